"""Which paper serves for what is asked, and what becomes of the faults of the others: papers as they come from the
reading, matched without any page."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from precheck.documents.assemble import Assembled
from precheck.model.catalogue import finding
from precheck.model.document import Document, DocumentPage, Field, Holder, Side
from precheck.model.finding import Finding
from precheck.model.page import Page
from precheck.requirements.match import Matched, match
from precheck.requirements.procedure import Requirement, load
from tests.helpers import codes, finds

RULES = {each.id: each for each in load("registration") if "non-eu" in each.routes}
REFUND = {each.id: each for each in load("care-refund")}
CARD, SHEET = Page(1, aspect=1.59), Page(1, aspect=0.707)


def paper(
    kind: str, name: str = "d1", *, holder: Holder = "applicant", sure: float = 1.0, pages: Sequence[Page] = (SHEET,),
    side: Side = "", **fields: str,
) -> Assembled:  # fmt: skip
    known = {key: Field(value) for key, value in fields.items()}
    shown = tuple(DocumentPage(f"{name}.pdf", page, side) for page in pages)
    return Assembled(Document(name, kind, sure, shown, fields=known, holder=holder), (), None)


def fault(code: str, name: str = "d1", **more: Any) -> Finding:
    return finding(code, document=name, file=f"{name}.pdf", **more)


def matched(
    requirement: Requirement, *papers: Assembled, faults: Sequence[Finding] = (), unread: bool = False, hidden: int = 0,
    question: str = "",
) -> Matched:  # fmt: skip
    return match([requirement], papers, faults, unread=unread, hidden=hidden, question=question)


def outcome(found: Matched) -> tuple[str, tuple[str, ...]]:
    return found.results[0].status, found.results[0].documents


IDENTITY, RESIDENCE, BIRTH = RULES["identity"], RULES["residence"], RULES["civil-status"]


# -- which of several serves


def test_a_faultless_paper_serves_before_a_doubtful_one_and_that_before_a_wrong_one() -> None:
    three = [paper("passport", name) for name in ("d1", "d2", "d3")]
    wrong, doubtful = fault("expired", "d1"), fault("mrz-mismatch", "d2")

    assert outcome(matched(IDENTITY, *three, faults=[wrong, doubtful])) == ("met", ("d3",))
    assert outcome(matched(IDENTITY, *three[:2], faults=[wrong, doubtful])) == ("review", ("d2",))
    assert outcome(matched(IDENTITY, three[0], faults=[wrong])) == ("invalid", ("d1",))


def test_of_two_that_serve_alike_the_newer_counts() -> None:
    old = paper("passport", "d1", expiry_date="2027-12-31")
    new = paper("passport", "d2", expiry_date="2031-02-03")
    undated = paper("passport", "d3")

    assert outcome(matched(IDENTITY, old, new, undated))[1] == ("d2",)
    assert outcome(matched(IDENTITY, undated, old))[1] == ("d1",)
    recent = paper("passport", "d4", issued_on="2026-01-01", expiry_date="2030-12-31")
    early = paper("passport", "d5", issued_on="2025-01-01", expiry_date="2034-12-31")
    assert outcome(matched(IDENTITY, early, recent))[1] == ("d4",), "the day of issue counts where it is known"


def test_of_two_alike_the_one_with_fewer_notices_then_the_surer_one_counts() -> None:
    first, second = paper("passport", "d1", sure=0.7), paper("passport", "d2", sure=0.9)
    advice = fault("low-quality", "d2", severity="notice")
    sealed = fault("code-not-verified", "d2")

    assert outcome(matched(IDENTITY, first, second))[1] == ("d2",)
    assert outcome(matched(IDENTITY, first, second, faults=[advice]))[1] == ("d1",)
    assert outcome(matched(IDENTITY, first, second, faults=[sealed]))[1] == ("d2",), "a seal is no blemish"


def test_the_paper_that_is_set_aside_is_told_with_the_one_that_serves() -> None:
    found = matched(IDENTITY, paper("passport", "d1", sure=0.7), paper("passport", "d2"))
    told = finds(found.findings, "duplicate-document")

    assert (told.document, told.file, told.found, told.data) == ("d1", "d1.pdf", "d2.pdf", {"cause": "superseded"})
    assert told.severity == "notice"
    faulty = matched(IDENTITY, paper("passport"), paper("passport", "d2"), faults=[fault("expired")])
    assert codes(faulty.findings) == {"expired", "duplicate-document"}


@pytest.mark.parametrize("already", ["duplicate-document", "other-person"])
def test_a_paper_of_which_something_worse_is_said_is_not_called_a_second_one(already: str) -> None:
    found = matched(IDENTITY, paper("passport", "d1", sure=0.7), paper("passport", "d2"), faults=[fault(already)])

    assert [each.code for each in found.findings] == [already]


def test_another_type_beside_the_one_that_serves_is_no_second_one() -> None:
    assert codes(matched(IDENTITY, paper("passport"), paper("national-id", "d2")).findings) <= {"unexpected-document"}


# -- the faults of papers that are not needed


@pytest.mark.parametrize(
    ("code", "severity"),
    [(each, "notice") for each in (
        "expired", "expires-before-start", "expires-during-stay", "expiry-unread", "mrz-unread", "low-quality",
        "cropped", "missing-side", "translation-missing", "enrollment-wrong-year", "enrollment-year-missing",
        "parents-missing", "iban-unread", "visa-wrong-kind")]
    + [("mrz-check-failed", "warning"), ("iban-invalid", "warning"), ("code-not-verified", "notice"),
       ("other-person", "error"), ("holder-mismatch", "error"),
       ("birth-date-mismatch", "error"), ("mrz-mismatch", "warning")],
)  # fmt: skip
def test_a_fault_of_a_surplus_paper_matters_less_unless_it_is_about_the_person(code: str, severity: str) -> None:
    found = matched(IDENTITY, paper("passport", "d1", sure=0.7), paper("passport", "d2"),
                    faults=[fault(code), fault("expired")])  # fmt: skip

    assert outcome(found) == ("met", ("d2",))
    assert finds(found.findings, code).severity == severity


def test_a_fault_of_a_surplus_paper_counts_where_no_other_serves() -> None:
    found = matched(IDENTITY, paper("passport", "d1"), paper("passport", "d2"),
                    faults=[fault("expired", "d1"), fault("expired", "d2"), fault("expiry-unread", "d1")])  # fmt: skip

    assert outcome(found) == ("invalid", ("d2",))
    assert {each.severity for each in found.findings if each.code == "expired"} == {"error"}


def test_a_fault_of_the_paper_that_serves_belongs_to_the_requirement() -> None:
    found = matched(IDENTITY, paper("passport"), faults=[fault("expired"), fault("expired", "d9")])

    assert [(each.document, each.requirement) for each in found.findings] == [("d1", "identity"), ("d9", None)]


@pytest.mark.parametrize(
    ("code", "severity"),
    [("expired", "notice"), ("low-quality", "notice"), ("unreadable-file", "error"), ("encrypted-file", "error"),
     ("other-person", "error"), ("already-registered", "notice"), ("social-security-number-wrong", "warning"),
     ("unrecognized-document", "warning")],
)  # fmt: skip
def test_a_fault_of_a_paper_that_nothing_asks_for_is_a_notice_unless_it_is_the_folders(
    code: str, severity: str
) -> None:
    found = matched(IDENTITY, paper("passport"), paper("care-form", "d2"), faults=[fault(code, "d2")])

    assert finds(found.findings, code).severity == severity
    assert ("unexpected-document" in codes(found.findings)) == (code in {"expired", "low-quality"})


def test_a_paper_that_nothing_asks_for_may_be_left_out() -> None:
    told = finds(matched(IDENTITY, paper("passport"), paper("care-form", "d2")).findings, "unexpected-document")

    assert (told.document, told.file, told.severity) == ("d2", "d2.pdf", "notice")
    assert matched(IDENTITY, paper("passport"), paper("other", "d2")).findings == ()
    lookalike = next(iter(RULES["enrollment"].lookalikes))
    both = matched(RULES["enrollment"], paper("enrollment-certificate"), paper(lookalike, "d2"))
    assert both.findings == ()


# -- pairs


def test_a_visa_serves_with_its_validation() -> None:
    pair = [paper("visa"), paper("visa-validation", "d2")]

    assert outcome(matched(RESIDENCE, *pair)) == ("met", ("d1", "d2"))
    assert outcome(matched(RESIDENCE, *pair[::-1])) == ("met", ("d1", "d2"))
    assert matched(RESIDENCE, *pair).findings == ()


def test_a_visa_alone_is_to_be_validated_within_three_months() -> None:
    found = matched(RESIDENCE, paper("visa", valid_from="2026-08-20"))
    told = finds(found.findings, "visa-not-validated")

    assert outcome(found) == ("invalid", ("d1",))
    assert (told.document, told.file, told.requirement) == ("d1", "d1.pdf", "residence")
    assert date.fromisoformat(told.data["date"]) == date(2026, 11, 20)
    undated = finds(matched(RESIDENCE, paper("visa")).findings, "visa-not-validated")
    assert "date" not in undated.data


def test_a_visa_that_needs_no_validation_serves_alone() -> None:
    found = matched(RESIDENCE, paper("visa"), faults=[fault("visa-needs-no-validation")])

    assert outcome(found) == ("met", ("d1",))
    assert codes(found.findings) == {"visa-needs-no-validation"}
    other = matched(RESIDENCE, paper("visa"), faults=[fault("visa-needs-no-validation", "d9")])
    assert outcome(other)[0] == "invalid"


def test_a_validation_alone_lacks_the_visa() -> None:
    found = matched(RESIDENCE, paper("visa-validation"))
    told = finds(found.findings, "missing-residence")

    assert outcome(found) == ("invalid", ("d1",))
    assert (told.document, told.requirement, told.data) == ("d1", "residence", {"type": "visa"})


def test_a_translation_with_its_original_lacks_nothing() -> None:
    pair = [paper("translation"), paper("birth-certificate", "d2")]
    found = matched(BIRTH, *pair, faults=[fault("translation-missing", "d2")])

    assert outcome(found)[0] == "met"
    assert found.findings == ()
    alone = matched(BIRTH, pair[1], faults=[fault("translation-missing", "d2")])
    assert outcome(alone) == ("invalid", ("d2",))
    assert codes(alone.findings) == {"translation-missing"}


def test_parents_that_could_not_be_read_on_the_original_are_told_by_its_translation() -> None:
    original = paper("birth-certificate", "d2")
    both = paper("translation", father="Hamid SALIM", mother="Amal JABER")
    unread = fault("parents-missing", "d2", outcome="inconclusive")

    assert outcome(matched(BIRTH, both, original, faults=[unread]))[0] == "met"
    for silent in (paper("translation"), paper("translation", father="Hamid SALIM")):
        found = matched(BIRTH, silent, original, faults=[unread])
        assert outcome(found)[0] == "review"
        assert codes(found.findings) == {"parents-missing"}
    failed = matched(BIRTH, both, original, faults=[fault("parents-missing", "d2")])
    assert outcome(failed)[0] == "invalid"


def test_a_translation_alone_is_wrong_unless_the_original_may_be_a_page_that_was_not_told() -> None:
    alone = finds(matched(BIRTH, paper("translation")).findings, "translation-without-original")
    untold = fault("unrecognized-document", "d2", outcome="inconclusive")
    faint = fault("low-quality", "d2", outcome="inconclusive", data={"unread": "kind"})

    assert (alone.severity, alone.outcome, alone.requirement, alone.document) == (
        "error", "failed", "civil-status", "d1",
    )  # fmt: skip
    for each in (untold, faint):
        found = matched(BIRTH, paper("translation"), faults=[each])
        assert finds(found.findings, "translation-without-original").outcome == "inconclusive"


# -- weaker papers, one side, look-alikes


def test_a_weaker_paper_serves_only_where_the_better_one_is_not_there() -> None:
    weaker = sorted(BIRTH.weaker)[0]
    found = matched(BIRTH, paper(weaker))
    told = finds(found.findings, "civil-status-weak")

    assert outcome(found)[1] == ("d1",)
    assert (told.document, told.file, told.data) == ("d1", "d1.pdf", {"type": weaker})
    both = matched(BIRTH, paper(weaker), paper("birth-certificate", "d2"))
    assert (outcome(both), codes(both.findings)) == (("met", ("d2",)), set())


SIDED = next(each for each in (*RULES.values(), *REFUND.values()) if each.both_sides)
SIDED_KIND = sorted(SIDED.both_sides)[0]


@pytest.mark.parametrize("aspect", [1.49, 1.59, 1.79, 1 / 1.59])
def test_one_picture_of_a_card_of_which_both_sides_are_wanted_is_half_of_it(aspect: float) -> None:
    found = matched(SIDED, paper(SIDED_KIND, pages=[Page(1, aspect=aspect)]))
    told = finds(found.findings, "missing-side")

    assert (told.severity, told.outcome, told.data) == ("warning", "inconclusive", {"side": "back"})
    assert (told.document, told.file, told.requirement) == ("d1", "d1.pdf", SIDED.id)
    assert outcome(found)[0] == "review"


@pytest.mark.parametrize(
    "whole",
    [
        [paper(SIDED_KIND, pages=[SHEET])],
        [paper(SIDED_KIND, pages=[Page(1, aspect=1.9)])],
        [paper(SIDED_KIND, pages=[CARD, CARD])],
        [paper(SIDED_KIND, pages=[CARD], side="both")],
        [paper(SIDED_KIND, pages=[CARD]), paper(SIDED_KIND, "d2", pages=[CARD])],
    ],
    ids=["a sheet", "a strip", "two pictures", "both on one", "two files"],
)
def test_what_may_show_both_sides_is_not_half_a_card(whole: list[Assembled]) -> None:
    assert "missing-side" not in codes(matched(SIDED, *whole).findings)


def test_a_side_that_is_said_to_be_missing_is_not_said_twice() -> None:
    found = matched(SIDED, paper(SIDED_KIND, pages=[CARD]), faults=[fault("missing-side")])

    assert [each.code for each in found.findings] == ["missing-side"]


def test_a_lookalike_is_answered_instead_of_what_is_missing() -> None:
    rule = RULES["enrollment"]
    for kind, code in rule.lookalikes.items():
        found = matched(rule, paper(kind))
        told = finds(found.findings, code)
        assert (told.document, told.file, told.requirement, told.data) == (
            "d1", "d1.pdf", "enrollment", {"type": kind},
        )  # fmt: skip
        assert outcome(found) == ("invalid" if told.severity == "error" else "review", ("d1",))
        assert codes(matched(rule, paper(kind, holder="other")).findings) == {"missing-enrollment"}


# -- what is missing


def test_what_is_missing_is_an_error_with_its_source() -> None:
    found = matched(IDENTITY, paper("rib"))
    told = finds(found.findings, "missing-identity")

    assert outcome(found) == ("missing", ())
    assert (told.severity, told.outcome, told.requirement, told.source) == (
        "error", "failed", "identity", IDENTITY.source,
    )  # fmt: skip


@pytest.mark.parametrize(("unread", "hidden", "sure"), [(False, 0, True), (True, 0, False), (False, 1, False)])
def test_what_is_missing_may_be_on_pages_that_nobody_could_read(unread: bool, hidden: int, sure: bool) -> None:
    told = finds((found := matched(IDENTITY, unread=unread, hidden=hidden)).findings, "missing-identity")

    assert (told.severity, told.outcome) == (("error", "failed") if sure else ("warning", "inconclusive"))
    assert outcome(found)[0] == ("missing" if sure else "review")


def test_as_many_pictures_as_papers_are_missing_may_hide_them_and_no_fewer() -> None:
    two = [IDENTITY, RULES["enrollment"]]

    assert {each.status for each in match(two, [], [], unread=False, hidden=2).results} == {"review"}
    assert {each.status for each in match(two, [], [], unread=False, hidden=1).results} == {"missing"}


def test_a_hidden_page_excuses_no_other_fault() -> None:
    found = match([IDENTITY, RULES["enrollment"]], [paper("passport")], [fault("expired")], unread=True)

    assert [(each.id, each.status) for each in found.results] == [("identity", "invalid"), ("enrollment", "review")]
    assert finds(found.findings, "expired").severity == "error"


def test_cover_that_hangs_on_an_open_question_is_not_missing() -> None:
    cover = next(each for each in load("registration") if each.id == "coverage")
    open_one = matched(cover, question="insured_by")

    assert (outcome(open_one), open_one.findings) == (("review", ()), ())
    assert outcome(matched(cover, question="birth_country"))[0] == "missing"
    assert outcome(matched(cover, paper(cover.types[0]), question="insured_by"))[1] == ("d1",)
    assert outcome(matched(IDENTITY, question="insured_by"))[0] == "missing"


def test_a_result_says_what_was_asked_for_and_by_whom() -> None:
    [result] = matched(RESIDENCE, paper("visa"), paper("visa-validation", "d2")).results

    assert (result.id, result.source) == ("residence", RESIDENCE.source)
    assert result.accepts == ("residence-permit", "residence-receipt", "visa", "visa-validation")


def test_the_faults_of_a_surplus_paper_matter_less_even_where_the_one_that_serves_is_doubtful() -> None:
    faults = [fault("expired"), fault("mrz-mismatch", "d2")]
    found = matched(IDENTITY, paper("passport"), paper("passport", "d2"), faults=faults)

    assert outcome(found) == ("review", ("d2",))
    assert finds(found.findings, "expired").severity == "notice"
