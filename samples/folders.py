"""The committed folders: one per fault, and several that are complete."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random

from samples import people
from samples.makers import (
    admission_letter,
    birth_certificate,
    enrollment_certificate,
    other,
    passport,
    residence_permit,
    rib,
    visa,
    visa_validation,
)
from samples.parcel import Parcel
from samples.people import Student
from samples.truth import REQUIREMENTS, Truth

Recipe = Callable[[Parcel, Random], Truth]
MISSING = {
    "identity": "missing-identity",
    "enrollment": "missing-enrollment",
    "civil-status": "missing-civil-status",
    "residence": "missing-residence",
    "bank-details": "missing-bank-details",
}


def applicant(student: Student) -> dict[str, str]:
    """The facts that the office knows of the applicant."""
    who = student.person
    return {
        "family_name": who.surname,
        "given_names": who.given,
        "birth_date": who.birth_date.isoformat(),
        "nationality": who.nationality,
        "academic_year": student.year,
    }


def _student(rng: Random, nation: str) -> tuple[Student, Truth]:
    student = people.student(rng, nation)
    return student, Truth(applicant(student))


def complete_digital(parcel: Parcel, rng: Random) -> Truth:
    student, truth = _student(rng, "COL")
    parcel.scan(passport.make(student, rng, layout=0), "Pasaporte.pdf", dpi=200, gray=False)
    parcel.digital(enrollment_certificate.make(student, rng, layout=1), "Certificat scolarité (1).pdf")
    parcel.digital(birth_certificate.make(student, rng), "Registro civil.pdf")
    parcel.scan(
        residence_permit.make(student, rng, layout=0), "titre de sejour.pdf", dpi=200, gray=False, together=True
    )
    parcel.digital(rib.make(student, rng, layout=2), "RIB.pdf")
    return truth


def complete_photos(parcel: Parcel, rng: Random) -> Truth:
    student, truth = _student(rng, "SEN")
    parcel.photo(passport.make(student, rng, layout=1), "IMG_2034.jpg", megapixels=2.6, turned=90, tilt=8)
    parcel.photo(
        enrollment_certificate.make(student, rng, layout=0), "IMG_2035.jpg", megapixels=3.2, turned=270, exif=True
    )
    parcel.photo(
        birth_certificate.make(student, rng),
        "WhatsApp Image 2026-09-21 at 18.42.10.jpeg",
        megapixels=3.2,
        turned=180,
        tilt=-5,
    )
    cards = residence_permit.make(student, rng, layout=0)
    parcel.photo(cards, names=("IMG_2037.jpg", "IMG_2038.jpg"), megapixels=2.2, tilt=11)
    parcel.photo(rib.make(student, rng, layout=0), "IMG_2040.jpg", megapixels=3.2, turned=90, tilt=-9)
    return truth


def missing_rib(parcel: Parcel, rng: Random) -> Truth:
    student, truth = _student(rng, "BRA")
    parcel.scan(passport.make(student, rng, layout=3), "passaporte.pdf", dpi=200)
    parcel.digital(enrollment_certificate.make(student, rng, layout=3), "Enrolment certificate.pdf")
    parcel.digital(birth_certificate.make(student, rng), "certidao_nascimento.pdf")
    parcel.scan(residence_permit.make(student, rng, layout=1), "scan0001.pdf", dpi=200, together=False)
    truth.fault("missing-rib", "missing-bank-details", "bank-details", "missing", warning=True)
    return truth


def iban_wrong_digit(parcel: Parcel, rng: Random) -> Truth:
    student, truth = _student(rng, "MAR")
    parcel.photo(passport.make(student, rng, layout=4), "passeport.jpg", megapixels=2.2)
    parcel.digital(enrollment_certificate.make(student, rng, layout=5), "attestation_scolarite_2026.pdf")
    parcel.scan(birth_certificate.make(student, rng), "acte naissance.pdf", dpi=150, gray=True)
    parcel.scan(residence_permit.make(student, rng), "carte sejour recto verso.pdf", dpi=200, gray=True, together=True)
    parcel.digital(rib.make(student, rng, account=people.wrong_digit(student.account, rng), layout=5), "RIB (2).pdf")
    truth.fault(
        "iban-wrong-digit", "iban-invalid", "bank-details", "invalid", allowed=("iban-mismatch", "rib-key-invalid")
    )
    return truth


def rib_key_wrong(parcel: Parcel, rng: Random) -> Truth:
    student, truth = _student(rng, "IND")
    parcel.scan(passport.make(student, rng, layout=2), "Passport front page.jpg", dpi=150, form="jpg", gray=False)
    parcel.digital(enrollment_certificate.make(student, rng, layout=2), "certificat_scolarite.pdf")
    parcel.scan(birth_certificate.make(student, rng), "birth certificate.pdf", dpi=200, gray=True)
    parcel.scan(
        residence_permit.make(student, rng, layout=0), "Residence Permit.pdf", dpi=200, gray=False, together=True
    )
    parcel.digital(
        rib.make(student, rng, account=people.wrong_key(student.account), layout=1), "releve identite bancaire.pdf"
    )
    truth.fault("rib-key-wrong", "rib-key-invalid", "bank-details", "invalid", allowed=("iban-invalid",))
    return truth


def passport_expired(parcel: Parcel, rng: Random) -> Truth:
    student, truth = _student(rng, "NGA")
    parcel.photo(
        passport.make(student, rng, layout=0, expired=True), "IMG_0911.jpeg", megapixels=2.4, turned=90, exif=True
    )
    parcel.digital(enrollment_certificate.make(student, rng, layout=3), "Enrollment_Certificate.pdf")
    parcel.scan(birth_certificate.make(student, rng), "birth_cert.pdf", dpi=150, gray=False)
    parcel.scan(residence_permit.make(student, rng), "permit.pdf", dpi=200, gray=True, together=False)
    parcel.digital(rib.make(student, rng, layout=4), "account-confirmation.pdf")
    truth.fault("passport-expired", "expired", "identity", "invalid")
    return truth


def last_year_certificate(parcel: Parcel, rng: Random) -> Truth:
    student, truth = _student(rng, "TUN")
    parcel.scan(passport.make(student, rng, layout=1), "passeport.pdf", dpi=200, gray=True)
    parcel.digital(enrollment_certificate.make(student, rng, layout=0, last_year=True), "Certificat de scolarité.pdf")
    parcel.digital(birth_certificate.make(student, rng), "extrait de naissance.pdf")
    parcel.digital(visa_validation.make(student, rng, layout=0), "confirmation_VLSTS.pdf")
    parcel.scan(visa.make(student, rng, layout=0), "visa.pdf", dpi=200, gray=False)
    parcel.digital(rib.make(student, rng, layout=0), "RIB.pdf")
    truth.fault("last-year-certificate", "enrollment-wrong-year", "enrollment", "invalid")
    return truth


def birth_without_parents(parcel: Parcel, rng: Random) -> Truth:
    student, truth = _student(rng, "CIV")
    parcel.scan(passport.make(student, rng, layout=0), "passeport.pdf", dpi=200, gray=False)
    parcel.digital(enrollment_certificate.make(student, rng, layout=4), "certificat d'inscription.pdf")
    parcel.scan(birth_certificate.make(student, rng, parents=False), "extrait.pdf", dpi=200, gray=True)
    parcel.scan(residence_permit.make(student, rng, layout=1), "titre séjour.pdf", dpi=200, gray=False, together=True)
    parcel.digital(rib.make(student, rng, layout=1), "rib.pdf")
    truth.fault("birth-certificate-without-parents", "parents-missing", "civil-status", "invalid")
    return truth


def card_without_back(parcel: Parcel, rng: Random) -> Truth:
    student, truth = _student(rng, "MEX")
    parcel.scan(passport.make(student, rng, layout=2), "pasaporte.pdf", dpi=200, gray=False)
    parcel.digital(enrollment_certificate.make(student, rng, layout=1), "certificat_scolarite (2).pdf")
    parcel.digital(birth_certificate.make(student, rng), "acta de nacimiento.pdf")
    parcel.photo(
        residence_permit.make(student, rng, layout=0, sides="front"), "IMG-20260914-WA0007.jpg", megapixels=2.2, tilt=-6
    )
    parcel.digital(rib.make(student, rng, layout=2), "RIB_compte.pdf")
    truth.fault(
        "card-without-back", "missing-side", "residence", "invalid", allowed=("mrz-unread",), or_status=("review",)
    )
    return truth


def admission_instead(parcel: Parcel, rng: Random) -> Truth:
    student, truth = _student(rng, "TUR")
    parcel.scan(passport.make(student, rng, layout=4), "pasaport.pdf", dpi=200, gray=False)
    parcel.digital(admission_letter.make(student, rng), "attestation inscription.pdf")
    parcel.scan(birth_certificate.make(student, rng), "Formul A.pdf", dpi=200, gray=True)
    parcel.scan(residence_permit.make(student, rng, layout=0), "sejour.pdf", dpi=200, gray=True, together=True)
    parcel.digital(rib.make(student, rng, layout=3), "Screenshot RIB.pdf")
    truth.fault(
        "admission-letter-instead",
        "enrollment-not-final",
        "enrollment",
        "invalid",
        allowed=("missing-enrollment",),
        or_status=("missing",),
    )
    return truth


def two_people(parcel: Parcel, rng: Random) -> Truth:
    student, truth = _student(rng, "PER")
    friend = people.student(rng, "LBN")
    parcel.scan(passport.make(student, rng, layout=1), "pasaporte.pdf", dpi=200, gray=False)
    parcel.digital(enrollment_certificate.make(student, rng, layout=2), "Certificat.pdf")
    parcel.digital(birth_certificate.make(student, rng), "partida.pdf")
    parcel.scan(residence_permit.make(student, rng, layout=1), "titre.pdf", dpi=200, gray=True, together=True)
    parcel.digital(rib.make(student, rng, layout=0), "RIB.pdf")
    parcel.scan(passport.make(friend, rng, layout=0), "scan0004.pdf", dpi=200, gray=False)
    parcel.digital(enrollment_certificate.make(friend, rng, layout=1), "Certificat scolarite coloc.pdf")
    truth.fault("two-people", "other-person", allowed=("name-mismatch", "birth-date-mismatch", "duplicate-document"))
    return truth


def one_scan(parcel: Parcel, rng: Random) -> Truth:
    student, truth = _student(rng, "CMR")
    leaves = [
        *passport.make(student, rng, layout=0),
        *visa.make(student, rng, layout=1),
        *visa_validation.make(student, rng, layout=1),
        *enrollment_certificate.make(student, rng, layout=0),
        *birth_certificate.make(student, rng),
        *rib.make(student, rng, layout=5),
    ]
    parcel.scan(leaves, "Dossier sécu complet.pdf", dpi=150, gray=True, together=False, quality=65, count=len(leaves))
    return truth


def cards_front_back(parcel: Parcel, rng: Random) -> Truth:
    student, truth = _student(rng, "BIH")
    parcel.photo(passport.make(student, rng, layout=4), "pass.png", megapixels=1.6, form="webp")
    parcel.digital(enrollment_certificate.make(student, rng, layout=5), "Certificat de scolarite.pdf")
    parcel.scan(birth_certificate.make(student, rng), "Geburtsurkunde.tif", dpi=150, form="tiff")
    front, back = residence_permit.make(student, rng, layout=0)
    parcel.photo([front], "titre de sejour recto.jpg", megapixels=2.0)
    parcel.photo([back], "titre de sejour verso.jpg", megapixels=2.0, turned=180)
    parcel.documents -= 1  # two files, one card
    parcel.digital(rib.make(student, rng, layout=4), "RIB.pdf")
    return truth


def name_variants(parcel: Parcel, rng: Random) -> Truth:
    who = replace(people.person(rng, "COL", sex="F"), married="Lefèvre")
    student = people.student(rng, "COL", who=who)
    truth = Truth(applicant(student))
    parcel.scan(passport.make(student, rng, layout=1), "Pasaporte/scan pasaporte.pdf", dpi=200, gray=False)
    parcel.digital(enrollment_certificate.make(student, rng, layout=1), "École/Certificat scolarité.pdf")
    parcel.digital(birth_certificate.make(student, rng), "Registro civil de nacimiento.pdf")
    parcel.digital(visa_validation.make(student, rng, layout=0), "Visa/confirmation.pdf")
    parcel.photo(visa.make(student, rng, layout=1), "Visa/IMG_4410.jpg", megapixels=2.4)
    first = who.surname.split(" ", maxsplit=1)[0]
    parcel.digital(
        rib.make(
            student, rng, layout=0, holder=f"MME {first.upper()} LEFEVRE {who.given.split(' ', maxsplit=1)[0].upper()}"
        ),
        "Banque/RIB (1).pdf",
    )
    truth.allowed.append("name-mismatch")
    parcel.files[".DS_Store"] = b"\0\0\0\x01Bud1" + bytes(60)
    parcel.files["Thumbs.db"] = bytes(64)
    return truth


def not_documents(parcel: Parcel, rng: Random) -> Truth:
    student, truth = _student(rng, "GBR")
    for name in ("IMG_0001.jpg", "IMG_0002.jpg", "cat.jpg"):
        parcel.photo([other.picture(rng)], name, megapixels=1.2)
    parcel.digital(other.make(student, rng, kind="cv"), "CV 2026.pdf")
    for requirement in REQUIREMENTS:
        truth.fault("not-documents", MISSING[requirement], requirement, "missing")
    truth.findings.append("unrecognized-document")
    truth.allowed += ["low-quality", "route-undecided"]
    return truth


def visa_not_validated(parcel: Parcel, rng: Random) -> Truth:
    student, truth = _student(rng, "VNM")
    student = replace(
        student, visa_from=student.visa_from - timedelta(days=30), visa_until=student.visa_until - timedelta(days=30)
    )
    parcel.photo(passport.make(student, rng, layout=1), "ho chieu.jpg", megapixels=2.2)
    parcel.photo(visa.make(student, rng, layout=0), "visa.jpg", megapixels=2.2, turned=270)
    parcel.digital(enrollment_certificate.make(student, rng, layout=2), "CertificatScolarite.pdf")
    from samples.makers import translation

    pages = [*birth_certificate.make(student, rng), *translation.make(student, rng)]
    parcel.scan(pages, "giay khai sinh + traduction.pdf", dpi=150, gray=False, together=False, quality=60, count=2)
    parcel.digital(rib.make(student, rng, layout=2), "RIB.pdf")
    truth.fault("visa-not-validated", "visa-not-validated", "residence", "invalid")
    return truth


RECIPES: dict[str, Recipe] = {
    "complete-digital": complete_digital,
    "complete-photos": complete_photos,
    "missing-rib": missing_rib,
    "iban-wrong-digit": iban_wrong_digit,
    "rib-key-wrong": rib_key_wrong,
    "passport-expired": passport_expired,
    "last-year-certificate": last_year_certificate,
    "birth-certificate-without-parents": birth_without_parents,
    "card-without-back": card_without_back,
    "admission-letter-instead": admission_instead,
    "two-people": two_people,
    "one-scan-of-everything": one_scan,
    "cards-front-and-back": cards_front_back,
    "name-variants": name_variants,
    "not-documents": not_documents,
    "visa-not-validated": visa_not_validated,
}
