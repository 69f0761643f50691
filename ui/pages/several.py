"""Any number of a few, as chips."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.chip import Chip, ChipRow


class Several(ChipRow):
    """Each chip stands for a value. With `single` at most one is on; pressed again it is off."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        values: Iterable[tuple[object, str]],
        chosen: Iterable[object] = (),
        parent: QWidget | None = None,
        *,
        single: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._single = single
        on = set(chosen)
        self._by_value: dict[object, Chip] = {}
        for value, text in values:
            chip = Chip(text, checkable=True)
            chip.setChecked(value in on)
            chip.clicked.connect(lambda _on=False, value=value: self._press(value))
            self._by_value[value] = chip
            self.add(chip)

    @property
    def values(self) -> frozenset[object]:
        """Those that are on."""
        return frozenset(value for value, chip in self._by_value.items() if chip.isChecked())

    @property
    def value(self) -> object:
        """The one that is on; None for none."""
        return next(iter(self.values), None)

    def chip(self, value: object) -> Chip:
        """The chip of that value. KeyError for none."""
        return self._by_value[value]

    def _press(self, pressed: object) -> None:
        if self._single:
            for value, chip in self._by_value.items():
                chip.setChecked(chip.isChecked() and value == pressed)
        self.changed.emit()
