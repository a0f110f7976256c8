"""French social security numbers: 13 characters and a key of two digits (service-public F33078).

Sex, year, month, département (`2A`, `2B` for Corsica, 99 for people born abroad), commune or country, order. A
temporary number (NIA) has the same shape; first digits 7 and 8 were those of numbers that ended in 2022 (CNAM,
NirValidator).
"""

import re
from dataclasses import dataclass
from typing import Literal

from stdnum.fr import nir

#: As printed, in groups or not, with or without the key. Letters that OCR takes for digits are not mended here.
PATTERN = re.compile(
    r"(?<![0-9a-z])([123478])[ .]?(\d\d)[ .]?(\d\d)[ .]?(\d\d|2[ab])[ .]?(\d{3})[ .]?(\d{3})"
    r"(?:[ ./-]{0,3}(?:cle)?[ :]?(\d\d))?(?![0-9a-z])"
)
State = Literal["valid", "wrong", "no-key"]


@dataclass(frozen=True)
class SocialSecurityNumber:
    """`digits`: 13 characters. `key`: two digits, empty where none was printed."""

    digits: str
    key: str

    @property
    def state(self) -> State:
        if not self.key:
            return "no-key"
        return "valid" if nir.is_valid(self.digits + self.key) else "wrong"

    @property
    def female(self) -> bool | None:
        """What the first digit says of the holder's sex; None for the numbers that say nothing."""
        return {"1": False, "2": True, "7": False, "8": True}.get(self.digits[0])

    @property
    def born(self) -> tuple[int, int | None]:
        """Year (of a century that is not said) and month, where the month is known."""
        month = int(self.digits[3:5])
        return int(self.digits[1:3]), month if 1 <= month <= 12 else None

    @property
    def born_abroad(self) -> bool:
        return self.digits[5:7] == "99"

    def __str__(self) -> str:
        return self.digits + self.key


def numbers_in(folded: str) -> list[SocialSecurityNumber]:
    """Every number of this shape in a folded text, a month or a place that cannot be left out."""
    found = []
    for match in PATTERN.finditer(folded):
        digits = "".join(match.groups()[:6]).upper()
        month = int(digits[3:5])
        if 1 <= month <= 12 or 20 <= month <= 42 or month >= 50:
            found.append(SocialSecurityNumber(digits, match[7] or ""))
    return found
