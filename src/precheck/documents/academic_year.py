"""The academic year that a paper of a school is for."""

import re
from collections.abc import Sequence

from precheck.documents.readers import field
from precheck.documents.view import PageView
from precheck.identifiers.academic_year import years_in
from precheck.model.document import Field

#: Around a year that is not the one of this certificate: the next campaign, what will open, last year's.
_ANOTHER_YEAR = re.compile(
    r"campagne|ouvr|prochain|reinscri|pre-?inscription|next year|upcoming|will open|anterieur|precedent"
)
_LIST = 30  # characters between years of one list ("2024-2025, 2025-2026"), of which the last counts


def academic_year(views: Sequence[PageView]) -> dict[str, Field]:
    """The academic year: labelled before unlabelled, the first that is spoken of as this year's."""
    found = [
        (index, view, year)
        for index, view in enumerate(views)
        for year in years_in(view.flat)
        if not _ANOTHER_YEAR.search(view.flat[max(year.start - 70, 0) : year.end + 40])
    ]
    if not found:
        return {}
    labelled = [each for each in found if each[2].labelled] or found
    chosen = labelled[0]
    for index, view, year in found:
        if index == chosen[0] and 0 <= year.start - chosen[2].end <= _LIST and year.year > chosen[2].year:
            chosen = (index, view, year)
    index, view, year = chosen
    return {"academic_year": field(view.at(year.start, year.end), index, year.year)}
