"""Papers that no procedure asks for and that are known for what they are: payslips, invoices, tickets, CVs, deaths,
licences …

`other` is an answer: it keeps such a page from being taken for a requested document.
"""

from precheck.documents.act_words import OF_A_DEATH
from precheck.documents.codes import of_type
from precheck.documents.everyday import LIFE
from precheck.documents.lexicon import some
from precheck.documents.spec import CodeCue, Kind, Pattern, Phrases, Title, Together
from precheck.documents.visa_words import VISA_OFFICE

KIND = Kind(
    id="other",
    cues=(
        CodeCue(9.0, "2d-doc-work", of_type("06", "10")),  # pay slip, work contract
        Title(
            6.5,
            some(
                """
                bulletin de paie; bulletin de salaire; fiche de paie; payslip; pay stub; earnings statement;
                facture; invoice; rechnung; fattura; curriculum vitae; lettre de motivation; cover letter; e-ticket;
                billet electronique; boarding pass; carte d'embarquement; permis de conduire; driving licence;
                driver license; driver's license; driver licence; convention de stage; certificat de deces; acte de
                deces; death certificate; certificate of death; certificat de celibat; casier judiciaire; certificat
                de nationalite; certificat medical; certificat de vaccination; ordonnance; attestation d'assurance;
                assurance scolaire; bon de commande; purchase order; receipt; ticket de caisse; attestation de
                stage; contrat de travail; employment contract; certificat de bapteme; baptism certificate;
                attestation de travail; rib de votre creancier; mandat de prelevement; non-disclosure agreement;
                conditions generales; demande d'acte; carte consulaire; carte d'identite consulaire;
                demande de passeport; liste electorale; listes
                electorales; demandeurs d'emploi; inscription a l'examen; offre de pret; timbre electronique; certificat
                de coutume; pacte civil de solidarite; attestation de fin de formation; attestation de
                fin d'etudes; consular card;
                inscription consulaire; attestation de bourse; attribution de bourse; conditionnelle de bourse;
                attestation d'adhesion; attestation de mutuelle; attestation de complementaire; carte de tiers payant;
                certificat de vie; attestation de droits a conduire; international de vaccination; centre de
                vaccination; attestation de recensement; journee defense et citoyennete; certificat individuel de
                participation; ephoto; e-photo; code photo; lettre de recommandation; recommendation letter; letter of
                recommendation; diplome d'etudes en langue francaise; diplome approfondi de langue francaise;
                certificate of insurance; insurance certificate; certificat d'assurance; carnet de vaccination;
                international certificate of vaccination; visite medicale; visite d'accueil;
                certificate of no marriage; attestation de responsabilite
                civile; trade licence; certificat de residence; certificate of employment; verification of
                employment; billet de train; reservation; confirmation de commande; recu de paiement; devis; avis de
                virement; outward remittance advice; remittance advice; confirmation de virement;
                ordre de virement;
                transfer confirmation; swift mt103; attestation campus france; releve de vos remboursements;
                releve de remboursements; decompte
                de remboursement; releve de prestations; jugement de divorce; divorce decree; decree absolute;
                sentencia de divorcio; police clearance certificate; certificate of good conduct; extrait de casier
                judiciaire; bulletin n° 3; certificado de antecedentes; fuhrungszeugnis; convocation; rendez-vous;
                toefl; ielts; delf; dalf; test de connaissance du francais; score report; test report form; bourse
                d'enseignement superieur; notification de bourse; scholarship award; award letter; e-timbre; timbre
                fiscal; justificatif de timbre; carte de bibliotheque; library card; carte de membre; membership
                card; carte d'adherent; bordereau d'expedition; shipping label; bon de livraison; colissimo;
                chronopost; tax return; income tax; avis de passage; menu; programme; bail commercial; 户口簿;
                居民户口簿; household register; so ho khau; permanent account number; income tax department;
                credencial para votar;
                demande d'aide au logement; demande d'aide; declaration de perte;
                شهادة الجنسية; مضمون وفاة; شهادة وفاة; شهادة الوفاة; شهادة مدرسية; شهادة الإقامة; شهادة العزوبة;
                السجل العدلي;
                السوابق العدلية;
                死亡证明; 未婚证明; 国籍证明; 无犯罪记录证明; application for; demande de visa; visa application;
                formulaire de demande
                """
            ),
        ),
        Together(7.0, "visa-asked-for", VISA_OFFICE),
        *LIFE,
        Title(4.5, ("attestation sur l'honneur", "declaration sur l'honneur", "sworn statement", "affidavit")),
        Title(7.0, ("global health insurance card", "carte d'assurance maladie du quebec")),
        Pattern(
            8.0, "another-agreement-form", r"\bse ?-?401 ?-?[qo0] ?-?10[013-57-9]\b|\bse ?-?130 ?-?(?:0[1-35-9]|1\d)\b"
        ),
        Pattern(
            4.5,
            "another-portable-document",
            r"^\W*(?:a1|s2|s3|u[123]|da1)\W*$|"
            r"\b(?:portable document|document portable) (?:a1|s2|s3|u[123]|p1|da1)\b|"
            r"\b(?:formulaire|form|formular) e ?-?1(?:0[1-9]|1\d|2\d)\b|^\W*e ?-?1(?:06|09|11|12|21|28)\b",
        ),
        Phrases(
            1.2,
            some(
                """
            net a payer; total ttc; tva; vat; montant ht; salaire brut; employeur; experience professionnelle; work
            experience; competences; skills; loisirs; passager; passenger; vol; flight; iphone; panier; quantite;
            unit price; prix unitaire; due date; net pay; gross pay; deces; death; place ; voiture; voyageur
            """
            ),
            most=4,
        ),
        Phrases(  # invoices that have a kind of their own
            -5.5,
            some(
                """
                frais de scolarite; droits d'inscription; droits universitaires; tuition; facture internet; facture
                d'electricite; facture de gaz; facture d'eau; lieu de consommation; point de livraison; electricity
                bill; facture mobile; facture fibre; facture de telephone
                """
            ),
            most=1,
        ),
        Pattern(4.5, "of-a-death", OF_A_DEATH),
        Pattern(1.0, "web-address", r"\bwww\.|https?://"),
        Phrases(
            -2.5,
            some(
                """
            releve d'identite bancaire; certificat de scolarite; acte de naissance; birth certificate; titre de
            sejour; quittance de loyer; multirisque habitation; responsabilite civile locative;
            accord franco-algerien; carte de sejour;
            certificat de residence pour algerien; certificat de residence de ressortissant algerien;
            certificat de residence d'algerien; certificat de residence algerien;
            point de livraison;
            frais de scolarite; droits d'inscription; tuition fees; adresse d'installation
            """
            ),
        ),
    ),
)
