"""Wrong dates: rest goes on by the time that the computer runs, and no word shortens it (T05)."""

import json
import sqlite3
from contextlib import closing as closed
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.diary import Closing, EndReason, OffProof, Opening
from app.domain.faults import Fault, FaultCode
from app.domain.pain import Site
from app.domain.readiness import AskedStart, Readiness, judge_start
from app.domain.units import Moment
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from storage.watched import WATCHED
from tests.storage.conftest import BEGAN, DAY_S, HOUR_S, Kept, at

REST_S = 2 * HOUR_S


def set_to(at_: Moment, wall_s: float) -> Moment:
    """That instant, with the wall clock set to so many seconds after BEGAN."""
    return replace(at_, wall_ms=BEGAN.wall_ms + round(wall_s * 1000))


def judged(diary: DiaryFile | DiaryReading, now: Moment) -> Readiness:
    start = AskedStart(Site.KNEE_LEFT, 600, 600, guarded=True)
    return judge_start(start, diary.known(now), now)


def rest_s(diary: DiaryFile | DiaryReading, now: Moment) -> int:
    return next((wait.seconds for wait in judged(diary, now).waits if wait.rule == "T05"), 0)


@pytest.fixture
def ahead(kept: Kept) -> int:
    """A session in earnest whose clock was a day ahead."""
    return kept(DAY_S, 600)


def test_T05_a_wrong_date_rests_for_as_long_as_the_computer_runs(
    diary: DiaryFile, reader: DiaryReading, ahead: int
) -> None:
    assert (rest_s(diary, at(700)), judged(diary, at(700)).misdated) == (REST_S, ahead)
    assert rest_s(diary, at(9000)) == REST_S, "nobody looked yet"
    diary.watch(at(700))
    assert rest_s(diary, at(700)) == REST_S
    assert rest_s(reader, at(700 + 3000)) == REST_S - 3000
    assert rest_s(reader, at(700 + REST_S)) == 0
    assert judged(reader, at(700 + REST_S)).misdated is None


def test_T05_time_that_only_a_clock_tells_is_no_rest_of_a_wrong_date(
    diary: DiaryFile, ahead: int
) -> None:
    diary.watch(at(700))
    assert rest_s(diary, set_to(at(760), 5 * HOUR_S)) == REST_S - 60, "set forward, or slept"
    assert rest_s(diary, set_to(at(9000), 760)) == REST_S - 60, "of another computer"
    assert rest_s(diary, set_to(at(9000), 600)) == REST_S, "set back"
    assert ahead == judged(diary, set_to(at(9000), 600)).misdated


def test_T05_each_look_keeps_what_ran_until_the_computer_is_restarted(
    diary: DiaryFile, ahead: int
) -> None:
    diary.watch(at(700))
    diary.watch(at(1700))
    later = replace(at(2700), mono_ms=300_000)
    assert later.mono_ms > at(0).mono_ms
    assert rest_s(diary, replace(later, mono_ms=50_000)) == REST_S - 1000 - 50
    assert rest_s(diary, at(1700 + 400)) == REST_S - 1400
    assert judged(diary, at(1700 + 400)).misdated == ahead


def test_T05_a_new_wrong_date_begins_its_rest_anew(diary: DiaryFile, kept: Kept) -> None:
    kept(DAY_S)
    diary.watch(at(700))
    diary.watch(at(6000))
    kept(DAY_S + HOUR_S)
    assert rest_s(diary, at(6000)) == REST_S
    diary.watch(at(6000))
    assert rest_s(diary, at(6500)) == REST_S - 500


def test_T05_a_clock_set_back_while_it_is_looked_at_begins_the_rest_anew(
    diary: DiaryFile, ahead: int
) -> None:
    diary.watch(at(700))
    diary.watch(set_to(at(6000), 300))
    assert rest_s(diary, set_to(at(6100), 400)) == REST_S - 100
    assert rest_s(diary, at(6100)) == REST_S - 100
    assert ahead


def test_a_clock_matters_while_a_session_counts(diary: DiaryFile, kept: Kept) -> None:
    assert not diary.watch(at(0))
    kept(0, simulated=True)
    assert not diary.watch(at(700))
    kept(0)
    assert diary.watch(at(599 + DAY_S))
    assert not diary.watch(at(600 + DAY_S))
    kept(0, off=OffProof.NONE)
    assert not diary.watch(at(600 + DAY_S))
    kept(3 * DAY_S)
    assert diary.watch(at(600 + DAY_S)), "dated ahead"


def test_T05_right_dates_are_not_watched(path: Path, diary: DiaryFile, kept: Kept) -> None:
    kept(0)
    diary.watch(at(700))
    kept(DAY_S, simulated=True)
    diary.watch(at(700))
    with closed(sqlite3.connect(path)) as conn:
        assert conn.execute("SELECT * FROM settings WHERE key = ?", (WATCHED,)).fetchall() == []
    kept(DAY_S)
    diary.watch(at(700))
    diary.watch(at(2 * DAY_S))
    with closed(sqlite3.connect(path)) as conn:
        assert conn.execute("SELECT * FROM settings WHERE key = ?", (WATCHED,)).fetchall() == []


@pytest.mark.parametrize("told", ['"x"', "3.5", "null", "[1]", '""'])
def test_T05_a_watch_that_nobody_wrote_lets_nothing_begin(
    path: Path, diary: DiaryFile, told: str
) -> None:
    with closed(sqlite3.connect(path)) as conn, conn:
        conn.execute("INSERT INTO settings VALUES (?, ?)", (WATCHED, told))
        assert json.loads(told) != 0
    with pytest.raises(Fault) as fault:
        diary.known(at(0))
    assert fault.value.code is FaultCode.FILE_DAMAGED


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 5000),  # seconds that the computer is on
            st.sampled_from([0, 0, 0, -20_000, 90_000, 5_000]),  # the clock is set by so much
            st.booleans(),  # restarted
        ),
        max_size=12,
    )
)
def test_T05_whatever_is_done_to_the_clock_a_wrong_date_never_rests_too_short(
    steps: list[tuple[int, int, bool]],
) -> None:
    """The time of the truth is told beside the two clocks of the computer."""
    with TemporaryDirectory() as folder, DiaryFile(Path(folder) / "diary.db") as diary:
        began = at(DAY_S)
        opening = Opening(began, "gel-15", 1200, 900, Site.KNEE_LEFT, "k", "K", "ocwp-1", False, 17)
        session = diary.begin(opening)
        ended = at(DAY_S + 600)
        diary.finish(session, Closing(ended, EndReason.COMPLETED, 600, 600, OffProof.WRAP))
        truth_s, wall_s, mono_s = 0.0, 0.0, 90.0
        for on_s, by_s, restarted in steps:
            truth_s, wall_s, mono_s = truth_s + on_s, wall_s + on_s + by_s, mono_s + on_s
            if restarted:
                truth_s, wall_s, mono_s = truth_s + 60, wall_s + 60, 20.0
            now = Moment(round(mono_s * 1000), BEGAN.wall_ms + round(wall_s * 1000), 60)
            diary.watch(now)
            if judged(diary, now).misdated:
                assert rest_s(diary, now) >= REST_S - truth_s


# --- the word that a wrap is off


def test_T05_a_word_of_off_said_with_the_clock_set_back_counts_from_what_ran(
    diary: DiaryFile, kept: Kept
) -> None:
    session = kept(0, off=OffProof.NONE)
    assert diary.know_off(session, set_to(at(5 * HOUR_S), HOUR_S))
    assert diary.known(at(6 * HOUR_S)).past[0].ended_ms == at(5 * HOUR_S).wall_ms
    assert rest_s(diary, at(6 * HOUR_S)) == HOUR_S


def test_T05_a_computer_that_ran_for_a_month_says_no_more_than_a_day(
    diary: DiaryFile, kept: Kept
) -> None:
    """The diary was moved to it: its clock counts from another start."""
    session = kept(0, off=OffProof.NONE)
    assert diary.know_off(session, set_to(at(30 * DAY_S), HOUR_S))
    assert diary.known(at(HOUR_S)).past[0].ended_ms == at(DAY_S + 600).wall_ms


def test_T05_a_word_of_off_dated_before_the_end_was_said_just_now_for_all_that_is_known(
    diary: DiaryFile, kept: Kept
) -> None:
    """The battery was empty: neither clock tells."""
    session = kept(0, off=OffProof.NONE)
    empty = Moment(1000, 0)
    assert diary.know_off(session, empty)
    later = at(9 * HOUR_S)
    assert (rest_s(diary, later), judged(diary, later).misdated) == (REST_S, session)
    diary.watch(later)
    assert rest_s(diary, at(10 * HOUR_S)) == HOUR_S
    assert rest_s(diary, at(11 * HOUR_S)) == 0


def test_T05_what_ran_meanwhile_says_nothing_of_when_a_wrap_came_off(
    diary: DiaryFile, kept: Kept
) -> None:
    session = kept(0, off=OffProof.NONE)
    kept(HOUR_S, site=Site.NECK)
    assert diary.know_off(session, at(DAY_S))
    assert (rest_s(diary, at(4 * HOUR_S)), judged(diary, at(4 * HOUR_S)).misdated) == (
        REST_S,
        session,
    )


def test_T05_a_later_word_of_off_makes_no_date_wrong_of_what_ran_meanwhile(
    diary: DiaryFile, kept: Kept
) -> None:
    first = kept(0, site=Site.NECK, off=OffProof.NONE)
    kept(HOUR_S)
    assert diary.know_off(first, at(4 * HOUR_S))
    assert judged(diary, at(4 * HOUR_S)).waits == ()
    neck = AskedStart(Site.NECK, 600, 600, guarded=True)
    now = at(4 * HOUR_S)
    assert judge_start(neck, diary.known(now), now).wait_s == REST_S
