"""The fields of an entry's body in words, as the trail of changes names them.

A value that only a newer app knows is shown as it stands.
"""

from collections.abc import Callable, Mapping
from typing import cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.body import Region
from app.domain.function import Move
from app.domain.instruments import Instrument
from app.domain.journal import CareKind, Cause, Course
from ui import words_body, words_entries, words_journal

Held = Mapping[str, object]
_NAMES = {
    "spots": QT_TRANSLATE_NOOP("words", "Places"),
    "name": QT_TRANSLATE_NOOP("words", "Medicine"),
    "amount": QT_TRANSLATE_NOOP("words", "Amount"),
    "unit": QT_TRANSLATE_NOOP("words", "Unit"),
    "painkiller": QT_TRANSLATE_NOOP("words", "Against pain"),
    "what": QT_TRANSLATE_NOOP("words", "Other care"),
    "minutes": QT_TRANSLATE_NOOP("words", "Minutes"),
    "region": QT_TRANSLATE_NOOP("words", "Place"),
    "sleep_h": QT_TRANSLATE_NOOP("words", "Hours of sleep"),
    "slept_well": QT_TRANSLATE_NOOP("words", "How I slept"),
    "stress": QT_TRANSLATE_NOOP("words", "Stress"),
    "active": QT_TRANSLATE_NOOP("words", "How active"),
    "hours_since": QT_TRANSLATE_NOOP("words", "Hours after hurt or hard sport"),
    "systolic": QT_TRANSLATE_NOOP("words", "Upper blood pressure"),
    "diastolic": QT_TRANSLATE_NOOP("words", "Lower blood pressure"),
    "pulse": QT_TRANSLATE_NOOP("words", "Pulse"),
    "moves": QT_TRANSLATE_NOOP("words", "Movements"),
    "when": QT_TRANSLATE_NOOP("words", "Seen from the session"),
    "scores": QT_TRANSLATE_NOOP("words", "Activities"),
    "since": QT_TRANSLATE_NOOP("words", "Since"),
    "instrument": QT_TRANSLATE_NOOP("words", "Questionnaire"),
    "value": QT_TRANSLATE_NOOP("words", "Score"),
    "by": QT_TRANSLATE_NOOP("words", "Given by"),
    "regions": QT_TRANSLATE_NOOP("words", "Places"),
    "course": QT_TRANSLATE_NOOP("words", "How long"),
    "cause": QT_TRANSLATE_NOOP("words", "What from"),
    "who": QT_TRANSLATE_NOOP("words", "Written by"),
}


def name(field: str, body: Held) -> str:
    """What a field of that body is called. Pain and change both have a score; a change also says
    since when."""
    if field == "score":
        translate = QCoreApplication.translate
        return translate("words", "Change") if "since" in body else translate("words", "Pain")
    known = _NAMES.get(field)
    return QCoreApplication.translate("words", str(known)) if known else field


def value(field: str, held: object) -> str:
    """What stands in it; empty where nothing was said."""
    if held is None:
        return ""
    words_of = _VALUES.get(field, _plain)
    try:
        return words_of(held)
    except (ValueError, KeyError, TypeError, AttributeError):
        return str(held)


def _plain(held: object) -> str:
    if isinstance(held, bool):
        translate = QCoreApplication.translate
        return translate("words", "yes") if held else translate("words", "no")
    return words_entries.number(held) if isinstance(held, int | float) else str(held)


def _each(held: object) -> list[Held]:
    return cast("list[Held]", held) if isinstance(held, list) else []


def _region(held: object) -> str:
    return words_body.region(Region(str(held)))


def _regions(held: object) -> str:
    return ", ".join(_region(each) for each in _each(held))


def _spots(held: object) -> str:
    said = (
        f"{_region(spot['region'])} {_plain_or_none(spot.get('score'))}" for spot in _each(held)
    )
    return ", ".join(each.strip() for each in said)


def _plain_or_none(held: object) -> str:
    return "" if held is None else _plain(held)


def _moves(held: object) -> str:
    return ", ".join(words_journal.move(Move(str(each["move"]))) for each in _each(held))


def _scores(held: object) -> str:
    return ", ".join(f"{each['name']} {each['score']}" for each in _each(held))


_VALUES: dict[str, Callable[[object], str]] = {
    "region": _region,
    "regions": _regions,
    "spots": _spots,
    "moves": _moves,
    "scores": _scores,
    "what": lambda held: words_journal.care(CareKind(str(held))),
    "course": lambda held: words_journal.course(Course(str(held))),
    "cause": lambda held: words_journal.cause(Cause(str(held))),
    "instrument": lambda held: words_journal.instrument(Instrument(str(held))),
    "since": lambda held: words_entries.date(str(held)),
}
