"""Asks before a wrap is forgotten."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.parts.button import Button, Kind
from ui.parts.sheet import Sheet
from ui.parts.text import Text


class ForgetSheet(Sheet):
    """`agreed` to forget it, `refused` to keep it."""

    agreed = Signal()
    refused = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("ForgetSheet", "Forget {name}?")
        super().__init__(title.format(name=name), parent)
        self.add(
            Text(
                self.tr(
                    "The app and this computer forget the pairing. Its sessions stay in the diary. "
                    "To use the wrap again, pair it again."
                )
            )
        )
        self.forget = Button(self.tr("Forget it"), Kind.STOP)
        self.keep = Button(self.tr("Keep it"))
        self.forget.clicked.connect(self.agreed)
        self.keep.clicked.connect(self.refused)
        self.add_foot(self.forget)
        self.add_foot(self.keep)
