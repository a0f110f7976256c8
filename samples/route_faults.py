"""Faults of the papers that only some routes ask for: insurers' forms, refund files, photos, authorizations."""

from collections.abc import Callable
from datetime import date

from samples import people
from samples.case import Case
from samples.makers import (
    care_form,
    ehic,
    ehic_replacement,
    parental_authorization,
    proof_of_address,
    resources_statement,
    s1,
    se_130_04,
    se_401_q_102,
    se_401_q_106,
    student_card,
)

Fault = Callable[[Case], None]
_WINTER = date(2027, 1, 31)


def _ends_early(case: Case) -> None:
    case.put("coverage", ehic.make(case.student, case.rng, until=_WINTER))
    case.truth.fault("card-ends-in-winter", "ehic-expires-early", "coverage", "invalid")


def _expired(case: Case) -> None:
    case.put("coverage", ehic.make(case.student, case.rng, until=date(2026, 3, 31)))
    case.truth.fault("card-expired", "expired", "coverage", "invalid", allowed=("ehic-expires-early",))


def _of_a_friend(case: Case) -> None:
    friend = people.student(case.rng, "ESP" if case.student.person.nationality != "ESP" else "ITA")
    case.put("coverage", ehic.make(friend, case.rng))
    case.truth.fault("card-of-a-friend", "other-person", "coverage", "missing", or_status=("review", "invalid"),
                     allowed=("missing-coverage", "route-undecided"))  # fmt: skip


def _short(make: Callable[..., object], name: str) -> Fault:
    def act(case: Case) -> None:
        case.put("coverage", make(case.student, case.rng, until=_WINTER))  # type: ignore[arg-type]
        case.truth.fault(f"{name}-short", "form-period-short", "coverage", "invalid")

    return act


def _unstamped(make: Callable[..., object], name: str) -> Fault:
    def act(case: Case) -> None:
        case.put("coverage", make(case.student, case.rng, stamped=False))  # type: ignore[arg-type]
        case.truth.fault(f"{name}-unstamped", "form-stamp-missing", "coverage", "review", warning=True)

    return act


def _unsigned_statement(case: Case) -> None:
    case.put("coverage", resources_statement.make(case.student, case.rng, signed=False))
    case.truth.fault("statement-unsigned", "statement-unsigned", "coverage", "invalid", or_status=("review",))
    case.truth.alternative_verdicts = ("review",)  # on a scan nobody can be certain that there is no ink


def _unsigned_parent(case: Case) -> None:
    case.put("parental-authorization", parental_authorization.make(case.student, case.rng, signed=False))
    case.truth.fault("authorization-unsigned", "statement-unsigned", "parental-authorization", "invalid",
                     or_status=("review",))  # fmt: skip
    case.truth.alternative_verdicts = ("review",)


def _unsigned_care(case: Case) -> None:
    case.put("care-forms", care_form.make(case.student, case.rng, signed=False))
    case.truth.fault("care-form-unsigned", "statement-unsigned", "care-forms", "invalid", or_status=("review",))
    case.truth.alternative_verdicts = ("review",)


def _old_address(case: Case) -> None:
    case.put("address", proof_of_address.make(case.student, case.rng, old=True))
    case.truth.fault("address-too-old", "proof-too-old", "address", "review", warning=True)


def _old_card(case: Case) -> None:
    case.put("student-card", student_card.make(case.student, case.rng, last_year=True, sides="both"))
    case.truth.fault("card-of-last-year", "enrollment-wrong-year", "student-card", "invalid")


def _missing(requirement: str, code: str) -> Fault:
    def act(case: Case) -> None:
        case.put(requirement)
        case.truth.fault(f"missing-{requirement}", code, requirement, "missing")

    return act


#: Requirement, the plans it fits (by how their names begin; none: all that ask for it), what it does.
FAULTS: tuple[tuple[str, tuple[str, ...], Fault], ...] = (
    ("coverage", ("eu-ehic", "care-refund-ehic"), _ends_early),
    ("coverage", ("eu-ehic", "care-refund-ehic"), _expired),
    ("coverage", ("eu-ehic-replacement",), _short(ehic_replacement.make, "replacement")),
    ("coverage", ("eu-ehic-replacement",), _unstamped(ehic_replacement.make, "replacement")),
    ("coverage", ("eu-s1",), _short(s1.make, "s1")),
    ("coverage", ("eu-s1",), _unstamped(s1.make, "s1")),
    ("coverage", ("eu-resources",), _unsigned_statement),
    ("coverage", ("quebec-exchange", "care-refund-quebec"), _short(se_401_q_106.make, "q-106")),
    ("coverage", ("quebec-exchange",), _unstamped(se_401_q_106.make, "q-106")),
    ("coverage", ("quebec-enrolled",), _short(se_401_q_102.make, "q-102")),
    ("coverage", ("quebec-enrolled",), _unstamped(se_401_q_102.make, "q-102")),
    ("coverage", ("andorra",), _short(se_130_04.make, "se-130-04")),
    ("coverage", ("andorra",), _unstamped(se_130_04.make, "se-130-04")),
    ("coverage", ("care-refund-ehic",), _of_a_friend),
    ("parental-authorization", (), _unsigned_parent),
    ("parental-authorization", (), _missing("parental-authorization", "missing-parental-authorization")),
    ("care-forms", (), _unsigned_care),
    ("care-forms", (), _missing("care-forms", "missing-care-form")),
    ("address", (), _old_address),
    ("address", (), _missing("address", "missing-address")),
    ("student-card", (), _old_card),
    ("student-card", (), _missing("student-card", "missing-student-card")),
    ("photo", (), _missing("photo", "missing-photo")),
)
