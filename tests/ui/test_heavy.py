"""What is heavy comes after the first paint, in order, and never twice at the same time."""

import subprocess
import sys
import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from ui import heavy

LIGHT = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from app import cli
from ui import front

def look(*_asked):
    late = {"pyqtgraph", "numpy", "qtawesome", "bleak", "sqlite_utils", "asyncio", "ble.sim"}
    late |= {"app.requests", "app.backend", "app.domain.journal", "app.domain.readiness"}
    late |= {*front.WAYS, *front.LATER}
    sys.exit(f"imported before the first paint: {sorted(late & set(sys.modules))}")

front.Front.show = lambda self, *_steps, **_how: (self.window_frame.go("today"), look())
cli.main(["--diary", sys.argv[1]])
"""


def test_nothing_heavy_is_imported_on_the_way_to_the_first_paint(tmp_path: Path) -> None:
    command = [sys.executable, "-c", LIGHT, str(tmp_path / "diary.db")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    *_, last = done.stderr.splitlines()  # Qt has its say where the locale is not UTF-8
    assert last == "imported before the first paint: []"


def test_steps_are_taken_on_the_windows_thread_before_any_work(qtbot: QtBot) -> None:
    """So whoever hears news is there before anybody who could tell any."""
    seen: list[str] = []

    def take() -> None:
        seen.append(threading.current_thread().name)

    heavy.begin(take, steps=("statistics", take))
    assert seen == [], "nothing is done at once"
    qtbot.waitUntil(lambda: heavy.there(heavy.CHARTS), timeout=60_000)
    assert seen == [threading.main_thread().name, "heavy"]


def test_everything_comes_on_one_thread_works_in_between(qtbot: QtBot) -> None:
    seen: list[tuple[str, bool, bool]] = []

    def work() -> None:
        name = threading.current_thread().name
        seen.append((name, heavy.there(heavy.ICONS), heavy.there(heavy.CHARTS)))

    heavy.begin(work)
    assert not heavy.there(heavy.CHARTS)
    qtbot.waitUntil(lambda: heavy.there(heavy.CHARTS), timeout=60_000)
    assert seen == [("heavy", True, False)]


def test_fetch_gives_the_module_at_once() -> None:
    assert heavy.fetch("numpy").__name__ == "numpy"
