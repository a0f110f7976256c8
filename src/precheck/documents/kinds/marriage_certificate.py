"""Marriage certificate: accepted as a civil-status document, weaker than a birth certificate (domain facts, C7)."""

from collections.abc import Mapping, Sequence
from datetime import date

from precheck.documents.act_words import (
    FAMILY_BOOKS,
    OF_A_MARRIAGE,
    PARENTS_MARRIED,
    SAYS_TRANSLATED,
    SWORN_OVER_AN_ACT,
)
from precheck.documents.birth_fields import language
from precheck.documents.everyday import ASKED_OF_READERS, TO_FILL_IN
from precheck.documents.lexicon import folded, some
from precheck.documents.spec import Kind, Pattern, Phrases, Title, Together
from precheck.documents.view import PageView
from precheck.model.document import Field

#: In more of the languages that students' papers are in; folded like a page.
_TITLES_ELSEWHERE = folded(
    """
    sora-panambadiana; cheti cha ndoa; hati ya ndoa; icyemezo cy'ishyingirwa; inyandiko y'ishyingirwa; takardar aure;
    shahaadada guurka; የጋብቻ ምስክር ወረቀት; huweliksertifikaat; kutipan akta perkawinan; kutipan akta nikah; akta
    perkawinan; buku nikah; sijil perkahwinan; surat nikah; házassági anyakönyvi kivonat; oddací list; sobášny list;
    vigselbevis; vigselintyg; vielsesattest; vigselattest; vihkitodistus; avioliittotodistus; abielutunnistus;
    laulības apliecība; santuokos liudijimas; izvadak iz matice vjenčanih; vjenčani list; poročni list; certifikatë
    martese; извод од матична книга на венчаните; ქორწინების მოწმობა; ამուսնության վկայական; nikoh guvohnomasi;
    неке қию туралы куәлік; гэрлэлтийн гэрчилгээ; ทะเบียนสมรส; ใบสำคัญการสมรส; নিকাহনামা; বিবাহ নিবন্ধন; विवाह दर्ता
    """
)
#: As the acts of French-speaking Africa tell it: no labels, an office before which two people stand.
_BEFORE_AN_OFFICER = (
    (
        *folded(
            """
            acte de mariage; certificat de mariage; bulletin de mariage; extrait de mariage; registre des mariages;
            registre de mariage; volet mariage; certificat de célébration de mariage
            """
        ),
        *_TITLES_ELSEWHERE,
    ),
    folded(
        """
        mariage célébré; célébré devant; célébré par devant; célébrons le mariage; unis par; unis par les liens; se
        prendre pour; ont déclaré vouloir; mariage contracté; mariage constaté; mariage enregistré; régime matrimonial;
        option; monogamie; polygamie; montant de la dot; date du mariage; célébration du mariage; futurs époux
        """
    ),
    folded(
        """
        officier de l'état civil; officier d'état civil; officier de l'etat-civil; maire; bourgmestre; préposé; adjoint
        au maire; centre d'état civil; officier délégué; président du tribunal; cadi
        """
    ),
)


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    code, words = language(views)
    return {"language": Field(code, min(1.0, words / 8), read_from="words")} if code else {}


KIND = Kind(
    id="marriage-certificate",
    cues=(
        Phrases(-4.0, ASKED_OF_READERS, most=2),
        TO_FILL_IN,
        Pattern(4.5, "of-a-marriage", OF_A_MARRIAGE),
        Pattern(-7.0, "of-the-parents", PARENTS_MARRIED),
        Title(-8.0, FAMILY_BOOKS),
        Pattern(-9.0, "says-it-is-translated", SAYS_TRANSLATED),
        Together(-11.0, "sworn-over-an-act", SWORN_OVER_AN_ACT),
        Together(
            6.5,
            "two-people-wed",
            (
                folded(
                    """
                    marriage; mariage; matrimonio; casamento; heirat; eheschließung; trauung; huwelijk; evlenme;
                    małżeństwa; căsătorie; брак; брака; шлюб; γάμου; زواج; الزواج; 结婚; 婚姻; kết hôn; 혼인; विवाह
                    """
                ),
                folded(
                    """
                    prendre pour époux; prendre pour épouse; mariage de; mariage entre; groom;
                    bride; spouse; husband; wife; époux; épouse; conjoint; conjoints; esposo;
                    esposa;
                    contrayente; contrayentes; cónyuge; sposo; sposa; ehemann; ehefrau; ehegatten; cônjuge; cônjuges;
                    mąż; żona; soț; soție; муж; жена; koca; eş; الزوج; الزوجة; 男方; 女方; 丈夫; 妻子; 持证人; chồng;
                    vợ; वर; वधू
                    """
                ),
                folded(
                    """
                    solemnizing; constaté; comparu; homologué; adoul; dot; hanno contratto; fecha
                    de celebración; lugar de
                    celebración; date of marriage; place of marriage; solemnized; joined; married;
                    celebrated; unis; célébré; déclaré; témoins; témoin; celebrado;
                    contraído; contrajeron; celebrato; geschlossen; ślub; zawarcia; witness; witnesses; testigos;
                    登记; شاهد; الشاهد; العدل; عدلان; зарегистрирован; запись акта
                    """
                ),
            ),
        ),
        Together(4.5, "married-before-an-officer", _BEFORE_AN_OFFICER),
        Title(7.0, _TITLES_ELSEWHERE),
        Title(
            7.0,
            some(
                """
                acte de mariage; certificat de mariage; extrait d'acte de mariage; marriage certificate;
                certificate of marriage; certified copy of an entry of marriage; عقد الزواج; رسم الزواج; 结婚证;
                结婚公证; giay chung nhan ket hon; evlenme kayit ornegi; heiratsurkunde; eheurkunde;
                atto di matrimonio; certificacion de matrimonio; acta de matrimonio; certidao de casamento;
                akt malzenstwa; aktu malzenstwa; certificat de casatorie; свидетельство о заключении брака;
                свидоцтво про шлюб; свідоцтво про шлюб; سند ازدواج; certificato di matrimonio;
                partida de matrimonio; matrimonio; registre des mariages; actes de mariage; عقد زواج;
                عقد القران; رسم زواج; شهادة زواج; وثيقة زواج; 结婚公证书;
                结婚登记; 結婚證; 婚姻届受理証明書; 婚姻関係証明書; 혼인관계증명서; विवाह प्रमाण पत्र; نکاح نامہ; عقدنامه;
                ληξιαρχικη πραξη γαμου; удостоверение за сключен граждански брак; извод из матичне књиге венчаних;
                evlilik cuzdani; certidao de assento de casamento; estratto dell'atto di matrimonio; huwelijksakte;
                extrait d'acte de mariage; copie d'acte de mariage; copie integrale de l'acte de mariage; trich
                luc ket hon; תעודת נישואין
                """
            ),
        ),
        Phrases(
            1.2,
            some(
                """
                epoux; epouse; spouses; conjoint; husband; wife; bride; groom; temoins; witnesses;
                contrat de mariage; conjuges; unis par le mariage; الزوج; الزوجة; العدلان; 丈夫; 妻子; 结婚;
                супруг; жених;
                невеста; ehemann; ehefrau; marito; moglie; sposo; sposa; nubente; vo chong; eslerin; 夫; 妻
                """
            ),
            most=4,
        ),
        Phrases(
            -2.5,
            some(
                """
                copie integrale de l'acte de naissance; acte de naissance n; certificat de celibat;
                livret de famille; certificat de capacite; jugement de divorce; divorce; prononce le divorce
                """
            ),
        ),
    ),
    read=_read,
)
