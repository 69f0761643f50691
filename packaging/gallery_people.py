"""What is shown of several people, and of a session that a wrap ran alone: for pictures."""

from collections.abc import Callable

import sample_diary as sample
from PySide6.QtWidgets import QWidget
from sample_scene import WRAPS, Scene

from app.domain.diary import EndReason
from app.domain.faults import FaultCode
from app.domain.people import HOME, Person
from app.domain.remembered import Remembered
from app.domain.units import Moment
from app.news import PeopleNews, RememberedNews
from ui.pages.people import RemoveSheet

DAY_MS = 86_400_000
ANNA = Person(HOME, "Anna", 42, 130, sample.NOW.wall_ms - 2 * DAY_MS)
BEN = Person("person-2", "Benedikt", 3, 1, sample.NOW.wall_ms - 40 * DAY_MS)
NAMELESS = Person("person-3", "", 0, 0)
BROKEN = Person("person-4", fault=FaultCode.FILE_DAMAGED)
PEOPLE = PeopleNews((ANNA, BEN, NAMELESS, BROKEN), HOME)
ALONE = Remembered(
    sample.BLUE,
    4711,
    Moment(sample.NOW.mono_ms, sample.NOW.wall_ms - DAY_MS // 6, sample.NOW.utc_offset_min),
    722,
    EndReason.COMPLETED,
)


def _people() -> Scene:
    scene = Scene(WRAPS)
    scene.frame.go("more")
    scene.window.people.open_people()
    return scene.tell(PEOPLE)


def _page() -> QWidget:
    return _people().frame


def _add() -> QWidget:
    scene = _people()
    scene.window.people.open_add()
    return scene.frame


def _remove() -> QWidget:
    scene = _people()
    scene.window.people.open_remove(BEN)
    sheet = scene.frame.sheet
    assert isinstance(sheet, RemoveSheet)
    sheet.line.setText("Benedikt")
    return scene.frame


def _give() -> QWidget:
    scene = Scene(WRAPS)
    row = scene.window.shell.reader.sessions(1)[0]
    scene.window.people.open_give(row)
    return scene.tell(PEOPLE).frame


def _told() -> QWidget:
    return Scene(WRAPS).tell(RememberedNews(ALONE)).frame


def _claim() -> QWidget:
    scene = Scene(WRAPS).tell(RememberedNews(ALONE))
    scene.window.wraps.open_remembered(ALONE)
    return scene.frame


def shots() -> list[tuple[str, Callable[[], QWidget]]]:
    """Name and builder of each picture."""
    return [
        ("people", _page),
        ("people-add", _add),
        ("people-remove", _remove),
        ("people-give", _give),
        ("remembered", _told),
        ("remembered-claim", _claim),
    ]
