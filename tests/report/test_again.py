"""What is made of a report later: shown again from its JSON, written as a letter, copied into the portal's form."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from precheck.cli.main import cli
from precheck.errors import BadReport
from precheck.i18n.catalogue import LANGUAGES, translator
from precheck.model.applicant import Applicant
from precheck.model.report import Report
from precheck.report.afterwards import afterwards
from precheck.report.form import form
from precheck.report.from_json import from_json
from precheck.report.to_html import to_html
from precheck.report.to_json import to_json
from precheck.report.to_letter import to_letter, to_letter_html
from tests.helpers import Student, birth, complete, file_of, folder, iban, report_of, rib
from tests.requirements.papers import GIULIA, ehic

WORDS = translator("en")


def test_a_saved_report_says_the_same_when_it_is_read_again() -> None:
    report = report_of(*folder(residence=None))
    saved = to_json(report, WORDS)

    assert to_json(from_json(saved), WORDS) == saved


def test_a_saved_report_is_shown_as_a_page_in_another_language() -> None:
    page = to_html(from_json(to_json(report_of(*folder(residence=None)), WORDS)), translator("fr"))

    assert "Votre dossier" in page


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": "precheck.report/1"}', '{"schema": "other"}'])
def test_what_is_no_report_is_told_with_a_way_out(text: str) -> None:
    with pytest.raises(BadReport) as caught:
        from_json(text)
    assert caught.value.next_step


def test_the_command_renders_a_saved_report(tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text(to_json(report_of(*folder()), WORDS), encoding="utf-8")
    arguments = ["render", str(tmp_path / "r.json"), "--lang", "en", "--html", str(tmp_path / "r.html"),
                 "--letter", str(tmp_path / "l.txt")]  # fmt: skip
    result = CliRunner().invoke(cli, arguments)

    assert result.exit_code == 0
    assert "Checklist" in result.output
    assert (tmp_path / "r.html").stat().st_mode & 0o077 == 0
    assert "Dear Thi Lan" in (tmp_path / "l.txt").read_text(encoding="utf-8")


# -- the letter -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_letter_names_what_is_fine_and_how_to_mend_the_rest(lang: str) -> None:
    words = translator(lang)
    report = report_of(*folder(bank_details=file_of("r.pdf", rib(number=iban()[:2] + "00" + iban()[4:]))))
    letter = to_letter(report, words)

    assert words.text("requirement.identity") in letter
    assert words.text("finding.iban-invalid.fix") in letter
    assert iban()[4:14] not in letter.replace(" ", "")


def test_a_letter_escapes_whatever_a_document_says() -> None:
    report = report_of(*folder(), applicant=Student(given="<b>Lan</b>").applicant)

    assert "<b>Lan" not in to_letter_html(report, WORDS)


def test_a_letter_of_a_complete_folder_asks_for_nothing() -> None:
    assert WORDS.text("letter.mend") not in to_letter(report_of(*folder()), WORDS)


# -- the form and afterwards ----------------------------------------------------------------------------------------


def answers(report: Report) -> dict[str, list[str]]:
    return {each.question: [spelling.value for spelling in each.spellings] for each in form(report)}


def test_the_form_is_answered_as_the_documents_spell_it() -> None:
    told = answers(report_of(*folder()))

    assert told["family_name"][0] == "NGUYEN"
    assert told["birth_date"] == ["2004-05-14"]
    assert told["email"] == []


def test_a_name_that_coded_lines_cut_short_is_no_other_spelling() -> None:
    """A card has room for thirty letters; what is printed whole is what to type."""
    long = Student(surname="QUISPE DEL AGUILA", given="Milagros Del Pilar Inmaculada", nationality="PER")
    told = answers(report_of(*complete(long).values(), applicant=Applicant()))

    assert told["family_name"] == ["QUISPE DEL AGUILA"]
    assert told["given_names"] == ["Milagros Del Pilar Inmaculada"]


def test_where_documents_differ_every_spelling_is_shown_with_its_document() -> None:
    text = birth().replace("Nom : NGUYEN", "Nom : NGUYÊN-LE")
    [family] = [
        each for each in form(report_of(*folder(civil_status=file_of("a.pdf", text)))) if each.question == "family_name"
    ]

    assert family.differs
    assert len({document for spelling in family.spellings for document in spelling.documents}) >= 2


def test_nothing_is_typed_and_nothing_sent_where_a_card_takes_the_place_of_the_registration() -> None:
    report = report_of(ehic(GIULIA), applicant=GIULIA.applicant)

    assert (report.verdict, form(report)) == ("not-required", ())
    assert "show" in " ".join(afterwards(report, WORDS)).lower()


def test_the_json_has_the_form_and_what_happens_next() -> None:
    saved = json.loads(to_json(report_of(*folder()), WORDS))

    assert "birth_date" in {each["question"] for each in saved["form"] if each["spellings"]}
    assert len(saved["next"]) == 5
