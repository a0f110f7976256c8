"""A visit from the first file to the last: what the visitor sees, what is read and what is not read again."""

import io
import json
import re
import zipfile
from pathlib import Path

import pytest

from tests.helpers import passport, rib
from tests.reading.drawing import pdf_of
from tests.serve.client import Served, Visitor


def states(page: str) -> dict[str, str]:
    """Every file of the page with what is said of it."""
    return dict(re.findall(r'<bdi>([^<]+)</bdi> <span class="quiet">.*?data-number="\d+">([^<]+)<', page, re.DOTALL))


@pytest.fixture
def visitor(server: Served, papers: Path) -> Visitor:
    """Somebody whose complete folder was read."""
    visitor = server.visitor()
    visitor.drop(*papers.iterdir())
    visitor.until_done()
    return visitor


def verdict(visitor: Visitor) -> str:
    return str(json.loads(visitor.get("/visit/take/report.json").text)["verdict"])


def read_so_far(server: Served) -> int:
    return sum(server.behind.metrics.files.values())


def test_a_complete_folder_is_ready(visitor: Visitor, papers: Path) -> None:
    assert "Your folder looks complete." in visitor.page
    assert states(visitor.page) == {each.name: "read" for each in papers.iterdir()}
    assert verdict(visitor) == "ready"


def test_the_report_changes_its_language_with_the_page(visitor: Visitor) -> None:
    visitor.get("/visit?lang=fr")
    assert '<html lang="fr" dir="ltr">' in visitor.page
    assert "Pièces d'identité" in visitor.page or "Identité" in visitor.page
    visitor.get("/visit?lang=ar")
    assert '<html lang="ar" dir="rtl">' in visitor.page
    visitor.get("/visit")
    assert '<html lang="ar" dir="rtl">' in visitor.page, "the choice is remembered"


def test_a_file_that_is_replaced_is_the_only_one_read_again(visitor: Visitor, server: Served) -> None:
    before = read_so_far(server)
    wrong = pdf_of(rib(number="FR1420041010050500013M02607"))
    number = re.search(r'id="file-(\d+)">\s*<div class="what">\s*<p class="path"><bdi>rib\.pdf', visitor.page)
    assert number
    visitor.send("/visit/files", [("rib.pdf", wrong)], number=number[1])
    visitor.until_done()

    assert read_so_far(server) == before + 1
    assert list(states(visitor.page)).count("rib.pdf") == 1
    assert verdict(visitor) == "not-ready"


def test_a_file_that_is_removed_is_missing(visitor: Visitor, server: Served) -> None:
    before = read_so_far(server)
    number = re.search(r'id="file-(\d+)">\s*<div class="what">\s*<p class="path"><bdi>rib\.pdf', visitor.page)
    assert number
    visitor.send("/visit/remove", number=number[1])
    visitor.until_done()

    assert "rib.pdf" not in states(visitor.page)
    assert "The RIB is missing" in visitor.page
    assert read_so_far(server) == before


def test_an_answer_is_used_without_reading_again(visitor: Visitor, server: Served) -> None:
    before = read_so_far(server)
    visitor.send(
        "/visit/answers", insured_by="international-organisation", nationality="", birth_date="", start_date=""
    )
    visitor.until_done()
    assert read_so_far(server) == before
    assert json.loads(visitor.get("/visit/take/report.json").text)["applicant"]["insured_by"] == {
        "value": "international-organisation", "from": "given",
    }  # fmt: skip


def test_an_answer_that_is_none_is_refused(visitor: Visitor) -> None:
    assert visitor.send("/visit/answers", birth_date="yesterday").status == 422


def test_the_same_file_again_changes_nothing(visitor: Visitor, papers: Path, server: Served) -> None:
    before = states(visitor.page), read_so_far(server)
    visitor.send("/visit/files", [("rib.pdf", (papers / "rib.pdf").read_bytes())])
    visitor.until_done()
    assert (states(visitor.page), read_so_far(server)) == before


def test_another_file_of_the_same_name_is_not_lost(server: Served) -> None:
    """Phones call every photo image.jpg."""
    visitor = server.visitor()
    visitor.get()
    visitor.send("/visit", [("image.pdf", pdf_of(passport())), ("image.pdf", pdf_of(rib()))])
    visitor.until_done()
    assert states(visitor.page) == {"image.pdf": "read", "image.pdf (2)": "read"}
    assert "Bank details slip" in visitor.page
    assert "Passport" in visitor.page


def test_a_folder_that_was_chosen_does_not_show_its_own_name(server: Served) -> None:
    visitor = server.visitor()
    visitor.get()
    visitor.send("/visit", [("Lan Nguyen/id/passport.pdf", pdf_of(passport())), ("Lan Nguyen/rib.pdf", pdf_of(rib()))])
    visitor.until_done()
    assert states(visitor.page) == {"id/passport.pdf": "read", "rib.pdf": "read"}


def test_an_archive_counts_by_what_is_in_it(server: Served, papers: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for each in papers.iterdir():
            archive.write(each, f"dossier/{each.name}")
        archive.writestr("__MACOSX/._rib.pdf", b"noise")
    visitor = server.visitor()
    visitor.get()
    visitor.send("/visit", [("dossier.zip", packed.getvalue())])
    visitor.until_done()
    assert verdict(visitor) == "ready"
    found = states(visitor.page)
    assert found.pop("dossier.zip/__MACOSX/._rib.pdf") == "set aside"
    assert set(found.values()) == {"read"}


def test_a_broken_file_is_said_and_such_a_folder_is_never_ready(server: Served, papers: Path) -> None:
    visitor = server.visitor()
    visitor.get()
    good = [(each.name, each.read_bytes()) for each in papers.iterdir()]
    visitor.send("/visit", [*good, ("broken.pdf", b"%PDF-1.7\nnothing more"), ("empty.jpg", b"")])
    visitor.until_done()
    assert states(visitor.page)["broken.pdf"] == "not readable"
    assert states(visitor.page)["empty.jpg"] == "not readable"
    assert verdict(visitor) != "ready"


def test_facts_of_the_folder_are_heard(server: Served, papers: Path) -> None:
    visitor = server.visitor()
    visitor.get()
    good = [(each.name, each.read_bytes()) for each in papers.iterdir()]
    visitor.send("/visit", [*good, ("applicant.toml", b'insured_by = "monaco"\n')])
    visitor.until_done()
    report = json.loads(visitor.get("/visit/take/report.json").text)
    assert report["applicant"]["insured_by"]["value"] == "monaco"


def test_names_are_shown_and_never_obeyed(server: Served) -> None:
    visitor = server.visitor()
    visitor.get()
    name = "../../etc/<img src=x onerror=alert(1)>.pdf"
    visitor.send("/visit", [(name, pdf_of(rib()))])
    visitor.until_done()
    assert "&lt;img src=x onerror=alert(1)&gt;.pdf" in visitor.page
    assert "<img src=x" not in visitor.page
    assert "../" not in visitor.page.replace("https://", "")


@pytest.mark.parametrize(
    ("what", "start"), [("report.html", b"<!doctype html>"), ("letter.txt", b"Subject:"), ("letter.html", b"<!doctype")]
)
def test_what_is_taken_away_is_a_file(visitor: Visitor, what: str, start: bytes) -> None:
    answer = visitor.get(f"/visit/take/{what}")
    assert answer.status == 200
    assert answer.headers["content-disposition"] == f'attachment; filename="precheck-{what}"'
    assert answer.body.lstrip().lower().startswith(start.lower())


def test_the_copies_are_one_pdf_for_each_requirement(visitor: Visitor) -> None:
    answer = visitor.get("/visit/take/copies.zip")
    with zipfile.ZipFile(io.BytesIO(answer.body)) as archive:
        names = archive.namelist()
        assert archive.read(names[0]).startswith(b"%PDF")
    assert "README.txt" in names
    assert [name for name in names if name.endswith("rib.pdf")]
    assert len(names) == 6


def test_boxes_of_the_report_are_rules_of_a_sheet(visitor: Visitor) -> None:
    """The pages bear no style of their own, so that the policy need not allow any."""
    first = re.search(r'data-at="(\d+)"', visitor.page)
    assert first
    sheet = visitor.get("/visit/boxes.css")
    assert f'[data-at="{first[1]}"]{{left:' in sheet.text
    assert sheet.headers["content-type"].startswith("text/css")


def test_every_state_is_told_as_it_comes(server: Served, papers: Path) -> None:
    visitor = server.visitor()
    visitor.drop(*papers.iterdir())
    events = visitor.request("GET", "/visit/events")
    told = [json.loads(line[6:]) for line in events.text.splitlines() if line.startswith("data: ")]
    assert told[-1]["done"] is True
    assert {each["state"] for each in told[-1]["files"]} == {"read"}
