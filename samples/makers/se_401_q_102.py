"""Enrolled in France, insured in Quebec: SE 401-Q-102 bis."""

from datetime import date
from random import Random

from samples.makers.agreement_forms import draw
from samples.people import Student
from samples.sheet import Leaf

TITLE = "ATTESTATION D'APPARTENANCE À UN RÉGIME QUÉBÉCOIS PRÉALABLEMENT AU DÉPART POUR LA FRANCE"


def make(student: Student, rng: Random, *, until: date | None = None, stamped: bool = True) -> list[Leaf]:
    """One page; `until` ends the period, else it covers the studies."""
    return draw(
        "se-401-q-102",
        "SE 401-Q-102 bis",
        TITLE,
        student,
        rng,
        until=until,
        stamped=stamped,
        school="Établissement d'enseignement",
    )
