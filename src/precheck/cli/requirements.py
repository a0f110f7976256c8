"""`precheck requirements`: what this applicant must upload, before having anything."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from precheck.cli import applicant_file
from precheck.cli.options import applicant_from, applicant_options, lang_option, on_option
from precheck.errors import ExitCode
from precheck.i18n.catalogue import translator


@click.command("requirements")
@click.option("--applicant", "applicant_path", type=click.Path(path_type=Path), metavar="FILE", help="facts in TOML")
@on_option
@lang_option
@applicant_options
def requirements_command(applicant_path: Path | None, on: date, lang: str, **facts: Any) -> int:
    """List what has to be uploaded, with the source of each rule."""
    from precheck.requirements.match import applicable
    from precheck.requirements.procedure import load
    from precheck.requirements.route import route_of

    applicant = applicant_file.load(applicant_path) if applicant_path else applicant_file.beside([Path()])
    applicant = applicant_file.merged(applicant, applicant_from(facts))
    words = translator(lang)
    procedure = applicant.procedure or "registration"
    route = route_of(applicant, applicant.nationality)
    click.echo(f"{words.text(f'procedure.{procedure}')} · {words.text(f'route.{route.id}')}")
    for requirement in applicable(load(procedure), route.id, applicant.birth_date, on, applicant.nationality):
        alternatives = (
            " + ".join(words.type_name(each) for each in alternative) for alternative in requirement.accepts
        )
        click.echo(f"\n  {words.text(f'requirement.{requirement.id}')}")
        click.echo("    " + "; ".join(alternatives))
        click.echo(f"    [{requirement.source}; {requirement.checked_on.isoformat()}; {requirement.certainty}]")
    if not route.decided:
        click.echo("\n" + words.text("finding.route-undecided.message"))
    return ExitCode.READY
