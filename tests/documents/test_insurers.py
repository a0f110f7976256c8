"""Papers of foreign insurers: valid to the end of the studies or not, and never wrong where they could not be read."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from precheck.documents.registry import BY_ID
from precheck.model.applicant import Applicant
from precheck.model.finding import Finding
from precheck.model.page import Box, FileReading
from precheck.pipeline import judge
from tests.documents.layouts import BY_NAME
from tests.helpers import (
    TODAY,
    assembled,
    case,
    codes,
    file_of,
    findings_on,
    finds,
    page_of,
    passport,
    silent,
    told,
)

END = date(2027, 6, 30)


def card(expiry: str, number: str = "80276001040000123456") -> str:
    return f"""
# EUROPÄISCHE KRANKENVERSICHERUNGSKARTE
3 Name
BRANDT
4 Vornamen
LENA
5 Geburtsdatum
14/05/2004
8 Kennnummer der Karte
{number}
9 Ablaufdatum
{expiry}
"""


# -- the European card ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("expiry", ["30/06/2027", "31/12/2030"])
def test_a_card_valid_to_the_end_of_the_studies_is_right(expiry: str) -> None:
    assert silent(findings_on("ehic", card(expiry)))


@pytest.mark.parametrize(("expiry", "code"), [("29/06/2027", "ehic-expires-early"), ("30/09/2026", "expired")])
def test_a_card_that_ends_before_the_studies_do(expiry: str, code: str) -> None:
    found = finds(findings_on("ehic", card(expiry)), code)

    assert (found.severity, found.outcome, found.expected) == ("error", "failed", "2027-06-30")
    assert found.box is not None


def test_the_end_that_the_applicant_gave_counts() -> None:
    [each] = assembled(file_with(card("31/01/2027")))
    asked = case(applicant=Applicant(end_date=date(2027, 1, 31)))

    assert silent(BY_ID["ehic"].check(each.document, each.views, asked))


def test_an_expiry_that_a_photo_shows_badly_is_not_called_too_early() -> None:
    found = findings_on("ehic", card("30/04/2027"), read_by="ocr", legibility=0.7)

    assert finds(found, "ehic-expires-early").severity == "warning"


def test_a_card_whose_expiry_was_not_read_is_to_be_looked_at() -> None:
    assert finds(findings_on("ehic", card("")), "expiry-unread").severity == "warning"


def test_a_card_issued_by_france_is_no_cover_from_abroad() -> None:
    found = findings_on("ehic", card("31/12/2028", "80250000040000123456"))

    assert finds(found, "ehic-french").severity == "error"
    assert silent(findings_on("ehic", card("31/12/2028", "80056000040000123456")))


def test_the_national_side_alone_is_the_back_of_a_card() -> None:
    [each] = assembled(file_with("# Gesundheitskarte\nTestkasse\nLena Brandt\nA123456789"))

    assert (each.document.type, each.document.pages[0].side) == ("ehic", "back")


def test_both_sides_on_one_picture() -> None:
    [each] = assembled(file_with(*BY_NAME["ehic/italian-both-sides"].pages))

    assert each.document.pages[0].side == "both"


def test_a_sentence_under_the_front_is_the_other_side_in_whatever_words() -> None:
    reverse = "In case of sudden illness abroad show this card to any public doctor or clinic"
    [alone] = assembled(file_with(card("31/12/2030")))
    [both] = assembled(file_with(card("31/12/2030") + "\n\n\n" + reverse))

    assert alone.document.pages[0].side == "front"
    assert both.document.pages[0].side == "both"


def test_a_letter_about_the_card_is_no_card() -> None:
    letter = "Madame, Monsieur,\nNous vous enverrons votre carte européenne d'assurance maladie\nsous quinze jours."

    assert told(letter) != "ehic"


# -- forms with a period --------------------------------------------------------------------------------------------

FORMS = ["ehic-replacement", "s1", "se-401-q-102", "se-401-q-106", "se-130-04", "monaco-certificate"]
ENDS = {
    "ehic-replacement": ("french", "31/08/2027"),
    "s1": ("english", "31/08/2027"),
    "se-401-q-102": ("bis", "2027-08-31"),
    "se-401-q-106": ("exchange", "2027-06-30"),
    "se-130-04": ("cass", "31/08/2027"),
    "monaco-certificate": ("ccss", "31/08/2027"),
}


@pytest.mark.parametrize("kind", FORMS)
def test_a_form_that_covers_the_studies_is_not_short(kind: str) -> None:
    layout, _ = ENDS[kind]

    assert silent(findings_on(kind, *BY_NAME[f"{kind}/{layout}"].pages), "form-period-short")


@pytest.mark.parametrize("kind", FORMS)
def test_a_form_that_ends_before_the_studies_is_short(kind: str) -> None:
    layout, end = ENDS[kind]
    text = BY_NAME[f"{kind}/{layout}"].pages[0].replace(end, "31/05/2027")
    found = finds(findings_on(kind, text), "form-period-short")

    assert (found.severity, found.outcome, found.found) == ("error", "failed", "2027-05-31")


@pytest.mark.parametrize("kind", ["ehic-replacement", "se-401-q-106"])
def test_a_period_that_was_not_read_is_inconclusive(kind: str) -> None:
    layout, _ = ENDS[kind]
    text = "\n".join(row for row in BY_NAME[f"{kind}/{layout}"].pages[0].splitlines() if "2026" not in row)

    assert finds(findings_on(kind, text), "form-period-short").outcome == "inconclusive"


def test_two_sessions_that_follow_each_other_are_one_period() -> None:
    text = (
        BY_NAME["se-401-q-106/exchange"]
        .pages[0]
        .replace(
            "du 2026-09-01 au 2027-06-30", "automne du 2026-09-01 au 2026-12-20, hiver du 2027-01-10 au 2027-06-30"
        )
    )
    [each] = assembled(file_with(text))

    assert (each.document.value("period_start"), each.document.value("period_end")) == ("2026-09-01", "2027-06-30")


def test_a_cover_of_some_other_year_does_not_lengthen_a_period() -> None:
    text = BY_NAME["se-130-04/cass"].pages[0] + "Tarifs valables du 01/01/2029 au 31/12/2029\n"
    [each] = assembled(file_with(text))

    assert each.document.value("period_end") == "2027-08-31"


def test_a_form_that_begins_months_after_the_studies_is_to_be_looked_at() -> None:
    [each] = assembled(file_with(BY_NAME["s1/english"].pages[0].replace("01/09/2026", "01/12/2026")))
    asked = case(applicant=Applicant(start_date=date(2026, 9, 7)))
    found = finds(BY_ID["s1"].check(each.document, each.views, asked), "form-period-short")

    assert (found.severity, found.found) == ("warning", "2026-12-01")


def test_an_end_that_a_photo_shows_badly_is_not_called_too_early() -> None:
    text = BY_NAME["se-130-04/cass"].pages[0].replace("31/08/2027", "31/05/2027")
    found = finds(findings_on("se-130-04", text, read_by="ocr", legibility=0.75), "form-period-short")

    assert found.severity == "warning"


def test_an_s1_may_leave_its_end_open() -> None:
    assert silent(findings_on("s1", *BY_NAME["s1/german-open-end"].pages), "form-period-short")


def test_the_first_number_on_a_form_is_its_own() -> None:
    text = BY_NAME["se-401-q-106/exchange"].pages[0]

    assert told(text + "Pour une inscription en France : formulaire SE 401-Q-102 bis") == "se-401-q-106"


@pytest.mark.parametrize(("number", "form"), [("401-Q-106", "se-401-q-106"), ("401 - Q - 106", "se-401-q-106")])
def test_a_form_is_known_by_its_number_without_the_letters_before_it(number: str, form: str) -> None:
    """By its title alone it is like what an insurer in France confirms: `attestation d'affiliation`."""
    rest = """
# ATTESTATION D'AFFILIATION À LEUR RÉGIME DE SÉCURITÉ
# SOCIALE DES PARTICIPANTS AUX ÉCHANGES ENTRE
# ÉTABLISSEMENTS D'ENSEIGNEMENT SUPÉRIEUR
Période : du 07/09/2026 au 09/08/2027
Régie de l'assurance maladie du Québec"""

    assert told(f"{number}\n{rest}") == form
    assert told(f"tél. 401 10 60 22\n{rest}") != form


# -- signed, stamped ------------------------------------------------------------------------------------------------

STATEMENT = BY_NAME["resources-statement/french"].pages[0]
FORM = BY_NAME["se-130-04/cass"].pages[0]
PEN = (0.01, 0.05)  # how far right of and below its label a pen begins


def file_with(*texts: str) -> FileReading:
    return FileReading(
        "paper.pdf", 1, "0" * 64, "pdf", "read", tuple(page_of(text, n) for n, text in enumerate(texts, 1))
    )


def inked(kind: str, text: str, *, at: str | None, read_by: str = "text") -> Iterable[Finding]:
    """What is said about the paper with ink beside the word `at`, or with none anywhere."""
    page = page_of(text, read_by="ocr" if read_by == "ocr" else "text")
    ink = tuple(
        Box(word.box.left + 0.01, word.box.bottom + 0.01, word.box.left + 0.2, word.box.bottom + 0.05)
        for word in page.words
        if word.text.startswith(at or "\0")
    )
    reading = FileReading("paper.pdf", 1, "0" * 64, "pdf", "read", (replace(page, ink=ink),))
    [each] = assembled(reading)
    assert each.document.type == kind
    return list(BY_ID[kind].check(each.document, each.views, case()))


def test_ink_under_the_label_signs_a_statement() -> None:
    assert silent(inked("resources-statement", STATEMENT, at="Signature"))


def test_an_empty_place_on_a_typed_page_is_unsigned() -> None:
    found = finds(inked("resources-statement", STATEMENT, at=None), "statement-unsigned")

    assert (found.severity, found.outcome) == ("error", "failed")
    assert found.box is not None


def test_the_cloth_of_the_table_beside_the_paper_signs_nothing() -> None:
    """A photo whose sheet was not found: what lies well to the right of all words is no pen."""
    page = page_of(NARROW, read_by="ocr")
    words = {word.text: word.box for word in page.words}
    label, right = words["Signature"], max(box.right for box in words.values())
    for left, said in ((right - 0.05, False), (right + 0.15, True)):
        ink = (Box(left, label.bottom + 0.01, left + 0.04, label.bottom + 0.06),)
        reading = FileReading("paper.jpg", 1, "0" * 64, "jpeg", "read", (replace(page, ink=ink),))
        [each] = assembled(reading)

        assert left < label.right + 0.33  # within the reach of the label
        found = codes(BY_ID[each.document.type].check(each.document, each.views, case()))
        assert ("statement-unsigned" in found) == said


NARROW = """
# ATTESTATION SUR L'HONNEUR
Je soussignée Giulia FERRANTI
déclare disposer de ressources
suffisantes pour mes études
Fait à Rennes, le 3 septembre 2026
. | Signature
"""


def test_ink_elsewhere_signs_nothing() -> None:
    assert codes(inked("resources-statement", STATEMENT, at="ATTESTATION")) == {"statement-unsigned"}


@pytest.mark.parametrize(
    ("right", "down", "signed"), [(0.0, 0.19, True), (0.4, 0.0, True), (0.4, 0.15, True), (0.0, -0.3, False)]
)
def test_people_sign_where_there_is_room(right: float, down: float, signed: bool) -> None:
    """Well under a label that is the last word of the page, in the cell beside it, or aslant; not over it."""
    page = page_of(FORM)
    label = next(word.box for word in page.words if word.text.startswith("Cachet"))
    ink = (Box(label.left + right, label.top + down, label.left + right + 0.1, label.top + down + 0.06),)
    reading = FileReading("paper.pdf", 1, "0" * 64, "pdf", "read", (replace(page, ink=ink),))
    [each] = assembled(reading)
    found = codes(BY_ID["se-130-04"].check(each.document, each.views, case()))

    assert ("form-stamp-missing" not in found) == signed


def test_what_is_signed_for_another_signs_nothing_here() -> None:
    """Two labels on one row: the ink under the second is not the first one's."""
    page = page_of(STATEMENT.replace("Signature\n", "Signature | Cachet de la mairie\n"))
    stamp = next(word.box for word in page.words if word.text == "Cachet")
    ink = (Box(stamp.left + 0.05, stamp.bottom + 0.02, stamp.left + 0.2, stamp.bottom + 0.08),)
    reading = FileReading("paper.pdf", 1, "0" * 64, "pdf", "read", (replace(page, ink=ink),))
    [each] = assembled(reading)

    assert "statement-unsigned" in codes(BY_ID[each.document.type].check(each.document, each.views, case()))


def test_an_empty_place_on_a_scan_is_to_be_looked_at() -> None:
    found = finds(inked("resources-statement", STATEMENT, at=None, read_by="ocr"), "statement-unsigned")

    assert (found.severity, found.outcome) == ("warning", "inconclusive")


def test_where_nobody_looked_for_ink_nothing_is_called_unsigned() -> None:
    assert finds(findings_on("resources-statement", STATEMENT), "statement-unsigned").outcome == "inconclusive"


def test_a_name_typed_under_the_label_is_not_certainly_unsigned() -> None:
    found = inked("resources-statement", STATEMENT + "Manon DEWAELE\n", at=None)

    assert finds(found, "statement-unsigned").outcome == "inconclusive"


def test_a_typed_statement_without_any_date_is_undated() -> None:
    text = STATEMENT.replace(", le 2 septembre 2026", "")

    assert finds(inked("resources-statement", text, at=None), "statement-unsigned").outcome == "failed"
    assert finds(inked("resources-statement", text, at="Signature"), "statement-unsigned").outcome == "inconclusive"


def test_a_form_without_a_stamp_is_a_warning() -> None:
    assert finds(inked("se-130-04", FORM, at=None), "form-stamp-missing").severity == "warning"
    assert silent(inked("se-130-04", FORM, at="Cachet"))


def test_a_paper_that_says_it_needs_no_signature_has_none_missing() -> None:
    text = BY_NAME["ehic-replacement/german"].pages[0] + "Maschinell erstellt, ohne Unterschrift gültig\n"

    assert silent(inked("ehic-replacement", text, at=None))


UNLABELLED = """
# CARTÃO EUROPEU DE SEGURO DE DOENÇA
PT
SCHRÖDER
JONAS
06/03/2000
6105438299
80620565852240153475 | 11/02/2029
"""


def test_the_names_on_a_card_are_told_by_their_places_where_no_label_was_read() -> None:
    [each] = assembled(file_of("card.jpg", UNLABELLED, read_by="ocr", legibility=0.85))

    assert (each.document.value("surname"), each.document.value("given_names")) == ("SCHRÖDER", "JONAS")
    assert all(each.document.fields[name].confirm for name in ("surname", "given_names"))


def test_what_its_place_tells_makes_a_card_nobody_elses() -> None:
    """The wording of a title goes on in a second line, and one name was lost."""
    bent = UNLABELLED.replace("SCHRÖDER", "CARTAO NACIONAL")
    report = judge([file_of("card.jpg", bent, read_by="ocr"), file_of("p.pdf", passport())], Applicant(), TODAY)

    assert "other-person" not in codes(report)
    assert finds(report, "holder-unread").severity == "warning"


def test_a_form_that_names_nobody_decides_nothing() -> None:
    """Also where no passport is asked for, so that there is nobody to compare it with."""
    nobody = UNLABELLED.replace("SCHRÖDER\n", "").replace("JONAS\n", "")
    for text, verdict in ((nobody, "review"), (UNLABELLED, "not-required")):
        back = "This card is not transferable. In case of loss, inform the institution.\nSignature of the holder"
        report = judge([file_of("card.jpg", text, back, read_by="ocr")], Applicant(nationality="PRT"), TODAY)

        assert report.verdict == verdict


@pytest.mark.parametrize(
    "title", ["EUROPÄISCHE KRANKENVERSICHERUNGSKARTE", "EUROPEJSKA KARTA UBEZPIECZENIA ZDROWOTNEGO"]
)
def test_a_title_that_holds_the_name_of_the_national_card_is_no_back(title: str) -> None:
    front = card("31/12/2030").replace("EUROPÄISCHE KRANKENVERSICHERUNGSKARTE", title)
    [each] = assembled(file_of("card.jpg", front))
    both = assembled(file_of("card.jpg", front + "\nGesundheitskarte\nKrankenversichertenkarte"))[0]

    assert [page.side for page in each.document.pages] == ["front"]
    assert [page.side for page in both.document.pages] == ["both"]
