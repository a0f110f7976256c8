"""How much one visitor, one file and one address may ask for, and how it is said that it was too much."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address, ip_network

Clock = Callable[[], float]


@dataclass(frozen=True)
class Limits:
    """Bytes, counts and seconds. `reserve_bytes` stay free on the disk; `page_count` and `pixels` are a reader's."""

    file_bytes: int = 25 * 2**20
    visit_bytes: int = 100 * 2**20
    visit_files: int = 60
    visit_pages: int = 120
    file_pages: int = 40
    reserve_bytes: int = 256 * 2**20
    fields: int = 24
    field_bytes: int = 2_000
    visits: int = 300
    waiting_files: int = 400
    uploads: int = 40
    listeners: int = 4
    idle_seconds: float = 30 * 60.0
    upload_seconds: float = 10 * 60.0
    stall_seconds: float = 30.0
    file_seconds: float = 90.0
    report_seconds: float = 60.0
    requests: "Pace" = field(default_factory=lambda: Pace(600, 20.0))
    posts: "Pace" = field(default_factory=lambda: Pace(90, 1.5))
    codes: "Pace" = field(default_factory=lambda: Pace(8, 0.1))


@dataclass(frozen=True)
class Pace:
    """So many at once, then so many a second."""

    burst: int
    each_second: float


class Refused(Exception):
    """A request that is answered with a sentence: its status and the id of the words. Never a visitor's own text."""

    def __init__(self, status: int, words: str, *, retry_after: int = 0, **data: object) -> None:
        super().__init__(words)
        self.status = status
        self.words = words
        self.retry_after = retry_after
        self.data: Mapping[str, object] = data


class Addresses:
    """How often each address asked of late. Addresses are kept in memory alone, the longest silent forgotten first."""

    MOST = 20_000

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._buckets: OrderedDict[tuple[str, str], tuple[float, float]] = OrderedDict()

    def take(self, what: str, address: str, pace: Pace) -> int:
        """0 where one more is allowed, else the seconds to wait."""
        key, now = (what, _neighbourhood(address)), self._clock()
        left, since = self._buckets.pop(key, (float(pace.burst), now))
        left = min(float(pace.burst), left + (now - since) * pace.each_second)
        allowed = left >= 1.0
        self._buckets[key] = (left - 1.0 if allowed else left, now)
        while len(self._buckets) > self.MOST:
            self._buckets.popitem(last=False)
        return 0 if allowed else max(1, round((1.0 - left) / pace.each_second + 0.5))


def _neighbourhood(address: str) -> str:
    """The address; of IPv6 the network of one customer, who has the rest at will."""
    try:
        known = ip_address(address)
    except ValueError:
        return "unknown"
    return str(ip_network(f"{known}/64", strict=False)) if known.version == 6 else str(known)
