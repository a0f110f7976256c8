"""Random machine-readable zones: every format of ICAO 9303, right check digits, invented people."""

from collections.abc import Sequence
from random import Random

from precheck.identifiers.mrz import check_digit

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS = "0123456789"
ALPHABET = DIGITS + LETTERS + "<"
ALIKE = "00OOQDD11IIL22Z55S88BB66G4A7TMNWHUVYKX"
FORMATS = ("TD3", "TD1", "TD2", "MRV-A", "MRV-B", "FR-2x36")
LENGTHS = {"TD3": 44, "TD1": 30, "TD2": 36, "MRV-A": 44, "MRV-B": 36, "FR-2x36": 36}
STATES = (
    "FRA", "VNM", "CHN", "IND", "MAR", "DZA", "TUN", "SEN", "CIV", "CMR", "ESP", "ITA", "D<<", "BRA", "MEX", "COL",
    "USA", "CAN", "GBR", "LBN", "EGY", "TUR", "RUS", "KOR", "JPN", "IDN", "GAB", "BEN", "TGO", "MDG", "UTO", "POL",
    "ROU", "BGR", "GRC", "PRT", "IRL", "NLD", "BEL", "CHE", "AUT", "CZE", "HUN", "SWE", "NOR", "DNK", "FIN", "UKR",
)  # fmt: skip
ONSETS = (
    "B",
    "C",
    "D",
    "F",
    "G",
    "H",
    "J",
    "K",
    "L",
    "M",
    "N",
    "NG",
    "P",
    "QU",
    "R",
    "S",
    "T",
    "TR",
    "V",
    "W",
    "X",
    "Y",
    "Z",
    "",
)
VOWELS = ("A", "E", "I", "O", "U", "AI", "OU", "IE", "Y", "EE")
CODAS = ("", "", "N", "R", "S", "T", "L", "CK", "MB", "X")


def name(random: Random) -> str:
    """One invented name of one to four syllables."""
    parts = (random.choice(ONSETS) + random.choice(VOWELS) + random.choice(CODAS) for _ in range(random.randint(1, 4)))
    return "".join(parts)


def holder(random: Random, room: int) -> str:
    """Surname and given names with fillers, in exactly `room` characters; now and then cut short or a mononym."""
    surname = "<".join(name(random) for _ in range(random.choice((1, 1, 1, 2))))
    given = "<".join(name(random) for _ in range(random.choice((0, 1, 1, 2, 2, 3))))
    return fill(f"{surname}<<{given}" if given else surname, room)


def fill(text: str, room: int) -> str:
    """`text` in exactly `room` characters."""
    return text[:room].ljust(room, "<")


def some(random: Random, alphabet: str, length: int) -> str:
    """`length` random characters of `alphabet`."""
    return "".join(random.choice(alphabet) for _ in range(length))


def number(random: Random, room: int = 9) -> str:
    """A document number: digits, letters then digits, or any mixture."""
    kind = random.random()
    if kind < 0.35:
        return fill(some(random, DIGITS, random.choice((room, room, room - 1, room - 2))), room)
    if kind < 0.75:
        letters = random.randint(1, 3)
        return fill(some(random, LETTERS, letters) + some(random, DIGITS, room - letters), room)
    return some(random, DIGITS + LETTERS, room)


def day(random: Random, first: int, last: int) -> str:
    """A date as YYMMDD with the year between `first` and `last`."""
    return f"{random.randint(first, last) % 100:02d}{random.randint(1, 12):02d}{random.randint(1, 28):02d}"


def birth(random: Random) -> str:
    """A date of birth as YYMMDD; now and then a part of it is unknown (ICAO 9303-3, 4.8)."""
    known = day(random, 1940, 2015)
    kind = random.random()
    if kind > 0.04:
        return known
    return known[:2] + "<<<<" if kind < 0.02 else known[:4] + "<<" if kind < 0.03 else "<<<<<<"


def checked(text: str) -> str:
    """`text` with its check digit."""
    return text + check_digit(text)


def lines(random: Random, form: str) -> tuple[str, ...]:
    """A whole machine-readable zone of the format `form`."""
    if form == "TD1":
        return _td1(random)
    if form == "FR-2x36":
        return _french(random)
    length = LENGTHS[form]
    state = random.choice(STATES)
    first = {"TD3": "P", "TD2": "I", "MRV-A": "V", "MRV-B": "V"}[form] + random.choice("<<<<PODSCNTH") + state
    first += holder(random, length - 5)
    born, expiry = checked(birth(random)), checked(day(random, 2015, 2036))
    start = checked(number(random)) + (state if random.random() < 0.8 else random.choice(STATES)) + born
    second = start + random.choice("MF<X" if random.random() < 0.2 else "MF") + expiry
    if form == "TD3":
        optional = fill(_optional(random, 14), 14)
        second += optional + ("<" if optional == "<" * 14 and random.random() < 0.5 else check_digit(optional))
        second += check_digit(second[0:10] + second[13:20] + second[21:43])
    elif form == "TD2":
        second += fill(_optional(random, 7), 7)
        second += check_digit(second[0:10] + second[13:20] + second[21:35])
    else:
        second += fill(_optional(random, length - 28), length - 28)
    return first, second


def _td1(random: Random) -> tuple[str, ...]:
    state = random.choice(STATES)
    first = random.choice("IAC") + random.choice("<<<DRP") + state
    if random.random() < 0.1:  # a number longer than nine runs over into the optional data (ICAO 9303-5, 4.2.2)
        long = some(random, DIGITS + LETTERS[:6], random.randint(10, 13))
        first = fill(first + long[:9] + "<" + long[9:] + check_digit(long), 30)
    else:
        first = fill(first + checked(number(random)) + _optional(random, 15), 30)
    second = checked(birth(random)) + random.choice("MMFF<") + checked(day(random, 2015, 2036))
    second += random.choice(STATES) + fill(_optional(random, 11), 11)
    second += check_digit(first[5:30] + second[0:7] + second[8:15] + second[18:29])
    return first, second, holder(random, 30)


def _french(random: Random) -> tuple[str, ...]:
    first = "IDFRA" + fill(name(random) + name(random), 25) + some(random, DIGITS, 3) + some(random, DIGITS, 3)
    second = checked(day(random, 1994, 2020)[:4] + some(random, DIGITS, 8))
    given = "<<".join(name(random) for _ in range(random.randint(1, 3)))
    second += fill(given, 14) + checked(day(random, 1930, 2005)) + random.choice("MF")
    return first, second + check_digit(first + second)


def _optional(random: Random, room: int) -> str:
    if random.random() < 0.55:
        return ""
    return some(random, DIGITS if random.random() < 0.6 else DIGITS + LETTERS, random.randint(1, room))


def arbitrary(random: Random, length: int) -> str:
    """Characters without any sense, with runs of fillers, so that the network learns shapes and not habits."""
    text = ""
    while len(text) < length:
        kind = random.random()
        if kind < 0.1:
            text += "<" * random.randint(1, 6)
        else:
            text += random.choice(ALIKE if kind < 0.35 else ALPHABET)
    return text[:length]


def piece(random: Random, length: int) -> str:
    """`length` characters out of a zone or without sense."""
    if random.random() < 0.45:
        return arbitrary(random, length)
    while True:
        line = random.choice(lines(random, random.choice(FORMATS)))
        start = random.randint(0, max(0, len(line) - length))
        cut = line[start : start + length]
        if cut.count("<") <= 0.6 * length or random.random() < 0.3:  # there is little to learn from fillers
            return cut


def changed(random: Random, zone: Sequence[str], places: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """`zone` with the digit at one of `places` printed as another digit."""
    line, column = random.choice([place for place in places if zone[place[0]][place[1]] in DIGITS])
    other = random.choice([digit for digit in DIGITS if digit != zone[line][column]])
    row = zone[line]
    return (*zone[:line], row[:column] + other + row[column + 1 :], *zone[line + 1 :])
