"""Rows of an export for what was written down beside sessions: one for each value said."""

_JOTTED = """
    SELECT
        e.at_wall_ms, e.at_mono_ms, e.at_utc_offset_min, '{kind}', {what}, {value}, {unit},
        {site}, e.session_id, '', e.rehearsal, {note}
    FROM {of} WHERE e.kind = '{of_kind}' AND e.binned_wall_ms IS NULL {which}
"""


def _jotted(
    of_kind: str,
    each: str = "",
    *,
    kind: str = "",
    what: str = "''",
    value: str = "NULL",
    unit: str = "''",
    site: str = "''",
    note: str = "''",
    which: str = "",
) -> str:
    """Rows of the entries of a kind; of each value of a list in their body, where one is named."""
    of = f"entries AS e, json_each(e.body, '$.{each}') AS v" if each else "entries AS e"
    return _JOTTED.format(
        kind=kind or of_kind,
        what=what,
        value=value,
        unit=unit,
        site=site,
        note=note,
        of=of,
        of_kind=of_kind,
        which=which,
    )


def _of_body(name: str) -> str:
    return f"ifnull(json_extract(e.body, '$.{name}'), '')"


def _of_value(name: str) -> str:
    return f"json_extract(v.value, '$.{name}')"


def _measured(of_kind: str, name: str, unit: str) -> str:
    held = f"json_extract(e.body, '$.{name}')"
    return _jotted(
        of_kind, what=f"'{name}'", value=held, unit=f"'{unit}'", which=f"AND {held} IS NOT NULL"
    )


def _worded(of_kind: str) -> str:
    """The words that came with several values."""
    return _jotted(of_kind, what="'words'", note="e.words", which="AND e.words <> ''")


_MOVE = f"{_of_body('when')} || ' ' || {_of_value('move')}"
JOTTINGS = (
    _jotted(
        "pain",
        what="'any'",
        value="json_extract(e.body, '$.score')",
        unit="'of 10'",
        site="(SELECT ifnull(group_concat(json_extract(value, '$.region'), ' '), '')"
        " FROM json_each(e.body, '$.spots'))",
        note="e.words",
    ),
    _jotted(
        "pain",
        "spots",
        kind="pain_spot",
        what=f"trim((SELECT ifnull(group_concat(value, ' '), '')"
        f" FROM json_each(v.value, '$.qualities'))"
        f" || CASE {_of_value('deep')} WHEN 1 THEN ' deep' WHEN 0 THEN ' surface' ELSE '' END"
        f" || CASE {_of_value('constant')} WHEN 1 THEN ' constant' WHEN 0 THEN ' on_and_off'"
        f" ELSE '' END)",
        value=_of_value("score"),
        unit="'of 10'",
        site=_of_value("region"),
    ),
    _jotted("flare", what=_of_body("turn"), note="e.words"),
    _jotted(
        "medicine",
        what=_of_body("name"),
        value="json_extract(e.body, '$.amount')",
        unit=_of_body("unit"),
        note="e.words",
    ),
    _jotted(
        "care",
        kind="other_care",
        what=_of_body("what"),
        value="json_extract(e.body, '$.minutes')",
        unit="'min'",
        site=_of_body("region"),
        note="e.words",
    ),
    _measured("context", "sleep_h", "h"),
    *(_measured("context", name, "of 10") for name in ("slept_well", "stress", "active")),
    _measured("context", "hours_since", "h"),
    _worded("context"),
    *(_measured("vitals", name, "mmHg") for name in ("systolic", "diastolic")),
    _measured("vitals", "pulse", "per min"),
    _worded("vitals"),
    _jotted(
        "movement",
        "moves",
        what=_MOVE,
        value=_of_value("pain"),
        unit="'of 10'",
        which=f"AND {_of_value('pain')} IS NOT NULL",
    ),
    _jotted(
        "movement",
        "moves",
        kind="movement_reach",
        what=_MOVE,
        value=_of_value("reach"),
        unit=f"iif({_of_value('move')} = 'bend_forward', 'cm', 'deg')",
        which=f"AND {_of_value('reach')} IS NOT NULL",
    ),
    _worded("movement"),
    _jotted(
        "activities",
        "scores",
        kind="activity",
        what=_of_value("name"),
        value=_of_value("score"),
        unit="'of 10'",
    ),
    _worded("activities"),
    _jotted(
        "change",
        what=_of_body("since"),
        value="json_extract(e.body, '$.score')",
        unit="'-5 to 5'",
        note="e.words",
    ),
    _jotted(
        "score",
        what=_of_body("instrument"),
        value="json_extract(e.body, '$.value')",
        note=f"trim({_of_body('by')} || ': ' || e.words, ': ')",
    ),
    _jotted(
        "problem",
        what=f"trim({_of_body('course')} || ' ' || {_of_body('cause')})",
        site="(SELECT ifnull(group_concat(value, ' '), '') FROM json_each(e.body, '$.regions'))",
        note="e.words",
    ),
    _jotted(
        "problem",
        kind="problem_since",
        what=_of_body("since"),
        which="AND json_extract(e.body, '$.since') IS NOT NULL",
    ),
    _jotted("note", note="e.words"),
    _jotted("comment", what=_of_body("who"), note="e.words"),
)
"""Statements, each with the columns of `app.domain.entry.Entry`; docs/export.md has the words."""
