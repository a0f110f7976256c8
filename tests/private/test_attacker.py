# ruff: noqa: E501  # attacks are one line each
"""An applicant whose every name, number and file attacks: what she wrote stays text, wherever it is shown."""

import csv
import html.parser
import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from precheck.batch.draft import draft
from precheck.batch.files import Out
from precheck.batch.folders import Folder, output_names
from precheck.batch.index import Note, to_index
from precheck.batch.row import row_of
from precheck.batch.tables import write_tables
from precheck.i18n.catalogue import translator
from precheck.model.report import Report
from precheck.pipeline import judge
from precheck.prepare.index import Prepared
from precheck.prepare.index import index as prepared_index
from precheck.prepare.plan import plan
from precheck.report.from_json import from_json
from precheck.report.to_console import print_report
from precheck.report.to_html import to_html
from precheck.report.to_json import to_json
from precheck.report.to_letter import to_letter, to_letter_html
from tests.helpers import LAN, TODAY, complete

ATTACKS = (
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "'><svg/onload=alert(1)>", "</title><iframe src=//x>",
    "javascript:alert(1)", '=HYPERLINK("http://x","y")', "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1", "＝1",
    "\x1b]0;owned\x07\x1b[2J\x1b[31mred", "\x9b31mred", "\u202efdp.exe", "\u2066a\u2069\u200f\u061c", "a\rb\nSet-Cookie: x",
    "../../../../etc/passwd", "C:\\x\\..\\y", '"""\n[office]\nname = "x"', "{{7*7}}{% for x in y %}", "{name.__class__}", "%s%n",
    "[red]x[/red][link=http://x]y[/link]", "]]><!--", "\x00\x08\x7f", "caf\udce9",
)  # fmt: skip
ACTS = {"a", "button", "details", "input", "label", "summary"}
WORDS = translator("en")


def attacked(value: Any, attack: str, key: str = "") -> Any:
    """A saved report with every text of a stranger exchanged for the attack."""
    if isinstance(value, dict):
        fixed = {"id", "type", "status", "verdict", "severity", "outcome", "code", "requirement", "document", "schema",
                 "version", "procedure", "route", "read_by", "side", "holder", "read_from", "from", "format",
                 "accepts", "alternatives", "documents", "source", "sha256", "checked_on", "runner_up", "question"}  # fmt: skip
        return {name: each if name in fixed and not isinstance(each, dict) and not _deep(each) else attacked(each, attack, name)
                for name, each in value.items()}  # fmt: skip
    if isinstance(value, list):
        return [attacked(each, attack, key) for each in value]
    return attack if isinstance(value, str) else value


def _deep(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


@pytest.fixture(scope="module")
def saved() -> str:
    report = judge([*complete().values(), *complete(LAN).values()], LAN.applicant, TODAY)
    return to_json(report, WORDS)


@pytest.fixture(params=ATTACKS, ids=ascii)
def attack(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def report(saved: str, attack: str) -> Report:
    made = from_json(json.dumps(attacked(json.loads(saved), attack)))
    assert any(attack in field.value for each in made.documents for field in each.fields.values())
    assert all(each.path == attack for each in made.files)
    return made


def acts_on_a_terminal(text: str) -> bool:
    return any(
        (ord(each) < 32 and each != "\n") or 0x7F <= ord(each) < 0xA0 or each in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
        for each in text
    )  # fmt: skip


class Page(html.parser.HTMLParser):
    """What a browser would find on a page that could do something."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def dangers(text: str) -> Iterator[str]:
    for tag, attributes in Page(text).tags:
        if tag in {"iframe", "object", "embed", "base", "img"} and not (attributes.get("src") or "").startswith(
            "data:image/"
        ):
            yield tag
        yield from (name for name in attributes if name.startswith("on"))
        for name in ("href", "src", "action", "xlink:href"):
            address = (attributes.get(name) or "").strip().lower()
            if address.startswith(("javascript:", "http:", "https:", "//", "file:", "vbscript:")):
                yield address


def scripts(text: str) -> int:
    return sum(tag == "script" for tag, _ in Page(text).tags)


def test_the_terminal_shows_letters_and_nothing_acts_on_it(report: Report) -> None:
    stream = io.StringIO()
    print_report(report, WORDS, Console(file=stream, width=100, color_system=None), show_values=True)

    assert not acts_on_a_terminal(stream.getvalue())
    assert "\nSet-Cookie" not in stream.getvalue()


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_pages_hold_no_tag_or_address_of_hers(report: Report, saved: str, lang: str) -> None:
    words = translator(lang)
    honest = scripts(to_html(from_json(saved), words))
    for text in (to_html(report, words, show_values=True), to_letter_html(report, words)):
        assert list(dangers(text)) == []
        assert scripts(text) <= honest
        text.encode("utf-8")


def test_the_letter_is_harmless_in_a_terminal_too(report: Report) -> None:
    assert not acts_on_a_terminal(to_letter(report, WORDS).replace("\u2068", "").replace("\u2069", ""))


def test_the_json_is_json_and_acts_on_no_terminal(report: Report) -> None:
    text = to_json(report, WORDS)

    assert not acts_on_a_terminal(text)
    assert json.loads(text)["files"][0]["path"]


def test_neither_tables_nor_the_index_of_an_office_take_anything_for_a_formula_or_a_tag(
    report: Report, attack: str, tmp_path: Path
) -> None:
    from openpyxl import load_workbook

    [output] = output_names([attack])
    row = row_of(Folder(attack, tmp_path, output), report, WORDS)
    out = Out(tmp_path / "out")
    out.prepare()
    write_tables(out, [(row, None, True)])
    with (tmp_path / "out" / "summary.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for line in csv.reader(file) for cell in line]
    book = load_workbook(tmp_path / "out" / "summary.xlsx")

    assert not [cell for cell in cells if cell.strip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))]
    assert not [cell for sheet in book for line in sheet.iter_rows() for cell in line if cell.data_type == "f"]
    page = to_index([(row, None, True)], date(2026, 10, 1), WORDS, [Note("stray", {"folder": attack})])
    assert list(dangers(page)) == []
    assert scripts(page) == 2
    assert Path(output).name == output
    assert output not in {"", ".", ".."}


def test_a_drafted_roster_holds_no_formula(report: Report, attack: str) -> None:
    text = draft([(attack, report)])

    for cell in (cell for line in csv.reader(io.StringIO(text)) for cell in line):
        assert not cell.strip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))


def test_names_of_copies_are_plain_and_their_list_acts_on_no_terminal(report: Report) -> None:
    planned = plan(report)

    assert all(
        each.name.isascii() and "/" not in each.name and not each.name.startswith(".") for each in planned.parcels
    )
    assert not acts_on_a_terminal(prepared_index(Prepared(report, planned, (), 10**6, ""), WORDS))
