"""The published schema of reports, asked about one."""

import json
from typing import Any

from jsonschema import Draft202012Validator

from tests.project.tree import ROOT

SCHEMA = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
_VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


def problems(told: dict[str, Any]) -> list[str]:
    """What the published schema has against a report: place and reason."""
    return [f"{'/'.join(map(str, each.absolute_path))}: {each.message}" for each in _VALIDATOR.iter_errors(told)]
