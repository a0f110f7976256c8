"""Who is insured, by whom, until when: what the papers of European insurers print, in the languages they print it in.

The fields and their numbers 3 to 9 are those of the European card (Decision S2, 2010/C 106/09); the replacement
certificate repeats them.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from precheck.documents.lexicon import any_of
from precheck.documents.readers import field, person_name
from precheck.documents.view import PageView
from precheck.model.document import Field
from precheck.text.dates import first_date
from precheck.text.fold import fold
from precheck.text.labels import is_label
from precheck.text.persons import is_small_name

SURNAME = any_of(
    """
    nom; nom(s); nom de famille; name; surname; family name; last name; apellidos; apellido; cognome; familienname;
    nachname; naam; achternaam; efternavn; etternavn; efternamn; sukunimi; nazwisko; apelidos; apelido; nume;
    numele; příjmení;
    priezvisko; priimek; prezime; vezetéknév; családi név; név; uzvārds; pavardė; perekonnanimi; eftirnafn; kenninafn;
    nafn; kunjom; επώνυμο; фамилно име; фамилия; nom et prénom; nom et prénoms; name and surname
    """
)
GIVEN = any_of(
    """
    prénom; prénoms; prénom(s); given names; given name; first name; first names; forename; forenames; forename(s);
    nombre; nombres; nome; nomi; vornamen; vorname; vorname(n); voornamen; voornaam; fornavn; fornavn(e); fornavne;
    förnamn; etunimet; etunimi; imiona; imię; imię (imiona); nome próprio; nomes próprios; prenume; prenumele; jméno;
    jméno (jména); jména; meno; mená; ime; imena; utónév; utónevek; keresztnév; vārds; vārdi; vārds(-i); vardas;
    vardai; vardas (-ai); eesnimed; eesnimi; eiginnafn; eiginnöfn; isem; ismijiet; όνομα; ονόματα; собствени имена;
    име
    """
)
BIRTH_DATE = any_of(
    """
    date de naissance; né le; née le; né(e) le; date of birth; birth date; born on;
    fecha de nacimiento; data di nascita; data de naixement;
    geburtsdatum; geboren am; geboortedatum; fødselsdato; födelsedatum; syntymäaika; data urodzenia;
    data de nascimento;
    data nașterii; datum narození; dátum narodenia; datum rojstva; datum rođenja; születési idő; születési dátum;
    dzimšanas datums; gimimo data; sünniaeg; sünnikuupäev; fæðingardagur; fæðingardag; data tat-twelid;
    ημερομηνία γέννησης; дата на раждане
    """
)
EXPIRY = any_of(
    """
    date d'expiration; expire le; valable jusqu'au; expiry date; date of expiry; expiry; valid until;
    fecha de caducidad;
    caducidad; data di scadenza; scadenza; ablaufdatum; gültig bis; vervaldatum; geldig tot; udløbsdato; utløpsdato;
    sista giltighetsdag; utgångsdatum; giltigt till; giltigt t.o.m; viimeinen voimassaolopäivä; voimassa;
    data ważności; ważna do; data de validade; validade; data expirării; data de expirare; datum expirace;
    platnost do;
    datum ukončení platnosti; dátum skončenia platnosti; dátum platnosti; platí do; datum izteka; velja do;
    datum izteka roka trajanja; datum isteka; vrijedi do; lejárat; lejárat dátuma; lejárati dátum; derīga līdz;
    derīguma termiņš; derīguma termiņa beigas; galioja iki; galiojimo data; kehtiv kuni; kehtivuse lõpp; gildir til;
    gildislok; gildistími; lokadagur; data ta' għeluq; data ta' skadenza; ημερομηνία λήξης; дата на изтичане;
    валидна до; date d'échéance
    """
)
PERSONAL_NUMBER = any_of(
    """
    numéro d'identification personnel; numéro personnel d'identification; personal identification number; personal id
    number; número personal de identificación; número de identificación personal; numero di identificazione personale;
    codice fiscale; persönliche kennnummer; persönliche kenn-nr; persoonlijk identificatienummer; personligt id-nr;
    personligt identifikationsnummer; personnummer; fødselsnummer; henkilötunnus; numer identyfikacyjny; pesel; número
    de identificação pessoal; cod numeric personal; cnp; număr personal de identificare; osobní identifikační číslo;
    rodné číslo; osobné identifikačné číslo; osebna identifikacijska številka; osobni identifikacijski broj; személyi
    azonosító; taj; personas kods; asmens kodas; isikukood; kennitala; ahv-nummer; n° avs; προσωπικός αριθμός; личен
    идентификационен номер; егн
    """
)
INSTITUTION = any_of(
    """
    numéro d'identification de l'institution; identification number of the institution; institution id; número de
    identificación de la institución; numero identificazione dell'istituzione; numero di identificazione
    dell'istituzione; kennnummer des trägers; identificatienummer van de instelling; identificatienummer van het
    orgaan; institutionens id; laitoksen tunnusnumero; institutionens identifikationsnummer; numer identyfikacyjny
    instytucji; número de identificação da instituição; numărul de identificare al instituției; identifikační číslo
    instituce; identifikačné číslo inštitúcie; identifikacijska številka nosilca; identifikacijski broj ustanove;
    intézmény azonosító; iestādes identifikācijas numurs; įstaigos identifikavimo numeris
    """
)
_NUMBERED = r"(?:\(?\d{1,2}(?:\.\d{1,2})?[.)]?\s*)?"
_A_LABEL = re.compile(
    rf"\W*{_NUMBERED}(?:{'|'.join((SURNAME, GIVEN, BIRTH_DATE, EXPIRY, PERSONAL_NUMBER, INSTITUTION))})\W*"
)

_INITIALS = re.compile(r"(?:[A-Z]\.? ?){2,4}")  # the Dutch card gives no more

_GOES_ON = re.compile(r"\W*(?:et|and|und|oder)(?![^\W_])")

Accept = Callable[[str], str | None]


def a_name(text: str) -> str | None:
    """A name, unless the text is another label of the form."""
    name = person_name(text)
    folded = fold(text)
    if name and (_INITIALS.fullmatch(name) or is_small_name(name)):
        return name
    if name and _GOES_ON.match(folded):
        return None  # the rest of a heading: `Personne recevant les soins et assuré(e)`
    return None if name is None or is_label(folded) or _A_LABEL.fullmatch(folded) else name


def a_day(text: str) -> str | None:
    found = first_date(text)
    return found.isoformat() if found else None


def a_number(text: str) -> str | None:
    """The first words that hold digits; no date, no label with its number before it."""
    words = text.split()
    if first_date(text) or sum(char.isdigit() for char in text) < 4:
        return None
    while words and not any(char.isdigit() for char in words[-1]):
        words.pop()
    return " ".join(words) if len(words) <= 6 else None


def value_for(views: Sequence[PageView], label: str, accept: Accept) -> Field | None:
    """The first value of a label that is what it should be. The number of a field may stand before its label."""
    for index, view in enumerate(views):
        for found in view.finds(rf"(?<![^\W_]){_NUMBERED}(?:{label})(?:\s*/\s*(?:{label}))*(?![^\W_'])"):
            for place in view.beside(found):
                if value := accept(place.text):
                    return field(place, index, value)
    return None


def insured_person(views: Sequence[PageView]) -> dict[str, Field]:
    """Names, birth date and the insurer's numbers, as far as they are labelled."""
    wanted: Mapping[str, tuple[str, Accept]] = {
        "surname": (SURNAME, a_name),
        "given_names": (GIVEN, a_name),
        "birth_date": (BIRTH_DATE, a_day),
        "personal_number": (PERSONAL_NUMBER, a_number),
        "institution": (INSTITUTION, a_number),
    }
    return {name: known for name, (label, accept) in wanted.items() if (known := value_for(views, label, accept))}


def expiry_date(views: Sequence[PageView]) -> Field | None:
    return value_for(views, EXPIRY, a_day)
