"""The one strip under the title: what happened, what it means, what to do."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import icons
from ui.parts.button import TextButton
from ui.parts.drawing import draw_ground, smooth, words_height
from ui.parts.text import Text
from ui.theme import Extent, Radius, Space, look

Action: TypeAlias = tuple[str, Callable[[], None]]
"""Words of a button, and what it does."""


class NoticeKind(StrEnum):
    """From mild to grave; the gravest one shows."""

    GOOD = "good"
    INFO = "info"
    WARN = "warn"
    STOP = "stop"


_LOOKS = {
    NoticeKind.GOOD: ("good_soft", "good", "good"),
    NoticeKind.INFO: ("primary_soft", "primary", "info"),
    NoticeKind.WARN: ("warn_soft", "warn", "warn"),
    NoticeKind.STOP: ("stop_soft", "stop", "alarm"),
}
_GRAVITY = list(NoticeKind)
_SHARE = 0.3
"""Of the window's height, at most, for the words of a notice."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to be told until it is no longer true."""

    kind: NoticeKind
    text: str
    action: Action | None = None

    @property
    def gravity(self) -> int:
        """0 for the mildest kind."""
        return _GRAVITY.index(self.kind)


class NoticeStrip(QFrame):
    """Shows one notice, or hides. Icon and ground tell its kind, its words say the rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = NoticeKind.INFO
        self._told = ""
        row = QHBoxLayout(self)
        # Room on the left for the icon this frame paints itself.
        self._row = row
        row.setSpacing(Space.S)
        column = QVBoxLayout()
        column.setSpacing(Space.XS)
        self.text = Text()
        column.addWidget(self.text)
        self.button = TextButton("")
        self.button.clicked.connect(self._act)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(column, 1)
        self._action: Action | None = None
        self.hide()

    def show_notice(self, notice: Notice | None) -> None:
        """Show this one; None hides the strip."""
        if notice is None:
            self.hide()
            return
        self._kind = notice.kind
        self._action = notice.action
        self._told = notice.text
        self.setAccessibleName(notice.text)
        self.button.setVisible(notice.action is not None)
        self.button.setText("" if notice.action is None else notice.action[0])
        left = Space.L + look().icon_px() + Space.M
        bottom = Space.XS if notice.action else Space.M
        self._row.setContentsMargins(left, Space.M, Space.L, bottom)
        self._fit()
        self.show()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer words fit now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """With large text in a small window, only as many of the sentences as leave room for the
        page, the first at least; a screen reader gets all, and so does the page it is about."""
        margins = self._row.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        room = round(self.window().height() * _SHARE)
        sentences = re.split(r"(?<=[.?!]) ", self._told)
        while len(sentences) > 1:
            if words_height(" ".join(sentences), self.text.letters(), width) <= room:
                break
            sentences.pop()
        if (fitting := " ".join(sentences)) != self.text.text():
            self.text.setText(fitting)

    def _act(self) -> None:
        if self._action is not None:
            self._action[1]()

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Ground and icon."""
        painter = QPainter(self)
        smooth(painter)
        worn = look()
        ground, tone, meaning = _LOOKS[self._kind]
        draw_ground(painter, QRectF(self.rect()), Radius.SMALL, worn.colour(ground))
        edge = worn.icon_px()
        spot = QRectF(Space.L, Space.M, edge, edge)
        if not icons.draw(painter, spot, meaning, worn.colour(tone)):
            mark = spot.adjusted(Space.S, 0, Space.XS - edge + Space.S, 0)
            draw_ground(painter, mark, Extent.FOCUS, worn.colour(tone))


class Notices:
    """All that is told now. Of several the strip shows the gravest, of equals the newest."""

    def __init__(self, strip: NoticeStrip) -> None:
        self._strip = strip
        self._told: dict[str, Notice] = {}

    def tell(self, key: str, notice: Notice) -> None:
        """Tell it until it is withdrawn. The same key replaces, and counts as new."""
        self._told.pop(key, None)
        self._told[key] = notice
        self._show_gravest()

    def withdraw(self, key: str) -> None:
        """It is no longer true. Nothing happens for a key that is not told."""
        self._told.pop(key, None)
        self._show_gravest()

    def _show_gravest(self) -> None:
        newest_first = reversed(self._told.values())
        self._strip.show_notice(max(newest_first, key=lambda n: n.gravity, default=None))
