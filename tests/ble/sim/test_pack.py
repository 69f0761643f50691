import pytest

from ble.sim.body import Body
from ble.sim.pack import FreezerPack, HeldPack, WrapPack
from ble.sim.person import Person


def test_a_held_pack_stays_cold_under_any_load() -> None:
    assert HeldPack(7.0).advance(60.0, 5000.0, target_c=30.0) == 7.0


def test_a_freezer_pack_gains_exactly_the_heat_it_is_given() -> None:
    pack = FreezerPack(temperature_c=23.0)  # at room temperature the room gives nothing
    pack.advance(1.0, load_w_m2=360.0)
    assert pack.temperature_c == pytest.approx(23.01)


def test_the_heat_a_body_gives_is_the_heat_the_pack_stores() -> None:
    body, pack = Body(Person()), FreezerPack()
    body.place(40.0)
    given = from_room = 0.0
    for _ in range(1200):
        load = body.heat_into(pack.temperature_c)
        given += load
        from_room += 9.0 * (23.0 - pack.temperature_c)
        body.advance(1.0, pack.advance(1.0, load))
    stored = 10.0 * 3600.0 * (pack.temperature_c + 18.0)
    assert stored == pytest.approx(given + from_room, rel=1e-9)
    assert -18.0 < pack.temperature_c < body.skin_c


def test_a_freezer_pack_never_gets_warmer_than_the_room_alone_makes_it() -> None:
    pack = FreezerPack()
    course = [pack.advance(60.0, 0.0) for _ in range(2000)]
    assert course == sorted(course)
    assert course[-1] == pytest.approx(23.0, abs=0.01)


def test_the_wrap_reaches_its_target_in_about_three_minutes_and_holds_it() -> None:
    pack = WrapPack()
    course = [pack.advance(1.0, 0.0, target_c=6.0) for _ in range(600)]
    assert course[60] > 12.0
    assert course[240] == pytest.approx(6.0, abs=0.1)
    assert min(course) >= 6.0 - 1e-6


def test_cooling_power_is_limited() -> None:
    pack = WrapPack(temperature_c=23.0)
    pack.advance(1.0, 0.0, target_c=-20.0)
    assert pack.temperature_c == pytest.approx(23.0 - 1500.0 / 12_000.0)
    pack = WrapPack(temperature_c=10.0)
    pack.advance(60.0, load_w_m2=3000.0, target_c=6.0)
    assert pack.temperature_c > 10.0


def test_heating_power_is_limited_and_rewarms() -> None:
    pack = WrapPack(temperature_c=23.0)
    pack.advance(1.0, 0.0, target_c=60.0)
    assert pack.temperature_c == pytest.approx(23.0 + 500.0 / 12_000.0)
    pack = WrapPack(temperature_c=6.0)
    for _ in range(600):
        pack.advance(1.0, 0.0, target_c=25.0)
    assert pack.temperature_c == pytest.approx(25.0, abs=0.1)


def test_a_wrap_switched_off_drifts_to_skin_and_room() -> None:
    body, pack = Body(Person()), WrapPack(6.0)
    body.place(50.0)
    course = [6.0]
    for _ in range(1200):
        course.append(pack.advance(1.0, body.heat_into(pack.temperature_c)))
        body.advance(1.0, pack.temperature_c)
    assert course == sorted(course)
    assert 20.0 < course[-1] < 37.0
