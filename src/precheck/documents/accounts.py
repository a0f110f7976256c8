"""Reading bank accounts off pages: IBANs on rows of text, the four parts of a RIB, and how certain the reading is.

A wrong account number is called invalid only where the reading is certain: from a text layer, or where two separate
readings of the same print agree. Otherwise it "could not be read".
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from precheck.documents.view import PageView
from precheck.identifiers.domestic_account import find_domestic
from precheck.identifiers.iban import find, from_parts, judge, mended, misfits, rib_key, rib_parts, voted
from precheck.model.document import Field
from precheck.model.page import Box, Line, Word
from precheck.text.numerals import look_alike

#: Small print under the slips that a bank's application makes.
NO_STATEMENT = (
    r"(?:ne constitue pas|ne vaut pas|n'est pas|is not|no es|kein(?:en)?) (?:une? |an? )?"
    r"(?:releve (?:de compte|bancaire)|extrait de compte|(?:bank|account) statement|extracto|estado de cuenta|"
    r"kontoauszug)"
)
#: An all-digit French account with a right RIB key always has the check digits 76: so read, they need no proof.
_ALL_DIGITS = re.compile(r"FR76\d{23}")
#: Word confidence from which OCR's reading of a digit is not doubted. Measured: right groups of digits have 0.95 and
#: more; a letter taken for a digit among digits (Z for 7) reaches 0.82, and twice the same way.
_SURE = 0.9
_LOOKS, _SLIPS = 3, 3  # looks that agree; digits in which two prints of one account may differ


@dataclass(frozen=True)
class Account:
    """An IBAN-like string on a page, what its check digits say, and how well it was read.

    `doubtful`: places of characters that OCR was unsure of. `look`: the reading it stems from (`text`, `first`,
    `again`). `bent`: its country or check digits were not read as they must be, so a person is to confirm it.
    """

    iban: str
    judgement: str
    page: int
    box: Box
    confidence: float
    doubtful: frozenset[int]
    look: str
    bent: bool = False


@dataclass(frozen=True)
class RibParts:
    """Bank, branch, account and key as printed; `certain` where a text layer or a right key vouches for it."""

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
    return {"iban": iban, "_iban": Field(judgement, read_from="check")}


def domestic_fields(views: Sequence[PageView], fields: Mapping[str, Field]) -> Mapping[str, Field]:
    """`account_number` and `_country` of a number of Morocco, Tunisia or Algeria that is no IBAN, where no IBAN of
    another country was read."""
    iban, judgement = fields.get("iban"), fields.get("_iban")
    for index, view in enumerate(views):
        for text, words in rows_of(view.page.lines):
            for account, start, end in find_domestic(text):
                if iban and iban.value[:2] != account.country and judgement and judgement.value != "unsure":
                    continue
                inside = _between(words, start, end)
                sure = min(word.confidence for word, _ in inside)
                box = Box.around(word.box for word, _ in inside)
                number = Field(account.digits, round(sure, 3), index, box)
                return {"account_number": number, "_country": Field(account.country, read_from="check")}
    return {}


def _choose(accounts: list[Account], views: Sequence[PageView]) -> tuple[Account, str, bool]:
    """The account to believe: a wrong one in a text layer, else a valid one, else one that a second look or another
    print confirms as wrong, else one that can be mended with certainty, else none. Last: whether to confirm it."""
    wrong = [account for account in accounts if account.look == "text" and account.judgement != "valid"]
    if wrong:
        return wrong[0], wrong[0].judgement, False
    valid = [account for account in accounts if account.judgement == "valid"]
    if valid:
        return _most_often(valid)
    best = max(accounts, key=lambda account: account.confidence)
    parts = rib_of(views)
    sure = [account for account in accounts if _sure(account)]
    told = sure and all(_may_be(account, sure[0].iban) for account in accounts)
    if told and (_unanimous(sure) or (parts and "".join(parts.parts) == sure[0].iban[4:])):
        return sure[0], sure[0].judgement, False
    if confirmed := _told_by_both(accounts, parts):
        return confirmed, confirmed.judgement, False
    if _against_parts(accounts, parts):
        return best, best.judgement, False
    repaired = _repaired(accounts, parts)
    if repaired:
        return replace(best, iban=repaired, judgement="valid"), "valid", True
    return best, "unsure", False


def _sure(account: Account) -> bool:
    """No character was in doubt: a letter that looks like a digit is misread the same way every time, but seldom with
    confidence in every look."""
    return account.confidence >= _SURE and not misfits(account.iban)


def _told_by_both(accounts: list[Account], parts: "RibParts | None") -> Account | None:
    """The number whose check digits hold and that the four parts, printed apart, repeat digit for digit: with only the
    national key wrong, the key is what is wrong on paper, however unsure OCR was of a character."""
    if parts is None:
        return None
    row, printed = (parts.box.top + parts.box.bottom) / 2, "".join(parts.parts)
    told = (each for each in accounts if each.iban[4:] == printed and each.judgement == "national-key")
    apart = (each for each in told if not each.box.top <= row <= each.box.bottom)
    return next((each for each in apart if not each.bent and not misfits(each.iban)), None)


def _against_parts(accounts: list[Account], parts: "RibParts | None") -> bool:
    """Three looks that all say the same, digit for digit, and not what the parts say, whose key is right: of a number
    printed without gaps the confidence is that of its worst digit. One that looks like the other may be misread."""
    best = accounts[0].iban
    looks = {(account.look, account.box) for account in accounts}
    if len(looks) < _LOOKS or any(account.iban != best for account in accounts) or misfits(best):
        return False
    if parts is None or not parts.certain or best[:2] not in {"FR", "MC"}:
        return False
    pairs = [(a, b) for a, b in zip(best, from_parts(best[:2], *parts.parts), strict=True) if a != b]
    return 0 < len(pairs) <= _SLIPS and not any(look_alike(*pair) for pair in pairs)


def _may_be(account: Account, iban: str) -> bool:
    """Whether a reading says the same, or something else only where it was in doubt."""
    alike = len(account.iban) == len(iban)
    return alike and all(
        place in account.doubtful for place, (a, b) in enumerate(zip(account.iban, iban, strict=True)) if a != b
    )


def _unanimous(accounts: list[Account]) -> bool:
    """Every reading says the same, and there is more than one: another look, or another print of the number."""
    readings = {(account.look, account.box) for account in accounts}
    return len({account.iban for account in accounts}) == 1 and len(readings) > 1


def _most_often(valid: list[Account]) -> tuple[Account, str, bool]:
    """The valid number that was read most often; to be confirmed where one that nearly equals it was read too."""
    count = Counter(account.iban for account in valid)
    chosen = max(valid, key=lambda account: (count[account.iban], account.confidence))
    straight = any(account.iban == chosen.iban and not account.bent for account in valid)
    return chosen, "valid", not straight or any(_alike(iban, chosen.iban) for iban in count)


def _alike(one: str, other: str) -> bool:
    return len(one) == len(other) and 1 <= sum(a != b for a, b in zip(one, other, strict=True)) <= 3


def _repaired(accounts: list[Account], parts: "RibParts | None") -> str | None:
    """The one number that all ways to mend the readings come to; None where there is none, or where they differ.

    A digit that one reading is sure of, or that all of them give, is what is printed: to change it would hide a
    misprint."""
    sure = {place for account in accounts for place in range(len(account.iban)) if place not in account.doubtful}
    certain = sure | _agreed(accounts)
    groups: dict[tuple[str, int], list[Account]] = {}
    for account in accounts:
        groups.setdefault((account.iban[:2], len(account.iban)), []).append(account)
    mixed = {iban for group in groups.values() if (iban := voted({account.iban for account in group}))}
    ways = [mixed]
    ways.append({iban for account in accounts if (iban := _by_parts(account, parts, sure, certain))})
    most = 1 if _unanimous(accounts) else 2
    ways.append({iban for each in accounts if (iban := mended(each.iban, each.doubtful - certain, most))})
    for found in ways:
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _agreed(accounts: list[Account]) -> frozenset[int]:
    """Places where several readings of the same number give the same digit, and a digit it must be."""
    ibans = {account.iban for account in accounts}
    if len({(account.look, account.box) for account in accounts}) < 2 or len({len(iban) for iban in ibans}) > 1:
        return frozenset()
    alike = {place for place, column in enumerate(zip(*ibans, strict=True)) if len(set(column)) == 1}
    return frozenset(alike).difference(*(misfits(iban) for iban in ibans))


def _by_parts(account: Account, parts: "RibParts | None", sure: set[int], certain: set[int]) -> str | None:
    """The IBAN of the RIB parts, if their key holds and the two differ only where the IBAN was read unsurely.

    A letter among digits is taken for its like every time, but never surely: the parts may mend that one too, where
    the printed check digits are those of the number that they make."""
    if parts is None or not parts.certain or account.iban[:2] not in {"FR", "MC"}:
        return None
    rebuilt = from_parts(account.iban[:2], *parts.parts)
    differing = {place for place, (a, b) in enumerate(zip(account.iban, rebuilt, strict=True)) if a != b}
    letters = {
        place for place in differing if rebuilt[place].isalpha() and look_alike(account.iban[place], rebuilt[place])
    }
    told = certain - letters if account.iban[:4] == rebuilt[:4] else certain
    return rebuilt if len(differing) <= _SLIPS and differing <= account.doubtful - sure - told else None


def _accounts(index: int, view: PageView) -> Iterator[Account]:
    first = "text" if view.page.read_by == "text" else "first"
    again = _with_wrapped([list(line.words) for line in view.page.again])  # one a look: not to be mixed
    for look, rows in ((first, rows_of(view.page.lines)), ("again", again)):
        for text, words in rows:
            for iban, start, end in find(text):
                inside = _between(words, start, end)
                sureness = [word.confidence for word, part in inside for char in part if char.isalnum()]
                if _ALL_DIGITS.fullmatch(iban):
                    sureness[:4] = [1.0] * 4
                doubtful = frozenset(place for place, value in enumerate(sureness) if value < _SURE) | misfits(iban)
                box = Box.around(word.box for word, _ in inside)
                bent = "".join(char for char in text[start:end].upper() if char.isalnum()) != iban
                if bent and look == "text" and judge(iban) != "valid":
                    continue  # what was typed is not bent: these are other words
                yield Account(iban, judge(iban), index, box, min(sureness, default=0.0), doubtful, look, bent)


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
    """Whole rows across columns, and rows joined with the next one: long numbers are set in groups and wrapped."""
    rows: list[list[Word]] = []
    for line in lines:
        middle = (line.box.top + line.box.bottom) / 2
        last = rows[-1] if rows else None
        if last and Box.around(word.box for word in last).top <= middle <= Box.around(word.box for word in last).bottom:
            last.extend(line.words)
        else:
            rows.append(list(line.words))
    return _with_wrapped([sorted(row, key=lambda word: word.box.left) for row in rows])


def _with_wrapped(ordered: Sequence[list[Word]]) -> tuple[Row, ...]:
    """Each row, and each joined with the next one where it ends within a number. Specks and lines between the groups,
    read as signs, are left out."""
    ordered = [[word for word in row if any(map(str.isalnum, word.text))] for row in ordered]
    single = [(_joined(row), row) for row in ordered]
    wrapped = [
        (_joined(first + second), first + second)
        for first, second in pairwise(ordered)
        if re.search(r"[A-Z]{2}\d{2}[\sA-Z0-9]*$", _joined(first).upper())
    ]
    return tuple(single + wrapped)


def _joined(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _between(words: Sequence[Word], start: int, end: int) -> list[tuple[Word, str]]:
    """The words of a row that stand between two places of its text, each with the part of it that does."""
    inside, at = [], 0
    for word in words:
        if at < end and at + len(word.text) > start:
            inside.append((word, word.text[max(start - at, 0) : end - at]))
        at += len(word.text) + 1
    return inside
