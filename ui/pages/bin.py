"""What was thrown away: each thing can be brought back for 30 days."""

from PySide6.QtCore import Signal, Slot

from app.domain.period import DAY_MS
from app.domain.timeline import Filter, Item
from app.domain.trail import BIN_DAYS, Target
from app.news import News, Saved
from ui import words_figures as figures
from ui import words_timeline
from ui.parts.card import Card
from ui.parts.list_row import ListRow
from ui.parts.page import Page
from ui.parts.text import Text
from ui.shell import Shell

LISTED = 200
"""Things shown; older ones come into sight as these are brought back or go for good."""


class BinPage(Page):
    """Pressing a row brings it back: `restore_wanted` carries Target, id and name."""

    restore_wanted = Signal(object, int, str)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.rows: dict[tuple[Target, int], ListRow] = {}
        shell.heard.connect(self._hear)
        self.refresh()

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, Saved):
            self.refresh()

    def refresh(self) -> None:
        """Read what lies in it."""
        self.clear()
        self.rows.clear()
        self.add(
            Text(
                self.tr(
                    "What you throw away stays here for {days} days. Then it is gone for good. Of a "
                    "cold wrap we keep when, where and how long, and the pain: the rules need it."
                ).format(days=BIN_DAYS),
                tone="quiet",
            )
        )
        found = self._shell.read(lambda diary: diary.timeline(Filter(binned=True), LISTED), ())
        card = Card("" if found else self.tr("The bin is empty"))
        for item in found:
            card.add(self._row(item))
        self.add(card)

    def _row(self, item: Item) -> ListRow:
        target, name = words_timeline.target_of(item.thing), words_timeline.title(item.thing)
        when = f"{self._shell.day(item.at)} {figures.clock_time(item.at)}"
        left = self.tr("%n day(s) left", "", self._left(item))
        said = f"{when} · {left}"
        row = ListRow(
            name, said, self.tr("Bring back"), words_timeline.icon(item.thing), chevron=False
        )
        row.clicked.connect(lambda: self.restore_wanted.emit(target, item.place.id, name))
        self.rows[target, item.place.id] = row
        return row

    def _left(self, item: Item) -> int:
        """Whole days until it is gone, at least one: the bin is emptied at a start of the app."""
        gone_ms = (item.binned_ms or 0) + BIN_DAYS * DAY_MS - self._shell.now().wall_ms
        return max(1, -(-gone_ms // DAY_MS))
