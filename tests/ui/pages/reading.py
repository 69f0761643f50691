"""What a person reads on a page."""

from PySide6.QtWidgets import QApplication, QWidget

from ui.pages.badge import Badge
from ui.parts.text import Text


def said(page: QWidget) -> str:
    """All words that are on the screen, in the order they were put there."""
    QApplication.processEvents()
    return " | ".join(text.text() for text in page.findChildren(Text) if text.isVisible())


def badges(page: QWidget) -> list[str]:
    """The labels that are on the screen."""
    QApplication.processEvents()
    return [badge.text() for badge in page.findChildren(Badge) if badge.isVisible()]
