"""What is asked of this applicant, and what the report says about the route."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from precheck.documents.assemble import Assembled
from precheck.documents.validity import age
from precheck.model.applicant import Applicant
from precheck.model.catalogue import finding
from precheck.model.finding import Finding
from precheck.requirements.procedure import Requirement
from precheck.requirements.route import Route

_VITALE_FROM_AGE = 16  # service-public F265


def applicable(
    requirements: Sequence[Requirement], route: Route, procedure: str, applicant: Applicant, on: date
) -> list[Requirement]:
    """The requirements that this route asks for on this day, less those this nationality is exempt from."""
    if procedure == "registration" and route.registration == "no":
        return []
    return [
        each
        for each in requirements
        if route.asked_as in each.routes
        and applicant.nationality not in each.not_for
        and (
            each.under_age is None
            or (applicant.birth_date is not None and age(applicant.birth_date, on) < each.under_age)
        )
    ]


def about_route(
    route: Route, procedure: str, applicant: Applicant, on: date, documents: Sequence[Assembled]
) -> Iterator[Finding]:
    """The question that is open, or what takes the place of this procedure."""
    data: dict[str, Any] = {"cause": route.id, "route": route.id}
    if procedure == "carte-vitale":
        if applicant.birth_date and age(applicant.birth_date, on) < _VITALE_FROM_AGE:
            yield finding("wrong-procedure", data={"cause": "vitale-under-16"})
        return
    identified = any(each.document.type in {"passport", "national-id"} for each in documents)
    if not route.decided and (identified or route.question != "nationality"):  # a missing identity says it already
        yield finding("route-undecided", outcome="inconclusive", requirement=_hangs_on(route),
                      data={"question": route.question, "cause": route.question}, source=route.source)  # fmt: skip
    elif procedure == "care-refund" and route.registration != "form":
        yield finding("wrong-procedure", data={"cause": "care-refund"}, source=route.source)
    elif procedure == "registration" and route.finding:
        yield finding(route.finding, data=data, source=route.source)


def _hangs_on(route: Route) -> str | None:
    return "coverage" if route.question in {"insured_by", "insured_country", "enrolled_in"} else None
