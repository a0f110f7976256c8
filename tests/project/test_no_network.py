"""A student's papers stay on the machine: no module can open a connection; `serve` alone can be connected to."""

import ast

from tests.project.tree import imported, sources

_DOORS = (
    "socket", "ssl", "http", "urllib.request", "urllib3", "requests", "httpx", "aiohttp", "ftplib", "smtplib", "poplib",
    "imaplib", "telnetlib", "xmlrpc", "webbrowser", "asyncio", "paramiko", "boto3", "huggingface_hub",
    "starlette", "uvicorn", "anyio",
)  # fmt: skip
_LISTENS = "precheck/serve/"  # `precheck serve` answers browsers, on this machine unless told otherwise
_FOR_LISTENING = ("socket", "asyncio", "starlette", "uvicorn")
_CONNECTS = frozenset(
    {"connect", "connect_ex", "create_connection", "open_connection", "open_unix_connection", "sendto"}
)


def _is_door(name: str) -> bool:
    return any(name == door or name.startswith(f"{door}.") for door in _DOORS)


def _may_listen(path: str, name: str) -> bool:
    return path.startswith(_LISTENS) and name.partition(".")[0] in _FOR_LISTENING and name != "starlette.testclient"


def test_no_module_imports_anything_that_talks_to_the_network() -> None:
    """Whoever needs one of these must first change this test, and say why."""
    found = [
        f"{path}: {name}"
        for path, _, tree in sources()
        for name in imported(tree)
        if _is_door(name) and not _may_listen(path, name)
    ]
    assert not found


def test_what_listens_calls_nobody() -> None:
    """The page answers; it never asks another machine."""
    found = [
        f"{path}:{node.lineno} {node.func.attr}"
        for path, _, tree in sources()
        if path.startswith(_LISTENS)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _CONNECTS
    ]
    assert not found


def test_only_the_page_may_listen() -> None:
    """Reading and judging cannot be reached from outside."""
    assert not _may_listen("precheck/reading/read.py", "socket")
    assert not _may_listen("precheck/serve/run.py", "urllib.request")


def test_the_rule_would_notice() -> None:
    """Sub-modules count, names that only begin alike do not."""
    assert _is_door("http.client")
    assert _is_door("urllib.request.urlopen")
    assert not _is_door("urllib.parse")
    assert not _is_door("httptools")
