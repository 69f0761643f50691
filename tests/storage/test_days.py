"""What the diary counts by the person's own days, and what no choice of theirs moves: the rules."""

import sqlite3
from contextlib import closing as closed
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.journal import DiaryEntry, Note, Pain
from app.domain.known import Known
from app.domain.pain import PainRating, PainWhen, Site
from app.domain.past import past
from app.domain.period import Period, local_day
from app.domain.readiness import AskedStart, Readiness, judge_start
from app.domain.units import Moment
from storage.calendar import day_in_sql
from storage.diary import DiaryFile
from storage.exporting import DiaryExport
from storage.reader import DiaryReading
from tests.storage.conftest import BEGAN, DAY_S, HOUR_S, Kept, at

EVER = 2**62
LATE = 4
TODAY = local_day(BEGAN)
TO_NIGHT_S = 14 * HOUR_S + 1200 + 5400
"""From BEGAN to half past one of the next night, local."""


def begin_days(diary: DiaryFile, starts_h: int) -> None:
    diary.prefer(replace(diary.preferences(), day_starts_h=starts_h))


@given(
    st.lists(st.tuples(st.integers(-(10**13), 10**13), st.integers(-12 * 60, 14 * 60)), min_size=1),
    st.integers(0, 6),
)
def test_sqlite_has_the_same_days(moments: list[tuple[int, int]], starts_h: int) -> None:
    with closed(sqlite3.connect(":memory:")) as conn:
        conn.execute("CREATE TABLE t (at_wall_ms INTEGER, at_utc_offset_min INTEGER)")
        conn.executemany("INSERT INTO t VALUES (?, ?)", moments)
        found = conn.execute(f"SELECT {day_in_sql('at', starts_h)} FROM t").fetchall()
    wanted = [local_day(Moment(0, wall_ms, offset), starts_h) for wall_ms, offset in moments]
    assert [day for (day,) in found] == wanted


@pytest.mark.parametrize("starts_h", [0, LATE])
def test_trends_and_report_read_the_same_days(
    diary: DiaryFile, kept: Kept, reader: DiaryReading, starts_h: int
) -> None:
    evening, night = kept(12 * HOUR_S), kept(TO_NIGHT_S)
    diary.rate(PainRating(4, at(TO_NIGHT_S + DAY_S), PainWhen.HOURS_24, None, evening))
    diary.write(DiaryEntry(Pain(5), at(TO_NIGHT_S - DAY_S), at(0)))
    begin_days(diary, starts_h)
    told, material = reader.past(), reader.material(0, EVER)
    assert told.runs == past(material).runs
    assert told.starts_h == material.starts_h == starts_h
    days = {run.id: int(run.day) for run in told.runs}
    assert days == {evening: TODAY, night: TODAY + (starts_h == 0)}
    assert sorted(int(score.day) for score in told.scores) == [
        TODAY - (starts_h > 0),
        TODAY + 2 - (starts_h > 0),
    ]
    assert material.first_day == TODAY - (starts_h > 0)


@pytest.mark.parametrize("starts_h", [0, LATE])
def test_part_of_a_diary_holds_the_persons_days(
    diary: DiaryFile, kept: Kept, path: Path, starts_h: int
) -> None:
    """The days that are asked for know no hour: the diary does."""
    evening, night = kept(12 * HOUR_S), kept(TO_NIGHT_S)
    diary.rate(PainRating(4, at(TO_NIGHT_S), PainWhen.BEFORE, None, night))
    diary.write(DiaryEntry(Note(), at(TO_NIGHT_S), at(TO_NIGHT_S), "awake"))
    begin_days(diary, starts_h)
    with DiaryExport(path, Period(TODAY, TODAY)) as part:
        assert [page.row.id for page in part.pages()] == (
            [evening] if starts_h == 0 else [evening, night]
        )
        assert [each.text for each in part.written()] == ([] if starts_h == 0 else ["awake"])


def judged(known: Known, now: Moment) -> list[Readiness]:
    asked = (
        AskedStart(site, 900, 900, guarded=guarded) for site in Site for guarded in (True, False)
    )
    return [judge_start(each, known, now) for each in asked]


def test_T05_T06_T07_W06_W07_no_choice_of_a_day_moves_a_rule(
    diary: DiaryFile, kept: Kept, reader: DiaryReading
) -> None:
    """28 days in a row by the calendar are 27 by days from 2 o'clock on: the last session was at
    half past one, the first right after midnight."""
    first_s = TO_NIGHT_S - 27 * DAY_S - HOUR_S
    for day in range(27):
        began_s = first_s + day * DAY_S + (12 * HOUR_S if day else 0)
        session = kept(began_s)
        diary.rate(PainRating(9, at(began_s), PainWhen.BEFORE, None, session))
        diary.rate(PainRating(9, at(began_s + 700), PainWhen.AFTER, None, session))
    for hours in (6, 4, 2, 0):
        kept(TO_NIGHT_S - hours * HOUR_S, ran_s=1200, site=Site.NECK)
    now = at(TO_NIGHT_S + 1800)
    before = diary.known(now)
    found = judged(before, now)
    told = {finding.rule for each in found for finding in each.verdict.findings}
    assert {"T05", "T06", "T07", "W06", "W07"} <= told
    for starts_h in range(1, 7):
        begin_days(diary, starts_h)
        assert diary.known(now) == reader.known(now) == before
        assert judged(reader.known(now), now) == found
