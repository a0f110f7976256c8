"""Translation of a civil-status document, sworn or not (domain facts, 3.2)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from precheck.documents.act_words import FAMILY_BOOKS, SAYS_TRANSLATED, SWORN_OVER_AN_ACT
from precheck.documents.birth_fields import child, language
from precheck.documents.birth_words import OTHER_ACTS, TRANSLATED_FROM
from precheck.documents.lexicon import some
from precheck.documents.parents import parents
from precheck.documents.readers import field
from precheck.documents.spec import Case, Kind, Phrases, Title, Together
from precheck.documents.view import PageView
from precheck.model.catalogue import finding
from precheck.model.document import Document, Field
from precheck.model.finding import Finding

#: Marks of a translator whom a court of appeal lists, or of a consulate (domain facts, 2.3).
SWORN = (
    r"assermente|expert judiciaire|pres la cour d'appel|pres de la cour d'appel|cour de cassation|"
    r"expert pres|sworn translator|ne varietur|traductor jurado|traductora jurada|tradutora? juramentad[oa]|"
    r"tradutora? ajuramentad[oa]|traduttore giurato|traduttrice giurata|beeidigte|vereidigte|ambassade de france|"
    r"consulat|cour d'appel|traducteur agree|traductrice agreee|yeminli|przysiegl|cesda|interprete judiciaire"
)

#: What is said of a translator who is not: it names the oath, and denies it.
_NOT_SWORN = (
    r"\b(?:non|not|n'est|pas|sans|without|ni|no|nicht)(?: (?:est|es|ist|pas|un|une|la|le|a|an|par|by|ein|eine|mention|"
    r"de|d'un|d'une|traducteur|traductrice|interprete|translator|traductor|certifiee?))*"
    r" (?:assermente|sworn|jurad|giurat|beeidigt|vereidigt)|"
    r"\b(?:unsworn|unofficial translation)\b|"
    r"\btraduction (?:libre|non (?:officielle|certifiee|assermentee)|a titre (?:purement )?(?:informatif|indicatif))"
)


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    fields = child(views) | parents(views)
    code, words = language(views)
    if code:
        fields["language"] = Field(code, min(1.0, words / 8), read_from="words")
    denied = any(view.first(_NOT_SWORN) for view in views)
    for index, view in enumerate(views):
        if not denied and (found := view.first(SWORN)):
            fields.setdefault("_sworn", field(found, index))
    return fields


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    if "_sworn" not in document.fields:
        yield finding("translation-not-sworn", document=document.id, file=document.files[0])


TITLES = some(
    """
        traduction assermentee; traduction certifiee conforme; traduction certifiee; traduit de la langue;
        traduction en francais; traduction de la langue; traduction en langue francaise; traduit de; traduit du;
        certified translation; sworn translation; official translation; notarial translation; translation from;
        translation into; traduction officielle; traduction jurada; traduccion jurada; traduccion oficial;
        traduzione giurata; traduzione asseverata; traducao juramentada; traducao certificada; beglaubigte ubersetzung;
        traduction; translation; traduccion; traduzione; traducao; ubersetzung; 译文; 翻译件; ترجمة; ترجمة رسمية;
        ترجمة محلفة; перевод с; ban dich; yeminli tercume; noter tasdikli tercume; tlumaczenie przysiegle
    """
)

#: Papers that are translated as well, and say nothing of civil status.
_NO_CIVIL_STATUS = some(
    """
    releve de notes; diplome; diploma; degree; transcript; academic record; driving licence; driver's license;
    criminal record; police clearance; employment certificate; baccalaureat; permis de conduire; extrait du casier
    judiciaire; certificat de scolarite;
    contrat de travail; acte de divorce; certificat de divorce; attestation de travail; releve bancaire
    """
)

#: What names an act, or a book of acts, and what it tells.
_AN_ACT = (SWORN_OVER_AN_ACT[2] + FAMILY_BOOKS, SWORN_OVER_AN_ACT[3])

KIND = Kind(
    id="translation",
    cues=(
        Together(6.0, "sworn-over-an-act", SWORN_OVER_AN_ACT, most_words=800),
        Together(5.0, "translated-act", _AN_ACT, most_words=800, says=SAYS_TRANSLATED),
        Title(6.5, TITLES),
        Title(9.0, TRANSLATED_FROM),
        Title(-15.0, OTHER_ACTS + _NO_CIVIL_STATUS),
        Phrases(  # a translator's offer or bill, a page on how to have an act translated
            -6.0,
            some(
                """
                devis; facture; tarif; tarifs; tva; veuillez; vous devez; pieces a fournir; pieces justificatives;
                bonjour; votre demande; votre commande; honoraires; prestation; prestations;
                reglement; montant; prix; merci de; delai; delais;
                modalites; tarification; nos services; nos traducteurs; prenez contact; dear; quote;
                invoice; comment faire
                """
            ),
            most=2,
        ),
        Phrases(
            2.0,
            some(
                """
                traducteur; traductrice; traducteur assermente; traductrice assermentee; expert traducteur; cour
                d'appel; conforme a l'original; certifie que la traduction; ne varietur; interprete; sworn
                translator; certifie conforme; true and accurate translation; accurately; i translated;
                traducteur-interprete;
                cabinet de traduction; traductor; traduttore; tradutor; langue source; fidele a l'original; 翻译; مترجم
                """
            ),
            most=3,
        ),
    ),
    read=_read,
    check=_check,
)
