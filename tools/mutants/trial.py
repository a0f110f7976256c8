"""Trying one fault: in a fork of a process that has collected the tests, or, for data, in one that imports it anew."""

import ast
import functools
import gc
import importlib.abc
import importlib.util
import os
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import CodeType, FunctionType
from typing import Literal

import coverage
import pytest
from _pytest.runner import runtestprotocol

from tools.mutants.changes import Mutant, mutated

Outcome = Literal["killed", "timeout", "survived", "untested"]
LIMIT = 30  # seconds for the tests of one mutant
_KEEPING = ("precheck.requirements", "precheck.identifiers")  # whose functions keep results
_OPTIMIZED = 1  # CO_OPTIMIZED: the code of a function, not of a class


class Tests:
    """A pytest plugin. Once the tests are collected it runs each to see which lines it reaches, then every mutant."""

    def __init__(self, root: Path, mutants: Sequence[Mutant], tell: Callable[[Mutant, Outcome], None]) -> None:
        self.root, self.mutants, self.tell = root, mutants, tell
        self.reach: dict[tuple[str, int], set[str]] = defaultdict(set)
        self.seconds: dict[str, float] = {}
        self.again: list[tuple[Mutant, list[str]]] = []  # mutants of what runs at import, with the tests to run

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self._look(session)
        functions = _functions()
        gc.freeze()
        items = {item.nodeid: item for item in session.items}
        for mutant in self.mutants:
            file = str(self.root / mutant.path)
            names = {name for line in mutant.lines for name in self.reach[file, line]}
            at_import = names == {""} or not mutant.function
            own = f"test_{Path(mutant.path).stem}.py"
            order = sorted(names - {""}, key=lambda name: (own not in name, self.seconds[name]))
            if mutant.function and order:
                code = _code(mutant, self.root)
                known = functions[file, mutant.function]
                self.tell(mutant, forked(functools.partial(_fails, known, code, [items[name] for name in order])))
            elif at_import:
                self.again.append((mutant, self._reaching(file)))
            else:
                self.tell(mutant, "untested")
        return True

    def _look(self, session: pytest.Session) -> None:
        measured = coverage.Coverage.current()
        assert measured is not None
        for item in session.items:
            forget()
            measured.switch_context(item.nodeid)
            start = time.perf_counter()
            if _failed(item):
                pytest.exit(f"{item.nodeid} fails without any mutant", 2)
            self.seconds[item.nodeid] = time.perf_counter() - start
        measured.stop()
        data = measured.get_data()
        for file in {str(self.root / each.path) for each in self.mutants}:
            for line, names in data.contexts_by_lineno(file).items():
                self.reach[file, line] |= set(names)

    def _reaching(self, file: str) -> list[str]:
        """The test files that reach any function of a file, the quickest first."""
        names = {name for (path, _), found in self.reach.items() if path == file for name in found if name}
        if not names:  # it holds data alone
            names = set(self.seconds)
        cost: dict[str, float] = defaultdict(float)
        for name in names:
            cost[name.partition("::")[0]] += self.seconds[name]
        own = f"test_{Path(file).stem.partition('_layouts')[0]}.py"
        return sorted(cost, key=lambda name: (not name.endswith(own), cost[name]))


def forked(fails: Callable[[], bool]) -> Outcome:
    """What a child says: a failing test, none, or nothing in time."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        signal.alarm(LIMIT)
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        try:
            os._exit(1 if fails() else 0)
        except BaseException:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return "timeout" if os.WTERMSIG(status) == signal.SIGALRM else "killed"
    return "killed" if os.WEXITSTATUS(status) else "survived"


def _fails(functions: Sequence[FunctionType], code: CodeType, items: Sequence[pytest.Item]) -> bool:
    for each in functions:
        each.__code__ = code
    forget()
    return any(_failed(item) for item in items)


def _failed(item: pytest.Item) -> bool:
    return any(report.failed for report in runtestprotocol(item, log=False, nextitem=None))


def forget() -> None:
    """Nothing that our functions keep outlives a test or a mutant."""
    for each in _cached():
        each.cache_clear()


@functools.lru_cache(maxsize=1)
def _cached() -> list["functools._lru_cache_wrapper[object]"]:
    kind = functools._lru_cache_wrapper
    return [each for each in gc.get_objects() if isinstance(each, kind) and each.__module__.startswith(_KEEPING)]


def _functions() -> Mapping[tuple[str, str], list[FunctionType]]:
    found: dict[tuple[str, str], list[FunctionType]] = defaultdict(list)
    for each in gc.get_objects():
        if isinstance(each, FunctionType):
            found[each.__code__.co_filename, each.__code__.co_qualname].append(each)
    return found


def _code(mutant: Mutant, root: Path) -> CodeType:
    """The code of the mutant's function."""
    todo = [compile(mutated(mutant, root), str(root / mutant.path), "exec")]
    while todo:
        for each in todo.pop().co_consts:
            if isinstance(each, CodeType):
                if each.co_qualname == mutant.function:
                    return each
                if not each.co_flags & _OPTIMIZED:
                    todo.append(each)
    raise LookupError(mutant)


class _Finder(importlib.abc.MetaPathFinder):
    def __init__(self, module: str, path: Path, tree: ast.Module) -> None:
        self.module, self.path, self.tree = module, path, tree

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        if name != self.module:
            return None
        code = compile(self.tree, str(self.path), "exec")

        class Loader(SourceFileLoader):
            def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002
                return code

        return importlib.util.spec_from_file_location(name, self.path, loader=Loader(name, str(self.path)))


def imported_anew(mutant: Mutant, root: Path, tests: Sequence[str]) -> Outcome:
    """For a process that has not imported the program: the module as the mutant has it, and the tests collected."""

    def fails() -> bool:
        sys.meta_path.insert(0, _Finder(mutant.module, root / mutant.path, mutated(mutant, root)))
        return pytest.main(["-x", "-q", "-p", "no:cacheprovider", *tests]) != pytest.ExitCode.OK

    return forked(fails)
