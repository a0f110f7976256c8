"""Somebody who has just installed precheck: what it says by itself, what it asks, what it completes."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from precheck.cli.main import cli
from precheck.cli.welcome import WAYS, ask_paths, pasted
from precheck.errors import UsageError
from precheck.i18n.catalogue import LANGUAGES, translator
from tests.cli.conftest import Fill, Run


def test_precheck_alone_says_what_to_do_next(run: Run) -> None:
    answer = run()

    assert answer.code == 0
    assert [command for _, command in WAYS if command not in answer.out] == []
    assert "Which" not in answer.out


def test_each_command_it_names_exists() -> None:
    named = {command.split()[1] for _, command in WAYS} - {"--help"}
    assert named <= set(cli.commands)


@pytest.mark.parametrize("written", ["{}", "'{}'", '"{}"', " {} ", "file://{}"])
def test_a_folder_may_be_pasted_as_terminals_paste_it(tmp_path: Path, written: str) -> None:
    (folder := tmp_path / "mes papiers").mkdir()
    assert pasted(written.format(folder)) == folder
    assert pasted(str(folder).replace(" ", "\\ ")) == folder


def test_a_name_with_an_apostrophe_is_a_name(tmp_path: Path) -> None:
    (folder := tmp_path / "dossier d'Awa").mkdir()
    assert pasted(str(folder)) == folder


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_asks_again_where_there_is_nothing(tmp_path: Path, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    answers = iter([str(tmp_path / "nowhere"), str(tmp_path)])

    assert ask_paths(translator(lang), lambda _question: next(answers)) == (tmp_path,)
    assert "nowhere" in capsys.readouterr().out


def test_nobody_is_asked_in_a_pipe() -> None:
    with pytest.raises(UsageError, match="No folder") as refused:
        ask_paths(translator("en"))
    assert "precheck check PATH" in refused.value.next_step


def test_a_check_without_a_path_asks_in_a_terminal(fill: Fill) -> None:
    """A real terminal: the question, the folder typed, the checklist."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "precheck", "check", "--on", "2026-10-01", "--lang", "en"]
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env={**os.environ, "TERM": "dumb"})
    os.close(theirs)
    os.write(ours, f"{fill()}\n".encode())
    printed = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # the other side has closed
            break
        if not part:
            break
        printed += part
    os.close(ours)

    assert process.wait(120) == 0
    assert b"Which folder" in printed
    assert b"Your folder looks complete" in printed


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_get_their_completion(run: Run, shell: str) -> None:
    answer = run("completion", shell)

    assert answer.code == 0
    assert "_PRECHECK_COMPLETE" in answer.out


def test_commands_and_options_are_completed() -> None:
    """As bash asks: the words so far and which of them is being typed."""

    def completed(words: str, place: int) -> list[str]:
        environ = {**os.environ, "_PRECHECK_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(place)}
        done = subprocess.run(
            [sys.executable, "-c", "from precheck.cli.main import main; main()"],
            env=environ, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        return [line.partition(",")[2] for line in done.stdout.splitlines()]

    assert completed("precheck ch", 1) == ["check"]
    assert "--nationality" in completed("precheck check --nat", 2)
