"""A line of the timeline in words: what it is, when, its figure, and what is to be known of it."""

from collections.abc import Callable
from typing import Final, assert_never

from PySide6.QtCore import QCoreApplication

from app.domain.care import CareEntry
from app.domain.diary import SessionRow
from app.domain.harm import AdverseEvent
from app.domain.journal import LATE_MS, DiaryEntry
from app.domain.timeline import Thing
from app.domain.trail import Target
from app.domain.units import CentiC, Moment
from ui import words, words_entries, words_harm, words_journal, words_sessions
from ui import words_figures as figures
from ui.parts.body_map import site_name

JOIN: Final = " · "
Degrees = Callable[[CentiC | None], str]


def target_of(thing: Thing) -> Target:
    """Which of the four it is."""
    match thing:
        case SessionRow():
            return Target.SESSION
        case DiaryEntry():
            return Target.ENTRY
        case CareEntry():
            return Target.CARE
        case AdverseEvent():
            return Target.HARM
        case _:
            assert_never(thing)


def removable(thing: Thing) -> bool:
    """Harm stays: a later word stands beside it. A session that runs is not over."""
    running = isinstance(thing, SessionRow) and thing.closing is None
    return not isinstance(thing, AdverseEvent) and not running


def title(thing: Thing) -> str:
    """What it is, in a few words."""
    match thing:
        case SessionRow():
            return words_sessions.title(thing)
        case DiaryEntry():
            return words_entries.title(thing)
        case CareEntry():
            return f"{words_harm.modality(thing.modality)}{JOIN}{figures.minutes(thing.seconds)}"
        case AdverseEvent():
            return words_harm.harm(thing.harm)
        case _:
            assert_never(thing)


def detail(thing: Thing, at: Moment) -> str:
    """The time of day, then what else is to be known: each in a few words."""
    parts = [figures.clock_time(at), *_notes(thing), *_said(thing)]
    return JOIN.join(part for part in parts if part)


def value(thing: Thing, degrees: Degrees) -> str:
    """The figure of a session: its coldest skin."""
    if isinstance(thing, SessionRow) and thing.coldest_skin is not None:
        return degrees(thing.coldest_skin)
    return ""


def icon(thing: Thing) -> str:
    """A meaning of `ui.icons`."""
    match thing:
        case SessionRow():
            return "simulated" if thing.opening.simulated else "session"
        case DiaryEntry():
            return words_journal.ICONS[thing.kind]
        case CareEntry():
            return "cold"
        case AdverseEvent():
            return "harm"
        case _:
            assert_never(thing)


def targets() -> dict[Target, str]:
    """What can be shown beside entries."""
    return {
        Target.SESSION: QCoreApplication.translate("words", "Sessions"),
        Target.CARE: QCoreApplication.translate("words", "Cold from elsewhere"),
        Target.HARM: QCoreApplication.translate("words", "What went wrong"),
    }


def late() -> str:
    """Of what was written down later than it was."""
    return QCoreApplication.translate("words", "Written later")


def changed() -> str:
    """Of what was changed since it was written."""
    return QCoreApplication.translate("words", "Changed")


def joined() -> str:
    """Of a session that was split and joined again."""
    return QCoreApplication.translate("words", "Joined")


def _notes(thing: Thing) -> list[str]:
    """Marks in words: simulated, written later, joined, changed."""
    rehearsed = isinstance(thing, SessionRow) and thing.opening.simulated
    rehearsed = rehearsed or (isinstance(thing, DiaryEntry | AdverseEvent) and thing.rehearsal)
    notes = [words.simulated()] if rehearsed else []
    notes += [late()] if _is_late(thing) else []
    notes += [joined()] if isinstance(thing, SessionRow) and thing.parts else []
    return notes + ([changed()] if isinstance(thing, DiaryEntry) and thing.edits else [])


def _is_late(thing: Thing) -> bool:
    match thing:
        case SessionRow():
            return False
        case DiaryEntry():
            return thing.late
        case CareEntry():
            after_ms = thing.told.wall_ms - thing.began.wall_ms - thing.seconds * 1000
            return after_ms > LATE_MS
        case AdverseEvent():
            return thing.told.wall_ms - thing.happened.wall_ms > LATE_MS
        case _:
            assert_never(thing)


def _said(thing: Thing) -> list[str]:
    match thing:
        case SessionRow():
            return [words_sessions.ended(thing), _pains(thing)]
        case DiaryEntry():
            return [words_entries.excerpt(words_entries.detail(thing))]
        case CareEntry():
            return ["" if thing.site is None else site_name(thing.site), thing.note]
        case AdverseEvent():
            where = "" if thing.site is None else site_name(thing.site)
            return [where, words_harm.outcome(thing.outcome), words_entries.excerpt(thing.note)]
        case _:
            assert_never(thing)


def _pains(row: SessionRow) -> str:
    if row.pain_before is None and row.pain_after is None:
        return ""
    return QCoreApplication.translate("words", "Pain {both}").format(both=words_sessions.pains(row))
