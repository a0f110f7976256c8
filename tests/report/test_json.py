"""The JSON report keeps the format `precheck.report/1`."""

import json
from dataclasses import replace
from typing import Any

import pytest

from precheck.i18n.catalogue import LANGUAGES, translator
from precheck.model.page import Box, Quality
from precheck.model.report import Report
from precheck.report.to_json import to_json
from tests.report.conftest import HOSTILE, IBAN, ODD
from tests.report.published import problems

KEYS = {
    "": ["schema", "version", "checked_on", "procedure", "route", "verdict", "applicant", "requirements", "documents",
         "files", "findings"],
    "requirements": ["id", "status", "accepts", "documents", "source"],
    "documents": ["id", "type", "confidence", "holder", "pages", "evidence", "fields"],
    "pages": ["file", "page", "side", "rotation", "read_by"],
    "evidence": ["cue", "weight", "text", "page", "box"],
    "files": ["path", "sha256", "bytes", "format", "pages", "status"],
    "findings": ["code", "severity", "outcome", "requirement", "document", "file", "message", "fix", "expected",
                 "found", "page", "box", "source"],
}  # fmt: skip


@pytest.fixture
def told(report: Report) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(to_json(report, translator("en")))
    return loaded


def test_keys_are_those_of_the_interface(told: dict[str, Any]) -> None:
    """Every key of INTERFACE.md is there, always; more may be added."""
    assert [key for key in told if key in KEYS[""]] == KEYS[""]
    rows = {name: told[name] for name in ("requirements", "documents", "files", "findings")}
    rows |= {
        name: [each for document in told["documents"] for each in document[name]] for name in ("pages", "evidence")
    }
    for name, all_rows in rows.items():
        assert all_rows
        assert all(set(KEYS[name]) <= set(row) for row in all_rows), name
    assert told["schema"] == "precheck.report/1"
    assert told["checked_on"] == "2026-10-01"
    assert told["applicant"]["nationality"] == {"value": "VNM", "from": "d1"}


def test_fields_carry_value_confidence_and_place(told: dict[str, Any]) -> None:
    number = told["documents"][0]["fields"]["document_number"]
    assert number == {
        "value": "C1234567",
        "confidence": 0.8,
        "page": 0,
        "box": [0.335, 0.5, 0.5, 0.555],
        "read_from": "mrz",
        "confirm": True,
    }
    assert told["documents"][0]["fields"]["nationality"]["box"] is None


def test_numbers_are_rounded(told: dict[str, Any]) -> None:
    assert told["documents"][0]["confidence"] == 0.988


def test_messages_are_in_the_language_asked_for(report: Report) -> None:
    for lang in ("fr", "en", "es", "ar", "zh"):
        told = json.loads(to_json(report, translator(lang)))
        words = translator(lang)
        messages = [(each["message"], each["fix"]) for each in told["findings"]]
        assert messages == [(words.message(each, report), words.fix(each, report)) for each in report.findings]


def test_values_are_whole_and_files_complete(told: dict[str, Any]) -> None:
    assert told["documents"][2]["fields"]["iban"]["value"] == IBAN
    assert HOSTILE in [each["path"] for each in told["files"]]


def test_pictures_stay_out_and_the_text_can_be_written(report: Report) -> None:
    """No JPEG inside; odd file names neither break UTF-8 nor act on a terminal, and come back as they were."""
    text = to_json(report, translator("en"))
    assert len(text.encode("utf-8")) < 30_000
    assert "picture" not in text
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert ODD in [each["path"] for each in json.loads(text)["files"]]


def test_a_picture_carries_its_quality_in_numbers_with_places(report: Report) -> None:
    """Places are told on the upright picture, as every box is; a page that is no picture has none."""
    half = ((0.5, 0.0, 0.0), (0.0, 0.5, 0.0), (0.0, 0.0, 1.0))  # the sheet fills the upper left quarter of the picture
    first = report.documents[0]
    seen = Quality(blur=0.2513, letters=7.5, cut=("right",), places={"blur": Box(0.2, 0.2, 0.6, 0.4)})
    picture = replace(first.pages[0], page=replace(first.pages[0].page, quality=seen, back=half))
    changed = replace(report, documents=(replace(first, pages=(picture,)), *report.documents[1:]))
    page = json.loads(to_json(changed, translator("en")))["documents"][0]["pages"][0]

    assert (page["quality"]["blur"], page["quality"]["letters"], page["quality"]["cut"]) == (0.251, 7.5, ["right"])
    assert page["quality"]["places"] == {"blur": [0.1, 0.1, 0.3, 0.2]}
    assert json.loads(to_json(report, translator("en")))["documents"][0]["pages"][0]["quality"] is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_report_keeps_to_the_published_schema(report: Report, lang: str) -> None:
    """Closed objects: a key that docs/report.schema.json does not name fails here."""
    assert problems(json.loads(to_json(report, translator(lang)))) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("verdict",), "perfect"),
        (("checked_on",), "1 October 2026"),
        (("documents", 0, "type"), "pasport"),
        (("documents", 0, "pages", 0, "rotation"), 45),
        (("documents", 0, "evidence", 0, "box"), [0.1, 0.2, 0.3]),
        (("findings", 0, "code"), "iban-wrong"),
        (("findings", 0, "extra"), 1),
        (("files", 0, "bytes"), -1),
    ],
)
def test_the_schema_refuses_what_is_no_report(told: dict[str, Any], path: tuple[str | int, ...], value: Any) -> None:
    place: Any = told
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert [each for each in problems(told) if each.startswith("/".join(map(str, path[:2])))] != []


@pytest.mark.parametrize("key", ["schema", "verdict", "files", "form", "next"])
def test_the_schema_misses_what_is_left_out(told: dict[str, Any], key: str) -> None:
    del told[key]
    assert problems(told) == [f": '{key}' is a required property"]
