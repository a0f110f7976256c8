"""Copies of the sample folders: the right pages, upright, legible, with their words, and nothing about their maker."""

import io

import pytest
from pypdf import PdfReader

from precheck.reading.probe import ocr_ready
from tests.prepare.conftest import LIMIT, case

READY = ["complete-photos", "cards-front-and-back", "one-scan-of-everything", "complete-digital"]

pytestmark = pytest.mark.skipif(not ocr_ready(), reason="scans and photos need Tesseract")


@pytest.mark.parametrize("name", READY)
class TestReady:
    """A folder that is ready, and the copies of it."""

    def test_each_requirement_has_its_copy_in_order(self, name: str) -> None:
        names = [each.parcel.name for each in case(name).copies]

        assert [each.split("-")[0] for each in names] == ["1", "2", "3", "4", "5"]
        assert names[0] == "1-identity-passport.pdf"
        assert names[1] == "2-enrollment-enrollment-certificate.pdf"
        assert not any(each.failed or each.reduced for each in case(name).copies)

    def test_the_copies_are_as_ready_as_the_originals(self, name: str) -> None:
        again = case(name).again

        assert again.verdict == "ready"
        assert [each.status for each in again.requirements] == [each.status for each in case(name).report.requirements]

    def test_every_page_is_upright_and_told_as_before(self, name: str) -> None:
        before, again = case(name).report, case(name).again
        for requirement, copied in zip(before.requirements, again.requirements, strict=True):
            pages = [page.page for each in copied.documents for page in again.document(each).pages]
            assert {page.rotation for page in pages} == {0}
            assert {before.document(each).type for each in requirement.documents} == {
                again.document(each).type for each in copied.documents
            }

    def test_coded_lines_and_numbers_are_read_again(self, name: str) -> None:
        told = {"mrz", "iban", "birth_date", "expiry_date", "academic_year"}
        before, again = case(name).report, case(name).again
        for requirement, copied in zip(before.requirements, again.requirements, strict=True):
            first, second = (
                {
                    (field, document.value(field))
                    for each in result.documents
                    for document in [report.document(each)]
                    for field in told
                    if document.value(field)
                }
                for report, result in ((before, requirement), (again, copied))
            )
            assert first == second, requirement.id

    def test_no_copy_is_too_large_for_the_portal(self, name: str) -> None:
        assert max(len(each.pdf) for each in case(name).copies) <= LIMIT

    def test_nothing_is_told_about_who_made_the_files(self, name: str) -> None:
        for each in case(name).copies:
            reader = PdfReader(io.BytesIO(each.pdf))
            assert not reader.metadata
            assert reader.xmp_metadata is None
            for mark in (
                b"Exif\0",
                b"<x:xmpmeta",
                b"/Producer",
                b"/Author",
                b"/CreationDate",
                b"ReportLab",
                b"/Annots",
            ):
                assert mark not in each.pdf, mark

    def test_every_copy_can_be_searched(self, name: str) -> None:
        for each in case(name).copies:
            for page in PdfReader(io.BytesIO(each.pdf)).pages:
                assert len(page.extract_text().split()) >= 10, each.parcel.name


def test_a_born_digital_page_is_copied_as_it_is() -> None:
    whole = case("complete-digital")
    original = next(each for each in whole.sources if each.path == "RIB.pdf")
    before = PdfReader(io.BytesIO(original.data)).pages[0]
    copied = PdfReader(io.BytesIO(whole.copy("bank-details").pdf)).pages[0]

    assert copied.extract_text() == before.extract_text()
    assert copied.mediabox == before.mediabox
    assert not list(copied.images) or len(list(copied.images)) == len(list(before.images))


def test_front_and_back_are_one_copy_front_first() -> None:
    [origin, other] = case("cards-front-and-back").copy("residence").origins

    assert (origin.file, other.file) == ("titre de sejour recto.jpg", "titre de sejour verso.jpg")


def test_one_scan_is_split_and_visa_and_validation_joined() -> None:
    whole = case("one-scan-of-everything")
    pages = {
        each.parcel.requirement.id: [page for origin in each.origins for page in origin.pages] for each in whole.copies
    }

    assert pages["residence"] == [2, 3]
    assert sorted(page for numbers in pages.values() for page in numbers) == [1, 2, 3, 4, 5, 6]
    assert whole.copy("residence").parcel.name == "4-residence-visa-and-visa-validation.pdf"


def test_a_page_brings_along_no_other_page_of_its_file() -> None:
    """Six pages of one scan: no copy of one page may weigh as much as the scan."""
    whole = case("one-scan-of-everything")

    assert all(len(each.pdf) < 0.4 * whole.sources[0].size for each in whole.copies)


def test_a_photo_is_cut_to_the_sheet() -> None:
    """What is left of the table is less than on the photo: the page has the shape of the sheet."""
    for requirement in ("enrollment", "civil-status"):
        [page] = PdfReader(io.BytesIO(case("complete-photos").copy(requirement).pdf)).pages
        shape = float(page.mediabox.width) / float(page.mediabox.height)
        assert abs(shape - 210 / 297) < 0.05, requirement
