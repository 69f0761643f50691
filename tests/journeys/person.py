"""A person at the window: reads what can be seen, and has a mouse and a keyboard. Nothing else."""

import re
import time
from collections.abc import Callable, Iterator
from typing import cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMainWindow,
    QPlainTextEdit,
    QScrollArea,
    QTableView,
    QWidget,
)

PATIENCE_S = 45.0
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


class Person:
    """Finds things by their words, as a reader or a screen reader gives them."""

    def __init__(self, frame: QMainWindow) -> None:
        self.frame = frame

    def starts(self, minutes: int = 15) -> None:
        """The first rehearsal of a new diary, from Today to the run page."""
        self.waits_for("Simulated")
        self.press(f"Start {minutes} min")
        self.press("Lower back")
        self.press(f"{minutes} min")
        self.press(f"Start {minutes} min")

    # Eyes

    def lines(self) -> list[str]:
        """All that is on the page now, also below what has scrolled out of sight."""
        shown = (w for w in self.frame.findChildren(QWidget) if w.isVisible())
        return list(dict.fromkeys(line for widget in shown for line in _words(widget)))

    def sees(self, words: str) -> bool:
        return any(words in line for line in self.lines())

    def sees_focus(self, words: str) -> bool:
        """Whether the focus is on what is called so."""
        focus = QApplication.focusWidget()
        return focus is not None and any(text.startswith(words) for text in _words(focus))

    def figure(self, pattern: str) -> str | None:
        """The first group of the first line that fits."""
        found = (re.search(pattern, line) for line in self.lines())
        return next((match[1] for match in found if match), None)

    def until(self, true: Callable[[], object], what: str = "", patience_s: float = PATIENCE_S):
        limit = time.monotonic() + patience_s
        while not true():
            assert time.monotonic() < limit, f"{what} never came; seen: {self.lines()}"
            QTest.qWait(5)

    def waits_for(self, words: str, patience_s: float = PATIENCE_S) -> None:
        self.until(lambda: self.sees(words), repr(words), patience_s)

    def waits_until_gone(self, words: str) -> None:
        self.until(lambda: not self.sees(words), f"the end of {words!r}")

    # Mouse

    def finds(self, words: str) -> QAbstractButton | None:
        """A button whose words begin so, scrolled into sight, with nothing in front of it."""
        QTest.qWait(0)  # what was just laid out
        for button in self.frame.findChildren(QAbstractButton):
            named = any(text.startswith(words) for text in _words(button))
            if named and button.isVisible() and button.isEnabled() and self._reaches(button):
                return button
        return None

    def press(self, words: str) -> None:
        limit = time.monotonic() + PATIENCE_S
        while (button := self.finds(words)) is None:
            assert time.monotonic() < limit, f"no button {words!r} came; seen: {self.lines()}"
        self.click(button)

    def click(self, widget: QWidget) -> None:
        """Through the window, so that what lies in front would be hit instead."""
        handle = self.frame.windowHandle()
        assert handle is not None
        QTest.mouseClick(handle, LEFT, Qt.KeyboardModifier.NoModifier, self._spot(widget))
        QTest.qWait(0)

    def click_into(self, field: QWidget) -> None:
        """A field, once it is scrolled into sight and nothing is in front of it."""
        self.until(lambda: self._reaches(field), "a field in sight")
        self.click(field)
        self.until(field.hasFocus, "the cursor in the field")

    def _reaches(self, widget: QWidget) -> bool:
        _scroll_to(widget)
        hit = self.frame.childAt(self._spot(widget))
        return hit is widget or (hit is not None and widget.isAncestorOf(hit))

    def _spot(self, widget: QWidget) -> QPoint:
        return widget.mapTo(self.frame, widget.rect().center())

    # Keyboard

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.frame, key, modifier)
        QTest.qWait(0)

    def types_over(self, text: str) -> None:
        """Choose all that stands there and type."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(focus, text)

    def types(self, text: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)

    def tab_to(self, words: str) -> None:
        """Go with Tab until the focus is on what is called so."""
        seen: list[str] = []
        for _ in range(80):
            focus = QApplication.focusWidget()
            said = list(_words(focus)) if focus else []
            if any(text.startswith(words) for text in said):
                return
            seen += said[:1]
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to {words!r}, only to {seen}")

    def close_window(self) -> None:
        """The cross of the window's frame."""
        self.frame.close()

    @property
    def window_open(self) -> bool:
        return self.frame.isVisible()


def _words(widget: QWidget) -> Iterator[str]:
    """What is written or said there; spaces that do not break are spaces."""
    return (re.sub(r"[\u00a0\u202f]", " ", text) for text in _texts(widget) if text)


def _texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QPlainTextEdit):
        yield widget.toPlainText()
    if isinstance(widget, QTableView):
        yield from _cells(widget)
    told = cast("QAccessibleInterface | None", QAccessible.queryAccessibleInterface(widget))
    if told is not None:
        kinds = QAccessible.Text
        yield from (told.text(kind) for kind in (kinds.Name, kinds.Description, kinds.Value))


def _cells(view: QTableView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount()):
        cells = (model.index(row, column).data() for column in range(model.columnCount()))
        yield " | ".join(str(cell) for cell in cells)


def _scroll_to(widget: QWidget) -> None:
    """As the wheel does."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if isinstance(above, QScrollArea):
        above.ensureWidgetVisible(widget)
