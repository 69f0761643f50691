"""A session of the diary in words: its line in a list, and what its log entries say."""

from PySide6.QtCore import QCoreApplication

from app.domain.diary import EndReason, LogEntry, SessionRow
from app.domain.events import OWN_ERROR
from app.domain.harm import Sign
from app.domain.pain import PainWhen, Sensation
from app.domain.rules import RULES
from app.domain.session import Phase
from ui import words, words_harm
from ui import words_figures as figures
from ui.parts.body_map import site_name


def length(row: SessionRow) -> str:
    """How long it was cold, or was to be while it is not over."""
    seconds = row.opening.cold_planned_s if row.closing is None else row.closing.cold_s
    return figures.minutes(seconds)


def title(row: SessionRow) -> str:
    """Where and how long."""
    return f"{site_name(row.opening.site)} · {length(row)}"


def ended(row: SessionRow) -> str:
    """How it ended, in a word or two."""
    if row.closing is None:
        return QCoreApplication.translate("words", "Running")
    return words.end(row.closing.end).title


def detail(row: SessionRow, day: str) -> str:
    """When, how it ended, and whether it was simulated."""
    parts = [f"{day} {figures.clock_time(row.opening.began)}", ended(row)]
    if row.opening.simulated:
        parts.insert(1, words.simulated())
    return " · ".join(parts)


def pain(row: SessionRow) -> str:
    """Both ratings; a dash for one that was not given."""
    before, after = (
        figures.DASH if score is None else str(score) for score in (row.pain_before, row.pain_after)
    )
    text = QCoreApplication.translate("words", "{before} before, {after} after")
    return text.format(before=before, after=after)


def pains(row: SessionRow) -> str:
    """Both ratings with an arrow between; a dash for one that was not given."""
    before, after = (
        figures.DASH if score is None else str(score) for score in (row.pain_before, row.pain_after)
    )
    return f"{before} → {after}"


def pain_when(when: PainWhen) -> str:
    """The pain that was rated then, seen from a session."""
    if when is PainWhen.BEFORE:
        return QCoreApplication.translate("words", "Pain before")
    if when is PainWhen.AFTER:
        return QCoreApplication.translate("words", "Pain after")
    if when is PainWhen.ANY:
        return QCoreApplication.translate("words", "Pain")
    text = QCoreApplication.translate("words", "Pain {when}")
    return text.format(when=words_harm.follow_up(when))


def _phase(entry: LogEntry) -> str:
    return words.phase(Phase(entry.code)) if entry.code in {*Phase} else entry.code


def _rule(entry: LogEntry) -> str:
    rule = RULES.get(entry.rule or "")
    reason = rule.reason if rule else entry.code
    name = words.warning(reason).title if words.known_reason(reason) else reason
    return f"{name} ({entry.rule})"


def _sensation(entry: LogEntry) -> str:
    felt = words.sensation(Sensation(entry.code)) if entry.code in {*Sensation} else entry.code
    return QCoreApplication.translate("words", "You felt: {what}").format(what=felt)


def _sign(entry: LogEntry) -> str:
    seen = words_harm.sign(Sign(entry.code)) if entry.code in {*Sign} else entry.code
    return QCoreApplication.translate("words", "You noticed: {what}").format(what=seen)


def _check_in(_entry: LogEntry) -> str:
    return words.warning("check_in").title


def _mark(entry: LogEntry) -> str:
    text = QCoreApplication.translate("words", "You marked: {what}")
    return text.format(what=words.mark(entry.code))


def _alarm(entry: LogEntry) -> str:
    text = QCoreApplication.translate("words", "Alarm of the wrap: {what}")
    return text.format(what=words.alarm(entry.code).title)


def _link(entry: LogEntry) -> str:
    return words.link_code(entry.code)


def _stop(entry: LogEntry) -> str:
    if entry.code == "took_off":
        return QCoreApplication.translate("words", "You said that the wrap is off")
    if entry.code == OWN_ERROR:
        return QCoreApplication.translate("words", "The app stopped it after its own error")
    return QCoreApplication.translate("words", "You pressed Stop")


def _fault(entry: LogEntry) -> str:
    return words.link_code(entry.code)


def _end(entry: LogEntry) -> str:
    return words.end(EndReason(entry.code)).title if entry.code in {*EndReason} else entry.code


def saw(logged: LogEntry, *, in_fahrenheit: bool = False) -> str:
    """The value that a rule saw when it acted, with its unit; empty where none was kept. The unit
    is that of the rule's own numbers."""
    rule, value = RULES.get(logged.rule or ""), logged.value
    if rule is None or value is None:
        return ""
    units = {name.rsplit("_", 1)[-1] for name in rule.numbers}
    if "cc" in units:
        return figures.temperature(value, in_fahrenheit=in_fahrenheit)
    if "ms" in units:
        return figures.span(abs(value) // 1000)
    return figures.span(value) if "s" in units and "count" not in units else ""


_KINDS = {
    "phase": _phase,
    "start": _rule,
    "rule": _rule,
    "sensation": _sensation,
    "sign": _sign,
    "check_in": _check_in,
    "mark": _mark,
    "alarm": _alarm,
    "link": _link,
    "stop": _stop,
    "fault": _fault,
    "end": _end,
}


def entry(logged: LogEntry) -> str:
    """One thing that happened; of a kind that only a newer app knows, its code."""
    words_of = _KINDS.get(logged.kind)
    return words_of(logged) if words_of else logged.code
