"""The samples read once, and their copies made and read again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from precheck.intake.gather import Source, gather
from precheck.model.applicant import Applicant
from precheck.model.page import FileReading
from precheck.model.report import Report
from precheck.pipeline import Settings, judge, read
from precheck.prepare.copies import Copy, make
from precheck.prepare.plan import plan
from precheck.reading.options import ReadOptions
from tests.cli.conftest import fill, run

__all__ = ["fill", "run"]

FOLDERS = Path(__file__).parents[2] / "samples" / "folders"
DAY = date(2026, 10, 1)
LIMIT = 5 * 2**20
SETTINGS = Settings(reading=ReadOptions(pictures=False), workers=2)


@dataclass(frozen=True)
class Case:
    """A folder as it was judged, its copies, and what is read on those."""

    sources: Sequence[Source]
    report: Report
    copies: Sequence[Copy]
    again: Report

    def copy(self, requirement: str) -> Copy:
        return next(each for each in self.copies if each.parcel.requirement.id == requirement)

    def read_again(self, requirement: str) -> FileReading:
        name = self.copy(requirement).parcel.name
        return next(each for each in self.again.files if each.path == name)


def judged(sources: Sequence[Source]) -> Report:
    return judge(read(sources, SETTINGS), Applicant(), DAY)


@cache
def case(name: str) -> Case:
    sources = gather([FOLDERS / name])
    report = judged(sources)
    copies = make(plan(report), sources, LIMIT)
    again = judged([Source(each.parcel.name, each.pdf, len(each.pdf), "pdf") for each in copies])
    return Case(sources, report, copies, again)
