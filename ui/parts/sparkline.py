"""A small curve without axes."""

from collections.abc import Sequence
from PySide6.QtWidgets import QWidget


class Sparkline(QWidget):
    """`show_curve(values)`; None is a gap. Give the sentence a screen reader says as `said`."""

    def __init__(self, parent: QWidget | None = None) -> None: ...
    def show_curve(
        self, values_cc: Sequence[int | None], said: str, *, band: bool = True
    ) -> None: ...
