"""Folders of every route and procedure: who goes it, what has to be told, which papers make it complete.

The facts that no document tells stand in the folder's own `applicant.toml`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from random import Random

from samples import people
from samples.case import Case
from samples.makers import (
    birth_certificate,
    care_form,
    ehic,
    ehic_replacement,
    enrollment_certificate,
    entitlement_certificate,
    monaco_certificate,
    parental_authorization,
    passport,
    proof_of_address,
    residence_permit,
    resources_statement,
    rib,
    s1,
    se_130_04,
    se_401_q_102,
    se_401_q_106,
    student_card,
)
from samples.makers import photo as portrait
from samples.sheet import Leaf
from samples.truth import Truth

Make = Callable[[people.Student, Random], list[Leaf]]
FIVE: dict[str, Make] = {
    "identity": passport.make,
    "enrollment": enrollment_certificate.make,
    "civil-status": birth_certificate.make,
    "residence": residence_permit.make,
    "bank-details": rib.make,
}
FOUR = {name: make for name, make in FIVE.items() if name != "residence"}
REFUND: dict[str, Make] = {
    "identity": FIVE["identity"],
    "bank-details": FIVE["bank-details"],
    "address": proof_of_address.make,
    "care-forms": care_form.make,
    "student-card": partial(student_card.make, sides="both"),
}
OUTSIDE = ("COL", "SEN", "BRA", "GBR", "CIV", "MEX", "PER", "USA")  # no translation needed


@dataclass(frozen=True)
class Plan:
    """One route with one procedure. `facts`: what `applicant.toml` has to say. `papers`: requirement → maker."""

    route: str
    nations: tuple[str, ...]
    papers: Mapping[str, Make] = field(default_factory=dict)
    facts: Mapping[str, str | int | bool] = field(default_factory=dict)
    procedure: str = "registration"
    good: str = "ready"
    spare: Mapping[str, Make] = field(default_factory=dict)  # papers that nothing asks for
    findings: tuple[str, ...] = ()
    child: bool = False


def _covered(make: Make) -> dict[str, Make]:
    return {"coverage": make}


_EHIC = _covered(ehic.make)
_REPLACEMENT = _covered(ehic_replacement.make)
_S1 = _covered(s1.make)
_RESOURCES = _covered(resources_statement.make)
_Q106 = _covered(se_401_q_106.make)
_Q102 = _covered(se_401_q_102.make)
_ANDORRA = _covered(se_130_04.make)
_MONACO = _covered(monaco_certificate.make)
_PARENT: dict[str, Make] = {"parental-authorization": parental_authorization.make}
_GERMAN_EHIC = _covered(lambda student, rng: ehic.make(student, rng, country="DE"))
_PASSPORT = {"identity": FIVE["identity"]}
_FORM = {"good": "not-required", "findings": ("registration-not-needed",)}
EUROPE = ("DEU", "ITA", "ESP")

PLANS: dict[str, Plan] = {
    "eu-ehic": Plan("eu-ehic", EUROPE, _EHIC, **_FORM),  # type: ignore[arg-type]
    "eu-ehic-replacement": Plan("eu-ehic", EUROPE, _REPLACEMENT, spare=_PASSPORT, **_FORM),  # type: ignore[arg-type]
    "eu-s1": Plan("eu-s1", EUROPE, FOUR | _S1),
    "eu-resources": Plan("eu-resources", EUROPE, FOUR | _RESOURCES),
    "non-eu": Plan("non-eu", OUTSIDE, FIVE),
    "non-eu-resident-in-eu": Plan("non-eu-resident-in-eu", OUTSIDE, FIVE, {"residence_country": "DEU"}),
    "non-eu-ehic": Plan("non-eu-ehic", OUTSIDE, _GERMAN_EHIC, spare=_PASSPORT, **_FORM),  # type: ignore[arg-type]
    "quebec-exchange": Plan("quebec-exchange", ("CAN", "COL"), _Q106, **_FORM),  # type: ignore[arg-type]
    "quebec-enrolled": Plan("quebec-enrolled", ("CAN",), _Q102, **_FORM),  # type: ignore[arg-type]
    "andorra": Plan("andorra", ("AND",), _ANDORRA, **_FORM),  # type: ignore[arg-type]
    "andorra-by-choice": Plan("non-eu", ("AND",), FOUR, {"insured_by": "none"}),
    "monaco": Plan("monaco", ("MCO",), _MONACO, **_FORM),  # type: ignore[arg-type]
    "french-special": Plan("french-special", ("FRA",), FOUR, {"birth_country": "SEN"}),
    "under-sixteen": Plan("non-eu", OUTSIDE, FIVE | _PARENT, child=True),
    "short-stay": Plan("short-stay", ("USA",), facts={"stay_months": 2}, spare=_PASSPORT, **_FORM),  # type: ignore[arg-type]
    "employed": Plan("employed", ("BRA",), facts={"employed": True}, spare=_PASSPORT, good="not-required",
                     findings=("wrong-procedure",)),
    "doctoral-contract": Plan("doctoral-contract", ("MEX",), facts={"doctoral_contract": True}, spare=_PASSPORT,
                              good="not-required", findings=("wrong-procedure",)),
    "international-organisation": Plan(
        "international-organisation", ("PER",), facts={"insured_by": "international-organisation"}, spare=_PASSPORT,
        good="not-required", findings=("wrong-procedure",),
    ),
    "already-registered": Plan(
        "already-registered", ("CIV", "SEN"), spare=_PASSPORT | {
            "entitlement": entitlement_certificate.make},
        good="not-required", findings=("already-registered",),
    ),
    "care-refund-ehic": Plan("eu-ehic", EUROPE, _EHIC | REFUND, procedure="care-refund"),
    "care-refund-quebec": Plan("quebec-exchange", ("CAN",), _Q106 | REFUND, procedure="care-refund"),
    "carte-vitale": Plan("non-eu", OUTSIDE, _PASSPORT | {"photo": portrait.make},
                         procedure="carte-vitale"),
}  # fmt: skip


def case_of(plan: Plan, rng: Random) -> Case:
    """A faultless folder of this plan, before its papers are given a shape."""
    who = people.person(rng, rng.choice(plan.nations))
    if plan.child:
        who = replace(who, birth_date=who.birth_date.replace(year=2011))
    student = people.student(rng, who.nationality, who=who)
    truth = Truth(
        _facts(plan),
        requirements=tuple(plan.papers),
        good=plan.good,
        route=plan.route,
        procedure=plan.procedure,
    )
    truth.findings += plan.findings
    truth.allowed += ["unexpected-document", "code-not-verified"]
    case = Case(rng, student, truth, permit=True)
    for requirement, make in (*plan.papers.items(), *plan.spare.items()):
        case.put(requirement, make(student, rng))
    return case


def _facts(plan: Plan) -> dict[str, str]:
    facts = {**plan.facts} | ({"procedure": plan.procedure} if plan.procedure != "registration" else {})
    return {name: _toml(value) for name, value in facts.items()}


def _toml(value: str | int | bool) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value).lower()
