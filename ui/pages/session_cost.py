"""What a session cost."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.parts.button import Button, Kind
from ui.parts.number_field import NumberField, NumberRange
from ui.parts.sheet import Sheet

MOST = 100_000.0
"""The largest cost that is taken; our own choice, against a slip of the finger."""


class CostSheet(Sheet):
    """`priced` carries hundredths of the currency, None for no cost."""

    priced = Signal(object)

    def __init__(self, cost: int | None, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("CostSheet", "What did it cost?"), parent)
        self.field = NumberField(self.tr("Cost"), NumberRange(0, MOST, 2), currency, titled=False)
        self.field.show_value(None if cost is None else cost / 100)
        self.field.changed.connect(self._allow)
        self.field.line.returnPressed.connect(self._save)
        self.add(self.field)
        self.save = Button(self.tr("Keep it"), Kind.PRIMARY)
        self.save.clicked.connect(self._save)
        self.add_foot(self.save)
        self._allow()

    @Slot()
    def _allow(self) -> None:
        self.save.setEnabled(not self.field.wrong)

    @Slot()
    def _save(self) -> None:
        if self.field.check():
            value = self.field.value
            self.priced.emit(None if value is None else round(value * 100))
