"""The run: what has changed is read and judged, folders are compared with each other, the summary is written."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from importlib import resources

from precheck import __version__
from precheck.batch.across import findings_across
from precheck.batch.files import Out
from precheck.batch.flow import Readers, Rules, Work, facts_unread, flow
from precheck.batch.folders import Folder, Found, fingerprint
from precheck.batch.row import Row, marks_of, person_of, row_of, strangers_in
from precheck.batch.state import Known, State, Told
from precheck.i18n.catalogue import Translator
from precheck.model.applicant import Applicant
from precheck.model.finding import Finding
from precheck.model.report import Report
from precheck.report.to_html import to_html
from precheck.report.to_json import to_json
from precheck.report.to_letter import to_letter
from precheck.requirements.accepted import Acceptance


@dataclass(frozen=True)
class Batch:
    """What to do. `given`: facts by folder; `doubts`: folders whose facts could not be understood, and why; `accepted`:
    what the office lets pass, by folder."""

    found: Found
    rules: Rules
    words: Translator
    given: Mapping[str, Applicant] = field(default_factory=dict)
    doubts: Mapping[str, str] = field(default_factory=dict)
    accepted: Mapping[str, tuple[Acceptance, ...]] = field(default_factory=dict)
    settings: str = ""  # whatever else the reports depend on: how files are read, an office's rules, the language
    show_values: bool = False
    window: int = 6


@dataclass(frozen=True)
class Progress:
    """How far the run is. `folder` and `verdict` are empty for the folders that have not changed."""

    done: int
    total: int
    unchanged: int
    verdicts: Mapping[str, int]
    folder: str = ""
    verdict: str = ""


@dataclass(frozen=True)
class Outcome:
    """What a run leaves: folders by verdict, how many were read, and which are gone."""

    run: int
    verdicts: Mapping[str, int]
    read: int
    gone: tuple[str, ...]
    unread: bool


Tell = Callable[[Progress], None]
REPORTS = ("report.json", "report.html", "letter.txt")


def run(batch: Batch, out: Out, state: State, readers: Callable[[], Readers], tell: Tell) -> Outcome:
    """Brings the reports of all folders up to date. `readers` is called only where something has to be read.

    The summary is not written yet: see `precheck.batch.summary`.
    """
    version = rules_version(batch)
    number = state.begin(batch.rules.on.isoformat(), version)
    known = state.known()
    gone = tuple(sorted(set(known) - {each.name for each in batch.found.folders}))
    state.remove(gone)
    works, fresh = _to_do(batch, out, known, version)
    steps = _Steps(batch, out, state, number, len(batch.found.folders), fresh, tell)
    if works:
        steps.all(works, readers, {})
    again = _told_by_others(batch, state)
    if again:
        steps.all(again, readers, {name: each.verdict for name, each in state.known().items()})
    after = state.known()
    return Outcome(
        run=number,
        verdicts=Counter(each.verdict for each in after.values()),
        read=len(works),
        gone=gone,
        unread=any(each.unread for each in after.values()),
    )


def rules_version(batch: Batch) -> str:
    """A hash of all that decides besides papers and facts: the program, its rules and words, the day, the settings."""
    total = hashlib.sha256()
    data = resources.files("precheck.requirements") / "data"
    for file in sorted(data.iterdir(), key=lambda each: each.name):
        if file.name.endswith(".toml"):
            total.update(file.name.encode() + file.read_bytes())
    rest = [__version__, batch.rules.on.isoformat(), batch.rules.procedure, batch.words.lang, batch.show_values]
    total.update(json.dumps([*rest, batch.settings]).encode())
    return total.hexdigest()


def _key(batch: Batch, folder: Folder, version: str) -> str:
    facts = {name: str(value) for name, value in asdict(batch.given.get(folder.name, Applicant())).items()}
    words = [asdict(each) for each in batch.accepted.get(folder.name, ())]
    whole = [version, facts, batch.doubts.get(folder.name, ""), words, folder.output, fingerprint(folder)]
    return hashlib.sha256(json.dumps(whole, sort_keys=True).encode()).hexdigest()


def _to_do(batch: Batch, out: Out, known: Mapping[str, Known], version: str) -> tuple[list[Work], Counter[str]]:
    """The folders that have to be checked, and the verdicts of the others."""
    works, fresh = [], Counter[str]()
    for folder in batch.found.folders:
        key, before = _key(batch, folder, version), known.get(folder.name)
        written = all((out.path / folder.output / name).is_file() for name in REPORTS)
        if before and before.key == key and written:
            fresh[before.verdict] += 1
        else:
            works.append(_work(batch, folder, key))
    return works, fresh


def _work(batch: Batch, folder: Folder, key: str) -> Work:
    doubt = batch.doubts.get(folder.name)
    extra = (facts_unread(doubt),) if doubt else ()
    given, accepted = batch.given.get(folder.name, Applicant()), batch.accepted.get(folder.name, ())
    return Work(folder, given, key, extra, accepted=accepted)


def _told_by_others(batch: Batch, state: State) -> list[Work]:
    """The folders about which the other folders tell something else than before: their reports are written again."""
    found = findings_across(state.shared(), state.people(), state.strangers())
    known = state.known()
    works = []
    for folder in batch.found.folders:
        before = known.get(folder.name)
        findings = found.get(folder.name, ())
        across = _text(findings)
        if before and before.across != across:
            work = _work(batch, folder, before.key)
            works.append(replace(work, extra=(*work.extra, *findings), across=across))
    return works


def _text(findings: Iterable[Finding]) -> str:
    told = [[each.code, each.document, each.file, dict(each.data)] for each in findings]
    return json.dumps(told, sort_keys=True) if told else ""


@dataclass
class _Steps:
    """Folders are finished one after the other: reports first, then the state."""

    batch: Batch
    out: Out
    state: State
    number: int
    total: int
    verdicts: Counter[str]
    tell: Tell
    unchanged: int = 0

    def __post_init__(self) -> None:
        self.unchanged = self.verdicts.total()
        self.tell(Progress(self.unchanged, self.total, self.unchanged, dict(self.verdicts)))

    def all(self, works: list[Work], readers: Callable[[], Readers], before: Mapping[str, str]) -> None:
        """`before`: the verdicts that were counted already."""
        for work, report in flow(works, readers(), self.batch.rules, self.batch.window):
            if work.folder.name in before:
                self.verdicts[before[work.folder.name]] -= 1
            row = self._finish(work, report)
            self.verdicts[row.verdict] += 1
            done = self.verdicts.total()
            self.tell(Progress(done, self.total, self.unchanged, +self.verdicts, row.folder, row.verdict))

    def _finish(self, work: Work, report: Report) -> Row:
        folder, words = work.folder, self.batch.words
        self.out.write(f"{folder.output}/report.json", to_json(report, words))
        self.out.write(f"{folder.output}/report.html", to_html(report, words, show_values=self.batch.show_values))
        self.out.write(f"{folder.output}/letter.txt", to_letter(report, words))
        row = row_of(folder, report, words)
        told = Told(person_of(report), tuple(marks_of(report)), tuple(strangers_in(report)))
        self.state.save(self.number, work.key, row, told, work.across)
        return row
