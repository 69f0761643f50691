"""What a physiotherapist sent, in words, before any of it is kept."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot

from app.domain.faults import Fault
from app.domain.health import Cap
from app.domain.known import Known
from app.domain.prescription import (
    Accepted,
    Course,
    Ignored,
    Prescription,
    accept,
    plan_of,
    refuse,
)
from app.domain.program import COLD_CAP_S
from app.news import FaultNews, News, Saved
from app.plan_requests import TakePrescription
from ui import report_figures, words, words_plan
from ui import words_figures as figures
from ui.pages.fact_row import FactRow
from ui.parts.button import BigButton, Button, Kind
from ui.parts.card import Card
from ui.parts.page import Page
from ui.parts.text import Text
from ui.shell import Shell

if TYPE_CHECKING:
    from app.reader_ports import DiaryReader


class PrescribedPage(Page):
    """Nothing is kept before the person takes it. `done` when it is, `refused` when not now."""

    done = Signal()
    refused = Signal()

    def __init__(self, shell: Shell, told: Prescription) -> None:
        super().__init__()
        self._shell = shell
        self._told = told
        self._asked = False
        known = shell.known()
        self._fault = self._refusal(known)
        self._accepted = accept(told, known, shell.now())
        self._add_from()
        if told.course:
            self._add_course(told.course)
        self._add_limit(known)
        if told.comments:
            self._add_comments()
        self._add_end()
        self.add_gap()
        shell.heard.connect(self._hear)

    def _refusal(self, known: Known) -> Fault | None:
        identity = self._shell.read(lambda diary: diary.identity(), "")
        try:
            refuse(self._told, identity, known)
        except Fault as fault:
            return fault
        return None

    def _add_from(self) -> None:
        card = Card(self.tr("From {name}").format(name=self._told.who))
        card.add(FactRow(self.tr("Written on"), report_figures.date_of(self._told.made)))
        card.add(
            Text(
                self.tr(
                    "Nothing of it counts before you take it. It is advice: no session starts by "
                    "itself, and the app's rules stay as they are."
                ),
                tone="quiet",
            )
        )
        self.add(card)

    def _add_course(self, course: Course) -> None:
        card = Card(self.tr("A course"))
        plan = plan_of(course, self._shell.now())
        card.add(FactRow(self.tr("What"), words_plan.title(plan)))
        card.add(FactRow(self.tr("Sessions in all"), str(course.sessions)))
        card.add(FactRow(self.tr("In a week, at most"), str(course.per_week)))
        card.add(FactRow(self.tr("For so many weeks"), str(course.weeks)))
        if Ignored.COURSE in self._accepted.ignored:
            out = self.tr("The app's rules do not allow this course now. It is left out.")
            card.add(Text(out, tone="warn"))
        elif self._shell.read(_course_runs, otherwise=False):
            card.add(Text(self.tr("It takes the place of the course you have now.")))
        self.add(card)

    def _add_limit(self, known: Known) -> None:
        held = _cold_s(known)
        cap, asked = self._accepted.cap, self._told.longest_s
        if cap is None and asked is None:
            return
        card = Card(self.tr("The longest session"))
        card.add(FactRow(self.tr("Now"), figures.minutes(held)))
        if asked is not None:
            card.add(FactRow(self.tr("In this plan"), figures.minutes(asked)))
        if Ignored.LONGEST in self._accepted.ignored:
            card.add(
                Text(self.tr("The app's own limit is shorter or the same. It stays."), tone="warn")
            )
        elif asked is None:
            over = self.tr("This plan has no limit. The limit of the plan before ends.")
            card.add(Text(over))
        else:
            card.add(Text(self.tr("Only a newer plan of your physiotherapist can lift it.")))
        self.add(card)

    def _add_comments(self) -> None:
        card = Card(self.tr("In their words"))
        for comment in self._told.comments:
            card.add(Text(comment))
        card.add(Text(self.tr("You find this in your diary afterwards."), tone="quiet"))
        self.add(card)

    def _add_end(self) -> None:
        if self._fault:
            advice = words.fault(self._fault.code)
            self.why = Text(advice.text, tone="warn")
            self.add(self.why)
        self.take = BigButton(self.tr("Take this plan"), Kind.PRIMARY, "check")
        self.take.setEnabled(self._fault is None)
        self.take.clicked.connect(self._take)
        self.leave = Button(self.tr("Not now"), Kind.SOFT)
        self.leave.clicked.connect(self.refused)
        self.add(self.take)
        self.add(self.leave)

    def _take(self) -> None:
        self._asked = True
        self.take.setEnabled(False)
        self._shell.ask(TakePrescription(self._told))

    @Slot(object)
    def _hear(self, news: News) -> None:
        if not self._asked:
            return
        if isinstance(news, FaultNews) and news.asked == "TakePrescription":
            self._asked = False
            self.take.setEnabled(True)
        elif isinstance(news, Saved) and news.what == "TakePrescription":
            self._asked = False
            self._shell.window_frame.toast(taken(self._accepted))
            self.done.emit()


def taken(accepted: Accepted) -> str:
    """What came of it, in a passing word."""
    if accepted.comments:
        return QCoreApplication.translate(
            "PrescribedPage", "Taken. What was written to you is in your diary."
        )
    return QCoreApplication.translate("PrescribedPage", "Taken.")


def _course_runs(diary: "DiaryReader") -> bool:
    planned = diary.plan_now()
    return planned is not None and planned.open


def _cold_s(known: Known) -> int:
    """The longest that a session may be now, in seconds."""
    return min([COLD_CAP_S, *(cap.cold_s for cap in _newest(known))])


def _newest(known: Known) -> list[Cap]:
    """The last word of each."""
    last: dict[str, Cap] = {}
    for cap in sorted(known.caps, key=lambda cap: cap.at.wall_ms):
        last[cap.who] = cap
    return list(last.values())
