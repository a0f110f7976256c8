"""`precheck check` as a user and a script meet it: exit codes, outputs, mistakes."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from precheck.reading import probe
from tests.cli.conftest import Fill, Run
from tests.helpers import certificate
from tests.reading.drawing import encoded, pdf_of, picture_of

ON = ("--on", "2026-10-01", "--lang", "en")


def test_a_complete_folder_leaves_with_nought(fill: Fill, run: Run) -> None:
    answer = run("check", fill(), *ON)

    assert answer.code == 0
    assert "\x1b" not in answer.out, "no colours into a pipe"
    assert answer.err == ""


@pytest.mark.parametrize("paper", ["passeport.pdf", "certificat.pdf", "acte.pdf", "titre.pdf", "rib.pdf"])
def test_a_folder_that_lacks_a_paper_leaves_with_one(fill: Fill, run: Run, paper: str) -> None:
    assert run("check", fill(paper), *ON).code == 1


def test_scripts_may_ask_for_nought_whatever_is_found(fill: Fill, run: Run) -> None:
    assert run("check", fill("rib.pdf"), "--exit-zero", *ON).code == 0


def test_json_on_standard_output_is_nothing_but_json(fill: Fill, run: Run) -> None:
    answer = run("check", fill(), "--json", "-", *ON)
    report = json.loads(answer.out)

    assert (report["schema"], report["verdict"], report["checked_on"]) == ("precheck.report/1", "ready", "2026-10-01")
    assert [each["path"] for each in report["files"]] == sorted(each["path"] for each in report["files"])
    assert {each["status"] for each in report["requirements"]} == {"met"}


@pytest.mark.parametrize("options", [("--json", "-"), ("--html", "-"), ()])
def test_a_pipe_that_speaks_no_utf_8_is_no_trouble(fill: Fill, options: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "precheck", "check", fill("rib.pdf"), *options, *ON, "--lang", "fr"],
        capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (1, b"")
    assert not options or "é" in done.stdout.decode()


def test_the_same_folder_gives_the_same_json(fill: Fill, run: Run) -> None:
    folder = fill()

    assert run("check", folder, "--json", "-", *ON).out == run("check", folder, "--json", "-", *ON).out


def test_html_and_json_are_written_for_their_owner_only(fill: Fill, run: Run, tmp_path: Path) -> None:
    html, report = tmp_path / "out" / "report.html", tmp_path / "out" / "report.json"
    answer = run("check", fill(), "--html", html, "--json", report, *ON)

    assert answer.code == 0
    assert "<html" in html.read_text(encoding="utf-8")
    assert json.loads(report.read_text(encoding="utf-8"))["verdict"] == "ready"
    assert {stat.S_IMODE(path.stat().st_mode) for path in (html, report)} == {0o600}


@pytest.mark.parametrize("kind", ["json", "html"])
def test_a_report_left_in_the_folder_is_not_checked_the_next_time(fill: Fill, run: Run, kind: str) -> None:
    folder = fill()
    run("check", folder, f"--{kind}", folder / f"report.{kind}", *ON)

    assert run("check", folder, *ON).code == 0


def test_account_and_passport_numbers_are_not_printed_unless_asked_for(fill: Fill, run: Run) -> None:
    folder = fill()

    assert "C1234567" not in run("check", folder, *ON).out
    assert "0001 2345" not in run("check", folder, *ON).out


def test_facts_are_taken_from_options_a_file_and_the_folder_itself(fill: Fill, run: Run, tmp_path: Path) -> None:
    folder, facts = fill(), tmp_path / "facts.toml"
    facts.write_text('family_name = "DIARRA"\ngiven_names = "Moussa"\n')
    (folder / "applicant.toml").write_text('nationality = "VN"\nacademic_year = "2025-2026"\n')
    own = json.loads(run("check", folder, "--json", "-", *ON).out)
    given = json.loads(run("check", folder, "--applicant", facts, "--json", "-", *ON).out)
    option = json.loads(run("check", folder, "--academic-year", "2026-2027", "--json", "-", *ON).out)

    assert own["applicant"]["nationality"] == {"value": "VNM", "from": "given"}
    assert "enrollment-wrong-year" in {each["code"] for each in own["findings"]}
    assert "other-person" in {each["code"] for each in given["findings"]}
    assert option["verdict"] == "ready", "an option overrules the folder's file"


@pytest.mark.parametrize(
    ("line", "words"),
    [('nationalty = "VNM"', "nationality"), ('birth_date = "14/05/2004"', "2004-05-14"),
     ('nationality = "Vietnam"', "ISO"), ('academic_year = "2026"', "2026-2027"), ('employed = "no"', "true or false"),
     ('insured_by = "mum"', "ehic"), ("stay_months = \"many\"", "number"), ("nationality = VNM", "nationality"),
     ("nationality = [1]", "nationality"), ("stay_months = [1]", "number"), ("stay_months = true", "number"),
     ("stay_months = nan", "number"), ("family_name = 5", "family_name"), ("given_names = ['Lan']", "given_names"),
     ("birth_date = 04:05:06", "2004-05-14"), ("academic_year = {a = 1}", "2026-2027"),
     ("procedure = []", "procedure")],
)  # fmt: skip
def test_a_mistake_in_the_facts_is_misuse_with_a_way_out(
    fill: Fill, run: Run, tmp_path: Path, line: str, words: str
) -> None:
    facts = tmp_path / "facts.toml"
    facts.write_text(line)
    answer = run("check", fill(), "--applicant", facts, *ON)

    assert (answer.code, answer.out) == (2, "")
    assert words in answer.err
    assert "Traceback" not in answer.err


@pytest.mark.parametrize(
    "options",
    [("--on", "01/10/2026"), ("--on", "2026-02-30"), ("--nationality", "Vietnam"), ("--birth-date", "2004-13-01"),
     ("--lang", "de"), ("--procedure", "marriage"), ("--workers", "0"), ("--no-such-option",),
     ("--json", "-", "--html", "-"), ("--applicant", "not there.toml"), ("--academic-year", "2026-2028")],
)  # fmt: skip
def test_a_mistake_on_the_command_line_is_misuse(fill: Fill, run: Run, options: tuple[str, ...]) -> None:
    answer = run("check", fill(), *options)

    assert answer.code == 2
    assert answer.err


def test_a_path_that_is_not_there_is_misuse(run: Run, tmp_path: Path) -> None:
    answer = run("check", tmp_path / "nowhere", *ON)

    assert answer.code == 2
    assert "does not exist" in answer.err


def test_no_path_at_all_is_misuse(run: Run) -> None:
    assert run("check").code == 2


def test_a_report_that_cannot_be_written_is_misuse(fill: Fill, run: Run, tmp_path: Path) -> None:
    assert run("check", fill(), "--json", tmp_path, *ON).code == 2


def test_an_empty_folder_lacks_everything(run: Run, tmp_path: Path) -> None:
    answer = run("check", tmp_path, "--json", "-", *ON)

    assert answer.code == 1
    assert {each["status"] for each in json.loads(answer.out)["requirements"]} == {"missing"}


def test_a_folder_of_files_that_cannot_be_read_is_not_ready(run: Run, tmp_path: Path) -> None:
    for name, data in {"a.pdf": b"%PDF-1.4 cut", "b.docx": b"PK\x03\x04", "c.jpg": b"", "d.png": b"\x89PNG\r\n\x1a\n",
                       "e.txt": b"Bonjour\n", "f.pdf": pdf_of("Bonjour", password="x")}.items():  # fmt: skip
        (tmp_path / name).write_bytes(data)
    answer = run("check", tmp_path, "--json", "-", *ON)
    report = json.loads(answer.out)

    assert answer.code == 1
    assert {each["status"] for each in report["files"]} == {"unreadable"}
    assert len({each["file"] for each in report["findings"] if each["file"]}) == 6


def test_pictures_that_are_no_documents_are_said_to_be_none(run: Run, tmp_path: Path) -> None:
    picture_of("").save(tmp_path / "white.png")
    (tmp_path / "cat.jpg").write_bytes(encoded(picture_of("# Joyeux anniversaire\nMaman et Papa"), "JPEG"))
    answer = run("check", tmp_path, "--json", "-", *ON)
    report = json.loads(answer.out)

    assert answer.code == 1
    assert {each["type"] for each in report["documents"]} <= {"other"}
    assert "unrecognized-document" in {each["code"] for each in report["findings"]}


def test_a_machine_without_tesseract_says_so_and_leaves_with_three(
    fill: Fill, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = fill("certificat.pdf")
    (folder / "certificat.png").write_bytes(encoded(picture_of(certificate())))
    monkeypatch.setattr(probe, "ocr_ready", lambda: False)
    monkeypatch.setattr(probe, "tesseract", probe.Tesseract)
    answer = run("check", folder, *ON)

    assert answer.code == 3
    assert "tesseract" in answer.err


def test_a_machine_without_tesseract_still_checks_what_needs_none(
    fill: Fill, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(probe, "ocr_ready", lambda: False)

    assert run("check", fill(), *ON).code == 0
