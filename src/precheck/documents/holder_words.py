"""Words beside which the holder of a paper is named, and those of people who are not the holder."""

import re

from precheck.documents.lexicon import any_of
from precheck.documents.person_words import CIVILITY

_PARTS = any_of(
    """
    candidat; candidate; candidat(e); demandeur; demandeuse; demanderesse; demandeur(e); participant; participante;
    participant(e); élève; étudiant; étudiante; étudiant(e); étudiant.e; usager; usagère; stagiaire; le stagiaire;
    assuré; assurée; assuré(e); assuré(e) social(e); bénéficiaire; titulaire; titulaire du contrat; titulaire du compte;
    titulaire de la carte; titulaire du titre; le locataire; la locataire; locataire; locataire(s); preneur;
    facturé à; adressé à; client; cliente; abonné; abonnée; occupant; résident; résidente; contribuable; hébergé;
    citoyen; citoyenne; l'enfant; la nommée; le nommé; le nommé(e); nommé(e); la dénommée; le dénommé; identité;
    identité du demandeur; intéressé; intéressée; ressortissant; apprenant; lauréat; impétrant; payé par; reçu de;
    nom du client; nom et prénom du titulaire; applicant; applicant name; applicant's name; student; pupil; holder;
    account holder; account holder name; account name; customer; customer name; tenant; bill to; billed to;
    test taker; guest; passenger; insured person; beneficiary; cardholder; card holder; patient; participant name;
    name of applicant; name of student; name of account holder; a/c name; account title; name; student name;
    interesado; interesada; alumno; alumna; solicitante; titular; estudiante; cliente; inquilino; arrendatario;
    intestatario; studente; studentessa; richiedente; assicurato; intestato a; inhaber; kontoinhaber; antragsteller;
    antragstellerin; studierende; studierender; versicherte; versicherter; mieter; kunde; aluno; aluna; requerente;
    utente; inquilino; aanvrager; rekeninghouder; verzekerde; 客户姓名; 户名; 姓名; اللقب والاسم; الاسم واللقب;
    الاسم الكامل; المعني
    """
)
#: The part somebody plays on a paper, as a label: before a colon, or alone in its cell or line.
PART = re.compile(
    rf"(?:(?<=^)|(?<=[-–—.|;] )|(?<=^\d\. ))(?:{_PARTS})(?: ?/ ?(?:{_PARTS}))*"
    rf"(?:\s*[:：]\s*(?:{CIVILITY}[\s:]+)?|\s+{CIVILITY}[\s:]+|\s*$)"
)
_THEM = (
    r"(?:(?:l'eleve|l'etudiante?|l'enfant|la nommee|le nomme|votre fils|votre fille|the student|el alumno|la alumna|"
    r"notre client|notre cliente|the bearer|la personne|l'interessee?|der student|die studentin|"
    r"lo studente|o aluno|a aluna)(?:\(e\))? ?:? ?)?"
)
_WHO = rf"{_THEM}(?:(?:{CIVILITY}|m)(?: ou (?:mme|madame))?[ :]+)?"
#: After these a certificate names whom it is about.
CERTIFIED = re.compile(
    r"(?<![^\W_])(?:(?:certif|attest|confirm)[a-z]*(?:\(e\))?(?: par la presente)? (?:que|qu'|that|che|dass)|"
    r"bestatig[a-z]*,? dass|(?:certif|attest|confirm)[a-z]* (?:as of|on) [\d\w ]{6,20}?(?: that)?|"
    r"(?:certif|attest|confirm)[a-z]* that as of \d{1,2} [a-z]+ \d{4}|"
    r"(?:l'|un |cet )enfant(?: (?:de|du) sexe (?:masculin|feminin),?)?(?: (?:pre|de)?nommee?)?|"
    r"(?:la|le|une?|du) (?:de)?nommee?(?:\(e\))?|(?:la|le) (?:candidate?|etudiante?)(?= [a-z])|"
    r"(?:est nee?|e nat[oa]|nasceu|nacio) [^:]{2,70}:|"
    rf"to ?: ?(?={CIVILITY})|est nee?(?:\(e\))? (?!le |a |au |aux |en |dans |hors )|"
    r"recu de|received from|bonjour|dear|hello|a nombre de|au nom de|in the name of|intestato a|"
    rf"(?:decerne|delivre|attribue|accorde|confere)e? a ?:?(?= {CIVILITY}| m )) ?{_WHO}"
)
#: After these somebody has handed something in.
SUBMITTED = re.compile(
    r"(?<![^\W_])(?:(?:presentee?|deposee?|formulee?|soumise?|introduite?)(?: le [\d/. ]+)? par|"
    rf"(?:submitted|filed|lodged)(?: on [\d/. ]+)? by) ?:? ?{_WHO}"
)
BORN = re.compile(
    r"(?<![^\W_])(?:nee?|ne\(e\)|ne/e|nee?\.e|born|geb\.|geboren|nacid[oa]|nat[oa]|nascid[oa]|"
    r"urodzon[ya]|ur\.|d\.o\.b\.?|dob)"
    r"(?: le| on| el| il| am| em| en| a| in| the|:|(?= \d))(?![^\W_])"
)
IS = re.compile(r"\W*(?:est|e|was|is|wurde|ist|et)\W*")  # all that stands before a birth without a name
#: Before a name these make it a parent, a spouse or somebody else of the family.
ALIVE = re.compile(
    r"(?<![^\W_])(?:de|d'|du|pere|mere|father|mother|padre|madre|vater|mutter|epouse?|epoux|conjointe?|"
    r"mariee? (?:a|avec)|hijo de|hija de|son|of|parents?|spouse|husband|wife)\W{0,3}"
    rf"(?:{CIVILITY}\W+)?$|(?<![^\W_])(?:et|y|e|and)\W{{0,3}}$|"
    r"(?<![^\W_])(?:de|d'|du) ?(?:[^\W\d_]+, ?)+$"
)
#: Whose request or file it is: `la demande n° 12 de Monsieur X, né le …`.
OF_A_FILE = re.compile(
    r"\b(?:demande|dossier|titre|situation|inscription|scolarite|droits|visa)\b[^.;:]{0,30} (?:de|d')\W?"
    rf"(?: ?{CIVILITY}\W*)?$"
)
#: What a paper says of its holder, after the name.
DOES = re.compile(r" (?:beneficie|est|suit|reside|occupe|dispose|detient|poursuit|frequente|a droit|a ete|is|has)\b")
UNDERSIGNED = re.compile(
    r"soussigne|undersigned|abajo firmante|sottoscritt|abaixo assinad|unterzeichn|firmante|represente"
)
#: Offices and parts of people who are not the holder.
OFFICE = re.compile(
    r"bailleur|proprietaire|directeur|directrice|director|president|maitre\b|traduct|translator|interprete|notaire|"
    r"notary|notario|\bjuge\b|greffier|registrar|registraire|conseill|officier|officer|prefete?\b|signataire|responsable|"
    r"\btut(?:eur|rice)\b|representant|gerant|medecin|docteur|professeur|encargado|secretar|oficial\b|heberge[ua]nte?|"
    r"\bdoyen|recteur|chef\b|cheffe\b|charge|manager|head of|dean\b|doctor|physician|witness|temoin|declarant|"
    r"expediteur|sender|donneur d'ordre|employeur|agent\b|coordinat|enseignant|accueil|comptable|curateur|garant\b|"
    r"caution\b|emprunt|vendeur|expert|ambassad|consul\b|maire\b|adjoint|d'origine"
)
#: After a name alone on its line: a number, a birth, a course.
ALONE = re.compile(
    r"(?:nee?\b|ne\(e\)|born|[mfx] [a-z]{3} \d\d|"
    r"[12] ?\d\d ?[01]\d ?\d|n°|no\b|numero|ine\b|id\b|matricule|date of birth|date de naiss)"
)
_NEAR = r"(?:,? (?:mineure?|minor|menor(?: de edad)?|unique|cadet(?:te)?|ainee?|aged? \d+|agee? de \d+ ans|legal))*"
#: The child in a letter of the parents.
CHILD = re.compile(
    r"(?<![^\W_])(?:(?:mon|ma|notre|son|sa|leur|l'|my|our|mi|nuestr[oa]|mio|mia|meu|minha|nosso|nossa|su|mein(?:e[nr]?)?|"
    r"unser(?:e[nr]?)?|il|la|el|del|the|the minor|de la|du|l'enfant|au|der|die|das|dem|mojego|mojej)[ ,]?"
    r"(?:propre |enfant |jeune )?)?"
    r"(?:petit-fils|petite-fille|fils|fille|enfant|pupille|neveu|niece|mineure?|son(?! )|daughter|child|ward|minor|"
    r"grandson|granddaughter|hij[oa]|menor|nieto|nieta|figli[oa]|minore|sohn|tochter|kind|filh[oa]|syna?|corki|"
    r"(?<=my )son|(?<=our )son)"
    rf"(?:\(e\))?(?![^\W_]){_NEAR}[ ,:(]*(?:{CIVILITY} )?(?:(?:named|nommee?|prenommee?|llamad[oa]|de nombre) )?"
)
#: Before the child's name: whose parent or guardian the one who signs is.
GUARDIAN = re.compile(
    r"(?<![^\W_])(?:father|mother|parents?|guardian|representative|pere|mere|tuteur|tutrice|"
    r"(?:representant|responsable)e?s? lega(?:l|le|ux|les)|padre|madre|tutora?|representante legal|genitor[ei]|"
    r"tutrice|pai|mae|vater|mutter|vormund|erziehungsberechtigte[rn]?)(?:\(e\))?,? "
    r"(?:of|d[eiao]|del|della|von|des|der)(?: (?:the|el|la|il))?(?: (?:minor|child|(?:l')?enfant|mineure?|menor|"
    rf"minore))*{_NEAR} (?:{CIVILITY} )?"
)
BIRTH_TOLD = re.compile(rf"{BORN.pattern}|naissance|nacimiento|nascimento|nascita|birth|geburtsdatum")
