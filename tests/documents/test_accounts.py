"""Account numbers on photos: believed, mended or left unread, but never called wrong on one doubtful look."""

from dataclasses import replace

from samples.numbers import grouped

from precheck.documents.accounts import account_fields
from precheck.documents.registry import BY_ID
from precheck.documents.view import PageView
from precheck.model.document import Field
from precheck.model.page import FileReading, Line, Page, Word
from tests.helpers import assembled, case, codes, iban, page_of

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
    other = RIGHT[:10] + str((int(RIGHT[10]) + 1) % 10) + RIGHT[11:]

    assert read(photo(WRONG, again=other))[0] == {"iban-unread"}


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
