"""Check digits and keys, computed here on purpose a second time: the truth must not come from the tool it measures."""

import unicodedata
from datetime import date
from random import Random

_LETTERS = {
    "Æ": "AE",
    "Œ": "OE",
    "ß": "SS",
    "ẞ": "SS",
    "Ø": "OE",
    "Å": "AA",
    "Þ": "TH",
    "Đ": "D",
    "Ð": "D",
    "Ł": "L",
    "ı": "I",
    "İ": "I",
}
_GERMAN = {"Ä": "AE", "Ö": "OE", "Ü": "UE"}


def latin(text: str, *, german: bool = False) -> str:
    """Capitals A-Z of a name as the machine-readable zone writes it; spaces and hyphens become `<`."""
    out = ""
    for letter in text.upper():
        if letter in "'’.":
            continue
        swap = _LETTERS.get(letter) or (_GERMAN.get(letter) if german else None)
        if swap is None:
            swap = "".join(c for c in unicodedata.normalize("NFD", letter) if not unicodedata.combining(c))
        out += swap if swap.isascii() and swap.isalnum() else "<"
    return out


def check_digit(text: str) -> str:
    """ICAO 9303: weights 7, 3, 1."""
    total = 0
    for place, sign in enumerate(text):
        value = 0 if sign == "<" else int(sign, 36)
        total += value * (7, 3, 1)[place % 3]
    return str(total % 10)


def _names(surname: str, given: str, room: int) -> str:
    first, second = latin(surname), latin(given)
    if len(first) + 2 + len(second) > room and len(first) > room - 6:
        first = first[: room - 6].rstrip("<")
    text = f"{first}<<{second}" if second else first
    return text[:room].ljust(room, "<")


def _day(day: date) -> str:
    return day.strftime("%y%m%d")


def td3(
    issuer: str,
    nationality: str,
    surname: str,
    given: str,
    number: str,
    birth: date,
    sex: str,
    expiry: date,
    *,
    code: str = "P<",
    personal: str = "",
) -> list[str]:
    """Passport, 2 lines of 44."""
    own = number.ljust(9, "<")
    personal = personal.ljust(14, "<")
    last = check_digit(personal) if personal.strip("<") else "<"
    line = own + check_digit(own) + nationality.ljust(3, "<") + _day(birth) + check_digit(_day(birth)) + sex
    line += _day(expiry) + check_digit(_day(expiry)) + personal + last
    line += check_digit(line[0:10] + line[13:20] + line[21:43])
    return [code + issuer.ljust(3, "<") + _names(surname, given, 39), line]


def td1(
    code: str,
    issuer: str,
    nationality: str,
    surname: str,
    given: str,
    number: str,
    birth: date,
    sex: str,
    expiry: date,
    *,
    optional: str = "",
) -> list[str]:
    """Card, 3 lines of 30."""
    own = number.ljust(9, "<")
    first = code + issuer.ljust(3, "<") + own + check_digit(own) + optional.ljust(15, "<")
    second = _day(birth) + check_digit(_day(birth)) + sex + _day(expiry) + check_digit(_day(expiry))
    second += nationality.ljust(3, "<") + "<" * 11
    second += check_digit(first[5:30] + second[0:7] + second[8:15] + second[18:29])
    return [first, second, _names(surname, given, 30)]


def visa_b(
    issuer: str, nationality: str, surname: str, given: str, number: str, birth: date, sex: str, until: date
) -> list[str]:
    """Visa sticker (MRV-B), 2 lines of 36, no digit over the whole."""
    own = number.ljust(9, "<")
    line = own + check_digit(own) + nationality.ljust(3, "<") + _day(birth) + check_digit(_day(birth)) + sex
    line += _day(until) + check_digit(_day(until))
    return ["VD" + issuer + _names(surname, given, 31), line.ljust(36, "<")]


def old_french(
    surname: str, given: str, issued: date, department: str, serial: str, birth: date, sex: str
) -> list[str]:
    """French identity card up to 2021: 2 lines of 36 of its own."""
    first = "IDFRA" + latin(surname)[:25].ljust(25, "<") + department.rjust(3, "0")[:3] + "021"
    own = issued.strftime("%y%m") + department.rjust(3, "0")[:3] + serial
    second = own + check_digit(own) + latin(given).replace("<", "<<")[:14].ljust(14, "<")
    second += _day(birth) + check_digit(_day(birth)) + sex
    return [first, second + check_digit(first + second)]


def rib_key(bank: str, branch: str, account: str) -> str:
    """The French key: letters count as A=1 … I=9, J=1 … R=9, S=2 … Z=9."""
    digits = "".join(c if c.isdigit() else str("ABCDEFGHI JKLMNOPQR  STUVWXYZ".index(c) % 10 + 1) for c in account)
    return f"{97 - (89 * int(bank) + 15 * int(branch) + 3 * int(digits)) % 97:02d}"


def iban(country: str, bban: str) -> str:
    """ISO 13616."""
    digits = "".join(str(int(c, 36)) for c in bban + country + "00")
    return f"{country}{98 - int(digits) % 97:02d}{bban}"


def grouped(text: str, size: int = 4) -> str:
    """In groups, as printed."""
    return " ".join(text[i : i + size] for i in range(0, len(text), size))


def digits(rng: Random, count: int) -> str:
    """Random figures, the first not zero."""
    return str(rng.randint(1, 9)) + "".join(str(rng.randint(0, 9)) for _ in range(count - 1))


def signs(rng: Random, pattern: str) -> str:
    """`9` a figure, `A` a letter, `X` either; anything else as it stands. No letters that look like figures."""
    letters, mixed = "ABCDEFGHJKLMNPRTUVWXYZ", "ABCDEFGHJKLMNPRTUVWXYZ23456789"
    return "".join(
        {"9": str(rng.randint(0, 9)), "A": rng.choice(letters), "X": rng.choice(mixed)}.get(c, c) for c in pattern
    )


def social_security(rng: Random, sex: str, birth: date, country: str = "") -> str:
    """Number and key (15 figures): sex, year, month, 99 and the country's code for those born abroad, order, key."""
    place = country or str(rng.randint(201, 515))
    number = f"{1 if sex == 'M' else 2}{birth:%y%m}99{place}{rng.randint(1, 899):03d}"
    return number + f"{97 - int(number) % 97:02d}"


def wrong_social_security(number: str) -> str:
    """The same number with another key."""
    return number[:13] + f"{(int(number[13:]) + 40) % 97 + 1:02d}"


def social_security_printed(rng: Random, sex: str, born: date, *, number: str = "", wrong_key: bool = False) -> str:
    """The number a paper prints: the one given or an invented one, its key spoilt where that is asked for."""
    number = number or social_security(rng, sex, born)
    return wrong_social_security(number) if wrong_key else number


def social_security_written(number: str, style: int = 0) -> str:
    """In groups (with the key apart, or after a word), or in one run."""
    groups = (number[0], number[1:3], number[3:5], number[5:7], number[7:10], number[10:13])
    if style == 0:
        return f"{' '.join(groups)} {number[13:]}"
    if style == 1:
        return f"{' '.join(groups)} clé {number[13:]}"
    return f"{number[:13]} {number[13:]}"


def td2(
    code: str, issuer: str, nationality: str, surname: str, given: str, number: str, birth: date, sex: str, expiry: date
) -> list[str]:
    """Older cards, 2 lines of 36."""
    own = number.ljust(9, "<")
    line = own + check_digit(own) + nationality.ljust(3, "<") + _day(birth) + check_digit(_day(birth)) + sex
    line += _day(expiry) + check_digit(_day(expiry)) + "<" * 7
    line += check_digit(line[0:10] + line[13:20] + line[21:35])
    return [code + issuer.ljust(3, "<") + _names(surname, given, 31), line]
