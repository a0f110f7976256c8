"""The OpenAPI document of the API: what may be sent, and everything that may come back."""

import re
from functools import lru_cache
from typing import Any

from precheck import __version__
from precheck.i18n.catalogue import LANGUAGES
from precheck.model.applicant import Applicant
from precheck.report.schema import report_schema
from precheck.requirements.applicant_file import COUNTRIES, DATES, FLAGS, INSURERS
from precheck.requirements.procedure import PROCEDURES
from precheck.serve.limits import Limits

MOST_WAIT = 60
MOST_LETTERS = 400
_ID = "^[A-Za-z0-9_-]{43}$"
_TEXT: dict[str, Any] = {"type": "string"}


def document(limits: Limits, base: str, *, locked: bool) -> dict[str, Any]:
    """The document, for the limits of this server."""
    made: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {
            "title": "precheck",
            "version": __version__,
            "description": "Reads an applicant's papers and says what is missing or invalid. Files are kept no longer "
            "than a check takes: a report that is fetched at once leaves nothing, a job is deleted on DELETE and "
            f"after {round(limits.idle_seconds / 60)} minutes without a request.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": base}],
        "paths": {"/api/v1/checks": {"post": _create(limits)}, "/api/v1/checks/{id}": _job()},
        "components": {"schemas": {"Report": _report(), "Job": _job_schema(), "Error": _error_schema()}},
    }
    if locked:
        made["components"]["securitySchemes"] = {"code": {"type": "http", "scheme": "bearer"}}
        made["security"] = [{"code": []}]
    return made


def _create(limits: Limits) -> dict[str, Any]:
    return {
        "operationId": "createCheck",
        "summary": "Check files: the report, or a job where that takes longer than `wait`",
        "description": f"At most {limits.visit_files} files, {limits.file_bytes >> 20} MB each and "
        f"{limits.visit_bytes >> 20} MB together. An archive counts by what is in it.",
        "parameters": [_lang(), _wait()],
        "requestBody": {
            "required": True,
            "content": {
                "multipart/form-data": {"schema": _form()},
                "application/zip": {"schema": {"type": "string", "contentMediaType": "application/zip"}},
            },
        },
        "responses": {
            "200": _answer("The report. Nothing is kept.", "Report"),
            "202": {
                **_answer("Files are still being read: ask at `url`.", "Job"),
                "headers": {"Location": {"schema": _TEXT}, "Retry-After": {"schema": _TEXT}},
            },
            **_errors("400", "408", "413", "415", "422", "429", "500", "503"),
        },
    }


def _job() -> dict[str, Any]:
    return {
        "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string", "pattern": _ID}}],
        "get": {
            "operationId": "getCheck",
            "summary": "How far a job is, with its report once it is there",
            "parameters": [_lang(), _wait()],
            "responses": {"200": _answer("The job.", "Job"), **_errors("404", "422", "429", "500")},
        },
        "delete": {
            "operationId": "deleteCheck",
            "summary": "Delete a job with all its files",
            "responses": {"204": {"description": "Nothing of it is left."}, **_errors("404", "429")},
        },
    }


def _lang() -> dict[str, Any]:
    return {
        "name": "lang", "in": "query", "description": "Language of messages; else that of Accept-Language.",
        "schema": {"type": "string", "enum": list(LANGUAGES)},
    }  # fmt: skip


def _wait() -> dict[str, Any]:
    return {
        "name": "wait", "in": "query", "description": "Seconds to wait for the report.",
        "schema": {"type": "integer", "minimum": 0, "maximum": MOST_WAIT, "default": 20},
    }  # fmt: skip


def _form() -> dict[str, Any]:
    facts = {name: _fact(name) for name in Applicant.names()}
    files = {"type": "array", "minItems": 1, "items": {"type": "string", "format": "binary"}}
    return {
        "type": "object",
        "required": ["files"],
        "additionalProperties": False,
        "properties": {"files": files, **facts},
    }


def _fact(name: str) -> dict[str, Any]:
    if name in COUNTRIES:
        return {"type": "string", "enum": _countries(), "description": "ISO 3166-1"}
    if name in DATES:
        return {"type": "string", "format": "date"}
    if name in FLAGS:
        return {"type": "string", "enum": ["true", "false"]}
    choices = {"insured_by": INSURERS, "procedure": PROCEDURES}.get(name)
    if choices:
        return {"type": "string", "enum": list(choices)}
    if name == "academic_year":
        return {"type": "string", "enum": [f"{year}-{year + 1}" for year in range(2000, 2099)]}
    if name == "stay_months":
        return {"type": "integer", "minimum": 0, "maximum": 9999}
    return {"type": "string", "maxLength": MOST_LETTERS}


def fits(name: str, text: str) -> bool:
    """Whether a field is what the document says of this fact; neither more nor less is taken."""
    said = _fact(name)
    if "enum" in said:
        choices: list[str] = said["enum"]
        return text in choices
    if said.get("format") == "date":
        return re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is not None
    if said["type"] == "integer":
        return re.fullmatch(r"0|[1-9][0-9]{0,3}", text) is not None
    return len(text) <= MOST_LETTERS


@lru_cache(maxsize=1)
def _countries() -> list[str]:
    import pycountry

    return sorted(each.alpha_3 for each in pycountry.countries)


def _answer(description: str, schema: str) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {"description": description, "content": content}


_REASONS = {
    "400": "No form, or no file in it; or a host that is not served here",
    "401": "The access code is missing or wrong",
    "403": "The request comes from a page of another site",
    "404": "There is no such job, or no more",
    "408": "The files came too slowly",
    "413": "A file, or all of them, are more than allowed",
    "415": "Neither a form nor an archive",
    "422": "A fact or an option that cannot be understood",
    "429": "Too many requests from this address: wait as long as Retry-After says",
    "500": "It failed",
    "503": "Busy: wait as long as Retry-After says",
}


def _errors(*codes: str) -> dict[str, Any]:
    return {code: _answer(_REASONS[code], "Error") for code in sorted({*codes, "400", "401", "403"})}


def _error_schema() -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["error", "message"],
        "properties": {"error": _TEXT, "message": _TEXT, "field": _TEXT},
    }


def _job_schema() -> dict[str, Any]:
    file = {
        "type": "object",
        "required": ["path", "state"],
        "properties": {
            "path": _TEXT,
            "state": {"type": "string", "enum": ["waiting", "reading", "read", "unreadable", "ignored"]},
        },
    }
    return {
        "type": "object",
        "required": ["id", "status", "place", "files", "url", "report"],
        "properties": {
            "id": {"type": "string", "pattern": _ID},
            "status": {"type": "string", "enum": ["waiting", "reading", "done", "failed"]},
            "place": {"type": "integer", "minimum": 0, "description": "in the queue; 0 where no file waits"},
            "files": {"type": "array", "items": file},
            "url": _TEXT,
            "report": {"anyOf": [{"$ref": "#/components/schemas/Report"}, {"type": "null"}]},
        },
    }


def _report() -> dict[str, Any]:
    """The published schema, as a part of another document."""
    whole: dict[str, Any] = _for_tools(report_schema())
    return {name: value for name, value in whole.items() if not name.startswith("$")}


def _for_tools(schema: Any) -> Any:
    """The same, with lists of fixed places said in a way that all tools for OpenAPI understand."""
    if isinstance(schema, list):
        return [_for_tools(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    said = {name: _for_tools(value) for name, value in schema.items() if name != "prefixItems"}
    return {**said, "items": {"anyOf": schema["prefixItems"]}} if "prefixItems" in schema else said
