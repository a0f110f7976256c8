"""Fonts are looked up on the system, never copied: what is missing is said with the package that has it."""

from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

ROOTS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".fonts")
PACKAGES = (
    "fonts-ocr-b fonts-dejavu-core fonts-dejavu-extra fonts-liberation fonts-noto-core fonts-droid-fallback "
    "fonts-crosextra-carlito fonts-crosextra-caladea fonts-lato fonts-open-sans fonts-roboto-unhinted "
    "fonts-gnutypewriter fonts-kristi fonts-nanum"
)
MRZ = "OCRB.otf"
CHINESE = "chinese"
ARABIC = "NotoNaskhArabic-Regular.ttf"
HINDI = "NotoSerifDevanagari-Regular.ttf"
# family → regular, bold, italic
FAMILIES = {
    "liberation": ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf", "LiberationSans-Italic.ttf"),
    "narrow": ("LiberationSansNarrow-Regular.ttf", "LiberationSansNarrow-Bold.ttf", "LiberationSansNarrow-Italic.ttf"),
    "times": ("LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf", "LiberationSerif-Italic.ttf"),
    "courier": ("LiberationMono-Regular.ttf", "LiberationMono-Bold.ttf", "LiberationMono-Italic.ttf"),
    "dejavu": ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans-Oblique.ttf"),
    "dejavu-serif": ("DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf", "DejaVuSerif-Italic.ttf"),
    "condensed": ("DejaVuSansCondensed.ttf", "DejaVuSansCondensed-Bold.ttf", "DejaVuSansCondensed-Oblique.ttf"),
    "carlito": ("Carlito-Regular.ttf", "Carlito-Bold.ttf", "Carlito-Italic.ttf"),
    "caladea": ("Caladea-Regular.ttf", "Caladea-Bold.ttf", "Caladea-Italic.ttf"),
    "lato": ("Lato-Regular.ttf", "Lato-Bold.ttf", "Lato-Italic.ttf"),
    "open-sans": ("OpenSans-Regular.ttf", "OpenSans-Bold.ttf", "OpenSans-Italic.ttf"),
    "roboto": ("Roboto-Regular.ttf", "Roboto-Bold.ttf", "Roboto-Italic.ttf"),
    "noto": ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf"),
    "noto-serif": ("NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf", "NotoSerif-Italic.ttf"),
    "typewriter": ("GNUTypewriter.ttf",) * 3,
    "script": ("Kristi.ttf",) * 3,
    CHINESE: ("DroidSansFallbackFull.ttf",) * 3,
}
SANS = ("liberation", "dejavu", "carlito", "lato", "open-sans", "roboto", "noto", "narrow")
SERIF = ("times", "dejavu-serif", "caladea", "noto-serif")
# tried in this order where a font lacks a letter, as a word processor would
FALLBACKS = ("dejavu", "noto", CHINESE)


class FontMissingError(RuntimeError):
    """A font is not on this machine."""


@cache
def _index() -> dict[str, Path]:
    found: dict[str, Path] = {}
    for root in ROOTS:
        if root.is_dir():
            for path in sorted(root.rglob("*")):
                if path.suffix.lower() in {".ttf", ".otf"}:
                    found.setdefault(path.name, path)
    return found


def path(name: str) -> str:
    """Where the font file stands on this machine."""
    try:
        return str(_index()[name])
    except KeyError:
        raise FontMissingError(f"font {name} not found; on Debian or Ubuntu: apt-get install {PACKAGES}") from None


@cache
def named(family: str, *, bold: bool = False, italic: bool = False) -> str:
    """The name under which reportlab knows the font."""
    file = FAMILIES[family][1 if bold else 2 if italic else 0]
    name = f"{family}-{file}"
    pdfmetrics.registerFont(TTFont(name, path(file)))
    return name


def covers(family: str, text: str) -> bool:
    """Whether the family has a sign for every letter of the text."""
    glyphs = pdfmetrics.getFont(named(family)).face.charToGlyph
    return all(ord(letter) in glyphs for letter in text if not letter.isspace())


@cache
def _for_letter(family: str, letter: str) -> str:
    return next((f for f in (family, *FALLBACKS) if covers(f, letter)), family)


def pieces(family: str, text: str, *, bold: bool = False, italic: bool = False) -> list[tuple[str, str]]:
    """The text as runs of (font, letters): this family where it can, else a fallback for the whole or for parts."""
    whole = next((f for f in (family, *FALLBACKS) if covers(f, text)), None)
    if whole:
        return [(named(whole, bold=bold, italic=italic), text)]
    runs: list[tuple[str, str]] = []
    for letter in text:
        font = (
            runs[-1][0] if runs and letter.isspace() else named(_for_letter(family, letter), bold=bold, italic=italic)
        )
        if runs and runs[-1][0] == font:
            runs[-1] = (font, runs[-1][1] + letter)
        else:
            runs.append((font, letter))
    return runs
