"""What an anonymous export keeps: every column of the schema was thought of."""

from itertools import chain

import pytest

from app.domain.body import Region, Spot
from app.domain.function import Activities, Change, Score
from app.domain.instruments import Instrument
from app.domain.journal import Body, Comment, Medicine, Pain, Problem, Vitals
from storage.bodies import written
from storage.mask import BODIES, DATES, DROPPED, NAMES, WORDS, Mask
from storage.schema import SCHEMA
from storage.tables import CURVES, tables

SAID = {
    "adverse_event_states": {"note"},
    "adverse_events": {"note"},
    "after_answers": {"note"},
    "care": {"note"},
    "clearances": {"who"},
    "entries": {"words"},
    "locks": {"advice_who", "advice_note"},
    "plans": {"own_goal"},
    "reviews": {"note"},
}
"""Texts in a person's own words, and names: nothing of them stays."""


def test_every_text_of_the_schema_is_a_word_a_name_a_date_or_dropped() -> None:
    """A column that comes with a later migration must be put into one of these."""
    for table in tables(SCHEMA):
        if table.name in DROPPED or table.name == CURVES:
            continue
        texts = {name for name, kind in table.columns.items() if kind in ("TEXT", "BLOB")}
        names, words = (
            set(chain.from_iterable(NAMES.get(table.name, ()))),
            set(WORDS.get(table.name, ())),
        )
        dates, said = texts & DATES, SAID.get(table.name, set())
        bodies = set(BODIES.get(table.name, ())[1:])
        assert texts == names | words | dates | said | bodies, table.name
        assert len(texts) == sum(map(len, (names, words, dates, said, bodies))), table.name


def test_a_word_that_the_app_never_had_is_not_told() -> None:
    mask = Mask(500)
    row = {"site": "Marisol's knee", "program": "my own", "rule": "T05", "at_wall_ms": None}
    capped = mask.masked("caps", {"who": "Weber", "cold_s": 60})
    assert capped == {"who": "other", "cold_s": 60}
    masked = mask.masked("refusals", row)
    assert masked == {"site": "other", "program": "other", "rule": "T05", "at_wall_ms": None}


def test_times_keep_the_clock_on_the_wall_and_lose_their_zone() -> None:
    day_ms = 86_400_000
    row = {"at_wall_ms": 1000 * day_ms + 5, "at_mono_ms": 7, "at_utc_offset_min": 120}
    masked = Mask(500).masked("consents", row)
    assert masked == {
        "at_wall_ms": 500 * day_ms + 7_200_005,
        "at_mono_ms": 500 * day_ms + 7_200_005,
        "at_utc_offset_min": 0,
    }


@pytest.mark.parametrize(("date", "moved"), [("2025-11-03", "2025-01-07"), ("soon", "")])
def test_a_date_moves_with_the_rest(date: str, moved: str) -> None:
    masked = Mask(300).masked("clearances", {"rule": "C12", "who": "Dr. Weber", "on_date": date})
    assert masked == {"rule": "C12", "who": "", "on_date": moved}


@pytest.mark.parametrize(
    ("body", "left"),
    [
        (Pain(4, (Spot(Region.NECK, 3),)), Pain(4, (Spot(Region.NECK, 3),))),
        (Medicine("Marisol's own", 2, "Tablets"), Medicine("other", 2, "Tablets")),
        (Medicine("M", 2, "of Marisol's spoons", True), Medicine("other", 2, "", True)),
        (Activities((("lift Marisol", 3),)), Activities((("activity 1", 3),))),
        (Change(2, "2025-11-03"), Change(2, "2025-01-07")),
        (Problem((Region.NECK,), since="2025-11-03"), Problem((Region.NECK,), since="2025-01-07")),
        (Score(Instrument.PEG, 3, "Dr. Weber"), Score(Instrument.PEG, 3)),
        (Comment("Dr. Weber"), Comment("")),
        (Vitals(120, 80, 60), Vitals(120, 80, 60)),
    ],
)
def test_of_an_entry_stay_numbers_and_words_to_choose_from(body: Body, left: Body) -> None:
    row = {"kind": body.kind.value, "body": written(body), "words": "Marisol #knee"}
    masked = Mask(300).masked("entries", row)
    assert masked == {"kind": body.kind.value, "body": written(left), "words": ""}


@pytest.mark.parametrize(
    "row",
    [
        {"kind": "pain", "body": '{"score": 3, "marisol": 1}', "words": ""},
        {"kind": "marisol", "body": "{}", "words": ""},
        {"kind": "change", "body": '{"score": 1, "since": "0001-01-01"}', "words": ""},
    ],
)
def test_of_an_entry_that_cannot_be_read_nothing_stays(row: dict[str, object]) -> None:
    assert Mask(300).masked("entries", row) is None
