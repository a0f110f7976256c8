"""Translation of a civil-status document, sworn or not (domain facts, 3.2)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from precheck.documents.lexicon import some
from precheck.documents.parents import parents
from precheck.documents.readers import field, person
from precheck.documents.spec import Case, Kind, Phrases, Title
from precheck.documents.view import PageView
from precheck.model.catalogue import finding
from precheck.model.document import Document, Field
from precheck.model.finding import Finding

SWORN = (
    r"assermente|expert judiciaire|pres la cour d'appel|pres de la cour d'appel|cour de cassation|"
    r"expert pres|sworn translator|ne varietur|traductor jurado|tradutor juramentado|"
    r"traduttore giurato|ambassade de france|consulat"
)


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    fields = person(views)
    fields |= parents(views)
    for index, view in enumerate(views):
        if found := view.first(SWORN):
            fields.setdefault("_sworn", field(found, index))
    return fields


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    if "_sworn" not in document.fields:
        yield finding("translation-not-sworn", document=document.id, file=document.files[0])


KIND = Kind(
    id="translation",
    cues=(
        Title(
            6.5,
            some(
                """
                traduction assermentee; traduction certifiee conforme; traduction certifiee; traduit de l'arabe;
                traduit du chinois; traduit du russe; traduit du vietnamien; traduction de l'arabe; traduction du
                chinois; traduction du russe; traduction du vietnamien; traduction de l'anglais; traduit de; traduit
                du; certified translation; sworn translation; traduction officielle; traduction; translation
                """
            ),
        ),
        Phrases(
            2.0,
            some(
                """
                traducteur; traductrice; traducteur assermente; traductrice assermentee; expert traducteur; cour
                d'appel; conforme a l'original; certifie que la traduction; ne varietur; interprete; sworn
                translator; certifie conforme
                """
            ),
            most=3,
        ),
    ),
    read=_read,
    check=_check,
)
