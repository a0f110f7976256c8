"""Every file of the input and what became of it: nothing is lost."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from precheck.i18n.catalogue import Translator
from precheck.model.catalogue import SEVERITIES, finding
from precheck.model.page import FileReading
from precheck.model.report import Report
from precheck.report.clean import plain
from precheck.report.mask import Mask


@dataclass(frozen=True)
class FileView:
    """`became`: the documents read from it as (document id or '', words), or why there is none."""

    path: str
    status: str
    word: str
    size: str
    became: tuple[tuple[str, str], ...]


def view_files(report: Report, words: Translator, mask: Mask) -> tuple[FileView, ...]:
    """One row for each file, in the report's order."""
    return tuple(
        FileView(
            path=plain(each.path),
            status=each.status,
            word=words.text(f"file.{each.status}"),
            size=words.size(each.size),
            became=_became(each, report, words, mask),
        )
        for each in report.files
    )


def _became(file: FileReading, report: Report, words: Translator, mask: Mask) -> tuple[tuple[str, str], ...]:
    rows = []
    for document in report.documents:
        numbers = [page.number for page in document.pages if page.file == file.path]
        if numbers:
            name = words.type_name(document.type)
            pages = "" if len(file.pages) <= 1 else f" ({page_words(numbers, words)})"
            rows.append((document.id, f"{name}{pages}"))
    if file.problem:
        message = words.message(finding(file.problem, file=file.path), report) if file.problem in SEVERITIES else ""
        rows.append(("", plain(message or mask.text(file.detail) or file.problem)))
    elif file.status != "ignored" and not rows:
        rows.append(("", words.text("file.nothing")))
    return tuple(rows)


def page_words(numbers: Iterable[int], words: Translator) -> str:
    """Page numbers in words, neighbours joined: "pages 1 to 3, page 5"."""
    ordered = sorted(set(numbers))
    breaks = [place for place, (left, right) in enumerate(pairwise(ordered), start=1) if right != left + 1]
    runs = [ordered[start:end] for start, end in pairwise([0, *breaks, len(ordered)])]
    return ", ".join(
        words.text("page.one", page=run[0]) if len(run) == 1 else words.text("page.range", first=run[0], last=run[-1])
        for run in runs
    )
