"""The language of a civil-status document decides whether it has to be translated."""

import pytest

from precheck.text.fold import fold
from precheck.text.language import languages_of, named_concepts

TEXTS = {
    "fr": "Extrait du registre des actes de naissance. Nom du père, nom de la mère, officier de l'état civil",
    "en": "This is to certify that the birth of the child was registered. Name of father, name of mother, place",
    "es": "Registro civil: acta de nacimiento, nombre del padre y de la madre, lugar y fecha de nacimiento",
    "pt": "Certidão de nascimento, registro civil das pessoas naturais, nome do pai, nome da mãe, avós, dia e mês",
    "de": "Geburtsurkunde, Standesamt, das Kind ist geboren am, Vater und Mutter, Geschlecht, Familienname",
    "it": "Estratto dell'atto di nascita, comune, ufficiale dello stato civile, nato il, padre e madre, cognome",
    "nl": "Afschrift geboorteakte van de gemeente, het kind, vader, moeder, voornamen, geslachtsnaam, geboren",
    "tr": "Nüfus kayıt örneği, doğum tarihi, doğum yeri, adı, soyadı, baba adı, ana adı, cinsiyeti, il, ilçe",
    "pl": "Odpis skrócony aktu urodzenia, urząd stanu cywilnego, imię i nazwisko ojca, matki, data i miejsce",
    "ro": "Certificat de naștere, numele de familie, prenume, sexul, data nașterii, tatăl, mama, județul, act",
    "cs": "Rodný list, jméno, příjmení, datum a místo narození, otec, matka, matriční úřad",
    "hr": "Izvadak iz matice rođenih, ime, prezime, datum i mjesto rođenja, otac, majka",
    "hu": "Születési anyakönyvi kivonat, születés helye, ideje, apja neve, anyja neve",
    "sv": "Personbevis, namn, född, födelseort, far, mor, datum",
    "da": "Fødsels- og navneattest, navn, født, fødested, far, mor",
    "vi": "Cộng hòa xã hội chủ nghĩa Việt Nam, Giấy khai sinh, họ và tên, ngày tháng năm sinh, nơi sinh, cha, mẹ",
    "id": "Kutipan akta kelahiran, pencatatan sipil, lahir pada tanggal, anak dari ayah, ibu, nama",
    "sq": "Certifikatë lindje, emri, mbiemri, atësia, amësia, vendi, datëlindja",
    "fi": "Syntymätodistus, nimi, syntymäaika, isä, äiti, virkatodistus",
    "lv": "Dzimšanas apliecība, vārds, uzvārds, tēvs, māte",
    "lt": "Gimimo liudijimas, vardas, pavardė, tėvas, motina",
    "sl": "Izpisek iz matičnega registra o rojstvu, ime, priimek, oče, mati",
    "et": "Sünnitõend, nimi, isa, ema, sünnikoht",
    "ru": "Свидетельство о рождении, фамилия, имя, отчество, отец, мать, место рождения",
    "uk": "Свідоцтво про народження, прізвище, ім'я, по батькові, батько, мати, місце народження",
    "ar": "الجمهورية الجزائرية الديمقراطية الشعبية شهادة الميلاد ولاية بلدية الاسم اللقب اسم الاب",
    "fa": "گواهی ولادت سازمان ثبت احوال کشور نام پدر نام مادر تاریخ تولد چاپ پژوهشگر",
    "zh": "公证书 兹证明 出生于 父亲 母亲 中华人民共和国 公证处 公证员 性别 男",
    "ja": "出生届受理証明書 の 父 母 の 氏名 は 東京都 に 生まれ ました",
    "ko": "기본증명서 출생 성명 부 모 등록기준지 출생연월일",
    "th": "สูติบัตร ชื่อ บิดา มารดา วันเกิด สถานที่เกิด",
    "hi": "जन्म प्रमाण पत्र नाम पिता का नाम माता का नाम जन्म तिथि",
    "el": "ληξιαρχική πράξη γέννησης όνομα πατέρα όνομα μητέρας τόπος",
    "ka": "დაბადების მოწმობა გვარი სახელი მამა დედა",
    "hy": "ծննդյան վկայական ազգանուն անուն հայր մայր",
    "bg": "Република България, удостоверение за раждане, баща, майка, дата и място на раждане, име, пол",
    "sr": "Извод из матичне књиге рођених, презиме, име, место рођења, отац, мајка, матичар",
    "mk": "Извод од матичната книга на родените, презиме, име, место на раѓање, татко, мајка",
    "be": "Пасведчанне аб нараджэнні, прозвішча, імя, бацька, маці, месца нараджэння",
    "ur": "پیدائش کا سرٹیفکیٹ، نام، والد کا نام، والدہ کا نام، تاریخ پیدائش، ضلع، یونین کونسل",
    "bn": "জন্ম নিবন্ধন সনদ, নাম, পিতার নাম, মাতার নাম, জন্ম তারিখ",
    "ne": "जन्म दर्ता प्रमाणपत्र, नेपाल सरकार, बाबुको नाम, आमाको नाम, जन्म मिति, गाउँपालिका",
    "he": "תעודת לידה שם פרטי שם משפחה שם האב שם האם",
}


@pytest.mark.parametrize("language", TEXTS)
def test_the_language_of_a_birth_certificate_is_told(language: str) -> None:
    assert languages_of(fold(TEXTS[language])).most_common(1)[0][0] == language


def test_both_languages_of_a_bilingual_form_are_told() -> None:
    found = languages_of(fold(TEXTS["ar"] + " " + TEXTS["fr"]))

    assert {"ar", "fr"} <= set(found)


def test_a_few_words_or_numbers_are_no_language() -> None:
    assert not languages_of(fold("NGUYEN Lan 2004-05-14 n° 77"))


@pytest.mark.parametrize(
    ("text", "language"),
    [("République libanaise Ministère de l'Intérieur " + TEXTS["ar"] * 2, "ar"),
     ("NOTARY PUBLIC OFFICE CHENGDU SICHUAN PROVINCE PEOPLE'S REPUBLIC OF CHINA " + TEXTS["zh"], "zh"),
     (TEXTS["fr"] + " Nguyễn Thị Hương, Phường Bến Nghé, Thành phố Hồ Chí Minh", "fr"),
     (TEXTS["es"] + " Consulado General de São Paulo, Rua das Flores", "es"),
     (TEXTS["de"] + " Villefranche de la Rochelle, Saint-Jean-sur-Mer", "de")],
)  # fmt: skip
def test_a_letterhead_or_the_names_of_places_do_not_decide(text: str, language: str) -> None:
    assert languages_of(fold(text)).most_common(1)[0][0] == language


def test_a_letterhead_names_nothing_that_a_birth_certificate_tells() -> None:
    head = fold(
        "République libanaise, Ministère de l'Intérieur et des Municipalités, Direction générale de l'état civil"
    )

    assert named_concepts(head, "fr") == 0
    assert named_concepts(fold(TEXTS["fr"]), "fr") >= 3
