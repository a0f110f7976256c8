"""Rosters as spreadsheets write them, and the folders they are matched with."""

import io
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from precheck.batch.dates import DayOrder, day_of, day_order
from precheck.batch.matching import match_rows
from precheck.batch.roster import Roster, near_column, read_roster
from precheck.errors import UsageError
from precheck.model.applicant import Applicant
from tests.batch.conftest import Batch, Fill, Run

LAN_ROW = Applicant(family_name="NGUYEN", given_names="Thi Lan", birth_date=date(2004, 5, 14), nationality="VNM")


def roster(tmp_path: Path, text: str | bytes, name: str = "roster.csv") -> Roster:
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_roster(path)


def workbook(*lines: list[Any]) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    for line in lines:
        book.active.append(line)  # type: ignore[union-attr]
    book.save(stream := io.BytesIO())
    return stream.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_delimiter_and_encoding_are_told(tmp_path: Path, delimiter: str, encoding: str, end: str) -> None:
    lines = ["folder,family_name,given_names,birth_date", "Éloïse,BÉRANGER,Éloïse,14/05/2004"]
    found = roster(tmp_path, end.join(lines).replace(",", delimiter).encode(encoding))
    [row] = found.rows

    assert (row.line, row.folder, row.problem) == (2, "Éloïse", "")
    assert row.applicant == Applicant(family_name="BÉRANGER", given_names="Éloïse", birth_date=date(2004, 5, 14))


def test_columns_may_have_the_names_an_office_gives_them(tmp_path: Path) -> None:
    found = roster(
        tmp_path, "Dossier;Nom;Prénom;Date de naissance;Nationalité;E-mail\na;NGUYEN;Thi Lan;14/05/2004;VN;x\n"
    )

    assert found.rows[0].applicant == LAN_ROW
    assert found.unused == ("E-mail",)


def test_a_column_that_is_nearly_a_fact_is_told_with_the_fact() -> None:
    assert near_column("nationalitiy") == "nationality"
    assert near_column("E-mail") == ""


def test_a_workbook_is_read_with_its_dates_and_numbers(tmp_path: Path) -> None:
    data = workbook(
        ["folder", "family_name", "given_names", "birth_date", "nationality", "stay_months", "employed"],
        [
            17.0,
            "NGUYEN",
            "Thi Lan",
            datetime(2004, 5, 14),  # noqa: DTZ001 (as a workbook has it)
            "VNM",
            10.0,
            "oui",
        ],
        [None, None, None, None, None, None, None],
        ["b", "DIARRA", "Moussa", "03/11/2001", "MLI", 5, False],
    )
    first, second = roster(tmp_path, data, "roster.xlsx").rows

    assert (first.folder, first.applicant.birth_date, first.applicant.stay_months) == ("17", date(2004, 5, 14), 10)
    assert (first.applicant.employed, second.applicant.employed) == (True, False)
    assert (second.line, second.applicant.birth_date) == (4, date(2001, 11, 3))


def test_a_bad_row_is_named_by_its_line_and_costs_no_other(tmp_path: Path) -> None:
    found = roster(tmp_path, 'folder,nationality,birth_date\na,VNM,\n"b\nb",Atlantis,\nc,MLI,31/02/2004\nd,BRA,\n')

    assert [row.line for row in found.rows if row.problem] == [3, 5]
    assert "Atlantis" in found.rows[1].problem
    assert "31/02/2004" in found.rows[2].problem
    assert found.rows[3].applicant.nationality == "BRA"


@pytest.mark.parametrize(
    ("texts", "order", "last"),
    [
        (["03/04/2004", "25/12/2003"], DayOrder.DAY_FIRST, date(2003, 12, 25)),
        (["03/04/2004", "12/25/2003"], DayOrder.MONTH_FIRST, date(2003, 12, 25)),
        (["03.04.2004", "5.6.2003"], DayOrder.EITHER, date(2003, 6, 5)),
        (["04/04/2004", "2003-12-25"], DayOrder.DAY_FIRST, date(2003, 12, 25)),
        (["20031225"], DayOrder.DAY_FIRST, date(2003, 12, 25)),
    ],
)
def test_day_or_month_first_is_told_from_all_rows(texts: list[str], order: DayOrder, last: date) -> None:
    assert day_order(texts) is order
    assert day_of(texts[-1], order) == last


def test_dates_that_can_be_read_in_two_ways_are_told(tmp_path: Path) -> None:
    assert roster(tmp_path, "folder,birth_date\na,03/04/2004\n").ambiguous == ("birth_date",)


@pytest.mark.parametrize(
    "data",
    [b"", b"name,age\nx,1\n", b"folder,nom,family_name\n", b"PK\x03\x04broken", b"\x00\x01\x02\x00\x00", b'folder\n"a'],
    ids=["empty", "no column", "twice", "broken workbook", "binary", "open quote"],
)
def test_what_is_no_roster_is_misuse(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(UsageError):
        roster(tmp_path, data)


# -- matching -------------------------------------------------------------------------------------------------------


def rows(*folders: str) -> Any:
    from precheck.batch.roster import RosterRow

    return [RosterRow(line, name, Applicant(family_name=name)) for line, name in enumerate(folders, 2)]


@pytest.mark.parametrize(
    ("folder", "row"),
    [
        ("NGUYEN Lan", "NGUYEN Lan"),
        ("Béranger_Éloïse", "beranger eloise"),
        ("lan-nguyen", "NGUYEN, Lan"),
        ("17", "17.zip"),
    ],
)
def test_names_are_compared_as_people_would(folder: str, row: str) -> None:
    assert match_rows([folder, "someone else"], rows(row)).given[folder].family_name == row


def test_what_fits_best_wins_and_two_folders_for_one_row_are_left_alone() -> None:
    assert match_rows(["Lan Nguyen", "lan nguyen"], rows("lan nguyen")).given.keys() == {"lan nguyen"}
    assert not match_rows(["Lan NGUYEN", "lan nguyen"], rows("LAN nguyen")).given


def test_two_rows_for_one_folder_are_no_facts_at_all() -> None:
    found = match_rows(["a"], rows("a", "a"))

    assert not found.given
    assert "2, 3" in found.doubts["a"]


def test_the_unmatched_are_told_with_their_likeliest_partner() -> None:
    found = match_rows(["Nguyen Lann", "Diarra"], rows("Nguyen Lan", "Zhou Wei"))

    assert dict(found.no_row) == {"Nguyen Lann": "Nguyen Lan", "Diarra": ""}
    assert {row.folder: near for row, near in found.no_folder} == {"Nguyen Lan": "Nguyen Lann", "Zhou Wei": ""}


# -- the command ----------------------------------------------------------------------------------------------------


def test_a_batch_uses_the_roster_and_tells_what_does_not_fit(
    fill: Fill, batch: Batch, tmp_path: Path, report: Any
) -> None:
    fill("Nguyen Lan")
    fill("Nobody")
    path = tmp_path / "roster.csv"
    path.write_text("folder,nationality,start_date\nnguyen lan,VNM,07/09/2026\nNobodi,VNM,\nElse,Atlantis,\n")
    answer = batch("--roster", path)

    assert report("Nguyen Lan")["applicant"]["start_date"] == {"value": "2026-09-07", "from": "given"}
    assert "No row of the roster for the folder Nobody (perhaps: Nobodi)." in answer.err
    assert "Line 4 of the roster" in answer.err


def test_a_bad_row_keeps_its_folder_from_being_ready(fill: Fill, batch: Batch, tmp_path: Path, report: Any) -> None:
    fill("Nguyen Lan")
    path = tmp_path / "roster.csv"
    path.write_text("folder,nationality\nNguyen Lan,Atlantis\n")
    batch("--roster", path)

    assert report("Nguyen Lan")["verdict"] == "review"


def test_a_drafted_roster_can_be_given_back(
    fill: Fill, run: Run, batch: Batch, root: Path, tmp_path: Path, report: Any
) -> None:
    fill("Nguyen Lan")
    path = tmp_path / "draft.csv"
    answer = run("roster", root, "-o", path, "--workers", "2", "--on", "2026-10-01")
    [row] = read_roster(path).rows

    assert answer.code == 0
    assert (row.folder, row.applicant.birth_date, row.applicant.nationality) == ("Nguyen Lan", date(2004, 5, 14), "VNM")
    batch("--roster", path)
    assert report("Nguyen Lan")["verdict"] == "ready"
