"""One session of the diary: its curve, its figures, why it ended, and what happened."""

from PySide6.QtCore import Signal

from app.domain.diary import LogEntry, SessionPage, SessionRow
from app.domain.pain import AfterAnswers, Sensation, SkinLook
from ui import words, words_harm, words_ready, words_rules
from ui import words_figures as figures
from ui import words_sessions as sessions
from ui.pages.after import slept
from ui.pages.badge import simulated_badge
from ui.pages.fact_row import FactRow
from ui.pages.phases import bands
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.curves import Curve
from ui.parts.list_row import ListRow
from ui.parts.live_chart import LiveChart
from ui.parts.page import Page
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Size

_TOLD = {"start", "rule", "sensation", "sign", "mark", "alarm", "link", "stop", "fault", "phase"}


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

    def __init__(self, shell: Shell, session_id: int) -> None:
        super().__init__()
        self._shell = shell
        self.session_id = session_id
        self.facts: dict[str, FactRow] = {}
        self.refresh()

    def shown(self) -> None:
        """What was said since may be shown now."""
        self.refresh()

    def refresh(self) -> None:
        """Read the session and show it."""
        self.clear()
        self.facts.clear()
        page = self._shell.read(lambda diary: diary.session(self.session_id), None)
        if page is None:
            self.add(Text(self.tr("This session is not in the diary.")))
            return
        self._add_head(page)
        self._add_harms(page.row)
        self._add_curve(page)
        self._add_figures(page.row)
        self._add_felt(page.log)
        self._add_after(page)
        self._add_before(page.row)
        self._add_log(page.log)
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
        locks = [] if known is None else [lk for lk in known.locks if lk.session_id == row.id]
        events = self._shell.read(lambda diary: diary.harms(), ())
        links: list[ListRow] = []
        for lock in locks:
            if lock.advice is None:
                name = words_rules.paused_place(lock.site)
                link = ListRow(name, words_rules.name(lock.rule), icon="shield")
                link.clicked.connect(self.locks_wanted)
                links.append(link)
        for event in events:
            if event.session_id == row.id:
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

    def _add_felt(self, log: tuple[LogEntry, ...]) -> None:
        """The ladder of cold, in the order in which it was felt."""
        felt = [entry for entry in log if entry.kind == "sensation"]
        if not felt:
            return
        card = Card(self.tr("How the cold felt"))
        for entry in felt:
            name = words.sensation(Sensation(entry.code)) if entry.code in {*Sensation} else ""
            card.add(FactRow(name, figures.span(entry.t_ms // 1000)))
        self.add(card)

    def _add_before(self, row: SessionRow) -> None:
        said = [] if row.opening.ready is None else words_ready.lines(row.opening.ready)
        if not said:
            return
        card = Card(self.tr("What you said before"))
        for line in said:
            card.add(Text(line))
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
        card = Card(self.tr("Skin temperature"))
        chart = LiveChart()
        chart.set_fahrenheit(self._shell.settings.fahrenheit)
        length = page.samples[-1].t_s + 1
        chart.set_length(length)
        chart.set_phases(bands(page.log, float(length)))
        seconds = [float(sample.t_s) for sample in page.samples]
        chart.set_curve(Curve.SKIN, seconds, [sample.skin for sample in page.samples])
        chart.set_curve(Curve.PACK, seconds, [sample.pack for sample in page.samples])
        chart.set_curve(Curve.TARGET, seconds, [sample.target for sample in page.samples])
        card.add(chart)
        table = Button(self.tr("Show as table"), Kind.PLAIN, "table")
        table.clicked.connect(lambda: self.table_wanted.emit(chart.table()))
        card.add(table)
        self.add(card)
        self.chart = chart

    def _add_figures(self, row: SessionRow) -> None:
        card = Card(self.tr("Figures"))
        for name, value in self._figures(row):
            self.facts[name] = FactRow(name, value)
            card.add(self.facts[name])
        self.add(card)

    def _figures(self, row: SessionRow) -> list[tuple[str, str]]:
        shown: list[tuple[str, str]] = []
        if row.closing is not None:
            shown.append((self.tr("Cold time"), figures.span(row.closing.cold_s)))
        shown += [
            (self.tr("Coldest skin"), self._shell.temperature(row.coldest_skin)),
            (self.tr("Mean skin"), self._shell.temperature(row.mean_skin)),
            (self._band_name(), figures.span(row.in_band_s)),
            *self._dose(row),
            (self.tr("Missing from the curve"), self._missing(row)),
            (self.tr("Pain"), sessions.pain(row)),
            (self.tr("Wrap"), row.opening.device_name),
            (self.tr("Programme"), words.program(row.opening.program)),
        ]
        if row.opening.speed != 1:
            speed = self.tr("{factor} times as fast").format(factor=f"{row.opening.speed:g}")
            shown.append((self.tr("Speed"), speed))
        return shown

    def _dose(self, row: SessionRow) -> list[tuple[str, str]]:
        """What the ledger takes of it; nothing where no skin was measured."""
        if row.dose is None:
            return []
        degree_min = row.dose.degree_s / 100 / 60
        degree_min *= 1.8 if self._shell.settings.fahrenheit else 1.0
        at = self.tr("At or below {t}")
        return [
            (self.tr("Skin at the start"), self._shell.temperature(row.baseline)),
            (at.format(t=self._shell.temperature(1500)), figures.span(row.dose.below_15_s)),
            (at.format(t=self._shell.temperature(1200)), figures.span(row.dose.below_12_s)),
            (self.tr("Cold dose"), f"{degree_min:.0f}"),
        ]

    def _band_name(self) -> str:
        low, high = (self._shell.temperature(value) for value in (1000, 1500))
        return self.tr("Time between {low} and {high}").format(low=low, high=high)

    def _missing(self, row: SessionRow) -> str:
        if not row.gaps:
            return self.tr("nothing")
        span = figures.span(row.missing_s)
        return self.tr("{time} in %n gap(s)", "", row.gaps).format(time=span)

    def _add_after(self, page: SessionPage) -> None:
        said = _said_after(page.after)
        card = Card(self.tr("Afterwards"))
        for line in said or [self.tr("Nothing was said yet.")]:
            card.add(Text(line))
        if page.row.closing is not None:
            change = self.tr("Change what I said") if said else self.tr("Tell how it was")
            button = Button(change, Kind.SOFT, "edit")
            button.clicked.connect(lambda: self.after_wanted.emit(page.row))
            card.add(button)
        self.add(card)

    def _add_log(self, log: tuple[LogEntry, ...]) -> None:
        told = [entry for entry in log if entry.kind in _TOLD]
        if not told:
            return
        card = Card(self.tr("What happened"))
        for entry in told:
            told_of = " · ".join(t for t in (sessions.entry(entry), self._saw(entry)) if t)
            card.add(FactRow(figures.span(entry.t_ms // 1000), told_of))
        self.add(card)


def _look(look: SkinLook, minute: int) -> str:
    if not minute:
        return words.skin(look)
    return f"{words.skin(look)} ({words_harm.minutes_after(minute)})"


def _said_after(after: AfterAnswers) -> list[str]:
    looks = ((after.skin, 0), (after.skin_30, 30), (after.skin_60, 60))
    said = [_look(look, minute) for look, minute in looks if look]
    said += [words_harm.touch(felt=after.touch_felt)] if after.touch_felt is not None else []
    said += [words.felt(after.felt)] if after.felt in words.FELT else []
    said += [words.warm_step(code) for code in after.warm_steps if code in words.WARM_STEPS]
    return said + ([after.note] if after.note else [])
