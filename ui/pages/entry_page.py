"""What all pages of a diary entry share: when it was, a note, photos, and saving."""

from abc import abstractmethod
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.journal import LATE_MS, Body, DiaryEntry
from app.domain.units import Moment
from ui import words_figures as figures
from ui.keeping import keeping
from ui.pages.badge import simulated_badge
from ui.pages.draft_page import DraftPage
from ui.pages.photo_strip import PhotoStrip
from ui.pages.when_picker import WhenPicker
from ui.parts.button import BigButton, Kind
from ui.parts.card import Card
from ui.parts.note_field import NoteField
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Size


class EntryPage(DraftPage):
    """A new entry, or one that is changed. A page of a kind puts its questions in with `ask`, at
    the end of its own `__init__` calls `begin`, and says `body`, `show_body` and `lacks`.

    Nothing is kept before Save, and the window asks before what was typed is left (`Draft`); `done`
    comes when it is on the disk. What was typed stays when it could not be kept. `at` is the moment
    that a new entry is about, where it is not now.
    """

    done = Signal()

    def __init__(
        self,
        shell: Shell,
        entry: DiaryEntry | None = None,
        session_id: int | None = None,
        at: Moment | None = None,
    ) -> None:
        super().__init__()
        self.shell = shell
        self.entry = entry
        """The entry that is changed; None for a new one."""
        self.session_id = entry.session_id if entry else session_id
        self.rehearsal = entry.rehearsal if entry else self._simulated(session_id)
        self._asked: DiaryEntry | None = None
        if self.rehearsal:
            self.add(simulated_badge())
        self._questions = QVBoxLayout()
        self._questions.setSpacing(self.body.spacing())
        self.body.addLayout(self._questions)
        self._frame: list[QWidget] = []
        self._add_when(entry.at if entry else at)
        self._add_note(entry.text if entry else "")
        self._add_end()
        self._keeping = keeping(shell)
        self._keeping.kept.connect(self._hear_kept)
        self._keeping.failed.connect(self._hear_failed)

    # What a page of a kind says

    @abstractmethod
    def said(self) -> Body | None:
        """What was filled in; None while something is missing. Never raises."""
        raise NotImplementedError

    @abstractmethod
    def show_said(self, body: Body) -> None:
        """Fill in what stands in an entry of this page's kind."""
        raise NotImplementedError

    def half_said(self) -> object:
        """What was filled in beside fields and buttons, also where it is not enough to be kept."""
        return self.said()

    def lacks(self) -> str:
        """What is still missing, as a sentence; asked when `said` is None."""
        return self.tr("Fill in something first.")

    def kept_photos(self) -> tuple[int, ...]:
        """Which photos of the entry stay."""
        return self.photos.kept

    def new_photos(self) -> tuple[bytes, ...]:
        """Photos to be kept with it, as JPEG, already shrunk and without location."""
        return self.photos.new

    # What it uses

    def ask(self, widget: QWidget) -> None:
        """Put a question of this kind below the others, above when it was."""
        self._questions.addWidget(widget)

    def begin(self) -> None:
        """All questions are there: put the frame below them, which is the way of the Tab key too,
        and fill them in where an entry is changed."""
        for part in self._frame:
            if part.parentWidget() is None:  # else it stands among the questions
                self.add(part)
        self.add_gap()
        if self.entry is not None:
            self.show_said(self.entry.body)
        self.give_up()
        self._look()

    # The frame

    def _simulated(self, session_id: int | None) -> bool:
        if session_id is None:
            return False
        page = self.shell.read(lambda diary: diary.session(session_id), None)
        return page is not None and page.row.opening.simulated

    def _add_when(self, at: Moment | None) -> None:
        card = self.when_card = Card(self.tr("When was it?"))
        self.when = WhenPicker(self.tr("When was it?"), self.shell.now())
        self.apart.append(self.when)
        if at is not None:
            self.when.show_moment(at)
        self.late = Text(self.tr("It will be marked as written down later."), Size.CAPTION, "quiet")
        self.when.changed.connect(self._look)
        card.add(self.when)
        card.add(self.late)
        self._frame.append(card)

    def _add_note(self, text: str) -> None:
        card = self.note_card = Card(self.tr("Note and photos"))
        self.note = NoteField(self.tr("Note"), text)
        self.note.setPlaceholderText(self.tr("You may leave this empty"))
        card.add(self.note)
        tags = self.tr("A word with # in front, such as #garden, is easy to find again.")
        card.add(Text(tags, Size.CAPTION, "quiet"))
        self.photos = PhotoStrip(self.shell, self.entry.photos if self.entry else ())
        self.photos.changed.connect(self._look)
        card.add(self.photos)
        self._frame.append(card)

    def _add_end(self) -> None:
        if self.entry is not None:
            self._frame.append(Text(self._written(self.entry), Size.CAPTION, "quiet"))
        self.missing = Text("", tone="warn")
        self.missing.hide()
        self.save = BigButton(self.tr("Save"), Kind.PRIMARY, "check")
        self.save.clicked.connect(self._save)
        self._frame += [self.missing, self.save]

    def _written(self, entry: DiaryEntry) -> str:
        told = entry.told
        day = self.shell.day(told)
        text = self.tr("Written down: {day}, {time}.")
        written = text.format(day=day, time=figures.clock_time(told))
        if not entry.edits:
            return written
        changed = self.tr("Changes since then: {count}.").format(count=entry.edits)
        return f"{written} {changed}"

    @Slot()
    def _look(self) -> None:
        """What is missing may be there by now."""
        told = self.entry.told if self.entry else self.shell.now()
        self.late.setVisible(told.wall_ms - self._at().wall_ms > LATE_MS)
        self.missing.hide()

    def _at(self) -> Moment:
        return self.shell.now() if self.when.is_now else self.when.moment

    # What would be lost

    def under_way(self) -> bool:
        """Whether it was asked to be kept a moment ago."""
        return self._asked is not None

    def filled(self) -> object:
        """All that is filled in, also where it is not enough to be kept."""
        when = None if self.when.is_now else self.when.moment
        photos = self.kept_photos(), self.new_photos(), self.photos.waiting
        return super().filled(), self.half_said(), photos, when

    # Saving

    def keep(self) -> None:
        """As a press on Save."""
        self._save()

    def _save(self) -> None:
        body = self.said()
        lacks = self.lacks() if body is None else self._not_yet()
        self.missing.setText(lacks)
        self.missing.setVisible(bool(lacks))
        if body is None or lacks:
            self.shell.window_frame.announce(lacks, urgent=True)
            return
        entry, photos = self._entry(body), self.new_photos()
        if entry == self.entry and not photos:
            self.give_up()
            self.done.emit()
            return
        self._asked = entry
        self.save.setEnabled(False)
        self._keeping.keep(entry, photos)

    def _not_yet(self) -> str:
        if self.photos.waiting:
            return self.tr("A photo is on its way. Save when it is there.")
        return self.tr("Look at the day and time.") if self.when.ahead else ""

    def _entry(self, body: Body) -> DiaryEntry:
        text, at = self.note.toPlainText().strip(), self._at()
        if self.entry is not None:
            kept = self.kept_photos()
            return replace(self.entry, body=body, at=at, text=text, photos=kept)
        now = self.shell.now()
        return DiaryEntry(body, at, now, text, self.session_id, self.rehearsal)

    @Slot(object, int)
    def _hear_kept(self, entry: DiaryEntry, _entry_id: int) -> None:
        if entry is self._asked:
            self._asked = None
            self.give_up()
            self.done.emit()

    @Slot(object)
    def _hear_failed(self, entry: DiaryEntry) -> None:
        if entry is self._asked:
            self._asked = None
            self.save.setEnabled(True)
