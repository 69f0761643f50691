"""One session of the diary: its curve, its figures, why it ended, and what happened."""

from PySide6.QtCore import Signal, Slot

from app.domain.diary import LogEntry, SessionPage, SessionRow
from app.domain.entry_kind import EntryKind
from app.domain.pain import PainWhen
from app.domain.trail import Edit, Target
from app.news import News, Saved
from ui import words, words_entries, words_harm, words_journal, words_rules
from ui import words_figures as figures
from ui import words_sessions as sessions
from ui.pages.after import slept
from ui.pages.badge import simulated_badge
from ui.pages.fact_row import FactRow
from ui.pages.rebuilt import place_kept
from ui.pages.session_card import SessionCard
from ui.pages.session_edits import EditsCard, PainsCard, entries_of, notes
from ui.pages.session_figures import FiguresCard
from ui.pages.session_said import before_card, felt_card, log_card, said_after
from ui.pages.trail_card import TrailCard
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.list_row import ListRow
from ui.parts.page import Page
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Size


class SessionView(Page):
    """All of one session. `table_wanted` carries headings and rows of its curve."""

    table_wanted = Signal(object)
    after_wanted = Signal(object)
    """Carries the SessionRow: something is to be said after it."""
    harm_wanted = Signal(object, object)
    """Carries the SessionRow and None: something went wrong."""
    event_wanted = Signal(object)
    """Carries the AdverseEvent that came of it."""
    locks_wanted = Signal()
    compare_wanted = Signal(int)
    """Carries the id of the session: its curve beside those of others."""

    entry_wanted = Signal(int)
    """Carries the id of an entry about it."""
    place_wanted = Signal(object)
    wrap_wanted = Signal(object)
    cost_wanted = Signal(object)
    give_wanted = Signal(object)
    """These carry the SessionRow: its place, its wrap or its cost is to be changed, or it was
    somebody else's."""
    join_wanted = Signal(int, int)
    """Carries the ids of the session before and of this one, which goes on with it."""
    apart_wanted = Signal(int)
    """Carries the id of a session that was joined."""
    pain_wanted = Signal(object, object)
    """Carries the SessionPage and a PainWhen: that rating is to be changed."""
    about_wanted = Signal(object, int)
    """Carries the kind of a diary entry about this session, and the session's id."""
    remove_wanted = Signal(object, int, str)
    restore_wanted = Signal(object, int, str)
    """These carry Target and id of what is to be thrown away or brought back, and its name."""

    def __init__(self, shell: Shell, session_id: int) -> None:
        super().__init__()
        self._shell = shell
        self.session_id = session_id
        self.whole_id = session_id
        """The number by which lists have it: another one once it was joined."""
        self.facts: dict[str, FactRow] = {}
        self._stale = True
        shell.heard.connect(self._hear)
        self.refresh()

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, Saved):
            self._stale = True
            if self.isVisible():
                self.shown()

    def shown(self) -> None:
        """What was said since may be shown now."""
        if self._stale:
            with place_kept(self):
                self.refresh()

    def refresh(self) -> None:
        """Read the session and show it."""
        self._stale = False
        self.clear()
        page = self._shell.read(lambda diary: diary.session(self.session_id), None)
        if page is None:
            self.add(Text(self.tr("This session is not in the diary.")))
            return
        self.whole_id = page.row.id
        self._add_head(page)
        self._add_notes(page)
        self._add_harms(page.row)
        self._add_curve(page)
        self._add_figures(page)
        self._add_card(felt_card(page.log))
        self._add_after(page)
        self._add_card(before_card(page.row))
        self._add_entries(page.row)
        fahrenheit = self._shell.settings.fahrenheit
        self._add_card(log_card(page.log, in_fahrenheit=fahrenheit))
        self._add_edits(page)
        self._offer_harm(page.row)
        self.add_gap()

    def _add_head(self, page: SessionPage) -> None:
        row = page.row
        if row.opening.simulated:
            self.add(simulated_badge())
        self.add(Text(sessions.title(row), Size.TITLE, bold=True))
        began = row.opening.began
        when = f"{figures.full_day(began)}, {figures.clock_time(began)}"
        self.add(Text(when, tone="quiet"))
        if row.closing is None:
            return
        advice = words.end(row.closing.end)
        card = Card(advice.title)
        card.add(Text(" ".join((advice.meaning, *slept(page.log)))))
        for entry in page.log:
            if entry.kind == "rule" and (value := self._saw(entry)):
                card.add(FactRow(sessions.entry(entry), value))
        self.add(card)

    def _saw(self, entry: LogEntry) -> str:
        return sessions.saw(entry, in_fahrenheit=self._shell.settings.fahrenheit)

    def _add_harms(self, row: SessionRow) -> None:
        """Places that are paused for this session, and what went wrong in it."""
        now = self._shell.now()
        known = self._shell.read(lambda diary: diary.known(now), None)
        locks = [] if known is None else [lk for lk in known.locks if lk.session_id in row.ids]
        events = self._shell.read(lambda diary: diary.harms(), ())
        links: list[ListRow] = []
        for lock in locks:
            if lock.advice is None:
                name = words_rules.paused_place(lock.site)
                link = ListRow(name, words_rules.name(lock.rule), icon="shield")
                link.clicked.connect(self.locks_wanted)
                links.append(link)
        for event in events:
            if event.session_id in row.ids:
                stands = words_harm.outcome(event.outcome)
                link = ListRow(words_harm.harm(event.harm), stands, icon="harm")
                link.clicked.connect(lambda _on=False, e=event: self.event_wanted.emit(e))
                links.append(link)
        if not links:
            return
        card = Card(tone="stop_soft")
        for link in links:
            card.add(link)
        self.add(card)

    def _offer_harm(self, row: SessionRow) -> None:
        if row.closing is None:
            return
        card = Card()
        self.harm = ListRow(
            self.tr("Did something go wrong?"),
            self.tr("Write it down, for you and a health professional"),
            icon="harm",
        )
        self.harm.clicked.connect(lambda: self.harm_wanted.emit(row, None))
        card.add(self.harm)
        self.add(card)

    def _add_curve(self, page: SessionPage) -> None:
        if not any(sample.skin is not None for sample in page.samples):
            self.add(Text(self.tr("No skin temperature was measured."), tone="quiet"))
            return
        card = SessionCard(self._shell, page)
        card.table_wanted.connect(self.table_wanted)
        compare = Button(self.tr("Compare with others"), Kind.PLAIN, "trends")
        compare.clicked.connect(lambda: self.compare_wanted.emit(page.row.id))
        card.add(compare)
        self.add(card)
        self.chart = card.chart

    def _add_card(self, card: Card | None) -> None:
        if card is not None:
            self.add(card)

    def _add_notes(self, page: SessionPage) -> None:
        """Whether it was moved, joined, thrown away, or told by the wrap later."""
        row, told = page.row, notes(page)
        card = Card(tone="primary_soft")
        for line in told:
            card.add(Text(line))
        if row.binned_ms is not None:
            back = Button(self.tr("Bring back"), Kind.PRIMARY, "undo")
            name = sessions.title(row)
            back.clicked.connect(lambda: self.restore_wanted.emit(Target.SESSION, row.id, name))
            card.add(back)
        self._add_card(card if told else None)

    def _add_figures(self, page: SessionPage) -> None:
        card = FiguresCard(self._shell, page)
        self.facts = card.facts
        self.add(card)
        self.pains = PainsCard(page, self._shell.now())

        def want(when: PainWhen) -> None:
            self.pain_wanted.emit(page, when)

        self.pains.wanted.connect(want)
        self.add(self.pains)

    def _add_entries(self, row: SessionRow) -> None:
        """What was written down about it: photos, movement tests, notes."""
        card = Card(self.tr("Written down about it"))
        for entry in entries_of(self._shell, row):
            said = f"{self._shell.day(entry.at)} {figures.clock_time(entry.at)}"
            line = " · ".join(t for t in (said, words_entries.detail(entry)) if t)
            link = ListRow(words_entries.title(entry), line, icon=words_journal.ICONS[entry.kind])
            link.clicked.connect(lambda _on=False, key=entry.id: self.entry_wanted.emit(key))
            card.add(link)
        if row.closing is not None and row.binned_ms is None:
            self.abouts = {
                EntryKind.MOVEMENT: ListRow(self.tr("Test your movement"), icon="add"),
                EntryKind.NOTE: ListRow(self.tr("Add a note or a photo"), icon="add"),
            }
            for kind, link in self.abouts.items():
                link.clicked.connect(
                    lambda _on=False, kind=kind: self.about_wanted.emit(kind, row.id)
                )
                card.add(link)
        self._add_card(card if card.body.count() > 1 else None)

    def _add_edits(self, page: SessionPage) -> None:
        row = page.row
        if row.closing is not None and row.binned_ms is None:
            self.edits = EditsCard(self._shell, row)
            self.edits.place_wanted.connect(lambda: self.place_wanted.emit(row))
            self.edits.wrap_wanted.connect(lambda: self.wrap_wanted.emit(row))
            self.edits.join_wanted.connect(self._join)
            self.edits.apart_wanted.connect(lambda: self.apart_wanted.emit(row.id))
            self.edits.cost_wanted.connect(lambda: self.cost_wanted.emit(row))
            self.edits.give_wanted.connect(lambda: self.give_wanted.emit(row))
            name = sessions.title(row)
            self.edits.remove_wanted.connect(
                lambda: self.remove_wanted.emit(Target.SESSION, row.id, name)
            )
            self.add(self.edits)
        trail: list[Edit] = []
        for each in row.ids:
            trail += self._shell.read(lambda diary, of=each: diary.trail(Target.SESSION, of), ())
        trail.sort(key=lambda edit: edit.id)
        self._add_card(TrailCard(trail) if trail else None)

    def _join(self, before: SessionRow) -> None:
        self.join_wanted.emit(before.id, self.session_id)

    def _add_after(self, page: SessionPage) -> None:
        said = said_after(page.after)
        card = Card(self.tr("Afterwards"))
        for line in said or [self.tr("Nothing was said yet.")]:
            card.add(Text(line))
        last = page.parts[-1] if page.parts else page.row
        if page.row.closing is not None:
            change = self.tr("Change what I said") if said else self.tr("Tell how it was")
            button = Button(change, Kind.SOFT, "edit")
            button.clicked.connect(lambda: self.after_wanted.emit(last))
            card.add(button)
        self.add(card)
