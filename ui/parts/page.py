"""A page: one column that scrolls up and down, never sideways."""

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget


class Page(QScrollArea):
    """Put things in with `add`; the column is at most Extent.COLUMN wide and centred."""

    body: QVBoxLayout

    def __init__(self, parent: QWidget | None = None) -> None: ...
    def add(self, widget: QWidget) -> None: ...
    def add_gap(self) -> None:
        """Push what follows to the bottom."""

    def clear(self) -> None:
        """Take everything out again."""
