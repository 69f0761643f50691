"""A medicine taken (features C8): what was taken before comes again with one tap."""

from PySide6.QtWidgets import QLineEdit

from app.domain.entry_kind import EntryKind
from app.domain.journal import Body, DiaryEntry, Medicine
from app.domain.units import Moment
from ui import words_entries as entries
from ui.pages.entry_page import EntryPage
from ui.parts.card import Card
from ui.parts.chip import Chip, ChipRow
from ui.parts.number_field import NumberField, NumberRange
from ui.parts.text import Text
from ui.parts.toggle_row import ToggleRow
from ui.shell import Shell
from ui.theme import Extent, Size

OFFERED = 8
"""Medicines shown as chips; our own choice."""
NAME_LONGEST, UNIT_LONGEST = 80, 20
"""Characters; our own choice."""
AMOUNT = NumberRange(0, 100_000, 3)
"""As `Medicine` takes it; three decimals are enough for a part of a tablet."""
LOOK_BACK_MS = 365 * 86_400_000
"""So far back it is known whether a medicine was against pain; our own choice."""


class MedicineEntryPage(EntryPage):
    """Nothing but the name is needed."""

    def __init__(
        self,
        shell: Shell,
        entry: DiaryEntry | None = None,
        session_id: int | None = None,
        at: Moment | None = None,
    ) -> None:
        super().__init__(shell, entry, session_id, at)
        card = Card(self.tr("What did you take?"))
        self.known = ChipRow()
        self.known.setAccessibleName(self.tr("Taken before"))
        self.chips: list[Chip] = []
        against = self._against_pain()
        for name, amount, unit in shell.read(lambda diary: diary.medicines(), ())[:OFFERED]:
            self._offer(Medicine(name, amount, unit, name in against))
        if self.chips:
            card.add(Text(self.tr("Taken before"), Size.CAPTION, "quiet"))
            card.add(self.known)
        self.name = self._line(card, self.tr("Name"), NAME_LONGEST)
        self.amount = NumberField(self.tr("How much?"), AMOUNT)
        self.amount.changed.connect(self._look)
        card.add(self.amount)
        self.unit = self._line(card, self.tr("Of what?"), UNIT_LONGEST)
        self.unit.setPlaceholderText(self.tr("Such as mg, tablets or drops"))
        self.painkiller = ToggleRow(self.tr("Against pain"), icon="pain")
        self.painkiller.toggled.connect(self._look)
        card.add(self.painkiller)
        self.ask(card)
        self.begin()

    def said(self) -> Body | None:
        """The medicine; None without a name, or where the amount cannot be."""
        name = self.name.text().strip()
        if not name or self.amount.wrong:
            return None
        unit, against = self.unit.text().strip(), self.painkiller.isChecked()
        return Medicine(name, self.amount.value, unit, against)

    def show_said(self, body: Body) -> None:
        """Fill in name, amount, unit and what it was for."""
        if isinstance(body, Medicine):
            self.name.setText(body.name)
            self.name.setCursorPosition(0)  # a long name shows its beginning
            self.amount.show_value(body.amount)
            self.unit.setText(body.unit)
            self.painkiller.setChecked(body.painkiller)

    def lacks(self) -> str:
        """The name, or an amount that can be."""
        return self.amount.complaint() or self.tr("Write down what you took.")

    def _offer(self, medicine: Medicine) -> None:
        now = self.shell.now()
        chip = Chip(entries.title(DiaryEntry(medicine, now, now)))
        chip.clicked.connect(lambda: self.show_said(medicine))
        self.chips.append(chip)
        self.known.add(chip)

    def _against_pain(self) -> frozenset[str]:
        """Names of what was taken against pain."""
        now_ms = self.shell.now().wall_ms
        kinds = frozenset({EntryKind.MEDICINE})
        taken = self.shell.read(lambda d: d.entries(now_ms - LOOK_BACK_MS, now_ms, kinds), ())
        against = {
            each.body.name: each.body.painkiller
            for each in taken
            if isinstance(each.body, Medicine)
        }
        return frozenset(name for name, is_against in against.items() if is_against)

    def _line(self, card: Card, name: str, longest: int) -> QLineEdit:
        card.add(Text(name, bold=True))
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setMaxLength(longest)
        line.setMinimumHeight(Extent.TOUCH)
        line.textChanged.connect(self._look)
        card.add(line)
        return line
