"""A diary without its person: what an anonymous export keeps of a row, and what it does not. Pure.

Nothing is kept because nobody thought of it: a text stays only where its column is listed here, and
a test holds the list against the schema.
"""

import json
import re
from contextlib import suppress
from datetime import date, timedelta
from types import MappingProxyType
from typing import cast

from app.domain.programs import ALL_PROGRAMS
from storage import bodies
from storage.bare import bare
from storage.columns import Row

DAY_MS, MINUTE_MS = 86_400_000, 60_000
DROPPED = frozenset({"edits", "photos", "settings", "reminders"})
"""Tables of which nothing stays, but that a diary is a made-up one."""
WORDS = MappingProxyType(
    {
        "adverse_event_states": {"outcome"},
        "adverse_events": {"harm", "site"},
        "after_answers": {"skin", "felt", "skin_30", "skin_60", "warm_steps"},
        "caps": {"who"},
        "care": {"modality", "site"},
        "clearances": {"rule"},
        "curves": {"skin_10s"},
        "devices": {"model"},
        "entries": {"kind"},
        "health_screens": {"asked", "applies"},
        "locks": {"site", "rule"},
        "log": {"kind", "code", "rule"},
        "plans": {"template", "program", "site", "stage", "goals", "who", "why"},
        "ratings": {"timing", "site"},
        "refusals": {"site", "program", "rule"},
        "reviews": {"point", "answer"},
        "sessions": {
            "program",
            "site",
            "first_site",
            "model",
            "end_reason",
            "off_proof",
            "modality",
            "ready",
            "source",
        },
    }
)
"""Columns of words that the app itself chose from: they stay."""
BODIES = MappingProxyType({"entries": ("kind", "body")})
"""Columns of what an entry says, beside the one with its kind: numbers and words to choose from
stay of it, names and words of its own do not."""
NAMES = MappingProxyType(
    {
        "devices": (("key", "address", "name", "serial"),),
        "sessions": (("device_key", "device_name"), ("first_device_key", "first_device_name")),
    }
)
"""Columns that say which device it was; the first of each is its key."""
DATES = frozenset({"on_date", "advice_on_date"})
_LISTS = frozenset({"warm_steps", "asked", "applies", "goals", "skin_10s"})
_CAPPERS = frozenset({"person", "physio"})
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.+-]{0,39}")


class Mask:
    """Masks rows, one diary long: the same device gets the same name everywhere.

    All times move `days` back (more than 0) and lose their time zone: the clock on the wall is
    kept, as if it were UTC. Otherwise the two days in a year on which it jumps would tell the
    dates; so would the clock that never jumps beside it, and so it goes the same way. A year of
    birth is rounded down to its decade.
    """

    def __init__(self, days: int):
        self._days = days
        self._devices: dict[str, str] = {}

    def masked(self, table: str, row: Row) -> Row | None:
        """What is left of a row; None when nothing is, and for an entry that cannot be read."""
        if table in DROPPED:
            # Without its person, a made-up diary is one all the same.
            return row if (table, row.get("key")) == ("settings", "sample") else None
        with suppress(ValueError):
            return self._masked(table, row)
        return None

    def _masked(self, table: str, row: Row) -> Row:
        row = {name: self._cell(table, name, value) for name, value in row.items()} | (
            self._device(table, row) | self._body(table, row)
        )
        return row | self._moved(row)

    def _body(self, table: str, row: Row) -> Row:
        names = BODIES.get(table)
        if not names:
            return {}
        kind, body = names
        return {body: bodies.written(bare(bodies.read(row[kind], row[body]), self._date))}

    def _cell(self, table: str, name: str, value: object) -> object:
        if name == "born_year":
            return cast("int", value) // 10 * 10
        if not isinstance(value, str):
            return None if isinstance(value, bytes) and name != "packed" else value
        if name in DATES:
            return self._date(value)
        return _word(name, value) if name in WORDS.get(table, ()) else _nothing(table, name, value)

    def _device(self, table: str, row: Row) -> Row:
        told: Row = {}
        for names in NAMES.get(table, ()):
            if row[names[0]] is not None:
                known = self._devices.setdefault(row[names[0]], f"device-{len(self._devices) + 1}")
                told |= {name: known if row[name] else "" for name in names}
        return told

    def _moved(self, row: Row) -> Row:
        moments = [name.removesuffix("_wall_ms") for name in row if name.endswith("_wall_ms")]
        offsets = [row.get(f"{name}_utc_offset_min") for name in moments]
        offset_min = next((each for each in offsets if each is not None), None)
        moved: Row = {}
        for name in moments:
            wall_ms = row[f"{name}_wall_ms"]
            if wall_ms is None:
                continue
            wall_ms -= self._days * DAY_MS
            if offset_min is None:
                moved[f"{name}_wall_ms"] = wall_ms // DAY_MS * DAY_MS
                continue
            local_ms = wall_ms + offset_min * MINUTE_MS
            moved[f"{name}_wall_ms"] = moved[f"{name}_mono_ms"] = local_ms
            moved[f"{name}_utc_offset_min"] = 0
        return moved

    def _date(self, text: str) -> str:
        try:
            return (date.fromisoformat(text) - timedelta(self._days)).isoformat()
        except (ValueError, OverflowError):
            return ""


def _word(name: str, value: str) -> str:
    """A word as it is; what somebody made up becomes `other`."""
    if name == "ready":
        return json.dumps(json.loads(value) | {"position": ""})
    if name == "program":
        return value if value in ALL_PROGRAMS else "other"
    if name == "who":
        return value if value in _CAPPERS else "other"
    if name in _LISTS or _WORD.fullmatch(value):
        return value
    return "other"


def _nothing(table: str, name: str, value: str) -> str | None:
    """An empty text; a note that could be missing is missing then."""
    return None if (table, name) == ("after_answers", "note") else value[:0]
