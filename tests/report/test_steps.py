"""The first steps are the most important ones."""

from precheck.i18n.catalogue import translator
from precheck.model.catalogue import finding
from precheck.model.report import Report
from precheck.report.steps import next_steps

WORDS = translator("en")


def severities(report: Report) -> list[str]:
    return [step.severity for step in next_steps(report.findings, report, WORDS)]


def test_errors_come_before_warnings_and_notices_ask_for_nothing(report: Report) -> None:
    assert severities(report) == ["error"] * 7 + ["warning"] * 3


def test_files_that_could_not_be_opened_come_first_since_what_is_missing_may_be_in_them(report: Report) -> None:
    first = next_steps(report.findings, report, WORDS)[0]
    assert "cannot be opened" in first.reasons[0] or "format" in first.reasons[0] or "password" in first.reasons[0]


def test_what_is_missing_comes_before_what_is_wrong(report: Report) -> None:
    opened = [
        each for each in report.findings if each.code not in {"unreadable-file", "encrypted-file", "unsupported-format"}
    ]
    first = next_steps(opened, report, WORDS)[0]
    assert first.reasons == ("You are under 16: your parents' authorization is missing.",)


def test_what_is_sure_comes_before_what_is_not(report: Report) -> None:
    reasons = [step.reasons[0] for step in next_steps(report.findings, report, WORDS)]
    assert reasons[-1] == "Your parents' names on your birth certificate could not be read."


def test_one_step_mends_several_findings(report: Report) -> None:
    twice = [finding("unreadable-file", file="a.pdf"), finding("unreadable-file", file="b.pdf")]
    (step,) = next_steps(twice, report, WORDS)
    assert len(step.reasons) == 2


def test_where_nothing_is_required_the_notice_is_the_step(report: Report) -> None:
    free = Report(**{**vars(report), "verdict": "not-required"})
    assert len(next_steps([finding("registration-not-needed")], free, WORDS)) == 1
