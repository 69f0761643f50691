"""The calendar: each moment on the day that the person lived it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from app.domain.care import CareEntry, Modality
from app.domain.harm import AdverseEvent, Harm
from app.domain.journal import DiaryEntry, Note, Pain
from app.domain.pain import PainRating, PainWhen
from app.domain.period import Period, local_day
from app.domain.timeline import DayMark
from app.domain.trail import Target
from app.domain.units import Moment
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.storage.conftest import BEGAN, DAY_S, at

TODAY = local_day(BEGAN)
EVER = Period(0, 40_000)


def there(zone: str, *when: int) -> Moment:
    """That date and time by the clock on the wall there."""
    local = datetime(*when, tzinfo=ZoneInfo(zone))  # pyright: ignore[reportArgumentType]
    offset = local.utcoffset()
    assert offset is not None
    return Moment(0, round(local.timestamp() * 1000), round(offset.total_seconds() / 60))


def day(year: int, month: int, of_month: int) -> int:
    return (datetime(year, month, of_month, tzinfo=UTC) - datetime(1970, 1, 1, tzinfo=UTC)).days


def note(when: Moment) -> DiaryEntry:
    return DiaryEntry(Note(), when, when)


def test_a_day_shows_what_was_in_it(
    diary: DiaryFile, reader: DiaryReading, kept: Callable[..., int]
) -> None:
    session = kept(0)
    diary.rate(PainRating(6, at(10), PainWhen.BEFORE, None, session))
    diary.rate(PainRating(7, at(DAY_S), PainWhen.HOURS_24, None, session))
    diary.write(DiaryEntry(Pain(4), at(20), at(20)))
    diary.write(note(at(30)))
    diary.take_down(CareEntry(Modality.BATH, at(40), 300, at(50)))
    diary.report(AdverseEvent(Harm.REDNESS, None, at(2 * DAY_S), at(2 * DAY_S)))
    kept(3 * DAY_S, simulated=True)
    assert reader.days(EVER) == (
        DayMark(TODAY, sessions=1, entries=3, worst_pain=6),
        DayMark(TODAY + 1, worst_pain=7),
        DayMark(TODAY + 2, harm=True),
        DayMark(TODAY + 3, sessions=1, simulated=True),
    )
    assert reader.days(Period(TODAY + 1, TODAY + 2)) == reader.days(EVER)[1:3]


def test_pain_of_a_rehearsal_leaves_no_mark(
    diary: DiaryFile, reader: DiaryReading, kept: Callable[..., int]
) -> None:
    session = kept(0, simulated=True)
    diary.rate(PainRating(9, at(10), PainWhen.BEFORE, None, session))
    diary.write(DiaryEntry(Pain(8), at(20), at(20), rehearsal=True))
    kept(100)
    (mark,) = reader.days(EVER)
    assert mark == DayMark(TODAY, sessions=2, entries=1)


def test_what_was_thrown_away_leaves_no_mark(
    diary: DiaryFile, reader: DiaryReading, kept: Callable[..., int]
) -> None:
    session = kept(0)
    diary.rate(PainRating(9, at(10), PainWhen.BEFORE, None, session))
    entry = diary.write(DiaryEntry(Pain(8), at(20), at(20)))
    bath = diary.take_down(CareEntry(Modality.BATH, at(40), 300, at(50)))
    diary.bin(Target.SESSION, session, at(60))
    diary.bin(Target.ENTRY, entry, at(60))
    diary.bin(Target.CARE, bath, at(60))
    assert reader.days(EVER) == ()


@pytest.mark.parametrize("starts_h", [0, 3, 6])
def test_a_late_evening_belongs_to_the_day_it_ends(
    diary: DiaryFile, reader: DiaryReading, starts_h: int
) -> None:
    diary.prefer(replace(diary.preferences(), day_starts_h=starts_h))
    berlin = "Europe/Berlin"
    for hour, minute in ((0, 0), (2, 59), (3, 0), (5, 59), (6, 0), (23, 59)):
        diary.write(note(there(berlin, 2026, 6, 10, hour, minute)))
    counted = {mark.day: mark.entries for mark in reader.days(EVER)}
    before = {0: 0, 3: 2, 6: 4}[starts_h]
    wanted = {day(2026, 6, 9): before, day(2026, 6, 10): 6 - before}
    assert counted == {key: count for key, count in wanted.items() if count}


@pytest.mark.parametrize("starts_h", [0, 4])
def test_days_on_which_clocks_change_are_whole_days(
    diary: DiaryFile, reader: DiaryReading, starts_h: int
) -> None:
    """29 March 2026 has 23 hours in Berlin, 25 October has 25: the first and the last minute of
    both belong to them, and the hour that comes twice does too."""
    diary.prefer(replace(diary.preferences(), day_starts_h=starts_h))
    for month, of_month in ((3, 29), (10, 25)):
        diary.write(note(there("Europe/Berlin", 2026, month, of_month, starts_h, 0)))
        diary.write(note(there("Europe/Berlin", 2026, month, of_month + 1, starts_h, 0)))
        last = there("Europe/Berlin", 2026, month, of_month + 1, starts_h, 0)
        diary.write(note(replace(last, wall_ms=last.wall_ms - 60_000)))
    counted = {mark.day: mark.entries for mark in reader.days(EVER)}
    assert counted == {
        day(2026, 3, 29): 2, day(2026, 3, 30): 1, day(2026, 10, 25): 2, day(2026, 10, 26): 1,
    }  # fmt: skip


def test_whoever_travels_keeps_their_days(diary: DiaryFile, reader: DiaryReading) -> None:
    """Over the date line one day comes twice and another not at all; at its ends of the world a
    month still finds its first and last hour."""
    for zone, when in (
        ("Pacific/Kiritimati", (2026, 6, 1, 0, 30)),
        ("Pacific/Honolulu", (2026, 6, 1, 23, 30)),
        ("Asia/Kathmandu", (2026, 6, 30, 23, 59)),
        ("Pacific/Niue", (2026, 6, 30, 23, 59)),
        ("Europe/Berlin", (2026, 7, 1, 0, 1)),
    ):
        diary.write(note(there(zone, *when)))
    june = Period(day(2026, 6, 1), day(2026, 6, 30))
    assert [(mark.day, mark.entries) for mark in reader.days(june)] == [
        (june.first, 2),
        (june.last, 2),
    ]
