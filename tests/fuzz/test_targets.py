"""What fuzzing found stays mended, and every target takes anything: the same targets as under atheris, without it."""

import json
from pathlib import Path

import pytest
from fuzz.targets import TARGETS
from hypothesis import given, settings
from hypothesis import strategies as st

from precheck.errors import BadReport
from precheck.report.from_json import from_json

FOUND = sorted((Path(__file__).parent / "found").glob("*/*"))
SEEDS = sorted((Path(__file__).parents[2] / "fuzz" / "corpus").glob("*/*"))
SAVED = next(path for path in SEEDS if path.parent.name == "report")


@pytest.mark.parametrize("path", FOUND, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_what_was_found_is_mended(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


def test_every_target_has_something_to_begin_with() -> None:
    assert {path.parent.name for path in SEEDS} == set(TARGETS)


@pytest.mark.parametrize("name", sorted(TARGETS))
@settings(max_examples=60)
@given(data=st.binary(max_size=300))
def test_a_target_takes_any_bytes(name: str, data: bytes) -> None:
    TARGETS[name](data)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: f"{path.parent.name}-{path.name}")
@settings(max_examples=25)
@given(st.data())
def test_a_target_takes_a_good_file_with_a_fault(path: Path, data: st.DataObject) -> None:
    good = path.read_bytes()
    start = data.draw(st.integers(0, len(good)))
    broken = good[:start] + data.draw(st.binary(max_size=8)) + good[start + data.draw(st.integers(0, 40)) :]
    TARGETS[path.parent.name](broken)


@pytest.mark.parametrize(
    ("key", "value"),
    [("verdict", "perfect"), ("files", [{"pages": 10**12}]), ("documents", [1]), ("checked_on", "never")],
)  # fmt: skip
def test_a_saved_report_that_was_tampered_with_is_refused_at_once(key: str, value: object) -> None:
    saved = {**json.loads(SAVED.read_text()), key: value}
    with pytest.raises(BadReport):
        from_json(json.dumps(saved))


def test_a_saved_report_of_endless_pages_is_no_trouble() -> None:
    saved = json.loads(SAVED.read_text())
    saved["files"][0]["pages"] = 10**12

    assert len(from_json(json.dumps(saved)).files[0].pages) <= 10_000


def test_json_that_is_nested_without_end_is_refused() -> None:
    with pytest.raises(BadReport):
        from_json("[" * 100_000)
