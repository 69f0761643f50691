"""How a day was (features C10): sleep, stress, how active, and how long since something hurt."""

from app.domain.journal import Body, Context, DiaryEntry
from app.domain.units import Moment
from ui.pages.entry_page import EntryPage
from ui.pages.fillers import Fillers
from ui.parts.card import Card
from ui.parts.number_field import NumberField, NumberRange
from ui.parts.score_pad import ScorePad
from ui.parts.text import Text
from ui.shell import Shell

SLEEP_H = NumberRange(0, 24, 1)
SINCE_H = NumberRange(0, 24 * 365)
"""Both as `Context` takes them."""
DAY_H = 24


class ContextEntryPage(EntryPage):
    """Each question may be left out; one is enough."""

    def __init__(
        self,
        shell: Shell,
        entry: DiaryEntry | None = None,
        session_id: int | None = None,
        at: Moment | None = None,
    ) -> None:
        super().__init__(shell, entry, session_id, at)
        self.ask(Text(self.tr("Answer what you like."), tone="quiet"))
        sleep = Card(self.tr("Sleep"))
        self.sleep = NumberField(self.tr("Hours of sleep last night"), SLEEP_H, self.tr("h"))
        self.sleep.changed.connect(self._look)
        sleep.add(self.sleep)
        self.slept_well = self._pad(
            sleep,
            self.tr("How well did you sleep?"),
            (self.tr("0 not at all well"), self.tr("10 very well")),
            self.tr("Slept well: {0} of 10"),
        )
        self.ask(sleep)
        day = Card(self.tr("Your day"))
        self.stress = self._pad(
            day,
            self.tr("How much stress?"),
            (self.tr("0 none"), self.tr("10 very much")),
            self.tr("Stress: {0} of 10"),
        )
        self.active = self._pad(
            day,
            self.tr("How active were you?"),
            (self.tr("0 not at all"), self.tr("10 very active")),
            self.tr("Active: {0} of 10"),
        )
        self.ask(day)
        self._ask_since()
        self.begin()

    def _ask_since(self) -> None:
        card = Card(self.tr("Did something set it off?"))
        name = self.tr("Hours since you got hurt or did hard sport")
        self.since = NumberField(name, SINCE_H, self.tr("h"))
        self.since.changed.connect(self._look)
        card.add(self.since)
        usual = [
            (2, self.tr("2 hours")),
            (6, self.tr("6 hours")),
            (DAY_H, self.tr("1 day")),
            (2 * DAY_H, self.tr("2 days")),
            (7 * DAY_H, self.tr("1 week")),
        ]
        self.usual = Fillers(self.since, usual)
        card.add(self.usual)
        self.ask(card)

    def _pad(self, card: Card, question: str, ends: tuple[str, str], says: str) -> ScorePad:
        card.add(Text(question, bold=True))
        pad = ScorePad(ends, says, optional=True)
        pad.setAccessibleName(question)
        pad.rated.connect(self._look)
        card.add(pad)
        return pad

    def said(self) -> Body | None:
        """What was answered; None where nothing was, or a number cannot be."""
        scores = (self.slept_well.score, self.stress.score, self.active.score)
        told = (self.sleep.value, *scores, self.since.whole)
        if self.sleep.wrong or self.since.wrong or all(each is None for each in told):
            return None
        return Context(self.sleep.value, *scores, self.since.whole)

    def show_said(self, body: Body) -> None:
        """Fill in what was answered."""
        if isinstance(body, Context):
            self.sleep.show_value(body.sleep_h)
            self.since.show_value(body.hours_since)
            self.slept_well.show_score(body.slept_well)
            self.stress.show_score(body.stress)
            self.active.show_score(body.active)

    def lacks(self) -> str:
        """A number that can be, or any answer."""
        for field in (self.sleep, self.since):
            if complaint := field.complaint():
                return complaint
        return self.tr("Answer one question at least.")
