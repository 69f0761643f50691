"""Usual numbers as chips: one press writes one into a field."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from ui.parts.chip import Chip, ChipRow
from ui.parts.number_field import NumberField


class Fillers(ChipRow):
    """Below the field; what they write may be changed there."""

    def __init__(
        self,
        field: NumberField,
        values: Iterable[tuple[float, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(field.line.accessibleName())
        self.chips: dict[float, Chip] = {}
        for value, words in values:
            chip = Chip(words)
            chip.clicked.connect(lambda _on=False, value=value: field.show_value(value))
            self.chips[value] = chip
            self.add(chip)
