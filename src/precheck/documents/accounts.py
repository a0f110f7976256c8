"""Reading bank accounts off pages: IBANs on rows of text, the four parts of a RIB, and how certain the reading is.

A wrong account number is called invalid only where the reading is certain: from a text layer, or where two separate
readings of the same print agree. Otherwise it "could not be read".
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from precheck.documents.view import PageView
from precheck.identifiers.iban import find, judge, mended, rib_key, rib_parts
from precheck.model.document import Field
from precheck.model.page import Box, Line, Word


@dataclass(frozen=True)
class Account:
    """An IBAN-like string on a page, what its check digits say, and how well it was read."""

    iban: str
    judgement: str
    page: int
    box: Box
    confidence: float
    by_ocr: bool


@dataclass(frozen=True)
class RibParts:
    """Bank, branch, account and key as printed; `certain` where a text layer or a matching key vouches for the reading."""

    parts: tuple[str, str, str, str]
    box: Box
    certain: bool


def account_fields(views: Sequence[PageView]) -> Mapping[str, Field]:
    """`iban` and `iban_judgement` (`valid`, `check-digits`, `national-key`, `unsure`) of the pages' account."""
    accounts = [account for index, view in enumerate(views) for account in _accounts(index, view)]
    if not accounts:
        return {}
    chosen, judgement, repaired = _choose(accounts, views)
    iban = Field(
        chosen.iban, round(chosen.confidence, 3), chosen.page, chosen.box, confirm=repaired or judgement == "unsure"
    )
    return {"iban": iban, "iban_judgement": Field(judgement, read_from="check")}


def _choose(accounts: list[Account], views: Sequence[PageView]) -> tuple[Account, str, bool]:
    """The account to believe: a valid one, one that another print confirms, one that can be mended with certainty."""
    valid = [account for account in accounts if account.judgement == "valid"]
    if valid:
        wrong = [account for account in accounts if account.judgement != "valid" and not account.by_ocr]
        return (wrong[0], wrong[0].judgement, False) if wrong else (valid[0], "valid", False)
    printed = [account for account in accounts if not account.by_ocr]
    if printed:
        return printed[0], printed[0].judgement, False
    counted = Counter(account.iban for account in accounts)
    text, times = counted.most_common(1)[0]
    best = max((each for each in accounts if each.iban == text), key=lambda each: each.confidence)
    if times >= 2 or _confirmed_by_parts(text, views):
        return best, best.judgement, False
    repaired = mended(text)
    if repaired:
        return Account(repaired, "valid", best.page, best.box, best.confidence, by_ocr=True), "valid", True
    return best, "unsure", False


def _confirmed_by_parts(iban: str, views: Sequence[PageView]) -> bool:
    parts = rib_of(views)
    return parts is not None and "".join(parts.parts) == iban[4:]


def _accounts(index: int, view: PageView) -> Iterator[Account]:
    by_ocr = view.page.read_by == "ocr"
    for rows in (rows_of(view.page.lines), tuple(_texts(view.page.again))):
        for text, words in rows:
            for iban, start, end in find(text):
                inside = _between(text, words, start, end)
                yield Account(
                    iban, judge(iban), index, Box.around(word.box for word in inside),
                    min((word.confidence for word in inside), default=0.0), by_ocr,
                )  # fmt: skip


def rib_of(views: Sequence[PageView]) -> RibParts | None:
    """The four parts of the account where they stand in one row."""
    for view in views:
        for text, words in rows_of(view.page.lines):
            for parts in rib_parts(text):
                bank, branch, account, key = parts
                right = rib_key(bank, branch, account) == key
                return RibParts(parts, Box.around(word.box for word in words), right or view.page.read_by == "text")
    return None


Row = tuple[str, list[Word]]


def rows_of(lines: Sequence[Line]) -> tuple[Row, ...]:
    """Whole rows across columns, and each row joined with the next one: long numbers are set in groups and wrapped."""
    rows: list[list[Word]] = []
    for line in lines:
        middle = (line.box.top + line.box.bottom) / 2
        last = rows[-1] if rows else None
        if last and Box.around(word.box for word in last).top <= middle <= Box.around(word.box for word in last).bottom:
            last.extend(line.words)
        else:
            rows.append(list(line.words))
    ordered = [sorted(row, key=lambda word: word.box.left) for row in rows]
    single = [(_joined(row), row) for row in ordered]
    wrapped = [
        (_joined(first + second), first + second)
        for first, second in zip(ordered, ordered[1:], strict=False)
        if re.search(r"[A-Z]{2}\d{2}[\sA-Z0-9]*$", _joined(first).upper())
    ]
    return tuple(single + wrapped)


def _texts(lines: Sequence[Line]) -> Iterator[Row]:
    for line in lines:
        yield line.text, list(line.words)


def _joined(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _between(text: str, words: Sequence[Word], start: int, end: int) -> list[Word]:
    inside, at = [], 0
    for word in words:
        if at < end and at + len(word.text) > start:
            inside.append(word)
        at += len(word.text) + 1
    return inside or list(words)
