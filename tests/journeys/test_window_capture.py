"""Each kind of entry through the real window, by mouse and by keyboard alone, until another program
finds it in the diary. Pain itself stands in test_window_pain.py, flare-ups in
test_window_flares.py."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from app.domain.body import Region
from app.domain.entry_kind import EntryKind
from app.domain.function import Activities, Change, Move, Moved, Movement, Score
from app.domain.instruments import Instrument
from app.domain.journal import (
    Body,
    Care,
    CareKind,
    Cause,
    Context,
    Course,
    DiaryEntry,
    Medicine,
    Note,
    Problem,
    Vitals,
)
from app.domain.measures_due import day_of
from storage.reader import DiaryReading
from tests.journeys.conftest import Life, Live
from tests.journeys.hands import Hands, Keyboard, Mouse

EVER = 10**15
HANDS: tuple[Callable[[Life], Hands], ...] = (Mouse, Keyboard)
by_both = pytest.mark.parametrize("by", HANDS, ids=["mouse", "keyboard"])


def entries(person: Life) -> tuple[DiaryEntry, ...]:
    """What another program finds in the diary."""
    with DiaryReading(person.path) as diary:
        return diary.entries(0, EVER)


def adds(person: Life, hands: Hands, kind: str) -> None:
    person.waits_for("Simulated")
    hands.press("Add to your diary")
    hands.press(kind)
    person.waits_for("When was it?")


def saves(person: Life, hands: Hands) -> DiaryEntry:
    """The one entry that the diary then holds."""
    hands.press("Save")
    person.until(lambda: entries(person), "the entry on the disk")
    (entry,) = entries(person)
    return entry


def medicine(hands: Hands) -> None:
    hands.write("Name", "Ibuprofen")
    hands.write("How much?", "400")
    hands.write("Of what?", "mg")
    hands.press("Against pain")


def care(hands: Hands) -> None:
    hands.press("Stretching")
    hands.write("How long?", "20")
    hands.press("Where?")
    hands.show_neck()
    hands.press("Done")


def day(hands: Hands) -> None:
    hands.write("Hours of sleep last night", "7")
    hands.rate("Slept well:", 4)
    hands.rate("Stress:", 8)
    hands.rate("Active:", 3)


def vitals(hands: Hands) -> None:
    hands.write("Upper number", "131")
    hands.write("Lower number", "84")
    hands.write("Pulse", "66")


def movement(hands: Hands) -> None:
    hands.press("Bending forward")
    hands.rate("Pain", 3)
    hands.write("How far: Bending forward", "22")


def activities(hands: Hands) -> None:
    hands.write("Activity 1", "Climbing the stairs")
    hands.rate("Activity 1:", 4)


def score(hands: Hands) -> None:
    hands.press("ODI")
    hands.write("Score", "34")
    hands.write("Who gave it to you?", "J. Keller")


def problem(hands: Hands) -> None:
    hands.press("Where is it?")
    hands.show_neck()
    hands.press("Done")
    hands.press("For some weeks")
    hands.press("Sport or exercise")


STAIRS = Activities((("Climbing the stairs", 4),))
KINDS: tuple[tuple[str, Callable[[Hands], None], Body], ...] = (
    ("Medicine", medicine, Medicine("Ibuprofen", 400, "mg", painkiller=True)),
    ("Other care", care, Care(CareKind.STRETCHING, 20, Region.NECK)),
    ("My day", day, Context(sleep_h=7, slept_well=4, stress=8, active=3)),
    ("Blood pressure", vitals, Vitals(131, 84, 66)),
    ("Movement", movement, Movement((Moved(Move.BEND_FORWARD, 3, 22),))),
    ("Activities", activities, STAIRS),
    ("Score", score, Score(Instrument.ODI, 34, "J. Keller")),
    ("My problem", problem, Problem((Region.NECK,), Course.SUBACUTE, Cause.EXERCISE)),
)


@by_both
@pytest.mark.parametrize(("kind", "fill", "body"), KINDS, ids=[kind for kind, _, _ in KINDS])
def test_what_is_filled_in_is_kept(
    live: Live,
    by: Callable[[Life], Hands],
    kind: str,
    fill: Callable[[Hands], None],
    body: Body,
) -> None:
    person = live()
    hands = by(person)
    adds(person, hands, kind)
    fill(hands)
    entry = saves(person, hands)
    assert entry.body == body
    assert not entry.late


@by_both
def test_a_change_is_told_against_a_day(live: Live, by: Callable[[Life], Hands]) -> None:
    person = live()
    hands = by(person)
    adds(person, hands, "Change")
    hands.press("2 weeks ago")
    hands.rate("Change:", -2)
    entry = saves(person, hands)
    since = day_of(entry.at, 0) - timedelta(days=14)
    assert entry.body == Change(-2, since.isoformat())


@by_both
def test_an_entry_of_an_hour_ago_keeps_both_times(live: Live, by: Callable[[Life], Hands]) -> None:
    person = live()
    hands = by(person)
    adds(person, hands, "Blood pressure")
    hands.write("Pulse", "66")
    hands.press("1 h ago")
    person.waits_for("It will be marked as written down later.")
    entry = saves(person, hands)
    assert entry.late
    assert entry.told.wall_ms - entry.at.wall_ms >= 3_600_000


@pytest.fixture
def photo(tmp_path: Path, qapp: QApplication) -> Path:
    path = tmp_path / "knee.jpg"
    image = QImage(3000, 2000, QImage.Format.Format_RGB32)
    image.fill(QColor("darkred"))
    assert image.save(str(path))
    return path


def picks(person: Life, photo: Path) -> None:
    """In the dialog of the system, which tests draw by Qt: its name, and Enter."""

    def open_now() -> QFileDialog | None:
        shown = [each for each in person.frame.findChildren(QFileDialog) if each.isVisible()]
        return shown[0] if shown else None

    person.until(open_now, "the dialog")
    (dialog,) = filter(None, [open_now()])
    dialog.activateWindow()
    person.until(dialog.isActiveWindow, "the dialog in front")
    person.types_over(str(photo))
    person.key(Qt.Key.Key_Return)
    person.until(lambda: not open_now(), "the end of the dialog")
    person.frame.activateWindow()
    person.until(person.frame.isActiveWindow, "the window in front")


@by_both
def test_a_note_with_a_photo_is_kept_small(
    live: Live, by: Callable[[Life], Hands], photo: Path
) -> None:
    person = live()
    hands = by(person)
    adds(person, hands, "Note")
    hands.write("Note", "A long walk #garden")
    hands.press("Add photos")
    picks(person, photo)
    person.waits_for("Take photo 1 out")
    entry = saves(person, hands)
    assert (entry.kind, entry.body, entry.text) == (EntryKind.NOTE, Note(), "A long walk #garden")
    (photo_id,) = entry.photos
    with DiaryReading(person.path) as diary:
        kept = QImage.fromData(diary.photo(photo_id) or b"")
    assert 0 < kept.width() < 3000
