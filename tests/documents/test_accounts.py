"""Account numbers on photos: believed, mended or left unread, but never called wrong on one doubtful look."""

from dataclasses import replace

import pytest
from samples.numbers import grouped

from precheck.documents.accounts import account_fields
from precheck.documents.registry import BY_ID
from precheck.documents.view import PageView
from precheck.model.document import Field
from precheck.model.page import Box, FileReading, Line, Page, ReadBy, Word
from tests.helpers import assembled, case, codes, file_of, findings_on, finds, iban, page_of, rib, silent

TITLE = "# RELEVÉ D'IDENTITÉ BANCAIRE\nTitulaire du compte : Mme Thi Lan NGUYEN"
RIGHT = iban()
WRONG = RIGHT[:-3] + str((int(RIGHT[-3]) + 1) % 10) + RIGHT[-2:]


def photo(number: str, *, doubtful: str = "", again: str = "", sure: float = 0.95) -> Page:
    """A photo of a slip; words that hold `doubtful` were read unsurely; `again` is what a second look read."""
    page = page_of(f"{TITLE}\nIBAN {grouped(number)}", read_by="ocr", legibility=sure)
    lines = tuple(
        Line(tuple(_doubted(word, doubtful if place > 1 else "") for word in line.words))
        for place, line in enumerate(page.lines)
    )
    second = page_of(grouped(again), read_by="ocr", legibility=sure).lines if again else ()
    return replace(page, lines=lines, again=second)


def _doubted(word: Word, doubtful: str) -> Word:
    return replace(word, confidence=0.4) if doubtful and doubtful in word.text else word


def read(page: Page) -> tuple[set[str], Field]:
    """What is said about the account, and the number that was read."""
    reading = FileReading("rib.jpg", 1, "0" * 64, "jpeg", "read", (page,))
    [each] = assembled(reading)
    assert each.document.type == "rib"
    return codes(BY_ID["rib"].check(each.document, each.views, case())), each.document.fields["iban"]


def test_a_valid_number_is_believed() -> None:
    found, field = read(photo(RIGHT))

    assert (found, field.value, field.confirm) == (set(), RIGHT, False)


def test_one_look_at_a_wrong_number_is_not_enough_to_call_it_wrong() -> None:
    found, field = read(photo(WRONG))

    assert found == {"iban-unread"}
    assert field.confirm


def test_two_looks_that_agree_call_it_wrong() -> None:
    assert read(photo(WRONG, again=WRONG))[0] == {"iban-invalid"}


def test_a_second_look_that_is_valid_is_believed() -> None:
    found, field = read(photo(WRONG, again=RIGHT))

    assert (found, field.value) == (set(), RIGHT)


def test_two_looks_that_disagree_could_not_read_it() -> None:
    other = WRONG[:10] + str((int(WRONG[10]) + 1) % 10) + WRONG[11:]

    assert read(photo(WRONG, again=other))[0] == {"iban-unread"}


def test_two_looks_that_err_in_different_places_are_put_together_and_to_be_confirmed() -> None:
    other = RIGHT[:10] + str((int(RIGHT[10]) + 1) % 10) + RIGHT[11:]
    found, field = read(photo(WRONG, again=other))

    assert (found, field.value, field.confirm) == (set(), RIGHT, True)


def test_a_doubtful_letter_for_a_digit_is_mended_and_to_be_confirmed() -> None:
    place = RIGHT.index("8", 4)
    bent = RIGHT[:place] + "B" + RIGHT[place + 1 :]
    found, field = read(photo(bent, doubtful="B"))

    assert (found, field.value, field.confirm) == (set(), RIGHT, True)


def test_a_number_that_no_page_shows_is_never_invented() -> None:
    assert account_fields([PageView("rib.jpg", page_of("IBAN\nBIC CMCIFRPP\nTitulaire NGUYEN", read_by="ocr"))]) == {}


def test_a_number_wrapped_over_two_lines_is_one_number() -> None:
    first, second = grouped(RIGHT)[:19], grouped(RIGHT)[20:]
    fields = account_fields([PageView("rib.pdf", page_of(f"IBAN {first}\n{second}"))])

    assert fields["iban"].value == RIGHT


def test_a_wrong_number_in_a_text_layer_is_wrong_at_once() -> None:
    assert read(page_of(f"{TITLE}\nIBAN {grouped(WRONG)}"))[0] == {"iban-invalid"}


MOROCCAN, TUNISIAN, ALGERIAN = "011 519 0000012050005349 21", "10 006 0351835984788 31", "021 00001 1130000005 70"


@pytest.mark.parametrize(("number", "country"), [(MOROCCAN, "MA"), (TUNISIAN, "TN"), (ALGERIAN, "DZ")])
@pytest.mark.parametrize("read_by", ["text", "ocr"])
def test_a_number_for_use_at_home_is_no_iban_and_not_called_a_wrong_one(
    number: str, country: str, read_by: ReadBy
) -> None:
    found = findings_on("rib", f"{TITLE}\nCode banque | RIB\n{number}", read_by=read_by)
    told = finds(found, "domestic-account")

    assert (told.severity, told.data["country"]) == ("error", country)
    assert silent(found, "iban-invalid", "iban-unread", "rib-key-invalid")


@pytest.mark.parametrize(
    "number",
    ["MA64 0115 1900 0001 2050 0053 4921", "TN59 1000 6035 1835 9847 8831", "DZ58 0002 1000 0111 3000 0005 70"],
)
@pytest.mark.parametrize("wrong", [False, True])
def test_an_iban_of_the_maghreb_is_outside_the_area_right_or_wrong(number: str, wrong: bool) -> None:
    printed = f"{number[:-1]}{(int(number[-1]) + 1) % 10}" if wrong else number
    found = findings_on("rib", f"{TITLE}\nIBAN {printed}")

    assert finds(found, "iban-not-sepa").data["country"] == number[:2]
    assert silent(found, "iban-invalid", "domestic-account")


def test_a_french_iban_goes_before_any_other_row_of_digits() -> None:
    found = findings_on("rib", f"{TITLE}\nIBAN {grouped(RIGHT)}\nRéférence {TUNISIAN}")

    assert silent(found)


def test_two_prints_that_agree_are_not_mended_into_another_number() -> None:
    """What stands there twice is what is printed, however faint it is."""
    text = f"{TITLE}\nIBAN {grouped(WRONG)}\nA remettre\nIBAN {grouped(WRONG)}"

    assert codes(findings_on("rib", text, read_by="ocr", legibility=0.95)) == {"iban-invalid"}
    assert codes(findings_on("rib", text, read_by="ocr", legibility=0.85)) == {"iban-unread"}


def test_a_digit_that_every_look_gives_is_not_mended_by_the_parts_or_by_a_like_one() -> None:
    """A slip whose IBAN is misprinted beside the right bank, branch, account and key: what is printed was read."""
    bank, branch, account, key = RIGHT[4:9], RIGHT[9:14], RIGHT[14:25], RIGHT[25:]
    parts = page_of(f"{bank} | {branch} | {account} | {key}", read_by="ocr", legibility=0.95).lines
    for place, char in ((20, "8"), (21, "8"), (18, "1")):
        wrong = RIGHT[:place] + char + RIGHT[place + 1 :]
        page = photo(wrong, doubtful=" ", again=wrong, sure=0.85)
        below = tuple(replace(line, words=tuple(_lower(word) for word in line.words)) for line in parts)
        for each in (page, replace(page, lines=(*page.lines, *below))):
            found = read(each)[0]

            assert found & {"iban-unread", "iban-invalid"}, (wrong, found)


@pytest.mark.parametrize(("read_as", "said"), [("2", set()), ("7", {"iban-unread"})])
def test_a_letter_that_every_look_takes_for_a_like_digit_is_mended_by_the_parts(read_as: str, said: set[str]) -> None:
    lettered = iban(account="0005Z012345")
    bent = lettered.replace("Z", read_as)
    page = photo(bent, doubtful=grouped(bent).split()[4], again=bent, sure=0.85)
    parts = " | ".join((lettered[4:9], lettered[9:14], lettered[14:25], lettered[25:]))
    below = page_of(parts, read_by="ocr", legibility=0.95).lines
    below = tuple(replace(line, words=tuple(_lower(word) for word in line.words)) for line in below)

    assert read(page)[0] == {"iban-unread"}
    found, field = read(replace(page, lines=(*page.lines, *below)))
    assert (found, field.confirm) == (said, True)


@pytest.mark.parametrize("speck", [":", "*", "|", "."])
def test_a_speck_between_the_groups_of_a_number_is_none_of_its_characters(speck: str) -> None:
    groups = grouped(RIGHT).split()
    found, field = read(page_of(f"{TITLE}\n{' '.join(groups[:2])} {speck} {' '.join(groups[2:])}", read_by="ocr"))

    assert (found, field.value) == (set(), RIGHT)


KEYED = "FR8630003983591190495664214"  # its check digits hold, its national key does not
APART = "30003 98359 11904956642 14"


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([APART, f"IBAN {grouped(KEYED)}"], "rib-key-invalid"),
        ([f"IBAN {grouped(KEYED)}"], "iban-unread"),  # told once, and unsurely
        ([f"IBAN {KEYED[:4]} {APART}"], "iban-unread"),  # the parts are the number itself
        (["30003 98359 11904956643 14", f"IBAN {grouped(KEYED)}"], "iban-unread"),
    ],
)
def test_a_wrong_key_is_certain_where_the_parts_repeat_a_number_whose_check_digits_hold(
    rows: list[str], told: str
) -> None:
    page = page_of("\n".join([TITLE, *rows]), read_by="ocr", legibility=0.95)
    lines = tuple(Line(tuple(_doubted(word, KEYED[:4]) for word in line.words)) for line in page.lines)

    assert told in read(replace(page, lines=lines))[0]


def test_a_doubtful_look_between_two_sure_ones_does_not_excuse_a_wrong_number() -> None:
    """Beside the right parts, too: the account of the parts is not the one that is printed as an IBAN."""
    other = WRONG[:18] + str((int(WRONG[18]) + 1) % 10) + WRONG[19:]
    page = photo(WRONG, again=WRONG)
    unsure = photo(other, again=other, sure=0.7).again
    bank, branch, account, key = RIGHT[4:9], RIGHT[9:14], RIGHT[14:25], RIGHT[25:]
    below = page_of(f"{bank} | {branch} | {account} | {key}", read_by="ocr", legibility=0.95).lines
    lower = tuple(replace(line, words=tuple(_lower(word) for word in line.words)) for line in below)
    page = replace(page, again=(*unsure, *page.again), lines=(*page.lines, *lower))

    assert "iban-invalid" in read(page)[0]


def test_three_doubtful_looks_that_agree_are_believed_against_the_parts_unless_a_digit_looks_like_another() -> None:
    """`RIGHT` has a 4 in its place 20: it is never read as 3, but perhaps as 9."""
    bank, branch, account, key = RIGHT[4:9], RIGHT[9:14], RIGHT[14:25], RIGHT[25:]
    parts = page_of(f"{bank} | {branch} | {account} | {key}", read_by="ocr", legibility=0.95).lines
    lower = tuple(replace(line, words=tuple(_lower(word) for word in line.words)) for line in parts)
    place = RIGHT.index("4", 10)
    for digit, said in (("3", "iban-invalid"), ("9", "iban-unread")):
        wrong = RIGHT[:place] + digit + RIGHT[place + 1 :]
        page = photo(wrong, again=wrong, sure=0.6)
        third = tuple(replace(line, words=tuple(_lower(word) for word in line.words)) for line in page.again)

        assert said in read(replace(page, again=(*page.again, *third), lines=(*page.lines, *lower)))[0]


def _lower(word: Word) -> Word:
    return replace(word, box=Box(word.box.left, word.box.top + 0.4, word.box.right, word.box.bottom + 0.4))


def test_a_look_that_was_unsure_does_not_help_to_call_a_number_wrong() -> None:
    assert read(photo(WRONG, doubtful=grouped(WRONG)[5:9], again=WRONG))[0] != {"iban-invalid"}


def test_a_digit_read_for_a_letter_of_the_country_is_to_be_confirmed() -> None:
    found, field = read(photo("S156024223089776165"))

    assert (found - {"iban-foreign"}, field.value, field.confirm) == (set(), "SI56024223089776165", True)


def test_a_town_in_the_small_print_is_no_account() -> None:
    """`Lille 418 220 776 - ORIAS 07…` begins with the letters of Liechtenstein."""
    text = rib() + "\nCrédit des Flandres, SA - RCS Lille 418 220 776 - ORIAS 07 004 418"
    [each] = assembled(file_of("rib.pdf", text))

    assert each.document.value("iban") == iban()


def test_a_slip_that_says_it_is_no_statement_is_a_slip() -> None:
    """Its scattered title was read as `Relevé … bancaire`."""
    text = f"""
Banque Meuse
Relevé bancaire
Voici les informations pour recevoir un virement ou mettre en place un prélèvement
Bénéficiaire | MLLE Thi Lan NGUYEN
IBAN | {grouped(RIGHT)}
BIC / SWIFT | CMCIFRPP
"""
    [statement] = assembled(file_of("rib.png", text, read_by="ocr"))
    [slip] = assembled(file_of("rib.png", text + "Ce document ne constitue pas un relevé de compte.", read_by="ocr"))

    assert (statement.document.type, slip.document.type) == ("bank-statement", "rib")


def test_parts_of_which_a_letter_was_read_as_a_like_digit_contradict_no_valid_number() -> None:
    lettered = iban(account="0005S012345")
    bank, branch, account, key = lettered[4:9], lettered[9:14], lettered[14:25], lettered[25:]
    rows = f"{TITLE}\nIBAN {grouped(lettered)}\n"

    for read_as, said in ((account.replace("S", "5"), set()), (account.replace("S", "7"), {"iban-mismatch"})):
        text = rows + f"{bank} | {branch} | {read_as} | {key}"
        assert codes(findings_on("rib", text, read_by="ocr", legibility=0.95)) == said
