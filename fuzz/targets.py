"""What is fuzzed: each target takes bytes and may raise nothing but the errors that its parser promises.

A target also checks what must hold of the answer, so that a wrong answer is found as well as an unexpected exception.
"""

import copy
import json
import os
import tempfile
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from precheck.batch.roster import roster_of
from precheck.documents.readers import person_name
from precheck.errors import BadReport, UsageError
from precheck.i18n.catalogue import translator
from precheck.i18n.template import fill
from precheck.identifiers import iban
from precheck.identifiers.academic_year import years_in
from precheck.identifiers.countries import alpha3
from precheck.identifiers.mrz import MrzFormatError, credible
from precheck.identifiers.mrz import parse as parse_mrz
from precheck.identifiers.two_d_doc import TwoDDocError
from precheck.identifiers.two_d_doc import parse as parse_code
from precheck.intake.gather import gather, shown
from precheck.intake.sniff import sniff
from precheck.report.clean import plain
from precheck.report.from_json import from_json
from precheck.report.to_html import to_html
from precheck.report.to_json import to_json
from precheck.report.to_letter import to_letter
from precheck.requirements.applicant_file import parse as parse_applicant
from precheck.requirements.procedure import office_from
from precheck.text.dates import dates_in
from precheck.text.fold import fold
from precheck.text.language import languages_of
from precheck.text.names import Name, compare
from precheck.text.persons import first_name_in, last_name_in

_FILE = Path(os.environ.get("FUZZ_FOLDER", "/dev/shm" if Path("/dev/shm").is_dir() else tempfile.gettempdir()))


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape" if data[:1] == b"\xff" else "replace")


def mrz(data: bytes) -> None:
    with suppress(MrzFormatError):
        assert credible(parse_mrz(_text(data).split("\n"))) in {True, False}


def accounts(data: bytes) -> None:
    text = _text(data)
    for number, start, end in iban.find(text):
        assert 0 <= start < end <= len(text.upper())
        assert number.isascii()
        assert number.isalnum()
        fixed = iban.mended(number, set(range(0, len(number), 3)))
        assert fixed is None or iban.judge(fixed) == "valid"
    list(iban.rib_parts(text))
    assert iban.judge(text) in {"valid", "check-digits", "national-key", "format"}


def two_d_doc(data: bytes) -> None:
    text = _text(data)
    with suppress(TwoDDocError):
        code = parse_code(text)
        assert text.startswith(code.message)
        for name in code.fields:
            code.day(name)
            code.words(name)


def dates(data: bytes) -> None:
    folded = fold(_text(data))
    for each in dates_in(folded):
        assert 0 <= each.start < each.end <= len(folded)
    for year in years_in(folded):
        assert 0 <= year.start < year.end <= len(folded)
    languages_of(folded)


def names(data: bytes) -> None:
    first, _, rest = _text(data).partition("\n")
    other, _, given = rest.partition("\n")
    person_name(first)
    alpha3(first)
    first_name_in(first)
    last_name_in(first)
    a, b = Name(first, given), Name(other)
    assert (compare(a, b) == "unknown") == (compare(b, a) == "unknown")


def harmless(data: bytes) -> None:
    """Nothing hidden is left in what is shown, whatever a name holds."""
    text = _text(data)
    for clean in (shown(text), plain(text)):
        assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 or 0xD800 <= ord(char) < 0xE000 for char in clean)
        assert not any(
            char in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c" for char in clean
        )
    assert fill("[{name}]", {"name": text}) == text


def intake(data: bytes) -> None:
    """A file of any content: it is accounted for, and an archive gives no name that leads anywhere."""
    assert sniff(data)
    path = _FILE / f"fuzz-{os.getpid()}"
    path.write_bytes(data)
    sources = gather([path])
    assert sources
    assert len({each.path for each in sources}) == len(sources)
    assert all(each.path.split("/")[0].startswith("fuzz-") for each in sources)


def pdf_text(data: bytes) -> None:
    """The structure and the text layer of a PDF; nothing is drawn."""
    import pypdfium2

    from precheck.reading.pdf_file import Encrypted, open_pypdf, pictures_on
    from precheck.reading.text_layer import laid_by_us, plausibility, words_of

    with suppress(Encrypted):
        open_pypdf(data)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return
    for index in range(min(len(document), 2)):
        with suppress(pypdfium2.PdfiumError):
            page = document[index]
            words, _ = words_of(page)
            assert 0.0 <= plausibility(words) <= 1.0
            laid_by_us(page)
            pictures_on(page)
            page.close()
    document.close()


def toml(data: bytes) -> None:
    with suppress(UsageError):
        parse_applicant(data, "applicant.toml")
    path = _FILE / f"fuzz-{os.getpid()}.toml"
    path.write_bytes(data)
    with suppress(UsageError):
        office_from(path)


def roster(data: bytes) -> None:
    with suppress(UsageError):
        for row in roster_of(data, Path("roster.csv")).rows:
            assert isinstance(row.folder, str)


def report(data: bytes) -> None:
    """A saved report: bytes as they are, or a good one with a few of its values exchanged for others."""
    text = _text(data) if data[:1] == b"{" else json.dumps(_changed(json.loads(_SAVED), data))
    try:
        saved = from_json(text)
    except BadReport:
        return
    words = translator("en")
    assert from_json(to_json(saved, words)).verdict == saved.verdict
    if zlib.crc32(data) % 32:  # a page takes as long as thirty readings: some are drawn
        return
    assert "<script>alert" not in to_html(saved, words)
    to_letter(saved, words)


_SAVED = (Path(__file__).parent / "corpus" / "report" / "small").read_text(encoding="utf-8")
_ODD: tuple[Any, ...] = (
    None, True, -1, 0, 10**30, 1e308, "", "x", [], {}, [[]], {"a": None}, "<script>alert(1)</script>", "\x1b[31m",
    "\ud800", "2026-13-45", [1, 2, 3, 4], [None] * 4, "d1", "d9",
)  # fmt: skip


def _changed(whole: Any, data: bytes) -> Any:
    """Byte by byte: which way down, then which odd value; the rest of the bytes may be a text."""
    for start in range(0, min(len(data), 24), 6):
        at, steps = whole, data[start : start + 5]
        for depth, step in enumerate(steps):
            keys = list(at) if isinstance(at, dict) else range(len(at)) if isinstance(at, list) else []
            if not keys:
                break
            key = list(keys)[step % len(keys)]
            if depth == len(steps) - 1 or not isinstance(at[key], dict | list) or not at[key] or step > 200:
                last = data[start + 5 : start + 6] or b"\0"
                at[key] = _text(data[24:]) if last[0] % 32 == 31 else copy.deepcopy(_ODD[last[0] % len(_ODD)])
                break
            at = at[key]
    return whole


TARGETS: dict[str, Callable[[bytes], None]] = {
    "mrz": mrz, "iban": accounts, "two-d-doc": two_d_doc, "dates": dates, "names": names, "harmless": harmless,
    "intake": intake, "pdf-text": pdf_text, "toml": toml, "roster": roster, "report": report,
}  # fmt: skip
