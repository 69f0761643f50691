"""A month of days with marks; pick one with the mouse, or with the arrow keys and Enter."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.domain.period import Period
from app.domain.timeline import DayMark
from ui.parts.button import IconButton
from ui.parts.drawing import CENTRE, draw_ground, draw_words, smooth, words_width
from ui.parts.month_day import MonthDay
from ui.parts.text import Text
from ui.theme import Extent, Radius, Size, Space, look

_EPOCH: Final = QDate(1970, 1, 1)
_WEEK, _WEEKS = 7, 6


def date_of(day: int) -> QDate:
    """The date of a day since 1970."""
    return _EPOCH.addDays(day)


def day_of(date: QDate) -> int:
    """Days since 1970."""
    return _EPOCH.daysTo(date)


class Month(QWidget):
    """`chosen` carries a day since 1970; `turned` comes when another month shows.

    PageUp and PageDown turn a month, with Shift a year. The week begins as the locale has it.
    """

    chosen = Signal(int)
    turned = Signal()

    def __init__(self, today: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day: int | None = None
        """The one that is chosen."""
        self._today = self._here = today
        self._marks: dict[int, DayMark] = {}
        self.title = Text("", Size.LEAD, bold=True, align=CENTRE)
        self.before = IconButton("previous", self.tr("Month before"))
        self.after = IconButton("next", self.tr("Month after"))
        self.before.clicked.connect(lambda: self._turn(-1))
        self.after.clicked.connect(lambda: self._turn(1))
        head = QHBoxLayout()
        head.addWidget(self.before)
        head.addWidget(self.title, 1)
        head.addWidget(self.after)
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.XS, 0, Space.S)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(self._names_height())
        column.addLayout(self._grid)
        self._space = column.itemAt(1)
        self.cells = [MonthDay(self) for _ in range(_WEEK * _WEEKS)]
        for place, cell in enumerate(self.cells):
            cell.installEventFilter(self)
            cell.clicked.connect(lambda _on=False, cell=cell: self.chosen.emit(cell.day))
            self._grid.addWidget(cell, place // _WEEK, place % _WEEK)
        for column_number in range(_WEEK):
            self._grid.setColumnStretch(column_number, 1)
        self._fill()

    # What it shows

    @property
    def period(self) -> Period:
        """The days of the month that shows."""
        first = self._first()
        return Period(day_of(first), day_of(first) + first.daysInMonth() - 1)

    def show_marks(self, marks: Iterable[DayMark]) -> None:
        """What its days hold."""
        self._marks = {mark.day: mark for mark in marks}
        self._fill()

    def show_day(self, day: int | None) -> None:
        """That day is chosen, and its month shows; None for none."""
        changed, self.day = day != self.day, day
        if changed and day is not None:
            self._go(day)
        else:
            self._fill()

    def set_today(self, today: int) -> None:
        """A new day has begun."""
        if today != self._today:
            self._today = today
            self._fill()

    def cell(self, day: int) -> MonthDay:
        """The button of a day that shows. KeyError for another."""
        for cell in self.cells:
            if cell.day == day and not cell.isHidden():
                return cell
        raise KeyError(day)

    # Inside

    def _first(self) -> QDate:
        here = date_of(self._here)
        return QDate(here.year(), here.month(), 1)

    def _turn(self, months: int) -> None:
        self._go(day_of(date_of(self._here).addMonths(months)))

    def _go(self, day: int) -> None:
        """The month of that day, which the keyboard then stands on."""
        turned = (date_of(day).year(), date_of(day).month()) != (
            self._first().year(), self._first().month()
        )  # fmt: skip
        self._here = day
        if turned:
            self.turned.emit()
        self._fill()

    def _fill(self) -> None:
        first = self._first()
        start_of_week = QLocale().firstDayOfWeek().value
        empty = (first.dayOfWeek() - start_of_week) % _WEEK
        days = first.daysInMonth()
        self.title.setText(QLocale().toString(first, "MMMM yyyy"))
        for place, cell in enumerate(self.cells):
            number = place - empty + 1
            cell.setVisible(1 <= number <= days)
            if 1 <= number <= days:
                self._fill_cell(cell, day_of(first) + number - 1, number)
        self._choose_stop()
        self.update()

    def _fill_cell(self, cell: MonthDay, day: int, number: int) -> None:
        mark = self._marks.get(day)
        cell.show_mark(mark)
        today, chosen = day == self._today, day == self.day
        cell.show_day(day, number, self._name(day, mark), today=today, chosen=chosen)
        cell.setEnabled(day <= self._today or mark is not None)

    def _name(self, day: int, mark: DayMark | None) -> str:
        said = [QLocale().toString(date_of(day), QLocale.FormatType.LongFormat)]
        said += [self.tr("today")] if day == self._today else []
        said += [self.tr("chosen")] if day == self.day else []
        return ", ".join([*said, *(self._marked(mark) if mark else [self.tr("nothing")])])

    def _marked(self, mark: DayMark) -> list[str]:
        said: list[str] = []
        if mark.sessions and mark.simulated:
            said.append(self.tr("%n simulated session(s)", "", mark.sessions))
        elif mark.sessions:
            said.append(self.tr("%n session(s)", "", mark.sessions))
        if mark.worst_pain is not None:
            said.append(self.tr("worst pain {0} of 10").format(mark.worst_pain))
        if mark.entries:
            said.append(self.tr("%n entry(s)", "", mark.entries))
        if mark.harm:
            said.append(self.tr("something went wrong"))
        return said

    # Keyboard

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go from day to day, Home and End to the ends of the month."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            day = self._beyond(event)
            if day is not None:
                self._go_and_focus(day)
                return True
        return super().eventFilter(watched, event)

    def _beyond(self, event: QKeyEvent) -> int | None:
        key, here = Qt.Key(event.key()), self._here
        plain = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        if key in plain:
            return here + plain[key]
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return self.period.first if key == Qt.Key.Key_Home else self.period.last
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            year = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            months = (12 if year else 1) * (-1 if key == Qt.Key.Key_PageUp else 1)
            return day_of(date_of(here).addMonths(months))
        return None

    def _go_and_focus(self, day: int) -> None:
        self._go(min(day, self._today))
        self.cell(self._here).setFocus(Qt.FocusReason.TabFocusReason)

    def _choose_stop(self) -> None:
        """One day takes Tab."""
        for cell in self.cells:
            stop = cell.day == self._here and not cell.isHidden()
            cell.setFocusPolicy(Qt.FocusPolicy.TabFocus if stop else Qt.FocusPolicy.NoFocus)

    # Paint

    def _names_height(self) -> int:
        return round(look().px(Size.CAPTION) * 1.6)

    def changeEvent(self, event: QEvent) -> None:
        """Another text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_space"):
            spacer = self._space.spacerItem() if self._space else None
            if spacer is not None:
                spacer.changeSize(0, self._names_height())
                self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and the names of the days of the week."""
        painter = QPainter(self)
        smooth(painter)
        worn = look()
        draw_ground(painter, QRectF(self.rect()), Radius.CARD, worn.colour("surface"))
        top = self._grid.geometry().top() - self._names_height()
        wide = self.width() / _WEEK
        font, start = worn.font(Size.CAPTION), QLocale().firstDayOfWeek().value
        names = _day_names(min(wide, Extent.TOUCH))
        for place in range(_WEEK):
            spot = QRectF(place * wide, top, wide, self._names_height())
            name = names[(start - 1 + place) % _WEEK]
            draw_words(painter, spot, name, font, worn.colour("quiet"), CENTRE)


def _day_names(room: float) -> list[str]:
    """Monday to Sunday, short; as a letter each where one of them has no room."""
    font, days = look().font(Size.CAPTION), range(1, _WEEK + 1)
    short = [QLocale().standaloneDayName(day, QLocale.FormatType.ShortFormat) for day in days]
    if all(words_width(name, font) < room for name in short):
        return short
    return [QLocale().standaloneDayName(day, QLocale.FormatType.NarrowFormat) for day in days]
