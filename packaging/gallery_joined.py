"""Sessions that were split, joined, and with another wrap: for pictures and for tests."""

import atexit
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import sample_diary as sample
from PySide6.QtWidgets import QWidget
from sample_scene import WRAPS, Scene

from app.domain.diary import KnownDevice
from app.domain.events import Event, StopAsked
from app.domain.pain import AfterAnswers, PainRating, PainWhen, SkinLook
from app.news import Saved
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from ui.pages.session import SessionView

RED = KnownDevice("red", "A4:C1:38:00:90:11", "ocwp", "Red wrap")
TWO_WRAPS = replace(WRAPS, devices=(sample.BLUE, RED, sample.SIM))
JOINED, PART, BEFORE, SPLIT = 1, 2, 3, 4
"""Two sessions that are one, and two that may be."""


def _half(diary: DiaryFile, days: float, minutes: float, stop_s: int) -> int:
    """A session that somebody stopped."""
    stopped: Mapping[int, tuple[Event, ...]] = {stop_s: (StopAsked("button"),)}
    half = sample.Rehearsal(
        sample.order(), sample.before(days, minutes), sample.cooling(1240), stopped
    )
    half.run(1600)
    half.off()
    return sample.keep(diary, half)


def lived(path: Path) -> None:
    """A diary of four halves: of the first two one session was made."""
    with DiaryFile(path) as diary:
        for device in (sample.BLUE, RED, sample.SIM):
            diary.remember(device, sample.before(40))
        for days in (6, 2):
            for minutes, stop_s, pains in ((50, 412, (7, 6)), (38, 500, (6, 3))):
                half = _half(diary, days, minutes, stop_s)
                for when, score in zip((PainWhen.BEFORE, PainWhen.AFTER), pains, strict=True):
                    diary.rate(PainRating(score, sample.before(days, minutes), when, None, half))
                diary.answer(half, AfterAnswers(SkinLook.RED, "better"))
        diary.join_sessions(JOINED, PART, sample.before(5))
        diary.assign_session(JOINED, RED.key, sample.before(4))


@cache
def opened() -> DiaryReading:
    """That diary, open for all pictures and closed at the end."""
    path = Path(mkdtemp(prefix="coldwrap-")) / "diary.db"
    lived(path)
    reading = DiaryReading(path)
    atexit.register(reading.close)
    return reading


def scene() -> Scene:
    """A window with that diary in front."""
    made = Scene(TWO_WRAPS)
    made.window.shell.reader = opened()
    made.tell(Saved("diary"))
    made.frame.go("diary")
    return made


def _session(session_id: int) -> Callable[[], QWidget]:
    def make() -> QWidget:
        made = scene()
        made.window.open_session(session_id)
        return made.frame

    return make


def _edits(session_id: int, below: int) -> Callable[[], QWidget]:
    """What can be changed about it, scrolled into sight: so many pixels above the end."""

    def make() -> QWidget:
        made = scene()
        page = _view(made, session_id)
        bar = page.verticalScrollBar()
        bar.rangeChanged.connect(lambda: bar.setValue(bar.maximum() - below))
        return made.frame

    return make


def _view(made: Scene, session_id: int) -> SessionView:
    made.window.open_session(session_id)
    page = made.frame.page
    assert isinstance(page, SessionView), "it was just opened"
    return page


def _diary() -> QWidget:
    return scene().frame


def _wrap() -> QWidget:
    made = scene()
    _view(made, SPLIT).edits.wrap.click()
    return made.frame


def shots() -> list[tuple[str, Callable[[], QWidget]]]:
    """Name and builder of each picture."""
    return [
        ("joined-diary", _diary),
        ("joined-session", _session(JOINED)),
        ("joined-edits", _edits(JOINED, 330)),
        ("joined-offer", _edits(SPLIT, 60)),
        ("joined-wrap", _wrap),
    ]
