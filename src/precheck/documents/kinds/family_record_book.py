"""Livret de famille: accepted as a civil-status document where the parents' and the student's pages are there."""

from collections.abc import Iterator, Sequence

from precheck.documents.act_words import FAMILY_BOOKS, SAYS_TRANSLATED
from precheck.documents.everyday import ASKED_OF_READERS
from precheck.documents.lexicon import folded, some
from precheck.documents.spec import Case, Kind, Pattern, Phrases, Title, Together
from precheck.documents.view import PageView
from precheck.model.catalogue import finding
from precheck.model.document import Document
from precheck.model.finding import Finding

#: Words of the pages on which the parents and the children stand (domain facts, 3.1).
_PARENTS = some(
    """
    epoux; epouse; pere; mere; mari; husband; wife; father; mother; esposo; esposa; padre; madre; titulares; sposo;
    sposa; ehemann; ehefrau; vater; mutter; koca; kari; baba; anne; الزوج; الزوجة; الاب; الام
    """
)
_CHILD = some(
    """
    enfant; enfants; child; children; hijo; hijos; hija; figlio; figli; kind; kinder; cocuk; cocuklar; الابن; الابناء;
    الاولاد; الطفل; الولد
    """
)


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    """The parents' page and the student's own; a cover or one page alone is not enough."""
    parents = any(view.phrase(word) for view in views for word in _PARENTS)
    child = any(view.phrase(word) for view in views for word in _CHILD) and document.holder != "unknown"
    if parents and child:
        return
    readable = min(view.page.legibility for view in views) > 0.8 and all(view.page.words for view in views)
    yield finding(
        "record-book-incomplete",
        outcome="failed" if readable and not (parents and document.holder == "applicant") else "inconclusive",
        document=document.id,
        file=document.files[0],
        data={"read": "parents" if child else "child"},
    )


KIND = Kind(
    id="family-record-book",
    cues=(
        Phrases(-4.0, ASKED_OF_READERS, most=2),
        Pattern(-9.0, "says-it-is-translated", SAYS_TRANSLATED),
        Title(
            7.0,
            FAMILY_BOOKS
            + some(
                """
                livret de famille; دفتر الحالة المدنية; دفتر العائلة; دفتر عائلة; بيان عائلي; إخراج قيد عائلي;
                户口簿; 户口本;
                居民户口簿; nufus cuzdani; so ho khau; الدفتر العائلي; دفتر عائلي; libro de familia; libretto
                internazionale di famiglia; familienbuch; stammbuch; aile cuzdani; family record book; livret
                international de famille
                """
            ),
        ),
        Together(
            4.2,
            "page-of-children",
            (
                folded("1er enfant; 1 er enfant; premier enfant; primer hijo; الولد الأول; first child"),
                folded(
                    """
                    2eme enfant; 2e enfant; 2ème enfant; deuxième enfant; segundo hijo; الولد الثاني; second child
                    """
                ),
            ),
        ),
        Phrases(
            1.0,
            some(
                """
            1er enfant; primer hijo; segundo hijo; titulaire du livret; epoux ou pere; epouse ou mere;
            premier enfant; deuxieme enfant; extrait de l'acte de mariage; extrait de
            l'acte de naissance; enfants; الزوج; الزوجة; الأولاد; الأبناء; رب الأسرة; المولود; 户主;
            常住人口登记卡; hijos;
            figli; kinder; filhos; cocuklar
            """
            ),
            most=4,
        ),
        Phrases(-3.0, ("copie integrale", "pieces justificatives", "photocopie du livret")),
    ),
    check=_check,
    booklet=True,
    holds=frozenset({"birth-certificate", "marriage-certificate"}),
)
