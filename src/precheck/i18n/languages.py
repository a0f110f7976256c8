"""Which language to speak: the one asked for, else the system's, else English."""

from collections.abc import Iterator, Mapping
from typing import Literal, get_args

Language = Literal["fr", "en", "es", "ar", "zh"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
DEFAULT: Language = "en"


def negotiate(wanted: str | None, environ: Mapping[str, str]) -> Language:
    """The first language precheck speaks among the one wanted and those of the system.

    >>> negotiate(None, {"LANG": "fr_FR.UTF-8"})
    'fr'
    >>> negotiate("es-MX", {"LANG": "fr_FR.UTF-8"})
    'es'
    """
    for candidate in _candidates(wanted, environ):
        code = candidate.replace("_", "-").split("-")[0].split(".")[0].lower()
        for language in LANGUAGES:
            if code == language:
                return language
    return DEFAULT


def _candidates(wanted: str | None, environ: Mapping[str, str]) -> Iterator[str]:
    if wanted:
        yield wanted
    locale = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    # As in gettext: the list in LANGUAGE counts only where a real locale is set.
    if locale.split(".")[0] not in ("", "C", "POSIX"):
        yield from environ.get("LANGUAGE", "").split(":")
        yield locale
