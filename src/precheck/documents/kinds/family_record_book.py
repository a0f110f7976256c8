"""Livret de famille: accepted as a civil-status document where the parents' and the student's pages are there."""

from precheck.documents.lexicon import some
from precheck.documents.spec import Kind, Phrases, Title

KIND = Kind(
    id="family-record-book",
    cues=(
        Title(
            7.0,
            some(
                """
                livret de famille; دفتر الحالة المدنية; دفتر العائلة; دفتر عائلة; بيان عائلي; إخراج قيد عائلي;
                户口簿; 户口本;
                居民户口簿; nufus cuzdani; so ho khau; الدفتر العائلي; دفتر عائلي; libro de familia; libretto
                internazionale di famiglia; familienbuch; stammbuch; aile cuzdani; family record book; livret
                international de famille
                """
            ),
        ),
        Phrases(
            1.0,
            some(
                """
            epoux ou pere; epouse ou mere; premier enfant; deuxieme enfant; extrait de l'acte de mariage; extrait de
            l'acte de naissance; enfants; الزوج; الزوجة; الأولاد; الأبناء; رب الأسرة; المولود; 户主;
            常住人口登记卡; hijos;
            figli; kinder; filhos; cocuklar
            """
            ),
            most=4,
        ),
        Phrases(-3.0, ("copie integrale", "pieces justificatives", "photocopie du livret")),
    ),
)
