"""Care beside cold (features C8): what it was, for how long, and where."""

from app.domain.journal import Body, Care, CareKind, DiaryEntry
from app.domain.units import Moment
from ui import words_figures as figures
from ui import words_journal
from ui.pages.choice import Choice
from ui.pages.entry_page import EntryPage
from ui.pages.fillers import Fillers
from ui.pages.region_sheet import RegionRow
from ui.parts.card import Card
from ui.parts.number_field import NumberField, NumberRange
from ui.shell import Shell

MINUTES = NumberRange(1, 1440)
"""As `Care` takes them."""
_USUAL_MIN = (10, 20, 30, 60)


class CareEntryPage(EntryPage):
    """Nothing but what it was is needed."""

    def __init__(
        self,
        shell: Shell,
        entry: DiaryEntry | None = None,
        session_id: int | None = None,
        at: Moment | None = None,
    ) -> None:
        super().__init__(shell, entry, session_id, at)
        card = Card(self.tr("What was it?"))
        kinds = [(each, words_journal.care(each)) for each in CareKind]
        self.kind = Choice(self.tr("What was it?"), kinds)
        self.kind.chosen.connect(self._look)
        card.add(self.kind)
        self.ask(card)
        card = Card(self.tr("How long, and where?"))
        self.minutes = NumberField(self.tr("How long?"), MINUTES, self.tr("min"))
        self.minutes.changed.connect(self._look)
        usual = [(count, figures.minutes(count * 60)) for count in _USUAL_MIN]
        self.usual = Fillers(self.minutes, usual)
        self.where = RegionRow(shell, self.tr("Where?"))
        self.where.changed.connect(self._look)
        for widget in (self.minutes, self.usual, self.where):
            card.add(widget)
        self.ask(card)
        self.begin()

    def said(self) -> Body | None:
        """What it was; None before anybody chose, or where the minutes cannot be."""
        kind = self.kind.value
        if not isinstance(kind, CareKind) or self.minutes.wrong:
            return None
        return Care(kind, self.minutes.whole, next(iter(self.where.regions), None))

    def show_said(self, body: Body) -> None:
        """Fill in what, how long and where."""
        if isinstance(body, Care):
            self.kind.show_value(body.what)
            self.minutes.show_value(body.minutes)
            self.where.show_regions((body.region,) if body.region else ())

    def lacks(self) -> str:
        """What it was, or minutes that can be."""
        if self.kind.value is None:
            return self.tr("Choose what it was.")
        return self.minutes.complaint()
