"""Pen strokes and stamps are found where they were drawn, and print, rules and rows of dots are none."""

from dataclasses import replace
from random import Random

import cv2
import numpy as np
import pytest
from samples import decor, people, shapes
from samples.makers import resources_statement, se_130_04
from samples.sheet import Sheet

from precheck.model.page import Box, Word
from precheck.reading.ink import ink_on
from precheck.reading.options import ReadOptions
from precheck.reading.pdf_file import read_pdf

OPTIONS = ReadOptions(ocr=False, pictures=False)


def ink_of(sheet: Sheet) -> tuple[Box, ...] | None:
    [page] = read_pdf(shapes.digital([sheet.leaf("other")]), OPTIONS)
    return page.ink


def lettered() -> Sheet:
    sheet = Sheet()
    sheet.para(24, 60, 160, "Je soussigné atteste sur l'honneur disposer de ressources suffisantes. " * 5, 11)
    sheet.text(24, 150, "Signature", 11)
    return sheet


def test_a_signature_lies_where_it_was_drawn() -> None:
    sheet = lettered()
    decor.signature(sheet, Random(3), 30, 168, 40)
    ink = ink_of(sheet)

    assert ink
    assert all(0.1 < box.left < 0.2 and 0.5 < box.top < 0.6 for box in ink)


def test_a_stamp_is_ink() -> None:
    sheet = lettered()
    decor.stamp(sheet, Random(3), 150, 200, "institut d'essai ·")
    ink = ink_of(sheet)

    assert ink
    assert any(box.left < 150 / 210 < box.right and box.top < 200 / 297 < box.bottom for box in ink)


def test_print_rules_boxes_and_dots_are_no_ink() -> None:
    sheet = lettered()
    sheet.box(20, 144, 90, 40, stroke=(0.4, 0.4, 0.4))
    sheet.line(24, 180, 100, 180)
    sheet.line(24, 190, 100, 190, dash=1)
    sheet.text(24, 200, "." * 60, 11)

    assert ink_of(sheet) == ()


def test_a_page_that_asks_for_no_signature_is_not_looked_at() -> None:
    sheet = Sheet()
    sheet.text(24, 60, "Relevé de notes du premier semestre", 12)

    assert ink_of(sheet) is None


def word(text: str, top: float, height: float) -> Word:
    return Word(text, Box(0.2, top, 0.2 + 0.4 * height * len(text), top + height), 0.9)


def test_a_signature_that_ocr_took_for_a_short_word_is_ink_all_the_same() -> None:
    white = np.full((1400, 1000), 255, np.uint8)
    cv2.polylines(white, [np.array([[200, 740], [240, 690], [270, 745], [320, 695], [400, 720]])], False, 60, 4)
    print_ = [word("ressources", 0.1 + row / 50, 0.012) for row in range(9)]
    scrawl = Word("RM", Box(0.19, 0.48, 0.41, 0.54), 0.85)

    assert ink_on(white, [*print_, scrawl])
    assert not ink_on(white, [*print_, replace(scrawl, text="Signature")])  # large print is print


@pytest.mark.parametrize("seed", range(4))
def test_signed_and_unsigned_papers_differ_in_their_ink(seed: int) -> None:
    student = people.student(Random(seed))
    for there in (True, False):
        statement = resources_statement.make(student, Random(seed), signed=there)
        form = se_130_04.make(student, Random(seed), stamped=there)
        for leaves in (statement, form):
            [page] = read_pdf(shapes.digital(leaves), OPTIONS)
            assert bool(page.ink) is there
