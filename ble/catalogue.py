"""The kinds of wrap this app knows, one row each."""

from app.domain.diary import PROBE
from app.domain.wrap import Trust, WrapModel
from ble.sensor_model import Grade
from ble.sensors import BTHOME, COMBUSTION, CORE, PROBES_IN_PACKS

OCWP = WrapModel(
    key="ocwp",
    name="Open Cold Wrap",
    skin=Trust.GUARD,
    driven=True,
    accuracy=None,  # the profile leaves the probe's tolerance open, so H14 raises the stop line
)
SIMULATED = WrapModel(
    key="ocwp-sim", name="Simulated wrap", skin=Trust.GUARD, driven=True, simulated=True, accuracy=5
)
TIMER = WrapModel(key="timer", name="Any pack, plain timer", skin=Trust.NONE, driven=False)

OOLER = WrapModel(
    key="ooler", name="Ooler water pad", skin=Trust.NONE, driven=True, ends_by_itself=False
)
"""Water of 12.8 degC at the coldest. It has a skin sensor of no kind, and no lease: what it does
when its link is lost is to go on (devices.md 1.2)."""
REON = WrapModel(
    key="reon",
    name="Sony Reon Pocket",
    skin=Trust.NONE,  # its thermometer sits in the plate, and a plate is not skin
    driven=True,
    ends_by_itself=False,  # what it does without a link is not known (devices.md 1.1)
    beta=True,
)

PACKS: dict[str, WrapModel] = {
    sensor.key: WrapModel(
        key=f"pack-{sensor.key}",
        name=f"Any pack with a {sensor.name}",
        # A class A- sensor is shown until it has proven how often it measures.
        skin=Trust.GUARD if sensor.grade is Grade.A else Trust.SHOW,
        driven=False,
        accuracy=None,  # contact accuracy is nobody's promise (devices.md 7): H14 raises the line
    )
    for sensor in (BTHOME, COMBUSTION, CORE)
}
"""Any cold pack with one sensor of class A or A- on the skin under it, by the key of the sensor's
row."""

PROBES: dict[str, WrapModel] = {
    sensor.key: WrapModel(
        key=PROBE + sensor.key,
        name=f"Any pack with a {sensor.name} in it",
        skin=Trust.NONE,
        driven=False,
    )
    for sensor in PROBES_IN_PACKS
}
"""Any cold pack with a sensor in it that tells how cold the pack is (H10: a timer), by the key of
the sensor's row."""

MODELS: dict[str, WrapModel] = {
    model.key: model
    for model in (OCWP, SIMULATED, TIMER, OOLER, REON, *PACKS.values(), *PROBES.values())
}
"""Every model by its key; keys are stored in diaries and never change."""
