"""Before a device is paired: what it is for, what to do first, and what to know."""

import re

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.diary import Sighting, Use
from app.domain.pairing_kinds import PairingNote, pairing_of
from app.domain.wrap import Bar
from app.requests import PairWrap
from ui import words_pairing as pairing
from ui.pages.badge import Badge
from ui.pages.choice import Choice
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.sheet import Sheet
from ui.parts.text import Text
from ui.theme import Size

_KEY = re.compile(r"[0-9a-f]{32}")


def wants_words(sighting: Sighting) -> bool:
    """Whether there is anything to do, to know or to choose before this one is paired."""
    kind = pairing_of(sighting.model)
    quiet = set(kind.notes) <= {PairingNote.NOTHING_TO_PAIR}
    return bool(kind.steps) or not quiet or _may_be_probe(sighting) or _locked(sighting)


def _may_be_probe(sighting: Sighting) -> bool:
    """Whether it could lie in the pack as well: one of class A, that needs no connection."""
    return sighting.use is Use.SKIN and sighting.grade == "A"


def _locked(sighting: Sighting) -> bool:
    return sighting.bar is Bar.NEEDS_KEY


class PairSheet(Sheet):
    """`agreed` carries the PairWrap."""

    agreed = Signal(object)

    def __init__(self, sighting: Sighting, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("PairSheet", "Use {name}")
        super().__init__(title.format(name=sighting.name or sighting.address), parent)
        self._sighting = sighting
        self.role: Choice | None = None
        self.key: QLineEdit | None = None
        kind = pairing_of(sighting.model)
        if PairingNote.BETA in kind.notes:
            self.add(Badge(self.tr("Beta"), "warn", "warn"))
        self.add(Text(pairing.use(sighting.use), tone="quiet"))
        for number, step in enumerate(kind.steps, 1):
            self.add(Text(f"{number}. {pairing.step(step)}"))
        if _may_be_probe(sighting):
            self._add_role()
        if _locked(sighting):
            self._add_key()
        notes = [note for note in kind.notes if note is not PairingNote.NOTHING_TO_PAIR]
        if notes:
            self._add_notes([pairing.note(note) for note in notes])
        self.pair = Button(self.tr("Use it"), Kind.PRIMARY, "check")
        self.pair.clicked.connect(self._pair)
        self.add_foot(self.pair)
        self._allow()

    def _add_role(self) -> None:
        self.add(Text(self.tr("Where will it lie?"), Size.LEAD, bold=True))
        roles = [(False, self.tr("On my skin")), (True, self.tr("In the pack"))]
        self.role = Choice(self.tr("Where will it lie?"), roles, chosen=False)
        self.add(self.role)
        self.add(
            Text(
                self.tr(
                    "On your skin it guards you. In the pack it only tells how cold the pack is, "
                    "beside a sensor on your skin."
                ),
                tone="quiet",
            )
        )

    def _add_key(self) -> None:
        self.add(Text(self.tr("Its key"), Size.LEAD, bold=True))
        self.key = QLineEdit()
        self.key.setAccessibleName(self.tr("Its key"))
        self.key.setPlaceholderText(self.tr("32 letters and digits, a to f and 0 to 9"))
        self.key.textChanged.connect(self._allow)
        self.key.returnPressed.connect(self._pair)
        self.add(self.key)
        where = self.tr("This computer's key store keeps it, not the diary.")
        self.add(Text(where, Size.CAPTION, "quiet"))

    def _add_notes(self, notes: list[str]) -> None:
        card = Card(tone="warn_soft")
        for note in notes:
            card.add(Text(note))
        self.add(card)

    def _typed(self) -> str | None:
        """The key as typed, without spaces and dashes; None where none is asked for."""
        if self.key is None:
            return None
        return re.sub(r"[\s:-]", "", self.key.text()).lower()

    def _allow(self) -> None:
        typed = self._typed()
        self.pair.setEnabled(typed is None or _KEY.fullmatch(typed) is not None)

    def _pair(self) -> None:
        if self.pair.isEnabled():
            probe = self.role is not None and bool(self.role.value)
            self.agreed.emit(PairWrap(self._sighting, self._typed(), as_probe=probe))
