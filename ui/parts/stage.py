"""Where pages stand: one at a time, the new one slides in over the old."""

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Millis, look


class Stage(QWidget):
    """Shows one of its pages; never deletes one by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page: QWidget | None = None
        self._leaving: QWidget | None = None
        self._slide = QPropertyAnimation(self)
        self._slide.setPropertyName(b"pos")
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.finished.connect(self._settle)

    def show_page(self, page: QWidget, *, sideways: int = 0) -> None:
        """Bring `page` in: from the right (1), from the left (-1), or at once (0)."""
        self._slide.stop()
        self._settle()
        if page is self.page:
            return
        self._leaving, self.page = self.page, page
        page.setParent(self)
        page.setAutoFillBackground(True)
        page.setGeometry(self.rect())
        page.show()
        page.raise_()
        wait = look().millis(Millis.SLIDE)
        if not (sideways and wait and self.isVisible()):
            self._settle()
            return
        page.move(sideways * self.width(), 0)
        self._slide.setTargetObject(page)
        self._slide.setDuration(wait)
        self._slide.setStartValue(page.pos())
        self._slide.setEndValue(QPoint(0, 0))
        self._slide.start()

    def _settle(self) -> None:
        if self._leaving is not None and self._leaving is not self.page:
            self._leaving.hide()
        self._leaving = None
        if self.page is not None:
            self.page.setGeometry(self.rect())

    def let_go(self) -> None:
        """Show no page; the one that showed may be shown elsewhere."""
        self._slide.stop()
        self._settle()
        if self.page is not None:
            self.page.hide()
            self.page = None

    def forget(self, page: QWidget) -> None:
        """A page that goes for good: hide it and delete it once it slid away."""
        if page is self._leaving:
            self._slide.stop()
            self._settle()
        page.hide()
        page.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A page is always as large as the stage; a slide under way ends."""
        self._slide.stop()
        self._settle()
