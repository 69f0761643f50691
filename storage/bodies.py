"""Bodies of entries as JSON and back. Pure.

What was not said is left out: `{"score": 3}` is pain without a spot. Reading raises ValueError for
what no version up to this one has written; docs/schema.md names every field.
"""

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from app.domain.body import Quality, Region, Spot
from app.domain.entry_kind import EntryKind
from app.domain.function import Activities, Change, Move, Moved, Movement, Score
from app.domain.instruments import Instrument
from app.domain.journal import (
    Body,
    Care,
    CareKind,
    Cause,
    Comment,
    Context,
    Course,
    Flare,
    FlareTurn,
    Medicine,
    Note,
    Pain,
    Problem,
    Vitals,
)
from app.domain.pain import PainWhen
from storage.fields import Fields, Taken, parsed, said


def written(body: Body) -> str:
    """The body as a JSON object; its kind stands beside it."""
    return json.dumps(fields_of(body), ensure_ascii=False)


def read(kind: str, text: str) -> Body:
    """The body of that kind that `written` wrote. ValueError for anything else."""
    return body_of(kind, parsed(text))


def fields_of(body: Body) -> Fields:
    """The body as plain values that JSON has."""
    return said(_FIELDS[body.kind](body))


def body_of(kind: str, held: object) -> Body:
    """The body that `fields_of` told. ValueError for anything else."""
    fields = Taken(held)
    body = _BODIES[EntryKind(kind)](fields)
    fields.end()
    return body


def _of_spot(spot: Spot) -> Fields:
    return said(
        {
            "region": spot.region,
            "score": spot.score,
            "qualities": sorted(spot.qualities),
            "deep": spot.deep,
            "constant": spot.constant,
        }
    )


def _spot(fields: Taken) -> Spot:
    return Spot(
        fields.word("region", Region),
        fields.any_whole("score"),
        frozenset(fields.each_word("qualities", Quality)),
        fields.flag("deep"),
        fields.flag("constant"),
    )


def _of_pain(body: Pain) -> Fields:
    return {"score": body.score, "spots": [_of_spot(spot) for spot in body.spots]}


def _pain(fields: Taken) -> Pain:
    return Pain(fields.whole("score"), fields.of_each("spots", _spot))


def _of_flare(body: Flare) -> Fields:
    return {"turn": body.turn}


def _flare(fields: Taken) -> Flare:
    return Flare(fields.word("turn", FlareTurn))


def _of_medicine(body: Medicine) -> Fields:
    return {
        "name": body.name,
        "amount": body.amount,
        "unit": body.unit,
        "painkiller": body.painkiller or None,
    }


def _medicine(fields: Taken) -> Medicine:
    return Medicine(
        fields.text("name"),
        fields.any_number("amount"),
        fields.text("unit"),
        painkiller=fields.flag("painkiller") is True,
    )


def _of_care(body: Care) -> Fields:
    return {"what": body.what, "minutes": body.minutes, "region": body.region}


def _care(fields: Taken) -> Care:
    what = fields.word("what", CareKind)
    return Care(what, fields.any_whole("minutes"), fields.any_word("region", Region))


def _of_context(body: Context) -> Fields:
    return {
        "sleep_h": body.sleep_h,
        "slept_well": body.slept_well,
        "stress": body.stress,
        "active": body.active,
        "hours_since": body.hours_since,
    }


def _context(fields: Taken) -> Context:
    return Context(
        fields.any_number("sleep_h"),
        fields.any_whole("slept_well"),
        fields.any_whole("stress"),
        fields.any_whole("active"),
        fields.any_whole("hours_since"),
    )


def _of_vitals(body: Vitals) -> Fields:
    return {"systolic": body.systolic, "diastolic": body.diastolic, "pulse": body.pulse}


def _vitals(fields: Taken) -> Vitals:
    return Vitals(*map(fields.any_whole, ("systolic", "diastolic", "pulse")))


def _of_movement(body: Movement) -> Fields:
    moves = [
        said({"move": each.move, "pain": each.pain, "reach": each.reach}) for each in body.moves
    ]
    return {"moves": moves, "when": body.when}


def _movement(fields: Taken) -> Movement:
    return Movement(fields.of_each("moves", _moved), fields.word("when", PainWhen))


def _moved(fields: Taken) -> Moved:
    move = fields.word("move", Move)
    return Moved(move, fields.any_whole("pain"), fields.any_whole("reach"))


def _of_activities(body: Activities) -> Fields:
    return {"scores": [{"name": name, "score": score} for name, score in body.scores]}


def _activities(fields: Taken) -> Activities:
    return Activities(
        fields.of_each("scores", lambda each: (each.text("name"), each.whole("score")))
    )


def _of_change(body: Change) -> Fields:
    return {"score": body.score, "since": body.since}


def _change(fields: Taken) -> Change:
    return Change(fields.whole("score"), fields.text("since"))


def _of_score(body: Score) -> Fields:
    return {"instrument": body.instrument, "value": body.value, "by": body.by}


def _score(fields: Taken) -> Score:
    instrument = fields.word("instrument", Instrument)
    return Score(instrument, fields.number("value"), fields.text("by"))


def _of_problem(body: Problem) -> Fields:
    return {
        "regions": list(body.regions),
        "course": body.course,
        "cause": body.cause,
        "since": body.since,
    }


def _problem(fields: Taken) -> Problem:
    return Problem(
        tuple(fields.each_word("regions", Region)),
        fields.any_word("course", Course),
        fields.any_word("cause", Cause),
        fields.text("since"),
    )


def _of_comment(body: Comment) -> Fields:
    return {"who": body.who}


def _comment(fields: Taken) -> Comment:
    return Comment(fields.text("who"))


_FIELDS: Mapping[EntryKind, Callable[[Any], Fields]] = MappingProxyType(
    {
        EntryKind.PAIN: _of_pain,
        EntryKind.FLARE: _of_flare,
        EntryKind.MEDICINE: _of_medicine,
        EntryKind.CARE: _of_care,
        EntryKind.CONTEXT: _of_context,
        EntryKind.VITALS: _of_vitals,
        EntryKind.MOVEMENT: _of_movement,
        EntryKind.ACTIVITIES: _of_activities,
        EntryKind.CHANGE: _of_change,
        EntryKind.SCORE: _of_score,
        EntryKind.PROBLEM: _of_problem,
        EntryKind.NOTE: lambda _: {},
        EntryKind.COMMENT: _of_comment,
    }
)
_BODIES: Mapping[EntryKind, Callable[[Taken], Body]] = MappingProxyType(
    {
        EntryKind.PAIN: _pain,
        EntryKind.FLARE: _flare,
        EntryKind.MEDICINE: _medicine,
        EntryKind.CARE: _care,
        EntryKind.CONTEXT: _context,
        EntryKind.VITALS: _vitals,
        EntryKind.MOVEMENT: _movement,
        EntryKind.ACTIVITIES: _activities,
        EntryKind.CHANGE: _change,
        EntryKind.SCORE: _score,
        EntryKind.PROBLEM: _problem,
        EntryKind.NOTE: lambda _: Note(),
        EntryKind.COMMENT: _comment,
    }
)
