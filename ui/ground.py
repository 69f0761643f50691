"""What the window stands on: places, pages and stop bar side by side, and what lies over them."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from ui.parts.nav import Nav
from ui.parts.notice import Action, Notices, NoticeStrip
from ui.parts.overlay import Toast, Veil
from ui.parts.panes import Panes
from ui.parts.stop_bar import StopBar
from ui.theme import Extent, Space


class Ground(QWidget):
    """Lays out the parts, each of which speaks for itself; the places are a bar below the pages,
    or a rail beside them."""

    sheet_closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.nav = Nav()
        self.strip = NoticeStrip()
        self.notices = Notices(self.strip)
        self.panes = Panes(self.strip)
        self.stop_bar = StopBar()
        column = self._column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.panes, 1)
        # Passing words take room of their own: a press on Save never meets their Undo.
        self._aside = QSpacerItem(0, 0)
        column.addItem(self._aside)
        column.addWidget(self.stop_bar)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        self.set_rail(on=False)
        self.veil = Veil(self)
        self.veil.close_asked.connect(self.put_sheet_away)
        self.toast = Toast(self)
        self.toast.gone.connect(self.place_overlays)
        self._focus_before: QWidget | None = None

    def set_rail(self, *, on: bool) -> None:
        """The places as a rail on the left, or as a bar at the bottom."""
        self.nav.set_rail(on)
        if on:
            self._row.insertWidget(0, self.nav)
        else:
            self._column.addWidget(self.nav)

    def regions(self, *, rail: bool) -> list[QWidget]:
        """Titles, pages, stop bar, places, in the order of the Tab key; a rail comes first."""
        regions = [*self.panes.regions, self.toast, self.stop_bar]
        regions.insert(0 if rail else len(regions), self.nav)
        return regions

    def show_sheet(self, sheet: QWidget) -> None:
        """A question from below; it is deleted when it closes. An earlier one goes."""
        if self.veil.sheet is None:
            self._focus_before = self.window().focusWidget()
        self.place_overlays()
        self.veil.show_sheet(sheet)
        self.announce(sheet.accessibleName())

    @Slot()
    def put_sheet_away(self) -> None:
        """The sheet goes, if there is one, and the focus back to where it was."""
        if self.veil.sheet is None:
            return
        self.veil.drop()
        before, self._focus_before = self._focus_before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.sheet_closed.emit()

    def announce(self, text: str, *, urgent: bool = False) -> None:
        """Say it through the screen reader; shows nothing."""
        if not text:
            return
        event = QAccessibleAnnouncementEvent(self.window(), text)
        manner = QAccessible.AnnouncementPoliteness
        event.setPoliteness(manner.Assertive if urgent else manner.Polite)
        QAccessible.updateAccessibility(event)

    def say(self, text: str, action: Action | None) -> None:
        """A passing word, 4 s; with an action 10 s."""
        self.toast.say(text, action)
        self.place_overlays()

    @Slot()
    def place_overlays(self) -> None:
        """The scrim covers all but a running session's stop bar and what lies below it; a passing
        word stands between the pages and what is below them."""
        floor = self.stop_bar.y() if self.stop_bar.isVisible() else self.height()
        self.veil.setGeometry(0, 0, self.width(), floor)
        pages = self.panes.ground
        left = self.panes.mapTo(self, pages.topLeft()).x()
        width = min(pages.width() - 2 * Space.L, int(Extent.SHEET_W))
        height = max(int(Extent.TOUCH) + Space.S, self.toast.height_at(width))
        self._set_aside(0 if self.toast.isHidden() else height + Space.S)
        left += (pages.width() - width) // 2
        self.toast.setGeometry(left, self.panes.geometry().bottom() + 1, width, height)

    def _set_aside(self, height: int) -> None:
        """Keep so much free below the pages."""
        if height != self._aside.sizeHint().height():
            self._aside.changeSize(0, height)
            self._column.invalidate()
            self._row.activate()
