"""The parents on a civil-status document: labelled in many languages, or named in running text."""

import re
from collections.abc import Sequence

from precheck.documents.readers import field, labelled, person_name
from precheck.documents.view import PageView
from precheck.model.document import Field

_NAME_OF = r"(?:nom(?:s)?(?: et prenoms?)? |prenoms?(?: et noms?)? |name of (?:the )?|full name of (?:the )?|nome (?:do |da |del |della )?|nombre (?:del |de la )?|name des |name der )?(?:du |de la |de |des )?"
FATHER = _NAME_OF + (
    r"(?:pere|father(?:'s)?(?: full)?(?: name)?|padre|pai|vater|baba(?: adi)?(?: ve soyadi)?|babasinin|ojciec|ojca|tatal(?:ui)?|tata|otac|отец|батько|nguoi cha|ho va ten cha|cha|父亲|父|الاب|اب|"
    r"parent ?1|1er parent|parent 1)"
)
MOTHER = _NAME_OF + (
    r"(?:mere|mother(?:'s)?(?: full)?(?: name)?|madre|mae|mutter|ana(?: adi)?(?: ve soyadi)?|anne(?: adi)?|anasinin|matka|matki|mamei|mama|majka|мать|мати|nguoi me|ho va ten me|me|母亲|母|الام|ام|"
    r"parent ?2|2eme parent|2nd parent|parent 2)"
)
_PLACE = r"\b(?:of|de|du)\b"
_CHILD_OF = re.compile(
    r"\b(?:fils|fille|enfant|fils\(?le\)?|fils/fille|fille/fils|fils ou fille|ne|nee|issue?|hij[oa]|filh[oa]|figli[oa]|son|daughter|child) (?:legitime |naturel(?:le)? )?(?:de|of|d'|di|do|da)[ :]+(.{4,})"
)
_AND = re.compile(r"(?:^|[ ,;:])(?:et (?:de |d')?|and (?:of )?|y (?:de )?|e (?:de |di |da )?)(?=[a-z])")
_LINEAGE = r"\b(?:parents?|filiation|filiacao|pere|mere|father|mother|padre|madre|pai|mae|vater|mutter|eltern|genitori|genitores|fils|fille|hij[oa] de|filh[oa] de|figli[oa] di|son of|daughter of|baba|ana adi|anne|ojciec|matka|tatal|mama)\b"
_NOBODY = re.compile(r"^(?:inconnu|unknown|neant|non denomm|x{2,}|-+|desconocid|ignotus?|n/a)")


def parents(views: Sequence[PageView]) -> dict[str, Field]:
    """`father`, `mother` as far as named; `parents_labelled` where the page speaks of parents at all."""
    fields: dict[str, Field] = {}
    for index, view in enumerate(views):
        for name, label in (("father", FATHER), ("mother", MOTHER)):
            if name not in fields and (found := _labelled(view, index, label)):
                fields[name] = found
        if not {"father", "mother"} <= fields.keys():
            fields = _in_text(view, index) | fields
        spoken = view.first(_LINEAGE)
        if spoken:
            fields.setdefault("parents_labelled", field(spoken, index))
    return fields


def _labelled(view: PageView, index: int, label: str) -> Field | None:
    for found in labelled(view, label):
        name = person_name(_without_labels(found.text))
        if name and len(name) >= 3 and not _NOBODY.match(found.folded):
            return field(found, index, name)
    return None


def _without_labels(text: str) -> str:
    """`Nom : DIOP Prénoms : Moussa` reads as `DIOP Moussa`."""
    return re.sub(
        r"(?i)\b(?:noms?|pr[ée]noms?|surname|given names?|nombres?|apellidos?|nome|cognome|vorname[n]?|familienname|name)\b\s*[:.]?\s*",
        " ",
        text,
    ).strip()


def _in_text(view: PageView, index: int) -> dict[str, Field]:
    """`fille de Moussa DIOP, commerçant, et de Awa FALL`: the names may run over lines."""
    fields: dict[str, Field] = {}
    for place, line in enumerate(view.lines):
        following = " ".join(each.text for each in view.lines[place : place + 5])
        match = _CHILD_OF.search(following)
        if not match or match.start() > len(line.text):
            continue
        first, second = _two(match[1])
        for name, text in (("father", first), ("mother", second)):
            if text and (person := person_name(text)):
                where = line.found(0, len(line.text), place)
                fields.setdefault(name, field(where, index, person.upper()))
        if fields:
            break
    return fields


def _two(text: str) -> tuple[str, str]:
    joint = _AND.search(text)
    return (text[: joint.start()], text[joint.end() :]) if joint else (text, "")
