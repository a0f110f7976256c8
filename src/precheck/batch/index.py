"""index.html: all folders on one page that sorts, filters and searches, and needs nothing from outside."""

import hashlib
import json
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import resources
from typing import Any
from urllib.parse import quote

from precheck.batch.row import Row
from precheck.batch.tables import REQUIREMENTS, Change, change_of
from precheck.i18n.catalogue import Translator
from precheck.model.catalogue import SEVERITIES
from precheck.model.finding import Finding
from precheck.model.report import Report
from precheck.report.clean import plain
from precheck.report.templating import environment

VERDICTS = ("not-ready", "review", "ready", "not-required")
LOOKS = {"not-ready": ("bad", "✕"), "review": ("watch", "!"), "ready": ("good", "✓"), "not-required": ("calm", "–")}
_OPEN = frozenset({"missing", "invalid", "review"})
_MOST_BARS = 10
_MOST_ISSUES = 6  # of a folder, in the table; all stand in its report
_WORDS = ("shown", "more", "none", "search", "reset")


@dataclass(frozen=True)
class Note:
    """Something about the run that no folder's report can hold: `kind` is an id of the messages `batch.note.…`."""

    kind: str
    data: Mapping[str, str]

    def text(self, words: Translator) -> str:
        return plain(words.text(f"batch.note.{self.kind}", **self.data))


@dataclass(frozen=True)
class Bar:
    """One of the commonest faults; `share` of the longest bar."""

    code: str
    label: str
    count: int
    share: float


def to_index(changes: Sequence[Change], on: date, words: Translator, notes: Iterable[Note]) -> str:
    """The whole page."""
    rows = [row for row, _, _ in changes]
    counts = Counter(row.verdict for row in rows)
    codes = Counter(code for row in rows for code in {each.code for each in row.issues if each.severity != "notice"})
    asked = [name for name in _requirements(changes) if any(row.requirements.get(name) in _OPEN for row in rows)]
    script = (resources.files("precheck.batch") / "templates" / "index.js").read_text(encoding="utf-8")
    data = {
        "rows": [_row(*each, words) for each in changes],
        "verdicts": {name: [words.text(f"batch.verdict.{name}"), *LOOKS[name]] for name in VERDICTS},
        "requirements": {name: words.named("requirement", name) for name in asked},
        "words": {name: words.text(f"batch.{name}", **_kept("shown", "count")) for name in _WORDS},
    }
    return (
        environment("precheck.batch")
        .get_template("index.html")
        .render(
            t=words.text,
            lang=words.lang,
            on=words.date(on),
            total=len(rows),
            counts=[(name, words.text(f"batch.verdict.{name}"), *LOOKS[name], counts[name]) for name in VERDICTS],
            requirements=[(name, words.named("requirement", name)) for name in asked],
            codes=[(code, label(code, on, words)) for code in sorted(codes)],
            bars=_bars(codes, on, words),
            notes=[note.text(words) for note in notes],
            data=_inert(data),
            script=script,
            script_hash=b64encode(hashlib.sha256(script.encode()).digest()).decode(),
            changed=any(change_of(*each) not in {"", "new"} for each in changes),
        )
    )


def label(code: str, on: date, words: Translator) -> str:
    """A finding code in words: its message without the details of any folder."""
    told = Finding(code, SEVERITIES.get(code, "warning"))
    return plain(words.message(told, Report("", on, "", "", "review")))


def _kept(*names: str) -> dict[str, str]:
    """Placeholders that the page fills itself."""
    return {name: "{" + name + "}" for name in names}


def _requirements(changes: Iterable[Change]) -> list[str]:
    seen = {name for row, _, _ in changes for name in row.requirements}
    return [name for name in REQUIREMENTS if name in seen] + sorted(seen - set(REQUIREMENTS))


def _row(row: Row, before: Row | None, new: bool, words: Translator) -> dict[str, Any]:
    """A folder as the page's script knows it; short names, because there may be thousands."""
    loud = [each for each in row.issues if each.severity != "notice"]
    change = change_of(row, before, new)
    told = words.text(f"batch.change.{change}") if change in {"new", "changed"} else ""
    if before and change and not told:
        told = words.text("batch.change.from", verdict=words.text(f"batch.verdict.{before.verdict}"))
    name = f"{row.facts.get('family_name', '')} {row.facts.get('given_names', '')}".strip()
    return {
        "f": row.folder,
        "h": f"{quote(row.output)}/report.html",
        "n": name,
        "v": row.verdict,
        "e": row.count("error"),
        "w": row.count("warning"),
        "r": [each for each, status in row.requirements.items() if status in _OPEN],
        "c": list(dict.fromkeys(each.code for each in loud)),
        "m": list(dict.fromkeys(each.message for each in loud))[:_MOST_ISSUES],
        "d": told,
    }


def _bars(codes: Counter[str], on: date, words: Translator) -> list[Bar]:
    common = codes.most_common(_MOST_BARS)
    most = max((count for _, count in common), default=1)
    return [Bar(code, label(code, on, words), count, count / most) for code, count in common]


def _inert(data: Any) -> str:
    """JSON that can stand in a page: nothing in it ends the element or begins another."""
    text = json.dumps(data, ensure_ascii=True, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
