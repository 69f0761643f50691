"""The list before a start: cloth, pack, metal, strap, skin, and what else the rules ask to tick.

Nothing here is remembered as a yes: each start says it again, by the words on the button or by
the switches.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.health import Cloth, PackFrom
from ui import words
from ui.pages.answers import Answers
from ui.pages.choice import Choice
from ui.parts.placement import Placement
from ui.parts.text import Text
from ui.parts.toggle_row import ToggleRow
from ui.theme import Size, Space

LOOKED, METAL, STRAP, BESIDE_BONE = "C09", "L06", "L05", "L03"
DRY = {Cloth.DRY, Cloth.DRY_TWICE}


class CheckList(QWidget):
    """`known`: put all on, for the button to say. `by_hand`: the pack has no thermometer of its
    own, so it is asked where it comes from. `massage`: ice in the hand, without cloth or strap."""

    changed = Signal()

    def __init__(
        self, *, known: bool, by_hand: bool, massage: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._known = known
        self._massage = massage
        self._titles: dict[QWidget, Text] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)
        self._column.addWidget(Text(self.tr("Check these"), Size.LEAD, bold=True))
        cloth, pack = self.tr("The cloth between wrap and skin"), self.tr("Where is the pack from?")
        self.cloth, self.pack = Choice(cloth, self._cloths()), Answers(pack, self._packs())
        self._add_choice(cloth, self.cloth)
        self._add_choice(pack, self.pack)
        self.why = Text("", tone="warn")
        self._column.addWidget(self.why)
        self.why.hide()
        if known:
            self.cloth.show_value(Cloth.DRY)
        if massage:
            self._put_away(self.cloth)
        if massage or not by_hand:
            self._put_away(self.pack)
        self.rows: dict[str, ToggleRow] = {}
        for rule in (LOOKED, METAL) if massage else (LOOKED, METAL, STRAP):
            self._row(rule)
        self.picture = Placement()
        self._column.addWidget(self.picture)
        self.picture.hide()

    def _add_choice(self, name: str, choice: Choice | Answers) -> None:
        choice.chosen.connect(self.changed)
        self._titles[choice] = Text(name)
        self._column.addWidget(self._titles[choice])
        self._column.addWidget(choice)

    def _put_away(self, choice: Choice | Answers) -> None:
        choice.hide()
        self._titles[choice].hide()

    def _cloths(self) -> list[tuple[object, str]]:
        return [
            (Cloth.DRY, self.tr("One dry")),
            (Cloth.DRY_TWICE, self.tr("Two dry")),
            (Cloth.DAMP, self.tr("Damp")),
            (Cloth.NONE, self.tr("None")),
        ]

    def _packs(self) -> list[tuple[object, str]]:
        return [
            (PackFrom.FRIDGE, self.tr("Fridge")),
            (PackFrom.FREEZER, self.tr("Freezer")),
            (PackFrom.FREEZER_WARMED, self.tr("Freezer, then 10 min in the room")),
            (PackFrom.COLDER, self.tr("Colder than a freezer")),
        ]

    def _texts(self) -> dict[str, tuple[str, str]]:
        beside = self.tr("The pad lies beside the bone, not on it")
        if self._massage:
            beside = self.tr("The ice stays beside the bone, not on it")
        return {
            LOOKED: (self.tr("I looked: the skin is whole and I feel it"), ""),
            METAL: (self.tr("Rings, chains and other metal are off"), ""),
            STRAP: (self.tr("Two fingers fit under the strap"), ""),
            BESIDE_BONE: (beside, ""),
        }

    def _row(self, rule: str) -> ToggleRow:
        if rule not in self.rows:
            advice = words.rule(rule)
            text, detail = self._texts().get(rule, (advice.title, advice.todo))
            row = ToggleRow(text, detail)
            row.setChecked(self._known and rule != "C18")
            row.toggled.connect(self.changed)
            self.rows[rule] = row
            self._column.addWidget(row)
        return self.rows[rule]

    def ask_for(self, rules: frozenset[str]) -> None:
        """Rules that want a tick for this start, beside those that always do."""
        always = {LOOKED, METAL, STRAP}  # those that the sheet has at all
        for rule in sorted(rules - {"H06", "H07", "H09"}):
            self._row(rule)
        for rule, row in self.rows.items():
            row.setVisible(rule in rules | always)
        self._column.removeWidget(self.picture)
        self._column.addWidget(self.picture)
        self.picture.setVisible(BESIDE_BONE in rules)

    def tell(self, why: str) -> None:
        """Why this cloth with this pack does not do; empty where it does."""
        self.why.setText(why)
        self.why.setVisible(bool(why))

    @property
    def ticked(self) -> frozenset[str]:
        """The rules whose tick is on; a dry cloth ticks H06, two of them H07 as well."""
        on = {rule for rule, row in self.rows.items() if row.isChecked() and not row.isHidden()}
        if self.cloth.value in DRY:
            on.add("H06")
        if self.cloth.value is Cloth.DRY_TWICE:
            on.add("H07")
        return frozenset(on)
