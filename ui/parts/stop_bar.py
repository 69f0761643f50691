"""The bar that stays on every page while a session runs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget


class StopBar(QFrame):
    """Hidden until `show_session`. The owner is Window, as `window.stop_bar`."""

    stop_asked = Signal(str)
    """"button"."""
    opened = Signal()
    """The reading side was pressed: go to the run page."""
    running_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None: ...
    @property
    def running(self) -> bool: ...
    def set_fahrenheit(self, on: bool) -> None: ...
    def show_session(
        self, remaining_s: int, skin_cc: int | None, stale_s: int, phase_text: str
    ) -> None: ...
    def show_stopping(self) -> None:
        """Stop was asked and is not proven yet."""

    def show_unconfirmed(self) -> None:
        """The wrap did not confirm: take it off. Stop stays pressable (tries again)."""

    def end_session(self) -> None:
        """Nothing runs any more: the bar goes."""
