# ruff: noqa: E501  # tables
"""The licences of all that is installed for precheck, from what the packages state themselves.

python -m tools.licences            writes docs/licences.md
python -m tools.licences --sbom     prints a CycloneDX list of the parts of the program (JSON)
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

PAGE = Path(__file__).resolve().parent.parent / "docs" / "licences.md"
LOCKS = Path(__file__).resolve().parent.parent / "locks"
#: What a package states badly or only in a file, as read there.
STATED = {
    "pi-heif": "BSD-3-Clause; bundles LGPL-3.0 libraries",
    "pypdfium2": "BSD-3-Clause, Apache-2.0, dependencies likewise",
}
_REFUSED = re.compile(r"(?<!L)(?<!Lesser )(?:AGPL|GPL|Affero|GNU General Public)", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    name: str
    version: str
    licence: str


def pinned(lock: str) -> dict[str, str]:
    """Name and version of every package in a lock file."""
    text = (LOCKS / f"{lock}.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([A-Za-z0-9_.-]+)==([^\s\\;]+)", text, re.MULTILINE))


def parts(lock: str) -> Iterator[Part]:
    """The packages of a lock file that are installed here, with their licences."""
    for name, version in sorted(pinned(lock).items()):
        try:
            about = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue
        yield Part(name, version, STATED.get(name) or _licence(about))


def _licence(about: Any) -> str:
    if expression := about.get("License-Expression"):
        return str(expression)
    kinds = [each.rpartition(" :: ")[2] for each in about.get_all("Classifier") or () if each.startswith("License ::")]
    kinds = [each for each in kinds if each != "OSI Approved"]
    first = str(about.get("License") or "").strip().split("\n")[0][:60]
    return ", ".join(kinds) or first or "not stated"


def refused(licence: str) -> bool:
    """GPL and AGPL, not LGPL. A package that may also be had under another licence says "or".

    >>> refused("LGPL-3.0-only"), refused("GPL-3.0-only"), refused("MIT OR GPL-2.0")
    (False, True, False)
    """
    if re.search(r"\bor\b", licence, re.IGNORECASE) and not all(
        map(_is_refused, re.split(r"\bor\b", licence, flags=re.I))
    ):
        return False
    return _is_refused(licence)


def _is_refused(licence: str) -> bool:
    lesser = re.sub(r"(?i)LGPL|lesser general public|GNU Lesser|library general public", "", licence)
    return bool(_REFUSED.search(lesser))


def page() -> str:
    """docs/licences.md."""
    rows = ["<!-- Written by tools/licences.py from locks/; run `make licences`. -->", "# Licences", "",
            "What is installed with precheck, and below it what its development needs besides. `make licences` writes this",
            "page from what the packages state; a test refuses the GPL and the AGPL.", ""]  # fmt: skip
    run = pinned("run")
    for title, wanted in (("With the program", True), ("For development", False)):
        rows += [f"## {title}", "", "| package | version | licence |", "|---|---|---|"]
        rows += [
            f"| {each.name} | {each.version} | {each.licence} |"
            for each in parts("dev")
            if (each.name in run) == wanted
        ]
        rows.append("")
    return "\n".join(rows)


def sbom() -> str:
    """CycloneDX 1.5, the parts of the program and no tool of its development."""
    from precheck import __version__

    listed = [
        {"type": "library", "name": each.name, "version": each.version, "purl": f"pkg:pypi/{each.name}@{each.version}",
         "licenses": [{"license": {"name": each.licence}}]}
        for each in parts("run")
    ]  # fmt: skip
    whole = {
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "metadata": {"component": {"type": "application", "name": "precheck", "version": __version__,
                                   "licenses": [{"license": {"id": "MIT"}}]}},
        "components": [*listed, {"type": "application", "name": "tesseract", "licenses": [{"license": {"id": "Apache-2.0"}}]}],
    }  # fmt: skip
    return json.dumps(whole, indent=2) + "\n"


if __name__ == "__main__":
    if "--sbom" in sys.argv:
        sys.stdout.write(sbom())
    else:
        PAGE.write_text(page(), encoding="utf-8")
