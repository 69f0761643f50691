"""One diary of somebody else, open to be looked at: its report, and a reader for its sessions."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.period import last_days
from app.domain.review import report_of
from app.review_ports import Look, Shelf
from ui.paper import PaperSize
from ui.report_blocks import Document
from ui.report_loading import ReportLoading
from ui.report_words import document
from ui.versions import own_version


@dataclass(frozen=True, slots=True)
class _Held:
    """A file that was opened, and what closes it."""

    path: Path
    look: Look
    stack: ExitStack


class Looking(QObject):
    """One file at a time. `ready` when `look` and the pages are there; `failed` carries its Fault.

    `days` up to the day on which the file was made are told, None for all.
    """

    ready = Signal()
    failed = Signal(object)

    def __init__(self, shelf: Shelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._held: list[_Held] = []
        self._path: Path | None = None
        self.press = ReportLoading(self)
        self.press.ready.connect(self._show)
        self.press.failed.connect(self.failed)

    @property
    def look(self) -> Look | None:
        """The file that is open; None while one is being opened, or none is."""
        front = next((held for held in self._held if held.path == self._path), None)
        return front.look if front and not self.press.busy else None

    def open(self, path: Path, passphrases: Sequence[str], days: int | None) -> None:
        """Open it, and print its report."""
        self._path = path
        known = tuple(passphrases)

        def told() -> Document:
            looked = self._opened(path, known).looked
            starts_h = looked.material.starts_h
            period = last_days(days, looked.at, starts_h) if days else None
            return document(report_of(looked, period, own_version()))

        self.press.print(told, PaperSize.A4)

    def leave(self) -> None:
        """Nothing is in front; what is being opened is told to nobody."""
        self._path = None
        self.press.drop()

    def _opened(self, path: Path, passphrases: Sequence[str]) -> Look:
        for held in tuple(self._held):
            if held.path == path:
                return held.look
        with ExitStack() as stack:
            look = stack.enter_context(self._shelf.look_into(path, passphrases))
            self._held.append(_Held(path, look, stack.pop_all()))
        return look

    @Slot()
    def _show(self) -> None:
        self._close_but(self._path)
        self.ready.emit()

    def _close_but(self, path: Path | None) -> None:
        for held in [held for held in self._held if held.path != path]:
            self._held.remove(held)
            held.stack.close()

    def close(self) -> None:
        """Nothing is open any more."""
        self.press.close()
        self._path = None
        self._close_but(None)
