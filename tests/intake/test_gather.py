"""Every file of the input, once, whatever it is: nothing is lost and nothing stops the rest."""

import os
import zipfile
from pathlib import Path

import pytest

from precheck.errors import PathNotFound
from precheck.intake import gather as module
from precheck.intake.gather import Source, gather

PDF = b"%PDF-1.4\n%%EOF"


def write(path: Path, data: bytes = PDF) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def zipped(path: Path, **entries: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name.replace("__", "/").replace("_pdf", ".pdf"), data)
    return path


def one(sources: list[Source]) -> Source:
    [source] = sources
    return source


def test_a_folder_with_its_sub_folders_comes_whole_and_in_name_order(tmp_path: Path) -> None:
    for name in ("b.pdf", "a.pdf", "Banque/rib.pdf", "Banque/vieux/rib.pdf"):
        write(tmp_path / name, PDF + name.encode())

    assert [each.path for each in gather([tmp_path])] == ["Banque/rib.pdf", "Banque/vieux/rib.pdf", "a.pdf", "b.pdf"]


def test_single_files_and_folders_may_be_mixed(tmp_path: Path) -> None:
    file = write(tmp_path / "passeport.pdf")
    write(tmp_path / "dossier" / "rib.pdf", PDF + b"2")

    assert {each.path for each in gather([file, tmp_path / "dossier"])} == {"passeport.pdf", "dossier/rib.pdf"}


def test_an_archive_is_a_folder(tmp_path: Path) -> None:
    path = zipped(tmp_path / "dossier.zip", a_pdf=PDF, sub__b_pdf=PDF + b"2")

    assert [each.path for each in gather([path])] == ["dossier.zip/a.pdf", "dossier.zip/sub/b.pdf"]
    assert all(each.data.startswith(PDF) and not each.problem for each in gather([path]))


def test_an_archive_is_known_by_its_content(tmp_path: Path) -> None:
    path = zipped(tmp_path / "dossier.pdf", a_pdf=PDF)

    assert one(gather([path])).path == "dossier.pdf/a.pdf"


def test_an_archive_within_an_archive_is_not_opened_and_not_lost(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner.zip", a_pdf=PDF).read_bytes()
    with zipfile.ZipFile(tmp_path / "outer.zip", "w") as archive:
        archive.writestr("inner.zip", inner)
    source = one(gather([tmp_path / "outer.zip"]))

    assert (source.path, source.format, source.ignored) == ("outer.zip/inner.zip", "zip", False)


def test_an_archive_within_a_folder_is_opened(tmp_path: Path) -> None:
    zipped(tmp_path / "envoi.zip", a_pdf=PDF)

    assert [each.path for each in gather([tmp_path])] == ["envoi.zip/a.pdf"]


@pytest.mark.parametrize("cut", [30, 60, 100])
def test_a_broken_archive_is_one_unreadable_file(tmp_path: Path, cut: int) -> None:
    path = zipped(tmp_path / "dossier.zip", a_pdf=PDF * 20)
    path.write_bytes(path.read_bytes()[:-cut])

    assert one(gather([path])).problem == "unreadable-file"


def test_an_archive_without_files_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    assert one(gather([zipped(tmp_path / "vide.zip")])).problem == "unreadable-file"


def test_a_damaged_entry_costs_itself_only(tmp_path: Path) -> None:
    with zipfile.ZipFile(path := tmp_path / "dossier.zip", "w") as archive:
        archive.writestr("a.pdf", b"A" * 2000)
        archive.writestr("b.pdf", PDF)
    path.write_bytes(path.read_bytes().replace(b"A" * 2000, b"A" * 1000 + b"B" * 1000, 1))
    first, second = gather([path])

    assert (first.problem, second.problem) == ("unreadable-file", None)


def test_an_entry_with_a_password_is_said_to_be_encrypted(tmp_path: Path) -> None:
    path = zipped(tmp_path / "dossier.zip", a_pdf=PDF)
    data = bytearray(path.read_bytes())
    data[6] |= 1  # the flag in the local header
    data[data.index(b"PK\x01\x02") + 8] |= 1  # and in the table of contents
    path.write_bytes(bytes(data))

    assert one(gather([path])).problem == "encrypted-file"


def test_an_archive_that_unpacks_to_far_too_much_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bombe.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("noughts.pdf", b"\0" * 30_000_000)

    assert one(gather([path])).problem == "file-too-large"


def test_an_archive_of_thousands_of_files_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_ARCHIVE_FILES", 1)
    path = zipped(tmp_path / "dossier.zip", a_pdf=PDF, b_pdf=PDF)

    assert one(gather([path])).problem == "file-too-large"


def test_a_file_that_can_be_no_scan_for_its_size_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_FILE_BYTES", 5)

    assert one(gather([write(tmp_path / "a.pdf")])).problem == "file-too-large"


@pytest.mark.parametrize(
    "name", [".DS_Store", "Thumbs.db", "desktop.ini", "__MACOSX/a.pdf", "~$lettre.docx", "._a.pdf", "applicant.toml"]
)
def test_what_the_system_left_behind_and_our_own_file_are_listed_and_ignored(tmp_path: Path, name: str) -> None:
    write(tmp_path / name)
    source = one(gather([tmp_path]))

    assert (source.path, source.ignored, source.problem) == (name, True, None)


@pytest.mark.parametrize("schema", ["precheck.report/1", "precheck.expected/1"])
def test_our_own_reports_are_no_documents(tmp_path: Path, schema: str) -> None:
    write(tmp_path / "rapport.json", f'{{\n "schema": "{schema}",\n "x": 1}}'.encode())

    assert one(gather([tmp_path])).ignored


def test_other_json_is_a_file_like_any_other(tmp_path: Path) -> None:
    assert not one(gather([write(tmp_path / "data.json", b'{"name": "precheck"}')])).ignored


def test_a_student_file_that_only_resembles_noise_by_its_name_is_read(tmp_path: Path) -> None:
    write(tmp_path / "Thumbs.db.pdf")
    write(tmp_path / "._notes" / "a.pdf", PDF + b"1")

    assert not any(each.ignored for each in gather([tmp_path]))


def test_links_that_lead_in_circles_or_nowhere_stop_nothing(tmp_path: Path) -> None:
    write(tmp_path / "a.pdf")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "gone.pdf").symlink_to(tmp_path / "not there")
    (tmp_path / "self").symlink_to(tmp_path / "self")
    found = {each.path: each.problem for each in gather([tmp_path])}

    assert found["a.pdf"] is None
    assert found["gone.pdf"] == found["self"] == found["loop"] == "unreadable-file"


def test_a_pipe_does_not_hang_the_run(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")

    assert one(gather([tmp_path])).problem == "unreadable-file"


def test_a_name_that_cannot_be_decoded_or_hides_something_is_shown_harmlessly(tmp_path: Path) -> None:
    for name in (b"caf\xe9.pdf", b"a\x1b[31mb.pdf", "fdp\u202e.exe".encode()):
        (tmp_path / os.fsdecode(name)).write_bytes(PDF + name)
    paths = [each.path for each in gather([tmp_path])]

    assert len(paths) == 3
    assert all(path.isprintable() and path.encode() for path in paths)


def test_two_names_that_are_shown_alike_stay_two_files(tmp_path: Path) -> None:
    for number, name in enumerate((b"caf\xe9.pdf", b"caf\xe8.pdf")):
        (tmp_path / os.fsdecode(name)).write_bytes(PDF + bytes([number]))

    assert len({each.path for each in gather([tmp_path])}) == 2


def test_a_path_that_is_given_twice_counts_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.pdf")

    assert len(gather([path, path])) == 1
    assert len(gather([tmp_path, tmp_path])) == 1


def test_two_folders_with_files_of_one_name_keep_both(tmp_path: Path) -> None:
    write(tmp_path / "one" / "a.pdf", PDF + b"1")
    write(tmp_path / "two" / "a.pdf", PDF + b"2")

    assert [each.path for each in gather([tmp_path / "one", tmp_path / "two"])] == ["one/a.pdf", "two/a.pdf"]


def test_an_empty_file_is_there_and_empty(tmp_path: Path) -> None:
    source = one(gather([write(tmp_path / "vide.pdf", b"")]))

    assert (source.path, source.format, source.size) == ("vide.pdf", "empty", 0)


def test_an_empty_folder_has_no_files(tmp_path: Path) -> None:
    assert gather([tmp_path]) == []


@pytest.mark.parametrize("path", ["not there", "a\0b", "x" * 5000])
def test_a_path_that_is_not_there_is_our_own_error(tmp_path: Path, path: str) -> None:
    with pytest.raises(PathNotFound):
        gather([tmp_path / path])
