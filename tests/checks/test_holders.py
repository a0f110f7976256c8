"""How a paper is told to be the applicant's, somebody else's, or nobody's in particular: field by field."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from precheck.checks.people import (
    PERSONAL,
    Person,
    applicant_of,
    check_people,
    name_of,
    named_on,
    with_holders,
)
from precheck.documents.assemble import Assembled
from precheck.model.applicant import Applicant
from precheck.model.finding import Finding
from precheck.model.page import ReadBy
from precheck.text.names import Name
from tests.checks.papers import PLACE, paper, sure, unsure
from tests.helpers import LAN, finds, view_of

LANS: dict[str, Any] = {"surname": "NGUYEN", "given_names": "Thi Lan"}
ROYS: dict[str, Any] = {"surname": "ROY", "given_names": "Paul"}
CERTIFICATE = "enrollment-certificate"


def whose(each: Assembled, person: Person = LAN.person) -> str:
    [told] = with_holders([each], person)
    return told.document.holder


def said(*papers: Assembled, person: Person | None = LAN.person) -> list[Finding]:
    return list(check_people(with_holders(papers, person), person))


# -- the name a paper gives


def test_the_name_of_a_paper_is_that_of_its_holder() -> None:
    assert name_of(paper("passport", **LANS).document) == Name("NGUYEN", "Thi Lan")
    assert name_of(paper("rib").document) is None
    assert name_of(paper("rib", account="x").document) is None
    zone: dict[str, Any] = {"surname": sure("NGUYEN", read_from="mrz"), "given_names": "Thi"}
    assert name_of(paper("passport", **zone).document) == Name("NGUYEN", "Thi", cut=True)
    assert name_of(paper("rib", holder="Thi Lan NGUYEN").document) == Name("Thi Lan NGUYEN")
    assert name_of(paper("passport", given_names="Lan").document) == Name("", "Lan")
    assert name_of(paper("passport", surname="NGUYEN").document) == Name("NGUYEN", "")


@pytest.mark.parametrize(("confidence", "known"), [(0.6, True), (0.59, False), (0.4, False)])
def test_half_a_legible_name_is_no_name(confidence: float, known: bool) -> None:
    each = paper("passport", surname=sure("NGUYEN", confidence), given_names=sure("Lan", 0.3))

    assert (name_of(each.document) == Name("NGUYEN", "")) is known


# -- whose it is


def test_every_paper_that_must_name_the_applicant_is_compared_and_no_other() -> None:
    for kind in ("care-form", "transcript", "visa", "ehic", "rib", "translation"):
        assert kind in PERSONAL
        assert whose(paper(kind, **LANS)) == "applicant"
        assert whose(paper(kind, **ROYS)) == "other"
    for kind in ("photo", "proof-of-address", "other"):
        assert whose(paper(kind, **LANS)) == "unknown"


def test_a_name_anywhere_on_the_page_makes_a_paper_hers() -> None:
    assert whose(paper(CERTIFICATE, "L'étudiante Thi NGUYEN est inscrite")) == "unknown"  # so are many
    assert whose(paper(CERTIFICATE, "L'étudiante Lan NGUYEN est inscrite")) == "applicant"
    assert whose(paper(CERTIFICATE, "L'étudiante NGUYEN Thi Lan est inscrite")) == "applicant"
    assert whose(paper(CERTIFICATE, "NGUYEN Thi Lan", **ROYS)) == "applicant"


@pytest.mark.parametrize("kind", ["birth-certificate", "translation", "family-record-book", "marriage-certificate"])
def test_on_an_act_that_names_relatives_too_her_name_may_be_a_mothers(kind: str) -> None:
    assert whose(paper(kind, "Mère : NGUYEN Thi Lan", **ROYS)) == "other"
    assert whose(paper(kind, "NGUYEN Thi Lan")) == "applicant"


@pytest.mark.parametrize("kind", ["rib", "bank-statement"])
def test_an_account_of_a_relative_that_names_her_too_is_for_somebody_to_look_at(kind: str) -> None:
    kin: dict[str, Any] = {"surname": "NGUYEN", "given_names": "Van Duc"}

    assert whose(paper(kind, "NGUYEN Thi Lan", **kin)) == "unknown"
    assert whose(paper(kind, "NGUYEN Thi Lan", **ROYS)) == "applicant"
    assert whose(paper(CERTIFICATE, "NGUYEN Thi Lan", **kin)) == "applicant"
    assert whose(paper(kind, "NGUYEN Thi Lan", holder="QUACH")) == "applicant", "one word may be the bank's"


def test_an_accounts_holder_misread_once_and_printed_twice_is_the_applicant() -> None:
    emre = Person(Name("OZTURK", "Emre Can"), date(2003, 4, 5), "d1")

    assert whose(paper("rib", "M Emre Can ÖZTÜRK", holder="Emre Can UZTURK"), emre) == "applicant"
    assert whose(paper("rib", "M Emre ÖZTÜRK", holder="Emre Can UZTURK"), emre) == "unknown"
    assert whose(paper("rib", "M Emre Can ÖZTÜRK", holder="Selim OZTURK"), emre) == "unknown", "his brother's"


def test_a_birthday_she_shares_makes_a_nameless_paper_hers_and_another_name_doubtful() -> None:
    assert whose(paper(CERTIFICATE, birth_date="2004-05-14")) == "applicant"
    assert whose(paper(CERTIFICATE, "née le 14/05/2004")) == "applicant"
    assert whose(paper(CERTIFICATE, "née le", "14/05/2004")) == "applicant"
    assert whose(paper(CERTIFICATE, birth_date="2004-05-14", **ROYS)) == "unknown"
    assert whose(paper(CERTIFICATE, birth_date="2001-02-03")) == "unknown"


def test_a_letter_that_ocr_bent_makes_nobody_a_stranger_and_one_in_print_does() -> None:
    bent: dict[str, Any] = {"surname": "NGUYFN", "given_names": "Thi Lan"}

    assert whose(paper(CERTIFICATE, "x", read_by="ocr", **bent)) == "applicant"
    assert whose(paper(CERTIFICATE, "x", **bent)) == "other"


def test_an_accent_read_as_another_letter_makes_a_name_no_strangers_and_a_twin_stays_one() -> None:
    emir = Person(Name("HADZIC", "Emir"), date(2004, 5, 14), "given")
    bent: dict[str, Any] = {"surname": "HadzZié", "given_names": "Emir", "birth_date": "2004-05-14"}  # Hadžić
    twin: dict[str, Any] = {"surname": "Hadžić", "given_names": "Tarik", "birth_date": "2004-05-14"}

    assert whose(paper("birth-certificate", "x", read_by="ocr", **bent), emir) == "applicant"
    assert whose(paper("birth-certificate", "x", read_by="ocr", **twin), emir) == "unknown"
    assert whose(paper("birth-certificate", "x", **bent), emir) == "unknown"


def test_half_a_name_that_ocr_read_is_no_strangers() -> None:
    half: dict[str, Any] = {"surname": "NGUYEN", "given_names": "Quang"}

    assert whose(paper(CERTIFICATE, "x", read_by="ocr", **half)) == "unknown"
    assert whose(paper(CERTIFICATE, "x", **half)) == "other"
    assert whose(paper(CERTIFICATE, "x", read_by="ocr", **ROYS)) == "other"


def test_a_sister_has_half_the_name_and_another_birthday() -> None:
    sister: dict[str, Any] = {"surname": "NGUYEN", "given_names": "Quang", "birth_date": "2001-11-23"}

    assert whose(paper(CERTIFICATE, "x", read_by="ocr", **sister)) == "other"
    assert whose(paper(CERTIFICATE, "x", read_by="ocr", **{**sister, "birth_date": "2004-05-17"})) == "unknown"


@pytest.mark.parametrize(("confidence", "holder"), [(0.71, "other"), (0.7, "unknown"), (0.6, "unknown")])
def test_a_name_that_was_hardly_read_accuses_nobody(confidence: float, holder: str) -> None:
    faint: dict[str, Any] = {"surname": sure("ROY", confidence), "given_names": sure("Paul", 0.95)}

    assert whose(paper(CERTIFICATE, **faint)) == holder


# -- a name on a page


@pytest.mark.parametrize(
    ("surname", "given", "text", "there"),
    [("NGUYEN", "Thi Lan", "Lan, née NGUYEN", True), ("NGUYEN", "Thi Lan", "Thi NGUYEN", False),
     ("NGUYEN", "Thi Lan", "Thi Lan TRAN", False), ("NGUYEN", "Thi", "NGUYEN Thi", True),
     ("DE SOUSA", "Ana", "Ana SOUSA", True), ("SUKARNO", "", "SUKARNO", False),
     ("SUKARNO PUTRI", "", "SUKARNO PUTRI", True), ("SUKARNO PUTRI", "", "SUKARNO DEWI", False),
     ("NGUYEN", "A Lan", "NGUYEN A", False), ("NGUYEN", "A Lan", "NGUYEN Lan", True),
     ("SCHWARZENBERGER", "Anna", "Anna SCHWARZENBERGFR", True), ("ROY", "Paul", "Paul RAY", False),
     ("A", "Lan", "A Lan", False)],
)  # fmt: skip
def test_surname_and_telling_given_name_stand_on_the_page(surname: str, given: str, text: str, there: bool) -> None:
    assert named_on(Name(surname, given), [view_of(text)]) is there


# -- who the applicant is


def test_a_given_name_is_the_applicants_whatever_the_papers_say() -> None:
    person = applicant_of([paper("passport", **ROYS)], Applicant(given_names="Lan", birth_date=LAN.born))

    assert person == Person(Name("", "Lan"), LAN.born, "given")
    surname = applicant_of([], Applicant(family_name="NGUYEN"))
    assert surname == Person(Name("NGUYEN", ""), None, "given")


def test_a_passport_comes_before_a_card_where_both_are_named_as_often() -> None:
    card = paper("national-id", name="d1", **ROYS)
    own = paper("passport", name="d2", birth_date=sure("2004-05-14", read_from="mrz"), **LANS)

    assert applicant_of([card, own], Applicant()) == Person(Name("NGUYEN", "Thi Lan"), LAN.born, "d2", proven=True)
    third = paper(CERTIFICATE, name="d3", **ROYS)
    majority = applicant_of([card, own, third], Applicant())
    assert majority is not None
    assert majority.origin == "d1"


@pytest.mark.parametrize(
    ("date_", "read_by", "proven"),
    [(sure("2004-05-14", read_from="mrz"), "ocr", True), (sure("2004-05-14"), "ocr", False),
     (sure("2004-05-14"), "text", True), (unsure("2004-05-14"), "text", False)],
)  # fmt: skip
def test_a_birth_date_that_ocr_read_in_print_proves_nothing(date_: object, read_by: ReadBy, proven: bool) -> None:
    each = paper("passport", "x", read_by=read_by, birth_date=date_, **LANS)
    person = applicant_of([each], Applicant())

    assert person is not None
    assert person.proven is proven
    given = applicant_of([each], Applicant(birth_date=date(2004, 5, 15)))
    assert given is not None
    assert (given.birth_date, given.proven) == (date(2004, 5, 15), True)


def test_her_birth_date_is_read_where_it_is_printed_without_a_label() -> None:
    [each] = with_holders([paper(CERTIFICATE, "x", "NGUYEN Thi Lan\n14/05/2004")], LAN.person)
    read = each.document.fields["birth_date"]

    assert (read.value, read.page, read.confidence) == ("2004-05-14", 1, 0.95)
    zone = paper("passport", "14/05/2004", birth_date=sure("2004-05-15", read_from="mrz"), **LANS)
    assert with_holders([zone], LAN.person)[0].document.value("birth_date") == "2004-05-15"
    assert with_holders([each], None) == [each]


# -- what is said


def test_a_strangers_paper_is_told_with_both_names_and_the_place() -> None:
    [found] = said(paper(CERTIFICATE, **ROYS))

    assert (found.code, found.document, found.file) == ("other-person", "d1", "d1-1.pdf")
    assert (found.expected, found.found, found.page, found.box) == ("NGUYEN Thi Lan", "ROY Paul", 0, PLACE)
    assert found.data == {"name": "NGUYEN Thi Lan", "other_name": "ROY Paul"}
    assert said(paper("rib", **ROYS))[0].code == "holder-mismatch"


def test_the_paper_the_name_was_taken_from_is_not_held_against_it() -> None:
    person = replace(LAN.person, origin="d1")

    assert said(paper("passport", birth_date="1999-01-01", **LANS), person=person) == []


@pytest.mark.parametrize(
    ("kind", "told"),
    [(CERTIFICATE, True), ("birth-certificate", True), ("rib", True), ("visa-validation", True), ("ehic", True),
     ("s1", True), ("monaco-certificate", True), ("resources-statement", True), ("transcript", False),
     ("care-form", False), ("student-card", False)],
)  # fmt: skip
def test_a_paper_that_has_to_name_her_and_names_nobody_is_for_somebody_to_look_at(kind: str, told: bool) -> None:
    found = said(paper(kind))

    assert [(each.code, each.outcome) for each in found] == [("holder-unread", "inconclusive")] * told
    if told:
        assert (found[0].expected, found[0].document, found[0].file) == ("NGUYEN Thi Lan", "d1", "d1-1.pdf")
        assert found[0].data.get("cause") == (None if kind == "rib" else "paper")


def test_a_form_of_an_insurer_that_names_nobody_is_told_even_where_nobody_is_known() -> None:
    assert [each.code for each in said(paper("ehic"), person=None)] == ["holder-unread"]
    assert said(paper("ehic", **LANS), paper("rib"), person=None) == []


def test_an_act_in_another_script_is_hers_once_a_translation_names_her() -> None:
    act = paper("birth-certificate", "شهادة ميلاد سلمى", name="d2")
    translation = paper("translation", **LANS)

    assert [each.code for each in said(act)] == ["holder-unread"]
    assert said(translation, act) == []
    assert [each.document for each in said(translation, act, paper("rib", name="d3", **ROYS))] == ["d3"]
    assert finds(said(paper("translation", **ROYS), act), "holder-unread")
    assert finds(said(translation, paper("birth-certificate", "acte de naissance", name="d2")), "holder-unread")
    assert finds(said(translation, paper(CERTIFICATE, "شهادة ميلاد سلمى", name="d2")), "holder-unread")


def test_so_is_an_act_in_another_language_on_which_no_name_was_read() -> None:
    translation = paper("translation", **LANS)
    foreign = paper("birth-certificate", "kopia", name="d2", language="mg")

    assert said(translation, foreign) == []
    assert finds(said(paper("translation", **ROYS), foreign), "holder-unread")
    assert finds(said(translation, paper("birth-certificate", "acte", name="d2", language="fr")), "holder-unread")
    assert said(translation, paper("birth-certificate", "kopia", name="d2", language="mg", **ROYS))


def test_another_name_on_her_birthday_is_told_as_such() -> None:
    [found] = said(paper("transcript", birth_date="2004-05-14", **ROYS))

    assert (found.code, found.expected, found.found, found.box) == (
        "name-mismatch", "NGUYEN Thi Lan", "ROY Paul", PLACE,
    )  # fmt: skip
    assert found.data == {"name": "NGUYEN Thi Lan", "other_name": "ROY Paul"}


@pytest.mark.parametrize(
    ("born", "outcome"),
    [(sure("2001-11-03"), "failed"), (sure("2001-11-03", 0.81), "failed"), (sure("2001-11-03", 0.8), "inconclusive"),
     (unsure("2001-11-03"), "inconclusive"), (sure("2004-05-15"), "failed"), (unsure("2004-05-15"), "inconclusive")],
)  # fmt: skip
def test_another_birthday_is_wrong_only_where_it_was_read_surely(born: object, outcome: str) -> None:
    [found] = said(paper("transcript", birth_date=born, **LANS))

    assert (found.code, found.outcome, found.expected) == ("birth-date-mismatch", outcome, "2004-05-14")
    assert (found.page, found.box, found.document, found.file) == (0, PLACE, "d1", "d1-1.pdf")


@pytest.mark.parametrize(
    ("born", "legibility", "proven", "outcome"),
    [(sure("2004-05-15", 0.95), 0.9, True, "failed"), (sure("2004-05-15", 0.9), 0.9, True, "inconclusive"),
     (sure("2004-05-15", 0.95), 0.85, True, "inconclusive"), (sure("2004-05-15", 0.95), 0.9, False, "inconclusive"),
     (sure("2004-06-14", 0.95), 0.9, True, "inconclusive"), (sure("2001-11-03", 0.95), 0.5, False, "failed")],
)  # fmt: skip
def test_a_single_digit_that_ocr_read_is_wrong_only_where_all_was_clear(
    born: object, legibility: float, proven: bool, outcome: str
) -> None:
    each = paper("transcript", "x", read_by="ocr", legibility=legibility, birth_date=born, **LANS)
    [found] = said(each, person=replace(LAN.person, proven=proven))

    assert found.outcome == outcome


def test_nothing_is_said_of_a_birthday_that_agrees_or_is_not_known() -> None:
    assert said(paper("transcript", birth_date="2004-05-14", **LANS)) == []
    assert said(paper("transcript", **LANS)) == []
    assert said(paper("transcript", birth_date="2001-01-01", **LANS), person=replace(LAN.person, birth_date=None)) == []
