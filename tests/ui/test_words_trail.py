"""Changes in words: what stood there and what stands there now."""

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.trail import Edit, Target
from app.domain.units import Moment
from ui import words_figures as figures
from ui import words_trail

AT = Moment(0, 1_795_269_720_000, 60)
"""21 November 2026, 15:02 where the person is."""


def said(before: dict[str, object], after: dict[str, object]) -> str:
    return words_trail.change(Edit(1, AT, Target.SESSION, 1, before, after))


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ({"binned_wall_ms": None}, {"binned_wall_ms": 5}, "Thrown away"),
        ({"binned_wall_ms": 5}, {"binned_wall_ms": None}, "Brought back"),
        ({"site": "lower_back"}, {"site": "neck"}, "Place Lower back → Neck"),
        ({"cost": None}, {"cost": 1250}, "Cost: now 12.50"),
        ({"cost": 1250}, {"cost": None}, "Cost: 12.50 taken out"),
        ({"ratings.before.score": 6}, {"ratings.before.score": 4}, "Pain before 6 → 4"),
        (
            {"ratings.hours_24.score": None},
            {"ratings.hours_24.score": 2},
            "Pain 1 day after: now 2",
        ),
        (
            {"ratings.after.binned_wall_ms": None},
            {"ratings.after.binned_wall_ms": 9},
            "Pain after: taken back",
        ),
        ({"after_answers.note": "stiff"}, {"after_answers.note": None}, "Note: “stiff” taken out"),
        ({"after_answers.skin": "red"}, {"after_answers.skin": "normal"}, "Skin Pink or red → "),
        ({"body": {"score": 5}}, {"body": {"score": 4}}, "Pain 5 → 4"),
        (
            {"body": {"score": 1, "since": "2026-01-01"}},
            {"body": {"score": 2, "since": "2026-01-01"}},
            "Change 1 → 2",
        ),
        (
            {"body": {"score": 5, "spots": [{"region": "neck", "score": 3}]}},
            {"body": {"score": 5, "spots": [{"region": "knee_left"}]}},
            "Places Neck 3 → Left knee",
        ),
        (
            {"body": {"name": "Ibuprofen", "amount": 400, "unit": "mg"}},
            {"body": {"name": "Ibuprofen", "amount": 600.5, "unit": "mg", "painkiller": True}},
            "Amount 400 → 600.5, Against pain: now yes",
        ),
        ({"body": {"what": "heat"}}, {"body": {"what": "walk"}}, "Other care Heat → A walk"),
        ({"words": ""}, {"words": "a\nlong day"}, "Note: now “a long day”"),
        ({"photos": [1, 2]}, {"photos": [1]}, "Photos 2 → 1"),
        ({"body": {"odd": 1}}, {"body": {"odd": "x"}}, "odd 1 → x"),
        ({"body": {"region": "tail"}}, {"body": {"region": "neck"}}, "Place tail → Neck"),
        ({"unheard_of": 1}, {"unheard_of": 2}, "Changed"),
    ],
)
def test_a_change_says_what_was_and_what_is(
    qapp: QApplication, before: dict[str, object], after: dict[str, object], words: str
) -> None:
    assert said(before, after).startswith(words)


def test_several_changes_are_lines_of_their_own(qapp: QApplication) -> None:
    edit = Edit(
        1, AT, Target.ENTRY, 1, {"body": {"score": 5}, "words": "x"},
        {"body": {"score": 3}, "words": "y"},
    )  # fmt: skip
    assert words_trail.changes(edit) == ["Pain 5 → 3", "Note “x” → “y”"]


def test_another_time_is_told_as_the_clock_there_showed_it(qapp: QApplication) -> None:
    hour = 3_600_000
    before: dict[str, object] = {"at_wall_ms": AT.wall_ms, "at_utc_offset_min": 60}
    after: dict[str, object] = {"at_wall_ms": AT.wall_ms - hour, "at_utc_offset_min": 60}
    earlier = Moment(0, AT.wall_ms - hour, 60)
    assert said(before, after) == f"Time {figures.stamp(AT)} → {figures.stamp(earlier)}"
    assert figures.stamp(AT).startswith("21 Nov 2026 ")


def test_when_it_was_changed_is_told(qapp: QApplication) -> None:
    edit = Edit(1, AT, Target.ENTRY, 1, {}, {"words": "x"})
    assert words_trail.stamped(edit) == f"changed {figures.stamp(AT)}"


def binned(value: object, *, undone: bool = False) -> Edit:
    return Edit(1, AT, Target.ENTRY, 1, {}, {"binned_wall_ms": value}, undone)


def test_the_last_change_that_holds_says_whether_a_thing_is_in_the_bin() -> None:
    other = Edit(1, AT, Target.ENTRY, 1, {}, {"words": "x"})
    assert not words_trail.in_bin([])
    assert words_trail.in_bin([binned(5), other])
    assert not words_trail.in_bin([binned(5), binned(None)])
    assert words_trail.in_bin([binned(5), binned(None, undone=True)])
    assert not words_trail.in_bin([binned(5, undone=True)])


def test_long_words_are_cut(qapp: QApplication) -> None:
    assert words_trail.quoted("word " * 30).endswith("…”")
    assert len(words_trail.quoted("word " * 30)) < 45
