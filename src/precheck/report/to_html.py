"""The report as one HTML file that needs nothing else: no script, no font and no picture from outside."""

from base64 import b64encode
from functools import lru_cache

from jinja2 import Template, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from precheck.i18n.catalogue import Translator
from precheck.model.report import Report
from precheck.report.direction import isolated
from precheck.report.templating import environment
from precheck.report.view import view

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


def to_html(report: Report, translator: Translator, show_values: bool = False) -> str:
    """The whole report as one page."""
    direction = translator.text("page.direction")
    return _template().render(
        view=view(report, translator, show_values=show_values),
        direction=direction,
        said=translator.text,
        t=lambda msgid, **data: isolated(translator.text(msgid, **data), direction),
        count=translator.count,
        masked=not show_values,
    )


@pass_context
def _isolate(context: Context, text: str) -> Markup:
    return isolated(text, context["direction"])


@lru_cache(maxsize=1)
def _template() -> Template:
    made = environment()
    made.filters |= {
        "look": lambda name: _LOOKS[name][0],
        "sign": lambda name: _LOOKS[name][1],
        "data_uri": lambda picture: f"data:image/jpeg;base64,{b64encode(picture).decode()}",
        "percent": lambda share: f"{share * 100:.2f}%",
        "capital": lambda text: text[:1].upper() + text[1:],
        "isolate": _isolate,
    }
    return made.get_template("report.html")
