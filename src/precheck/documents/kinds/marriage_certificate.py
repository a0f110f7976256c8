"""Marriage certificate: accepted as a civil-status document, weaker than a birth certificate (domain facts, C7)."""

from precheck.documents.lexicon import some
from precheck.documents.spec import Kind, Phrases, Title

KIND = Kind(
    id="marriage-certificate",
    cues=(
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
                partida de matrimonio; matrimonio
                """
            ),
        ),
        Phrases(
            1.2,
            some(
                """
                epoux; epouse; spouses; conjoint; husband; wife; bride; groom; temoins; witnesses;
                contrat de mariage; conjuges; unis par le mariage
                """
            ),
            most=4,
        ),
        Phrases(
            -2.5,
            some(
                """
                copie integrale de l'acte de naissance; acte de naissance n; certificat de celibat;
                certificat de capacite; jugement de divorce; divorce; prononce le divorce
                """
            ),
        ),
    ),
)
