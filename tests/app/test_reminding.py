"""The engine's reminders, on a loop whose time flies, with a real diary."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.aftermath import Due
from app.domain.diary import Closing, EndReason, OffProof, Opening
from app.domain.faults import Fault, FaultCode
from app.domain.harm import AdverseEvent, Harm
from app.domain.pain import Site
from app.domain.plan import Plan, PlanEnd, Template
from app.domain.readiness import AskedStart, judge_start
from app.domain.reminders import QuietHours, Reminder, ReminderKind
from app.domain.units import Moment
from app.news import News, RemindersNews
from app.plan_requests import DropReminder, EndPlan, KeepPlan, KeepQuiet, KeepReminder, Snooze
from app.reminding import Reminding
from storage.diary import DiaryFile
from tests.healthy import healthy

pytestmark = pytest.mark.looptime

MONDAY = 20_521
HOUR_S, DAY_S = 3600, 86_400


class Clock:
    """The loop's time, from Monday 19:00 on; a clock that can be set, and a zone to travel from."""

    def __init__(self) -> None:
        self.start_s = MONDAY * DAY_S + 19 * HOUR_S
        self.zero_s: float | None = None
        self.offset_min = 0
        self.reads = 0

    def now(self) -> Moment:
        self.reads += 1
        loop_s = asyncio.get_running_loop().time()
        if self.zero_s is None:  # a fixture runs before time flies
            self.zero_s = loop_s
        passed_s = loop_s - self.zero_s
        wall_ms = round((self.start_s + passed_s) * 1000)
        return Moment(round(passed_s * 1000), wall_ms, self.offset_min)


class Desk:
    """One diary, its reminders, and what they told."""

    def __init__(self, diary: DiaryFile) -> None:
        self.diary = diary
        self.clock = Clock()
        self.told: list[RemindersNews] = []
        self.running = False
        self.reminding = self._reminding()
        self.task: asyncio.Task[None] | None = None

    def _reminding(self) -> Reminding:
        return Reminding(self.clock, self.diary, self._hear, lambda: self.running)

    def _hear(self, news: News) -> None:
        assert isinstance(news, RemindersNews)
        self.told.append(news)

    def start(self) -> None:
        self.reminding = self._reminding()
        self.task = asyncio.create_task(self.reminding.run())

    async def stop(self) -> None:
        if self.task:
            self.task.cancel()
            with suppress(asyncio.CancelledError):
                await self.task

    async def at(self, hour: float) -> None:
        """Wait until that hour of Monday's clock on the wall; 24 and more are the next days."""
        wall_s = self.clock.now().wall_ms / 1000 + self.clock.offset_min * 60
        await asyncio.sleep(MONDAY * DAY_S + hour * HOUR_S - wall_s + 0.01)

    @property
    def kinds(self) -> list[tuple[str, bool]]:
        """All that was told, each with whether it was missed."""
        return [
            (each.reminder.kind.value, each.missed)
            for news in self.told
            for each in (*news.now, *news.missed)
        ]


@pytest.fixture
def diary(tmp_path: Path) -> Iterator[DiaryFile]:
    with DiaryFile(tmp_path / "diary.db") as opened:
        yield opened


@pytest.fixture
async def desk(diary: DiaryFile) -> AsyncGenerator[Desk]:
    made = Desk(diary)
    yield made
    await made.stop()


DIARY = Reminder(ReminderKind.DIARY, 20 * 60)
SESSION = Reminder(ReminderKind.SESSION, 20 * 60)


async def test_a_reminder_comes_in_its_time_each_day(desk: Desk) -> None:
    desk.reminding.take(KeepReminder(DIARY))
    desk.start()
    await desk.at(19.99)
    assert desk.told == []
    await desk.at(20)
    assert desk.kinds == [("diary", False)]
    await desk.at(44)
    assert desk.kinds == [("diary", False)] * 2


async def test_what_was_missed_is_told_once_at_the_next_start(desk: Desk) -> None:
    desk.reminding.take(KeepReminder(DIARY))
    await desk.at(33)
    desk.start()
    await desk.at(33.1)
    assert desk.kinds == [("diary", True)]
    await desk.stop()
    desk.start()
    await desk.at(33.2)
    assert len(desk.told) == 1


async def test_nothing_wakes_without_a_reminder_and_with_one_once_a_minute(desk: Desk) -> None:
    desk.start()
    await desk.at(19.1)
    before = desk.clock.reads
    await desk.at(30)
    assert desk.clock.reads == before + 1, "the test's own look alone"
    desk.reminding.take(KeepReminder(DIARY))
    await desk.at(30.1)
    before = desk.clock.reads
    await desk.at(31.1)
    assert desk.clock.reads - before <= 2 * 61


async def test_a_reminder_that_comes_while_it_sleeps_is_not_slept_over(desk: Desk) -> None:
    desk.start()
    await desk.at(19.5)
    desk.reminding.take(KeepReminder(DIARY))
    await desk.at(20)
    assert desk.kinds == [("diary", False)]
    desk.reminding.take(DropReminder(desk.told[0].now[0].reminder.id))
    await desk.at(70)
    assert len(desk.told) == 1


async def test_a_clock_set_ahead_or_a_journey_is_noticed_within_a_minute(desk: Desk) -> None:
    desk.reminding.take(KeepReminder(DIARY))
    desk.start()
    await desk.at(19.1)
    desk.clock.start_s += HOUR_S
    await asyncio.sleep(61)
    assert desk.kinds == [("diary", False)]
    desk.clock.start_s -= HOUR_S
    await desk.at(20.5)
    assert len(desk.told) == 1, "a clock set back tells nothing twice"
    desk.clock.offset_min = 23 * 60
    await asyncio.sleep(61)
    assert len(desk.told) == 1
    desk.clock.offset_min = 24 * 60
    await asyncio.sleep(61)
    assert len(desk.told) == 2, "the next local day has come"


async def test_nothing_is_told_while_a_session_runs_and_once_it_is_over(desk: Desk) -> None:
    desk.reminding.take(KeepReminder(DIARY))
    desk.running = True
    desk.start()
    await desk.at(20.3)
    assert desk.told == []
    desk.running = False
    desk.reminding.look_again()
    await desk.at(20.31)
    assert desk.kinds == [("diary", False)]


async def test_what_is_put_off_comes_again(desk: Desk) -> None:
    desk.reminding.take(KeepReminder(DIARY))
    desk.start()
    await desk.at(20)
    (told,) = desk.told
    desk.reminding.take(Snooze(told.now[0].reminder.id, 10))
    await desk.at(20.1)
    assert len(desk.told) == 1
    await desk.at(20.18)
    assert desk.told[1].now[0].again
    await desk.at(43)
    assert len(desk.told) == 2


async def test_quiet_hours_hold_it_back_to_their_end(desk: Desk) -> None:
    desk.reminding.take(KeepReminder(DIARY))
    desk.reminding.take(KeepQuiet(QuietHours(19 * 60, 31 * 60 % 1440)))
    desk.start()
    await desk.at(30.9)
    assert desk.told == []
    await desk.at(31)
    assert desk.kinds == [("diary", False)]


# --- nobody is reminded of more cold

PLAN = Plan(Template.ACUTE, "gel-10", Site.NECK, 3, 3, Moment(0, MONDAY * DAY_S * 1000))


def session(desk: Desk, ago_s: int = 0, *, simulated: bool = False) -> int:
    """Ten minutes of cold that ended so long ago."""
    now = desk.clock.now()

    def before(seconds: int) -> Moment:
        return replace(now, mono_ms=0, wall_ms=now.wall_ms - seconds * 1000)

    opening = Opening(
        before(ago_s + 600), "gel-10", 900, 600, Site.NECK, "k", "Wrap", "ocwp", simulated, 3
    )
    session_id = desk.diary.begin(opening)
    closing = Closing(before(ago_s), EndReason.COMPLETED, 600, 600, OffProof.WRAP)
    desk.diary.finish(session_id, closing)
    return session_id


@pytest.mark.parametrize(("simulated", "told"), [(False, 0), (True, 1)])
async def test_a_session_is_not_called_for_when_the_day_has_had_it(
    desk: Desk, simulated: bool, told: int
) -> None:
    desk.diary.screen(healthy(desk.clock.now()))
    desk.reminding.take(KeepPlan(PLAN))
    desk.reminding.take(KeepReminder(SESSION))
    session(desk, simulated=simulated)
    desk.start()
    await desk.at(20.1)
    assert len(desk.told) == told


async def test_a_session_is_not_called_for_on_a_paused_place(desk: Desk) -> None:
    desk.diary.screen(healthy(desk.clock.now()))
    desk.reminding.take(KeepPlan(PLAN))
    desk.reminding.take(KeepReminder(SESSION))
    now = desk.clock.now()
    desk.diary.report(AdverseEvent(Harm.BLISTER, Site.NECK, now, now))
    desk.start()
    await desk.at(20.1)
    assert desk.told == []
    with pytest.raises(Fault, match="D14") as refused:
        desk.reminding.take(KeepPlan(PLAN))
    assert refused.value.code is FaultCode.START_BLOCKED


@pytest.mark.parametrize(("ago_s", "told"), [(0, 0), (HOUR_S, 1)])
async def test_T05_a_session_is_not_called_for_while_the_place_rests(
    desk: Desk, ago_s: int, told: int
) -> None:
    """However many the plan still has for today."""
    desk.diary.screen(healthy(desk.clock.now()))
    desk.reminding.take(KeepPlan(replace(PLAN, per_day=2)))
    desk.reminding.take(KeepReminder(SESSION))
    session(desk, ago_s)
    desk.start()
    await desk.at(20.1)
    assert len(desk.told) == told


async def test_T06_a_plan_with_too_much_is_refused(desk: Desk) -> None:
    with pytest.raises(Fault, match="T06") as refused:
        desk.reminding.take(KeepPlan(replace(PLAN, per_day=5, per_week=5)))
    assert refused.value.code is FaultCode.ENOUGH_COLD
    assert desk.diary.plans() == ()


async def test_a_look_back_is_called_for_only_when_one_is_due(desk: Desk) -> None:
    desk.diary.screen(healthy(desk.clock.now()))
    desk.reminding.take(KeepPlan(replace(PLAN, per_day=3)))
    desk.reminding.take(KeepReminder(replace(DIARY, kind=ReminderKind.REVIEW)))
    desk.start()
    await desk.at(20.1)
    assert desk.told == []
    for _ in range(3):
        session(desk)
    await desk.at(43.9)
    assert desk.told == [], "what lapsed does not come back"
    await desk.at(44)
    assert desk.kinds == [("review", False)]
    desk.reminding.take(EndPlan(PlanEnd.STOPPED))
    await desk.at(68)
    assert len(desk.told) == 1


async def test_questions_after_a_session_are_told_as_they_come_due(desk: Desk) -> None:
    desk.reminding.take(KeepReminder(replace(DIARY, kind=ReminderKind.FOLLOW_UP)))
    session_id = session(desk, ago_s=45 * 60)
    desk.start()
    await desk.at(19.1)
    assert desk.told == [], "what is due at the start stands on Today"
    await desk.at(19.3)
    assert [_asked(desk)] == [[(session_id, 60)]]


def _asked(desk: Desk) -> list[tuple[int, int | None]]:
    asks: list[Due] = [ask for news in desk.told for each in news.now for ask in each.asks]
    return [(each.session_id, each.minute) for each in asks]


async def test_a_diary_that_fails_once_ends_no_reminders(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.reminding.take(KeepReminder(DIARY))
    real: Callable[[], QuietHours] = desk.diary.quiet_hours

    def locked() -> QuietHours:
        raise Fault(FaultCode.FILE_LOCKED)

    monkeypatch.setattr(desk.diary, "quiet_hours", locked)
    desk.start()
    await desk.at(19.1)
    monkeypatch.setattr(desk.diary, "quiet_hours", real)
    await desk.at(20.1)
    assert desk.kinds == [("diary", False)]


async def test_T05_a_clock_put_right_begins_the_rest_of_what_it_dated_wrongly(
    desk: Desk, diary: DiaryFile
) -> None:
    """The window stays open, and nobody looks at it."""
    desk.clock.start_s += DAY_S
    began = desk.clock.now()
    session = diary.begin(
        Opening(began, "gel-10", 900, 600, Site.NECK, "k", "K", "ocwp-1", False, 1)
    )
    diary.finish(session, Closing(began, EndReason.COMPLETED, 600, 600, OffProof.WRAP))
    desk.start()
    await asyncio.sleep(1)
    desk.clock.start_s -= DAY_S
    await asyncio.sleep(61)
    put_right = desk.clock.now()
    await asyncio.sleep(3 * HOUR_S)
    neck = AskedStart(Site.NECK, 600, 600, guarded=True)
    ready = judge_start(neck, diary.known(desk.clock.now()), desk.clock.now())
    assert "T05" not in {each.rule for each in ready.verdict.held}
    assert judge_start(neck, diary.known(put_right), put_right).misdated == session
