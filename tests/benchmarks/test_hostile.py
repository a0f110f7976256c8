"""A few of the hostile files of benchmarks/hostile.py, in seconds; the benchmark itself runs thousands."""

from pathlib import Path

import pytest
from benchmarks.hostile import COUNTS, Tally, run
from benchmarks.hostile_parts.kinds import KINDS
from benchmarks.hostile_parts.places import Hostile, generated, lay


def test_the_same_seed_gives_the_same_files() -> None:
    assert list(generated(30, 1)) == list(generated(30, 1))
    assert list(generated(30, 1)) != list(generated(30, 2))


def test_every_kind_is_made() -> None:
    assert {each.kind for each in generated(2 * len(KINDS) + 5, 9)} == {*(kind.__name__ for kind in KINDS), "special"}


def test_hostile_files_cost_only_themselves() -> None:
    tally = Tally()
    specials = [Hostile("special", b"pipe.pdf", "fifo"), Hostile("special", b"loop.pdf", "link:self"),
                Hostile("special", b"zero.pdf", "link:/dev/zero"), Hostile("special", b"out.pdf", "link:/etc/passwd"),
                Hostile("special", b"r\xff\x1b[2J\n.pdf", "empty")]  # fmt: skip
    quick = [each for each in generated(60, 3) if each.kind not in {"many_things", "special"}][:14]
    run([*specials, *quick], tally)

    assert {name: tally.counts[name] for name in COUNTS} == dict.fromkeys(COUNTS, 0), tally.notes
    assert tally.files == len(specials) + len(quick)
    assert tally.memory[0] < 1000


@pytest.mark.parametrize("what", ["fifo", "socket", "link:nowhere", "folder"])
def test_special_files_lie_where_they_are_said_to(tmp_path: Path, what: str) -> None:
    path = lay(Hostile("special", b"x.pdf", what), tmp_path)

    assert path is None or path.is_symlink() or path.exists()
