"""What an anonymous export keeps: every column of the schema was thought of."""

import pytest

from storage.mask import DATES, DROPPED, NAMES, WORDS, Mask
from storage.schema import SCHEMA
from storage.tables import CURVES, tables

SAID = {
    "adverse_event_states": {"note"},
    "adverse_events": {"note"},
    "after_answers": {"note"},
    "care": {"note"},
    "clearances": {"who"},
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
        names, words = set(NAMES.get(table.name, ())), set(WORDS.get(table.name, ()))
        dates, said = texts & DATES, SAID.get(table.name, set())
        assert texts == names | words | dates | said, table.name
        assert len(texts) == sum(map(len, (names, words, dates, said))), table.name


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
