"""Whose paper is it: the applicant's, certainly somebody else's, or not to be told."""

from dataclasses import replace
from datetime import date

import pytest

from precheck.checks.people import applicant_of, check_people, with_holders
from precheck.model.applicant import Applicant
from precheck.model.finding import Finding
from precheck.model.page import FileReading
from precheck.pipeline import judge
from tests.helpers import (
    LAN,
    MOUSSA,
    TODAY,
    Student,
    assembled,
    birth,
    certificate,
    file_of,
    finds,
    passport,
    permit_back,
    rib,
    silent,
)


def people(*files: FileReading, student: Student = LAN) -> list[Finding]:
    return list(check_people(assembled(*files, student=student), student.person))


def holder(text: str, student: Student = LAN) -> str:
    [each] = assembled(file_of("paper.pdf", text), student=student)
    return each.document.holder


@pytest.mark.parametrize("paper", [passport, permit_back, certificate, birth, rib])
def test_a_paper_of_the_applicant_is_hers(paper: object) -> None:
    text = paper(LAN)  # type: ignore[operator]

    assert holder(text) == "applicant"
    assert silent(people(file_of("paper.pdf", text)))


@pytest.mark.parametrize("paper", [passport, permit_back, certificate, birth])
def test_a_paper_of_a_stranger_is_told(paper: object) -> None:
    text = paper(MOUSSA)  # type: ignore[operator]

    assert holder(text) == "other"
    found = finds(people(file_of("paper.pdf", text)), "other-person")
    assert (found.severity, found.outcome) == ("error", "failed")


def test_an_account_of_a_stranger_is_told_as_such() -> None:
    found = finds(people(file_of("rib.pdf", rib(MOUSSA))), "holder-mismatch")

    assert "DIARRA" in (found.found or "").upper()
    assert "NGUYEN" in (found.expected or "")


@pytest.mark.parametrize(
    "name", ["M. OU MME NGUYEN THI LAN", "Mlle Lan NGUYEN", "NGUYEN THI LAN", "Thi Lan Nguyen", "MME NGUYỄN THỊ LAN"]
)
def test_an_account_in_the_applicants_name_is_hers_however_the_bank_writes_it(name: str) -> None:
    assert holder(rib(holder=name)) == "applicant"


def test_a_slip_whose_holder_could_not_be_read_is_never_somebody_elses() -> None:
    text = "\n".join(row for row in rib().split("\n") if "Titulaire" not in row)
    found = people(file_of("rib.pdf", text))

    assert silent(found, "holder-mismatch", "other-person")
    assert finds(found, "holder-unread").outcome == "inconclusive"


BACK = """
# EXTRAIT DE L'ACTE DE NAISSANCE
État Staat State Estado Stato Devlet
Nom | Name | Name | Apellidos | Cognome
Prénoms | Vornamen | Forenames | Nombre propio | Prenomi
Père | Vater | Father | Padre | Padre
Mère | Mutter | Mother | Madre | Madre
Date et lieu de naissance | Tag und Ort der Geburt | Date and place of birth
"""


def test_a_back_of_labels_alone_is_nobodys_beside_her_act_and_unread_without_it() -> None:
    back, blurred = (file_of("b.jpg", BACK, read_by="ocr", legibility=sure) for sure in (0.95, 0.7))
    named = file_of("b.jpg", BACK + "15/03/2006", read_by="ocr", legibility=0.95)
    act = file_of("a.pdf", birth())

    assert silent(people(act, back), "holder-unread")
    for files in ((back,), (act, blurred), (act, named)):
        assert finds(people(*files), "holder-unread").outcome == "inconclusive"


def slip(*block: str) -> str:
    """A slip that tells its holder by nothing but the head of an address."""
    rows = [block[0] if "Titulaire" in row else row for row in rib().split("\n")]
    return "\n".join(rows).replace(block[0], "\n".join(block), 1)


ADDRESS = ("12 QUAI DU MOULIN", "67000 STRASBOURG")


def test_the_holder_of_a_slip_may_be_told_by_the_head_of_the_address_alone() -> None:
    assert holder(slip("Thi Lan NGUYEN", *ADDRESS)) == "applicant"
    found = finds(people(file_of("rib.pdf", slip("Moussa DIARRA", *ADDRESS))), "holder-mismatch")
    assert found.found == "Moussa DIARRA"


def test_somebody_of_one_name_is_told_by_the_head_of_an_address_too() -> None:
    sulastri = replace(LAN, surname="SULASTRI", given="")

    assert holder(slip("SULASTRI", *ADDRESS), sulastri) == "applicant"
    assert holder(slip("BOURSOBANQUE", *ADDRESS), sulastri) == "unknown"


def test_after_a_single_name_and_a_birth_no_name_is_looked_for_on_the_next_line() -> None:
    sulastri = replace(LAN, surname="SULASTRI", given="")
    statement = """
# SWORN STATEMENT
I, the undersigned SULASTRI, born on 14/05/2004, residing at 78 allée des Tilleuls, 59650
VILLENEUVE D'ASCQ, solemnly declare that I have sufficient resources to support myself.
Done at Villeneuve D'Ascq, on 17/09/2026
Signature:
"""

    assert holder(statement, sulastri) == "applicant"
    assert silent(people(file_of("paper.pdf", statement), student=sulastri))


@pytest.mark.parametrize("surname", ["LÊ", "LE", "Lê"])
def test_a_surname_that_is_a_small_word_is_a_name(surname: str) -> None:
    care = f"""
cerfa n° 11390*04
# feuille de soins auxiliaire médical
PERSONNE RECEVANT LES SOINS ET ASSURÉ(E)
Nom
{surname}
Prénom
Quốc Bảo
Date de naissance
14/05/2004
ACTES EFFECTUÉS
Date des actes
22/09/2026
"""
    bao = replace(LAN, surname="LÊ", given="Quốc Bảo")
    [each] = assembled(file_of("paper.pdf", care), student=bao)

    assert (each.document.type, each.document.holder) == ("care-form", "applicant")
    assert (each.document.value("surname"), each.document.value("given_names")) == (surname, "Quốc Bảo")
    assert silent(people(file_of("paper.pdf", care), student=bao))


@pytest.mark.parametrize(
    "block",
    [
        ("BNP Paribas", *ADDRESS),
        ("LYON PART DIEU", *ADDRESS),
        ("Votre conseiller", "Moussa DIARRA", *ADDRESS),
        ("Moussa DIARRA", "ne pas jeter"),
    ],
)
def test_who_stands_on_a_slip_without_being_its_holder_makes_it_nobody_elses(block: tuple[str, ...]) -> None:
    found = people(file_of("rib.pdf", slip(*block)))

    assert silent(found, "holder-mismatch", "other-person")
    assert finds(found, "holder-unread").outcome == "inconclusive"


def test_a_name_that_was_hardly_legible_accuses_nobody() -> None:
    blurred = file_of("c.jpg", certificate(MOUSSA), read_by="ocr", legibility=0.55)

    assert silent(people(blurred), "other-person", "name-mismatch")


@pytest.mark.parametrize(
    ("who", "paper"),
    [(Student("GARCÍA LÓPEZ", "María Fernanda", date(2003, 7, 9), "COL"), Student("GARCIA", "Maria", date(2003, 7, 9))),
     (Student("ÖZTÜRK", "Ayşe", date(2002, 12, 30), "TUR"), Student("OEZTUERK", "AYSE", date(2002, 12, 30))),
     (Student("MARTIN", "Fatou", date(2000, 1, 2), "SEN"), Student("DIOP épouse MARTIN", "Fatou", date(2000, 1, 2))),
     (Student("SUKARNO", "", date(2001, 5, 6), "IDN"), Student("SUKARNO", "SUKARNO", date(2001, 5, 6)))],
    ids=lambda who: who.surname,
)  # fmt: skip
def test_spelling_order_and_married_names_make_nobody_a_stranger(who: Student, paper: Student) -> None:
    assert silent(people(file_of("c.pdf", certificate(paper)), student=who))


def test_another_name_on_the_same_birthday_may_be_a_change_of_name() -> None:
    other = Student("TRAN", "Quynh", LAN.born)
    found = finds(people(file_of("c.pdf", certificate(other))), "name-mismatch")

    assert found.severity == "warning"


def test_another_birthday_is_an_error_where_it_was_read_well() -> None:
    text = passport(Student(born=date(2004, 5, 15)))
    found = finds(people(file_of("p.pdf", text)), "birth-date-mismatch")

    assert (found.severity, found.expected, found.found) == ("error", "2004-05-14", "2004-05-15")


def test_another_birthday_on_a_blurred_photo_is_to_be_looked_at() -> None:
    other = certificate(Student(born=date(2004, 5, 16)))
    found = people(file_of("c.jpg", other, read_by="ocr", legibility=0.75))

    assert finds(found, "birth-date-mismatch").outcome == "inconclusive"


@pytest.mark.parametrize(
    ("born", "sure", "outcome"),
    [
        (date(2004, 5, 15), 0.95, "failed"),  # 4 is not read as 5
        (date(2004, 6, 14), 0.95, "inconclusive"),  # a 5 may be a 6
        (date(2004, 5, 15), 0.88, "inconclusive"),
    ],
)
def test_a_digit_of_the_birthday_on_a_scan_is_wrong_only_where_it_was_read_surely(
    born: date, sure: float, outcome: str
) -> None:
    found = people(file_of("c.jpg", certificate(Student(born=born)), read_by="ocr", legibility=sure))

    assert finds(found, "birth-date-mismatch").outcome == outcome


def test_a_digit_of_the_birthday_is_not_held_against_print_that_ocr_has_read() -> None:
    """No fact was given, and the zone of the passport was not read: either date may be the misread one."""
    text = passport().rsplit("P<", 1)[0]
    readings = [
        file_of("p.jpg", text, read_by="ocr", legibility=0.95),
        file_of("c.pdf", certificate(Student(born=date(2004, 5, 15)))),
    ]
    report = judge(readings, Applicant(), TODAY)

    assert finds(report, "birth-date-mismatch").outcome == "inconclusive"
    readings[0] = file_of("p.jpg", passport(), read_by="ocr", legibility=0.95)
    assert finds(judge(readings, Applicant(), TODAY), "birth-date-mismatch").outcome == "failed"


def test_a_statement_that_names_nobody_may_be_a_friends() -> None:
    text = """
# ATTESTATION SUR L'HONNEUR DE RESSOURCES SUFFISANTES
Je déclare sur l'honneur disposer de ressources suffisantes pour la durée de mes études en France.
Fait à Rennes, le 3 septembre 2026
Signature
"""
    assert finds(people(file_of("s.jpg", text, read_by="ocr")), "holder-unread").severity == "warning"
    assert silent(people(file_of("s.jpg", text.replace("Je ", "Je soussignée Thi Lan NGUYEN ", 1))), "holder-unread")


def test_papers_that_need_no_name_are_nobodys() -> None:
    rent = "# QUITTANCE DE LOYER\nLocataire : M. Paul ROY\nLogement, loyer et charges"

    assert holder(rent) == "unknown"
    assert people(file_of("q.pdf", rent)) == []


def test_without_any_identity_nobody_is_a_stranger() -> None:
    found = assembled(file_of("c.pdf", certificate()), file_of("r.pdf", rib(MOUSSA)))

    assert applicant_of(found, Applicant()) is None
    assert list(check_people(found, None)) == []


def test_the_applicant_is_whoever_most_papers_name() -> None:
    """A friend's passport stands first in the folder; everything else is hers."""
    found = assembled(
        file_of("1.pdf", passport(MOUSSA)), file_of("2.pdf", passport()), file_of("3.pdf", certificate()),
        file_of("4.pdf", birth()),
    )  # fmt: skip
    person = applicant_of(found, Applicant())

    assert person is not None
    assert person.name.surname == "NGUYEN"
    assert [each.document.holder for each in with_holders(found, person)] == ["other", *["applicant"] * 3]


def test_what_is_given_counts_more_than_any_paper() -> None:
    found = assembled(file_of("1.pdf", passport(MOUSSA)))
    person = applicant_of(found, LAN.applicant)

    assert person is not None
    assert (person.name.surname, person.origin) == ("NGUYEN", "given")


AMERICAN = """STATE OF WEST CAROLANA
CERTIFICATION OF BIRTH
1. CHILD'S NAME First NAOMI Middle RUTH Last HALVORSEN
2. DATE OF BIRTH 03/09/2004   4. SEX FEMALE
6. MOTHER'S MAIDEN NAME INGRID LARSEN
7. FATHER'S NAME PETER HALVORSEN
DATE FILED BY REGISTRAR MAR 15 2004"""


def test_a_paper_in_english_may_write_the_month_first() -> None:
    naomi = Student("HALVORSEN", "Naomi Ruth", date(2004, 3, 9), "USA")

    assert silent(people(file_of("birth.pdf", AMERICAN), student=naomi))
    [each] = assembled(file_of("birth.pdf", AMERICAN), student=naomi)
    assert each.document.value("birth_date") == "2004-03-09"


def test_another_day_is_another_day_in_english_too() -> None:
    other = Student("HALVORSEN", "Naomi Ruth", date(2004, 4, 9), "USA")

    assert finds(people(file_of("birth.pdf", AMERICAN), student=other), "birth-date-mismatch")


def test_a_paper_in_french_writes_the_day_first() -> None:
    lan = Student(born=date(2004, 3, 9))
    text = birth(lan).replace("09/03/2004", "03/09/2004")
    assert "03/09/2004" in text

    assert finds(people(file_of("acte.pdf", text), student=lan), "birth-date-mismatch")
