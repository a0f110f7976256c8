"""A saved report read again, to be shown without the files: everything but the pictures."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, get_args

from precheck.errors import BadReport
from precheck.model.applicant import Fact
from precheck.model.document import Document, DocumentPage, Evidence, Field, Holder, Side
from precheck.model.finding import Finding, Outcome, Severity
from precheck.model.page import Box, FileReading, FileStatus, Page, ReadBy
from precheck.model.report import SCHEMA, Report, RequirementResult, RequirementStatus, Verdict

_MOST_PAGES = 10_000  # of a file


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
    except (ValueError, RecursionError) as error:
        raise BadReport(f"This is no JSON: {error}.", "Give a file that `precheck check --json` wrote.") from error
    if not isinstance(saved, dict) or saved.get("schema") != SCHEMA:
        raise BadReport("This is no report of precheck.", f"Its first line should name the schema {SCHEMA}.")
    try:
        return _report(saved)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError, IndexError) as error:
        raise BadReport(
            f"The report is damaged ({type(error).__name__}).", "Run `precheck check` again to make a new one."
        ) from error


def _report(saved: Mapping[str, Any]) -> Report:
    return Report(
        version=str(saved["version"]),
        checked_on=date.fromisoformat(saved["checked_on"]),
        procedure=str(saved["procedure"]),
        route=str(saved["route"]),
        verdict=_one_of(saved["verdict"], Verdict),
        applicant={name: Fact(str(fact["value"]), str(fact["from"])) for name, fact in saved["applicant"].items()},
        requirements=tuple(_requirement(each) for each in saved["requirements"]),
        documents=tuple(_document(each) for each in saved["documents"]),
        files=tuple(_file(each) for each in saved["files"]),
        findings=tuple(_finding(each) for each in saved["findings"]),
    )


def _requirement(saved: Mapping[str, Any]) -> RequirementResult:
    return RequirementResult(
        str(saved["id"]),
        _one_of(saved["status"], RequirementStatus),
        _texts(saved["accepts"]),
        _texts(saved["documents"]),
        str(saved.get("source", "")),
        tuple(_texts(each) for each in saved.get("alternatives", ())),
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
                Page(
                    number=int(each["page"]), rotation=int(each["rotation"]), read_by=_one_of(each["read_by"], ReadBy)
                ),
                _one_of(each["side"], Side),
            )
            for each in saved["pages"]
        ),
        evidence=tuple(
            Evidence(str(each["cue"]), float(each["weight"]), str(each["text"]), int(each["page"]), _box(each["box"]))
            for each in saved["evidence"]
        ),
        fields={str(name): _field(each) for name, each in saved["fields"].items()},
        holder=_one_of(saved["holder"], Holder),
        runner_up=(str(rival[0]), float(rival[1])) if rival else None,
    )


def _field(saved: Mapping[str, Any]) -> Field:
    return Field(
        str(saved["value"]),
        float(saved["confidence"]),
        _page(saved.get("page")),
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
        _one_of(saved["status"], FileStatus),
        tuple(Page(number=number) for number in range(1, min(int(saved["pages"]), _MOST_PAGES) + 1)),
        problem=_text(saved.get("problem")),
        detail=str(saved.get("detail") or ""),
    )


def _finding(saved: Mapping[str, Any]) -> Finding:
    return Finding(
        code=str(saved["code"]),
        severity=_one_of(saved["severity"], Severity),
        outcome=_one_of(saved["outcome"], Outcome),
        requirement=_text(saved.get("requirement")),
        document=_text(saved.get("document")),
        file=_text(saved.get("file")),
        expected=_text(saved.get("expected")),
        found=_text(saved.get("found")),
        page=_page(saved.get("page")),
        box=_box(saved.get("box")),
        source=_text(saved.get("source")),
        data={str(name): str(value) for name, value in dict(saved.get("data", {})).items()},
        accepted=str(saved.get("accepted") or ""),
    )


def _one_of(value: Any, choices: Any) -> Any:
    """One of the words of a Literal. Raises ValueError."""
    if value not in get_args(choices):
        raise ValueError(value)
    return value


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _texts(values: Any) -> tuple[str, ...]:
    return tuple(str(each) for each in values)


def _page(value: Any) -> int | None:
    return None if value is None else int(value)


def _box(saved: Sequence[float] | None) -> Box | None:
    return Box(*map(float, saved)) if saved else None
