"""The diary and what is opened from it, filled: for pictures and for tests."""

import atexit
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import gallery_after as after
import gallery_pages as pages
import sample_diary as sample
from PySide6.QtWidgets import QWidget

from app.domain.body import Quality, Region, Spot
from app.domain.care import CareEntry, Modality
from app.domain.entry_kind import EntryKind
from app.domain.function import Move, Moved, Movement
from app.domain.journal import Body, Context, DiaryEntry, Medicine, Note, Pain, Vitals
from app.domain.pain import PainWhen, Site
from app.domain.plan import Answer, Goal, Plan, Point, Review, Template
from app.domain.preferences import Preferences
from app.domain.timeline import Filter, SavedFilter
from app.domain.trail import Target
from app.domain.units import Moment
from app.news import Saved
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from ui.pages.diary import DiaryPage
from ui.parts.page import Page

SPOTS = (
    Spot(Region.LOWER_BACK, 6, frozenset({Quality.DULL, Quality.TIGHT}), deep=True, constant=False),
    Spot(Region.HIP_LEFT, 3),
)
WORDS = "Hurt when I stood up from the low chair. #garden work the day before, and a long drive."
MOVED, BINNED = 8, 6
"""Sessions that were on another place, and that were thrown away."""


def entry(
    body: Body,
    days: float,
    text: str = "",
    *,
    told: Moment | None = None,
    session_id: int | None = None,
) -> DiaryEntry:
    """An entry of so many days ago, written down then unless told otherwise."""
    at = sample.before(days)
    return DiaryEntry(body, at, told or at, text, session_id)


def lived(path: Path) -> dict[str, int]:
    """The sample diary of somebody who also writes things down; the ids of some entries."""
    sample.fill(path)
    ids: dict[str, int] = {}
    with DiaryFile(path) as diary:
        ids["pain"] = diary.write(entry(Pain(5, SPOTS), 1.2, WORDS))
        ids["photo"] = diary.write(
            entry(Note(), 3.02, "A red mark where the strap was. #skin", session_id=10),
            (after.picture(),),
        )
        ids["late"] = diary.write(
            entry(Medicine("Ibuprofen", 400, "mg", painkiller=True), 2.4, told=sample.before(2))
        )
        diary.write(entry(Context(6.5, 4, 7, 3), 0.4))
        diary.write(entry(Vitals(131, 84, 68), 0.3, "After the walk"))
        moves = (Moved(Move.BEND_FORWARD, 5, 20), Moved(Move.SIT, 2))
        diary.write(entry(Movement(moves, PainWhen.AFTER), 1.0, session_id=sample.LAST))
        changed = diary_entry(diary, ids["pain"], Pain(4, SPOTS))
        diary.change(changed, sample.before(1))
        gone = diary.write(entry(Note(), 7, "Twice the same"))
        diary.bin(Target.ENTRY, gone, sample.before(4))
        diary.bin(Target.SESSION, BINNED, sample.before(2))
        diary.move_session(MOVED, Site.UPPER_BACK, sample.before(1.5))
        diary.price_session(sample.LAST, 1250, sample.before(0.5))
        _planned(diary)
        hurt = Filter(sessions=False, cares=False, kinds=frozenset({EntryKind.PAIN}))
        diary.prefer(Preferences("Kim", 4, "2026-02-20", "€", (SavedFilter("Pain only", hurt),)))
    return ids


def _planned(diary: DiaryFile) -> None:
    """A course that is over, with a look back, and the one that runs."""
    goals = frozenset({Goal.MOVEMENT})
    began = sample.before(60)
    plan = Plan(
        Template.ACUTE, "gel-10", None, 3, 3, began, goals=goals, own_goal="Lift my grandson"
    )
    first = diary.keep_plan(plan)
    note = "Frau Weber: lift nothing heavy for a week"
    diary.review_plan(Review(first, Point.SESSION_3, Answer.KEEP, sample.before(55), 4, note))
    again = replace(plan, began=sample.before(20), own_goal="Walk to the lake")
    diary.keep_plan(again)


def diary_entry(diary: DiaryFile, entry_id: int, body: Body) -> DiaryEntry:
    """An entry with another body."""
    return DiaryEntry(body, sample.before(1.2), sample.before(1.2), WORDS, id=entry_id)


@cache
def opened() -> tuple[DiaryReading, dict[str, int]]:
    """That diary, open for all pictures and closed at the end; and the ids."""
    path = Path(mkdtemp(prefix="coldwrap-")) / "diary.db"
    ids = lived(path)
    reading = DiaryReading(path)
    atexit.register(reading.close)
    return reading, ids


def scene(at: Moment = sample.NOW) -> pages.Scene:
    """A window with that diary."""
    made = pages.Scene(pages.WRAPS, at=at)
    made.window.shell.reader = opened()[0]
    return made.tell(Saved("diary"))


def shown(made: pages.Scene) -> DiaryPage:
    """The timeline in front."""
    page = made.frame.page
    assert isinstance(page, DiaryPage), "it was just gone to"
    return page


def _diary(*words: str, calendar: bool = False) -> Callable[[], QWidget]:
    def make() -> QWidget:
        made = scene()
        made.frame.go("diary")
        search = shown(made).search
        search.calendar.setChecked(calendar)
        search.line.setText(" ".join(words))
        return made.frame

    return make


def _opened(way: str, *given: object) -> Callable[[], QWidget]:
    def make() -> QWidget:
        made = scene()
        made.frame.go("diary")
        getattr(made.window.diary, way)(*given)
        return made.frame

    return make


def _entry(name: str) -> Callable[[], QWidget]:
    def make() -> QWidget:
        return _opened("open_entry", opened()[1][name])()

    return make


def _care() -> QWidget:
    care = CareEntry(
        Modality.BATH, sample.before(2), 600, sample.before(2), Site.KNEE_LEFT, "In the lake"
    )
    return _opened("open_care", care)()


def _filter() -> QWidget:
    made = scene()
    made.frame.go("diary")
    made.window.diary.open_filter(shown(made))
    return made.frame


def _filtered() -> QWidget:
    made = scene()
    made.frame.go("diary")
    wanted = Filter(regions=frozenset({Region.LOWER_BACK}), tags=frozenset({"garden"}))
    shown(made).search.show_filter(wanted)
    return made.frame


def _session(session_id: int, end: int = 0) -> Callable[[], QWidget]:
    def make() -> QWidget:
        made = scene()
        made.frame.go("diary")
        made.window.open_session(session_id)
        if end:
            _scroll(made.frame.page, end)
        return made.frame

    return make


def _scroll(page: QWidget | None, end: int) -> None:
    assert isinstance(page, Page), "it was just opened"
    bar = page.verticalScrollBar()

    def go() -> None:
        bar.setValue(end)

    bar.rangeChanged.connect(go)


def _sheet(signal: str, *given: object) -> Callable[[], QWidget]:
    def make() -> QWidget:
        made = scene()
        made.frame.go("diary")
        made.window.open_session(sample.LAST)
        page = opened()[0].session(sample.LAST)
        carried = page if signal == "pain_wanted" else page and page.row
        getattr(made.frame.page, signal).emit(carried, *given)
        return made.frame

    return make


def shots() -> list[tuple[str, Callable[[], QWidget]]]:
    """Name and builder of each picture."""
    return [
        ("history", _diary()),
        ("history-month", _diary(calendar=True)),
        ("history-found", _diary("red")),
        ("history-courses", _diary("lift")),
        ("history-nothing", _diary("marathon")),
        ("history-filtered", _filtered),
        ("history-filter", _filter),
        ("history-menu", _opened("open_menu")),
        ("history-bin", _opened("open_bin")),
        ("history-settings", _opened("open_settings")),
        ("entry-pain", _entry("pain")),
        ("entry-photo", _entry("photo")),
        ("entry-late", _entry("late")),
        ("entry-care", _care),
        ("session-moved", _session(MOVED)),
        ("session-binned", _session(BINNED)),
        ("session-edits", _session(sample.LAST, 1150)),
        ("session-place", _sheet("place_wanted")),
        ("session-cost", _sheet("cost_wanted")),
        ("session-pain", _sheet("pain_wanted", PainWhen.HOURS_2)),
    ]
