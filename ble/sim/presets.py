"""Contacts as data: what lies on the skin, how well it conducts, and what came out in a study.

Conductances are fitted [M] by this model's forerunner to the end value published by the study in
`source` (thermal sheet, 3c), so an end value close to the study is no proof of the model; the
course in between and the rewarming are predictions. Fat thickness was chosen per row here, 10 mm
for the thigh studies and 7 mm elsewhere.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Final

from ble.sim.pack import FreezerPack, HeldPack, Pack, WrapPack
from ble.sim.person import Person

BARE_W_M2_K: Final = 150.0
"""Freezer pack straight on the skin: the forgotten cloth (thermal sheet, 3c)."""
WRAP_CLOTH_W_M2_K: Final = 50.0
"""The wrap over its dry cloth: 15 min at 6 degC bring the average person to about 14 degC [M]."""
WRAP_BARE_W_M2_K: Final = 250.0
"""The wrap without its cloth [M].

More than `BARE_W_M2_K`, which has a thick gel's own resistance in it: water flows right behind the
wrap's film. At 150 a pack at 6 degC would cool bare skin by 0.76 degC/s at most, which H05 (0.8)
does not see; H01 still would.
"""
WRAP_TARGET_C: Final = 6.0
"""Pack target the wrap's own conductance was chosen for, degC."""


@dataclass(frozen=True, slots=True)
class Preset:
    """One contact: conductance in W/m2/K, the person it was fitted on, and its pack.

    `coldest_c` is the coldest skin within `minutes` of contact: the study's end value where
    `source` names a study, else this model's forerunner [M].
    """

    name: str
    conductance_w_m2_k: float
    pack: Callable[[], Pack]
    person: Person
    coldest_c: float
    minutes: int
    source: str

    @property
    def cloth(self) -> bool:
        """Whether something lies between pack and skin."""
        return self.conductance_w_m2_k < BARE_W_M2_K


_ICE: Final = partial(HeldPack, 0.0)
_PUMPED: Final = partial(HeldPack, 7.0)


def _thigh(baseline_c: float = 31.0) -> Person:
    return Person(baseline_c, fat_mm=10.0)


_LUMBAR: Final = Person(32.0)

PRESETS: Final[Mapping[str, Preset]] = MappingProxyType(
    {
        "ice-wet-towel": Preset("Crushed ice, wet towel", 76.0, _ICE, Person(30.5), 6.8, 20, "LIQ"),
        "ice-damp-towel": Preset("Ice pack, damp towel", 40.0, _ICE, _thigh(), 10.2, 20, "KAN"),
        "frozen-peas": Preset("Frozen peas", 37.0, _ICE, _thigh(), 10.8, 20, "CHE"),
        "gel-damp-towel": Preset("Gel pack, damp towel", 26.0, _ICE, _thigh(), 13.9, 20, "KAN"),
        "gel-pack": Preset("Gel pack", 25.0, _ICE, _thigh(), 14.4, 20, "CHE"),
        "pumped-pad": Preset(
            "Pumped pad at 7 degC (Ice Man)", 40.0, _PUMPED, Person(30.4), 16.1, 20, "SEL"
        ),
        "ice-over-dressing": Preset(
            "Ice over dressing", 11.0, _ICE, Person(30.1), 22.3, 20, "BRES"
        ),
        "ice-dry-towel": Preset("Ice, dry towel", 9.4, _ICE, Person(31.5), 23.5, 30, "TSA"),
        "ice-dry-elastic": Preset(
            "Ice, dry elastic bandage", 5.6, _ICE, Person(31.5), 27.5, 30, "TSA"
        ),
        "freezer-firm": Preset(
            "Freezer pack, firm contact", 40.0, FreezerPack, _LUMBAR, 11.5, 20, "M"
        ),
        "freezer-damp-towel": Preset(
            "Freezer pack, damp towel", 27.0, FreezerPack, _LUMBAR, 14.4, 20, "M"
        ),
        "freezer-dry-towel": Preset(
            "Freezer pack, dry towel", 10.0, FreezerPack, _LUMBAR, 23.1, 20, "M"
        ),
        "freezer-bare": Preset(
            "Freezer pack, bare skin", BARE_W_M2_K, FreezerPack, _LUMBAR, 3.0, 20, "M"
        ),
        "wrap-dry-cloth": Preset(
            "Gel wrap, dry cloth",
            WRAP_CLOTH_W_M2_K,
            partial(WrapPack, WRAP_TARGET_C),
            Person(),
            14.1,
            15,
            "M",
        ),
        "wrap-bare": Preset(
            "Gel wrap, bare skin",
            WRAP_BARE_W_M2_K,
            partial(WrapPack, WRAP_TARGET_C),
            Person(),
            7.9,
            15,
            "M",
        ),
    }
)
"""Every row of the thermal sheet's contact table, its freezer packs, and the app's own wrap."""
