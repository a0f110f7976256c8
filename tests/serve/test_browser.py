"""The page in a real browser: whole visits, by keyboard alone, on a phone, with a broken file, without JavaScript.

Needs Chromium; playwright drives it and axe-core judges.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from precheck.i18n.catalogue import LANGUAGES, translator
from tests.browser import chromium
from tests.serve.client import Served

PHONE = {"viewport": {"width": 375, "height": 740}, "has_touch": True, "is_mobile": True}
SECONDS = 60_000


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as found:
        yield found


@pytest.fixture
def opened(browser: Any, server: Served) -> Iterator[Any]:
    """Opens the start page in a browser of its own; a page that complains of anything fails the test."""
    contexts, complaints = [], []

    def open_page(lang: str = "en", **options: Any) -> Any:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, "locale": lang, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.on("request", lambda asked: complaints.append(asked.url) if server.address not in asked.url else None)
        page.goto(server.address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    refused = tuple(f"Failed to load resource: the server responded with a status of {each}" for each in (410, 413))
    assert [each for each in complaints if not each.startswith(("data:", *refused))] == []


def of(folder: Path) -> list[str]:
    return [str(each) for each in sorted(folder.iterdir())]


def finished(page: Any) -> None:
    page.locator("#visit[data-done=yes]").wait_for(timeout=SECONDS)


def judged_by_axe(page: Any) -> list[tuple[str, str]]:
    """What axe-core calls serious or critical, with the place."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed").Axe()
    for details in page.locator("details").all():
        details.evaluate("each => each.open = true")
    found = axe.run(page).response["violations"]
    return [(each["id"], each["nodes"][0]["html"][:160]) for each in found if each["impact"] in {"serious", "critical"}]


@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_a_whole_visit(opened: Any, papers: Path, tmp_path: Path, server: Served, lang: str) -> None:
    """Files but one; the answer; the one that was missing; the copies; done."""
    said, before = translator(lang).text, server.folders
    page = opened(lang)
    page.locator("#start-files").set_input_files([each for each in of(papers) if not each.endswith("rib.pdf")])
    page.wait_for_url("**/visit")
    finished(page)
    assert page.locator("html").get_attribute("lang") == lang
    assert page.locator("section.verdict.watch").is_visible()
    assert said("finding.missing-bank-details.message") in page.locator("main").inner_text()

    page.locator("#more-files").set_input_files(str(papers / "rib.pdf"))
    page.locator("section.verdict.good").wait_for(timeout=SECONDS)
    finished(page)
    assert said("verdict.ready") in page.locator("h1").inner_text()
    assert page.locator(".box.field").first.is_visible()

    with page.expect_download() as coming:
        page.locator("a[href$='report.json']").click()
    coming.value.save_as(tmp_path / "report.json")
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["verdict"] == "ready"
    with page.expect_download() as coming:
        page.locator("a[href$='copies.zip']").click()
    coming.value.save_as(tmp_path / "copies.zip")
    assert (tmp_path / "copies.zip").read_bytes().startswith(b"PK")

    page.locator("section.end button").click()
    page.wait_for_url("**/gone")
    assert said("serve.gone") in page.locator("h1").inner_text()
    assert server.folders == before
    page.go_back()
    assert "rib.pdf" not in page.locator("body").inner_text()


def test_a_visit_by_keyboard_alone(opened: Any, papers: Path, server: Served) -> None:
    """Tab, Enter and space reach all there is; where one stands is seen; the answer takes the focus."""
    page = opened()
    page.on("filechooser", lambda _chooser: None)  # from now on, and not only when Enter is pressed already
    tab_to(page, "#start-files")
    ring = page.locator("#start-files + span").evaluate("each => getComputedStyle(each).outlineStyle")
    assert ring == "solid"
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Enter")
    chooser.value.set_files([each for each in of(papers) if not each.endswith("rib.pdf")])
    page.wait_for_url("**/visit")
    finished(page)

    tab_to(page, "details.ask summary")
    page.keyboard.press("Enter")
    tab_to(page, "select[name=nationality]")
    page.keyboard.type("Viet")
    tab_to(page, "details.ask button")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    finished(page)
    assert page.locator("select[name=nationality]").input_value() == "VNM"

    tab_to(page, ".yours button.plain")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    finished(page)
    assert page.locator(".yours > li").count() == 3

    tab_to(page, "section.end button")
    page.keyboard.press("Space")
    page.wait_for_url("**/gone")


def tab_to(page: Any, target: str) -> None:
    """Presses Tab until the first element of this kind has the focus."""
    wanted = page.locator(target).first.element_handle()
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("each => document.activeElement === each", wanted):
            return
    raise AssertionError(f"{target} cannot be reached by keyboard")


def test_the_answer_is_led_to(opened: Any, server: Served) -> None:
    """Whoever hears the page hears the verdict when it is there, without having to look for it."""
    page = opened()
    page.locator("#start-files").set_input_files("samples/folders/complete-photos/IMG_2034.jpg")
    page.wait_for_url("**/visit")
    assert page.locator("#visit").get_attribute("data-done") == "no"
    assert page.locator(".yours .chip").inner_text() in {"waiting", "being read"}
    finished(page)
    assert page.evaluate("document.activeElement.tagName") == "H1"
    assert page.locator(".yours .chip").inner_text() == "read"


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_on_a_phone(opened: Any, papers: Path, lang: str) -> None:
    page = opened(lang, **PHONE)
    assert page.locator(".camera").first.is_visible()
    assert page.locator("#start-photo").get_attribute("capture") == "environment"
    assert page.evaluate("document.documentElement.scrollWidth") == 375
    page.locator("#start-photo").set_input_files(str(papers / "passeport.pdf"))
    page.wait_for_url("**/visit")
    finished(page)
    for details in page.locator("details").all():
        details.evaluate("each => each.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") == 375
    small = page.evaluate(
        """() => [...document.querySelectorAll('button, .source span, summary, .takes a, nav a')]
            .filter(each => each.offsetParent && each.getBoundingClientRect().height < 24)
            .map(each => each.outerHTML.slice(0, 80))"""
    )
    assert small == [], "too small for a finger (WCAG 2.2, 2.5.8)"


def test_a_broken_file_is_told_and_replaced(opened: Any, papers: Path, tmp_path: Path) -> None:
    broken = tmp_path / "rib.pdf"
    broken.write_bytes(b"%PDF-1.7 cut off")
    page = opened()
    page.locator("#start-files").set_input_files([each for each in of(papers) if "rib" not in each] + [str(broken)])
    page.wait_for_url("**/visit")
    finished(page)
    row = page.locator(".yours > li", has_text="rib.pdf")
    assert row.locator(".chip").inner_text() == "not readable"
    assert "cannot be opened" in page.locator("main").inner_text()

    row.locator("summary").click()
    row.locator("input[type=file]").set_input_files(str(papers / "rib.pdf"))
    page.locator("section.verdict.good").wait_for(timeout=SECONDS)
    assert page.locator(".yours > li", has_text="rib.pdf").count() == 1


def test_a_folder_is_dropped(opened: Any, papers: Path) -> None:
    page = opened()
    data = page.evaluate_handle(
        """async bytes => {
            const data = new DataTransfer()
            data.items.add(new File([new Uint8Array(bytes)], 'rib.pdf', {type: 'application/pdf'}))
            return data
        }""",
        list((papers / "rib.pdf").read_bytes()),
    )
    page.dispatch_event(".drop", "dragover", {"dataTransfer": data})
    assert "dragging" in page.locator("html").get_attribute("class")
    page.dispatch_event(".drop", "drop", {"dataTransfer": data})
    page.wait_for_url("**/visit")
    finished(page)
    assert page.locator(".yours > li", has_text="rib.pdf").count() == 1


def test_what_is_refused_is_said_beside_the_button(opened: Any, tmp_path: Path, server: Served) -> None:
    large = tmp_path / "large.pdf"
    large.write_bytes(b"0" * (server.behind.limits.file_bytes + 1))
    page = opened("es")
    page.locator("#start-files").set_input_files(str(large))
    page.locator(".status.wrong").wait_for()
    assert "Uno de los archivos es demasiado grande" in page.locator(".status.wrong").inner_text()


def test_without_javascript(opened: Any, papers: Path, server: Served) -> None:
    """Forms are sent with buttons, and the page reloads itself until the answer is there."""
    page = opened("fr", java_script_enabled=False)
    assert page.locator("#start-files").is_visible()
    page.locator("#start-files").set_input_files(of(papers)[:-1])
    page.get_by_role("button", name="Vérifier mon dossier").click()
    page.wait_for_url("**/visit")
    finished(page)
    assert page.locator("section.verdict").is_visible()

    page.locator("#more-files").set_input_files(of(papers)[-1])
    page.get_by_role("button", name="Ajouter").click()
    page.wait_for_url("**/visit")
    page.locator("section.verdict.good").wait_for(timeout=SECONDS)

    page.locator(".yours button.plain").first.click()
    page.locator("section.verdict.bad").wait_for(timeout=SECONDS)
    page.locator("section.end button").click()
    page.wait_for_url("**/gone")


def test_a_slow_file_without_javascript_reloads_by_itself(opened: Any) -> None:
    page = opened("en", java_script_enabled=False)
    page.locator("#start-files").set_input_files(
        [str(each) for each in sorted(Path("samples/folders/complete-photos").glob("*.jp*g"))[:2]]
    )
    page.get_by_role("button", name="Check my papers").click()
    page.wait_for_url("**/visit")
    assert page.locator("#visit").get_attribute("data-done") == "no"
    finished(page)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_nothing_serious(opened: Any, papers: Path, lang: str, dark: bool) -> None:
    options = {"color_scheme": "dark" if dark else "light", "bypass_csp": True}  # axe is a script that is not ours
    page = opened(lang, **options)
    assert judged_by_axe(page) == []
    page.locator("#start-files").set_input_files(of(papers)[:3])
    page.wait_for_url("**/visit")
    finished(page)
    assert judged_by_axe(page) == []
    page.goto(page.url.replace("/visit", "/gone"))
    assert judged_by_axe(page) == []
