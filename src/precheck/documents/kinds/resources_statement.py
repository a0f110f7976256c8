"""Sworn statement of sufficient resources: asked of citizens of the Union who bring neither EHIC nor S1 (seed 002).

The statement is the student's own. What a bank, a sponsor or a scholarship office certifies supports it and is none;
a statement on honour about anything else is none either.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from precheck.documents.forms import issue_date
from precheck.documents.holders import named
from precheck.documents.ink import unsigned
from precheck.documents.insured import insured_person
from precheck.documents.lexicon import folded
from precheck.documents.person_words import CIVILITY
from precheck.documents.readers import named_after
from precheck.documents.spec import Case, Kind, Phrases, Title, Together
from precheck.documents.view import PageView
from precheck.model.document import Document, Field
from precheck.model.finding import Finding

_I = (
    rf"(?:je,? soussignee?(?:\(e\))?(?:\.e)?|i,? (?:the )?undersigned|"
    rf"ich,? (?:der|die)?(?:/die)? ?(?:unterzeichne(?:te|nde)r?)?(?=[ ,])|"
    rf"(?:el|la|el/la|yo,? (?:el|la))? ?abajo firmante|(?:io|il|la|il/la),? sottoscritt[oa](?:/a)?|"
    rf"eu,? abaixo assinad[oa])[ ,:]*(?:{CIVILITY} )?"
)


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    fields = {name: known for name, known in insured_person(views).items() if name != "institution"}
    if "surname" not in fields and (holder := named_after(views, _I)):
        fields["holder"] = holder
    fields = named(views, fields)
    return fields | issue_date(views, on, fields)


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    yield from unsigned(document, views, dated="issued_on" in document.fields)


KIND = Kind(
    id="resources-statement",
    cues=(
        Together(
            6.0,
            "means-on-ones-honour",
            (
                folded(
                    """
                    sur l'honneur; j'atteste; atteste par la présente;
                    sincère et véritable; on my honour; on my honor; solemnly; sworn; under oath;
                    bajo juramento; jurada; juro;
                    eidesstattlich; ehrenwörtlich; an eides statt; sull'onore; sotto la mia responsabilità; sob
                    compromisso de honra; op erewoord; oświadczam; pe propria răspundere
                    """
                ),
                folded(
                    """
                    ressources; moyens; revenus; resources; means; funds; recursos; medios; mittel; existenzmittel;
                    lebensunterhalt; risorse; mezzi; meios; middelen; środki; resurse; mijloace
                    """
                ),
                folded(
                    """
                    suffisantes; suffisants; nécessaires; nécessaire; subvenir; vivre; sufficient; enough; support
                    myself; suficientes; ausreichend; ausreichende; ausreichenden; sufficienti;
                    suficientes; voldoende;
                    toereikende; wystarczające; suficiente
                    """
                ),
            ),
        ),
        Title(
            2.8,
            folded(
                """
                attestation sur l'honneur; déclaration sur l'honneur; déclare sur l'honneur; atteste sur l'honneur;
                certifie sur l'honneur; sworn statement; sworn declaration; statutory declaration; affidavit;
                declaration of honour; declaration on honour; solemnly declare; declaración jurada; declaración
                responsable; declaro bajo juramento; declaro bajo mi responsabilidad; eidesstattliche erklärung;
                eidesstattliche versicherung; ehrenwörtliche erklärung; erkläre hiermit; versichere an eides statt;
                dichiarazione sostitutiva; dichiaro sotto la mia responsabilità; autocertificazione; declaração sob
                compromisso de honra; declaração de honra; declaro por minha honra; verklaring op eer; oświadczenie;
                declarație pe propria răspundere; statement of resources; statement of sufficient resources;
                attestation de ressources
                """
            ),
        ),
        Phrases(
            2.2,
            folded(
                """
                ressources suffisantes; disposer de ressources; dispose de ressources; dispose des ressources; moyens
                de subsistance; moyens d'existence; moyens financiers suffisants; ressources financières;
                financial resources; sufficient
                resources; sufficient financial resources; sufficient financial means; sufficient funds; sufficient
                means; recursos suficientes; medios económicos suficientes; recursos económicos; recursos económicos
                suficientes; medios de vida suficientes; ausreichende existenzmittel; ausreichenden existenzmitteln;
                ausreichende mittel; ausreichende finanzielle mittel; ausreichenden mitteln; ausreichende mittel zum
                lebensunterhalt; lebensunterhalt; risorse sufficienti; risorse economiche; mezzi di sussistenza; mezzi
                finanziari sufficienti; meios de subsistência; toereikende middelen; voldoende bestaansmiddelen;
                wystarczające środki; mijloace financiare suficiente; resurse suficiente
                """
            ),
            most=2,
        ),
        Phrases(
            0.4,
            folded(
                """
                je soussigné; je soussignée; je soussigné(e); the undersigned; undersigned; unterzeichnete;
                unterzeichneter; abajo firmante; sottoscritto; sottoscritta; abaixo assinado; pour ne pas devenir une
                charge; charge pour le système d'assistance sociale; burden on the social assistance; durée de mon
                séjour; durée de mes études; 2004/38
                """
            ),
            most=2,
        ),
        Phrases(
            -3.0,
            folded(
                """
                nous certifions; nous attestons; our client; notre client; titulaire d'un compte; solde du compte;
                account balance; bourse d'études; boursier; scholarship; has been awarded; est bénéficiaire d'une
                bourse; héberge; j'héberge; hébergement; will be hosted; prise en charge financière de; je m'engage à
                prendre en charge; sponsor; iban; relevé de compte; mon fils; ma fille; my son; my daughter; beca;
                stipendium; kontostand
                """
            ),
            most=2,
        ),
    ),
    read=_read,
    check=_check,
)
