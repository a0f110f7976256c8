"""The languages a page is written in: its scripts first, then the words that civil-status papers and plain prose use.

A word that several languages share counts for each of them by its share. A name, a place or a letterhead is in no
list, so it says nothing.
"""

import re
from collections import Counter
from functools import cache

from precheck.text.civil import CONCEPTS, civil_words
from precheck.text.script import script_of, scripts_in, unspaced

#: Scripts that write one language (of those whose papers are met here), and their letters to a word.
_ALONE = {
    "greek": "el", "hebrew": "he", "thai": "th", "bengali": "bn", "georgian": "ka", "armenian": "hy", "khmer": "km",
    "ethiopic": "am", "tamil": "ta", "telugu": "te", "gujarati": "gu", "gurmukhi": "pa", "kannada": "kn",
    "malayalam": "ml", "sinhala": "si", "lao": "lo", "myanmar": "my", "hangul": "ko", "tibetan": "bo", "oriya": "or",
}  # fmt: skip
#: Letters that only one of the languages of a script has; what folding takes from a letter (ї, ё, й) tells nothing.
_OWN_LETTERS = {
    "cyrillic": {
        "uk": "іїєґ", "ru": "ыэё", "sr": "ђјљњћџ", "be": "ўіы", "mk": "ѓѕјќљњџ", "kk": "әғқңөұүһі", "bg": "",
        "mn": "өү", "ky": "ңөү", "tg": "ҷӯғқҳ", "uz": "ўқғҳ",
    },
    "arabic": {"ar": "ةكيىأإؤئ", "fa": "پچژگکی", "ur": "ٹڈڑںہےھ", "ps": "ښځڅډړ", "ku": "ۆێڕڵ"},
}  # fmt: skip
_FAMILY = {
    "cyrillic": ("ru", "uk", "bg", "sr", "mk", "be", "kk"),
    "arabic": ("ar", "fa", "ur"),
    "devanagari": ("hi", "mr", "ne"),
}
_JAPANESE = re.compile(r"戸籍|平成|令和|昭和|氏名|届出|続柄|証明|出生届|区長|市長")
_TOKEN = re.compile(r"(?:[^\W\d_]|[\u0900-\u0dff])+(?:'[^\W\d_]+)?")  # Indian vowel signs are no letters to \w
# Arabic, Persian and Urdu write some letters with signs of their own, which not every font and no OCR keeps apart.
_ONE_LETTER = str.maketrans("یکہەھۀۂىے", "يكهههههيي")
_SIGNS = re.compile(r"[^\w()]+")
_LETTERS_A_WORD = 5
_LEAST_LETTERS = 10
_LEAST_WORDS = 3.0  # words by their shares from which a language of the Latin alphabet is told


@cache
def _lexicon() -> dict[str, dict[str, float]]:
    """Word → language → its share of that word."""
    spoken: dict[str, set[str]] = {}
    for language, words in civil_words().items():
        for phrases in words.values():
            for phrase in phrases:
                for token in _TOKEN.findall(phrase.translate(_ONE_LETTER)):
                    if len(token) > 1 or token in {"e", "o", "y", "w", "z", "i", "и", "о", "з", "a"}:
                        spoken.setdefault(token, set()).add(language)
    return {token: dict.fromkeys(languages, len(languages) ** -0.8) for token, languages in spoken.items()}


def languages_of(folded: str) -> Counter[str]:
    """Languages by how many words of theirs stand there (five letters to a word in scripts of one language)."""
    weights = _weights(folded)
    return Counter({language: round(weight) for language, weight in weights.items() if round(weight) > 0})


def _weights(folded: str) -> dict[str, float]:
    letters = scripts_in(folded)
    words = _by_words(_TOKEN.findall(folded.translate(_ONE_LETTER)))
    found: dict[str, float] = {}
    latin = {language: weight for language, weight in words.items() if _script(language) == "latin"}
    found |= {language: weight for language, weight in latin.items() if weight >= _LEAST_WORDS}
    for script, count in letters.items():
        if count < _LEAST_LETTERS or script in {"latin", "hiragana", "katakana"}:
            continue
        language = _of_script(script, folded, words)
        if language:
            found[language] = found.get(language, 0.0) + count / _LETTERS_A_WORD
    return found


def _by_words(tokens: list[str]) -> dict[str, float]:
    """Words count once for every time they stand there up to three times: a table repeats its labels."""
    found: dict[str, float] = {}
    for token, times in Counter(tokens).items():
        for language, share in _lexicon().get(token, {}).items():
            found[language] = found.get(language, 0.0) + share * min(times, 3)
    return found


@cache
def _script(language: str) -> str:
    words = civil_words()[language]
    return script_of(next(iter(words["birth"]))[0]) if language != "sr" else "cyrillic"


def _of_script(script: str, folded: str, words: dict[str, float]) -> str | None:
    if script == "han":
        kana = sum(1 for char in folded if "\u3040" <= char <= "\u30ff")
        han = sum(1 for char in folded if script_of(char) == "han")
        if kana >= max(3, 0.1 * han) or len(_JAPANESE.findall(folded)) >= 2:
            return "ja"
        return "zh" if han > sum(1 for char in folded if "\uac00" <= char <= "\ud7a3") else None  # Hanja in Korean
    if script in _ALONE:
        return _ALONE[script]
    family = _FAMILY.get(script)
    if family is None:
        return None
    own = _OWN_LETTERS.get(script, {})
    length = sum(1 for char in folded if script_of(char) == script)
    scores = dict.fromkeys({*family, *own}, 0.0)
    for language in scores:
        letters = sum(folded.count(letter) for letter in own.get(language, ""))
        scores[language] = words.get(language, 0.0) + 25.0 * letters / max(length, 1)
    best = max(scores, key=lambda language: (scores[language], -_rank(family, language)))
    return best if scores[best] > 0 else family[0]


def _rank(family: tuple[str, ...], language: str) -> int:
    return family.index(language) if language in family else len(family)


def named_concepts(folded: str, language: str) -> int:
    """How many of the things a birth certificate tells (sex, father …) are named in this language on the page."""
    words = civil_words().get(language, {})
    padded = " " + _SIGNS.sub(" ", folded) + " "
    return sum(
        1
        for concept in CONCEPTS
        if any(
            f" {phrase.replace(',', '')} " in padded if not unspaced(phrase[0]) else phrase in folded
            for phrase in words.get(concept, ())
            if len(phrase) > 1 or unspaced(phrase[0])
        )
    )
