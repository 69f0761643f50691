"""A report on its way to the screen: what it tells is put together on a thread of its own, its
pages are laid out here in steps between two events, so that the window never halts."""

import gc
from collections.abc import Callable, Generator
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from app.domain.faults import Fault
from ui.background import Background
from ui.paper import PaperSize, laying_out
from ui.report_blocks import Document

if TYPE_CHECKING:
    from ui.paper_ink import Piece

SETTLE_MS = 1000
"""After so long all that held the pages has let go of them."""
SLICE_S = 0.008
"""How long laying out may keep the window from its events: half a frame of 60 Hz."""


class ReportLoading(QObject):
    """`ready` when the pages asked for last are there; `failed` carries the Fault that kept them
    back. Until then `document` is None and there are no `pages`."""

    ready = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document: Document | None = None
        self.pages: tuple[Piece, ...] = ()
        self.paper = PaperSize.A4
        self._aside = Background(self)
        self._told: Document | None = None
        self._steps: Generator[None, None, tuple[Piece, ...]] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._lay_out)
        kept_apart = gc.get_freeze_count() > 0  # what was loaded at the start (`ui.outset`)
        self._search_again = partial(_search_again, kept_apart=kept_apart)
        self.destroyed.connect(self._search_again)

    @property
    def busy(self) -> bool:
        """Whether pages are being prepared."""
        return self._aside.busy or self._steps is not None

    def _rest(self, *, on: bool) -> None:
        """A report of ten years is a million small things: Python's search for cycles among them
        halts all threads for up to two seconds, again and again (measured). It rests while they are
        made, and leaves them out as long as they are shown; they hold no cycles."""
        if on:
            gc.unfreeze()
            gc.disable()
        else:
            gc.freeze()
            gc.enable()

    def print(self, told: Callable[[], Document], paper: PaperSize) -> None:
        """Prepare these pages; whatever is being prepared is dropped. `told` runs on a thread."""
        self._drop()
        self._rest(on=True)
        self.paper = paper
        self._aside.begin(told, self._begin, self._fail)

    def print_again(self, paper: PaperSize) -> None:
        """Prepare the same report on another paper."""
        told = self._told
        self.paper = paper
        if told is not None and not self._aside.busy:
            self._drop()
            self._rest(on=True)
            self._begin(told)

    def drop(self) -> None:
        """Nothing is wanted; what is being prepared is told to nobody."""
        self._drop()
        self._aside.drop()

    def close(self) -> None:
        """Prepare nothing any more; waits for the thread, whose work cannot be broken off."""
        self._drop()
        self._aside.close()

    def _drop(self) -> None:
        self.document, self.pages, self._steps = None, (), None
        self._search_again()
        self._timer.stop()

    def _begin(self, told: Document) -> None:
        self._told = told
        self._steps = laying_out(told, self.paper)
        self._timer.start()

    def _fail(self, fault: Fault) -> None:
        gc.enable()
        self.failed.emit(fault)

    @Slot()
    def _lay_out(self) -> None:
        until_s = perf_counter() + SLICE_S
        steps = self._steps
        try:
            while steps is not None and perf_counter() < until_s:
                next(steps)
        except StopIteration as end:
            self._steps = None
            self._timer.stop()
            self.document, self.pages = self._told, end.value
            self._rest(on=False)
            self.ready.emit()


def _search_again(_gone: object = None, *, kept_apart: bool) -> None:
    """Whoever leaves while pages are prepared leaves nothing resting. What was `kept_apart` from
    the search before is so again once the pages are gone: else each whole search halts the window
    for 0.05 s."""
    gc.unfreeze()
    gc.enable()
    app = QCoreApplication.instance()
    if kept_apart and app is not None:
        QTimer.singleShot(SETTLE_MS, app, _keep_apart)


def _keep_apart() -> None:
    """Nothing while pages are prepared, nor where they are shown."""
    if gc.isenabled() and not gc.get_freeze_count():
        gc.collect()
        gc.freeze()
