"""Exchange from Quebec: SE 401-Q-106."""

# ruff: noqa: E501 - the title is one

from datetime import date
from random import Random

from samples.makers.agreement_forms import draw
from samples.people import Student
from samples.sheet import Leaf

TITLE = "ATTESTATION D'AFFILIATION À LEUR RÉGIME DE SÉCURITÉ SOCIALE DES PARTICIPANTS AUX ÉCHANGES ENTRE ÉTABLISSEMENTS D'ENSEIGNEMENT SUPÉRIEUR"


def make(student: Student, rng: Random, *, until: date | None = None, stamped: bool = True) -> list[Leaf]:
    """One page; `until` ends the period, else it covers the studies."""
    return draw(
        "se-401-q-106",
        "SE 401-Q-106",
        TITLE,
        student,
        rng,
        until=until,
        stamped=stamped,
        school="Établissement d'accueil",
    )
