"""A paused place: why, since when, and the advice that opens it again."""

from PySide6.QtCore import Signal

from app.domain.harm import Lock
from app.news import News, Saved
from ui import words_figures as figures
from ui import words_harm, words_rules
from ui.pages.badge import simulated_badge
from ui.pages.fact_row import FactRow
from ui.parts.button import BigButton, Button, Kind
from ui.parts.card import Card
from ui.parts.list_row import ListRow
from ui.parts.page import Page
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Size


class LockPage(Page):
    """`advise` when the person has asked somebody; `session_wanted` carries a session's id."""

    advise = Signal(object)
    """Carries the Lock."""
    session_wanted = Signal(int)

    def __init__(self, shell: Shell, lock: Lock) -> None:
        super().__init__()
        self._shell = shell
        self.lock = lock
        if lock.rehearsal:
            self.add(simulated_badge())
        self._add_what()
        self._add_why()
        self._add_next()
        self.add_gap()

    def _add_what(self) -> None:
        card = Card(tone="stop_soft" if self.lock.advice is None else "good_soft")
        open_again = self.tr("You may use cold here again.")
        text = words_harm.paused() if self.lock.advice is None else open_again
        card.add(Text(text, Size.LEAD, bold=True))
        self.add(card)

    def _add_why(self) -> None:
        card = Card(self.tr("What happened"))
        card.add(Text(words_rules.name(self.lock.rule), bold=True))
        card.add(Text(words_rules.sentence(self.lock.rule)))
        day = self._shell.day(self.lock.since)
        card.add(FactRow(self.tr("Since"), f"{day} {figures.clock_time(self.lock.since)}"))
        self.session = ListRow(self.tr("The session it came from"), icon="session")
        self.session.clicked.connect(self._open_session)
        if self.lock.session_id is not None:
            card.add(self.session)
        self.add(card)

    def _add_next(self) -> None:
        self.ask = BigButton(self.tr("I have asked: write it down"), Kind.PRIMARY, "edit")
        self.ask.clicked.connect(lambda: self.advise.emit(self.lock))
        advice = self.lock.advice
        if advice is None:
            self.add(Text(self.tr("Show this page to your doctor or physiotherapist.")))
            self.add(self.ask)
            return
        card = Card(self.tr("Open again"))
        card.add(FactRow(self.tr("Who said so"), advice.who))
        card.add(FactRow(self.tr("When"), advice.on))
        if advice.note:
            card.add(Text(advice.note))
        self.add(card)

    def _open_session(self) -> None:
        if self.lock.session_id is not None:
            self.session_wanted.emit(self.lock.session_id)


class LockCard(Card):
    """On Today: a paused place, and the way to its page. Hidden while there is none."""

    wanted = Signal(object)
    """Carries the Lock."""

    def __init__(self) -> None:
        super().__init__(tone="stop_soft")
        self.lock: Lock | None = None
        self._text = Text(words_harm.paused())
        self.open = Button(self.tr("What happened, and what to do"), Kind.SOFT, "info")
        self.open.clicked.connect(self._want)
        self.add(self._text)
        self.add(self.open)
        self.hide()

    def show_lock(self, lock: Lock | None) -> None:
        """Show this one; None hides the card."""
        self.lock = lock
        self.setVisible(lock is not None)
        if lock is not None:
            self.set_title(words_rules.paused_place(lock.site))

    def _want(self) -> None:
        if self.lock is not None:
            self.wanted.emit(self.lock)


class LocksPage(Page):
    """More > Paused places: those that are, and those that were."""

    lock_wanted = Signal(object)
    """Carries the Lock."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.rows: list[ListRow] = []
        shell.heard.connect(self._hear)
        self.shown()

    def shown(self) -> None:
        """As the diary has it now."""
        self.clear()
        self.rows = []
        locks = self._shell.known().locks
        if not locks:
            self.add(Text(self.tr("No place is paused.")))
        for title, opened in ((self.tr("Paused now"), False), (self.tr("Open again"), True)):
            here = [lock for lock in locks if (lock.advice is not None) is opened]
            if here:
                self._add_group(title, here)
        self.add_gap()

    def _add_group(self, title: str, locks: list[Lock]) -> None:
        card = Card(title)
        for lock in locks:
            since = self._shell.day(lock.since)
            row = ListRow(
                words_rules.where(lock.site),
                f"{since} · {words_rules.name(lock.rule)}",
                icon="pause",
            )
            row.clicked.connect(lambda _on=False, lock=lock: self.lock_wanted.emit(lock))
            self.rows.append(row)
            card.add(row)
        self.add(card)

    def _hear(self, news: News) -> None:
        if isinstance(news, Saved) and news.what == "Unlock":
            self.shown()
