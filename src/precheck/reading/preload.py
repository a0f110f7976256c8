"""Imported once by the process that workers are forked from, so that each starts with its libraries loaded.

Workers need nothing of the program that asked for them, and must not run it again: a script without
`if __name__ == "__main__"`, or one that came through standard input, would call precheck once more in each of them.
"""

import sys
from types import SimpleNamespace

import precheck.reading.image_file
import precheck.reading.pdf_file
import precheck.reading.read  # noqa: F401

for _name in ("cv2", "pypdf", "pypdfium2", "pytesseract", "onnxruntime", "precheck.reading.mrz.read", "schwifty"):
    __import__(_name)


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


if not getattr(sys.modules["__main__"], "__file__", None):  # the fork server itself, and no program that imports this
    _stand_in_for_every_program()
