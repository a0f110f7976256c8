"""What can go wrong outside the documents themselves: misuse, and a machine that lacks something.

    PrecheckError
    ├── UsageError          the caller asked for something that cannot be done   exit 2
    │   ├── PathNotFound    a path that does not exist
    │   ├── BadApplicant    an applicant file or option that cannot be understood
    │   ├── BadRules        a file of rules or messages that cannot be understood
    │   └── BadReport       a saved report that cannot be read again
    ├── MissingTool         the machine lacks tesseract or one of its languages  exit 3
    └── NoSpace             the machine has no room for temporary files          exit 3

A document that is wrong is never an exception: it is a `Finding` in the report.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of `check` and `batch`."""

    READY = 0
    TO_MEND = 1
    MISUSE = 2
    MACHINE = 3


class PrecheckError(Exception):
    """Base of every exception that leaves the public API; `next_step` tells the user how to go on."""

    exit_code = ExitCode.MISUSE

    def __init__(self, message: str, next_step: str = "") -> None:
        super().__init__(message)
        self.next_step = next_step


class UsageError(PrecheckError):
    """The caller asked for something that cannot be done."""


class PathNotFound(UsageError):
    """A path that does not exist or cannot be opened."""


class BadApplicant(UsageError):
    """An applicant file or option that cannot be understood."""


class BadRules(UsageError):
    """A file of requirements, routes or messages that cannot be understood."""


class BadReport(UsageError):
    """A saved report that is none, or is damaged."""


class MissingTool(PrecheckError):
    """The machine lacks a program or a language that reading needs."""

    exit_code = ExitCode.MACHINE


class NoSpace(PrecheckError):
    """The machine has no place where a temporary file can be written."""

    exit_code = ExitCode.MACHINE
