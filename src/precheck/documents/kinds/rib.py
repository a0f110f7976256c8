"""RIB: bank identity slip. Holder, IBAN, BIC, the four parts of a French account and their key (domain facts, 3.0)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import Any

from precheck.documents.accounts import NO_STATEMENT, account_fields, domestic_fields, rib_of
from precheck.documents.codes import READ_FROM, account_values, code_fields, of_type, with_code
from precheck.documents.everyday import ASKED_OF_READERS
from precheck.documents.holder_words import OFFICE
from precheck.documents.lexicon import some
from precheck.documents.person_words import CIVILITY
from precheck.documents.postal import address_under
from precheck.documents.readers import align, field, labelled, name_for, named_after, person_name
from precheck.documents.spec import Case, CodeCue, Kind, Pattern, Phrases, Title
from precheck.documents.validity import place
from precheck.documents.view import PageView
from precheck.identifiers.countries import alpha3
from precheck.identifiers.iban import bank_of, in_sepa, judge
from precheck.model.catalogue import finding
from precheck.model.document import Document, Field
from precheck.model.finding import Finding
from precheck.text.labels import is_label
from precheck.text.lines import spoken
from precheck.text.names import Name, compare, tokens
from precheck.text.numerals import look_alike
from precheck.text.persons import is_mixed, like_a_person

_HOLDER = (
    r"(?<!est )(?<!sont )(?<!bien )titulaires?(?: \(?account (?:owner|holder)\)?)?(?: du compte)?|intitule du compte|"
    r"nom du titulaire|account (?:holder|owner)(?: name)?|beneficiary(?: name)?|beneficiaire|"
    r"kontoinhaber|nom et adresse du titulaire|titular|intestatario|name of account holder|"
    r"holder(?: name)?|compte de|au nom de"
)
#: Whether the number is right or not, refunds are not paid there.
_NEVER_SEPA = frozenset({"MA", "TN", "DZ"})
_FAINT = 0.65  # confidence of a name that nothing but its looks tells: it calls no slip somebody else's
_ONE = 4  # letters of a name that is the whole of somebody's
_SPOKEN = re.compile(r"[^\W\d_]{4}")  # a word of capitals that is no abbreviation: `BNP Paribas` is nobody
_SLIPS = 2  # characters of the parts that OCR may have taken for others
_CODED = of_type("03")
_BIC, _WORD = r"\b(?:bic|swift)\b.{0,60}", re.compile(r"(?<![^\W_])[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![^\W_])")
_BIC_LABEL = r"(?:code )?bic(?: ?/ ?swift)?|bank identifier code|code swift|swift"
_SAVINGS = r"\blivret (?:a|jeune|de developpement|d'epargne)\b|\bldds?\b|compte (?:sur livret|epargne)|savings account"


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    fields = _with_coded_account(dict(account_fields(views)), code_fields(views, _CODED, account_values))
    fields |= domestic_fields(views, fields)
    holder = (
        name_for(views, _HOLDER)
        or _civil_line(views)
        or named_after(views, rf"{CIVILITY}(?= )")
        or name_for(views, r"^(?:name|nom)(?:(?= ?:)|$)")
        or named_after(views, r"(?:confirm|certifi|attest)\w* que|(?:confirm|certify) that")
        or _over_address(views, fields)
    )
    if holder:
        fields["_printed_holder" if "holder" in fields else "holder"] = holder
        if address := address_under(views[holder.page or 0], holder):
            fields["address"] = address
    for index, view in enumerate(views):
        if bic := _bic(view, index):
            fields.setdefault("_printed_bic" if fields.get("bic", bic).read_from == READ_FROM else "bic", bic)
        if found := view.first(_SAVINGS):
            fields.setdefault("_savings", field(found, index))
    if iban := fields.get("iban"):
        name, registered = bank_of(iban.value)
        if name:
            fields["bank"] = Field(name, 0.9, read_from="registry")
        if registered:
            fields.setdefault("bic", Field(registered, 0.8, read_from="registry"))
    return fields


def _bic(view: PageView, index: int) -> Field | None:
    """The first code of a bank behind its label or under it: a word of capitals with the code of a state in it, as
    `IDENTIFIANT` is not."""
    for found in chain(view.finds(_BIC), labelled(view, _BIC_LABEL)):
        for code in _WORD.findall(found.text):
            if alpha3(code[4:6]):
                return field(found, index, code)
    return None


def _with_coded_account(printed: dict[str, Field], coded: dict[str, Field]) -> dict[str, Field]:
    """The printed account overlaid with that of the code; a printed one that is certainly wrong stays wrong."""
    told = coded.get("iban")
    if told is None:
        return {**printed, **coded}
    judgement = judge(told.value)
    wrong = "_iban" in printed and printed["_iban"].value in {"check-digits", "national-key", "format"}
    right = "_iban" in printed and printed["_iban"].value == "valid"
    if wrong or (right and judgement != "valid"):
        kept = {name: field for name, field in coded.items() if name != "iban"}
        return {**printed, **kept, "_coded_iban": told}
    return {**with_code(printed, coded), "_iban": Field(judgement, read_from="check")}


def _civil_line(views: Sequence[PageView]) -> Field | None:
    """A line that begins with a civility: the address block of the holder."""
    for index, view in enumerate(views):
        for found in view.finds(rf"^(?:{CIVILITY}|m) (?!le |la |du )[^\d]{{3,60}}$"):
            name = person_name(found.text)
            if name:
                return field(found, index, name)
    return None


def _over_address(views: Sequence[PageView], fields: Mapping[str, Field]) -> Field | None:
    """A line that is only a name, over a street and a town: the holder's block, where no civility and no label tells.

    Only a name written as people's are (`Callum FITZGERALD`) is sure: a branch in capitals may read like a person."""
    iban = fields.get("iban")
    bank = set(tokens(bank_of(iban.value)[0] or "")) if iban else set()
    people = []
    for index, view in enumerate(views):
        for row, line in enumerate(view.lines):
            text = spoken(line.words)
            before = " ".join(each.text for each in view.lines[max(row - 1, 0) : row + 1])
            if not (like_a_person(text) or _one_name(text)) or bank & set(tokens(text)) or OFFICE.search(align(before)):
                continue
            name = field(line.found(0, len(line.text), row), index, text)
            if not (is_mixed(text) and any(_SPOKEN.search(word) for word in text.split() if word.isupper())):
                name = replace(name, confidence=min(name.confidence, _FAINT))
            if address_under(view, name):
                people.append(name)
    people = [each for each in people if each.confidence > _FAINT] or people
    agreed = all(compare(Name(people[0].value), Name(each.value)) != "different" for each in people)
    return people[0] if people and agreed else None


def _one_name(text: str) -> bool:
    """Whether a line may be somebody of one name: `WULANDARI`."""
    return text.isalpha() and text[0].isupper() and len(text) >= _ONE and not is_label(text)


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    yield from _account(document, views)
    if "_savings" in document.fields:
        yield finding("savings-account", found=document.value("_savings"), **place(document, "_savings"))


def _account(document: Document, views: Sequence[PageView]) -> Iterator[Finding]:
    iban = document.fields.get("iban")
    country = document.value("_country")
    if country and not (iban and iban.value.startswith(country)):
        yield finding("domestic-account", found=document.value("account_number"), data={"country": country},
                      **place(document, "account_number"))  # fmt: skip
        return
    if iban is None:
        yield finding("iban-unread", outcome="inconclusive", document=document.id, file=document.files[0])
        return
    judgement = document.value("_iban")
    where = place(document, "iban")
    if iban.value[:2] in _NEVER_SEPA and judgement != "unsure":
        yield finding("iban-not-sepa", found=iban.value[:2], data={"country": iban.value[:2]}, **where)
    elif judgement == "unsure":
        yield finding("iban-unread", outcome="inconclusive", found=iban.value, **where)
    elif judgement in {"check-digits", "format"}:
        yield finding("iban-invalid", found=iban.value, **where)
    elif judgement == "national-key":
        yield finding("rib-key-invalid", found=iban.value[-2:], **where)
    else:
        yield from _parts(document, views)
        if not in_sepa(iban.value):
            yield finding("iban-not-sepa", found=iban.value[:2], data={"country": iban.value[:2]}, **where)
        elif iban.value[:2] not in {"FR", "MC"}:
            yield finding("iban-foreign", found=iban.value[:2], data={"country": iban.value[:2]}, **where)


def _parts(document: Document, views: Sequence[PageView]) -> Iterator[Finding]:
    """The printed bank, branch, account and key against their key and against the IBAN."""
    parts = rib_of(views)
    iban = document.value("iban") or ""
    if parts is None or not iban.startswith(("FR", "MC")):
        return
    printed = "".join(parts.parts)
    if printed == iban[4:]:
        return
    where: dict[str, Any] = {"document": document.id, "file": document.files[0], "box": parts.box}
    pairs = [pair for pair in zip(printed, iban[4:], strict=False) if pair[0] != pair[1]]
    if not parts.certain and len(pairs) <= _SLIPS and all(look_alike(*pair) for pair in pairs):
        return  # the key tells that the parts were misread, the valid number how
    if not parts.certain:
        yield finding(
            "iban-mismatch", severity="warning", outcome="inconclusive", expected=iban[4:], found=printed, **where
        )
    elif printed[:-2] == iban[4:-2]:
        yield finding("rib-key-invalid", expected=iban[-2:], found=parts.parts[3], **where)
    else:
        yield finding("iban-mismatch", expected=iban[4:], found=printed, **where)


KIND = Kind(
    id="rib",
    cues=(
        Phrases(-4.0, ASKED_OF_READERS, most=2),
        CodeCue(9.0, "2d-doc-03", _CODED),
        Title(
            6.0,
            some(
                """
                releve d'identite bancaire; releve d'identite sepa; releve d'identite; releve identite bancaire;
                identite bancaire; rib; r.i.b; account details; coordonnees bancaires; bank account details; account
                confirmation; attestation de compte; details de votre compte; details du compte; informations
                bancaires; bankverbindung; account information; bank details; iban / bic; vos coordonnees bancaires;
                mon rib; attestation de domiciliation bancaire; account ownership; titularite de
                compte; titularidad de cuenta; certificado de titularidad;
                titolarita del conto; comprovativo de iban; kontobestatigung
                """
            ),
        ),
        Pattern(2.5, "iban", r"\b[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?\b"),
        Phrases(
            1.2,
            some(
                """
                code banque; code guichet; cle rib; n° de compte; numero de compte; domiciliation; titulaire du
                compte; titulaire; international bank account number; bank identifier code; bank identification
                code; bic; swift; account holder; beneficiary; iban; guichet; creanciers ou debiteurs
                """
            ),
            most=6,
        ),
        Pattern(5.0, "no-statement", NO_STATEMENT),
        Phrases(
            -2.5,
            some(
                """
                ancien solde; nouveau solde; solde crediteur; solde debiteur; date valeur; releve de compte; bank
                statement; net a payer; facture; invoice; quittance; bulletin de paie; mandat de prelevement;
                opening balance; closing balance; total ttc; extrait de compte; montant; remittance; remittance advice;
                ordering customer; beneficiary bank; avis de virement; ordre de virement; virement emis; donneur
                d'ordre; motif du virement; details of payment; payment order; transfer confirmation
                """
            ),
            most=4,
        ),
    ),
    read=_read,
    check=_check,
)
