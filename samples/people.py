"""Invented students: one seed, one person, with everything their papers will say."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from samples import numbers
from samples.nations import ALL, BORN_ABROAD, NATIONS, Nation

BANKS = (
    ("30004", "BNPAFRPPXXX", "BNP Paribas"),
    ("20041", "PSSTFRPPPAR", "La Banque Postale"),
    ("10278", "CMCIFR2AXXX", "Crédit Mutuel"),
    ("30002", "CRLYFRPPXXX", "LCL"),
    ("16598", "FPELFR21XXX", "Nickel"),
    ("30003", "SOGEFRPPXXX", "Société Générale"),
    ("28233", "REVOFRP2XXX", "Revolut Bank UAB"),
    ("20433", "NTSBFRM1XXX", "N26 Bank"),
    ("40618", "BOUSFRPPXXX", "BoursoBank"),
    ("10107", "BREDFRPPXXX", "BRED Banque Populaire"),
    ("18206", "AGRIFRPP882", "Crédit Agricole d'Île-de-France"),
    ("14445", "CEPAFRPP444", "Caisse d'Épargne Bretagne Pays de Loire"),
    ("30066", "CMCIFRPPXXX", "CIC"),
)
STREETS = (
    "rue des Lilas",
    "avenue Jean Jaurès",
    "rue de la République",
    "boulevard Gambetta",
    "allée des Tilleuls",
    "rue du Moulin Vert",
    "quai des Carmes",
    "impasse du Verger",
)
TOWNS = (
    ("75013", "PARIS"),
    ("69007", "LYON"),
    ("35000", "RENNES"),
    ("31000", "TOULOUSE"),
    ("44300", "NANTES"),
    ("67000", "STRASBOURG"),
    ("34090", "MONTPELLIER"),
    ("59650", "VILLENEUVE D'ASCQ"),
    ("38400", "SAINT-MARTIN-D'HÈRES"),
)
# SEPA and other accounts abroad: country, length of the national part
FOREIGN = {"DE": 18, "BE": 12, "ES": 20, "PT": 21}
NOT_SEPA = {"TR": 22, "TN": 20, "AE": 19, "SA": 20}


@dataclass(frozen=True)
class Person:
    """A human being who does not exist; names `Latin|native` are split already."""

    surname: str
    given: str
    sex: str
    birth_date: date
    birth_place: str
    birth_country: str
    nationality: str
    father: str = ""
    mother: str = ""
    married: str = ""
    native: tuple[str, str, str, str, str] = ("", "", "", "", "")  # surname, given, place, father, mother

    @property
    def nation(self) -> Nation:
        """The table row of the nationality."""
        return ALL[self.nationality]

    @property
    def full(self) -> str:
        """Given names and SURNAME, as French papers print them."""
        return f"{self.given} {self.surname.upper()}".strip()

    @property
    def title(self) -> str:
        """Monsieur or Madame."""
        return "Monsieur" if self.sex == "M" else "Madame"

    def fields(self) -> dict[str, str]:
        """What any page about this person may be asked for."""
        return {"surname": self.surname, "given_names": self.given, "birth_date": self.birth_date.isoformat()}


@dataclass(frozen=True)
class Account:
    """A bank account; `number` is the national part."""

    country: str
    number: str
    bic: str
    bank: str
    iban: str

    @property
    def parts(self) -> tuple[str, str, str, str]:
        """Bank, branch, account, key of a French account."""
        return self.number[:5], self.number[5:10], self.number[10:21], self.number[21:]


@dataclass(frozen=True)
class Student:
    """A person with numbers, dates and an account."""

    person: Person
    passport_number: str
    passport_issued: date
    passport_expiry: date
    permit_number: str
    permit_expiry: date
    foreigner_number: str
    visa_number: str
    visa_from: date
    visa_until: date
    ine: str
    student_number: str
    address: tuple[str, str]
    account: Account
    start: date
    end: date
    today: date

    @property
    def year(self) -> str:
        """Academic year, 2026-2027."""
        return f"{self.start.year}-{self.start.year + 1}"


def person(rng: Random, code: str = "", *, sex: str = "", surname: str = "") -> Person:
    """Somebody of this nationality (any if not given)."""
    nation = ALL[code or rng.choice(sorted(NATIONS))]
    sex = sex or rng.choice("MF")
    family = [x.split("|") for x in nation.surnames.split(",")]
    one, other = rng.sample(family, 2)
    own = rng.choice((nation.male if sex == "M" else nation.female).split(",")).split("|")
    dad = rng.choice([x for x in nation.male.split(",") if x.split("|")[0] != own[0]]).split("|")
    mum = rng.choice([x for x in nation.female.split(",") if x.split("|")[0] != own[0]]).split("|")
    city = rng.choice(nation.cities.split(",")).split("|")
    born = date(rng.randint(1995, 2007), rng.randint(1, 12), rng.randint(1, 28))
    family_name, dad_name, mum_name = one[0], one[0], other[0]
    if nation.naming == "double":
        family_name = f"{one[0]} {other[0]}"
        dad_name, mum_name = (f"{x} {rng.choice(family)[0]}" for x in (one[0], other[0]))
    elif nation.naming == "many":
        family_name = f"{other[0]} {one[0]}"
    elif nation.naming == "single":
        family_name, own, dad_name, mum_name = own[0], [""], "", ""
    native = ("", "", "", "", "")
    if len(one) > 1:
        native = (one[1], own[1], city[1], f"{one[1]} {dad[1]}", f"{other[1]} {mum[1]}")
    if nation.naming == "patronymic":
        family_name, mum_name, native = _russian(one, other, own, dad, mum, city, sex)
    return Person(
        surname or family_name,
        own[0],
        sex,
        born,
        city[0],
        BORN_ABROAD.get(nation.code, nation.code),
        nation.code,
        f"{dad[0]} {(surname or dad_name).upper()}".strip(),
        f"{mum[0]} {mum_name.upper()}".strip(),
        "",
        native,
    )


def _russian(
    one: list[str], other: list[str], own: list[str], dad: list[str], mum: list[str], city: list[str], sex: str
) -> tuple[str, str, tuple[str, str, str, str, str]]:
    """Russian surnames have a feminine form, and the father's name gives the patronymic."""
    end, cyrillic = ("a", "а") if sex == "F" else ("", "")
    stem = {"Дмитрий": "Дмитриев", "Алексей": "Алексеев", "Иван": "Иванов"}.get(dad[1], "Петров")
    father_name = stem + ("на" if sex == "F" else "ич")
    native = (one[1] + cyrillic, f"{own[1]} {father_name}", city[1], f"{one[1]} {dad[1]}", f"{other[1]}а {mum[1]}")
    return one[0] + end, other[0] + "a", native


def french_account(rng: Random, bank: tuple[str, str, str] | None = None) -> Account:
    """An invented account at a bank whose code and BIC are real, so that look-ups work."""
    code, bic, name = bank or rng.choice(BANKS)
    branch = numbers.digits(rng, 5) if code != "16598" else "00001"
    number = numbers.digits(rng, 11)
    if code == "20041":  # postal accounts hold a letter
        number = numbers.digits(rng, 7) + rng.choice("ABCDEHJKLMNPRSTVWXYZ") + numbers.digits(rng, 3)
    bban = code + branch + number + numbers.rib_key(code, branch, number)
    return Account("FR", bban, bic, name, numbers.iban("FR", bban))


def foreign_account(rng: Random, country: str) -> Account:
    """An account abroad: only the IBAN's own check digits are right."""
    length = (FOREIGN | NOT_SEPA)[country]
    number = numbers.digits(rng, length)
    if country == "BE":
        number = number[:10] + f"{int(number[:10]) % 97 or 97:02d}"
    if country == "TR":
        number = "000620" + number[6:]
    bank = {
        "DE": "Sparkasse Neustadt",
        "BE": "Banque Meuse",
        "ES": "Caja Levante",
        "PT": "Banco Atlântico",
        "TR": "Anadolu Bankası",
        "TN": "Banque du Sahel",
        "AE": "Gulf Bank",
        "SA": "Najd Bank",
    }[country]
    letters = "".join(letter for letter in bank.upper() if "A" <= letter <= "Z")
    return Account(
        country,
        number,
        f"{letters[:4]}{country}2X",
        bank,
        numbers.iban(country, number),
    )


def student(rng: Random, code: str = "", *, today: date = date(2026, 10, 1), who: Person | None = None) -> Student:
    """A student who has just arrived for the year that holds `today`."""
    human = who or person(rng, code)
    start = date(today.year, 9, rng.choice((1, 3, 7, 14)))
    issued = date(today.year - rng.randint(0, 4), rng.randint(1, 6), rng.randint(1, 28))
    visa_from = date(today.year, 8, rng.randint(12, 28))
    pattern = {
        "IND": "A9999999",
        "CHN": "EA9999999",
        "VNM": "A99999999",
        "GBR": "999999999",
        "USA": "999999999",
        "BRA": "AA999999",
        "TUR": "U99999999",
        "RUS": "759999999",
        "COL": "AA999999",
        "MAR": "AA9999999",
    }.get(human.nationality, "A99999999")
    code_, town = rng.choice(TOWNS)
    return Student(
        human,
        numbers.signs(rng, pattern),
        issued,
        issued.replace(year=issued.year + 10) - timedelta(days=1),
        numbers.signs(rng, "XXXXXXXXX"),
        today - timedelta(days=rng.randint(10, 150)) + timedelta(days=rng.choice((364, 729))),
        numbers.digits(rng, 10),
        numbers.digits(rng, 9),
        visa_from,
        visa_from.replace(year=visa_from.year + 1) - timedelta(days=1),
        numbers.signs(rng, "999999999") + rng.choice(("AA", "BC", "DH", "JK", "GF")),
        str(today.year)[2:] + numbers.digits(rng, 6),
        (f"{rng.randint(1, 190)} {rng.choice(STREETS)}", f"{code_} {town}"),
        french_account(rng),
        start,
        date(today.year + 1, 6, 30),
        today,
    )


def wrong_digit(account: Account, rng: Random) -> Account:
    """One digit of the account changed in the IBAN alone: its own check digits must fail."""
    place = rng.randrange(14, 24)
    swap = str((int(account.iban[place]) + rng.randint(1, 8)) % 10) if account.iban[place].isdigit() else "7"
    return replace(account, iban=account.iban[:place] + swap + account.iban[place + 1 :])


def wrong_key(account: Account) -> Account:
    """Another RIB key, with an IBAN that is right by mod 97: only the French key tells."""
    number = account.number[:21] + f"{(int(account.number[21:]) + 13) % 97 + 1:02d}"
    return replace(account, number=number, iban=numbers.iban("FR", number))
