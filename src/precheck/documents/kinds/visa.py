"""Visa sticker. Only a long-stay visa that counts as a residence permit (VLS-TS) serves, and only once validated.

Remarks tell the kind: "VLSTS", "carte de séjour à solliciter", "dispense temporaire",
"mineur scolarisé" (service-public F16162). A visa for an entrance examination ("étudiant concours") is a short one.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from precheck.documents.forms import period
from precheck.documents.holders import named
from precheck.documents.lexicon import some
from precheck.documents.person_words import SURNAME
from precheck.documents.readers import date_for, field, name_for
from precheck.documents.spec import Case, Kind, Pattern, Phrases, Title, ZoneCue
from precheck.documents.validity import age, day, expiry, place, zone_checks
from precheck.documents.view import PageView
from precheck.documents.zones import is_visa, zone_fields
from precheck.model.catalogue import finding
from precheck.model.document import Document, Field
from precheck.model.finding import Finding
from precheck.text.dates import dates_in, first_date
from precheck.text.persons import like_a_person
from precheck.text.search import Found

_NEEDS_CARD = r"carte de sejour a solliciter|carte sejour a solliciter|titre de sejour a solliciter|sejour a solliciter"
_VLS_TS = r"vls ?-?ts|valider en ligne|valant titre de sejour|r ?311-3|r ?431-16"
_TEMPORARY = r"dispense temporaire|temporaire de carte"
_MINOR = r"mineur scolarise"
_TYPE = r"type (?:de|of) visa"
#: Where a short-stay visa is valid (Regulation (EC) 1683/95); one for a long stay names the state alone.
_SCHENGEN = r"etats schengen|schengen states|schengener staaten|estados schengen|stati schengen"
_OLDEST, _UNLABELLED = "2015", 0.6  # years of birth and numbers of passports look like days too
_DAY = re.compile(r"(?<!\d)(\d\d)[-/.](\d\d)[-/.](\d\d)(?!\d)")
_PERIOD = re.compile(rf"(?:du|from|desde|von)\W+{_DAY.pattern}.{{0,20}}?\W(?:au|until|to|hasta|bis)\W+{_DAY.pattern}")
_COMMA = re.compile(r"([A-Z][A-Z' -]+), ?([A-Z][A-Z' -]+)")
_GIVEN = r"prenom(?:\(s\)|s)?|given names?|first names?|forenames?"
_CONTEST = r"etudiant\W{0,3}concours"
_PASSPORT = (
    r"(?:n°|numero|number|no)\.? ?(?:de |du |of )?(?:passe?port|passport)|passport (?:no|number|n°)|passeport n°"
)


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    fields = dict(zone_fields(views, on))
    for index, view in enumerate(views):
        for name, pattern in (
            ("needs-card", _NEEDS_CARD),
            ("temporary", _TEMPORARY),
            ("minor", _MINOR),
            ("contest", _CONTEST),
            ("type-c", _SCHENGEN),
            ("vls-ts", _VLS_TS),
        ):
            found = view.first(pattern)
            if found and "_visa_kind" not in fields:
                fields["_visa_kind"] = field(found, index, name)
        if "_visa_kind" not in fields and (found := _short_stay(view)):
            fields["_visa_kind"] = field(found, index, "type-c")
        for found in view.finds(rf"(?:{_PASSPORT})[\s:./]*([a-z0-9]{{6,12}})\b"):
            if any(char.isdigit() for char in found.groups[-1]):
                fields.setdefault("passport_number", field(found, index, found.groups[-1].upper()))
    if start := date_for(views, r"du|from|valable du|valid from"):
        fields.setdefault("valid_from", start)
    if "valid_from" not in fields:
        dates = sorted(each.value for view in views for line in view.page.lines for each in dates_in(line.text))
        if dates:
            fields["valid_from"] = Field(dates[0].isoformat(), 0.5, confirm=True)
    if "expiry_date" not in fields and (until := date_for(views, r"au|until|to|valable jusqu'au|valid until")):
        fields["expiry_date"] = until
    fields |= {name: known for name, known in _in_short(views).items() if name not in fields or fields[name].confirm}
    fields |= _start_in_short(views, fields)
    if "expiry_date" not in fields and (until := period(views).get("period_end")):
        fields["expiry_date"] = until
    if fields.keys() & {"surname", "given_names"}:
        return fields
    return named(views, fields | (_parted_by_a_comma(views) or _labelled(views)))


def _parted_by_a_comma(views: Sequence[PageView]) -> dict[str, Field]:
    """The line `YILDIRIM, ZEYNEP`: stickers print the name so, in capitals."""
    for index, view in enumerate(views):
        for line in view.page.lines:
            names = _COMMA.fullmatch(line.text.strip())
            if names and like_a_person(" ".join(names.groups())):
                values = zip(("surname", "given_names"), names.groups(), strict=True)
                return {name: Field(value.strip(), 0.9, index, line.box) for name, value in values}
    return {}


def _labelled(views: Sequence[PageView]) -> dict[str, Field]:
    """By labels of stickers only: `Nombre d'entrées` is no given name."""
    found = {name: name_for(views, label) for name, label in (("surname", SURNAME), ("given_names", _GIVEN))}
    return {name: known for name, known in found.items() if known}


def _in_short(views: Sequence[PageView]) -> dict[str, Field]:
    """Stickers print the years of their period in two figures: `DU 25-08-26 AU 24-08-27`."""
    for index, view in enumerate(views):
        found = view.first(_PERIOD)
        days = (
            [first_date(f"{day}/{month}/20{year}") for day, month, year in _DAY.findall(found.folded)] if found else []
        )
        if found and len(days) == 2 and days[0] and days[1] and days[0] < days[1]:
            names = ("valid_from", "expiry_date")
            return {name: field(found, index, each.isoformat()) for name, each in zip(names, days, strict=True) if each}
    return {}


def _start_in_short(views: Sequence[PageView], fields: Mapping[str, Field]) -> dict[str, Field]:
    """The first day where its label was not read: of two before the last day the later, for the other is that of
    issue."""
    until, told = fields.get("expiry_date"), fields.get("valid_from")
    found: dict[str, Field] = {}
    if told and not told.confirm:
        return found
    for index, view in enumerate(views):
        for line in view.lines if until else ():
            for number, month, year in _DAY.findall(line.text):
                known = first_date(f"{number}/{month}/20{year}")
                if until and known and _OLDEST < known.isoformat() < until.value:
                    found[known.isoformat()] = Field(known.isoformat(), _UNLABELLED, index, line.box, confirm=True)
    return {"valid_from": found[max(found)]} if len(found) == 2 else {}


def _short_stay(view: PageView) -> Found | None:
    """The letter C in the place for the type: beside its label, or under it with the other answers of the row."""
    near = (found for label in view.finds(rf"{_TYPE}(?:\W+{_TYPE})*") for found in view.beside(label))
    return next((found for found in near if re.match(r"c(?:\s|$)", found.folded)), None)


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    yield from zone_checks(document, views, expected=True)
    yield from expiry(document, case)
    kind = document.value("_visa_kind")
    if kind in {"needs-card", "type-c", "contest"} or (kind == "minor" and not _under_age(document, case)):
        yield finding("visa-wrong-kind", found=kind, **place(document, "_visa_kind"))
    elif kind in {"temporary", "minor"}:
        yield finding("visa-needs-no-validation", data={"cause": kind}, **place(document, "_visa_kind"))


def _under_age(document: Document, case: Case) -> bool:
    """A visa for a pupil cannot be validated and needs no permit, until the holder is eighteen."""
    born = case.applicant.birth_date or day(document, "birth_date")
    return born is not None and age(born, case.on) < 18


KIND = Kind(
    id="visa",
    cues=(
        ZoneCue(9.0, "mrz-visa", is_visa),
        Title(3.0, ("visa", "visum", "visado")),
        Phrases(
            1.2,
            some(
                """
                valable pour; valid for; type de visa; type of visa; nombre d'entrees; number of entries; duree de
                sejour; duration of stay; delivre a; issued in; n° passeport; n° de passeport; remarques; remarks
                """
            ),
            most=5,
        ),
        Pattern(2.0, "vls-ts", _VLS_TS),
        Phrases(
            -3.5,
            some(
                """
                confirmation de la validation; confirmation de validation; numero etranger; recepisse; certifie que;
                iban; annee universitaire; demande de visa; madame, monsieur; application form; formulaire; carte
                bancaire; facture
                """
            ),
        ),
    ),
    read=_read,
    check=_check,
)
