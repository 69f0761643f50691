"""The small curves of a timeline's sessions, read when their row comes into sight."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Slot

from app.domain.trail import Target
from app.domain.units import CentiC
from ui.parts.roll import Roll
from ui.shell import Shell

if TYPE_CHECKING:
    from ui.parts.list_row import ListRow

KEPT = 300
"""Small curves that are kept at most, about 1 MB."""


class RowCurves(QObject):
    """Draws curves on those rows of a roll whose key is `(Target.SESSION, id)`."""

    def __init__(self, shell: Shell, roll: Roll) -> None:
        super().__init__(roll)
        self._shell = shell
        self._roll = roll
        self._kept: dict[int, tuple[CentiC | None, ...]] = {}
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._draw)
        roll.sight_changed.connect(self._next.start)

    @Slot()
    def _draw(self) -> None:
        """Show what was read before, and read the curve of one row in sight: one between two
        events, so that scrolling never waits for more."""
        unread: list[tuple[int, ListRow]] = []
        for key, row in self._roll.in_sight().items():
            target, thing_id = cast("tuple[Target, int]", key)
            if target is not Target.SESSION:
                continue
            if thing_id in self._kept:
                if not row.curve:
                    row.show_curve(self._kept[thing_id])
            else:
                unread.append((thing_id, row))
        if unread:
            session_id, row = unread[0]
            row.show_curve(self._read(session_id))
            self._next.start()

    def _read(self, session_id: int) -> tuple[CentiC | None, ...]:
        none: tuple[CentiC | None, ...] = ()
        curve = self._shell.read(lambda diary: diary.small_curve(session_id), none)
        if len(self._kept) >= KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[session_id] = curve
        return self._kept[session_id]
