"""What a run writes can do no harm: not to the disk, not to a spreadsheet, not to a browser."""

import csv
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from precheck.batch.files import Out
from precheck.batch.folders import Folder, find, fingerprint, output_names
from precheck.batch.index import Note, to_index
from precheck.batch.row import Issue, Row
from precheck.batch.tables import safe, write_tables
from precheck.i18n.catalogue import translator
from tests.batch.conftest import Batch, Fill

EVIL = ("=cmd|' /C calc'!A0", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1")


def row(folder: str = "a", verdict: str = "not-ready", **more: Any) -> Row:
    issue = Issue("missing-residence", "error", "failed", "residence", "", "x.pdf", "The permit is missing.", "Add it.")
    values: dict[str, Any] = {"facts": {"family_name": "NGUYEN"}, "requirements": {"residence": "missing"}}
    return Row(folder, folder, verdict, "registration", "non-eu", issues=(issue,), **{**values, **more})


# -- names ----------------------------------------------------------------------------------------------------------

NAMES = (
    "..", ".", "...", "../../etc", "a/b", "a\\b", "CON", "nul.txt", "index.html", "State.SQLITE", "x" * 300, " a ", "é",
    "É", "e\u0301", "a:b", "", "\ud800", "a\nb", ".hidden", "<script>", "Nguyen Lan", "nguyen lan", "名前",
    "a\u202eb", "%2e%2e",
)  # fmt: skip


def test_no_name_leads_out_of_the_results_or_takes_the_place_of_another() -> None:
    outputs = output_names(NAMES)

    for name in outputs:
        path = (Path("/out") / name).resolve()
        assert path.parent == Path("/out")
        assert path.name == name
        assert len(name.encode()) < 200
        assert name.casefold() not in {"index.html", "summary.csv", "summary.xlsx", "state.sqlite", ".unfinished"}
    assert len({name.casefold() for name in outputs}) == len(NAMES)
    assert outputs[NAMES.index("Nguyen Lan")] == "Nguyen Lan"


def test_a_link_in_the_results_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    out = Out(tmp_path / "out")
    out.prepare()
    (out.path / "a").symlink_to(tmp_path / "elsewhere")
    out.write("a/report.json", "{}")

    assert list((tmp_path / "elsewhere").iterdir()) == []
    assert (out.path / "a" / "report.json").read_text() == "{}"


def test_what_was_there_stays_until_the_new_file_is_whole(tmp_path: Path) -> None:
    out = Out(tmp_path)
    out.prepare()
    out.write("index.html", "old")

    def break_off() -> None:
        with out.draft("index.html") as path:
            path.write_text("ne")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        break_off()

    assert (tmp_path / "index.html").read_text() == "old"
    out.clear()
    assert [each.name for each in tmp_path.iterdir()] == ["index.html"]


def test_odd_names_of_folders_all_get_a_report(fill: Fill, batch: Batch, out: Path) -> None:
    names = ["=1+1", "a<b>&\"c'", "l'été", "-rf", "$(x)", "a%20b", "a#b?c", "CON"]
    for name in names:
        fill(name, *[])
    batch()
    with (out / "summary.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))

    assert sorted(each["folder"].removeprefix("'") for each in rows) == sorted(names)
    assert all((out / each["report"].removeprefix("'")).is_file() for each in rows)


def test_two_names_that_look_alike_are_two_applicants(tmp_path: Path) -> None:
    for name in ("a\u200bb", "a\u200eb"):
        (tmp_path / name).mkdir()
    found = find(tmp_path).folders

    assert len({each.name for each in found}) == len({each.output for each in found}) == 2


def test_the_fingerprint_changes_with_content_and_name_only(tmp_path: Path) -> None:
    folder = Folder("a", tmp_path / "a", "a")
    folder.path.mkdir()
    file = folder.path / "x.pdf"
    file.write_bytes(b"one")
    first = fingerprint(folder)
    file.touch()
    assert fingerprint(folder) == first
    file.write_bytes(b"two")
    second = fingerprint(folder)
    file.rename(folder.path / "y.pdf")

    assert len({first, second, fingerprint(folder)}) == 3


# -- spreadsheets ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", EVIL)
def test_a_text_is_never_a_formula(text: str) -> None:
    assert safe(text) == f"'{text}"


@pytest.mark.parametrize("text", ["NGUYEN", "d'Arc", "a=b", "", "名前", "2026-2027"])
def test_an_ordinary_text_stays_as_it_is(text: str) -> None:
    assert safe(text) == text


def test_no_cell_of_either_file_begins_a_formula(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    out = Out(tmp_path)
    out.prepare()
    evil = [row(text, facts={"family_name": text}, requirements={"residence": "missing"}) for text in EVIL]
    write_tables(out, [(each, None, True) for each in evil])
    with (tmp_path / "summary.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for line in csv.reader(file) for cell in line]
    book = load_workbook(tmp_path / "summary.xlsx")
    values = [cell.value for sheet in book for line in sheet.iter_rows() for cell in line]

    assert not [cell for cell in cells if cell.strip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "＝"))]
    assert not [
        cell for cell in values if isinstance(cell, str) and cell.strip(" ").startswith(("=", "+", "-", "@", "＝"))
    ]
    assert not [cell for sheet in book for line in sheet.iter_rows() for cell in line if cell.data_type == "f"]


def test_the_workbook_has_three_sheets_with_filters_and_a_head_that_stays(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    out = Out(tmp_path)
    out.prepare()
    write_tables(
        out, [(row("a"), None, True), (row("b", requirements={"residence": "met", "own": "invalid"}), None, False)]
    )
    book = load_workbook(tmp_path / "summary.xlsx")
    missing = [tuple(cell.value for cell in line)[:3] for line in book["missing"].iter_rows(min_row=2)]

    assert book.sheetnames == ["applicants", "findings", "missing"]
    assert all(sheet.freeze_panes == "B2" and sheet.auto_filter.ref for sheet in book)
    assert missing == [("residence", "a", "missing"), ("own", "b", "invalid")]
    assert book["findings"].max_row == 3


# -- the page -------------------------------------------------------------------------------------------------------


def page(*rows: Row, notes: tuple[Note, ...] = (), lang: str = "en") -> str:
    return to_index([(each, None, True) for each in rows], date(2026, 10, 1), translator(lang), notes)


def test_nothing_comes_from_outside_and_only_our_script_may_run() -> None:
    html = page(row())

    assert not re.search(r"""(?:src|href)\s*=\s*["']?(?:https?:)?//""", html)
    assert "default-src 'none'" in html
    assert re.search(r"script-src 'sha256-[^']+'", html)
    assert len(re.findall(r"<script\b", html)) == 2


def test_names_and_messages_cannot_break_out_of_the_page() -> None:
    evil = "</script><script>alert(1)</script><!--"
    html = page(row(evil, facts={"family_name": evil}), notes=(Note("stray", {"folder": evil}),))
    [data] = re.findall(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)

    assert len(re.findall(r"<script\b", html)) == 2
    assert "<!--" not in html
    assert json.loads(data)["rows"][0]["n"] == evil


@pytest.mark.parametrize("lang", ["fr", "en", "es"])
def test_every_word_of_the_page_is_there_in_every_language(lang: str) -> None:
    html = page(row(), row("b", "ready", requirements={}), lang=lang)

    assert not re.search(r"batch\.[a-z.-]+", html)
    assert "{count}" in html, "left for the script, which knows how many are shown"


def test_five_thousand_folders_are_one_page_of_a_few_megabytes() -> None:
    assert len(page(*[row(f"folder {number}") for number in range(5000)])) < 4_000_000
