"""What a document kind states about itself: its cues, how its fields are read, what is checked on it."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from precheck.documents.view import PageView, Zone
from precheck.identifiers.two_d_doc import TwoDDoc
from precheck.model.applicant import Applicant
from precheck.model.document import Document, Evidence, Field, Side
from precheck.model.finding import Finding
from precheck.text.search import Found

_LEAD = 6  # letters by which a line is seen to begin with a phrase
_ELSEWHERE = 0.4  # what a title is worth when it stands in running text instead of over it
_LONG = 400  # words from which a page (a form, a guide, terms) holds any words by chance; the longest papers have 350
ANY_LENGTH = 10_000  # of papers that are long by nature, and of those that only keep others from being accepted
_BY_CHANCE = 0.5  # what words count there that are not its heading
_ENDS = (".", ",", ";")  # a line that ends so and is more than the title is a piece of a sentence


def _thinned(weight: float, view: PageView) -> float:
    """What speaks for a kind speaks less on a long page; what speaks against one does not."""
    return weight * _BY_CHANCE if weight > 0 and len(view.page.words) > _LONG else weight


@dataclass(frozen=True)
class Title:
    """A phrase that names the document. Worth its weight in a heading, less in running text."""

    weight: float
    phrases: tuple[str, ...]

    def look(self, view: PageView) -> Evidence | None:
        best: Evidence | None = None
        for phrase in self.phrases:
            found = view.phrase(phrase)
            if found is None:
                continue
            line = view.lines[found.line]
            share = len(phrase) / max(len(line.text), 1)
            tall = found.box.height > 1.25 * view.median_height
            leads = line.text.startswith(found.folded[:_LEAD])
            asked = line.text.endswith("?")  # `et ton certificat de scolarité ?` is somebody speaking
            told = line.text.endswith(_ENDS) and share < 0.8 and not (tall or leads)
            heading = not (asked or told) and (share > 0.5 or ((tall or leads) and share > 0.3))
            weight = self.weight if heading else _thinned(self.weight * _ELSEWHERE, view)
            if best is None or abs(weight) > abs(best.weight):
                best = Evidence(phrase, round(weight, 2), found.text, 0, found.box)
        return best


@dataclass(frozen=True)
class Phrases:
    """Words that such a document carries. Each counts, up to `most` of them."""

    weight: float
    phrases: tuple[str, ...]
    most: int = 3

    def look(self, view: PageView) -> Evidence | None:
        found: list[tuple[str, Found]] = []
        for phrase in self.phrases:
            each = view.phrase(phrase)
            if each is not None and not any(phrase in known for known, _ in found):  # not a part of one that counted
                found.append((phrase, each))
            if len(found) == self.most:
                break
        if not found:
            return None
        text = " · ".join(each.text for _, each in found)
        weight = _thinned(self.weight * len(found), view)
        return Evidence(found[0][0], round(weight, 2), text, 0, found[0][1].box)


@dataclass(frozen=True)
class Pattern:
    """A regular expression over the folded lines."""

    weight: float
    name: str
    pattern: str

    def look(self, view: PageView) -> Evidence | None:
        found = view.first(self.pattern)
        return Evidence(self.name, self.weight, found.text, 0, found.box) if found else None


@dataclass(frozen=True)
class Together:
    """Ideas that only this paper brings together, each in any of its words: whatever the wording, all have to stand on
    the page. What titles are to papers with a title, this is to letters, bills and forms that each issuer heads anew.

    On a page of more than `most_words` it says nothing for a kind: there the words meet by chance.
    `says`: a pattern that has to stand on a line, too.
    """

    weight: float
    name: str
    ideas: tuple[tuple[str, ...], ...]
    most_words: int = _LONG
    says: str = ""

    def look(self, view: PageView) -> Evidence | None:
        if self.weight > 0 and len(view.page.words) > self.most_words:
            return None
        found: list[Found] = []
        for words in self.ideas:
            first = next((each for word in words if (each := view.phrase(word)) is not None), None)
            if first is None:
                return None
            found.append(first)
        if self.says:
            said = view.first(self.says)
            if said is None:
                return None
            found.insert(0, said)
        text = " · ".join(each.text for each in found)
        return Evidence(self.name, self.weight, text, 0, found[0].box)


@dataclass(frozen=True)
class Any:
    """The first of several cues that say the same in other words: it counts once."""

    cues: tuple[Together, ...]

    @property
    def weight(self) -> float:
        return self.cues[0].weight

    def look(self, view: PageView) -> Evidence | None:
        return next((evidence for cue in self.cues if (evidence := cue.look(view)) is not None), None)


@dataclass(frozen=True)
class Several:
    """So many of these ideas that the page can be about none of them alone: a list of papers to bring."""

    weight: float
    name: str
    ideas: tuple[tuple[str, ...], ...]
    least: int

    def look(self, view: PageView) -> Evidence | None:
        places = ([each for word in words if (each := view.phrase(word)) is not None][:1] for words in self.ideas)
        found = [each for first in places for each in first]
        if len(found) < self.least:
            return None
        return Evidence(self.name, self.weight, " · ".join(each.text for each in found), 0, found[0].box)


@dataclass(frozen=True)
class FormNumber:
    """A form told by its number. Forms speak of each other, so only the first number on a page is its own."""

    weight: float
    name: str
    any_number: re.Pattern[str]
    groups: tuple[str, ...]

    def look(self, view: PageView) -> Evidence | None:
        found = view.first(self.any_number)
        return (
            Evidence(self.name, self.weight, found.text, 0, found.box)
            if found and found.groups == self.groups
            else None
        )


@dataclass(frozen=True)
class ZoneCue:
    """A machine-readable zone of which `test` is true."""

    weight: float
    name: str
    test: Callable[[Zone], bool]

    def look(self, view: PageView) -> Evidence | None:
        for zone in view.zones:
            if self.test(zone):
                return Evidence(self.name, self.weight, zone.reading.lines[0], 0, zone.reading.box)
        return None


@dataclass(frozen=True)
class PortraitCue:
    """The page is a portrait photograph and nothing else."""

    weight: float

    def look(self, view: PageView) -> Evidence | None:
        face = view.page.portrait
        return Evidence("portrait", self.weight, "", 0, face) if face and not view.zones and not view.codes else None


@dataclass(frozen=True)
class CodeCue:
    """A 2D-Doc code of which `test` is true: its issuer says what the paper is."""

    weight: float
    name: str
    test: Callable[[TwoDDoc], bool]

    def look(self, view: PageView) -> Evidence | None:
        for code in view.codes:
            if self.test(code.said):
                return Evidence(self.name, self.weight, f"2D-Doc {code.said.type}", 0, code.reading.box)
        return None


Cue = Title | Phrases | Together | Any | Several | Pattern | FormNumber | ZoneCue | PortraitCue | CodeCue


@dataclass(frozen=True)
class Case:
    """What a check may know besides the document: the day, the applicant, the academic years that count."""

    on: date
    applicant: Applicant
    years: tuple[str, ...]  # academic years that are accepted on this day, preferred first
    route: str = "non-eu"
    procedure: str = "registration"

    @property
    def start(self) -> date:
        """The first day of schooling: given, else the first of September of the preferred year."""
        return self.applicant.start_date or date(int(self.years[0][:4]), 9, 1)

    @property
    def end(self) -> date:
        return self.applicant.end_date or date(int(self.years[0][:4]) + 1, 6, 30)


Fields = Mapping[str, Field]


def no_fields(views: Sequence[PageView], on: date) -> Fields:  # noqa: ARG001 - the common signature
    return {}


def no_checks(document: Document, views: Sequence[PageView], case: Case) -> Iterable[Finding]:  # noqa: ARG001
    return ()


def no_side(view: PageView) -> Side:  # noqa: ARG001
    return ""


@dataclass(frozen=True)
class Kind:
    """One document type. `id` is its name everywhere: file, command line, report, test, documentation.

    `side` tells front from back of a card; kinds without sides leave it.
    `booklet`: pages of the same file that cannot be told (a cover, an address, stamps) are further pages of it.
    `plain_back`: its other side shows nothing that is checked; beside a front a few words of it tell it.
    `holds`: types that its inner pages look like, as the acts copied into a family record book.
    `front_tells`: fields of which its front bears one; a picture of it with none is the other side of such a card.
    """

    id: str
    cues: tuple[Cue, ...]
    read: Callable[[Sequence[PageView], date], Fields] = no_fields
    check: Callable[[Document, Sequence[PageView], Case], Iterable[Finding]] = no_checks
    side: Callable[[PageView], Side] = no_side
    two_sided: bool = False
    plain_back: bool = False
    booklet: bool = False
    holds: frozenset[str] = frozenset()
    front_tells: frozenset[str] = frozenset()

    def bid(self, view: PageView) -> list[Evidence]:
        """The evidence on this page for (and against) this kind."""
        return [evidence for cue in self.cues if (evidence := cue.look(view)) is not None]
