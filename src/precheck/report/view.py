"""What the console and the HTML page show alike: the report in order, in words, with numbers hidden."""

from dataclasses import dataclass

from precheck.i18n.catalogue import Translator
from precheck.model.finding import Finding
from precheck.model.report import Report, RequirementResult
from precheck.report.afterwards import afterwards
from precheck.report.clean import plain
from precheck.report.form import form
from precheck.report.mask import Mask
from precheck.report.steps import Step, importance, next_steps
from precheck.report.view_documents import DocumentView, view_document
from precheck.report.view_files import FileView, view_files
from precheck.report.view_findings import FindingView, view_finding


@dataclass(frozen=True)
class RequirementView:
    """A line of the checklist. `documents` are (id, name, files)."""

    id: str
    name: str
    status: str
    word: str
    accepts: str
    documents: tuple[tuple[str, str, str], ...]
    findings: tuple[FindingView, ...]


@dataclass(frozen=True)
class View:
    """The whole report, ready to be laid out."""

    lang: str
    verdict: str
    sentence: str
    detail: str
    counts: str
    procedure: str
    route: str
    checked_on: str
    version: str
    steps: tuple[Step, ...]
    more: str
    requirements: tuple[RequirementView, ...]
    others: tuple[FindingView, ...]
    documents: tuple[DocumentView, ...]
    files: tuple[FileView, ...]
    facts: tuple[tuple[str, str, str], ...]
    form: tuple["AnswerView", ...]
    afterwards: tuple[str, ...]


@dataclass(frozen=True)
class AnswerView:
    """A question of the portal's form. `spellings` are (value, where it stands); none where nothing tells it."""

    name: str
    spellings: tuple[tuple[str, str], ...]


FIRST_STEPS = 3


def view(report: Report, words: Translator, *, show_values: bool = False) -> View:
    """The report as it is shown."""
    mask = Mask(report.documents, show_values=show_values)
    masked = sorted((mask.finding(each) for each in report.findings), key=importance)
    steps = next_steps(masked, report, words)
    shown = {step.fix for step in steps[:FIRST_STEPS]}
    findings = [(each, view_finding(each, report, words, shown)) for each in masked]
    homes = {name: each.id for each in reversed(report.requirements) for name in each.documents}
    rest = len(steps) - FIRST_STEPS
    return View(
        lang=words.lang,
        verdict=report.verdict,
        sentence=words.text(f"verdict.{report.verdict}"),
        detail=_detail(report, words),
        counts=_counts(report, words),
        procedure=words.named("procedure", report.procedure),
        route=words.named("route", report.route),
        checked_on=words.text("label.checked-on", date=words.date(report.checked_on)),
        version=plain(report.version),
        steps=tuple(steps[:FIRST_STEPS]),
        more=words.count("more", rest) if rest > 0 else "",
        requirements=_requirements(report, words, findings, homes),
        others=tuple(shown for each, shown in findings if not _home(each, report, homes)),
        documents=_documents(report, words, mask, findings),
        files=view_files(report, words, mask),
        facts=_facts(report, words),
        form=_form(report, words),
        afterwards=tuple(map(plain, afterwards(report, words))),
    )


def _detail(report: Report, words: Translator) -> str:
    """What the verdict means, and that somebody's word stands in it, where that is so."""
    meant = words.text(f"verdict.{report.verdict}.detail")
    accepted = any(each.accepted for each in report.findings)
    return f"{meant} {words.text('label.accepted-some')}" if accepted else meant


def _home(finding: Finding, report: Report, homes: dict[str, str]) -> str:
    """The requirement under which a finding is shown: its own, else that of its document, else none."""
    if any(each.id == finding.requirement for each in report.requirements):
        return finding.requirement or ""
    return homes.get(finding.document or "", "")


def _documents(
    report: Report, words: Translator, mask: Mask, findings: list[tuple[Finding, FindingView]]
) -> tuple[DocumentView, ...]:
    return tuple(
        view_document(each, report, words, mask, tuple(shown for it, shown in findings if it.document == each.id))
        for each in report.documents
    )


def _requirements(
    report: Report, words: Translator, findings: list[tuple[Finding, FindingView]], homes: dict[str, str]
) -> tuple[RequirementView, ...]:
    known = {each.id: each for each in report.documents}
    return tuple(
        RequirementView(
            id=each.id,
            name=words.named("requirement", each.id),
            status=each.status,
            word=words.text(f"status.{each.status}"),
            accepts=words.text("label.accepts", accepts=words.either(_choices(each))) if len(each.accepts) > 1 else "",
            documents=tuple(
                (name, words.type_name(known[name].type), ", ".join(map(plain, known[name].files)))
                for name in each.documents
                if name in known
            ),
            findings=tuple(shown for finding, shown in findings if _home(finding, report, homes) == each.id),
        )
        for each in report.requirements
    )


def _choices(requirement: RequirementResult) -> tuple[str, ...]:
    """What serves alone, and what only together with another document."""
    least = [
        each
        for each in requirement.alternatives
        if not any(set(other) < set(each) for other in requirement.alternatives)
    ]
    return tuple("+".join(each) for each in least) or requirement.accepts


def _counts(report: Report, words: Translator) -> str:
    """How many errors and warnings; empty where there are none."""
    kinds = ("error", "warning")
    numbers = [(kind, sum(each.severity == kind for each in report.findings)) for kind in kinds]
    return words.listed(words.count(kind, number) for kind, number in numbers if number)


def _facts(report: Report, words: Translator) -> tuple[tuple[str, str, str], ...]:
    """The facts the checks used: name, value, where from."""
    kinds = {each.id: each.type for each in report.documents}
    rows = []
    for name, fact in report.applicant.items():
        if fact.origin in kinds:
            source = words.text("origin.document", type=words.type_name(kinds[fact.origin]))
        else:
            source = plain(words.named("origin", fact.origin))
        rows.append((plain(words.named("fact", name)), plain(_fact_value(name, fact.value, words)), source))
    return tuple(rows)


def _fact_value(name: str, value: str, words: Translator) -> str:
    if value.lower() in ("true", "false"):
        return words.text("answer.yes" if value.lower() == "true" else "answer.no")
    if name in ("insured_by", "procedure"):
        return words.named(name.removesuffix("_by"), value)
    return words.value("country" if name == "enrolled_in" else name, value)


def _form(report: Report, words: Translator) -> tuple[AnswerView, ...]:
    names = {each.id: words.type_name(each.type) for each in report.documents}
    return tuple(
        AnswerView(
            plain(words.text(f"form.{answer.question}")),
            tuple(
                (
                    plain(_fact_value(answer.question, spelling.value, words)),
                    ", ".join(plain(names.get(each) or words.named("origin", each)) for each in spelling.documents),
                )
                for spelling in answer.spellings
            ),
        )
        for answer in form(report)
    )
