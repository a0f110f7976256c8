"""The committed folders and the random ones: complete truth, the same files for the same seed."""

import json
from pathlib import Path
from random import Random

import pytest
from samples import corpus, make
from samples.fonts import FontMissingError, path
from samples.parcel import Parcel

FOLDERS = sorted(path for path in make.HERE.iterdir() if path.is_dir())
NOISE = {"expected.json", "applicant.toml", ".DS_Store", "Thumbs.db"}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_file_of_a_committed_folder_is_in_its_truth(folder: Path) -> None:
    told = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    files = {str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file() and file.name not in NOISE}

    assert files == {page["file"] for page in told["pages"]}
    assert (told["verdict"] in {"ready", "not-required"}) == (not told.get("faults"))


def test_the_committed_folders_are_those_of_the_recipes() -> None:
    assert {folder.name for folder in FOLDERS} == set(make.RECIPES)


def test_the_committed_folders_stay_small() -> None:
    assert sum(file.stat().st_size for file in make.HERE.rglob("*") if file.is_file()) < 21_000_000


@pytest.mark.parametrize("number", [0, 3])
def test_one_seed_gives_one_folder(number: int) -> None:
    try:
        path("OCRB.otf")
    except FontMissingError:
        pytest.skip("the fonts that draw samples are not on this machine")

    def draw() -> dict[str, bytes]:
        rng = Random(f"5/{number}")
        parcel = Parcel(rng)
        corpus.folder(parcel, rng, lead=number or None)
        # HEIC is encoded outside, and a locked PDF has a random identifier
        return {
            name: data for name, data in parcel.files.items() if not name.endswith("heic") and b"/Encrypt" not in data
        }

    assert draw() == draw()
