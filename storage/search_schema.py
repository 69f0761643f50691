"""The search of migration 4: one full-text table of all words and places, and the triggers that
keep it right. Never edited again; all of it can be worked out again from the rest.

`search` has a row for each session, entry, care, adverse event, plan and look back that has words
or a place. `search.words` holds what a person wrote or named, `search.places` the stored words of
regions; its rowid is STEP times the number of the thing, and what it is added (TARGETS, PLANS,
REVIEWS).
"""

from types import MappingProxyType

from app.domain.trail import Target

TARGETS = MappingProxyType({Target.SESSION: 0, Target.ENTRY: 1, Target.CARE: 2, Target.HARM: 3})
"""What is added to STEP times the number."""
PLANS, REVIEWS = 4, 5
"""The same for what no timeline shows."""
STEP = 8
BENEATH = frozenset(
    {"search_data", "search_idx", "search_content", "search_docsize", "search_config"}
)
"""The tables that SQLite keeps beneath the full-text table, by its own account of FTS5."""
DERIVED = BENEATH | {"search"}

_TABLE = """
    CREATE VIRTUAL TABLE search USING fts5 (
        words, places, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    )
"""
_OWN_WORDS = """
    (
        SELECT group_concat(atom, char(10)) FROM json_tree({of}.body)
        WHERE type = 'text' AND (key IN ('name', 'who', 'by') OR path GLOB '$.scores*')
    )
"""
_REGIONS = """
    (
        SELECT group_concat(atom, ' ') FROM json_tree({of}.body)
        WHERE type = 'text' AND (key = 'region' OR path = '$.regions')
    )
"""
_LATER_NOTES = """
    (
        SELECT group_concat(note, char(10)) FROM (
            SELECT note FROM adverse_event_states WHERE event_id = {of}.id ORDER BY id
        )
    )
"""
_NOTE = "(SELECT note FROM after_answers WHERE session_id = {of}.id)"


def _said(*parts: str) -> str:
    """Those texts a line each, without empty ones."""
    lines = " || ".join(f"ifnull(nullif({part}, '') || char(10), '')" for part in parts)
    return f"rtrim({lines}, char(10))"


_WORDS = MappingProxyType(
    {
        "sessions": _said("{of}.device_name", _NOTE),
        "entries": _said(_OWN_WORDS, "{of}.words"),
        "care": _said("{of}.note"),
        "adverse_events": _said("{of}.note", _LATER_NOTES),
        "plans": _said("{of}.own_goal"),
        "reviews": _said("{of}.note"),
    }
)
_PLACES = MappingProxyType(
    {
        "sessions": "{of}.site",
        "entries": f"ifnull({_REGIONS}, '')",
        "care": "ifnull({of}.site, '')",
        "adverse_events": "ifnull({of}.site, '')",
        "plans": "ifnull({of}.site, '')",
        "reviews": "''",
    }
)
_NUMBERS = MappingProxyType(
    {
        "sessions": TARGETS[Target.SESSION],
        "entries": TARGETS[Target.ENTRY],
        "care": TARGETS[Target.CARE],
        "adverse_events": TARGETS[Target.HARM],
        "plans": PLANS,
        "reviews": REVIEWS,
    }
)
_CHANGES = MappingProxyType(
    {
        "sessions": "device_name, site",
        "entries": "body, words",
        "care": "note, site",
        "adverse_events": "note, site",
        "plans": "own_goal, site",
        "reviews": "note",
    }
)
"""The columns that the search is made of: a change of any other leaves it alone."""
_PARTS = (
    ("after_answers", "note", "session_id", "sessions"),
    ("adverse_event_states", "note", "event_id", "adverse_events"),
)
"""Tables that tell more of a thing: the column that is searched, and whose it is."""


def _number(table: str, number: str) -> str:
    return f"{STEP} * {number} + {_NUMBERS[table]}"


def _fill(table: str, where: str = "") -> str:
    words, places = (part[table].format(of="t") for part in (_WORDS, _PLACES))
    return f"""
        INSERT INTO search (rowid, words, places)
        SELECT * FROM (
            SELECT {_number(table, "t.id")} AS n, {words} AS words, {places} AS places
            FROM {table} AS t {where}
        )
        WHERE words <> '' OR places <> ''
    """


def _forget(table: str, number: str) -> str:
    return f"DELETE FROM search WHERE rowid = {_number(table, number)}"


def _anew(table: str, number: str) -> str:
    """One thing is read again. Forgotten first: REPLACE in a trigger gives way to whatever the
    statement says that fired it."""
    return f"{_forget(table, number)}; {_fill(table, f'WHERE t.id = {number}')};"


def _trigger(name: str, when: str, body: str) -> str:
    return f"CREATE TRIGGER search_{name} AFTER {when} BEGIN {body} END"


def _own(table: str) -> tuple[str, ...]:
    return (
        _trigger(f"{table}_came", f"INSERT ON {table}", _anew(table, "new.id")),
        _trigger(
            f"{table}_changed",
            f"UPDATE OF {_CHANGES[table]} ON {table}",
            _anew(table, "new.id"),
        ),
        _trigger(f"{table}_went", f"DELETE ON {table}", f"{_forget(table, 'old.id')};"),
    )


def _part(table: str, column: str, key: str, whole: str) -> tuple[str, ...]:
    return (
        _trigger(f"{table}_came", f"INSERT ON {table}", _anew(whole, f"new.{key}")),
        _trigger(f"{table}_changed", f"UPDATE OF {column} ON {table}", _anew(whole, f"new.{key}")),
        _trigger(f"{table}_went", f"DELETE ON {table}", _anew(whole, f"old.{key}")),
    )


STATEMENTS: tuple[str, ...] = (
    _TABLE,
    *(_fill(table) for table in _WORDS),
    *(trigger for table in _WORDS for trigger in _own(table)),
    *(trigger for part in _PARTS for trigger in _part(*part)),
    "CREATE INDEX harm_by_time ON adverse_events (happened_wall_ms)",
    "CREATE INDEX sessions_binned ON sessions (began_wall_ms, id) WHERE binned_wall_ms IS NOT NULL",
    "CREATE INDEX entries_binned ON entries (at_wall_ms, id) WHERE binned_wall_ms IS NOT NULL",
    "CREATE INDEX care_binned ON care (began_wall_ms) WHERE binned_wall_ms IS NOT NULL",
)
"""The table, filled; its triggers; and the indexes by which the timeline is read."""
