"""A finding in words."""

from dataclasses import dataclass

from precheck.i18n.catalogue import Translator
from precheck.model.finding import Finding
from precheck.model.report import Report
from precheck.report.clean import plain


@dataclass(frozen=True)
class FindingView:
    """A finding in words. `is_step`: its fix already stands among the first steps."""

    code: str
    severity: str
    word: str
    message: str
    fix: str
    why: str
    expected: str
    found: str
    document: str
    is_step: bool
    accepted: str


def view_finding(finding: Finding, report: Report, words: Translator, shown: set[str]) -> FindingView:
    """The finding as it is shown; `shown` are the fixes of the first steps."""
    fix = plain(words.fix(finding, report))
    return FindingView(
        code=finding.code,
        severity=finding.severity,
        word=words.text(f"severity.{finding.severity}"),
        message=plain(words.message(finding, report)),
        fix=fix,
        why=plain(words.why(finding)),
        expected=plain(words.value("expected", finding.expected or "")),
        found=plain(words.value("found", finding.found or "")),
        document=finding.document or "",
        is_step=fix in shown,
        accepted=plain(words.text("label.accepted", reason=finding.accepted)) if finding.accepted else "",
    )
