"""Measures the reading of account numbers: drawn slips, screens and letters of every SEPA country, as scans and photos.

    python -m benchmarks.accounts [--count 90] [--seed 11] [--failures]

Every picture is read on the product's own path. Pictures are split by a stable hash: `tune` (two thirds), whose
failures may be looked at, and `held`. Numbers have right check digits and national keys, some but one wrong digit.
"""

import argparse
import hashlib
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random
from statistics import mean, median

import cv2
import numpy as np
from numpy.typing import NDArray
from samples import numbers, people, shapes
from samples.makers import rib_neobanks, rib_pages
from samples.people import Account, Student
from samples.sheet import GRAY, WHITE, Leaf, Sheet

from precheck.documents.registry import BY_ID
from precheck.documents.view import PageView
from precheck.reading.options import ReadOptions
from precheck.reading.picture import read_picture

Gray = NDArray[np.uint8]
OFTEN = ("DE", "ES", "IT", "BE", "NL", "PT", "PL", "RO")
SEPA = (
    "AD", "AT", "BG", "CH", "CY", "CZ", "DK", "EE", "FI", "GB", "GI", "GR", "HR", "HU", "IE", "IS", "LI", "LT", "LU",
    "LV", "MT", "NO", "SE", "SI", "SK", "SM", "VA",
)  # fmt: skip
FONTS = ("liberation", "carlito", "open-sans", "roboto", "lato", "dejavu", "noto", "condensed", "times", "courier")
SHAPES = ("scan 150", "scan 200", "scan 300", "photo 3", "photo 5", "photo 12", "screen")
_QUIET = ReadOptions(pictures=False)


@dataclass(frozen=True)
class Case:
    """A picture of an account: `iban` as printed (wrong in one digit where not `valid`), `rotation` as it lies."""

    name: str
    kind: str
    gray: Gray
    iban: str
    valid: bool
    rotation: int

    @property
    def area(self) -> str:
        """French (or Monegasque) numbers hold digits and a letter at most; some countries allow letters anywhere."""
        return "French" if self.iban[:2] in {"FR", "MC"} else "foreign"

    @property
    def split(self) -> str:
        return "tune" if int(hashlib.sha256(self.name.encode()).hexdigest()[:8], 16) % 3 else "held"


@dataclass
class Tally:
    """What came out of one part of the pictures."""

    sound: int = 0  # printed right
    exact: int = 0  # of these read as printed and called valid
    marked: int = 0  # of the exact ones to be confirmed by a person
    unread: int = 0
    called_wrong: int = 0  # right, and called invalid
    silent: int = 0  # another number than printed, called valid, not marked
    marked_wrong: int = 0  # the same, but marked
    faulty: int = 0  # printed with a wrong digit
    faulty_told: int = 0  # of these called invalid
    faulty_valid: int = 0  # of these called valid
    seconds: list[float] = field(default_factory=list)


def read_account(gray: Gray) -> tuple[str | None, str, bool]:
    """The IBAN on a picture, what is said of it (`unread` where there is none), whether a person is to confirm it."""
    page = read_picture(gray, 1, _QUIET)
    fields = BY_ID["rib"].read([PageView("rib.jpg", page)], date(2026, 10, 1))
    iban = fields.get("iban")
    if iban is None:
        return None, "unread", False
    return iban.value, fields["_iban"].value, iban.confirm


def accounts(count: int, seed: int) -> Iterator[Case]:
    """`count` pictures of accounts, all of them other ones for another seed."""
    for number in range(count):
        rng = Random(f"accounts {seed} {number}")
        student = people.student(rng, today=date(2026, 10, 1))
        account = _account(rng)
        valid = rng.random() >= 0.2
        printed = account if valid else _one_wrong_digit(account, rng)
        shape = rng.choice(SHAPES)
        leaf, layout = _leaf(student, printed, rng, on_screen=shape == "screen")
        rotation = 0 if shape == "screen" else rng.choice((0, 0, 0, 0, 0, 90, 180, 270))
        gray = shapes.turn(_picture(leaf, shape, rng), rotation)
        yield Case(
            f"{seed}-{number}", f"{shape.split()[0]} {layout} {account.country}", gray, printed.iban, valid, rotation
        )


def _account(rng: Random) -> Account:
    """A French account in half of the cases, often with a letter in it; else one from anywhere in the SEPA area."""
    chance = rng.random()
    if chance < 0.5:
        return people.french_account(rng, rng.choice(people.BANKS) if rng.random() < 0.7 else people.BANKS[1])
    if chance < 0.57:
        own = people.french_account(rng)
        number = numbers.digits(rng, 5) + rng.choice("ABCEGHKMRSUVXZ") + numbers.digits(rng, 5)
        bank = own.number[:5] + own.number[5:10]
        bban = bank + number + numbers.rib_key(bank[:5], bank[5:], number)
        country = rng.choice(("FR", "MC"))
        return Account(country, bban, own.bic, own.bank, numbers.iban(country, bban))
    from schwifty import IBAN

    country = rng.choice(OFTEN if rng.random() < 0.6 else SEPA)
    iban = str(IBAN.random(country_code=country, random=rng))
    bic = "".join(rng.choice("ABCDEFGHKLMNPRST") for _ in range(4)) + country + rng.choice(("2X", "PP", "22XXX"))
    return Account(country, iban[4:], bic, rng.choice(("Banca Rossi", "Sparbank Nord", "Caixa Mar", "Bank Zug")), iban)


def _one_wrong_digit(account: Account, rng: Random) -> Account:
    """The account with one digit of the IBAN misprinted; the four parts stay right where they are printed."""
    places = [place for place, char in enumerate(account.iban) if place >= 4 and char.isdigit()]
    place = rng.choice(places)
    digit = str((int(account.iban[place]) + rng.randint(1, 9)) % 10)
    iban = account.iban[:place] + digit + account.iban[place + 1 :]
    return replace(account, iban=iban, number=iban[4:] if rng.random() < 0.5 else account.number)


def _leaf(student: Student, account: Account, rng: Random, *, on_screen: bool) -> tuple[Leaf, str]:
    """One drawn page and the name of its layout; what is dark is seen on screens only."""
    french = account.country in {"FR", "MC"}
    layout = rng.choice(("coupons", "postal", "bare", "neobank", "screen", "letter", "own", "own") if french else
                        ("neobank", "screen", "letter", "own", "own"))  # fmt: skip
    holder = student.person.full
    if on_screen and layout not in {"own", "screen"}:
        layout = rng.choice(("own", "screen"))
    if layout == "own":
        return _own(student, account, rng, dark=on_screen and rng.random() < 0.5), layout
    if layout == "letter":
        return rib_neobanks.english(student, rng, account, holder).leaf("rib", {}), layout
    if layout == "screen":
        return rib_neobanks.screen(student, rng, account, holder).leaf("rib", {}, stock="screen"), layout
    if layout == "neobank":
        return rib_neobanks.neobank(student, rng, account, holder).leaf("rib", {}), layout
    draw = {"coupons": rib_pages.coupons, "postal": rib_pages.postal, "bare": rib_pages.bare}[layout]
    return draw(student, rng, account, holder).leaf("rib", {}), layout


def _own(student: Student, account: Account, rng: Random, *, dark: bool) -> Leaf:
    """A slip that writes its number in one of the ways banks do, once or twice, by day or by night."""
    ink, paper = (WHITE, (0.1, 0.1, 0.13)) if dark else ((0.1, 0.1, 0.12), WHITE)
    page = Sheet(font=rng.choice(FONTS))
    page.box(0, 0, 210, 297, fill=paper)
    page.text(20, 26, rng.choice(("Relevé d'identité bancaire", "RIB", "Account details", "Bankverbindung")), 16,
              bold=True, color=ink)  # fmt: skip
    page.text(20, 40, f"Titulaire du compte : {student.person.full}", 10, color=ink)
    page.text(20, 46, student.address[0], 9, color=ink)
    page.text(20, 51, student.address[1], 9, color=ink)
    y, size = 70.0, rng.uniform(8, 13)
    for _ in range(rng.choice((1, 1, 2, 3))):
        y = _written(page, account.iban, y, size, rng, ink) + 26
    page.text(20, y, f"BIC {account.bic}   {account.bank}", 9.5, color=ink)
    if account.country in {"FR", "MC"} and rng.random() < 0.5:
        heads = ("Banque", "Guichet", "N° de compte", "Clé")
        for at, head, part in zip((20, 50, 80, 130), heads, account.parts, strict=True):
            page.text(at, y + 14, head, 8, color=GRAY)
            page.text(at, y + 20, part, 10.5, color=ink)
    advice = "Ce document est à remettre aux organismes qui demandent vos coordonnées bancaires. " * 2
    page.para(20, y + 40, 165, advice, 9, color=GRAY)
    return page.leaf("rib", {})


def _written(page: Sheet, iban: str, y: float, size: float, rng: Random, ink: tuple[float, float, float]) -> float:
    """One copy of the number at the height `y`; returns the height of its last line."""
    way = rng.choice(("groups", "groups", "plain", "glued", "two lines", "dots", "boxes", "under"))
    font = rng.choice(("", "", "courier"))
    groups = numbers.grouped(iban)
    if way == "boxes":
        page.text(20, y, "IBAN", 8, color=GRAY)
        for number, group in enumerate(groups.split()):
            page.box(34 + 18 * number, y - 5, 18, 7.5, stroke=GRAY)
            page.text(43 + 18 * number, y, group, min(size, 11), align="center", color=ink, font=font)
        return y
    if way == "two lines":
        parts = groups.split()
        page.text(20, y, "IBAN " + " ".join(parts[:4]), size, color=ink, font=font)
        page.text(20, y + 6, " ".join(parts[4:]), size, color=ink, font=font)
        return y + 6
    if way == "under":
        page.text(20, y, "IBAN (International Bank Account Number)", 8, color=GRAY)
        page.text(20, y + 6.5, groups, size, bold=rng.random() < 0.5, color=ink, font=font)
        return y + 6.5
    text = {
        "groups": f"IBAN : {groups}", "plain": f"IBAN : {iban}", "glued": f"IBAN{iban}",
        "dots": f"IBAN {groups.replace(' ', '.')}",
    }[way]  # fmt: skip
    page.text(20, y, text, size, color=ink, font=font)
    return y


def _picture(leaf: Leaf, shape: str, rng: Random) -> Gray:
    """The page as it is sent: a screen's own pixels, a scan, a photo; compressed as a JPEG."""
    kind, _, amount = shape.partition(" ")
    if kind == "screen":
        picture = shapes.render(leaf, rng.uniform(180, 300) if leaf.stock == "screen" else rng.uniform(90, 130))
    elif kind == "scan":
        picture = shapes.scanned([leaf], rng, dpi=int(amount))
    else:
        picture = shapes.photographed([leaf], rng, megapixels=float(amount), tilt=rng.uniform(-6, 6))
    packed = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, rng.randint(40, 90)])[1]
    return np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), np.uint8)


def measure(case: Case, tally: Tally) -> str:
    """Reads one picture into the tally; says what went wrong, empty if nothing."""
    start = time.perf_counter()
    iban, judgement, marked = read_account(case.gray)
    tally.seconds.append(time.perf_counter() - start)
    valid, exact = judgement == "valid", iban == case.iban
    wrong = judgement in {"check-digits", "national-key", "format"}
    if not case.valid:
        tally.faulty += 1
        tally.faulty_told += wrong
        tally.faulty_valid += valid
        return f"CALLED VALID {marked=}" if valid else "" if wrong else "fault not told"
    tally.sound += 1
    tally.exact += exact and valid
    tally.marked += exact and valid and marked
    tally.unread += not valid and not wrong
    tally.called_wrong += wrong
    tally.silent += valid and not exact and not marked
    tally.marked_wrong += valid and not exact and marked
    return "" if exact and valid else f"{judgement} {iban} {marked=}"


def row(name: str, tally: Tally) -> str:
    """One line of the table."""
    times = tally.seconds or [0.0]
    return (
        f"{name:20} right {tally.sound:4}: exact {tally.exact:4} (marked {tally.marked}), unread {tally.unread}, "
        f"called wrong {tally.called_wrong}, another one unmarked {tally.silent}, marked {tally.marked_wrong} | "
        f"faulty {tally.faulty:3}: told {tally.faulty_told}, called valid {tally.faulty_valid} | "
        f"median {median(times):.2f} s, mean {mean(times):.2f}"
    )


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=90)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--failures", action="store_true", help="say what went wrong, for the part to tune on only")
    arguments = parser.parse_args()
    cv2.setNumThreads(1)
    tallies: dict[tuple[str, str], Tally] = {}
    for case in accounts(arguments.count, arguments.seed):
        tally = tallies.setdefault((case.split, f"{case.area} {case.kind.split()[0]}"), Tally())
        fault = measure(case, tally)
        if fault and arguments.failures and case.split == "tune":
            print(case.name, case.kind, case.gray.shape, case.rotation, case.iban, "|", fault, flush=True)
    for (split, part), tally in sorted(tallies.items()):
        print(row(f"{split} {part}", tally))


if __name__ == "__main__":
    main()
