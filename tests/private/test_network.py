"""A real check opens no connection and imports nothing that could, in any of its processes; no file stays at home."""

import os
import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import Fill, fill
from tests.project.tree import ROOT

__all__ = ["fill"]

#: Begins with every Python process of the run, also with the server of the workers and the workers.
WATCH = """
import sys

def watch(event, arguments):
    if event in {"socket.connect", "socket.bind", "socket.sendto"}:
        if isinstance(arguments[-1], (str, bytes)):
            return  # a local socket between our own processes
    elif event not in {"socket.getaddrinfo", "socket.gethostbyname", "urllib.Request", "http.client.connect",
                       "ftplib.connect", "smtplib.connect", "webbrowser.open"}:
        return
    sys.stderr.write(f"NETWORK {event} {arguments}\\n")
    sys.stderr.flush()

sys.addaudithook(watch)
"""
DOORS = "http.client urllib.request urllib3 requests httpx aiohttp smtplib ftplib"  # asyncio comes with pebble, unused
RUN = f"""
import sys
from precheck.cli.main import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
sys.stderr.write("IMPORTED " + " ".join(name for name in {DOORS!r}.split() if name in sys.modules) + "\\n")
"""


def watched(tmp_path: Path, code: str, *arguments: object) -> str:
    """What a run says on standard error with somebody looking at its every call."""
    (tmp_path / "site").mkdir(exist_ok=True)
    (tmp_path / "site" / "sitecustomize.py").write_text(WATCH)
    (tmp_path / "home").mkdir(exist_ok=True)
    paths = [str(tmp_path / "site"), str(ROOT), str(ROOT / "src")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "HOME": str(tmp_path / "home")}
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        environment.pop(name, None)
    words = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(words, capture_output=True, text=True, env=environment, check=False, timeout=120).stderr


def test_the_watch_would_notice(tmp_path: Path) -> None:
    code = "import socket; s = socket.socket(); s.settimeout(1); s.connect_ex(('127.0.0.1', 9))"

    assert "NETWORK socket.connect" in watched(tmp_path, code)


def test_a_check_connects_to_nothing_and_imports_nothing_that_could(fill: Fill, tmp_path: Path) -> None:
    folder, out = fill(), tmp_path / "out"
    said = watched(
        tmp_path, RUN, "check", folder, "--on", "2026-10-01", "--html", out / "r.html", "--json", out / "r.json"
    )

    assert (out / "r.html").exists()
    assert "NETWORK" not in said
    assert [line for line in said.splitlines() if line.startswith("IMPORTED")] == ["IMPORTED "]


def test_no_library_keeps_anything_in_the_home_folder(fill: Fill, tmp_path: Path) -> None:
    """onnxruntime did: a number for the device, and a queue of what to tell its maker."""
    watched(tmp_path, RUN, "check", fill(), "--on", "2026-10-01")

    assert list((tmp_path / "home").rglob("*")) == []


def test_nothing_is_logged_about_a_folder(fill: Fill, tmp_path: Path) -> None:
    """Names, numbers and files stand in the reports that were asked for; there is no log at all."""
    folder = fill()
    (folder / "NGUYEN broken.pdf").write_bytes(b"%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 9 0 R >>")
    said = watched(tmp_path, RUN, "check", folder, "--on", "2026-10-01", "--json", tmp_path / "r.json")

    assert said.replace("IMPORTED", "").strip() == ""
