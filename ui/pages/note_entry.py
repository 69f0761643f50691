"""Words and pictures alone."""

from app.domain.journal import Body, DiaryEntry, Note
from app.domain.units import Moment
from ui.pages.entry_page import EntryPage
from ui.shell import Shell


class NoteEntryPage(EntryPage):
    """Something must stand in it: words, or a photo."""

    def __init__(
        self,
        shell: Shell,
        entry: DiaryEntry | None = None,
        session_id: int | None = None,
        at: Moment | None = None,
    ) -> None:
        super().__init__(shell, entry, session_id, at)
        self.ask(self.note_card)  # before when it was
        self.note.setPlaceholderText(self.tr("What do you want to remember?"))
        self.note.textChanged.connect(self._look)
        self.begin()

    def said(self) -> Body | None:
        """A note; None without words and photos."""
        there = self.note.toPlainText().strip() or self.kept_photos() or self.new_photos()
        return Note() if there else None

    def show_said(self, body: Body) -> None:
        """Words and photos stand there already."""

    def lacks(self) -> str:
        """Words, or a photo."""
        return self.tr("Write something, or add a photo.")
