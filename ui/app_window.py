"""The window put together: the ways between its pages, and between them and the engine."""
# ruff: noqa: PLC0415

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.diary import SessionRow
from ui.alerts import Alerts
from ui.cues import Cues
from ui.diary_ways import DiaryWays
from ui.entry_ways import EntryWays
from ui.health_ways import HealthWays
from ui.pages.broken import BrokenPage
from ui.pages.today import TodayPage
from ui.person_ways import PersonWays
from ui.places import Titled
from ui.plan_ways import PlanWays
from ui.session_watch import SessionWatch
from ui.session_ways import SessionWays
from ui.share_ways import ShareWays
from ui.tray import Tray
from ui.wrap_ways import WrapWays

if TYPE_CHECKING:
    from ui.front import Front


class AppWindow(QObject):
    """Opens pages. They say what they want; only this knows which page that is."""

    def __init__(self, front: "Front") -> None:
        self.window_frame = front.window_frame
        super().__init__(self.window_frame)
        self._front = front
        self.shell = front.shell
        self.watch = SessionWatch(self.shell)
        self.alerts: Alerts | None = None
        self.ways = SessionWays(self.shell)
        self.entries = EntryWays(self.shell)
        self.diary = DiaryWays(self.shell)
        self.health = HealthWays(self.shell, self.watch)
        self.wraps = WrapWays(self.shell)
        self.people = PersonWays(self.shell)
        self.plans = PlanWays(self.shell)
        self.shares = ShareWays(self.shell)
        self.tray: Tray | None = None
        self._connect()

    def attend(self) -> None:
        """From now on sound alerts and cues, and show the tray's icon, of any session that runs."""
        self.alerts = Alerts(self.shell)
        self.alerts.run_wanted.connect(self.ways.open_run)
        Cues(self.shell, self.alerts.siren)
        self.tray = Tray(self.window_frame)
        self.window_frame.left.connect(QApplication.quit)
        self._stay()
        self.shell.settings_changed.connect(self._stay)

    def close(self) -> None:
        """No alert sounds any more."""
        if self.alerts:
            self.alerts.close()

    @Slot()
    def _stay(self) -> None:
        """Whether the app outlives its window, as the person chose."""
        if self.tray:
            self.tray.set_stays(on=self.shell.settings.stay)

    @Slot()
    def _open_anew(self) -> None:
        """Another person: all pages anew."""
        self._front.open_anew("today")

    def _connect(self) -> None:
        self.window_frame.stop_bar.opened.connect(self.ways.open_run)
        self.watch.run_wanted.connect(self.ways.open_run)
        self.watch.run_over.connect(self.ways.leave_run)
        self.watch.after_wanted.connect(self.ways.open_after)
        self.ways.dark_wanted.connect(self._front.looks.darken)
        self.ways.locks_wanted.connect(self.health.open_locks)
        self.ways.session_wanted.connect(self.open_session)
        self.ways.about_wanted.connect(self.entries.open_about)
        self.entries.cold_wanted.connect(self.ways.open_care)
        self.diary.session_wanted.connect(self.open_session)
        self.diary.edit_wanted.connect(self.entries.edit)
        self.health.emergency_wanted.connect(self.ways.open_emergency)
        self.health.session_wanted.connect(self.open_session)
        self.watch.broke.connect(self.open_broken)
        self.health.restore_wanted.connect(self.shares.restore)
        self.shell.copies_wanted.connect(self.shares.find_copies)
        self.people.opened.connect(self._open_anew)

    # Pages, made when first wanted

    def root(self, key: str) -> QWidget:
        """The page at the root of that place. KeyError for Today, which is there before this is."""
        makers = {
            "diary": self._make_diary,
            "trends": self._make_trends,
            "share": self._make_share,
            "more": self._make_more,
        }
        return makers[key]()

    def first_beside(self, key: str) -> Titled | None:
        """What shows beside that place's list while nothing is open. KeyError: it has no list."""
        makers = {"diary": self._newest, "share": self.shares.report, "more": self.wraps.wraps}
        return makers[key]()

    def lead_on(self, page: TodayPage) -> None:
        """Connect what Today leads to."""
        page.start_wanted.connect(self.health.open_before)
        page.lock_wanted.connect(self.health.open_lock)
        page.health_wanted.connect(self.health.open_health)
        page.prompt_wanted.connect(self.health.open_prompt)
        page.run_wanted.connect(self.ways.open_run)
        page.wraps_wanted.connect(self.wraps.open_wraps)
        page.session_wanted.connect(self.open_session)
        page.check_wanted.connect(self.ways.open_after)
        page.due_wanted.connect(self.ways.open_follow)
        page.add_wanted.connect(self.entries.open_add)
        page.pain_wanted.connect(self.entries.open_pain)
        self.plans.lead_on(page.course)

    def _make_diary(self) -> QWidget:
        from ui.pages.diary import DiaryPage

        page = DiaryPage(self.shell)
        self.window_frame.beside_changed.connect(page.mark)
        page.session_wanted.connect(self.open_session)
        page.harm_wanted.connect(self.ways.open_event)
        page.add_wanted.connect(self.entries.open_add)
        page.start_wanted.connect(self._go_today)
        page.course_wanted.connect(self.plans.open_course)
        self.diary.lead_on(page)
        return page

    def _make_trends(self) -> QWidget:
        from ui.pages.trends import TrendsPage

        page = TrendsPage(self.shell)
        page.table_wanted.connect(self.open_table)
        page.compare_wanted.connect(self.open_compare)
        page.today_wanted.connect(self._go_today)
        return page

    def _make_share(self) -> QWidget:
        from ui.pages.share import SharePage

        page = SharePage()
        self.shares.lead_on(page)
        return page

    def _make_more(self) -> QWidget:
        from ui.pages.more import MorePage

        page = MorePage()
        self.window_frame.beside_changed.connect(page.mark)
        page.wraps_wanted.connect(self.wraps.open_wraps)
        page.people_wanted.connect(self.people.open_people)
        page.plan_wanted.connect(self.plans.open_plan)
        page.health_wanted.connect(self.health.open_health)
        page.locks_wanted.connect(self.health.open_locks)
        page.caps_wanted.connect(self.health.open_caps)
        page.harms_wanted.connect(self.ways.open_harms)
        page.ledger_wanted.connect(self.ways.open_ledger)
        page.cares_wanted.connect(self.ways.open_cares)
        page.bin_wanted.connect(self.diary.open_bin)
        page.diary_wanted.connect(self.diary.open_settings)
        page.looks_wanted.connect(self.open_looks)
        page.doctor_wanted.connect(self.open_doctor)
        page.about_wanted.connect(self.open_about)
        return page

    @Slot()
    def _go_today(self) -> None:
        self.window_frame.go("today")

    def open_before(self, program: str) -> None:
        """The questions before a session of that programme."""
        self.health.open_before(program)

    def open_after(self, row: SessionRow) -> None:
        """What is said after that session."""
        self.ways.open_after(row)

    @Slot()
    def open_broken(self) -> None:
        """What to do after an error of our own."""
        page = BrokenPage()
        page.close_wanted.connect(self.window_frame.leave)
        self.window_frame.push(page, self.tr("Something went wrong"))

    @Slot(int)
    def open_session(self, session_id: int) -> None:
        """A session of the diary."""
        self.window_frame.push_from_list(*self._session(session_id))

    def _session(self, session_id: int) -> Titled:
        from ui.pages.session import SessionView

        page = SessionView(self.shell, session_id)
        page.table_wanted.connect(self.open_table)
        page.compare_wanted.connect(self.open_compare)
        self.ways.lead_on(page)
        self.diary.lead_on_session(page)
        page.give_wanted.connect(self.people.open_give)
        return page, self.tr("Session")

    def _newest(self) -> Titled | None:
        """The newest session or entry, whichever is newer; None where there is neither."""
        from app.domain.timeline import Filter

        shown = Filter(cares=False, harms=False)
        found = self.shell.read(lambda diary: diary.timeline(shown, 1), ())
        if not found:
            return None
        thing = found[0].thing
        return (
            self._session(thing.id) if isinstance(thing, SessionRow) else self.diary.entry(thing.id)
        )

    @Slot(object)
    def open_table(self, table: tuple[tuple[str, ...], list[tuple[str, ...]]]) -> None:
        """A chart as a table."""
        from ui.pages.table import TablePage

        headings, rows = table
        name = self.tr("Table")
        self.window_frame.push(TablePage(name, headings, rows), name)

    @Slot()
    @Slot(int)
    def open_compare(self, session_id: int = 0) -> None:
        """Sessions side by side; that one is chosen, 0 for none."""
        from ui.pages.compare import ComparePage

        page = ComparePage(self.shell, session_id or None)
        page.table_wanted.connect(self.open_table)
        self.window_frame.push(page, self.tr("Compare sessions"))

    def open_wraps(self) -> None:
        """The wraps, in More."""
        self.wraps.open_wraps()

    @Slot()
    def open_looks(self) -> None:
        """Language and looks."""
        from ui.pages.looks import LooksPage

        page = LooksPage(self.shell)
        self.window_frame.push_from_list(page, self.tr("Language and looks"))

    @Slot()
    def open_doctor(self) -> None:
        """Help with Bluetooth."""
        from ui.pages.doctor import DoctorPage

        self.window_frame.push_from_list(DoctorPage(self.shell), self.tr("Bluetooth help"))

    @Slot()
    def open_about(self) -> None:
        """About this app."""
        from ui.pages.about import AboutPage

        page = AboutPage(self.shell.read(lambda diary: diary.consented(), None))
        self.window_frame.push_from_list(page, self.tr("About Coldwrap"))
