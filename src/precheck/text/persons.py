"""Whether a text is a person's name and no institution, title or sentence; and the name with which a text ends."""

import re

from precheck.text.fold import fold
from precheck.text.labels import ends_name
from precheck.text.script import script_of

#: Small words inside names.
SMALL = frozenset(
    "la le las los de du des d da do dos das di del della van von der den al el ben bin bint ould et y e i ter ten "
    "ibn abu of ep epouse nee".split()
)
#: Written so, they are names of their own: half the name of `Lê Huy`, of `Ben Kemp`.
_NAMES_TOO = frozenset("Lê LÊ Ben BEN Do DO Đỗ ĐỖ Vân VÂN Von VON".split())
#: Words of institutions, titles, offices, sentences and forms that are hardly ever names. Folded.
_NO_PERSON = frozenset(
    """
    academie administration admission admissions adresse affaires agence agree ameli annee annuel annual appel
    application approuve arrondissement arrete article assermente assermentee association assurance assurances
    assure assuree assures atteste attestation attestons authorise authorize autorisation autorise autorisons avis
    baccalaureat bachelor bail bailleur bank banque bibliotheque board branch bts budget bulletin bureau cabinet
    caisse campus candidat candidate carta carte cartes cas centre certifie certifions certify chambre chef
    chers cher chere circonscription cite client cnous college comite commerce commission commune compte conformement
    comptabilite conseil conseiller consulat contrat contribution convention copie cour cpam crous cursus cvec cycle
    date dear demande demandeur department departement dette direction directeur directrice division doctorat dossier
    domiciliation droit droits ecole education electricite eleve emploi encaissement energie energies enfant enfants
    enseignement enregistrement entreprise est etablissement etablissements etat etranger etrangers etude etudes
    etudiant etudiante etudiants euros european europeenne extrait facture facultad faculte faculty family fille fils
    finances finance formation formulaire foundation foyer fraternite frais francais francaise garantie general
    generale groupe haute health hereby hopital hospital immigration imposition impot incoming
    information informations ingenieur ingenieurs inscription inscrit institut institute institution instruction
    intermediaire international internationale interieur invoice january february izly juge justificatif
    lettres liberte egalite licence license lieu loyer locataire logement lycee madame mademoiselle mairie maitre
    management master masters mention mesdames messieurs ministere ministry minister mineur mineure mission mobilite
    monsieur mutuelle nationale nationality naissance notaire notre nous numero objet office officier ofii official
    organisme paiement parental parentale parents paris pays permanent permit place pole police polytechnique
    portail prefecture prefet premier premiere preparatoire presence president presidente presse preuve
    professeur programme province provisoire pupille que quittance rectorat recto recu reference referent regie
    region registraire registrar registre regulier relations releve renouvellement renewal rentree representant republic
    republique residence resident responsable reussite route rue saison scolaire scolarite school science sciences
    secretaire secretariat section securite semestre semester service services session signature simple social sociale
    societe solde soussigne soussignee soussignes sous standard statement student students studies superieur superieure
    syndicat tarif taxe technologie technologies telephone telecom tel titre titulaire tous traducteur traductrice
    traduction translation transcript transport tresor tribunal tuteur tutrice union universidad universita universitaet
    universitaire universite university unite urgence usager utilisateur valable valid validite validation vie
    visa vitale voir votre vos welcome wallet appartement apt bat batiment boulevard avenue allee chemin impasse
    residences ville villa street road house city national nationaux new date mois jour hiver automne printemps
    septembre octobre novembre decembre
    maroc algerie tunisie senegal canada espagne italie allemagne belgique suisse vietnam chine inde europe
    this that the and for with certificate certifies bonjour hello objet subject sans avec pour par dans chez
    sincerely yours faithfully cordialement regards secours urgences accord offre abonnement total montant
    celibataire masculin feminin homme femme mujer hombre varon account details iban bic rib swift debit credit
    """.split()
)
#: Letters, what joins them, and the vowel signs and marks of Arabic, Indian scripts and Thai.
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.‘\-‑\u064b-\u0655\u0670\u0900-\u0dff\u0e31-\u0e4e\u200c\u200d])*")


def is_small_name(text: str) -> bool:
    """Whether a text is one small word that is somebody's whole surname: `LÊ`, in a cell of its own also `LE`."""
    return text in _NAMES_TOO or text == "LE"


def like_a_person(name: str) -> bool:
    """Two to seven words, capitals at the beginning of each but the small ones, none that an institution bears."""
    words = name.replace("(", " ").replace(")", " ").split()
    if not words or any(_WORD.fullmatch(word) is None for word in words):
        return False
    if script_of(name[0]) in {"han", "hiragana", "katakana", "hangul"}:
        return 2 <= len(name.replace(" ", "")) <= 8 and len(words) <= 3
    bare = [fold(word).strip(".'-") for word in words]
    large = [word for word, folded in zip(words, bare, strict=True) if folded not in SMALL or word in _NAMES_TOO]
    if not 2 <= len(words) <= 7 or len(large) < 2 or sum(len(word) > 1 for word in large) < 1:
        return False
    if any(word[0].lower() != word[0].title() and not word[0].isupper() for word in large):
        return False
    return not any(word in _NO_PERSON or ends_name(word) for folded in bare for word in re.split(r"[-']", folded))


def is_mixed(name: str) -> bool:
    """The surname in capitals beside given names that are not: hardly anything but people is written so."""
    words = [word for word in name.split() if fold(word) not in SMALL and len(word.strip(".")) > 1]
    return any(word.isupper() for word in words) and any(word[1:].islower() and word[0].isupper() for word in words)


def first_name_in(text: str) -> str | None:
    """The name with which a text begins: `WANG ZIHAN has a deposit`, `GANBOLD Bilguun la somme de`."""
    kept: list[str] = []
    for word in text.split():
        bare = word.rstrip(",;:.") if len(word) > 3 else word.rstrip(",;:")
        folded = fold(bare).strip(".'-")
        small = folded in SMALL and kept
        if _WORD.fullmatch(bare) is None or folded in _NO_PERSON or ends_name(folded) or folded in _SAID:
            break
        if not small and not bare[0].isupper() and bare[0].lower() != bare[0].title():
            break
        kept.append(bare)
        if word != bare and not word.endswith(".") and not _goes_on(kept, word):
            break
    while kept and fold(kept[-1]) in SMALL and kept[-1].islower():
        kept.pop()
    if not any(each.isupper() for each in kept):
        kept = kept[: next((at + 1 for at, word in enumerate(text.split()) if word.endswith(",")), len(kept))]
    name = " ".join(kept)
    return name if like_a_person(name) else None


def _goes_on(kept: list[str], word: str) -> bool:
    """Whether a comma stands between given names before the surname in capitals: `Maïwenn, Claire ROUXEL`."""
    return word.endswith(",") and not any(each.isupper() for each in kept)


def last_name_in(text: str) -> str | None:
    """The name with which a text ends: the words before its end, back to the first one that is none of a name."""
    kept: list[str] = []
    for word in reversed(text.strip(" ,;(").split()):
        folded = fold(word).strip(".,'-")
        small = folded in SMALL and kept
        if (word.endswith((",", ";", ":")) and kept) or _WORD.fullmatch(word) is None:
            break
        if not small and (not word[0].isupper() and word[0].lower() != word[0].title()):
            break
        if folded in _NO_PERSON or ends_name(folded) or word in _CIVILITY:
            break
        kept.insert(0, word)
    while kept and fold(kept[0]) in SMALL and kept[0].islower():
        kept.pop(0)
    name = " ".join(kept)
    return name if like_a_person(name) else None


_CIVILITY = frozenset(
    "M. M Mme Mlle Mr Mr. Mrs Mrs. Ms Ms. Miss Herr Frau MME MLLE MR MRS D. Don Dña Doña Sr. Sra.".split()
)
#: What goes on after a name written in capitals throughout.
_SAID = frozenset(
    "est a ne nee ne(e) born was is has demeurant etudiant etudiante immatricule inscrit inscrite".split()
)
