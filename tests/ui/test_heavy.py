"""What is heavy comes after the first paint, in order, and never twice at the same time."""

import subprocess
import sys
import threading

from pytestqt.qtbot import QtBot

from ui import heavy

LIGHT = """
import sys
from app import cli, window

def look(setting):
    late = {"pyqtgraph", "numpy", "qtawesome", "bleak", "sqlite_utils", "asyncio", "ble.sim"}
    sys.exit(f"imported before the first paint: {sorted(late & set(sys.modules))}")

window.open_window = look
cli.main(["--diary", "nowhere.db"])
"""


def test_nothing_heavy_is_imported_on_the_way_to_the_first_paint() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LIGHT], capture_output=True, text=True, check=False
    )
    assert done.stderr == "imported before the first paint: []\n"


def test_everything_comes_on_one_thread_works_in_between(qtbot: QtBot) -> None:
    seen: list[tuple[str, bool, bool]] = []

    def work() -> None:
        name = threading.current_thread().name
        seen.append((name, heavy.there(heavy.ICONS), heavy.there(heavy.CHARTS)))

    heavy.begin(work)
    assert not heavy.there(heavy.CHARTS)
    qtbot.waitUntil(lambda: heavy.there(heavy.CHARTS), timeout=20_000)
    assert seen == [("heavy", True, False)]


def test_fetch_gives_the_module_at_once() -> None:
    assert heavy.fetch("numpy").__name__ == "numpy"
