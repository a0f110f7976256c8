"""Enrollment certificate: nominative, of this academic year, issued after final registration (domain facts, 2.2)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from precheck.documents.academic_year import academic_year
from precheck.documents.everyday import TO_FILL_IN
from precheck.documents.holders import named
from precheck.documents.institution import institution
from precheck.documents.lexicon import folded, some
from precheck.documents.numbers import lasting_numbers
from precheck.documents.person_words import BIRTH_DATE, CIVILITY
from precheck.documents.readers import date_for, field, latest_date, named_after, person
from precheck.documents.spec import Case, Kind, Pattern, Phrases, Title, Together
from precheck.documents.validity import overlaps_today, place
from precheck.documents.view import PageView
from precheck.identifiers.academic_year import year_of
from precheck.model.catalogue import finding
from precheck.model.document import Document, Field
from precheck.model.finding import Finding
from precheck.text.dates import dates_in

_CERTIFIES = (
    r"(?:certifi(?:e|ons)|attest(?:e|ons)|certif(?:y|ies)|confirms?|atteste) (?:par la presente )?(?:que |that )?"
    rf"(?:l'etudiante? ?:? ?|the student ?)?(?={CIVILITY}|[a-z])(?:{CIVILITY} )?"
)
_ISSUED = r"fait a|done at|delivre le|issued on|date d'edition|edite le|le"
_PERIOD = re.compile(r"\b(?:du|from|de)\b.{4,24}\b(?:au|to|until|a)\b.{4,24}")
_NOT_FINAL = r"sous reserve|provisoire|provisional|pre-?inscription|preinscri|conditional(?:ly)?|en attente de"

#: People are enrolled in lists, registers and examinations, too.
_ELSEWHERE = (
    r"\binscri(?:ption|te?s?)\b(?:\(e\))?(?: a| au| aux| en| sur| dans)?(?: la| le| les| l'| une?| des| l)? ?'?"
    r"(?:listes?|examens?|epreuves?|sessions? d|session du|concours|registres? d|file d'attente|tournoi|"
    r"competition|tests?|consulaire|electoral|tcf|tef|delf|dalf|ielts|toefl|toeic|permis|ordre d|newsletter|stage|"
    r"france travail|pole emploi|chomage|demandeurs?)"
    r"|demandeurs? d'emploi"
)
#: "This letter is not a certificate of enrolment": of a paper that speaks of the certificate and is another one.
_IS_NONE = (
    r"(?:ne (?:constitue|vaut|remplace|saurait constituer|tient)|n'est|\bis not|does not (?:constitute|replace)|"
    r"\bkeine?\b|"
    r"\bno (?:es|constituye))\b.{0,30}(?:certifica|inscription|scolarite|enrol|registration|immatrikulation|matricula)"
)
#: So are citizens, residents, companies and cars, in registers whose certificates have the same title. What stands in
#: a school's footer (its own number in a register of companies) says nothing.
_OF_WHOM = (
    r"(?:of|for|as)(?: an?| the)? "
    r"(?:(?:\w+ )?citizens?|(?:european )?union|(?:foreign|permanent) (?:residents?|nationals?)|aliens?|residents?|"
    r"residence|compan(?:y|ies)|business(?:es)?|(?:motor )?vehicles?|voters?|trade ?marks?|address|charit(?:y|ies))\b"
    r"(?!.{0,40}(?:student|program|master|bachelor|degree|stud(?:y|ies)|universit|school|course|management|law))"
)
_OF_ANOTHER_REGISTER = (
    r"\b(?:registration certificate|certificate of registration|confirmation of registration|proof of registration)"
    rf" {_OF_WHOM}|^\W*{_OF_WHOM}"  # beside the title, or under it
    r"|\b(?:vehicle|company|business|trade|land|vat|tax|voter) registration certificate"
    r"|\b(?:certificado|certidao|certificato|attestation|registration|anmeldebescheinigung)\b.{0,40}"
    r"\b(?:ciudadan[oa]s? de la union|cidadao da uniao|cittadin[oi] dell'unione|citoyens? de l'union|union citizen)"
    r"|^\W*(?:certificado de registro|certidao de registo|attestato di iscrizione anagrafica|anmeldebescheinigung|"
    r"meldebescheinigung|certificate of incorporation)\b"
)
#: What will be had once one has arrived, paid, enrolled: said in offers and mails.
_PROMISED = (
    r"\b(?:upon arrival|once you|once these|after (?:your|you)|des votre arrivee|a votre arrivee|apres votre|"
    r"(?:will|shall) (?:then |also )?(?:be )?(?:issued?|sent|send|receive|provide|obtain|given|get|be able))\b"
    r".{0,60}\b(?<!this )(?<!present )(?:certificate|certificat|attestation)"
)


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    fields = {**lasting_numbers(views), **person(views)}
    unnamed = "surname" not in fields and "holder" not in fields
    if unnamed and (holder := named_after(views, _CERTIFIES) or named_after(views, rf"{CIVILITY}(?= )")):
        fields["holder"] = holder
    fields = named(views, fields)
    if "birth_date" not in fields and (born := date_for(views, BIRTH_DATE)):
        fields["birth_date"] = born
    fields |= academic_year(views)
    fields |= _period(views)
    if issued := latest_date(views, on):
        fields["issued_on"] = issued
    return fields | institution(views)


def _period(views: Sequence[PageView]) -> dict[str, Field]:
    """A printed period of schooling: from … to …, at least two months long."""
    for index, view in enumerate(views):
        for found in view.finds(_PERIOD):
            dates = [each.value for each in dates_in(found.folded)]
            if len(dates) >= 2 and 60 <= (dates[1] - dates[0]).days <= 1500:
                return {
                    "period_start": field(found, index, dates[0].isoformat()),
                    "period_end": field(found, index, dates[1].isoformat()),
                }
    return {}


def _bent_year(views: Sequence[PageView]) -> bool:
    """On a scan, something like a year stands outside any date: the academic year may be there, misread."""
    for view in views:
        if view.page.read_by == "ocr":
            rest = view.flat
            for each in reversed(dates_in(rest)):
                rest = rest[: each.start] + rest[each.end :]
            if re.search(r"20\d\d|\d\d ?[-/] ?20|annee (?:universitaire|academique|scolaire)|academic year", rest):
                return True
    return False


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    year = document.value("academic_year")
    start, end = (document.value(name) for name in ("period_start", "period_end"))
    if year:
        if year not in case.years:
            yield from _other_year(document, year, case)
    elif start and end:
        if not overlaps_today(date.fromisoformat(start), date.fromisoformat(end), case.on):
            yield from _other_year(document, year_of(date.fromisoformat(start)), case)
    else:
        readable = min(view.page.legibility for view in views) > 0.85 and not _bent_year(views)
        yield finding(
            "enrollment-year-missing",
            outcome="failed" if readable else "inconclusive",
            document=document.id,
            file=document.files[0],
            expected=case.years[0],
            data={"year": case.years[0]},
        )
    for view in views:
        if found := view.first(_NOT_FINAL):
            yield finding(
                "enrollment-not-final",
                severity="warning",
                found=found.text,
                document=document.id,
                file=view.file,
                box=found.box,
                data={"type": document.type},
            )
            break


def _other_year(document: Document, year: str, case: Case) -> Iterator[Finding]:
    known = document.fields.get("academic_year") or document.fields.get("period_start")
    unsure = bool(known and known.confirm)
    yield finding(
        "enrollment-wrong-year",
        outcome="inconclusive" if unsure else "failed",
        expected=case.years[0],
        found=year,
        data={"year": year},
        **place(document, "academic_year" if "academic_year" in document.fields else "period_start"),
    )


KIND = Kind(
    id="enrollment-certificate",
    cues=(
        Together(
            4.0,
            "studies-here",
            (
                folded(
                    """
                    certifie; certifions; atteste; attestons; confirme; confirmons; soussigné; soussignée; soussignés;
                    certify; certifies; certified; confirm; confirms; attest; to whom it may concern; certifica;
                    bestätigen; bescheinigt
                    """
                ),
                folded(
                    """
                    scolarisé; scolarisée; scolarisé(e); suit les cours; suit les enseignements; accueilli et inscrit;
                    accueillie et
                    inscrite; étudiant en échange; étudiante en échange; inscrit à nos cours; inscrite à nos cours;
                    est inscrit
                    aux cours; est inscrite aux cours; suit des études;
                    suit la formation; suit une formation; suit la première année; suit la deuxième année; suit la
                    troisième année; poursuit ses études; fréquente; est étudiant; est étudiante; est
                    étudiant(e); est élève; est bien élève; élève du conservatoire; élève de l'école; élève au
                    conservatoire; suit une scolarité; suit sa scolarité; est inscrit; est inscrite; est
                    inscrit(e); en qualité d'étudiant; en
                    qualité d'élève; en qualité d'étudiante; is enrolled; is registered; been registered; is attending;
                    attending our; full-time student; full time student; is a student; exchange student; incoming
                    student; is studying; currently studying; matriculated; student of our; cursa; frequenta; studiert
                    """
                ),
                folded(
                    """
                    année universitaire; année scolaire; année académique; année de formation; année d'études; academic
                    year; au titre de l'année; pour l'année; semestre; semester; rentrée; classes; cycle
                    supérieur; promotion;
                    exchange; erasmus; par semaine; per week; hebdomadaires; curso
                    académico; anno accademico; studienjahr
                    """
                ),
            ),
        ),
        Together(
            2.6,
            "enrollment-on-a-screen",
            (
                folded(
                    """
                    inscription validée; inscription administrative validée; inscription finalisée; est inscrit;
                    est inscrite
                    """
                ),
                ("n° etudiant", "numero etudiant", "ine", "student number"),
                folded("licence; master; doctorat; bachelor; but; diplôme; cycle; année"),
            ),
        ),
        Title(  # of whom, or what, has to be said beside it
            3.6, ("certificate of registration", "registration certificate", "confirmation of registration")
        ),
        Title(
            6.0,
            some(
                """
                certificat de scolarite; attestation d'inscription; attestation de scolarite; certificat
                d'inscription; attestation d'inscription definitive; certificate of enrolment; certificate of
                enrollment; enrolment certificate; enrollment certificate; proof of enrollment; proof of
                enrolment; confirmation of enrolment; confirmation of
                enrollment; student status certificate; certificate of attendance; certificate of student status;
                attestation de statut etudiant; attestation etudiant; attestation d'etudes; enrolment confirmation;
                enrollment verification; student status letter; confirmation of student status;
                certificate of arrival; confirmation of arrival;
                certificat d'immatriculation etudiant; certificado de matricula; immatrikulationsbescheinigung;
                studienbescheinigung; certificato di iscrizione; constancia de inscripcion; constancia de estudios
                """
            ),
        ),
        Phrases(
            1.3,
            some(
                """
                est inscrit; est inscrite; est inscrit(e); est inscrit·e; regulierement inscrit; regulierement
                inscrite; inscription definitive; is enrolled; is registered; is duly enrolled; is officially
                enrolled; est etudiant; est etudiante; est eleve; est bien eleve; inscrit en; inscrite en; a
                pris une inscription; suit une formation; suit les cours;
                inscription administrative
                """
            ),
            most=2,
        ),
        Phrases(
            0.8,
            some(
                """
                annee universitaire; academic year; annee academique; annee scolaire; certifie que; certifie;
                atteste que; hereby certif; soussigne; numero etudiant; n° etudiant; n° d'etudiant; student number;
                student id; regime d'inscription; formation initiale; ine; composante; universite; university;
                ecole; conservatoire;
                conservatory; academie; institut; faculte; annee d'etudes
                """
            ),
            most=4,
        ),
        Phrases(
            -2.5,
            some(
                """
                sous reserve; pre-inscription; preinscription; votre candidature; acquittement; cvec; releve de
                notes; attestation de reussite; transcript; lettre d'admission; attestation d'admission; letter of
                admission; pleased to; facture; convention de stage; ecole maternelle; stagiaire; a obtenu; sur
                l'honneur; inscription provisoire; provisoirement inscrit; provisoirement inscrite; provisional
                enrolment; provisional enrollment; provisional certificate; provisional registration; provisionally
                """
            ),
            most=2,
        ),
        Phrases(
            -2.5,
            some(
                """
                offer you a place; offer you admission; conditional offer; offer is conditional; your offer;
                unconditional offer; vous proposer une place; non-refundable; delighted to offer; accept this offer;
                accept your offer
                """
            ),
            most=2,
        ),
        TO_FILL_IN,
        Pattern(-4.0, "promised", _PROMISED),
        Pattern(-6.0, "says-it-is-none", _IS_NONE),
        Pattern(-9.0, "of-another-register", _OF_ANOTHER_REGISTER),
        Pattern(-7.0, "enrolled-in-something-else", _ELSEWHERE),
    ),
    read=_read,
    check=_check,
)
