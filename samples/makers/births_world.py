"""Birth certificates in Vietnamese, Chinese, Russian and Arabic."""

from datetime import timedelta
from random import Random

from samples import decor, fonts
from samples.numbers import digits
from samples.people import Student
from samples.sheet import GRAY, Sheet

RUSSIAN = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)


def _surname_first(name: str) -> str:
    given, _, surname = name.rpartition(" ")
    return f"{surname} {given}"


def vietnamese(student: Student, rng: Random, parents: bool) -> Sheet:
    """Giấy khai sinh / trích lục khai sinh."""
    who, sheet, day = (
        student.person,
        Sheet(font=rng.choice(("dejavu-serif", "noto-serif", "noto"))),
        student.person.birth_date,
    )
    sheet.box(12, 12, 186, 273, stroke=(0.6, 0.15, 0.15), width=1.6)
    sheet.text(105, 24, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold=True, align="center")
    sheet.text(105, 31, "Độc lập - Tự do - Hạnh phúc", 11, bold=True, align="center")
    sheet.line(75, 33.5, 135, 33.5)
    title = rng.choice(("GIẤY KHAI SINH", "TRÍCH LỤC KHAI SINH"))
    sheet.text(105, 52, title, 20, bold=True, align="center", color=(0.7, 0.1, 0.1))
    sheet.text(105, 59, "(BẢN SAO)", 11, align="center")
    sheet.text(186, 44, f"Số: {rng.randint(10, 400)}/{day.year}", 10, align="right")
    rows = [
        ("Họ, chữ đệm, tên", f"{who.surname} {who.given}".upper()),
        ("Ngày, tháng, năm sinh", f"{day:%d/%m/%Y}"),
        ("Ghi bằng chữ", f"Ngày {day.day} tháng {day.month} năm {day.year}"),
        ("Giới tính", "Nữ" if who.sex == "F" else "Nam"),
        ("Dân tộc", "Kinh"),
        ("Quốc tịch", "Việt Nam"),
        ("Nơi sinh", f"Bệnh viện Phụ sản, {who.birth_place}"),
        ("Quê quán", who.birth_place),
    ]
    if parents:
        rows += [
            ("Họ, chữ đệm, tên người mẹ", _surname_first(who.mother)),
            ("Năm sinh", str(day.year - 27)),
            ("Họ, chữ đệm, tên người cha", _surname_first(who.father)),
            ("Năm sinh", str(day.year - 30)),
        ]
    rows += [
        ("Nơi đăng ký khai sinh", f"Ủy ban nhân dân phường 5, {who.birth_place}"),
        ("Ngày, tháng, năm đăng ký", f"{day + timedelta(days=20):%d/%m/%Y}"),
    ]
    y = 76.0
    for label, value in rows:
        sheet.text(22, y, label + ":", 10.5)
        sheet.text(88, y, value, 11, bold=True, fit=104)
        y += 10
    sheet.text(130, y + 8, "NGƯỜI KÝ TRÍCH LỤC", 10.5, bold=True, align="center")
    decor.signature(sheet, rng, 112, y + 26, 40)
    decor.stamp(sheet, rng, 96, y + 28, f"ủy ban nhân dân {who.birth_place} ·", radius=15)
    return sheet


def chinese(student: Student, rng: Random, parents: bool) -> Sheet:
    """Notarial certificate of birth."""
    who, sheet, day = student.person, Sheet(font=fonts.CHINESE), student.person.birth_date
    surname, given, place, father, mother = (x.replace(" ", "") for x in who.native)
    sheet.text(105, 46, "公 证 书", 28, align="center")
    sheet.text(105, 62, "出 生 公 证", 16, align="center")
    sheet.text(186, 74, f"（{student.today.year}）{place}证外字第 {rng.randint(1000, 9000)} 号", 11, align="right")
    y = 92.0
    lines = [
        f"申请人：{surname}{given}，{'女' if who.sex == 'F' else '男'}，{day.year}年{day.month}月{day.day}日出生，",
        f"公民身份号码：{digits(rng, 17)}X。",
        "公证事项：出生",
    ]
    lines.append(f"兹证明{surname}{given}于{day.year}年{day.month}月{day.day}日在{place}市出生。")
    if parents:
        lines += [f"{surname}{given}的父亲是{father}，", f"{surname}{given}的母亲是{mother}。"]
    for line in lines:
        sheet.text(32, y, line, 14)
        y += 13
    sheet.text(120, y + 24, f"中华人民共和国{place}市公证处", 13)
    sheet.text(120, y + 36, "公证员", 13)
    decor.signature(sheet, rng, 142, y + 36, 34)
    sheet.text(120, y + 50, f"{student.today.year}年{rng.randint(1, 8)}月{rng.randint(1, 28)}日", 13)
    decor.stamp(sheet, rng, 150, y + 40, f"{place}市公证处", "", radius=19)
    return sheet


def russian(student: Student, rng: Random, parents: bool) -> Sheet:
    """Свидетельство о рождении."""
    who, sheet, day = (
        student.person,
        Sheet(font=rng.choice(("times", "noto-serif", "dejavu-serif"))),
        student.person.birth_date,
    )
    surname, given, place, father, mother = who.native
    ink = (0.3, 0.45, 0.4)
    decor.guilloche(sheet, rng, 10, 10, 190, 277, ink)
    sheet.box(10, 10, 190, 277, stroke=ink, width=2)
    sheet.text(105, 30, "РОССИЙСКАЯ ФЕДЕРАЦИЯ", 12, bold=True, align="center")
    sheet.text(105, 52, "СВИДЕТЕЛЬСТВО", 22, bold=True, align="center", color=(0.5, 0.15, 0.2))
    sheet.text(105, 62, "О РОЖДЕНИИ", 18, bold=True, align="center", color=(0.5, 0.15, 0.2))
    born = "родилась" if who.sex == "F" else "родился"
    first, _, patronymic = given.partition(" ")
    rows = [
        ("фамилия", surname.upper()),
        ("имя, отчество", f"{first} {patronymic}"),
        (born, f"{day.day} {RUSSIAN[day.month - 1]} {day.year} г."),
        ("место рождения", f"г. {place}, Россия"),
        ("о чём составлена", f"запись акта о рождении № {rng.randint(100, 2900)}"),
    ]
    if parents:
        rows += [("отец", father), ("гражданство", "Россия"), ("мать", mother), ("гражданство", "Россия")]
    rows += [
        ("место регистрации", f"отдел ЗАГС г. {place}"),
        ("дата выдачи", f"{day + timedelta(days=25):%d.%m.%Y} г."),
    ]
    y = 82.0
    for label, value in rows:
        sheet.text(24, y, label, 10, italic=True, color=GRAY)
        sheet.text(74, y, value, 12, bold=True, fit=115)
        sheet.line(74, y + 1.6, 188, y + 1.6, (0.6, 0.6, 0.6), 0.3)
        y += 11.5
    sheet.text(24, y + 12, "Руководитель органа записи актов гражданского состояния", 9.5)
    decor.signature(sheet, rng, 140, y + 12, 40)
    decor.stamp(sheet, rng, 60, y + 30, f"ЗАГС {place} · Россия ·", radius=15)
    sheet.text(150, 272, f"I-АГ № {digits(rng, 6)}", 13, color=(0.6, 0.1, 0.1))
    return sheet


def arabic(student: Student, rng: Random, parents: bool) -> Sheet:
    """شهادة ميلاد: shaped text is drawn as pictures, so even the born-digital file has no text layer for it."""
    who, sheet, day = student.person, Sheet(), student.person.birth_date
    surname, given, place, father, mother = who.native
    sheet.box(12, 12, 186, 273, stroke=(0.15, 0.4, 0.3), width=2)

    def right(y: float, text: str, size: float = 14) -> None:
        sheet.shaped(188, y, text, size, fonts.ARABIC, align="right")

    head = "جمهورية مصر العربية" if who.nationality == "EGY" else "الجمهورية العربية السورية"
    right(26, head, 14)
    right(35, "وزارة الداخلية", 12)
    sheet.shaped(105, 62, "شهادة ميلاد", 26, fonts.ARABIC, align="center")
    figures = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    rows = [
        f"الاسم: {given} {surname}",
        f"النوع: {'أنثى' if who.sex == 'F' else 'ذكر'}",
        f"تاريخ الميلاد: {f'{day:%Y %m %d}'.translate(figures)}",
        f"محل الميلاد: {place}",
    ]
    if parents:
        rows += [f"اسم الأب: {father}", f"اسم الأم: {mother}"]
    rows += [f"رقم القيد: {digits(rng, 5).translate(figures)}", f"مكتب السجل المدني: {place}"]
    y = 86.0
    for row in rows:
        right(y, row, 15)
        y += 14
    decor.stamp(sheet, rng, 50, y + 14, "السجل المدني", radius=17)
    decor.signature(sheet, rng, 90, y + 16, 40)
    sheet.text(24, 274, f"No {digits(rng, 9)}", 11, color=(0.6, 0.1, 0.1))
    return sheet
