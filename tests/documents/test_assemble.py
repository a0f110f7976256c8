"""Pages become documents: joined, parted, front put to back; two people's papers never mixed."""

from dataclasses import replace
from datetime import date

from precheck.model.page import FileReading
from tests.documents.layouts import BY_NAME
from tests.helpers import (
    LAN,
    MOUSSA,
    assembled,
    birth,
    certificate,
    file_of,
    passport,
    permit_back,
    permit_front,
    rib,
    unreadable,
)

BLANK = ""


def types(*files: FileReading) -> list[str]:
    return [each.document.type for each in assembled(*files)]


def test_one_scan_of_everything_is_parted_into_its_documents() -> None:
    everything = file_of("tout.pdf", passport(), certificate(), birth(), permit_front(), permit_back(), rib())

    assert types(everything) == ["passport", "enrollment-certificate", "birth-certificate", "residence-permit", "rib"]


def test_documents_are_numbered_in_the_order_of_the_files() -> None:
    found = assembled(file_of("a.pdf", rib()), file_of("b.pdf", passport()))

    assert [(each.document.id, each.document.type) for each in found] == [("d1", "rib"), ("d2", "passport")]


def test_a_second_page_belongs_to_the_first() -> None:
    second = "Page 2 sur 2\nListe des enseignements suivis pendant le semestre\nMécanique, optique, thermodynamique"

    [each] = assembled(file_of("c.pdf", certificate(), second))
    assert [page.number for page in each.document.pages] == [1, 2]


def test_front_and_back_in_one_file_are_one_card() -> None:
    [each] = assembled(file_of("titre.pdf", permit_front(), permit_back()))

    assert [page.side for page in each.document.pages] == ["front", "back"]


def test_a_given_name_that_was_misread_parts_no_front_from_its_back() -> None:
    """Surname, birth and expiry are those of the zone on the back; where one of them is another, it is another card."""
    bent = permit_front(replace(LAN, given="Gi Ven"))
    other = permit_front(replace(LAN, given="Gi Ven", born=date(2003, 5, 14)))

    assert len(assembled(file_of("titre.pdf", bent, permit_back()))) == 1
    assert len(assembled(file_of("titre.pdf", other, permit_back()))) == 2


def test_front_and_back_in_two_files_are_one_card_whichever_comes_first() -> None:
    for order in ((permit_front(), permit_back()), (permit_back(), permit_front())):
        [each] = assembled(file_of("1.jpg", order[0]), file_of("2.jpg", order[1]))
        assert [page.side for page in each.document.pages] == ["front", "back"]


def test_the_fronts_of_two_cards_are_two_cards() -> None:
    assert types(file_of("1.jpg", permit_front()), file_of("2.jpg", permit_front(MOUSSA))) == ["residence-permit"] * 2


def test_two_backs_are_two_cards() -> None:
    found = assembled(file_of("1.jpg", permit_back()), file_of("2.jpg", permit_back(MOUSSA)))

    assert {each.document.value("surname") for each in found} == {"NGUYEN", "DIARRA"}


def test_two_passports_in_one_file_are_two_documents() -> None:
    found = assembled(file_of("passeports.pdf", passport(), passport(MOUSSA)))

    assert [each.document.value("surname") for each in found] == ["NGUYEN", "DIARRA"]


def test_two_certificates_in_one_file_are_two_documents() -> None:
    assert types(file_of("c.pdf", certificate(), certificate(year="2025/2026"))) == ["enrollment-certificate"] * 2


def test_a_white_back_of_a_page_is_part_of_its_document() -> None:
    found = assembled(file_of("scan.pdf", passport(), BLANK, certificate(), BLANK))

    assert [(each.document.type, len(each.document.pages)) for each in found] == [
        ("passport", 2),
        ("enrollment-certificate", 2),
    ]


def test_a_white_page_before_a_document_does_not_hide_it() -> None:
    assert "passport" in types(file_of("scan.pdf", BLANK, passport()))


def test_a_page_that_cannot_be_told_stays_a_document_of_its_own() -> None:
    assert types(file_of("x.pdf", "Bonjour Maman")) == ["other"]


def test_original_and_translation_in_one_file_are_two_documents() -> None:
    original, translated = BY_NAME["birth-certificate/vietnam"], BY_NAME["translation/sworn-from-vietnamese"]

    assert types(file_of("acte.pdf", *original.pages, *translated.pages)) == ["birth-certificate", "translation"]


def test_a_file_that_was_not_read_makes_no_document() -> None:
    assert types(unreadable("a.pdf"), file_of("b.pdf", rib())) == ["rib"]


def test_an_expiry_printed_on_the_front_and_a_zone_on_the_back_are_read_together() -> None:
    [each] = assembled(file_of("t.pdf", permit_front(LAN, date(2027, 9, 30)), permit_back(LAN, date(2027, 9, 30))))

    assert each.document.value("expiry_date") == "2027-09-30"
    assert each.document.value("nationality") == "VNM"


FRONT = "# EUROPESE ZIEKTEVERZEKERINGSKAART\n3 Naam\nDE VRIES\n4 Voornamen\nLotte\n9. Vervaldatum\n08/02/2029"
REVERSE = "This card is not transferable. In case of loss, inform the institution.\nSignature of the holder"


def test_the_wordless_back_of_a_card_goes_with_the_only_front() -> None:
    for order in ((FRONT, REVERSE), (REVERSE, FRONT)):
        for files in ([file_of("a.pdf", *order)], [file_of(f"{n}.jpg", side) for n, side in enumerate(order)]):
            [each] = assembled(*files)

            assert [page.side for page in each.document.pages] == ["front", "back"]


def test_a_wordless_back_is_nobodys_where_it_may_belong_to_two_cards_or_be_a_letter() -> None:
    other = FRONT.replace("DE VRIES", "BAKKER").replace("Lotte", "Daan")
    letter = REVERSE + "\n" + "We have received your request and will answer it within the next two weeks. " * 4

    assert "other" in types(*(file_of(f"{n}.jpg", text) for n, text in enumerate((FRONT, other, REVERSE))))
    assert "other" in types(file_of("1.jpg", FRONT), file_of("2.jpg", letter))
    assert "other" in types(file_of("1.jpg", FRONT), file_of("2.jpg", "Signature of the holder"))


LABELS = """
# EXTRAIT DE L'ACTE DE NAISSANCE
Nom Name Familienname Apellidos Cognome Soyadi
Prénoms Forenames Vornamen Nombre propio Adi
Père Father Vater Padre Baba
Mère Mother Mutter Madre Ana
Extrait délivré en application de la Convention signée à Vienne le 8 septembre 1976
"""


def test_the_labels_of_an_extract_in_further_languages_are_its_second_page() -> None:
    [each] = assembled(file_of("acte.pdf", birth(), LABELS))

    assert len(each.document.pages) == 2
    assert each.document.value("mother") == "TRAN Thi Mai"


def test_an_act_of_which_the_name_was_not_read_is_an_act_of_its_own() -> None:
    """It may be a friend's."""
    assert len(assembled(file_of("actes.pdf", birth(), LABELS + "Délivré le 12 mai 2026"))) == 2
    assert len(assembled(file_of("actes.pdf", birth(), LABELS, read_by="ocr", legibility=0.8))) == 2


def test_the_back_of_a_student_card_is_no_card_of_its_own() -> None:
    """Alone it would serve in the place of a front of last year."""
    front = file_of("a.jpg", "# CARTE ÉTUDIANTE\nUniversité des Deux Rives\nLan NGUYEN\nAnnée universitaire 2025-2026")
    back = file_of(
        "b.jpg", "Cette carte d'étudiant est la propriété de l'Université des Deux Rives\nN° étudiant 2204417"
    )

    for files in ((front, back), (back, front)):
        [card] = assembled(*files)
        assert (card.document.type, card.document.value("academic_year")) == ("student-card", "2025-2026")
