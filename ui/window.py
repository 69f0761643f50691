"""The phone-shaped window: places, page stack, notices, sheets, and the stop bar always there."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from ui.ground import Ground
from ui.parts.notice import Action, Notice, NoticeKind
from ui.parts.stop_bar import StopBar
from ui.parts.tab_order import move, stops
from ui.places import Factory, First, Place
from ui.stopping import Closing, StopKeys
from ui.theme import Extent, Millis
from ui.walk import Walk

_CLOSING = "window.closing"


class Window(QMainWindow):
    """Pages are made by their factory on the first visit and live on in their place.

    A page with a method `shown()` has it called each time it comes to the front. While a session
    runs (see `stop_bar`), Space and Esc ask to stop on every page and sheet; Space in a text field
    types. Closing then asks to stop and waits for `release`.
    """

    stop_asked = Signal(str)
    """Stop the wrap now. Carries where it was asked: "button", "space", "escape" or "window"."""
    place_changed = Signal(str)
    wide_changed = Signal(bool)
    beside_changed = Signal(object)
    """Carries the page that shows beside its list now, None where a page stands alone."""
    sheet_closed = Signal()
    left = Signal()
    """The person ended the app, which had outlived its window."""
    stop_bar: StopBar

    def __init__(self, close_wait_ms: int = Millis.CLOSE_WAIT) -> None:
        """`close_wait_ms`: how long closing waits for the wrap before it offers another way."""
        super().__init__()
        self.setWindowTitle("Coldwrap")
        self.setMinimumSize(Extent.WINDOW_MIN_W, Extent.WINDOW_MIN_H)
        self.resize(Extent.WINDOW_W, Extent.WINDOW_H)
        self._wide = False
        self.stays = False
        """Whether closing leaves the app running beside the clock."""
        self._leaving = False
        self._ground = Ground()
        self.setCentralWidget(self._ground)
        self._walk = Walk(self._ground)
        self._notices, self.stop_bar = self._ground.notices, self._ground.stop_bar
        self._keys = StopKeys(self)
        self._closing = Closing(self, close_wait_ms)
        self._connect()

    def _connect(self) -> None:
        self._walk.place_changed.connect(self.place_changed)
        self._walk.beside_changed.connect(self.beside_changed)
        self._ground.sheet_closed.connect(self.sheet_closed)
        self._keys.stop_asked.connect(self.stop_asked)
        self._keys.back_asked.connect(self._back)
        self._closing.told.connect(self._tell_closing)
        self._closing.acknowledged.connect(self.release)
        self.stop_bar.stop_asked.connect(self.stop_asked)
        self.stop_bar.running_changed.connect(self._keys.set_running)
        self.stop_bar.running_changed.connect(self._place_overlays_soon)

    # Places and pages

    def add_place(
        self, key: str, title: str, icon: str, page_factory: Factory, first: First | None = None
    ) -> None:
        """One of the five places, in order. `icon` is a meaning of ui.icons.

        With `first` it is a list: in a wide window it keeps its place, and what is opened in it
        shows beside it. `first` makes what shows there while nothing is open.
        """
        self._walk.add_place(key, Place(title, page_factory, first))
        self._ground.nav.add(key, title, icon)

    def hide_places(self) -> None:
        """For a window with one place: nothing leads to others."""
        self._ground.nav.hide()

    def go(self, key: str) -> None:
        """Open a place at its root; deeper pages there are gone, but while something on them is not
        saved they wait as they were left. KeyError: no such place."""
        self._walk.go(key)

    def reword(self, titles: Mapping[str, str], key: str) -> None:
        """After another language: other titles by place, all pages anew, `key` in front."""
        self._walk.reword(titles, key)

    def push(self, page: QWidget, title: str) -> None:
        """A deeper page with a back arrow; the window deletes it after `pop`."""
        self._walk.push(page, title)

    def push_from_list(self, page: QWidget, title: str) -> None:
        """As `push`; but where the place's list shows, what was open beside it goes first."""
        self._walk.push_from_list(page, title)

    def pop(self) -> None:
        """Back to the page before; nothing happens at a place's root. Asks first where something
        on the page is not saved."""
        self._walk.pop()

    @property
    def page(self) -> QWidget | None:
        """The page in front: of a list and what is open beside it, the latter."""
        return self._walk.page

    @property
    def place(self) -> str:
        """Key of the place in front; empty before the first `go`."""
        return self._walk.place

    @property
    def wide(self) -> bool:
        """Whether the window is wide enough for a list with its detail beside it (840 px)."""
        return self._wide

    def set_title(self, title: str) -> None:
        """Another title for the page in front."""
        self._walk.set_title(title)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        """Titles, pages, stop bar, places; a rail comes first. Qt asks each parent upward."""
        regions = self._ground.regions(rail=self._wide)
        move(stops(regions), self.focusWidget(), forward=next)
        return True

    # Notices, sheets, passing words

    def notice(
        self, kind: NoticeKind, text: str, action: Action | None = None, key: str = ""
    ) -> str:
        """Tell something until it is withdrawn; gives its key (the text when none is given).

        The same key replaces. Of several, the gravest shows, of equals the newest.
        """
        key = key or text
        self._notices.tell(key, Notice(kind, text, action))
        self.announce(text, urgent=kind in (NoticeKind.WARN, NoticeKind.STOP))
        return key

    def withdraw(self, key: str) -> None:
        """It is no longer true. Nothing happens for a key that is not told."""
        self._notices.withdraw(key)

    def show_sheet(self, sheet: QWidget) -> None:
        """A question from below; the window deletes it when it closes. An earlier one goes."""
        self._ground.show_sheet(sheet)

    def close_sheet(self) -> None:
        """Put the sheet away; the focus goes back to where it was."""
        self._ground.put_sheet_away()

    @property
    def sheet(self) -> QWidget | None:
        """The sheet that is open."""
        return self._ground.veil.sheet

    def toast(self, text: str, action: Action | None = None) -> None:
        """A passing word, 4 s; with an action (Undo) 10 s."""
        self._ground.say(text, action)
        self.announce(text)

    def hush(self) -> None:
        """No passing word any more, and no way to act on it."""
        self._ground.toast.hide()

    def announce(self, text: str, *, urgent: bool = False) -> None:
        """Say it through the screen reader; shows nothing."""
        self._ground.announce(text, urgent=urgent)

    # Stopping, going back, closing

    def _back(self) -> None:
        if self.sheet is not None:
            self.close_sheet()
        else:
            self._walk.back()

    def closeEvent(self, event: QCloseEvent) -> None:
        """With a session on: ask to stop, say so, wait for `release`. Where the app stays, only the
        window goes."""
        if not self.stop_bar.running:
            self._close_now(event)
            return
        event.ignore()
        self._closing.begin()
        self.stop_asked.emit("window")

    def _close_now(self, event: QCloseEvent) -> None:
        if self._leaving:
            event.accept()
            self.left.emit()
        elif self.stays:
            event.ignore()
            self.hide()
        elif event.spontaneous() and self._walk.unsaved():
            event.ignore()
            self.ask_first(self._close_after_all)
        else:
            event.accept()

    def ask_first(self, go_on: Callable[[], None]) -> None:
        """Do what ends all pages. Where one holds something that is not saved, it comes to the
        front and a sheet asks, and `go_on` comes with the answer. Only a person is asked: what ends
        the app from elsewhere is not kept waiting."""
        self._walk.ask_first(go_on)

    def _close_after_all(self) -> None:
        """What was typed may go."""
        self.close()

    def leave(self) -> None:
        """End the app, also where it would stay: a running session is stopped first, in sight."""
        self._leaving = self._leaving or self.stays
        if self.stop_bar.running and not self.isVisible():
            self.showNormal()
        self.close()

    def _tell_closing(self, notice: Notice) -> None:
        self.notice(notice.kind, notice.text, notice.action, key=_CLOSING)

    def release(self) -> None:
        """The wrap is proven off, or its not being so was acknowledged: a waiting close goes on."""
        self.stop_bar.end_session()
        self.withdraw(_CLOSING)
        if self._closing.end():
            self.close()

    def stay(self) -> None:
        """Nobody knows any more how it stands with the wrap: the stop bar goes, and a close that
        waits for the wrap is off, so that what is said next can be read."""
        self._closing.end()
        self._leaving = False
        self.release()

    # Shape

    def resizeEvent(self, event: QResizeEvent) -> None:
        """From 840 px the bar is a rail."""
        super().resizeEvent(event)
        wide = self.width() >= Extent.WIDE
        if wide != self._wide:
            self._wide = wide
            self._ground.set_rail(on=wide)
            self._walk.reshape(wide=wide)
            self.wide_changed.emit(wide)
        self._place_overlays_soon()

    def _place_overlays_soon(self) -> None:
        """Once all parts have their new places."""
        QTimer.singleShot(0, self, self._ground.place_overlays)
