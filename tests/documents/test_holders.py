"""Who a paper is about: found where papers name people, and left unread where somebody else may be meant."""

import pytest

from precheck.documents.holders import child_of_signer, half_told, named
from precheck.model.document import Field
from precheck.text.names import Name, compare
from precheck.text.persons import first_name_in, is_mixed, last_name_in, like_a_person
from tests.helpers import assembled, file_of, view_of


def holder_on(text: str, *, card: bool = False) -> str:
    fields = named([view_of(text)], {}, card=card)
    return fields["holder"].value if "holder" in fields else ""


NAMED = {
    "a part with a colon": "# NOTIFICATION\nCandidate : TRAORÉ Aïssata Bintou\nDossier 4412",
    "a part in a cell of its own": "# DEMANDE\nDemandeur | OYELARAN Kehinde\nDéposée le 02/09/2026",
    "surname, comma, given names": "# RESULTS\nStudent: VILLANUEVA, Maria Paz\nScore 88",
    "an alumna": "# CERTIFICADO DE NOTAS\nAlumna: Beatriz Lorente Gil\nCurso 2025-2026",
    "a bill to": "# INVOICE\nBill to: Mr Farrukh ABDULLAEV\nTotal 900 EUR",
    "certified, with a civility": "# ATTESTATION\nNous attestons que Mme Oksana BONDARENKO, est à jour de ses droits",
    "certified, on the next line": "# ATTESTATION\nLe président certifie que\nMONTEIRO DA ROCHA Telmo\nest admis",
    "certified in Spanish": "# CERTIFICADO\nLa universidad certifica que Don Julián Arce Montes cursa estudios",
    "certified in capitals": "CERTIFICAT\nNOUS CERTIFIONS QUE M. PASTORELLI ENZO NE LE 3 MAI 2004\nEST AFFILIE",
    "received from": "# REÇU\nReçu de Mlle Hoang Mai Anh la somme de 300 euros",
    "greeted": "# CONFIRMATION\nBonjour Tesfaye ALEMU,\nVotre paiement est accepté",
    "written to": "# OFFER\nDear Ms Ngozi EZEKWESILI,\nWe are pleased to admit you",
    "before the birth": "# BAIL\nentre la SCI des Tilleuls et Mme Zarina ISMAILOVA, née le 04/04/2003 à Osh",
    "over the birth": "# CERTIFICAT\nLe directeur déclare ce qui suit\nNDIAYE Coumba\nnée le 09/09/2004 à Thiès",
    "on two lines over the birth": "# RÉCÉPISSÉ\nBENALI CHERIF\nNADIA\nnée le 12.02.2001 à SFAX",
    "in an address": "# FACTURE\nM. Kwabena ASANTE\n3 rue du Four\n54000 NANCY\nTotal TTC 44,10",
    "handed in by": "# ATTESTATION\nDécision sur la demande présentée par :\nMonsieur SAHAKYAN Aram\nné le 03/05/2002",
}  # fmt: skip
TRUTH = {
    "a part with a colon": "TRAORÉ Aïssata Bintou",
    "a part in a cell of its own": "OYELARAN Kehinde",
    "surname, comma, given names": "VILLANUEVA Maria Paz",
    "an alumna": "Beatriz Lorente Gil",
    "a bill to": "Farrukh ABDULLAEV",
    "certified, with a civility": "Oksana BONDARENKO",
    "certified, on the next line": "MONTEIRO DA ROCHA Telmo",
    "certified in Spanish": "Julián Arce Montes",
    "certified in capitals": "PASTORELLI ENZO",
    "received from": "Hoang Mai Anh",
    "greeted": "Tesfaye ALEMU",
    "written to": "Ngozi EZEKWESILI",
    "before the birth": "Zarina ISMAILOVA",
    "over the birth": "NDIAYE Coumba",
    "on two lines over the birth": "BENALI CHERIF NADIA",
    "in an address": "Kwabena ASANTE",
    "handed in by": "SAHAKYAN Aram",
}


@pytest.mark.parametrize("way", NAMED)
def test_a_holder_is_named_in_many_ways(way: str) -> None:
    assert holder_on(NAMED[way]) == TRUTH[way]


@pytest.mark.parametrize(
    "text",
    [
        "# ATTESTATION\nDossier 4418\nFait à Lyon\nMme Hélène Vasselin\nResponsable de la scolarité",
        "# BAIL\nLe bailleur : M. Lucien Garrigue\nLoyer 420",
        "# TRADUCTION\nMaître Soraya HAMIDOUCHE\nTraductrice-interprète",
        "# RELEVÉ DE COMPTE\nvotre conseiller : M. Paul Humbert\nAncien solde 12,00",
        "# UNIVERSITÉ DE HAUTE-ARGONNE\nAnnée universitaire 2026-2027\nLe Président",
        "# ATTESTATION\nJe soussigné M. Omar BELKADI, né le 02/02/1970, autorise ce qui suit",
        "# ACTE\nfils de Thierry PERRACHON, né le 3 mars 1971",
        "# ACTE\nde Gwenaël, Jean ROUXEL, né à Guingamp le 2 septembre 1976",
        "# ATTESTATION\nMme Awa SARR\nM. Modou SARR\nsont locataires",
        "# ATTESTATION\nLe directeur atteste que le dossier est complet",
    ],
)
def test_who_signs_lets_or_begets_is_not_the_holder(text: str) -> None:
    assert holder_on(text) == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("UNIVERSITÉ DES TROIS PORTS\n# CARTE D'ÉTUDIANT\nMULENGA Chipo\nN° 22611804", "MULENGA Chipo"),
        ("CARTE ÉTUDIANTE\nOYEDEPO\nFolasade\nN° étudiant 22611804", "OYEDEPO Folasade"),
        ("VITALE\nl'Assurance Maladie\nFERREIRA LUIS\n1 04 06 99 139 218 09", "FERREIRA LUIS"),
        ("Carte Vitale\nGAUTHIER EP. DIOP\nMATHILDE\n2 99 11 69 387 044 12", "GAUTHIER EP. DIOP MATHILDE"),
        ("ÉCOLE DES MINES\nCARTE ÉTUDIANTE\nTRAN QUOC BAO\nCycle ingénieur\nNé le 02/10/2002", "TRAN QUOC BAO"),
    ],
)
def test_a_card_names_its_holder_on_a_line_of_its_own(text: str, name: str) -> None:
    assert holder_on(text, card=True) == name


def test_a_school_is_nobody() -> None:
    assert holder_on("LYCÉE VICTOR DURUY\nCARTE D'ÉTUDIANT\n2026-2027\nCampus Lille", card=True) == ""


@pytest.mark.parametrize(
    ("text", "name", "born"),
    [
        (
            "# AUTORISATION PARENTALE\nJe soussigné M. SOW Ibrahima, né le 12 mars 1974,\n"
            "autorise ma fille mineure SOW Rokhaya, née le 22 octobre 2010 à Dakar, à s'inscrire",
            "SOW Rokhaya",
            "2010-10-22",
        ),
        (
            "# CONSENT\nI, Helen Marsh, mother and legal guardian, authorise my son\n"
            "Oliver Marsh, born on 3 June 2011, to register",
            "Oliver Marsh",
            "2011-06-03",
        ),
        (
            "# AUTORIZACIÓN\nD. Raúl Ibarra Sanz, padre y representante legal de la menor\n"
            "Nerea Ibarra Costa, nacida en Soria el 30 de noviembre de 2010, AUTORIZA",
            "Nerea Ibarra Costa",
            "2010-11-30",
        ),
        (
            "# PARENTAL CONSENT\nI, Helen Marsh, mother and legal guardian of Oliver Marsh,\n"
            "born on 3 June 2011 in Leeds, consent to the registration",
            "Oliver Marsh",
            "2011-06-03",
        ),
        (
            "# AUTORISATION PARENTALE\nMoi, SOW Ibrahima, père et représentant légal de la mineure\n"
            "SOW Rokhaya, date de naissance : 22/10/2010, autorise son inscription",
            "SOW Rokhaya",
            "2010-10-22",
        ),
    ],
)
def test_a_letter_of_the_parents_is_about_their_child(text: str, name: str, born: str) -> None:
    fields = child_of_signer([view_of(text)])

    assert (fields["holder"].value, fields["birth_date"].value) == (name, born)


@pytest.mark.parametrize("signer", ["father of a family of three", "Mother of the above student", "père de famille"])
def test_a_parent_of_nobody_in_particular_names_no_child(signer: str) -> None:
    assert child_of_signer([view_of(f"# CONSENT\nI, Helen Marsh, {signer}, agree")]) == {}


ACTS = {
    "under the heading of the mother": (
        "# STATEMENT OF LIVE BIRTH\nCHILD\nLast name: HARGROVE | First and middle names: Noah James\n"
        "Date of birth: August 9, 2003\nMOTHER\nLast name at birth: DELANEY | First name: Irene\n"
        "FATHER\nLast name: HARGROVE | First name: Colin",
        "HARGROVE Noah James",
        "2003-08-09",
    ),
    "the father is born first": (
        "# ACTE DE NAISSANCE\nL'an deux mille trois, le vingt-six décembre\nest née à Pointe-Noire\n"
        "l'enfant MAKOSSO Grâce Divine\nFille de MAKOSSO Alphonse, né le 12 janvier 1970 à Dolisie\n"
        "et de LOEMBA Julienne, née le 8 août 1977\nL'officier de l'état civil",
        "MAKOSSO Grâce Divine",
        "2003-12-26",
    ),
    "the applicant is the father": (
        "# BIRTH REGISTRATION CERTIFICATE\nApplicant Name: TARIQ MEHMOOD | Relation with child: FATHER\n"
        "Child Details\nName: DANIYAL TARIQ | Gender: MALE\nDate of Birth: 03-08-2004\n"
        "Father Name: TARIQ MEHMOOD\nMother Name: SHAZIA TARIQ",
        "DANIYAL TARIQ",
        "2004-08-03",
    ),
    "the day in three cells": (
        "# CERTIFICACIÓN LITERAL DE NACIMIENTO\nREGISTRO CIVIL DE: SORIA\nNombre: ÁLVARO\nPrimer apellido: LACASTA\n"
        "Día: VEINTE | Mes: MARZO | Año: DOS MIL CINCO\nLugar: SORIA\n"
        "PADRE: Don JOSÉ LACASTA ARA\nhijo de VICENTE y de PILAR, nacido en JACA el 2-7-1972",
        "LACASTA ÁLVARO",
        "2005-03-20",
    ),
    "values over their labels": (
        "# Acta de Nacimiento\nDatos de la Persona Registrada\nJIMENA | OLVERA | TREJO\n"
        "Nombre(s) | Primer Apellido | Segundo Apellido\nMUJER | 03/09/2005 | LEÓN, GUANAJUATO\n"
        "Sexo | Fecha de Nacimiento | Lugar de Nacimiento",
        "OLVERA TREJO JIMENA",
        "2005-09-03",
    ),
}  # fmt: skip


@pytest.mark.parametrize("act", ACTS)
def test_an_act_is_about_the_child_and_not_about_a_parent(act: str) -> None:
    text, name, born = ACTS[act]
    [each] = assembled(file_of("act.pdf", text))
    document = each.document
    read = Name(document.value("surname") or document.value("holder") or "", document.value("given_names") or "")

    assert document.type == "birth-certificate"
    assert document.value("birth_date") == born
    assert compare(read, Name(name)) in {"same", "compatible"}


def test_half_a_name_is_to_be_confirmed() -> None:
    half = half_told({"surname": Field("PERRACHON", 1.0, 0)})

    assert half["surname"].confirm
    assert half["surname"].confidence < 0.6
    assert half_told({"surname": Field("QUISPE VALDIVIA", 1.0, 0)})["surname"].confidence == 1.0


def test_half_a_name_is_completed_where_the_whole_stands() -> None:
    fields = named(
        [view_of("# COPIE\nPERRACHON Clémence Marie\nNée le 19 septembre 2005")],
        {"surname": Field("PERRACHON", 1.0, 0)},
    )

    assert fields["given_names"].value == "Clémence Marie"


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("NGUYEN Thi Lan", True),
        ("Marie de la Tour", True),
        ("Université de Rouen", False),
        ("of the person concerned", False),
        ("PETIT Marie", True),
        ("CARTE VITALE", False),
        ("Leïla", False),
        ("王小明", True),
    ],
)
def test_a_person_is_told_from_an_institution_and_a_sentence(text: str, person: bool) -> None:
    assert like_a_person(text) is person


def test_a_name_ends_where_the_sentence_goes_on() -> None:
    assert first_name_in("Maïwenn, Claire ROUXEL, du sexe féminin") == "Maïwenn Claire ROUXEL"
    assert first_name_in("Ana Costa, Porto") == "Ana Costa"
    assert first_name_in("WANG ZIHAN has a deposit") == "WANG ZIHAN"
    assert last_name_in("autorise ma fille mineure FALL Adja,") == "FALL Adja"


def test_a_surname_in_capitals_beside_a_given_name_is_a_persons() -> None:
    assert is_mixed("NGUYEN Thi Lan")
    assert not is_mixed("Boulangerie du Cours")
