"""Month names by language (`months.toml`), folded."""

import tomllib
from importlib import resources

from precheck.text.fold import fold


def _table(text: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, row in enumerate(text.strip("\n").split("\n"), 1):
        for name in row.split():
            found.setdefault(fold(name).replace("-", " "), number)
    return found


_NAMES = tomllib.loads(resources.files("precheck.text").joinpath("months.toml").read_text(encoding="utf-8"))
MONTHS = _table(_NAMES["latin"]) | _table(_NAMES["others"])
SOLAR_MONTHS = {fold(name): number for number, name in enumerate(_NAMES["solar"].split(), 1)}
