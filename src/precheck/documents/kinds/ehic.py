"""European Health Insurance Card: one front in thirty countries and as many languages (Decision S2, 2010/C 106/09).

Many states print it on the back of the national insurance card, so the other side is any of those. The card's number
has 20 digits: 80, the numeric code of the state, the issuer's own. The British GHIC is no European card, and one issued
by France shows no cover of another state.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from precheck.documents.forms import doubtful
from precheck.documents.insured import a_name, expiry_date, insured_person
from precheck.documents.lexicon import folded
from precheck.documents.readers import field
from precheck.documents.spec import Case, Kind, Pattern, Phrases, Title
from precheck.documents.validity import day, place
from precheck.documents.view import PageView
from precheck.identifiers.countries import alpha3, alpha3_of_number
from precheck.model.catalogue import finding
from precheck.model.document import Document, Field, Side
from precheck.model.finding import Finding
from precheck.text.dates import dates_in

_TITLES = folded(
    """
    European Health Insurance Card; Carte européenne d'assurance maladie; Europäische Krankenversicherungskarte;
    Tarjeta Sanitaria Europea; Tessera europea di assicurazione malattia; Tessera Europea Assicurazione Malattia;
    Cartão Europeu de Seguro de Doença; Europese ziekteverzekeringskaart; Europejska Karta Ubezpieczenia
    Zdrowotnego;
    Card european de asigurări sociale de sănătate; Card european de asigurări de sănătate;
    Европейска здравноосигурителна карта; Europska kartica zdravstvenog osiguranja;
    Europska iskaznica zdravstvenog osiguranja; Evropský průkaz zdravotního pojištění; EU-sygesikringskort;
    det europæiske sygesikringskort; europæisk sygesikringskort; det blå EU-sygesikringskort;
    Ευρωπαϊκή Κάρτα Ασφάλισης Ασθένειας; Ευρωπαϊκή Κάρτα Ασφάλισης Ασθενείας; Euroopa ravikindlustuskaart;
    Eurooppalainen sairaanhoitokortti; Európai Egészségbiztosítási Kártya; Evrópska sjúkratryggingakortið;
    evrópskt sjúkratryggingakort; Europos sveikatos draudimo kortelė; Eiropas veselības apdrošināšanas karte;
    Karta Ewropea tal-Assigurazzjoni tas-Saħħa; Karta Ewropea tal-Assikurazzjoni tas-Saħħa; Europeisk
    helsetrygdkort;
    Európsky preukaz zdravotného poistenia; Evropska kartica zdravstvenega zavarovanja; Europeiskt
    sjukförsäkringskort
    """
)
#: The national card that bears the European one on its back.
_NATIONAL = folded(
    """
    gesundheitskarte; krankenversichertenkarte; versichertenkarte; krankenversichertennummer; tessera sanitaria;
    carta nazionale dei servizi; tarjeta sanitaria individual; carte de sécurité sociale; carte d'assuré;
    kartica zdravstvenega zavarovanja; kartica zdravstvenog osiguranja; iskaznica zdravstveno osigurane osobe;
    průkaz pojištěnce; preukaz poistenca; zorgpas; sundhedskort; sygesikringsbevis; kela-kortti; cartão de utente;
    card național de asigurări; card național de sănătate; karta ubezpieczenia zdrowotnego; tessera d'assicurato;
    medical card; sozialversicherungsnummer
    """
)
#: What is printed on the back of a card of its own.
_REVERSE = folded(
    """
    cette carte est strictement personnelle; this card is not transferable; carte strictement personnelle;
    this card remains the property; in case of loss; en cas de perte; si trouvée, merci de retourner;
    if found please return; if found, please return; bei verlust; bei fund bitte; in caso di smarrimento;
    en caso de pérdida; unterschrift der versicherten; signature du titulaire; signature of the holder;
    esta tarjeta es personal; esta tarjeta es personal e intransferible
    """
)
_FIELDS = folded(
    """
    kennnummer der karte; kennnummer des trägers; persönliche kennnummer; ablaufdatum;
    identification number of the card; identification number of the institution; personal identification number;
    numéro d'identification de la carte; numéro d'identification de l'institution; numéro d'identification
    personnel;
    número de identificación de la tarjeta; número de identificación de la institución;
    número personal de identificación; numero di identificazione della tessera; numero identificazione tessera;
    numero di identificazione personale; identificatienummer van de kaart; identificatienummer van de instelling;
    número de identificação do cartão; número de identificação da instituição; numer identyfikacyjny karty;
    numer identyfikacyjny instytucji; numărul de identificare al cardului; identifikační číslo průkazu;
    identifikačné číslo preukazu; kortnummer; korttinumero; kortin tunnusnumero; kártya azonosító; kaardi number;
    kartes numurs; kortelės numeris; identifikacijski broj kartice; identifikacijska številka kartice;
    αριθμός αναγνώρισης της κάρτας; идентификационен номер на картата
    """
)
_NUMERIC = (
    "040|056|100|191|196|203|208|233|246|250|276|300|348|352|372|380|428|438|440|442|470|528|578|616|620|642|703|705|"
    "724|752|756|826"
)
_NUMBER = re.compile(rf"(?<!\d)80 ?({_NUMERIC})(?: ?\d){{15}}(?!\d)")
#: Without a title it must be another state's: the carte Vitale bears a French one on its back.
_FOREIGN = _NUMBER.pattern.replace("80 ?(", "80 ?(?!250)(")
_CODES = frozenset(
    "AT BE BG CH CY CZ DE DK EE EL ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK UK".split()
)
_SPELT = {"EL": "GRC", "UK": "GBR"}
_NAMES, _CODE = ("surname", "given_names"), 2  # the code of the state has two letters
_LEGIBLE, _LETTERS, _SENTENCE = 0.7, 3, 6  # words of the other side: how surely read, how long, how many
_PLACED = 0.65  # confidence of what its place alone tells
_OWN_NUMBER, _NEXT_FIELD = re.compile(r"^[34][.:]? +(?=[^\W\d_])"), re.compile(r" +5[.:]? +(?=\d)")  # fields 3 to 5
_DIGITS = re.compile(r"\d{3}|\d\d[/. ]\d\d")
_FRENCH = r"\b(?:cnamts|cnam\b|cpam|caisse primaire|mgen)\b"


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    fields = _in_their_places(views) | insured_person(views)
    fields |= _number(views)
    if until := expiry_date(views) or _last_date(views, on):
        fields["expiry_date"] = until
    if "birth_date" not in fields and (born := _first_date(views, on)):
        fields["birth_date"] = born
    if "issuer" not in fields and (code := _country_code(views)):
        fields["issuer"] = code
    return fields


def _in_their_places(views: Sequence[PageView]) -> dict[str, Field]:
    """Surname and given names where no label of the small print was read: they stand in this order between
    the title and the first number, on every state's card. Not sure enough to say that the card is somebody else's."""
    for index, view in enumerate(views):
        title = next((found for phrase in _TITLES if (found := view.phrase(phrase))), None)
        if title is None:
            continue
        names: list[Field] = []
        for line in view.page.lines[title.line + 1 :]:
            value = _OWN_NUMBER.sub("", line.text.strip())
            if _DIGITS.search(value):
                head = a_name(_NEXT_FIELD.split(value)[0])  # `4 MOA LINNEA 5 2005-02-18` in one row
                if not head or not head.isupper() or head == value:
                    break
                value = head
            if a_name(value) and value.isupper() and len(value) > _CODE:
                sure = min(word.confidence for word in line.words)
                names.append(Field(value, round(min(sure, _PLACED), 3), index, line.box, confirm=True))
        if len(names) == len(_NAMES):
            return dict(zip(_NAMES, names, strict=True))
    return {}


def _number(views: Sequence[PageView]) -> dict[str, Field]:
    """The card's number, and the state it names."""
    for index, view in enumerate(views):
        for found in view.finds(_NUMBER):
            number = re.sub(r"\D", "", found.folded)
            issuer = alpha3_of_number(found.groups[0]) or ""
            return {"document_number": field(found, index, number), "issuer": field(found, index, issuer)}
    return {}


def _country_code(views: Sequence[PageView]) -> Field | None:
    """The two letters in the ring of stars: a word of their own, on the half of the page where the title stands."""
    for index, view in enumerate(views):
        title = next((found for phrase in _TITLES if (found := view.phrase(phrase))), None)
        for line in view.lines if title else ():
            if len(line.words) == 1 and line.words[0].text in _CODES and line.words[0].confidence > 0.6:
                word = line.words[0]
                return Field(_SPELT.get(word.text) or alpha3(word.text) or "", word.confidence, index, word.box)
    return None


_OLDEST, _YOUNGEST = 90, 10  # ages of holders, in years


def _first_date(views: Sequence[PageView], on: date) -> Field | None:
    """The earlier of the two dates of a card of which no label was read, if somebody can be born then."""
    for index, view in enumerate(views):
        dates = {each.value: line for line in view.page.lines for each in dates_in(line.text)}
        if len(dates) == 2 and _YOUNGEST <= on.year - min(dates).year <= _OLDEST:
            line = dates[min(dates)]
            sure = min(_PLACED, *(word.confidence for word in line.words))
            return Field(min(dates).isoformat(), sure, index, line.box, confirm=True)
    return None


def _last_date(views: Sequence[PageView], on: date) -> Field | None:
    """A card bears two dates, birth and expiry; where no label was read, the later is the expiry. So is one
    that is yet to come."""
    for index, view in enumerate(views):
        if _side(view) == "back":
            continue
        dates = sorted(
            ((each.value, line) for line in view.page.lines for each in dates_in(line.text)), key=lambda each: each[0]
        )
        if len({value for value, _ in dates}) >= 2 or (dates and dates[-1][0] > on):
            value, line = dates[-1]
            sure = min(word.confidence for word in line.words)
            return Field(value.isoformat(), round(sure, 3), index, line.box, confirm=sure < 0.6)
    return None


def _side(view: PageView) -> Side:
    titles = {found.line for title in _TITLES if (found := view.phrase(title))}
    front = bool(titles) or any(True for _ in view.finds(_NUMBER))
    other = any(_beyond(view, phrase, titles) for phrase in (*_NATIONAL, *_REVERSE))
    if front and (other or _below(view)):
        return "both"
    return "back" if other else "front"


def _beyond(view: PageView, phrase: str, titles: set[int]) -> bool:
    """Whether a phrase stands outside the title, of which it may be a part, or nearly (Krankenversicherungskarte)."""
    found = view.phrase(phrase)
    if found is None or found.line not in titles:
        return found is not None
    return any(each.line not in titles for each in view.finds(re.escape(phrase)))


def _below(view: PageView) -> bool:
    """Whether a sentence stands below the card's number: that is the last row of the front, under which only the label
    of the next field may be. What another card says is in any language."""
    number = next(iter(view.finds(_NUMBER)), None)
    if number is None:
        return False
    edge = number.box.bottom + 3 * number.box.height
    words = {
        word.text.casefold()
        for line in view.page.lines
        for word in line.words
        if word.box.top > edge and word.confidence > _LEGIBLE and sum(map(str.isalpha, word.text)) >= _LETTERS
    }
    return len(words) >= _SENTENCE


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    if all(page.side == "back" for page in document.pages):
        return  # the missing front is said already
    yield from _until(document, case)
    if document.value("issuer") == "FRA" and (
        "document_number" in document.fields or any(view.first(_FRENCH) for view in views)
    ):
        unsure = document.fields["issuer"].confirm
        yield finding("ehic-french", outcome="inconclusive" if unsure else "failed", **place(document, "issuer"))


def _until(document: Document, case: Case) -> Iterator[Finding]:
    until, where = day(document, "expiry_date"), place(document, "expiry_date")
    if until is None:
        yield finding("expiry-unread", outcome="inconclusive", **where)
        return
    if until >= case.end:
        return
    known = document.fields["expiry_date"]
    yield finding(
        "expired" if until < case.on else "ehic-expires-early",
        outcome="inconclusive" if doubtful(known) else "failed",
        expected=case.end.isoformat(),
        found=until.isoformat(),
        data={"date": until.isoformat(), "days": str((until - case.on).days)},
        **where,
    )


KIND = Kind(
    id="ehic",
    cues=(
        Title(6.0, _TITLES),
        Pattern(4.0, "card-number", _FOREIGN),
        Phrases(1.2, _FIELDS, most=3),
        Title(4.2, _NATIONAL),
        Phrases(1.0, _REVERSE, most=2),
        Pattern(0.8, "german-insured-number", r"\b[a-z]\d{9}\b"),
        Phrases(
            -7.0,
            folded(
                """
                certificat provisoire; replacement certificate; ersatzbescheinigung; certificado provisional;
                sustitutorio;
                sostitutivo; certificado provisório; certyfikat; vervangend; vervangings; erstatningsbevis;
                global health insurance card; certificat de remplacement; čertifikát; certifikát; potvrzení;
                certificat provizoriu
                """
            ),
            most=1,
        ),
        Phrases(
            -2.5,
            folded(
                """
                madame, monsieur; dear; veuillez; nous vous; vous recevrez; apply; application; demande de; antrag;
                formulaire; solicitud; how to; facture; certifie; attestation; ordonnance; www.ameli.fr;
                titre de séjour;
                pièces à fournir; you will need; sehr geehrte; feuille de soins
                """
            ),
            most=3,
        ),
    ),
    read=_read,
    check=_check,
    side=_side,
    two_sided=True,
    plain_back=True,
)
