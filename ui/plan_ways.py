"""The ways of courses and reminders: their pages and sheets, and what follows from each."""
# ruff: noqa: PLC0415

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.news import News, PersonOpened, Saved
from ui.nudges import nudges
from ui.shell import Shell

if TYPE_CHECKING:
    from app.domain.plan import Plan, Planned, Point, Review
    from app.domain.reminders import Reminder, Telling
    from ui.pages.course_card import CourseCard

CLOSING = frozenset({"KeepReminder", "DropReminder", "ReviewPlan"})
"""Requests that are asked from a sheet: once they are kept, it goes."""


class PlanWays(QObject):
    """Opens pages, each made when first wanted."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._frame = shell.window_frame
        self._nudges = nudges(shell)
        self._review: Review | None = None
        shell.heard.connect(self._hear)

    def lead_on(self, card: "CourseCard") -> None:
        """From Today to the course and to a reminder."""
        card.plan_wanted.connect(self.open_from_today)
        card.telling_wanted.connect(self.open_told)

    @Slot()
    def open_from_today(self) -> None:
        """The course, in More."""
        self._frame.go("more")
        self.open_plan()

    @Slot()
    def open_plan(self) -> None:
        """The course, and the way to the reminders."""
        from ui.pages.plan import PlanPage

        page = PlanPage(self._shell)
        page.new_wanted.connect(self.open_new)
        page.change_wanted.connect(self.open_change)
        page.review_wanted.connect(self.open_review)
        page.reminders_wanted.connect(self.open_reminders)
        self._frame.push_from_list(page, self.tr("Course and reminders"))

    @Slot(object)
    def open_course(self, plan: "Plan") -> None:
        """A course from the diary: the last one with all that can be done with it."""
        newest = self._shell.read(lambda diary: diary.plan_now(), None)
        if newest is None or newest.plan.id == plan.id:
            self.open_plan()
            return
        from ui.pages.plan import PlanPage

        self._frame.push_from_list(PlanPage(self._shell, plan), self.tr("An earlier course"))

    @Slot(object)
    def open_new(self, before: "Planned | None", *, relapse: bool = False) -> None:
        """A new course; one that goes on from `before` where that is over."""
        from app.domain.lookback import following

        plan = following(before.plan, self._shell.now(), relapse=relapse) if before else None
        self._open_form(plan, self.tr("New course"))

    @Slot(object)
    def open_change(self, plan: "Plan") -> None:
        """Other numbers for the course that runs."""
        self._open_form(plan, self.tr("Change the course"))

    def _open_form(self, plan: "Plan | None", title: str) -> None:
        from ui.pages.new_plan import NewPlanPage

        page = NewPlanPage(self._shell, plan)

        def leave() -> None:
            if self._frame.page is page:
                self._frame.pop()

        page.done.connect(leave)
        self._frame.push(page, title)

    @Slot(object, object)
    def open_review(self, planned: "Planned", point: "Point") -> None:
        """A look back."""
        from ui.pages.review import ReviewSheet

        sheet = ReviewSheet(self._shell, planned, point)
        sheet.sent.connect(self._remember)
        self._frame.show_sheet(sheet)

    @Slot(object)
    def _remember(self, review: "Review") -> None:
        self._review = review

    @Slot()
    def open_reminders(self) -> None:
        """The reminders."""
        from ui.pages.reminders import RemindersPage

        page = RemindersPage(self._shell)
        page.reminder_wanted.connect(self.open_reminder)
        self._frame.push(page, self.tr("Reminders"))

    @Slot(object)
    def open_reminder(self, reminder: "Reminder | None") -> None:
        """One of them, or a new one."""
        from ui.pages.reminder import ReminderSheet

        self._frame.show_sheet(ReminderSheet(self._shell, reminder))

    @Slot(object)
    def open_told(self, telling: "Telling") -> None:
        """One that was told; questions after a session stand on Today themselves."""
        from ui.pages.told import ToldSheet

        sheet = ToldSheet(telling)

        def seen() -> None:
            self._frame.close_sheet()
            self._nudges.put_away(telling)

        def later(minutes: int) -> None:
            self._frame.close_sheet()
            self._nudges.put_off(telling, minutes)

        sheet.seen.connect(seen)
        sheet.later.connect(later)
        self._frame.show_sheet(sheet)

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, PersonOpened):
            self._review = None
        if not isinstance(news, Saved) or news.what not in CLOSING:
            return
        self._frame.close_sheet()
        if news.what == "ReviewPlan":
            self._follow()

    def _follow(self) -> None:
        """After a look back: another course where the person wants one, who to see where not."""
        from app.domain.plan import Answer, Point
        from ui import words_plan as words

        review, self._review = self._review, None
        if review is None:
            return
        if review.answer is Answer.CHANGE:
            planned = self._shell.read(lambda diary: diary.plan_now(), None)
            self.open_new(planned, relapse=review.point is Point.DAYS_30)
        elif review.answer is Answer.SEE_SOMEONE:
            self._frame.toast(words.see_someone())
        else:
            self._frame.toast(self.tr("Saved"))
