"""Birth certificates in Spanish, Portuguese, Italian, German, and the multilingual extract of the CIEC."""

from datetime import timedelta
from random import Random

from samples import decor
from samples.numbers import digits
from samples.people import Student
from samples.sheet import GRAY, Sheet

SPANISH = ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre")
PORTUGUESE = ("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro")
ITALIAN = ("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre")


def _rows(sheet: Sheet, y: float, rows: list[tuple[str, str]], *, x: float = 22, at: float = 78, step: float = 9.5) -> float:
    for label, value in rows:
        sheet.text(x, y, label, 9.5, color=GRAY, fit=at - x - 2)
        sheet.text(at, y, value, 11, bold=True, fit=190 - at)
        y += step
    return y


def spanish(student: Student, rng: Random, parents: bool) -> Sheet:
    """Acta, partida or registro civil, according to the state."""
    who, sheet, day = student.person, Sheet(font=rng.choice(("liberation", "times", "carlito", "courier"))), student.person.birth_date
    title = {"MEX": "ACTA DE NACIMIENTO", "PER": "ACTA DE NACIMIENTO – PARTIDA DE NACIMIENTO", "COL": "REGISTRO CIVIL DE NACIMIENTO"}.get(who.nationality, "CERTIFICACIÓN LITERAL DE NACIMIENTO")
    color = rng.choice(decor.HOUSE)
    decor.guilloche(sheet, rng, 10, 10, 190, 277, (0.6, 0.7, 0.6))
    sheet.box(10, 10, 190, 277, stroke=color, width=1.4)
    decor.logo(sheet, rng, 18, 16, 16, color)
    sheet.text(110, 22, who.nation.state, 12, bold=True, align="center")
    sheet.text(110, 28, rng.choice(("REGISTRO CIVIL", "ORGANIZACIÓN ELECTORAL – REGISTRADURÍA NACIONAL DEL ESTADO CIVIL" if who.nationality == "COL" else "DIRECCIÓN GENERAL DEL REGISTRO CIVIL")), 9.5, align="center", fit=130)
    sheet.text(105, 44, title, 15, bold=True, align="center", color=color)
    sheet.text(190, 54, f"Folio / Serial {digits(rng, 8)}", 10, align="right", color=(0.6, 0.1, 0.1))
    names = who.surname.split(" ")
    cut = len(names) // 2
    y = 64.0
    sheet.box(18, y - 6, 174, 7, fill=decor.paler(color, 0.8))
    sheet.text(21, y - 1, "Datos del inscrito" if who.nationality == "COL" else "Datos de la persona registrada", 9.5, bold=True)
    y = _rows(sheet, y + 8, [("Primer apellido", " ".join(names[:cut])), ("Segundo apellido", " ".join(names[cut:])), ("Nombre(s)", who.given), ("Sexo", "Femenino" if who.sex == "F" else "Masculino"),
                             ("Fecha de nacimiento", f"{day.day} de {SPANISH[day.month - 1]} de {day.year}"), ("Lugar de nacimiento", f"{who.birth_place}, {who.nation.state.split(' ')[-1].title()}")])  # fmt: skip
    if parents:
        sheet.box(18, y - 3, 174, 7, fill=decor.paler(color, 0.8))
        sheet.text(21, y + 2, rng.choice(("Datos de filiación de la persona registrada", "Datos de los padres")), 9.5, bold=True)
        y = _rows(sheet, y + 12, [("Nombre del padre" if rng.random() < 0.5 else "Padre", who.father), ("Nacionalidad", {"COL": "Colombiana", "MEX": "Mexicana", "PER": "Peruana"}.get(who.nationality, "Española")), ("Nombre de la madre" if rng.random() < 0.5 else "Madre", who.mother),
                                  ("Nacionalidad", {"COL": "Colombiana", "MEX": "Mexicana", "PER": "Peruana"}.get(who.nationality, "Española"))])  # fmt: skip
    y = sheet.para(22, y + 4, 168, f"Hijo(a) inscrito(a) en el libro {rng.randint(1, 90)}, acta número {rng.randint(10, 2500)}, el {day + timedelta(days=12):%d/%m/%Y}. Anotaciones marginales: sin anotaciones.".replace("inscrito(a)", "inscrita" if who.sex == "F" else "inscrito"), 9.5)
    y = sheet.para(22, y + 4, 168, "Se expide la presente copia certificada a petición de parte interesada. El oficial del Registro Civil certifica que concuerda con el original que obra en los archivos.", 9.5)
    decor.signature(sheet, rng, 60, y + 18, 40)
    sheet.text(80, y + 25, "Oficial / Registrador", 9, align="center")
    decor.stamp(sheet, rng, 140, y + 18, f"registro civil · {who.birth_place} ·", radius=15)
    decor.matrix(sheet, rng, 168, y + 8, 20)
    return sheet


def portuguese(student: Student, rng: Random, parents: bool) -> Sheet:
    """Certidão de nascimento."""
    who, sheet, day = student.person, Sheet(font=rng.choice(("liberation", "times", "dejavu", "noto-serif"))), student.person.birth_date
    sheet.text(105, 18, who.nation.state, 12, bold=True, align="center")
    sheet.text(105, 24, "REGISTRO CIVIL DAS PESSOAS NATURAIS", 10.5, align="center")
    sheet.text(105, 38, "CERTIDÃO DE NASCIMENTO", 17, bold=True, align="center")
    sheet.text(105, 50, "NOME", 8, align="center", color=GRAY)
    sheet.text(105, 57, who.full.upper(), 13, bold=True, align="center", fit=170)
    sheet.text(105, 66, "MATRÍCULA", 8, align="center", color=GRAY)
    sheet.text(105, 72, f"{digits(rng, 6)} 01 55 {day.year} 1 {digits(rng, 5)} {digits(rng, 3)} {digits(rng, 7)} {digits(rng, 2)}", 11, align="center")

    def cell(x: float, y: float, w: float, label: str, value: str, h: float = 13) -> None:
        sheet.box(x, y, w, h, stroke=(0.4, 0.4, 0.4))
        sheet.text(x + 2, y + 4, label, 6.5, color=GRAY)
        sheet.text(x + 2, y + 10, value, 10, bold=True, fit=w - 4)

    cell(18, 80, 110, "DATA DE NASCIMENTO POR EXTENSO", f"{day.day} de {PORTUGUESE[day.month - 1]} de {day.year}")
    for i, (label, value) in enumerate((("DIA", f"{day:%d}"), ("MÊS", f"{day:%m}"), ("ANO", f"{day:%Y}"))):
        cell(128 + i * 21.3, 80, 21.3, label, value)
    cell(18, 93, 50, "HORA", f"{rng.randint(0, 23):02d}:{rng.randint(0, 59):02d}")
    cell(68, 93, 124, "MUNICÍPIO DE NASCIMENTO / NATURALIDADE", who.birth_place)
    cell(18, 106, 124, "LOCAL DE NASCIMENTO", f"Maternidade Municipal de {who.birth_place}")
    cell(142, 106, 50, "SEXO", "Feminino" if who.sex == "F" else "Masculino")
    y = 119.0
    if parents:
        sheet.box(18, y, 174, 26, stroke=(0.4, 0.4, 0.4))
        sheet.text(20, y + 4, "FILIAÇÃO", 6.5, color=GRAY)
        sheet.text(20, y + 12, f"Pai: {who.father}", 10.5, bold=True)
        sheet.text(20, y + 20, f"Mãe: {who.mother}", 10.5, bold=True)
        y += 26
        cell(18, y, 174, "AVÓS", "Constam do assento de nascimento arquivado neste ofício")
        y += 13
    cell(18, y, 87, "DATA DO REGISTRO", f"{day + timedelta(days=9):%d/%m/%Y}")
    cell(105, y, 87, "NÚMERO DA DECLARAÇÃO DE NASCIDO VIVO", digits(rng, 11))
    cell(18, y + 13, 174, "OBSERVAÇÕES / AVERBAÇÕES", "Nada consta.")
    y = sheet.para(18, y + 36, 90, f"Ofício do Registro Civil\nOficial registrador(a): M. Teixeira\n{who.birth_place}", 9)
    sheet.text(112, y - 10, "O conteúdo da certidão é verdadeiro. Dou fé.", 9.5)
    sheet.text(112, y - 4, f"{who.birth_place}, {student.today - timedelta(days=rng.randint(30, 200)):%d/%m/%Y}", 9.5)
    decor.signature(sheet, rng, 118, y + 14, 44)
    decor.stamp(sheet, rng, 60, y + 16, f"registro civil · {who.birth_place} ·", radius=15)
    decor.barcode(sheet, rng, 130, y + 28, 50, 9)
    return sheet


def italian(student: Student, rng: Random, parents: bool) -> Sheet:
    """Estratto per riassunto; without parents a certificato di nascita."""
    who, sheet, day = student.person, Sheet(font=rng.choice(("times", "liberation", "caladea"))), student.person.birth_date
    o = "a" if who.sex == "F" else "o"
    decor.logo(sheet, rng, 96, 12, 18, (0.3, 0.3, 0.35))
    sheet.text(105, 40, f"COMUNE DI {who.birth_place.upper()}", 14, bold=True, align="center")
    sheet.text(105, 47, "UFFICIO DELLO STATO CIVILE", 10, align="center")
    sheet.text(105, 68, "ESTRATTO PER RIASSUNTO DELL'ATTO DI NASCITA" if parents else "CERTIFICATO DI NASCITA", 15, bold=True, align="center")
    y = sheet.para(22, 88, 168, "L'Ufficiale dello Stato Civile, visti gli atti d'ufficio, certifica che dal registro degli atti di nascita dell'anno "
                   f"{day.year}, parte I, serie A, numero {rng.randint(20, 2200)}, risulta che:", 11, leading=1.5)  # fmt: skip
    rows = [("Cognome", who.surname.upper()), ("Nome", who.given), ("Sesso", who.sex), (f"è nat{o} in", f"{who.birth_place} (Italia)"), ("il giorno", f"{day.day} {ITALIAN[day.month - 1]} {day.year}"), ("alle ore", f"{rng.randint(0, 23)}:{rng.randint(10, 59)}")]
    if parents:
        rows += [("Paternità (padre)", who.father), ("Maternità (madre)", who.mother)]
    y = _rows(sheet, y + 8, rows, step=10.5)
    y = sheet.para(22, y + 4, 168, "Annotazioni: nessuna. Si rilascia in carta libera per gli usi consentiti dalla legge.", 10)
    sheet.text(22, y + 14, f"{who.birth_place}, lì {student.today - timedelta(days=rng.randint(30, 150)):%d/%m/%Y}", 10.5)
    sheet.text(120, y + 22, "L'Ufficiale dello Stato Civile", 10.5)
    decor.signature(sheet, rng, 122, y + 38, 38)
    decor.stamp(sheet, rng, 80, y + 36, f"comune di {who.birth_place} · stato civile ·", radius=15)
    return sheet


def german(student: Student, rng: Random, parents: bool) -> Sheet:
    """Geburtsurkunde."""
    who, sheet, day = student.person, Sheet(font=rng.choice(("liberation", "open-sans", "times"))), student.person.birth_date
    sheet.box(14, 14, 182, 269, stroke=(0.3, 0.4, 0.3), width=1.2)
    decor.guilloche(sheet, rng, 14, 14, 182, 269, (0.5, 0.65, 0.5))
    sheet.text(105, 38, "Geburtsurkunde", 26, bold=True, align="center", font="dejavu-serif")
    sheet.text(24, 56, f"Standesamt {who.birth_place}", 10.5)
    sheet.text(186, 56, f"Registernummer G {rng.randint(100, 2900)}/{day.year}", 10.5, align="right")
    groups = [("Kind", [("Geburtsname", who.surname), ("Vorname(n)", who.given), ("Geschlecht", "weiblich" if who.sex == "F" else "männlich"), ("Tag der Geburt", f"{day:%d.%m.%Y}"), ("Ort der Geburt", who.birth_place)])]
    if parents:
        (father, mother) = (who.father.rsplit(" ", 1), who.mother.rsplit(" ", 1))
        groups += [("Mutter", [("Familienname", mother[1].title()), ("Vorname(n)", mother[0])]), ("Vater", [("Familienname", father[1].title()), ("Vorname(n)", father[0])])]
    y = 70.0
    for title, rows in groups:
        sheet.box(22, y, 166, 7, fill=(0.85, 0.9, 0.85))
        sheet.text(25, y + 5, title, 10.5, bold=True)
        y = _rows(sheet, y + 15, rows, x=26, at=84) + 2
    sheet.text(26, y + 2, "Weitere Angaben aus dem Geburtenregister: keine", 9.5)
    sheet.text(26, y + 16, f"{who.birth_place}, den {student.today - timedelta(days=rng.randint(30, 200)):%d.%m.%Y}", 10.5)
    sheet.text(116, y + 30, "Die Standesbeamtin / Der Standesbeamte", 9.5)
    decor.signature(sheet, rng, 120, y + 26, 38)
    decor.stamp(sheet, rng, 88, y + 26, f"standesamt · stadt {who.birth_place} ·", radius=14)
    return sheet


def multilingual(student: Student, rng: Random, parents: bool) -> Sheet:
    """The extract of the convention: numbered boxes, headings in several languages."""
    who, sheet, day = student.person, Sheet(font=rng.choice(("liberation", "dejavu", "condensed", "noto"))), student.person.birth_date
    state = who.nation.state.split(" / ", maxsplit=1)[0]
    sheet.box(12, 12, 186, 262, stroke=(0.2, 0.2, 0.2), width=0.9)
    sheet.text(18, 19, "1  État : / State : / Devlet :", 7.5, color=GRAY)
    sheet.text(18, 25, state, 10, bold=True)
    sheet.text(108, 19, "2  Service de l'état civil de / Civil Registry Office of", 7.5, color=GRAY)
    sheet.text(108, 25, who.birth_place, 10, bold=True)
    own = {"TUR": "DOĞUM KAYIT ÖRNEĞİ (FORMÜL A)", "MDA": "EXTRAS DE PE ACTUL DE NAȘTERE", "SRB": "IZVOD IZ MATIČNE KNJIGE ROĐENIH", "CPV": "EXTRACTO DO REGISTO DE NASCIMENTO"}.get(who.nationality, "")
    sheet.text(18, 34, "3  Extrait de l'acte de naissance n°", 8, color=GRAY)
    sheet.text(70, 34, str(rng.randint(12, 900)), 10, bold=True)
    sheet.text(105, 41, "EXTRAIT DE L'ACTE DE NAISSANCE / EXTRACT FROM BIRTH REGISTRATION", 9, align="center", bold=True)
    sheet.text(105, 46, own, 9, align="center", bold=True)
    sheet.line(12, 50, 198, 50)
    dad, mum = who.father.rsplit(" ", 1), who.mother.rsplit(" ", 1)
    rows = [("4", "Date et lieu de naissance · Date and place of birth · Fecha y lugar de nacimiento · Doğum tarihi ve yeri", f"{day:%d %m %Y}     {who.birth_place}"),
            ("5", "Nom · Name · Familienname · Apellidos · Cognome · Apelidos · Soyadı", who.surname.upper()), ("6", "Prénoms · Forenames · Vornamen · Nombre propio · Prenomi · Nome próprio · Adı", who.given), ("7", "Sexe · Sex · Geschlecht · Sexo · Sesso · Cinsiyeti", who.sex)]  # fmt: skip
    y = _numbered(sheet, 50, rows)
    if parents:
        sheet.text(74, y + 5, "8  Père · Father · Vater · Padre · Baba", 7.5, color=GRAY)
        sheet.text(138, y + 5, "9  Mère · Mother · Mutter · Madre · Ana", 7.5, color=GRAY)
        sheet.line(70, y, 70, y + 36)
        sheet.line(134, y, 134, y + 36)
        for line, (label, number, a, b) in enumerate((("Nom · Name · Soyadı", "5", dad[-1], mum[-1]), ("Prénoms · Forenames · Adı", "6", dad[0], mum[0]))):
            at = y + 14 + line * 14
            sheet.text(18, at, f"{number}  {label}", 7.5, color=GRAY)
            sheet.text(74, at, a, 10.5, bold=True, fit=58)
            sheet.text(138, at, b, 10.5, bold=True, fit=58)
        y += 36
        sheet.line(12, y, 198, y)
    y = _numbered(sheet, y, [("10", "Autres énonciations de l'acte · Other particulars · Otros datos del acta · Diğer bilgiler", "—")])
    issued = student.today - timedelta(days=rng.randint(20, 250))
    sheet.text(18, y + 6, "11  Date de délivrance, signature, sceau · Date of issue, signature, seal · Veriliş tarihi, imza, mühür", 7.5, color=GRAY)
    sheet.text(18, y + 15, f"{issued:%d  %m  %Y}", 11, bold=True)
    decor.signature(sheet, rng, 80, y + 20, 40)
    decor.stamp(sheet, rng, 160, y + 22, f"{who.birth_place} · nüfus · registre ·" if who.nationality == "TUR" else f"{who.birth_place} · registre civil ·", radius=14)
    sheet.para(18, 262, 176, "SYMBOLES : Jo: Jour, Day, Tag · Mo: Mois, Month, Monat · An: Année, Year, Jahr · M: Masculin, Masculine · F: Féminin, Feminine · Mar: Mariage · Sc: Séparation de corps · "
               "Div: Divorce · D: Décès · Dm: Décès du mari · Df: Décès de la femme", 6.5, color=GRAY)  # fmt: skip
    decor.fine_print(sheet, "Extrait délivré en application de la Convention signée à Vienne le 8 septembre 1976", 281)
    return sheet


def _numbered(sheet: Sheet, y: float, rows: list[tuple[str, str, str]]) -> float:
    for number, label, value in rows:
        sheet.text(18, y + 5, f"{number}  {label}", 7.5, color=GRAY, fit=176)
        sheet.text(26, y + 12.5, value, 11.5, bold=True, fit=160)
        y += 18
        sheet.line(12, y, 198, y)
    return y
