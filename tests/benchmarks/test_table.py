"""The table: how cases are drawn together, when a target is reached, and that the smallest run works."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks import reading
from benchmarks.reading_parts.layers import cases as layer_cases
from benchmarks.reading_parts.layers import judged
from benchmarks.reading_parts.measures import held
from benchmarks.reading_parts.peers import with_length, zones_in
from benchmarks.reading_parts.sheets import sheets
from benchmarks.reading_parts.table import OURS, Column, Outcome, Part, Target, by_degradation, by_reader, of_targets

from precheck.reading.probe import ocr_ready

ASIDE = next(str(number) for number in range(99) if held(str(number)))
TUNED = next(str(number) for number in range(99) if not held(str(number)))
RIGHT = Column("right", "right", "share")


def outcome(split: str, right: float, reader: str = OURS, case: str = "a", group: str = "page: clean") -> Outcome:
    return Outcome("part", group, case, split, reader, {"right": right, "edits": 3, "letters": 600})


def part(*targets: Target) -> Part:
    return Part("part", "A part", (RIGHT,), targets, lambda settings: iter(()))


def test_columns_draw_cases_together() -> None:
    """A ratio is one of sums, not a mean of ratios; a case without a value does not count."""
    some = [outcome(TUNED, 1), outcome(TUNED, 0), Outcome("part", "g", "c", TUNED, OURS, {"edits": 3, "letters": 300})]
    assert RIGHT.of(some) == 0.5
    assert Column("CER", "edits", "ratio", over="letters").of(some) == 9 / 1500
    assert Column("nothing", "absent", "sum").of(some) is None


def test_a_target_is_reached_by_what_is_kept_aside_and_by_all() -> None:
    """Success on the part to tune on does not reach it, nor luck with the few that are kept aside."""
    target = Target("right", RIGHT, 0.9, "more")
    rows = of_targets([part(target)], [outcome(TUNED, 1), outcome(ASIDE, 0)])
    assert rows[1] == ("right", "≥ 90.0 %", "0.00 % (1)", "50.0 % (2)", "NOT REACHED")
    assert of_targets([part(target)], [outcome(ASIDE, 1)])[1][-1] == "reached"
    assert of_targets([part(target)], [outcome(TUNED, 0), outcome(ASIDE, 1)])[1][-1] == "NOT REACHED"
    assert of_targets([part(target)], [outcome(TUNED, 1)])[1][-1] == "not measured"
    assert of_targets([part(target)], [outcome(ASIDE, 1, reader="a peer")])[1][-1] == "not measured"


def test_both_parts_have_a_row() -> None:
    """And peers none among them."""
    rows = by_degradation(part(), [outcome(TUNED, 1), outcome(ASIDE, 0), outcome(ASIDE, 1, reader="a peer")])
    assert [row[:3] for row in rows[1:3]] == [("page: clean", "tune", "1"), ("page: clean", "held", "1")]


def test_readers_are_compared_on_the_pictures_that_all_of_them_read() -> None:
    """A peer that was given fewer pictures does not look better or worse for it."""
    some = [outcome(TUNED, 0), outcome(TUNED, 1, case="b"), outcome(TUNED, 1, reader="a peer", case="b")]
    rows = by_reader(part(), some)
    assert [row[1:] for row in rows[1:]] == [(OURS, "1", "100.0 %"), ("a peer", "1", "100.0 %")]
    assert by_reader(part(), some[:2]) == []


def test_the_same_seed_draws_the_same_pages() -> None:
    """Names, text and pixels do not depend on the run."""
    one, two = sheets(5), sheets(5)
    assert [(each.name, each.leaf.pdf) for each in one] == [(each.name, each.leaf.pdf) for each in two]
    assert [each.name for each in sheets(6)] != [each.name for each in one]


def test_a_wrong_layer_read_as_text_is_grave_unless_it_gives_the_words() -> None:
    """And a good layer read again is costly."""
    made = {case.group: case.made for case in layer_cases(3, 1)}
    wrong, good = made["garbled: shuffled"], made["good: letter"]
    assert judged(wrong, "text", "qsdf")["grave"]
    assert not judged(wrong, "text", wrong.shown)["grave"]
    assert not judged(wrong, "ocr", "")["grave"]
    assert judged(good, "ocr", good.shown)["costly"]
    assert judged(good, "text", good.shown)["right"]


def test_lengths_of_zone_lines_are_mended_for_peers() -> None:
    """A run of fillers that is too short or too long; other lines stay as they are."""
    zone = ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
    torn = (zone[0][:-5], zone[1].replace("<<<<<", "<<"))
    mended = [with_length(line, 44) for line in ("REPUBLIQUE", *torn)]
    assert tuple(mended[1:]) == zone
    assert zones_in(mended)[0].lines == zone
    looks = (zone[0].replace("ERIKSSON", "ER1K55ON"), zone[1].replace("7408122", "74O8I22"))
    assert zones_in(looks)[0].lines == zone
    assert with_length("Attestation d'hébergement", 30) == "Attestation d'hébergement"


@pytest.mark.skipif(not ocr_ready(), reason="pages are read by Tesseract")
def test_the_smallest_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every table is printed, what is missing is said, and every outcome is written."""
    kept = tmp_path / "reading.json"
    words = ["--only", "mrz,pages,layers", "--most", "1", "--data", str(tmp_path), "--peers", str(tmp_path / "python")]
    reading.main([*words, "--json", str(kept), "--failures", "--markdown"])
    printed = capsys.readouterr().out
    assert "## Targets" in printed
    assert "no real specimens" in printed
    assert "no peers" in printed
    outcomes = json.loads(kept.read_text(encoding="utf-8"))["outcomes"]
    assert {each["part"] for each in outcomes} == {"mrz", "pages", "layers"}


def test_a_part_that_does_not_exist_is_refused() -> None:
    """A misspelt part would be measured by nothing."""
    with pytest.raises(SystemExit):
        reading.main(["--only", "zones"])


def test_what_went_wrong_with_a_case_kept_aside_is_told_nowhere() -> None:
    """Neither on the terminal nor in the file."""
    wrong = [replace(outcome(split, 0), fault="read 7 not 1") for split in (TUNED, ASIDE)]
    assert [reading.kept_of(each)["fault"] for each in wrong] == ["read 7 not 1", ""]


def test_failures_are_told_of_the_part_to_tune_on(capsys: pytest.CaptureFixture[str]) -> None:
    """And cases beyond the most that were asked for are not read."""
    some = [replace(outcome(split, 0, case=split), fault=f"fault of {split}") for split in (TUNED, ASIDE, "more")]
    assert len(list(reading.watched(iter(some), most=2, failures=True))) == 2
    printed = capsys.readouterr().out
    assert f"fault of {TUNED}" in printed
    assert f"fault of {ASIDE}" not in printed
