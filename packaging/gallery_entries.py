"""Pages of all diary entries but pain, new and changed: for pictures and for tests."""

import atexit
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import gallery_after as aftermath
import sample_diary as sample
from PySide6.QtWidgets import QWidget
from sample_scene import WRAPS, Scene

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
    Flare,
    FlareTurn,
    Medicine,
    Note,
    Problem,
    Vitals,
)
from app.domain.pain import PainWhen
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from ui.pages.care_entry import CareEntryPage
from ui.pages.problem_entry import ProblemEntryPage

SESSION = 12
"""A session of the sample diary that entries are about."""
BODIES: dict[EntryKind, Body] = {
    EntryKind.FLARE: Flare(FlareTurn.BEGAN),
    EntryKind.MEDICINE: Medicine("Ibuprofen", 400, "mg", painkiller=True),
    EntryKind.CARE: Care(CareKind.GEL, 20, Region.LOWER_BACK),
    EntryKind.CONTEXT: Context(6.5, 4, 7, None, 48),
    EntryKind.VITALS: Vitals(128, 82, 66),
    EntryKind.MOVEMENT: Movement(
        (Moved(Move.STAND, 3), Moved(Move.BEND_FORWARD, 5, 22), Moved(Move.NECK_LEFT, None, 60)),
        PainWhen.AFTER,
    ),
    EntryKind.ACTIVITIES: Activities(
        (("Climbing the stairs", 4), ("Sitting at the desk for an hour", 6), ("Tying my shoes", 3))
    ),
    EntryKind.CHANGE: Change(2, "2026-02-18"),
    EntryKind.SCORE: Score(Instrument.RMDQ_24, 11, "Dr. Amsel"),
    EntryKind.PROBLEM: Problem(
        (Region.LOWER_BACK, Region.HIP_LEFT), Course.CHRONIC, Cause.STRAIN, "2025-11-03"
    ),
    EntryKind.NOTE: Note(),
}
"""One of each kind."""
_TEXT = "Better after the #walk."


def entry(kind: EntryKind) -> DiaryEntry:
    """One of that kind, told late and changed twice."""
    at, told = sample.before(1, 200), sample.before(0, 40)
    return DiaryEntry(BODIES[kind], at, told, _TEXT, edits=2, id=7)


def _fill(path: Path) -> None:
    """The sample diary with some entries of the weeks before."""
    aftermath.harmed(path)
    told = (
        (Medicine("Paracetamol", 1.5, "tablets"), 20),
        (Medicine("Metamizole drops from the chemist", 30, "drops", painkiller=True), 12),
        (Medicine("Ibuprofen", 400, "mg", painkiller=True), 3),
        (BODIES[EntryKind.ACTIVITIES], 9),
        (BODIES[EntryKind.MOVEMENT], 8),
        (Change(1, "2026-02-04"), 15),
        (Score(Instrument.RMDQ_24, 14), 16),
    )
    with DiaryFile(path) as diary:
        for body, days in told:
            at = sample.before(days)
            diary.write(DiaryEntry(body, at, at))
        at = sample.before(2)
        photos = (aftermath.picture(), aftermath.picture())
        diary.write(DiaryEntry(Note(), at, at, "My knee after the run."), photos)


@cache
def reader() -> DiaryReading:
    """That diary, open for all pictures and closed at the end."""
    path = Path(mkdtemp(prefix="coldwrap-")) / "diary.db"
    _fill(path)
    opened = DiaryReading(path)
    atexit.register(opened.close)
    return opened


def scene() -> Scene:
    """A window with that diary."""
    made = Scene(WRAPS)
    made.window.shell.reader = reader()
    return made


def _new(kind: EntryKind) -> Callable[[], QWidget]:
    def make() -> QWidget:
        made = scene()
        made.window.entries.open_new(kind)
        return made.frame

    return make


def _edit(kind: EntryKind) -> Callable[[], QWidget]:
    def make() -> QWidget:
        made = scene()
        made.window.entries.edit(entry(kind))
        return made.frame

    return make


def _moved() -> QWidget:
    made = scene()
    made.window.entries.open_new(EntryKind.MOVEMENT, SESSION)
    return made.frame


def _photos() -> QWidget:
    made = scene()
    notes = reader().entries(0, sample.NOW.wall_ms, frozenset({EntryKind.NOTE}))
    made.window.entries.edit(notes[-1])
    return made.frame


def _place() -> QWidget:
    made = scene()
    made.window.entries.edit(entry(EntryKind.CARE))
    page = made.frame.page
    if isinstance(page, CareEntryPage):
        page.where.click()
    return made.frame


def _places() -> QWidget:
    made = scene()
    made.window.entries.edit(entry(EntryKind.PROBLEM))
    page = made.frame.page
    if isinstance(page, ProblemEntryPage):
        page.where.click()
    return made.frame


def _wrong() -> QWidget:
    """Numbers that cannot be."""
    made = scene()
    there = replace(entry(EntryKind.VITALS), body=Vitals(128, 82))
    made.window.entries.edit(there)
    made.frame.page.systolic.line.setText("1280")  # type: ignore[union-attr]
    made.frame.page.save.click()  # type: ignore[union-attr]
    return made.frame


def _unsaved() -> QWidget:
    """Leaving what was typed."""
    made = scene()
    made.window.entries.open_new(EntryKind.NOTE)
    made.frame.page.note.setPlainText("Slept badly")  # type: ignore[union-attr]
    made.frame.pop()
    return made.frame


def shots() -> list[tuple[str, Callable[[], QWidget]]]:
    """Name and builder of each picture."""
    return [
        *((f"entry-{kind}-new", _new(kind)) for kind in BODIES),
        *((f"entry-{kind}-edit", _edit(kind)) for kind in BODIES),
        ("entry-movement-session", _moved),
        ("entry-note-photos", _photos),
        ("entry-place", _place),
        ("entry-places", _places),
        ("entry-wrong", _wrong),
        ("entry-unsaved", _unsaved),
    ]
