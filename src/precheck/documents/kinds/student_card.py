"""Student card. With year and name it may pass as an enrollment proof; the certificate is safer (domain facts, 2.2)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from precheck.documents.academic_year import academic_year
from precheck.documents.holders import named
from precheck.documents.institution import institution
from precheck.documents.lexicon import folded, some
from precheck.documents.numbers import lasting_numbers
from precheck.documents.readers import person
from precheck.documents.spec import Case, Kind, Phrases, Title, Together
from precheck.documents.validity import place
from precheck.documents.view import PageView
from precheck.model.catalogue import finding
from precheck.model.document import Document, Field
from precheck.model.finding import Finding


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    return {
        **lasting_numbers(views), **named(views, person(views), card=True), **academic_year(views), **institution(views)
    }  # fmt: skip


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    """In place of a certificate the card must state the year; in a file for a refund it may do without."""
    year = document.value("academic_year")
    where = place(document, "academic_year")
    if year and year not in case.years:
        unsure = document.fields["academic_year"].confirm
        yield finding("enrollment-wrong-year", outcome="inconclusive" if unsure else "failed", expected=case.years[0],
                      found=year, data={"year": case.years[0]}, **where)  # fmt: skip
    elif not year and case.procedure == "registration":
        typed = all(view.page.read_by == "text" for view in views)
        yield finding("enrollment-year-missing", outcome="failed" if typed else "inconclusive",
                      expected=case.years[0], data={"year": case.years[0]}, **where)  # fmt: skip


KIND = Kind(
    id="student-card",
    cues=(
        Together(
            4.6,
            "card-of-a-student",
            (
                folded(
                    """
                    carte; card; tessera; tesserino; carnet; carné; badge; ausweis; studierendenausweis;
                    studentenausweis; legitymacja; cartão; isic; izly; id;
                    studentkort; studiekort; studentenkaart; opiskelijakortti; průkaz; preukaz; diákigazolvány;
                    iskaznica; kartı; kimlik; thẻ; بطاقة
                    """
                ),
                folded(
                    """
                    étudiant; étudiante; student; studente; studentessa; étudiant(e); lycéen; lycéenne;
                    estudiante; estudante; studierende; studierender; doctorant; apprenti; élève;
                    studierendenausweis; studentenausweis; studentkort; studentenkaart; studencka; studenta;
                    opiskelija; opiskelijakortti; diákigazolvány; öğrenci; sinh viên; طالب; الطالب; alumno; alumna
                    """
                ),
                folded(
                    """
                    valid until; valid; valide; validité; valable; année scolaire; année universitaire;
                    académique; matricola; matricule; n°; numéro; classe; expire; expires; library;
                    bibliothèque; if found; immatricolazione; válido; gültig; matrikelnr; matrikelnummer;
                    semesterticket; ważna; platnost; geldig; gyldig; giltig; voimassa; geçerlilik; matrícula;
                    immatrikulationsnummer
                    """
                ),
                folded(
                    """
                    université; university; université de; école; school; lycée; institut; faculté; college;
                    università; universidad; universität; universidade; inp; campus; crous; académie;
                    hochschule; fachhochschule; uniwersytet; politechnika; politecnico; universiteit; universitet;
                    universitetet; yliopisto; univerzita; üniversitesi; üniversite; egyetem; istituto; instituto;
                    facultad; faculdade; đại học; جامعة; conservatoire; academy; akademie
                    """
                ),
            ),
            most_words=60,
        ),
        Together(
            4.6,
            "card-of-a-campus",  # of a school whose card bears nothing but its logo
            (
                ("izly", "crous", "cms", "isic", "esi", "european student card"),
                folded("étudiant; étudiante; student; élève; carte"),
                ("ine", "n° etudiant", "numero etudiant", "student id", "student number", "esi", "ine/bea"),
            ),
            most_words=30,
        ),
        Title(
            6.0,
            some(
                """
            carte d'etudiant; carte etudiant; carte etudiante; student card; student id card; european student card;
            carte multiservice; carte d'etudiante; student identity card; student identification card
            """
            ),
        ),
        Title(
            6.0,
            folded(
                """
                studierendenausweis; studentenausweis; tessera dello studente; tessera studente; tesserino
                universitario; libretto universitario; carné de estudiante; carnet de estudiante; carné universitario;
                tarjeta universitaria; credencial de estudiante; cartão de estudante; cartão do estudante; legitymacja
                studencka; studentenkaart; collegekaart; opiskelijakortti; studentkort; studentlegitimation; studiekort;
                diákigazolvány; legitimație de student; carnet de student; průkaz studenta; preukaz študenta;
                üliõpilaspilet; studenta apliecība; studento pažymėjimas; studentska iskaznica; студенческий билет;
                студентський квиток; студентска книжка; φοιτητική ταυτότητα; öğrenci kimlik kartı; öğrenci kimliği;
                بطاقة طالب; بطاقة الطالب; بطاقة جامعية; کارت دانشجویی; 学生证; 學生證; 学生証; 학생증; thẻ sinh
                viên; บัตรนักศึกษา;
                kartu mahasiswa
                """
            ),
        ),
        Phrases(
            0.8,
            ("izly", "crous", "ine", "universite", "university", "n° etudiant", "valable", "valid", "etudiant"),
            most=3,
        ),
        Phrases(-6.0, ("immatrikulationsbescheinigung", "studienbescheinigung", "semesterbescheinigung"), most=1),
        Phrases(
            -3.0,
            some(
                """
            certifie; certificat de scolarite; est inscrit; is enrolled; attestation; facture; titre de sejour;
            carte de sejour; prefecture; pieces; photocopie;
            certifica; certificado; certificato; constancia; zaswiadczenie; potvrzeni; bescheinigt
            """
            ),
            most=2,
        ),
    ),
    read=_read,
    check=_check,
    front_tells=frozenset({"surname", "given_names", "holder", "academic_year"}),
)
