"""What card kinds share: telling the front of a card from its back."""

from precheck.documents.lexicon import some
from precheck.documents.view import PageView, Zone
from precheck.model.document import Side

_FRONT = some(
    """
    surname; nom; given names; prenoms; prenom; prenom(s); apellidos; nombre; date of birth; date de naissance;
    sexe; sex; nationality; nationalite; carte nationale d'identite; titre de sejour; residence permit; identity
    card; nachname; vornamen; cognome; nome; soyadi; carte de sejour
    """
)
_BACK = some(
    """
    adresse; address; domicilio; anschrift; taille; height; authority; autorite; date de delivrance; date of issue;
    numero personnel; indirizzo; eye colour; numero etranger; domicile
    """
)
#: How far text of the same side can stand from the zone, as a share of the zone's width (ICAO 9303-5 and -6, figures
#: of the cards: TD1 is 85.6 x 54 mm with lines of 76 mm, TD2 and the old French card 105 x 74 mm with lines of 92 mm).
_ABOVE = {"TD1": 0.5, "TD2": 0.8, "FR-2x36": 0.85}
_BELOW = 0.3


def card_side(view: PageView) -> Side:
    """`back` where a three-line zone stands (ICAO 9303-5), `front` where the person is named, `both` on one picture.

    On two-line cards (TD2, the old French one) the zone stands on the front, beside the person's labels.
    """
    zone = next((zone for zone in view.zones if zone.mrz.format in _ABOVE), None)
    if zone is None:
        front = sum(1 for phrase in _FRONT if view.phrase(phrase))
        back = sum(1 for phrase in _BACK if view.phrase(phrase))
        return "back" if back > front else "front"
    if _text_away_from(zone, view):
        return "both"
    return "back" if zone.mrz.format == "TD1" else "front"


def _text_away_from(zone: Zone, view: PageView) -> bool:
    """Words too far from the zone to stand on the same side of a card: the other side is on the page too."""
    box = zone.reading.box
    width = (box.right - box.left) * view.page.shape  # in heights of the sheet
    above, below = box.top - _ABOVE[zone.mrz.format] * width, box.bottom + _BELOW * width
    far = [
        word
        for word in view.page.words
        if (word.box.bottom < above or word.box.top > below)
        and word.confidence > 0.6
        and sum(char.isalpha() for char in word.text) >= 3
    ]
    return len(far) >= 3
