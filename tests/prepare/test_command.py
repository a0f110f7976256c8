"""`precheck prepare` as a user meets it: what it writes, and when it writes nothing."""

import hashlib
import stat
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.conftest import Fill, Run
from tests.helpers import MOUSSA, certificate, iban, rib
from tests.reading.drawing import pdf_of

ON = ("--on", "2026-10-01", "--lang", "en")
NAMES = [
    "1-identity-passport.pdf",
    "2-enrollment-enrollment-certificate.pdf",
    "3-civil-status-birth-certificate.pdf",
    "4-residence-residence-permit.pdf",
    "5-bank-details-rib.pdf",
    "README.txt",
]  # fmt: skip


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def digests(folder: Path) -> dict[str, tuple[str, float]]:
    return {
        each.name: (hashlib.sha256(each.read_bytes()).hexdigest(), each.stat().st_mtime)
        for each in folder.rglob("*")
        if each.is_file()
    }


def test_a_ready_folder_is_copied_and_left_as_it_was(fill: Fill, run: Run, tmp_path: Path) -> None:
    folder, out = fill(), tmp_path / "out"
    before = digests(folder)
    answer = run("prepare", folder, "-o", out, *ON)

    assert answer.code == 0, answer.out
    assert names(out) == NAMES
    assert digests(folder) == before
    assert len(PdfReader(out / NAMES[3]).pages) == 2


def test_the_list_tells_what_came_from_where(fill: Fill, run: Run, tmp_path: Path) -> None:
    folder, out = fill(), tmp_path / "out"
    (folder / "horaires.txt").write_text("bus")
    answer = run("prepare", folder, "-o", out, *ON, "--even-if-not-ready")
    index = (out / "README.txt").read_text(encoding="utf-8")

    for text in (answer.out, index):
        assert "4-residence-residence-permit.pdf" in text
        assert "titre.pdf, pages 1 to 2" in text
        assert "horaires.txt: not readable" in text
        assert "not changed" in text


def test_everything_is_for_its_owner_alone(fill: Fill, run: Run, tmp_path: Path) -> None:
    out = tmp_path / "new" / "out"
    run("prepare", fill(), "-o", out, *ON)

    assert stat.S_IMODE(out.stat().st_mode) == 0o700
    assert {stat.S_IMODE(each.stat().st_mode) for each in out.iterdir()} == {0o600}
    assert names(out.parent) == ["out"], "nothing is left beside it"


def test_a_folder_that_is_not_ready_is_refused(fill: Fill, run: Run, tmp_path: Path) -> None:
    answer = run("prepare", fill("rib.pdf"), "-o", tmp_path / "out", *ON)

    assert answer.code == 1
    assert "Nothing was written" in answer.out
    assert "--even-if-not-ready" in answer.out
    assert not (tmp_path / "out").exists()


def test_it_is_copied_where_the_user_wants_it_all_the_same(fill: Fill, run: Run, tmp_path: Path) -> None:
    answer = run("prepare", fill("rib.pdf"), "-o", tmp_path / "out", *ON, "--even-if-not-ready")

    assert answer.code == 1
    assert names(tmp_path / "out") == [*NAMES[:4], "README.txt"]
    assert "do not send them" in (tmp_path / "out" / "README.txt").read_text(encoding="utf-8")


def test_a_wrong_account_number_is_refused_without_being_spelled_out(fill: Fill, run: Run, tmp_path: Path) -> None:
    folder, right = fill(), iban()
    wrong = f"{right[:20]}{(int(right[20]) + 1) % 10}{right[21:]}"
    (folder / "rib.pdf").write_bytes(pdf_of(rib(number=wrong)))
    answer = run("prepare", folder, "-o", tmp_path / "out", *ON)

    assert answer.code == 1
    assert "IBAN" in answer.out
    assert wrong[4:20] not in answer.out.replace(" ", "")
    assert not (tmp_path / "out").exists()


def test_papers_of_two_people_are_never_mixed(fill: Fill, run: Run, tmp_path: Path) -> None:
    folder, out = fill(), tmp_path / "out"
    (folder / "coloc.pdf").write_bytes(pdf_of(certificate(MOUSSA)))
    refused = run("prepare", folder, "-o", out, *ON)
    forced = run("prepare", folder, "-o", out, *ON, "--even-if-not-ready")

    assert (refused.code, forced.code) == (1, 1)
    assert "another person (coloc.pdf)" in refused.out
    assert "coloc.pdf (enrollment certificate): paper of another person" in forced.out
    copied = "".join(page.extract_text() for each in out.glob("*.pdf") for page in PdfReader(each).pages)
    assert "NGUYEN" in copied
    assert "DIARRA" not in copied


def test_an_archive_is_copied_from_too(fill: Fill, run: Run, tmp_path: Path) -> None:
    folder, archive = fill(), tmp_path / "dossier.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for each in folder.iterdir():
            packed.write(each, f"mes papiers/{each.name}")
    answer = run("prepare", archive, "-o", tmp_path / "out", *ON)

    assert answer.code == 0, answer.out
    assert names(tmp_path / "out") == NAMES
    assert "dossier.zip/mes papiers/rib.pdf" in answer.out


@pytest.mark.parametrize("where", ["dossier", "dossier/out", "."])
def test_copies_never_lie_among_the_originals(fill: Fill, run: Run, tmp_path: Path, where: str) -> None:
    folder = fill()
    answer = run("prepare", folder, "-o", tmp_path / where, *ON, "--overwrite")

    assert answer.code == 2
    assert len(names(folder)) == 5


def test_files_of_others_are_not_written_among(fill: Fill, run: Run, tmp_path: Path) -> None:
    folder, out = fill(), tmp_path / "out"
    out.mkdir()
    (out / "thesis.txt").write_text("mine")
    refused = run("prepare", folder, "-o", out, *ON)

    assert (refused.code, names(out)) == (2, ["thesis.txt"])
    assert run("prepare", folder, "-o", out, *ON, "--overwrite").code == 0
    assert names(out) == sorted([*NAMES, "thesis.txt"])


def test_a_second_run_takes_the_place_of_the_first(fill: Fill, run: Run, tmp_path: Path) -> None:
    folder, out = fill(), tmp_path / "out"
    run("prepare", folder, "-o", out, *ON)
    first = digests(out)
    run("prepare", folder, "-o", out, *ON)

    assert {name: digest for name, (digest, _) in digests(out).items()} == {
        n: digest for n, (digest, _) in first.items()
    }
    (folder / "rib.pdf").unlink()
    run("prepare", folder, "-o", out, *ON, "--even-if-not-ready")
    assert names(out) == [*NAMES[:4], "README.txt"]


def test_the_copies_can_be_checked_as_they_lie(fill: Fill, run: Run, tmp_path: Path) -> None:
    run("prepare", fill(), "-o", tmp_path / "out", *ON)

    assert run("check", tmp_path / "out", *ON).code == 0


@pytest.mark.parametrize(
    "options", [("--max-size", "much"), ("--max-size", "2kB"), ("--watermark", "学生"), ("--watermark", "a\nb")]
)
def test_options_that_cannot_be_followed_are_said(
    fill: Fill, run: Run, tmp_path: Path, options: tuple[str, str]
) -> None:
    answer = run("prepare", fill(), "-o", tmp_path / "out", *ON, *options)

    assert answer.code == 2
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("lang", "word"), [("fr", "Copies pour l'envoi"), ("es", "Copias para el envío")])
def test_the_list_speaks_the_language_asked_for(fill: Fill, run: Run, tmp_path: Path, lang: str, word: str) -> None:
    run("prepare", fill(), "-o", tmp_path / "out", "--on", "2026-10-01", "--lang", lang)

    assert (tmp_path / "out" / "README.txt").read_text(encoding="utf-8").startswith(word)
