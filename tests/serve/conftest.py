"""One server for the tests that need none of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import PAPERS
from tests.reading.drawing import pdf_of
from tests.serve.client import Served, served


@pytest.fixture(scope="session")
def server() -> Iterator[Served]:
    with served() as running:
        yield running


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A complete folder of born-digital papers of an invented student."""
    folder = tmp_path_factory.mktemp("dossier")
    for name, pages in PAPERS.items():
        (folder / name).write_bytes(pdf_of(*pages))
    return folder
