"""Cards of the trends that are no chart: figures by their names, and where it hurt."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.aches import Aches, Function
from app.domain.insight import MIN_PAIRS
from ui import figures_kinds, words_trends
from ui.pages.chart_card import ChartCard
from ui.pages.fact_row import FactRow
from ui.pages.waiting_card import WaitingCard
from ui.parts.button import Button, Kind
from ui.parts.card import Card, empty
from ui.parts.heat_map import HeatMap
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Space

TOLD = 5
"""Places that are named below the figures; the table names all."""


class NothingCard(Card):
    """Of an empty diary: what is to be done for trends. Hidden until it is wanted."""

    def __init__(self) -> None:
        super().__init__(self.tr("Nothing to show yet"))
        self.add(Text(self.tr("Tell your pain on Today, or start a session. Both show here.")))
        self.today = Button(self.tr("Go to Today"), Kind.SOFT, "today")
        self.add(self.today)
        self.hide()


class FunctionCards(QWidget):
    """One card for each measure of what a person can do, or one that there is none."""

    table_wanted = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.M)
        self.cards: list[ChartCard] = []

    def show_functions(self, told: Sequence[Function]) -> None:
        """These, in place of those before."""
        empty(self._column)
        self.cards = [self._card(each) for each in told] or [self._none()]
        for card in self.cards:
            self._column.addWidget(card)

    def _card(self, told: Function) -> ChartCard:
        card = ChartCard(self._shell, figures_kinds.function_name(told))
        card.table_wanted.connect(self.table_wanted)
        said = words_trends.function(told)
        card.say(said, "", figures_kinds.function(told, said))
        return card

    def _none(self) -> ChartCard:
        card = ChartCard(self._shell, self.tr("What you can do"))
        card.say(self.tr("No score of what you can do in this time."))
        return card


class HurtCard(WaitingCard):
    """How often each region hurt. `table_wanted` carries headings and rows."""

    table_wanted = Signal(object)

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.summary = Text()
        self.map = HeatMap()
        self.facts = QWidget()
        self._rows = QVBoxLayout(self.facts)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.table = Button(self.tr("Show as table"), Kind.PLAIN, "table")
        self.table.setAccessibleName(self.tr("{chart}: show as table").format(chart=title))
        self.table.clicked.connect(self._show_table)
        self._told = Aches((), 0, 0)
        for widget in (self.summary, self.map, self.facts, self.table):
            self.add(widget)

    def show_aches(self, told: Aches) -> None:
        """These regions."""
        self.answer()
        self._told = told
        said = words_trends.aches(told)
        self.summary.setText(said)
        self.map.show_counts({ache.region: ache.times for ache in told.regions}, said)
        empty(self._rows)
        _, rows = figures_kinds.aches_table(told)
        # Under MIN_PAIRS the counts are told and no middle of them.
        shown = 3 if told.of >= MIN_PAIRS else 2
        for name, *values in rows[:TOLD]:
            self._rows.addWidget(FactRow(name, self._value(values[: shown - 1])))
        for widget in (self.map, self.facts, self.table):
            widget.setVisible(bool(told.regions))

    def _value(self, values: list[str]) -> str:
        if len(values) < 2:
            return values[0]
        return self.tr("{times}, middle {middle}").format(times=values[0], middle=values[1])

    def _show_table(self) -> None:
        self.table_wanted.emit(figures_kinds.aches_table(self._told))
