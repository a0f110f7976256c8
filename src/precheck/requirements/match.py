"""Documents matched to requirements: met, missing, invalid, to be looked at, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from precheck.documents.assemble import Assembled
from precheck.model.catalogue import finding
from precheck.model.document import Document
from precheck.model.finding import Finding, Severity
from precheck.model.report import RequirementResult, RequirementStatus
from precheck.requirements.procedure import Requirement

_RANK: dict[RequirementStatus, int] = {"met": 0, "review": 1, "invalid": 2}


@dataclass(frozen=True)
class Matched:
    """The requirements' results and the findings, now tied to their requirement."""

    results: tuple[RequirementResult, ...]
    findings: tuple[Finding, ...]


def match(
    requirements: Sequence[Requirement], documents: Sequence[Assembled], findings: Sequence[Finding], *,
    unread: bool, hidden: int = 0, question: str = "",
) -> Matched:  # fmt: skip
    """Each requirement with the best alternative among the documents; surplus documents' faults become notices.

    `unread`: pages were not looked at (this machine cannot read scans), so nothing is called missing for certain.
    `hidden`: so many pictures could not be told; what is missing may be on them, as long as there are enough of them.
    `question`: the fact that is open; what hangs on its answer is not called missing either.
    """
    results, tied = [], list(findings)
    theirs = [each.document for each in documents]
    for requirement in requirements:
        if question == "insured_by" and requirement.id == "coverage" and not _served(requirement, theirs):
            results.append(_result(requirement, "review", ()))
            continue
        result, tied = _one(requirement, theirs, tied)
        results.append(result)
    absent = [each for each in tied if each.code.startswith("missing-") and each.severity == "error"]
    if unread or 0 < len(absent) <= hidden:
        tied = [_uncertain(each) if each in absent else each for each in tied]
        open_ones = {each.requirement for each in absent}
        results = [replace(each, status="review") if each.id in open_ones else each for each in results]
    return Matched(tuple(results), tuple(_unasked(requirements, theirs, tied)))


def _served(requirement: Requirement, documents: Sequence[Document]) -> bool:
    return any(each.type in requirement.types for each in documents)


#: Faults that matter wherever they stand: the file or the person is wrong, whatever the paper is for.
_OF_THE_FOLDER = frozenset(
    "unreadable-file encrypted-file unrecognized-document other-person already-registered"
    " social-security-number-wrong".split()
)


def _unasked(
    requirements: Sequence[Requirement], documents: Sequence[Document], findings: Sequence[Finding]
) -> Iterator[Finding]:
    """Papers that nothing asks for: their faults are notices, and a notice says that they may be left out."""
    asked = {kind for each in requirements for kind in (*each.types, *each.lookalikes)}
    spare = [each for each in documents if each.type not in asked and each.type != "other"]
    ids = {each.id for each in spare}
    for each in findings:
        lesser = each.document in ids and each.code not in _OF_THE_FOLDER
        yield replace(each, severity="notice") if lesser else each
    said = {each.document for each in findings if each.code in _OF_THE_FOLDER}
    for document in spare:
        if document.id not in said:
            yield finding("unexpected-document", document=document.id, file=document.files[0])


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
    told = {each.document for each in findings if each.code == "missing-side"}
    one_sided = [each for each in _one_sided(requirement, chosen, documents) if each.document not in told]
    findings = [*_pair(requirement, chosen, findings), *one_sided]
    status = _status(chosen, findings)
    if _weaker(chosen, requirement):
        data = {"type": chosen[0].type}
        findings = [
            *findings,
            finding(f"{requirement.id}-weak", document=chosen[0].id, file=chosen[0].files[0], data=data),
        ]
    surplus = {document.id for document in documents if document.type in requirement.types} - ids
    findings = [_tied(each, requirement, ids, surplus, status) for each in findings]
    return _result(requirement, status, chosen), [*findings, *_superseded(documents, chosen, surplus, findings)]


def _superseded(
    documents: Sequence[Document], chosen: tuple[Document, ...], surplus: set[str], findings: Sequence[Finding]
) -> Iterator[Finding]:
    """A second document of the type that serves: the better or newer one counts, and the report says which."""
    told = {each.document for each in findings if each.code in {"duplicate-document", "other-person"}}
    doubled = {each.file for each in findings if each.code == "duplicate-document"}
    for document in documents:
        serving = next((each for each in chosen if each.type == document.type), None)
        if document.id in surplus - told and serving and not doubled & set(document.files):
            yield finding("duplicate-document", document=document.id, file=document.files[0], found=serving.files[0],
                          data={"cause": "superseded"})  # fmt: skip


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
    severities = {each.severity for each in findings if each.document in ids and not _told_by_translation(each, option)}
    if "error" in severities:
        return "invalid"
    valid_alone = any(each.code == "visa-needs-no-validation" and each.document in ids for each in findings)
    if types == {"visa-validation"} or (types == {"visa"} and not valid_alone):
        return "invalid"
    return "review" if "warning" in severities else "met"


def _weaker(option: tuple[Document, ...], requirement: Requirement) -> bool:
    return any(document.type in requirement.weaker for document in option)


def _doubt(option: tuple[Document, ...], findings: Sequence[Finding]) -> tuple[int, int, float]:
    ids = {document.id for document in option}
    faults = [each for each in findings if each.document in ids and each.code != "code-not-verified"]
    newest = max(
        (document.value("issued_on") or document.value("expiry_date") or "" for document in option), default=""
    )
    return len(faults), _older(newest), -min(document.confidence for document in option)


def _older(day: str) -> int:
    """A number that is the smaller the later the day is: of two that serve alike, the newer counts."""
    return -int(day.replace("-", "")) if day else 0


def _pair(requirement: Requirement, chosen: tuple[Document, ...], findings: list[Finding]) -> list[Finding]:
    """A visa serves with its validation, a translation with its original; half of a pair is an error of its own."""
    types = {document.type for document in chosen}
    where: dict[str, Any] = {"document": chosen[0].id, "file": chosen[0].files[0], "requirement": requirement.id}
    if types == {"visa"}:
        if any(each.code in {"visa-wrong-kind", "visa-needs-no-validation"} and each.document == chosen[0].id
               for each in findings):  # fmt: skip
            return findings
        return [*findings, finding("visa-not-validated", data=_time_to_validate(chosen[0]), **where)]
    if types == {"visa-validation"}:
        return [*findings, finding("missing-residence", data={"type": "visa"}, **where)]
    if types == {"translation"}:
        untold = any(each.code == "unrecognized-document" or each.data.get("unread") == "kind" for each in findings)
        return [
            *findings,
            finding("translation-without-original", outcome="inconclusive" if untold else "failed", **where),
        ]
    if types == {"translation", "birth-certificate"}:
        return [each for each in findings if not _told_by_translation(each, chosen)]
    return findings


def _told_by_translation(found: Finding, option: tuple[Document, ...]) -> bool:
    """What an original need not say where its translation stands beside it: both parents that the translation names
    stand on the original too, whatever could be read there."""
    if {document.type for document in option} != {"translation", "birth-certificate"}:
        return False
    ours = found.document in {document.id for document in option}
    unread = ours and found.code == "parents-missing" and found.outcome == "inconclusive"
    named = any(each.type == "translation" and {"father", "mother"} <= each.fields.keys() for each in option)
    return found.code == "translation-missing" or (unread and named)


def _time_to_validate(visa: Document) -> dict[str, str]:
    """Three months from the first day of validity; the day of arrival is not known (service-public F16162)."""
    start = visa.value("valid_from")
    return {"date": (date.fromisoformat(start) + timedelta(days=92)).isoformat()} if start else {}


def _one_sided(
    requirement: Requirement, chosen: tuple[Document, ...], documents: Sequence[Document]
) -> Iterator[Finding]:
    """A card of which this procedure wants both sides, and of which one picture of a card's shape is all there is."""
    for document in chosen:
        pictures = sum(len(each.pages) for each in documents if each.type == document.type)
        if document.type not in requirement.both_sides or pictures != 1:
            continue
        page = document.pages[0]
        card = 1.48 < max(page.page.shape, 1 / page.page.shape) < 1.8  # ID-1 is 1.59, a sheet of paper 1.41
        if card and page.side != "both":
            yield finding("missing-side", outcome="inconclusive", document=document.id, file=page.file,
                          data={"side": "back"}, requirement=requirement.id)  # fmt: skip


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
    severity: Severity = requirement.missing  # type: ignore[assignment]
    told = finding(requirement.missing_code, severity=severity, requirement=requirement.id, source=requirement.source)
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
