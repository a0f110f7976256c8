"""A name comes out whole, whatever small words, labels or signs of other languages it is made of."""

import pytest

from precheck.documents.readers import person_name
from precheck.text.persons import first_name_in, last_name_in, like_a_person

#: Each holds something that a reader of forms may trip over: a particle, a word that is a label elsewhere, a mark.
WHOLE = [
    "QUISPE DEL ÁGUILA Milagros del Pilar", "Rosa Elvira DEL ÁGUILA HUAMÁN", "Inés de los Ángeles DEL RÍO VELA",
    "Maria NASCIMENTO", "João Pedro NASCIMENTO SEGUNDO", "Nina PETROVA", "Nino BERIDZE", "Lê Huy", "LÊ Thị Hoa",
    "Do Linh", "Đỗ Vân", "Ben KEMP", "PAI Wei-Ting", "Anna KIND", "Kim Thuy LÊ", "Ana DES RIVAUX",
    "მაია ლომიძე", "وضّاح النقيب", "प्रीति उपाध्याय", "O'Brien Siobhán", "Ng Mei Ling", "Sow Aïssatou",
]  # fmt: skip


@pytest.mark.parametrize("name", WHOLE)
def test_a_name_is_read_whole(name: str) -> None:
    assert person_name(name) == name


@pytest.mark.parametrize("name", WHOLE)
def test_a_name_is_found_whole_in_a_sentence(name: str) -> None:
    assert like_a_person(name)
    assert first_name_in(f"{name} is enrolled for the year") == name
    assert last_name_in(f"we certify that {name}") == name


@pytest.mark.parametrize("surname", ["LE", "Lê", "DO", "Del Águila", "Nascimento"])
def test_a_surname_alone_is_read(surname: str) -> None:
    assert person_name(surname) == surname


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("KHOURY Joëlle Nascimento 26/10/2001", "KHOURY Joëlle"),
        ("Quispe Segundo apellido Del Águila", "Quispe"),
        ("Iman FARAH Sex Male", "Iman FARAH"),
        ("Mei LIN INE 251840526GF", "Mei LIN"),
    ],
)
def test_a_name_ends_where_a_label_begins(text: str, name: str) -> None:
    assert person_name(text) == name


@pytest.mark.parametrize("text", ["le", "de", "le 12 mars", "de la commune", "Nom de famille"])
def test_small_words_alone_are_no_name(text: str) -> None:
    assert person_name(text) is None
