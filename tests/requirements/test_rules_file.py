"""A mistake in a file of rules is told with its place and what would be right."""

from datetime import date
from pathlib import Path

import pytest

from precheck.errors import BadRules
from precheck.requirements.rules_file import Row, parsed, tables, text_of

ROW = Row({"id": "x", "when": {"a": 1}, "day": date(2026, 1, 2), "age": 16, "ask": ["a", "b"], "odd": ["a", 3]},
          "f.toml, rule 1", ("id", "when", "day", "age", "ask", "odd", "more"))  # fmt: skip


def test_a_row_gives_what_is_written() -> None:
    assert (ROW.text("id"), ROW.table("when"), ROW.day("day"), ROW.number("age"), ROW.texts("ask")) == (
        "x", {"a": 1}, date(2026, 1, 2), 16, ["a", "b"],
    )  # fmt: skip
    assert (ROW.has("id"), ROW.has("more")) == (True, False)


def test_what_is_not_written_has_its_default() -> None:
    assert (ROW.text("more", "y"), ROW.texts("more", None, ()), ROW.table("more"), ROW.number("more")) == (
        "y", [], {}, None,
    )  # fmt: skip
    assert ROW.choice("more", ("y", "z"), "y") == "y"


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (lambda: ROW.text("more"), "more is missing"),
        (lambda: ROW.day("more"), "more is missing"),
        (lambda: ROW.text("age"), "age is a text, not 16"),
        (lambda: ROW.texts("id"), "id is a list of texts"),
        (lambda: ROW.day("id"), "id is a date"),
        (lambda: ROW.table("id"), "id is a table"),
        (lambda: ROW.number("id"), "id is a number"),
        (lambda: ROW.texts("odd"), "odd holds 3"),
        (lambda: ROW.texts("ask", ("a",)), "ask cannot hold 'b'"),
        (lambda: ROW.choice("id", ("y", "z")), "id cannot be 'x'"),
        (lambda: Row({"strange": 1}, "f.toml, rule 1", ("id",)), "unknown key 'strange'"),
    ],
)
def test_each_mistake_is_told_with_its_place(asked: object, words: str) -> None:
    with pytest.raises(BadRules, match=words) as caught:
        asked()  # type: ignore[operator]
    assert str(caught.value).startswith("f.toml, rule 1")
    assert caught.value.next_step


def test_a_misspelt_word_is_met_with_the_nearest_and_a_strange_one_with_all() -> None:
    with pytest.raises(BadRules) as near:
        Row({"sourc": 1}, "f.toml", ("source", "id"))
    with pytest.raises(BadRules) as far:
        Row({"zzzz": 1}, "f.toml", ("source", "id"))

    assert near.value.next_step == "Did you mean source?"
    assert far.value.next_step == "Known: id, source."


@pytest.mark.parametrize("text", ["rule = 3", "rule = [1, 2]", "[rule]\nid = 1"])
def test_rules_are_a_list_of_tables(text: str) -> None:
    with pytest.raises(BadRules, match="list of tables"):
        tables(text, "f.toml", "rule")


def test_a_file_without_rules_has_none() -> None:
    assert tables("", "f.toml", "rule") == []
    assert tables("[[rule]]\nid = 1", "f.toml", "rule") == [{"id": 1}]


def test_what_is_not_toml_or_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadRules, match=r"f\.toml.*line 1"):
        parsed("a = b", "f.toml")
    (tmp_path / "latin.toml").write_bytes(b"a = '\xe9'")
    for name in ("none.toml", "latin.toml"):
        with pytest.raises(BadRules, match=name):
            text_of(tmp_path / name)
