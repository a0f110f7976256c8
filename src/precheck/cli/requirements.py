"""`precheck requirements`: what this applicant must upload, before having anything."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from precheck.cli.options import applicant_options, facts_from, lang_option, office_and_words, on_option, rules_option
from precheck.documents.validity import age
from precheck.errors import ExitCode
from precheck.i18n.catalogue import Translator
from precheck.model.applicant import Applicant
from precheck.requirements.procedure import Requirement, load
from precheck.requirements.route import Route, route_of

_OLD_AGE_LIMIT = 28  # of the student scheme that ended in 2019: changes nothing (domain facts, C1)


@click.command("requirements")
@click.option("--applicant", "applicant_path", type=click.Path(path_type=Path), metavar="FILE", help="facts in TOML")
@rules_option
@on_option
@lang_option
@applicant_options
def requirements_command(
    applicant_path: Path | None, rules_path: Path | None, on: date, lang: str, **facts: Any
) -> int:
    """List what has to be uploaded and where to get it, with the source of each rule."""
    from precheck.requirements.asked import applicable  # it loads all kinds of documents: no other command waits for it

    applicant = facts_from(applicant_path, [Path()], facts)
    office, words = office_and_words(rules_path, lang)
    procedure = applicant.procedure or "registration"
    route = route_of(applicant)
    click.echo(f"{words.text(f'procedure.{procedure}')} · {words.text(f'route.{route.id}')}")
    click.echo(f"[{route.source}]")
    for line in _about(route, procedure, words):
        click.echo(f"\n{line}")
    for requirement in applicable(load(procedure, office), route, procedure, applicant, on):
        _print(requirement, words)
    for line in _notes(applicant, on, procedure, words):
        click.echo(f"\n{line}")
    return ExitCode.READY


def _about(route: Route, procedure: str, words: Translator) -> Iterator[str]:
    """The open question, or what takes the place of the procedure."""
    if procedure == "carte-vitale":
        return
    if not route.decided:
        yield words.text(f"finding.route-undecided.{route.question}.message")
        yield words.text("finding.route-undecided.fix")
    elif procedure == "care-refund" and route.registration != "form":
        yield words.text("finding.wrong-procedure.care-refund.message")
    elif procedure == "registration" and route.finding:
        name = f"finding.{route.finding}.{route.id}"
        base = name if words.has(f"{name}.message") else f"finding.{route.finding}"
        yield words.text(f"{base}.message") + " " + words.text(f"{base}.fix")


def _print(requirement: Requirement, words: Translator) -> None:
    named = words.named("requirement", requirement.id)
    optional = "" if requirement.missing == "error" else f" ({words.text('requirement.if-available')})"
    click.echo(f"\n  {named}{optional}")
    click.echo("    " + words.either(tuple("+".join(each) for each in requirement.accepts)))
    cover = requirement.id == "coverage"  # where to get it depends on the form
    where = f"where.{'.'.join(sorted(requirement.types)) if cover else requirement.id}"
    if words.has(where):
        click.echo("    → " + words.text(where))
    click.echo(f"    [{requirement.source}; {requirement.checked_on.isoformat()}; {requirement.certainty}]")


def _notes(applicant: Applicant, on: date, procedure: str, words: Translator) -> Iterator[str]:
    """Facts that people ask about and that change nothing, and what no document stands for."""
    if procedure == "registration" and applicant.birth_date and age(applicant.birth_date, on) > _OLD_AGE_LIMIT:
        yield words.text("note.over-28")
    if procedure == "registration" and applicant.french_scholarship:
        yield words.text("note.french-scholarship")
    if procedure == "care-refund":
        yield words.text("note.address-abroad")
