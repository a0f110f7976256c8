"""Numbers about the service for Prometheus: counts and times, nothing of any visit."""

import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

_BUCKETS = (0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 120.0)


class Metrics:
    """Counters of this process, and the text of `/metrics`."""

    def __init__(self) -> None:
        self.requests: Counter[tuple[str, int]] = Counter()
        self.files: Counter[str] = Counter()
        self.verdicts: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.failed = 0
        self.bytes = 0
        self.active = 0
        self._seconds = [0] * (len(_BUCKETS) + 1)
        self._sum = 0.0

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Around the reading of a file."""
        start = time.perf_counter()
        self.active += 1
        try:
            yield
        finally:
            self.active -= 1
            took = time.perf_counter() - start
            self._seconds[bisect_left(_BUCKETS, took)] += 1
            self._sum += took

    def seconds_for(self, files: int, workers: int) -> int:
        """How long so many files will take, by those that were read."""
        count = sum(self._seconds)
        mean = self._sum / count if count else 2.0
        return max(5, min(600, round(files * mean / workers)))

    def text(self, gauges: Mapping[str, float], ended: Mapping[str, int]) -> str:
        """Everything in Prometheus' text format 0.0.4."""
        return "\n".join(self._lines(gauges, ended)) + "\n"

    def _lines(self, gauges: Mapping[str, float], ended: Mapping[str, int]) -> Iterator[str]:
        for name, value in gauges.items():
            yield f"# TYPE precheck_{name} gauge"
            yield f"precheck_{name} {value:g}"
        yield from _counter(
            "requests_total", {f'route="{at}",status="{code}"': n for (at, code), n in self.requests.items()}
        )
        yield from _counter("files_total", {f'status="{name}"': n for name, n in self.files.items()})
        yield from _counter("reports_total", {f'verdict="{name}"': n for name, n in self.verdicts.items()})
        yield from _counter("refused_total", {f'reason="{name}"': n for name, n in self.refused.items()})
        yield from _counter("visits_ended_total", {f'reason="{name}"': n for name, n in ended.items()})
        yield from _counter("report_failures_total", {"": self.failed})
        yield from _counter("received_bytes_total", {"": self.bytes})
        yield "# TYPE precheck_file_seconds histogram"
        total = 0
        for edge, count in zip((*map(str, _BUCKETS), "+Inf"), self._seconds, strict=True):
            total += count
            yield f'precheck_file_seconds_bucket{{le="{edge}"}} {total}'
        yield f"precheck_file_seconds_sum {self._sum:.6f}"
        yield f"precheck_file_seconds_count {total}"


def _counter(name: str, values: Mapping[str, int]) -> Iterator[str]:
    yield f"# TYPE precheck_{name} counter"
    for labels, value in sorted(values.items()):
        yield f"precheck_{name}{{{labels}}} {value}" if labels else f"precheck_{name} {value}"
