"""Lexicons written as plain text: phrases separated by semicolons, over as many lines as it takes."""


def some(text: str) -> tuple[str, ...]:
    """The phrases of a lexicon.

    >>> some("certificat de scolarite; attestation d'inscription;\\n   proof of enrolment")
    ('certificat de scolarite', "attestation d'inscription", 'proof of enrolment')
    """
    return tuple(phrase for part in text.split(";") if (phrase := " ".join(part.split())))
