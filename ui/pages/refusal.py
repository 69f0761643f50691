"""Why no session may begin, in a sentence for the place and the hour."""

from PySide6.QtCore import QCoreApplication

from app.domain.guard import Finding
from app.domain.pain import Site
from app.domain.readiness import Readiness
from app.domain.rules import Action
from app.domain.units import Moment
from ui import words_figures as figures
from ui import words_rules


def later(now: Moment, seconds: int) -> Moment:
    """The moment that lies so many seconds ahead."""
    ms = seconds * 1000
    return Moment(now.mono_ms + ms, now.wall_ms + ms, now.utc_offset_min)


def wait_s(readiness: Readiness, rule: str) -> int:
    """For how long that rest or count still holds back."""
    return next((wait.seconds for wait in readiness.waits if wait.rule == rule), 0)


def why(finding: Finding, site: Site, readiness: Readiness, now: Moment) -> str:
    """What holds a session back on that place, with the rule."""
    if finding.rule == "T05":
        return _rests(site, readiness, now)
    if finding.action is Action.LOCK:
        return _paused(finding, site)
    if finding.rule in {"T06", "T07"}:
        return _waits(finding, readiness, now)
    return words_rules.sentence(finding.rule)


def _rests(site: Site, readiness: Readiness, now: Moment) -> str:
    if readiness.waits_for is not None:
        text = QCoreApplication.translate(
            "words", "{place}: say first that the wrap of the last session is off."
        )
        return words_rules.cited(text.format(place=words_rules.where(site)), "T05")
    if readiness.misdated is not None:
        text = QCoreApplication.translate(
            "words",
            "{place}: the clock of this computer was wrong at the last session. "
            "Ready at {time} if this computer stays on until then.",
        )
        time = figures.clock_time(later(now, wait_s(readiness, "T05")))
        return words_rules.cited(text.format(place=words_rules.where(site), time=time), "T05")
    time = figures.clock_time(later(now, wait_s(readiness, "T05")))
    text = QCoreApplication.translate("words", "{place} rests until {time}.")
    return words_rules.cited(text.format(place=words_rules.where(site), time=time), "T05")


def _paused(finding: Finding, site: Site) -> str:
    text = QCoreApplication.translate("words", "{paused}: ask a health professional first.")
    paused = words_rules.paused_place(site)
    return words_rules.cited(text.format(paused=paused), finding.rule)


def _waits(finding: Finding, readiness: Readiness, now: Moment) -> str:
    time = figures.clock_time(later(now, wait_s(readiness, finding.rule)))
    text = QCoreApplication.translate("words", "{name}: ready again at {time}.")
    return words_rules.cited(
        text.format(name=words_rules.name(finding.rule), time=time), finding.rule
    )
