"""The quick log and the pain entry, filled: for pictures and for tests."""

from collections.abc import Callable
from dataclasses import replace
from typing import cast

import sample_diary as sample
from PySide6.QtWidgets import QWidget
from sample_scene import WRAPS, Scene

from app.domain.body import Quality, Region, Spot
from app.domain.entry_kind import EntryKind
from app.domain.journal import DiaryEntry, Flare, FlareTurn, Pain
from app.news import Saved
from app.reader_ports import DiaryReader
from ui.pages.pain_entry import PainEntryPage
from ui.pages.today import TodayPage
from ui.parts.body_outline import Face

SPOTS = (
    Spot(Region.NECK, 4, frozenset({Quality.DULL}), deep=True, constant=True),
    Spot(Region.SHOULDER_RIGHT, 10, frozenset({Quality.SHARP, Quality.STABBING})),
    Spot(Region.LOWER_BACK, None, frozenset({Quality.TINGLING, Quality.NUMB})),
    Spot(Region.WRIST_LEFT, 2, frozenset({Quality.TINGLING})),
    Spot(Region.KNEE_LEFT, 7, frozenset({Quality.NUMB}), deep=False, constant=False),
)
ENTRY = DiaryEntry(
    Pain(6, SPOTS), sample.before(1, 200), sample.before(0, 40), "After #gardening.", edits=2, id=7
)


def _today(*, kept: bool) -> QWidget:
    made = Scene(WRAPS)
    page = made.frame.page
    if isinstance(page, TodayPage):
        page.pain.some.click()
        if kept:
            page.pain.pad.key(6).click()
            made.tell(Saved("WriteEntry", 8))
    return made.frame


def _flaring() -> QWidget:
    """A flare-up that began three days ago."""
    made = Scene(WRAPS)
    page, began = made.frame.page, sample.before(3)
    if isinstance(page, TodayPage):
        told = DiaryEntry(Flare(FlareTurn.BEGAN), began, began, id=3)
        made.window.shell.reader = cast("DiaryReader", Flaring(made.window.shell.reader, told))
        page.shown()
    return made.frame


class Flaring:
    """A diary in which one flare-up stands."""

    def __init__(self, reader: DiaryReader, began: DiaryEntry) -> None:
        self._reader, self._began = reader, began

    def __getattr__(self, name: str) -> object:
        return getattr(self._reader, name)

    def entries(self, since_ms: int, until_ms: int, kinds: object = None) -> tuple[DiaryEntry, ...]:
        """All others are those of that diary."""
        if kinds == {EntryKind.FLARE}:
            return (self._began,)
        return self._reader.entries(since_ms, until_ms)


def _add() -> QWidget:
    made = Scene(WRAPS)
    made.window.entries.open_add()
    return made.frame


def _new(face: Face = Face.FRONT) -> QWidget:
    made = Scene(WRAPS)
    made.window.entries.open_new(EntryKind.PAIN)
    page = made.frame.page
    if isinstance(page, PainEntryPage):
        page.map.show_face(face)
    return made.frame


def _edit(face: Face = Face.FRONT) -> QWidget:
    made = Scene(WRAPS)
    made.window.entries.edit(ENTRY)
    page = made.frame.page
    if isinstance(page, PainEntryPage):
        page.map.show_face(face)
    return made.frame


def _spot(spot: Spot | None) -> QWidget:
    made = Scene(WRAPS)
    body = Pain(6, (spot,) if spot else ())
    made.window.entries.edit(replace(ENTRY, body=body))
    page = made.frame.page
    if isinstance(page, PainEntryPage):
        page.open_spot(Region.KNEE_LEFT)
    return made.frame


def _regions() -> QWidget:
    made = Scene(WRAPS)
    made.window.entries.edit(ENTRY)
    page = made.frame.page
    if isinstance(page, PainEntryPage):
        page.by_name.click()
    return made.frame


def shots() -> list[tuple[str, Callable[[], QWidget]]]:
    """Name and builder of each picture."""
    return [
        ("quick-log", lambda: _today(kept=False)),
        ("quick-log-kept", lambda: _today(kept=True)),
        ("quick-log-flare", _flaring),
        ("add-entry", _add),
        ("pain-new", _new),
        ("pain-edit", _edit),
        ("pain-edit-back", lambda: _edit(Face.BACK)),
        ("pain-spot-new", lambda: _spot(None)),
        ("pain-spot", lambda: _spot(SPOTS[-1])),
        ("pain-regions", _regions),
    ]
