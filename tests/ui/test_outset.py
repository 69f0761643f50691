"""What a process with a window does without; each in a process of its own."""

import subprocess
import sys

SOURCES = """
import gc, linecache, sys
from ui import outset

outset.begin()
assert not gc.isenabled()
from ui import heavy, words
import statistics
kept = [name for name in linecache.cache if name.endswith(("words.py", "statistics.py"))]
sys.exit(f"sources kept: {kept}")
"""
COLLECTING = """
import gc, sys
from ui import outset

outset.end()
assert not gc.get_freeze_count(), "nothing was begun"
outset.begin()
outset.end()
sys.exit(f"collecting again: {gc.isenabled()}, among what is new: {gc.get_freeze_count() > 1000}")
"""


def told(lines: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", lines], capture_output=True, text=True, check=False
    ).stderr


def test_no_source_is_read_for_the_sake_of_an_import() -> None:
    assert told(SOURCES) == "sources kept: []\n"


def test_garbage_is_looked_for_again_once_all_is_loaded() -> None:
    assert told(COLLECTING) == "collecting again: True, among what is new: True\n"
