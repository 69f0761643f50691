"""Blood pressure and pulse as a meter showed them (features C11)."""

from app.domain.journal import Body, DiaryEntry, Vitals
from app.domain.units import Moment
from ui.pages.entry_page import EntryPage
from ui.parts.card import Card
from ui.parts.number_field import NumberField, NumberRange
from ui.parts.text import Text
from ui.shell import Shell

SYSTOLIC, DIASTOLIC, PULSE = NumberRange(50, 280), NumberRange(20, 180), NumberRange(20, 250)
"""As `Vitals` takes them, mmHg and beats a minute."""


class VitalsEntryPage(EntryPage):
    """Pressure has two numbers; pulse may stand alone."""

    def __init__(
        self,
        shell: Shell,
        entry: DiaryEntry | None = None,
        session_id: int | None = None,
        at: Moment | None = None,
    ) -> None:
        super().__init__(shell, entry, session_id, at)
        card = Card(self.tr("What does the meter show?"))
        pressure, beats = self.tr("mmHg"), self.tr("a minute")
        self.systolic = NumberField(self.tr("Upper number"), SYSTOLIC, pressure)
        self.diastolic = NumberField(self.tr("Lower number"), DIASTOLIC, pressure)
        self.pulse = NumberField(self.tr("Pulse"), PULSE, beats)
        for field in self._fields():
            field.changed.connect(self._look)
            card.add(field)
        self.ask(card)
        gentle = self.tr(
            "This app keeps these numbers for you and does not judge them. "
            "If one worries you, ask a health professional."
        )
        self.ask(Text(gentle, tone="quiet"))
        self.begin()

    def _fields(self) -> tuple[NumberField, NumberField, NumberField]:
        return self.systolic, self.diastolic, self.pulse

    def said(self) -> Body | None:
        """The numbers; None where one is missing or cannot be."""
        if self._wrong():
            return None
        return Vitals(self.systolic.whole, self.diastolic.whole, self.pulse.whole)

    def show_said(self, body: Body) -> None:
        """Fill in the numbers."""
        if isinstance(body, Vitals):
            for field, value in zip(
                self._fields(), (body.systolic, body.diastolic, body.pulse), strict=True
            ):
                field.show_value(value)

    def lacks(self) -> str:
        """What is missing, or does not fit together."""
        return self._wrong()

    def _wrong(self) -> str:
        for field in self._fields():
            if complaint := field.complaint():
                return complaint
        upper, lower = self.systolic.whole, self.diastolic.whole
        if (upper is None) is not (lower is None):
            return self.tr("Blood pressure has two numbers. Write down both, or none.")
        if upper is not None and upper <= (lower or 0):
            return self.tr("The upper number is the larger one.")
        nothing = upper is None and self.pulse.whole is None
        return self.tr("Write down one number at least.") if nothing else ""
