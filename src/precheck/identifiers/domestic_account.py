"""Account numbers of Morocco, Tunisia and Algeria as they are used at home: a RIB there, but no IBAN.

Shapes and keys, each with its source; all are 97 less the remainder of what stands before, times 100, by 97:

- Morocco, 24 digits: bank 3, town 3, account 16, key 2, over all (registry of ISO 13616, specimen of MA);
- Tunisia, 20 digits: bank 2, branch 3, account 13, key 2, over all (registry of ISO 13616, specimen of TN);
- Algeria, 20 digits: bank 3, branch 5, account 10, key 2, over branch and account, not over the bank
  (Banque d'Algérie, instruction 06-2004).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

#: Not what follows the country and check digits of an IBAN.
_RUN = re.compile(r"(?<![0-9A-Z])(?<![A-Z]{2}\d\d[ .\u00a0-])\d(?:[ \u00a0.|/-]{0,3}\d){19,23}(?![0-9A-Z])")
#: Sizes of the groups in which a number is printed, by country; a whole run counts too.
_PARTS = {"MA": (3, 3, 16, 2), "TN": (2, 3, 13, 2), "DZ": (3, 5, 10, 2)}
_UNKEYED = {"MA": 0, "TN": 0, "DZ": 3}  # digits in front that the key leaves out


@dataclass(frozen=True)
class DomesticAccount:
    """A number whose key is right. `country` is ISO 3166-1 alpha-2."""

    country: str
    digits: str


def find_domestic(text: str) -> Iterator[tuple[DomesticAccount, int, int]]:
    """Numbers with a right key in a line: the account, start and end. One that suits two countries is none's."""
    for match in _RUN.finditer(text.upper()):
        digits = "".join(char for char in match[0] if char.isdigit())
        fitting = [country for country in _PARTS if has_right_key(country, digits)]
        if len(fitting) > 1:
            groups = tuple(len(part) for part in re.split(r"\D+", match[0]))
            fitting = [country for country in fitting if groups == _PARTS[country]]
        if len(fitting) == 1:
            yield DomesticAccount(fitting[0], digits), match.start(), match.end()


def has_right_key(country: str, digits: str) -> bool:
    """Whether the number has the length of this country (MA, TN, DZ) and its key is right."""
    if len(digits) != sum(_PARTS[country]) or not digits.isascii() or not digits.isdigit():
        return False
    key, body = int(digits[-2:]), digits[_UNKEYED[country] : -2]
    return int(body) > 0 and key == 97 - int(body) * 100 % 97
