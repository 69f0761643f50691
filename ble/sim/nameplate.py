"""What is printed on and burnt into the simulated wrap: limits, features, strings."""

from typing import Final

from ble.codecs.ocwp import Feature, FeatureBits, HardLimits, encode, uuids
from ble.sim import gatt

EXAMPLE_LIMITS: Final = HardLimits(
    target_min_cc=500,
    target_max_cc=1800,
    contact_stop_cc=1000,
    contact_latch_cc=800,
    pack_min_cc=-200,
    max_fall_cc_per_s=80,
    max_session_s=1200,
    min_rest_s=7200,
    max_pressure_mmhg=60,
    max_lease_s=30,
)
"""The limits row of the profile's golden PDUs (profile 5.6)."""

EXAMPLE_FEATURE: Final = Feature(
    major=1,
    minor=0,
    bits=FeatureBits.TARGET_TEMPERATURE
    | FeatureBits.COMPRESSION
    | FeatureBits.REWARM_HEAT
    | FeatureBits.PAUSE
    | FeatureBits.STORED_RECORDS
    | FeatureBits.SKIN_CONTACT_DETECTION,
    max_steps=16,
    sample_period_ds=10,
    record_capacity=4096,
)
"""The feature row of the profile's golden PDUs (profile 5.6)."""


def fixed_values(limits: HardLimits, feature: Feature, serial: str) -> dict[str, bytes]:
    """The characteristics that never change, by UUID; the name says that it is simulated."""
    return {
        uuids.FEATURE: encode(feature),
        uuids.HARD_LIMITS: encode(limits),
        gatt.MANUFACTURER_NAME: b"Coldwrap",
        gatt.MODEL_NUMBER: b"Simulated wrap",
        uuids.SERIAL_NUMBER: serial.encode(),
        gatt.FIRMWARE_REVISION: b"1.0.0",
        gatt.HARDWARE_REVISION: b"simulated",
    }
