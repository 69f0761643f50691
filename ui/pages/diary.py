"""The diary: everything there is in one timeline, newest first, with a calendar and a search."""

from collections.abc import Iterable, Iterator
from typing import cast

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.care import CareEntry
from app.domain.diary import SessionRow
from app.domain.harm import AdverseEvent
from app.domain.journal import DiaryEntry
from app.domain.timeline import Filter, Item, Place, Thing
from app.domain.trail import Target
from app.news import News, Recovered, Saved, SessionEnded
from ui import words_figures as figures
from ui import words_timeline
from ui.pages.diary_courses import FoundCourses
from ui.pages.diary_curves import RowCurves
from ui.pages.diary_search import DiarySearch
from ui.pages.entry_view import EntryView
from ui.pages.session import SessionView
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.list_row import ListRow
from ui.parts.month import Month
from ui.parts.page import Page
from ui.parts.roll import Roll
from ui.parts.roll_lines import Heading, Line, Row
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Extent, Size

AT_ONCE, MORE = 60, 20
"""Things read at first, some screens of them; and each time when the end comes near."""
Key = tuple[Target, int]


class DiaryPage(Page):
    """What is wanted is told by signals. Rows are told by their key: a Target and a number."""

    session_wanted = Signal(int)
    entry_wanted = Signal(int)
    care_wanted = Signal(object)
    """Carries the CareEntry whose row was pressed."""
    harm_wanted = Signal(object)
    """Carries the AdverseEvent whose row was pressed."""
    course_wanted = Signal(object)
    """Carries the Plan in which something was found."""
    remove_wanted = Signal(object, int, str)
    """Carries Target and id of what is to be thrown away, and its name."""
    add_wanted = Signal()
    menu_wanted = Signal()
    filter_wanted = Signal()
    start_wanted = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.needs = 7 * int(Extent.TOUCH)
        self.ground.setAutoFillBackground(True)  # what is opaque scrolls without painting anew
        self._stale, self._complete = True, False
        self._items: dict[Key, Item] = {}
        self._last: Place | None = None
        self.search = DiarySearch()
        self.month = Month(shell.day_number(shell.now()))
        self.legend = Text(
            self.tr(
                "Dot: session. Number: worst pain. Bar: entry. Triangle: something went wrong."
            ),
            Size.CAPTION,
            "quiet",
        )
        self.roll = Roll(self)
        self._curves = RowCurves(shell, self.roll)
        self._courses = FoundCourses(shell)
        self._answer = Card()
        for widget in (self.search, self.month, self.legend, self._answer, self.roll):
            self.add(widget)
        self._show_calendar(False)
        self._more = QTimer(self)
        self._more.setSingleShot(True)
        self._more.timeout.connect(self._read_more)
        self._connect()

    def _connect(self) -> None:
        search = self.search
        search.changed.connect(self._begin_anew)
        search.add_wanted.connect(self.add_wanted)
        search.menu_wanted.connect(self.menu_wanted)
        search.filter_wanted.connect(self.filter_wanted)
        search.calendar_wanted.connect(self._show_calendar)
        self.month.chosen.connect(self._choose_day)
        self.month.turned.connect(self._mark_days)
        self.roll.opened.connect(self._open)
        self.roll.removed.connect(self._remove)
        self.roll.end_near.connect(self._more.start)
        self._shell.heard.connect(self._hear)

    # What comes and goes

    def shown(self) -> None:
        """Read again what may have changed."""
        self.month.set_today(self._today())
        if self._stale:
            self.refresh()

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, SessionEnded | Recovered | Saved):
            self._stale = True
            if self.isVisible():
                self.refresh()

    @Slot()
    def _begin_anew(self) -> None:
        """Something else is wanted: how far somebody had scrolled says nothing of it."""
        self._items = {}
        self.refresh()
        self.verticalScrollBar().setValue(0)

    @Slot()
    def refresh(self) -> None:
        """Read what is wanted afresh, as much of it as there was."""
        self._stale = False
        self.search.show_kept(self._shell.preferences.filters, self._today())
        count = max(AT_ONCE, len(self._items))
        self._items, self._last = {}, None
        found = self._read(count)
        courses = list(self._courses.lines(self.search.wanted))
        self.roll.show_lines([*courses, *self._lines(found)])
        self._answer_empty(nothing=not found and not courses)
        self._mark_days()

    @Slot()
    def _read_more(self) -> None:
        if not self._complete and self._items:
            self.roll.append(self._lines(self._read(MORE)))

    def _read(self, count: int) -> tuple[Item, ...]:
        wanted, last = self.search.wanted, self._last
        found: tuple[Item, ...] = self._shell.read(
            lambda diary: diary.timeline(wanted, count, last), ()
        )
        self._complete = len(found) < count
        self._last = found[-1].place if found else last
        return found

    # Lines

    def _lines(self, found: Iterable[Item]) -> Iterator[Line]:
        """Rows under a heading for each month and each day."""
        before = next(reversed(self._items.values()), None)
        day = None if before is None else self._shell.day_number(before.at)
        today = self._today()
        for item in found:
            number = self._shell.day_number(item.at)
            if number != day:
                yield from _headings(number, day, today)
                day = number
            key = (words_timeline.target_of(item.thing), item.place.id)
            self._items[key] = item
            yield self._row(key, item, figures.day_heading(number, today))

    def _row(self, key: Key, item: Item, day: str) -> Row:
        thing = item.thing
        return Row(
            key,
            words_timeline.title(thing),
            words_timeline.detail(thing, item.at),
            words_timeline.value(thing, self._shell.temperature),
            words_timeline.icon(thing),
            removable=words_timeline.removable(thing),
            found=item.snippet,
            heard=day,
        )

    @property
    def rows(self) -> dict[int, ListRow]:
        """Rows of sessions that have a widget now, by the session's id."""
        told = cast("dict[Key, ListRow]", self.roll.rows)
        return {key[1]: row for key, row in told.items() if key[0] is Target.SESSION}

    def row(self, target: Target, thing_id: int) -> ListRow | None:
        """The row of that thing, scrolled into sight; None where it was not read yet."""
        return self.roll.reveal((target, thing_id))

    @Slot(object)
    def mark(self, page: QWidget | None) -> None:
        """Show which thing's page stands beside this list; None for none."""
        if page is None:
            self.roll.mark_open(None)
        elif isinstance(page, SessionView):
            self.roll.mark_open((Target.SESSION, page.whole_id))
        elif isinstance(page, EntryView):
            self.roll.mark_open((Target.ENTRY, page.entry_id))

    def first(self) -> Thing | None:
        """The newest thing of all; None in an empty diary."""
        found: tuple[Item, ...] = self._shell.read(lambda diary: diary.timeline(Filter(), 1), ())
        return found[0].thing if found else None

    # Presses

    @Slot(object)
    def _open(self, key: Key) -> None:
        course = self._courses.plan(key)
        if course is not None:
            self.course_wanted.emit(course)
            return
        thing = self._items[key].thing
        match thing:
            case SessionRow():
                self.session_wanted.emit(thing.id)
            case DiaryEntry():
                self.entry_wanted.emit(thing.id)
            case CareEntry():
                self.care_wanted.emit(thing)
            case AdverseEvent():
                self.harm_wanted.emit(thing)

    @Slot(object)
    def _remove(self, key: Key) -> None:
        self.remove_wanted.emit(*key, words_timeline.title(self._items[key].thing))

    @Slot(int)
    def _choose_day(self, day: int) -> None:
        """That day alone; pressed once more, all of them again."""
        self.search.show_day(None if day == self.search.day else day)

    # Calendar

    def _today(self) -> int:
        return self._shell.day_number(self._shell.now())

    @Slot(bool)
    def _show_calendar(self, on: bool) -> None:
        self.month.setVisible(on)
        self.legend.setVisible(on)
        if on:
            self._mark_days()

    @Slot()
    def _mark_days(self) -> None:
        if self.month.isHidden():
            return
        period = self.month.period
        self.month.show_marks(self._shell.read(lambda diary: diary.days(period), ()))
        self.month.show_day(self.search.day)

    # Nothing there

    def _answer_empty(self, *, nothing: bool) -> None:
        self._answer.clear()
        self._answer.setVisible(nothing)
        if not nothing:
            return
        if self.search.narrowed:
            self._answer.set_title(self.tr("Nothing found"))
            said = self.tr("Looked for: {what}").format(what=self.search.said())
            everything = Button(self.tr("Show everything"), Kind.SOFT, "diary")
            everything.clicked.connect(self.search.show_all)
            self._answer.add(Text(said))
            self._answer.add(everything)
            self._shell.window_frame.announce(f"{self.tr('Nothing found')}. {said}")
            return
        if self._shell.shut:
            self._answer.set_title(self.tr("Your diary is not open"))
            self._answer.add(Text(self.tr("The words above say why, and what to do.")))
            return
        self._answer.set_title(self.tr("Nothing here yet"))
        self._answer.add(
            Text(self.tr("Each session comes here by itself, and all that you write down."))
        )
        write = Button(self.tr("Add to your diary"), Kind.SOFT, "add")
        write.clicked.connect(self.add_wanted)
        self._answer.add(write)
        start = Button(self.tr("Go to Today"), Kind.PLAIN, "today")
        start.clicked.connect(self.start_wanted)
        self._answer.add(start)


def _headings(number: int, before: int | None, today: int) -> Iterator[Heading]:
    month = figures.month_heading(number)
    if before is None or month != figures.month_heading(before):
        yield Heading(month, large=True)
    yield Heading(figures.day_heading(number, today))
