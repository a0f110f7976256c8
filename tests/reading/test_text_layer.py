"""Letters of a text layer: those of a ligature belong to their word, wherever the library says that they stand."""

from precheck.reading.text_layer import with_ligatures

Char = tuple[str, float, float, float, float]

TOP, TALL, WIDE = 700.0, 14.0, 7.0
ELSEWHERE = (340.0, 537.0, 370.0, 581.0)


def printed(text: str, left: float = 50.0) -> list[Char | None]:
    """A line of letters as wide as each other; None where a word ends."""
    return [
        None if char == " " else (char, left + WIDE * place, TOP - TALL, left + WIDE * (place + 1), TOP)
        for place, char in enumerate(text)
    ]


def strayed(text: str, start: int, length: int) -> list[Char | None]:
    """The same line, some of whose letters are said to stand far below, and large."""
    chars = printed(text)
    for place in range(start, start + length):
        letter = chars[place]
        assert letter
        chars[place] = (letter[0], *ELSEWHERE)
    return chars


def test_a_ligature_inside_a_word_is_put_back_between_its_neighbours() -> None:
    assert with_ligatures(strayed("certificat", 5, 2)) == printed("certificat")


def test_a_ligature_that_begins_a_word_is_put_before_it() -> None:
    first, second, third, *_ = with_ligatures(strayed("le final", 3, 2))[3:]

    assert first
    assert second
    assert third
    assert (first[2], first[4]) == (TOP - TALL, TOP)
    assert first[1] < second[1] < second[3] == third[1]


def test_a_ligature_that_stands_where_it_is_printed_is_left_there() -> None:
    assert with_ligatures(printed("office final")) == printed("office final")


def test_letters_of_another_place_that_are_no_ligature_are_left_there() -> None:
    apart = strayed("certificat", 0, 2)

    assert with_ligatures(apart) == apart
