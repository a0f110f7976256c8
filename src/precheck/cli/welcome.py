"""The first minute: what `precheck` alone says, and what `precheck check` asks where nobody named a folder."""

import shlex
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlparse

import click

from precheck.errors import UsageError
from precheck.i18n.catalogue import Translator

#: What people want to do, and the command that does it.
WAYS = (
    ("check", "precheck check PATH"),
    ("requirements", "precheck requirements --nationality IND"),
    ("prepare", "precheck prepare PATH -o OUT"),
    ("serve", "precheck serve"),
    ("batch", "precheck batch ROOT -o OUT"),
    ("doctor", "precheck doctor"),
    ("help", "precheck --help"),
)


def welcome(words: Translator) -> None:
    """What precheck does, and the command for each thing that people want."""
    click.echo(words.text("welcome.what") + "\n")
    for way, command in WAYS:
        click.echo(f"  {words.text(f'welcome.{way}')}\n      {command}")


def ask_paths(words: Translator, ask: Callable[[str], str] | None = None) -> tuple[Path, ...]:
    """The folder, asked for until there is one. Raises UsageError where nobody can answer."""
    if ask is None and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("No folder was named.", "Name one, files, or a .zip:  precheck check PATH")
    question = ask or (lambda text: str(click.prompt(text, prompt_suffix="\n> ")))
    while True:
        path = pasted(question(words.text("ask.folder")))
        if path.exists():
            return (path,)
        click.echo(words.text("ask.not-there", path=str(path)))


def pasted(text: str) -> Path:
    """A path as terminals paste what is dropped on them: quoted, with `\\ ` for spaces, or as a `file:` address."""
    text = text.strip()
    if text.startswith("file:"):
        return Path(unquote(urlparse(text).path))
    if Path(text).expanduser().exists():
        return Path(text).expanduser()
    try:
        words = shlex.split(text)
    except ValueError:  # an apostrophe in a name
        words = []
    return Path(words[0] if len(words) == 1 else text).expanduser()
