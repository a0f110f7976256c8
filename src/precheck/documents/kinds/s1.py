"""Portable document S1, "Registering for healthcare cover" (Regulations (EC) 883/2004 and 987/2009).

All portable documents share their frame: only the number in the corner and the title tell S1 from A1, S2, S3 and U1.
The end of the cover may be left open on it.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from precheck.documents.forms import covers, issue_date, period
from precheck.documents.holders import named
from precheck.documents.ink import unstamped
from precheck.documents.insured import insured_person
from precheck.documents.lexicon import folded
from precheck.documents.spec import Case, Kind, Pattern, Phrases, Title
from precheck.documents.view import PageView
from precheck.model.document import Document, Field
from precheck.model.finding import Finding


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    fields = named(views, insured_person(views)) | period(views)
    return fields | issue_date(views, on, fields)


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    yield from covers(document, case, open_end=True)
    yield from unstamped(document, views)


KIND = Kind(
    id="s1",
    cues=(
        Pattern(3.0, "s1", r"^\W*s ?1\W*$|^s1 (?=[^\W\d])"),
        Pattern(
            4.5,
            "portable-document-s1",
            r"(?:portable document|document portable|formulaire|formular|form|vordruck|"
            r"formulario|modulo|formulario|documento portatil|dokument przenosny|formularz) ?:? ?s ?1\b",
        ),
        Title(
            5.0,
            folded(
                """
                registering for healthcare cover; registering for health care cover; registration for healthcare
                cover; inscription en vue de bénéficier de la couverture de l'assurance maladie; inscription en vue de
                bénéficier de la couverture d'assurance maladie; inscription pour la couverture de l'assurance
                maladie; inscription en vue de bénéficier de l'assurance maladie; inscripción para la cobertura de
                asistencia sanitaria; inscripción para la cobertura sanitaria; iscrizione per la copertura sanitaria;
                iscrizione per beneficiare della copertura sanitaria; registrazione per la copertura sanitaria;
                iscrizione ai fini della copertura sanitaria; eintragung für den krankenversicherungsschutz;
                registrierung für den krankenversicherungsschutz; registrierung zwecks inanspruchnahme; eintragung
                zwecks inanspruchnahme; inscrição para cobertura de cuidados de saúde; inscrição para efeitos de
                cobertura; inschrijving voor zorgverzekering; inschrijving voor recht op zorg; registratie voor zorg;
                rejestracja w celu objęcia; rejestracja w celu uzyskania; rejestracji w celu uzyskania;
                poświadczenie o prawie do świadczeń
                """
            ),
        ),
        Phrases(
            0.7,
            folded(
                """
                coordination of social security systems; coordination des systèmes de sécurité sociale;
                koordinierung der systeme der sozialen sicherheit; coordinación de los sistemas de seguridad social;
                coordinamento dei sistemi di sicurezza sociale; coordenação dos sistemas de segurança social;
                coördinatie van de socialezekerheidsstelsels; koordynacja systemów zabezpieczenia społecznego; 883/04;
                883/2004; 987/09; 987/2009; institution completing the form; institution complétant le formulaire;
                information for the holder; informations à l'intention du titulaire
                """
            ),
            most=4,
        ),
        Pattern(
            -7.0,
            "another-portable-document",
            r"^\W*(?:a1|s2|s3|u[123]|p1|da1)\W*$|"
            r"\b(?:portable document|document portable|formulaire|form|formular) (?:a1|s2|s3|u[123]|p1|da1|e ?\d{3})\b",
        ),
        Phrases(
            -5.0,
            folded(
                """
                legislation which applies to the holder; législation de sécurité sociale applicable;
                scheduled treatment;
                soins programmés; traitement programmé; anzuwendenden rechtsvorschriften; former cross-border worker;
                ancien travailleur frontalier; unemployment; chômage; e 106; e106; e 111; e111; e 109; e109; e 121;
                e121
                """
            ),
            most=1,
        ),
    ),
    read=_read,
    check=_check,
)
