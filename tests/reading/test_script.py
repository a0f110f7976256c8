"""Pages in other scripts: told, and read with their pack where it is installed; nothing is done to a page in ours."""

from dataclasses import replace

import numpy as np
import pytest
from PIL import ImageFilter
from samples import fonts

from precheck.documents.assemble import assemble
from precheck.model.page import FileReading, Page
from precheck.reading import probe
from precheck.reading.options import ReadOptions
from precheck.reading.picture import read_picture
from precheck.reading.probe import read_options
from precheck.reading.read import read_file
from precheck.text.script import script_of
from tests.documents.layouts import BY_NAME
from tests.helpers import TODAY, codes, report_of
from tests.project.tree import ROOT
from tests.reading.drawing import picture_of

HERE = probe.tesseract()
BARE = ReadOptions(tessdata=HERE.tessdata, packs=frozenset({"osd", "fra", "eng"}), pictures=False)
PACKS = probe.read_options(pictures=False)

pytestmark = pytest.mark.skipif("osd" not in HERE.languages, reason="Tesseract's osd is not installed")


def page(layout: str, options: ReadOptions) -> Page:
    from benchmarks.births_parts.draw import drawn

    try:
        return read_picture(drawn(BY_NAME[f"birth-certificate/{layout}"].pages[0]), 1, options)
    except fonts.FontMissingError as missing:
        pytest.skip(str(missing))


def needs(*languages: str) -> None:
    lacking = [language for language in languages if language not in HERE.languages]
    if lacking:
        pytest.skip(f"Tesseract's {' '.join(lacking)} is not installed: make languages")


def reading(seen: Page) -> FileReading:
    return FileReading("acte.jpg", 1, "0" * 64, "jpeg", "read", (seen,))


@pytest.mark.parametrize(
    ("layout", "script"),
    [("tunisia-arabic", "arabic"), ("russia-form", "cyrillic"), ("israel", "hebrew"), ("greece", "greek")],
)
def test_the_script_of_a_page_is_told_without_its_pack(layout: str, script: str) -> None:
    assert page(layout, BARE).script == script


def test_a_page_in_another_script_is_never_passed_over_in_silence() -> None:
    report = report_of(reading(page("tunisia-arabic", BARE)))

    [said] = [each for each in report.findings if each.code == "unrecognized-document"]
    assert (said.outcome, said.data["script"]) == ("inconclusive", "arabic")


@pytest.mark.parametrize(
    ("layout", "packs", "language"),
    [("tunisia-arabic", ("ara",), "ar"), ("iran-solar", ("ara", "fas"), "fa"), ("russia-form", ("rus",), "ru"),
     ("ukraine", ("rus", "ukr"), "uk"), ("greece", ("ell",), "el"), ("china-notarial-full", ("chi_sim",), "zh")],
)  # fmt: skip
def test_a_certificate_is_read_with_the_pack_of_its_script(layout: str, packs: tuple[str, ...], language: str) -> None:
    needs(*packs)

    [found] = assemble([reading(page(layout, PACKS))], TODAY)

    assert found.document.type == "birth-certificate"
    assert found.document.value("language") == language
    assert "translation-missing" in codes(report_of(reading(page(layout, PACKS))))


def test_names_in_our_alphabet_are_read_with_the_letters_of_their_language() -> None:
    needs("vie")

    assert "NGUYỄN VĂN ĐỨC" in page("vietnam", PACKS).text


@pytest.mark.parametrize("layout", ["mali-extract", "india-english", "german", "us-state-long"])
def test_a_page_in_our_alphabet_is_in_no_other_script(layout: str) -> None:
    seen = page(layout, PACKS)

    assert seen.script == ""
    assert {script_of(char) for char in seen.text} <= {"latin", ""}


@pytest.mark.parametrize("radius", [4, 7])
def test_a_blurred_page_is_in_no_other_script(radius: int) -> None:
    faint = picture_of().convert("L").filter(ImageFilter.GaussianBlur(radius))

    assert read_picture(np.asarray(faint), 1, PACKS).script == ""


@pytest.mark.parametrize("paper", ["iban-wrong-digit/carte sejour recto verso.pdf", "complete-digital/Pasaporte.pdf"])
def test_a_card_upside_down_is_turned_before_it_is_called_another_script(paper: str) -> None:
    """Where no pack is installed, print that stands on its head looks like many a script."""
    options = replace(read_options(pictures=False), packs=frozenset({"osd"}))
    path = ROOT / "samples" / "folders" / paper
    [page] = read_file(path.name, path.read_bytes(), "pdf", options).pages

    assert page.script == ""
    assert page.legibility > 0.6
