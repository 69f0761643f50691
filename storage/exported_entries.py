"""Everything that was said or happened as entries, in the order of time: one statement."""

from collections.abc import Iterator

from sqlite_utils import Database

from app.domain.entry import Entry
from app.domain.units import Moment
from storage.exported_entry_rows import JOTTINGS
from storage.parts import parts

_SAID_AFTER = """
    SELECT
        ifnull(s.ended_wall_ms, s.began_wall_ms),
        ifnull(s.ended_mono_ms, s.began_mono_ms),
        ifnull(s.ended_utc_offset_min, s.began_utc_offset_min),
        '{kind}', {what}, NULL, '', s.site, s.id, '', s.simulated, {note}
    FROM after_answers AS a JOIN sessions AS s ON s.id = a.session_id
    WHERE {column} IS NOT NULL AND {column} NOT IN ('', '[]') AND s.binned_wall_ms IS NULL
"""


def _said_after(kind: str, column: str, what: str = "", note: str = "''") -> str:
    return _SAID_AFTER.format(kind=kind, column=column, what=what or column, note=note)


_EACH = (
    *JOTTINGS,
    """
    SELECT
        r.at_wall_ms, r.at_mono_ms, r.at_utc_offset_min, 'pain', r.timing, r.score, 'of 10',
        ifnull(r.site, ''), r.session_id, '', ifnull(s.simulated, 0), ''
    FROM ratings AS r LEFT JOIN sessions AS s ON s.id = r.session_id
    WHERE r.binned_wall_ms IS NULL AND s.binned_wall_ms IS NULL
    """,
    _said_after("skin_after", "a.skin"),
    _said_after("skin_after_30_minutes", "a.skin_30"),
    _said_after("skin_after_60_minutes", "a.skin_60"),
    _said_after("touch_felt", "a.touch_felt", "iif(a.touch_felt, 'yes', 'no')"),
    _said_after("felt", "a.felt"),
    _said_after(
        "warm_steps",
        "a.warm_steps",
        "(SELECT group_concat(value, ' ') FROM json_each(a.warm_steps))",
    ),
    _said_after("note", "a.note", "''", "a.note"),
    """
    SELECT
        s.began_wall_ms + l.t_ms, s.began_mono_ms + l.t_ms, s.began_utc_offset_min,
        'log_' || l.kind, l.code, l.value, '', s.site, s.id, ifnull(l.rule, ''), s.simulated, ''
    FROM log AS l JOIN sessions AS s ON s.id = l.session_id
    WHERE s.binned_wall_ms IS NULL
    """,
    """
    SELECT
        at_wall_ms, at_mono_ms, at_utc_offset_min, 'refusal', program, round(asked_s / 60.0, 2),
        'min', site, NULL, rule, 0, ''
    FROM refusals
    """,
    """
    SELECT
        h.at_wall_ms, h.at_mono_ms, h.at_utc_offset_min, 'health_question',
        iif(a.value IS NULL, 'no', 'yes'), NULL, '',
        ifnull((SELECT group_concat(value, ' ') FROM json_each(a.value, '$.sites')), ''),
        NULL, q.value, 0, ''
    FROM health_screens AS h, json_each(h.asked) AS q
    LEFT JOIN json_each(h.applies) AS a ON json_extract(a.value, '$.rule') = q.value
    """,
    """
    SELECT
        at_wall_ms, at_mono_ms, at_utc_offset_min, 'year_of_birth', '', born_year, '', '', NULL,
        '', 0, ''
    FROM health_screens
    """,
    """
    SELECT
        at_wall_ms, at_mono_ms, at_utc_offset_min, 'clearance', on_date, NULL, '', '', NULL, rule,
        0, who
    FROM clearances
    """,
    """
    SELECT
        at_wall_ms, at_mono_ms, at_utc_offset_min, 'consent', 'wording', wording, '', '', NULL, '',
        0, ''
    FROM consents
    """,
    """
    SELECT
        at_wall_ms, at_mono_ms, at_utc_offset_min, 'cap', who, round(cold_s / 60.0, 2), 'min', '',
        NULL, 'T10', 0, ''
    FROM caps
    """,
    """
    SELECT
        happened_wall_ms, happened_mono_ms, happened_utc_offset_min, 'harm', harm, NULL, '',
        ifnull(site, ''), session_id, '', rehearsal, note
    FROM adverse_events
    """,
    """
    SELECT
        s.at_wall_ms, s.at_mono_ms, s.at_utc_offset_min, 'harm_outcome', s.outcome, NULL, '',
        ifnull(e.site, ''), e.session_id, '', e.rehearsal, s.note
    FROM adverse_event_states AS s JOIN adverse_events AS e ON e.id = s.event_id
    """,
    """
    SELECT
        since_wall_ms, since_mono_ms, since_utc_offset_min, 'lock', '', NULL, '',
        ifnull(site, 'everywhere'), session_id, rule, rehearsal, ''
    FROM locks
    """,
    """
    SELECT
        advised_wall_ms, advised_mono_ms, advised_utc_offset_min, 'advice', advice_on_date, NULL,
        '', ifnull(site, 'everywhere'), session_id, rule, rehearsal,
        trim(advice_who || ': ' || advice_note, ': ')
    FROM locks WHERE advice_who IS NOT NULL
    """,
    """
    SELECT
        began_wall_ms, began_mono_ms, began_utc_offset_min, 'care', modality,
        round(seconds / 60.0, 2), 'min', ifnull(site, ''), NULL, '', 0, note
    FROM care WHERE binned_wall_ms IS NULL
    """,
)
_ALL = " UNION ALL ".join(_EACH) + " ORDER BY 1, 2"


def entries(db: Database) -> Iterator[Entry]:
    """Everything, one by one, by the time at which it was or happened; what is of a later part of a
    session is of the whole."""
    whole = parts(db).whole
    for (
        wall,
        mono,
        offset,
        kind,
        what,
        value,
        unit,
        site,
        session,
        rule,
        flag,
        note,
    ) in db.conn.execute(_ALL):
        at = Moment(mono, wall, offset)
        yield Entry(at, kind, what, value, unit, site, whole(session), rule, bool(flag), note)
