# ruff: noqa: E501  # tables
"""What is installed is pinned with hashes, under licences that may be passed on, and listed."""

import json
import re
import tomllib

import pytest
from tools.licences import PAGE, page, parts, pinned, refused, sbom

from tests.project.tree import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def _names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=~!\[; ]", each)[0].lower() for each in requirements}


@pytest.mark.parametrize("lock", ["run", "dev"])
def test_every_package_is_pinned_with_hashes_and_no_registry_is_named(lock: str) -> None:
    text = (ROOT / "locks" / f"{lock}.txt").read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[a-z0-9])", text.strip(), flags=re.IGNORECASE)

    assert all("==" in block and "--hash=sha256:" in block for block in blocks)
    assert not re.search(r"https?://|--index|--trusted|--find-links", text)


def test_the_lock_files_hold_all_that_is_depended_on() -> None:
    assert _names(PROJECT["dependencies"]) <= set(pinned("run"))
    assert _names(PROJECT["optional-dependencies"]["dev"]) <= set(pinned("dev"))
    assert set(pinned("run").items()) <= set(pinned("dev").items())


def test_no_package_is_under_a_licence_that_binds_whoever_passes_precheck_on() -> None:
    assert [each for each in parts("dev") if refused(each.licence)] == []
    assert [each for each in parts("run") if each.licence == "not stated"] == []


@pytest.mark.parametrize(
    ("licence", "is_refused"),
    [("MIT", False), ("GNU Lesser General Public License v3 (LGPLv3)", False), ("LGPL-2.1-or-later", False),
     ("GPL-3.0-only", True), ("GNU General Public License v2 (GPLv2)", True), ("GNU Affero General Public License v3", True),
     ("AGPL-3.0", True), ("MIT OR GPL-3.0", False), ("GPLv3+", True)],
)  # fmt: skip
def test_the_rule_tells_the_lesser_licence_from_the_others(licence: str, is_refused: bool) -> None:
    assert refused(licence) is is_refused


def test_the_list_of_parts_names_every_package_of_the_program() -> None:
    told = json.loads(sbom())
    installed = {each.name for each in parts("run")}

    assert told["bomFormat"] == "CycloneDX"
    assert installed <= {each["name"] for each in told["components"]}
    assert "numpy" in installed


def test_the_page_of_licences_names_every_package_of_the_program() -> None:
    text = PAGE.read_text(encoding="utf-8")

    assert [name for name in pinned("run") if f"| {name} |" not in text] == []
    assert page().startswith("<!--")
