"""What happens next, by procedure and route (seeds 000:41, 002:27-41,82-83, 003:8-29, 004:21-29)."""

from precheck.i18n.catalogue import Translator
from precheck.model.report import Report
from precheck.requirements.route import asking_nothing


def afterwards(report: Report, words: Translator) -> tuple[str, ...]:
    """The sentences in their order; none where another scheme is in charge."""
    if report.procedure == "registration" and report.route in asking_nothing():
        return ()
    name = "form" if report.procedure == "registration" and report.verdict == "not-required" else report.procedure
    ids = [f"next.{name}.{number}" for number in range(1, 6)]
    return tuple(words.text(msgid) for msgid in ids if words.has(msgid))
