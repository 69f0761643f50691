"""What each card of the trends shows: counted in one step, shown in another.

Each function counts, and gives what then puts it on its card.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from app.domain.entry_kind import EntryKind
from app.domain.journal import DiaryEntry
from app.domain.marks import Mark
from app.domain.past import Past, Run
from app.domain.period import Period
from app.domain.relief import Group, relief, scatter
from app.domain.trends import (
    PainByDay,
    adherence,
    before_after,
    cold_by_site,
    day_doses,
)
from ui import figures_cold, figures_kinds, figures_pain, words_kinds, words_trends
from ui import report_figures as f
from ui.pages.chart_card import ChartCard
from ui.parts.body_map import site_name
from ui.parts.figure import Figure
from ui.shell import Shell

if TYPE_CHECKING:
    from app.reader_ports import DiaryReader

Show: TypeAlias = Callable[[], None]
Drawn: TypeAlias = tuple[Period, Figure]
"""A chart of those days."""


@dataclass(frozen=True, slots=True)
class Ever:
    """What the chart of pain holds of the whole diary."""

    pain: PainByDay
    marks: tuple[Mark, ...] = ()


def past_of(reader: "DiaryReader") -> Past:
    """The whole past, for another thread: most of it is the file's work, which holds up nobody."""
    with reader.beside() as diary:
        return diary.past()


def parts(period: Period, most: int) -> Iterator[Period]:
    """The same days, at most so many at a time."""
    for first in range(period.first, period.last + 1, most):
        yield replace(period, first=first, last=min(first + most - 1, period.last))


def entries(shell: Shell, period: Period, kinds: frozenset[EntryKind]) -> list[DiaryEntry]:
    """What was told on those days in earnest."""
    found = shell.read(lambda diary: diary.entries(*period.window, kinds), ())
    return [entry for entry in found if period.holds(entry.at) and not entry.rehearsal]


def pain(card: ChartCard, told: PainByDay, drawn: Figure, period: Period) -> Show:
    """Pain by day: the words are of the `period`, the chart holds the whole diary as it is `drawn`
    and shows that period."""
    scores = [score.score for score in (*told.before, *told.other)]
    said = words_trends.pain(told, scores)
    figure = replace(drawn, said=said) if scores else None

    def show() -> None:
        card.say(said, words_trends.caution() if scores else "", figure)
        card.chart.canvas.set_view(period.first, period.last + 1)

    return show


def pairs(card: ChartCard, past: Past, runs_ever: int) -> Show:
    """Pain before and after; the newest pairs in view."""
    told = before_after(past, runs_ever)
    said = words_trends.before_after(told)
    shows, count = bool(told.pairs) and not told.learning, len(told.pairs)
    figure = figures_pain.pairs(told, said, past.starts_h) if shows else None
    facts = list(words_trends.answers(told))

    def show() -> None:
        card.say(said, words_trends.caution() if shows else "", figure)
        card.chart.canvas.set_view(count + 0.5 - figures_pain.SHOWN_PAIRS, count + 0.5)
        card.show_facts(facts)

    return show


def weeks(card: ChartCard, past: Past, course: Sequence[tuple[str, str]]) -> Show:
    """Sessions per week, how far the course is, and why sessions ended early."""
    told = adherence(past)
    said = words_trends.adherence(told)
    figure = figures_cold.weeks(told, said) if told.weeks else None

    def show() -> None:
        card.say(said, "", figure)
        card.show_facts((*course, *words_trends.early(told)))

    return show


def coldest(card: ChartCard, past: Past, *, fahrenheit: bool) -> Show:
    """The coldest skin of each session."""
    said = figures_cold.coldest_said(past.runs, fahrenheit=fahrenheit)
    shows = _measured(past.runs)
    figure = figures_cold.coldest(past, said, fahrenheit=fahrenheit) if shows else None
    return lambda: card.say(said, "", figure)


def _measured(runs: Sequence[Run]) -> bool:
    return any(run.coldest is not None for run in runs)


def band(card: ChartCard, past: Past, *, fahrenheit: bool) -> Show:
    """Minutes in the band; no card where nothing was measured, as the coldest skin says so."""
    if not _measured(past.runs):
        return card.hide
    said = figures_cold.band_said(past.runs)
    figure = figures_cold.band_minutes(past, said, fahrenheit=fahrenheit)

    def show() -> None:
        card.show()
        card.set_title(figure.name)
        card.say(said, "", figure)

    return show


def relief_lasts(card: ChartCard, past: Past) -> Show:
    """How long relief lasted."""
    told = relief(past)
    said = words_kinds.relief(told)
    enough = any(each.share and not each.early for each in told)
    figure = figures_kinds.relief(told, said) if enough else None

    def show() -> None:
        card.say(said, words_kinds.relief_caution() if told else "", figure)
        card.show_facts(words_kinds.relief_rows(told))

    return show


def dose(card: ChartCard, past: Past, *, fahrenheit: bool) -> Show:
    """The cold of each place."""
    told = day_doses(past)
    sites = cold_by_site(told)
    said, order = figures_cold.dose_said(sites), [each.site for each in sites]
    measured = any(dose.measured for dose in told)
    figure = figures_cold.doses(told, order, said, fahrenheit=fahrenheit) if measured else None

    def show() -> None:
        caution = figures_cold.dose_caution(fahrenheit=fahrenheit) if figure else ""
        card.say(said, caution, figure)
        card.show_facts((site_name(each.site), f.minutes(each.cold_s)) for each in sites)

    return show


def groups(card: ChartCard, told: tuple[Group, ...], name: Callable[[Group], str]) -> Show:
    """Kinds of sessions side by side."""
    said = words_kinds.groups(told)
    ready = sum(not group.needs for group in told) > 1
    figure = figures_kinds.groups(told, said, card.heading, name) if ready else None
    return lambda: card.say(said, words_kinds.groups_caution() if ready else "", figure)


def cold_and_change(card: ChartCard, past: Past) -> Show:
    """Minutes of cold against the change of pain."""
    told = scatter(past)
    said = words_kinds.scatter(told)
    figure = None if told.needs else figures_kinds.scatter(told, said)
    return lambda: card.say(said, "" if told.needs else words_kinds.scatter_caution(), figure)
