"""What every page can reach: the window, the diary, the time, and the engine behind the bridge."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.faults import Fault, FaultCode
from app.domain.known import Known
from app.domain.pain import PainRating
from app.domain.period import local_day
from app.domain.units import CentiC, Moment
from app.news import (
    ChillerNews,
    FaultNews,
    News,
    PersonOpened,
    Recovered,
    Saved,
    SessionEnded,
    SessionNews,
    WrapsNews,
)
from ui import words
from ui import words_figures as figures
from ui.live import Live
from ui.parts.notice import NoticeKind
from ui.settings import Settings, SettingsFile
from ui.window import Window

if TYPE_CHECKING:
    from app.domain.preferences import Preferences
    from app.ports import Clock
    from app.reader_ports import DiaryReader
    from app.requests import Notify, Remind, Request
    from ui.bridge import Bridge

T = TypeVar("T")
FAULT, DIARY, BROKEN, RECOVERED = "fault", "diary", "broken", "recovered"
SAMPLE = "sample"
"""Keys of notices: the last fault, a diary that was not opened, an error of our own, sessions that
were found cut short, a diary that is made up."""

_DAMAGED = frozenset({FaultCode.FILE_DAMAGED, FaultCode.NOT_A_DIARY})
"""What trying again does not mend."""


class Shell(QObject):
    """Takes in each piece of news before the pages hear of it, so that they find it up to date."""

    heard = Signal(object)
    """Carries the News that came, after it was taken in."""
    settings_changed = Signal()
    copies_wanted = Signal()
    """The diary is damaged, and a copy may take its place."""

    def __init__(
        self,
        window: Window,
        bridge: "Bridge",
        reader: "DiaryReader",
        clock: "Clock",
        settings: SettingsFile,
    ) -> None:
        super().__init__(window)
        self.window_frame = window
        self.reader = reader
        self.clock = clock
        self.wraps: WrapsNews | None = None
        self.fridge: ChillerNews | None = None
        self.live: Live | None = None
        self.recovered: Recovered | None = None
        self._bridge = bridge
        self._rated: int | None = None
        self._refusal: FaultCode | None = None
        self._file = settings
        self._preferences: Preferences | None = None
        self.settings = settings.load()
        bridge.news.connect(self.hear)

    def now(self) -> Moment:
        """This instant."""
        return self.clock.now()

    def ask(self, request: "Request") -> None:
        """Ask something of the engine; what was said of an earlier fault is no longer true."""
        self.window_frame.withdraw(FAULT)
        self._bridge.submit(request)

    def notify(self, notification: "Notify | Remind") -> None:
        """Show a notification of the desktop, or withdraw the one that shows."""
        self._bridge.submit(notification)

    def rate(self, rating: PainRating) -> None:
        """Keep a pain rating, and say so once it is on the disk."""
        from app.requests import RatePain  # noqa: PLC0415 - after the first paint

        self._rated = rating.score
        self.ask(RatePain(rating))

    def read(self, question: Callable[["DiaryReader"], T], otherwise: T) -> T:
        """Ask the diary; where it cannot answer, say why in a notice and go on without."""
        try:
            return question(self.reader)
        except Fault as fault:
            self.tell_fault(fault)
            return otherwise

    @property
    def shut(self) -> bool:
        """Whether the diary could not be opened; the strip under the title says why."""
        return self._refusal is not None

    def known(self) -> Known:
        """What the diary knows now for a start; nothing at all where it cannot answer."""
        return self.read(lambda diary: diary.known(self.now()), Known())

    @property
    def preferences(self) -> "Preferences":
        """What the person chose for this diary, read once until something else is chosen."""
        if self._preferences is None:
            self._preferences = self.read(lambda diary: diary.preferences(), _no_preferences())
        return self._preferences

    def day(self, moment: Moment) -> str:
        """Today, yesterday, else weekday and date, by the person's own start of the day."""
        return figures.day(moment, self.now(), self.preferences.day_starts_h)

    def day_number(self, moment: Moment) -> int:
        """Days since 1970 there and then, by the person's own start of the day."""
        return local_day(moment, self.preferences.day_starts_h)

    def tell_fault(self, fault: Fault) -> None:
        """Say what went wrong and what to do."""
        advice = words.fault(fault.code)
        text = advice.text
        if fault.seconds_left:
            left = self.tr("{minutes} left.").format(minutes=figures.minutes(fault.seconds_left))
            text = f"{text} {left}"
        self.window_frame.notice(NoticeKind.WARN, text, key=FAULT)

    def _hear_fault(self, news: FaultNews) -> None:
        code = news.fault.code
        if code is FaultCode.APP_ERROR:
            self.window_frame.notice(NoticeKind.STOP, words.fault(code).text, key=BROKEN)
        elif news.asked == "OpenDiary":
            self._refusal = code
            out = (self.tr("Try again"), self.open_again)
            if code in _DAMAGED:
                out = (self.tr("Open a copy"), self.copies_wanted.emit)
            self.window_frame.notice(NoticeKind.WARN, words.fault(code).text, out, key=DIARY)
        elif code is not self._refusal:  # else it is told already, with a way out
            self.tell_fault(news.fault)

    def open_again(self) -> None:
        """Try once more to open a diary that was not opened."""
        from app.requests import OpenDiary  # noqa: PLC0415 - after the first paint

        self._opened()
        self.ask(OpenDiary())

    def _opened(self) -> None:
        self._refusal = None
        self.window_frame.withdraw(DIARY)

    def _hear_saved(self, news: Saved) -> None:
        if news.what in ("diary", "KeepPreferences"):
            self._preferences = None
        if news.what == "diary":
            self._opened()
            self._tell_sample()
        elif news.what == "RatePain" and self._rated is not None:
            saved = self.tr("Saved: pain {score} of 10").format(score=self._rated)
            self.window_frame.toast(saved)
            self._rated = None

    def _tell_sample(self) -> None:
        """A made-up diary is never taken for somebody's: a strip says so as long as it is open."""
        if self.preferences.sample:
            made_up = self.tr("Sample diary: made up, no person. It never cools real skin.")
            self.window_frame.notice(NoticeKind.INFO, made_up, key=SAMPLE)
        else:
            self.window_frame.withdraw(SAMPLE)

    def temperature(self, value: CentiC | None) -> str:
        """A temperature in the person's unit."""
        return figures.temperature(value, in_fahrenheit=self.settings.fahrenheit)

    def change(self, settings: Settings) -> None:
        """Keep other settings; the window follows at once."""
        self.settings = settings
        self._file.save(settings)
        self.settings_changed.emit()

    @Slot(object)
    def hear(self, news: News) -> None:
        """Take in news from the engine, then let the pages hear it."""
        match news:
            case FaultNews():
                self._hear_fault(news)
            case Saved():
                self._hear_saved(news)
            case PersonOpened():
                self._forget()
            case _:
                self._keep(news)
        self.heard.emit(news)

    def _keep(self, news: News) -> None:
        """How things stand, from now on."""
        match news:
            case SessionNews():
                self._take(news)
            case SessionEnded():
                self.live = None
            case WrapsNews():
                self.wraps = news
            case ChillerNews():
                self.fridge = news
            case Recovered():
                self.recovered = news
            case _:
                pass

    def _forget(self) -> None:
        """What was told so far is another person's, and so is what Undo would take back."""
        self.wraps = self.fridge = self.live = self.recovered = None
        self._rated = self._preferences = None
        self._opened()
        self.window_frame.hush()
        for key in (FAULT, RECOVERED, SAMPLE):
            self.window_frame.withdraw(key)

    def _take(self, news: SessionNews) -> None:
        if self.live is None or self.live.session_id != news.session_id:
            self.live = Live(news)
        else:
            self.live.take(news)


def _no_preferences() -> "Preferences":
    from app.domain.preferences import Preferences  # noqa: PLC0415 - after the first paint

    return Preferences()
