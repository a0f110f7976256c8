"""A portrait photograph is told by its one face before a plain ground; a picture of anything else is none."""

from dataclasses import replace
from random import Random

import numpy as np
import pytest
from samples import people, shapes
from samples.makers import national_id, other, photo

from precheck.documents.assemble import assemble
from precheck.model.page import FileReading, Page
from precheck.reading.face import portrait
from precheck.reading.image_file import as_gray
from tests.helpers import TODAY, page_of

FACE = as_gray(photo.draw(Random(1)))


def told_for(page: Page) -> list[str]:
    return [
        each.document.type for each in assemble([FileReading("p.jpg", 1, "0" * 64, "jpeg", "read", (page,))], TODAY)
    ]


@pytest.mark.parametrize("seed", range(8))
def test_a_face_before_a_plain_ground_is_a_portrait(seed: int) -> None:
    face = portrait(as_gray(photo.draw(Random(seed))))

    assert face is not None
    assert face.left < 0.5 < face.right
    assert face.top < 0.45 < face.bottom


@pytest.mark.parametrize("seed", range(8))
def test_a_face_in_a_street_is_no_portrait(seed: int) -> None:
    assert portrait(as_gray(photo.draw(Random(seed), "street"))) is None


def test_two_faces_are_no_portrait() -> None:
    both = np.concatenate([FACE, FACE], axis=1)
    tall = np.pad(both, ((300, 400), (0, 0)), constant_values=230)

    assert portrait(both) is None
    assert portrait(tall) is None


def test_a_small_face_on_a_sheet_is_no_portrait() -> None:
    assert portrait(np.pad(FACE, ((200, 1300), (500, 800)), constant_values=235)) is None


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_a_face_on_its_side_is_not_taken_for_one(turn: int) -> None:
    assert portrait(np.ascontiguousarray(np.rot90(FACE, turn))) is None


def test_pictures_of_nothing_are_no_portraits() -> None:
    for seed in range(6):
        picture = shapes.render(other.picture(Random(seed)), 100)[:, :, 1]
        assert portrait(np.ascontiguousarray(picture)) is None


def test_a_card_with_a_portrait_on_it_is_no_portrait() -> None:
    front = national_id.make(people.student(Random(2)), Random(2))[0]

    assert portrait(np.ascontiguousarray(shapes.render(front, 200)[:, :, 1])) is None


def test_a_portrait_is_a_photo_and_not_the_blank_back_of_the_page_before() -> None:
    page = replace(page_of("", read_by="ocr"), portrait=portrait(FACE))
    passport = page_of("# PASSPORT\nSurname\nNGUYEN\nGiven names\nThi Lan\nNationality\nDate of birth\n14/05/2004")
    reading = FileReading("both.pdf", 1, "0" * 64, "pdf", "read", (passport, replace(page, number=2)))

    assert told_for(page) == ["photo"]
    assert [each.document.type for each in assemble([reading], TODAY)][-1] == "photo"
    assert told_for(replace(page, portrait=None)) == ["other"]
