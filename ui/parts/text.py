"""Words on a page: wraps, breaks over-long words, and never asks for more width than there is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from ui.theme import Size


class Text(QLabel):
    """One run of plain text. `tone` is a colour token of the theme (ink, quiet, good, warn...)."""

    def __init__(
        self,
        text: str = "",
        size: Size = Size.BODY,
        tone: str = "ink",
        *,
        bold: bool = False,
        ticking: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None: ...
    def set_tone(self, tone: str) -> None: ...

    # setText/text as QLabel
