"""What the person chose for this diary: some keys of the table `settings`, each with JSON."""

import json
from dataclasses import fields

from sqlite_utils import Database

from app.domain.body import Region
from app.domain.entry_kind import EntryKind
from app.domain.period import Period
from app.domain.preferences import Preferences
from app.domain.timeline import Filter, SavedFilter
from app.domain.trail import Target
from storage.columns import Row, values
from storage.fields import Fields, Taken, parsed, said

_KEYS = tuple(field.name for field in fields(Preferences))
CHOSEN = tuple(key for key in _KEYS if key != "sample")
"""Keys of what the person may choose otherwise at any time."""

_MOST_DAYS = 36_525
"""A hundred years: no filter needs to look back further."""


def preferences(db: Database) -> Preferences:
    """What the person chose, and what holds where they chose nothing."""
    found = values(db, _setting, f"SELECT key, value FROM settings WHERE key IN {_KEYS}")
    (chosen,) = values(db, lambda _: _preferences(Taken(dict(found))), "SELECT 1")
    return chosen


def is_sample(db: Database) -> bool:
    """Whether the diary is a made-up one. Asked alone: a start waits for nothing else of these."""
    found = db.conn.execute("SELECT value FROM settings WHERE key = 'sample'").fetchone()
    return found is not None and found[0] != "false"


def day_starts_h(db: Database) -> int:
    """The hour at which the person's days begin."""
    return preferences(db).day_starts_h


def keep_preferences(db: Database, chosen: Preferences) -> None:
    """Keep what the person chose. A sample stays one whatever is chosen."""
    told = _told(chosen) | ({"sample": True} if chosen.sample or is_sample(db) else {})
    for key in _KEYS:
        db.conn.execute("DELETE FROM settings WHERE key = ?", (key,))
        if key in told:
            value = json.dumps(told[key], ensure_ascii=False)
            db.conn.execute("INSERT INTO settings (key, value) VALUES (?, ?)", (key, value))


def _setting(row: Row) -> tuple[str, object]:
    return row["key"], parsed(row["value"])


def _told(chosen: Preferences) -> Fields:
    return said(
        {
            "name": chosen.name,
            "day_starts_h": chosen.day_starts_h or None,
            "visit": chosen.visit,
            "currency": chosen.currency,
            "filters": [
                said({"name": each.name, "last_days": each.last_days or None})
                | filter_fields(each.filter)
                for each in chosen.filters
            ],
        }
    )


def _preferences(held: Taken) -> Preferences:
    return Preferences(
        name=held.text("name"),
        day_starts_h=held.any_whole("day_starts_h") or 0,
        visit=held.text("visit"),
        currency=held.text("currency"),
        filters=held.of_each("filters", _saved_filter),
        sample=held.flag("sample") is True,
    )


def _saved_filter(held: Taken) -> SavedFilter:
    days = held.any_whole("last_days") or 0
    return SavedFilter(held.text("name"), filter_of(held), min(max(0, days), _MOST_DAYS))


def filter_fields(of: Filter) -> Fields:
    """A filter as plain values that JSON has; what it leaves open is left out."""
    told = said(
        {
            "words": of.words,
            "word_regions": sorted(of.word_regions),
            "word_targets": sorted(of.word_targets),
            "word_kinds": sorted(of.word_kinds),
            "regions": sorted(of.regions),
            "devices": sorted(of.devices),
            "tags": sorted(of.tags),
            "first_day": of.period.first if of.period else None,
            "last_day": of.period.last if of.period else None,
            "binned": of.binned or None,
            "simulated": of.simulated,
        }
    )
    shown = {"sessions": of.sessions, "cares": of.cares, "harms": of.harms}
    hidden = {name: False for name, is_shown in shown.items() if not is_shown}
    return told | hidden | ({} if of.kinds is None else {"kinds": sorted(of.kinds)})


def filter_of(held: Taken) -> Filter:
    """The filter that `filter_fields` told. ValueError for anything else."""
    first, last = held.any_whole("first_day"), held.any_whole("last_day")
    return Filter(
        words=held.text("words"),
        word_regions=frozenset(held.each_word("word_regions", Region)),
        word_targets=frozenset(held.each_word("word_targets", Target)),
        word_kinds=frozenset(held.each_word("word_kinds", EntryKind)),
        sessions=held.flag("sessions") is not False,
        cares=held.flag("cares") is not False,
        harms=held.flag("harms") is not False,
        kinds=frozenset(held.each_word("kinds", EntryKind)) if held.has("kinds") else None,
        regions=frozenset(held.each_word("regions", Region)),
        devices=frozenset(map(str, held.each("devices"))),
        tags=frozenset(map(str, held.each("tags"))),
        period=None if first is None or last is None else Period(first, last),
        binned=held.flag("binned") is True,
        simulated=held.flag("simulated"),
    )
