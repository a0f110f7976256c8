"""What everyday papers say that no procedure asks for, whatever their heads: pay, work, travel, talk, offices, care."""

from precheck.documents.lexicon import folded
from precheck.documents.spec import Several, Together

_TELLS = folded(
    """
    attestation; atteste; attestons; certifie; certifions; certify; certifies; confirm; confirms; certificat;
    certificate
    """
)

#: Said to readers of a page or a mail that speaks of papers and is none of them.
ASKED_OF_READERS = folded(
    """
    pièces à fournir; pièces à joindre; documents à fournir; documents à joindre; vous devez fournir; merci de fournir;
    merci de nous; préparez; n'oubliez pas; pensez à; pensez aussi; vous sera envoyé; vous sera envoyée;
    vous sera adressé;
    vous sera adressée; dès réception; formulaire de demande; acte souhaité; pour une demande; required documents;
    documents required; you will need; please provide; please send; documentos necesarios; cordialement; kind regards
    """
)
CALLED_TO_COME = (
    folded(
        """
        vous êtes convoqué; vous êtes convoquée; vous êtes convoqué(e); convocation; votre rendez-vous;
        your appointment;
        confirmation de rendez-vous; confirmation de votre rendez-vous; prise de rendez-vous
        """
    ),
    folded(
        """
        munir; munissez-vous; se munir; muni de; munie de; vous présenter; présentez-vous; apportez; à apporter; bring;
        guichet; agence; fixé au; fixé le; pièces à apporter
        """
    ),
)

#: Each stands on its own: what only this family of papers brings together. None is enough against a titled paper.
LIFE = (
    Several(
        14.0,  # over what is held against it for naming them
        "papers-to-bring",
        (
            folded("passeport; passport; pasaporte"),
            folded("certificat de scolarité; certificate of enrolment; certificate of enrollment; proof of enrolment"),
            folded("titre de séjour; carte de séjour; residence permit"),
            folded("acte de naissance; extrait de naissance; birth certificate"),
            folded("rib; relevé d'identité bancaire; bank details"),
            folded("livret de famille; family record book"),
            folded("justificatif de domicile; quittance de loyer; proof of address"),
            folded("photo d'identité; photos d'identité; photographies; id photo; photographs"),
            folded("autorisation parentale; parental authorization; parental authorisation"),
            folded("carte européenne d'assurance maladie; ceam; european health insurance card; ehic"),
            folded("attestation de droits; carte vitale"),
            folded("cvec"),
        ),
        least=5,
    ),
    Together(
        5.0,
        "pay-of-a-month",
        (
            folded("salaire; salaire de base; brut; salary; earnings; gross pay; basic pay; gehalt; nómina; stipendio"),
            folded("net payé; net à payer; net imposable; net social; net pay; take home; auszahlungsbetrag; líquido"),
            folded(
                "cotisations; employeur; salarié; emploi; matricule; deductions; employee; employer; siret; période"
            ),
        ),
    ),
    Together(
        5.0,
        "somebody-employed",
        (
            (*_TELLS, "entre les soussignes"),
            folded(
                """
                est employé; est employée; employé dans notre; employée dans notre; salarié de notre; salariée de notre;
                travaille dans notre; fait partie de nos effectifs; is employed; has been employed; contrat à durée;
                est embauché; est embauchée; est salarié; est salariée
                """
            ),
            folded(
                """
                cdi; cdd; temps partiel; temps plein; poste de; en qualité de; fonction; salaire; rémunération;
                position;
                salary; société; entreprise; company; employeur; gérant; ressources humaines; human resources
                """
            ),
        ),
    ),
    Together(
        7.0,
        "people-chatting",
        (
            folded(
                """
                salut; coucou; hey; tu as; t'as; tu peux; tu vas; je t'envoie; dis-moi; hola; ciao; lol; mdr; stp;
                bisous;
                are you; did you; can you; thx; ok merci
                """
            ),
            folded(
                """
                aujourd'hui; hier; en ligne; vu à; vu hier; online; today; yesterday; last seen; écrire un message;
                message; distribué; lu; delivered; typing
                """
            ),
        ),
        most_words=150,
    ),
    Together(
        5.0,
        "journey",
        (
            folded("vol; flight; train; tgv; bus; siège; seat; voiture; porte; gate; embarquement; boarding; terminal"),
            folded("passager; passenger; voyageur; nom du passager; passenger name; e-billet; boarding pass; pnr"),
            folded("départ; departure; arrivée; arrival; de; from; à; to; date; embarquement; boarding"),
        ),
        most_words=200,
    ),
    Together(
        5.0,
        "stay-booked",
        (
            folded(
                "réservation; booking; reservation; séjour; your stay; votre séjour; buchung; reserva; prenotazione"
            ),
            folded("check-in; check in; arrivée; enregistrement; anreise; llegada"),
            folded("check-out; check out; départ; abreise; salida; nuits; nights; guests; voyageurs; clients"),
        ),
    ),
    Together(
        5.0,
        "called-to-come",
        CALLED_TO_COME,
    ),
    Together(
        5.0,
        "aid-granted",
        (
            folded(
                """
                caf; caisse d'allocations familiales; allocataire; aide personnalisée au logement; apl; als; aide au
                logement; prime d'activité; visale; mobili-jeune
                """
            ),
            folded("vous avez droit; notification; montant; vos droits; droits; demande; mensuel; versement; paiement"),
            folded("allocataire; monsieur; madame; mois; formulaire; dossier; à compter du"),
        ),
    ),
    Together(
        5.0,
        "number-of-a-taxpayer",
        (
            folded(
                "numéro fiscal; référence fiscale; espace particulier; impots.gouv.fr; spi; tax identification number"
            ),
            folded(
                "direction générale des finances publiques; finances publiques; dgfip; service des impôts; tax office"
            ),
            folded("demande; créer; créez; votre numéro; activer; déclaration; courrier; formulaire"),
        ),
    ),
    Together(
        5.0,
        "told-by-a-carer",
        (
            folded(
                """
                accouchement; accouché; maternité; docteur; médecin; dr; laboratoire; analyses; hôpital; clinique; chu;
                sage-femme; doctor; physician; clinic; laboratory
                """
            ),
            folded(
                """
                a accouché; certificat d'accouchement; posologie; comprimé; comprimés; mg; valeurs de référence; poids;
                résultats d'analyses; prélèvement; vaccin; vaccins; tablet; tablets; dose; reference range; gélules
                """
            ),
            folded("patient; patiente; mme; m.; nom; prescrit; enfant vivant; sexe; né le; née le; name; date"),
        ),
    ),
    Together(
        5.0,
        "covered-for-damages",
        (
            (*_TELLS, "police", "contrat"),
            folded(
                """
                responsabilité civile vie privée; responsabilité civile stage; responsabilité civile;
                assurance scolaire;
                complémentaire santé; mutuelle; rapatriement; assistance rapatriement; assurance voyage;
                travel insurance;
                frais médicaux à l'étranger; tiers payant
                """
            ),
            folded(
                """
                garanti; garantie; garantit; garanties; adhérent; adhésion; souscripteur; assuré; insured; cover;
                sociétaire
                """
            ),
        ),
    ),
    Together(
        5.0,
        "grant-for-studies",
        (
            folded(
                "bourse; boursier; boursière; scholarship; stipend; stipendium; beca; becario; fellowship; allocation"
            ),
            folded(
                """
                montant; mensuel; mensualité; échelon; allowance; monthly; amount; awarded; attribuée; accordée;
                octroyée
                """
            ),
            folded(
                """
                gouvernement; ambassade; crous; ministère; government; embassy; foundation; fondation; académique;
                rectorat
                """
            ),
        ),
    ),
)
