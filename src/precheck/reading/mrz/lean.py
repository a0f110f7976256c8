"""What is likely in a zone before a character of it was seen. It decides only where the reader was unsure.

Sources: ICAO 9303-3, 4.5 and 5 (document codes, codes of states); 9303-3, 4.6 (names, fillers).
"""

import numpy as np

from precheck.identifiers.mrz_layouts import ALPHABET, LAYOUTS, Layout
from precheck.identifiers.mrz_states import STATES
from precheck.reading.mrz.align import Scores

FILLER = ALPHABET.index("<")
FIRST_LETTERS = {"TD3": "P", "TD1": "IAC", "TD2": "IACP", "MRV-A": "V", "MRV-B": "V", "FR-2x36": "I"}
UNUSUAL = 5.0  # how much less likely (log) another first letter is
STATE_TRUST = 3.5  # how much likelier (log) the letters seen must be, together, to stand against every known state
AFTER_FILLERS = 3.0  # how much less likely a letter is after a run of fillers, which ends the names
RUN = 3


def leaning(layout: Layout, scores: list[Scores]) -> list[Scores]:
    """The log-probabilities with what is likely added, for the first letter, the states and the ends of names."""
    leaned = [each.copy() for each in scores]
    form = next(name for name, each in LAYOUTS.items() if each is layout)
    usual = [ALPHABET.index(each) for each in FIRST_LETTERS[form]]
    leaned[0][0, [each for each in range(len(ALPHABET)) if each not in usual]] -= UNUSUAL
    for span in layout.spans:
        row = leaned[span.line][span.start : span.end]
        if span.name in ("issuer", "nationality"):
            _lean_to_state(row)
        elif span.name in ("names", "surname", "given_names"):
            _lean_to_fillers(row)
    return leaned


def _lean_to_state(row: Scores) -> None:
    """Makes the likeliest known state the likeliest reading, if it is near enough to what was seen."""
    seen = "".join(ALPHABET[each] for each in row.argmax(axis=1))
    if seen in STATES:
        return
    marks = [(sum(float(row[place, ALPHABET.index(each)]) for place, each in enumerate(code)), code) for code in STATES]
    mark, code = max(marks)
    if mark > float(row.max(axis=1).sum()) - STATE_TRUST:
        for place, each in enumerate(code):
            row[place, ALPHABET.index(each)] = row[place].max() + 1e-3


def _lean_to_fillers(row: Scores) -> None:
    """After a run of fillers come only fillers: the names are over."""
    best = row.argmax(axis=1)
    run = 0
    for place in range(len(row)):
        if run >= RUN:
            row[place, [each for each in range(len(ALPHABET)) if each != FILLER]] -= AFTER_FILLERS
            best[place] = int(np.argmax(row[place]))
        run = run + 1 if best[place] == FILLER else 0


__all__ = ["leaning"]
