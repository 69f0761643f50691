"""Four big keys: Cold, Stinging, Aching, Numb (D01)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from app.domain.pain import Sensation


class KeyPad(QWidget):
    """`felt` carries a Sensation on every press (keys 1-4 as well)."""

    felt = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None: ...
    def show_felt(self, sensation: Sensation | None) -> None:
        """Mark the last answer."""
