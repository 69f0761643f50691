"""A page that is built anew while somebody reads it: the same part stays in sight, and the keyboard
on what is called the same."""

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.parts.page import Page


@contextmanager
def place_kept(page: Page) -> Generator[None]:
    """Clear and fill the page inside."""
    value, name = page.verticalScrollBar().value(), _focused(page)

    def restore() -> None:
        # Asked for anew: PySide may have lost the bar it gave before the page was cleared.
        page.verticalScrollBar().setValue(value)
        for widget in page.findChildren(QAbstractButton):
            if name and _name(widget) == name and widget.isVisible():
                widget.setFocus()
                page.verticalScrollBar().setValue(value)
                return

    yield
    if value or name:
        QTimer.singleShot(0, page, restore)


def _focused(page: Page) -> str:
    for widget in page.findChildren(QAbstractButton):
        if widget.hasFocus():
            return _name(widget)
    return ""


def _name(widget: QWidget) -> str:
    """What it is called, up to the figures that a change may have changed."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return text or widget.accessibleName()
