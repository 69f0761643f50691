"""What can lie on the skin: a pack held cold, a freezer pack warming up, a driven wrap.

Every pack is one temperature per area. It is told the heat it takes from the skin
(`Body.heat_into`) and, if it has a drive, the target; it answers with its new temperature.
"""

from dataclasses import dataclass
from typing import Final, Protocol

from ble.sim.body import ROOM_C, ROOM_LOSS_W_M2_K

_GEL_J_KG_K: Final = 3600.0  # fitted to the sheet's four freezer-pack values; no latent heat [M]
_BACK_LOSS_W_M2_K: Final = ROOM_LOSS_W_M2_K / 2.0


class Pack(Protocol):
    """A source of cold. `temperature_c` is its core, degC."""

    @property
    def temperature_c(self) -> float:
        """Core temperature, degC."""
        ...

    def advance(self, seconds: float, load_w_m2: float, target_c: float | None = None) -> float:
        """Let `seconds` (about 1) pass under `load_w_m2` of heat from the skin; return degC.

        `target_c` is what the drive works for, None for a drive switched off. A pack without a
        drive does not care.
        """
        ...


@dataclass(slots=True)
class HeldPack:
    """Melting ice, or water pumped from a big reservoir: stays as cold as it is."""

    temperature_c: float

    def advance(self, seconds: float, load_w_m2: float, target_c: float | None = None) -> float:
        """Stay at the same temperature, whatever happens."""
        del seconds, load_w_m2, target_c
        return self.temperature_c


@dataclass(slots=True)
class FreezerPack:
    """A gel pack from the freezer, warmed by the skin below and the room above.

    10 kg/m2 from -18 degC unless said otherwise (thermal sheet, 3c).
    """

    temperature_c: float = -18.0
    mass_kg_m2: float = 10.0

    def advance(self, seconds: float, load_w_m2: float, target_c: float | None = None) -> float:
        """Warm up by what comes in from both sides."""
        del target_c
        gain = load_w_m2 + ROOM_LOSS_W_M2_K * (ROOM_C - self.temperature_c)
        self.temperature_c += gain * seconds / (self.mass_kg_m2 * _GEL_J_KG_K)
        return self.temperature_c


@dataclass(slots=True)
class WrapPack:
    """The pad of the controllable wrap: a drive cools or heats it towards a target.

    The drive closes the gap with a lag of 20 s as long as its power lasts: at most 1500 W/m2 of
    cooling and 500 W/m2 of heating on 12 kJ/m2/K of pad (3 kg/m2 of water), so about 3 min from
    room temperature to 6 degC off the skin. Its back is insulated to half the room's loss.
    Invented for the simulated wrap [M]; no product's datasheet stands behind it. With the drive
    off it drifts to skin and room.
    """

    temperature_c: float = ROOM_C
    heat_j_m2_k: float = 12_000.0
    lag_s: float = 20.0
    cooling_w_m2: float = 1500.0
    heating_w_m2: float = 500.0

    def advance(self, seconds: float, load_w_m2: float, target_c: float | None = None) -> float:
        """Move towards the target as fast as the drive can against skin and room."""
        gain = load_w_m2 + _BACK_LOSS_W_M2_K * (ROOM_C - self.temperature_c)
        power = 0.0 if target_c is None else self._drive(seconds, target_c, gain)
        self.temperature_c += (gain + power) * seconds / self.heat_j_m2_k
        return self.temperature_c

    def _drive(self, seconds: float, target_c: float, gain: float) -> float:
        """Power wanted of the drive, within what it has, W/m2; heat is positive."""
        pace = (target_c - self.temperature_c) / max(self.lag_s, seconds)
        wanted = self.heat_j_m2_k * pace - gain
        return max(-self.cooling_w_m2, min(self.heating_w_m2, wanted))
