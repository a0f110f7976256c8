"""A browser to look at pages with: the system's Chromium, driven by playwright. Where either cannot run, tests skip."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@contextmanager
def chromium() -> Iterator[Any]:
    """The browser, for as long as the block lasts. The pages are ours; containers have no sandbox for it."""
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    try:
        driver = playwright.sync_playwright().start()
    except Exception as error:  # the program that drives the browser does not run on every machine
        pytest.skip(f"playwright cannot start here: {error}")
    try:
        yield driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    finally:
        driver.stop()
