"""Pain from 0 to 10 on big targets; nothing is filled in beforehand."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.parts.score_pad import ScorePad


class PainPad(ScorePad):
    """`rated` carries 0-10 on each answer. Digits rate too: 1 and then 0 within a second is 10."""

    def __init__(self, parent: QWidget | None = None, *, optional: bool = False) -> None:
        """`optional`: the chosen key, pressed again, takes the answer back."""
        none = QCoreApplication.translate("PainPad", "0 no pain")
        worst = QCoreApplication.translate("PainPad", "10 worst pain")
        says = QCoreApplication.translate("PainPad", "Pain {0} of 10")
        super().__init__((none, worst), says, optional=optional, parent=parent)
