"""Pills: a choice that can be on (filters) or one that opens something."""

from PySide6.QtWidgets import QPushButton, QWidget


class Chip(QPushButton):
    """`checkable`: a filter, on shows a tick as well as colour. clicked/toggled as QPushButton."""

    def __init__(
        self, text: str, icon: str = "", *, checkable: bool = False, parent: QWidget | None = None
    ) -> None: ...


class ChipRow(QWidget):
    """Chips side by side, flowing to new lines where the width ends."""

    def __init__(self, parent: QWidget | None = None) -> None: ...
    def add(self, widget: QWidget) -> None: ...
    def clear(self) -> None: ...
