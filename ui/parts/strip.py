"""Skin temperature on a thermometer strip, with the 10-15 degC band."""

from PySide6.QtWidgets import QProgressBar, QWidget


class Strip(QProgressBar):
    """Accessible as a progress bar whose value is the skin temperature in hundredths of degC."""

    def __init__(self, parent: QWidget | None = None) -> None: ...
    def set_fahrenheit(self, on: bool) -> None: ...
    def show_skin(self, skin_cc: int | None, stale_s: int = 0) -> None:
        """Older than 5 s is drawn grey with its age."""
