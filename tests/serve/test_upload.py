"""A form is the same however it is cut on its way; what is no form is refused and leaves nothing."""

import asyncio
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precheck.serve.limits import Limits, Refused
from precheck.serve.upload import Form, Room, receive
from tests.serve.client import form

LIMITS = Limits(file_bytes=5_000, visit_bytes=12_000, visit_files=4, fields=4, field_bytes=100)


class Arriving:
    """A request whose body comes in pieces."""

    def __init__(self, pieces: list[bytes], kind: str) -> None:
        self.headers = {"content-type": kind}
        self.scope: dict[str, Any] = {}
        self._messages = [{"type": "http.request", "body": each, "more_body": True} for each in pieces]
        self._messages.append({"type": "http.request", "body": b"", "more_body": False})

    async def receive(self) -> dict[str, Any]:
        return self._messages.pop(0)


def taken(pieces: list[bytes], kind: str, folder: Path) -> Form:
    room = Room(LIMITS.visit_bytes, LIMITS.visit_files, lambda: 2**40)
    return asyncio.run(receive(Arriving(pieces, kind), folder, LIMITS, room, lambda _: None))


def cut(body: bytes, places: list[int]) -> list[bytes]:
    edges = sorted({0, len(body), *(each % (len(body) + 1) for each in places)})
    return [body[start:end] for start, end in pairwise(edges)]


@given(
    files=st.lists(st.binary(max_size=2_000), max_size=4),
    places=st.lists(st.integers(0, 20_000), max_size=12),
    answer=st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=20),
)
def test_a_form_is_the_same_however_it_is_cut(files: list[bytes], places: list[int], answer: str) -> None:
    body, kind = form({"token": "abc", "answer": answer}, [(f"{n}.pdf", data) for n, data in enumerate(files)])
    with tempfile.TemporaryDirectory() as folder:
        found = taken(cut(body, places), kind, Path(folder))
        assert found.fields == {"token": "abc", "answer": answer}
        assert [each.path.read_bytes() for each in found.files] == files
        assert [each.name for each in found.files] == [f"{n}.pdf" for n in range(len(files))]
        assert [each.size for each in found.files] == [len(each) for each in files]


@given(places=st.lists(st.integers(0, 20_000), max_size=6), size=st.integers(5_001, 9_000))
def test_a_file_that_is_too_large_leaves_nothing_wherever_it_is_cut(places: list[int], size: int) -> None:
    body, kind = form({}, [("good.pdf", b"1" * 100), ("large.pdf", b"0" * size)])
    with tempfile.TemporaryDirectory() as folder:
        with pytest.raises(Refused) as refused:
            taken(cut(body, places), kind, Path(folder))
        assert refused.value.status == 413
        assert list(Path(folder).iterdir()) == []


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"a=b", "application/x-www-form-urlencoded", 415),
        (b"", "multipart/form-data; boundary=x", 400),
        (b"no form at all", "multipart/form-data; boundary=x", 400),
        (
            b"--x\r\nContent-Disposition: form-data; name=a; filename=b\r\n\r\nhalf",
            "multipart/form-data; boundary=x",
            400,
        ),
        (b"--x\r\nContent-Disposition: attachment\r\n\r\n1\r\n--x--\r\n", "multipart/form-data; boundary=x", 400),
        (b"--x\r\nA: " + b"b" * 9_000 + b"\r\n\r\n1\r\n--x--\r\n", "multipart/form-data; boundary=x", 400),
        (form({str(n): "1" for n in range(5)}, [])[0], "", 415),
        (b"--x--\r\n", "multipart/form-data", 400),
    ],
)
def test_what_is_no_form_is_refused(body: bytes, kind: str, status: int, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        taken([body], kind, tmp_path)
    assert refused.value.status == status
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("fields", [{str(n): "1" for n in range(5)}, {"a": "1" * 101}])
def test_fields_are_counted_too(fields: dict[str, str], tmp_path: Path) -> None:
    body, kind = form(fields, [])
    with pytest.raises(Refused):
        taken([body], kind, tmp_path)
