"""Machine-readable zones as text: the specimens of ICAO Doc 9303 and the corner cases around them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precheck.identifiers.mrz import Mrz, MrzFormatError, check_digit, field_at, parse
from precheck.identifiers.mrz_layouts import ALPHABET, LAYOUTS

TODAY = date(2026, 10, 1)
TD3 = ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
TD1 = ("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<")
TD2 = ("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6")
MRV_A = ("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<")
MRV_B = ("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<")
FRENCH = ("IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "9409923102854CORINNE<<<<<<<6512068F4")
LONG_NUMBER = ("I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2", "STEVENSON<<PETER<JOHN<<<<<<<<<")
ALL = {"TD3": TD3, "TD1": TD1, "TD2": TD2, "MRV-A": MRV_A, "MRV-B": MRV_B, "FR-2x36": FRENCH}


def with_names(names: str) -> Mrz:
    return parse((f"P<UTO{names.ljust(39, '<')}", TD3[1]))


@pytest.mark.parametrize(("form", "lines"), ALL.items())
def test_the_specimen_of_every_format_is_read_and_all_its_check_digits_are_right(
    form: str, lines: tuple[str, ...]
) -> None:
    zone = parse(lines)

    assert zone.format == form
    assert zone.valid
    assert zone.surname in ("ERIKSSON", "BERTHIER")
    assert zone.given_names in ("ANNA MARIA", "CORINNE")


def test_the_fields_of_a_passport() -> None:
    zone = parse(TD3)

    assert (zone.document_code, zone.issuer, zone.nationality) == ("P", "UTO", "UTO")
    assert (zone.document_number, zone.sex, zone.optional) == ("L898902C3", "F", "ZE184226B")
    assert zone.birth_date(TODAY) == date(1974, 8, 12)
    assert zone.expiry_date(TODAY) == date(2012, 4, 15)


def test_a_document_number_may_run_over_into_the_optional_data_of_a_card() -> None:
    zone = parse(LONG_NUMBER)

    assert (zone.document_number, zone.optional, zone.valid) == ("D23145890734", "", True)


def test_the_old_french_card_has_no_date_of_expiry_and_twelve_digits_of_number() -> None:
    zone = parse(FRENCH)

    assert (zone.document_number, zone.nationality) == ("940992310285", "FRA")
    assert zone.expiry_date(TODAY) is None
    assert set(zone.checks) == {"number", "birth_date", "composite"}


def test_a_card_of_a_german_in_france_is_no_old_french_card() -> None:
    second = TD2[1].replace("UTO", "D<<")

    assert parse((TD2[0].replace("I<UTO", "IDFRA"), second)).format == "TD2"


def test_a_visa_has_no_composite_check() -> None:
    assert set(parse(MRV_A).checks) == {"number", "birth_date", "expiry_date"}


def test_the_german_issuer_is_a_single_letter() -> None:
    assert parse((TD3[0].replace("UTO", "D<<", 1), TD3[1])).issuer == "D"


def test_a_single_name_is_the_surname() -> None:
    assert (with_names("ARKFREITH").surname, with_names("ARKFREITH").given_names) == ("ARKFREITH", "")


def test_names_that_fill_their_field_may_have_been_cut() -> None:
    assert with_names("NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K").names_truncated
    assert not parse(TD3).names_truncated


@pytest.mark.parametrize(
    ("raw", "birth"),
    [("250101", date(2025, 1, 1)), ("270101", date(1927, 1, 1)), ("261002", date(1926, 10, 2)), ("26<<<<", None),
     ("740000", None), ("990231", None)],
)  # fmt: skip
def test_a_birth_is_not_in_the_future_and_an_unknown_part_makes_it_unknown(raw: str, birth: date | None) -> None:
    second = TD3[1][:13] + raw + check_digit(raw) + TD3[1][20:]

    assert parse((TD3[0], second)).birth_date(TODAY) == birth


@pytest.mark.parametrize(("raw", "expiry"), [("360101", date(2036, 1, 1)), ("980101", date(1998, 1, 1))])
def test_an_expiry_lies_in_the_nearest_century(raw: str, expiry: date) -> None:
    assert parse((TD3[0], TD3[1][:21] + raw + TD3[1][27:])).expiry_date(TODAY) == expiry


def test_a_filler_is_right_as_check_digit_of_empty_optional_data() -> None:
    start = TD3[1][:28] + "<" * 14
    for digit in "<0":
        second = start + digit
        second += check_digit(second[0:10] + second[13:20] + second[21:43])
        assert parse((TD3[0], second)).valid


def test_a_letter_in_a_date_is_never_valid_even_where_the_sum_is_right() -> None:
    """U counts 30, which is 0 modulo 10: the sum cannot tell it from a nought."""
    zone = parse((TD3[0], TD3[1].replace("1204159", "12U4159")))

    assert all(zone.checks.values())
    assert zone.misplaced == ((1, 23),)
    assert not zone.valid


@pytest.mark.parametrize("lines", [(), ("P<UTO",), TD3[:1], (TD3[0], TD2[1]), ("é" * 44, TD3[1]), TD1[:2]])
def test_other_shapes_are_refused(lines: tuple[str, ...]) -> None:
    with pytest.raises(MrzFormatError):
        parse(lines)


@given(st.lists(st.text(ALPHABET, max_size=44), max_size=4))
def test_only_our_error_escapes(lines: list[str]) -> None:
    try:
        zone = parse(lines)
    except MrzFormatError:
        return
    birth = zone.birth_date(TODAY)
    assert birth is None or birth <= TODAY


@pytest.mark.parametrize(("form", "lines"), ALL.items())
def test_one_changed_digit_in_a_guarded_field_is_never_valid(form: str, lines: tuple[str, ...]) -> None:
    for check in LAYOUTS[form].checks:
        for row, start, end in (*check.over, (check.line, check.column, check.column + 1)):
            for column in range(start, end):
                for digit in "0123456789":
                    old = lines[row][column]
                    if old in "0123456789" and digit != old:
                        bent = list(lines)
                        bent[row] = lines[row][:column] + digit + lines[row][column + 1 :]
                        assert not parse(bent).valid


def test_every_character_belongs_to_exactly_one_field() -> None:
    for form, layout in LAYOUTS.items():
        covered = sorted((span.line, column) for span in layout.spans for column in range(span.start, span.end))
        assert covered == [(row, column) for row in range(layout.rows) for column in range(layout.length)], form


def test_a_check_digit_belongs_to_the_field_it_guards() -> None:
    assert field_at("TD3", 1, 9) == "document_number"
    assert field_at("TD3", 1, 20) == "sex"
    assert field_at("TD1", 1, 14) == "expiry_date"
    assert field_at("TD2", 1, 35) == "composite"
    with pytest.raises(KeyError):
        field_at("TD3", 2, 0)
