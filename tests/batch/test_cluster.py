"""The same work on a cluster: a real scheduler, real worker processes."""

import json
import os
import signal
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from precheck import __version__
from precheck.batch import cluster
from precheck.batch.cluster import ClusterReaders
from precheck.errors import MissingTool, UsageError
from precheck.model.page import FileReading
from precheck.reading.options import ReadOptions
from precheck.reading.probe import Tesseract, ocr_ready
from tests.batch.conftest import MOUSSA, ON, Fill, Run, papers

pytest.importorskip("distributed")
OPTIONS = ReadOptions(ocr=False, pictures=False)


@pytest.fixture(scope="module")
def readers() -> Iterator[ClusterReaders]:
    with ClusterReaders("local:2", OPTIONS) as found:
        yield found


def submitted(readers: ClusterReaders, copies: int = 1) -> list["Future[FileReading]"]:
    return [readers.submit((name, data, "pdf")) for _ in range(copies) for name, data in papers().items()]


def test_a_reading_is_the_same_wherever_it_is_made(readers: ClusterReaders) -> None:
    from precheck.reading.read import read_file

    here = [read_file(name, data, "pdf", OPTIONS) for name, data in papers().items()]

    assert [each.result(60) for each in submitted(readers)] == here


def test_a_damaged_file_costs_itself_only(readers: ClusterReaders) -> None:
    bad = readers.submit(("bad.pdf", b"%PDF-1.4 broken off", "pdf"))

    assert bad.result(60).status == "unreadable"
    assert {each.result(60).status for each in submitted(readers)} == {"read"}


def test_a_worker_that_is_killed_in_the_middle_costs_no_file(readers: ClusterReaders) -> None:
    process = next(iter(readers._client.run(os.getpid).values()))
    futures = submitted(readers, 6)
    futures[0].result(60)
    os.kill(process, signal.SIGKILL)

    assert {(each.result(60).status, len(each.result().pages) > 0) for each in futures} == {("read", True)}


@pytest.mark.skipif(not ocr_ready(), reason="needs Tesseract")
def test_a_batch_on_a_cluster_writes_the_same_reports(fill: Fill, root: Path, tmp_path: Path, run: Run) -> None:
    fill("Nguyen Lan")
    fill("Diarra Moussa", MOUSSA, "rib.pdf")
    run("batch", root, "-o", tmp_path / "here", *ON)
    answer = run("batch", root, "-o", tmp_path / "there", *ON, "--cluster", "local:1")

    assert answer.code == 1
    for name in ("Nguyen Lan/report.json", "Diarra Moussa/report.json", "Nguyen Lan/report.html"):
        assert (tmp_path / "here" / name).read_bytes() == (tmp_path / "there" / name).read_bytes()
    assert json.loads((tmp_path / "there" / "Nguyen Lan" / "report.json").read_text())["verdict"] == "ready"


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "local:x", "local:0"])
def test_where_there_is_no_cluster_the_address_is_named(address: str) -> None:
    with pytest.raises(UsageError, match=address), ClusterReaders(address, OPTIONS):
        pass


class _Asked:
    """Stands for a scheduler whose workers answer so."""

    def __init__(self, *machines: cluster._Machine) -> None:
        self._machines = {f"tcp://10.0.0.{place}:9000": each for place, each in enumerate(machines, 1)}

    def run(self, _: object) -> dict[str, cluster._Machine]:
        return self._machines


GOOD = cluster._Machine("lab1", __version__, Tesseract("5.3", frozenset({"fra"}), ""))


@pytest.mark.parametrize(
    ("machine", "kind", "words"),
    [
        (cluster._Machine("lab2", __version__, Tesseract()), MissingTool, "10.0.0.2.*lab2 lacks Tesseract"),
        (cluster._Machine("lab2", __version__, Tesseract("5.3")), MissingTool, "lab2 lacks the language fra"),
        (cluster._Machine("lab2", "0.0.9", GOOD.tesseract), UsageError, "lab2 has precheck 0.0.9"),
    ],
)
def test_a_worker_that_reads_otherwise_is_named(machine: cluster._Machine, kind: type[Exception], words: str) -> None:
    readers = ClusterReaders("tcp://x", ReadOptions())
    readers._client = _Asked(GOOD, machine)

    with pytest.raises(kind, match=words):
        readers._check()
