"""The `precheck` command. One handler turns our exceptions into a message, a next step and an exit code."""

import io
import os
import sys
from collections.abc import Sequence

import click

from precheck import __version__
from precheck.cli.batch import batch_command
from precheck.cli.check import check_command
from precheck.cli.completion import completion_command
from precheck.cli.doctor import doctor_command
from precheck.cli.explain import explain_command
from precheck.cli.prepare import prepare_command
from precheck.cli.render import render_command
from precheck.cli.requirements import requirements_command
from precheck.cli.roster import roster_command
from precheck.cli.serve import serve_command
from precheck.cli.welcome import welcome
from precheck.errors import ExitCode, PrecheckError
from precheck.i18n.catalogue import translator
from precheck.i18n.languages import negotiate
from precheck.private import gone_with_signals
from precheck.report.clean import plain


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}, invoke_without_command=True
)
@click.version_option(__version__, prog_name="precheck")
@click.pass_context
def cli(context: click.Context) -> None:
    """Reads a student's folder before it is sent to the French student social security, on this machine only,
    and says what is missing or invalid and how to mend it."""
    if context.invoked_subcommand is None:
        welcome(translator(negotiate(None, os.environ)))


cli.add_command(check_command)
cli.add_command(prepare_command)
cli.add_command(batch_command)
cli.add_command(roster_command)
cli.add_command(serve_command)
cli.add_command(explain_command)
cli.add_command(requirements_command)
cli.add_command(render_command)
cli.add_command(doctor_command)
cli.add_command(completion_command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command and leaves with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a letter shows a question mark for it
    try:
        with gone_with_signals():
            code = cli.main(
                args=None if arguments is None else list(arguments), prog_name="precheck", standalone_mode=False
            )
    except PrecheckError as error:
        click.echo(f"precheck: {error}", err=True)
        if error.next_step:
            click.echo(f"  {error.next_step}", err=True)
        code = error.exit_code
    except click.ClickException as error:
        error.show()
        code = ExitCode.MISUSE
    except (KeyboardInterrupt, click.Abort):
        click.echo("precheck: stopped.", err=True)
        code = 130
    except BrokenPipeError:  # the reader of the pipe has seen enough
        sys.stderr.close()
        code = 0
    except OSError as error:  # a full disk, most of all
        where = f"{plain(str(error.filename))}: " if error.filename else ""
        click.echo(f"precheck: {where}{error.strerror or type(error).__name__}.", err=True)
        click.echo("  What was finished is kept; make room or choose another place, then run it again.", err=True)
        code = ExitCode.MACHINE
    except Exception as error:
        if os.environ.get("PRECHECK_TRACEBACK"):
            raise
        # Its message may quote a paper, so only its kind is told.
        click.echo(f"precheck: a fault of the program ({type(error).__name__}); nothing was decided.", err=True)
        click.echo(
            "  PRECHECK_TRACEBACK=1 shows where; it may quote your papers, so look before you pass it on.", err=True
        )
        code = ExitCode.MACHINE
    sys.exit(int(code or 0))
