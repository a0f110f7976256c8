"""Random folders for measuring: half without a fault, the others with one or two, in every shape."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from samples import people
from samples.folders import MISSING, applicant
from samples.makers import (
    admission_letter, bank_statement, birth_certificate, cvec_certificate, enrollment_certificate, marriage_certificate, national_id, other, passport,
    residence_permit, rib, transcript, translation, visa, visa_validation,
)  # fmt: skip
from samples.parcel import Parcel
from samples.people import Student
from samples.sheet import Leaf
from samples.truth import REQUIREMENTS, Truth


@dataclass
class Case:
    """The papers of a folder before they are given a shape."""

    rng: Random
    student: Student
    truth: Truth
    permit: bool
    papers: dict[str, list[list[Leaf]]] = field(default_factory=dict)  # requirement → documents
    touched: set[str] = field(default_factory=set)

    def put(self, requirement: str, *documents: list[Leaf]) -> None:
        """These documents stand for the requirement."""
        self.papers[requirement] = list(documents)


def _identity(case: Case) -> None:
    if case.rng.random() < 0.12 and case.student.person.nationality in {"SEN", "TUR", "PER", "CIV", "VNM", "ALB", "MAR"}:
        case.put("identity", national_id.make(case.student, case.rng))
    else:
        case.put("identity", passport.make(case.student, case.rng))


def _residence(case: Case) -> None:
    if case.permit:
        case.put("residence", residence_permit.make(case.student, case.rng))
    else:
        case.put("residence", visa.make(case.student, case.rng), visa_validation.make(case.student, case.rng))


def _civil(case: Case) -> None:
    acts = [birth_certificate.make(case.student, case.rng)]
    if birth_certificate.needs_translation(case.student):
        acts.append(translation.make(case.student, case.rng))
    case.put("civil-status", *acts)


def _complete(case: Case) -> None:
    _identity(case)
    _residence(case)
    _civil(case)
    case.put("enrollment", enrollment_certificate.make(case.student, case.rng))
    case.put("bank-details", rib.make(case.student, case.rng))


# each fault: the requirement it touches, and what it does
def _missing(requirement: str) -> Callable[[Case], None]:
    def act(case: Case) -> None:
        case.put(requirement)
        case.truth.fault(f"missing-{requirement}", MISSING[requirement], requirement, "missing", warning=requirement == "bank-details")

    return act


def _iban_digit(case: Case) -> None:
    case.put("bank-details", rib.make(case.student, case.rng, account=people.wrong_digit(case.student.account, case.rng)))
    case.truth.fault("iban-wrong-digit", "iban-invalid", "bank-details", "invalid", allowed=("iban-mismatch", "rib-key-invalid"))


def _rib_key(case: Case) -> None:
    case.put("bank-details", rib.make(case.student, case.rng, account=people.wrong_key(case.student.account)))
    case.truth.fault("rib-key-wrong", "rib-key-invalid", "bank-details", "invalid", allowed=("iban-invalid",))


def _iban_foreign(case: Case) -> None:
    account = people.foreign_account(case.rng, case.rng.choice(sorted(people.FOREIGN)))
    case.put("bank-details", rib.make(case.student, case.rng, account=account))
    case.truth.fault("iban-foreign", "iban-foreign", "bank-details", "review", warning=True, or_status=("met",))


def _iban_not_sepa(case: Case) -> None:
    account = people.foreign_account(case.rng, case.rng.choice(sorted(people.NOT_SEPA)))
    case.put("bank-details", rib.make(case.student, case.rng, account=account))
    case.truth.fault("iban-not-sepa", "iban-not-sepa", "bank-details", "invalid", allowed=("iban-invalid", "iban-foreign"))


def _rib_other(case: Case) -> None:
    stranger = people.student(case.rng, case.rng.choice([c for c in ("LBN", "BRA", "CMR", "GBR") if c != case.student.person.nationality]))
    case.put("bank-details", rib.make(stranger, case.rng))
    case.truth.fault("rib-of-another", "holder-mismatch", "bank-details", "invalid", allowed=("other-person",))


def _statement(case: Case) -> None:
    case.put("bank-details", bank_statement.make(case.student, case.rng))
    case.truth.fault("bank-statement", "bank-statement-not-rib", "bank-details", "review", warning=True, allowed=("missing-bank-details",), or_status=("missing", "invalid"))


def _passport_expired(case: Case) -> None:
    case.put("identity", passport.make(case.student, case.rng, expired=True))
    case.truth.fault("passport-expired", "expired", "identity", "invalid")


def _misprint(case: Case) -> None:
    case.put("identity", passport.make(case.student, case.rng, misprint=True))
    case.truth.fault("mrz-misprint", "mrz-check-failed", "identity", "review", warning=True, allowed=("mrz-mismatch",), or_status=("invalid",))


def _permit_expired(case: Case) -> None:
    case.put("residence", residence_permit.make(case.student, case.rng, expired=True))
    case.truth.fault("permit-expired", "expired", "residence", "invalid")


def _permit_front(case: Case) -> None:
    side = case.rng.choice(("front", "front", "back"))
    case.put("residence", residence_permit.make(case.student, case.rng, sides=side))
    case.truth.fault("card-one-side", "missing-side", "residence", "invalid", allowed=("mrz-unread",), or_status=("review",))


def _visa_only(case: Case) -> None:
    case.put("residence", visa.make(case.student, case.rng))
    case.truth.fault("visa-not-validated", "visa-not-validated", "residence", "invalid")


def _last_year(case: Case) -> None:
    case.put("enrollment", enrollment_certificate.make(case.student, case.rng, last_year=True))
    case.truth.fault("last-year", "enrollment-wrong-year", "enrollment", "invalid")


def _instead(name: str, code: str, make: Callable[[Student, Random], list[Leaf]]) -> Callable[[Case], None]:
    def act(case: Case) -> None:
        case.put("enrollment", make(case.student, case.rng))
        case.truth.fault(name, code, "enrollment", "invalid", allowed=("missing-enrollment",), or_status=("missing",))

    return act


def _no_parents(case: Case) -> None:
    case.put("civil-status", birth_certificate.make(case.student, case.rng, parents=False))
    case.truth.fault("no-parents", "parents-missing", "civil-status", "invalid")


def _untranslated(case: Case) -> None:
    case.put("civil-status", birth_certificate.make(case.student, case.rng))
    case.truth.fault("untranslated", "translation-missing", "civil-status", "invalid")


def _marriage(case: Case) -> None:
    case.put("civil-status", marriage_certificate.make(case.student, case.rng))
    case.truth.fault("marriage-only", "civil-status-weak", "civil-status", "review", warning=True, or_status=("met",))


def _birth_date(case: Case) -> None:
    real = case.student.person.birth_date
    wrong = date(real.year, real.month % 12 + 1, real.day) if case.rng.random() < 0.5 else date(real.year + case.rng.choice((-1, 1)), real.month, real.day)
    case.put("enrollment", enrollment_certificate.make(case.student, case.rng, born=wrong))
    case.truth.fault("birth-date-mismatch", "birth-date-mismatch", "enrollment", "invalid", allowed=("other-person", "name-mismatch"), or_status=("review", "met"))


def _sibling(case: Case) -> None:
    who = case.student.person
    names = [x.split("|")[0] for x in (who.nation.male if who.sex == "M" else who.nation.female).split(",") if x.split("|")[0] != who.given]
    other_one = replace(who, given=case.rng.choice(names), birth_date=who.birth_date + timedelta(days=case.rng.randint(400, 1900)))
    case.put("civil-status", birth_certificate.make(replace(case.student, person=other_one), case.rng))
    case.truth.fault("birth-of-sibling", "other-person", "civil-status", "invalid", allowed=("birth-date-mismatch", "name-mismatch", "missing-civil-status"), or_status=("missing", "review"))


def _stray_id(case: Case) -> None:
    friend = people.student(case.rng, "HTI").person
    case.papers["identity"].append(national_id.old_french(friend, case.rng))
    case.truth.fault("stray-french-id", "other-person", allowed=("name-mismatch", "birth-date-mismatch", "missing-side", "expiry-unread"))


def _stray_paper(case: Case) -> None:
    case.papers["bank-details"].append(other.make(case.student, case.rng, kind=case.rng.choice(("payslip", "cv", "ticket", "letter"))))
    case.truth.fault("stray-paper", "unrecognized-document", warning=True)


FAULTS: tuple[tuple[str, Callable[[Case], None]], ...] = (
    ("bank-details", _iban_digit), ("bank-details", _rib_key), ("bank-details", _iban_foreign), ("bank-details", _iban_not_sepa), ("bank-details", _rib_other), ("bank-details", _statement),
    ("bank-details", _missing("bank-details")), ("identity", _passport_expired), ("identity", _misprint), ("identity", _missing("identity")), ("residence", _permit_expired), ("residence", _permit_front),
    ("residence", _visa_only), ("residence", _missing("residence")), ("enrollment", _last_year), ("enrollment", _missing("enrollment")), ("enrollment", _birth_date),
    ("enrollment", _instead("admission-letter", "enrollment-not-final", admission_letter.make)), ("enrollment", _instead("cvec", "cvec-not-enrollment", cvec_certificate.make)),
    ("enrollment", _instead("transcript", "transcript-not-enrollment", transcript.make)), ("civil-status", _no_parents), ("civil-status", _untranslated), ("civil-status", _marriage), ("civil-status", _sibling),
    ("civil-status", _missing("civil-status")), ("stray", _stray_id), ("stray", _stray_paper),
)  # fmt: skip


def _fits(case: Case, fault: Callable[[Case], None]) -> bool:
    foreign_tongue = birth_certificate.needs_translation(case.student)
    if fault is _untranslated:
        return foreign_tongue
    if fault in {_no_parents, _sibling, _marriage}:
        single = not case.student.person.given  # a mononym has no second name by which a sibling differs
        return not foreign_tongue and not (fault is _sibling and single)
    return True


def folder(parcel: Parcel, rng: Random, *, faultless: bool) -> Truth:
    """One folder, drawn and put into files."""
    student = people.student(rng)
    case = Case(rng, student, Truth(applicant(student)), permit=rng.random() < 0.5)
    _complete(case)
    wanted = 0 if faultless else rng.choice((1, 1, 2))
    for requirement, fault in rng.sample(FAULTS, len(FAULTS)):
        if len(case.touched) >= wanted:
            break
        if requirement not in case.touched and _fits(case, fault):
            case.touched.add(requirement)
            if requirement == "identity" and "stray" in case.touched:
                continue  # the stray card was put beside the identity document
            fault(case)
    _send(case, parcel)
    return case.truth


def _send(case: Case, parcel: Parcel) -> None:
    rng = case.rng
    documents = [document for requirement in REQUIREMENTS for document in case.papers[requirement]]
    habit = rng.choice(("digital", "scan", "photo", "mixed", "mixed", "one"))
    if habit == "one" and len(documents) > 2:
        leaves = [leaf for document in documents for leaf in document]
        parcel.scan(leaves, rng.choice(("dossier.pdf", "Documents sécu.pdf", "scan complet.pdf")), dpi=rng.choice((150, 200)), together=False, count=len(documents), upside=rng.random() < 0.15)
        return
    rng.shuffle(documents)
    for document in documents:
        shape = habit if habit in {"digital", "scan", "photo"} else rng.choice(("digital", "scan", "photo"))
        if shape == "digital" and document[0].stock in {"card", "booklet"}:
            shape = rng.choice(("scan", "photo"))
        if document[0].stock == "screen" and shape != "digital":
            shape = "digital"  # nobody prints the screen of a phone
        if shape == "digital":
            parcel.digital(document)
        elif shape == "scan":
            _scan(parcel, rng, document)
        else:
            _photo(parcel, rng, document)


def _scan(parcel: Parcel, rng: Random, document: list[Leaf]) -> None:
    form = rng.choice(("pdf", "pdf", "pdf", "pdf", "jpg", "tiff"))
    parcel.scan(
        document, form=form, upside=rng.random() < 0.08, layer=rng.choice(("", "", "", "junk", "ocr")), rotate=rng.random() < 0.1, quality=rng.randint(60, 85),
    )  # fmt: skip


def _photo(parcel: Parcel, rng: Random, document: list[Leaf]) -> None:
    form = rng.choice(("jpg", "jpg", "jpg", "jpg", "png", "webp", "heic", "pdf"))
    turned = rng.choice((0, 0, 0, 90, 180, 270))
    exif = form == "jpg" and turned != 0 and rng.random() < 0.6
    small = document[0].stock in {"card", "booklet"}
    megapixels = rng.choice((2, 2.5, 3, 4, 8, 12) if small else (3, 4, 5, 8, 12))
    if form == "png":
        megapixels = min(megapixels, 4)
    tilt = rng.uniform(-12, 12) if rng.random() < 0.4 else None
    parcel.photo(document, megapixels=megapixels, turned=turned, exif=exif, form=form, quality=rng.randint(60, 85), hard=rng.uniform(0.5, 1.2), tilt=tilt)
