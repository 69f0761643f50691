"""Where it hurt, and scores of function."""

from app.domain.aches import aches, functions
from app.domain.body import Region, Spot
from app.domain.function import Activities, Change, Score
from app.domain.instruments import Instrument
from app.domain.journal import Body, DiaryEntry, Pain
from app.domain.units import Moment

DAY_MS = 86_400_000


def entry(body: Body, day: int) -> DiaryEntry:
    at = Moment(0, 20_000 * DAY_MS + day * DAY_MS)
    return DiaryEntry(body, at, at)


def test_regions_are_counted_and_a_pain_free_one_is_none() -> None:
    back, knee = Region.LOWER_BACK, Region.KNEE_LEFT
    told = aches(
        [
            entry(Pain(5, (Spot(back, 6), Spot(knee))), 0),
            entry(Pain(4, (Spot(back, 3), Spot(knee, 0))), 1),
            entry(Pain(0), 2),
            entry(Pain(3), 3),
            entry(Score(Instrument.ODI, 20), 4),
        ]
    )
    assert (told.of, told.unsaid) == (3, 1)
    first, second = told.regions
    assert (first.region, first.times, first.median, first.worst) == (back, 2, 4.5, 6)
    assert (second.region, second.times, second.median, second.worst) == (knee, 1, None, None)


def test_only_the_same_activities_are_compared() -> None:
    told = functions(
        [
            entry(Activities((("walk", 2), ("sit", 4))), 0),
            entry(Activities((("sit", 6), ("walk", 5))), 7),
            entry(Activities((("sit", 9),)), 14),
        ]
    )
    assert [each.names for each in told] == [("sit", "walk"), ("sit",)]
    assert told[0].change == 2.5
    assert told[0].matters_now
    assert told[1].change is None
    assert told[1].matters_now is None


def test_a_change_that_matters_is_the_scales_own() -> None:
    (told,) = functions(
        [entry(Score(Instrument.RMDQ_24, 10), 9), entry(Score(Instrument.RMDQ_24, 14), 0)]
    )
    assert told.values == ((20_000.0, 14.0), (20_009.0, 10.0))
    assert (told.change, told.matters, told.matters_now) == (-4, 5, False)
    (peg,) = functions([entry(Score(Instrument.PEG, 5), 0), entry(Score(Instrument.PEG, 2), 9)])
    assert peg.matters_now is None


def test_a_change_that_was_felt_is_no_score_to_be_subtracted() -> None:
    (told,) = functions([entry(Change(2, "2026-01-10"), 0), entry(Change(3, "2026-01-10"), 9)])
    assert told.felt
    assert told.change is None
    assert [value for _, value in told.values] == [2, 3]
