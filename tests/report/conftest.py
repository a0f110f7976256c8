"""One report that has everything: built by hand, all people and numbers invented."""

from datetime import date

import pytest

from precheck.model.applicant import Fact
from precheck.model.catalogue import finding
from precheck.model.document import Document, DocumentPage, Evidence, Field
from precheck.model.page import Box, FileReading, MrzReading, Page
from precheck.model.report import Report, RequirementResult
from tests.report import pictures

IBAN = "FR1420041010050500013M02605"
PASSPORT_NUMBER = "C1234567"
MRZ = "P<VNMNGUYEN<<THI<LAN<<<<<<<<<<<<<<<<<<<<<<<<\nC1234567<0VNM0405149F2602034<<<<<<<<<<<<<<02"
HOSTILE = 'rib <script>alert(1)</script> [red]"x"[/red] \x1b[31mrouge\x1b[0m \u202efdp.exe'
ODD = "caf\udce9.pdf"


def page(number: int, picture: bytes, *, a4: bool = True, problem: str | None = None) -> Page:
    width, height = (595, 842) if a4 else (900, 630)
    mrz = (MrzReading(tuple(MRZ.split("\n")), Box(0.05, 0.79, 0.95, 0.95), ()),) if picture is pictures.PASSPORT else ()
    return Page(
        number,
        read_by="ocr",
        width=width,
        height=height,
        mrz=mrz,
        legibility=0.9,
        picture=picture,
        rotation=0 if a4 else 90,
        problem=problem,
    )


PAGES = {
    "passport.jpg": (page(1, pictures.PASSPORT, a4=False),),
    "scan_complet.pdf": (
        page(1, pictures.CERTIFICATE),
        page(2, pictures.VISA, a4=False),
        page(3, pictures.BLURRED),
        page(4, pictures.BLURRED),
    ),
    HOSTILE: (page(1, pictures.RIB),),
    "acte/naissance_fr.pdf": (page(1, pictures.CERTIFICATE), page(2, b"")),
}


def document_page(path: str, number: int, side: str = "") -> DocumentPage:
    return DocumentPage(path, PAGES[path][number - 1], side)  # type: ignore[arg-type]


PASSPORT = Document(
    "d1",
    "passport",
    0.9876,
    (document_page("passport.jpg", 1, "front"),),
    (
        Evidence("mrz-td3", 9.0, MRZ.split("\n", maxsplit=1)[0], 0, Box(0.05, 0.79, 0.95, 0.95)),
        Evidence("title", 3.25, "PASSPORT", 0, Box(0.34, 0.04, 0.56, 0.1)),
        Evidence("number-label", 1.0, "Passport No. C 1234567", 0),
    ),
    {
        "surname": Field("NGUYEN", 0.99, 0, Box(0.335, 0.2, 0.5, 0.255), "mrz"),
        "given_names": Field("THI LAN", 0.98, 0, Box(0.335, 0.3, 0.5, 0.355), "mrz"),
        "birth_date": Field("2004-05-14", 0.97, 0, Box(0.335, 0.4, 0.56, 0.455), "mrz"),
        "nationality": Field("VNM", 0.97, read_from="mrz"),
        "document_number": Field(PASSPORT_NUMBER, 0.8, 0, Box(0.335, 0.5, 0.5, 0.555), "mrz", confirm=True),
        "expiry_date": Field("2026-02-03", 0.85, 0, Box(0.335, 0.6, 0.56, 0.655), "printed"),
        "mrz": Field(MRZ, 0.9, 0, Box(0.05, 0.79, 0.95, 0.95), "mrz"),
    },
    "applicant",
    ("visa", 0.0071),
)
CERTIFICATE = Document(
    "d2",
    "enrollment-certificate",
    0.95,
    (document_page("scan_complet.pdf", 1),),
    (Evidence("title", 6.0, "CERTIFICAT DE SCOLARITÉ", 0, Box(0.27, 0.195, 0.72, 0.235)),),
    {
        "academic_year": Field("2025-2026", 0.94, 0, Box(0.095, 0.318, 0.5, 0.345)),
        "holder": Field("NGUYEN Thi Lan", 0.92, 0, Box(0.095, 0.378, 0.35, 0.405)),
        "institution": Field("Université de Valmont", 0.75, 0, Box(0.095, 0.078, 0.5, 0.105)),
        "student_no": Field("<b>2100</b>", 0.4),
    },
    "applicant",
    ("admission-letter", 0.03),
)
RIB = Document(
    "d3",
    "rib",
    0.97,
    (document_page(HOSTILE, 1),),
    (Evidence("iban", 5.0, "IBAN FR14 2004 1010 0505 0001 3M02 605", 0, Box(0.095, 0.238, 0.7, 0.265)),),
    {
        "iban": Field(IBAN, 0.93, 0, Box(0.15, 0.238, 0.7, 0.265)),
        "holder": Field("MLLE NGUYEN THI LAN", 0.9, 0, Box(0.2, 0.158, 0.6, 0.185)),
    },
    "applicant",
)
VISA = Document("d4", "visa", 0.88, (document_page("scan_complet.pdf", 2),), holder="applicant")
BIRTH = Document(
    "d5",
    "birth-certificate",
    0.71,
    (document_page("acte/naissance_fr.pdf", 1), document_page("acte/naissance_fr.pdf", 2)),
    holder="unknown",
    runner_up=("marriage-certificate", 3.6),
)
UNKNOWN = Document("d6", "other", 0.3, (document_page("scan_complet.pdf", 3), document_page("scan_complet.pdf", 4)))

FINDINGS = (
    finding("expires-during-stay", document="d4", file="scan_complet.pdf", data={"date": "2027-03-01"}),
    finding(
        "name-mismatch",
        requirement="civil-status",
        document="d5",
        file="acte/naissance_fr.pdf",
        expected="NGUYEN THI LAN",
        found="NGUYEN LAN THI",
        data={"name": "NGUYEN THI LAN", "other_name": "NGUYEN LAN THI"},
    ),
    finding("parents-missing", outcome="inconclusive", requirement="civil-status", document="d5"),
    finding("visa-not-validated", requirement="residence", document="d4", file="scan_complet.pdf"),
    finding(
        "expired",
        requirement="identity",
        document="d1",
        file="passport.jpg",
        expected="2027-06-30",
        found="2026-02-03",
        page=0,
        box=Box(0.33, 0.59, 0.57, 0.66),
        data={"date": "2026-02-03"},
    ),
    finding(
        "enrollment-wrong-year",
        requirement="enrollment",
        document="d2",
        file="scan_complet.pdf",
        expected="2026-2027",
        found="2025-2026",
        page=0,
        box=Box(0.09, 0.315, 0.51, 0.348),
    ),
    finding(
        "iban-invalid",
        requirement="bank-details",
        document="d3",
        file=HOSTILE,
        found="FR14 2004 1010 0505 0001 3M02 605",
        page=0,
        box=Box(0.15, 0.238, 0.7, 0.265),
    ),
    finding("missing-parental-authorization", requirement="parental-authorization"),
    finding("unrecognized-document", document="d6", file="scan_complet.pdf", data={"page": "3"}),
    finding("unreadable-file", file="vide.pdf"),
    finding("encrypted-file", file=ODD),
)
FILES = (
    FileReading(".DS_Store", 6148, 32 * "aa", "system", "ignored"),
    FileReading("acte/naissance_fr.pdf", 1_200_000, 32 * "bb", "pdf", "read", PAGES["acte/naissance_fr.pdf"]),
    FileReading(ODD, 90_000, 32 * "cc", "pdf", "unreadable", (), "encrypted-file"),
    FileReading("passport.jpg", 2_345_678, 32 * "dd", "jpeg", "read", PAGES["passport.jpg"]),
    FileReading(HOSTILE, 45_000, 32 * "ee", "pdf", "read", PAGES[HOSTILE]),
    FileReading("scan_complet.pdf", 4_000_000, 32 * "ff", "pdf", "read", PAGES["scan_complet.pdf"]),
    FileReading("vide.pdf", 0, 32 * "00", "unknown", "unreadable", (), "unreadable-file", "0 bytes"),
)
REQUIREMENTS = (
    RequirementResult("identity", "invalid", ("passport", "national-id"), ("d1",), "002"),
    RequirementResult("enrollment", "invalid", ("enrollment-certificate",), ("d2",), "002"),
    RequirementResult("civil-status", "review", ("birth-certificate", "family-record-book"), ("d5",), "002"),
    RequirementResult("residence", "invalid", ("visa", "residence-permit"), ("d4",), "002"),
    RequirementResult("bank-details", "invalid", ("rib",), ("d3",), "002"),
    RequirementResult("parental-authorization", "missing", ("parental-authorization",), (), "002"),
    RequirementResult("coverage", "optional", ("s1",), (), "002"),
)


@pytest.fixture
def report() -> Report:
    """A folder with every kind of trouble."""
    return Report(
        version="0.1.0",
        checked_on=date(2026, 10, 1),
        procedure="registration",
        route="non-eu",
        verdict="not-ready",
        applicant={
            "nationality": Fact("VNM", "d1"),
            "birth_date": Fact("2004-05-14", "d1"),
            "academic_year": Fact("2026-2027", "assumed"),
            "employed": Fact("false", "given"),
        },
        requirements=REQUIREMENTS,
        documents=(PASSPORT, CERTIFICATE, RIB, VISA, BIRTH, UNKNOWN),
        files=FILES,
        findings=FINDINGS,
    )


@pytest.fixture
def ready() -> Report:
    """A folder with nothing to mend."""
    return Report(
        version="0.1.0",
        checked_on=date(2026, 10, 1),
        procedure="registration",
        route="non-eu",
        verdict="ready",
        requirements=(RequirementResult("identity", "met", ("passport",), ("d1",), "002"),),
        documents=(PASSPORT,),
        files=(FileReading("passport.jpg", 2_345_678, 32 * "dd", "jpeg", "read", PAGES["passport.jpg"]),),
    )
