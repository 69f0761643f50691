"""The ways between the pages of a session: while it runs, when it has ended, and afterwards."""
# ruff: noqa: PLC0415

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.diary import SessionRow
from app.domain.events import Noticed
from app.domain.harm import Sign
from app.domain.signs import EMERGENCY
from app.news import Say
from ui.shell import Shell

if TYPE_CHECKING:
    from ui.pages.emergency import EmergencyPage
    from ui.pages.glance import GlancePage
    from ui.pages.run import RunPage


class SessionWays(QObject):
    """Opens pages, each made when first wanted."""

    dark_wanted = Signal(bool)
    """Large figures are read in the dark; False: as the person likes it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._frame = shell.window_frame
        self._run: RunPage | None = None
        self._glance: GlancePage | None = None
        self._emergency: EmergencyPage | None = None
        self._waiting: SessionRow | None = None

    def forget(self) -> None:
        """All pages are made anew."""
        self._run = self._glance = self._emergency = None

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
        self._frame.push(page, self.tr("After the session"))
