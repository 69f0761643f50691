"""The warming phase: sit, stand, walk, one after another, and what to watch for (features P4)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.session import Phase
from ui import words, words_harm
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.text import Text
from ui.parts.toggle_row import ToggleRow


class WarmingCard(Card):
    """A step can be ticked once the one before it is; one unticked takes the later ones along."""

    steps_done = Signal(tuple)
    """Carries the codes of the steps that are done, in their order."""
    harm_wanted = Signal()

    def __init__(self, done: tuple[str, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(words.phase(Phase.WARMING), parent=parent)
        self.add(Text(self.tr("Take your time. One after another."), tone="quiet"))
        self.steps: dict[str, ToggleRow] = {}
        for code in words.WARM_STEPS:
            row = ToggleRow(words.warm_step(code), words_harm.warm_watch(code), icon=code)
            row.setChecked(code in done)
            row.clicked.connect(self._changed)
            self.steps[code] = row
            self.add(row)
        self.dizzy = Button(self.tr("I feel dizzy or weak"), Kind.SOFT, "sign")
        self.rest = Text(
            self.tr(
                "Sit or lie down now. Stay there until it is gone. Keep warm. "
                "If it does not go away, get medical help."
            ),
            tone="stop",
            bold=True,
        )
        self.rest.hide()
        self.tell = Button(self.tr("Write down what happened"), Kind.PLAIN, "harm")
        self.tell.hide()
        self.dizzy.clicked.connect(self._say_rest)
        self.tell.clicked.connect(self.harm_wanted)
        for widget in (self.dizzy, self.rest, self.tell):
            self.add(widget)
        self._open_next()

    @property
    def done(self) -> tuple[str, ...]:
        """The steps that are done."""
        return tuple(code for code, row in self.steps.items() if row.isChecked())

    def _changed(self) -> None:
        self._open_next()
        self.steps_done.emit(self.done)

    def _open_next(self) -> None:
        reached = True
        for row in self.steps.values():
            row.setEnabled(reached)
            if not reached:
                row.setChecked(False)
            reached = reached and row.isChecked()

    def _say_rest(self) -> None:
        self.rest.show()
        self.tell.show()
        self.setAccessibleDescription(self.rest.text())
