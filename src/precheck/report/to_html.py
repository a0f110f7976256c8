"""The report as one HTML file that needs nothing else: no script, no font and no picture from outside."""

import re
from base64 import b64encode
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jinja2 import Template, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from precheck.i18n.catalogue import Translator
from precheck.model.report import Report
from precheck.report.direction import isolated
from precheck.report.templating import environment
from precheck.report.view import View, view

# What the templates write of style: where a box lies, in numbers alone.
_STYLE = re.compile(r'style="((?:(?:left|top|width|height):[0-9.%-]+;?)+)"')

# Status, severity, verdict or certainty: its look, and the sign beside the word for those who see no colour.
_LOOKS = {
    "ready": ("good", "✓"),
    "met": ("good", "✓"),
    "high": ("good", "✓"),
    "not-required": ("good", "✓"),
    "applicant": ("good", "✓"),
    "review": ("watch", "!"),
    "warning": ("watch", "!"),
    "low": ("watch", "!"),
    "unknown": ("watch", "?"),
    "not-ready": ("bad", "✕"),
    "error": ("bad", "✕"),
    "missing": ("bad", "✕"),
    "invalid": ("bad", "✕"),
    "unreadable": ("bad", "✕"),
    "other": ("bad", "✕"),
    "notice": ("calm", "i"),
    "medium": ("calm", "≈"),
    "optional": ("calm", "–"),
    "ignored": ("calm", "–"),
    "read": ("good", "✓"),
}


@dataclass(frozen=True)
class Fragments:
    """The report for a page that frames it: `boxes` are rules of style, so that the markup bears none itself."""

    view: View
    opening: str
    papers: str
    origins: str
    boxes: str


def to_html(report: Report, translator: Translator, show_values: bool = False) -> str:
    """The whole report as one page."""
    return _template("report.html").render(_context(report, translator, show_values=show_values))


def to_fragments(report: Report, translator: Translator) -> Fragments:
    """The same report in parts, without a list of its files, numbers hidden."""
    context = _context(report, translator, show_values=False)
    rules: list[str] = []

    def placed(match: re.Match[str]) -> str:
        rules.append(f'[data-at="{len(rules)}"]{{{match[1]}}}')
        return f'data-at="{len(rules) - 1}"'

    opening, papers, origins = (
        _STYLE.sub(placed, _template(f"{name}.html").render(context)) for name in ("opening", "papers", "origins")
    )
    return Fragments(context["view"], opening, papers, origins, "\n".join(rules))


def _context(report: Report, translator: Translator, *, show_values: bool) -> dict[str, Any]:
    direction = translator.text("page.direction")
    return {
        "view": view(report, translator, show_values=show_values),
        "direction": direction,
        "said": translator.text,
        "t": lambda msgid, **data: isolated(translator.text(msgid, **data), direction),
        "count": translator.count,
        "masked": not show_values,
    }


@pass_context
def _isolate(context: Context, text: str) -> Markup:
    return isolated(text, context["direction"])


@lru_cache(maxsize=8)
def _template(name: str) -> Template:
    made = environment()
    made.filters |= {
        "look": lambda name: _LOOKS[name][0],
        "sign": lambda name: _LOOKS[name][1],
        "data_uri": lambda picture: f"data:image/jpeg;base64,{b64encode(picture).decode()}",
        "percent": lambda share: f"{share * 100:.2f}%",
        "capital": lambda text: text[:1].upper() + text[1:],
        "isolate": _isolate,
    }
    return made.get_template(name)
