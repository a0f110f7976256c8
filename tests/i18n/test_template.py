"""Templates leave out what is not known."""

from precheck.i18n.template import fill, placeholders, unguarded


def test_a_part_with_an_unknown_datum_is_left_out_or_replaced() -> None:
    template = "[The file {file}|This file] is too big[: {size}][ (limit: {limit})]."
    assert fill(template, {}) == "This file is too big."
    assert fill(template, {"file": "a.pdf", "limit": "5 MB"}) == "The file a.pdf is too big (limit: 5 MB)."
    assert fill(template, {"size": ""}) == "This file is too big."


def test_a_missing_key_never_raises() -> None:
    assert fill("{gone}!", {}) == "!"


def test_placeholders_are_found_inside_and_outside_of_parts() -> None:
    assert placeholders("{a}[ {b}|{c}]") == {"a", "b", "c"}
    assert unguarded("{a}[ {b}|{c}]") == {"a", "c"}
