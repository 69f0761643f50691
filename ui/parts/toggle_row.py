"""A yes/no row with a switch; the whole row is the target."""

from PySide6.QtWidgets import QCheckBox, QWidget


class ToggleRow(QCheckBox):
    """toggled/isChecked/setChecked as QCheckBox."""

    def __init__(
        self, text: str, detail: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None: ...
