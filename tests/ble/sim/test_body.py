import pytest
from hypothesis import given
from hypothesis import strategies as st

from ble.sim.body import Body
from ble.sim.person import BASELINE_RANGE_C, FAT_RANGE_MM, Person

MINUTE = 60.0


@pytest.mark.parametrize("baseline_c", [26.0, 27.4, 31.0, 33.5, 36.0])
@pytest.mark.parametrize("fat_mm", [4.0, 10.0])
def test_an_untouched_site_keeps_its_temperature(baseline_c: float, fat_mm: float) -> None:
    # Belitsky saw no cooling 1 cm beyond the pack's edge [BELI]. The model has no sideways flow
    # at all, so such a site is a body without contact; this shows rest, it cannot show the edge.
    beside = Body(Person(baseline_c, fat_mm))
    course = [beside.advance(MINUTE, pack_c=0.0) for _ in range(20)]
    assert course == pytest.approx([baseline_c] * 20, abs=0.2)
    assert beside.heat_into(0.0) == 0.0


@given(
    baseline_c=st.floats(*BASELINE_RANGE_C),
    fat_mm=st.floats(*FAT_RANGE_MM),
    contact=st.floats(0.4, 2.5),
    pack_c=st.floats(-20.0, 45.0),
)
def test_skin_stays_between_pack_and_blood(
    baseline_c: float, fat_mm: float, contact: float, pack_c: float
) -> None:
    body = Body(Person(baseline_c, fat_mm, contact))
    body.place(60.0)
    coldest, warmest = min(pack_c, baseline_c), max(pack_c, 37.0)
    for _ in range(5):
        assert coldest - 1e-6 <= body.advance(MINUTE, pack_c) <= warmest + 1e-6


def test_better_contact_and_colder_pack_cool_more() -> None:
    def skin_after(conductance: float, pack_c: float, fit: float = 1.0) -> float:
        body = Body(Person(contact=fit))
        body.place(conductance)
        return body.advance(10 * MINUTE, pack_c)

    assert skin_after(40.0, 0.0) < skin_after(26.0, 0.0) < skin_after(10.0, 0.0)
    assert skin_after(40.0, 0.0) < skin_after(40.0, 7.0)
    assert skin_after(40.0, 0.0, fit=1.2) == pytest.approx(skin_after(48.0, 0.0))


def test_one_long_advance_equals_many_seconds() -> None:
    at_once, by_seconds = Body(Person()), Body(Person())
    for body in (at_once, by_seconds):
        body.place(40.0)
    at_once.advance(90.0, 0.0)
    for _ in range(90):
        by_seconds.advance(1.0, 0.0)
    assert at_once.skin_c == pytest.approx(by_seconds.skin_c, abs=1e-9)


def test_heat_into_the_pack_is_conductance_times_difference() -> None:
    body = Body(Person(baseline_c=31.0))
    body.place(40.0)
    assert body.touched
    assert body.heat_into(6.0) == pytest.approx(1000.0)
    assert body.heat_into(36.0) == pytest.approx(-200.0)
    body.remove()
    assert not body.touched
    assert body.heat_into(6.0) == 0.0


def test_a_slipped_cloth_cools_faster_than_the_cloth_did() -> None:
    body = Body(Person())
    body.place(50.0)
    before = body.advance(5 * MINUTE, 6.0)
    calm = before - body.advance(10.0, 6.0)
    body.place(250.0)
    slipped = body.skin_c - body.advance(10.0, 6.0)
    assert slipped > 10 * calm


def test_narrowed_vessels_make_deep_cold_deeper() -> None:
    # With full flow the skin would balance warmer; the warm person loses more of it to the cold.
    body = Body(Person(baseline_c=34.0))
    body.place(40.0)
    narrowed = body.advance(40 * MINUTE, 0.0)
    supply = 9.0 * (34.0 - 23.0) / (37.0 - 34.0)
    at_full_flow = supply * 37.0 / (supply + 40.0)
    assert narrowed < at_full_flow - 3.0


@pytest.mark.parametrize("conductance", [0.0, -5.0, float("nan")])
def test_a_contact_must_conduct(conductance: float) -> None:
    with pytest.raises(ValueError, match="must conduct"):
        Body(Person()).place(conductance)


def test_time_cannot_run_backwards() -> None:
    with pytest.raises(ValueError, match="backwards"):
        Body(Person()).advance(-1.0)
