"""What was said before, during and after a session, and what happened in it."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout

from app.domain.diary import LogEntry, SessionRow
from app.domain.pain import AfterAnswers, Sensation, SkinLook
from ui import words, words_harm, words_ready
from ui import words_figures as figures
from ui import words_sessions as sessions
from ui.pages.fact_row import FactRow
from ui.parts.card import Card
from ui.parts.text import Text
from ui.theme import Space

_TOLD = {"start", "rule", "sensation", "sign", "mark", "alarm", "link", "stop", "fault", "phase"}


def felt_card(log: Iterable[LogEntry]) -> Card | None:
    """The ladder of cold, in the order in which it was felt; None where nobody said."""
    felt = [entry for entry in log if entry.kind == "sensation"]
    if not felt:
        return None
    card = Card(QCoreApplication.translate("SessionView", "How the cold felt"))
    for entry in felt:
        name = words.sensation(Sensation(entry.code)) if entry.code in {*Sensation} else ""
        card.add(FactRow(name, figures.span(entry.t_ms // 1000)))
    return card


def before_card(row: SessionRow) -> Card | None:
    """What was said before it; None where nothing was asked."""
    said = [] if row.opening.ready is None else words_ready.lines(row.opening.ready)
    if not said:
        return None
    card = Card(QCoreApplication.translate("SessionView", "What you said before"))
    for line in said:
        card.add(Text(line))
    return card


def log_card(log: Iterable[LogEntry], *, in_fahrenheit: bool) -> Card | None:
    """What happened, with the minute; None where nothing did."""
    told = [entry for entry in log if entry.kind in _TOLD]
    if not told:
        return None
    card = Card(QCoreApplication.translate("SessionView", "What happened"))
    lines = QGridLayout()
    lines.setHorizontalSpacing(Space.L)
    lines.setVerticalSpacing(Space.S)
    lines.setColumnStretch(1, 1)
    for line, entry in enumerate(told):
        saw = sessions.saw(entry, in_fahrenheit=in_fahrenheit)
        told_of = " · ".join(text for text in (sessions.entry(entry), saw) if text)
        at = Text(figures.span(entry.t_ms // 1000), tone="quiet", ticking=True)
        lines.addWidget(at, line, 0, Qt.AlignmentFlag.AlignTop)
        lines.addWidget(Text(told_of), line, 1)
    card.body.addLayout(lines)
    return card


def said_after(after: AfterAnswers) -> list[str]:
    """Each answer on a line."""
    looks = ((after.skin, 0), (after.skin_30, 30), (after.skin_60, 60))
    said = [_look(look, minute) for look, minute in looks if look]
    said += [words_harm.touch(felt=after.touch_felt)] if after.touch_felt is not None else []
    said += [words.felt(after.felt)] if after.felt in words.FELT else []
    said += [words.warm_step(code) for code in after.warm_steps if code in words.WARM_STEPS]
    return said + ([after.note] if after.note else [])


def _look(look: SkinLook, minute: int) -> str:
    if not minute:
        return words.skin(look)
    return f"{words.skin(look)} ({words_harm.minutes_after(minute)})"
