"""Words put in lines: rows that slope, columns that do not touch, small print beside large."""

from precheck.model.page import Box, Word
from precheck.text.lines import lines_of


def word(text: str, left: float, top: float, *, high: float = 0.012) -> Word:
    return Word(text, Box(left, top, left + 0.012 * len(text), top + high))


def read(*words: Word) -> list[str]:
    return [line.text for line in lines_of(words, 210 / 297)]


def test_words_come_in_reading_order_whatever_order_they_are_found_in() -> None:
    assert read(word("monde", 0.3, 0.1), word("le", 0.26, 0.1), word("salut", 0.19, 0.1), word("deux", 0.1, 0.2)) == [
        "salut le monde",
        "deux",
    ]


def test_a_wide_gap_begins_another_column() -> None:
    assert read(word("Nom", 0.1, 0.1), word("Prénom", 0.6, 0.1)) == ["Nom", "Prénom"]


def test_a_row_that_slopes_a_little_is_one_row() -> None:
    row = [word("mot", 0.1 + 0.05 * place, 0.1 + 0.0015 * place) for place in range(10)]

    assert read(*row) == ["mot " * 9 + "mot"]


def test_neighbouring_rows_do_not_run_together() -> None:
    rows = [word(f"r{number}", 0.1, 0.1 + 0.014 * number) for number in range(6)]

    assert read(*rows) == ["r0", "r1", "r2", "r3", "r4", "r5"]


def test_nothing_is_no_line() -> None:
    assert lines_of([]) == ()


def test_no_word_is_lost_or_doubled() -> None:
    words = [word(f"w{place}", (place * 37 % 90) / 100, (place * 53 % 90) / 100) for place in range(80)]

    assert sorted(each.text for line in lines_of(words) for each in line.words) == sorted(each.text for each in words)
