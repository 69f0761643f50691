"""Through the real window: an entry is found, changed, thrown away and brought back; what was done
is undone; and all of it is on the disk."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLineEdit

from app.domain.health import CONSENT_TEXT, Consent
from app.domain.journal import DiaryEntry, Medicine, Note, Pain
from app.domain.period import local_day
from app.domain.timeline import Filter, Item
from app.domain.units import Moment
from app.late import LateClock
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.journeys.conftest import Live
from tests.journeys.person import Person
from ui.parts.month import date_of

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WORDS = "Hurt when I stood up. #garden work the day before."


def ago(days: float) -> Moment:
    now = LateClock().now()
    return replace(now, wall_ms=now.wall_ms - round(days * 86_400_000))


@pytest.fixture
def lived(tmp_path: Path) -> Path:
    """A diary with three entries of the last days."""
    path = tmp_path / "diary.db"
    with DiaryFile(path) as diary:
        diary.consent(Consent(CONSENT_TEXT, Moment(0, 0)))
        for body, days, text in (
            (Pain(5), 1.0, WORDS),
            (Medicine("Ibuprofen", 400, "mg"), 2.0, ""),
            (Note(), 3.0, "A long drive."),
        ):
            diary.write(DiaryEntry(body, ago(days), ago(days), text))
    return path


Ask = Callable[[Filter], tuple[str, ...]]


@pytest.fixture
def on_disk(lived: Path) -> Ask:
    """What another program finds: kind and score of each thing, newest first."""

    def ask(wanted: Filter) -> tuple[str, ...]:
        with DiaryReading(lived) as diary:
            return tuple(_short(item) for item in diary.timeline(wanted, 99))

    return ask


def _short(item: Item) -> str:
    thing = item.thing
    assert isinstance(thing, DiaryEntry)
    score = f" {thing.body.score}" if isinstance(thing.body, Pain) else ""
    return f"{thing.kind}{score}"


SHOWN, BINNED = Filter(), Filter(binned=True)
ALL = ("pain 5", "medicine", "note")


def on_disk_after(
    person: Person, ask: Ask, shown: tuple[str, ...], binned: tuple[str, ...]
) -> None:
    def kept() -> bool:
        return (ask(SHOWN), ask(BINNED)) == (shown, binned)

    person.until(kept, f"{shown} on the disk and {binned} in the bin")


# By mouse


def test_an_entry_is_found_changed_thrown_away_and_brought_back_by_mouse(
    live: Live, lived: Path, on_disk: Ask
) -> None:
    person = live()
    person.waits_for("Simulated")
    person.press("Diary")
    person.waits_for("Ibuprofen 400 mg")
    finds_by_words(person)
    person.press("Pain 5 of 10")
    person.press("Change")
    person.press("Pain 4 of 10")
    person.press("Save")
    person.waits_for("Pain 5 → 4")
    assert on_disk(SHOWN)[0] == "pain 4"
    person.press("Throw away")
    person.waits_for("Thrown away: Pain 4 of 10")
    assert person.sees("Nothing found")
    on_disk_after(person, on_disk, ALL[1:], ("pain 4",))
    person.press("Undo")
    person.waits_for("#garden work the day before")
    on_disk_after(person, on_disk, ("pain 4", *ALL[1:]), ())
    person.press("Clear the search")
    finds_by_calendar(person)
    throws_away_and_finds_in_the_bin(person, on_disk)


def finds_by_words(person: Person) -> None:
    (line,) = [f for f in person.frame.findChildren(QLineEdit) if f.isVisible()]
    person.click(line)
    line.setFocus()
    person.types("gard")
    person.waits_until_gone("Ibuprofen")
    assert person.sees("#garden work the day before")


def finds_by_calendar(person: Person) -> None:
    """The note of three days ago, by its day; then all again."""
    person.press("Calendar")
    day = date_of(local_day(ago(3)))
    if day.month() != date_of(local_day(ago(0))).month():
        person.press("Month before")
    person.press(QLocale().toString(day, QLocale.FormatType.LongFormat))
    person.waits_until_gone("Ibuprofen")
    assert person.sees("A long drive.")
    person.press("Take out the filter")
    person.waits_for("Ibuprofen 400 mg")
    person.press("Calendar")


def throws_away_and_finds_in_the_bin(person: Person, on_disk: Ask) -> None:
    person.press("A long drive.")
    person.press("Throw away")
    on_disk_after(person, on_disk, ("pain 4", "medicine"), ("note",))
    person.press("Diary menu")
    assert person.sees("Undo: Thrown away")
    person.press("Bin")
    person.waits_for("30 days left")
    person.press("A long drive.")
    person.waits_for("The bin is empty")
    on_disk_after(person, on_disk, ("pain 4", *ALL[1:]), ())


# By keyboard alone


def test_the_same_by_keyboard_alone_with_undo_and_redo(
    live: Live, lived: Path, on_disk: Ask
) -> None:
    person = live()
    person.waits_for("Simulated")
    person.tab_to("Today")
    person.key(KEY.Key_Right)
    person.tab_to("Search the diary")
    person.types("gard")
    person.waits_until_gone("Ibuprofen")
    person.tab_to("Pain 5 of 10")
    person.key(KEY.Key_Return)
    person.tab_to("Change")
    person.key(KEY.Key_Return)
    person.tab_to("Pain 0 of 10")
    person.types("4")
    person.tab_to("Save")
    person.key(KEY.Key_Return)
    person.waits_for("Pain 5 → 4")
    person.key(KEY.Key_Z, CTRL)
    person.waits_for("Taken back: Pain 5 → 4")
    on_disk_after(person, on_disk, ALL, ())
    person.key(KEY.Key_Z, CTRL | SHIFT)
    person.waits_for("Done again: Pain 5 → 4")
    on_disk_after(person, on_disk, ("pain 4", *ALL[1:]), ())
    person.key(KEY.Key_Escape)
    deletes_with_the_delete_key(person, on_disk)
    picks_a_day_by_keys(person)


def deletes_with_the_delete_key(person: Person, on_disk: Ask) -> None:
    """From row to row, Delete, and back by Ctrl+Z."""
    person.tab_to("Clear the search")
    person.key(KEY.Key_Return)
    person.waits_for("Ibuprofen 400 mg")
    person.tab_to("Pain 4 of 10")
    person.key(KEY.Key_Down)
    assert person.sees_focus("Ibuprofen")
    person.key(KEY.Key_Delete)
    on_disk_after(person, on_disk, ("pain 4", "note"), ("medicine",))
    person.waits_for("Thrown away: Ibuprofen 400 mg")
    assert person.sees_focus("A long drive.") or person.sees_focus("Pain 4")
    person.key(KEY.Key_Z, CTRL)
    on_disk_after(person, on_disk, ("pain 4", *ALL[1:]), ())
    person.waits_for("Ibuprofen 400 mg")


def picks_a_day_by_keys(person: Person) -> None:
    """The day before yesterday, and back to all."""
    person.tab_to("Calendar")
    person.key(KEY.Key_Space)
    today = date_of(local_day(ago(0)))
    person.tab_to(QLocale().toString(today, QLocale.FormatType.LongFormat))
    person.key(KEY.Key_Left)
    person.key(KEY.Key_Left)
    person.key(KEY.Key_Return)
    person.waits_until_gone("A long drive.")
    assert person.sees("Ibuprofen 400 mg")
    person.key(KEY.Key_Return)
    person.waits_for("A long drive.")
