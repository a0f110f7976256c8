"""Lexicons written as plain text: phrases separated by semicolons, over as many lines as it takes."""

import re

from precheck.text.fold import fold


def some(text: str) -> tuple[str, ...]:
    """The phrases of a lexicon.

    >>> some("certificat de scolarite; attestation d'inscription;\\n   proof of enrolment")
    ('certificat de scolarite', "attestation d'inscription", 'proof of enrolment')
    """
    return tuple(phrase for part in text.split(";") if (phrase := " ".join(part.split())))


def folded(text: str) -> tuple[str, ...]:
    """The same for a lexicon written with its accents, as in languages that are hard to read without."""
    return some(fold(text))


def any_of(text: str) -> str:
    """A pattern that matches any phrase of a lexicon, the longest first."""
    return "|".join(re.escape(phrase) for phrase in sorted(folded(text), key=len, reverse=True))
