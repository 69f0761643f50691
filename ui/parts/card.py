"""A surface that groups things."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


class Card(QFrame):
    """Rounded surface, 16 px inside. `tone`: ground token (surface, primary_soft, warn_soft, ...)."""

    body: QVBoxLayout

    def __init__(
        self, title: str = "", tone: str = "surface", parent: QWidget | None = None
    ) -> None: ...
    def add(self, widget: QWidget) -> None: ...
    def clear(self) -> None: ...
