"""Bodies of entries come back from JSON as they were; what no version wrote is refused."""

import json
from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import Quality, Region, Spot
from app.domain.entry_kind import EntryKind
from app.domain.function import REACH, Activities, Change, Move, Moved, Movement, Score
from app.domain.instruments import SCALES, Instrument
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
from storage.bodies import read, written

SCORES = st.integers(0, 10)
REGIONS = st.sampled_from(Region)
WORDS = st.text(min_size=1).filter(str.strip)
DAYS = st.dates(min_value=date(1900, 1, 1)).map(date.isoformat)
SPOTS = st.builds(
    Spot,
    REGIONS,
    st.none() | SCORES,
    st.frozensets(st.sampled_from(Quality)),
    st.none() | st.booleans(),
    st.none() | st.booleans(),
)


@st.composite
def vitals(draw: st.DrawFn) -> Vitals:
    pulse = draw(st.integers(20, 250))
    if draw(st.booleans()):
        return Vitals(pulse=pulse)
    upper = draw(st.integers(50, 280))
    return Vitals(
        upper, draw(st.integers(20, min(180, upper - 1))), draw(st.sampled_from([None, pulse]))
    )


@st.composite
def contexts(draw: st.DrawFn) -> Context:
    whole = st.none() | SCORES
    return Context(
        draw(st.none() | st.floats(0, 24)),
        draw(whole),
        draw(whole),
        draw(whole),
        draw(st.integers(0, 8760)),
    )


@st.composite
def moved(draw: st.DrawFn) -> Moved:
    move = draw(st.sampled_from(Move))
    reach = draw(st.none() | st.integers(0, REACH[move][1])) if move in REACH else None
    return Moved(move, draw(st.none() | SCORES), reach)


@st.composite
def scores(draw: st.DrawFn) -> Score:
    instrument = draw(st.sampled_from(Instrument))
    scale = SCALES[instrument]
    steps = draw(st.integers(0, round((scale.highest - scale.lowest) / scale.step)))
    value = min(scale.highest, round(scale.lowest + steps * scale.step, 1))
    return Score(instrument, value, draw(st.text()))


BODIES: st.SearchStrategy[Body] = st.one_of(
    st.builds(Pain, SCORES, st.lists(SPOTS).map(tuple)),
    st.builds(
        Medicine, WORDS, st.none() | st.floats(0, 100_000), st.text(), painkiller=st.booleans()
    ),
    st.builds(Care, st.sampled_from(CareKind), st.none() | st.integers(1, 1440), REGIONS),
    st.builds(Flare, st.sampled_from(FlareTurn)),
    contexts(),
    vitals(),
    st.builds(
        Movement,
        st.lists(moved(), min_size=1, unique_by=lambda each: each.move).map(tuple),
        st.sampled_from(PainWhen),
    ),
    st.builds(Activities, st.lists(st.tuples(WORDS, SCORES), min_size=1, max_size=5).map(tuple)),
    st.builds(Change, st.integers(-5, 5), DAYS),
    scores(),
    st.builds(
        Problem,
        st.lists(REGIONS).map(tuple),
        st.none() | st.sampled_from(Course),
        st.none() | st.sampled_from(Cause),
        st.just("") | DAYS,
    ),
    st.just(Note()),
    st.builds(Comment, st.text()),
)


@given(BODIES)
def test_every_body_comes_back_as_it_was(body: Body) -> None:
    assert read(body.kind, written(body)) == body


@given(BODIES, st.sampled_from(EntryKind))
def test_a_body_under_another_kind_is_refused_or_of_that_kind(body: Body, kind: EntryKind) -> None:
    try:
        other = read(kind, written(body))
    except ValueError:
        return
    assert other.kind is kind


def test_every_kind_has_a_body() -> None:
    assert {body.kind for body in get_args(Body)} == set(EntryKind)


def test_what_was_not_said_is_not_written() -> None:
    assert json.loads(written(Pain(0))) == {"score": 0}
    spot = Spot(Region.JAW_LEFT, 3, frozenset({Quality.TIGHT, Quality.DULL}), deep=False)
    assert json.loads(written(Pain(4, (spot,)))) == {
        "score": 4,
        "spots": [
            {"region": "jaw_left", "score": 3, "qualities": ["dull", "tight"], "deep": False}
        ],
    }


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("pain", "{"),
        ("pain", "3"),
        ("pain", "{}"),
        ("pain", '{"score": "3"}'),
        ("pain", '{"score": true}'),
        ("pain", '{"score": 3.0}'),
        ("pain", '{"score": 11}'),
        ("pain", '{"score": 3, "spots": {}}'),
        ("pain", '{"score": 3, "spots": [{"region": "tail"}]}'),
        ("pain", '{"score": 3, "spots": [{"region": "neck", "size": 3}]}'),
        ("pain", '{"score": 3, "mood": 1}'),
        ("mood", "{}"),
        ("vitals", "{}"),
        ("vitals", '{"systolic": 120}'),
        ("medicine", '{"name": " "}'),
        ("medicine", '{"name": "a", "amount": NaN}'),
        ("movement", '{"when": "any"}'),
        ("activities", '{"scores": [[]]}'),
        ("change", '{"score": 1, "since": "soon"}'),
        ("score", '{"instrument": "peg", "value": 10.01}'),
        ("problem", '{"regions": [1]}'),
        ("flare", "{}"),
        ("flare", '{"turn": "worse"}'),
        ("note", "[" * 100_000),
    ],
)
def test_what_no_version_wrote_is_refused(kind: str, text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - which of many words does not matter
        read(kind, text)
