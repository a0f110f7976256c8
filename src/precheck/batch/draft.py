"""A roster drafted from the folders: what their papers tell of each applicant, to be looked over and completed."""

import csv
import io
from collections.abc import Iterable

from precheck.batch.row import person_of
from precheck.batch.tables import safe
from precheck.model.applicant import Applicant
from precheck.model.report import Report

COLUMNS = ("folder", *Applicant.names())


def draft(reports: Iterable[tuple[str, Report]]) -> str:
    """The CSV text, one line a folder. Only what a paper or the applicant's own file told is filled in."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    told = [(folder, _facts(report)) for folder, report in reports]  # the reports themselves are not kept
    for folder, facts in sorted(told, key=lambda each: each[0]):
        writer.writerow([safe(folder), *(safe(facts.get(name, "")) for name in Applicant.names())])
    return stream.getvalue()


def _facts(report: Report) -> dict[str, str]:
    """What is known for certain enough to be given next time. A name that the zone of a passport had no room for is
    left out: as a given fact, half a name would be compared with whole ones."""
    facts = {name: fact.value for name, fact in report.applicant.items() if fact.origin == "given"}
    told = {"nationality", "birth_date"} & set(report.applicant)
    facts |= {name: report.applicant[name].value for name in told}
    person = person_of(report)
    if person:
        facts.setdefault("birth_date", person.born)
    if person and not _cut(report):
        facts.setdefault("family_name", person.surname)
        facts.setdefault("given_names", person.given)
    return facts


def _cut(report: Report) -> bool:
    """Whether the name line of some zone is full, or so nearly that a further name found no room."""
    zones = [each.value("mrz") for each in report.documents if each.holder == "applicant"]
    lines = [zone.split("\n") for zone in zones if zone]
    return any(not rows[2 if len(rows) == 3 else 0].endswith("<<<") for rows in lines)
