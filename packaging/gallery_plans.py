"""Pictures of courses, looks back and reminders."""

import atexit
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import sample_diary as sample
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from sample_scene import AGREED, WRAPS, Scene

from app.domain.aftermath import Due
from app.domain.diary import Closing, EndReason, OffProof, Opening
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site, SkinLook
from app.domain.period import local_day
from app.domain.plan import Answer, Goal, Plan, Point, Review, Stage, Template
from app.domain.reminders import QuietHours, Reminder, ReminderKind, Telling
from app.domain.units import Moment
from app.news import RemindersNews
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from ui.pages.new_plan import NewPlanPage
from ui.pages.review import ReviewSheet
from ui.pages.today import TodayPage

TODAY = local_day(sample.NOW)
BETTER = ((7, 5), (6, 4), (6, 6), (5, 4), (6, 3), (5, 4), (5, 3), (4, 3), (5, 4), (4, 2))
WORSE = ((4, 6), (5, 6), (4, 5), (5, 7))
DIARY = Reminder(ReminderKind.DIARY, 20 * 60, told_day=TODAY, id=2)
MEDICINE = Reminder(
    ReminderKind.MEDICINE, 8 * 60, frozenset({0, 2, 4}), "Vitamin D", told_day=TODAY, id=3
)
REMINDERS = (
    Reminder(ReminderKind.SESSION, 17 * 60, frozenset(range(5)), told_day=TODAY),
    replace(DIARY, id=0),
    replace(MEDICINE, id=0),
    Reminder(ReminderKind.FOLLOW_UP, 0),
    Reminder(ReminderKind.REVIEW, 18 * 60, on=False),
)


def course(count: int, *, template: Template = Template.FULL, sessions: int = 10) -> Plan:
    """A course that began two weeks before; `count` sessions of it are done."""
    began = sample.before(count * 1.5 + 1)
    goals = frozenset({Goal.RELIEF, Goal.MOVEMENT})
    return Plan(
        template, "gel-15", Site.LOWER_BACK, sessions, 5, began, goals=goals,
        own_goal="Sit through a whole film",
    )  # fmt: skip


def write(
    path: Path,
    plan: Plan,
    pains: tuple[tuple[int, int], ...],
    *reviews: tuple[Point, Answer],
    agreed: bool = True,
) -> None:
    """A diary with that course, a session for each pair of pains, and those looks back."""
    with DiaryFile(path) as diary:
        if agreed:
            diary.consent(AGREED)
            diary.screen(sample.healthy(sample.before(20)))
        diary.remember(sample.BLUE, sample.NOW)
        plan_id = diary.keep_plan(plan)
        for place, (before, after) in enumerate(pains):
            _session(diary, sample.before((len(pains) - place) * 1.5 - 1), before, after)
        for point, answer in reviews:
            note = "With Anna, my physiotherapist"
            diary.review_plan(Review(plan_id, point, answer, sample.before(0.1), 4, note))
        for reminder in REMINDERS:
            diary.keep_reminder(reminder)
        diary.keep_quiet(QuietHours(22 * 60, 7 * 60))


def _session(diary: DiaryFile, began: Moment, before: int, after: int) -> None:
    ended = replace(began, mono_ms=began.mono_ms + 900_000, wall_ms=began.wall_ms + 900_000)
    opening = Opening(
        began, "gel-15", 1200, 900, Site.LOWER_BACK, "blue", "Blue wrap", "ocwp",
        simulated=False, number=9,
    )  # fmt: skip
    session_id = diary.begin(opening)
    for score, when in ((before, PainWhen.BEFORE), (after, PainWhen.AFTER)):
        diary.rate(PainRating(score, began, when, Site.LOWER_BACK, session_id))
    looked = AfterAnswers(SkinLook.NORMAL, skin_30=SkinLook.NORMAL, skin_60=SkinLook.NORMAL)
    diary.answer(session_id, looked)
    diary.finish(session_id, Closing(ended, EndReason.COMPLETED, 900, 900, OffProof.WRAP))


@cache
def reader(kind: str) -> DiaryReading:
    """A diary by what its course is like, open for all pictures and closed at the end."""
    path = Path(mkdtemp(prefix="coldwrap-")) / "diary.db"
    match kind:
        case "early":
            write(path, course(2), BETTER[:2])
        case "due":
            write(path, course(4), BETTER[:4])
        case "worse":
            write(path, course(4, template=Template.CHRONIC, sessions=4), WORSE)
        case "end":
            write(path, course(10), BETTER, (Point.SESSION_4, Answer.KEEP))
        case _:
            kept, over = (Point.SESSION_4, Answer.KEEP), (Point.COURSE_END, Answer.KEEP)
            write(path, course(10), BETTER, kept, over)
    opened = DiaryReading(path)
    atexit.register(opened.close)
    return opened


def scene(kind: str) -> Scene:
    """A window with one of these diaries; "none" has no course."""
    made = Scene(WRAPS, diary=False)
    if kind != "none":
        made.window.shell.reader = reader(kind)
        made.frame.go("today")
    return made


def _today(kind: str, news: RemindersNews | None = None) -> Callable[[], QWidget]:
    def build() -> QWidget:
        made = scene(kind)
        if news:
            made.tell(news)
        page = made.frame.page
        assert isinstance(page, TodayPage)
        QTimer.singleShot(0, page, lambda: page.ensureWidgetVisible(page.course))
        return made.frame

    return build


def _plan(kind: str) -> Callable[[], QWidget]:
    def build() -> QWidget:
        made = scene(kind)
        made.frame.go("more")
        made.window.plans.open_plan()
        return made.frame

    return build


def _new() -> QWidget:
    made = scene("none")
    made.window.plans.open_new(None)
    return made.frame


def _new_filled() -> QWidget:
    made = scene("none")
    made.window.plans.open_change(replace(course(0), per_week=9, stage=Stage.GAUGE))
    page = made.frame.page
    assert isinstance(page, NewPlanPage)
    page.save.click()
    page.ensureWidgetVisible(page.missing)
    return made.frame


def _review(kind: str, point: Point) -> Callable[[], QWidget]:
    def build() -> QWidget:
        made = scene(kind)
        planned = reader(kind).plan_now()
        assert planned is not None
        made.window.plans.open_review(planned, point)
        return made.frame

    return build


def _review_chosen() -> QWidget:
    frame = _review("end", Point.COURSE_END)()
    sheet = frame.sheet  # type: ignore[attr-defined]
    assert isinstance(sheet, ReviewSheet)
    sheet.pad.key(6).click()
    sheet.answers.row(Answer.KEEP).click()
    sheet.reveal(sheet.pad)
    return frame


def _reminders() -> QWidget:
    made = scene("early")
    made.window.plans.open_reminders()
    return made.frame


def _reminder(reminder: Reminder | None) -> Callable[[], QWidget]:
    def build() -> QWidget:
        made = scene("early")
        made.window.plans.open_reminder(reminder)
        return made.frame

    return build


def _told() -> QWidget:
    made = scene("early")
    made.window.plans.open_told(Telling(MEDICINE, TODAY))
    return made.frame


ASKS = Due(3, Site.LOWER_BACK, sample.NOW.wall_ms + 900_000, minute=30)
NEWS = RemindersNews(
    now=(Telling(MEDICINE, TODAY),),
    missed=(
        Telling(DIARY, TODAY - 1, missed=True),
        Telling(Reminder(ReminderKind.SESSION, 17 * 60), TODAY - 1, missed=True),
    ),
)


def shots() -> list[tuple[str, Callable[[], QWidget]]]:
    """All of them."""
    return [
        ("today-course", _today("early")),
        ("today-course-due", _today("due", NEWS)),
        ("plan-none", _plan("none")),
        ("plan", _plan("early")),
        ("plan-due", _plan("due")),
        ("plan-over", _plan("over")),
        ("new-plan", _new),
        ("new-plan-too-much", _new_filled),
        ("review", _review("due", Point.SESSION_4)),
        ("review-worse", _review("worse", Point.COURSE_END)),
        ("review-end", _review_chosen),
        ("reminders", _reminders),
        ("reminder-new", _reminder(None)),
        ("reminder-medicine", _reminder(MEDICINE)),
        ("reminder-told", _told),
    ]
