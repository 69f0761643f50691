"""Through the real window into the diary on the disk: medicine, a day, movement after the cold."""

from pathlib import Path

from PySide6.QtCore import Qt

from app.domain.entry_kind import EntryKind
from app.domain.function import Activities, Move, Moved, Movement
from app.domain.journal import Body, Context, DiaryEntry, Medicine
from app.domain.pain import PainWhen
from storage.reader import DiaryReading
from tests.journeys.conftest import Live
from tests.journeys.person import Person

KEY = Qt.Key
FAR_MS = 10**14


def written(tmp_path: Path) -> tuple[DiaryEntry, ...]:
    """What another program finds in the diary."""
    with DiaryReading(tmp_path / "diary.db") as diary:
        kinds = frozenset(EntryKind) - {EntryKind.PAIN}
        return diary.entries(0, FAR_MS, kinds)


def bodies(tmp_path: Path) -> list[Body]:
    return [entry.body for entry in written(tmp_path)]


def adds(person: Person, kind: str) -> None:
    person.press("Add to your diary")
    person.press(kind)


def saves(person: Person) -> None:
    """By key, as for 10 s a word with Undo may lie over the button."""
    person.tab_to("Save")
    person.key(KEY.Key_Return)


def test_a_medicine_by_keyboard_alone_comes_again_with_one_press(
    live: Live, tmp_path: Path
) -> None:
    person = live()
    person.waits_for("Simulated")
    person.tab_to("Add to your diary")
    person.key(KEY.Key_Return)
    person.tab_to("Medicine")
    person.key(KEY.Key_Return)
    for field, words in (("Name", "Ibuprofen"), ("How much?", "400"), ("Of what?", "mg")):
        person.tab_to(field)
        person.types(words)
    person.tab_to("Against pain")
    person.key(KEY.Key_Space)
    person.tab_to("1 h ago")
    person.key(KEY.Key_Space)
    person.waits_for("It will be marked as written down later.")
    saves(person)
    person.waits_for("Saved: Ibuprofen 400 mg")
    adds(person, "Medicine")
    person.press("Ibuprofen 400 mg")
    saves(person)
    person.until(lambda: len(written(tmp_path)) == 2, "the second one")
    person.quit()
    first, second = written(tmp_path)
    assert first.body == second.body == Medicine("Ibuprofen", 400, "mg", painkiller=True)
    assert (first.late, second.late) == (True, False)


def test_a_day_and_activities_are_kept_and_named_again(live: Live, tmp_path: Path) -> None:
    person = live()
    person.waits_for("Simulated")
    adds(person, "My day")
    person.press("Stress: 7 of 10")
    saves(person)
    person.until(lambda: bodies(tmp_path) == [Context(stress=7)], "the day")
    adds(person, "Activities")
    person.tab_to("Activity 1")
    person.types("Climbing the stairs")
    person.press("Activity 1: 4 of 10")
    assert person.sees("Mean: 4 of 10")
    saves(person)
    stairs = Activities((("Climbing the stairs", 4),))
    person.until(lambda: bodies(tmp_path)[1:] == [stairs], "the activity")
    adds(person, "Activities")
    assert person.sees("Activity 1")
    assert not person.sees("Mean")
    person.press("Activity 1: 5 of 10")
    saves(person)
    person.until(lambda: len(written(tmp_path)) == 3, "the second time")
    person.quit()
    assert bodies(tmp_path)[2] == Activities((("Climbing the stairs", 5),))


def test_movement_is_tested_after_a_rehearsal_and_says_so(live: Live, tmp_path: Path) -> None:
    person = live(speed=400)
    person.starts()
    person.waits_for("How does your skin look?")
    person.press("Test your movement")
    person.waits_for("After the session")
    person.press("Bending forward")
    person.press("Pain 3 of 10")
    person.tab_to("How far: Bending forward")
    person.types("22")
    saves(person)
    person.until(lambda: written(tmp_path), "the test")
    person.waits_for("How does your skin look?")
    person.quit()
    (entry,) = written(tmp_path)
    assert entry.body == Movement((Moved(Move.BEND_FORWARD, 3, 22),), PainWhen.AFTER)
    assert entry.rehearsal
    assert entry.session_id == person.sessions()[0].id
