"""What lies over the page: the scrim with a sheet from below, and passing words."""

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QPoint,
    QPropertyAnimation,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from ui.parts.button import Button, Kind
from ui.parts.drawing import draw_ground, longest_word, smooth
from ui.parts.notice import Action
from ui.parts.sheet import Sheet
from ui.parts.tab_order import move, stops
from ui.parts.text import Text
from ui.theme import Extent, Millis, Radius, Space, look


class Veil(QWidget):
    """The scrim and the sheet on it. Tab goes round inside the sheet, never behind it."""

    close_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sheet: QWidget | None = None
        self._slide = QPropertyAnimation(self)
        self._slide.setPropertyName(b"pos")
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.hide()

    def show_sheet(self, sheet: QWidget) -> None:
        """Bring a sheet up from below; an earlier one goes. The keyboard comes to its focus proxy,
        to its first stop where it has none."""
        self.drop()
        self.sheet = sheet
        sheet.setParent(self)
        if isinstance(sheet, Sheet):
            sheet.close_asked.connect(self.close_asked)
        sheet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show()
        self.raise_()
        sheet.show()
        self._place()
        wait = look().millis(Millis.SLIDE)
        if wait:
            end = sheet.pos()
            self._slide.setTargetObject(sheet)
            self._slide.setDuration(wait)
            self._slide.setStartValue(QPoint(end.x(), self.height()))
            self._slide.setEndValue(end)
            self._slide.start()
        first = sheet.focusProxy()
        if first is None:
            self.focusNextPrevChild(True)
        else:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def drop(self) -> None:
        """Take the sheet away and delete it."""
        self._slide.stop()
        if self.sheet is not None:
            self.sheet.hide()
            self.sheet.deleteLater()
            self.sheet = None
        self.hide()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        """Round and round in the sheet. Qt asks each parent upward; here the asking ends."""
        found = [] if self.sheet is None else stops([self.sheet])
        move(found, self.window().focusWidget(), forward=next)
        return True

    def _place(self) -> None:
        if self.sheet is None:
            return
        width = min(self.width(), int(Extent.SHEET_W))
        if isinstance(self.sheet, Sheet):
            wanted = self.sheet.height_at(width)
        else:
            wanted = max(self.sheet.heightForWidth(width), self.sheet.sizeHint().height())
        height = min(wanted, self.height() - Space.HUGE)
        corner = QPoint((self.width() - width) // 2, self.height() - height)
        self.sheet.resize(width, height)
        if self._slide.state() == QPropertyAnimation.State.Running:
            self._slide.setEndValue(corner)  # what changes on its way up still ends on the edge
        else:
            self.sheet.move(corner)

    def event(self, event: QEvent) -> bool:
        """A sheet whose content changes keeps standing on the bottom edge."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand on the bottom edge."""
        self._slide.stop()
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A touch beside the sheet closes it."""
        if self.sheet is not None and not self.sheet.geometry().contains(
            event.position().toPoint()
        ):
            self.close_asked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The scrim."""
        QPainter(self).fillRect(self.rect(), look().scrim())


class Toast(QFrame):
    """A passing word, with Undo or the like if there is something to do about it."""

    gone = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.XS, Space.S, Space.XS)
        self.text = Text(tone="surface")
        row.addWidget(self.text, 1)
        self.button = Button("", Kind.SOFT)
        self.button.clicked.connect(self._act)
        row.addWidget(self.button)
        self._action: Action | None = None
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.timeout.connect(self.hide)
        self.hide()

    def say(self, text: str, action: Action | None) -> None:
        """Show it for 4 s, or 10 s with an action."""
        self._action = action
        self.text.setText(text)
        self.setAccessibleName(text)
        self.button.setVisible(action is not None)
        self.button.setText("" if action is None else action[0])
        self._gone.start(look().millis(Millis.TOAST if action is None else Millis.UNDO))
        self.show()
        self.raise_()

    def height_at(self, width: int) -> int:
        """Its height in that width. The button goes below where the longest word has no room."""
        margins = self._row.contentsMargins()
        room = width - margins.left() - margins.right() - self._row.spacing()
        beside = room - self.button.sizeHint().width()
        narrow = self._action is not None and beside < longest_word(
            self.text.text(), self.text.letters()
        )
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if narrow else across)
        return self.heightForWidth(width)

    def hideEvent(self, event: QHideEvent) -> None:
        """Its room is free again."""
        self.gone.emit()

    def _act(self) -> None:
        self.hide()
        if self._action is not None:
            self._action[1]()

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Ink turned round: dark on a light page, light on a dark one."""
        painter = QPainter(self)
        smooth(painter)
        draw_ground(painter, QRectF(self.rect()), Radius.SMALL, look().colour("ink"))
