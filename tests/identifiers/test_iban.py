"""Account numbers: what the check digits vouch for, and what may be mended."""

from random import Random

import pytest
from samples import numbers

from precheck.identifiers.iban import (
    KEYED,
    bank_of,
    find,
    from_parts,
    in_sepa,
    judge,
    mended,
    misfits,
    proven,
    rib_key,
    rib_parts,
    voted,
)  # fmt: skip
from tests.helpers import iban

VALID = "FR1420041010050500013M02606"
FOREIGN = {
    "DE89370400440532013000": "Germany", "BE68539007547034": "Belgium", "ES9121000418450200051332": "Spain",
    "IT60X0542811101000000123456": "Italy", "NL91ABNA0417164300": "Netherlands",
    "PT50000201231234567890154": "Portugal",
    "GB29NWBK60161331926819": "Britain", "CH9300762011623852957": "Switzerland", "LT121000011101001000": "Lithuania",
    "IE29AIBK93115212345678": "Ireland", "PL61109010140000071219812874": "Poland",
}  # fmt: skip


def found(text: str) -> list[str]:
    return [compact for compact, _, _ in find(text)]


@pytest.mark.parametrize(
    "text",
    [VALID, "FR14 2004 1010 0505 0001 3M02 606", "IBAN : FR14 2004 1010 0505 0001 3M02 606 BIC PSSTFRPP",
     "fr14 2004 1010 0505 0001 3m02 606", "FR14.2004.1010.0505.0001.3M02.606",
     "FR14-2004-1010-0505-0001-3M02-606",
     "FR14\u00a02004\u00a01010\u00a00505\u00a00001\u00a03M02\u00a0606"],
)  # fmt: skip
def test_an_iban_is_found_however_it_is_grouped(text: str) -> None:
    assert found(text) == [VALID]


@pytest.mark.parametrize(
    "text", ["", "FR14", "FR14 2004 1010", "FRANCE 2026", "ZZ14 2004 1010 0505", "CE12 année 2026"]
)
def test_half_a_number_is_no_iban(text: str) -> None:
    assert found(text) == []


def test_a_number_with_letters_in_the_account_is_valid() -> None:
    assert judge(VALID) == "valid"
    assert rib_key("20041", "01005", "0500013M026") == "06"


@pytest.mark.parametrize("number", FOREIGN)
def test_accounts_of_other_countries_are_valid_and_in_the_area_where_refunds_are_paid(number: str) -> None:
    assert found(numbers.grouped(number)) == [number]
    assert judge(number) == "valid"
    assert in_sepa(number)


@pytest.mark.parametrize(
    "number", ["TN5910006035183598478831", "TR330006100519786457841326", "SA0380000000608010167519"]
)
def test_refunds_are_paid_to_no_account_outside_the_area(number: str) -> None:
    assert judge(number) == "valid"
    assert not in_sepa(number)


@pytest.mark.parametrize(
    "country", ["AL", "ME", "MK", "MD", "RS", "MC", "CH", "GB", "SM", "VA", "IS", "NO", "LI", "AD"]
)
def test_the_area_is_larger_than_the_union(country: str) -> None:
    assert in_sepa(country + "00")


def test_a_wrong_digit_shows() -> None:
    assert judge("FR1420041010050500013M02605") == "check-digits"
    assert judge("FR1520041010050500013M02606") == "check-digits"


def test_a_wrong_key_shows_even_where_the_check_digits_are_right() -> None:
    wrong = from_parts("FR", "20041", "01005", "0500013M026", "07")

    assert judge(wrong) == "national-key"


def test_an_iban_is_put_together_from_the_four_parts_of_a_rib() -> None:
    [parts] = rib_parts("20041 01005 0500013M026 06")

    assert from_parts("FR", *parts) == VALID


@pytest.mark.parametrize(
    "text", ["20041 | 01005 | 0500013M026 | 06", "20041/01005/0500013m026/06", "200410100505 06", ""]
)
def test_the_parts_are_only_read_where_all_four_stand_in_a_row(text: str) -> None:
    assert list(rib_parts(text)) in ([("20041", "01005", "0500013M026", "06")], [])
    assert bool(list(rib_parts(text))) == (len(text) > 20)


def test_a_doubtful_character_is_mended_where_only_one_reading_is_valid() -> None:
    right = iban(account="00012345678")
    place = right.index("8", 20)
    bent = right[:place] + "B" + right[place + 1 :]

    assert mended(bent, {place}) == right


def test_a_character_that_was_read_with_certainty_is_never_touched() -> None:
    right = iban()
    place = right.index("8", 20)

    assert mended(right[:place] + "B" + right[place + 1 :], set()) is None
    assert mended(right[:place] + "B" + right[place + 1 :], {place - 1}) is None


def test_nothing_is_mended_by_more_than_two_characters() -> None:
    right = "FR" + iban(account="00000000000")[2:]
    bent = right[:14] + "OOO" + right[17:]

    assert mended(bent, set(range(4, 27)), most=2) is None


@pytest.mark.parametrize(
    ("right", "bent"),
    [("BE68539007547034", "BE6B539007547034"), ("ES9121000418450200051332", "ES912100041845O200051332"),
     ("IT60X0542811101000000123456", "IT60X0S42811101000000123456"),
     ("PT50000201231234567890154", "PT5000020I231234567890154")],
)  # fmt: skip
def test_the_national_keys_of_other_countries_confirm_what_is_mended(right: str, bent: str) -> None:
    place = next(at for at, (a, b) in enumerate(zip(right, bent, strict=True)) if a != b)

    assert mended(bent, {place}) == right


@pytest.mark.parametrize("country", sorted(KEYED))
def test_the_national_keys_that_are_relied_on_are_verified(country: str) -> None:
    """A digit of the account changed, with right check digits for it: only the key can tell."""
    from schwifty import IBAN

    told = 0
    for seed in range(20):
        right = str(IBAN.random(country_code=country, random=Random(seed)))
        place = max(at for at, char in enumerate(right[:-3]) if char.isdigit())
        bban = right[4:place] + str((int(right[place]) + 1) % 10) + right[place + 1 :]
        assert proven(right)
        told += not proven(numbers.iban(country, bban))
    assert told >= 15


def test_several_copies_vote_character_by_character() -> None:
    right = iban()
    first, second = right[:9] + "O" + right[10:], right[:15] + "8" + right[16:]

    assert voted({first, second}) == right
    assert voted({first}) is None


def test_copies_that_give_no_valid_number_or_are_of_two_countries_give_none() -> None:
    right = iban()
    wrong = right[:15] + str((int(right[15]) + 1) % 10) + right[16:]

    assert voted({wrong, wrong[:20] + str((int(wrong[20]) + 1) % 10) + wrong[21:]}) is None
    assert voted({wrong, "BE68539007547034"}) is None


@pytest.mark.parametrize(
    "text",
    ["DE 12 rue des Lilas 75013 Paris, deuxième étage", "DE 12 rue des Lilas jardins",
     "IL 23 places assises de la salle B 2", "FR IL FAUT SAVOIR 2026"
     " et la suite du texte", "SI 20 % de la somme est due avant le terme"],
)  # fmt: skip
def test_a_sentence_is_no_account_number(text: str) -> None:
    assert found(text) == []


def test_a_number_glued_to_its_label_is_found() -> None:
    assert found(f"IBAN{VALID}") == found(f"lBAN{VALID} BIC") == [VALID]


def test_a_check_digit_read_twice_or_a_letter_of_the_country_read_as_a_digit_is_seen_through() -> None:
    assert found("FRO03 2004 1010 0588 3607 5G98 351") == ["FR0320041010058836075G98351"]
    assert found("FRO03 2004 1010 0588 3607 5G98 352") == []
    assert found("MCS59 4061 8433 6085 101X 5884 270") == ["MC59406184336085101X5884270"]
    assert found("S156 0242 2308 9776 165") == found("SI56 0242 2308 9776 165") == ["SI56024223089776165"]
    assert found("S156 0242 2308 9776 166") == []


def test_letters_read_for_the_two_check_digits_are_digits() -> None:
    assert found("FRI4 2004 1010 0505 0001 3M02 606") == [VALID]


@pytest.mark.parametrize("number", ["DE8937O400440532013000", "NL91ABNA04I7164300"])
def test_without_a_national_key_to_confirm_it_nothing_is_mended(number: str) -> None:
    assert mended(number, range(2, len(number))) is None


@pytest.mark.parametrize("sign", [" ", ".", "-", "\u00a0", "|", " | "])
def test_any_sign_between_the_groups_is_passed_over_and_the_place_told(sign: str) -> None:
    text = f"IBAN: {sign.join(VALID[at : at + 4] for at in range(0, 27, 4))} BIC"
    [(compact, start, end)] = find(text)

    assert (compact, text[start : start + 4], text[end:]) == (VALID, "FR14", " BIC")


def test_a_number_that_runs_on_is_none_unless_its_digits_vouch_for_it() -> None:
    assert found(f"{VALID}7") == [VALID]
    assert found("FR1420041010050500013M026057") == []
    assert found("FR1420041010050500013M02605") == ["FR1420041010050500013M02605"]


def test_after_a_code_of_no_country_or_a_sentence_a_number_is_still_found() -> None:
    assert found(f"ZZ14 1234, FR IL FAUT SAVOIR 2026, {VALID}") == [VALID]


@pytest.mark.parametrize(("place", "char"), [(6, "A"), (25, "B")])
def test_a_letter_where_the_country_has_a_digit_does_not_fit(place: int, char: str) -> None:
    assert misfits(VALID) == frozenset()
    assert misfits(VALID[:place] + char + VALID[place + 1 :]) == {place}


def test_a_digit_where_the_country_has_a_letter_does_not_fit() -> None:
    assert misfits("NL91ABNA0417164300") == frozenset()
    assert misfits("NL911BNA0417164300") == {4}
    assert misfits("1L91ABNA0417164300") >= {0}
    assert misfits("FRA1") == {2}


@pytest.mark.parametrize(
    ("bent", "places"), [("8", {14}), ("S0", {8, 9}), ("O", {9})], ids=["an eight", "two places", "an O"]
)  # fmt: skip
def test_only_the_doubtful_places_are_tried(bent: str, places: set[int]) -> None:
    right = iban()
    start = min(places)
    wrong = right[:start] + bent + right[start + len(bent) :]
    assert mended(wrong, set()) is None or wrong == right
    assert mended(wrong, places) in {right, None}


def test_the_country_is_never_mended() -> None:
    assert mended("FR" + VALID[2:3].replace("1", "I") + VALID[3:], {2}) == VALID
    assert mended("BE" + VALID[2:], {0, 1}) is None


def test_a_number_of_the_wrong_length_or_form_is_none() -> None:
    assert judge("FR14") == judge("XX00") == judge("FR14 2004") == "format"
    assert not proven("FR14")
    assert not proven("BE68539007547035")


def test_a_bank_is_named_where_one_bank_alone_has_the_code() -> None:
    assert bank_of("DE89370400440532013000") == ("Commerzbank", "COBADEFFXXX")
    assert bank_of("FR7699999999999999999999999") == (None, None)
    assert bank_of("") == (None, None)
