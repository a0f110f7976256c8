"""How well precheck reads, beside its peers, on the same pictures in the same run: one table, reproducible from a seed.

Every corpus is split by a stable hash of its papers: `tune` (two thirds), whose failures may be looked at, and `held`,
which is kept aside. Real specimens count where their folder is there; what is missing is said below the table.

    python -m benchmarks.reading [--scale full] [--only pages,layers] [--peers PYTHON] [--failures] [--json FILE]
"""

import argparse
import json
import os
import platform
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from time import perf_counter

os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # one thread for everybody

import cv2

from benchmarks.reading_parts import accounts, folder, geometry, layers, orientation, pages, zones
from benchmarks.reading_parts.peers import Peers
from benchmarks.reading_parts.table import OURS, Outcome, Part, Settings, by_degradation, by_reader, of_targets, written
from precheck.reading.probe import tesseract

PARTS: tuple[Part, ...] = tuple(each.PART for each in (zones, accounts, orientation, pages, layers, geometry, folder))
ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared/data"
PEERS = ROOT / ".venv-peers/bin/python"


def arguments(words: Sequence[str]) -> argparse.Namespace:
    """The options. Raises SystemExit for a part that does not exist."""
    names = [part.name for part in PARTS]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=77)
    parser.add_argument(
        "--scale", choices=("small", "medium", "full"), default="small", help="minutes, half an hour, hours"
    )
    parser.add_argument("--only", default=",".join(names), help=f"parts, by commas: {', '.join(names)}")
    parser.add_argument("--peers", type=Path, default=PEERS, help="Python that has the peers (default: .venv-peers)")
    parser.add_argument("--peer-share", type=float, default=1.0, help="share of the pictures that peers read, 0 to 1")
    parser.add_argument("--most", type=int, default=0, help="stop each part after so many cases (0: all)")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of specimens with MANIFEST.jsonl")
    parser.add_argument("--failures", action="store_true", help="say what went wrong, for the part to tune on only")
    parser.add_argument("--json", type=Path, help="write every outcome and the targets to this file")
    parser.add_argument("--markdown", action="store_true", help="print the tables as Markdown")
    options = parser.parse_args(words)
    options.only = options.only.split(",")
    if unknown := set(options.only) - set(names):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    return options


def main(words: Sequence[str] | None = None) -> None:
    """The command line."""
    options = arguments(sys.argv[1:] if words is None else words)
    cv2.setNumThreads(1)
    settings = Settings(options.seed, options.scale, options.data)
    settings.peers = started(options, settings)
    print(heading(options, settings.peers))
    chosen, outcomes = [part for part in PARTS if part.name in options.only], []
    try:
        for part in chosen:
            start = perf_counter()
            found = list(watched(part.run(settings), most=options.most, failures=options.failures))
            outcomes += found
            show(part, found, perf_counter() - start, markdown=options.markdown)
    finally:
        if settings.peers:
            settings.peers.stop()
    if os.getloadavg()[0] > 0.75 * (os.cpu_count() or 1):
        settings.say(f"the machine was busy (load {os.getloadavg()[0]:.1f}): what the clock says is too much")
    targets = of_targets(chosen, outcomes)
    print("\n## Targets\n")
    print(written(targets, markdown=options.markdown))
    for note in settings.notes:
        print(f"\nNote: {note}")
    if options.json:
        kept: dict[str, object] = {
            "heading": heading(options, settings.peers),
            "targets": targets,
            "notes": settings.notes,
        }
        kept["outcomes"] = [kept_of(each) for each in outcomes]
        options.json.write_text(json.dumps(kept, indent=1, ensure_ascii=False, default=float), encoding="utf-8")


def kept_of(outcome: Outcome) -> dict[str, object]:
    """An outcome for the file; what went wrong with a case kept aside is not told there either."""
    return asdict(outcome) | {"held": outcome.held, "fault": "" if outcome.held else outcome.fault}


def started(options: argparse.Namespace, settings: Settings) -> Peers | None:
    """The peers, running; says so where there are none."""
    if not options.peers.exists():
        settings.say(f"no peers: {options.peers} is not there (make peers)")
        return None
    peers = Peers(options.peers, options.peer_share)
    for missing in peers.start():
        settings.say(missing)
    return peers


def heading(options: argparse.Namespace, peers: Peers | None) -> str:
    """What was run, and on what."""
    versions = ", ".join(f"{name} {version}" for name, version in sorted(peers.versions.items())) if peers else "none"
    return "\n".join(
        (
            f"# Reading, seed {options.seed}, {options.scale} scale",
            f"Tesseract {tesseract().version}, Python {platform.python_version()}, {os.cpu_count()} cores, "
            f"load {os.getloadavg()[0]:.1f}; one thread for every reader. Peers: {versions}"
            f"{f', given {peers.share:.0%} of the pictures' if peers else ''}.",
            "`clock` suffers from whatever else runs on the machine; `processor` counts the work alone.",
        )
    )


def watched(outcomes: Iterable[Outcome], *, most: int, failures: bool) -> Iterable[Outcome]:
    """The same outcomes, `most` cases of them (0: all); ours that went wrong are said as they come, never those kept
    aside."""
    cases: set[str] = set()
    for each in outcomes:
        cases.add(each.case)
        if most and len(cases) > most:
            return
        if failures and each.fault and each.reader == OURS and not each.held:
            print(f"  {each.part} | {each.group} | {each.case[:60]} | {each.fault}", flush=True)
        yield each


def show(part: Part, outcomes: Sequence[Outcome], seconds: float, *, markdown: bool) -> None:
    """The tables of one part."""
    print(f"\n## {part.title}\n")
    if not outcomes:
        print("Nothing to read: see the notes below.")
        return
    print(written(by_degradation(part, outcomes), markdown=markdown))
    if rows := by_reader(part, outcomes):
        print("\n" + written(rows, markdown=markdown))
    print(f"\n({len(outcomes)} readings in {seconds:.0f} s)", flush=True)


if __name__ == "__main__":
    main()
