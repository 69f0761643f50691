"""The ways to wraps and sensors: the page of all, and the sheets that each of them asks for."""
# ruff: noqa: PLC0415

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.domain.diary import KnownDevice, Sighting
from app.domain.pain import Site
from app.entry_requests import KeepRemembered
from app.news import News, PersonOpened, RememberedNews, Saved
from app.requests import ForgetWrap, PairWrap, RenameWrap
from ui.parts.notice import NoticeKind
from ui.places import Titled
from ui.shell import Shell

if TYPE_CHECKING:
    from app.domain.remembered import Remembered
    from ui.pages.wraps import WrapsPage

REMEMBERED = "remembered"
"""Key of a notice: a session that the wrap ran without this diary."""


class WrapWays(QObject):
    """Opens pages and sheets, each made when first wanted."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._frame = shell.window_frame
        shell.heard.connect(self._hear)

    @Slot(object)
    def _hear(self, news: News) -> None:
        match news:
            case RememberedNews():
                self._tell_remembered(news.found)
            case PersonOpened():
                self._frame.withdraw(REMEMBERED)
            case Saved(what="KeepRemembered"):
                self._frame.toast(self.tr("It is in your diary now."))
            case _:
                pass

    def _tell_remembered(self, found: "Remembered") -> None:
        """One at a time: the wrap tells of its last session only."""
        from ui.pages.remembered import told

        look = (self.tr("Look"), lambda: self.open_remembered(found))
        text = told(found, self._shell.now())
        self._frame.notice(NoticeKind.INFO, text, look, key=REMEMBERED)

    def open_remembered(self, found: "Remembered") -> None:
        """Whether that session was this person's, and where it lay."""
        from ui.pages.remembered import RememberedSheet

        def keep(site: Site) -> None:
            put_away()
            self._shell.ask(KeepRemembered(found, site))

        def put_away() -> None:
            self._frame.close_sheet()
            self._frame.withdraw(REMEMBERED)

        sheet = RememberedSheet(found, self._shell.now())
        sheet.claimed.connect(keep)
        sheet.declined.connect(put_away)
        self._frame.show_sheet(sheet)

    @Slot()
    def open_wraps(self) -> None:
        """The wraps, in More."""
        if self._frame.place != "more":
            self._frame.go("more")
        self._frame.push_from_list(*self.wraps())

    def wraps(self) -> Titled:
        """The page of the wraps, and its title."""
        from ui.pages.wraps import WrapsPage

        page = WrapsPage(self._shell)
        page.rename_wanted.connect(self.open_rename)
        page.forget_wanted.connect(self.open_forget)
        page.fridge_wanted.connect(self.open_fridge)

        def pair(sighting: Sighting) -> None:
            self.open_pair(page, sighting)

        page.pair_wanted.connect(pair)
        return page, self.tr("Wraps")

    def open_pair(self, page: "WrapsPage", sighting: Sighting) -> None:
        """What to do and to know before this one is paired; the page shows how it goes."""
        from ui.pages.pair import PairSheet

        def pair(wanted: PairWrap) -> None:
            self._frame.close_sheet()
            page.pair(wanted)

        sheet = PairSheet(sighting)
        sheet.agreed.connect(pair)
        self._frame.show_sheet(sheet)

    @Slot(object)
    def open_fridge(self, sighting: Sighting) -> None:
        """A fridge that gets packs ready."""
        from ui.pages.fridge import FridgeSheet

        self._frame.show_sheet(FridgeSheet(self._shell, sighting))

    @Slot(object)
    def open_rename(self, device: KnownDevice) -> None:
        """Another name for that wrap."""
        from ui.pages.rename import RenameSheet

        def rename(name: str) -> None:
            self._frame.close_sheet()
            self._shell.ask(RenameWrap(device.key, name))

        sheet = RenameSheet(device.name)
        sheet.named.connect(rename)
        self._frame.show_sheet(sheet)

    @Slot(object)
    def open_forget(self, device: KnownDevice) -> None:
        """Whether to forget that wrap."""
        from ui.pages.forget import ForgetSheet

        def forget() -> None:
            self._frame.close_sheet()
            self._shell.ask(ForgetWrap(device.key))

        sheet = ForgetSheet(device.name)
        sheet.agreed.connect(forget)
        sheet.refused.connect(self._frame.close_sheet)
        self._frame.show_sheet(sheet)
