"""The HTML report in a real browser: narrow, without JavaScript, from either side, and for those who cannot see it.

Needs Chromium; playwright drives it and axe-core judges.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from precheck.i18n.catalogue import LANGUAGES, translator
from precheck.model.report import Report
from precheck.report.to_html import to_html
from tests.browser import chromium


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as found:
        yield found


@pytest.fixture(params=LANGUAGES)
def address(request: pytest.FixtureRequest, report: Report, tmp_path: Path) -> str:
    page = tmp_path / "report.html"
    page.write_text(to_html(report, translator(request.param)), encoding="utf-8")
    return page.as_uri()


def opened(browser: Any, address: str, width: int = 375, *, scripts: bool = False, dark: bool = False) -> Any:
    page = browser.new_page(
        viewport={"width": width, "height": 800},
        java_script_enabled=scripts,
        color_scheme="dark" if dark else "light",
        bypass_csp=scripts,  # the report lets no script run, axe is one
    )
    page.goto(address)
    return page


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_nothing_is_wider_than_the_window(browser: Any, address: str, width: int) -> None:
    page = opened(browser, address, width, scripts=True)
    for details in page.locator("details").all():
        details.evaluate("each => each.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_it_works_without_javascript(browser: Any, address: str) -> None:
    page = opened(browser, address)
    why = page.locator("details.why").first
    assert not why.locator("p").is_visible()
    why.locator("summary").click()
    assert why.locator("p").is_visible()

    boxes = page.locator(".box.field")
    assert boxes.first.is_visible()
    page.locator("#boxes").uncheck()
    assert not boxes.first.is_visible()


def test_a_picture_grows_and_shrinks_without_javascript(browser: Any, address: str) -> None:
    page = opened(browser, address, 1280)
    picture = page.locator("figure img").first
    small = picture.bounding_box()["width"]
    page.locator("a.enlarge").first.click()
    assert picture.bounding_box()["width"] > 1.5 * small
    page.locator("a.reduce").first.click()
    assert picture.bounding_box()["width"] == small


def test_boxes_lie_on_the_same_spot_of_the_picture_from_either_side(
    browser: Any, report: Report, tmp_path: Path
) -> None:
    spots = []
    for lang in ("fr", "ar"):
        path = tmp_path / f"{lang}.html"
        path.write_text(to_html(report, translator(lang)), encoding="utf-8")
        page = opened(browser, path.as_uri(), 1280)
        box, picture = (page.locator(name).first.bounding_box() for name in (".box.field", ".sheet img"))
        spots.append(round((box["x"] - picture["x"]) / picture["width"], 2))
    assert spots[0] == spots[1]


@pytest.mark.parametrize("text", ["2026-2027", "••• 4567"])
def test_numbers_run_from_the_left_on_an_arabic_page(browser: Any, report: Report, tmp_path: Path, text: str) -> None:
    path = tmp_path / "ar.html"
    path.write_text(to_html(report, translator("ar")), encoding="utf-8")
    page = opened(browser, path.as_uri(), 1280, scripts=True)
    first, last = page.get_by_text(text, exact=True).first.evaluate(
        """each => {
            const range = document.createRange(), text = each.firstChild
            return [0, text.length - 1].map(place => {
                range.setStart(text, place)
                range.setEnd(text, place + 1)
                return range.getBoundingClientRect().x
            })
        }"""
    )
    assert first < last


@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_nothing(browser: Any, address: str, dark: bool) -> None:
    """Contrast, names, order, landmarks: WCAG 2.2 A and AA and the best practices of axe-core."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed").Axe()
    page = opened(browser, address, scripts=True, dark=dark)
    for details in page.locator("details").all():
        details.evaluate("each => each.open = true")
    found = axe.run(page).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"][:120], each["nodes"][0]["failureSummary"]) for each in found] == []
