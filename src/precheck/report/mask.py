"""Numbers hidden in what people read and pass on: IBAN, numbers of documents, MRZ lines.

A masked number keeps what helps to recognise it (the country, the last four characters).
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from precheck.model.document import Document
from precheck.model.finding import Finding

HIDDEN = "•••"
SECRET_FIELDS = frozenset({
    "iban", "account_number", "document_number", "passport_number", "visa_number", "foreigner_number", "card_number",
    "personal_number", "social_security_number", "nir", "mrz",
})  # fmt: skip

_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[0-9A-Z]){11,30}\b")
_RIB = re.compile(r"\b\d{5}[ -]?\d{5}[ -]?[0-9A-Z]{11}[ -]?\d{2}\b")
_MRZ = re.compile(r"(?=[A-Z0-9]*<)[A-Z0-9<]{9,}|\b(?=[A-Z0-9]*\d)[A-Z0-9]{28,}\b")
_NIR = re.compile(r"\b[12] ?\d{2} ?\d{2} ?\d[0-9AB] ?\d{3} ?\d{3}(?: ?\d{2})?\b")
_NUMBER = re.compile(r"\b(?=(?:[A-Z0-9]*\d){5})[A-Z0-9]{7,}\b")


class Mask:
    """Hides the numbers that the documents told, wherever they come up again. Hides nothing with `show_values`."""

    def __init__(self, documents: Iterable[Document], *, show_values: bool = False) -> None:
        self._off = show_values
        secrets = {
            line
            for document in documents
            for name, field in document.fields.items()
            if name in SECRET_FIELDS
            for line in field.value.splitlines()
            if len(_bare(line)) >= 4
        }
        # Longest first: a number may stand within a longer one. It may be printed in groups.
        patterns = (r"[\s.\-]*".join(map(re.escape, _bare(each))) for each in sorted(secrets, key=len, reverse=True))
        self._secrets = re.compile("|".join(patterns) or r"(?!)")

    def field(self, name: str, value: str) -> str:
        """The value of a document's field."""
        if self._off:
            return value
        if name == "mrz":
            return " / ".join(hide(f"{line}<") for line in value.splitlines())
        return hide(value) if name in SECRET_FIELDS else self.text(value)

    def text(self, text: str) -> str:
        """Running text, as evidence or as a detail."""
        if self._off:
            return text
        text = self._secrets.sub(lambda match: hide(match[0]), text)
        text = _MRZ.sub(lambda match: hide(f"{match[0]}<"), text)
        for pattern in (_IBAN, _RIB, _NIR):
            text = pattern.sub(lambda match: hide(match[0]), text)
        return text

    def finding(self, finding: Finding) -> Finding:
        """The finding with hidden numbers, so that its message tells none either. Names of files and folders stay."""
        if self._off:
            return finding
        names = {"file", "folder"}
        data = {name: value if name in names else self._told(str(value)) for name, value in finding.data.items()}
        return replace(
            finding,
            expected=self._told(finding.expected) if finding.expected else finding.expected,
            found=self._told(finding.found) if finding.found else finding.found,
            data=data,
        )

    def _told(self, value: str) -> str:
        # What a finding compares may be a number that no field holds: anything that looks like one is hidden.
        return _NUMBER.sub(lambda match: hide(match[0]), self.text(value))


def hide(number: str) -> str:
    """A number without its middle; of an MRZ line only its kind and country.

    >>> hide("FR14 2004 1010 0505 0001 3M02 606")
    'FR ••• 2606'
    >>> hide("C1234567")
    '••• 4567'
    """
    bare = _bare(number)
    if "<" in bare:
        return _short(bare, head=5, tail=0)
    return _short(bare, head=2 if re.match(r"[A-Z]{2}\d\d", bare) and len(bare) >= 14 else 0, tail=4)


def _short(text: str, head: int, tail: int) -> str:
    tail = tail if len(text) >= 2 * tail else max(len(text) // 2 - 1, 0)
    return " ".join(part for part in (text[:head], HIDDEN, text[len(text) - tail :]) if part)


def _bare(text: str) -> str:
    return re.sub(r"[\s.\-]", "", text)
