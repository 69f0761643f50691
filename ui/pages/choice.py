"""One of a few, as chips."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.chip import Chip, ChipRow


class Choice(ChipRow):
    """Each chip stands for a value; at most one is on. Pressing the one that is on keeps it on."""

    chosen = Signal(object)
    """Carries the value of the chip that the person pressed."""

    def __init__(
        self,
        name: str,
        values: Iterable[tuple[object, str]],
        chosen: object = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._by_value: dict[object, Chip] = {}
        for value, text in values:
            chip = Chip(text, checkable=True)
            chip.clicked.connect(lambda _on=False, value=value: self._choose(value))
            self._by_value[value] = chip
            self.add(chip)
        self.value = chosen
        self.show_value(chosen)

    def show_value(self, value: object) -> None:
        """Put the chip of `value` on, without telling; None for none."""
        self.value = value
        for key, chip in self._by_value.items():
            chip.setChecked(key == value)

    def chip(self, value: object) -> Chip:
        """The chip of that value. KeyError for none."""
        return self._by_value[value]

    def _choose(self, value: object) -> None:
        self.show_value(value)
        self.chosen.emit(value)
