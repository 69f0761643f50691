"""The models of sensors and devices, each with its class and the reason for it (devices.md 1, 2.1).

How each is recognised and read stands in `ble.sensors`.
"""

from dataclasses import replace

from ble.sensor_model import Grade, Model, Place

SKIN, PACK, ROOM = (frozenset({place}) for place in Place)

COMBUSTION = Model(
    "combustion", "Combustion Predictive Thermometer", Grade.A, SKIN | PACK, 0.05, 0.25,
    why="eight points, four readings a second, waterproof; its maker publishes the format",
)  # fmt: skip
BTHOME = Model(
    "bthome", "BTHome v2 sensor", Grade.A, SKIN | PACK | ROOM, 0.01,
    why="an open format with fine steps and a packet id, sent by thin pads of several points; "
    "how often must be measured",
)  # fmt: skip
BTHOME_ROOM = Model(
    "bthome_room", "BTHome v2 room sensor", Grade.B, ROOM, 0.01,
    why="its name is that of a room hygrometer: it fits neither skin nor pack",
)  # fmt: skip
RUUVI = Model(
    "ruuvi", "Ruuvi", Grade.B, PACK | ROOM, 0.005,
    why="a puck too thick to lie on skin; its frames are numbered",
)  # fmt: skip
CORE = Model(
    "core", "greenTEG CORE", Grade.A_MINUS, SKIN, 0.01,
    why="made for skin, but its maker does not say how often it measures: it guards only if its "
    "first samples lie 2 s apart at most",
)  # fmt: skip
CORE_BEACON = Model(
    "core_beacon", "greenTEG CORE beacon", Grade.B, resolution_c=0.001,
    why="tells the estimated temperature inside the body, which lies nowhere near a pack",
)  # fmt: skip
THERMOMETER = Model(
    "health_thermometer", "Health Thermometer", Grade.B, PACK,
    why="ear and stick thermometers: its steps and its pace are whatever the maker chose",
)  # fmt: skip
THERMOMETER_ON_AIR = replace(THERMOMETER, key="health_thermometer_on_air")
ENVIRONMENT = Model(
    "environmental_sensing", "Environmental Sensing", Grade.B, PACK | ROOM, 0.01,
    why="tells a change when it likes, and nobody knows what it lies on",
)  # fmt: skip
STANDARD = Model("standard", "Bluetooth standard", Grade.B, why="no thermometer at all")
FLOAT_PROBE = Model(
    "inkbird_ibs_p02b", "Inkbird IBS-P02B", Grade.B, PACK, 0.1,
    stay_off="a connection hangs it until its battery is pulled",
    why="a float for pools; it repeats itself without a number",
)  # fmt: skip
BOX = Model(
    "inkbird_ith", "Inkbird ITH", Grade.B, PACK | ROOM, 0.1,
    why="a box that lies beside things, not on skin; it repeats itself without a number",
)  # fmt: skip
BARBECUE = Model(
    "inkbird_bbq", "Inkbird xBBQ", Grade.B, PACK, 0.1,
    why="spikes for meat; it repeats itself without a number",
)  # fmt: skip
AIR_MONITOR = Model(
    "inkbird_iam_t2", "Inkbird IAM-T2", Grade.B, ROOM, 0.1, why="it measures the air of a room"
)
COLD_WRAP = Model(
    "ocwp", "Open Cold Wrap", Grade.A, SKIN, 0.01, 1.0,
    why="a probe on the skin is part of it; one sample a second",
)  # fmt: skip
OOLER = Model(
    "ooler", "Ooler", Grade.B, PACK, 0.56, why="it tells the temperature of its water, not of skin"
)
REON = Model(
    "reon_pocket", "Sony Reon Pocket", Grade.B, SKIN, 0.01, 1.0,
    why="it tells the temperature of its own plate, which nobody has compared with skin",
)  # fmt: skip
ALPICOOL = Model(
    "alpicool", "Alpicool fridge", Grade.B, PACK, 1.0, why="a fridge: packs get cold in it"
)
BEDJET = Model("bedjet_v3", "BedJet V3", Grade.B, ROOM, 0.5, why="it blows the air of a room")
