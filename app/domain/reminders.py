"""Reminders: what to tell now, and what was missed while nobody looked (R4, R6).

A reminder stands at a minute of the day by the clock on the wall, wherever the person is, and so
its days begin at midnight whatever the person chose. Each of them is told at most once, and the
diary keeps which was told last. So an hour that the clock skips is told right after it, one that
comes twice is told in the first, a clock set back tells nothing again, and a journey across zones
neither.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.aftermath import PAIN_HOURS, Aftermath, Due
from app.domain.period import DAY_MIN, DAY_MS, MIDNIGHT, MINUTE_MS, local_day
from app.domain.period import local_minute as minutes_at
from app.domain.rules import RULES
from app.domain.units import Moment

EVERY_DAY = frozenset(range(7))
MISSED_MIN = 60
"""Told so long after its time, a reminder was missed [J]."""
LOOKS_BACK_DAYS = 7
"""What was missed longer ago is not told any more: every reminder comes round in a week."""
WORDS_LONGEST = 80
"""Letters of a reminder's own words [J]."""
SNOOZES_MIN = (10, 30, 60)
"""Minutes that are offered [J]."""


class ReminderKind(StrEnum):
    """What a reminder is about. FOLLOW_UP tells questions after a session when they come due, at no
    minute of its own; REVIEW only on a day on which a look back is due."""

    SESSION = "session"
    FOLLOW_UP = "follow_up"
    DIARY = "diary"
    MEDICINE = "medicine"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Reminder:
    """`minute` of the local day, 0-1439. `weekdays`: 0 for Monday to 6, never empty. `words` are
    the person's own, may be empty.

    `told_day` is the last local day (since 1970) of which it was told, or need not be;
    `snoozed_ms` the wall time at which it is to be told again, None where it was not put off.
    ValueError outside the ranges.
    """

    kind: ReminderKind
    minute: int
    weekdays: frozenset[int] = EVERY_DAY
    words: str = ""
    on: bool = True
    told_day: int = -1
    snoozed_ms: int | None = None
    id: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.minute < DAY_MIN:
            raise ValueError(f"no minute of a day: {self.minute}")
        if not self.weekdays or not self.weekdays <= EVERY_DAY:
            raise ValueError(f"no weekdays: {sorted(self.weekdays)}")
        if len(self.words) > WORDS_LONGEST:
            raise ValueError(f"a reminder has at most {WORDS_LONGEST} letters")


@dataclass(frozen=True, slots=True)
class QuietHours:
    """No reminder between two minutes of the local day; over midnight where the end is the
    earlier. The same minute twice is no time at all. ValueError outside the day."""

    from_min: int
    until_min: int

    def __post_init__(self) -> None:
        if not (0 <= self.from_min < DAY_MIN and 0 <= self.until_min < DAY_MIN):
            raise ValueError(f"no minutes of a day: {self.from_min}, {self.until_min}")

    def after(self, local_min: int) -> int:
        """That local minute (since 1970), or the end of the quiet hours that hold it."""
        into = (local_min - self.from_min) % DAY_MIN
        length = (self.until_min - self.from_min) % DAY_MIN
        return local_min + length - into if into < length else local_min


NEVER_QUIET = QuietHours(0, 0)


@dataclass(frozen=True, slots=True)
class Telling:
    """One reminder that is told. `day` and its minute are when it was meant for; `missed`: that is
    over. `again`: it had been put off. `asks`: the questions that came due, for a FOLLOW_UP."""

    reminder: Reminder
    day: int
    missed: bool = False
    again: bool = False
    asks: tuple[Due, ...] = ()


def local_minute(at: Moment) -> int:
    """Minutes since 1970 by the clock on the wall there and then."""
    return minutes_at(at.wall_ms, at.utc_offset_min)


def armed_day(reminder: Reminder, now: Moment) -> int:
    """The `told_day` of a reminder that is made, changed or switched on now: what has passed of
    today is not told any more."""
    passed = local_minute(now) % DAY_MIN >= reminder.minute
    return local_day(now, MIDNIGHT) - (0 if passed else 1)


def astray(reminder: Reminder, now: Moment) -> bool:
    """Whether it was told on a day that lies ahead of any journey: a wrong clock's. It is to be
    armed anew, or it would be silent until then."""
    return reminder.told_day > local_day(now, MIDNIGHT) + 1


def due(
    reminders: Iterable[Reminder], now: Moment, quiet: QuietHours = NEVER_QUIET
) -> tuple[Telling, ...]:
    """What is to be told now, what was meant first before the rest. Of several days of one
    reminder that were missed the last alone is told. Who tells it keeps its day as told."""
    told = (each for reminder in reminders for each in _due(reminder, now, quiet))
    return tuple(sorted(told, key=lambda each: (each.day, each.reminder.minute)))


def _due(reminder: Reminder, now: Moment, quiet: QuietHours) -> Iterator[Telling]:
    if not reminder.on or reminder.kind is ReminderKind.FOLLOW_UP:
        return
    day = _last_day(reminder, now, quiet)
    if day is not None:
        late = local_minute(now) - quiet.after(day * DAY_MIN + reminder.minute)
        yield Telling(reminder, day, missed=late > MISSED_MIN)
    elif reminder.snoozed_ms is not None and _snoozed_until(reminder, now, quiet) <= now.wall_ms:
        late_ms = now.wall_ms - _snoozed_until(reminder, now, quiet)
        missed = late_ms > MISSED_MIN * MINUTE_MS
        yield Telling(reminder, reminder.told_day, missed=missed, again=True)


def _last_day(reminder: Reminder, now: Moment, quiet: QuietHours) -> int | None:
    """The last local day whose time has come and which was not told yet."""
    today, minute = local_day(now, MIDNIGHT), local_minute(now)
    for day in range(today, max(today - LOOKS_BACK_DAYS, reminder.told_day), -1):
        come = quiet.after(day * DAY_MIN + reminder.minute) <= minute
        if come and weekday(day) in reminder.weekdays:
            return day
    return None


def _snoozed_until(reminder: Reminder, now: Moment, quiet: QuietHours) -> int:
    """The wall time at which what was put off is told again."""
    asked_ms = reminder.snoozed_ms or 0
    minute = (asked_ms + now.utc_offset_min * MINUTE_MS) // MINUTE_MS
    return asked_ms + (quiet.after(minute) - minute) * MINUTE_MS


def weekday(day: int) -> int:
    """0 for Monday to 6, of a day since 1970, which began on a Thursday."""
    return (day + 3) % 7


def next_ms(reminders: Iterable[Reminder], now: Moment, quiet: QuietHours) -> int | None:
    """The wall time, by today's offset, at which to look again; None where no reminder is on."""
    on = [each for each in reminders if each.on and each.kind is not ReminderKind.FOLLOW_UP]
    ahead = (_next_ms(each, now, quiet) for each in on)
    return min(ahead, default=None)


def _next_ms(reminder: Reminder, now: Moment, quiet: QuietHours) -> int:
    today, minute = local_day(now, MIDNIGHT), local_minute(now)
    days = (day for day in range(today - 1, today + 9) if weekday(day) in reminder.weekdays)
    times = (quiet.after(day * DAY_MIN + reminder.minute) for day in days)
    local = min(each for each in times if each > minute)
    meant_ms = (local - now.utc_offset_min) * MINUTE_MS
    if reminder.snoozed_ms is None:
        return meant_ms
    return min(meant_ms, max(_snoozed_until(reminder, now, quiet), now.wall_ms))


# --- questions after a session


def next_question_ms(aftermaths: Iterable[Aftermath], now: Moment) -> int | None:
    """The wall time at which a question may come due next (D10, C2); None for no such time."""
    skin = RULES["D10"]
    after_s = (skin["warn_s"], skin["lock_s"], *(hours * 3600 for _, hours in PAIN_HOURS))
    times = (
        each.ended.wall_ms + seconds * 1000
        for each in aftermaths
        if not each.rehearsal
        for seconds in after_s
    )
    return min((each for each in times if each > now.wall_ms), default=None)


def new_questions(
    reminder: Reminder,
    asked: Iterable[Due],
    told: frozenset[Due],
    now: Moment,
    quiet: QuietHours,
) -> Telling | None:
    """A FOLLOW_UP reminder with the questions that were not told yet, None where there are none.
    Those about skin know no quiet hours: redness that lasts must be found (D10)."""
    minute = local_minute(now)
    silent = quiet.after(minute) != minute
    new = tuple(
        each for each in asked if each not in told and not (silent and each.when is not None)
    )
    if not new or not reminder.on:
        return None
    return Telling(reminder, local_day(now, MIDNIGHT), asks=new)


def local_time(minute: int, day: int, now: Moment) -> Moment:
    """The moment of that minute of that local day, by today's offset: to be shown as a time."""
    wall_ms = day * DAY_MS + (minute - now.utc_offset_min) * MINUTE_MS
    return Moment(now.mono_ms + wall_ms - now.wall_ms, wall_ms, now.utc_offset_min)
