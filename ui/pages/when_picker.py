"""When something was: some usual answers, and a day and time for all others."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime, Signal
from PySide6.QtWidgets import (
    QVBoxLayout,
    QWidget,
)

from app.domain.units import Moment
from ui import words_figures as figures
from ui.pages.choice import Choice
from ui.parts.day_field import DayField, TimeField
from ui.parts.text import Text
from ui.theme import Size, Space

_AGO_MIN = (0, 30, 60, 120)
_EARLIER = -1


class WhenPicker(QWidget):
    """Never ahead of `now`. `name` says what is asked for."""

    changed = Signal()
    """Another moment may be meant."""

    def __init__(self, name: str, now: Moment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._shown: tuple[Moment, QDate, QTime] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self.ago = Choice(name, [(ago, _ago(ago)) for ago in (*_AGO_MIN, _EARLIER)], 0)
        at = figures.local(now)
        today = QDate(at.year, at.month, at.day)
        self.day = DayField(self.tr("Day"), today)
        self.time = TimeField(self.tr("Time of day"), QTime(at.hour, at.minute))
        self.wrong = Text("", Size.CAPTION, "warn")
        column.addWidget(self.ago)
        column.addWidget(self.day)
        column.addWidget(self.time)
        column.addWidget(self.wrong)
        self.ago.chosen.connect(self._show)
        self.day.changed.connect(self._show)
        self.time.changed.connect(self._show)
        self._show()

    @property
    def ahead(self) -> bool:
        """Whether what stands there has not come yet, or can be no day and time."""
        return self.ago.value == _EARLIER and (not self._readable or self._ago_ms() < 0)

    @property
    def _readable(self) -> bool:
        return self.day.date().isValid() and self.time.time().isValid()

    @property
    def is_now(self) -> bool:
        """Whether the present is meant, whenever it is asked for."""
        return self.ago.value == 0

    @property
    def moment(self) -> Moment:
        """The moment that is meant, never ahead of now, with the offset that clocks had then. One
        that was shown and not changed comes back as it was."""
        if self._shown is not None and self.ago.value == _EARLIER:
            at, day, time = self._shown
            if (day, time) == (self.day.date(), self.time.time()):
                return at
        ago_ms = max(0, self._ago_ms())
        now = self._now
        wall_ms = now.wall_ms - ago_ms
        return Moment(now.mono_ms - ago_ms, wall_ms, self._offset_min(wall_ms))

    def show_moment(self, at: Moment) -> None:
        """Show a moment as a day and a time of day."""
        local = figures.local(at)
        day, time = QDate(local.year, local.month, local.day), QTime(local.hour, local.minute)
        self.ago.show_value(_EARLIER)
        self.day.setDate(day)
        self.time.setTime(time)
        self._shown = at, day, time
        self._show()

    def _complaint(self) -> str:
        if self._readable:
            return self.tr("This lies ahead.")
        at = figures.local(self._now)
        day = QLocale().toString(QDate(at.year, at.month, at.day), QLocale.FormatType.ShortFormat)
        text = self.tr("Write it like {day} and {time}.")
        return text.format(day=day, time=figures.clock_time(self._now))

    def _offset_min(self, wall_ms: int) -> int:
        """Local minus UTC at that time, in minutes: a change of the clocks may lie in between."""
        then, now = (
            QDateTime.fromMSecsSinceEpoch(ms).offsetFromUtc() for ms in (wall_ms, self._now.wall_ms)
        )
        return self._now.utc_offset_min + (then - now) // 60

    def set_ago(self, minutes: int) -> None:
        """So many minutes ago, as a day and a time where it is no usual answer."""
        if minutes in _AGO_MIN:
            self.ago.show_value(minutes)
        self._show()

    def _ago_ms(self) -> int:
        chosen = self.ago.value
        if isinstance(chosen, int) and chosen != _EARLIER:
            return chosen * 60_000
        if not self._readable:
            return 0
        day, time = self.day.date(), self.time.time()
        meant = datetime(day.year(), day.month(), day.day(), time.hour(), time.minute())  # noqa: DTZ001 - a clock on the wall
        ago_ms = round((figures.local(self._now) - meant).total_seconds() * 1000)
        moved_min = self._offset_min(self._now.wall_ms - ago_ms) - self._now.utc_offset_min
        return ago_ms + moved_min * 60_000

    def _show(self) -> None:
        earlier = self.ago.value == _EARLIER
        self.day.setVisible(earlier)
        self.time.setVisible(earlier)
        self.wrong.setText(self._complaint())
        self.wrong.setVisible(self.ahead)
        self.changed.emit()


def _ago(minutes: int) -> str:
    if minutes == _EARLIER:
        return QCoreApplication.translate("words", "Another time")
    if minutes == 0:
        return QCoreApplication.translate("words", "Now")
    return figures.age(minutes * 60)
