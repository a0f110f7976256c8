"""The format `precheck.report/1` as a JSON Schema (draft 2020-12), for those who read reports with a program.

Names and codes are those of the code itself, so that the schema cannot fall behind it. Objects are closed: a key that
is not described here is a mistake. Other versions of precheck may add keys; a reader should let them pass.
"""

from collections.abc import Mapping, Sequence
from typing import Any, get_args

from precheck.model.catalogue import DOCUMENT_TYPES, SEVERITIES
from precheck.model.document import Holder, Side
from precheck.model.finding import Outcome, Severity
from precheck.model.page import Edge, FileStatus, ReadBy
from precheck.model.report import SCHEMA, RequirementStatus, Verdict
from precheck.report.form import QUESTIONS
from precheck.requirements.procedure import PROCEDURES
from precheck.requirements.route import ROUTES

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_DATE: Schema = {"type": "string", "format": "date"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_DIGEST: Schema = {"type": "string", "pattern": "^([0-9a-f]{64})?$"}
_SHARE: Schema = {"type": "number", "minimum": 0, "maximum": 1}
_NUMBER: Schema = {"type": "number"}
_BOX: Schema = {
    "description": "left, top, right, bottom as fractions of the upright page",
    "type": "array", "items": _SHARE, "minItems": 4, "maxItems": 4,
}  # fmt: skip


def report_schema() -> Schema:
    """The schema of what `precheck check --json` writes."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": SCHEMA,
        "description": "One applicant's folder: what is asked for, what was found, what is wrong.",
        **_object(
            {
                "schema": {"const": SCHEMA},
                "version": _said("the version of precheck that wrote it", _TEXT),
                "checked_on": _said("the day that the rules were applied to", _DATE),
                "procedure": _one_of(PROCEDURES),
                "route": _one_of(ROUTES),
                "verdict": _one_of(get_args(Verdict)),
                "applicant": {
                    "description": "facts the checks used; `from` is given, assumed, or the document that told it",
                    "type": "object",
                    "additionalProperties": _object({"value": _TEXT, "from": _TEXT}),
                },
                "requirements": _list(_requirement()),
                "documents": _list(_document()),
                "files": _said("every file of the input, once, in the order of names", _list(_file())),
                "form": _said("what to type into the portal, as the documents spell it", _list(_answer())),
                "next": _said("what happens after the folder was sent", _list(_TEXT)),
                "findings": _said("the most important first", _list(_finding())),
            }
        ),
    }


def _requirement() -> Schema:
    return _object(
        {
            "id": _TEXT,
            "status": _one_of(get_args(RequirementStatus)),
            "accepts": _said("all types that serve", _list(_one_of(DOCUMENT_TYPES))),
            "alternatives": _said(
                "which of them serve alone and which only together", _list(_list(_one_of(DOCUMENT_TYPES)))
            ),
            "documents": _said("ids of the documents that answer it", _list(_TEXT)),
            "source": _TEXT,
        }
    )


def _document() -> Schema:
    field = _object(
        {
            "value": _TEXT,
            "confidence": _SHARE,
            "page": _or_null(_COUNT),
            "box": _or_null(_BOX),
            "read_from": _said("printed, mrz, 2d-doc, or how else it is known", _TEXT),
            "confirm": _said("the reading was unsure: compare it with the paper", {"type": "boolean"}),
        }
    )
    evidence = _object({"cue": _TEXT, "weight": _NUMBER, "text": _TEXT, "page": _COUNT, "box": _or_null(_BOX)})
    return _object(
        {
            "id": _TEXT,
            "type": _one_of(DOCUMENT_TYPES),
            "confidence": _SHARE,
            "holder": _one_of(get_args(Holder)),
            "runner_up": _said(
                "the type that was nearly chosen, and the weight of its bid",
                _or_null({"type": "array", "prefixItems": [_TEXT, _NUMBER], "minItems": 2, "maxItems": 2}),
            ),
            "pages": _list(_page()),
            "evidence": _list(evidence),
            "fields": {"type": "object", "additionalProperties": field},
        }
    )


def _page() -> Schema:
    numbers = dict.fromkeys(("blur", "light", "evenness", "contrast", "glare", "letters"), _NUMBER)
    quality = _object(
        {
            **numbers,
            "cut": _said("edges out of which the sheet runs", _list(_one_of(get_args(Edge)))),
            "places": _said("where it is worst", {"type": "object", "additionalProperties": _BOX}),
        }
    )
    return _object(
        {
            "file": _TEXT,
            "page": _said("counted from 1", {"type": "integer", "minimum": 1}),
            "side": _one_of(get_args(Side)),
            "rotation": {
                "description": "degrees clockwise by which the content appeared turned after EXIF or /Rotate",
                "enum": [0, 90, 180, 270],
            },
            "read_by": _one_of(get_args(ReadBy)),
            "quality": _or_null(quality),
        }
    )


def _file() -> Schema:
    return _object(
        {
            "path": _TEXT,
            "sha256": _said(
                "empty where the file was not read whole", {"type": "string", "pattern": "^([0-9a-f]{64})?$"}
            ),
            "bytes": _COUNT,
            "format": _TEXT,
            "pages": _COUNT,
            "status": _one_of(get_args(FileStatus)),
            "problem": _or_null(_one_of(tuple(SEVERITIES))),
            "detail": _TEXT,
        }
    )


def _answer() -> Schema:
    return _object(
        {"question": _one_of(QUESTIONS), "spellings": _list(_object({"value": _TEXT, "from": _list(_TEXT)}))}
    )


def _finding() -> Schema:
    return _object(
        {
            "code": _one_of(tuple(SEVERITIES)),
            "severity": _one_of(get_args(Severity)),
            "outcome": _said("inconclusive: it could not be read or told", _one_of(get_args(Outcome))),
            "requirement": _or_null(_TEXT),
            "document": _or_null(_TEXT),
            "file": _or_null(_TEXT),
            "message": _TEXT,
            "fix": _TEXT,
            "why": _TEXT,
            "expected": _or_null(_TEXT),
            "found": _or_null(_TEXT),
            "page": _said("an index into the document's pages", _or_null(_COUNT)),
            "box": _or_null(_BOX),
            "source": _or_null(_TEXT),
            "accepted": _said("why somebody who looked at it lets it pass", _or_null(_TEXT)),
            "data": {"type": "object", "additionalProperties": _TEXT},
        }
    )


def _object(properties: Mapping[str, Schema]) -> Schema:
    """All keys are always there, and no others."""
    return {
        "type": "object", "properties": dict(properties), "required": list(properties), "additionalProperties": False,
    }  # fmt: skip


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _one_of(values: Sequence[str]) -> Schema:
    return {"type": "string", "enum": list(values)}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _said(description: str, schema: Schema) -> Schema:
    return {"description": description, **schema}
