"""Every fault that can be drawn into a complete folder."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from samples import people
from samples.case import Case
from samples.folders import MISSING
from samples.makers import (
    admission_letter,
    bank_statement,
    birth_certificate,
    cvec_certificate,
    enrollment_certificate,
    marriage_certificate,
    national_id,
    other,
    passport,
    residence_permit,
    rib,
    transcript,
    visa,
)
from samples.people import Student
from samples.sheet import Leaf


# each fault: the requirement it touches, and what it does
def _missing(requirement: str) -> Callable[[Case], None]:
    def act(case: Case) -> None:
        case.put(requirement)
        case.truth.fault(
            f"missing-{requirement}",
            MISSING[requirement],
            requirement,
            "missing",
            warning=requirement == "bank-details",
            allowed=("route-undecided",),
        )

    return act


def _iban_digit(case: Case) -> None:
    case.put(
        "bank-details", rib.make(case.student, case.rng, account=people.wrong_digit(case.student.account, case.rng))
    )
    case.truth.fault(
        "iban-wrong-digit", "iban-invalid", "bank-details", "invalid", allowed=("iban-mismatch", "rib-key-invalid")
    )


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
    case.truth.fault(
        "iban-not-sepa", "iban-not-sepa", "bank-details", "invalid", allowed=("iban-invalid", "iban-foreign")
    )


def _rib_other(case: Case) -> None:
    stranger = people.student(
        case.rng, case.rng.choice([c for c in ("LBN", "BRA", "CMR", "GBR") if c != case.student.person.nationality])
    )
    case.put("bank-details", rib.make(stranger, case.rng))
    case.truth.fault("rib-of-another", "holder-mismatch", "bank-details", "invalid", allowed=("other-person",))


def _statement(case: Case) -> None:
    case.put("bank-details", bank_statement.make(case.student, case.rng))
    case.truth.fault(
        "bank-statement",
        "bank-statement-not-rib",
        "bank-details",
        "review",
        warning=True,
        allowed=("missing-bank-details",),
        or_status=("missing", "invalid"),
    )


def _passport_expired(case: Case) -> None:
    case.put("identity", passport.make(case.student, case.rng, expired=True))
    case.truth.fault("passport-expired", "expired", "identity", "invalid")


def _misprint(case: Case) -> None:
    case.put("identity", passport.make(case.student, case.rng, misprint=True))
    case.truth.fault(
        "mrz-misprint",
        "mrz-check-failed",
        "identity",
        "review",
        warning=True,
        allowed=("mrz-mismatch",),
        or_status=("invalid",),
    )


def _permit_expired(case: Case) -> None:
    case.put("residence", residence_permit.make(case.student, case.rng, expired=True))
    case.truth.fault("permit-expired", "expired", "residence", "invalid")


def _permit_front(case: Case) -> None:
    side = case.rng.choice(("front", "front", "back"))
    case.put("residence", residence_permit.make(case.student, case.rng, sides=side))
    case.truth.fault(
        "card-one-side",
        "missing-side",
        "residence",
        "invalid",
        allowed=("mrz-unread", "expiry-unread"),
        or_status=("review",),
    )


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
    wrong = (
        date(real.year, real.month % 12 + 1, real.day)
        if case.rng.random() < 0.5
        else date(real.year + case.rng.choice((-1, 1)), real.month, real.day)
    )
    case.put("enrollment", enrollment_certificate.make(case.student, case.rng, born=wrong))
    case.truth.fault(
        "birth-date-mismatch",
        "birth-date-mismatch",
        "enrollment",
        "invalid",
        allowed=("other-person", "name-mismatch"),
        or_status=("review", "met"),
    )


def _sibling(case: Case) -> None:
    who = case.student.person
    names = [
        x.split("|")[0]
        for x in (who.nation.male if who.sex == "M" else who.nation.female).split(",")
        if x.split("|")[0] != who.given
    ]
    other_one = replace(
        who, given=case.rng.choice(names), birth_date=who.birth_date + timedelta(days=case.rng.randint(400, 1900))
    )
    case.put("civil-status", birth_certificate.make(replace(case.student, person=other_one), case.rng))
    case.truth.fault(
        "birth-of-sibling",
        "other-person",
        "civil-status",
        "invalid",
        allowed=("birth-date-mismatch", "name-mismatch", "missing-civil-status"),
        or_status=("missing", "review"),
    )


def _stray_id(case: Case) -> None:
    friend = people.student(case.rng, "HTI").person
    case.put("stray", national_id.old_french(friend, case.rng))
    case.truth.fault(
        "stray-french-id",
        "other-person",
        allowed=("name-mismatch", "birth-date-mismatch", "missing-side", "expiry-unread"),
    )


def _stray_paper(case: Case) -> None:
    case.put("stray", other.make(case.student, case.rng, kind=case.rng.choice(("payslip", "cv", "ticket", "letter"))))
    case.truth.fault("stray-paper", "unrecognized-document", warning=True)


def _spoil(how: str, code: str) -> Callable[[Case], None]:
    """The bank slip is sent, but cannot be opened."""

    def act(case: Case) -> None:
        case.put("bank-details")
        case.spoiled = how
        case.truth.fault(
            f"{how}-file",
            code,
            "bank-details",
            "missing",
            allowed=("missing-bank-details",),
            or_status=("review", "invalid"),
        )

    return act


FAULTS: tuple[tuple[str, Callable[[Case], None]], ...] = (
    ("bank-details", _iban_digit),
    ("bank-details", _rib_key),
    ("bank-details", _iban_foreign),
    ("bank-details", _iban_not_sepa),
    ("bank-details", _rib_other),
    ("bank-details", _statement),
    ("bank-details", _missing("bank-details")),
    ("identity", _passport_expired),
    ("identity", _misprint),
    ("identity", _missing("identity")),
    ("residence", _permit_expired),
    ("residence", _permit_front),
    ("residence", _visa_only),
    ("residence", _missing("residence")),
    ("enrollment", _last_year),
    ("enrollment", _missing("enrollment")),
    ("enrollment", _birth_date),
    ("enrollment", _instead("admission-letter", "enrollment-not-final", admission_letter.make)),
    ("enrollment", _instead("cvec", "cvec-not-enrollment", cvec_certificate.make)),
    ("enrollment", _instead("transcript", "transcript-not-enrollment", transcript.make)),
    ("civil-status", _no_parents),
    ("civil-status", _untranslated),
    ("civil-status", _marriage),
    ("civil-status", _sibling),
    ("civil-status", _missing("civil-status")),
    ("bank-details", _spoil("encrypted", "encrypted-file")),
    ("bank-details", _spoil("damaged", "unreadable-file")),
    ("stray", _stray_id),
    ("stray", _stray_paper),
)


def fits(case: Case, fault: Callable[[Case], None]) -> bool:
    foreign_tongue = birth_certificate.needs_translation(case.student)
    if fault is _untranslated:
        return foreign_tongue
    if fault in {_no_parents, _sibling, _marriage}:
        single = not case.student.person.given  # a mononym has no second name by which a sibling differs
        return not foreign_tongue and not (fault is _sibling and single)
    return True
