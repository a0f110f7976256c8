"""Whatever is put in, no parser raises anything but its own error, and no digit slips through a check."""

import string
from contextlib import suppress
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from precheck.documents.classify import classify
from precheck.documents.readers import person_name
from precheck.documents.registry import KINDS
from precheck.identifiers.academic_year import accepted, year_of, years_in
from precheck.identifiers.countries import alpha3
from precheck.identifiers.iban import find, from_parts, judge, mended, rib_key, rib_parts
from precheck.identifiers.mrz import MrzFormatError, parse
from precheck.identifiers.two_d_doc import TwoDDocError
from precheck.identifiers.two_d_doc import parse as parse_code
from precheck.intake.gather import shown
from precheck.intake.sniff import sniff
from precheck.reading.text_layer import plausibility
from precheck.text.dates import dates_in
from precheck.text.fold import fold, squeeze
from precheck.text.language import languages_of
from precheck.text.names import Name, compare
from tests.helpers import view_of, words_of

TEXT = st.text(max_size=80)
NEAR = st.text("0123456789 /.-FRDEIBANOlMmeduà年月日ÉéшعQ", max_size=60)
LETTERS = st.text(string.ascii_letters + "éüßñøđ '-", min_size=1, max_size=20)
ACCOUNTS = st.tuples(
    st.from_regex(r"\A[0-9]{5}\Z"), st.from_regex(r"\A[0-9]{5}\Z"), st.from_regex(r"\A[0-9A-Z]{11}\Z")
)  # fmt: skip


@given(TEXT | NEAR)
def test_text_of_any_kind_raises_nothing(text: str) -> None:
    folded = fold(text)
    list(find(text))
    list(rib_parts(text))
    dates_in(text)
    list(years_in(folded))
    languages_of(folded)
    person_name(text)
    alpha3(text)
    squeeze(text)


@given(TEXT)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert squeeze(squeeze(text)) == squeeze(text)


@given(TEXT | NEAR)
def test_every_place_that_is_told_lies_in_the_text(text: str) -> None:
    folded = fold(text)
    for each in dates_in(folded):
        assert 0 <= each.start < each.end <= len(folded)
    for year in years_in(folded):
        assert 0 <= year.start < year.end <= len(folded)
    for number, start, end in find(text):
        assert 0 <= start < end <= len(text.upper())
        assert number.isascii()


@given(st.text(max_size=34))
def test_anything_may_be_judged(text: str) -> None:
    assert judge(text) in {"valid", "check-digits", "national-key", "format"}


@given(st.lists(st.text(max_size=46), max_size=4))
def test_a_zone_is_parsed_or_refused(rows: list[str]) -> None:
    with suppress(MrzFormatError):
        parse(rows)


SIGNS = st.text("DC0123456FRAB \x1d\x1e\x1f/?é٣", max_size=80)


@given(TEXT | SIGNS | SIGNS.map("DC04FR0000011CE91D231301FR".__add__) | SIGNS.map("DC02FR000001FFFF163603".__add__))
def test_a_code_is_parsed_or_refused(text: str) -> None:
    with suppress(TwoDDocError):
        code = parse_code(text)
        assert text.startswith(code.message)
        for name in code.fields:
            code.day(name)
            code.words(name)


@given(st.binary(max_size=200) | st.sampled_from([b"PK\x03\x04", b"\x00\x00\x00\x18ftyp", b"RIFF"]).flatmap(
    lambda head: st.binary(max_size=60).map(lambda tail: head + tail)))  # fmt: skip
def test_bytes_of_any_kind_have_a_format(data: bytes) -> None:
    assert sniff(data)


@given(st.text(max_size=60))
def test_a_shown_name_hides_nothing(name: str) -> None:
    assert shown(shown(name)) == shown(name)
    assert not any(ord(char) < 32 or 0xD800 <= ord(char) < 0xE000 for char in shown(name))


@given(st.builds(Name, TEXT, TEXT, st.booleans()), st.builds(Name, TEXT, TEXT, st.booleans()))
def test_names_of_any_kind_are_compared_alike_from_both_sides(a: Name, b: Name) -> None:
    assert (compare(a, b) == "unknown") == (compare(b, a) == "unknown")
    assert compare(a, b) in {"same", "compatible", "different", "unknown"}


@given(LETTERS, LETTERS)
def test_a_name_is_never_different_from_itself(surname: str, given_name: str) -> None:
    name = Name(surname, given_name)

    assert compare(name, name) in {"same", "unknown"}
    assert compare(Name(f"{surname} {given_name}"), Name(f"{given_name} {surname}")) in {
        "same",
        "compatible",
        "unknown",
    }


@given(ACCOUNTS)
def test_an_account_put_together_from_right_parts_is_valid(parts: tuple[str, str, str]) -> None:
    number = from_parts("FR", *parts, rib_key(*parts))

    assert judge(number) == "valid"
    assert [each for each, _, _ in find(number)] == [number]


@given(ACCOUNTS, st.integers(2, 26), st.integers(1, 9))
def test_one_changed_digit_of_a_valid_account_is_never_valid(
    parts: tuple[str, str, str], place: int, step: int
) -> None:
    number = from_parts("FR", *parts, rib_key(*parts))
    if number[place].isdigit():
        other = number[:place] + str((int(number[place]) + step) % 10) + number[place + 1 :]
        assert judge(other) != "valid"


@given(ACCOUNTS, st.integers(4, 25))
def test_two_neighbouring_digits_swapped_are_never_valid(parts: tuple[str, str, str], place: int) -> None:
    number = from_parts("FR", *parts, rib_key(*parts))
    if number[place] != number[place + 1]:
        swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
        assert judge(swapped) != "valid"


@settings(max_examples=60)
@given(ACCOUNTS, st.integers(2, 26), st.sampled_from("0123456789BOISZG"))
def test_what_is_mended_is_valid_and_differs_at_doubtful_places_only(
    parts: tuple[str, str, str], place: int, misread: str
) -> None:
    number = from_parts("FR", *parts, rib_key(*parts))
    bent = number[:place] + misread + number[place + 1 :]
    fixed = mended(bent, {place})

    assert fixed is None or (
        judge(fixed) == "valid" and fixed[:place] + fixed[place + 1 :] == bent[:place] + bent[place + 1 :]
    )
    assert mended(bent, set()) is None


@given(st.dates(date(2000, 1, 1), date(2098, 12, 31)))
def test_the_year_of_a_day_counts_on_that_day(day: date) -> None:
    assert year_of(day) in accepted(day)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_printed_date_is_read_back(day: date) -> None:
    for text in (f"{day:%d/%m/%Y}", day.isoformat(), f"{day:%d.%m.%Y}"):
        assert [each.value for each in dates_in(text)] == [day]


@settings(max_examples=50)
@given(st.lists(TEXT, max_size=8))
def test_any_page_is_told_or_not_and_nothing_is_raised(rows: list[str]) -> None:
    view = view_of("\n".join(rows))
    verdict = classify(view, KINDS)

    assert 0.0 <= verdict.confidence <= 1.0
    if verdict.kind:
        verdict.kind.read([view], date(2026, 10, 1))


@given(TEXT)
def test_the_trust_in_a_text_layer_is_a_share(text: str) -> None:
    assert 0.0 <= plausibility(list(words_of(text))) <= 1.0
