"""The last session as a small curve; pressing it opens its page."""

from PySide6.QtWidgets import QWidget

from app.domain.diary import SessionRow
from ui import words_sessions as sessions
from ui.parts.card import Card
from ui.parts.list_row import ListRow
from ui.parts.sparkline import Sparkline
from ui.shell import Shell


class LastSession(Card):
    """Hidden while the diary is empty. `row` is the session shown."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Last session"))
        self._shell = shell
        self.row: SessionRow | None = None
        self._curve = Sparkline()
        self.add(self._curve)
        self.open = ListRow("")
        self.add(self.open)
        self.hide()

    def refresh(self, row: SessionRow | None) -> None:
        """Show that session."""
        self.row = row
        self.setVisible(row is not None)
        if row is None:
            return
        day = self._shell.day(row.opening.began)
        coldest = self._shell.temperature(row.coldest_skin)
        self.open.set_texts(sessions.title(row), sessions.detail(row, day), coldest)
        self._show_curve(row, coldest)

    def _show_curve(self, row: SessionRow, coldest: str) -> None:
        page = self._shell.read(lambda diary: diary.session(row.id), None)
        skin = [] if page is None else [sample.skin for sample in page.samples]
        self._curve.setVisible(any(value is not None for value in skin))
        said = self.tr("Skin temperature of the last session, coldest {coldest}")
        self._curve.show_curve(skin, said.format(coldest=coldest))
