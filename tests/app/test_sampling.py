"""Made-up diaries: the same from the same seed, believable, and the file a real one would be."""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean, pstdev

import pytest

from app.domain.care import CareEntry
from app.domain.diary import EndReason
from app.domain.entry_kind import EntryKind
from app.domain.faults import Fault, FaultCode
from app.domain.journal import Pain
from app.domain.pain import PainWhen
from app.domain.period import local_day
from app.domain.sample import Made, MadeEntry, MadeHarm, MadeSession
from app.domain.units import Moment
from app.sampling.clock import Clock
from app.sampling.curves import PACK, WRAP, shape
from app.sampling.person import SamplePerson
from ble.sim.presets import PRESETS
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from storage.sample import DAYS_AT_ONCE, write_sample

FIRST, LAST = 20_330, 20_479


def lived(seed: int = 1, first: int = FIRST, last: int = LAST) -> Iterator[Made]:
    for day in SamplePerson(seed, first, last).days():
        yield from day


@pytest.fixture(scope="module")
def months() -> Sequence[Made]:
    return tuple(lived())


@pytest.fixture(scope="module")
def sessions(months: Sequence[Made]) -> list[MadeSession]:
    return [made for made in months if isinstance(made, MadeSession)]


def test_the_same_seed_is_the_same_person() -> None:
    days = (FIRST, FIRST + 9)
    assert list(lived(7, *days)) == list(lived(7, *days)) != list(lived(8, *days))


def test_three_sessions_a_day_of_about_twenty_minutes(sessions: list[MadeSession]) -> None:
    by_day = Counter(local_day(made.opening.began) for made in sessions)
    assert by_day == dict.fromkeys(range(FIRST, LAST + 1), 3)
    assert 1100 < mean(len(made.samples) for made in sessions) < 1250
    ends = Counter(made.closing.end for made in sessions)
    assert ends[EndReason.COMPLETED] / len(sessions) == pytest.approx(0.96, abs=0.02)
    assert ends[EndReason.TOO_COLD] > 0 < ends[EndReason.NUMB]
    assert {made.opening.simulated for made in sessions} == {False}
    assert sum(not made.samples for made in sessions) > 5, "plain timers draw no curve"


def test_skin_stays_above_the_line_unless_that_stopped_it(sessions: list[MadeSession]) -> None:
    """H14: 12 degC for a sensor of unknown accuracy."""
    for made in sessions:
        skins = [sample.skin for sample in made.samples if sample.skin is not None]
        if skins:
            cold = min(skins)
            stopped = made.closing.end is EndReason.TOO_COLD
            assert cold <= 1205 if stopped else cold > 1200, made.opening


def test_some_miss_seconds_and_some_were_filled_from_the_wraps_memory(
    sessions: list[MadeSession],
) -> None:
    short = [m for m in sessions if m.samples and m.samples[-1].t_s != len(m.samples)]
    fetched = [m for m in sessions if any(sample.backfilled for sample in m.samples)]
    assert len(short) > 1 < len(fetched)


@pytest.mark.parametrize("contact", [WRAP, PACK])
def test_curves_end_where_the_thermal_sheet_says(contact: str) -> None:
    """Its acceptance: within 1.5 degC of the row's coldest value."""
    preset = PRESETS[contact]
    program = "gel-15" if preset.minutes == 15 else "gel-20"
    coldest = min(shape(contact, program).skin)
    assert coldest / 100 == pytest.approx(preset.coldest_c, abs=1.5)


def scores(sessions: list[MadeSession], when: PainWhen) -> list[int]:
    return [score for made in sessions for at, score, _ in made.ratings if at is when]


def test_pain_falls_after_the_cold_and_comes_back_to_what_is_usual(
    sessions: list[MadeSession],
) -> None:
    before, after = scores(sessions, PainWhen.BEFORE), scores(sessions, PainWhen.AFTER)
    assert mean(before) - mean(after) == pytest.approx(1.8, abs=0.4)
    assert mean(after) < mean(scores(sessions, PainWhen.HOURS_24)) < mean(before)
    assert 0.8 < len(after) / len(sessions) < 0.92, "some are never told"
    assert pstdev(before) > 0.9


def test_all_kinds_of_things_are_written_down(months: Sequence[Made]) -> None:
    entries = [made for made in months if isinstance(made, MadeEntry)]
    kinds = {made.entry.kind for made in entries}
    assert kinds == set(EntryKind) - {EntryKind.COMMENT}
    assert any(made.entry.late for made in entries)
    assert any(made.changed for made in entries)
    assert any(made.binned for made in lived(2, LAST - 60) if isinstance(made, MadeEntry))
    assert any(isinstance(made.entry.body, Pain) and made.entry.body.spots for made in entries)
    assert any("#" in made.entry.text for made in entries)
    assert any(isinstance(made, CareEntry) for made in months)
    assert any(isinstance(made, MadeHarm) for made in lived(5, LAST - 500))


def test_clocks_change_and_one_journey_is_made(sessions: list[MadeSession]) -> None:
    offsets = [made.opening.began.utc_offset_min for made in sessions]
    assert offsets.count(-300) == 3 * 16
    assert {60, 120, -300} == set(offsets)
    walls = [made.opening.began.wall_ms for made in sessions]
    assert walls == sorted(walls), "over every change of a clock"


@pytest.mark.parametrize(
    ("date", "offset"),
    [((2026, 3, 28), 60), ((2026, 3, 29), 120), ((2026, 10, 24), 120), ((2026, 10, 25), 60)],
)
def test_summer_time_is_that_of_europe(date: tuple[int, int, int], offset: int) -> None:
    of = (datetime(*date, tzinfo=UTC) - datetime(1970, 1, 1, tzinfo=UTC)).days
    assert Clock(of - 5, of + 5).offset_min(of) == offset


def written(path: Path, days: int = 20, seed: int = 5) -> None:
    person = SamplePerson(seed, LAST - days + 1, LAST, "Sample person")
    assert list(write_sample(path, person.told(), person.days()))[-1] == days


def test_the_file_is_one_that_a_diary_opens(tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    written(path)
    with DiaryFile(path) as diary:
        assert diary.recover(Moment(0, 2**41)) == ()
        known = diary.known(Moment(0, (LAST + 1) * 86_400_000, 60))
        assert known.sample
        assert known.sessions_count == 60
        assert all(lock.advice for lock in known.locks)
        assert diary.devices()[0].simulated, "the one that can be tried comes first"
    with DiaryReading(path) as reader:
        chosen = reader.preferences()
        assert (chosen.sample, chosen.name) == (True, "Sample person")
        newest = reader.sessions(1)[0]
        page = reader.session(newest.id)
        assert page is not None
        assert newest.samples == len(page.samples)


def test_a_made_up_session_is_kept_as_a_real_one_is(
    tmp_path: Path, sessions: list[MadeSession]
) -> None:
    """Every row of it, second by second by the diary itself, or all at once: the same."""
    made = next(each for each in sessions if any(sample.backfilled for sample in each.samples))
    path, real = tmp_path / "sample.db", tmp_path / "real.db"
    person = SamplePerson(1, FIRST, FIRST)
    assert list(write_sample(path, person.told(), [[made]])) == [1]
    with DiaryFile(real) as diary:
        session = diary.begin(made.opening)
        for first in range(0, len(made.samples), 100):
            diary.add(session, made.samples[first : first + 100])
        for entry in made.log:
            diary.note(session, entry)
        diary.finish(session, made.closing)
    for table in ("sessions", "curves", "log", "live_samples"):
        assert rows(path, table) == rows(real, table)


def rows(path: Path, table: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as conn:
        return conn.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()


def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    path.write_text("mine")
    with pytest.raises(Fault) as refused:
        written(path)
    assert refused.value.code is FaultCode.NOT_WRITTEN
    assert path.read_text() == "mine"


def test_no_half_a_sample_stays(tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    person = SamplePerson(1, LAST - DAYS_AT_ONCE, LAST)
    with closing(write_sample(path, person.told(), person.days())) as days:
        next(days)
        assert path.exists()
    assert {left.name for left in tmp_path.iterdir()} <= {"diary.db-lock"}
