"""Tesseract behind its one door: called as a program, or in this process where tesserocr is installed."""

import numpy as np
import pytest

from precheck.reading import probe
from precheck.reading.ocr import read_words
from precheck.reading.options import ReadOptions
from precheck.text.fold import fold
from tests.reading.drawing import picture_of

PROGRAM = ReadOptions()
LIBRARY = ReadOptions(tessdata=probe.tesseract().tessdata)
PAGE = np.asarray(picture_of().convert("L"))

both = pytest.mark.parametrize("way", [PROGRAM, LIBRARY], ids=["program", "library"])


@pytest.fixture(scope="module", autouse=True)
def _in_this_process() -> None:
    pytest.importorskip("tesserocr")


def test_the_folder_of_the_languages_is_known_wherever_tesseract_is() -> None:
    assert LIBRARY.tessdata, "tesseract --list-langs names the folder of its languages"


@both
def test_a_sentence_is_read_either_way(way: ReadOptions) -> None:
    text = fold(" ".join(word.text for word in read_words(PAGE, way)))

    assert "est regulierement inscrite pour toute la periode" in text


def test_words_stand_at_the_same_place_either_way() -> None:
    places = [
        {word.text: word.box for word in read_words(PAGE, way) if len(word.text) > 6 and word.confidence > 0.9}
        for way in (PROGRAM, LIBRARY)
    ]
    common = places[0].keys() & places[1].keys()

    assert len(common) >= 5
    for text in common:
        assert places[0][text] == pytest.approx(places[1][text], abs=0.006)


@both
def test_reading_that_takes_too_long_is_given_up(way: ReadOptions) -> None:
    large = np.tile(PAGE, (2, 2))
    with pytest.raises(TimeoutError):
        read_words(large, way, seconds=0.05)


@both
def test_an_empty_sheet_has_no_words(way: ReadOptions) -> None:
    assert read_words(np.full((400, 300), 255, np.uint8), way) == []


def test_a_folder_without_languages_leaves_the_work_to_the_program() -> None:
    lost = ReadOptions(tessdata="/nowhere")

    assert [word.text for word in read_words(PAGE, lost)] == [word.text for word in read_words(PAGE, PROGRAM)]
