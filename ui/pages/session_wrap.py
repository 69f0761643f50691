"""Which wrap a session was with, if it was another one than it says."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.diary import KnownDevice
from ui.parts.list_row import ListRow
from ui.parts.sheet import Sheet
from ui.parts.text import Text


class WrapSheet(Sheet):
    """`chosen` carries the key of a device. `others` are all but the one it says, `now`."""

    chosen = Signal(str)

    def __init__(
        self, now: str, others: Iterable[KnownDevice], parent: QWidget | None = None
    ) -> None:
        super().__init__(QCoreApplication.translate("WrapSheet", "Which wrap was it?"), parent)
        self.add(Text(self.tr("It says: {wrap}").format(wrap=now)))
        self.add(
            Text(
                self.tr(
                    "Only the name changes. What was measured stays. Both wraps count it for their "
                    "rest."
                ),
                tone="quiet",
            )
        )
        self.rows: dict[str, ListRow] = {}
        for device in others:
            row = ListRow(device.name, icon="label", chevron=False)
            row.clicked.connect(lambda _on=False, key=device.key: self.chosen.emit(key))
            self.rows[device.key] = row
            self.add(row)
