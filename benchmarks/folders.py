"""How precheck does on folders with a known truth: page types, fields, faults found, false alarms, by shape.

    python -m benchmarks.folders FOLDERS [--show]      FOLDERS holds one sub-folder a case, each with expected.json
"""

import argparse
import json
import time
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path
from typing import Any

from precheck.model.applicant import Applicant
from precheck.model.report import Report
from precheck.pipeline import Settings, check
from precheck.reading.options import ReadOptions

FIELDS = ("mrz", "iban", "birth_date", "expiry_date", "document_number", "academic_year", "father", "mother")
_RANK = {"ready": 0, "review": 1, "not-ready": 2, "not-required": 0}


def run(folder: Path) -> tuple[dict[str, Any], Report, float]:
    """One folder: its truth, its report, and the seconds it took."""
    truth = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    started = time.perf_counter()
    settings = Settings(reading=ReadOptions(pictures=False), workers=2)
    files = [path for path in sorted(folder.iterdir()) if path.name != "expected.json"]
    report = check(files, Applicant(), date.fromisoformat(truth["on"]), settings)
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
    cases = sorted(path.parent for path in arguments.folders.glob("*/expected.json"))
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    verdicts: Counter[str] = Counter()
    seconds = []
    for folder in cases:
        truth, report, took = run(folder)
        seconds.append(took)
        differences = compare_case(truth, report, counts, verdicts)
        if arguments.show and differences:
            print(f"{folder.name}: expected {truth['verdict']}, got {report.verdict}, {took:.1f} s")
            for line in differences:
                print(f"    {line}")
    show(counts, verdicts, seconds)


def compare_case(
    truth: dict[str, Any], report: Report, counts: dict[str, Counter[str]], verdicts: Counter[str]
) -> list[str]:
    differences = []
    pages = pages_of(report)
    for expected in truth["pages"]:
        found = pages.get((expected["file"], expected["page"]))
        kind = found[0].type if found else "lost"
        counts["type " + expected["shape"]][str(kind == expected["type"])] += 1
        if kind != expected["type"]:
            differences.append(f"{expected['file']} p{expected['page']} [{expected['shape']}] is {expected['type']}, told {kind}")
        if found and found[1].page.rotation != expected.get("rotation", 0) and kind != "other":
            counts["rotation " + expected["shape"]]["False"] += 1
            differences.append(f"{expected['file']} rotation {expected.get('rotation')} told {found[1].page.rotation}")
        else:
            counts["rotation " + expected["shape"]]["True"] += 1
        for name, value in expected.get("fields", {}).items():
            if name in FIELDS and value and found:
                right = same(name, value, found[0].value(name))
                counts[f"{name} {expected['shape']}"][str(right)] += 1
                if not right:
                    differences.append(f"{expected['file']} [{expected['shape']}] {expected['type']} {name}: {value!r} read {found[0].value(name)!r}")
    codes = {each.code for each in report.findings}
    for code in truth["findings"]:
        counts["faults found"][str(code in codes)] += 1
        if code not in codes:
            differences.append(f"fault not found: {code}")
    allowed = set(truth["findings"]) | set(truth.get("allowed", ()))
    for each in report.findings:
        if each.code not in allowed and each.severity != "notice":
            counts["false " + each.severity][each.code] += 1
            differences.append(f"not expected: {each.severity} {each.code} {each.outcome} {each.document} {each.file} expected={each.expected} found={each.found}")
    verdicts[f"{truth['verdict']} → {report.verdict}"] += 1
    if _RANK[report.verdict] < _RANK[truth["verdict"]]:
        verdicts["TOO GOOD"] += 1
        differences.append(f"TOO GOOD: {truth['verdict']} told {report.verdict}")
    return differences


def show(counts: dict[str, Counter[str]], verdicts: Counter[str], seconds: list[float]) -> None:
    print(f"\n{len(seconds)} folders, {sum(seconds) / max(len(seconds), 1):.2f} s each")
    for name, counter in sorted(counts.items()):
        if name.startswith("false "):
            print(f"  {name:28} {dict(counter)}")
        else:
            right, all_ = counter["True"], counter["True"] + counter["False"]
            print(f"  {name:28} {right}/{all_}  {right / max(all_, 1):.1%}")
    for name, count in verdicts.most_common():
        print(f"  verdict {name:24} {count}")


if __name__ == "__main__":
    main()
