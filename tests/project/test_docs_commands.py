"""Commands that the documentation tells people to type: they exist, with these options, and those on samples run."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from precheck.cli.main import cli, main
from precheck.reading.probe import ocr_ready
from tests.project.tree import ROOT

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
_BLOCK = re.compile(r"```sh\n(.*?)```", re.DOTALL)


def commands() -> Iterator[str]:
    """Each line of a shell block that calls precheck, without its comment."""
    for page in PAGES:
        for block in _BLOCK.findall(page.read_text(encoding="utf-8")):
            for line in block.replace("\\\n", " ").splitlines():
                words = shlex.split(line, comments=True)
                if words and words[0] in {"precheck", ".venv/bin/precheck"}:
                    yield shlex.join(words[1:])


def makes() -> set[str]:
    """Each goal of make that a shell block names."""
    text = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    return {name for block in _BLOCK.findall(text) for name in re.findall(r"^make ([a-z-]+)", block, re.MULTILINE)}


@pytest.mark.parametrize("line", sorted(set(commands())))
def test_a_command_of_the_documentation_is_understood(line: str) -> None:
    """Its name, its arguments and all its options; nothing is run."""
    words = shlex.split(line)
    if not words:
        return
    with click.Context(cli) as parent:
        name, command, rest = cli.resolve_command(parent, words)
        assert command is not None
        command.make_context(name or "", rest, parent=parent)


def test_every_goal_of_make_is_there() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert makes() - targets == set()
    assert {"demo", "test", "check"} <= makes()


@pytest.mark.skipif(not ocr_ready(), reason="Tesseract is not installed")
@pytest.mark.parametrize("line", sorted({each for each in commands() if "samples/" in each or "requirements" in each}))
def test_a_command_on_a_sample_runs(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a folder like ours, so that nothing is written here."""
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as left:
        main(shlex.split(line))
    assert left.value.code in {0, 1}
