"""Scores of outside questionnaires: the range, the step, and nothing made up."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.instruments import SCALES, Instrument, Scale, check_score

RANGES = {
    Instrument.PEG: (0, 10, 0.1),
    Instrument.RMDQ_24: (0, 24, 1),
    Instrument.ODI: (0, 100, 1),
    Instrument.SF_MPQ: (0, 45, 1),
    Instrument.SF_MPQ_2: (0, 10, 0.1),
    Instrument.START_BACK: (0, 9, 1),
    Instrument.VAS: (0, 100, 1),
}
"""As printed: measures.md, section 2."""
MATTERS = {Instrument.RMDQ_24: 5, Instrument.ODI: 10, Instrument.VAS: 15}
"""The changes that [OST] names; for all others no source is at hand."""


def test_every_questionnaire_has_its_scale() -> None:
    assert set(SCALES) == set(Instrument)
    assert len({scale.name for scale in SCALES.values()}) == len(SCALES)


@pytest.mark.parametrize("instrument", RANGES)
def test_ranges_are_as_printed(instrument: Instrument) -> None:
    scale = SCALES[instrument]
    assert (scale.lowest, scale.highest, scale.step) == RANGES[instrument]


def test_a_change_that_matters_comes_from_a_paper() -> None:
    given_for = {key: scale.matters for key, scale in SCALES.items() if scale.matters is not None}
    assert given_for == MATTERS


def test_only_physical_function_is_better_when_there_is_more() -> None:
    more = [key for key, scale in SCALES.items() if not scale.less_is_better]
    assert more == [Instrument.PROMIS_PF]


@pytest.mark.parametrize("instrument", Instrument)
def test_the_ends_are_in_and_what_lies_past_them_is_not(instrument: Instrument) -> None:
    scale = SCALES[instrument]
    check_score(instrument, scale.lowest)
    check_score(instrument, scale.highest)
    for value in (scale.lowest - scale.step, scale.highest + scale.step, math.nan, math.inf):
        with pytest.raises(ValueError, match="goes from"):
            check_score(instrument, value)


def steps(scale: Scale) -> st.SearchStrategy[int]:
    return st.integers(0, round((scale.highest - scale.lowest) / scale.step))


@given(st.sampled_from(Instrument), st.data())
def test_every_step_is_taken_and_none_between(instrument: Instrument, data: st.DataObject) -> None:
    scale = SCALES[instrument]
    value = scale.lowest + data.draw(steps(scale)) * scale.step
    check_score(instrument, min(value, scale.highest))
    between = value + scale.step / 2
    if between < scale.highest:
        with pytest.raises(ValueError, match="steps"):
            check_score(instrument, between)
