"""Reminders: each local day once, whatever clocks and journeys do; quiet hours; putting off."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.aftermath import Aftermath
from app.domain.aftermath import due as questions
from app.domain.pain import Site
from app.domain.period import local_day
from app.domain.reminders import (
    DAY_MIN,
    EVERY_DAY,
    NEVER_QUIET,
    QuietHours,
    Reminder,
    ReminderKind,
    Telling,
    armed_day,
    astray,
    due,
    local_minute,
    local_time,
    new_questions,
    next_ms,
    next_question_ms,
    weekday,
)
from app.domain.units import Moment

MINUTE_MS = 60_000
MONDAY = 20_521
"""Monday 9 March 2026."""
NIGHT = QuietHours(22 * 60, 7 * 60)


def at(day: int, hour: float, offset_min: int = 0) -> Moment:
    wall_ms = round((day * DAY_MIN + hour * 60 - offset_min) * MINUTE_MS)
    return Moment(wall_ms, wall_ms, offset_min)


def in_zone(name: str, utc_ms: int) -> Moment:
    utc = datetime.fromtimestamp(utc_ms / 1000, UTC)
    offset = utc.astimezone(ZoneInfo(name)).utcoffset()
    assert offset is not None
    return Moment(utc_ms, utc_ms, round(offset.total_seconds() / 60))


def diary(hour: float = 20, **fields: object) -> Reminder:
    return replace(
        Reminder(ReminderKind.DIARY, round(hour * 60), told_day=MONDAY - 1),
        **fields,  # type: ignore[arg-type]
    )


class Life:
    """One reminder as the engine keeps it, looked at again and again."""

    def __init__(self, reminder: Reminder, quiet: QuietHours = NEVER_QUIET) -> None:
        self.reminder = reminder
        self.quiet = quiet
        self.told: list[Telling] = []

    def look(self, now: Moment) -> tuple[Telling, ...]:
        if astray(self.reminder, now):
            self.reminder = replace(self.reminder, told_day=armed_day(self.reminder, now))
        told = due((self.reminder,), now, self.quiet)
        for each in told:
            self.reminder = replace(self.reminder, told_day=each.day, snoozed_ms=None)
        self.told += told
        return told


def test_it_is_told_at_its_minute_and_once() -> None:
    life = Life(diary())
    assert life.look(at(MONDAY, 19.99)) == ()
    (told,) = life.look(at(MONDAY, 20))
    assert (told.day, told.missed, told.again) == (MONDAY, False, False)
    assert life.look(at(MONDAY, 20.1)) == ()
    assert life.look(at(MONDAY + 1, 20)) != ()


def test_only_on_its_weekdays() -> None:
    assert weekday(MONDAY) == 0
    life = Life(diary(weekdays=frozenset({0, 3})))
    for day in range(MONDAY, MONDAY + 14):
        life.look(at(day, 20))
    assert [each.day - MONDAY for each in life.told] == [0, 3, 7, 10]


def test_what_was_missed_for_days_is_told_once_as_missed() -> None:
    life = Life(diary())
    (told,) = life.look(at(MONDAY + 3, 9))
    assert (told.day, told.missed) == (MONDAY + 2, True)
    assert life.look(at(MONDAY + 3, 9.1)) == ()


def test_an_hour_late_is_not_missed_yet() -> None:
    assert not Life(diary()).look(at(MONDAY, 21))[0].missed
    assert Life(diary()).look(at(MONDAY, 21.1))[0].missed


def test_what_is_off_says_nothing() -> None:
    assert Life(diary(on=False)).look(at(MONDAY, 21)) == ()


@pytest.mark.parametrize(("hour", "day"), [(19.9, MONDAY - 1), (20, MONDAY), (23, MONDAY)])
def test_a_new_one_tells_nothing_that_has_passed(hour: float, day: int) -> None:
    assert armed_day(diary(), at(MONDAY, hour)) == day


# --- clocks and journeys


def test_an_hour_that_the_clock_skips_is_told_right_after_it() -> None:
    """Berlin, 29 March 2026: 2:00 is 3:00."""
    zone, day = "Europe/Berlin", 20_541
    life = Life(diary(2.5, told_day=day - 1))
    before = in_zone(zone, round((day * 24 + 0.99) * 3_600_000))
    after = in_zone(zone, (day * 24 + 1) * 3_600_000)
    assert (before.utc_offset_min, after.utc_offset_min) == (60, 120)
    assert life.look(before) == ()
    assert [each.day for each in life.look(after)] == [day]
    assert life.look(in_zone(zone, after.wall_ms + 3_600_000)) == ()


def test_an_hour_that_comes_twice_is_told_in_the_first() -> None:
    """Berlin, 25 October 2026: 3:00 is 2:00."""
    zone, day = "Europe/Berlin", 20_751
    life = Life(diary(2.5, told_day=day - 1))
    first = in_zone(zone, round((day * 24 + 0.5) * 3_600_000))
    second = in_zone(zone, first.wall_ms + 3_600_000)
    assert local_minute(first) == local_minute(second)
    assert len(life.look(first)) == 1
    assert life.look(second) == ()


def test_a_clock_set_back_tells_nothing_twice() -> None:
    life = Life(diary())
    life.look(at(MONDAY, 20.2))
    assert life.look(at(MONDAY, 19.5)) == ()
    assert life.look(at(MONDAY, 20)) == ()
    assert len(life.look(at(MONDAY + 1, 20))) == 1


def test_a_clock_that_was_years_ahead_silences_nothing_for_years() -> None:
    life = Life(diary())
    assert len(life.look(at(MONDAY + 700, 21))) == 1
    assert life.look(at(MONDAY, 21)) == ()
    assert len(life.look(at(MONDAY + 1, 20))) == 1
    assert len(life.look(at(MONDAY + 2, 20))) == 1


offsets = st.lists(
    st.tuples(st.integers(0, 6 * DAY_MIN), st.sampled_from((-720, -300, 0, 60, 120, 330, 840))),
    max_size=6,
)


@given(
    minute=st.integers(0, DAY_MIN - 1),
    journeys=offsets,
    step=st.integers(1, 700),
    quiet=st.sampled_from((NEVER_QUIET, NIGHT, QuietHours(300, 400))),
)
def test_each_local_day_is_told_at_most_once_and_none_is_lost(
    minute: int, journeys: list[tuple[int, int]], step: int, quiet: QuietHours
) -> None:
    """Six days, looked at every `step` minutes, while the zone changes under way."""
    life = Life(Reminder(ReminderKind.DIARY, minute, told_day=MONDAY - 1), quiet)
    last: Moment | None = None
    for now in _walk(journeys, step):
        life.look(now)
        last = now
    days = [each.day for each in life.told]
    assert days == sorted(set(days))
    assert last is not None
    come = quiet.after(local_day(last) * DAY_MIN + minute) <= local_minute(last)
    # Of days that passed between two looks only the last is told: looking often loses none.
    if step < 60 and not journeys:
        assert len(days) >= 5 + come


def _walk(journeys: list[tuple[int, int]], step: int) -> Iterator[Moment]:
    changes = sorted(journeys)
    for passed in range(0, 6 * DAY_MIN, step):
        offset = next((to for when, to in reversed(changes) if when <= passed), 0)
        wall_ms = (MONDAY * DAY_MIN + passed) * MINUTE_MS
        yield Moment(wall_ms, wall_ms, offset)


@given(
    minute=st.integers(0, DAY_MIN - 1),
    days=st.frozensets(st.integers(0, 6), min_size=1),
    hour=st.floats(0, 24 * 9),
    offset=st.sampled_from((-720, 0, 345, 840)),
    quiet=st.sampled_from((NEVER_QUIET, NIGHT)),
)
def test_the_next_look_is_neither_too_early_nor_too_late(
    minute: int, days: frozenset[int], hour: float, offset: int, quiet: QuietHours
) -> None:
    now = at(MONDAY, hour, offset)
    reminder = Reminder(ReminderKind.DIARY, minute, days)
    life = Life(replace(reminder, told_day=local_day(now)), quiet)
    life.look(now)
    life.reminder = replace(life.reminder, told_day=_told_up_to(life.reminder, now, quiet))
    then = next_ms((life.reminder,), now, quiet)
    assert then is not None
    just_before = replace(now, wall_ms=then - 1)
    assert life.look(just_before) == ()
    assert len(life.look(replace(now, wall_ms=then))) == 1


def _told_up_to(reminder: Reminder, now: Moment, quiet: QuietHours) -> int:
    day = local_day(now)
    while quiet.after(day * DAY_MIN + reminder.minute) > local_minute(now):
        day -= 1
    return day


# --- quiet hours and putting off


@pytest.mark.parametrize(
    ("hour", "then"), [(21.9, 21.9), (22, 31), (23.5, 31), (24 + 6.9, 31), (31, 31), (12, 12)]
)
def test_quiet_hours_lead_to_their_end(hour: float, then: float) -> None:
    assert NIGHT.after(round(hour * 60)) == round(then * 60)


def test_what_comes_in_quiet_hours_waits_and_is_not_missed_for_it() -> None:
    life = Life(diary(23), NIGHT)
    assert life.look(at(MONDAY, 23.2)) == ()
    (told,) = life.look(at(MONDAY + 1, 7))
    assert (told.day, told.missed) == (MONDAY, False)


def test_what_is_put_off_is_told_again_once() -> None:
    life = Life(diary())
    now = at(MONDAY, 20)
    life.look(now)
    until_ms = now.wall_ms + 10 * MINUTE_MS
    life.reminder = replace(life.reminder, snoozed_ms=until_ms)
    assert next_ms((life.reminder,), now, NEVER_QUIET) == until_ms
    assert life.look(at(MONDAY, 20.15)) == ()
    (told,) = life.look(at(MONDAY, 20.17))
    assert (told.again, told.missed) == (True, False)
    assert life.look(at(MONDAY, 20.3)) == ()


def test_what_is_put_off_into_quiet_hours_waits() -> None:
    put_off = diary(21.9, told_day=MONDAY, snoozed_ms=at(MONDAY, 22.2).wall_ms)
    assert due((put_off,), at(MONDAY, 22.5), NIGHT) == ()
    assert next_ms((put_off,), at(MONDAY, 22.5), NIGHT) == at(MONDAY + 1, 7).wall_ms
    assert len(due((put_off,), at(MONDAY + 1, 7), NIGHT)) == 1


@pytest.mark.parametrize(
    "wrong",
    [{"minute": 1440}, {"minute": -1}, {"weekdays": frozenset[int]()}, {"weekdays": frozenset({7})},
     {"words": "x" * 81}],
)  # fmt: skip
def test_what_no_reminder_can_be(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"no minute|no weekdays|letters"):
        replace(diary(), **wrong)  # type: ignore[arg-type]


def test_every_day_is_seven() -> None:
    assert len(EVERY_DAY) == 7
    with pytest.raises(ValueError, match="no minutes"):
        QuietHours(0, 1440)


def test_a_time_is_shown_as_it_was_meant() -> None:
    now = at(MONDAY, 9, 60)
    then = local_time(20 * 60, MONDAY - 1, now)
    assert (local_minute(then) % DAY_MIN, local_day(then)) == (20 * 60, MONDAY - 1)


# --- questions after a session

ENDED = at(MONDAY, 21)
AFTER = Aftermath(7, Site.NECK, ENDED, rehearsal=False, looks=(None, None, None), rated=frozenset())
ASK = Reminder(ReminderKind.FOLLOW_UP, 0)


def test_a_question_is_told_when_it_comes_due_and_once() -> None:
    now = at(MONDAY, 21.5)
    assert next_question_ms([AFTER], ENDED) == now.wall_ms
    asked = questions([AFTER], now)
    told = new_questions(ASK, asked, frozenset(), now, NEVER_QUIET)
    assert told is not None
    assert [each.minute for each in told.asks] == [30]
    assert new_questions(ASK, asked, frozenset(asked), now, NEVER_QUIET) is None
    assert new_questions(replace(ASK, on=False), asked, frozenset(), now, NEVER_QUIET) is None


def test_D10_skin_is_asked_for_in_quiet_hours_and_pain_is_not() -> None:
    now = at(MONDAY, 23)
    told = new_questions(ASK, questions([AFTER], now), frozenset(), now, NIGHT)
    assert told is not None
    assert [each.when for each in told.asks] == [None]


def test_a_rehearsal_asks_nothing() -> None:
    assert next_question_ms([replace(AFTER, rehearsal=True)], ENDED) is None


def test_a_follow_up_has_no_minute_of_its_own() -> None:
    assert due((replace(ASK, minute=1),), at(MONDAY, 12)) == ()
    assert next_ms((ASK,), at(MONDAY, 12), NEVER_QUIET) is None
