"""Labels are no values; names are no labels."""

import pytest

from precheck.text.fold import fold
from precheck.text.labels import is_label


@pytest.mark.parametrize(
    "text",
    ["Nom", "Nom / Surname", "Prénom(s) / Given names", "Date et lieu de naissance", "Date of birth", "Sexe / Sex",
     "Nationalité / Nationality", "Apellidos y nombres", "Fecha de nacimiento", "Nachname", "Doğum tarihi", "Soyadı",
     "Nom du père", "Mother's name", "Officier de l'état civil", "Adresse", "Titulaire du compte"],
)  # fmt: skip
def test_a_label_is_known_in_every_language(text: str) -> None:
    assert is_label(fold(text))


@pytest.mark.parametrize(
    "text",
    ["NGUYEN", "Thi Lan", "DIARRA Moussa", "14/05/2004", "C1234567", "García López", "O'Brien", "Strasbourg",
     "12 quai du Moulin", "LI", "Université des Deux Rives", "de la Fuente", "N° 214"],
)  # fmt: skip
def test_a_value_is_no_label(text: str) -> None:
    assert not is_label(fold(text))
