"""The words for codes: gettext catalogues with symbolic ids, and the messages of findings."""

import gettext
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import as_file, files

from precheck.i18n.languages import DEFAULT, LANGUAGES, Language, negotiate
from precheck.i18n.template import fill
from precheck.i18n.values import Wording
from precheck.model.catalogue import DOCUMENT_TYPES, reason
from precheck.model.finding import Finding
from precheck.model.report import Report

__all__ = ["DEFAULT", "LANGUAGES", "Language", "Translator", "negotiate", "translator"]

# Codes whose message already says that something could not be read or told.
_SAYS_SO_ITSELF = {
    "unreadable-file", "encrypted-file", "unsupported-format", "file-too-large", "low-quality", "cropped",
    "unrecognized-document", "expiry-unread", "mrz-unread", "iban-unread", "holder-unread", "route-undecided",
}  # fmt: skip


class Translator(Wording):
    """Speaks one language. `text` gives the words for an id, `message` and `fix` those of a finding."""

    def __init__(
        self, lang: Language, catalogue: gettext.NullTranslations, own: Mapping[str, str] | None = None
    ) -> None:
        self.lang: str = lang
        self._lang = lang
        self._catalogue = catalogue
        self._own = own or {}

    def with_words(self, own: Mapping[str, str]) -> "Translator":
        """The same language with an office's own words for some ids."""
        return Translator(self._lang, self._catalogue, own)

    def _said(self, msgid: str) -> str:
        return self._own.get(msgid) or self._catalogue.gettext(msgid)

    def has(self, msgid: str) -> bool:
        """Whether there are words for this id."""
        return self._said(msgid) != msgid

    def text(self, msgid: str, **data: object) -> str:
        """The words for `msgid`, filled; the id itself where there are none."""
        return fill(self._said(msgid), {name: str(value) for name, value in data.items()})

    def count(self, what: str, number: int) -> str:
        """How many of something, in the right plural: `count("day", 3)` is "3 days"."""
        msgid = f"count.{what}"
        return fill(self._catalogue.ngettext(msgid, f"{msgid}.many", number), {"count": str(number)})

    def message(self, finding: Finding, report: Report) -> str:
        """What is wrong, or what could not be told."""
        data = self._data(finding, report)
        base = _base(finding, self)
        message = fill(self._said(f"{base}.message"), data)
        if finding.outcome != "inconclusive":
            return message
        if self.has(f"{base}.unsure"):
            return fill(self._said(f"{base}.unsure"), data)
        if finding.requirement and finding.code.startswith("missing-"):
            return self.text("list.sentences", first=message, last=self.text("finding.missing.unsure"))
        return message if finding.code in _SAYS_SO_ITSELF else self.text("finding.unsure", message=message)

    def fix(self, finding: Finding, report: Report) -> str:
        """The next step. Where nothing is sure, the first step is to look at the document."""
        base = _base(finding, self)
        fix = fill(self._said(f"{base}.fix"), self._data(finding, report))
        if finding.outcome == "inconclusive" and self.has(f"{base}.unsure"):
            return self.text("finding.unsure.fix", fix=_lower_first(fix))
        return fix

    def why(self, finding: Finding) -> str:
        """Why it matters."""
        return self.text(f"why.{reason(finding.code)}")

    def _data(self, finding: Finding, report: Report) -> dict[str, str]:
        """Everything the placeholders can ask for, in words."""
        document = next((each for each in report.documents if each.id == finding.document), None)
        kind = document.type if document else finding.data.get("type", "")
        named = kind if kind in DOCUMENT_TYPES and kind != "other" else ""
        known: dict[str, str | None] = {
            **finding.data,
            "code": finding.code,
            "file": finding.file or (document.files[0] if document and document.files else None),
            "expected": finding.expected or finding.data.get("expected"),
            "found": finding.found or finding.data.get("found"),
        }
        words = {name: self.value(name, str(value)) for name, value in known.items() if value}
        return {**words, "type": self.text(f"type.{named or 'generic'}"), "type_only": self.type_name(named)}


@lru_cache(maxsize=len(LANGUAGES))
def translator(lang: str) -> Translator:
    """The translator for a language of `LANGUAGES`; English for any other."""
    wanted = next((each for each in LANGUAGES if each == lang), DEFAULT)
    return Translator(wanted, _load(wanted))


def _load(lang: Language) -> gettext.GNUTranslations:
    packed = files("precheck.i18n").joinpath("locale", lang, "LC_MESSAGES", "precheck.mo")
    with as_file(packed) as path, path.open("rb") as stream:
        return gettext.GNUTranslations(stream)


def _base(finding: Finding, words: Translator) -> str:
    """The id of the finding's words: those for its cause where it has one."""
    names = [f"finding.{finding.code}.{finding.data.get('cause', '')}", f"finding.{finding.code}"]
    return next((name for name in names if words.has(f"{name}.message")), "finding.unknown")


def _lower_first(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
