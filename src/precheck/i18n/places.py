"""Names of countries and languages, from the ISO lists that pycountry brings with their translations."""

import gettext
from functools import lru_cache

_CATALOGUES = {"zh": "zh_CN"}  # as pycountry names them, where it is not as we do
#: Names that pycountry does not have in Arabic, of countries and of languages that papers are written in.
_ARABIC = {
    "Iran": "إيران", "South Korea": "كوريا الجنوبية", "North Korea": "كوريا الشمالية", "Laos": "لاوس",
    "Syria": "سوريا", "Türkiye": "تركيا",
    "Modern Greek (1453-)": "اليونانية", "Georgian": "الجورجية", "Khmer": "الخميرية", "Amharic": "الأمهرية",
    "Tigrinya": "التيغرينية", "Telugu": "التيلوغوية", "Panjabi": "البنجابية", "Kannada": "الكانادية",
    "Sinhala": "السنهالية", "Lao": "اللاوية", "Oriya (macrolanguage)": "الأورية", "Ukrainian": "الأوكرانية",
    "Pushto": "البشتوية", "Persian": "الفارسية", "Urdu": "الأردية", "Marathi": "الماراثية",
    "Nepali (macrolanguage)": "النيبالية", "Albanian": "الألبانية", "Uzbek": "الأوزبكية", "Kirghiz": "القيرغيزية",
    "Tajik": "الطاجيكية", "Turkmen": "التركمانية", "Malay (macrolanguage)": "الملايوية", "Galician": "الجاليكية",
    "Swahili (macrolanguage)": "السواحيلية", "Malagasy": "الملغاشية", "Kinyarwanda": "الكينيارواندية",
    "Wolof": "الولوفية", "Fulah": "الفولانية", "Yoruba": "اليوروبية", "Lingala": "اللينغالا", "Haitian": "الهايتية",
}  # fmt: skip


@lru_cache(maxsize=256)
def country_name(code: str, language: str) -> str:
    """The country's name for an alpha-2 or alpha-3 code; the code itself where it is none (MRZ specials)."""
    import pycountry

    wanted = code.strip().upper()
    country = pycountry.countries.get(alpha_2=wanted) or pycountry.countries.get(alpha_3=wanted)
    if country is None:
        return code
    return _translate("iso3166-1", getattr(country, "common_name", country.name), language)


@lru_cache(maxsize=256)
def language_name(code: str, language: str) -> str:
    """The language's name for a two- or three-letter code; the code itself where it is unknown."""
    import pycountry

    wanted = code.strip().lower()
    tongue = pycountry.languages.get(alpha_2=wanted) or pycountry.languages.get(alpha_3=wanted)
    if tongue is None:
        return code
    name = _translate("iso639-3", tongue.name, language).split(" (")[0].split(" ; ")[0]
    return name if language == "en" else name.lower()


def _translate(domain: str, name: str, language: str) -> str:
    import pycountry

    if language == "ar" and name in _ARABIC:
        return _ARABIC[name]
    wanted = _CATALOGUES.get(language, language)
    catalogue = gettext.translation(domain, pycountry.LOCALES_DIR, languages=[wanted], fallback=True)
    return catalogue.gettext(name)
