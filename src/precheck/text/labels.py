"""Words that labels are made of, in the languages of the documents: what is no value, and where a name ends.

Folded. Only words that are hardly ever names stand here: a value made of them is another label.
"""

import re

from precheck.text.civil import label_words
from precheck.text.fold import fold

_WORDS = """
identification identity grandfather grandmother grandparents prenumele tatalui mamei neve nev csaladi utoneve utonev
szuletesi ideje jmeno jmena prijmeni narozeni meno priezvisko narodenia rodenja rodeni priimek rojstva sukunimi etunimet
syntymaaika efternamn fornamn efternavn etternavn fornavn fornavne pavarde vardas gimimo uzvards vards dzimsanas
perekonnanimi eesnimi sunniaeg mbiemri emri lindjes kunjom nafn eiginnafn pangalan anarana jina nama otec otac majka
vader moeder apja anyja inscrito inscrita rodne rodna keturunan agama
maticar
nom noms prenom prenoms surname surnames given name names forename forenames first last middle family famille
patronymique patronyme usage usuel apellido apellidos segundo primer paterno materno nombre nombres cognome nome
nomi prenomi nomes apelido apelidos sobrenome nachname familienname geburtsname vorname vornamen soyadi adi naam
voornamen geslachtsnaam nazwisko imie imiona nume numele prenume prezime ime propio proprio registrado registrada
naissance birth born nacimiento nascimento nascita geburt geburtsdatum dogum urodzenia nastere lieu place lugar ort
yeri tarihi date fecha data datum sexe sex sexo sesso geschlecht cinsiyeti male female masculin feminin masculino
feminino femenino maschile femminile mannlich weiblich erkek kadin pere mere father mother padre madre pai vater
mutter ojciec matka tatal parent parents parente filiation filiacao filiacion nationalite nationality nacionalidad
nationalitat uyrugu profession occupation domicile adresse address residence residing demeurant acte registre
register registration registrar registered entry number numero district county city state commune mairie
municipalite municipality province centre departement department region officier officer civil etat status mention
mentions marginales marginal neant none autorite authority delivre delivree delivered issued issue signature seal
sceau expiration expiry validite valable valid type code country pays regime formation statut status student
etudiant etudiante eleve ine identifiant national federal republic republique year annee universitaire academic
current legal prior maiden full complete complet informant hospital hopital facility time heure hour signature
bearer titulaire holder owner compte account enfant child kind nino nina crianca documento document card carte
permit permis passeport passport visa categorie category remarques remarks diplome composante cycle niveau filiere
parcours etablissement ecole universite university school college institut institute faculte faculty
certificate certificat certidao certificado urkunde copy copie extrait extract full short integral integrale
banque guichet agence domiciliation devise iban bic swift rib
""".split()
LABEL_WORDS = frozenset(_WORDS)
#: Labels that are names too (`Maria do Nascimento`, `Nina`): they end no name unless a label or figures follow.
_ALSO_NAMES = frozenset(
    "nascimento nina nino pai segundo kind holder parent short prior male kadin date neve meno emri jina nama".split()
)
_GLUE = frozenset(
    (
        "de du des d l la le les of the et and e y or ou in at to a on n no nr des der die das del do da "
        "dos das in von und ve s es og och ja ir dhe"
    ).split()
)
_FIELD_NUMBER = re.compile(r"^\W*\d{1,2} ?[a-e]?[.)] ?(?=[^\W\d_])")  # `1b. Middle name`
_TOKEN = re.compile(r"(?:[^\W\d_]|[\u0900-\u0dff])+")  # Indian vowel signs are no letters to \w


def is_label_word(folded: str) -> bool:
    """Whether one word is a word of labels, in any script."""
    return folded in LABEL_WORDS or (not folded.isascii() and folded in label_words())


def ends_name(folded: str, after: str = "") -> bool:
    """Whether a name has ended before this word; `after` is the word that follows it, folded."""
    if folded in _ALSO_NAMES:
        return after[:1].isdigit() or (is_label_word(after) and after not in _ALSO_NAMES)
    return is_label_word(folded)


def begins_as_label(text: str) -> bool:
    """Whether a text is a label from its first word on: `/ Naam`, `of the person`; not `Ayoub, nom de famille`."""
    folded = fold(text)
    first = next(iter(_TOKEN.findall(folded.replace("'", " "))), "")
    sure = is_label_word(first) or first in _GLUE or not text.lstrip()[:1].isalpha()
    return sure and is_label(folded)


def is_label(folded: str) -> bool:
    """Whether a text names what stands beside it and says nothing itself: label words, signs and particles."""
    folded = _FIELD_NUMBER.sub("", folded)
    tokens = _TOKEN.findall(folded.replace("'", " "))
    words = [token for token in tokens if token not in _GLUE and len(token) > 1]
    if not words:
        return not any(char.isdigit() for char in folded) and bool(tokens or not folded.strip())
    return sum(is_label_word(token) for token in words) > len(words) / 2 and not any(char.isdigit() for char in folded)
