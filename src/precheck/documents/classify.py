"""Every kind bids for a page with its evidence; the strongest bid wins if it is strong and clear enough."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from precheck.documents.spec import Kind
from precheck.documents.view import PageView
from precheck.model.document import Evidence

ENOUGH = 4.0  # the weight a page needs before it is called anything
CLEAR = 0.8  # by how much the winner must lead


@dataclass(frozen=True)
class Bid:
    """One kind's claim to a page."""

    kind: Kind
    evidence: tuple[Evidence, ...]

    @property
    def weight(self) -> float:
        return sum(each.weight for each in self.evidence)


@dataclass(frozen=True)
class Verdict:
    """What a page was taken for. `kind` is None where no bid was enough: the page could not be told."""

    view: PageView
    bids: tuple[Bid, ...]  # all that claimed anything, strongest first
    kind: Kind | None

    @property
    def confidence(self) -> float:
        """0..1: how far the winner leads over the runner-up and over nothing."""
        if self.kind is None or not self.bids:
            return 0.0
        rival = max(self.bids[1].weight if len(self.bids) > 1 else 0.0, ENOUGH / 2)
        return 1 / (1 + math.exp(-(self.bids[0].weight - rival)))

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        return self.bids[0].evidence if self.kind and self.bids else ()

    @property
    def runner_up(self) -> tuple[str, float] | None:
        rest = self.bids[1:] if self.kind else self.bids
        return (rest[0].kind.id, round(rest[0].weight, 2)) if rest and rest[0].weight > 0 else None


def classify(view: PageView, kinds: Sequence[Kind]) -> Verdict:
    """The kind of one page. Ties and weak bids stay untold: a wrong name is worse than none."""
    bids = [Bid(kind, tuple(evidence)) for kind in kinds if (evidence := kind.bid(view))]
    bids.sort(key=lambda bid: -bid.weight)
    if not bids or bids[0].weight < ENOUGH:
        return Verdict(view, tuple(bids), None)
    if len(bids) > 1 and bids[0].weight - bids[1].weight < CLEAR:
        return Verdict(view, tuple(bids), None)
    return Verdict(view, tuple(bids), bids[0].kind)
