"""A question from below, over a scrim; holds the keyboard focus while open."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


class Sheet(QFrame):
    """Base look for a sheet's inside: title, scrolling body, fixed foot. Pass to window.show_sheet."""

    body: QVBoxLayout
    foot: QVBoxLayout

    def __init__(self, title: str, parent: QWidget | None = None) -> None: ...
    def add(self, widget: QWidget) -> None: ...
    def add_foot(self, widget: QWidget) -> None: ...
