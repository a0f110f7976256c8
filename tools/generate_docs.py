"""Writes the pages of docs/ that repeat what the code says, and the README's example: `make docs`.

python -m tools.generate_docs            write them
python -m tools.generate_docs --check    only tell which are out of date
"""

import argparse
import importlib
import io
import json
import re
import sys
import tokenize
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click
from babel.messages.pofile import read_po

from precheck.cli.main import cli
from precheck.documents.classify import CLEAR, ENOUGH
from precheck.documents.registry import KINDS
from precheck.documents.spec import (
    Any,
    CodeCue,
    Cue,
    FormNumber,
    Kind,
    Pattern,
    Phrases,
    PortraitCue,
    Several,
    Title,
    Together,
    ZoneCue,
)
from precheck.i18n.catalogue import Translator, translator
from precheck.model import catalogue
from precheck.model.applicant import Applicant
from precheck.model.finding import Finding
from precheck.model.report import Report
from precheck.report.schema import report_schema
from tools.procedures_page import procedures_page

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = "samples/folders/iban-wrong-digit"
EXAMPLE_DAY = date(2026, 10, 1)
_MOST_PHRASES = 8
_BLOCK = re.compile(r"(<!-- example[^>]*-->\n```text\n).*?(```\n<!-- /example -->)", re.DOTALL)

_GENERATED = "<!-- Written by tools/generate_docs.py from {source}; change it there, then run `make docs`. -->\n"


# ---------------------------------------------------------------- document types


def documents_page() -> str:
    """docs/documents.md: each document type, how it is told and from which words."""
    words = translator("en")
    parts = [
        "# Document types\n",
        _GENERATED.format(source="src/precheck/documents/kinds"),
        "Every type bids for every page: a cue that is found adds its weight, the words of another document take "
        f"some away. The strongest bid wins if it reaches {ENOUGH} and leads by {CLEAR}; else the page *could not be "
        "told*. "
        "`precheck explain FILE` prints the bids for your own file.\n",
        "Phrases are shown without accents and in small letters, as they are compared. "
        "A title counts in full over the text and four tenths inside it.\n",
    ]
    parts += [_kind_section(kind, words) for kind in KINDS]
    return "\n".join(parts)


def _kind_section(kind: Kind, words: Translator) -> str:
    module = importlib.import_module(f"precheck.documents.kinds.{kind.id.replace('-', '_')}")
    rows = "\n".join(f"| {cue.weight:+.1f} | {_cue(cue)} |" for cue in kind.cues)
    heading = f"## {kind.id}\n\n*{words.type_name(kind.id)}*\n\n" if kind.id != "other" else f"## {kind.id}\n\n"
    sides = "\nFront and back are told apart; two files make one document.\n" if kind.two_sided else ""
    return f"{heading}{(module.__doc__ or '').strip()}\n\n| weight | cue |\n|---:|---|\n{rows}\n{sides}"


def _cue(cue: Cue) -> str:
    match cue:
        case Title():
            return f"title: {_phrases(cue.phrases)}"
        case Phrases():
            return f"each, up to {cue.most}: {_phrases(cue.phrases)}"
        case Any():
            return f"in {len(cue.cues)} languages, " + _cue(cue.cues[0])
        case Together():
            return f"*{cue.name}*, all of: " + "; and ".join(_phrases(words) for words in cue.ideas)
        case Several():
            return f"*{cue.name}*, {cue.least} of: " + "; ".join(_phrases(words) for words in cue.ideas)
        case Pattern():
            return f"pattern *{cue.name}*"
        case FormNumber():
            return f"the first number of a form on the page: *{cue.name}*"
        case PortraitCue():
            return "a portrait photograph, and nothing else"
        case ZoneCue():
            return f"machine-readable zone *{cue.name}*"
        case CodeCue():
            return f"2D-Doc code *{cue.name}*"


def _phrases(phrases: Sequence[str]) -> str:
    shown = ", ".join(f"“{phrase.strip()}”" for phrase in phrases[:_MOST_PHRASES])
    return (shown + (" …" if len(phrases) > _MOST_PHRASES else "")).replace("|", "\\|")


# ---------------------------------------------------------------- findings


def findings_page() -> str:
    """docs/findings.md: every finding with its severity, its message and the way to mend it."""
    words = translator("en")
    report = Report("", EXAMPLE_DAY, "registration", "non-eu", "review")
    parts = [
        "# Findings\n",
        _GENERATED.format(source="src/precheck/model/catalogue.py and the English messages"),
        "A finding is *failed* (it is wrong) or *inconclusive* (it could not be read or told). "
        "An inconclusive finding is never an error: what cannot be read is not called invalid. "
        "An **error** makes the folder not ready, a **warning** asks for a look, a **notice** is only worth knowing. "
        "A case may weigh less than its usual severity shown here, never more.\n",
        "The sentences are shown without the details (dates, names, amounts) that a report fills in.\n",
    ]
    for heading, codes in _groups():
        parts.append(f"## {heading[:1].upper()}{heading[1:]}\n")
        for code in codes:
            one = Finding(code, catalogue.SEVERITIES[code])
            parts.append(f"### {code}\n\n*{words.why(one)}*\n")
            for each in (one, *(replace(one, data={"cause": cause}) for cause in _causes(code))):
                said = f"**{each.severity}** · {words.message(each, report)}\n\n→ {words.fix(each, report)}\n"
                parts.append(f"*{each.data['cause']}*: {said}" if each.data else said)
    return "\n".join(parts)


def _causes(code: str) -> list[str]:
    """The causes for which this finding has words of its own."""
    with (ROOT / "src/precheck/i18n/locale/en/LC_MESSAGES/precheck.po").open("rb") as file:
        ids = [str(each.id) for each in read_po(file)]
    return [match[1] for each in ids if (match := re.fullmatch(rf"finding\.{code}\.([^.]+)\.message", each))]


def _groups() -> Iterator[tuple[str, list[str]]]:
    """The codes under the comment that stands over them in the catalogue."""
    heading = ""
    codes: list[str] = []
    for heading_or_code, is_heading in _comments_and_codes():
        if is_heading:
            if codes:
                yield heading, codes
            heading, codes = heading_or_code, []
        else:
            codes.append(heading_or_code)
    yield heading, codes


def _comments_and_codes() -> Iterator[tuple[str, bool]]:
    source = Path(catalogue.__file__).read_text(encoding="utf-8")
    inside = False
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        inside = inside or token.string == "SEVERITIES"
        if not inside:
            continue
        if token.type == tokenize.COMMENT and not token.line[: token.start[1]].strip():
            yield token.string.lstrip("# "), True
        elif token.type == tokenize.STRING and token.string.strip('"') in catalogue.SEVERITIES:
            yield token.string.strip('"'), False
        elif token.string == "def":
            return


# ---------------------------------------------------------------- commands


def commands_page() -> str:
    """docs/commands.md: every command with its arguments and options."""
    parts = [
        "# Commands\n",
        _GENERATED.format(source="src/precheck/cli"),
        "`precheck COMMAND --help` says the same in the terminal. The facts of the applicant "
        "(`--nationality`, `--birth-date` …) are explained in [applicant.md](applicant.md); the exit codes in the "
        "[README](../README.md#exit-codes).\n",
    ]
    parts += [_command_section(name, cli.commands[name]) for name in cli.commands]
    return "\n".join(parts)


def _command_section(name: str, command: click.Command) -> str:
    arguments = [each for each in command.params if isinstance(each, click.Argument)]
    options = [each for each in command.params if isinstance(each, click.Option) and each.help]
    facts = [each for each in command.params if isinstance(each, click.Option) and each.name in Applicant.names()]
    usage = " ".join(
        ["precheck", name, *(each.make_metavar(click.Context(command)) for each in arguments), "[OPTIONS]"]
    )
    rows = [f"| {_flags(each)} | {each.help} |" for each in options if each not in facts]
    if facts:
        rows.append(f"| {', '.join(_flags(each) for each in facts)} | facts of the applicant |")
    table = "| option | does |\n|---|---|\n" + "\n".join(rows) + "\n" if rows else ""
    return f"## precheck {name}\n\n{(command.help or '').strip()}\n\n```text\n{usage}\n```\n\n{table}"


def _flags(option: click.Option) -> str:
    flags = "/".join([*option.opts, *option.secondary_opts])
    metavar = option.metavar or ("|".join(option.type.choices) if isinstance(option.type, click.Choice) else "")
    if not metavar and not option.is_flag:
        metavar = "N"
    return f"`{flags}{' ' + metavar if metavar else ''}`".replace("|", "\\|")


# ---------------------------------------------------------------- the README's example


def example() -> str:
    """What `precheck check` prints for the sample that the README shows."""
    from rich.console import Console

    from precheck.pipeline import Settings, check
    from precheck.reading.options import ReadOptions
    from precheck.report.to_console import print_report

    report = check([ROOT / EXAMPLE], Applicant(), EXAMPLE_DAY, Settings(reading=ReadOptions(pictures=False)))
    console = Console(file=io.StringIO(), width=90, color_system=None)
    print_report(report, translator("en"), console, show_values=False)
    assert isinstance(console.file, io.StringIO)
    lines = [line.rstrip() for line in console.file.getvalue().strip("\n").split("\n")]
    return "\n".join([f"$ precheck check {EXAMPLE} --on {EXAMPLE_DAY} --lang en", *lines]) + "\n"


def with_example(readme: str, printed: str) -> str:
    """The README with its example replaced."""
    if not _BLOCK.search(readme):
        raise ValueError("README.md has no <!-- example --> block")
    return _BLOCK.sub(lambda match: match[1] + printed + match[2], readme)


def schema_page() -> str:
    """docs/report.schema.json: the format of reports, for programs."""
    return json.dumps(report_schema(), indent=2) + "\n"


# ---------------------------------------------------------------- writing

PAGES = {
    "docs/documents.md": documents_page,
    "docs/procedures.md": lambda: "\n".join(
        ["# Procedures\n", _GENERATED.format(source="src/precheck/requirements/data"), procedures_page()]
    ),
    "docs/findings.md": findings_page,
    "docs/commands.md": commands_page,
    "docs/report.schema.json": schema_page,
}


def stale() -> list[str]:
    """The generated pages that no longer say what the code says (the README's example needs OCR: not looked at)."""
    return [path for path, page in PAGES.items() if _text(ROOT / path) != page()]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing; 1 where a page is out of date")
    if parser.parse_args().check:
        old = stale()
        sys.stderr.write("".join(f"{path} is out of date: run `make docs`\n" for path in old))
        return 1 if old else 0
    for path, page in PAGES.items():
        (ROOT / path).write_text(page(), encoding="utf-8")
    readme = ROOT / "README.md"
    readme.write_text(with_example(_text(readme), example()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
