"""Admission, acceptance, pre-registration: before the final registration, so no enrollment certificate."""

from precheck.documents.holders import person_and_year
from precheck.documents.lexicon import folded, some
from precheck.documents.spec import Kind, Phrases, Title, Together

KIND = Kind(
    id="admission-letter",
    cues=(
        Together(
            4.0,
            "not-yet-enrolled",
            (
                folded(
                    """
                    avis favorable; réponse favorable; décision favorable du jury; favourable; favorable;
                    décision de la commission;
                    favorable opinion; autorisé à
                    s'inscrire; autorisée à s'inscrire; admis; admise; admis(e); admission;
                    accepté; acceptée; accepted; admitted; offer; place;
                    préinscription; pré-inscription; retenue; zulassung; zugelassen; admitido; admitida; ammesso;
                    ammessa
                    """
                ),
                folded(
                    """
                    candidature; candidat; candidate; applicant; application; demande d'admission; bewerbung;
                    solicitud; domanda
                    """
                ),
                folded(
                    """
                    sous réserve; confirmer; confirmation; proposition; pour vous inscrire; vous
                    inscrire; répondre; liste principale;
                    visas; entretien; subject to; inscription définitive; inscription
                    administrative; condition; conditional; conditions; acompte; deposit; accept this offer; before;
                    avant le; finaliser; finalize; rentrée; join us; rejoindre
                    """
                ),
            ),
        ),
        Title(
            6.0,
            some(
                """
                lettre d'admission; attestation d'admission; proposition d'admission; parcoursup; letter of
                admission; admission letter; offer of
                admission; letter of acceptance; acceptance letter; lettre d'acceptation; attestation de
                preinscription; attestation de pre-inscription; certificat de preinscription; certificat de
                pre-inscription; notification d'admission; avis d'admission;
                confirmation d'admission; conditional offer; offer letter; accord prealable d'inscription;
                attestation d'acceptation; decision d'admission; carta de admision; pre-inscription; preinscription;
                certificate of admission; admission; notice of acceptance; notification of acceptance; confirmation of
                acceptance; inscription provisoire; provisional enrolment; provisional enrollment; provisional
                certificate of enrolment; provisional certificate of enrollment; provisional registration;
                certificat provisoire d'inscription
                """
            ),
        ),
        Phrases(
            1.6,
            some(
                """
                sous reserve; accord prealable; campus france; vous etes admis; vous etes admise;
                vous etes admis(e); est admis; est admise; est
                admis(e); a ete admis; a ete admise; nous avons le plaisir; j'ai le plaisir; pleased to inform;
                pleased to offer; your application; votre candidature; conditional; a ete retenue; congratulations;
                felicitations; jury d'admission; finaliser votre inscription; proceder a votre
                inscription; have been selected; has been selected; selected to
                join; delighted to inform; happy to inform; your place; nous sommes heureux; welcome you; has been
                admitted; have been admitted; has been accepted; have been accepted; commission pedagogique; est
                autorise a s'inscrire; est autorisee a s'inscrire; subject to; ne vaut pas inscription; ne constitue
                pas; avis favorable; provisoirement inscrit; provisoirement inscrite; provisionally; definitive apres;
                deviendra definitive; sera definitive; not a certificate; not a proof; inscription provisoire
                """
            ),
            most=4,
        ),
        Phrases(
            -2.5,
            some(
                """
            certificat de scolarite; regulierement inscrit; inscription definitive; acquittement; releve de notes;
            curriculum vitae
            """
            ),
            most=2,
        ),
    ),
    read=person_and_year,
)
