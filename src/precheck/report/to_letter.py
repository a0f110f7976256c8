"""The message to the student: what is fine, what is missing, how to mend it, in her language, as text and as HTML."""

from collections.abc import Iterator

from precheck.i18n.catalogue import Translator
from precheck.model.report import Report
from precheck.report.clean import plain
from precheck.report.mask import Mask
from precheck.report.steps import Step, importance, next_steps
from precheck.report.templating import environment


def to_letter(report: Report, words: Translator) -> str:
    """The message as plain text, one paragraph or point a line."""
    return "\n".join(_lines(report, words)) + "\n"


def to_letter_html(report: Report, words: Translator) -> str:
    """The same as a small HTML page for an e-mail: no picture, no script."""
    template = environment().get_template("letter.html")
    return template.render(
        lang=words.lang,
        subject=words.text(f"letter.subject.{report.verdict}"),
        greeting=_greeting(report, words),
        opening=words.text(f"letter.opening.{report.verdict}"),
        fine=_fine(report, words),
        steps=_steps(report, words),
        t=words.text,
    )


def _lines(report: Report, words: Translator) -> Iterator[str]:
    yield words.text(
        "label.pair", name=words.text("letter.subject"), value=words.text(f"letter.subject.{report.verdict}")
    )
    yield ""
    yield _greeting(report, words)
    yield ""
    yield words.text(f"letter.opening.{report.verdict}")
    if fine := _fine(report, words):
        yield ""
        yield words.text("letter.fine")
        yield from (f"  ✓ {each}" for each in fine)
    if steps := _steps(report, words):
        yield ""
        yield words.text("letter.mend")
        for number, step in enumerate(steps, 1):
            for place, each in enumerate(step.reasons):
                yield f"  {number}. {each}" if place == 0 else f"     {each}"
            yield f"     → {step.fix}"
    yield ""
    yield words.text("letter.closing")
    yield words.text("label.limits")


def _greeting(report: Report, words: Translator) -> str:
    given = report.applicant.get("given_names")
    name = given.value if given else _first_name(report)
    return words.text("letter.greeting", name=plain(name)) if name else words.text("letter.greeting.nameless")


def _first_name(report: Report) -> str:
    for kind in ("passport", "national-id"):
        for document in report.documents:
            if document.type == kind and document.holder != "other" and document.value("given_names"):
                return (document.value("given_names") or "").title()
    return ""


def _fine(report: Report, words: Translator) -> list[str]:
    return [words.named("requirement", each.id) for each in report.requirements if each.status == "met"]


def _steps(report: Report, words: Translator) -> list[Step]:
    mask = Mask(report.documents, show_values=False)
    return next_steps(sorted((mask.finding(each) for each in report.findings), key=importance), report, words)
