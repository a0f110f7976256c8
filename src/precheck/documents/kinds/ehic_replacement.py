"""Provisional replacement certificate of the European Health Insurance Card (Decision S2, annex II): the card's fields
and its own period, often of three months only (French ones, service-public F34441)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from precheck.documents.forms import covers, issue_date, period
from precheck.documents.ink import unstamped
from precheck.documents.insured import insured_person
from precheck.documents.lexicon import folded
from precheck.documents.spec import Case, Kind, Phrases, Title, Together
from precheck.documents.view import PageView
from precheck.model.document import Document, Field
from precheck.model.finding import Finding


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    fields = insured_person(views) | period(views)
    return fields | issue_date(views, on, fields)


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    yield from covers(document, case)
    yield from unstamped(document, views)


KIND = Kind(
    id="ehic-replacement",
    cues=(
        Title(
            9.0,
            folded(
                """
                certificat provisoire de remplacement; provisional replacement certificate;
                provisorische ersatzbescheinigung; certificado provisional sustitutorio; certificado provisorio
                sustitutorio; certificato sostitutivo provvisorio; certificato provvisorio sostitutivo;
                certificado provisório de substituição; certyfikat tymczasowo zastępujący; certyfikat zastępczy;
                voorlopig vervangend bewijs; voorlopig vervangingsbewijs; voorlopig vervangend certificaat;
                voorlopig vervangingscertificaat; certificat provizoriu de înlocuire; certificat provizoriu;
                potvrzení dočasně nahrazující; náhradný certifikát; certifikat, ki začasno nadomešča;
                potvrda kojom se privremeno zamjenjuje; certifikat kojim se privremeno zamjenjuje;
                kártyahelyettesítő nyomtatvány; kártyát helyettesítő nyomtatvány; provisoriskt intyg;
                midlertidigt erstatningsbevis; midlertidig erstatningsbevis; foreløbigt bevis; väliaikainen todistus;
                korvaava väliaikainen todistus; asendussertifikaat; laikinai pakeičiantis; aizvietojošs sertifikāts;
                πιστοποιητικό προσωρινής αντικατάστασης; удостоверение за временно заместване; certifikat provviżorju;
                ċertifikat provviżorju; bráðabirgðavottorð; bráðabirgðaskírteini;
                ersatzbescheinigung für die europäische krankenversicherungskarte
                """
            ),
        ),
        Together(
            5.0,
            "in-place-of-the-card",
            (
                folded(
                    """
                    carte européenne d'assurance maladie; european health insurance card; ehic; europäische
                    krankenversicherungskarte; europäischen krankenversicherungskarte; tarjeta sanitaria europea;
                    tessera europea di assicurazione malattia; cartão europeu de seguro de doença; europejskiej karty;
                    europejską kartę; europese ziekteverzekeringskaart; card european; europeiskt sjukförsäkringskort
                    """
                ),
                folded(
                    """
                    provisional; replacement; provisoire; remplacement; ersatz; ersatzbescheinigung; provisorische;
                    provisional; sustitutorio; provvisorio; sostitutivo; provisório; substituição; zastępujący;
                    zastępczy; vervangend; vervangings; provizoriu; provisoriskt; midlertidigt; midlertidig
                    """
                ),
                folded(
                    """
                    decision no s2; decision s2; décision n° s2; decisión n° s2; beschluss nr. s2; annex 2; annexe 2;
                    issuing member state; état membre d'émission; kennnummer des trägers; identification number of the
                    institution; numéro d'identification de l'institution; certificate delivery date; validity period;
                    gültigkeitsdauer; période de validité; periodo di validità; período de validez
                    """
                ),
            ),
        ),
        Phrases(
            1.0,
            folded(
                """
                carte européenne d'assurance maladie; european health insurance card; europäische
                krankenversicherungskarte; europäischen krankenversicherungskarte; tarjeta sanitaria europea; tessera
                europea di assicurazione malattia; cartão europeu de seguro de doença; europejska karta ubezpieczenia
                zdrowotnego; europejskiej karty; europejską kartę; europese ziekteverzekeringskaart; période de
                validité; validity period; gültigkeitsdauer; periodo de validez; período de validez; periodo di
                validità; certificate delivery date; date de délivrance du certificat; geldigheidsduur; okres
                ważności; décision n° s2; decision no s2; kennnummer des trägers; identification number of the
                institution
                """
            ),
            most=4,
        ),
        Phrases(
            -2.5,
            folded(
                """
                demande de certificat; madame, monsieur; dear; how to apply; apply for; veuillez; sehr geehrte;
                antrag auf
                """
            ),
            most=2,
        ),
    ),
    read=_read,
    check=_check,
)
