"""The three files that sum up a run."""

from collections.abc import Iterable
from datetime import date

from precheck.batch.files import Out
from precheck.batch.index import Note, to_index
from precheck.batch.state import State
from precheck.batch.tables import write_tables
from precheck.i18n.catalogue import Translator


def write_summary(out: Out, state: State, run: int, on: date, words: Translator, notes: Iterable[Note]) -> None:
    """index.html, summary.csv and summary.xlsx, from what the state knows of every folder."""
    changes = list(state.rows(run))
    write_tables(out, changes)
    out.write("index.html", to_index(changes, on, words, notes))
