"""The papers of a complete folder, before they are given a shape."""

from dataclasses import dataclass, field
from random import Random

from samples.makers import (
    birth_certificate,
    enrollment_certificate,
    national_id,
    passport,
    residence_permit,
    rib,
    translation,
    visa,
    visa_validation,
)
from samples.people import Student
from samples.sheet import Leaf
from samples.truth import Truth


@dataclass
class Case:
    """The papers of a folder before they are given a shape."""

    rng: Random
    student: Student
    truth: Truth
    permit: bool
    papers: dict[str, list[list[Leaf]]] = field(default_factory=dict)  # requirement → documents
    touched: set[str] = field(default_factory=set)
    spoiled: str = ""  # encrypted | damaged: what happens to one file on its way

    def put(self, requirement: str, *documents: list[Leaf]) -> None:
        """These documents stand for the requirement."""
        self.papers[requirement] = list(documents)


def _identity(case: Case) -> None:
    if case.rng.random() < 0.12 and case.student.person.nationality in {
        "SEN",
        "TUR",
        "PER",
        "CIV",
        "VNM",
        "ALB",
        "MAR",
    }:
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


def complete(case: Case) -> None:
    _identity(case)
    _residence(case)
    _civil(case)
    case.put("enrollment", enrollment_certificate.make(case.student, case.rng))
    case.put("bank-details", rib.make(case.student, case.rng))
