"""One entry of the diary: all that was said, when it was and when it was written, its changes."""

from PySide6.QtCore import Signal, Slot

from app.domain.diary import SessionRow
from app.domain.entry_kind import EntryKind
from app.domain.journal import DiaryEntry
from app.domain.trail import Edit, Target
from app.news import News, Saved
from ui import words_entries, words_journal, words_sessions, words_timeline, words_trail
from ui import words_figures as figures
from ui.pages.badge import simulated_badge
from ui.pages.fact_row import FactRow
from ui.pages.photo_button import PhotoButton
from ui.pages.rebuilt import place_kept
from ui.pages.side_by_side import SideBySide
from ui.pages.trail_card import TrailCard
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.list_row import ListRow
from ui.parts.page import Page
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Size


class EntryView(Page):
    """What is wanted is told by signals; it shows what is on the disk."""

    edit_wanted = Signal(object)
    """Carries the DiaryEntry that is to be changed."""
    remove_wanted = Signal(object, int, str)
    restore_wanted = Signal(object, int, str)
    """These carry Target and id of what is to be thrown away or brought back, and its name."""
    session_wanted = Signal(int)
    photo_wanted = Signal(str, object)
    """Carries the name of a photo and its JPEG."""

    def __init__(self, shell: Shell, entry_id: int) -> None:
        super().__init__()
        self._shell = shell
        self.entry_id = entry_id
        self._stale = True
        shell.heard.connect(self._hear)
        self.refresh()

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, Saved):
            self._stale = True
            if self.isVisible():
                self.shown()

    def shown(self) -> None:
        """It may have been changed meanwhile."""
        if self._stale:
            with place_kept(self):
                self.refresh()

    def refresh(self) -> None:
        """Read the entry and show it."""
        self._stale = False
        self.clear()
        entry = self._shell.read(lambda diary: diary.entry(self.entry_id), None)
        if entry is None:
            self.add(Text(self.tr("This entry is not in the diary.")))
            return
        edits: tuple[Edit, ...] = self._shell.read(
            lambda diary: diary.trail(Target.ENTRY, entry.id), ()
        )
        self._add_head(entry)
        self._add_said(entry)
        self._add_photos(entry)
        self._add_session(entry)
        if words_trail.in_bin(edits):
            self._add_way_back(entry)
        else:
            self._add_ways(entry)
        if edits:
            self.add(TrailCard(edits))

    def _add_head(self, entry: DiaryEntry) -> None:
        if entry.rehearsal:
            self.add(simulated_badge())
        self.add(Text(words_journal.kind(entry.kind), tone="quiet"))
        if entry.kind is not EntryKind.NOTE:
            self.add(Text(words_entries.title(entry), Size.TITLE, bold=True))
        card = Card()
        card.add(FactRow(self.tr("When it was"), figures.stamp(entry.at)))
        written = words_timeline.late() if entry.late else self.tr("Written down")
        card.add(FactRow(written, figures.stamp(entry.told)))
        self.add(card)

    def _add_said(self, entry: DiaryEntry) -> None:
        lines = words_entries.lines(entry)
        if not lines and not entry.text.strip():
            return
        card = Card()
        for line in lines:
            card.add(Text(line))
        if entry.text.strip():
            card.add(Text(entry.text.strip()))
        self.add(card)

    def _add_photos(self, entry: DiaryEntry) -> None:
        for number, photo_id in enumerate(entry.photos, 1):
            jpeg = self._shell.read(lambda diary, key=photo_id: diary.photo(key), None)
            name = self.tr("Photo {0}").format(number)
            button = PhotoButton(self.tr("{0}, press to see it large").format(name), jpeg or b"")
            button.clicked.connect(
                lambda _on=False, name=name, jpeg=jpeg or b"": self.photo_wanted.emit(name, jpeg)
            )
            self.add(button)

    def _add_session(self, entry: DiaryEntry) -> None:
        row = self._session(entry)
        if row is None:
            return
        card = Card()
        link = ListRow(
            words_sessions.title(row), self.tr("The session it is about"), icon="session"
        )
        link.clicked.connect(lambda: self.session_wanted.emit(row.id))
        card.add(link)
        self.add(card)

    def _session(self, entry: DiaryEntry) -> SessionRow | None:
        if (session_id := entry.session_id) is None:
            return None
        found = self._shell.read(lambda diary: diary.session(session_id), None)
        return None if found is None else found.row

    def _add_way_back(self, entry: DiaryEntry) -> None:
        card = Card(tone="primary_soft")
        card.add(Text(self.tr("This entry is in the bin.")))
        self.back = Button(self.tr("Bring back"), Kind.PRIMARY, "undo")
        name = words_entries.title(entry)
        self.back.clicked.connect(
            lambda: self.restore_wanted.emit(Target.ENTRY, self.entry_id, name)
        )
        card.add(self.back)
        self.add(card)

    def _add_ways(self, entry: DiaryEntry) -> None:
        self.delete = Button(self.tr("Throw away"), Kind.SOFT, "delete")
        name = words_entries.title(entry)
        self.delete.clicked.connect(
            lambda: self.remove_wanted.emit(Target.ENTRY, self.entry_id, name)
        )
        if entry.kind is EntryKind.COMMENT:
            self.add(self.delete)
            return
        self.change = Button(self.tr("Change"), Kind.SOFT, "edit")
        self.change.clicked.connect(lambda: self.edit_wanted.emit(entry))
        self.add(SideBySide(self.change, self.delete))
