"""Latin letters and digits keep their order between Arabic words."""

import pytest

from precheck.report.direction import isolated


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("سنة أخرى: 2025-2026 بدلًا من 2026-2027.", ["2025-2026", "2026-2027"]),
        ("الملف «2026 scan (2).pdf» فارغ", ["2026 scan (2).pdf"]),
        ("رقم IBAN غير صحيح: FR ••• 2606. أحد رموزه", ["IBAN", "FR ••• 2606"]),
        ("شهادة (certificat de scolarité) للسنة", ["certificat de scolarité"]),
        ("الأسطر المرمّزة (<<<) في", ["&lt;&lt;&lt;"]),
        ("تحديد --insured-by none، ثم", ["--insured-by none"]),
        ("لا شيء آخر", []),
    ],
)
def test_a_stretch_from_left_to_right_is_set_apart(text: str, apart: list[str]) -> None:
    page = str(isolated(text, "rtl"))
    assert [part.split("</bdi>")[0] for part in page.split('<bdi dir="ltr">')[1:]] == apart
    assert isolated(text, "rtl").striptags() == text


def test_nothing_changes_on_a_page_from_left_to_right() -> None:
    assert isolated("scan <2>.pdf", "ltr") == "scan &lt;2&gt;.pdf"


def test_a_hostile_name_stays_text() -> None:
    assert "<script" not in isolated("الملف «<script>alert(1)</script>.pdf»", "rtl")
