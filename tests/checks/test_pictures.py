"""From which measure on a picture is poor, and what is said of it."""

from dataclasses import replace
from typing import Any

import pytest

from precheck.checks.quality import CLEARLY, LIKELY, causes, check_quality, untold
from precheck.documents.assemble import Assembled
from precheck.model.catalogue import finding
from precheck.model.document import DocumentPage
from precheck.model.finding import Finding, Outcome
from precheck.model.page import Box, Page, Quality
from tests.checks.papers import paper
from tests.helpers import page_of

GOOD = Quality(blur=0.04, light=0.9, evenness=0.9, contrast=0.7, letters=14)
PLACE = Box(0.5, 0.5, 0.6, 0.6)


def names(quality: Quality, *, clearly: bool = True) -> list[str]:
    page = Page(1, quality=quality, width=2000, height=1500)
    return [each.name for each in causes(page, CLEARLY if clearly else LIKELY)]


def seen(*qualities: Quality | None, kind: str = "rib") -> Assembled:
    """A paper whose pages have pictures of these qualities."""
    each = paper(kind, *["x"] * len(qualities))
    pages = tuple(
        DocumentPage(place.file, replace(place.page, quality=quality, width=2000, height=1500))
        for place, quality in zip(each.document.pages, qualities, strict=True)
    )
    return replace(each, document=replace(each.document, pages=pages))


def said(each: Assembled, *codes: str, document: str = "d1", outcome: Outcome = "inconclusive") -> list[Finding]:
    return list(check_quality([each], [finding(code, document=document, outcome=outcome) for code in codes]))


@pytest.mark.parametrize(
    ("poor", "good", "name"),
    [({"blur": 0.2}, {"blur": 0.19}, "blurred"), ({"light": 0.22}, {"light": 0.23}, "dark"),
     ({"glare": 0.004}, {"glare": 0.0039}, "glare"), ({"letters": 6.0}, {"letters": 6.1}, "small"),
     ({"blur": 0.31, "letters": 0.0}, {"blur": 0.29, "letters": 0.0}, "blurred")],
)  # fmt: skip
def test_where_all_was_read_only_clear_faults_are_told(poor: dict[str, Any], good: dict[str, Any], name: str) -> None:
    assert names(replace(GOOD, **poor)) == [name]
    assert names(replace(GOOD, **good)) == []


@pytest.mark.parametrize(
    ("poor", "good", "name"),
    [({"blur": 0.12}, {"blur": 0.11}, "blurred"), ({"light": 0.35}, {"light": 0.36}, "dark"),
     ({"glare": 0.002}, {"glare": 0.0019}, "glare"), ({"letters": 9.0}, {"letters": 9.1}, "small")],
)  # fmt: skip
def test_where_something_was_not_read_lesser_faults_explain_it(
    poor: dict[str, Any], good: dict[str, Any], name: str
) -> None:
    assert names(replace(GOOD, **poor), clearly=False) == [name]
    assert names(replace(GOOD, **good), clearly=False) == []


@pytest.mark.parametrize(("width", "clearly", "told"), [(999, False, True), (2000, False, False), (999, True, False)])
def test_a_tiny_picture_without_a_letter_has_letters_too_small(width: int, clearly: bool, told: bool) -> None:
    quality = replace(GOOD, letters=0.0)
    page = Page(1, quality=quality, width=width, height=500)

    assert [each.name for each in causes(page, CLEARLY if clearly else LIKELY)] == ["small"] * told
    assert causes(Page(1, quality=quality), LIKELY) == []  # its size is not known


def test_the_gravest_fault_comes_first_and_a_cut_weighs_twice_its_limit() -> None:
    assert names(replace(GOOD, blur=0.5, glare=0.008, cut=("top",))) == ["blurred", "cut", "glare"]
    assert names(replace(GOOD, light=0.0, blur=0.2)) == ["dark", "blurred"]
    assert causes(Page(1), CLEARLY) == []


@pytest.mark.parametrize(
    ("code", "field"),
    [("iban-unread", "iban"), ("iban-invalid", "iban"), ("rib-key-invalid", "rib_key"), ("iban-mismatch", "iban"),
     ("mrz-unread", "mrz"), ("mrz-check-failed", "mrz"), ("expiry-unread", "expiry_date"), ("expired", "expiry_date"),
     ("ehic-expires-early", "expiry_date"), ("form-period-short", "period_end"), ("holder-unread", "holder"),
     ("enrollment-year-missing", "academic_year"), ("enrollment-wrong-year", "academic_year"),
     ("parents-missing", "father")],
)  # fmt: skip
def test_the_picture_is_blamed_for_what_was_not_read(code: str, field: str) -> None:
    [found] = said(seen(replace(GOOD, blur=0.13, places={"blur": PLACE})), code)

    assert (found.code, found.severity, found.outcome) == ("low-quality", "warning", "inconclusive")
    assert found.data == {"page": "1", "unread": field, "cause": "blurred"}
    assert (found.document, found.file, found.page, found.box) == ("d1", "d1-1.pdf", 0, PLACE)


def test_the_picture_is_not_blamed_for_what_was_wrong_or_stands_on_another_paper() -> None:
    poor = seen(replace(GOOD, blur=0.13))

    assert said(poor, "iban-unread", document="d2") == said(poor, "iban-invalid", outcome="failed") == []
    assert said(poor, "unrecognized-document") == said(poor) == []


def test_of_several_pages_the_worst_is_blamed_and_the_others_get_advice() -> None:
    each = seen(replace(GOOD, blur=0.3), replace(GOOD, blur=0.9), None, GOOD)
    found = said(each, "iban-unread")

    assert [(one.page, one.severity, one.data.get("unread"), one.data.get("read")) for one in found] == [
        (0, "notice", None, "all"), (1, "warning", "iban", None),
    ]  # fmt: skip
    assert [one.data["page"] for one in found] == ["1", "2"]


def test_what_is_cut_off_is_told_with_its_edge() -> None:
    [found] = said(seen(replace(GOOD, cut=("left", "top"), places={"cut": PLACE})))

    assert (found.code, found.severity, found.outcome, found.box) == ("cropped", "notice", "failed", PLACE)
    assert found.data == {"page": "1", "read": "all", "edge": "left"}


def test_other_papers_need_no_picture_and_hide_none_after_them() -> None:
    poor = replace(GOOD, blur=0.9)
    papers = [seen(poor, kind="other"), seen(poor, kind="unknown"), seen(poor)]

    assert len(list(check_quality(papers, []))) == 1


@pytest.mark.parametrize(
    ("words", "legibility", "quality", "code"),
    [(9, 0.59, GOOD, "low-quality"), (9, 0.6, GOOD, None), (4, 0.5, GOOD, None),
     (9, 0.74, replace(GOOD, blur=0.2), "low-quality"),
     (9, 0.75, replace(GOOD, blur=0.2), None), (4, 0.9, replace(GOOD, blur=0.2), "low-quality"),
     (5, 0.9, replace(GOOD, blur=0.2), None), (9, 0.5, replace(GOOD, cut=("top",)), "cropped")],
)  # fmt: skip
def test_a_page_that_was_not_told_is_blamed_on_its_picture_only_where_it_was_read_badly(
    words: int, legibility: float, quality: Quality, code: str | None
) -> None:
    page = replace(page_of(" ".join(["mot"] * words), read_by="ocr", legibility=legibility), quality=quality)
    each = paper("unknown", "x")
    found = untold(replace(each.document, pages=(DocumentPage("a.jpg", page),)))

    assert (found.code if found else None) == code
    if found:
        assert (found.outcome, found.data["unread"], found.file) == ("inconclusive", "kind", "a.jpg")
