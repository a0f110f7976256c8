"""Birth certificate: date and place of birth, sex, father and mother (domain facts, 2.3), in a language that is
accepted.

An extract without the parents' names is refused. Other languages need a sworn translation or a multilingual form.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from precheck.documents.lexicon import some
from precheck.documents.parents import parents
from precheck.documents.readers import field, person
from precheck.documents.spec import Case, Kind, Phrases, Title
from precheck.documents.view import PageView
from precheck.model.catalogue import finding
from precheck.model.document import Document, Field
from precheck.model.finding import Finding
from precheck.text.dates import dates_in
from precheck.text.language import languages_of

#: Titles by language, folded (domain facts, 3.2).
TITLES: Mapping[str, tuple[str, ...]] = {
    "fr": some(
        """
        copie integrale de l'acte de naissance; des actes de l'etat civil;
        copie integrale; acte de naissance; extrait d'acte de naissance;
        extrait de naissance; extrait de l'acte de naissance; certificat de naissance;
        extrait du registre des actes de naissance; extrait des registres des actes de naissance;
        extrait des minutes des actes de naissance; bulletin de naissance; copie litterale d'acte de naissance;
        volet n° 1; jugement suppletif d'acte de naissance; extrait des registres de l'etat civil;
        extrait du registre des actes de l'etat civil; certificat tenant lieu d'acte de naissance;
        declaration de naissance
        """
    ),
    "en": some(
        """
        birth certificate; certificate of birth; certificate of live birth; certified copy of an entry of birth;
        certified copy of an entry; certification of birth; birth registration certificate;
        registration of birth; record of birth; statement of live birth; entry of birth;
        certificate of registration of birth; live birth
        """
    ),
    "es": some(
        """
        certificacion literal de nacimiento; certificacion de nacimiento; certificado de nacimiento;
        acta de nacimiento; partida de nacimiento; registro civil de nacimiento; certificacion en extracto;
        inscripcion de nacimiento
        """
    ),
    "pt": some(
        """
        certidao de nascimento; assento de nascimento; certidao em inteiro teor; registo de nascimento;
        certidao de registo de nascimento; registro de nascimento
        """
    ),
    "it": some(
        """
        estratto dell'atto di nascita; atto di nascita; certificato di nascita; estratto per riassunto
        """
    ),
    "de": ("geburtsurkunde", "geburtenregister", "geburtsschein", "geburtsregister"),
    "tr": ("dogum kayit ornegi", "nufus kayit ornegi", "dogum belgesi", "formul a"),
    "pl": ("odpis zupelny aktu urodzenia", "odpis skrocony aktu urodzenia", "aktu urodzenia", "akt urodzenia"),
    "ro": ("certificat de nastere", "extras multilingv", "actul de nastere"),
    "ru": ("свидетельство о рождении",),
    "uk": ("свидоцтво про народження", "свідоцтво про народження", "витяг з державного реєстру"),
    "zh": ("出生医学证明", "出生公证书", "公证书", "出生公证", "出生证明"),
    "vi": ("giay khai sinh", "trich luc khai sinh"),
    "ar": some(
        """
        شهادة ميلاد; شهادة الميلاد; نسخة كاملة; نسخة موجزة; رسم الولادة; مضمون ولادة; عقد الازدياد; عقد الميلاد;
        شهادة ولادة; بيان ولادة; وثيقة ولادة; إخراج قيد
        """
    ),
    "fa": ("شناسنامه", "گواهی ولادت"),
    "el": ("ληξιαρχικη πραξη γεννησης", "πιστοποιητικο γεννησης"),
    "bg": ("удостоверение за раждане",),
    "hr": ("izvadak iz matice rodenih", "rodni list"),
    "sl": ("izpisek iz maticnega registra o rojstvu",),
    "cs": ("rodny list",),
    "hu": ("szuletesi anyakonyvi kivonat",),
    "nl": ("geboorteakte", "afschrift geboorteakte"),
    "sv": ("personbevis", "fodelsebevis"),
    "da": ("fodselsattest", "fodsels- og navneattest", "fodsels- og dabsattest"),
    "no": ("fodselsattest",),
    "fi": ("syntymatodistus", "virkatodistus"),
    "lv": ("dzimsanas aplieciba",),
    "lt": ("gimimo liudijimas",),
    "et": ("sunnitoend",),
    "sq": ("certifikate lindjeje", "certifikate lindje"),
    "ka": ("დაბადების მოწმობა",),
    "hy": ("ծննդյան վկայական",),
    "az": ("dogum haqqinda sehadetname",),
    "he": ("תעודת לידה",),
    "ja": ("出生届受理証明書", "出生証明書", "戸籍謄本"),
    "ko": ("기본증명서", "출생증명서"),
    "th": ("สูติบัตร",),
    "id": ("kutipan akta kelahiran", "akta kelahiran"),
    "km": ("សំបុត្រកំណើត",),
    "bn": ("জন্ম নিবন্ধন সনদ",),
    "hi": ("जन्म प्रमाण पत्र",),
    "mg": ("kopian'ny sora-piankohonana",),
    "sr": ("извод из матичне књиге рођених",),
}
MULTILINGUAL = some(
    """
    extrait plurilingue; extract of the record of birth; extrait de l'acte de naissance extract;
    multilingual standard form; formulaire type multilingue; extrait plurilingue d'acte de naissance;
    convention signee a vienne; uluslararasi dogum kayit ornegi; internationale geburtsurkunde; formule a;
    plurilingue; multilingue
    """
)

#: Accepted by the health insurance without a translation (domain facts, 2.3: two guides of CPAMs, the same list).
ACCEPTED = frozenset(
    [
        "fr",
        "sq",
        "hr",
        "cs",
        "da",
        "nl",
        "en",
        "fi",
        "de",
        "hu",
        "it",
        "lv",
        "lt",
        "no",
        "pl",
        "pt",
        "ro",
        "sk",
        "es",
        "sv",
        "tr",
    ]
)

_CHILD = (
    r"nom de l'enfant|name of (?:the )?child|child's name|nombre del registrado|enfant|kind|"
    r"nome da registrada|nome do registrado|nome"
)
_BORN = (
    r"\b(?:est nee?|nee?\(e\)|nee?|was born|born|nacio|nacid[oa]|nasceu|nascid[oa]|e nat[oa]|nat[oa]|"
    r"geboren|dogum|urodzon[ya]|naissance|birth|nacimiento|nascimento|nascita)\b"
)
_ISSUED = re.compile(
    r"delivr|conforme|fait a|issued|certif|dresse|registr|enregistr|expedid|emess|rilasciat|convention"
)
_SHORT = r"sans filiation|short form|extrait sans"


def language(views: Sequence[PageView]) -> tuple[str, int]:
    """The language that decides whether a translation is needed, and how many of its words were seen.

    A document in two languages counts as the accepted one; `mul` for a multilingual extract.
    """
    if any(view.phrase(phrase) for view in views for phrase in MULTILINGUAL):
        return "mul", 9
    found = sum((languages_of(view.flat) for view in views), start=languages_of(""))
    if not found:
        return "", 0
    strongest = found.most_common(1)[0][1]
    real = {code: count for code, count in found.items() if count >= 0.35 * strongest}
    accepted = [code for code in real if code in ACCEPTED]
    best = max(accepted or real, key=lambda code: real[code])
    return best, real[best]


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    fields = person(views)
    if "birth_date" not in fields and (born := _birth_date_in_text(views)):
        fields["birth_date"] = born
    fields |= parents(views)
    code, words = language(views)
    if code:
        fields["language"] = Field(code, min(1.0, words / 8), read_from="words")
    for index, view in enumerate(views):
        if found := view.first(_SHORT):
            fields["_short_form"] = field(found, index)
    return fields


def _birth_date_in_text(views: Sequence[PageView]) -> Field | None:
    """Registers tell the birth in running text, the date often in words: the first date near a word for birth."""
    for index, view in enumerate(views):
        for found in view.finds(_BORN):
            for window in (view.lines[found.line : found.line + 3], view.lines[max(found.line - 3, 0) : found.line]):
                text = " ".join(line.text for line in window if not _ISSUED.search(line.text))
                if dates := dates_in(text):
                    return field(found, index, dates[0].value.isoformat())
    return None


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    yield from _parents(document, views)
    code = document.value("language")
    if code and code != "mul" and code not in ACCEPTED:
        sure = document.fields["language"].confidence >= 0.6
        yield finding(
            "translation-missing",
            outcome="failed" if sure else "inconclusive",
            found=code,
            document=document.id,
            file=document.files[0],
            data={"language": code},
        )


def _parents(document: Document, views: Sequence[PageView]) -> Iterator[Finding]:
    named = "father" in document.fields or "mother" in document.fields
    if named and "_short_form" not in document.fields:
        return
    readable = min(view.page.legibility for view in views) > 0.75 and sum(len(view.page.words) for view in views) >= 25
    told = document.value("language") in ACCEPTED and "birth_date" in document.fields
    labelled = "_parents" in document.fields
    certain = ("_short_form" in document.fields or (not labelled and told)) and readable
    yield finding(
        "parents-missing", outcome="failed" if certain else "inconclusive", document=document.id, file=document.files[0]
    )


KIND = Kind(
    id="birth-certificate",
    cues=(
        Title(6.5, tuple(phrase for phrases in TITLES.values() for phrase in phrases)),
        Title(5.0, MULTILINGUAL[:6]),
        Phrases(
            1.0,
            some(
                """
                officier de l'etat civil; etat civil; naissance; registre; pere; mere; fils de; fille de;
                father; mother; padre; madre; civil registry; registrar; registro civil; standesamt;
                stato civile; pai; mae; filiacao; nufus; mentions marginales; registration of births;
                commune de; centre d'etat civil; birth; nacimiento; nascimento; geburt
                """
            ),
            most=3,
        ),
        Phrases(
            -2.5,
            some(
                """
                acte de mariage; marriage certificate; certificate of marriage; certificat de mariage;
                acte de deces; death certificate; certificat de deces; certificate of death; livret de famille;
                casier judiciaire; certificat de nationalite; certificat de celibat; certificat de coutume;
                bapteme; baptism; certifie que l'etudiant; annee universitaire; pieces a fournir;
                pieces justificatives; application form; worksheet; please print; please complete;
                to be completed; formulaire de demande; demande d'acte; acta de matrimonio;
                certidao de casamento; divorce
                """
            ),
            most=3,
        ),
        Title(
            -4.0,
            some(
                """
                traduction; translation; traduccion; traduction assermentee; traduction certifiee conforme
                """
            ),
        ),
    ),
    read=_read,
    check=_check,
)
