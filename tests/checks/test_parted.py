"""A name printed in one line is shown in its two parts, as the applicant's passport has them."""

from datetime import date
from typing import Any

import pytest

from precheck.checks.parted import parted
from precheck.checks.people import Person, with_holders
from precheck.model.document import Document
from precheck.text.names import Name
from tests.checks.papers import paper

AMINA = Person(Name("EL MANSOURI DE SOUZA", "Amina Grace"), date(2004, 5, 14), "d1")


def shown(kind: str, person: Person = AMINA, **fields: Any) -> Document:
    [each] = with_holders([paper(kind, **fields)], person)
    return parted(each.document, person)


@pytest.mark.parametrize(
    ("line", "surname", "given"),
    [("EL MANSOURI DE SOUZA Amina Grace", "EL MANSOURI DE SOUZA", "Amina Grace"),
     ("Amina Grace EL MANSOURI DE SOUZA", "EL MANSOURI DE SOUZA", "Amina Grace"),
     ("Amina EL MANSOURI", "EL MANSOURI", "Amina")],
)  # fmt: skip
def test_the_line_is_parted_where_the_surname_begins_or_ends(line: str, surname: str, given: str) -> None:
    told = shown("enrollment-certificate", holder=line)

    assert (told.value("surname"), told.value("given_names"), told.value("holder")) == (surname, given, line)


@pytest.mark.parametrize("line", ["Amina EL MANSOURI Grace", "EL MANSOURI"])
def test_a_line_that_has_no_two_parts_is_left(line: str) -> None:
    assert shown("enrollment-certificate", holder=line).value("given_names") is None


def test_another_persons_name_and_an_accounts_are_left() -> None:
    assert shown("enrollment-certificate", holder="Paul ROY").value("surname") is None
    assert shown("rib", holder="Amina EL MANSOURI").value("surname") is None
    assert shown("enrollment-certificate", Person(Name("AMINA"), None, "d1"), holder="AMINA").value("surname") is None
