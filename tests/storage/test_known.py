"""What the diary knows when a start is asked for: rest, caps, locks, and the course so far."""

import sqlite3
from contextlib import closing as closed
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.care import CareEntry, Modality
from app.domain.diary import EndReason, OffProof, Opening
from app.domain.known import Known, PainPair, PastSession
from app.domain.pain import PainRating, PainWhen, Site
from app.domain.period import local_day
from app.domain.units import Moment
from app.domain.wrap import Sample
from storage import course, known
from storage.diary import DiaryFile
from storage.known import LATEST
from storage.reader import DiaryReading
from tests.storage.conftest import DAY_S, HOUR_S, Kept, at


def ids(past: tuple[PastSession, ...]) -> list[int]:
    return [session.id for session in past]


def test_a_session_is_told_with_all_that_counts(diary: DiaryFile, kept: Kept) -> None:
    session = kept(0, 600, Site.NECK)
    (past,) = diary.known(at(700)).past
    assert past == PastSession(
        session, Site.NECK, at(600).wall_ms, 600, 600, 900, OffProof.WRAP, simulated=False
    )


def test_a_running_session_has_no_end(diary: DiaryFile, opening: Opening) -> None:
    session = diary.begin(opening)
    (past,) = diary.known(at(60)).past
    assert past == PastSession(session, opening.site, None, 0, 0, 900, OffProof.NONE)
    assert past.on_skin


def test_rehearsals_are_never_told(diary: DiaryFile, kept: Kept, opening: Opening) -> None:
    kept(0, simulated=True)
    kept(0, simulated=True, off=OffProof.NONE)
    diary.begin(replace(opening, simulated=True))
    assert diary.known(at(700)).past == ()


def test_a_rehearsal_is_told_that_ran_after_a_session_dated_ahead(
    diary: DiaryFile, kept: Kept
) -> None:
    kept(0, simulated=True)
    ahead = kept(10 * DAY_S)
    first = kept(HOUR_S, simulated=True)
    kept(2 * HOUR_S, simulated=True)
    assert ids(diary.known(at(4 * HOUR_S)).past) == [ahead, first]
    assert ids(diary.known(at(11 * DAY_S)).past) == [ahead]


def test_T05_a_rehearsal_is_told_that_ran_after_a_session_dated_before_its_forerunner(
    diary: DiaryFile, kept: Kept
) -> None:
    kept(0, simulated=True)
    first, back = kept(10 * DAY_S), kept(HOUR_S)
    now = at(10 * DAY_S + 3 * HOUR_S)
    assert ids(diary.known(now).past) == [first, back]
    proof = kept(10 * DAY_S + 2 * HOUR_S, simulated=True)
    kept(10 * DAY_S + 2.5 * HOUR_S, simulated=True)
    assert ids(diary.known(now).past) == [first, back, proof]


def test_old_sessions_are_left_out_but_those_that_still_matter_stay(
    diary: DiaryFile, kept: Kept
) -> None:
    first = [kept(1000 * n, site=Site.NECK) for n in range(4)]
    unproven = kept(5000, off=OffProof.NONE)
    many = [kept(6000 + 1000 * n) for n in range(20)]
    now = at(60 * 24 * HOUR_S)
    assert ids(diary.known(now).past) == [first[3], unproven, *many[-LATEST:]]
    recent = kept(60 * 24 * HOUR_S - 3600)
    assert ids(diary.known(now).past) == [first[3], unproven, *many[-15:], recent]


def test_a_session_of_the_last_day_is_told_however_many_came_after(
    diary: DiaryFile, kept: Kept
) -> None:
    sessions = [kept(n * 1000) for n in range(LATEST + 4)]
    now = at(600 + 24 * HOUR_S)
    assert ids(diary.known(now).past) == sessions[1:]
    just_before = Moment(now.mono_ms, now.wall_ms - 1)
    assert ids(diary.known(just_before).past) == sessions


def test_an_empty_diary_knows_nothing(diary: DiaryFile, reader: DiaryReading) -> None:
    assert diary.known(at(0)) == reader.known(at(0)) == Known()


def test_the_skin_at_the_start_is_told(diary: DiaryFile, kept: Kept) -> None:
    kept(0, samples=[Sample(1, None, 900, 800), Sample(2, 3120, 900, 800), Sample(3, 3090, 900, 8)])
    assert diary.known(at(700)).past[0].baseline == 3120


def test_other_cold_stands_where_it_began_among_the_sessions(diary: DiaryFile, kept: Kept) -> None:
    first, second = kept(0), kept(9000)
    bath = CareEntry(Modality.BATH, at(4000), 300, at(20_000), Site.KNEE_LEFT)
    chamber = CareEntry(Modality.CHAMBER, at(12_000), 180, at(20_000))
    diary.take_down(chamber)
    diary.take_down(bath)
    past = diary.known(at(20_000)).past
    assert ids(past) == [first, 0, second, 0]
    assert past[1] == PastSession(
        0, Site.KNEE_LEFT, at(4300).wall_ms, 300, 300, 300, OffProof.PERSON, modality=Modality.BATH
    )
    assert (past[3].site, past[3].cooled, past[3].counted_s) == (None, True, 180)


def test_a_session_keeps_its_place_though_its_clock_was_wrong(diary: DiaryFile, kept: Kept) -> None:
    ahead, usual = kept(40 * DAY_S), kept(0)
    diary.take_down(CareEntry(Modality.AIR, at(-500), 60, at(1000), Site.NECK))
    assert ids(diary.known(at(1000)).past) == [0, ahead, usual]


def test_other_cold_of_long_ago_is_told_when_it_was_the_last_on_its_place(
    diary: DiaryFile,
) -> None:
    def told(began_s: float, site: Site | None) -> None:
        diary.take_down(CareEntry(Modality.OTHER, at(began_s), 60, at(began_s + 100), site))

    told(0, Site.NECK)
    told(10, Site.NECK)
    for n in range(LATEST + 1):
        told(1000 + n, None)
    past = diary.known(at(90 * DAY_S)).past
    assert [p.ended_ms for p in past if p.site is Site.NECK] == [at(70).wall_ms]
    assert len(past) == LATEST + 1
    told(60 * DAY_S, Site.NECK)
    assert len(diary.known(at(90 * DAY_S)).past) == LATEST


def test_a_start_that_failed_is_not_the_last_on_its_place(diary: DiaryFile, kept: Kept) -> None:
    ran = kept(0, site=Site.NECK)
    kept(1000, 0, Site.NECK, end=EndReason.START_REFUSED)
    later = [kept(2000 + 1000 * n) for n in range(LATEST)]
    told = diary.known(at(60 * DAY_S))
    assert ids(told.past) == [ran, *later]
    assert (dict(told.on_site), told.sessions_count) == ({Site.NECK: 1, Site.KNEE_LEFT: 16}, 17)


def rate(diary: DiaryFile, session: int, before: int | None, after: int | None) -> None:
    told = ((PainWhen.BEFORE, before), (PainWhen.AFTER, after))
    for when, score in told:
        if score is not None:
            diary.rate(PainRating(score, at(0), when, None, session))


def test_pairs_of_pain_are_told_newest_first_and_by_site(diary: DiaryFile, kept: Kept) -> None:
    neck = [kept(n * 1000, site=Site.NECK) for n in range(3)]
    half = kept(5000, site=Site.NECK)
    knee = [kept(10_000 + n * 1000) for n in range(course.PAIRS + 2)]
    rehearsed = kept(90_000, simulated=True)
    for session in (*neck, *knee, rehearsed):
        rate(diary, session, 5, 3)
    rate(diary, half, 5, None)
    pairs = diary.known(at(0)).pairs
    assert [p.session_id for p in pairs] == [*knee[:1:-1], *neck[::-1]]
    assert pairs[-1] == PainPair(neck[0], Site.NECK, 5, 3, at(600).wall_ms)


def test_days_of_use_are_local_days_newest_first(diary: DiaryFile, kept: Kept) -> None:
    midnight_s = 14 * HOUR_S + 1200
    """Seconds from 09:40 to midnight, local."""
    today = local_day(at(0))
    for began_s in (-59 * DAY_S, -58 * DAY_S, 0, 3600, midnight_s - 1, midnight_s):
        kept(began_s)
    kept(-3 * DAY_S, simulated=True)
    kept(-4 * DAY_S, 0)
    kept(5 * DAY_S)
    assert diary.known(at(midnight_s)).used_days == (today + 1, today, today - 58)


def test_pain_by_day_is_its_mean_in_tenths(diary: DiaryFile, kept: Kept) -> None:
    today = local_day(at(0))
    for days, score in ((0, 7), (0, 8), (-1, 3), (-1, 3), (-1, 4), (-6, 10), (-7, 10), (1, 9)):
        diary.rate(PainRating(score, at(days * DAY_S)))
    rehearsed = kept(0, simulated=True)
    diary.rate(PainRating(0, at(0), PainWhen.AFTER, None, rehearsed))
    told = diary.known(at(100)).daily_pain
    assert told == ((today, 75), (today - 1, 33), (today - 6, 100))


@pytest.mark.parametrize("sql", [known._PAST, known._CARE, course._PAIRS, course._DAYS])  # pyright: ignore[reportPrivateUsage]
def test_no_look_at_the_past_reads_the_whole_diary(path: Path, diary: DiaryFile, sql: str) -> None:
    with closed(sqlite3.connect(path)) as conn:
        plan = conn.execute(f"EXPLAIN QUERY PLAN {sql}", ("0",)).fetchall()
    steps = [text for *_, text in plan]
    whole = ("SCAN sessions", "SCAN s", "SCAN care", "SCAN ratings")
    assert [s for s in steps if s.startswith(whole) and "INDEX" not in s] == [], "\n".join(steps)


def test_each_look_at_the_past_uses_its_own_index(path: Path, diary: DiaryFile) -> None:
    with closed(sqlite3.connect(path)) as conn:
        plan = conn.execute(f"EXPLAIN QUERY PLAN {known._PAST}", (0,)).fetchall()  # pyright: ignore[reportPrivateUsage]
    steps = "\n".join(text for *_, text in plan)
    for index in ("by_end", "not_off", "in_earnest", "ran"):
        assert f"sessions_{index}" in steps


def steps(conn: sqlite3.Connection, sql: str) -> int:
    """How many hundreds of steps SQLite takes to answer."""
    taken = 0

    def count() -> int:
        nonlocal taken
        taken += 1
        return 0

    conn.set_progress_handler(count, 100)
    conn.execute(sql, (at(0).wall_ms,)).fetchall()
    conn.set_progress_handler(None, 0)
    return taken


def test_a_long_diary_is_asked_in_no_more_steps_than_a_short_one(
    path: Path, diary: DiaryFile, kept: Kept
) -> None:
    for n in range(20):
        kept(-100 * DAY_S + 1000 * n)
        diary.take_down(CareEntry(Modality.BATH, at(-90 * DAY_S + n), 60, at(0), Site.NECK))
    with closed(sqlite3.connect(path)) as conn:
        few = [steps(conn, sql) for sql in (known._PAST, known._CARE, course._DAYS)]  # pyright: ignore[reportPrivateUsage]
        for table in ("sessions", "care"):
            names = [c[1] for c in conn.execute(f"PRAGMA table_info({table})") if c[1] != "id"]
            listed = ", ".join(names)
            for _ in range(7):
                conn.execute(f"INSERT INTO {table} ({listed}) SELECT {listed} FROM {table}")
        assert conn.execute("SELECT count(*) FROM sessions").fetchone() == (2560,)
        many = [steps(conn, sql) for sql in (known._PAST, known._CARE, course._DAYS)]  # pyright: ignore[reportPrivateUsage]
    assert all(after <= before + 1 for before, after in zip(few, many, strict=True)), (few, many)
