"""Simulated persons through the real rules: none of them stays below the stop line."""

import runpy
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from app.domain.diary import EndReason
from ble.sim.presets import PRESETS

ROOT = Path(__file__).resolve().parents[2]
made = runpy.run_path(str(ROOT / "packaging" / "persons.py"))
live = cast(Callable[[int, int], Any], made["live"])
page = cast(Callable[[list[Any], int], str], made["page"])
COUNT, SEED = 210, 2
"""Fourteen a contact; another seed than the page's, so that these are other persons."""


@pytest.fixture(scope="module")
def lives() -> list[Any]:
    return [live(number, SEED) for number in range(COUNT)]


def test_nobody_is_below_the_stop_line_for_longer_than_the_rule_allows(lives: list[Any]) -> None:
    assert [one for one in lives if one.harmed] == []
    assert max(one.samples_below for one in lives) == 2, "the line was reached, and ended it"


def test_what_ends_them(lives: list[Any]) -> None:
    ends = {(one.rule, one.end) for one in lives}
    assert ends <= {
        (None, EndReason.COMPLETED),
        ("H01", EndReason.TOO_COLD),
        ("H14", EndReason.TOO_COLD),
        ("H05", EndReason.COOLING_TOO_FAST),
    }
    assert len(ends) == 4


def test_a_missing_cloth_is_found_within_seconds_and_a_dry_one_never_stops(
    lives: list[Any],
) -> None:
    for one in lives:
        if one.preset == "freezer-bare":
            assert one.rule == "H05"
            assert one.ended_s <= 20
        if "dry" in one.preset and one.preset != "wrap-dry-cloth":
            assert one.end is EndReason.COMPLETED


def test_an_unknown_accuracy_stops_two_degrees_earlier(lives: list[Any]) -> None:
    wrap = [one for one in lives if one.preset == "wrap-bare"]
    assert {one.rule for one in wrap if one.accuracy is None} == {"H14"}
    assert min(one.coldest_c for one in wrap if one.accuracy is None) > 11.5
    assert min(one.coldest_c for one in wrap if one.accuracy == 50) < 10.0


def test_the_same_person_has_the_same_life() -> None:
    assert replace(live(13, SEED)) == live(13, SEED)
    assert live(13, SEED) != live(13, SEED + 1)


def test_who_is_harmed_is_said() -> None:
    one = live(12, SEED)
    assert not one.harmed
    assert replace(one, samples_below=3).harmed
    assert replace(one, clearly_below_s=8).harmed
    assert not replace(one, samples_below=2, clearly_below_s=7).harmed


def test_the_page_has_a_row_for_each_contact_and_says_that_none_was_harmed() -> None:
    text = (ROOT / "docs" / "persons.md").read_text(encoding="utf-8")
    assert all(f"| {preset.name} |" in text for preset in PRESETS.values())
    assert "10000 persons" in text
    assert " 0 below the stop line for longer than the rule allows" in text
    assert text.startswith(page([live(0, SEED)], 1).split("Generated")[0])
