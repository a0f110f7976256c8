"""Countries: codes in any spelling to ISO 3166-1 alpha-3, and the groups that decide an applicant's route.

Groups: the shared domain facts, section 1.0 (seed 002).
"""

from functools import lru_cache

EU_EEA = frozenset(
    [
        "AUT",
        "BEL",
        "BGR",
        "HRV",
        "CYP",
        "CZE",
        "DNK",
        "EST",
        "FIN",
        "FRA",
        "DEU",
        "GRC",
        "HUN",
        "ISL",
        "IRL",
        "ITA",
        "LVA",
        "LIE",
        "LTU",
        "LUX",
        "MLT",
        "NLD",
        "NOR",
        "POL",
        "PRT",
        "ROU",
        "ESP",
        "SVK",
        "SVN",
        "SWE",
    ]
)
EU_EEA_CH = EU_EEA | {"CHE"}
#: Nationals who need no French visa or permit (service-public F16162).
NO_PERMIT = EU_EEA_CH | {"AND", "MCO", "SMR", "VAT"}

_MRZ_CODES = {
    "D": "DEU",
    "GBD": "GBR",
    "GBN": "GBR",
    "GBO": "GBR",
    "GBP": "GBR",
    "GBS": "GBR",
    "RKS": "XKX",
    "ROM": "ROU",
}


@lru_cache(maxsize=256)
def alpha3(code: str) -> str | None:
    """The alpha-3 code for an alpha-2, alpha-3 or MRZ code; None for anything else."""
    import pycountry

    text = code.strip().upper().replace("<", "")
    if text in _MRZ_CODES:
        return _MRZ_CODES[text]
    if text in {"XXA", "XXB", "XXC", "XXX", "UTO", "UNO", "UNA", "XKX"}:
        return text
    found = pycountry.countries.get(alpha_2=text) if len(text) == 2 else pycountry.countries.get(alpha_3=text)
    return found.alpha_3 if found else None


@lru_cache(maxsize=64)
def alpha3_of_number(number: str) -> str | None:
    """The alpha-3 code for a numeric one: `"276"` → `"DEU"`."""
    import pycountry

    found = pycountry.countries.get(numeric=number)
    return found.alpha_3 if found else None
