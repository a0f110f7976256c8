"""Pages in other scripts, and in languages whose letters French lacks: told, and read once more with their pack.

Nothing is done for a page that reads well. Tesseract's own detection of scripts (`osd`) is often wrong on Latin print
(it calls capitals Cyrillic), so it is asked only where the page reads badly as Latin, the halves of the page must agree
with the whole, and a pack's reading must be much better than the first.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from precheck.model.page import Word
from precheck.reading.ocr import legibility, read_words
from precheck.reading.options import ReadOptions
from precheck.reading.tesseract import run
from precheck.text.fold import fold
from precheck.text.language import languages_of, named_concepts
from precheck.text.script import scripts_in

Gray = NDArray[np.uint8]

BADLY = 0.66  # legibility up to which a page may be in another script
_VERY_BADLY = 0.5  # legibility up to which every pack may try a band of the page
_SOME_WORDS = 6
_GAIN, _READ = 0.12, 0.6  # by how much a pack must read better, and how well at least
_SHARE = 0.3  # of its letters that are of the script
_FEW = 12  # letters that must be
_SECONDS = 15.0  # for the program
_CIVIL = 3  # things a birth certificate tells that must be named for a page to be worth a second reading
_NAMES = {
    "japanese": "han", "hiragana": "han", "katakana": "han", "korean": "hangul", "hans": "han", "hant": "han",
    "fraktur": "latin",
}  # fmt: skip
_ALONE = frozenset({"han", "hangul", "thai"})  # scripts that a second language in the call disturbs
#: The packs to try for a script, the usual one first; the others where the words then say so, or it reads badly.
PACKS = {
    "arabic": ("ara", "fas", "urd"), "cyrillic": ("rus", "ukr", "bul", "srp"), "greek": ("ell",),
    "han": ("chi_sim", "jpn", "chi_tra", "kor"), "hangul": ("kor",), "devanagari": ("hin", "nep", "mar"),
    "bengali": ("ben",), "thai": ("tha",), "hebrew": ("heb",), "georgian": ("kat",), "armenian": ("hye",),
    "khmer": ("khm",), "ethiopic": ("amh",), "tamil": ("tam",), "telugu": ("tel",), "gujarati": ("guj",),
    "gurmukhi": ("pan",), "sinhala": ("sin",), "lao": ("lao",), "myanmar": ("mya",),
}  # fmt: skip
#: Languages by their pack; those of the Latin alphabet have letters that the French pack does not know.
PACK_OF = {
    "fa": "fas", "ur": "urd", "uk": "ukr", "bg": "bul", "sr": "srp", "ja": "jpn", "ko": "kor", "ne": "nep", "mr": "mar",
    "vi": "vie", "tr": "tur", "pl": "pol", "ro": "ron", "pt": "por", "es": "spa", "de": "deu", "cs": "ces", "sk": "slk",
    "hu": "hun", "hr": "hrv", "sl": "slv", "lv": "lav", "lt": "lit", "sq": "sqi", "az": "aze", "et": "est", "fi": "fin",
    "sv": "swe", "da": "dan", "no": "nor",
}  # fmt: skip


@dataclass(frozen=True)
class Other:
    """A page in another script: its name, and the words its pack read; none where the pack is not installed.

    `turned`: by how many degrees clockwise it still stands turned; nothing was read then.
    """

    script: str
    words: Sequence[Word] = ()
    languages: str = ""
    turned: int = 0


def in_other_script(
    image: Gray, words: Sequence[Word], options: ReadOptions, seconds: float, *, trial: bool = True
) -> Other | None:
    """What an upright page is written in, where it reads badly as Latin. None where it is Latin, or nobody can tell.

    `trial`: whether every pack may try a band of the page where Tesseract's detection of scripts did not help.
    """
    if "osd" not in options.packs or legibility(words) > BADLY:
        return None
    told, turned = _script_of(image, options)
    if told and turned:
        return Other(told, turned=turned) if trial else None
    if told and not _packs(told, options):
        return Other(told)
    if told and _is_better(other := _with_packs(told, image, options, seconds), words):
        return other
    if not trial or legibility(words) > _VERY_BADLY or len(words) < _SOME_WORDS:
        return None
    tried = _by_trial(image, told, options, seconds)
    if tried and _is_better(other := _with_packs(tried, image, options, seconds), words):
        return other
    return None


def _packs(script: str, options: ReadOptions) -> list[str]:
    return [pack for pack in PACKS[script] if pack in options.packs]


def _with_packs(script: str, image: Gray, options: ReadOptions, seconds: float) -> Other:
    """The page read with the usual pack of its script, and with another one where the words say so."""
    packs = _packs(script, options)
    best = _read(script, image, packs[0], options, seconds)
    wanted = PACK_OF.get(_language(best.words), "")
    more = [wanted] if wanted in packs[1:] else packs[1:] if script == "han" and legibility(best.words) < 0.8 else []
    for pack in more:
        other = _read(script, image, pack, options, seconds)
        if legibility(other.words) > legibility(best.words) or pack == wanted:
            best = other
    return best


def _by_trial(image: Gray, tried: str, options: ReadOptions, seconds: float) -> str:
    """The script whose usual pack reads a band of the page best, where Tesseract's detection is at a loss."""
    height = image.shape[0]
    band = image[height // 12 : height // 3]
    best, most = "", 0.0
    for script in PACKS:
        packs = _packs(script, options)
        if script == tried or not packs:
            continue
        words = _read(script, band, packs[0], replace(options, languages=""), seconds).words
        letters = scripts_in("".join(word.text for word in words))
        worth = legibility(words) * letters[script] / max(sum(letters.values()), 1) * (letters[script] >= _FEW)
        if worth > max(most, _READ):
            best, most = script, worth
    return best


def with_its_letters(image: Gray, words: list[Word], options: ReadOptions, seconds: float) -> list[Word]:
    """A civil-status paper in a language of our alphabet with letters that French lacks, read with its own pack."""
    language = _language(words)
    pack = PACK_OF.get(language, "")
    if pack not in options.packs or named_concepts(_text(words), language) < _CIVIL:
        return words
    try:
        again = read_words(image, replace(options, languages=f"{pack}+{options.languages}"), seconds=seconds)
    except TimeoutError:
        return words
    return again if legibility(again) >= legibility(words) - 0.02 else words


def _read(script: str, image: Gray, pack: str, options: ReadOptions, seconds: float) -> Other:
    """With our own language beside the pack: forms are in two languages, and names stand in our letters."""
    both = script not in _ALONE and options.languages
    languages = f"{pack}+{options.languages}" if both else pack
    try:
        return Other(script, read_words(image, replace(options, languages=languages), seconds=seconds), languages)
    except TimeoutError:
        return Other(script)


def _text(words: Sequence[Word]) -> str:
    return fold(" ".join(word.text for word in words))


def _language(words: Sequence[Word]) -> str:
    found = languages_of(_text(words)).most_common(1)
    return found[0][0] if found else ""


def _is_better(other: Other, first: Sequence[Word]) -> bool:
    words, script = other.words, other.script
    letters = scripts_in("".join(word.text for word in words if word.confidence > 0.5))
    own = letters[script] + sum(letters[kana] for kana in ("hiragana", "katakana", "hangul") if script == "han")
    well = legibility(words) >= max(_READ, legibility(first) + _GAIN)
    return well and own >= _FEW and own >= _SHARE * sum(letters.values())


def _script_of(image: Gray, options: ReadOptions) -> tuple[str, int]:
    """The script of a page and by how much it is turned; empty where nobody can tell, or its halves say otherwise."""
    whole, turned = _look(image, options)
    if whole not in PACKS:
        return "", 0
    half = image.shape[0] // 2
    halves = [_look(part, options)[0] for part in (image[:half], image[half:])]
    return (whole, turned) if whole in halves or halves == ["", ""] else ("", 0)


def _look(image: Gray, options: ReadOptions) -> tuple[str, int]:
    """Tesseract's answer: the script's name, and by how much the page seems turned."""
    name, turned = _by_library(image, options.tessdata) if _library(options.tessdata) else _by_program(image)
    name = name.lower()
    return _NAMES.get(name, name), turned


def _by_library(image: Gray, tessdata: str) -> tuple[str, int]:
    library = _library(tessdata)
    height, width = image.shape
    library.SetImageBytes(np.ascontiguousarray(image).tobytes(), width, height, 1, width)
    try:
        found = library.DetectOrientationScript()
    finally:
        library.Clear()
    return (str(found["script_name"]), int(found["orient_deg"])) if found else ("", 0)


@cache
def _library(tessdata: str) -> Any:
    try:
        import tesserocr

        return tesserocr.PyTessBaseAPI(path=tessdata, lang="osd", psm=0) if tessdata else None
    except (ImportError, RuntimeError):
        return None


def _by_program(image: Gray) -> tuple[str, int]:
    try:
        told = run(image, ["-l", "osd", "--psm", "0"], _SECONDS)  # nothing where there are too few letters to tell
    except TimeoutError:
        return "", 0
    found = dict(row.split(": ", 1) for row in told.splitlines() if ": " in row)
    return found.get("Script", ""), int(found.get("Orientation in degrees", "0"))
