"""The list of the copies, in words: what is in each, which file it came from, and what was left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from precheck.i18n.catalogue import Translator
from precheck.model.report import Report
from precheck.prepare.copies import Copy
from precheck.prepare.plan import LeftOut, Plan
from precheck.report.clean import plain
from precheck.report.view_files import page_words

INDEX = "README.txt"
MARK = "(precheck.prepared/1)"
_NAME = re.compile(r"^(\d+-[a-z0-9-]+\.pdf)$", re.MULTILINE)


@dataclass(frozen=True)
class Prepared:
    """What was made, for the list on screen and in the folder. `limit`: bytes that a copy may have."""

    report: Report
    planned: Plan
    copies: Sequence[Copy]
    limit: int
    watermark: str = ""

    @property
    def ready(self) -> bool:
        return self.report.verdict == "ready" or (self.report.verdict == "not-required" and not self.planned.lacking)

    @property
    def whole(self) -> bool:
        """Every copy was made, and none is too large."""
        return all(not each.failed and len(each.pdf) <= self.limit for each in self.copies)


def index(made: Prepared, words: Translator) -> str:
    """The text of README.txt."""
    day = words.date(made.report.checked_on)
    head = [words.text("prepare.title"), f"{words.text('prepare.made', date=day)} {MARK}", ""]
    return "\n".join([*head, *lines(made, words)]).rstrip() + "\n"


def lines(made: Prepared, words: Translator) -> Iterator[str]:
    """The list, a line at a time; lines of detail are indented."""
    if not made.ready:
        yield words.text(f"verdict.{made.report.verdict}")
        yield words.text("prepare.not-ready.written")
        yield ""
    for copy in made.copies:
        yield from _copy(copy, made, words)
        yield ""
    if made.planned.lacking:
        yield words.text("prepare.lacking")
        yield from (f"  {words.named('requirement', each.id)}" for each in made.planned.lacking)
        yield ""
    if made.planned.left_out:
        yield words.text("prepare.left-out")
        yield from (f"  {_left_out(each, words)}" for each in made.planned.left_out)
        yield ""
    yield words.text("prepare.originals")


def names_in(text: bytes) -> frozenset[str] | None:
    """The copies that a list names; None where the text is no such list."""
    if MARK.encode() not in text[:2048]:
        return None
    return frozenset(_NAME.findall(text.decode("utf-8", "replace").replace("\r", "")))


def of_others(planned: Plan, words: Translator) -> str:
    """The sentence that says whose papers were found beside the applicant's; empty where there are none."""
    files = ", ".join(dict.fromkeys(plain(each.file) for each in planned.of_others))
    return words.text("prepare.other-person", file=files) if files else ""


def _copy(copy: Copy, made: Prepared, words: Translator) -> Iterator[str]:
    parcel = copy.parcel
    if copy.failed:
        yield words.text("prepare.failed", file=parcel.name)
    else:
        yield parcel.name
    names = f" {words.text('list.and')} ".join(dict.fromkeys(words.type_name(each.type) for each in parcel.documents))
    many = sum(len(each.pages) for each in copy.origins)
    size = "" if copy.failed else f", {words.count('page', many)}, {words.size(len(copy.pdf))}"
    said = words.text("label.pair", name=words.named("requirement", parcel.requirement.id), value=names + size)
    yield f"  {said}"
    for origin in copy.origins:
        if origin.pages:
            yield f"  ← {plain(origin.file)}{_pages(origin.file, origin.pages, made.report, words)}"
        if origin.empty:
            where = plain(origin.file) + _pages("", origin.empty, made.report, words)
            yield f"  ({words.text('prepare.empty', file=where)})"
    if copy.reduced:
        yield f"  {words.text('prepare.reduced')}"
    if len(copy.pdf) > made.limit:
        yield f"  {words.text('prepare.too-large', size=words.size(made.limit))}"


def _pages(file: str, numbers: Sequence[int], report: Report, words: Translator) -> str:
    """Page numbers, where the file has more than one; in their order, for it is not always that of the file."""
    reading = next((each for each in report.files if each.path == file), None)
    if reading is not None and len(reading.pages) <= 1:
        return ""
    if list(numbers) == sorted(numbers):
        return f", {page_words(numbers, words)}"
    return ", " + ", ".join(words.text("page.one", page=number) for number in numbers)


def _left_out(each: LeftOut, words: Translator) -> str:
    pages = f", {page_words(each.pages, words)}" if len(each.pages) > 1 or (each.pages and each.pages[0] > 1) else ""
    kind = words.type_name(each.type) if each.type and each.type != "other" else ""
    named = f" ({kind})" if kind else ""
    reason = words.text(f"prepare.reason.{each.reason}")
    return words.text("label.pair", name=plain(each.file) + pages + named, value=reason)
