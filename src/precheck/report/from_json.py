"""A saved report read again, to be shown without the files: everything but the pictures."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from precheck.errors import BadReport
from precheck.model.applicant import Fact
from precheck.model.document import Document, DocumentPage, Evidence, Field
from precheck.model.finding import Finding
from precheck.model.page import Box, FileReading, Page
from precheck.model.report import SCHEMA, Report, RequirementResult


def load(path: Path) -> Report:
    """The report in a file that `precheck check --json` wrote. Raises BadReport."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadReport(
            f"{path} cannot be read: {error}.", "Give a file that `precheck check --json` wrote."
        ) from error
    return from_json(text)


def from_json(text: str) -> Report:
    """The report of a JSON text made by `to_json`. Raises BadReport."""
    try:
        saved = json.loads(text)
    except ValueError as error:
        raise BadReport(f"This is no JSON: {error}.", "Give a file that `precheck check --json` wrote.") from error
    if not isinstance(saved, dict) or saved.get("schema") != SCHEMA:
        raise BadReport("This is no report of precheck.", f"Its first line should name the schema {SCHEMA}.")
    try:
        return _report(saved)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadReport(
            f"The report is damaged: {error!r}.", "Run `precheck check` again to make a new one."
        ) from error


def _report(saved: Mapping[str, Any]) -> Report:
    return Report(
        version=str(saved["version"]),
        checked_on=date.fromisoformat(saved["checked_on"]),
        procedure=str(saved["procedure"]),
        route=str(saved["route"]),
        verdict=saved["verdict"],
        applicant={name: Fact(str(fact["value"]), str(fact["from"])) for name, fact in saved["applicant"].items()},
        requirements=tuple(_requirement(each) for each in saved["requirements"]),
        documents=tuple(_document(each) for each in saved["documents"]),
        files=tuple(_file(each) for each in saved["files"]),
        findings=tuple(_finding(each) for each in saved["findings"]),
    )


def _requirement(saved: Mapping[str, Any]) -> RequirementResult:
    return RequirementResult(
        str(saved["id"]),
        saved["status"],
        tuple(saved["accepts"]),
        tuple(saved["documents"]),
        str(saved.get("source", "")),
        tuple(tuple(each) for each in saved.get("alternatives", ())),
    )


def _document(saved: Mapping[str, Any]) -> Document:
    rival = saved.get("runner_up")
    return Document(
        id=str(saved["id"]),
        type=str(saved["type"]),
        confidence=float(saved["confidence"]),
        pages=tuple(
            DocumentPage(
                str(each["file"]),
                Page(number=int(each["page"]), rotation=int(each["rotation"]), read_by=each["read_by"]),
                each["side"],
            )
            for each in saved["pages"]
        ),
        evidence=tuple(
            Evidence(str(each["cue"]), float(each["weight"]), str(each["text"]), int(each["page"]), _box(each["box"]))
            for each in saved["evidence"]
        ),
        fields={name: _field(each) for name, each in saved["fields"].items()},
        holder=saved["holder"],
        runner_up=(str(rival[0]), float(rival[1])) if rival else None,
    )


def _field(saved: Mapping[str, Any]) -> Field:
    return Field(
        str(saved["value"]),
        float(saved["confidence"]),
        saved.get("page"),
        _box(saved.get("box")),
        str(saved.get("read_from", "printed")),
        bool(saved.get("confirm", False)),
    )


def _file(saved: Mapping[str, Any]) -> FileReading:
    return FileReading(
        str(saved["path"]),
        int(saved["bytes"]),
        str(saved["sha256"]),
        str(saved["format"]),
        saved["status"],
        tuple(Page(number=number) for number in range(1, int(saved["pages"]) + 1)),
        problem=saved.get("problem"),
        detail=str(saved.get("detail") or ""),
    )


def _finding(saved: Mapping[str, Any]) -> Finding:
    return Finding(
        code=str(saved["code"]),
        severity=saved["severity"],
        outcome=saved["outcome"],
        requirement=saved.get("requirement"),
        document=saved.get("document"),
        file=saved.get("file"),
        expected=saved.get("expected"),
        found=saved.get("found"),
        page=saved.get("page"),
        box=_box(saved.get("box")),
        source=saved.get("source"),
        data=dict(saved.get("data", {})),
        accepted=str(saved.get("accepted") or ""),
    )


def _box(saved: Sequence[float] | None) -> Box | None:
    return Box(*map(float, saved)) if saved else None
