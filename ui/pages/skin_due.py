"""The skin that somebody still has to look at: one card that asks one question after the other."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.aftermath import Due, due
from app.domain.diary import EndReason, SessionRow
from ui import words, words_harm
from ui.parts.body_map import site_name
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Size

Asked = SessionRow | Due
"""What one look is asked of: the end of a session (D09), or a time after it (D10)."""


class SkinDue(Card):
    """Hidden while nothing is due. Skin cannot be put off, so there is no *Not now*.

    Call `refresh` when the page comes to the front, and now and then: questions come and lapse.
    """

    check_wanted = Signal(object)
    """Carries the SessionRow that ended without a look at the skin."""
    due_wanted = Signal(object)
    """Carries the Due that the person answers now."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(tone="warn_soft", parent=parent)
        self._shell = shell
        self._ended: tuple[SessionRow, ...] = ()
        self.asked: tuple[Asked, ...] = ()
        self.set_title(self.tr("Please look at your skin"))
        self._place = Text()
        self._why = Text()
        self.look = Button(self.tr("Tell how your skin looks"), Kind.PRIMARY, "skin")
        self.look.clicked.connect(self._ask)
        self._next = Text("", Size.CAPTION)
        for widget in (self._place, self._why, self.look, self._next):
            self.add(widget)
        self.hide()

    def end_of(self, rows: Iterable[SessionRow]) -> None:
        """Ask for the look at the end of these sessions, where nobody told of it."""
        self._ended = tuple(row for row in rows if row.closing is not None and row.skin_check_due)
        self.refresh()

    def refresh(self) -> None:
        """Show what is due at this moment: the end of a session first, then what lapses first."""
        now = self._shell.now()
        later = due(self._shell.read(lambda diary: diary.aftermaths(now), ()), now)
        self.asked = (*self._ended, *(each for each in later if each.when is None))
        self.setVisible(bool(self.asked))
        if self.asked:
            self._show(self.asked[0], self.asked[1:])

    def _show(self, first: Asked, others: tuple[Asked, ...]) -> None:
        self._place.setText(_where_and_when(first))
        why = _why(first)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        names = ", ".join(map(_where_and_when, others))
        self._next.setText(self.tr("After that: {places}").format(places=names))
        self._next.setVisible(bool(others))

    def _ask(self) -> None:
        if not self.asked:
            return
        first = self.asked[0]
        (self.check_wanted if isinstance(first, SessionRow) else self.due_wanted).emit(first)


def _where_and_when(asked: Asked) -> str:
    if isinstance(asked, SessionRow):
        return f"{site_name(asked.opening.site)} · {words_harm.at_the_end()}"
    return f"{site_name(asked.site)} · {words_harm.minutes_after(asked.minute or 0)}"


def _why(asked: Asked) -> str:
    """How the session ended that nobody looked at since."""
    if isinstance(asked, Due) or asked.closing is None:
        return ""
    if asked.closing.end is EndReason.COMPLETED:
        return ""  # nothing that bears on the skin
    advice = words.end(asked.closing.end)
    return f"{advice.title}. {advice.meaning}"
