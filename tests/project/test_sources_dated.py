"""A rule about papers rests on a source somebody has read on a day: without both it is hearsay."""

import tomllib
from datetime import date
from typing import Any

import pytest

from precheck.model.catalogue import DOCUMENT_TYPES, SEVERITIES
from tests.project.tree import SRC

_FILES = sorted((SRC / "requirements" / "data").glob("*.toml"))
_RULES = [
    pytest.param(rule, id=f"{file.stem}/{rule['id']}")
    for file in _FILES
    for rule in tomllib.loads(file.read_text(encoding="utf-8")).get("requirements", [])
]


def test_there_are_rules() -> None:
    """The rules are where this test looks for them."""
    assert _RULES


@pytest.mark.parametrize("rule", _RULES)
def test_every_rule_says_where_it_comes_from_when_that_was_read_and_how_sure_it_is(rule: dict[str, Any]) -> None:
    """`source`, `checked_on` and `certainty` stand beside every requirement."""
    assert rule["source"].strip()
    assert isinstance(rule["checked_on"], date)
    assert rule["certainty"] in {"sure", "settled", "open"}


@pytest.mark.parametrize("rule", _RULES)
def test_every_rule_speaks_of_types_and_findings_that_exist(rule: dict[str, Any]) -> None:
    """A misspelt id would ask for a paper nobody can bring."""
    asked = {each for alternative in rule["accepts"] for each in alternative.split("+")}
    assert asked <= set(DOCUMENT_TYPES)
    assert set(rule.get("weaker", ())) <= asked
    assert set(rule.get("lookalikes", {})) <= set(DOCUMENT_TYPES)
    assert set(rule.get("lookalikes", {}).values()) <= set(SEVERITIES)
