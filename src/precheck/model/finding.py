"""A finding: one thing that is wrong, doubtful or worth knowing, as code and data. Words come later, in `i18n`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from precheck.model.page import Box

Severity = Literal["error", "warning", "notice"]
Outcome = Literal["failed", "inconclusive"]


@dataclass(frozen=True)
class Finding:
    """`outcome` is `failed` (it is wrong) or `inconclusive` (it could not be read or told: never "invalid").

    `accepted`: why somebody who looked at it lets it pass; it is a notice then.
    `data` fills the placeholders of the message. `page` and `box` show where, on the document's pages.
    """

    code: str
    severity: Severity
    outcome: Outcome = "failed"
    requirement: str | None = None
    document: str | None = None
    file: str | None = None
    expected: str | None = None
    found: str | None = None
    page: int | None = None
    box: Box | None = None
    source: str | None = None
    data: Mapping[str, str] = field(default_factory=dict)
    accepted: str = ""
