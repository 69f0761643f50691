"""What 20 simulated minutes cost: 10,000 persons must stay a coffee break."""

from pytest_benchmark.fixture import BenchmarkFixture

from ble.sim.body import Body
from ble.sim.pack import WrapPack
from ble.sim.person import Person
from ble.sim.presets import WRAP_CLOTH_W_M2_K, WRAP_TARGET_C
from ble.sim.probe import Probe


def twenty_minutes() -> float:
    body, pack = Body(Person.draw(1)), WrapPack()
    probe = Probe(body.skin_c, seed=1)
    body.place(WRAP_CLOTH_W_M2_K)
    reading = 0.0
    for _ in range(1200):
        pack.advance(1.0, body.heat_into(pack.temperature_c), WRAP_TARGET_C)
        reading = probe.read(body.advance(1.0, pack.temperature_c))
    return reading


def test_twenty_minutes_of_body_wrap_and_probe(benchmark: BenchmarkFixture) -> None:
    benchmark(twenty_minutes)
    assert 8.0 < twenty_minutes() < 20.0


def test_bringing_a_body_to_rest(benchmark: BenchmarkFixture) -> None:
    person = Person.draw(1)
    benchmark(Body, person)
    assert abs(Body(person).skin_c - person.baseline_c) < 1e-9
