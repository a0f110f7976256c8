"""A worker cannot reach a network, whatever a file makes a library do: the system refuses it.

On Linux by a filter on system calls (seccomp, which needs no rights), else by a network of its own with nothing in it.
Elsewhere it is not possible; `precheck doctor` says which.
"""

import ctypes
import os
import platform
import struct
import sys
from typing import NamedTuple

_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2  # prctl
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000  # unshare
_LOAD, _JUMP_IF, _RETURN = 0x20, 0x15, 0x06  # of the filter's language: classic BPF
_JUMP_IF_AT_LEAST = 0x35
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | 13  # EACCES
_NUMBER, _MACHINE, _FIRST_ARGUMENT = 0, 4, 16  # where they stand in what the filter sees
_LOCAL, _INTERNET = 1, 2  # AF_UNIX, AF_INET
_X32 = 0x40000000  # the second way to call the same on x86-64


class _Calls(NamedTuple):
    """Numbers of system calls by machine (Linux: asm/unistd.h, linux/audit.h)."""

    machine: int
    socket: int
    io_uring_setup: int = 425  # a second way to open sockets


_CALLS = {"x86_64": _Calls(0xC000003E, 41), "aarch64": _Calls(0xC00000B7, 198), "riscv64": _Calls(0xC00000F3, 198)}


def cut_off() -> str:
    """Takes the network from this process and all it will start: how (`seccomp`, `namespace`), or empty."""
    if sys.platform != "linux":
        return ""
    library = ctypes.CDLL(None, use_errno=True)
    if _by_filter(library):
        return "seccomp"
    return "namespace" if _by_namespace(library) else ""


def _by_filter(library: ctypes.CDLL) -> bool:
    calls = _CALLS.get(platform.machine())
    if calls is None or sys.maxsize < 2**32:
        return False
    program = _program(calls)
    kept = ctypes.create_string_buffer(program, len(program))
    head = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(kept)))
    call = library.prctl
    call.argtypes = [ctypes.c_int, *[ctypes.c_ulong] * 4]
    if call(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
        return False
    return bool(call(_SET_SECCOMP, _FILTER, ctypes.addressof(head), 0, 0) == 0) and _refused(library)


def _refused(library: ctypes.CDLL) -> bool:
    opened = int(library.socket(_INTERNET, 1, 0))
    if opened >= 0:
        os.close(opened)
    return opened < 0


def _program(calls: _Calls) -> bytes:
    """Refuses every socket but local ones; calls of another machine's kind are refused whole."""

    def step(code: int, value: int, yes: int = 0, no: int = 0) -> bytes:
        return struct.pack("HBBI", code, yes, no, value)

    return b"".join([
        step(_LOAD, _MACHINE),
        step(_JUMP_IF, calls.machine, 0, 7),
        step(_LOAD, _NUMBER),
        step(_JUMP_IF_AT_LEAST, _X32, 5, 0),
        step(_JUMP_IF, calls.io_uring_setup, 4, 0),
        step(_JUMP_IF, calls.socket, 0, 2),
        step(_LOAD, _FIRST_ARGUMENT),
        step(_JUMP_IF, _LOCAL, 0, 1),
        step(_RETURN, _ALLOW),
        step(_RETURN, _REFUSE),
    ])  # fmt: skip


def _by_namespace(library: ctypes.CDLL) -> bool:
    """Root may leave the network at once; others first need a space of users of their own."""
    return bool(library.unshare(_NEW_NETWORK) == 0 or library.unshare(_NEW_USER | _NEW_NETWORK) == 0)


def tried() -> str:
    """How workers are cut off on this machine, tried in a process of its own; empty: they are not."""
    if not hasattr(os, "fork"):
        return ""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(writing, cut_off().encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as answer:
        told = answer.read()
    os.waitpid(child, 0)
    return told
