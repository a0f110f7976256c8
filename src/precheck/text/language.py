"""The languages a page is written in, from its scripts and its commonest words."""

import re
import unicodedata
from collections import Counter

# Words that civil-status documents and plain prose both use; folded. Those shared by neighbours are left out.
_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "fr": (
            "le la les des du et est ne nee naissance acte prenom prenoms nom pere mere mairie civil l'etat "
            "officier commune fils fille lieu sexe delivre copie extrait registre jour annee par pour dans "
            "avec"
        ),
        "en": (
            "the of and was born birth name father mother certificate registered registration date place sex "
            "this that by certify given surname mother's father's county district entry copy number issued"
        ),
        "es": (
            "el los del y nacimiento nombre padre madre registro civil acta apellidos lugar fecha sexo hijo "
            "hija partida oficial que en por certificacion inscripcion nacido nacida juzgado"
        ),
        "pt": (
            "nascimento nome pai mae registro registo civil certidao filiacao avos naturais cartorio data "
            "dia mes ano sexo lugar que em por nascido nascida oficial conservatoria assento livro"
        ),
        "de": (
            "der die das und ist geburt geburtsurkunde vater mutter kind standesamt geboren vorname "
            "familienname name am ort geschlecht eltern standesbeamte nummer"
        ),
        "it": (
            "il lo gli nascita atto padre madre comune stato civile nato nata cognome nome ufficiale "
            "estratto luogo data sesso registro certificato di del della"
        ),
        "nl": (
            "het een en van geboorte geboorteakte vader moeder kind gemeente geboren voornamen geslachtsnaam "
            "akte ambtenaar burgerlijke stand"
        ),
        "tr": "dogum adi soyadi baba anne ana tarihi yeri cinsiyeti nufus kayit ornegi ve ile il ilce belge",
        "pl": (
            "urodzenia akt aktu odpis imie nazwisko ojciec ojca matka matki data miejsce stanu cywilnego "
            "urzad imiona plec"
        ),
        "ro": "nastere certificat nume prenume tata tatal mama data locul sexul act judetul stare civila numele",
        "cs": "narozeni rodny list jmeno prijmeni otec matka datum misto matricni urad",
        "hr": "rodeni rodenja ime prezime otac majka datum mjesto izvadak matice rodenih",
        "hu": "szuletesi anyakonyvi kivonat apja anyja neve szuletes helye ideje",
        "sv": "fodelse fodd personbevis far mor namn datum fodelseort",
        "da": "fodsel fodsels attest navne far mor fodt navn fodested",
        "vi": (
            "giay khai sinh ho va ten cha me noi sinh ngay thang nam dan toc quoc tich gioi tinh cong hoa xa "
            "hoi chu nghia viet nam doc lap hanh phuc uy ban nhan"
        ),
        "id": "kutipan akta kelahiran nama anak ayah ibu lahir pada tanggal pencatatan sipil",
        "sq": "certifikate lindje emri mbiemri atesia amesia vendi datelindja",
        "fi": "syntymatodistus virkatodistus nimi isa aiti syntymaaika",
        "lv": "dzimsanas aplieciba vards uzvards tevs mate", "lt": "gimimo liudijimas vardas pavarde tevas motina",
        "sl": "rojstvu izpisek maticnega registra ime priimek oce mati",
        "et": "sunnitoend nimi isa ema sunnikoht",
    }.items()
}  # fmt: skip
_SCRIPTS = {
    "ARABIC": "ar",
    "HEBREW": "he",
    "GREEK": "el",
    "CJK": "zh",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "THAI": "th",
    "DEVANAGARI": "hi",
    "BENGALI": "bn",
    "GEORGIAN": "ka",
    "ARMENIAN": "hy",
    "KHMER": "km",
    "ETHIOPIC": "am",
    "TAMIL": "ta",
}
_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_UKRAINIAN, _PERSIAN, _URDU = frozenset("іїєґ"), frozenset("پچژگ"), frozenset("ٹڈڑں")


def languages_of(folded: str) -> Counter[str]:
    """Languages by how many of their common words (or letters of their script, five to a word) stand there."""
    found: Counter[str] = Counter()
    tokens = _TOKEN.findall(folded)
    latin = [token for token in tokens if token[0] < "\u0250"]
    for language, words in _WORDS.items():
        hits = sum(1 for token in latin if token in words)
        if hits >= 4:
            found[language] = hits
    scripts: Counter[str] = Counter()
    for char in folded:
        if char > "\u0370" and char.isalpha():
            scripts[unicodedata.name(char, "?").split()[0].split("-")[0]] += 1
    for script, letters in scripts.items():
        written = _by_letters(script, folded)
        if written and letters >= 10:
            found[written] += letters // 5
    return found


def _by_letters(script: str, folded: str) -> str | None:
    letters = set(folded)
    if script == "CYRILLIC":
        return "uk" if letters & _UKRAINIAN else "ru"
    if script == "ARABIC" and letters & _URDU:
        return "ur"
    if script == "ARABIC" and len(letters & _PERSIAN) >= 2:
        return "fa"
    if script == "CJK" and any("\u3040" <= char <= "\u30ff" for char in letters):
        return "ja"
    return _SCRIPTS.get(script)
