"""The report in a terminal: verdict, next steps, checklist, files. Reads the same without colour and in a pipe."""

import unicodedata

from rich.console import Console
from rich.text import Text

from precheck.i18n.catalogue import Translator
from precheck.model.report import Report
from precheck.report.steps import Step
from precheck.report.view import RequirementView, View, view
from precheck.report.view_files import FileView
from precheck.report.view_findings import FindingView

# Status, severity or verdict: its symbol, the symbol of poorer terminals, its style.
_MARKS = {
    "ready": ("✓", "OK", "bold green"),
    "met": ("✓", "OK", "green"),
    "review": ("!", "!", "yellow"),
    "warning": ("!", "!", "yellow"),
    "not-ready": ("✗", "X", "bold red"),
    "error": ("✗", "X", "red"),
    "missing": ("✗", "X", "red"),
    "invalid": ("✗", "X", "red"),
    "unreadable": ("✗", "X", "red"),
    "not-required": ("✓", "OK", "bold green"),
    "notice": ("i", "i", "cyan"),
    "optional": ("–", "-", "dim"),
    "ignored": ("–", "-", "dim"),
    "read": ("·", "-", "dim"),
}
_FALLBACKS = str.maketrans({
    "•": "*", "→": "->", "–": "-", "…": "...", "“": '"', "”": '"', "«": '"', "»": '"', "’": "'",
    "\u00a0": " ", "\u202f": " ", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "Đ": "D",
})  # fmt: skip
_INDENT = 2
_WIDEST = 100  # longer lines are hard to read


def print_report(report: Report, translator: Translator, console: Console, show_values: bool = False) -> None:
    """Prints the report. Nothing in it can act on the terminal."""
    _Printer(console, translator).report(view(report, translator, show_values=show_values), masked=not show_values)


class _Printer:
    def __init__(self, console: Console, words: Translator) -> None:
        self._console = console
        self._words = words

    def report(self, shown: View, *, masked: bool) -> None:
        self._verdict(shown)
        self._steps(shown)
        self._heading("heading.checklist", bool(shown.requirements))
        for requirement in shown.requirements:
            self._requirement(requirement)
        self._heading("heading.other", bool(shown.others))
        for finding in shown.others:
            self._finding(finding, 1)
        self._heading("heading.files", bool(shown.files))
        for file in shown.files:
            self._file(file)
        self._heading("heading.next", bool(shown.afterwards))
        for number, sentence in enumerate(shown.afterwards, start=1):
            self._line(sentence, 1, first=f"{number}. ")
        self._heading("heading.facts", bool(shown.facts))
        for name, value, source in shown.facts:
            self._line(f"{self._pair(name, value)} ({source})", 1)
        self._line("")
        for note in ["label.masked-text"] * masked + ["label.limits"]:
            self._line(self._words.text(note), style="dim")

    def _verdict(self, shown: View) -> None:
        self._marked(shown.verdict, shown.sentence, 0, bold=True)
        if shown.counts:
            self._line(shown.counts, 1)
        self._line(shown.detail, 1)
        route = f" ({shown.route})" if shown.route else ""
        self._line(f"{shown.procedure}{route}, {shown.checked_on}", 1, style="dim")

    def _steps(self, shown: View) -> None:
        self._heading("heading.steps", True)
        if not shown.files:
            self._line(self._words.text("label.empty"), 1)
        elif not shown.steps:
            self._line(self._words.text("label.no-steps"), 1)
        for number, step in enumerate(shown.steps, start=1):
            self._step(number, step)
        if shown.more:
            self._line(shown.more, 1, style="dim")

    def _step(self, number: int, step: Step) -> None:
        # The reason first: the fix may say "it".
        for place, reason in enumerate(step.reasons):
            self._line(reason, 1, first="   " if place else f"{number}. ")
        self._line(step.fix, 1, first=self._able("   → "), style="bold")

    def _requirement(self, requirement: RequirementView) -> None:
        self._marked(requirement.status, self._pair(requirement.name, requirement.word), 1)
        for _, name, files in requirement.documents:
            self._line(f"{name} ({files})" if files else name, 3, style="dim")
        if requirement.status in ("missing", "optional") and requirement.accepts:
            self._line(requirement.accepts, 3, style="dim")
        for finding in requirement.findings:
            self._finding(finding, 3)

    def _finding(self, finding: FindingView, depth: int) -> None:
        self._marked(finding.severity, finding.message, depth)
        compared = {"label.expected": finding.expected, "label.found": finding.found}
        if all(compared.values()) and not all(value in finding.message for value in compared.values()):
            pairs = (self._pair(self._words.text(name), value) for name, value in compared.items())
            self._line(", ".join(pairs), depth + 1)
        if finding.accepted:
            self._line(finding.accepted, depth + 1)
        if not finding.is_step:
            self._line(finding.fix, depth + 1, first=self._able("→ "))

    def _file(self, file: FileView) -> None:
        became = "; ".join(words for _, words in file.became)
        self._marked(file.status, self._pair(file.path, became if became and file.status == "read" else file.word), 1)
        if became and file.status != "read":
            self._line(became, 3)

    def _pair(self, name: str, value: str) -> str:
        return self._words.text("label.pair", name=name, value=value)

    def _heading(self, msgid: str, wanted: bool) -> None:
        if wanted:
            self._line("")
            self._line(self._words.text(msgid), style="bold")

    def _marked(self, mark: str, text: str, depth: int, *, bold: bool = False) -> None:
        symbol, poor, style = _MARKS[mark]
        first = symbol if self._able(symbol) == symbol else poor
        self._line(text, depth, first=f"{first} ", first_style=style, style="bold" if bold else "")

    def _line(self, text: str, depth: int = 0, *, first: str = "", first_style: str = "", style: str = "") -> None:
        """One paragraph, wrapped, its further lines standing under the first word."""
        indent = " " * (_INDENT * depth)
        room = max(min(self._console.width, _WIDEST) - len(indent) - len(first), 20)
        wrapped = Text(self._able(text), style=style).wrap(self._console, room) or [Text("")]
        for place, line in enumerate(wrapped):
            line.rstrip()
            start = Text(first, style=first_style or style) if place == 0 else Text(" " * len(first))
            whole = Text.assemble(indent, start, line) if line.plain or place == 0 else Text("")
            whole.rstrip()
            self._console.print(whole, soft_wrap=True, highlight=False)

    def _able(self, text: str) -> str:
        """The text as far as the output's encoding can show it."""
        encoding = self._console.encoding or "ascii"
        return "".join(_in_encoding(character, encoding) for character in text)


def _in_encoding(character: str, encoding: str) -> str:
    if _fits(character, encoding):
        return character
    poorer = character.translate(_FALLBACKS)
    if _fits(poorer, encoding):
        return poorer
    letters = "".join(each for each in unicodedata.normalize("NFKD", character) if not unicodedata.combining(each))
    return letters if letters and _fits(letters, encoding) else "?"


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
