"""Walks what is shown and says what is cut off, sticks out sideways, is too small or nameless."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QWidget,
)

from ui.theme import Extent

CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QProgressBar, QAbstractSpinBox)


def shown(root: QWidget, kinds: type[QWidget] | tuple[type[QWidget], ...]) -> list[QWidget]:
    """Everything visible of those kinds below `root`."""
    return [w for w in root.findChildren(QWidget) if isinstance(w, kinds) and w.isVisible()]


def inside_plot(widget: QWidget) -> bool:
    """Whether pyqtgraph made it: its insides are drawn, not laid out."""
    above: QWidget | None = widget
    while above is not None:
        if type(above).__module__.startswith("pyqtgraph"):
            return True
        above = above.parentWidget()
    return False


def inside_spin_box(widget: QWidget) -> bool:
    """Whether it is where a field for days, times or numbers writes: the field has the edge, the
    name and the height."""
    return isinstance(widget, QLineEdit) and isinstance(widget.parentWidget(), QAbstractSpinBox)


def sideways(root: QWidget) -> list[str]:
    """What reaches past the left or right edge of `root`."""
    found: list[str] = []
    for widget in shown(root, QWidget):
        if inside_plot(widget):
            continue
        left = widget.mapTo(root, QPoint(0, 0)).x()
        if left < 0 or left + widget.width() > root.width():
            found.append(f"{said(widget)} from {left} to {left + widget.width()}")
    for area in shown(root, QAbstractScrollArea):
        assert isinstance(area, QAbstractScrollArea)
        bar = area.horizontalScrollBar()
        if not inside_plot(area) and bar.maximum() > 0:
            found.append(f"{said(area)} scrolls sideways by {bar.maximum()}")
    return found


def clipped(root: QWidget) -> list[str]:
    """Labels and controls that have less room than their words need."""
    found: list[str] = []
    for widget in shown(root, (QLabel, *CONTROLS)):
        if inside_plot(widget) or inside_spin_box(widget) or isinstance(widget, QScrollBar):
            continue
        need = widget.minimumSizeHint()
        height = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else 0
        low = max(height, need.height())
        if widget.height() < low:
            found.append(f"{said(widget)} is {widget.height()} high and needs {low}")
        if widget.width() < need.width() and not takes_any_width(widget):
            found.append(f"{said(widget)} is {widget.width()} wide and needs {need.width()}")
        if type(widget) is QLabel and not widget.wordWrap():
            width = QFontMetrics(widget.font()).horizontalAdvance(widget.text())
            if width > widget.width():
                found.append(f"{said(widget)} is {widget.width()} wide, its words {width}")
    return found


def figures_lost(root: QWidget) -> list[str]:
    """Fields for days, times or numbers that leave their figures no room."""
    return [
        f"{said(box)} has {line.width()} px for its figures"
        for box in shown(root, QAbstractSpinBox)
        for line in shown(box, QLineEdit)
        if line.width() < Extent.TOUCH
    ]


def takes_any_width(widget: QWidget) -> bool:
    """A field scrolls its own text."""
    return isinstance(widget, (QLineEdit, QPlainTextEdit))


def nameless(root: QWidget) -> list[str]:
    """Controls a screen reader could not name, by asking as a screen reader asks."""
    found: list[str] = []
    for widget in shown(root, CONTROLS):
        if inside_plot(widget) or inside_spin_box(widget):
            continue
        face = QAccessible.queryAccessibleInterface(widget)
        if not face.text(QAccessible.Text.Name).strip():
            found.append(said(widget))
    return found


def too_small(root: QWidget) -> list[str]:
    """Buttons and fields below the touch target of 48 px, either way."""
    return [
        f"{said(widget)} is {widget.width()} x {widget.height()}"
        for widget in shown(root, (QAbstractButton, QLineEdit, QAbstractSpinBox))
        if not (inside_plot(widget) or inside_spin_box(widget))
        and min(widget.width(), widget.height()) < Extent.TOUCH
    ]


def complaints(root: QWidget) -> list[str]:
    """All of the above. `root` is a shown window; its layout is settled first."""
    for _ in range(3):
        QApplication.processEvents()
    return sideways(root) + clipped(root) + figures_lost(root) + nameless(root) + too_small(root)


def said(widget: QWidget) -> str:
    """A widget as a test's reader knows it."""
    text = getattr(widget, "text", None)
    words = text() if callable(text) else ""
    return f"{type(widget).__name__} '{widget.accessibleName() or words}'"
