"""The only door to the Tesseract program: pictures go in and tables come out by memory, nothing by the disk.

Tesseract gets its own group of processes and ends with us; it stands under the limits of the worker that calls it.
"""

import ctypes
import io
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache

import numpy as np
from numpy.typing import NDArray

from precheck.reading.confine import file_in_memory

Gray = NDArray[np.uint8]

_DIES_WITH_PARENT = 1  # prctl


class TesseractFailed(TimeoutError):
    """The program could not be started or was killed: no answer will come, as after a time-out."""


def run(gray: Gray, options: list[str], seconds: float) -> str:
    """What Tesseract prints for a picture. Raises TimeoutError after `seconds`, TesseractFailed."""
    from PIL import Image

    picture = io.BytesIO()
    Image.fromarray(gray).save(picture, "BMP")  # quicker to write and to read than PNG (docs/adr/0002)
    with _handed_over(picture.getvalue()) as (name, descriptor, piped):
        try:
            process = subprocess.Popen(
                ["tesseract", name, "stdout", *options],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, pass_fds=descriptor,
                start_new_session=True, preexec_fn=_with_parent(),  # noqa: PLW1509  # one call to the system, no lock
            )  # fmt: skip
        except OSError as error:
            raise TesseractFailed(f"Tesseract cannot be started: {error.strerror}") from error
        with process:
            try:
                told, _ = process.communicate(piped, timeout=seconds)
            except subprocess.TimeoutExpired as error:
                raise TimeoutError("OCR took too long") from error
            finally:
                _end(process)
    if process.returncode < 0:
        raise TesseractFailed(f"Tesseract was ended by signal {-process.returncode}")
    return told.decode("utf-8", "replace") if process.returncode == 0 else ""


@contextmanager
def _handed_over(picture: bytes) -> Iterator[tuple[str, tuple[int, ...], bytes | None]]:
    """The name under which Tesseract finds the picture, what it inherits for that, and what is piped to it: a file in
    memory where the system has such, since Tesseract reads a pipe letter by letter."""
    if not hasattr(os, "memfd_create"):
        yield "stdin", (), picture
        return
    descriptor = os.memfd_create("page")
    try:
        with file_in_memory(), open(descriptor, "wb", closefd=False) as file:
            file.write(picture)
        yield f"/proc/self/fd/{descriptor}", (descriptor,), None
    finally:
        os.close(descriptor)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Tesseract and whatever it may have started."""
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()


@cache
def _with_parent() -> Callable[[], None] | None:
    if sys.platform != "linux":
        return None
    call = ctypes.CDLL(None).prctl
    return lambda: call(_DIES_WITH_PARENT, signal.SIGKILL)
