"""What card kinds share: telling the front of a card from its back."""

from precheck.documents.view import PageView
from precheck.model.document import Side

_FRONT = (
    "surname", "nom", "given names", "prenoms", "prenom", "apellidos", "nombre", "date of birth", "date de naissance",
    "sexe", "sex", "nationality", "nationalite", "nationalite / nationality", "carte nationale d'identite", "titre de sejour",
    "residence permit", "identity card", "nachname", "vornamen", "cognome", "nome", "soyadi",
)  # fmt: skip
_BACK = (
    "adresse", "address", "domicilio", "anschrift", "taille", "height", "authority", "autorite", "date de delivrance",
    "date of issue", "remarques", "remarks", "place of birth", "lieu de naissance", "numero personnel", "indirizzo", "eye colour",
)  # fmt: skip


def card_side(view: PageView) -> Side:
    """`back` where a three-line zone stands (ICAO 9303-5), `front` where the person is named, `both` on one picture.

    On two-line cards (TD2, the old French one) the zone stands on the front, beside the person's labels.
    """
    front = sum(1 for phrase in _FRONT if view.phrase(phrase))
    back = sum(1 for phrase in _BACK if view.phrase(phrase))
    three_lines = any(zone.mrz.format == "TD1" for zone in view.zones)
    two_lines = any(zone.mrz.format in {"TD2", "FR-2x36"} for zone in view.zones)
    if three_lines:
        return "both" if front >= 3 and _front_stands_apart(view) else "back"
    if two_lines:
        return "front"
    return "back" if back > front else "front"


def _front_stands_apart(view: PageView) -> bool:
    """Front labels well above the zone: two cards, or two sides, on one picture."""
    zone = next(zone for zone in view.zones if zone.mrz.format == "TD1")
    tops = [found.box.top for phrase in _FRONT if (found := view.phrase(phrase)) is not None]
    return min(tops, default=1.0) < zone.reading.box.top - 3.2 * zone.reading.box.height
