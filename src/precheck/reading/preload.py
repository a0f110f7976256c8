"""Imported once by the process that workers are forked from, so that each starts with its libraries loaded.

Workers need nothing of the program that asked for them, and must not run it again: a script without
`if __name__ == "__main__"`, or one that came through standard input, would call precheck once more in each of them.
That process gives up the network first, so that no library reaches it while it is loaded either. There are as many
workers as cores: numpy and OpenCV keep to one thread in each, or they wait for each other's cores.
"""

import os
import sys
from types import SimpleNamespace, TracebackType

from precheck.reading import offline


class _Whatever(str):
    """Equal to every name: `multiprocessing` leaves a main program alone that bears the name it looks for."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, str)

    def __hash__(self) -> int:
        return 0


def _stand_in_for_every_program() -> None:
    main = sys.modules["__main__"]
    main.__file__ = _Whatever()
    main.__spec__ = SimpleNamespace(name=_Whatever())  # type: ignore[assignment]


def _quiet_where_nobody_waits(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A worker that starts when the one that asked for it has already ended finds neither its locks nor its pipe: that
    is no news for the terminal."""
    if not issubclass(kind, (FileNotFoundError, EOFError, ConnectionError)):
        sys.__excepthook__(kind, error, trace)


if not getattr(sys.modules["__main__"], "__file__", None):  # the fork server itself, and no program that imports this
    offline.cut_off()
    os.environ |= {"OPENBLAS_NUM_THREADS": "1", "OPENCV_FOR_THREADS_NUM": "1"}
    _stand_in_for_every_program()
    sys.excepthook = _quiet_where_nobody_waits

for _name in (
    "precheck.reading.image_file", "precheck.reading.pdf_file", "precheck.reading.read", "precheck.reading.mrz.read",
    "cv2", "pypdf", "pypdfium2", "pytesseract", "onnxruntime", "schwifty",
):  # fmt: skip
    __import__(_name)
