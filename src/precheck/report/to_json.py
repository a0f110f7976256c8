"""The report as JSON, format `precheck.report/1`: everything but the pictures, values in full."""

import json
import re
from typing import Any

from precheck.i18n.catalogue import Translator
from precheck.model.document import Document, DocumentPage, Evidence, Field
from precheck.model.finding import Finding
from precheck.model.page import Box, FileReading, Page
from precheck.model.report import SCHEMA, Report, RequirementResult
from precheck.report.afterwards import afterwards
from precheck.report.form import form

# Lone surrogates (odd file names) cannot be written as UTF-8; C1 and bidi signs would act in a terminal.
_TO_ESCAPE = re.compile(r"[\ud800-\udfff\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def to_json(report: Report, words: Translator) -> str:
    """The report as JSON text; `words` speaks the language of messages and fixes."""
    text = json.dumps(to_dict(report, words), ensure_ascii=False, indent=2)
    return _TO_ESCAPE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def to_dict(report: Report, words: Translator) -> dict[str, Any]:
    """The report as plain data, in the order of the interface."""
    return {
        "schema": SCHEMA,
        "version": report.version,
        "checked_on": report.checked_on.isoformat(),
        "procedure": report.procedure,
        "route": report.route,
        "verdict": report.verdict,
        "applicant": {name: {"value": fact.value, "from": fact.origin} for name, fact in report.applicant.items()},
        "requirements": [_requirement(each) for each in report.requirements],
        "documents": [_document(each) for each in report.documents],
        "files": [_file(each) for each in report.files],
        "form": [
            {
                "question": answer.question,
                "spellings": [{"value": each.value, "from": list(each.documents)} for each in answer.spellings],
            }
            for answer in form(report)
        ],
        "next": list(afterwards(report, words)),
        "findings": [_finding(each, report, words) for each in report.findings],
    }


def _requirement(result: RequirementResult) -> dict[str, Any]:
    return {
        "id": result.id,
        "status": result.status,
        "accepts": list(result.accepts),
        "alternatives": [list(each) for each in result.alternatives],
        "documents": list(result.documents),
        "source": result.source,
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "type": document.type,
        "confidence": _share(document.confidence),
        "holder": document.holder,
        "runner_up": [document.runner_up[0], _share(document.runner_up[1])] if document.runner_up else None,
        "pages": [_page(each) for each in document.pages],
        "evidence": [_evidence(each) for each in document.evidence],
        "fields": {name: _field(each) for name, each in document.fields.items()},
    }


def _page(page: DocumentPage) -> dict[str, Any]:
    return {
        "file": page.file,
        "page": page.number,
        "side": page.side,
        "rotation": page.page.rotation,
        "read_by": page.read_by,
        "quality": _quality(page.page),
    }


def _quality(page: Page) -> dict[str, Any] | None:
    """The numbers, each with the box where it is worst; none for a page that was not a picture."""
    seen = page.quality
    if seen is None:
        return None
    names = ("blur", "light", "evenness", "contrast", "glare", "letters")
    places = {name: _box(box.through(page.back) if page.back else box) for name, box in seen.places.items()}
    return {**{name: _share(getattr(seen, name)) for name in names}, "cut": list(seen.cut), "places": places}


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "cue": evidence.cue,
        "weight": _share(evidence.weight),
        "text": evidence.text,
        "page": evidence.page,
        "box": _box(evidence.box),
    }


def _field(field: Field) -> dict[str, Any]:
    return {
        "value": field.value,
        "confidence": _share(field.confidence),
        "page": field.page,
        "box": _box(field.box),
        "read_from": field.read_from,
        "confirm": field.confirm,
    }


def _file(file: FileReading) -> dict[str, Any]:
    return {
        "path": file.path,
        "sha256": file.sha256,
        "bytes": file.size,
        "format": file.format,
        "pages": len(file.pages),
        "status": file.status,
        "problem": file.problem,
        "detail": file.detail,
    }


def _finding(finding: Finding, report: Report, words: Translator) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "outcome": finding.outcome,
        "requirement": finding.requirement,
        "document": finding.document,
        "file": finding.file,
        "message": words.message(finding, report),
        "fix": words.fix(finding, report),
        "why": words.why(finding),
        "expected": finding.expected,
        "found": finding.found,
        "page": finding.page,
        "box": _box(finding.box),
        "source": finding.source,
        "accepted": finding.accepted or None,
        "data": {name: str(value) for name, value in finding.data.items()},
    }


def _box(box: Box | None) -> list[float] | None:
    return [round(float(edge), 4) for edge in box] if box else None


def _share(value: float) -> float:
    return round(float(value), 3)
