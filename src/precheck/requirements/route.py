"""Which rows of the procedures apply to this applicant (shared domain facts, section 1.2).

The registration of non-European students is settled here; the other routes are told as far as the facts go, and where a
fact is missing that decides, the answer is `decided = False`: the verdict can then be no better than `review`.
"""

from dataclasses import dataclass

from precheck.identifiers.countries import EU_EEA_CH
from precheck.model.applicant import Applicant

#: Nationals whose own insurer's form takes the place of the registration, if they keep it (domain facts, R9, R10).
_OWN_FORM = {"AND": "andorra", "MCO": "monaco"}


@dataclass(frozen=True)
class Route:
    """`id` as in INTERFACE.md. `question` names the fact that would decide, where it is not decided."""

    id: str
    decided: bool = True
    question: str = ""


def route_of(applicant: Applicant, nationality: str | None) -> Route:
    """The applicant's route from given facts and the nationality as given or read."""
    if nationality is None:
        return Route("non-eu", decided=False, question="nationality")
    if nationality in _OWN_FORM:
        return Route(_OWN_FORM[nationality], decided=False, question="insured_by")
    if nationality not in EU_EEA_CH:
        return Route("non-eu")
    if nationality == "FRA":
        return Route("french-special")
    by_cover = {"s1": "eu-s1", "none": "eu-resources"}
    if applicant.insured_by in by_cover:
        return Route(by_cover[applicant.insured_by])
    return Route("eu-resources", decided=False, question="insured_by")
