"""Pain 0-10, big targets, nothing filled in beforehand. Digits rate; 1 then 0 within a second is 10."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class PainPad(QWidget):
    """`rated` carries 0-10 on each answer."""

    rated = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None: ...
    @property
    def score(self) -> int | None: ...
    def clear(self) -> None: ...
