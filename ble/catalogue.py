"""The kinds of wrap this app knows, one row each."""

from app.domain.wrap import Trust, WrapModel
from ble.sensors import BTHOME, COMBUSTION

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

PACKS: dict[str, WrapModel] = {
    sensor.key: WrapModel(
        key=f"pack-{sensor.key}",
        name=f"Any pack with a {sensor.name}",
        skin=Trust.GUARD,
        driven=False,
        accuracy=None,  # contact accuracy is nobody's promise (devices.md 7): H14 raises the line
    )
    for sensor in (BTHOME, COMBUSTION)
}
"""Any cold pack with one class A sensor on the skin under it, by the key of the sensor's row."""

MODELS: dict[str, WrapModel] = {
    model.key: model for model in (OCWP, SIMULATED, TIMER, *PACKS.values())
}
"""Every model by its key; keys are stored in diaries and never change."""
