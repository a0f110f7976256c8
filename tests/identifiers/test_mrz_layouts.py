"""The layouts of zones, held against lines that are put together from the tables of ICAO 9303 by hand."""

import pytest

from precheck.identifiers.mrz import Mrz, credible, field_at, parse, value_of
from precheck.identifiers.mrz_layouts import ALLOWED, LAYOUTS
from tests.identifiers.test_mrz import ALL, FRENCH, MRV_A, TD1, TD2, TD3

#: What each field of a specimen holds, in the order of its lines.
FIELDS = {
    "TD3": "document_code=P< issuer=UTO names=ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<< document_number=L898902C3"
    " number_check=6 nationality=UTO birth_date=740812 birth_date_check=2 sex=F expiry_date=120415 expiry_date_check=9"
    " optional=ZE184226B<<<<< optional_check=1 composite_check=0",
    "TD2": "document_code=I< issuer=UTO names=ERIKSSON<<ANNA<MARIA<<<<<<<<<<< document_number=D23145890 number_check=7"
    " nationality=UTO birth_date=740812 birth_date_check=2 sex=F expiry_date=120415 expiry_date_check=9"
    " optional=<<<<<<< composite_check=6",
    "TD1": "document_code=I< issuer=UTO document_number=D23145890 number_check=7 optional=<<<<<<<<<<<<<<<"
    " birth_date=740812 birth_date_check=2 sex=F expiry_date=120415 expiry_date_check=9 nationality=UTO"
    " optional_2=<<<<<<<<<<< composite_check=6 names=ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
    "MRV-A": "document_code=V< issuer=UTO names=ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<< document_number=L8988901C"
    " number_check=4 nationality=XXX birth_date=400907 birth_date_check=8 sex=F expiry_date=961210 expiry_date_check=9"
    " optional=6ZE184226B<<<<<<",
    "MRV-B": "document_code=V< issuer=UTO names=ERIKSSON<<ANNA<MARIA<<<<<<<<<<< document_number=L8988901C"
    " number_check=4 nationality=XXX birth_date=400907 birth_date_check=8 sex=F expiry_date=961210 expiry_date_check=9"
    " optional=<<<<<<<<",
    "FR-2x36": "document_code=ID issuer=FRA surname=BERTHIER<<<<<<<<<<<<<<<<< office=<<<<<<"
    " document_number=940992310285 number_check=4 given_names=CORINNE<<<<<<< birth_date=651206"
    " birth_date_check=8 sex=F composite_check=4",
}
KINDS = {
    "document_code": "letters", "issuer": "letters", "names": "letters", "surname": "letters", "given_names": "letters",
    "nationality": "letters", "document_number": "any", "optional": "any", "optional_2": "any", "office": "any",
    "birth_date": "digits", "expiry_date": "digits", "sex": "sex", "number_check": "check", "birth_date_check": "check",
    "expiry_date_check": "check", "optional_check": "check", "composite_check": "check",
}  # fmt: skip


@pytest.mark.parametrize("form", FIELDS)
def test_every_field_of_the_specimen_stands_where_the_layout_says(form: str) -> None:
    lines, layout = ALL[form], LAYOUTS[form]
    cut = [(span.name, lines[span.line][span.start : span.end]) for span in layout.spans]

    assert [f"{name}={text}" for name, text in cut] == FIELDS[form].split()
    assert (layout.rows, layout.length) == (len(lines), len(lines[0]))
    assert {span.name: span.kind for span in layout.spans} == {name: KINDS[name] for name, _ in cut}


#: The digits a check stands for (ICAO 9303-4 to -7): guarded places of each line, by check.
GUARDED = {
    "TD3": {"number": 9, "birth_date": 6, "expiry_date": 6, "optional": 14, "composite": 10 + 7 + 22},
    "TD2": {"number": 9, "birth_date": 6, "expiry_date": 6, "composite": 10 + 7 + 14},
    "TD1": {"number": 9, "birth_date": 6, "expiry_date": 6, "composite": 25 + 7 + 7 + 11},
    "MRV-A": {"number": 9, "birth_date": 6, "expiry_date": 6},
    "MRV-B": {"number": 9, "birth_date": 6, "expiry_date": 6},
    "FR-2x36": {"number": 12, "birth_date": 6, "composite": 36 + 35},
}


@pytest.mark.parametrize("form", GUARDED)
def test_a_check_guards_as_many_places_as_the_standard_says(form: str) -> None:
    checks = {check.name: sum(end - start for _, start, end in check.over) for check in LAYOUTS[form].checks}

    assert checks == GUARDED[form]


@pytest.mark.parametrize("form", GUARDED)
def test_a_check_digit_is_found_wrong_under_its_own_name(form: str) -> None:
    for check in LAYOUTS[form].checks:
        lines = list(ALL[form])
        row, at = lines[check.line], check.column
        lines[check.line] = row[:at] + str((int(row[at]) + 1) % 10) + row[at + 1 :]
        wrong = {name for name, right in parse(lines).checks.items() if not right}
        assert check.name in wrong
        assert wrong <= {check.name, "composite"}


def test_what_may_stand_in_a_field_of_each_kind() -> None:
    letters, digits = set("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), set("0123456789")

    assert {kind: set(chars) for kind, chars in ALLOWED.items()} == {
        "letters": letters | {"<"}, "digits": digits | {"<"}, "check": digits | {"<"}, "sex": set("MFX<"),
        "any": letters | digits | {"<"},
    }  # fmt: skip


def test_every_place_of_a_line_has_a_name_and_a_check_the_name_of_what_it_guards() -> None:
    for form, layout in LAYOUTS.items():
        for span in layout.spans:
            wanted = "document_number" if span.name == "number_check" else span.name.removesuffix("_check")
            assert {field_at(form, span.line, column) for column in range(span.start, span.end)} == {wanted}
    with pytest.raises(KeyError):
        field_at("TD3", 0, 44)


def test_a_capital_counts_from_ten_and_a_filler_nothing() -> None:
    assert [value_of(each) for each in "<09AZ"] == [0, 0, 9, 10, 35]


def bent(zone: tuple[str, str], *columns: int, issuer: str = "UTO") -> Mrz:
    """The specimen with these check digits wrong."""
    second = list(zone[1])
    for column in columns:
        second[column] = str((int(second[column]) + 1) % 10)
    return parse((zone[0].replace("UTO", issuer, 1), "".join(second)))


def test_two_right_checks_make_a_zone_and_one_where_the_issuer_is_a_state() -> None:
    assert credible(parse(MRV_A))
    assert credible(bent(MRV_A, 9, issuer="QQQ"))
    assert credible(bent(MRV_A, 9, 19))
    assert not credible(bent(MRV_A, 9, 19, issuer="QQQ"))
    assert not credible(bent(MRV_A, 9, 19, 27))


def test_names_of_each_format_may_have_been_cut() -> None:
    full = "BERTHIER<<" + "A" * 26
    assert not parse(FRENCH).names_truncated
    assert parse((FRENCH[0], FRENCH[1].replace("CORINNE<<<<<<<", "CORINNEMARIEAB"))).names_truncated
    assert parse((f"IDFRA{'B' * 25}<<<<<<", FRENCH[1])).names_truncated
    assert parse((f"I<UTO{full[:31]}", TD2[1])).names_truncated
    assert not parse(TD1).names_truncated


def test_names_of_several_parts_keep_their_blanks_and_no_more() -> None:
    zone = parse((TD3[0].replace("ERIKSSON<<ANNA<MARIA", "VAN<DER<BERG<<A<B<<C"), TD3[1]))

    assert (zone.surname, zone.given_names) == ("VAN DER BERG", "A B C")


def test_both_optional_fields_of_a_card_are_read() -> None:
    card = (TD1[0][:15] + "ABC<<<<<<<<<<<<", TD1[1][:18] + "DE<FG<<<<<<" + TD1[1][29:], TD1[2])

    assert parse(card).optional == "ABC DE<FG"


def test_a_long_number_and_what_follows_it_are_told_apart() -> None:
    """Its check digit is the last before the filler (ICAO 9303-5, 4.2.2.1, note j)."""
    card = ("I<UTOD23145890<7349<XY<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2", "STEVENSON<<PETER<JOHN<<<<<<<<<")
    zone = parse(card)

    assert (zone.document_number, zone.optional, zone.checks["number"]) == ("D23145890734", "XY", True)
    wrong = parse((card[0].replace("7349", "7348"), *card[1:]))
    assert (wrong.document_number, wrong.checks["number"]) == ("D23145890734", False)


@pytest.mark.parametrize("overflow", ["<", "7"])
def test_a_number_that_runs_on_has_a_digit_and_a_check_at_least(overflow: str) -> None:
    card = (f"I<UTOD23145890<{overflow.ljust(15, '<')}", "3407127M9507122UTO<<<<<<<<<<<2", TD1[2])

    assert parse(card).document_number == "D23145890"


def test_a_filler_is_no_check_digit_of_optional_data_that_is_there() -> None:
    second = TD3[1][:42] + "<" + TD3[1][43:]

    assert not parse((TD3[0], second)).checks["optional"]
