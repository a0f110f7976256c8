"""Every document type is known in each of its layouts, and its fields are read."""

import pytest

from precheck.documents.registry import BY_ID
from tests.documents.layouts import LAYOUTS, Layout
from tests.helpers import assembled, file_of, findings_on


def name(layout: Layout) -> str:
    return f"{layout.type}/{layout.name}"


@pytest.mark.parametrize("layout", LAYOUTS, ids=name)
def test_a_paper_is_told_for_what_it_is(layout: Layout) -> None:
    found = assembled(file_of("paper.pdf", *layout.pages))

    assert [each.document.type for each in found] == [layout.type]
    assert len(found[0].document.pages) == len(layout.pages)


@pytest.mark.parametrize("layout", [each for each in LAYOUTS if each.fields], ids=name)
def test_what_a_paper_states_is_read(layout: Layout) -> None:
    [each] = assembled(file_of("paper.pdf", *layout.pages))

    assert {field: each.document.value(field) or "unread" for field in layout.fields} == dict(layout.fields)


@pytest.mark.parametrize("layout", [each for each in LAYOUTS if each.fields], ids=name)
def test_what_is_read_has_a_place_on_a_page(layout: Layout) -> None:
    [each] = assembled(file_of("paper.pdf", *layout.pages))

    for field in each.document.fields.values():
        assert field.page is None or 0 <= field.page < len(layout.pages)
        assert field.box is None or 0 <= field.box.left < field.box.right <= 1


_JUDGED = ("birth-certificate", "translation")


@pytest.mark.parametrize("layout", [each for each in LAYOUTS if each.type in _JUDGED], ids=name)
def test_a_civil_paper_is_refused_for_what_it_lacks_and_for_nothing_else(layout: Layout) -> None:
    found = findings_on(layout.type, *layout.pages)

    assert {each.code for each in found if each.outcome == "failed" and each.severity != "notice"} == layout.finds
    assert {each.code for each in found if each.outcome == "inconclusive"} == layout.unsure


def test_every_type_has_a_layout() -> None:
    assert {each.type for each in LAYOUTS} == set(BY_ID) - {"photo"}  # it has no words (tests/reading/test_face.py)
