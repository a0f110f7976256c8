"""What was drawn, in the form of `expected.json`; it knows nothing of the tool."""

from dataclasses import asdict, dataclass, field
from typing import Any

REQUIREMENTS = ("identity", "enrollment", "civil-status", "residence", "bank-details")


@dataclass(frozen=True)
class Page:
    """One page of one file: what it is and how it lies."""

    file: str
    page: int
    type: str
    side: str
    rotation: int
    shape: str
    fields: dict[str, str] = field(default_factory=dict)


@dataclass
class Truth:
    """The answer for a folder. `alternatives` lists statuses that are as right as the expected one."""

    applicant: dict[str, str]
    on: str = "2026-10-01"
    findings: list[str] = field(default_factory=list)
    allowed: list[str] = field(default_factory=lambda: ["expires-during-stay"])
    statuses: dict[str, str] = field(default_factory=dict)
    alternatives: dict[str, list[str]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    blocking: bool = False
    doubtful: bool = False
    requirements: tuple[str, ...] = REQUIREMENTS
    good: str = "ready"  # the verdict where nothing is wrong
    route: str = "non-eu"
    procedure: str = "registration"
    alternative_verdicts: tuple[str, ...] = ()

    @property
    def verdict(self) -> str:
        """`not-ready` where something is missing or invalid, `review` where a human must look."""
        return "not-ready" if self.blocking else "review" if self.doubtful else self.good

    def fault(
        self,
        name: str,
        finding: str,
        requirement: str = "",
        status: str = "",
        *,
        allowed: tuple[str, ...] = (),
        or_status: tuple[str, ...] = (),
        warning: bool = False,
    ) -> None:
        """Note a fault; errors block, warnings ask for a look."""
        self.faults.append(name)
        self.findings.append(finding)
        self.allowed += [code for code in allowed if code not in self.allowed]
        if requirement:
            self.statuses[requirement] = status
            if or_status:
                self.alternatives[requirement] = list(or_status)
        self.blocking = self.blocking or not warning
        self.doubtful = True

    def as_json(self, pages: list[Page], documents: int) -> dict[str, Any]:
        """The content of `expected.json`."""
        told: dict[str, Any] = {
            "schema": "precheck.expected/1",
            "on": self.on,
            "verdict": self.verdict,
            "procedure": self.procedure,
            "route": self.route,
            "requirements": {r: self.statuses.get(r, "met") for r in self.requirements},
            "findings": sorted(set(self.findings)),
            "allowed": sorted(set(self.allowed) - set(self.findings)),
        }
        if self.alternative_verdicts:
            told["alternative_verdicts"] = list(self.alternative_verdicts)
        if self.alternatives:
            told["alternatives"] = self.alternatives
        if self.faults:
            told["faults"] = self.faults
        return told | {"documents": documents, "applicant": self.applicant, "pages": [asdict(page) for page in pages]}
