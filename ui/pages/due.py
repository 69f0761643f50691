"""What is due after earlier sessions: skin at 30 and 60 minutes, pain later on (D10, C2)."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.aftermath import Due, due
from app.news import News, Recovered, Saved, SessionEnded
from ui import words_harm
from ui.parts.body_map import site_name
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.list_row import ListRow
from ui.shell import Shell

AT_ONCE = 3
"""Questions shown at a time; our own choice."""


class DueCard(Card):
    """Questions of the skin, which cannot be put off, or of the pain. Hidden while nothing is due.

    Call `refresh` when the page comes to the front, and now and then: questions come and lapse.
    """

    due_wanted = Signal(object)
    """Carries the Due whose row was pressed."""

    def __init__(self, shell: Shell, *, skin: bool, parent: QWidget | None = None) -> None:
        super().__init__(tone="warn_soft" if skin else "surface", parent=parent)
        self._shell = shell
        self._skin = skin
        self._put_off: set[tuple[int, str]] = set()
        self._shown: tuple[Due, ...] = ()
        self.rows: list[ListRow] = []
        self.later = Button(self.tr("Not now"), Kind.PLAIN)
        self.set_title(self.tr("How is it now?"))
        shell.heard.connect(self._hear)
        self.hide()

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, Saved | SessionEnded | Recovered):
            self.refresh()

    def refresh(self) -> None:
        """Show what is due at this moment."""
        now = self._shell.now()
        found = due(self._shell.read(lambda diary: diary.aftermaths(now), ()), now)
        wanted = tuple(each for each in found if self._asks(each))[:AT_ONCE]
        if wanted != self._shown:
            self._shown = wanted
            self._fill()
        self.setVisible(bool(wanted))

    def _asks(self, each: Due) -> bool:
        if each.when is None:
            return self._skin
        return not self._skin and (each.session_id, each.when) not in self._put_off

    def _fill(self) -> None:
        self.clear()
        self.rows = []
        for each in self._shown:
            row = ListRow(*_words(each))
            row.clicked.connect(lambda _on=False, each=each: self.due_wanted.emit(each))
            self.rows.append(row)
            self.add(row)
        self.later = Button(self.tr("Not now"), Kind.PLAIN)
        self.later.clicked.connect(self._later)
        self.add(self.later)
        self.later.setVisible(not self._skin)

    def _later(self) -> None:
        """Questions about pain may wait; they lapse by themselves."""
        self._put_off |= {(each.session_id, each.when) for each in self._shown if each.when}
        self.refresh()


def _words(each: Due) -> tuple[str, str, str, str]:
    """Title, detail, value and icon of a row."""
    site = site_name(each.site)
    if each.when is None:
        ago = words_harm.minutes_after(each.minute or 0)
        return words_harm.skin_question(), f"{site} · {ago}", "", "skin"
    return words_harm.pain_question(), f"{site} · {words_harm.follow_up(each.when)}", "", "pain"
