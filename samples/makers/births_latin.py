"""Birth certificates in Italian and German, and the multilingual extract of the CIEC."""

from datetime import timedelta
from random import Random

from samples import decor
from samples.people import Student
from samples.sheet import GRAY, Sheet

ITALIAN = (
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
)


def rows_of(
    sheet: Sheet, y: float, rows: list[tuple[str, str]], *, x: float = 22, at: float = 78, step: float = 9.5
) -> float:
    for label, value in rows:
        sheet.text(x, y, label, 9.5, color=GRAY, fit=at - x - 2)
        sheet.text(at, y, value, 11, bold=True, fit=190 - at)
        y += step
    return y


def italian(student: Student, rng: Random, parents: bool) -> Sheet:
    """Estratto per riassunto; without parents a certificato di nascita."""
    who, sheet, day = (
        student.person,
        Sheet(font=rng.choice(("times", "liberation", "caladea"))),
        student.person.birth_date,
    )
    o = "a" if who.sex == "F" else "o"
    decor.logo(sheet, rng, 96, 12, 18, (0.3, 0.3, 0.35))
    sheet.text(105, 40, f"COMUNE DI {who.birth_place.upper()}", 14, bold=True, align="center")
    sheet.text(105, 47, "UFFICIO DELLO STATO CIVILE", 10, align="center")
    sheet.text(
        105,
        68,
        "ESTRATTO PER RIASSUNTO DELL'ATTO DI NASCITA" if parents else "CERTIFICATO DI NASCITA",
        15,
        bold=True,
        align="center",
    )
    y = sheet.para(
        22,
        88,
        168,
        "L'Ufficiale dello Stato Civile, visti gli atti d'ufficio, certifica che dal registro degli atti di "
        "nascita dell'anno "
        f"{day.year}, parte I, serie A, numero {rng.randint(20, 2200)}, risulta che:",
        11,
        leading=1.5,
    )
    rows = [
        ("Cognome", who.surname.upper()),
        ("Nome", who.given),
        ("Sesso", who.sex),
        (f"è nat{o} in", f"{who.birth_place} (Italia)"),
        ("il giorno", f"{day.day} {ITALIAN[day.month - 1]} {day.year}"),
        ("alle ore", f"{rng.randint(0, 23)}:{rng.randint(10, 59)}"),
    ]
    if parents:
        rows += [("Paternità (padre)", who.father), ("Maternità (madre)", who.mother)]
    y = rows_of(sheet, y + 8, rows, step=10.5)
    y = sheet.para(
        22, y + 4, 168, "Annotazioni: nessuna. Si rilascia in carta libera per gli usi consentiti dalla legge.", 10
    )
    sheet.text(
        22, y + 14, f"{who.birth_place}, lì {student.today - timedelta(days=rng.randint(30, 150)):%d/%m/%Y}", 10.5
    )
    sheet.text(120, y + 22, "L'Ufficiale dello Stato Civile", 10.5)
    decor.signature(sheet, rng, 122, y + 38, 38)
    decor.stamp(sheet, rng, 80, y + 36, f"comune di {who.birth_place} · stato civile ·", radius=15)
    return sheet


def german(student: Student, rng: Random, parents: bool) -> Sheet:
    """Geburtsurkunde."""
    who, sheet, day = (
        student.person,
        Sheet(font=rng.choice(("liberation", "open-sans", "times"))),
        student.person.birth_date,
    )
    sheet.box(14, 14, 182, 269, stroke=(0.3, 0.4, 0.3), width=1.2)
    decor.guilloche(sheet, rng, 14, 14, 182, 269, (0.5, 0.65, 0.5))
    sheet.text(105, 38, "Geburtsurkunde", 26, bold=True, align="center", font="dejavu-serif")
    sheet.text(24, 56, f"Standesamt {who.birth_place}", 10.5)
    sheet.text(186, 56, f"Registernummer G {rng.randint(100, 2900)}/{day.year}", 10.5, align="right")
    groups = [
        (
            "Kind",
            [
                ("Geburtsname", who.surname),
                ("Vorname(n)", who.given),
                ("Geschlecht", "weiblich" if who.sex == "F" else "männlich"),
                ("Tag der Geburt", f"{day:%d.%m.%Y}"),
                ("Ort der Geburt", who.birth_place),
            ],
        )
    ]
    if parents:
        (father, mother) = (who.father.rsplit(" ", 1), who.mother.rsplit(" ", 1))
        groups += [
            ("Mutter", [("Familienname", mother[1].title()), ("Vorname(n)", mother[0])]),
            ("Vater", [("Familienname", father[1].title()), ("Vorname(n)", father[0])]),
        ]
    y = 70.0
    for title, rows in groups:
        sheet.box(22, y, 166, 7, fill=(0.85, 0.9, 0.85))
        sheet.text(25, y + 5, title, 10.5, bold=True)
        y = rows_of(sheet, y + 15, rows, x=26, at=84) + 2
    sheet.text(26, y + 2, "Weitere Angaben aus dem Geburtenregister: keine", 9.5)
    sheet.text(
        26, y + 16, f"{who.birth_place}, den {student.today - timedelta(days=rng.randint(30, 200)):%d.%m.%Y}", 10.5
    )
    sheet.text(116, y + 30, "Die Standesbeamtin / Der Standesbeamte", 9.5)
    decor.signature(sheet, rng, 120, y + 26, 38)
    decor.stamp(sheet, rng, 88, y + 26, f"standesamt · stadt {who.birth_place} ·", radius=14)
    return sheet


def multilingual(student: Student, rng: Random, parents: bool) -> Sheet:
    """The extract of the convention: numbered boxes, headings in several languages."""
    who, sheet, day = (
        student.person,
        Sheet(font=rng.choice(("liberation", "dejavu", "condensed", "noto"))),
        student.person.birth_date,
    )
    state = who.nation.state.split(" / ", maxsplit=1)[0]
    sheet.box(12, 12, 186, 262, stroke=(0.2, 0.2, 0.2), width=0.9)
    sheet.text(18, 19, "1  État : / State : / Devlet :", 7.5, color=GRAY)
    sheet.text(18, 25, state, 10, bold=True)
    sheet.text(108, 19, "2  Service de l'état civil de / Civil Registry Office of", 7.5, color=GRAY)
    sheet.text(108, 25, who.birth_place, 10, bold=True)
    own = {
        "TUR": "DOĞUM KAYIT ÖRNEĞİ (FORMÜL A)",
        "MDA": "EXTRAS DE PE ACTUL DE NAȘTERE",
        "SRB": "IZVOD IZ MATIČNE KNJIGE ROĐENIH",
        "CPV": "EXTRACTO DO REGISTO DE NASCIMENTO",
    }.get(who.nationality, "")
    sheet.text(18, 34, "3  Extrait de l'acte de naissance n°", 8, color=GRAY)
    sheet.text(70, 34, str(rng.randint(12, 900)), 10, bold=True)
    sheet.text(
        105, 41, "EXTRAIT DE L'ACTE DE NAISSANCE / EXTRACT FROM BIRTH REGISTRATION", 9, align="center", bold=True
    )
    sheet.text(105, 46, own, 9, align="center", bold=True)
    sheet.line(12, 50, 198, 50)
    dad, mum = who.father.rsplit(" ", 1), who.mother.rsplit(" ", 1)
    rows = [
        (
            "4",
            "Date et lieu de naissance · Date and place of birth · Fecha y lugar de nacimiento · Doğum tarihi ve yeri",
            f"{day:%d %m %Y}     {who.birth_place}",
        ),
        ("5", "Nom · Name · Familienname · Apellidos · Cognome · Apelidos · Soyadı", who.surname.upper()),
        ("6", "Prénoms · Forenames · Vornamen · Nombre propio · Prenomi · Nome próprio · Adı", who.given),
        ("7", "Sexe · Sex · Geschlecht · Sexo · Sesso · Cinsiyeti", who.sex),
    ]
    y = _numbered(sheet, 50, rows)
    if parents:
        sheet.text(74, y + 5, "8  Père · Father · Vater · Padre · Baba", 7.5, color=GRAY)
        sheet.text(138, y + 5, "9  Mère · Mother · Mutter · Madre · Ana", 7.5, color=GRAY)
        sheet.line(70, y, 70, y + 36)
        sheet.line(134, y, 134, y + 36)
        for line, (label, number, a, b) in enumerate(
            (("Nom · Name · Soyadı", "5", dad[-1], mum[-1]), ("Prénoms · Forenames · Adı", "6", dad[0], mum[0]))
        ):
            at = y + 14 + line * 14
            sheet.text(18, at, f"{number}  {label}", 7.5, color=GRAY)
            sheet.text(74, at, a, 10.5, bold=True, fit=58)
            sheet.text(138, at, b, 10.5, bold=True, fit=58)
        y += 36
        sheet.line(12, y, 198, y)
    y = _numbered(
        sheet,
        y,
        [("10", "Autres énonciations de l'acte · Other particulars · Otros datos del acta · Diğer bilgiler", "—")],
    )
    issued = student.today - timedelta(days=rng.randint(20, 250))
    sheet.text(
        18,
        y + 6,
        "11  Date de délivrance, signature, sceau · Date of issue, signature, seal · Veriliş tarihi, imza, mühür",
        7.5,
        color=GRAY,
    )
    sheet.text(18, y + 15, f"{issued:%d  %m  %Y}", 11, bold=True)
    decor.signature(sheet, rng, 80, y + 20, 40)
    decor.stamp(
        sheet,
        rng,
        160,
        y + 22,
        f"{who.birth_place} · nüfus · registre ·"
        if who.nationality == "TUR"
        else f"{who.birth_place} · registre civil ·",
        radius=14,
    )
    sheet.para(
        18,
        262,
        176,
        "SYMBOLES : Jo: Jour, Day, Tag · Mo: Mois, Month, Monat · An: Année, Year, Jahr · M: Masculin, Masculine "
        "· F: Féminin, Feminine · Mar: Mariage · Sc: Séparation de corps · "
        "Div: Divorce · D: Décès · Dm: Décès du mari · Df: Décès de la femme",
        6.5,
        color=GRAY,
    )
    decor.fine_print(sheet, "Extrait délivré en application de la Convention signée à Vienne le 8 septembre 1976", 281)
    return sheet


def _numbered(sheet: Sheet, y: float, rows: list[tuple[str, str, str]]) -> float:
    for number, label, value in rows:
        sheet.text(18, y + 5, f"{number}  {label}", 7.5, color=GRAY, fit=176)
        sheet.text(26, y + 12.5, value, 11.5, bold=True, fit=160)
        y += 18
        sheet.line(12, y, 198, y)
    return y


HEADINGS = (
    ("1", "État · Staat · State · Estado · Stato · Devlet · Država"),
    ("2", "Service de l'état civil de · Standesbehörde · Civil Registry Office of · Registro civil de"),
    ("3", "Extrait de l'acte de naissance n° · Auszug Geburtseintrag Nr. · Extract from birth the register no."),
    ("4", "Date et lieu de naissance · Tag und Ort der Geburt · Date and place of birth · Fecha y lugar de nacimiento"),
    ("5", "Nom · Name · Apellidos · Cognome · Naam · Apelidos · Soyadı · Prezime"),
    ("6", "Prénoms · Vornamen · Forenames · Nombre propio · Prenomi · Voornamen · Nome próprio · Adı · Ime"),
    ("7", "Sexe · Geschlecht · Sex · Sexo · Sesso · Geslacht · Sexo · Cinsiyeti · Pol"),
    ("8", "Père · Vater · Father · Padre · Vader · Pai · Baba · Otac"),
    ("9", "Mère · Mutter · Mother · Madre · Moeder · Mãe · Ana · Majka"),
    ("10", "Autres énonciations de l'acte · Andere Angaben aus dem Eintrag · Other particulars of the registration"),
    ("11", "Date de délivrance, signature, sceau · Tag der Ausstellung · Date of issue, signature, seal"),
)  # fmt: skip


def headings(rng: Random) -> Sheet:
    """The back of the multilingual extract: what the numbers mean."""
    sheet = Sheet(font=rng.choice(("liberation", "dejavu", "condensed", "noto")))
    sheet.text(105, 20, "EXTRAIT DE L'ACTE DE NAISSANCE – traduction des rubriques", 10, bold=True, align="center")
    y = 34.0
    for number, text in HEADINGS:
        sheet.text(16, y, number, 9, bold=True)
        y = sheet.para(26, y, 168, text, 8.5) + 6
    return sheet
