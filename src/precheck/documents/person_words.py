"""Words beside which papers write names and birth dates, and those that end a name. Folded."""

import re

# Labels in the languages of the documents.
_WHOSE = (
    r"(?: (?:de l'|du |de la |of (?:the )?)(?:assure|etudiant|eleve|apprentie?|candidate?|stagiaire|interesse|"
    r"titulaire|beneficiaire|student|holder|"
    r"insured(?: person)?)(?:\(e\)|\.e|e)?)?"
)
SURNAME_ONLY = (
    r"nom(?:\(s\)|s)? de (?:famille|naissance|l'etudiant(?:\(e\)|e)?|l'assure(?:\(e\)|e)?|usage)|"
    r"nom patronymique|noms?\b|surname(?:\(s\)|s)?(?: of the person concerned)?(?: at birth)?|family name|last name|"
    r"primer apellido|apellidos?|cognome|nachname|"
    r"familienname|geburtsname|apelidos?|sobrenome|soyadi|nazwisko|nume(?:le)?(?: de familie)?"
)
SECOND_SURNAME = r"segundo apellido|apellido materno|2º apellido|second surname"
#: A surname where nothing else is called so, else the given name.
NAME = r"(?<!given )(?<!first )(?<!last )(?<!middle )(?<!family )(?<!other )name\b|holder's name"
SURNAME = rf"{SURNAME_ONLY}|{NAME}"
GIVEN = (
    r"prenom(?:\(s\)|s)?|pre-?nombres?|(?:given|first) and middle names?|given names?(?:\(s\))?|"
    r"first names?(?:\(s\))?|forenames?(?:\(s\))?|"
    r"other names?|nombres?|nome proprio|nomi\b|vornamen?|nomes?|adi\b|imiona|imie|prenumele"
)
FULL_NAME = (
    rf"(?:noms? ?(?:,|et|/|&|-)? ?prenoms?(?:\(s\))?|prenoms? ?(?:et|/|&|,) ?noms?|nom complet|full name){_WHOSE}|"
    r"name of (?:the )?(?:student|holder|child)|"
    r"(?:child|registrant)'?s? (?:full |legal )*name(?: \(?first,? ?middle,? ?(?:and )?last\)?)?|"
    r"student(?:'s)? (?:full )?name|nombre y apellidos|"
    r"nombre completo|nombre (?:del |de la )?(?:inscrit|registrad)[oa]|nome completo|name and surname|name \(in full\)|"
    r"(?:(?:etudiant|candidat)(?:\(e\)|\.e|e)?|student|candidate)(?= ?:)"
)
BIRTH_DATE = (
    r"date (?:et lieu )?de naissance|nee?(?:\(e\)|\.e|-e)?\s+[li]e|date of birth|born (?:on|the)?|born(?= ?:)|"
    r"birth date|fecha (?:de )?nacimiento|data de nascimento|data de naixement|data di nascita|geburtsdatum|"
    r"tag der geburt|"
    r"geboren am|geburtstag|nato/a il|nat[oa] il|dogum tarihi|data urodzenia|data nasterii|"
    r"nacid[oa] el|nascid[oa] (?:em|a|no dia)?|ddn\b|d\.?o\.?b\b\.?|nee?\(e\)(?= ?[:\d])|date de naiss\b\.?|"
    r"ngay,? (?:thang,? nam )?sinh|date naissance|nacimiento(?= ?:? ?\d)"
)
OF_OTHERS = (
    r"\W{0,3}(?:du |de la |de l'|des |de |of (?:the )?|del |della |do |da |der |des )?"
    r"(?:(?:pere|mere|father|mother|padre|madre|pai|mae|vater|mutter|parents?)(?![^\W\d_])|"  # not `Maëlle`, `Perez`
    r"declarant|temoin|registrar|officier|informant|conjoint|epou)"
)
#: Before `name` these make it the name of somebody or something else.
ANOTHERS = (
    r"\b(?:father|mother|guardian|spouse|husband|wife|parent|informant|registrar|officer|witness|bank|branch|school|"
    r"college|university|institution|company|employer|file|user|programme|program|course|hospital|place|street|city|"
    r"country|district|midwife|facility|maternity|attendant|certifier|baba|ana|anne|"
    r"emergency contact)(?:'s|s')?\W{0,3}$"
)
A_PARENT = re.compile(r"\b(?:pere|mere|father|mother|padre|madre|pai|mae|vater|mutter|parents?)\b")
READING = re.compile(r"ふりがな|フリガナ|よみかた|よみがな")  # how a Japanese name is spoken, beside the name
NAME_STOP = re.compile(
    r"[,;:(\d|·—]|\bn[°º]|\b(?:nee? le|nee?\b|ne\(e\)|est|is|was|has|a ete|born|demeurant|inscrit|enrolled|"
    r"epouse|fils|fille|agee?|domicilie|residing|matricule)\b"
)
CIVILITY_FIRST = re.compile(
    r"^(?:m(?:onsieur|me|lle|r|rs|s|iss|adame|ademoiselle)?\.?|dr\.?|herr|frau|sra?\.?|d\.|don|dona|dna\.?|"
    r"srta\.?)(?: ou m(?:me|adame|onsieur)?\.?)?\s+"
)
AROUND = " .:;-–—_*·“”\"'«»[]|؛،٠"  # what stands or is misread around a name
#: Not `le`: written `LÊ`, it is the surname of every tenth Vietnamese.
NO_NAMES = frozenset({"de", "du", "et", "la", "the", "of", "and", "e", "y", "en", "a", "in"})
CIVILITY = (
    r"\b(?:monsieur|madame|mademoiselle|mme|mlle|m\.|mr\.?|mrs\.?|ms\.?|miss|herr|frau|(?<!\.)d\.|do?na\.?|don|"
    r"sra?\.|sig\.)"
)
