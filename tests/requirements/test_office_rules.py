"""An office's own rules and words: added or put in place of ours, and every mistake told with a way out."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from precheck.cli.main import cli
from precheck.errors import BadRules
from precheck.i18n.catalogue import translator
from precheck.pipeline import judge
from precheck.requirements.procedure import Office, Requirement, load, office_from
from precheck.requirements.route import ROUTES
from tests.helpers import LAN, TODAY, finds, folder, status

HOUSING = """
[[requirements]]
id = "housing"
accepts = ["proof-of-address"]
source = "letter of the office"
checked_on = 2026-09-03

[messages.en]
"requirement.housing" = "Where you live"
"finding.missing-housing.message" = "We also need to know where you live."
"finding.missing-housing.fix" = "Add the lease."
"""


def office(tmp_path: Path, text: str) -> Office:
    path = tmp_path / "rules.toml"
    path.write_text(text, encoding="utf-8")
    return office_from(path)


def test_a_rule_of_the_office_is_asked_for_in_its_own_words(tmp_path: Path) -> None:
    own = office(tmp_path, HOUSING)
    report = judge(folder(), LAN.applicant, TODAY, office=own)
    found = finds(report, "missing-housing")

    assert (status(report, "housing"), found.severity, report.verdict) == ("missing", "error", "not-ready")
    words = translator("en").with_words(own.messages["en"])
    assert words.message(found, report) == "We also need to know where you live."
    assert words.fix(found, report) == "Add the lease."


def test_a_rule_of_the_office_takes_the_place_of_ours_on_its_routes_only(tmp_path: Path) -> None:
    text = HOUSING.replace('"housing"', '"bank-details"').replace("accepts", 'routes = ["non-eu"]\naccepts', 1)
    rules = [each for each in load("registration", office(tmp_path, text)) if each.id == "bank-details"]

    by_route = {route: each.types for each in rules for route in each.routes}
    assert by_route["non-eu"] == ("proof-of-address",)
    assert len(by_route) == sum(len(each.routes) for each in rules), "nobody is asked twice"
    assert by_route["eu-s1"] == ("rib",)


@pytest.mark.parametrize(
    ("wrong", "told", "way_out"),
    [
        ('accepts = ["proof-of-adress"]', "no document type", "proof-of-address"),
        ("acepts = []", "unknown key 'acepts'", "accepts"),
        ('accepts = "rib"', "accepts is a list of texts", "Correct"),
        ('accepts = ["rib"]\nroutes = ["noneu"]', "routes cannot hold 'noneu'", "non-eu"),
        ('accepts = ["rib"]\nmissing = "eror"', "missing cannot be 'eror'", "error"),
        (
            'accepts = ["rib"]\nlookalikes = { "transcript" = "transcript-not-enrolment" }',
            "no finding code",
            "enrollment",
        ),
        ('accepts = ["rib"', "rules.toml", "quotes"),
    ],
)
def test_a_mistake_is_told_with_file_key_and_suggestion(tmp_path: Path, wrong: str, told: str, way_out: str) -> None:
    with pytest.raises(BadRules) as caught:
        office(tmp_path, f'[[requirements]]\nid = "housing"\nchecked_on = 2026-09-03\n{wrong}\n')

    assert told in str(caught.value)
    assert "rules.toml" in str(caught.value)
    assert way_out in caught.value.next_step


def test_a_rule_without_the_day_it_was_checked_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadRules, match="checked_on is missing"):
        office(tmp_path, '[[requirements]]\nid = "housing"\naccepts = ["rib"]\n')


def test_the_command_line_lists_the_rule(tmp_path: Path) -> None:
    (tmp_path / "rules.toml").write_text(HOUSING, encoding="utf-8")
    result = CliRunner().invoke(
        cli, ["requirements", "--lang", "en", "--nationality", "VNM", "--rules", str(tmp_path / "rules.toml")]
    )

    assert "Where you live" in result.output
    assert "letter of the office" in result.output


FULL = """
[[requirements]]
procedure = "care-refund"
id = "lodging"
accepts = ["proof-of-address", "visa+visa-validation"]
routes = ["non-eu", "eu-s1"]
missing = "warning"
missing_code = "missing-address"
lookalikes = { "transcript" = "transcript-not-enrollment" }
weaker = ["proof-of-address"]
both_sides = ["visa"]
under_age = 18
not_for = ["DZA"]
source = "letter"
checked_on = 2026-09-03
certainty = "open"
"""


def test_every_key_of_a_rule_means_what_it_says(tmp_path: Path) -> None:
    [rule] = office(tmp_path, FULL).requirements["care-refund"]

    assert rule == Requirement(
        id="lodging", accepts=(("proof-of-address",), ("visa", "visa-validation")),
        routes=frozenset({"non-eu", "eu-s1"}), missing="warning",
        lookalikes={"transcript": "transcript-not-enrollment"}, weaker=frozenset({"proof-of-address"}),
        source="letter", checked_on=date(2026, 9, 3), certainty="open", missing_code="missing-address",
        both_sides=frozenset({"visa"}), under_age=18, not_for=frozenset({"DZA"}),
    )  # fmt: skip
    assert rule.types == ("proof-of-address", "visa", "visa-validation")


def test_what_a_rule_leaves_out_has_the_usual_meaning(tmp_path: Path) -> None:
    text = '[[requirements]]\nid = "housing"\naccepts = ["rib"]\nchecked_on = 2026-09-03\n'
    [rule] = office(tmp_path, text).requirements["registration"]

    assert rule == Requirement(
        id="housing", accepts=(("rib",),), routes=frozenset(ROUTES), missing="error", lookalikes={},
        weaker=frozenset(), source="rules.toml", checked_on=date(2026, 9, 3), certainty="settled",
        missing_code="missing-housing",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [("[rules]\n", "unknown table 'rules'"), ('[messages.xx]\na = "b"\n', "messages.xx: unknown language"),
     ("[messages.en]\na = 3\n", "a is a text"), (FULL.replace("care-refund", "visa"), "requirement 1 (lodging)"),
     (FULL.replace('"visa"]', '"vise"]'), "both_sides cannot hold 'vise'"),
     (FULL.replace('"transcript" =', '"transcrip" ='), "no document type"),
     (FULL.replace('"open"', '"maybe"'), "certainty cannot be 'maybe'"),
     (FULL + FULL.replace("id =", "name ="), "requirement 2 (?)")],
)  # fmt: skip
def test_every_mistake_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(BadRules) as caught:
        office(tmp_path, text)
    assert told in str(caught.value)


@pytest.mark.parametrize("name", ["visa", "", "data/registration", "care_refund"])
def test_there_is_no_other_procedure(name: str) -> None:
    with pytest.raises(KeyError):
        load(name)
