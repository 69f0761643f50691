"""Two groups of things: side by side where there is room for two columns, else one below the
other."""

from collections.abc import Iterable

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.theme import Extent, Space

_MOST = 100
"""Share of the height that is left over, against 1 for the empty end of a column."""


class Columns(QWidget):
    """Each column gets half of the width, and at least that of the narrowest window's page."""

    def __init__(
        self,
        first: Iterable[QWidget],
        second: Iterable[QWidget],
        parent: QWidget | None = None,
        *,
        grows: QWidget | None = None,
        last: QWidget | None = None,
    ) -> None:
        """`grows`: the widget that takes what height is left over in its column. `last`: what ends
        the page: below all where there is one column, below the first where there are two."""
        super().__init__(parent)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(Space.M)
        self._shares: list[int] = []
        self._last = last
        self._columns: list[QVBoxLayout] = []
        for group in (tuple(first), tuple(second)):
            column = QVBoxLayout()
            column.setSpacing(Space.M)
            for widget in group:
                column.addWidget(widget, _MOST if widget is grows else 0)
            column.addStretch(1)
            self._columns.append(column)
            self._shares.append(int(grows is None or grows in group))
            self._box.addLayout(column, self._shares[-1])
        self._place_last(both=False)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one column: they may stand below each other."""
        return QSize(2 * Extent.TOUCH, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn when two columns do not fit any more, and back."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        both = self.width() >= 2 * (Extent.WINDOW_MIN_W - Space.L)
        wanted = way.LeftToRight if both else way.TopToBottom
        if wanted != self._box.direction():
            self._box.setDirection(wanted)
            self._box.setSpacing(Space.XL if both else Space.M)
            for place, share in enumerate(self._shares):
                self._box.setStretch(place, 1 if both else share)
            self._place_last(both=both)
            self.updateGeometry()

    def _place_last(self, *, both: bool) -> None:
        """Before the stretch that ends the column."""
        if self._last is not None:
            column = self._columns[0 if both else 1]
            for each in self._columns:
                each.removeWidget(self._last)
            column.insertWidget(column.count() - 1, self._last)
