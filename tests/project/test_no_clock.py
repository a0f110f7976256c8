"""The day of the check is an argument: the same papers on the same day give the same answer, in ten years too."""

import ast

from tests.project.tree import sources

_CLOCKS = frozenset({"today", "now", "utcnow"})
_OF_TIME = frozenset({"time", "time_ns", "localtime", "gmtime", "ctime", "strftime"})
_ASKS_THE_USER = "precheck/cli/"  # `--on` means today where it is left out


def _reads_the_clock(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Name):  # from time import time
        return node.func.id in {"time_ns", "localtime", "gmtime"}
    if not isinstance(node.func, ast.Attribute):
        return False
    owner = ast.unparse(node.func.value).rpartition(".")[2]
    if node.func.attr in _CLOCKS:
        return owner in {"date", "datetime"}
    return owner == "time" and node.func.attr in _OF_TIME


def test_only_the_command_line_knows_what_day_it_is() -> None:
    """No module outside `cli` asks for the day or the time."""
    found = [
        f"{path}:{node.lineno}"
        for path, _, tree in sources()
        if not path.startswith(_ASKS_THE_USER)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _reads_the_clock(node)
    ]
    assert not found


def test_the_rule_would_notice() -> None:
    """The test sees the ways in which Python tells the time."""
    for code in ("date.today()", "datetime.now()", "datetime.datetime.now(UTC)", "time.time()", "time.localtime()"):
        assert any(_reads_the_clock(node) for node in ast.walk(ast.parse(code))), code
    for code in ("time.perf_counter()", "time.monotonic()", "self.now()", "moment.time()"):
        assert not any(_reads_the_clock(node) for node in ast.walk(ast.parse(code))), code
