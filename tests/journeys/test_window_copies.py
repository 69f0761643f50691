"""A copy is made in the window, a mistake follows, and the copy is opened again; then the diary
tears, and the copy takes its place."""

import subprocess
import sys
from pathlib import Path

from app.domain.journal import DiaryEntry, Note
from app.domain.units import Moment
from storage.diary import DiaryFile
from storage.place import folder_of_copies
from storage.reader import DiaryReading
from tests.journeys.conftest import Life, Live
from ui.pages.copies import CopiesPage

ALWAYS = (0, 2**62)


def entries(path: Path) -> int:
    with DiaryReading(path) as diary:
        return len(diary.entries(*ALWAYS))


def note(path: Path, words: str) -> None:
    at = Moment(0, 1_763_714_400_000)
    with DiaryFile(path) as diary:
        diary.write(DiaryEntry(Note(), at, at, words))


def press_copy(me: Life) -> None:
    """The only one that is listed."""
    (page,) = me.frame.findChildren(CopiesPage)
    me.until(lambda: len(page.rows) == 1)
    (row,) = page.rows.values()
    me.press(row.accessibleName())


def test_a_copy_is_made_and_opened_again(live: Live) -> None:
    me = live()
    me.press("No pain today")
    me.waits_for("Saved")
    me.press("Share")
    me.waits_for("None yet")
    me.press("Copies on this computer")
    me.press("Make a copy now")
    me.waits_for("Entries: 1")
    me.press("Back")
    me.press("Today")
    me.press("No pain today")
    me.until(lambda: entries(me.path) == 2)
    me.press("Share")
    me.waits_for("opened and counted")
    me.press("Copies on this computer")
    me.waits_for("Entries: 1")
    press_copy(me)
    me.waits_for("Entries: 2")
    me.press("Open this copy")
    me.waits_for("Your diary is as it was in that copy.")
    assert entries(me.path) == 1
    me.press("Share")
    me.press("Copies on this computer")
    me.waits_for("As it was before you opened a copy")


def test_a_torn_diary_gives_way_to_its_copy(live: Live, tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    note(path, "a walk")
    command = [sys.executable, "-m", "app", "backup", "--diary", str(path)]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    copy = Path(told.stdout.strip())
    assert copy.parent == folder_of_copies(path)
    listed = [*command[:3], "backups", *command[4:]]
    told = subprocess.run(listed, capture_output=True, text=True, check=True, timeout=120)
    assert told.stdout == f"{copy.name}: 0 sessions, 1 entries\n"
    path.write_bytes(b"torn" * 1000)
    me = live()
    me.waits_for("Open a copy")
    me.press("Open a copy")
    me.waits_for("Entries: 1")
    press_copy(me)
    me.press("Open this copy")
    me.waits_for("Your diary is as it was in that copy.")
    me.waits_until_gone("Open a copy")
    me.quit()
    assert entries(path) == 1
