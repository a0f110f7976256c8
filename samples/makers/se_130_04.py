"""Care in France at the charge of Andorra: SE 130-04."""

# ruff: noqa: E501 - the title is one

from datetime import date
from random import Random

from samples.makers.agreement_forms import draw
from samples.people import Student
from samples.sheet import Leaf

TITLE = "ATTESTATION DE DROIT AUX PRESTATIONS EN NATURE DE L'ASSURANCE MALADIE MATERNITÉ PENDANT UN SÉJOUR SUR LE TERRITOIRE DE L'AUTRE ÉTAT"


def make(student: Student, rng: Random, *, until: date | None = None, stamped: bool = True) -> list[Leaf]:
    """One page; `until` ends the period, else it covers the studies."""
    return draw("se-130-04", "SE 130-04", TITLE, student, rng, until=until, stamped=stamped)
