"""Anything new today? Each thing has its own tick, and says what follows from it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import words_rules
from ui.pages.answers import Answers
from ui.parts.text import Text
from ui.parts.toggle_row import ToggleRow
from ui.theme import Size, Space

EMERGENCY = "W01"


class NewToday(QWidget):
    """`new` holds the IDs of the rules that apply today; `asked` whether anything was said."""

    changed = Signal()
    emergency = Signal()

    def __init__(self, *, nothing: bool = False, parent: QWidget | None = None) -> None:
        """`nothing`: "Nothing new" is put on, for the button to say."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        question = self.tr("Anything new today?")
        column.addWidget(Text(question, Size.LEAD, bold=True))
        answers = [(False, self.tr("Nothing new")), (True, self.tr("Something is new"))]
        self.choice = Answers(question, answers, False if nothing else None)
        self.choice.chosen.connect(self._unfold)
        column.addWidget(self.choice)
        self.items: dict[str, ToggleRow] = {}
        for rule, text, detail in self._texts():
            row = ToggleRow(text, detail)
            row.toggled.connect(lambda _on=False, rule=rule: self._tick(rule))
            self.items[rule] = row
            column.addWidget(row)
        self.why = Text("", tone="warn")
        column.addWidget(self.why)
        self._unfold_items()

    def _texts(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("C16", self.tr("Fever or an infection"), ""),
            ("T08", self.tr("It still feels numb or cold from last time"), ""),
            ("C09", self.tr("The skin there is broken, sore or infected"), ""),
            ("C06", self.tr("The skin there is numb"), ""),
            ("C23", self.tr("A cream, gel or heat rub on the skin there"), ""),
            (
                "C18",
                self.tr("Strong painkillers, sleeping tablets or calming pills"),
                self.tr("Then 10 min at most"),
            ),
            ("C05", self.tr("A doctor said that blood flows badly there"), ""),
            ("C15", self.tr("An operation there in the last 6 weeks"), ""),
            ("C17", self.tr("Alcohol, very sleepy or confused"), ""),
            (
                EMERGENCY,
                self.tr("Numb between the legs, or both legs weak"),
                self.tr("Or bladder, bowel or sex have changed"),
            ),
        )

    @property
    def asked(self) -> bool:
        """Whether the question was answered, and what is new was said."""
        return self.choice.value is not None and (not self.choice.value or bool(self.new))

    @property
    def new(self) -> frozenset[str]:
        """The rules that apply today."""
        if not self.choice.value:
            return frozenset()
        return frozenset(rule for rule, row in self.items.items() if row.isChecked())

    def tell(self, held: frozenset[str]) -> None:
        """Which of these rules hold a session back now: why."""
        told = [words_rules.sentence(rule) for rule in self.items if rule in held & self.new]
        self.why.setText("\n".join(told))
        self.why.setVisible(bool(told))

    def _unfold(self) -> None:
        self._unfold_items()
        self.changed.emit()

    def _unfold_items(self) -> None:
        for row in self.items.values():
            row.setVisible(bool(self.choice.value))
        self.why.setVisible(bool(self.choice.value) and bool(self.why.text()))

    def _tick(self, rule: str) -> None:
        self.changed.emit()
        if rule == EMERGENCY and self.items[rule].isChecked():
            self.emergency.emit()
