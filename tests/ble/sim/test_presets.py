"""The thermal sheet's acceptance list, on every contact that ships."""

import statistics
from dataclasses import dataclass, replace
from itertools import pairwise

import pytest

from ble.sim.body import Body
from ble.sim.pack import WrapPack
from ble.sim.person import Person
from ble.sim.presets import PRESETS, WRAP_TARGET_C, Preset
from ble.sim.probe import Probe

# Minute by minute in contact, then after 20 min of it, as the sheet's table 3c gives them [M].
CONTACT_MINUTES = (1, 3, 5, 10, 15, 20)
REWARM_MINUTES = (5, 10, 20, 30)
TABLE = {
    "ice-wet-towel": ((18.5, 12.7, 10.4, 8.2, 7.3, 6.8), (18.3, 21.8, 24.9, 26.2)),
    "ice-damp-towel": ((23.6, 18.8, 16.1, 12.7, 11.1, 10.2), (19.1, 22.5, 25.9, 27.6)),
    "frozen-peas": ((24.1, 19.4, 16.8, 13.4, 11.7, 10.8), (19.5, 22.8, 26.1, 27.7)),
    "gel-damp-towel": ((26.0, 22.3, 20.0, 16.7, 15.0, 13.9), (21.3, 24.2, 27.0, 28.3)),
    "gel-pack": ((26.2, 22.7, 20.5, 17.2, 15.5, 14.4), (21.6, 24.4, 27.1, 28.4)),
    "pumped-pad": ((24.8, 21.3, 19.6, 17.6, 16.7, 16.1), (23.3, 25.3, 27.0, 27.8)),
    "ice-over-dressing": ((28.1, 26.4, 25.4, 23.9, 22.9, 22.3), (26.3, 27.4, 28.3, 28.7)),
    "ice-dry-towel": ((29.9, 28.4, 27.5, 26.0, 25.0, 24.4), (27.2, 28.5, 29.7, 30.2)),
    "ice-dry-elastic": ((30.7, 30.1, 29.6, 28.8, 28.3, 28.0), (29.4, 30.1, 30.6, 30.9)),
}
END_VALUES = {
    "ice-wet-towel": (6.8, 20),
    "ice-damp-towel": (10.2, 20),
    "frozen-peas": (10.8, 20),
    "gel-damp-towel": (13.9, 20),
    "gel-pack": (14.4, 20),
    "pumped-pad": (16.1, 20),
    "ice-over-dressing": (22.3, 20),
    "ice-dry-towel": (23.5, 30),
    "ice-dry-elastic": (27.5, 30),
}
# H05 is about a pack laid on cold, so the wrap's pad counts as cooled before it touches.
CLOTHED = sorted(key for key, preset in PRESETS.items() if preset.cloth)
BARE = sorted(key for key, preset in PRESETS.items() if not preset.cloth)


@dataclass(frozen=True)
class Course:
    """Skin and probe once a second, contact from second 0; then rewarming in the room."""

    skin: list[float]
    probe: list[float]
    rewarmed: list[float]


def course(preset: Preset, minutes: int | None = None, person: Person | None = None) -> Course:
    body, pack = Body(person or preset.person), preset.pack()
    probe = Probe(body.skin_c, seed=11)
    skin, read = [body.skin_c], [probe.read(body.skin_c)]
    body.place(preset.conductance_w_m2_k)
    for _ in range((minutes or preset.minutes) * 60):
        pack.advance(1.0, body.heat_into(pack.temperature_c), WRAP_TARGET_C)
        skin.append(body.advance(1.0, pack.temperature_c))
        read.append(probe.read(skin[-1]))
    body.remove()
    return Course(skin, read, [skin[-1], *(body.advance(1.0) for _ in range(30 * 60))])


def h05_trips(readings: list[float]) -> bool:
    """H05: below 15 degC in the first 60 s, or more than 0.8 degC/s over any 10 s."""
    fastest = max(early - late for early, late in zip(readings, readings[10:], strict=False))
    return min(readings[:61]) < 15.0 or fastest > 8.0


def test_every_row_of_the_table_ships() -> None:
    assert TABLE.keys() == END_VALUES.keys()
    assert TABLE.keys() <= PRESETS.keys()
    assert all((PRESETS[k].coldest_c, PRESETS[k].minutes) == v for k, v in END_VALUES.items())


@pytest.mark.parametrize("key", PRESETS)
def test_the_coldest_skin_is_what_the_preset_says(key: str) -> None:
    preset = PRESETS[key]
    assert min(course(preset).skin) == pytest.approx(preset.coldest_c, abs=1.5)


@pytest.mark.parametrize("key", TABLE)
def test_under_a_held_source_the_skin_only_falls(key: str) -> None:
    assert all(later < earlier for earlier, later in pairwise(course(PRESETS[key]).skin))


@pytest.mark.parametrize("key", TABLE)
def test_cooling_and_rewarming_follow_the_table(key: str) -> None:
    contact, rewarming = TABLE[key]
    seen = course(PRESETS[key], minutes=20)
    assert [seen.skin[m * 60] for m in CONTACT_MINUTES] == pytest.approx(contact, abs=1.0)
    assert [seen.rewarmed[m * 60] for m in REWARM_MINUTES] == pytest.approx(rewarming, abs=2.5)


@pytest.mark.parametrize("key", TABLE)
def test_twenty_minutes_after_removal_the_skin_is_still_cooler(key: str) -> None:
    # The elastic bandage's own row in the table ends 0.9 below start, so 1 is not asked of it.
    least = 0.8 if key == "ice-dry-elastic" else 1.0
    seen = course(PRESETS[key])
    assert least <= seen.skin[0] - seen.rewarmed[20 * 60] <= 7.0


@pytest.mark.parametrize("key", BARE)
def test_bare_skin_trips_the_missing_cloth_rule(key: str) -> None:
    seen = course(PRESETS[key], minutes=2)
    assert h05_trips(seen.skin)
    assert h05_trips(seen.probe), "the probe's lag must not hide it"


@pytest.mark.parametrize("key", CLOTHED)
def test_no_cloth_trips_the_missing_cloth_rule(key: str) -> None:
    seen = course(PRESETS[key])
    assert not h05_trips(seen.skin)
    assert not h05_trips(seen.probe)


def test_bare_freezer_pack_reaches_15_and_10_degrees_as_the_sheet_says() -> None:
    skin = course(PRESETS["freezer-bare"]).skin
    below_15 = next(second for second, value in enumerate(skin) if value < 15.0)
    below_10 = next(second for second, value in enumerate(skin) if value < 10.0)
    assert below_15 == pytest.approx(12, abs=6)
    assert below_10 == pytest.approx(30, abs=9)


def test_a_warming_pack_lets_the_skin_turn_round() -> None:
    skin = course(PRESETS["freezer-damp-towel"]).skin
    coldest = skin.index(min(skin))
    assert 5 * 60 < coldest < 18 * 60
    assert skin[-1] > min(skin) + 0.5


@pytest.mark.parametrize("start_c", [WRAP_TARGET_C, 23.0])
def test_the_wrap_brings_the_average_person_into_the_band(start_c: float) -> None:
    wrap = replace(PRESETS["wrap-dry-cloth"], pack=lambda: WrapPack(start_c))
    seen = course(wrap)
    assert 13.0 <= seen.skin[-1] <= 15.0
    assert min(seen.probe) > 12.0, "the average person does not even meet the H02 warning"


@pytest.mark.parametrize("key", ["gel-damp-towel", "wrap-dry-cloth"])
def test_persons_differ_as_much_as_in_the_studies(key: str) -> None:
    preset = PRESETS[key]

    def end(seed: int) -> float:
        body, pack = Body(Person.draw(seed)), preset.pack()
        body.place(preset.conductance_w_m2_k)
        return body.advance(preset.minutes * 60.0, pack.temperature_c)

    assert 1.5 <= statistics.stdev(end(seed) for seed in range(200)) <= 5.0
