"""Finding labels and what is written for them, wherever a layout puts it."""

from dataclasses import replace

import pytest

from precheck.model.page import Box, Line, Word
from precheck.text.search import PageText
from tests.helpers import lines, page_of, view_of

SURNAME = r"(?<![^\W_])(?:nom|surname)(?:[\s/|:]+(?:nom|surname))*[\s:/]*(?![^\W_])"


@pytest.mark.parametrize(
    "text",
    ["Nom : NGUYEN", "Nom | NGUYEN", "Nom :\nNGUYEN", "Nom / Surname : NGUYEN", "Nom / Surname\nNGUYEN",
     "Nom / Surname | Prénom\nNGUYEN | Lan"],
)  # fmt: skip
def test_a_value_stands_after_right_of_or_below_its_label(text: str) -> None:
    found = view_of(text).value(SURNAME)

    assert found is not None
    assert found.text == "NGUYEN"


@pytest.mark.parametrize(("left", "found"), [(0.27, True), (0.2, False)])
def test_a_long_value_stands_centred_under_its_label(left: float, found: bool) -> None:
    label = Word("Nom", Box(0.48, 0.1, 0.52, 0.115), 1.0)
    value = Word("NGUYEN-LE-PHUONG-THI-LAN-ANH", Box(left, 0.12, 0.73, 0.135), 1.0)
    page = replace(page_of(""), lines=(Line((label,)), Line((value,))))

    assert (PageText(page).value(SURNAME) is not None) is found


@pytest.mark.parametrize("text", ["Nom :\nPrénom :\nDate de naissance :", "Nom | Prénom", "Surname\nGiven names"])
def test_another_label_is_never_a_value(text: str) -> None:
    assert view_of(text).value(SURNAME) is None


def test_a_value_comes_with_its_place() -> None:
    view = view_of("RIEN\nNom : NGUYEN")
    found = view.value(SURNAME)

    assert found is not None
    assert found.box == view.page.lines[1].words[-1].box


def test_a_phrase_is_found_whole_and_not_within_another_word() -> None:
    view = view_of("Attestation de scolarité\nvalable une année")

    assert view.phrase("attestation de scolarite")
    assert view.phrase("scolarite valable"), "over a line's end"
    assert not view.phrase("able")


def test_a_long_title_is_found_spaced_out_and_run_together() -> None:
    assert view_of("C E R T I F I C A T   D E   S C O L A R I T É").phrase("certificat de scolarite")
    assert view_of("CERTIFICATDESCOLARITE").phrase("certificat de scolarite")


def test_what_ocr_bent_is_still_found_but_a_text_layer_is_taken_at_its_word() -> None:
    bent = "CERTIFlCAT DE SC0LARITE"

    assert view_of(bent, "ocr").phrase("certificat de scolarite")
    assert not view_of(bent, "text").phrase("certificat de scolarite")


def test_chinese_needs_no_blanks_around_a_phrase() -> None:
    assert view_of("中华人民共和国出生公证书正本").phrase("出生公证书")


def test_columns_of_a_row_are_separate_lines_and_rows_follow_from_top_to_bottom() -> None:
    assert [each.text for each in lines("Nom | Prénom", "NGUYEN | Thi Lan")] == ["Nom", "Prénom", "NGUYEN", "Thi Lan"]


def test_words_of_a_sentence_stay_on_one_line() -> None:
    assert [each.text for each in lines("est régulièrement inscrite en Licence")] == [
        "est régulièrement inscrite en Licence"
    ]


def test_an_empty_page_has_nothing_to_find() -> None:
    empty = PageText(page_of(""))

    assert (empty.text, empty.phrase("visa"), empty.value(SURNAME), empty.first("a")) == ("", None, None, None)
