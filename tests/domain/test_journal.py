"""What a person writes into the diary: each body takes what can be, and refuses a slip."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entry_kind import EntryKind
from app.domain.function import REACH, Activities, Change, Move, Moved, Movement, Score
from app.domain.instruments import Instrument
from app.domain.journal import (
    LATE_MS,
    Body,
    Care,
    CareKind,
    Context,
    DiaryEntry,
    Flare,
    FlareTurn,
    Medicine,
    Note,
    Pain,
    Problem,
    Vitals,
)
from app.domain.pain import PainWhen
from app.domain.units import Moment

NOW = Moment(5_000_000, 1_800_000_000_000, 60)

IN_RANGE: tuple[Callable[[], Body], ...] = (
    lambda: Pain(0),
    lambda: Pain(10),
    lambda: Flare(FlareTurn.OVER),
    lambda: Medicine("Ibuprofen"),
    lambda: Medicine("Ibuprofen", 0),
    lambda: Medicine("Magnesium", 100_000, "mg"),
    lambda: Care(CareKind.HEAT),
    lambda: Care(CareKind.HEAT, 1),
    lambda: Care(CareKind.OTHER, 1440),
    lambda: Context(sleep_h=0),
    lambda: Context(sleep_h=24),
    lambda: Context(slept_well=0, stress=10, active=5),
    lambda: Context(hours_since=0),
    lambda: Context(hours_since=24 * 365),
    lambda: Vitals(50, 20),
    lambda: Vitals(280, 180),
    lambda: Vitals(120, 119),
    lambda: Vitals(pulse=20),
    lambda: Vitals(pulse=250),
    lambda: Movement((Moved(Move.SIT),)),
    lambda: Movement((Moved(Move.SIT, 3), Moved(Move.WALK, 4)), PainWhen.BEFORE),
    lambda: Activities((("Stairs", 0),)),
    lambda: Activities(tuple((f"Activity {n}", 10) for n in range(5))),
    lambda: Change(-5, "2026-11-01"),
    lambda: Change(5, "2026-11-01"),
    lambda: Score(Instrument.RMDQ_24, 24),
    lambda: Problem(()),
    lambda: Problem((), since="2026-02-28"),
)
OUT_OF_RANGE: tuple[Callable[[], Body | Moved], ...] = (
    lambda: Pain(-1),
    lambda: Pain(11),
    lambda: Medicine(""),
    lambda: Medicine("  "),
    lambda: Medicine("Ibuprofen", -0.1),
    lambda: Medicine("Ibuprofen", 100_000.5),
    lambda: Medicine("Ibuprofen", float("nan")),
    lambda: Care(CareKind.HEAT, 0),
    lambda: Care(CareKind.HEAT, 1441),
    Context,
    lambda: Context(sleep_h=-0.5),
    lambda: Context(sleep_h=24.5),
    lambda: Context(slept_well=11),
    lambda: Context(stress=-1),
    lambda: Context(active=11),
    lambda: Context(hours_since=-1),
    lambda: Context(hours_since=24 * 365 + 1),
    Vitals,
    lambda: Vitals(49, 20),
    lambda: Vitals(281, 80),
    lambda: Vitals(120, 19),
    lambda: Vitals(270, 181),
    lambda: Vitals(systolic=120),
    lambda: Vitals(diastolic=80),
    lambda: Vitals(80, 80),
    lambda: Vitals(80, 120),
    lambda: Vitals(pulse=19),
    lambda: Vitals(pulse=251),
    lambda: Moved(Move.SIT, 11),
    lambda: Moved(Move.SIT, 1, 5),
    lambda: Moved(Move.BEND_FORWARD, 1, -1),
    lambda: Movement(()),
    lambda: Movement((Moved(Move.SIT, 1), Moved(Move.SIT, 2))),
    lambda: Activities(()),
    lambda: Activities(tuple((f"Activity {n}", 1) for n in range(6))),
    lambda: Activities(((" ", 1),)),
    lambda: Activities((("Stairs", 11),)),
    lambda: Change(-6, "2026-11-01"),
    lambda: Change(6, "2026-11-01"),
    lambda: Change(0, ""),
    lambda: Change(0, "last week"),
    lambda: Problem((), since="2026-02-30"),
    lambda: Score(Instrument.RMDQ_24, 25),
)


@pytest.mark.parametrize("make", IN_RANGE)
def test_the_ends_of_each_range_are_taken(make: Callable[[], Body]) -> None:
    assert make() == make()


@pytest.mark.parametrize("make", OUT_OF_RANGE)
def test_what_lies_outside_is_refused(make: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        make()


@pytest.mark.parametrize(("move", "most"), [(move, most) for move, (_, most) in REACH.items()])
def test_a_reach_ends_where_a_joint_does(move: Move, most: int) -> None:
    assert Moved(move, reach=most).reach == most
    with pytest.raises(ValueError, match="reach"):
        Moved(move, reach=most + 1)


@given(st.lists(st.tuples(st.text(min_size=1), st.integers(0, 10)), min_size=1, max_size=5))
def test_the_mean_of_activities_lies_among_them(scores: list[tuple[str, int]]) -> None:
    named = tuple((f"a{name}", score) for name, score in scores)
    values = [score for _, score in named]
    assert min(values) <= Activities(named).mean <= max(values)


@given(st.integers(-100, 400), st.integers(-100, 400))
def test_pressure_has_two_numbers_and_the_upper_is_above(upper: int, lower: int) -> None:
    possible = 50 <= upper <= 280 and 20 <= lower <= 180 and lower < upper
    try:
        Vitals(upper, lower)
    except ValueError:
        assert not possible
    else:
        assert possible


@given(st.integers(-86_400_000, 86_400_000))
def test_more_than_a_quarter_of_an_hour_after_it_is_late(gap_ms: int) -> None:
    told = Moment(NOW.mono_ms, NOW.wall_ms + gap_ms, NOW.utc_offset_min)
    assert DiaryEntry(Note(), at=NOW, told=told).late is (gap_ms > LATE_MS)


def test_late_is_told_by_the_clock_on_the_wall() -> None:
    """A computer that slept, or was started anew, counts other milliseconds."""
    told = Moment(0, NOW.wall_ms + LATE_MS + 1, 0)
    assert DiaryEntry(Note(), at=NOW, told=told).late


def test_an_entry_is_of_the_kind_of_its_body() -> None:
    bodies = [make() for make in IN_RANGE]
    kinds = {DiaryEntry(body, NOW, NOW).kind for body in bodies}
    assert kinds == set(EntryKind) - {EntryKind.NOTE, EntryKind.COMMENT}
    assert DiaryEntry(Note(), NOW, NOW).kind is EntryKind.NOTE
