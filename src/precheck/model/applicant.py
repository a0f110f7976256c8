"""The applicant's facts, as given by the user or read from the documents."""

from dataclasses import dataclass, fields
from datetime import date


@dataclass(frozen=True)
class Applicant:
    """Given facts; every one is optional. Country codes are ISO 3166-1 alpha-3, dates are dates."""

    family_name: str | None = None
    given_names: str | None = None
    birth_date: date | None = None
    nationality: str | None = None
    birth_country: str | None = None
    residence_country: str | None = None
    academic_year: str | None = None
    start_date: date | None = None
    end_date: date | None = None
    stay_months: int | None = None
    enrolled_in: str | None = None
    insured_by: str | None = None
    insured_country: str | None = None
    employed: bool | None = None
    doctoral_contract: bool | None = None
    french_scholarship: bool | None = None
    has_social_security_number: bool | None = None
    procedure: str | None = None

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """The names of all facts, as in applicant.toml and as roster columns."""
        return tuple(each.name for each in fields(cls))


@dataclass(frozen=True)
class Fact:
    """A fact used by the checks. `origin` is `given`, `assumed`, or the id of the document that told it."""

    value: str
    origin: str
