import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ledger import Dose
from app.domain.wrap import Sample
from storage.summary import Mean, Summary, means, missing_runs, skin_means, summarise


def skin(t_s: int, value: int | None) -> Sample:
    return Sample(t_s, value, None, None)


@pytest.mark.parametrize(
    ("seconds", "actual_s", "runs"),
    [
        (range(900), 900, []),
        (range(1, 901), 900, []),
        (range(901), 900, []),
        (range(2, 900), 900, [1]),
        (range(899), 900, [1]),
        ([0, 1, 5, 6, 8, 9], 10, [3, 1]),
        ([4], 10, [3, 5]),
        (range(20), 10, []),
        ([], 900, []),
    ],
)
def test_missing_runs(seconds: list[int], actual_s: int, runs: list[int]) -> None:
    assert missing_runs(list(seconds), actual_s) == runs


@given(st.sets(st.integers(1, 60), min_size=1), st.integers(61, 80))
def test_kept_and_missing_seconds_make_up_the_session(kept: set[int], actual_s: int) -> None:
    assert len(kept) + sum(missing_runs(sorted(kept), actual_s)) == actual_s - 1


def test_seconds_without_a_value_count_for_nothing() -> None:
    samples = [skin(0, 2000), skin(1, None), skin(2, 1000), skin(3, 1500), skin(4, 999)]
    assert summarise(samples, 5) == Summary(
        samples=5,
        coldest_skin=999,
        mean_skin=1375,
        in_band_s=2,
        gaps=0,
        missing_s=0,
        baseline=2000,
        dose=Dose(degree_s=1001, below_15_s=3, below_12_s=2),
    )


def test_the_baseline_is_the_first_skin_that_can_be_one() -> None:
    readings = (None, 4501, -2501, 3310, 3000)
    samples = [skin(t, value) for t, value in enumerate(readings)]
    assert summarise(samples, 5).baseline == 3310
    assert summarise([skin(0, 4501)], 1).baseline is None
    assert summarise([skin(0, 4500)], 1).baseline == 4500
    assert summarise([skin(0, -2500)], 1).baseline == -2500


def test_nothing_measured_is_told_as_nothing() -> None:
    assert summarise([], 900) == Summary()
    assert summarise([skin(t, None) for t in range(9)], 9) == Summary(samples=9)


def test_means_are_of_ten_seconds_and_skip_what_is_missing() -> None:
    samples = [
        Sample(3, 1000, 900, None),
        Sample(9, 1003, None, None),
        Sample(10, None, 700, 800),
        Sample(35, 1200, 701, 800),
    ]
    assert list(means(samples)) == [
        Mean(0, 1002, 900, None),
        Mean(10, None, 700, 800),
        Mean(30, 1200, 701, 800),
    ]


def test_the_means_of_skin_are_a_list_without_gaps() -> None:
    samples = [Sample(t, 1000 + t, None, None) for t in (3, 4, 31, 39)]
    samples += [Sample(45, None, 800, None), Sample(60, -5, None, None)]
    assert skin_means(samples) == [1004, None, None, 1035, None, None, -5]
    assert skin_means([]) == []
