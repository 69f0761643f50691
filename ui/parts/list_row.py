"""One pressable row of a list: icon, title, detail, value, chevron."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget


class ListRow(QPushButton):
    """clicked as QPushButton; `removed` on Delete or a swipe to the left when `removable`."""

    removed = Signal()

    def __init__(
        self,
        title: str,
        detail: str = "",
        value: str = "",
        icon: str = "",
        *,
        chevron: bool = True,
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None: ...
    def set_texts(self, title: str, detail: str = "", value: str = "") -> None: ...
