"""`precheck serve`: the page where a student drops a folder, and the API, on this machine unless told otherwise."""

import logging
import os
from datetime import date
from ipaddress import ip_address
from pathlib import Path

import click

from precheck.cli.machine import say_what_lacks
from precheck.cli.options import rules_option
from precheck.errors import ExitCode, UsageError
from precheck.requirements.procedure import PROCEDURES, office_from


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="address to listen on")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: any that is free")
@click.option("--allowed-host", "hosts", multiple=True, metavar="NAME", help="name under which the page is reached")
@click.option(
    "--root-path", default="", metavar="PATH", help="path at which a proxy serves the page, such as /precheck"
)
@click.option("--trusted-proxy", "proxies", multiple=True, metavar="ADDRESS", help="proxy whose X-Forwarded-… count")
@click.option(
    "--access-code", envvar="PRECHECK_ACCESS_CODE", default="", metavar="CODE", help="ask visitors for this code"
)
@click.option("--procedure", type=click.Choice(PROCEDURES), default="registration", help="what the folders are for")
@rules_option
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="day of the checks (each day)")
@click.option("--workers", type=click.IntRange(1, 64), default=os.cpu_count() or 1, show_default=True,
              help="files read at once")  # fmt: skip
@click.option("--idle-minutes", type=click.FloatRange(0.1, 1440), default=30, show_default=True,
              help="after so long without a click a visit is deleted")  # fmt: skip
@click.option("--max-file", type=click.IntRange(1, 200), default=25, show_default=True, metavar="MB", help="of a file")
@click.option("--max-visit", type=click.IntRange(1, 2000), default=100, show_default=True, metavar="MB",
              help="of all files of a visit")  # fmt: skip
def serve_command(
    host: str, port: int, hosts: tuple[str, ...], root_path: str, proxies: tuple[str, ...], access_code: str,
    procedure: str, rules_path: Path | None, on: object, workers: int, idle_minutes: float, max_file: int,
    max_visit: int,
) -> int:  # fmt: skip
    """Serve the page and the API: drop a folder, see the answer. Nothing is kept."""
    from precheck.reading.workers import warm_up

    warm_up()
    from precheck.reading import probe
    from precheck.serve.app import Settings
    from precheck.serve.limits import Limits
    from precheck.serve.run import Place, serve

    if root_path and not (root_path.startswith("/") and root_path.rstrip("/")):
        raise UsageError(f"--root-path {root_path!r} is no path.", "Write it as /precheck.")
    logging.basicConfig(format="%(asctime)s %(message)s", datefmt="%H:%M:%S", level=logging.WARNING)
    day = getattr(on, "date", None)
    reading = probe.read_options(pictures=True)
    if not reading.ocr:
        say_what_lacks()
    settings = Settings(
        today=day or date.today,
        reading=reading,
        workers=workers,
        procedure=procedure,
        office=office_from(rules_path) if rules_path else None,
        hosts=(*hosts, host),
        code=access_code,
        limits=Limits(
            idle_seconds=60 * idle_minutes, file_bytes=max_file * 2**20, visit_bytes=max(max_file, max_visit) * 2**20
        ),
    )
    serve(settings, Place(host, port, root_path.rstrip("/"), proxies), _tell)
    return ExitCode.READY


def _tell(place: object) -> None:
    from precheck.serve.run import Place

    assert isinstance(place, Place)
    click.echo(f"precheck serves {place.address}  (Ctrl-C ends it and deletes all files)", err=True)
    if not _only_here(place.host):
        click.echo(
            "  Other machines can reach it now. Traffic is not encrypted here: put a proxy with HTTPS before it,\n"
            "  name it with --trusted-proxy and the page's name with --allowed-host; --access-code asks visitors for\n"
            "  a code. See docs/serve.md.",
            err=True,
        )


def _only_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
