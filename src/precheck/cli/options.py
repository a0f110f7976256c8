"""Options that several commands share."""

import os
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from precheck.i18n.catalogue import Translator, translator
from precheck.i18n.languages import LANGUAGES, negotiate
from precheck.model.applicant import Applicant
from precheck.requirements.accepted import Acceptance, acceptance, acceptances_from
from precheck.requirements.applicant_file import DATES, FLAGS, INSURERS, beside, from_table, load, merged
from precheck.requirements.procedure import PROCEDURES, Office, office_from

Command = TypeVar("Command", bound=Callable[..., Any])

_HELP = {
    "nationality": "ISO 3166 code, such as VNM or VN",
    "academic_year": "such as 2026-2027; else that of the day",
    "insured_by": f"one of: {', '.join(INSURERS)}",
    "start_date": "first day of schooling",
    "enrolled_in": "FRA, or CAN-QC for an exchange student from Quebec",
}


def applicant_options(command: Command) -> Command:
    """Every fact of the applicant is an option too: --nationality, --birth-date, …"""
    for name in reversed(Applicant.names()):
        flag = "--" + name.replace("_", "-")
        if name in FLAGS:
            option = click.option(f"{flag}/--no-{flag[2:]}", name, default=None)
        elif name == "procedure":
            option = click.option(flag, name, type=click.Choice(PROCEDURES), help="what the folder is for")
        else:
            metavar = "YYYY-MM-DD" if name in DATES else "TEXT"
            option = click.option(flag, name, metavar=metavar, help=_HELP.get(name))
        command = option(command)
    return command


def applicant_from(options: dict[str, Any]) -> Applicant:
    """The facts among a command's options. Raises BadApplicant."""
    return from_table({name: options[name] for name in Applicant.names()}, "options")


def accept_options(command: Command) -> Command:
    """A person's word that a finding may pass."""
    accept = click.option(
        "--accept", "accepted", multiple=True, metavar="CODE[:FILE]", help="let a finding pass, with --reason"
    )
    reason = click.option("--reason", metavar="TEXT", default="", help="why it may pass; stays in the report")
    file = click.option(
        "--accept-file", type=click.Path(path_type=Path), metavar="FILE", help="the same as a TOML file"
    )
    return accept(reason(file(command)))


def accepted_from(written: Sequence[str], reason: str, file: Path | None) -> tuple[Acceptance, ...]:
    """What may pass among a command's options. Raises UsageError, BadRules."""
    return (*(acceptance(each, reason) for each in written), *(acceptances_from(file) if file else ()))


def facts_from(applicant_path: Path | None, paths: Sequence[Path], options: dict[str, Any]) -> Applicant:
    """The facts of the file given, else of the folder's own, overruled by the options. Raises BadApplicant."""
    told = load(applicant_path) if applicant_path else beside(paths)
    return merged(told, applicant_from(options))


def office_and_words(rules_path: Path | None, lang: str) -> tuple[Office | None, Translator]:
    """An office's rules, where a file holds them, and the language with its words. Raises BadRules."""
    office, words = office_from(rules_path) if rules_path else None, translator(lang)
    return office, words.with_words(office.messages.get(lang, {})) if office else words


def rules_option(command: Command) -> Command:
    return click.option(
        "--rules", "rules_path", type=click.Path(path_type=Path), metavar="FILE",
        help="requirements and messages of your own, in TOML",
    )(command)  # fmt: skip


def on_option(command: Command) -> Command:
    return click.option(
        "--on",
        type=click.DateTime(["%Y-%m-%d"]),
        metavar="YYYY-MM-DD",
        callback=lambda _context, _option, value: value.date() if isinstance(value, datetime) else date.today(),  # noqa: DTZ011
        help="day of the check (today)",
    )(command)


def lang_option(command: Command) -> Command:
    return click.option(
        "--lang",
        type=click.Choice(LANGUAGES),
        callback=lambda _context, _option, value: negotiate(value, os.environ),
        help="language of the answer (the system's)",
    )(command)
