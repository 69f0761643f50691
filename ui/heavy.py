"""What is heavy to import: loaded after the first paint, one thing after another on one thread.

PySide6 makes its classes when they are first touched, and two threads that do so at the same time
crash the process (PySide6 6.11.3: four of twelve starts ended in a segmentation fault while two
threads imported users of Qt). So the window's own thread first touches them all and imports the
pages, a little between two events, and only then one thread starts on the other imports.
"""

import importlib
import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from threading import Event, Thread
from time import perf_counter
from types import ModuleType
from typing import TypeAlias

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QObject, QTimer, Slot

from ui import outset

SLICE_S = 0.005
"""How long the window may be kept from its events while classes are made."""
Step: TypeAlias = str | Callable[[], object]
"""The name of a module to import, or something to do."""
ICONS, CHARTS = "qtawesome", "pyqtgraph"


class _Loader(QObject):
    def __init__(self, works: tuple[Callable[[], None], ...], steps: Iterable[Step]) -> None:
        super().__init__()
        self.works = works
        self.there = {ICONS: Event(), CHARTS: Event()}
        self.started = False
        self._steps = _steps(steps)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._touch)
        self._timer.start(0)

    @Slot()
    def _touch(self) -> None:
        until_s = perf_counter() + SLICE_S
        for _ in self._steps:
            if perf_counter() > until_s:
                return
        self._timer.stop()
        self.started = True
        Thread(target=self._load, name="heavy", daemon=True).start()

    def _load(self) -> None:
        # Charts multiply no matrices: threads for it would only cost numpy 20 MB and 0.04 s.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        try:
            self._fetch(ICONS)
            for work in self.works:
                work()
        finally:
            self._load_charts()

    def _load_charts(self) -> None:
        """Whatever became of the rest: they are waited for."""
        try:
            self._fetch(CHARTS)
        finally:
            outset.end()

    def _fetch(self, name: str) -> None:
        try:
            importlib.import_module(name)
        finally:
            self.there[name].set()


class _Process:
    loader: _Loader | None = None


def begin(*works: Callable[[], None], steps: Iterable[Step] = ()) -> None:
    """Start loading; call once, on the window's thread, when it is shown.

    `steps` are taken on that thread, a few between two events, before anything else is loaded.
    `works` are done on the loading thread after the icons, which show, and before the charts,
    which nobody sees yet.
    """
    _Process.loader = _Loader(works, steps)


def there(name: str) -> bool:
    """Whether the loading thread has brought that module. Never imports anything itself."""
    loader = _Process.loader
    return loader is not None and loader.there[name].is_set()


def fetch(name: str) -> ModuleType:
    """That module, now. Waits for the loading thread where it is under way."""
    loader = _Process.loader
    if loader is not None and loader.started and name in loader.there:
        loader.there[name].wait()
    return importlib.import_module(name)


@cache
def touch() -> None:
    """Make all of PySide6's classes that are not made yet: call it before another thread uses Qt.
    Once the window has loaded, nothing is left to do."""
    for _ in _steps(()):
        pass


def _steps(steps: Iterable[Step]) -> Iterator[None]:
    for step in steps:
        if isinstance(step, str):
            importlib.import_module(step)
        else:
            step()
        yield
    for module in (QtCore, QtGui, QtWidgets):
        for name in dir(module):
            getattr(module, name, None)
            yield
