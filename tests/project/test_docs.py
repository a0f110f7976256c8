"""The documentation says what the program does: what can be compared is compared."""

import ast
import re
import tomllib
from collections.abc import Iterator

import click
import pytest
from tools.generate_docs import EXAMPLE, PAGES, example, stale, with_example

from precheck.cli.main import cli
from precheck.errors import ExitCode
from precheck.model.applicant import Applicant
from precheck.model.catalogue import SEVERITIES
from precheck.reading.probe import ocr_ready, tesseract
from tests.project.tree import ROOT, functions, sources

README = (ROOT / "README.md").read_text(encoding="utf-8")
PROSE = README + "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").rglob("*.md")))
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


def _options() -> Iterator[tuple[str, str]]:
    for name, command in cli.commands.items():
        for each in command.params:
            if isinstance(each, click.Option):
                yield from ((name, flag) for flag in each.opts if flag.startswith("--"))


def test_generated_pages_are_up_to_date() -> None:
    """`make docs` was run after the last change of a cue, a finding or an option."""
    assert stale() == []


@pytest.mark.skipif(
    not ocr_ready() or not tesseract().version.startswith("5."), reason="the example was read by Tesseract 5"
)
def test_the_example_of_the_readme_is_what_the_program_prints() -> None:
    """`make docs` was run after the last change of words or samples."""
    assert with_example(README, example()) == README


def test_the_readme_shows_every_command() -> None:
    """Somebody who reads only the README knows all that can be done."""
    assert EXAMPLE in README
    assert [name for name in cli.commands if f"precheck {name}" not in README] == []


def test_every_option_is_documented() -> None:
    """An option nobody can read about is not there."""
    assert [f"{name} {flag}" for name, flag in _options() if f"`{flag}" not in PROSE] == []


def test_every_finding_is_documented() -> None:
    """A code in a report can be looked up."""
    findings = PAGES["docs/findings.md"]()
    assert [code for code in SEVERITIES if f"### {code}\n" not in findings] == []


def test_every_fact_of_the_applicant_is_explained() -> None:
    """Each fact stands in the example of docs/applicant.md."""
    page = (ROOT / "docs" / "applicant.md").read_text(encoding="utf-8")
    assert [name for name in Applicant.names() if f"\n{name} = " not in page] == []


def test_every_exit_code_is_in_the_readme() -> None:
    """Scripts rely on them."""
    assert [code for code in ExitCode if f"| {code.value} |" not in README] == []


def test_links_between_pages_lead_somewhere() -> None:
    """A link to a page or file of the project finds it."""
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]
    broken = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in pages
        for target in _LINK.findall(page.read_text(encoding="utf-8"))
        if "://" not in target and not (page.parent / target).exists()
    ]
    assert broken == []


def test_the_diagram_names_every_step_of_the_story() -> None:
    """Each function that `check` and `judge` call stands in docs/architecture.md."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    _, _, tree = next(each for each in sources() if each[0] == "precheck/pipeline.py")
    steps = {
        node.func.id.lstrip("_")
        for each in functions(tree)
        if each.name in {"check", "judge"}
        for node in ast.walk(each)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id.islower()
    }
    assert "assemble" in steps
    assert sorted(step for step in steps - {"tuple"} if not re.search(rf"\b{step}\b", page)) == []


def test_every_dependency_is_justified() -> None:
    """Each library of pyproject.toml stands with its licence in the decision on dependencies."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    page = (ROOT / "docs" / "adr" / "0004-dependencies-and-licences.md").read_text(encoding="utf-8")
    names = [re.split(r"[<>=~!\[; ]", each)[0] for each in project["dependencies"]]
    assert [name for name in names if f"| {name} |" not in page] == []
    tools = [re.split(r"[<>=~!\[; ]", each)[0] for each in project["optional-dependencies"]["dev"]]
    assert [name for name in tools if name not in page] == []


def test_decisions_are_listed() -> None:
    """docs/adr/README.md leads to every decision."""
    folder = ROOT / "docs" / "adr"
    index = (folder / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in sorted(folder.glob("0*.md")) if f"({path.name})" not in index] == []
