"""What only shows when folders are laid side by side."""

from pathlib import Path
from typing import Any

import pytest

from precheck.batch.across import findings_across
from precheck.batch.row import Mark, Person
from tests.batch.conftest import ANA, LAN, MOUSSA, Batch, Fill, papers
from tests.helpers import iban, passport, rib
from tests.reading.drawing import pdf_of


def told(report: dict[str, Any], code: str) -> list[dict[str, Any]]:
    return [each for each in report["findings"] if each["code"] == code]


def test_folders_that_share_nothing_hear_nothing_of_each_other(fill: Fill, batch: Batch, report: Any) -> None:
    for name, who in {"a": LAN, "b": MOUSSA, "c": ANA}.items():
        fill(name, who)

    assert batch().code == 0


def test_one_account_in_two_folders_is_to_be_looked_at_in_both(fill: Fill, batch: Batch, report: Any) -> None:
    fill("a")
    fill("b", MOUSSA, rib=pdf_of(rib(MOUSSA, iban())))
    fill("c", ANA)
    batch()

    for name, other in (("a", "b"), ("b", "a")):
        [found] = told(report(name), "shared-across-folders")
        assert found["data"] == {"cause": "iban", "folder": other}
        assert report(name)["verdict"] == "review"
    assert report("c")["verdict"] == "ready"


def test_one_passport_in_two_folders_is_told_once_for_each(fill: Fill, batch: Batch, report: Any) -> None:
    fill("a")
    fill("a again", LAN, *[name for name in papers() if name != "passeport.pdf"])
    batch()

    for name in ("a", "a again"):
        [found] = told(report(name), "shared-across-folders")
        assert found["data"]["cause"] == "passport"


def test_a_paper_of_another_student_leads_to_her_folder(fill: Fill, batch: Batch, report: Any) -> None:
    fill("Diarra Moussa", MOUSSA)
    fill("Nguyen Lan", LAN, "certificat.pdf", wrong=papers(MOUSSA)["certificat.pdf"])
    batch()
    [found] = told(report("Nguyen Lan"), "document-of-other-folder")

    assert found["file"] == "wrong.pdf"
    assert found["data"]["folder"] == "Diarra Moussa"
    assert report("Nguyen Lan")["verdict"] == "not-ready"
    assert report("Diarra Moussa")["verdict"] == "ready", "the owner of the paper has done nothing wrong"


def test_what_was_told_is_taken_back_when_the_other_folder_is_mended(
    fill: Fill, batch: Batch, report: Any, root: Path
) -> None:
    fill("a")
    fill("b", MOUSSA, rib=pdf_of(rib(MOUSSA, iban())))
    batch()
    assert report("a")["verdict"] == "review"
    (root / "b" / "rib.pdf").write_bytes(papers(MOUSSA)["rib.pdf"])

    assert batch().code == 0
    assert report("a")["verdict"] == "ready"


def test_the_summary_has_what_the_reports_have(fill: Fill, batch: Batch, out: Path) -> None:
    fill("a")
    fill("b", MOUSSA, passeport=pdf_of(passport(MOUSSA, "M7654321")), rib=pdf_of(rib(MOUSSA, iban())))
    batch()

    assert (out / "summary.csv").read_text(encoding="utf-8-sig").count("shared-across-folders") == 2
    assert "shared-across-folders" in (out / "index.html").read_text(encoding="utf-8")


PEOPLE = {"a": Person("NGUYEN", "Thi Lan", "2004-05-14"), "b": Person("DIARRA", "Moussa", "")}


@pytest.mark.parametrize(
    ("stranger", "folder"),
    [
        (Person("Nguyen", "Thi Lan", "2004-05-14", "d1", "x"), "a"),
        (Person("NGUYEN Thi Lan", "", "2004-05-14", "d1", "x"), "a"),
        (Person("NGUYEN", "Thi Lan", "1999-01-01", "d1", "x"), None),  # a namesake
        (Person("Moussa DIARRA", "", "", "d1", "x"), "b"),
        (Person("DIARRA", "Aminata", "", "d1", "x"), None),  # a sister
        (Person("DIARRA", "", "", "d1", "x"), None),  # half a name
    ],
)
def test_the_owner_is_told_by_name_and_birth_date(stranger: Person, folder: str | None) -> None:
    found = findings_across([], PEOPLE, [("c", stranger)])

    assert found.get("c", ()) == () if folder is None else found["c"][0].data["folder"] == folder


def test_a_paper_that_hundreds_share_names_a_few_folders() -> None:
    shared = [(f"f{number:03}", Mark("file", "x", "d1", "x.pdf")) for number in range(300)]
    found = findings_across(shared, {}, [])

    assert len(found) == 300
    assert len(found["f000"][0].data["folder"]) < 60
