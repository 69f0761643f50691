"""A card that shows nothing rather than figures of another question than the one just asked."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.parts.card import Card
from ui.parts.text import Text
from ui.theme import Millis


class WaitingCard(Card):
    """`ask`, then `answer` as soon as the answer is there; `wait` in between takes what was shown
    before out of sight, and out of a screen reader's reach. The card keeps its height meanwhile."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._asked = False
        self._covered: list[QWidget] = []
        self._counting = Text(self.tr("Counting ..."), tone="quiet")
        self._counting.hide()
        self.add(self._counting)

    @property
    def waits(self) -> bool:
        """Whether what was shown before is out of sight."""
        return bool(self._covered)

    def ask(self) -> None:
        """From now on what is shown answers another question."""
        self._asked = True

    def wait(self) -> None:
        """Say that it is being counted; nothing where it is answered already."""
        if not self._asked or self._covered:
            return
        self.setMinimumHeight(self.height())
        self._covered = [each for each in self._parts() if not each.isHidden()]
        for each in self._covered:
            each.hide()
        self._counting.show()

    def answer(self) -> None:
        """What was hidden is back, for what is shown next."""
        self._asked = False
        self._counting.hide()
        for each in self._covered:
            each.show()
        self._covered = []
        self.setMinimumHeight(0)

    def _parts(self) -> list[QWidget]:
        """All but the title and the words that it is being counted."""
        children = (each for each in self.children() if isinstance(each, QWidget))
        return [each for each in children if each not in (self._title, self._counting)]


class Counting(QObject):
    """Tells `cards` to wait where counting takes longer than a glance. `began` and `ended` only
    where they did."""

    began = Signal()
    ended = Signal()

    def __init__(self, cards: Callable[[], Iterable[WaitingCard]], parent: QObject) -> None:
        super().__init__(parent)
        self._cards = cards
        self._waited = False
        self._glance = QTimer(self)
        self._glance.setSingleShot(True)
        self._glance.setInterval(Millis.GLANCE)
        self._glance.timeout.connect(self._wait)

    def begin(self) -> None:
        """Something else is asked of all cards."""
        for card in self._cards():
            card.ask()
        self._glance.start()

    def begin_at_once(self) -> None:
        """The same, where what is shown may not be seen any longer at all."""
        self.begin()
        self._wait()

    def end(self) -> None:
        """All is counted."""
        self._glance.stop()
        for card in self._cards():
            card.answer()
        if self._waited:
            self._waited = False
            self.ended.emit()

    @Slot()
    def _wait(self) -> None:
        self._glance.stop()
        for card in self._cards():
            card.wait()
        if not self._waited:
            self._waited = True
            self.began.emit()
