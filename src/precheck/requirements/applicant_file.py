"""The applicant's facts from a TOML file, from options, or from a folder's own applicant.toml."""

import difflib
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from precheck.errors import BadApplicant
from precheck.identifiers.countries import alpha3
from precheck.model.applicant import Applicant
from precheck.requirements.procedure import PROCEDURES

COUNTRIES = frozenset({"nationality", "birth_country", "residence_country", "insured_country"})
DATES = frozenset({"birth_date", "start_date", "end_date"})
FLAGS = frozenset({"employed", "doctoral_contract", "french_scholarship", "has_social_security_number"})
INSURERS = ("none", "ehic", "s1", "ramq", "andorra", "monaco", "international-organisation")


def load(path: Path) -> Applicant:
    """An applicant file. Raises BadApplicant with the line or key and a suggestion."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadApplicant(f"{path}: {error.strerror}.") from error
    return parse(data, str(path))


def parse(data: bytes, where: str) -> Applicant:
    """The content of an applicant file. Raises BadApplicant."""
    try:
        table = tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadApplicant(f"{where}: {error}.", 'Write one fact a line, for example: nationality = "VNM"') from error
    return from_table(table, where)


def beside(paths: Sequence[Path]) -> Applicant:
    """The facts of the folder's own applicant.toml, or none."""
    for path in paths:
        if path.is_dir() and (path / "applicant.toml").is_file():
            return load(path / "applicant.toml")
    return Applicant()


def from_table(table: Mapping[str, Any], where: str) -> Applicant:
    """Facts by name, checked. Raises BadApplicant."""
    known = Applicant.names()
    values: dict[str, Any] = {}
    for name, value in table.items():
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            hint = f"Did you mean {near[0]}?" if near else f"Known facts: {', '.join(known)}."
            raise BadApplicant(f"{where}: there is no fact called {name}.", hint)
        if value is not None and value != "":
            values[name] = _checked(name, value, where)
    return replace(Applicant(), **values)


def merged(first: Applicant, then: Applicant) -> Applicant:
    """Facts of `first`, overruled by those that `then` gives."""
    given = {name: value for name in Applicant.names() if (value := getattr(then, name)) is not None}
    return replace(first, **given)


def _checked(name: str, value: Any, where: str) -> Any:
    if name in COUNTRIES:
        return _country(name, str(value), where)
    if name in DATES:
        return _date(name, value, where)
    if name in FLAGS:
        if not isinstance(value, bool):
            raise BadApplicant(f"{where}: {name} is true or false, not {value!r}.")
        return value
    if name == "academic_year":
        return _year(str(value), where)
    if name == "stay_months":
        return _months(value, where)
    choices = {"insured_by": INSURERS, "procedure": PROCEDURES}.get(name)
    if choices and value not in choices:
        raise BadApplicant(f"{where}: {name} cannot be {value!r}.", f"One of: {', '.join(choices)}.")
    if not isinstance(value, str):
        raise BadApplicant(f"{where}: {name} is a text, not {value!r}.", f'Write it as {name} = "…"')
    return value


def _months(value: Any, where: str) -> int:
    if isinstance(value, int | str) and re.fullmatch(r"[0-9]{1,4}", str(value).strip()):
        return int(value)
    raise BadApplicant(f"{where}: stay_months is a number of months, not {value!r}.")


def _country(name: str, value: str, where: str) -> str:
    code = alpha3(value)
    if code is None:
        raise BadApplicant(f"{where}: {name} {value!r} is no country code.", "Use ISO codes such as VNM or VN.")
    return code


def _date(name: str, value: Any, where: str) -> date:
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise BadApplicant(f"{where}: {name} {value!r} is no date.", "Write it as 2004-05-14.") from error


def _year(value: str, where: str) -> str:
    match = re.fullmatch(r"(20\d\d)-(20\d\d)", value)
    if not match or int(match[2]) != int(match[1]) + 1:
        raise BadApplicant(f"{where}: academic_year {value!r} is no academic year.", "Write it as 2026-2027.")
    return value
