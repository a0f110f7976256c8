"""The printed report: in order, harmless, and the same in a pipe."""

import re
from io import BytesIO, StringIO, TextIOWrapper

import pytest
from rich.console import Console

from precheck.i18n.catalogue import LANGUAGES, translator
from precheck.model.page import FileReading
from precheck.model.report import Report
from precheck.report.clean import plain
from precheck.report.to_console import print_report
from tests.report.conftest import IBAN, PASSPORT_NUMBER


def printed(
    report: Report, lang: str = "en", width: int = 90, *, colour: bool = False, show_values: bool = False
) -> str:
    stream = StringIO()
    console = Console(file=stream, width=width, force_terminal=colour, color_system="truecolor" if colour else None)
    print_report(report, translator(lang), console, show_values=show_values)
    return stream.getvalue()


def test_verdict_steps_checklist_files_in_this_order(report: Report) -> None:
    text = printed(report)
    headings = ["not ready yet", "What to do now", "1. ", "2. ", "3. ", "Checklist", "Other remarks", "Every file"]
    places = [text.index(each) for each in headings]
    assert places == sorted(places)
    steps = text[text.index("What to do now") : text.index("Checklist")]
    assert "4. " not in steps
    assert "and 7 more steps below" in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_in_a_pipe_can_act_on_a_terminal(report: Report, lang: str) -> None:
    text = printed(report, lang)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


def test_names_of_files_are_printed_as_they_are_but_harmless(report: Report) -> None:
    assert '[red]"x"[/red] rouge fdp.exe' in " ".join(printed(report, width=200).split())
    assert "\u202e" not in printed(report, colour=True)


def test_every_file_is_listed_exactly_once(report: Report) -> None:
    listed = printed(report, width=200).split("Every file\n")[1].split("\n\n")[0]
    for file in report.files:
        assert len(re.findall(rf"^  \S {re.escape(plain(file.path))}: ", listed, re.M)) == 1


def test_numbers_are_masked_unless_asked_for(report: Report) -> None:
    text, whole = ("".join(printed(report, show_values=each).split()) for each in (False, True))
    assert IBAN not in text
    assert PASSPORT_NUMBER not in text
    assert "FR•••2605" in text
    assert IBAN in whole


@pytest.mark.parametrize("width", [20, 40, 90, 200])
def test_lines_keep_to_the_width(report: Report, width: int) -> None:
    longest = max(map(len, printed(report, width=width).splitlines()))
    assert longest <= max(min(width, 100), 34)


def test_no_line_ends_in_blanks(report: Report) -> None:
    assert not re.search(r"[ \t]$", printed(report), re.M)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_terminal_that_knows_ascii_only_still_gets_words(report: Report, lang: str) -> None:
    raw = BytesIO()
    stream = TextIOWrapper(raw, encoding="ascii")
    print_report(report, translator(lang), Console(file=stream, width=80))
    stream.flush()
    assert raw.getvalue().startswith(b"X ")


def test_a_ready_folder_says_so(ready: Report) -> None:
    text = printed(ready)
    assert text.startswith("✓ Your folder looks complete.")
    assert "Nothing more to do." in text


def test_an_empty_folder_says_what_to_do(ready: Report) -> None:
    empty = Report(**{**vars(ready), "verdict": "not-ready", "documents": (), "requirements": (), "files": ()})
    assert "No file found. Add your documents" in printed(empty)


def test_a_file_that_became_nothing_says_so(ready: Report) -> None:
    more = Report(**{**vars(ready), "files": (*ready.files, FileReading("blank.pdf", 5))})
    assert "blank.pdf: nothing recognized" in printed(more)
