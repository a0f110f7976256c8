"""The postal address that stands under the holder's name, for the portal's form."""

import pytest

from tests.helpers import assembled, file_of, rib

HEAD = "# RELEVÉ D'IDENTITÉ BANCAIRE"
FOOT = "IBAN FR76 3006 6100 4100 0123 4567 819\nBIC CMCIFRPP"


def address(text: str) -> str | None:
    [each] = assembled(file_of("rib.pdf", text))
    assert each.document.type == "rib"
    return each.document.value("address")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["Mme NGUYEN Thi Lan", "12 QUAI DU MOULIN", "67000 STRASBOURG"], "12 QUAI DU MOULIN, 67000 STRASBOURG"),
        (["Mme NGUYEN Thi Lan", "Résidence Les Tilleuls", "Bât. C, chambre 214", "3 rue des Écoles", "75005 Paris"],
         "Résidence Les Tilleuls, Bât. C, chambre 214, 3 rue des Écoles, 75005 Paris"),
        (["M. DO Van Nam", "4 bis allée des Cerisiers", "F-38000 Grenoble Cedex 2"],
         "4 bis allée des Cerisiers, F-38000 Grenoble Cedex 2"),
    ],
)  # fmt: skip
def test_it_is_read_under_the_name(lines: list[str], told: str) -> None:
    assert address("\n".join([HEAD, "Titulaire du compte", *lines, "", FOOT])) == told


@pytest.mark.parametrize(
    "lines",
    [
        ["Mme NGUYEN Thi Lan", "67000 STRASBOURG"],
        ["Mme NGUYEN Thi Lan", "Domiciliation", "12 rue de la Banque", "67000 STRASBOURG"],
        ["Mme NGUYEN Thi Lan", "24 Hauptstrasse", "77694 Kehl am Rhein 7 X"],
        ["Mme NGUYEN Thi Lan", "", "", "", "", "", "12 rue de la Banque", "67000 STRASBOURG"],
    ],
)
def test_what_is_no_address_of_hers_stays_out(lines: list[str]) -> None:
    """A town alone, the bank's address under a label or far below, an address that no French postcode ends."""
    assert address("\n".join([HEAD, "Titulaire du compte", *lines, "", FOOT])) is None


def test_a_slip_without_an_address_has_none() -> None:
    [each] = assembled(file_of("rib.pdf", rib()))
    assert each.document.value("address") is None
