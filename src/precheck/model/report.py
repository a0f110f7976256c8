"""The report: what is asked for, what was found, what is wrong. Format `precheck.report/1`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from precheck.model.applicant import Fact
from precheck.model.document import Document
from precheck.model.finding import Finding
from precheck.model.page import FileReading

SCHEMA = "precheck.report/1"

Verdict = Literal["ready", "review", "not-ready", "not-required"]
RequirementStatus = Literal["met", "missing", "invalid", "review", "optional"]


@dataclass(frozen=True)
class RequirementResult:
    """One requirement of the procedure and how the folder stands to it.

    `accepts` lists all types that serve; `alternatives` which of them serve alone and which only together.
    """

    id: str
    status: RequirementStatus
    accepts: tuple[str, ...]
    documents: tuple[str, ...] = ()
    source: str = ""
    alternatives: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Report:
    """Everything a reader needs; `files` keeps the pages, so that writers can show pictures of them."""

    version: str
    checked_on: date
    procedure: str
    route: str
    verdict: Verdict
    applicant: Mapping[str, Fact] = field(default_factory=dict)
    requirements: tuple[RequirementResult, ...] = ()
    documents: tuple[Document, ...] = ()
    files: tuple[FileReading, ...] = ()
    findings: tuple[Finding, ...] = ()

    def document(self, document_id: str) -> Document:
        """The document with this id. Raises KeyError where there is none."""
        for document in self.documents:
            if document.id == document_id:
                return document
        raise KeyError(document_id)

    def flatten(self) -> list[tuple[str, str, str]]:
        """The findings as short rows (code, severity, requirement or ''), for tests and tables."""
        return [(each.code, each.severity, each.requirement or "") for each in self.findings]
