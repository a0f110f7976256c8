"""Dates of a roster: whether a column writes the day or the month first is told from all of its rows."""

import re
from collections.abc import Iterable
from datetime import date
from enum import Enum

_NUMERIC = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})(?:[ T]00:00(?::00)?)?")
_ISO = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})(?:[ T]00:00(?::00)?)?")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")


class DayOrder(Enum):
    """How a column writes its dates. EITHER: every row can be read in both ways, and they differ."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    EITHER = "either"


def day_order(texts: Iterable[str]) -> DayOrder:
    """The order that all rows agree on; the day first where nothing tells, as in most of the world."""
    pairs = [(int(match[1]), int(match[2])) for text in texts if (match := _NUMERIC.fullmatch(text.strip()))]
    if any(first > 12 for first, _ in pairs):
        return DayOrder.DAY_FIRST
    if any(second > 12 for _, second in pairs):
        return DayOrder.MONTH_FIRST
    return DayOrder.EITHER if any(first != second for first, second in pairs) else DayOrder.DAY_FIRST


def day_of(text: str, order: DayOrder) -> date | None:
    """The date, or None where it is none."""
    text = text.strip()
    if match := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
    elif match := _NUMERIC.fullmatch(text):
        first, second, year = (int(part) for part in match.groups())
        day, month = (second, first) if order is DayOrder.MONTH_FIRST else (first, second)
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
