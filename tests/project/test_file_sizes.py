"""A file is read in one sitting, a function on one screen."""

from tests.project.tree import functions, sources

MOST_LINES_OF_A_FILE = 320
MOST_LINES_OF_A_FUNCTION = 60


def test_no_file_is_longer_than_one_sitting() -> None:
    """A module that grows beyond the limit has two subjects: give the second its own file."""
    long = {path: lines for path, text, _ in sources() if (lines := text.count("\n")) > MOST_LINES_OF_A_FILE}
    assert not long


def test_no_function_is_longer_than_one_screen() -> None:
    """A function that grows beyond the limit hides a step that deserves a name."""
    long = {
        f"{path}:{each.lineno} {each.name}": lines
        for path, _, tree in sources()
        for each in functions(tree)
        if (lines := (each.end_lineno or each.lineno) - each.lineno + 1) > MOST_LINES_OF_A_FUNCTION
    }
    assert not long
