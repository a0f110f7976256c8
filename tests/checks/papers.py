"""Papers as they come from the reading: a type, fields and typed pages, for checks that look at nothing else."""

from dataclasses import replace
from typing import Any

from precheck.documents.assemble import Assembled
from precheck.documents.registry import BY_ID
from precheck.documents.view import PageView
from precheck.model.document import Document, DocumentPage, Field, Holder
from precheck.model.page import Box, ReadBy
from tests.helpers import page_of

PLACE = Box(0.1, 0.2, 0.3, 0.4)


def sure(value: str, confidence: float = 1.0, read_from: str = "printed", page: int = 0) -> Field:
    return Field(value, confidence, page, PLACE, read_from)


def unsure(value: str) -> Field:
    """A value that somebody should compare with the paper."""
    return replace(sure(value), confirm=True)


def paper(
    kind: str, *texts: str, name: str = "d1", belongs: Holder = "unknown", read_by: ReadBy = "text",
    legibility: float = 1.0, **fields: Any,
) -> Assembled:  # fmt: skip
    """A document of this type. A field given as a text was read surely; `printed_x` is the note `_printed_x`."""
    known = {
        (f"_{key}" if key.startswith(("printed_", "other_", "coded_")) else key): (
            value if isinstance(value, Field) else sure(value)
        )
        for key, value in fields.items()
    }
    pages = [page_of(text, n, read_by=read_by, legibility=legibility) for n, text in enumerate(texts or ("",), 1)]
    shown = tuple(DocumentPage(f"{name}-{page.number}.pdf", page) for page in pages)
    views = tuple(PageView(each.file, each.page) for each in shown)
    return Assembled(Document(name, kind, 1.0, shown, fields=known, holder=belongs), views, BY_ID.get(kind))
