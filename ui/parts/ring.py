"""The ring with the minutes left, readable at two metres."""

from PySide6.QtWidgets import QProgressBar, QWidget


class Ring(QProgressBar):
    """Accessible as a progress bar whose value is the seconds left."""

    def __init__(self, parent: QWidget | None = None) -> None: ...
    def show_left(self, left_s: int, total_s: int, phase: str = "") -> None: ...
