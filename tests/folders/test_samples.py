"""The sample folders: invented applicants as students send them, each judged as its truth says."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from precheck.i18n.catalogue import translator
from precheck.model.report import Report
from precheck.pipeline import Settings, check
from precheck.reading.options import ReadOptions
from precheck.report.to_json import to_dict
from precheck.requirements.applicant_file import beside
from tests.report.published import problems

FOLDERS = Path(__file__).parents[2] / "samples" / "folders"
CASES = sorted(path.parent.name for path in FOLDERS.glob("*/expected.json"))
#: Read so well that nothing else may be said: on the other one the parents of a pale multilingual form stay unread.
CLEAR = [case for case in CASES if case != "admission-letter-instead"]


@cache
def truth(case: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((FOLDERS / case / "expected.json").read_text(encoding="utf-8"))
    return told


@cache
def report(case: str) -> Report:
    settings = Settings(truth(case).get("procedure", "registration"), ReadOptions(pictures=False), workers=2)
    return check([FOLDERS / case], beside([FOLDERS / case]), date.fromisoformat(truth(case)["on"]), settings)


@pytest.mark.parametrize("case", CASES)
class TestSample:
    """One folder, read once; what is said about it, from the whole to the single page."""

    def test_the_verdict(self, case: str) -> None:
        assert report(case).verdict == truth(case)["verdict"]

    def test_the_route(self, case: str) -> None:
        assert report(case).route == truth(case).get("route", report(case).route)

    def test_what_is_wrong_is_found(self, case: str) -> None:
        assert set(truth(case)["findings"]) <= {each.code for each in report(case).findings}

    def test_every_page_is_told_and_turned(self, case: str) -> None:
        seen = {(page.file, page.number): (document.type, page.page.rotation)
                for document in report(case).documents for page in document.pages}  # fmt: skip
        wanted = {(each["file"], each["page"]): (each["type"], each["rotation"]) for each in truth(case)["pages"]}

        assert {place: seen.get(place) for place in wanted} == wanted

    def test_every_file_is_there_once(self, case: str) -> None:
        on_disk = {
            path.relative_to(FOLDERS / case).as_posix() for path in (FOLDERS / case).rglob("*") if path.is_file()
        }
        paths = [each.path for each in report(case).files]

        assert paths == sorted(set(paths))
        assert on_disk <= {each if each in on_disk else each.split(".zip/")[0] + ".zip" for each in paths}

    def test_the_report_keeps_to_the_published_schema(self, case: str) -> None:
        assert problems(to_dict(report(case), translator("fr"))) == []


@pytest.mark.parametrize("case", CLEAR)
class TestClearSample:
    """What is sound is not spoken of."""

    def test_every_requirement(self, case: str) -> None:
        also = truth(case).get("alternatives", {})
        for result in report(case).requirements:
            wanted = truth(case)["requirements"][result.id]
            assert result.status in {wanted, *also.get(result.id, ())}, result.id

    def test_nothing_else_is_called_wrong(self, case: str) -> None:
        expected = {*truth(case)["findings"], *truth(case)["allowed"]}
        loud = {each.code for each in report(case).findings if each.severity != "notice"}

        assert loud <= expected
