"""The window put together: places, pages, and the ways between them and the engine.

The first paint needs only Today; all other pages are imported after it.
"""
# ruff: noqa: PLC0415

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.diary import SessionRow
from ui import heavy, icons, style, theme, translation
from ui.bridge import Bridge
from ui.diary_ways import DiaryWays
from ui.entry_ways import EntryWays
from ui.health_ways import HealthWays
from ui.later import LATER
from ui.pages.broken import BrokenPage
from ui.pages.today import TodayPage
from ui.person_ways import PersonWays
from ui.places import Titled
from ui.plan_ways import PlanWays
from ui.session_watch import SessionWatch
from ui.session_ways import SessionWays
from ui.settings import SettingsFile
from ui.share_ways import ShareWays
from ui.shell import Shell
from ui.window import Window
from ui.wrap_ways import WrapWays

if TYPE_CHECKING:
    from app.ports import Clock
    from app.readers import DiaryReader
    from ui.alerts import Alerts
    from ui.tray import Tray

SEEN_MS, UNSEEN_MS = 20, 500
"""How long loading waits for the first pixels to arrive on the screen, and how long at most where
the window does not come into sight. Measured: without the wait the first paint is 40 ms later."""


class AppWindow(QObject):
    """Opens pages. They say what they want; only this knows which page that is."""

    def __init__(
        self,
        app: QApplication,
        bridge: Bridge,
        reader: "DiaryReader",
        clock: "Clock",
        settings: SettingsFile,
    ) -> None:
        self.window_frame = Window()
        super().__init__(self.window_frame)
        self._app = app
        self.shell = Shell(self.window_frame, bridge, reader, clock, settings)
        self._language = self.shell.settings.language
        self._later = QTimer(self)
        self._later.setSingleShot(True)
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
        self._wear()
        self._add_places()
        self._connect()

    def show(self, *works: Callable[[], None], quietly: bool = False) -> None:
        """Show the window with Today in front; what is heavy loads after the first paint, and
        `works` are done on the loading thread. `quietly`: no window where the app stays beside the
        clock and can."""
        self.window_frame.go("today")
        self._later.timeout.connect(lambda: self._load(works))
        self._later.start(UNSEEN_MS)
        if quietly and self._can_stay():
            return
        self.window_frame.show()
        self.window_frame.windowHandle().installEventFilter(self)

    def _can_stay(self) -> bool:
        from PySide6.QtWidgets import QSystemTrayIcon

        return self.shell.settings.stay and QSystemTrayIcon.isSystemTrayAvailable()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The first pixels are on their way: what is heavy may follow them."""
        if event.type() == QEvent.Type.Expose:
            watched.removeEventFilter(self)
            self._later.start(SEEN_MS)
        return False

    def attend(self) -> None:
        """From now on sound alerts and cues, and show the tray's icon, of any session that runs."""
        from ui.alerts import Alerts
        from ui.cues import Cues
        from ui.tray import Tray

        self.alerts = Alerts(self.shell)
        self.alerts.run_wanted.connect(self.ways.open_run)
        Cues(self.shell, self.alerts.siren)
        self.tray = Tray(self.window_frame)
        self.window_frame.left.connect(self._app.quit)
        self._stay()
        self.shell.settings_changed.connect(self._stay)

    def _load(self, works: tuple[Callable[[], None], ...]) -> None:
        self.attend()
        icons.preload()
        heavy.begin(*works, pages=LATER)

    @Slot()
    def _stay(self) -> None:
        """Whether the app outlives its window, as the person chose."""
        if self.tray:
            self.tray.set_stays(on=self.shell.settings.stay)

    def _wear(self) -> None:
        settings = self.shell.settings
        style.apply(
            self._app, settings.theme, settings.text_scale, reduced_motion=settings.reduced_motion
        )
        self.window_frame.stop_bar.set_fahrenheit(settings.fahrenheit)

    @Slot(bool)
    def _darken(self, on: bool) -> None:
        """Dark while large figures are read, then as the person likes it."""
        settings = self.shell.settings
        if on:
            style.apply(self._app, theme.DARK, settings.text_scale, reduced_motion=True)
        else:
            self._wear()

    @Slot()
    def _speak(self) -> None:
        """Another language: all pages anew, and back to where it was chosen."""
        language = self.shell.settings.language
        if language == self._language:
            return
        self._language = language
        translation.change(self._app, language)
        self.ways.forget()
        self.window_frame.reword(self._titles(), "more")
        self.open_looks()

    @Slot()
    def _open_anew(self) -> None:
        """Another person: all pages anew."""
        self.ways.forget()
        self.window_frame.reword(self._titles(), "today")

    def _add_places(self) -> None:
        places = {
            "today": (self._make_today, None),
            "diary": (self._make_diary, self._newest),
            "trends": (self._make_trends, None),
            "share": (self._make_share, self.shares.report),
            "more": (self._make_more, self.wraps.wraps),
        }
        for key, title in self._titles().items():
            self.window_frame.add_place(key, title, key, *places[key])

    def _titles(self) -> dict[str, str]:
        return {
            "today": self.tr("Today"),
            "diary": self.tr("Diary"),
            "trends": self.tr("Trends"),
            "share": self.tr("Share"),
            "more": self.tr("More"),
        }

    def _connect(self) -> None:
        self.window_frame.stop_bar.opened.connect(self.ways.open_run)
        self.watch.run_wanted.connect(self.ways.open_run)
        self.watch.run_over.connect(self.ways.leave_run)
        self.watch.after_wanted.connect(self.ways.open_after)
        self.ways.dark_wanted.connect(self._darken)
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
        self.people.opened.connect(self._open_anew)
        self.shell.settings_changed.connect(self._wear)
        self.shell.settings_changed.connect(self._speak)

    # Pages, made when first wanted

    def _make_today(self) -> QWidget:
        page = TodayPage(self.shell)
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
        return page

    def _make_diary(self) -> QWidget:
        from ui.pages.diary import DiaryPage

        page = DiaryPage(self.shell)
        self.window_frame.beside_changed.connect(page.mark)
        page.session_wanted.connect(self.open_session)
        page.harm_wanted.connect(self.ways.open_event)
        page.add_wanted.connect(self.entries.open_add)
        page.start_wanted.connect(self._go_today)
        self.diary.lead_on(page)
        return page

    def _make_trends(self) -> QWidget:
        from ui.pages.trends import TrendsPage

        page = TrendsPage(self.shell)
        page.table_wanted.connect(self.open_table)
        page.compare_wanted.connect(self.open_compare)
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
