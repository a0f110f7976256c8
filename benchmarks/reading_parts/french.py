"""Eight French papers written for the benchmark; everybody in them is invented.

Only letters and signs of French stand in them: how letters of other languages are read is not measured here.
"""

TEXTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Attestation d'hébergement",
        (
            "Je soussignée, Mme Hélène Kervadec-Rousseau, née le 17 février 1968 à Quimperlé, demeurant 42 bis, rue "
            "des Glycines, 29300 Arzano, atteste sur l'honneur héberger à titre gratuit, depuis le 1er septembre 2026, "
            "Mlle Naïma Benchekroun, née le 9 août 2004 à Fès, étudiante en deuxième année de licence.",
            "La chambre mise à sa disposition mesure 14,5 mètres carrés; elle dispose d'une fenêtre, d'un "
            "bureau et d'un accès à "
            "la cuisine. Aucun loyer n'est demandé. Une participation de 35 € par mois aux dépenses d'eau et "
            "d'électricité a été convenue entre les deux parties; elle est payée avant le 5 de chaque mois.",
            "J'ai bien noté qu'une fausse attestation m'exposerait à des poursuites, conformément à l'article 441-7 du "
            "code pénal. Je m'engage à prévenir l'administration dès que la situation changera, quel qu'en "
            "soit le motif.",
            "Vous trouverez ci-joints: une copie de ma carte d'identité, la dernière facture d'électricité (n° "
            "2026-081157, 76,42 €) et l'avis de taxe foncière. Pour toute question, on peut m'appeler au 02 98 00 41 "
            "73 entre 18 h et 20 h, ou m'écrire à l'adresse ci-dessus.",
            "Fait à Arzano, le 28 septembre 2026, pour servir et valoir ce que de droit.",
        ),
    ),
    (
        "Compte rendu du conseil de l'école",
        (
            "Le conseil s'est réuni le mardi 6 octobre 2026 à 14 h 30, salle Émilie du Châtelet, sous la présidence de "
            "M. Étienne Vaucluse-Dupré. Étaient présents: Mmes Adèle Thouvenin, Gaëlle Lemaître, Zélie Garçonnet; MM. "
            "Noël Forêt, Loïc Guégan et José Ibanez. Était excusée: Mme Françoise Prévôt.",
            "Le procès-verbal de la séance du 9 juin est adopté à l'unanimité, après correction d'une coquille à la "
            "page 3: il fallait lire « dix-huit places » au lieu de « dix-sept places ».",
            "Effectifs de la rentrée. On compte 1 284 inscrits, soit 3,7 % de plus qu'en 2025; 412 viennent de "
            "l'étranger, de 57 pays différents. Le délai moyen de traitement d'un dossier est passé de 21 à 13 jours. "
            "La directrice des études remercie le secrétariat, dont l'équipe n'était pas au complet cet été.",
            "Emploi du temps. Les cours du jeudi après-midi sont déplacés au vendredi matin jusqu'à la Toussaint, car "
            "l'amphithéâtre B est en travaux. Les étudiants salariés qui ne pourraient s'y rendre doivent le signaler "
            "avant le 16 octobre; une solution sera cherchée au cas par cas.",
            "Questions diverses. M. Guégan demande pourquoi la bibliothèque ferme à 19 h. Il lui est répondu que le "
            "budget voté en mars ne permet pas de payer un second gardien; la question sera réexaminée en janvier. La "
            "séance est levée à 16 h 05.",
        ),
    ),
    (
        "Contrat de travail à durée déterminée",
        (
            "Entre la société Boulangerie Maréchal et Fils, au capital de 24 000 euros, dont le siège est situé 8, "
            "place du Marché-aux-Grains, 67300 Schiltigheim, représentée par son gérant M. Aurélien Maréchal, et M. "
            "Tiago Nobrega, né le 30 novembre 2003 à Évora, il a été convenu ce qui suit.",
            "Article 1. Le salarié est engagé en qualité d'aide-vendeur, du 12 octobre 2026 au 31 mars 2027, afin de "
            "faire face à un accroissement temporaire d'activité. La période d'essai est fixée à deux semaines.",
            "Article 2. La durée du travail est de 16 heures par semaine: le mercredi de 7 h à 11 h, le samedi de 6 h "
            "30 à 12 h 30 et le dimanche de 6 h 30 à 12 h 30. Les heures effectuées au-delà sont majorées de 10 %.",
            "Article 3. La rémunération brute est de 12,64 € de l'heure. Elle est versée par virement, au plus tard le "
            "3 du mois suivant. À l'échéance du contrat, une indemnité égale à 10 % de la rémunération totale est due.",
            "Article 4. Le salarié doit être titulaire d'un titre de séjour qui l'autorise à travailler pendant toute "
            "la durée du contrat, s'il y est soumis. Il s'oblige à avertir l'employeur de tout changement d'adresse, "
            "d'état civil ou de situation universitaire dans un délai de huit jours.",
            "Établi en deux exemplaires originaux à Schiltigheim, le 5 octobre 2026. Signature précédée de la mention "
            "manuscrite « lu et approuvé ».",
        ),
    ),
    (
        "Règlement intérieur de la résidence",
        (
            "1. Accès. La porte principale est fermée de 22 h 30 à 6 h. Le code change chaque trimestre; il est remis "
            "en main propre et ne doit être communiqué à personne. Un badge perdu est remplacé contre 18 €.",
            "2. Chambres. Il est interdit de percer les murs, de déplacer le radiateur, d'entreposer une bicyclette "
            "dans le couloir ou d'utiliser un réchaud. Les animaux ne sont pas admis, à l'exception des chiens guides.",
            "3. Bruit. Le silence est de règle après 22 h; les fêtes doivent être déclarées à l'accueil au moins "
            "quarante-huit heures à l'avance, avec le nom d'un responsable joignable toute la nuit.",
            "4. Cuisine commune. Chacun lave sa vaisselle aussitôt après le repas. Les denrées portent un nom et une "
            "date; ce qui n'en porte pas est jeté le lundi. Le réfrigérateur est dégivré le premier jeudi du mois.",
            "5. Linge. Les deux machines du sous-sol fonctionnent de 8 h à 21 h. Le jeton coûte 2,80 €, le séchage "
            "1,20 €. La direction n'est pas responsable des vêtements oubliés plus de 7 jours.",
            "6. Courrier. Les boîtes aux lettres sont numérotées de 101 à 348. Un recommandé se retire au bureau, sur "
            "présentation d'une pièce d'identité, du lundi au vendredi de 9 h 15 à 11 h 45.",
            "7. Départ. Le préavis est d'un mois. L'état des lieux de sortie est dressé en présence des deux parties; "
            "le dépôt de garantie, soit 340 €, est restitué sous trente jours, déduction faite des dégâts constatés.",
        ),
    ),
    (
        "Notice: demander une aide au logement",
        (
            "Qui peut la demander? Toute personne qui paie un loyer et dont les ressources ne dépassent pas un "
            "plafond. Les étudiants étrangers y ont droit s'ils possèdent un titre de séjour en cours de validité.",
            "Quand? Dès l'entrée dans les lieux. L'aide n'est jamais versée pour le passé: une demande déposée le 3 "
            "novembre ouvre le droit au 1er décembre. Mieux vaut donc ne pas attendre que le dossier soit complet.",
            "Avec quoi? Préparez un relevé d'identité bancaire, le bail signé, le montant du loyer hors charges, le "
            "numéro d'allocataire du propriétaire s'il s'agit d'un foyer, et une copie de l'acte de naissance. Les "
            "documents rédigés dans une autre langue doivent être traduits par un traducteur assermenté.",
            "Combien? Le calcul dépend de la commune (zone 1, 2 ou 3), de la surface et de la composition du ménage. "
            "À titre d'exemple: pour un studio de 19 mètres carrés loué 455 € à Villeurbanne, Kévin, "
            "boursier, reçoit 214,30 €; "
            "pour une chambre de 11 mètres carrés louée 298 € à Limoges, Zoé, non boursière, reçoit 121,05 €.",
            "Et ensuite? La réponse arrive en six à neuf semaines. Sans nouvelles au bout de deux mois, écrivez par "
            "l'espace personnel plutôt que par téléphone: une trace écrite facilite le recours. Tout changement "
            "(départ, colocation, reprise d'un emploi) doit être signalé sous quinze jours, sinon l'excédent est à "
            "rembourser, même des années après.",
        ),
    ),
    (
        "Acte de notoriété",
        (
            "L'an deux mille vingt-six, le vingt-deux juillet, à dix heures quarante minutes, devant nous, Maître "
            "Ghislaine d'Aubréville, notaire à Montauban, 17, allées de l'Empereur, ont comparu les deux témoins "
            "désignés ci-après, majeurs, non parents du requérant.",
            "1° M. Côme Pélissier, jardinier, né à Moissac le 4 décembre 1959; 2° Mme Thérèse Nguyen, née Bac, "
            "couturière, née à Agen le 26 mai 1971, tous deux domiciliés dans le département de Tarn-et-Garonne.",
            "Lesquels ont déclaré connaître parfaitement M. Ibrahima Sory Baldé et attester, pour vérité et comme "
            "étant de notoriété publique, qu'il est né à Labé, le 15 mars 1999, de Mamadou Baldé, instituteur, et "
            "d'Aïssatou Diallo, commerçante, son épouse; qu'il n'a jamais contracté mariage.",
            "Ils précisent que les registres de l'année 1999 ont été détruits par un incendie survenu au mois d'août "
            "2001, si bien qu'aucune copie intégrale ne peut être délivrée par l'officier de l'état civil.",
            "Le présent acte tient lieu d'acte de naissance pour le seul dossier d'inscription; il est établi sans "
            "préjudice des droits des tiers. Coût: 56,60 € hors taxes, droits d'enregistrement compris. Lecture "
            "faite, les comparants ont signé avec nous, notaire, à onze heures vingt-cinq.",
        ),
    ),
    (
        "État des lieux d'entrée",
        (
            "Logement n° 214, deuxième étage, bâtiment C, 63, cours Général-Leclerc, 33270 Floirac. "
            "Surface: 21,8 mètres carrés. "
            "Visite du 31 août 2026, en présence de Mlle Ngozi Okonkwo, locataire, et de M. Régis Hauteville, agent.",
            "Entrée: porte palière en bon état, serrure à trois points, 2 clés remises (n° 8831 et 8832). Peinture "
            "blanche, légères traces d'usure à droite de l'interrupteur. Détecteur de fumée testé: il fonctionne.",
            "Pièce principale: parquet flottant, une rayure de 12 cm près de la fenêtre. Deux prises murales, une "
            "prise de télévision. Volet roulant: la sangle est effilochée, à remplacer avant le 15 septembre.",
            "Coin cuisine: évier en inox, deux plaques électriques, réfrigérateur de 95 litres propre mais bruyant. "
            "Un carreau fêlé derrière le robinet. Le meuble haut ferme mal.",
            "Salle d'eau: douche avec rideau neuf, joint noirci sur 40 cm, chasse d'eau à réparer (fuite d'environ un "
            "demi-litre à l'heure). Miroir intact. Extracteur d'air poussiéreux.",
            "Compteurs: eau froide 00347,216 mètres cubes; électricité, heures creuses 18 905 kWh, heures "
            "pleines 24 113 kWh. "
            "Température relevée: 23,5 °C. Le locataire dispose de dix jours pour demander que l'état des lieux soit "
            "complété, et d'un mois, pendant la première période de chauffe, pour les radiateurs.",
        ),
    ),
    (
        "Lettre au service de la scolarité",
        (
            "Madame, Monsieur, je vous écris au sujet de mon inscription pédagogique en master « Océanographie et "
            "littoral », parcours Côtes et estuaires, pour l'année universitaire 2026-2027. Mon numéro d'étudiant est "
            "22604187 et mon identifiant national 0KQ5T7H31N2.",
            "Le 11 septembre, j'ai reçu un certificat sur lequel mon nom d'usage figure à la place de mon nom de "
            "naissance: il y est écrit « Sorensen » alors que mon passeport porte « Sorensen-Noël ». J'ai signalé "
            "l'erreur au guichet le jour même. On m'a répondu qu'il suffisait d'attendre quelques jours.",
            "Or la caisse d'assurance maladie refuse mon dossier tant que les deux noms diffèrent, et le délai expire "
            "le 20 octobre. Sans numéro provisoire, je dois avancer la totalité des frais: 87,50 € chez l'opticien, "
            "26,50 € chez le médecin, 14,90 € à la pharmacie depuis la mi-août.",
            "Je vous serais donc très reconnaissante de bien vouloir m'adresser un certificat rectifié, daté et signé, "
            "de préférence par voie électronique. Je joins à cette lettre une copie de mon passeport (page 2), de mon "
            "visa et du certificat erroné.",
            "Je reste naturellement à votre disposition et peux passer au bureau n° 117 du lundi au jeudi, sauf le "
            "mardi matin, où j'ai cours à Plouzané. Veuillez agréer, Madame, Monsieur, l'expression de mes "
            "salutations distinguées. Ingrid Sorensen-Noël.",
        ),
    ),
)
