"""Birth certificate: date and place of birth, sex, father and mother (domain facts, 2.3), in a language that is
accepted.

An extract without the parents' names is refused. Other languages need a sworn translation or a multilingual form.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from precheck.documents.act_words import FAMILY_BOOKS, OF_A_MARRIAGE, SAYS_TRANSLATED, SWORN_OVER_AN_ACT
from precheck.documents.birth_fields import child, language
from precheck.documents.birth_words import (
    ACCEPTED,
    AGAINST,
    MULTILINGUAL,
    NATIVE_SUPPORT,
    OTHER_ACTS,
    REGISTERS,
    SUPPORT,
    TITLES,
    TRANSLATED_FROM,
)
from precheck.documents.everyday import ASKED_OF_READERS, TO_FILL_IN
from precheck.documents.lexicon import folded, some
from precheck.documents.parents import parents, relative
from precheck.documents.readers import field
from precheck.documents.spec import Any, Case, Kind, Pattern, Phrases, Title, Together
from precheck.documents.view import PageView
from precheck.model.catalogue import finding
from precheck.model.document import Document, Field
from precheck.model.finding import Finding
from precheck.text.civil import civil_words
from precheck.text.names import Name, compare

#: Said on extracts that leave the parents out.
_SHORT = (
    r"sans (?:indication de |indication )?(?:la )?filiation|"
    r"short form|extrait sans|نسخة موجزة|موجزة من رسم|certification of birth|"
    r"geburtsschein|senza (?:indicazione di )?paternita|sin filiacion|birth certificate \(short\)"
)
_READABLE, _READABLE_SCAN = 0.75, 0.85


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    named, told = child(views), parents(views)
    if "holder" in named and any(_same(named["holder"], told.get(name)) for name in ("father", "mother")):
        del named["holder"]  # running text names the parents with their births, too
    fields = named | told
    code, words = language(views)
    if code:
        fields["language"] = Field(code, min(1.0, words / 8), read_from="words")
    for index, view in enumerate(views):
        if found := view.first(_SHORT):
            fields["_short_form"] = field(found, index)
    return fields


def _same(one: Field, other: Field | None) -> bool:
    return other is not None and compare(Name(one.value), Name(other.value)) == "same"


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    yield from _parents(document, views)
    code = document.value("language")
    if code and code != "mul" and code not in ACCEPTED:
        sure = document.fields["language"].confidence >= 0.6
        yield finding(
            "translation-missing",
            outcome="failed" if sure else "inconclusive",
            found=code,
            document=document.id,
            file=document.files[0],
            data={"language": code},
        )


def _parents(document: Document, views: Sequence[PageView]) -> Iterator[Finding]:
    """Neither parent named: missing where the page was read well and tells the rest, else it could not be told."""
    if document.fields.keys() & {"father", "mother"}:
        return
    spoken_of = "_parents" in document.fields or _a_relative(document, views)  # handwriting, a label not understood
    short = "_short_form" in document.fields
    certain = _well_read(document, views) and not spoken_of and (short or "birth_date" in document.fields)
    yield finding(
        "parents-missing", outcome="failed" if certain else "inconclusive", document=document.id, file=document.files[0]
    )


def _a_relative(document: Document, views: Sequence[PageView]) -> bool:
    surname, holder = document.value("surname") or "", document.value("holder") or ""
    whole = f"{surname} {document.value('given_names') or ''} {holder}"
    return relative(views, surname or holder, whole) is not None


def _well_read(document: Document, views: Sequence[PageView]) -> bool:
    """Whether the words for parents would have been seen, had they been there."""
    told = document.fields.keys() & {"birth_date", "sex", "birth_place", "surname", "given_names", "holder"}
    legibility = min(view.page.legibility for view in views)
    if document.value("language") in ACCEPTED:
        return legibility > _READABLE and len(told) >= 2 and sum(len(view.page.words) for view in views) >= 20
    words = civil_words().get(document.value("language") or "", {})
    return "father" in words and "mother" in words and legibility > _READABLE_SCAN and len(told) >= 3


#: In each language, whatever the title: a birth, a father, a mother, and the office or book that says so.
_ACTS = tuple(
    Together(4.5, f"act-in-{code}", (words["birth"], words["father"], words["mother"], REGISTERS))
    for code, words in civil_words().items()
    if words.get("birth") and words.get("father") and words.get("mother")
)

#: The act of France as it is copied: who was born, of which sex, and who wrote it down.
_IN_FRANCE = (
    folded("est né; est née"),
    folded("du sexe féminin; du sexe masculin; de sexe féminin; de sexe masculin"),
    folded("officier de l'état civil; officier d'état civil"),
    folded("dressé; sur la déclaration; lecture faite; a déclaré; ont déclaré"),
)
#: Acts of Africa in French name the parents without a label.
_IN_FRENCH_AFRICA = (
    folded("né à; née à; né le; née le; est né; est née; ne le; nee le"),
    folded("fils de; fille de"),
    folded("officier de l'état civil; officier d'état civil; officier etat civil"),
    folded(
        """
        en marge; mentions marginales; domicile; profession; domicilié; domiciliée; dressé; sur la déclaration;
        certifie le présent extrait; extrait conforme; conforme au registre; conforme aux indications
        """
    ),
)

KIND = Kind(
    id="birth-certificate",
    cues=(
        Phrases(-4.0, ASKED_OF_READERS, most=2),
        TO_FILL_IN,
        Title(6.5, TITLES),
        Title(5.0, MULTILINGUAL[:6]),
        Any(_ACTS),
        Together(2.5, "told-of-a-child", _IN_FRENCH_AFRICA),
        Together(4.5, "register-of-france", _IN_FRANCE),
        Phrases(1.0, SUPPORT, most=3),
        Phrases(1.0, NATIVE_SUPPORT, most=5),
        Phrases(-2.5, AGAINST, most=3),
        Title(-6.0, OTHER_ACTS),
        Title(-8.0, FAMILY_BOOKS),
        Pattern(-6.0, "of-a-marriage", OF_A_MARRIAGE),
        Together(-11.0, "sworn-over-an-act", SWORN_OVER_AN_ACT),
        Pattern(-9.0, "says-it-is-translated", SAYS_TRANSLATED),
        Title(-9.0, TRANSLATED_FROM),
        Title(
            -4.0,
            some("traduction; translation; traduccion; traduction assermentee; traduction certifiee conforme"),
        ),
    ),
    read=_read,
    check=_check,
)
