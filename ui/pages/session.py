"""One session of the diary: its curve, its figures, why it ended, and what happened."""

from PySide6.QtCore import Signal

from app.domain.diary import LogEntry, SessionPage, SessionRow
from app.domain.pain import AfterAnswers
from ui import words
from ui import words_figures as figures
from ui import words_sessions as sessions
from ui.pages.badge import simulated_badge
from ui.pages.fact_row import FactRow
from ui.pages.phases import bands
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.live_chart import Curve, LiveChart
from ui.parts.page import Page
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Size

_TOLD = {"rule", "sensation", "mark", "alarm", "link", "stop", "fault", "phase"}


class SessionView(Page):
    """All of one session. `table_wanted` carries headings and rows of its curve."""

    table_wanted = Signal(object)
    after_wanted = Signal(object)
    """Carries the SessionRow: something is to be said after it."""

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
        self._add_head(page.row)
        self._add_curve(page)
        self._add_figures(page.row)
        self._add_after(page)
        self._add_log(page.log)
        self.add_gap()

    def _add_head(self, row: SessionRow) -> None:
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
        card.add(Text(advice.meaning))
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
            (self.tr("Missing from the curve"), self._missing(row)),
            (self.tr("Pain"), sessions.pain(row)),
            (self.tr("Wrap"), row.opening.device_name),
            (self.tr("Programme"), words.program(row.opening.program)),
        ]
        if row.opening.speed != 1:
            speed = self.tr("{factor} times as fast").format(factor=f"{row.opening.speed:g}")
            shown.append((self.tr("Speed"), speed))
        return shown

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
            card.add(FactRow(figures.span(entry.t_ms // 1000), sessions.entry(entry)))
        self.add(card)


def _said_after(after: AfterAnswers) -> list[str]:
    said = [words.skin(after.skin)] if after.skin else []
    said += [words.felt(after.felt)] if after.felt in words.FELT else []
    said += [words.warm_step(code) for code in after.warm_steps if code in words.WARM_STEPS]
    return said + ([after.note] if after.note else [])
