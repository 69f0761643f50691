"""All records of harm, newest first, and one of them with how it goes on."""

from PySide6.QtCore import Signal, Slot

from app.domain.harm import AdverseEvent, Outcome
from app.news import News, Saved
from app.requests import FollowHarm
from ui import words_figures as figures
from ui import words_harm
from ui.pages.answers import Answers
from ui.pages.badge import simulated_badge
from ui.pages.fact_row import FactRow
from ui.pages.photo_view import PhotoView
from ui.parts.body_map import site_name
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.list_row import ListRow
from ui.parts.page import Page
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Size


class HarmsPage(Page):
    """`event_wanted` carries the AdverseEvent whose row was pressed."""

    new_wanted = Signal()
    event_wanted = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.rows: dict[int, ListRow] = {}
        shell.heard.connect(self._hear)
        self.shown()

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, Saved) and news.what in {"TellHealth", "FollowHarm"}:
            self.shown()

    def shown(self) -> None:
        """Read them again."""
        self.clear()
        self.rows.clear()
        self.new = Button(self.tr("Write down that something went wrong"), Kind.SOFT, "add")
        self.new.clicked.connect(self.new_wanted)
        self.add(self.new)
        events = self._shell.read(lambda diary: diary.harms(), ())
        if not events:
            self.add(Text(self.tr("Nothing went wrong so far."), tone="quiet"))
            return
        card = Card()
        for event in events:
            row = ListRow(words_harm.harm(event.harm), self._detail(event), icon="harm")
            row.clicked.connect(lambda _on=False, event=event: self.event_wanted.emit(event))
            self.rows[event.id] = row
            card.add(row)
        self.add(card)

    def _detail(self, event: AdverseEvent) -> str:
        day = self._shell.day(event.happened)
        return " · ".join((place(event), day, words_harm.outcome(event.outcome)))


class HarmView(Page):
    """One record of harm; another outcome is kept beside the earlier ones."""

    locks_wanted = Signal()
    session_wanted = Signal(int)

    def __init__(self, shell: Shell, event: AdverseEvent) -> None:
        super().__init__()
        self._shell = shell
        self.harmed = event
        if event.rehearsal:
            self.add(simulated_badge())
        self.add(Text(words_harm.harm(event.harm), Size.TITLE, bold=True))
        self._add_facts()
        self._add_outcome()
        locks = Button(self.tr("Paused places"), Kind.SOFT, "shield")
        locks.clicked.connect(self.locks_wanted)
        self.add(locks)
        self.add_gap()

    def _add_facts(self) -> None:
        event, card = self.harmed, Card()
        began = event.happened
        when = f"{figures.full_day(began)}, {figures.clock_time(began)}"
        card.add(FactRow(self.tr("Where"), place(event)))
        card.add(FactRow(self.tr("When"), when))
        if event.note:
            card.add(Text(event.note))
        picture = PhotoView(self.tr("The photo"))
        card.add(picture)
        picture.show_photo(event.photo)
        session = event.session_id
        if session is not None:
            row = ListRow(self.tr("The session it came from"), icon="session")
            row.clicked.connect(lambda: self.session_wanted.emit(session))
            card.add(row)
        self.add(card)

    def _add_outcome(self) -> None:
        card = Card(self.tr("How is it now?"))
        outcomes = [(outcome, words_harm.outcome(outcome)) for outcome in Outcome]
        self.outcome = Answers(self.tr("How is it now?"), outcomes, self.harmed.outcome)
        self.outcome.chosen.connect(self._follow)
        self.help = Text(self.tr("Please show it to a health professional."), tone="stop")
        self.help.setVisible(self.harmed.outcome is Outcome.LASTING)
        card.add(self.outcome)
        card.add(self.help)
        self.add(card)

    def _follow(self, outcome: Outcome) -> None:
        self.help.setVisible(outcome is Outcome.LASTING)
        self._shell.ask(FollowHarm(self.harmed.id, outcome))


def place(event: AdverseEvent) -> str:
    """Where it was."""
    if event.site is None:
        return words_harm.no_place()
    return site_name(event.site)
