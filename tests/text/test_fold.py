"""Folding: what two spellings of one text have in common."""

import pytest

from precheck.text.fold import fold, squeeze


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Né  à Œuilly", "ne a oeuilly"), ("Straße", "strasse"), ("ŁÓDŹ", "lodz"), ("Đặng Thị Hà", "dang thi ha"),
     ("İstanbul", "istanbul"), ("Sørensen Ægir", "sorensen aegir"), ("l’état", "l'etat"), ("2026–2027", "2026-2027"),
     ("N\u00a0° \t 3", "n ° 3"), ("ﬁliation", "filiation"), ("１２３", "123"), ("Ñandú", "nandu"), ("", "")],
)  # fmt: skip
def test_case_accents_ligatures_dashes_and_blanks_make_no_difference(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("text", ["شهادة ميلاد", "出生公证书", "जन्म प्रमाण पत्र", "свидетельство о рождении"])
def test_other_scripts_stay_readable_as_they_are_written_in_the_lexicons(text: str) -> None:
    assert squeeze(text)
    assert len(fold(text)) >= len(text) - 2


def test_thai_is_compared_without_the_marks_that_ocr_loses() -> None:
    assert fold("สูติบัตร") == fold("สติบตร") == "สตบตร"


def test_letters_spaced_out_and_run_together_are_one_phrase_once_squeezed() -> None:
    assert squeeze("C E R T I F I C A T  de scolarité") == squeeze("Certificat-deScolarité")
