"""The ways between the pages of a session: while it runs, when it has ended, and afterwards."""
# ruff: noqa: PLC0415

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.domain.aftermath import Due
from app.domain.diary import SessionRow
from app.domain.events import Noticed
from app.domain.harm import AdverseEvent, Harm, Sign
from app.domain.pain import Site
from app.domain.signs import EMERGENCY
from app.news import News, PersonOpened
from app.requests import Say
from ui.places import Titled
from ui.shell import Shell

if TYPE_CHECKING:
    from ui.pages.emergency import EmergencyPage
    from ui.pages.glance import GlancePage
    from ui.pages.harm import HarmPage
    from ui.pages.run import RunPage
    from ui.pages.session import SessionView


class SessionWays(QObject):
    """Opens pages, each made when first wanted."""

    dark_wanted = Signal(bool)
    """Large figures are read in the dark; False: as the person likes it."""
    locks_wanted = Signal()
    """The list of paused places."""
    about_wanted = Signal(object, int)
    """A diary entry of that kind, about the session of that id."""
    session_wanted = Signal(int)
    """A session of the diary, by its id."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._frame = shell.window_frame
        self._run: RunPage | None = None
        self._glance: GlancePage | None = None
        self._emergency: EmergencyPage | None = None
        self._waiting: SessionRow | None = None
        shell.heard.connect(self._hear)

    def forget(self) -> None:
        """All pages are made anew."""
        self._run = self._glance = self._emergency = None

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, PersonOpened):  # what waits is asked in that person's diary
            self._waiting = None

    # While it runs

    @Slot()
    def open_run(self) -> None:
        """The running session; brought to the front where it is already open."""
        from ui.pages.run import RunPage

        self._leave_glance()
        if self._run is not None and self._frame.page is self._run:
            return
        if self._frame.place != "today":
            self._frame.go("today")
        page = RunPage(self._shell)
        page.signs_wanted.connect(self.open_signs)
        page.glance_wanted.connect(self.open_glance)
        page.destroyed.connect(self._forget_run)
        self._run = page
        self._frame.push(page, self.tr("Session"))

    @Slot()
    def _forget_run(self) -> None:
        self._run = None

    @Slot()
    def leave_run(self) -> None:
        """The session is over: its page goes, if it is in front."""
        self._leave_glance()
        if self._run is not None and self._frame.page is self._run:
            self._frame.pop()

    @Slot()
    def open_glance(self) -> None:
        """Large figures, in the dark."""
        from ui.pages.glance import GlancePage

        page = GlancePage(self._shell)
        page.back_wanted.connect(self._leave_glance)
        page.destroyed.connect(self._forget_glance)
        self._glance = page
        self._frame.push(page, self.tr("Session"))
        self.dark_wanted.emit(True)

    @Slot()
    def _leave_glance(self) -> None:
        if self._glance is not None and self._frame.page is self._glance:
            self._frame.pop()

    @Slot()
    def _forget_glance(self) -> None:
        self._glance = None
        self.dark_wanted.emit(False)

    @Slot()
    def open_signs(self) -> None:
        """What a person may notice beside the ladder of cold."""
        from ui.pages.signs import SignsSheet

        live = self._shell.live
        sheet = SignsSheet(by_hand=live is not None and not live.session.order.model.driven)
        sheet.noticed.connect(self._notice)
        self._frame.show_sheet(sheet)

    @Slot(object)
    def _notice(self, sign: Sign) -> None:
        self._shell.ask(Say(Noticed(sign)))
        self._frame.close_sheet()
        if sign in EMERGENCY:
            self.open_emergency()

    @Slot()
    def open_emergency(self) -> None:
        """What to read when it may be an emergency."""
        from ui.pages.emergency import EmergencyPage

        page = EmergencyPage()
        page.done.connect(self._frame.pop)
        page.destroyed.connect(self._forget_emergency)
        self._emergency = page
        self._frame.push(page, self.tr("Get help"))
        self._frame.announce(page.accessibleName(), urgent=True)

    @Slot()
    def _forget_emergency(self) -> None:
        """What waited for it to be read may come now."""
        self._emergency = None
        row, self._waiting = self._waiting, None
        if row is not None:
            self.leave_run()
            self.open_after(row)

    # When it has ended

    @Slot(object)
    def open_after(self, row: SessionRow) -> None:
        """What is said after that session; it waits while a person reads what to do in an
        emergency."""
        from ui.pages.after import AfterPage

        if self._emergency is not None and self._frame.page is self._emergency:
            self._waiting = row
            return
        page = AfterPage(self._shell, row)
        page.done.connect(self._frame.pop)
        page.harm_wanted.connect(self.open_harm_of)
        page.locks_wanted.connect(self.locks_wanted)
        page.about_wanted.connect(self.about_wanted)
        self._frame.push(page, self.tr("After the session"))

    @Slot(object)
    def open_follow(self, due: Due) -> None:
        """A question that is due after an earlier session."""
        from ui.pages.follow import FollowPage

        page = FollowPage(self._shell, due)
        page.done.connect(self._frame.pop)
        page.harm_wanted.connect(self.open_harm_due)
        page.locks_wanted.connect(self.locks_wanted)
        self._frame.push(page, self.tr("After the session"))

    def lead_on(self, page: "SessionView") -> None:
        """Connect what a session of the diary leads to."""
        page.after_wanted.connect(self.open_after)
        page.harm_wanted.connect(self.open_harm_of)
        page.event_wanted.connect(self.open_event)
        page.about_wanted.connect(self.about_wanted)
        page.locks_wanted.connect(self.locks_wanted)

    # Harm

    @Slot(object, object)
    def open_harm_of(self, row: SessionRow, harm: Harm | None) -> None:
        """Write down harm that came of that session."""
        opening = row.opening
        self._open_harm(row.id, opening.site, harm, rehearsal=opening.simulated)

    @Slot(object, object)
    def open_harm_due(self, due: Due, harm: Harm | None) -> None:
        """Write down harm that was found when it was asked for."""
        self._open_harm(due.session_id, due.site, harm, rehearsal=False)

    @Slot()
    def open_harm(self) -> None:
        """Write down harm of no session in particular."""
        self._open_harm(None, None, None, rehearsal=False)

    def _open_harm(
        self, session_id: int | None, site: Site | None, harm: Harm | None, *, rehearsal: bool
    ) -> None:
        from ui.pages.harm import About, HarmPage

        page = HarmPage(self._shell, About(session_id, site, harm, rehearsal))
        page.done.connect(self._frame.pop)
        page.locks_wanted.connect(self.locks_wanted)
        page.photo_wanted.connect(lambda: self._choose_photo(page))
        self._frame.push(page, self.tr("Something went wrong"))

    def _choose_photo(self, page: "HarmPage") -> None:
        """The system's own way to choose a file; the app runs on meanwhile."""
        from PySide6.QtWidgets import QFileDialog

        from ui.choosing import pictures, show_beside

        kinds = self.tr("Photos (*.jpg *.jpeg *.png *.webp *.bmp)")
        dialog = QFileDialog(self._frame, self.tr("Add a photo"), pictures(), kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(page.take_photo)
        page.destroyed.connect(dialog.close)
        show_beside(dialog)

    @Slot()
    def open_harms(self) -> None:
        """All that went wrong, from a list."""
        from ui.pages.harms import HarmsPage

        page = HarmsPage(self._shell)
        page.new_wanted.connect(self.open_harm)
        page.event_wanted.connect(self.open_event)
        self._frame.push_from_list(page, self.tr("What went wrong"))

    @Slot(object)
    def open_event(self, event: AdverseEvent) -> None:
        """One record of harm."""
        from ui.pages.harms import HarmView

        page = HarmView(self._shell, event)
        page.locks_wanted.connect(self.locks_wanted)
        page.session_wanted.connect(self.session_wanted)
        self._frame.push(page, self.tr("What went wrong"))

    # Other cold

    @Slot()
    def open_cares(self) -> None:
        """Cold from elsewhere, from a list."""
        self._frame.push_from_list(*self._cares())

    def _cares(self) -> Titled:
        from ui.pages.care import CaresPage

        page = CaresPage(self._shell)
        page.new_wanted.connect(self.open_care)
        return page, self.tr("Cold from elsewhere")

    @Slot()
    def open_care(self) -> None:
        """One more piece of cold from elsewhere."""
        from ui.pages.care import CarePage

        page = CarePage(self._shell)
        page.done.connect(self._frame.pop)
        self._frame.push(page, self.tr("Add cold from elsewhere"))

    @Slot()
    def open_ledger(self) -> None:
        """How much cold each place had, from a list."""
        from ui.pages.ledger import LedgerPage

        page = LedgerPage(self._shell)
        page.cares_wanted.connect(self._open_cares_here)
        self._frame.push_from_list(page, self.tr("How much cold"))

    @Slot()
    def _open_cares_here(self) -> None:
        self._frame.push(*self._cares())
