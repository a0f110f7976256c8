"""IBAN and the French RIB: found in text, verified by schwifty (mod 97 and the national key), mended only where
certain.

The RIB key: 97 - ((89 x bank + 15 x branch + 3 x account) mod 97), letters of the account as digits (A, J = 1;
B, K, S = 2; … ; R, Z = 9). Verified on 20041 01005 0500013M026 → 06. schwifty checks it for FR and MC when asked
(`validate_bban`).
"""

import re
import warnings
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import combinations, product
from math import prod
from typing import Literal

Judgement = Literal["valid", "check-digits", "national-key", "format"]

#: In the SEPA area since 2024–2026, not yet in the registry of the library.
_SEPA_JOINERS = frozenset({"AL", "ME", "MK", "MD", "RS"})
#: Also glued to its label, whose first letter OCR may bend; one letter of the country may be bent to a digit,
#: and the first check digit may be read twice, as a letter and as a digit.
_START = re.compile(
    r"(?:(?<![A-Z0-9])|(?<=[I1L|]BAN))([A-Z][A-Z0-9]|[0-9][A-Z])[\s.]?"
    r"(O(?=0)|[IL](?=1)|Z(?=2)|S(?=5)|G(?=6)|B(?=8))?([0-9OQDILSBZG]{2})(?=[\s.|-]*[A-Z0-9])"
)
_AS_DIGITS = str.maketrans("OQDILSBZG", "000115826")
_AS_LETTERS = str.maketrans("0158264", "OISBZGA")
#: Countries whose national key schwifty verifies besides mod 97 for every bank, and over the digits of the account too.
KEYED = frozenset("BA BE CZ EE ES FI FR IT MC ME MK NO PT RS SI SK SM".split())
_STRANGE = 5  # characters of the wrong kind (a letter for a digit) from which a text is no account number
_LOOKALIKES = {
    "0": "ODQ", "O": "0", "D": "0", "Q": "0", "1": "IL7", "I": "1", "L": "1", "2": "Z", "Z": "27", "5": "S6", "S": "5",
    "6": "GB5", "G": "6", "8": "B3", "B": "8", "7": "1Z", "3": "8", "9": "0", "C": "0", "U": "0", "4": "A", "A": "4",
}  # fmt: skip
_MOST_TRIED = 20
_MIXTURES, _FEW_MIXTURES = 1024, 8  # of several readings, with and without a national key to tell the right one
_LETTER_VALUES = {
    letter: str((index % 9 + 1) if index < 18 else index - 16)
    for index, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
}
_PARTS = re.compile(r"(?<![A-Z0-9])(\d{5})[\s|./]*(\d{5})[\s|./]*([A-Z0-9]{11})[\s|./]*(\d{2})(?![A-Z0-9])")


@lru_cache(maxsize=256)
def _shape(country: str) -> str | None:
    """The kinds of the characters of an account number: `n` digit, `a` letter, `c` either; None for no country.

    The registry writes `4!n4!n12!c`.
    """
    from schwifty import registry
    from schwifty.exceptions import SchwiftyException

    try:
        spec = str(registry.get_iban_spec(country).bban_spec)
    except (KeyError, SchwiftyException):
        return None
    return "".join(kind * int(count) for count, kind in re.findall(r"(\d+)!?([nac])", spec))


def misfits(compact: str) -> frozenset[int]:
    """Places where this country has a digit and a letter stands, or the other way round."""
    kinds = "aann" + (_shape(compact[:2]) or "")
    return frozenset(
        place
        for place, (char, kind) in enumerate(zip(compact, kinds, strict=False))
        if (kind == "n" and not char.isdigit()) or (kind == "a" and char.isdigit())
    )


def find(text: str) -> Iterator[tuple[str, int, int]]:
    """IBAN-like strings in a line: compact text, start and end. Blanks, dots and dashes inside are passed over."""
    upper = text.upper()
    for match in _START.finditer(upper):
        country = match[1].translate(_AS_LETTERS)
        shape = _shape(country)
        if shape is None:
            continue
        length = 4 + len(shape)
        compact, at = country + match[3].translate(_AS_DIGITS), match.end()
        while at < len(upper) and len(compact) < length and (upper[at].isalnum() or upper[at] in " .-\u00a0|"):
            if upper[at].isalnum():
                compact += upper[at]
            at += 1
        whole = at >= len(upper) or not upper[at].isalnum()
        likely = len(compact) == length and compact.isascii() and len(misfits(compact)) < _STRANGE
        figures = any(char.isdigit() for char in match[3])  # "Lille" is no account in Liechtenstein
        certain = whole and country == match[1] and not match[2] and figures  # else the check digits must vouch for it
        if likely and (certain or proven(compact)):
            yield compact, match.start(), at


def judge(compact: str) -> Judgement:
    """What the check digits say of an IBAN of the right length."""
    from schwifty import IBAN
    from schwifty.exceptions import (
        InvalidBBANChecksum,
        InvalidChecksumDigits,
        NationalChecksumNotVerified,
        SchwiftyException,
    )

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NationalChecksumNotVerified)  # told by the country, not news to a student
            IBAN(compact, validate_bban=True)
    except InvalidChecksumDigits:
        return "check-digits"
    except InvalidBBANChecksum:
        return "national-key" if compact[:2] in {"FR", "MC"} else "valid"  # elsewhere mod 97 has the last word
    except SchwiftyException:
        return "format"
    return "valid"


def mended(compact: str, doubtful: Collection[int], most: int = 2) -> str | None:
    """The one IBAN that look-alike swaps of at most `most` of the `doubtful` places make valid; None if none or
    several.

    Only for countries whose national key is verified too: mod 97 alone would let one in 97 through. Many national keys
    are a remainder by 97 as well and say nothing new, so only a few candidates are tried: of those for a wrong number,
    one is valid by chance one time in five.
    """
    if compact[:2] not in KEYED:
        return None
    places = [place for place in sorted(doubtful) if place >= 2 and compact[place] in _LOOKALIKES]
    tried = 0
    for count in range(1, most + 1):
        candidates = [
            candidate
            for chosen in combinations(places, count)
            for swaps in product(*(_LOOKALIKES[compact[place]] for place in chosen))
            if not misfits(candidate := _swapped(compact, chosen, swaps))
        ]
        tried += len(candidates)
        if tried > _MOST_TRIED:
            return None
        valid = {candidate for candidate in candidates if proven(candidate)}
        if valid:
            return valid.pop() if len(valid) == 1 else None
    return None


def voted(copies: Collection[str]) -> str | None:
    """The one valid IBAN that takes each character from one of several readings of the same number; None if none or
    several. Where no national key is verified, mod 97 has to be enough, so only a few mixtures are tried.
    """
    if len({(copy[:2], len(copy)) for copy in copies}) != 1:
        return None
    choices = [sorted(set(column)) for column in zip(*copies, strict=True)]
    keyed = next(iter(copies))[:2] in KEYED
    if not 1 < prod(map(len, choices)) <= (_MIXTURES if keyed else _FEW_MIXTURES):
        return None
    valid = {mixed for chars in product(*choices) if proven(mixed := "".join(chars))}
    return valid.pop() if len(valid) == 1 else None


def proven(compact: str) -> bool:
    """Mod 97 holds, the form is right, and so is the national key where it is verified (`KEYED`)."""
    if not _mod97(compact) or judge(compact) != "valid":
        return False
    return compact[:2] not in KEYED or _key_holds(compact)


def _key_holds(compact: str) -> bool:
    from schwifty import IBAN
    from schwifty.exceptions import SchwiftyException

    try:
        return bool(IBAN(compact).bban.validate_national_checksum())
    except SchwiftyException:
        return False


def _swapped(text: str, places: tuple[int, ...], swaps: tuple[str, ...]) -> str:
    letters = list(text)
    for place, swap in zip(places, swaps, strict=True):
        letters[place] = swap
    return "".join(letters)


def _mod97(compact: str) -> bool:
    return int("".join(str(int(char, 36)) for char in compact[4:] + compact[:4])) % 97 == 1


def rib_parts(text: str) -> Iterator[tuple[str, str, str, str]]:
    """Bank, branch, account and key where the four stand in a row."""
    for match in _PARTS.finditer(text.upper()):
        yield match[1], match[2], match[3], match[4]


def rib_key(bank: str, branch: str, account: str) -> str:
    """The two-digit key of a French account. Raises ValueError where the parts are no account."""
    digits = "".join(_LETTER_VALUES.get(char, char) for char in account)
    return f"{97 - (89 * int(bank) + 15 * int(branch) + 3 * int(digits)) % 97:02d}"


def in_sepa(compact: str) -> bool:
    """Whether the account is in the SEPA area, where refunds are paid."""
    from schwifty import IBAN

    return compact[:2] in _SEPA_JOINERS or bool(IBAN(compact, allow_invalid=True).in_sepa_zone)


def from_parts(country: str, bank: str, branch: str, account: str, key: str) -> str:
    """The IBAN of a French or Monegasque account from its four parts (ISO 13616 check digits)."""
    bban = bank + branch + account + key
    digits = "".join(str(int(char, 36)) for char in f"{bban}{country}00")
    return f"{country}{98 - int(digits) % 97:02d}{bban}"


def bank_of(compact: str) -> tuple[str | None, str | None]:
    """Name and BIC of the bank, as far as the library's registry tells; a code that several banks share names none."""
    from schwifty import IBAN, registry

    try:
        iban = IBAN(compact, allow_invalid=True)
        names = {bank.name for bank in registry.get_banks_by_code(compact[:2], iban.bank_code)}
        return names.pop() if len(names) == 1 else None, str(iban.bic) if iban.bic else None
    except Exception:  # an odd bank code must not stop the reading
        return None, None
