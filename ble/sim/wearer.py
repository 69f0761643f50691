"""A person with the wrap on: skin, pack and probe, and what can go wrong between them."""

from dataclasses import dataclass
from enum import StrEnum

from ble.sim.body import ROOM_C, Body
from ble.sim.pack import WrapPack
from ble.sim.person import Person
from ble.sim.presets import Preset
from ble.sim.probe import Probe

_SECOND = 1.0


class ProbeFault(StrEnum):
    """How the contact probe can fail (profile 5.4: open, short, silent or flat)."""

    OPEN = "open"
    SHORT = "short"
    SILENT = "silent"
    STUCK = "stuck"


@dataclass(frozen=True, slots=True)
class Sensed:
    """What the wrap's sensors say of one second. Temperatures in 0.01 degC.

    `contact_cc` is None when the probe gave no value; `broken` says that its wire is open or
    short. `worn` is the skin-contact detector.
    """

    contact_cc: int | None
    pack_cc: int
    worn: bool
    broken: bool = False


class Wearer:
    """One person wearing one wrap. Time moves only by `live_a_second`.

    `probe_fault` is there to be set: None is a healthy probe.
    """

    def __init__(self, preset: Preset, person: Person | None = None, seed: int = 0) -> None:
        """Begin at rest with the wrap laid on as `preset` says; `seed` draws the probe's noise.

        The pack begins at room temperature if it has a drive, else as cold as the preset's.
        """
        self._body = Body(person or preset.person)
        self._pack = preset.pack()
        if isinstance(self._pack, WrapPack):
            self._pack.temperature_c = ROOM_C
        self._probe = Probe(self._body.skin_c, seed)
        self._last_cc: int | None = None
        self.probe_fault: ProbeFault | None = None
        self._body.place(preset.conductance_w_m2_k)

    @property
    def skin_c(self) -> float:
        """The true skin temperature under the wrap, degC, whatever the probe says."""
        return self._body.skin_c

    def change(self, preset: Preset) -> None:
        """Lay another contact on, with a pack as cold as the preset's: no cloth, another pack."""
        self._pack = preset.pack()
        self._body.place(preset.conductance_w_m2_k)

    def take_off(self) -> None:
        """Take the wrap off the skin."""
        self._body.remove()

    def live_a_second(
        self, cool_to_c: float | None = None, warm_to_c: float | None = None
    ) -> Sensed:
        """Let one second pass, with the pack driven to a temperature, warmed only, or left alone.

        `cool_to_c` has the drive hold the pack there; `warm_to_c` only ever adds heat.
        """
        before_c = self._pack.temperature_c
        if warm_to_c is not None and warm_to_c > before_c:
            cool_to_c = warm_to_c
        self._pack.advance(_SECOND, self._body.heat_into(before_c), cool_to_c)
        self._body.advance(_SECOND, self._pack.temperature_c)
        return self._sense()

    def _sense(self) -> Sensed:
        worn = self._body.touched
        read_cc = round(100 * self._probe.read(self._body.skin_c if worn else ROOM_C))
        if self.probe_fault is None:
            self._last_cc = read_cc
        stuck = self.probe_fault in {None, ProbeFault.STUCK}
        return Sensed(
            contact_cc=self._last_cc if stuck else None,
            pack_cc=round(100 * self._pack.temperature_c),
            worn=worn,
            broken=self.probe_fault in {ProbeFault.OPEN, ProbeFault.SHORT},
        )
