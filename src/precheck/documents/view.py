"""A page as the document kinds see it: its text ready to be searched, its machine-readable zones and codes parsed."""

from dataclasses import dataclass
from functools import cached_property

from precheck.identifiers.mrz import Mrz, MrzFormatError, credible, parse
from precheck.identifiers.two_d_doc import TwoDDoc, TwoDDocError
from precheck.identifiers.two_d_doc import parse as parse_code
from precheck.model.page import CodeReading, MrzReading, Page
from precheck.text.search import PageText


@dataclass(frozen=True)
class Zone:
    """A machine-readable zone: as read, and as parsed."""

    reading: MrzReading
    mrz: Mrz


@dataclass(frozen=True)
class Code:
    """A 2D-Doc code: as read, and what it says."""

    reading: CodeReading
    said: TwoDDoc


class PageView(PageText):
    """A page with the file it comes from."""

    def __init__(self, file: str, page: Page) -> None:
        super().__init__(page)
        self.file = file

    @cached_property
    def zones(self) -> tuple[Zone, ...]:
        zones = []
        for reading in self.page.mrz:
            try:
                mrz = parse(reading.lines)
            except MrzFormatError:
                continue
            if credible(mrz):
                zones.append(Zone(reading, mrz))
        return tuple(zones)

    @cached_property
    def codes(self) -> tuple[Code, ...]:
        codes = []
        for reading in self.page.codes:
            try:
                codes.append(Code(reading, parse_code(reading.text)))
            except TwoDDocError:
                continue
        return tuple(codes)

    @property
    def blank(self) -> bool:
        """Nothing was read on it, and nothing went wrong: an empty reverse, a white page."""
        return not (self.lines or self.zones or self.codes or self.page.portrait)
