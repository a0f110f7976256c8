"""What of the machine reading needs: Tesseract, its languages, our model; and how to install what is missing."""

import platform
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import lru_cache
from importlib import metadata

from precheck.reading.options import ReadOptions

NEEDED_LANGUAGES = ("fra",)
WANTED_LANGUAGES = ("fra", "eng", "osd")
#: For pages in other scripts and for names in other languages of our alphabet: `make languages` installs these.
FURTHER_LANGUAGES = (
    "ara", "fas", "urd", "rus", "ukr", "bul", "srp", "ell", "chi_sim", "chi_tra", "jpn", "kor", "hin", "ben", "tha",
    "heb", "vie", "tur", "pol", "ron", "deu", "spa", "por", "ita", "ces", "hun",
)  # fmt: skip


@dataclass(frozen=True)
class Tool:
    """One thing that reading needs or would like. `remedy`: a command or a sentence, empty if nothing is missing."""

    name: str
    version: str = ""
    present: bool = True
    needed: bool = True
    remedy: str = ""


@dataclass(frozen=True)
class Tesseract:
    """The program as it is installed; without a version there is none. `tessdata`: the folder of its languages."""

    version: str = ""
    languages: frozenset[str] = frozenset()
    tessdata: str = ""


@lru_cache(maxsize=1)
def tesseract() -> Tesseract:
    """What the program says of itself."""
    if shutil.which("tesseract") is None:
        return Tesseract()
    try:
        version = _output("--version").split("\n")[0].removeprefix("tesseract").strip()
        head, *languages = _output("--list-langs").split("\n")
    except (OSError, subprocess.SubprocessError):
        return Tesseract()
    folder = re.search(r'"(.+)"', head)  # List of available languages in "/usr/share/.../tessdata/" (3):
    return Tesseract(version, frozenset(languages) - {""}, folder[1] if folder else "")


def _output(option: str) -> str:
    done = subprocess.run(["tesseract", option], capture_output=True, text=True, timeout=20, check=True)
    return (done.stdout or done.stderr).strip()


def ocr_ready() -> bool:
    found = tesseract()
    return bool(found.version) and set(NEEDED_LANGUAGES) <= found.languages


def read_options(*, pictures: bool) -> ReadOptions:
    """How files are best read on this machine: without OCR where Tesseract lacks, in this process where it can."""
    found = tesseract()
    return ReadOptions(ocr=ocr_ready(), tessdata=found.tessdata, packs=found.languages, pictures=pictures)


def probe() -> list[Tool]:
    """Everything `precheck doctor` shows."""
    found = tesseract()
    tools = [
        Tool("tesseract", found.version, bool(found.version), remedy="" if found.version else install(WANTED_LANGUAGES))
    ]
    for language in WANTED_LANGUAGES:
        there = language in found.languages
        needed = language in NEEDED_LANGUAGES
        tools.append(Tool(f"tesseract {language}", "", there, needed, "" if there else install((language,))))
    tools += _further(found)
    for package in (
        "pypdf",
        "pypdfium2",
        "pillow",
        "pi-heif",
        "pytesseract",
        "opencv-python-headless",
        "onnxruntime",
        "schwifty",
        "zxing-cpp",
    ):
        tools.append(_package(package))
    tools.append(_package("tesserocr", needed=False, remedy="pip install 'precheck[fast]'"))
    return tools


def _further(found: Tesseract) -> list[Tool]:
    """The languages beside ours, in one line each for those that are there and those that lack."""
    there = [language for language in FURTHER_LANGUAGES if language in found.languages]
    lacking = tuple(language for language in FURTHER_LANGUAGES if language not in found.languages)
    tools = [Tool("tesseract, further languages", " ".join(there), needed=False)] if there else []
    if lacking:
        tools.append(Tool(f"tesseract {' '.join(lacking)}", "", present=False, needed=False, remedy=install(lacking)))
    return tools


def _package(name: str, *, needed: bool = True, remedy: str = "") -> Tool:
    try:
        return Tool(name, metadata.version(name), needed=needed)
    except metadata.PackageNotFoundError:
        return Tool(name, present=False, needed=needed, remedy=remedy or f"pip install {name}")


def install(languages: tuple[str, ...]) -> str:
    """The command that installs Tesseract with these languages on this system."""
    if platform.system() == "Darwin":
        return "brew install tesseract tesseract-lang"
    if platform.system() == "Windows":
        return "winget install UB-Mannheim.TesseractOCR  (tick French in the list of languages)"
    packs = [f"tesseract-ocr-{language.replace('_', '-')}" for language in languages]
    if shutil.which("apt-get"):
        return "sudo apt-get install tesseract-ocr " + " ".join(packs)
    if shutil.which("dnf"):
        return "sudo dnf install tesseract " + " ".join(
            "tesseract-osd" if language == "osd" else f"tesseract-langpack-{language}" for language in languages
        )
    if shutil.which("pacman"):
        return "sudo pacman -S tesseract " + " ".join(f"tesseract-data-{language}" for language in languages)
    if shutil.which("apk"):
        return "sudo apk add tesseract-ocr " + " ".join(f"tesseract-ocr-data-{language}" for language in languages)
    return "install Tesseract with the languages " + ", ".join(languages) + " by your system's package manager"
