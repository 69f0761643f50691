"""The flare-up that is not over: since when, and one press to say that it is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.text import Text
from ui.shell import Shell

if TYPE_CHECKING:
    from app.domain.journal import DiaryEntry


class FlareNow(Card):
    """Seen while a flare-up stands."""

    over_wanted = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.began: DiaryEntry | None = None
        """The entry with which it began; None while there is none."""
        self.since = Text()
        self.over = Button(self.tr("The flare-up is over"), Kind.SOFT, "check")
        self.over.clicked.connect(self.over_wanted)
        self.add(self.since)
        self.add(self.over)
        self.hide()

    def refresh(self) -> None:
        """Read again whether one stands."""
        self.began = self._standing()
        self.setVisible(self.began is not None)
        if self.began is not None:
            day = self._shell.day(self.began.at)
            self.since.setText(self.tr("Flare-up since: {day}").format(day=day))

    def _standing(self) -> "DiaryEntry | None":
        from app.domain.entry_kind import EntryKind  # noqa: PLC0415 - after the first paint

        kinds, until_ms = frozenset({EntryKind.FLARE}), self._shell.now().wall_ms + 1
        told: tuple[DiaryEntry, ...] = self._shell.read(lambda d: d.entries(0, until_ms, kinds), ())
        held = [entry for entry in told if not entry.rehearsal]
        if not held:
            return None
        from app.domain.marks import flaring  # noqa: PLC0415 - after the first paint

        return flaring(held)
