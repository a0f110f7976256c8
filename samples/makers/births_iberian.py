"""Birth certificates in Spanish and Portuguese."""

from datetime import timedelta
from random import Random

from samples import decor
from samples.makers.births_latin import rows_of
from samples.numbers import digits
from samples.people import Student
from samples.sheet import GRAY, Sheet

SPANISH = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
)

PORTUGUESE = (
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
)


def spanish(student: Student, rng: Random, parents: bool) -> Sheet:
    """Acta, partida or registro civil, according to the state."""
    who, sheet, day = (
        student.person,
        Sheet(font=rng.choice(("liberation", "times", "carlito", "courier"))),
        student.person.birth_date,
    )
    title = {
        "MEX": "ACTA DE NACIMIENTO",
        "PER": "ACTA DE NACIMIENTO – PARTIDA DE NACIMIENTO",
        "COL": "REGISTRO CIVIL DE NACIMIENTO",
    }.get(who.nationality, "CERTIFICACIÓN LITERAL DE NACIMIENTO")
    color = rng.choice(decor.HOUSE)
    decor.guilloche(sheet, rng, 10, 10, 190, 277, (0.6, 0.7, 0.6))
    sheet.box(10, 10, 190, 277, stroke=color, width=1.4)
    decor.logo(sheet, rng, 18, 16, 16, color)
    sheet.text(110, 22, who.nation.state, 12, bold=True, align="center")
    sheet.text(
        110,
        28,
        rng.choice(
            (
                "REGISTRO CIVIL",
                "ORGANIZACIÓN ELECTORAL – REGISTRADURÍA NACIONAL DEL ESTADO CIVIL"
                if who.nationality == "COL"
                else "DIRECCIÓN GENERAL DEL REGISTRO CIVIL",
            )
        ),
        9.5,
        align="center",
        fit=130,
    )
    sheet.text(105, 44, title, 15, bold=True, align="center", color=color)
    sheet.text(190, 54, f"Folio / Serial {digits(rng, 8)}", 10, align="right", color=(0.6, 0.1, 0.1))
    names = who.surname.split(" ")
    cut = len(names) // 2
    y = 64.0
    sheet.box(18, y - 6, 174, 7, fill=decor.paler(color, 0.8))
    sheet.text(
        21,
        y - 1,
        "Datos del inscrito" if who.nationality == "COL" else "Datos de la persona registrada",
        9.5,
        bold=True,
    )
    y = rows_of(
        sheet,
        y + 8,
        [
            ("Primer apellido", " ".join(names[:cut])),
            ("Segundo apellido", " ".join(names[cut:])),
            ("Nombre(s)", who.given),
            ("Sexo", "Femenino" if who.sex == "F" else "Masculino"),
            ("Fecha de nacimiento", f"{day.day} de {SPANISH[day.month - 1]} de {day.year}"),
            ("Lugar de nacimiento", f"{who.birth_place}, {who.nation.state.split(' ')[-1].title()}"),
        ],
    )
    if parents:
        sheet.box(18, y - 3, 174, 7, fill=decor.paler(color, 0.8))
        sheet.text(
            21,
            y + 2,
            rng.choice(("Datos de filiación de la persona registrada", "Datos de los padres")),
            9.5,
            bold=True,
        )
        y = rows_of(
            sheet,
            y + 12,
            [
                ("Nombre del padre" if rng.random() < 0.5 else "Padre", who.father),
                (
                    "Nacionalidad",
                    {"COL": "Colombiana", "MEX": "Mexicana", "PER": "Peruana"}.get(who.nationality, "Española"),
                ),
                ("Nombre de la madre" if rng.random() < 0.5 else "Madre", who.mother),
                (
                    "Nacionalidad",
                    {"COL": "Colombiana", "MEX": "Mexicana", "PER": "Peruana"}.get(who.nationality, "Española"),
                ),
            ],
        )
    y = sheet.para(
        22,
        y + 4,
        168,
        f"Hijo(a) inscrito(a) en el libro {rng.randint(1, 90)}, acta número {rng.randint(10, 2500)}, el "
        f"{day + timedelta(days=12):%d/%m/%Y}. Anotaciones marginales: sin anotaciones.".replace(
            "inscrito(a)", "inscrita" if who.sex == "F" else "inscrito"
        ),
        9.5,
    )
    y = sheet.para(
        22,
        y + 4,
        168,
        "Se expide la presente copia certificada a petición de parte interesada. El oficial del Registro Civil "
        "certifica que concuerda con el original que obra en los archivos.",
        9.5,
    )
    decor.signature(sheet, rng, 60, y + 18, 40)
    sheet.text(80, y + 25, "Oficial / Registrador", 9, align="center")
    decor.stamp(sheet, rng, 140, y + 18, f"registro civil · {who.birth_place} ·", radius=15)
    decor.matrix(sheet, rng, 168, y + 8, 20)
    return sheet


def portuguese(student: Student, rng: Random, parents: bool) -> Sheet:
    """Certidão de nascimento."""
    who, sheet, day = (
        student.person,
        Sheet(font=rng.choice(("liberation", "times", "dejavu", "noto-serif"))),
        student.person.birth_date,
    )
    sheet.text(105, 18, who.nation.state, 12, bold=True, align="center")
    sheet.text(105, 24, "REGISTRO CIVIL DAS PESSOAS NATURAIS", 10.5, align="center")
    sheet.text(105, 38, "CERTIDÃO DE NASCIMENTO", 17, bold=True, align="center")
    sheet.text(105, 50, "NOME", 8, align="center", color=GRAY)
    sheet.text(105, 57, who.full.upper(), 13, bold=True, align="center", fit=170)
    sheet.text(105, 66, "MATRÍCULA", 8, align="center", color=GRAY)
    sheet.text(
        105,
        72,
        f"{digits(rng, 6)} 01 55 {day.year} 1 {digits(rng, 5)} {digits(rng, 3)} {digits(rng, 7)} {digits(rng, 2)}",
        11,
        align="center",
    )

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
    y = sheet.para(
        18, y + 36, 90, f"Ofício do Registro Civil\nOficial registrador(a): M. Teixeira\n{who.birth_place}", 9
    )
    sheet.text(112, y - 10, "O conteúdo da certidão é verdadeiro. Dou fé.", 9.5)
    sheet.text(112, y - 4, f"{who.birth_place}, {student.today - timedelta(days=rng.randint(30, 200)):%d/%m/%Y}", 9.5)
    decor.signature(sheet, rng, 118, y + 14, 44)
    decor.stamp(sheet, rng, 60, y + 16, f"registro civil · {who.birth_place} ·", radius=15)
    decor.barcode(sheet, rng, 130, y + 28, 50, 9)
    return sheet
