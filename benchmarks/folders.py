"""How precheck does on folders with a known truth: page types, fields, faults found, false alarms, by shape.

python -m benchmarks.folders FOLDERS [--show]      FOLDERS holds one sub-folder a case, each with expected.json
"""

import argparse
import json
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from precheck.model.catalogue import SEVERITIES
from precheck.model.report import Report
from precheck.pipeline import Settings, check
from precheck.reading import probe
from precheck.requirements.applicant_file import beside

FIELDS = ("mrz", "iban", "birth_date", "expiry_date", "document_number", "academic_year", "father", "mother")
_RANK = {"ready": 0, "review": 1, "not-ready": 2, "not-required": 0}


def run(folder: Path) -> tuple[dict[str, Any], Report, float]:
    """One folder: its truth, its report, and the seconds it took."""
    truth = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    started = time.perf_counter()
    settings = Settings(truth.get("procedure", "registration"), probe.read_options(pictures=False), workers=2)
    files = [path for path in sorted(folder.iterdir()) if path.name not in {"expected.json", "applicant.toml"}]
    report = check(files, beside([folder]), date.fromisoformat(truth["on"]), settings)
    return truth, report, time.perf_counter() - started


def pages_of(report: Report) -> dict[tuple[str, int], Any]:
    """Document and page for each page of each file."""
    return {(page.file, page.number): (document, page) for document in report.documents for page in document.pages}


def same(name: str, expected: str, found: str | None) -> bool:
    if found is None:
        return False
    if name in {"father", "mother"}:
        from precheck.text.names import Name, compare

        return compare(Name(expected), Name(found)) in {"same", "compatible"}
    return expected.replace(" ", "").upper() == found.replace(" ", "").upper()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path)
    parser.add_argument("--show", action="store_true", help="print every difference")
    arguments = parser.parse_args()
    show(*measure(arguments.folders, tell=print if arguments.show else lambda _line: None))


Counts = dict[str, Counter[str]]


def measure(folders: Path, tell: Callable[[str], None]) -> tuple[Counts, Counter[str], list[float]]:
    """What is right and what is not, the verdicts, the seconds of each folder; `tell` hears of each difference."""
    counts: Counts = defaultdict(Counter)
    verdicts: Counter[str] = Counter()
    seconds = []
    for folder in sorted(path.parent for path in folders.glob("*/expected.json")):
        truth, report, took = run(folder)
        seconds.append(took)
        differences = compare_case(truth, report, counts, verdicts)
        if differences:
            tell(f"{folder.name}: expected {truth['verdict']}, got {report.verdict}, {took:.1f} s")
            for line in differences:
                tell(f"    {line}")
    return counts, verdicts, seconds


def compare_case(truth: dict[str, Any], report: Report, counts: Counts, verdicts: Counter[str]) -> list[str]:
    """The differences between a folder's truth and its report, in words; counts what is right and what is not."""
    pages = pages_of(report)
    differences = [line for expected in truth["pages"] for line in _page(expected, pages, counts)]
    differences += _findings(truth, report, counts) + _statuses(truth, report, counts)
    counts["route"][str(report.route == truth.get("route", report.route))] += 1
    verdicts[f"{truth['verdict']} → {report.verdict}"] += 1
    allowed = [truth["verdict"], *truth.get("alternative_verdicts", ())]
    if _RANK[report.verdict] < min(_RANK[each] for each in allowed):
        verdicts["better than the truth"] += 1
        differences.append(f"{truth['verdict']} told {report.verdict}")
    return differences


def _page(expected: dict[str, Any], pages: dict[tuple[str, int], Any], counts: Counts) -> Iterator[str]:
    where, shape = f"{expected['file']} p{expected['page']} [{expected['shape']}]", expected["shape"]
    document, page = pages.get((expected["file"], expected["page"]), (None, None))
    told = document.type if document else "lost"
    counts[f"type {shape}"][str(told == expected["type"])] += 1
    counts[f"kind {expected['type']}"][told] += 1
    if told != expected["type"]:
        yield f"{where} is {expected['type']}, told {told}"
    if document is None or page is None:
        return
    turned = told == "other" or page.page.rotation == expected.get("rotation", 0)
    counts[f"rotation {shape}"][str(turned)] += 1
    if not turned:
        yield f"{where} rotation {expected.get('rotation')}, told {page.page.rotation}"
    for name, value in expected.get("fields", {}).items():
        if name in FIELDS and value:
            right = same(name, value, document.value(name))
            counts[f"{name} {shape}"][str(right)] += 1
            if not right:
                yield f"{where} {expected['type']} {name}: {value!r} read {document.value(name)!r}"


def _findings(truth: dict[str, Any], report: Report, counts: Counts) -> list[str]:
    differences = []
    codes = {each.code for each in report.findings}
    for code in truth["findings"]:
        weight = SEVERITIES[code] if truth.get("faults") else "notice"
        counts[f"faults found ({weight})"][str(code in codes)] += 1
        counts[f"fault {code}"][str(code in codes)] += 1
        if code not in codes:
            differences.append(f"fault not found: {code}")
    allowed = set(truth["findings"]) | set(truth.get("allowed", ()))
    for each in report.findings:
        if each.code not in allowed and each.severity != "notice":
            counts[f"false {each.severity}"][each.code] += 1
            seen = f"{each.document} {each.file} expected={each.expected} found={each.found}"
            differences.append(f"not expected: {each.severity} {each.code} {each.outcome} {seen}")
    return differences


def _statuses(truth: dict[str, Any], report: Report, counts: Counts) -> list[str]:
    """The requirements' statuses; those in `alternatives` are as right as the expected one."""
    told = {each.id: each.status for each in report.requirements}
    also = truth.get("alternatives", {})
    differences = []
    for name, wanted in truth["requirements"].items():
        right = told.get(name) in {wanted, *also.get(name, ())}
        counts["requirement status"][str(right)] += 1
        if not right:
            differences.append(f"requirement {name}: expected {wanted}, got {told.get(name)}")
    if not truth.get("faults"):
        good = report.verdict in {"ready", "not-required"}
        counts["faultless folders ready"][str(good)] += 1
        counts["faultless folders without an error"][
            str(all(each.severity != "error" for each in report.findings))
        ] += 1
    return differences


def show(counts: dict[str, Counter[str]], verdicts: Counter[str], seconds: list[float]) -> None:
    print(f"\n{len(seconds)} folders, {sum(seconds) / max(len(seconds), 1):.2f} s each")
    for name, counter in sorted(counts.items()):
        if name.startswith(("kind ", "fault ")):
            continue
        if name.startswith("false "):
            print(f"  {name:28} {dict(counter)}")
        else:
            right, all_ = counter["True"], counter["True"] + counter["False"]
            print(f"  {name:28} {right}/{all_}  {right / max(all_, 1):.1%}")
    for name, count in verdicts.most_common():
        print(f"  verdict {name:24} {count}")


if __name__ == "__main__":
    main()
