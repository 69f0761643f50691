"""A flare-up began or is over (report.md, 4.6): one press, and when it was."""

from app.domain.journal import Body, DiaryEntry, Flare, FlareTurn
from app.domain.units import Moment
from ui.pages.choice import Choice
from ui.pages.entry_page import EntryPage
from ui.parts.card import Card
from ui.parts.text import Text
from ui.shell import Shell


class FlareEntryPage(EntryPage):
    """Nothing is filled in beforehand: what began and was not over may be another one."""

    def __init__(
        self,
        shell: Shell,
        entry: DiaryEntry | None = None,
        session_id: int | None = None,
        at: Moment | None = None,
    ) -> None:
        super().__init__(shell, entry, session_id, at)
        self.ask(
            Text(
                self.tr("A flare-up: for hours or days, much more pain than you usually have."),
                tone="quiet",
            )
        )
        question = self.tr("What happened?")
        card = Card(question)
        turns = [
            (FlareTurn.BEGAN, self.tr("A flare-up began")),
            (FlareTurn.OVER, self.tr("It is over")),
        ]
        self.turn = Choice(question, turns)
        self.turn.chosen.connect(self._look)
        card.add(self.turn)
        self.ask(card)
        self.begin()

    def said(self) -> Body | None:
        """Began or over; None before anybody chose."""
        turn = self.turn.value
        return Flare(turn) if isinstance(turn, FlareTurn) else None

    def show_said(self, body: Body) -> None:
        """Fill in which of the two."""
        if isinstance(body, Flare):
            self.turn.show_value(body.turn)

    def lacks(self) -> str:
        """Which of the two."""
        return self.tr("Choose whether it began or is over.")
