"""What to do next, the most important first."""

from collections.abc import Iterable
from dataclasses import dataclass

from precheck.i18n.catalogue import Translator
from precheck.model.catalogue import SEVERITIES
from precheck.model.finding import Finding
from precheck.model.report import Report
from precheck.report.clean import plain

_CODES = {code: place for place, code in enumerate(SEVERITIES)}
_CLOSED_FILES = frozenset({"unreadable-file", "encrypted-file", "unsupported-format", "file-too-large"})
_RANKS = {"error": 0, "warning": 1, "notice": 2}


@dataclass(frozen=True)
class Step:
    """One thing to do, and everything it mends. `documents` are the ids of the documents concerned."""

    fix: str
    severity: str
    reasons: tuple[str, ...]
    documents: tuple[str, ...]


def next_steps(findings: Iterable[Finding], report: Report, words: Translator) -> list[Step]:
    """The steps: errors before warnings; files that could not be opened before what is missing (it may be in them),
    what is missing before what is wrong, what is sure before what is not.

    Notices ask for nothing, except where they say what takes the place of the registration.
    """
    wanted = {"error", "warning", "notice"} if report.verdict == "not-required" else {"error", "warning"}
    by_fix: dict[str, list[Finding]] = {}
    for finding in sorted(findings, key=importance):
        if finding.severity in wanted:
            by_fix.setdefault(plain(words.fix(finding, report)), []).append(finding)
    return [
        Step(
            fix=fix,
            severity=group[0].severity,
            reasons=tuple(dict.fromkeys(plain(words.message(each, report)) for each in group)),
            documents=tuple(dict.fromkeys(each.document for each in group if each.document)),
        )
        for fix, group in by_fix.items()
    ]


def importance(finding: Finding) -> tuple[int, bool, bool, bool, int]:
    """A key to sort findings by, the most important first."""
    closed = finding.code in _CLOSED_FILES and finding.document is None
    missing = finding.code.startswith("missing-") and finding.document is None
    place = _CODES.get(finding.code, len(_CODES))
    return _RANKS[finding.severity], not closed, not missing, finding.outcome == "inconclusive", place
