"""The small curves of a timeline's sessions, read when their row comes into sight."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Slot

from app.domain.trail import Target
from app.domain.units import CentiC
from app.domain.wrap import Sample
from ui.parts.roll import Roll
from ui.shell import Shell

if TYPE_CHECKING:
    from ui.parts.list_row import ListRow

STEP_S = 10
"""A point of a row's small curve stands for so many seconds."""
KEPT = 300
"""Small curves that are kept at most, about 250 kB."""


def small_curve(samples: Iterable[Sample]) -> list[CentiC | None]:
    """Mean skin temperature of each STEP_S, None where nothing was measured."""
    told: dict[int, list[CentiC]] = {}
    for sample in samples:
        values = told.setdefault(sample.t_s // STEP_S, [])
        if sample.skin is not None:
            values.append(sample.skin)
    means = {step: round(sum(values) / len(values)) for step, values in told.items() if values}
    return [means.get(step) for step in range(max(told, default=-1) + 1)]


class RowCurves(QObject):
    """Draws curves on those rows of a roll whose key is `(Target.SESSION, id)`."""

    def __init__(self, shell: Shell, roll: Roll) -> None:
        super().__init__(roll)
        self._shell = shell
        self._roll = roll
        self._kept: dict[int, list[CentiC | None]] = {}
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._draw)
        roll.sight_changed.connect(self._next.start)

    @Slot()
    def _draw(self) -> None:
        """Show what was read before, and read the curve of one row in sight: one between two
        events, about 2 ms, so that scrolling never waits for more."""
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

    def _read(self, session_id: int) -> list[CentiC | None]:
        page = self._shell.read(lambda diary: diary.session(session_id), None)
        if len(self._kept) >= KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[session_id] = [] if page is None else small_curve(page.samples)
        return self._kept[session_id]
