"""A programme on the wire: 8-byte step bodies and the checksum that names the programme."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from ble.codecs.ocwp.codes import StepKind
from ble.codecs.ocwp.crc import crc16
from ble.codecs.ocwp.wire import U8, U16, Layout, Pressure, Temperature, closed_code


@dataclass(frozen=True, slots=True)
class StepBody(Layout):
    """One step (profile 5.3, op 11): u8 kind, u16 s, s16 target, u8 mmHg, u8 ramp, u8 flags.

    `target_cc` is the pack or coolant temperature (clarification 1) in 0.01 degC. A ramp is in
    0.1 degC/min, 0 as fast as the hardware allows (clarification 3). The flags mean nothing:
    send 0. They are kept as received because the programme's CRC runs over them.
    """

    kind: Annotated[StepKind, closed_code(StepKind)]
    seconds: U16
    target_cc: Temperature
    pressure_mmhg: Pressure
    ramp_dc_per_min: U8
    flags: U8 = 0


def program_crc(steps: Iterable[StepBody]) -> int:
    """The CRC over the step bodies in index order and nothing else (clarification 2)."""
    return crc16(b"".join(step.pack() for step in steps))
