"""The pain that is asked after earlier sessions, from 2 hours to 4 days on (features C2)."""

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
    """Questions of the pain, which may be put off. Hidden while nothing is due.

    Call `refresh` when the page comes to the front, and now and then: questions come and lapse.
    """

    due_wanted = Signal(object)
    """Carries the Due whose row was pressed."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._shell = shell
        self._put_off: set[tuple[int, str]] = set()
        self._shown: tuple[Due, ...] = ()
        self.rows: list[ListRow] = []
        self.later = Button(self.tr("Not now"), Kind.PLAIN)
        self.set_title(words_harm.pain_question())
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
        return each.when is not None and (each.session_id, each.when) not in self._put_off

    def _fill(self) -> None:
        self.clear()
        self.rows = []
        for each in self._shown:
            row = ListRow(*_words(each), icon="pain")
            row.clicked.connect(lambda _on=False, each=each: self.due_wanted.emit(each))
            self.rows.append(row)
            self.add(row)
        self.later = Button(self.tr("Not now"), Kind.PLAIN)
        self.later.clicked.connect(self._later)
        self.add(self.later)

    def _later(self) -> None:
        """Questions about pain may wait; they lapse by themselves."""
        self._put_off |= {(each.session_id, each.when) for each in self._shown if each.when}
        self.refresh()


def _words(each: Due) -> tuple[str, str]:
    """The place, and which time after the cold it is."""
    assert each.when is not None, "only the pain is asked here"
    return site_name(each.site), words_harm.follow_up(each.when)
