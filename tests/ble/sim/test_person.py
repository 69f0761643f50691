import statistics

import pytest

from ble.sim.person import BASELINE_RANGE_C, FAT_RANGE_MM, Person


def test_the_same_seed_is_the_same_person() -> None:
    assert Person.draw(7) == Person.draw(7)
    assert len({Person.draw(seed) for seed in range(200)}) == 200


def test_a_seed_means_the_same_person_for_good() -> None:
    # Recorded scenarios name persons by seed; a changed draw would silently change them all.
    person = Person.draw(1)
    assert person.baseline_c == pytest.approx(32.545822, abs=1e-5)
    assert person.fat_mm == pytest.approx(9.174168, abs=1e-5)
    assert person.contact == pytest.approx(1.020100, abs=1e-5)


def test_drawn_people_surround_the_average_one() -> None:
    people = [Person.draw(seed) for seed in range(1000)]
    assert statistics.mean(p.baseline_c for p in people) == pytest.approx(31.0, abs=0.15)
    assert statistics.mean(p.fat_mm for p in people) == pytest.approx(7.0, abs=0.15)
    assert statistics.median(p.contact for p in people) == pytest.approx(1.0, abs=0.04)
    assert all(BASELINE_RANGE_C[0] <= p.baseline_c <= BASELINE_RANGE_C[1] for p in people)
    assert all(FAT_RANGE_MM[0] <= p.fat_mm <= FAT_RANGE_MM[1] for p in people)


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ((25.0, 7.0, 1.0), "baseline_c"),
        ((37.0, 7.0, 1.0), "baseline_c"),
        ((31.0, 2.0, 1.0), "fat_mm"),
        ((31.0, 7.0, 0.0), "contact"),
        ((float("nan"), 7.0, 1.0), "baseline_c"),
    ],
)
def test_values_outside_the_fitted_ranges_are_refused(
    values: tuple[float, float, float], name: str
) -> None:
    with pytest.raises(ValueError, match=name):
        Person(*values)
