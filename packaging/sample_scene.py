"""A window filled with the sample diary: what pictures and tests of pages are taken of."""

import atexit
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, cast

import sample_diary as sample
from PySide6.QtWidgets import QApplication

from app.domain.diary import Sighting
from app.domain.faults import Fault, FaultCode
from app.domain.health import CONSENT_TEXT, Consent
from app.domain.known import Known
from app.domain.units import Moment
from app.domain.wrap import HardLimits, LinkState, Reading, WrapFacts, WrapState
from app.late import LateReader
from app.news import News, WrapsNews
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
        self.reader = Knows(sample_reader() if diary else LateReader(), known, consent)
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
