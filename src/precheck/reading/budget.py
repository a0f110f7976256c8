"""How long a file may keep a worker: what is read well earns time for what follows, so that sixty honest pages are all
read, and a file that only burns time is soon left."""

import os

from precheck.model.page import Page

_FIRST = 8.0  # seconds of work before anything was read
_EARNED, _EARNED_BY_LITTLE = 20.0, 0.25  # by a page with words, and by one with hardly any
_FEW_WORDS = 5
OUT_OF_TIME = "out-of-time"  # the problem of a page that was not looked at any more


class Budget:
    """Of one file, in seconds that processors worked for it."""

    def __init__(self) -> None:
        self._until = _worked() + _FIRST

    @property
    def spent(self) -> bool:
        return _worked() > self._until

    def earn(self, page: Page) -> Page:
        """Counts a page that was read; it goes on as it is."""
        self._until += _EARNED if page.mrz or len(page.words) >= _FEW_WORDS else _EARNED_BY_LITTLE
        return page


def _worked() -> float:
    own, system, of_children, system_of_children, _ = os.times()
    return own + system + of_children + system_of_children
