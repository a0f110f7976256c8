"""A person's word against a finding: it stays in the report, with the reason, and no longer decides the verdict."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from precheck.errors import BadRules, UsageError
from precheck.model.catalogue import SEVERITIES
from precheck.model.finding import Finding
from precheck.model.report import RequirementResult
from precheck.requirements.rules_file import Row, member, tables, text_of


@dataclass(frozen=True)
class Acceptance:
    """Findings of this code (on this file only, where one is named) were looked at by somebody, who says why."""

    code: str
    reason: str
    file: str = ""

    def covers(self, finding: Finding) -> bool:
        return finding.code == self.code and (not self.file or finding.file == self.file)


def acceptance(written: str, reason: str) -> Acceptance:
    """`CODE` or `CODE:FILE`. Raises UsageError for an unknown code or an empty reason."""
    code, _, file = written.partition(":")
    if not reason.strip():
        raise UsageError(f"--accept {written} needs a reason.", 'Say why: --reason "name changed, deed seen"')
    try:
        member(code, tuple(SEVERITIES), f"There is no finding {code!r}.")
    except BadRules as error:
        raise UsageError(str(error), error.next_step) from error
    return Acceptance(code, reason.strip(), file)


def acceptances_from(path: Path) -> tuple[Acceptance, ...]:
    """A file of `[[accept]]` tables with `code`, `reason` and, where wanted, `file`. Raises BadRules, UsageError."""
    return tuple(_acceptance(row) for row in _rows(path, ("code", "reason", "file")))


def acceptances_by_folder(path: Path) -> dict[str, tuple[Acceptance, ...]]:
    """The same for many applicants: every table names the `folder` whose finding may pass. Raises BadRules, UsageError.

    Such a word is the office's own: it is never taken from a folder, which the student has filled.
    """
    found: dict[str, tuple[Acceptance, ...]] = {}
    for row in _rows(path, ("folder", "code", "reason", "file")):
        folder = row.text("folder")
        found[folder] = (*found.get(folder, ()), _acceptance(row))
    return found


def _rows(path: Path, names: tuple[str, ...]) -> Iterator[Row]:
    for place, table in enumerate(tables(text_of(path), str(path), "accept"), 1):
        yield Row(table, f"{path}, accept {place}", names)


def _acceptance(row: Row) -> Acceptance:
    file = row.text("file", "")
    return acceptance(f"{row.text('code')}:{file}" if file else row.text("code"), row.text("reason"))


def with_accepted(findings: Iterable[Finding], accepted: Sequence[Acceptance]) -> list[Finding]:
    """The findings, those that somebody accepted as notices with the reason."""
    marked = []
    for each in findings:
        word = next((word for word in accepted if word.covers(each)), None)
        passes = word is not None and each.severity != "notice"
        marked.append(replace(each, severity="notice", accepted=word.reason) if word and passes else each)
    return marked


def with_accepted_absences(
    results: Sequence[RequirementResult], findings: Sequence[Finding]
) -> tuple[RequirementResult, ...]:
    """A requirement whose every fault was accepted is met, or may stay absent."""
    loud = {each.requirement for each in findings if each.severity in {"error", "warning"}}
    heard = {each.requirement for each in findings if each.accepted}
    return tuple(
        replace(each, status="met" if each.documents else "optional")
        if each.id in heard and each.id not in loud and each.status in {"missing", "invalid", "review"}
        else each
        for each in results
    )
