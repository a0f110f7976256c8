"""Documents matched to requirements: met, missing, invalid, to be looked at, and why."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from precheck.documents.assemble import Assembled
from precheck.model.catalogue import finding
from precheck.model.document import Document
from precheck.model.finding import Finding, Severity
from precheck.model.report import RequirementResult, RequirementStatus
from precheck.requirements.procedure import Requirement

_RANK: dict[RequirementStatus, int] = {"met": 0, "review": 1, "invalid": 2, "missing": 3, "optional": 4}


@dataclass(frozen=True)
class Matched:
    """The requirements' results and the findings, now tied to their requirement."""

    results: tuple[RequirementResult, ...]
    findings: tuple[Finding, ...]


def applicable(
    requirements: Sequence[Requirement], route: str, born: date | None, on: date, nationality: str | None = None
) -> list[Requirement]:
    """The requirements that this route asks for on this day, less those this nationality is exempt from."""
    asked = [each for each in requirements if route in each.routes and _young_enough(each, born, on)]
    return [each for each in asked if nationality not in each.not_for]


def _young_enough(requirement: Requirement, born: date | None, on: date) -> bool:
    if requirement.under_age is None:
        return True
    return (
        born is not None
        and (on.year - born.year - ((on.month, on.day) < (born.month, born.day))) < requirement.under_age
    )


def match(
    requirements: Sequence[Requirement], documents: Sequence[Assembled], findings: Sequence[Finding], *, unread: bool
) -> Matched:
    """Each requirement with the best alternative among the documents; surplus documents' faults become notices.

    `unread`: pages were not looked at (this machine cannot read scans), so nothing is called missing for certain.
    """
    results, tied = [], list(findings)
    for requirement in requirements:
        result, tied = _one(requirement, [each.document for each in documents], tied)
        results.append(result)
    if unread:
        tied = [_uncertain(each) if each.code.startswith("missing-") else each for each in tied]
    return Matched(tuple(results), tuple(tied))


def _uncertain(each: Finding) -> Finding:
    severity: Severity = "warning" if each.severity == "error" else each.severity
    return replace(each, outcome="inconclusive", severity=severity)


def _one(
    requirement: Requirement, documents: Sequence[Document], findings: list[Finding]
) -> tuple[RequirementResult, list[Finding]]:
    options = [option for alternative in requirement.accepts for option in _options(alternative, documents)]
    ranked = sorted(
        options,
        key=lambda option: (_RANK[_status(option, findings)], _weaker(option, requirement), _doubt(option, findings)),
    )
    if not ranked:
        return _absent(requirement, documents, findings)
    chosen = ranked[0]
    ids = {document.id for document in chosen}
    findings = _visa_alone(requirement, chosen, findings)
    status = _status(chosen, findings)
    if _weaker(chosen, requirement):
        weak = finding(
            "civil-status-weak",
            document=chosen[0].id,
            file=chosen[0].files[0],
            data={"type": chosen[0].type},
        )
        findings = [*findings, weak]
    surplus = {document.id for document in documents if document.type in requirement.types} - ids
    findings = [_tied(each, requirement, ids, surplus, status) for each in findings]
    return _result(requirement, status, chosen), findings


def _options(alternative: tuple[str, ...], documents: Sequence[Document]) -> list[tuple[Document, ...]]:
    """Documents that together make an alternative; a part of it alone still speaks for it."""
    groups = [[document for document in documents if document.type == kind] for kind in alternative]
    if len(alternative) == 1:
        return [(document,) for document in groups[0]]
    present = [group for group in groups if group]
    return [tuple(document for group in present for document in group)] if present else []


def _status(option: tuple[Document, ...], findings: Sequence[Finding]) -> RequirementStatus:
    ids = {document.id for document in option}
    types = {document.type for document in option}
    translated = types == {"translation", "birth-certificate"}
    severities = {
        each.severity
        for each in findings
        if each.document in ids and not (translated and each.code == "translation-missing")
    }
    if "error" in severities:
        return "invalid"
    if types in ({"visa"}, {"visa-validation"}):
        return "invalid"
    return "review" if "warning" in severities else "met"


def _weaker(option: tuple[Document, ...], requirement: Requirement) -> bool:
    return any(document.type in requirement.weaker for document in option)


def _doubt(option: tuple[Document, ...], findings: Sequence[Finding]) -> float:
    ids = {document.id for document in option}
    faults = [each for each in findings if each.document in ids and each.code != "code-not-verified"]
    return len(faults) - min(document.confidence for document in option)


def _visa_alone(requirement: Requirement, chosen: tuple[Document, ...], findings: list[Finding]) -> list[Finding]:
    """A visa serves with its validation, a translation with its original; half of a pair is an error of its own."""
    types = {document.type for document in chosen}
    where: dict[str, Any] = {"document": chosen[0].id, "file": chosen[0].files[0], "requirement": requirement.id}
    if types == {"visa"}:
        if any(each.code == "visa-wrong-kind" and each.document == chosen[0].id for each in findings):
            return findings
        return [*findings, finding("visa-not-validated", **where)]
    if types == {"visa-validation"}:
        return [*findings, finding("missing-residence", data={"type": "visa"}, **where)]
    if types == {"translation"}:
        untold = any(each.code == "unrecognized-document" or each.data.get("unread") == "kind" for each in findings)
        return [
            *findings,
            finding("translation-without-original", outcome="inconclusive" if untold else "failed", **where),
        ]
    if types == {"translation", "birth-certificate"}:
        return [each for each in findings if each.code != "translation-missing"]
    return findings


def _absent(
    requirement: Requirement, documents: Sequence[Document], findings: list[Finding]
) -> tuple[RequirementResult, list[Finding]]:
    for kind, code in requirement.lookalikes.items():
        for document in documents:
            if document.type == kind and document.holder != "other":
                told = finding(
                    code, document=document.id, file=document.files[0], requirement=requirement.id, data={"type": kind}
                )
                status: RequirementStatus = "invalid" if told.severity == "error" else "review"
                return _result(requirement, status, (document,)), [*findings, told]
    severity: Severity = "warning" if requirement.missing == "warning" else "error"
    told = finding(f"missing-{requirement.id}", severity=severity, requirement=requirement.id)
    return _result(requirement, "missing", ()), [*findings, told]


def _result(requirement: Requirement, status: RequirementStatus, documents: Sequence[Document]) -> RequirementResult:
    return RequirementResult(
        requirement.id,
        status,
        requirement.types,
        tuple(document.id for document in documents),
        requirement.source,
        requirement.accepts,
    )


#: Faults that no longer matter once another document serves: last year's certificate beside this year's.
_SUPERSEDED = frozenset(
    "expired expires-before-start expires-during-stay enrollment-wrong-year enrollment-year-missing parents-missing"
    " missing-side translation-missing expiry-unread mrz-unread iban-unread visa-wrong-kind low-quality cropped".split()
)
_ALWAYS_MATTERS = frozenset({"other-person", "holder-mismatch", "birth-date-mismatch"})


def _tied(
    each: Finding, requirement: Requirement, ids: set[str], surplus: set[str], status: RequirementStatus
) -> Finding:
    """A finding on a chosen document belongs to the requirement; on a surplus one it matters less."""
    if each.document in ids and each.requirement is None:
        return replace(each, requirement=requirement.id)
    if each.document not in surplus or status not in {"met", "review"} or each.code in _ALWAYS_MATTERS:
        return each
    tied = replace(each, requirement=each.requirement or requirement.id)
    if each.code in _SUPERSEDED:
        return replace(tied, severity="notice")
    return replace(tied, severity="warning") if each.severity == "error" else tied
