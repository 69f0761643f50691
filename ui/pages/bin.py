"""What was thrown away: each thing can be brought back for 30 days."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QTimer, Signal, Slot

from app.domain.period import DAY_MS
from app.domain.timeline import Filter, Item, Place
from app.domain.trail import BIN_DAYS, Target
from app.news import News, Saved
from ui import words_figures as figures
from ui import words_timeline
from ui.parts.card import Card
from ui.parts.list_row import ListRow
from ui.parts.page import Page
from ui.parts.roll import Roll
from ui.parts.roll_lines import Row
from ui.parts.text import Text
from ui.shell import Shell

AT_ONCE, MORE = 60, 20
"""Things read at first, some screens of them; and each time when the end comes near."""
Key = tuple[Target, int]


class BinPage(Page):
    """Pressing a row brings it back: `restore_wanted` carries Target, id and name."""

    restore_wanted = Signal(object, int, str)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._items: dict[Key, Item] = {}
        self._last: Place | None = None
        self._complete = False
        self.add(
            Text(
                self.tr(
                    "What you throw away stays here for {days} days. Then it is gone for good. Of "
                    "a cold wrap we keep when, where and how long, and the pain: the rules need it."
                ).format(days=BIN_DAYS),
                tone="quiet",
            )
        )
        self._empty = Card(self.tr("The bin is empty"))
        self.roll = Roll(self)
        self.add(self._empty)
        self.add(self.roll)
        self._more = QTimer(self)
        self._more.setSingleShot(True)
        self._more.timeout.connect(self._read_more)
        self.roll.opened.connect(self._bring_back)
        self.roll.end_near.connect(self._more.start)
        shell.heard.connect(self._hear)
        self.refresh()

    @property
    def keys(self) -> list[Key]:
        """Of all that was read so far, the newest first."""
        return list(self._items)

    def row(self, target: Target, thing_id: int) -> ListRow | None:
        """The row of that thing, scrolled into sight; None where it was not read yet."""
        return self.roll.reveal((target, thing_id))

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, Saved):
            self.refresh()

    def refresh(self) -> None:
        """Read what lies in it, as much of it as there was."""
        count = max(AT_ONCE, len(self._items))
        self._items, self._last = {}, None
        found = self._read(count)
        self._empty.setVisible(not found)
        self.roll.show_lines(self._lines(found))

    @Slot()
    def _read_more(self) -> None:
        if not self._complete:
            self.roll.append(self._lines(self._read(MORE)))

    def _read(self, count: int) -> tuple[Item, ...]:
        last = self._last
        found: tuple[Item, ...] = self._shell.read(
            lambda diary: diary.timeline(Filter(binned=True), count, last), ()
        )
        self._complete = len(found) < count
        self._last = found[-1].place if found else last
        return found

    def _lines(self, found: Iterable[Item]) -> Iterator[Row]:
        for item in found:
            key = (words_timeline.target_of(item.thing), item.place.id)
            self._items[key] = item
            when = f"{self._shell.day(item.at)} {figures.clock_time(item.at)}"
            left = self.tr("%n day(s) left", "", self._left(item))
            yield Row(
                key,
                words_timeline.title(item.thing),
                f"{when} · {left}",
                self.tr("Bring back"),
                words_timeline.icon(item.thing),
                opens=False,
            )

    @Slot(object)
    def _bring_back(self, key: Key) -> None:
        name = words_timeline.title(self._items[key].thing)
        self.restore_wanted.emit(*key, name)

    def _left(self, item: Item) -> int:
        """Whole days until it is gone, at least one: the bin is emptied at a start of the app."""
        gone_ms = (item.binned_ms or 0) + BIN_DAYS * DAY_MS - self._shell.now().wall_ms
        return max(1, -(-gone_ms // DAY_MS))
