"""What birth certificates are called, by language, and the words on them (domain facts, 3.2)."""

from collections.abc import Mapping

from precheck.documents.lexicon import folded, some
from precheck.text.fold import fold

#: Titles by language, folded (domain facts, 3.2).
_TITLES: Mapping[str, tuple[str, ...]] = {
    "fr": some(
        """
        copie integrale de l'acte de naissance; des actes de l'etat civil;
        copie integrale; acte de naissance; extrait d'acte de naissance;
        extrait de naissance; extrait de l'acte de naissance; certificat de naissance;
        extrait du registre des actes de naissance; extrait des registres des actes de naissance;
        extrait des minutes des actes de naissance; bulletin de naissance; copie litterale d'acte de naissance;
        volet n° 1; jugement suppletif d'acte de naissance; extrait des registres de l'etat civil;
        extrait du registre des actes de l'etat civil; certificat tenant lieu d'acte de naissance;
        declaration de naissance; extrait de naissance; extrait du registre des naissances; copie d'acte de
        naissance;
        extrait des registres de l'etat civil; fiche individuelle de naissance; registre des naissances;
        extrait du registre de l'etat civil; souche d'acte de naissance; jugement suppletif; jugement
        declaratif de naissance; volet n°1; volet 1
        """
    ),
    "en": some(
        """
        birth certificate; certificate of birth; certificate of live birth; certified copy of an entry of birth;
        certified copy of an entry; certification of birth; birth registration certificate;
        registration of birth; record of birth; statement of live birth; entry of birth;
        certificate of registration of birth; live birth; entry in register of births; register of births;
        certified copy of entry of birth; birth extract; extract of birth; certified copy of birth record;
        certificate of birth registration; extract from birth register; long form birth certificate
        """
    ),
    "es": some(
        """
        certificacion literal de nacimiento; certificacion de nacimiento; certificado de nacimiento;
        acta de nacimiento; partida de nacimiento; registro civil de nacimiento; certificacion en extracto;
        inscripcion de nacimiento; seccion 1ª nacimientos; seccion primera nacimientos; extracto de nacimiento;
        acta de inscripcion de nacimiento; certificacion plurilingue de nacimiento; certificado de acta de
        nacimiento;
        se inscribe el nacimiento de; acta literal de nacimiento
        """
    ),
    "pt": some(
        """
        certidao de nascimento; assento de nascimento; certidao em inteiro teor; registo de nascimento;
        certidao de registo de nascimento; registro de nascimento; boletim de nascimento; cedula pessoal;
        certidao de assento de nascimento; certidao de narrativa completa de registo de nascimento
        """
    ),
    "it": some(
        """
        estratto dell'atto di nascita; atto di nascita; certificato di nascita; estratto per riassunto;
        registro degli atti di nascita; registri degli atti di nascita; estratto di nascita; atti di nascita
        """
    ),
    "de": (
        "auszug aus dem geburtsregister",
        "auszug aus dem geburtenregister",
        "abschrift aus dem geburtenregister",
        "ausdruck aus dem geburtenregister",
        "geburtsurkunde",
        "geburtenregister",
        "geburtsschein",
        "geburtsregister",
        "geburtenbuch",
        "geburtseintrag",
    ),
    "tr": (
        "dogum kayit ornegi",
        "nufus kayit ornegi",
        "dogum belgesi",
        "formul a",
        "vukuatli nufus kayit",
        "dogum raporu",
    ),
    "pl": ("odpis zupelny aktu urodzenia", "odpis skrocony aktu urodzenia", "aktu urodzenia", "akt urodzenia"),
    "ro": ("certificat de nastere", "extras multilingv", "actul de nastere", "extras de nastere", "act de nastere"),
    "ru": ("свидетельство о рождении", "справка о рождении", "записи акта о рождении", "о рождении"),
    "uk": ("свидоцтво про народження", "свідоцтво про народження", "витяг з державного реєстру", "про народження"),
    "zh": ("出生医学证明", "出生公证书", "公证书", "出生公证", "出生证明", "出生證明", "出生登記", "出生证", "公證書"),
    "vi": ("giay khai sinh", "trich luc khai sinh"),
    "ar": some(
        """
        شهادة ميلاد; شهادة الميلاد; نسخة كاملة; نسخة موجزة; رسم الولادة; مضمون ولادة; عقد الازدياد; عقد الميلاد;
        شهادة ولادة; بيان ولادة; وثيقة ولادة; إخراج قيد; اخراج قيد; قيد الميلاد; قيد ميلاد; مضمون من رسم الولادة;
        مضمون من دفاتر; مضمون من دفتر; عقد ازدياد; رسم ولادة; عقود الميلاد; مستخرج من عقد الميلاد; مستخرج من سجلات;
        رسوم الولادات;
        شهادة الولادة; بيان قيد مدني; بيان قيد; قيد إفرادي; قيد فردي; صورة قيد; موجز من رسم الولادة; عقد
        ميلاد; عقد ولادة; وثيقة الولادة
        """
    ),
    "fa": ("شناسنامه", "گواهی ولادت", "گواهی تولد"),
    "ur": ("پیدائش کا سرٹیفکیٹ", "پیدائشی سرٹیفکیٹ", "پیدائش سرٹیفکیٹ", "سرٹیفکیٹ پیدائش"),
    "el": ("ληξιαρχικη πραξη γεννησης", "ληξιαρχικης πραξης γεννησης", "πιστοποιητικο γεννησης", "πραξη γεννησης"),
    "bg": ("удостоверение за раждане", "акт за раждане"),
    "hr": ("izvadak iz matice rodenih", "rodni list"),
    "sl": ("izpisek iz maticnega registra o rojstvu",),
    "cs": ("rodny list",),
    "sk": ("rodny list", "vypis z knihy narodeni"),
    "hu": ("szuletesi anyakonyvi kivonat",),
    "nl": ("geboorteakte", "afschrift geboorteakte", "akte van geboorte", "uittreksel uit de geboorteakte"),
    "sv": ("personbevis", "fodelsebevis"),
    "da": ("fodselsattest", "fodsels- og navneattest", "fodsels- og dabsattest"),
    "no": ("fodselsattest",),
    "fi": ("syntymatodistus", "virkatodistus"),
    "lv": ("dzimsanas aplieciba",),
    "lt": ("gimimo liudijimas",),
    "et": ("sunnitoend",),
    "sq": ("certifikate lindjeje", "certifikate lindje"),
    "ka": ("დაბადების მოწმობა",),
    "hy": ("ծննդյան վկայական",),
    "az": ("dogum haqqinda sehadetname",),
    "he": ("תעודת לידה",),
    "ja": (
        "出生届受理証明書",
        "出生証明書",
        "戸籍謄本",
        "戸籍全部事項証明書",
        "戸籍個人事項証明書",
        "戸籍抄本",
        "出生届記載事項証明書",
        "出生届",
    ),
    "ko": ("기본증명서", "출생증명서", "가족관계증명서", "출생신고"),
    "th": ("สูติบัตร",),
    "id": ("kutipan akta kelahiran", "akta kelahiran"),
    "km": ("សំបុត្រកំណើត",),
    "bn": ("জন্ম নিবন্ধন সনদ", "জন্ম সনদ"),
    "hi": ("जन्म प्रमाण पत्र", "जन्म प्रमाण-पत्र", "जन्म प्रमाणपत्र"),
    "mr": ("जन्म दाखला",),
    "ne": ("जन्मदर्ता प्रमाणपत्र", "जन्म दर्ता प्रमाण पत्र", "जन्म दर्ता प्रमाणपत्र"),
    "mg": (
        "sora-piankohonana",
        "kopian'ny sora-piankohonana",
        "fahaterahana",
        "sora-pahaterahana",
        "sora-paherana",
        "bokim-piankohonana",
    ),
    "sr": ("извод из матичне књиге рођених", "матичне књиге рођених", "izvod iz maticne knjige rodenih"),
    "mk": ("извод од матичната книга на родените", "извод од матична книга на родените"),
    "be": ("пасведчанне аб нараджэнні",),
    "kk": ("туу туралы куәлік",),
    "am": ("የልደት ምስክር ወረቀት",),
    "ta": ("பிறப்பு சான்றிதழ்", "பிறப்புச் சான்றிதழ்"),
    "si": ("උප්පැන්න සහතිකය",),
    "te": ("జనన ధృవీకరణ పత్రము", "జనన ధృవీకరణ పత్రం"),
    "gu": ("જન્મ પ્રમાણપત્ર", "જન્મ પ્રમાણ પત્ર"),
    "pa": ("ਜਨਮ ਸਰਟੀਫਿਕੇਟ", "ਜਨਮ ਪ੍ਰਮਾਣ ਪੱਤਰ"),
    "kn": ("ಜನನ ಪ್ರಮಾಣ ಪತ್ರ",),
    "ml": ("ജനന സർട്ടിഫിക്കറ്റ്",),
    "lo": ("ໃບຢັ້ງຢືນການເກີດ", "ໃບແຈ້ງເກີດ"),
    "my": ("မွေးစာရင်း",),
    "mn": ("төрсний гэрчилгээ", "төрсний бүртгэлийн лавлагаа"),
    "ky": ("туулгандыгы тууралуу күбөлүк",),
    "tg": ("шаҳодатнома дар бораи таваллуд", "шаҳодатномаи таваллуд"),
    "uz": ("tug'ilganlik haqida guvohnoma", "tug'ilganlik to'g'risida guvohnoma", "туғилганлик ҳақида гувоҳнома"),
    "ku": ("بڕوانامەی لەدایکبوون",),
    "ps": ("د زیږیدنې سند", "د زېږېدو سند"),
    "sw": ("cheti cha kuzaliwa", "hati ya kuzaliwa"),
    "so": ("shahaadada dhalashada",),
    "ms": ("sijil kelahiran",),
    "is": ("faedingarvottord",),
    "mt": ("certifikat tat-twelid",),
}
MULTILINGUAL = some(
    """
    extrait plurilingue; extract of the record of birth; extrait de l'acte de naissance extract;
    multilingual standard form; formulaire type multilingue; extrait plurilingue d'acte de naissance;
    mehrsprachiges formular; formulario estandar multilingue; modulo standard multilingue; regulation (eu)
    2016/1191;
    reglement (ue) 2016/1191; extrait de l'acte de naissance - auszug; auszug aus dem geburtseintrag;
    convention signee a vienne; uluslararasi dogum kayit ornegi; internationale geburtsurkunde; formule a;
    plurilingue; multilingue
    """
)

#: Accepted by the health insurance without a translation (domain facts, 2.3: two guides of CPAMs, the same list).
ACCEPTED = frozenset(
    [
        "fr",
        "sq",
        "hr",
        "cs",
        "da",
        "nl",
        "en",
        "fi",
        "de",
        "hu",
        "it",
        "lv",
        "lt",
        "no",
        "pl",
        "pt",
        "ro",
        "sk",
        "es",
        "sv",
        "tr",
    ]
)

TITLES = tuple(dict.fromkeys(fold(phrase) for phrases in _TITLES.values() for phrase in phrases))
#: Words of such a paper; each language's come first where a page is in it.
SUPPORT = tuple(
    fold(phrase)
    for phrase in some(
        """
        officier de l'etat civil; etat civil; naissance; registre; pere; mere; fils de; fille de;
        father; mother; padre; madre; civil registry; registrar; registro civil; standesamt;
        stato civile; pai; mae; filiacao; nufus; mentions marginales; registration of births;
        commune de; centre d'etat civil; birth; nacimiento; nascimento; geburt; vater; mutter; nascita; figlia di;
        figlio di; hija de; hijo de; baba adi; ana adi; dogum; ojciec; ojca; matki; urodzenia; tatal;
        tatalui; mamei;
        nasterii; noi sinh; nguoi cha; nguoi me; khai sinh;
        otac; majka; rodenja; otec; matka; narozeni; apja; anyja; vader; moeder; geboorte
        """
    )
)
#: The same in other scripts: what these papers share with no other, so that a page whose title was not read is told.
NATIVE_SUPPORT = tuple(
    fold(phrase)
    for phrase in some(
        """
        ضابط الحالة المدنية; الحالة المدنية; الميلاد; الولادة;
        اسم الأب; اسم الأم; اسم الاب; اسم الام; السجل المدني; الأحوال المدنية; نام پدر; نام مادر; ثبت احوال; تولد;
        والد کا نام; отец; мать; родился; родилась; загс; запись акта; батько; мати; народження; баща; майка;
        раждане; рођења; матичар; мајка; отац; πατέρα; μητέρας; γέννησης; ληξίαρχος; 父亲; 母亲; 出生; 兹证明; 公证处;
        父親; 母親; 【父】; 【母】; 続柄; 戸籍; 등록기준지; 출생; 가족관계; पिता का नाम; माता का नाम; जन्म तिथि; जन्म;
        পিতার নাম; মাতার নাম; জন্ম; บิดา; มารดา; เกิด; שם האב; שם האם; לידה; დაბადების; ծննդյան; kelahiran; ayah;
        ชื่อสกุล; สถานที่เกิด; วันเกิด; תאריך לידה; تاریخ پیدائش; والدہ; تاريخ الميلاد; تاريخ الولادة; مكان الولادة
        """
    )
)
AGAINST = some(
    """
    acte de mariage; marriage certificate; certificate of marriage; certificat de mariage;
    acte de deces; death certificate; certificat de deces; certificate of death;
    casier judiciaire; certificat de nationalite; certificat de celibat; certificat de coutume;
    bapteme; baptism; certifie que l'etudiant; annee universitaire; pieces a fournir;
    pieces justificatives; application form; worksheet; please print; please complete;
    to be completed; formulaire de demande; demande d'acte; acta de matrimonio;
    certidao de casamento; divorce; شهادة وفاة; الوفاة; عقد زواج; عقد الزواج; 结婚; 死亡; о смерти; о заключении брака;
    when married; marriage solemnized; solemnized; cause of death; date and place of death; deceased;
    giay chung tu; ket hon; olum; heiratsurkunde; sterbeurkunde; atto di morte; defuncion; obito
    """
)

#: Titles of papers that speak of births and are none (domain facts, 3.2).
OTHER_ACTS = some(
    """
    certificat de nationalite; certificat de celibat; certificat de coutume; certificat de bapteme; acte de bapteme;
    certificat de vie; certificat de residence; certificat de deces; acte de deces; acte de notoriete; jugement de
    divorce; fiche familiale; fiche individuelle; composition de famille; composition de menage; certificate of
    nationality; certificate of citizenship; citizenship certificate; certificate of no marriage; certificate of
    baptism; baptismal certificate; death certificate; certificate of death; certificate of residence; affidavit;
    divorce decree; partida de bautismo; fe de bautismo; fe de vida; certificado de solteria; certificado de
    defuncion;
    certidao de obito; certidao de batismo; atto di morte; certificato di cittadinanza; certificato di stato di
    famiglia; stato di famiglia; certificato di residenza; sterbeurkunde; taufschein; ledigkeitsbescheinigung;
    staatsangehorigkeitsausweis; meldebescheinigung; extrait de casier judiciaire; casier judiciaire; vaccination;
    carnet de vaccination; carnet de sante; certificat medical; certificat d'accouchement; medical certificate;
    بطاقة هوية; بطاقة الهوية; بطاقة التعريف; البطاقة الوطنية; بطاقة شخصية;
    شهادة الجنسية; شهادة العزوبة; شهادة وفاة; شهادة الاقامة; 户口簿; 死亡证明; 未婚证明; 国籍证明
    """
)

#: Offices and books of civil status, whatever the language: with a birth, a father and a mother they make the act.
REGISTERS = folded(
    """
    registre; registres; état civil; l'état civil; acte n°; registro civil; registros civiles; registro;
    tomo; folio;
    libro; asiento; registrar; registry; register of births; registration district; registration no; entry
    no; registo;
    conservatória; assento; cartório; ofício; stato civile; registro degli atti; atto n; standesamt; zivilstandsamt;
    geburtsregister;
    geburtenregister;
    geburteneintrag; registernummer; nüfus müdürlüğü; aile sıra no; urząd stanu cywilnego; nr aktu; stare civilă;
    stării civile; starea civilă; matriky; matriční úřad; anyakönyv; anyakönyvi; matične knjige; matica; burgerlijke
    stand; folkbokföring; skatteverket; folkeregister; загс; запись акта; актов; актового запису; матичне; матичар;
    акт за раждане; ληξιαρχείο; ληξίαρχος; μητρώο; δημοτολόγιο; الحالة المدنية; السجل المدني; الأحوال المدنية; سجل;
    رقم الرسم; عدد الرسم; دفتر الولادات; رسوم الولادات; رقم القيد; ثبت احوال; 登记; 公证; 派出所; 戸籍; 届出;
    가족관계; 등록기준지; रजिस्ट्रार; पंजीकरण;
    রেজিস্টার; নিবন্ধন; ทะเบียน; uỷ ban nhân dân; ủy ban nhân dân; hộ tịch; pencatatan sipil; fiankohonana
    """
)

_FROM = some(
    """
    l'arabe; l'anglais; l'espagnol; l'allemand; l'italien; l'ukrainien; l'ourdou; l'hindi; l'hebreu; l'armenien;
    l'albanais; l'indonesien; l'azeri; l'amharique; du chinois; du russe; du vietnamien; du persan; du
    farsi; du turc;
    du portugais; du polonais; du roumain; du coreen; du japonais; du grec; du bulgare; du serbe; du thai;
    du bengali;
    du georgien; du hongrois; du tcheque; du neerlandais; du khmer; du kazakh; du mongol; du nepalais; du tamoul
    """
)
#: How a translation heads its pages: "Traduction du russe", "Traduit de l'arabe".
TRANSLATED_FROM = tuple(
    f"{verb} {'de ' if language.startswith('l') else ''}{language}"
    for verb in ("traduction", "traduit")
    for language in _FROM
) + some(
    """
    traduction de la langue; traduction certifiee conforme de la langue; traduction assermentee de la langue;
    traduit de la langue; traduit depuis la langue; langue source; translated from; translation from
    """
)
