"""The words of civil-status papers in seventy languages (`civil_words.toml`), folded, and patterns made of them."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from precheck.text.fold import fold
from precheck.text.script import script_of, unspaced

Words = Mapping[str, tuple[str, ...]]  # concept → phrases

#: What a paper about a birth speaks of: a language in which several of these are named is one it is written in.
CONCEPTS = ("birth", "birth_date", "birth_place", "sex", "father", "mother", "name", "surname", "given")


@cache
def civil_words() -> Mapping[str, Words]:
    """Language → concept → folded phrases."""
    table = tomllib.loads(resources.files("precheck.text").joinpath("civil_words.toml").read_text(encoding="utf-8"))
    return {
        language: {concept: _phrases(text) for concept, text in concepts.items()}
        for language, concepts in table.items()
    }


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(folded for part in text.split(";") if (folded := fold(part))))


def phrases(concept: str) -> tuple[str, ...]:
    """The phrases of a concept in all languages, the longest first."""
    every = {phrase for words in civil_words().values() for phrase in words.get(concept, ())}
    return tuple(sorted(every, key=lambda phrase: (-len(phrase), phrase)))


#: Words for parents that are given names or titles elsewhere (Ana Prado, Mama Diallo, Me Dupont): labels only where a
#: colon follows, or where they stand alone and hardly are a name.
_ALSO_NAMES = frozenset({"ana", "anne", "ema", "isa"})
_SHORT_WORDS = frozenset(
    {
        "mama",
        "tata",
        "mor",
        "far",
        "me",
        "cha",
        "ata",
        "apa",
        "anya",
        "mati",
        "anasi",
        "atasi",
        "ho",
        "ray",
        "reny",
        "omm",
    }
)


@cache
def pattern(concept: str) -> str:
    """A regular expression of those phrases, blanks and signs between their words as they come."""
    return "|".join(_guarded(phrase) for phrase in phrases(concept))


def _guarded(phrase: str) -> str:
    if phrase in _ALSO_NAMES:
        return rf"{phrase}(?=\s?[:/])"
    if phrase in _SHORT_WORDS:
        return rf"{phrase}(?=\s?[:/])|^{phrase}$"
    return _loose(phrase)


def _loose(phrase: str) -> str:
    """The phrase with any blanks and commas between its words; none are needed between Chinese or Japanese signs."""
    parts = re.findall(r"[^\W_]+|[^\w\s]+", phrase) if unspaced(phrase[0]) else phrase.split()
    return (
        r"[\s,]*".join(map(re.escape, parts))
        if unspaced(phrase[0])
        else r"[\s,]+".join(re.escape(part.rstrip(",")) for part in parts)
    )


@cache
def label_words() -> frozenset[str]:
    """Single words that only labels are made of, in scripts other than the Latin (those are in `labels`)."""
    found = set()
    for words in civil_words().values():
        for concept in CONCEPTS:
            for phrase in words.get(concept, ()):
                found |= {word.strip(",()") for word in phrase.split() if script_of(word[0]) not in {"latin", ""}}
    return frozenset(word for word in found if len(word) > 1 or unspaced(word[0]))
