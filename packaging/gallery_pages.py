"""Every page and sheet of the window, filled: for pictures and for tests that walk all."""

import atexit
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, cast

import sample_diary as sample
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.diary import SessionRow, Sighting
from app.domain.events import OffAcknowledged, StopAsked, Tick
from app.domain.faults import Fault, FaultCode
from app.domain.health import CONSENT_TEXT, Consent
from app.domain.known import Known
from app.domain.material import Material
from app.domain.past import Past
from app.domain.period import Period
from app.domain.preferences import Preferences
from app.domain.reminders import NEVER_QUIET, QuietHours
from app.domain.timeline import Filter, Place
from app.domain.trail import Target
from app.domain.units import Moment
from app.domain.wrap import HardLimits, LinkState, Reading, WrapFacts, WrapState
from app.news import FaultNews, News, Recovered, ScanNews, WrapsNews
from storage.reader import DiaryReading
from ui.bridge import Bridge
from ui.front import Front
from ui.settings import Scheme, Settings, SettingsFile
from ui.theme import DARK, look

if TYPE_CHECKING:
    from app.reader_ports import DiaryReader

    from app.requests import Request

READING = Reading(
    WrapState.READY, cooling=False, skin=3112, pack=2210, target=None, battery_percent=76
)
WRAPS = WrapsNews(
    (sample.BLUE, sample.SIM), "blue", LinkState.LIVE, reading=READING, reading_at=sample.NOW
)
REHEARSING = WrapsNews(
    (sample.SIM,), "sim", LinkState.LIVE, reading=READING, reading_at=sample.NOW,
    radio=Fault(FaultCode.NO_BLUETOOTH),
)  # fmt: skip
LIMITS = HardLimits(500, 4000, 500, 400, 1800, 2400, 60, 0)
"""Of a wrap that rests for 40 minutes."""
RESTING = replace(
    WRAPS,
    facts=WrapFacts(sample.MODEL, sample.BLUE.address, limits=LIMITS),
    reading=replace(READING, state=WrapState.RESTING),
)
HEARD = (
    Sighting(sample.BLUE.address, "OCW-127F", -52, "ocwp", "blue"),
    Sighting("A4:C1:38:00:90:11", "OCW-9011", -74, "ocwp"),
    Sighting("sim", "Simulated wrap", 0, "sim", None, simulated=True),
)


class StillClock:
    """A clock that stands at one moment."""

    def __init__(self, at: Moment) -> None:
        self.at = at

    def now(self) -> Moment:
        """That moment."""
        return self.at


class NoDiary:
    """The diary of somebody who has just begun."""

    def beside(self) -> "nullcontext[NoDiary]":
        """The same."""
        return nullcontext(self)

    def sessions(self, limit: int, before_id: int | None = None) -> tuple[SessionRow, ...]:
        """None."""
        return ()

    def session(self, session_id: int) -> None:
        """None."""

    def ratings(self, since_wall_ms: int) -> tuple[()]:
        """None."""
        return ()

    def timeline(self, wanted: Filter, limit: int, before: Place | None = None) -> tuple[()]:
        """Nothing."""
        return ()

    def days(self, period: Period) -> tuple[()]:
        """None."""
        return ()

    def trail(self, target: Target, target_id: int) -> tuple[()]:
        """No changes."""
        return ()

    def next_undo(self) -> None:
        """None."""

    def next_redo(self) -> None:
        """None."""

    def preferences(self) -> Preferences:
        """Nothing chosen."""
        return Preferences()

    def known(self, now: Moment) -> Known:
        """Nothing."""
        return Known()

    def harms(self) -> tuple[()]:
        """None."""
        return ()

    def care(self, limit: int) -> tuple[()]:
        """None."""
        return ()

    def plans(self) -> tuple[()]:
        """None."""
        return ()

    def found_in_plans(self, words: str, goals: object = ()) -> tuple[()]:
        """None."""
        return ()

    def plan_now(self) -> None:
        """None."""

    def reminders(self) -> tuple[()]:
        """None."""
        return ()

    def quiet_hours(self) -> QuietHours:
        """None."""
        return NEVER_QUIET

    def aftermaths(self, now: Moment) -> tuple[()]:
        """None."""
        return ()

    def doses(self, since_wall_ms: int) -> tuple[()]:
        """None."""
        return ()

    def material(self, since_ms: int, until_ms: int, curves: int = 0) -> Material:
        """Nothing."""
        return Material()

    def past(self) -> Past:
        """Nothing."""
        return Past()

    def entries(self, since_ms: int, until_ms: int, kinds: object = None) -> tuple[()]:
        """None."""
        return ()


AGREED = Consent(CONSENT_TEXT, sample.before(36))


class Knows:
    """A diary that was told other things for a start; all other questions go to `reader`."""

    def __init__(self, reader: object, known: Known | None, consent: Consent | None) -> None:
        self._reader = reader
        self.told = known
        self.consent = consent

    def __getattr__(self, name: str) -> object:
        return getattr(self._reader, name)

    def known(self, now: Moment) -> Known:
        """What it was told, or what the diary says."""
        if self.told is not None:
            return self.told
        return cast("DiaryReader", self._reader).known(now)

    def consented(self) -> Consent | None:
        """What it was told."""
        return self.consent


@cache
def sample_reader() -> DiaryReading:
    """The sample diary, open for all pictures and closed at the end."""
    reader = DiaryReading(sample_file())
    atexit.register(reader.close)
    return reader


class Scene:
    """A window with the sample diary, and what it asked of the engine."""

    def __init__(
        self,
        *news: News,
        diary: bool = True,
        at: Moment = sample.NOW,
        known: Known | None = None,
        consent: Consent | None = AGREED,
    ) -> None:
        app = cast("QApplication", QApplication.instance())
        self.asked: list[Request] = []
        self.bridge = Bridge(self.asked.append)
        self.clock = StillClock(at)
        self.reader = Knows(sample_reader() if diary else NoDiary(), known, consent)
        reader = cast("DiaryReader", self.reader)
        self.window = Front(app, self.bridge, reader, self.clock, looks()).app_window
        self.window.attend()
        self.frame = self.window.window_frame
        # The frame owns the window's objects; it must own this one as well, to live as long.
        self.frame.setProperty("scene", self)
        self.frame.go("today")
        self.tell(*news)

    def tell(self, *news: News) -> "Scene":
        """What the engine says, one after the other."""
        for one in news:
            self.bridge.tell(one)
        return self


def looks() -> SettingsFile:
    """What the picture is taken in, so that the window puts on the same."""
    # A file of its own: settings are written by renaming, which as root would replace /dev/null.
    file = SettingsFile(str(Path(mkdtemp(prefix="coldwrap-")) / "looks.ini"))
    scheme = Scheme.DARK if look().theme is DARK else Scheme.LIGHT
    file.save(Settings(None, scheme, look().text_scale, reduced_motion=True))
    return file


@cache
def sample_file() -> Path:
    """The sample diary, written once."""
    path = Path(mkdtemp(prefix="coldwrap-")) / "diary.db"
    sample.fill(path)
    return path


def running(seconds: int, *, simulated: bool = False) -> sample.Rehearsal:
    """A session that has run for so long by NOW."""
    rehearsal = sample.Rehearsal(
        sample.order(simulated=simulated), sample.before(minutes=seconds / 60),
        sample.cooling(1235), gaps=(range(250, 275),),
    )  # fmt: skip
    rehearsal.run(seconds)
    return rehearsal


def live(rehearsal: sample.Rehearsal, wraps: WrapsNews = WRAPS) -> Scene:
    """A window in the moment of the session's last news."""
    return Scene(wraps, rehearsal.news(), at=rehearsal.at)


def _today() -> QWidget:
    return Scene(WRAPS).frame


def _resting() -> QWidget:
    """Ten minutes after the newest session of the diary."""
    rows = sample_reader().sessions(1)
    ended = rows[0].closing.ended if rows[0].closing else sample.NOW
    at = replace(ended, mono_ms=ended.mono_ms + 600_000, wall_ms=ended.wall_ms + 600_000)
    return Scene(replace(RESTING, reading_at=at), at=at).frame


def _first_day() -> QWidget:
    empty = WrapsNews((), None, LinkState.CLOSED, radio=Fault(FaultCode.BLUETOOTH_OFF))
    return Scene(empty, diary=False).frame


def _recovered() -> QWidget:
    scene = Scene(REHEARSING)
    rows = scene.window.shell.reader.sessions(1)
    return scene.tell(Recovered(rows)).frame


def _before() -> QWidget:
    scene = Scene(WRAPS)
    scene.window.open_before("gel-15")
    return scene.frame


def _before_first() -> QWidget:
    scene = Scene(REHEARSING, diary=False)
    scene.window.open_before("gel-10")
    return scene.frame


def _starting() -> QWidget:
    rehearsal = sample.Rehearsal(sample.order(), sample.NOW, sample.cooling(1235))
    rehearsal.tell(Tick())
    return live(rehearsal).frame


def _run() -> QWidget:
    return live(running(572)).frame


def _run_simulated() -> QWidget:
    return live(running(352, simulated=True), REHEARSING).frame


def _check_in() -> QWidget:
    return live(running(302)).frame


def _stale() -> QWidget:
    rehearsal = running(430)
    for late in range(1, 14):
        rehearsal.tell(Tick(), rehearsal.later(429 + late))
    return live(rehearsal).frame


def _stopping() -> QWidget:
    rehearsal = running(430)
    rehearsal.tell(StopAsked("button"))
    return live(rehearsal).frame


def _unconfirmed() -> QWidget:
    rehearsal = running(430)
    rehearsal.tell(StopAsked("button"))
    rehearsal.tell(OffAcknowledged())
    rehearsal.tell(Tick(), rehearsal.later(434))
    return live(rehearsal).frame


def _after() -> QWidget:
    scene = Scene(WRAPS)
    scene.window.open_after(scene.window.shell.reader.sessions(1)[0])
    return scene.frame


def _diary() -> QWidget:
    scene = Scene(WRAPS)
    scene.frame.go("diary")
    return scene.frame


def _diary_empty() -> QWidget:
    scene = Scene(diary=False)
    scene.frame.go("diary")
    return scene.frame


def _session() -> QWidget:
    scene = Scene(WRAPS)
    scene.frame.go("diary")
    scene.window.open_session(5)
    return scene.frame


def _table() -> QWidget:
    scene = Scene(WRAPS)
    scene.frame.go("trends")
    scene.frame.page.finish()  # type: ignore[union-attr]
    scene.frame.page.pain.table.click()  # type: ignore[union-attr]
    return scene.frame


def _trends() -> QWidget:
    scene = Scene(WRAPS)
    scene.frame.go("trends")
    scene.frame.page.finish()  # type: ignore[union-attr]
    return scene.frame


def _share() -> QWidget:
    scene = Scene(WRAPS)
    scene.frame.go("share")
    return scene.frame


def _more() -> QWidget:
    scene = Scene(WRAPS)
    scene.frame.go("more")
    return scene.frame


def _wraps() -> QWidget:
    scene = Scene(WRAPS)
    scene.window.open_wraps()
    return scene.tell(ScanNews(HEARD, done=True)).frame


def _wraps_none() -> QWidget:
    empty = WrapsNews((), None, LinkState.CLOSED, radio=Fault(FaultCode.NO_BLUETOOTH))
    scene = Scene(empty, diary=False)
    scene.window.open_wraps()
    return scene.tell(ScanNews(HEARD[2:], done=True)).frame


def _rename() -> QWidget:
    scene = Scene(WRAPS)
    scene.window.open_wraps()
    scene.window.wraps.open_rename(sample.BLUE)
    return scene.frame


def _forget() -> QWidget:
    scene = Scene(WRAPS)
    scene.window.open_wraps()
    scene.window.wraps.open_forget(sample.BLUE)
    return scene.frame


def _fault() -> QWidget:
    resting = Fault(FaultCode.RESTING, seconds_left=2400)
    return Scene(WRAPS, FaultNews(resting, "StartSession")).frame


def _looks() -> QWidget:
    scene = Scene(WRAPS)
    scene.frame.go("more")
    scene.window.open_looks()
    return scene.frame


def _about() -> QWidget:
    scene = Scene(WRAPS)
    scene.frame.go("more")
    scene.window.open_about()
    return scene.frame


def shots() -> list[tuple[str, Callable[[], QWidget]]]:
    """Name and builder of each picture."""
    return [
        ("today", _today),
        ("today-first", _first_day),
        ("today-resting", _resting),
        ("today-recovered", _recovered),
        ("today-fault", _fault),
        ("before", _before),
        ("before-first", _before_first),
        ("run-starting", _starting),
        ("run", _run),
        ("run-simulated", _run_simulated),
        ("run-checkin", _check_in),
        ("run-stale", _stale),
        ("run-stopping", _stopping),
        ("run-unconfirmed", _unconfirmed),
        ("after", _after),
        ("diary", _diary),
        ("diary-empty", _diary_empty),
        ("session", _session),
        ("trends", _trends),
        ("table", _table),
        ("share", _share),
        ("more", _more),
        ("wraps", _wraps),
        ("wraps-none", _wraps_none),
        ("rename", _rename),
        ("forget", _forget),
        ("looks", _looks),
        ("about", _about),
    ]
