"""Transcript or diploma: tells results, not an enrollment."""

from precheck.documents.holders import person_and_year
from precheck.documents.lexicon import folded, some
from precheck.documents.spec import ANY_LENGTH, Kind, Pattern, Phrases, Title, Together

KIND = Kind(
    id="transcript",
    cues=(
        Together(
            5.5,
            "results-by-subject",
            (
                folded(
                    """
                    note; notes; moyenne; moy; appréciations; grade; grades; marks; mark; calificación;
                    calificaciones; nota;
                    notas; voto;
                    voti; punkte; bewertung; moyennes; cgpa; gpa; النقطة; العلامة; المعدل; 成绩; 分数; оценка; điểm;
                    not;
                    notu
                    """
                ),
                folded(
                    """
                    matière; matières; module; modules; cours; course; courses; subject; subjects; unité
                    d'enseignement; ue; asignatura; asignaturas; disciplina; disciplinas; esame;
                    insegnamento; modul;
                    lehrveranstaltung; المادة; المقياس; المقرر; 课程; предмет; môn học; ders
                    """
                ),
                folded(
                    """
                    semestre; semester; crédits; credits; ects; coefficient; coef; moyenne générale; gpa;
                    cgpa; créditos; moyenne;
                    leistungspunkte; gesamtnote; durchschnittsnote; average; média; mittelwert;
                    durchschnitt; المعامل; الرصيد; السداسي; المعدل; 学分; семестр;
                    tín chỉ; kredi
                    """
                ),
            ),
            most_words=ANY_LENGTH,
        ),
        Title(
            6.0,
            folded(
                """
                كشف النقاط; كشف العلامات; كشف درجات; 成绩单; 毕业证书; 学位证书; bảng điểm; bằng tốt nghiệp; transkript;
                academic record; grade sheet; notenübersicht; leistungsübersicht; leistungsnachweis; notenauszug;
                estratto della carriera; notenspiegel; zeugnis; abschlusszeugnis; expediente
                académico; certificado de notas; título
                de grado;
                certificato degli esami; diploma di laurea; академическая справка; приложение к диплому; диплом;
                зачетная книжка; attestation de diplôme; provisional certificate of degree; mark sheet; marksheet;
                statement of marks; consolidated marks memo; results slip; semester results
                """
            ),
        ),
        Title(
            6.0,
            some(
                """
                releve de notes; releve de notes et resultats; releve de notes et de resultats; transcript of
                records; academic transcript; official transcript; bulletin de notes; transcript;
                attestation de reussite; attestation de reussite au diplome; bulletin du; bulletin scolaire;
                bulletin trimestriel;
                 historico escolar; certificado de
                calificaciones; degree certificate; grade report; attestation de succes; transcript of academic record;
                attestation de reussite provisoire; attestation provisoire de reussite; statement of
                results; attestation de
                diplome; bulletin semestriel
                """
            ),
        ),
        Pattern(
            6.0,
            "diploma",
            r"^\W*(?:le )?(?:diplome|diploma)\b"
            r"(?! ?(?:prepare|vise|:|d'etudes en langue|approfondi de langue))[^:]{0,60}$",
        ),
        Phrases(
            0.9,
            some(
                """
                note; notes; moyenne; appreciations; conseil de classe; ects; credits; semestre 1; semestre;
                mention; gpa; grade; grades; coefficient;
                coef; resultat; resultats; session 1; ajourne; a obtenu; assez bien; decerne; conferred; awarded;
                valide; avec succes; declare admis; declaree admise
                """
            ),
            most=5,
        ),
        Phrases(
            -2.0,
            some(
                """
            certificat de scolarite; est inscrit; est inscrite; is enrolled; attestation d'inscription; curriculum
            vitae; sous reserve; convention; votre candidature; delf; dalf; toefl; ielts; toeic; test de langue;
            comprehension de l'oral; comprehension des ecrits; experience professionnelle; loisirs; work experience
            """
            ),
            most=2,
        ),
    ),
    read=person_and_year,
)
