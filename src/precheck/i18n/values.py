"""Data turned into words: dates, sizes, countries, languages, types of document."""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable
from datetime import date
from functools import reduce

from precheck.i18n.places import country_name, language_name
from precheck.model.catalogue import DOCUMENT_TYPES

_MEGABYTE = 1024 * 1024
_COUNTRIES = {"country", "nationality", "birth_country", "residence_country", "insured_country", "issuing_country"}


class Wording(ABC):
    """The part of a translator that knows how values are written in its language."""

    lang: str

    @abstractmethod
    def text(self, msgid: str, **data: object) -> str: ...

    @abstractmethod
    def has(self, msgid: str) -> bool: ...

    @abstractmethod
    def count(self, what: str, number: int) -> str: ...

    def date(self, day: date) -> str:
        """A date as people write it: "3 février 2031"."""
        number = self.text("date.first") if day.day == 1 else str(day.day)
        return self.text("date.format", day=number, month=self.text(f"month.{day.month}"), year=day.year)

    def named(self, kind: str, name: str) -> str:
        """The words for one of a family of ids ("field", "route", …); the id in plain letters where there are none."""
        msgid = f"{kind}.{name}"
        return self.text(msgid) if self.has(msgid) else name.replace("_", " ")

    def type_name(self, kind: str) -> str:
        """The name of a document type; empty for none, the id where it is unknown."""
        if not kind:
            return ""
        return self.text(f"type.{kind}") if kind in DOCUMENT_TYPES else kind

    def either(self, kinds: tuple[str, ...]) -> str:
        """Document types as a choice: "passport or identity card"; `visa+visa-validation` stands for both together."""
        names = [self._joined("list.and", [self.type_name(part) for part in kind.split("+")]) for kind in kinds]
        if len(names) < 2:
            return "".join(names)
        return self._joined("list.or", [self.listed(names[:-1]), names[-1]])

    def listed(self, names: Iterable[str]) -> str:
        """A list with the commas of the language; empty for none."""
        return self._joined("list.comma", [*names] or [""])

    def _joined(self, msgid: str, names: Iterable[str]) -> str:
        return reduce(lambda first, last: self.text(msgid, first=first, last=last), names)

    def value(self, name: str, value: str) -> str:
        """The value of a placeholder, a fact or a field, as this language writes it."""
        if name in _COUNTRIES:
            return country_name(value, self.lang)
        if name == "language":
            return language_name(value, self.lang)
        if name == "accepts":
            return self.either(tuple(re.findall(r"[\w-]+", value)))
        if name == "unread":
            return self.text(f"unread.{value}") if self.has(f"unread.{value}") else self.named("field", value)
        if name == "script":
            return self.named("script", value)
        if name in ("side", "edge", "read", "requirement") and self.has(f"{name}.{value}"):
            return self.text(f"{name}.{value}")
        return value.upper() if name == "format" else self._plain(name, value)

    def size(self, size: int) -> str:
        """A number of bytes as people read it."""
        unit, number = ("megabytes", size / _MEGABYTE) if size >= _MEGABYTE else ("kilobytes", size / 1024)
        written = f"{number:.1f}".removesuffix(".0").replace(".", self.text("number.decimal"))
        return self.text(f"size.{unit}", number=written)

    def _plain(self, name: str, value: str) -> str:
        if name in ("limit", "size") and value.isdigit():
            return self.size(int(value))
        if name == "days" and value.lstrip("-").isdigit():
            return self.count("day", abs(int(value)))
        if value in DOCUMENT_TYPES and value != "other":
            return self.type_name(value)
        day = _iso(value)
        return self.date(day) if day else value


def _iso(value: str) -> date | None:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
