"""Poor pictures: advice where all was read, the cause and the way out where something was not."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from precheck.checks.quality import check_quality
from precheck.i18n.catalogue import LANGUAGES, translator
from precheck.model.finding import Finding
from precheck.model.page import Box, FileReading, Quality
from precheck.pipeline import verdict
from precheck.requirements.route import Route
from tests.helpers import assembled, codes, file_of, finds, passport, report_of, rib, told

GOOD = Quality(blur=0.04, light=0.9, evenness=0.9, contrast=0.7, letters=14)
CORNER = Box(0.6, 0.6, 0.9, 0.8)
FAULTS = {
    "blurred": replace(GOOD, blur=0.5, places={"blur": CORNER}),
    "dark": replace(GOOD, light=0.08, places={"light": CORNER}),
    "glare": replace(GOOD, glare=0.05, places={"glare": CORNER}),
    "small": replace(GOOD, letters=3.0, places={"blur": CORNER}),
}
UNREAD_RIB = "# RELEVE D'IDENTITE BANCAIRE\nTitulaire du compte : Mme Lan NGUYEN\nDomiciliation : Strasbourg\nBIC"


def photo(text: str, quality: Quality | None, *, path: str = "IMG_1.jpg", legibility: float = 0.9) -> FileReading:
    """A photo of a page that was read so, with a picture of this quality."""
    [page] = file_of(path, text, read_by="ocr", legibility=legibility).pages
    return replace(file_of(path, text, read_by="ocr"), pages=(replace(page, quality=quality),))


def said(reading: FileReading, others: Sequence[Finding] = ()) -> list[Finding]:
    return list(check_quality(assembled(reading), others))


def about_quality(reading: FileReading) -> list[Finding]:
    return [each for each in report_of(reading).findings if each.code in {"low-quality", "cropped"}]


@pytest.mark.parametrize("cause", FAULTS)
def test_a_poor_picture_of_which_all_was_read_is_only_advice(cause: str) -> None:
    """Glare on the photo of the passport does not matter where the coded lines and the fields were read."""
    [found] = about_quality(photo(passport(), FAULTS[cause]))

    assert (found.severity, found.data["cause"], found.page, found.box) == ("notice", cause, 0, CORNER)
    assert verdict([found], Route("non-eu"), "registration") == "ready"


@pytest.mark.parametrize("cause", FAULTS)
def test_where_the_iban_could_not_be_read_the_cause_is_named_and_somebody_must_look(cause: str) -> None:
    assert told(UNREAD_RIB, "ocr") == "rib"
    [found] = about_quality(photo(UNREAD_RIB, FAULTS[cause]))

    assert (found.severity, found.outcome, found.data["cause"]) == ("warning", "inconclusive", cause)
    assert "IBAN" in translator("en").message(found, report_of())


def test_a_good_picture_is_not_blamed_for_what_was_not_read() -> None:
    assert about_quality(photo(UNREAD_RIB, GOOD)) == []


@pytest.mark.parametrize("quality", [GOOD, None, Quality()])
def test_a_good_scan_a_text_layer_and_an_empty_page_raise_nothing(quality: Quality | None) -> None:
    assert said(photo(rib(), quality)) == []


def test_a_card_cut_off_is_told_so_with_the_edge() -> None:
    [found] = about_quality(photo(passport(), replace(GOOD, cut=("right",), places={"cut": CORNER})))

    assert (found.code, found.severity, found.data["edge"]) == ("cropped", "notice", "right")
    assert translator("fr").message(found, report_of()).startswith("Page 1 : l'image coupe le document à droite")


def test_what_was_cut_off_is_the_cause_where_the_coded_lines_are_missing() -> None:
    without_zone = "\n".join(row for row in passport().split("\n") if "<<" not in row)
    assert told(without_zone, "ocr") == "passport"
    found = about_quality(photo(without_zone, replace(GOOD, cut=("bottom",), places={"cut": CORNER})))

    assert [(each.code, each.outcome) for each in found] == [("cropped", "inconclusive")]


def test_of_several_faults_the_gravest_is_told_and_only_that() -> None:
    both = replace(FAULTS["dark"], blur=0.2)

    assert [each.data["cause"] for each in about_quality(photo(UNREAD_RIB, both))] == ["dark"]


def test_a_page_that_could_not_be_told_and_is_blurred_is_said_to_be_blurred() -> None:
    [found] = about_quality(photo("xq wvk zzt\nlkj ppo uyt rrr", FAULTS["blurred"], legibility=0.4))

    assert (found.severity, found.outcome, found.data["cause"]) == ("warning", "inconclusive", "blurred")


def test_a_page_read_faintly_for_no_clear_cause_is_said_so_plainly() -> None:
    found = finds(report_of(photo("xq wvk zzt\nlkj ppo uyt rrr", GOOD, legibility=0.4)), "low-quality")

    assert (found.outcome, "cause" in found.data) == ("inconclusive", False)


def test_a_page_that_was_read_well_is_unknown_and_not_badly_photographed() -> None:
    paper = photo(
        "Bonjour Maman, il fait beau ici\nJe pense bien fort a toi\nTon fils", FAULTS["dark"], legibility=0.95
    )

    assert codes(report_of(paper)) >= {"unrecognized-document"}
    assert about_quality(paper) == []


def test_a_paper_that_nobody_asked_for_needs_no_better_picture() -> None:
    pay = "# BULLETIN DE PAIE\nEmployeur : Café du Port\nSalaire brut 812,00\nNet à payer 640,10"

    assert about_quality(photo(pay, FAULTS["blurred"])) == []


def test_quality_never_refuses() -> None:
    for fault in FAULTS.values():
        for reading in (photo(passport(), fault), photo(UNREAD_RIB, fault), photo("xq zzt", fault, legibility=0.2)):
            assert {each.severity for each in about_quality(reading)} <= {"notice", "warning"}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("cause", FAULTS)
def test_every_cause_has_its_own_words_and_way_out(lang: str, cause: str) -> None:
    words, report = translator(lang), report_of()
    ours, others = (
        [about_quality(photo(passport(), FAULTS[each]))[0] for each in causes]
        for causes in ([cause], [each for each in FAULTS if each != cause])
    )

    assert words.message(ours[0], report) not in [words.message(each, report) for each in others]
    assert words.fix(ours[0], report) not in [words.fix(each, report) for each in others]
