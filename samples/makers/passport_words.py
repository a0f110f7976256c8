"""What passports say, by language."""

from datetime import date

# type, country, number, surname, given names, nationality, birth date, sex, birth place, issue, expiry, authority
LABELS = {
    "en": (
        "Type",
        "Country code",
        "Passport No.",
        "Surname",
        "Given names",
        "Nationality",
        "Date of birth",
        "Sex",
        "Place of birth",
        "Date of issue",
        "Date of expiry",
        "Authority",
    ),
    "fr": (
        "Type",
        "Code du pays",
        "Passeport n°",
        "Nom",
        "Prénoms",
        "Nationalité",
        "Date de naissance",
        "Sexe",
        "Lieu de naissance",
        "Date de délivrance",
        "Date d'expiration",
        "Autorité",
    ),
    "es": (
        "Tipo",
        "Código país",
        "Pasaporte N.°",
        "Apellidos",
        "Nombres",
        "Nacionalidad",
        "Fecha de nacimiento",
        "Sexo",
        "Lugar de nacimiento",
        "Fecha de expedición",
        "Fecha de vencimiento",
        "Autoridad",
    ),
    "pt": (
        "Tipo",
        "País emissor",
        "Passaporte N°",
        "Sobrenome",
        "Nome",
        "Nacionalidade",
        "Data de nascimento",
        "Sexo",
        "Naturalidade",
        "Data de expedição",
        "Válido até",
        "Autoridade",
    ),
    "tr": (
        "Tip",
        "Ülke kodu",
        "Pasaport No",
        "Soyadı",
        "Adı",
        "Uyruğu",
        "Doğum tarihi",
        "Cinsiyeti",
        "Doğum yeri",
        "Düzenleme tarihi",
        "Geçerlilik tarihi",
        "Veren makam",
    ),
    "vi": (
        "Loại",
        "Mã số",
        "Số hộ chiếu",
        "Họ",
        "Chữ đệm và tên",
        "Quốc tịch",
        "Ngày sinh",
        "Giới tính",
        "Nơi sinh",
        "Ngày cấp",
        "Có giá trị đến",
        "Nơi cấp",
    ),
    "zh": (
        "类型",
        "国家码",
        "护照号码",
        "姓",
        "名",
        "国籍",
        "出生日期",
        "性别",
        "出生地点",
        "签发日期",
        "有效期至",
        "签发机关",
    ),
    "ru": (
        "Тип",
        "Код государства",
        "Номер паспорта",
        "Фамилия",
        "Имя",
        "Гражданство",
        "Дата рождения",
        "Пол",
        "Место рождения",
        "Дата выдачи",
        "Дата окончания срока действия",
        "Орган, выдавший документ",
    ),
}

TITLES = {
    "en": "PASSPORT",
    "fr": "PASSEPORT",
    "es": "PASAPORTE",
    "pt": "PASSAPORTE",
    "tr": "PASAPORT",
    "vi": "HỘ CHIẾU",
    "zh": "护照",
    "ru": "ПАСПОРТ",
    "ar": "PASSPORT",
}

NATIONALITY = {
    "VNM": "VIỆT NAM / VIETNAMESE",
    "IND": "भारतीय",
    "USA": "UNITED STATES OF AMERICA",
    "BRA": "BRASILEIRO(A)",
    "CHN": "CHINESE",
    "IDN": "INDONESIA",
    "EGY": "EGYPTIAN",
    "SYR": "SYRIAN",
    "COL": "COLOMBIANA",
    "MEX": "MEXICANA",
    "PER": "PERUANA",
    "CPV": "CABO-VERDIANA",
    "TUR": "T.C. / TÜRK",
    "RUS": "РОССИЙСКАЯ ФЕДЕРАЦИЯ",
    "GBR": "BRITISH CITIZEN",
    "NGA": "NIGERIAN",
    "ALB": "SHQIPTARE / ALBANIAN",
    "BIH": "BOSNA I HERCEGOVINA",
}

AUTHORITIES = {
    "en": ("MINISTRY OF INTERIOR", "IMMIGRATION OFFICE", "PASSPORT OFFICE"),
    "fr": ("MINISTÈRE DE L'INTÉRIEUR", "DGSN", "AMBASSADE"),
    "es": ("CANCILLERÍA", "MINISTERIO DEL INTERIOR"),
    "pt": ("POLÍCIA FEDERAL", "SERVIÇO DE FRONTEIRAS"),
    "tr": ("İÇİŞLERİ BAKANLIĞI", "NÜFUS MÜDÜRLÜĞÜ"),
    "vi": ("Cục Quản lý xuất nhập cảnh",),
    "zh": ("公安部出入境管理局",),
    "ru": ("МВД 7700", "ФМС 66012"),
}

MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")

FRENCH_MONTHS = ("JAN", "FÉV", "MARS", "AVR", "MAI", "JUIN", "JUIL", "AOÛT", "SEPT", "OCT", "NOV", "DÉC")


def written(day: date, style: int) -> str:
    """A date as passports print it."""
    month = f"{MONTHS[day.month - 1]}"
    if style == 0:
        return day.strftime("%d/%m/%Y")
    if style == 1:
        return f"{day.day:02d} {month} {day.year}"
    if style == 2:
        both = month if FRENCH_MONTHS[day.month - 1] == month else f"{FRENCH_MONTHS[day.month - 1]}/{month}"
        return f"{day.day:02d} {both} {day.year % 100:02d}"
    return day.strftime("%d %m %Y")
