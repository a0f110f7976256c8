"""A document: pages of one type that belong together, the evidence for the type, the fields read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from precheck.model.page import Box, Page, ReadBy

Holder = Literal["applicant", "other", "unknown"]
Side = Literal["front", "back", "both", ""]


@dataclass(frozen=True)
class Evidence:
    """Why a page was taken for a type: the cue, its weight, and the text it matched."""

    cue: str
    weight: float
    text: str = ""
    page: int = 0
    box: Box | None = None


@dataclass(frozen=True)
class Field:
    """One value read from a document.

    `page` indexes the document's pages. `read_from` says which part told it (`mrz`, `printed`, `2d-doc`).
    `confirm` is set where the reading was unsure and a person should compare it with the paper.
    """

    value: str
    confidence: float = 1.0
    page: int | None = None
    box: Box | None = None
    read_from: str = "printed"
    confirm: bool = False


@dataclass(frozen=True)
class DocumentPage:
    """A page as part of a document: which file, which page of it (from 1), which side of a card."""

    file: str
    page: Page
    side: Side = ""

    @property
    def number(self) -> int:
        return self.page.number

    @property
    def read_by(self) -> ReadBy:
        return self.page.read_by


@dataclass(frozen=True)
class Document:
    """Pages that make one document of one `type` (an id of INTERFACE.md).

    A field whose name begins with `_` is a note of the kind's reader to its checks and never reaches the report.
    `runner_up` is the type that was nearly chosen, with the weight of its bid, for `explain`.
    """

    id: str
    type: str
    confidence: float
    pages: tuple[DocumentPage, ...]
    evidence: tuple[Evidence, ...] = ()
    fields: Mapping[str, Field] = field(default_factory=dict)
    holder: Holder = "unknown"
    runner_up: tuple[str, float] | None = None

    def value(self, name: str) -> str | None:
        """The value of the field `name`, or None where it was not read."""
        found = self.fields.get(name)
        return found.value if found else None

    @property
    def files(self) -> tuple[str, ...]:
        """The files its pages come from, each once, in page order."""
        return tuple(dict.fromkeys(page.file for page in self.pages))
