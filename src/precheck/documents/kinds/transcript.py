"""Transcript or diploma: tells results, not an enrollment."""

from precheck.documents.lexicon import some
from precheck.documents.readers import person_and_year
from precheck.documents.spec import Kind, Phrases, Title

KIND = Kind(
    id="transcript",
    cues=(
        Title(
            6.0,
            some(
                """
                releve de notes; releve de notes et resultats; releve de notes et de resultats; transcript of
                records; academic transcript; official transcript; bulletin de notes; transcript; diplome;
                attestation de reussite; attestation de reussite au diplome; historico escolar; certificado de
                calificaciones; degree certificate; diploma; grade report; statement of results; attestation de
                diplome; bulletin semestriel
                """
            ),
        ),
        Phrases(
            0.9,
            some(
                """
                note; notes; moyenne; ects; credits; semestre 1; semestre; mention; gpa; grade; grades; coefficient;
                coef; resultat; resultats; session 1; ajourne; a obtenu; assez bien; decerne; conferred; awarded;
                valide
                """
            ),
            most=5,
        ),
        Phrases(
            -2.0,
            some(
                """
            certificat de scolarite; est inscrit; est inscrite; is enrolled; attestation d'inscription; curriculum
            vitae; sous reserve; convention; votre candidature
            """
            ),
            most=2,
        ),
    ),
    read=person_and_year,
)
