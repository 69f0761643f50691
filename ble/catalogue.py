"""The kinds of wrap this app knows, one row each."""

from app.domain.wrap import Trust, WrapModel

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

MODELS: dict[str, WrapModel] = {model.key: model for model in (OCWP, SIMULATED, TIMER)}
"""Every model by its key; keys are stored in diaries and never change."""
