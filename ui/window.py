"""The phone-shaped window: places, page stack, notices, sheets, and the stop bar always there."""

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from ui.parts.nav import Nav
from ui.parts.notice import Action, Notice, NoticeKind, NoticeStrip
from ui.parts.overlay import Toast, Veil
from ui.parts.panes import Panes
from ui.parts.stop_bar import StopBar
from ui.parts.tab_order import move, stops
from ui.places import Factory, First, Place
from ui.theme import Extent, Millis, Space

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
    stop_bar: StopBar

    def __init__(self, close_wait_ms: int = Millis.CLOSE_WAIT) -> None:
        """`close_wait_ms`: how long closing waits for the wrap before it offers another way."""
        super().__init__()
        self.setWindowTitle("Coldwrap")
        self.setMinimumSize(Extent.WINDOW_MIN_W, Extent.WINDOW_MIN_H)
        self.resize(Extent.WINDOW_W, Extent.WINDOW_H)
        self._places: dict[str, Place] = {}
        self._place = ""
        self._notices: dict[str, Notice] = {}
        self._wide = False
        self._close_waits = False
        self._focus_before: QWidget | None = None
        self._lay_out()
        self._bind_keys()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(close_wait_ms)
        self._patience.timeout.connect(self._offer_to_close_anyway)

    def _lay_out(self) -> None:
        ground = self._ground = QWidget()
        ground.setObjectName("ground")
        self.setCentralWidget(ground)
        self._nav = Nav()
        self._strip = NoticeStrip()
        self._panes = Panes(self._strip)
        self.stop_bar = StopBar()
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._panes, 1)
        column.addWidget(self.stop_bar)
        self._column = column
        self._row = QHBoxLayout(ground)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(column, 1)
        column.addWidget(self._nav)
        self._nav.set_rail(False)
        self._veil = Veil(ground)
        self._toast = Toast(ground)
        self._nav.chosen.connect(self.go)
        self._panes.back_asked.connect(self.pop)
        self._veil.close_asked.connect(self.close_sheet)
        self.stop_bar.stop_asked.connect(self.stop_asked)
        self.stop_bar.running_changed.connect(self._run_changed)

    def _bind_keys(self) -> None:
        self._space = QShortcut(QKeySequence(Qt.Key.Key_Space), self, self._stop_by_space)
        self._space.setEnabled(False)
        back = [QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._escape)]
        back.append(QShortcut(QKeySequence("Alt+Left"), self, self._back))
        for shortcut in (self._space, *back):
            shortcut.setAutoRepeat(False)
            shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)

    # Places and pages

    def add_place(
        self, key: str, title: str, icon: str, page_factory: Factory, first: First | None = None
    ) -> None:
        """One of the five places, in order. `icon` is a meaning of ui.icons.

        With `first` it is a list: in a wide window it keeps its place, and what is opened in it
        shows beside it. `first` makes what shows there while nothing is open.
        """
        self._places[key] = Place(title, page_factory, first)
        self._nav.add(key, title, icon)

    def go(self, key: str) -> None:
        """Open a place at its root; deeper pages there are gone. KeyError: no such place."""
        target = self._places[key]
        self.close_sheet()
        before = self._place
        gone = target.pages[1:]
        target.open_root()
        del target.stack[1:]
        target.shown_first = None
        sideways = self._direction(key)
        self._place = key
        self._nav.show_place(key)
        self._show(sideways if before else 0)
        self._forget(gone)
        self.place_changed.emit(key)

    def reword(self, titles: Mapping[str, str], key: str) -> None:
        """After another language: other titles by place, all pages anew, `key` in front."""
        gone: list[QWidget] = []
        for place_key, title in titles.items():
            place = self._places[place_key]
            gone += place.pages
            place.stack.clear()
            place.title, place.shown_first = title, None
            self._nav.rename(place_key, title)
        self.go(key)
        self._forget(gone)

    def _direction(self, key: str) -> int:
        keys = list(self._places)
        if self._place in ("", key):
            return -1 if self._place else 0
        return 1 if keys.index(key) > keys.index(self._place) else -1

    def push(self, page: QWidget, title: str) -> None:
        """A deeper page with a back arrow; the window deletes it after `pop`."""
        self.close_sheet()
        place = self._places[self._place]
        place.keep_first()
        place.stack.append((page, title))
        self._show(1)

    def push_from_list(self, page: QWidget, title: str) -> None:
        """As `push`; but where the place's list shows, what was open beside it goes first."""
        self.close_sheet()
        place = self._places[self._place]
        gone = place.pages[1:] if self._panes.split else []
        if self._panes.split:
            del place.stack[1:]
        place.shown_first = None
        place.stack.append((page, title))
        self._show(0 if self._panes.split else 1)
        self._forget(gone)

    def pop(self) -> None:
        """Back to the page before; nothing happens at a place's root."""
        stack = self._places[self._place].stack if self._place else []
        if len(stack) < 2:
            return
        page, _ = stack.pop()
        self._show(-1)
        self._forget([page])

    def _forget(self, pages: list[QWidget]) -> None:
        for page in pages:
            self._panes.forget(page)

    @property
    def page(self) -> QWidget | None:
        """The page in front: of a list and what is open beside it, the latter."""
        return self._places[self._place].stack[-1][0] if self._place else None

    @property
    def place(self) -> str:
        """Key of the place in front; empty before the first `go`."""
        return self._place

    @property
    def wide(self) -> bool:
        """Whether the window is wide enough for a list with its detail beside it (840 px)."""
        return self._wide

    def set_title(self, title: str) -> None:
        """Another title for the page in front."""
        stack = self._places[self._place].stack
        stack[-1] = (stack[-1][0], title)
        beside = self._panes.split and len(stack) > 1
        self._panes.set_title(title, deeper=len(stack) > 1 + beside, beside=beside)

    def _show(self, sideways: int) -> None:
        """Bring the page in front to the front, and the keyboard to its top."""
        self._arrange(sideways)
        page, title = self._places[self._place].stack[-1]
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.announce(title)
        shown = getattr(page, "shown", None)
        if callable(shown):
            shown()

    def _arrange(self, sideways: int) -> None:
        place = self._places[self._place]
        depth, (top, title) = len(place.stack), place.stack[-1]
        beside = place.beside(wide=self._wide)
        if beside is None:
            self._panes.show_one(top, title, deeper=depth > 1, sideways=sideways)
        else:
            root = place.stack[0]
            self._panes.show_two(*root, *beside, deeper=depth > 2, sideways=sideways)
        self.beside_changed.emit(None if beside is None else beside[0])

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        """Titles, pages, stop bar, places; a rail comes first. Qt asks each parent upward."""
        regions = [*self._panes.regions, self._toast, self.stop_bar]
        regions.insert(0 if self._wide else len(regions), self._nav)
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
        self._notices.pop(key, None)
        self._notices[key] = Notice(kind, text, action)
        self._show_gravest()
        self.announce(text, urgent=kind in (NoticeKind.WARN, NoticeKind.STOP))
        return key

    def withdraw(self, key: str) -> None:
        """It is no longer true. Nothing happens for a key that is not told."""
        self._notices.pop(key, None)
        self._show_gravest()

    def _show_gravest(self) -> None:
        newest_first = list(reversed(self._notices.values()))
        gravest = max(newest_first, key=lambda n: n.gravity, default=None)
        self._strip.show_notice(gravest)

    def show_sheet(self, sheet: QWidget) -> None:
        """A question from below; the window deletes it when it closes. An earlier one goes."""
        if self._veil.sheet is None:
            self._focus_before = self.focusWidget()
        self._place_overlays()
        self._veil.show_sheet(sheet)
        self.announce(sheet.accessibleName())

    def close_sheet(self) -> None:
        """Put the sheet away; the focus goes back to where it was."""
        if self._veil.sheet is None:
            return
        self._veil.drop()
        before, self._focus_before = self._focus_before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.sheet_closed.emit()

    @property
    def sheet(self) -> QWidget | None:
        """The sheet that is open."""
        return self._veil.sheet

    def toast(self, text: str, action: Action | None = None) -> None:
        """A passing word, 4 s; with an action (Undo) 10 s."""
        self._toast.say(text, action)
        self._place_overlays()
        self.announce(text)

    def announce(self, text: str, *, urgent: bool = False) -> None:
        """Say it through the screen reader; shows nothing."""
        if not text:
            return
        event = QAccessibleAnnouncementEvent(self, text)
        manner = QAccessible.AnnouncementPoliteness
        event.setPoliteness(manner.Assertive if urgent else manner.Polite)
        QAccessible.updateAccessibility(event)

    # Stopping, going back, closing

    def _stop_by_space(self) -> None:
        self.stop_asked.emit("space")

    def _escape(self) -> None:
        if self.stop_bar.running:
            self.stop_asked.emit("escape")
        else:
            self._back()

    def _back(self) -> None:
        place = self._places.get(self._place)
        if self._veil.sheet is not None:
            self.close_sheet()
        elif self._panes.split and place and len(place.stack) == 2:
            # The list never went: going back to it is a matter of the keyboard alone.
            place.stack[0][0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.pop()

    def _run_changed(self, running: bool) -> None:
        self._space.setEnabled(running)
        QTimer.singleShot(0, self, self._place_overlays)

    def closeEvent(self, event: QCloseEvent) -> None:
        """With a session on: ask to stop, say so, wait for `release`."""
        if not self.stop_bar.running:
            event.accept()
            return
        event.ignore()
        self._close_waits = True
        self._patience.start()
        words = self.tr("Stopping the wrap. The window closes when the wrap says it is off.")
        self.notice(NoticeKind.INFO, words, key=_CLOSING)
        self.stop_asked.emit("window")

    def _offer_to_close_anyway(self) -> None:
        if not self._close_waits:
            return
        words = self.tr("The wrap has not said that it is off. Take it off your body now.")
        action = (self.tr("The wrap is off my body: close"), self.release)
        self.notice(NoticeKind.STOP, words, action, key=_CLOSING)

    def release(self) -> None:
        """The wrap is proven off, or its not being so was acknowledged: a waiting close goes on."""
        self._patience.stop()
        self.stop_bar.end_session()
        self.withdraw(_CLOSING)
        if self._close_waits:
            self._close_waits = False
            self.close()

    def stay(self) -> None:
        """Nobody knows any more how it stands with the wrap: the stop bar goes, and a close that
        waits for the wrap is off, so that what is said next can be read."""
        self._close_waits = False
        self.release()

    # Shape

    def resizeEvent(self, event: QResizeEvent) -> None:
        """From 840 px the bar is a rail."""
        super().resizeEvent(event)
        wide = self.width() >= Extent.WIDE
        if wide != self._wide:
            self._wide = wide
            self._move_nav()
            self._reshape()
            self.wide_changed.emit(wide)
        QTimer.singleShot(0, self, self._place_overlays)

    def _move_nav(self) -> None:
        self._nav.set_rail(self._wide)
        if self._wide:
            self._row.insertWidget(0, self._nav)
        else:
            self._column.addWidget(self._nav)

    def _reshape(self) -> None:
        """What is open stays open, and the keyboard where it is."""
        if not self._place:
            return
        place = self._places[self._place]
        focus = cast("QWidget | None", self.focusWidget())
        only_shown = place.shown_first
        self._arrange(0)
        if only_shown and place.shown_first is None:
            self._forget([only_shown[0]])
        kept = focus is not None and focus.isVisibleTo(self)
        (focus if focus and kept else place.stack[-1][0]).setFocus()
        root_shown = getattr(place.stack[0][0], "shown", None)
        if self._panes.split and callable(root_shown):
            root_shown()

    def _place_overlays(self) -> None:
        """The scrim covers all but a running session's stop bar and what lies below it."""
        ground = self._ground
        floor = self.stop_bar.y() if self.stop_bar.isVisible() else ground.height()
        self._veil.setGeometry(0, 0, ground.width(), floor)
        pages = self._panes.ground
        stage = QRect(self._panes.mapTo(ground, pages.topLeft()), pages.size())
        width = min(stage.width() - 2 * Space.L, int(Extent.SHEET_W))
        height = max(int(Extent.TOUCH) + Space.S, self._toast.heightForWidth(width))
        left = stage.center().x() - width // 2
        self._toast.setGeometry(left, stage.bottom() - height - Space.S, width, height)
