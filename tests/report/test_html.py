"""The HTML report: one file, harmless, in order."""

import re
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from precheck.i18n.catalogue import LANGUAGES, translator
from precheck.model.report import Report
from precheck.report.clean import plain
from precheck.report.to_html import to_html
from tests.report.conftest import HOSTILE, IBAN, PASSPORT_NUMBER

VOID = {"meta", "img", "input", "br"}


class Outline(HTMLParser):
    """What tests ask of a page; complains about tags that are not closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def named(self, *names: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag in names]


def without_pictures(page: str) -> str:
    return re.sub(r'src="data:image/jpeg;base64,[^"]*"', "", page)


@pytest.fixture(params=LANGUAGES)
def page(request: pytest.FixtureRequest, report: Report) -> str:
    return to_html(report, translator(request.param))


def test_nothing_comes_from_outside_and_nothing_runs(page: str) -> None:
    outline = Outline(page)
    assert outline.named("script", "link", "iframe", "object", "form") == []
    assert not re.search(r"https?:|//[a-z]|url\(|@import", without_pictures(page))
    assert all((image["src"] or "").startswith("data:image/jpeg;base64,") for image in outline.named("img"))
    assert not [name for _, attributes in outline.tags for name in attributes if name.startswith("on")]
    policy = next(each for each in outline.named("meta") if each.get("http-equiv"))
    assert (policy["content"] or "").startswith("default-src 'none'; img-src data:; style-src 'unsafe-inline'")


def test_hostile_names_are_text(page: str) -> None:
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<b>2100" not in page
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", page)
    page.encode("utf-8")


def test_it_speaks_its_language_and_can_be_walked(page: str, report: Report) -> None:
    """Language, landmarks, headings in order, a picture's words, links that lead somewhere."""
    outline = Outline(page)
    assert outline.named("html")[0]["lang"] in LANGUAGES
    assert len(outline.named("main")) == len(outline.named("h1")) == 1
    levels = [int(tag[1]) for tag, _ in outline.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(image["alt"] for image in outline.named("img"))
    ids = [attributes["id"] for _, attributes in outline.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {(link["href"] or "")[1:] for link in outline.named("a")} <= set(ids)
    assert {each["aria-labelledby"] for each in outline.named("section", "article")} <= set(ids)


def test_every_file_is_listed_exactly_once(page: str, report: Report) -> None:
    paths = [unescape(each) for each in re.findall(r'<p class="path"><bdi>(.*?)</bdi>', page)]
    assert paths == [plain(file.path) for file in report.files]


def test_numbers_are_masked_unless_asked_for(report: Report) -> None:
    masked, whole = (to_html(report, translator("en"), show_values=each) for each in (False, True))
    bare = re.sub(r"\s", "", without_pictures(masked))
    assert IBAN not in bare
    assert PASSPORT_NUMBER not in bare
    assert "P&lt;VNMNGUYEN" not in bare
    assert IBAN in re.sub(r"\s", "", whole)


def test_pictures_carry_boxes_where_things_were_read(report: Report) -> None:
    page = to_html(report, translator("en"))
    pictures = sum(bool(each.page.picture) for document in report.documents for each in document.pages)
    assert len(Outline(page).named("img")) == pictures == 7
    assert page.count('class="box field') == 11
    assert page.count('class="box error') == 3
    assert "left:33.00%;top:59.00%;width:24.00%;height:7.00%" in page


def test_verdict_comes_first_with_three_steps(report: Report, ready: Report) -> None:
    page = to_html(report, translator("en"))
    assert page.index("<h1") < page.index("What to do now") < page.index("Checklist") < page.index("Every file")
    assert page.count('<p class="fix">') == 3
    assert "Nothing more to do." in to_html(ready, translator("en"))


def test_the_hostile_name_is_really_hostile() -> None:
    assert all(part in HOSTILE for part in ("<script>", "[red]", "\x1b[", "\u202e"))


@pytest.mark.parametrize(("lang", "said"), [("en", "Next in line: marriage certificate (3.6)"), ("fr", "(3,6)")])
def test_the_runner_up_is_shown_with_the_weight_of_its_bid(report: Report, lang: str, said: str) -> None:
    """In the unit of the cues beside it: a weight is no percentage."""
    assert said.lower() in re.sub(r"<[^>]*>", "", to_html(report, translator(lang))).lower()
