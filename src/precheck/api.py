"""precheck for programs: the few names that stay as they are. Everything else may change between versions.

They are imported from the package itself: `from precheck import check_folder`. docs/python.md shows them at work.
"""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from precheck.errors import UsageError
from precheck.i18n.catalogue import Translator, translator
from precheck.i18n.languages import LANGUAGES
from precheck.model.applicant import Applicant
from precheck.model.finding import Finding
from precheck.model.report import Report
from precheck.report import from_json, to_html, to_json, to_letter
from precheck.report.clean import plain
from precheck.report.mask import Mask
from precheck.requirements import applicant_file
from precheck.requirements.accepted import Acceptance
from precheck.requirements.asked import applicable
from precheck.requirements.procedure import Requirement, load, office_from
from precheck.requirements.route import route_of

PathLike = str | os.PathLike[str]


@dataclass(frozen=True)
class Advice:
    """A finding in words: what is wrong, what to do, why it matters. Numbers are masked unless asked for."""

    finding: Finding
    message: str
    fix: str
    why: str


def applicant(file: PathLike | None = None, **facts: Any) -> Applicant:
    """Facts of an applicant file (TOML), of keywords, or of both; the keywords count more.

    The names are those of `applicant.toml`; countries and dates are read as they are there. Raises BadApplicant.
    """
    told = applicant_file.load(Path(file)) if file else Applicant()
    return applicant_file.merged(told, applicant_file.from_table(facts, "applicant"))


def check_folder(
    *paths: PathLike, on: date, applicant: Applicant | None = None, rules: PathLike | None = None,
    accepted: Sequence[Acceptance] = (), pictures: bool = False, workers: int | None = None,
    progress: Callable[[int, int, str], None] | None = None,
) -> Report:  # fmt: skip
    """One applicant's folder, files or .zip, checked as on the day `on`.

    Without `applicant`, the folder's own `applicant.toml` counts, else what the documents tell. `rules` is an office's
    own file, `accepted` holds the findings that somebody lets pass, `pictures` keeps a small picture of each page for
    `as_html`. `progress` is called with files done, files in all, and the one just done.

    Scans and photos need Tesseract: without it they stay unread and the folder is never ready.
    Raises PathNotFound, BadApplicant, BadRules; a bad document never raises, it is a finding.
    """
    from precheck.pipeline import Settings, check
    from precheck.reading import probe

    given = [Path(each) for each in paths]
    if not given:
        raise UsageError("No folder was given.", "Name a folder, files or a .zip.")
    facts = applicant if applicant is not None else applicant_file.beside(given)
    settings = Settings(
        facts.procedure or "registration",
        probe.read_options(pictures=pictures),
        workers or os.cpu_count() or 1,
        office_from(Path(rules)) if rules else None,
        tuple(accepted),
    )
    return check(given, facts, on, settings, progress)


def requirements_for(applicant: Applicant, *, on: date, rules: PathLike | None = None) -> list[Requirement]:
    """What this applicant has to hand in, before there is any document, in the procedure's order. Raises BadRules."""
    procedure = applicant.procedure or "registration"
    office = office_from(Path(rules)) if rules else None
    return applicable(load(procedure, office), route_of(applicant), procedure, applicant, on)


def advice(report: Report, lang: str = "en", *, show_values: bool = False) -> list[Advice]:
    """The findings of a report in words, the most important first. `lang` is one of fr, en, es, ar, zh."""
    words = _words(lang)
    mask = Mask(report.documents, show_values=show_values)
    shown = [(each, mask.finding(each)) for each in report.findings]
    return [
        Advice(each, plain(words.message(safe, report)), plain(words.fix(safe, report)), plain(words.why(safe)))
        for each, safe in shown
    ]


def as_json(report: Report, lang: str = "en") -> str:
    """The report as JSON (`docs/report.schema.json`), values in full, messages in `lang`."""
    return to_json.to_json(report, _words(lang))


def as_html(report: Report, lang: str = "en", *, show_values: bool = False) -> str:
    """The report as one HTML page that needs nothing from outside."""
    return to_html.to_html(report, _words(lang), show_values=show_values)


def as_letter(report: Report, lang: str = "en") -> str:
    """The message to the student as plain text."""
    return to_letter.to_letter(report, _words(lang))


def load_report(file: PathLike) -> Report:
    """A report saved by `as_json` or `precheck check --json`, all but the pictures. Raises BadReport."""
    return from_json.load(Path(file))


def _words(lang: str) -> Translator:
    if lang not in LANGUAGES:
        raise UsageError(f"There is no language {lang!r}.", f"Choose one of {', '.join(LANGUAGES)}.")
    return translator(lang)
