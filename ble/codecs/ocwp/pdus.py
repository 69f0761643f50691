"""The six sealed PDUs that a wrap shows: fixed length, CRC last (profile 5.2).

They fit the 20 octets of MTU 23. Octets behind the CRC are ignored (profile 5.1).
"""

from dataclasses import dataclass
from struct import pack, unpack_from
from typing import Annotated, Self

from ble.codecs.ocwp.codes import (
    AlarmCode,
    EndReason,
    FeatureBits,
    MeasurementFlags,
    Severity,
    State,
)
from ble.codecs.ocwp.crc import crc16
from ble.codecs.ocwp.wire import (
    U8,
    U16,
    U32,
    Layout,
    Malformed,
    MaybePressure,
    MaybeS16,
    MaybeTemperature,
    MaybeU32,
    Percent,
    Pressure,
    Reason,
    Temperature,
    flag_bits,
    in_order,
    open_code,
    require_length,
)


@dataclass(frozen=True, slots=True)
class Sealed(Layout):
    """Fields followed by their CRC (u16)."""

    def encode(self) -> bytes:
        """The PDU as sent."""
        body = self.pack()
        return body + pack("<H", crc16(body))

    @classmethod
    def decode(cls, data: bytes) -> Self:
        """The value of a received PDU; Malformed when too short, miscoded or implausible."""
        size = cls.size()
        require_length(data, size + 2)
        sent: int = unpack_from("<H", data, size)[0]
        computed = crc16(data[:size])
        if sent != computed:
            raise Malformed(
                Reason.BAD_CRC, f"CRC {sent:04x}, {computed:04x} computed: {data.hex()}"
            )
        return cls.unpack(data)


@dataclass(frozen=True, slots=True)
class Feature(Sealed):
    """What the wrap is (12 octets). Any major version decodes, so the app can name it.

    u8 major, u8 minor, u32 bits, u8 max_steps, u8 sample_period, u16 record_capacity, crc.
    `sample_period_ds` is in 0.1 s, `record_capacity` in records.
    """

    major: U8
    minor: U8
    bits: Annotated[FeatureBits, flag_bits("I", FeatureBits)]
    max_steps: U8
    sample_period_ds: U8
    record_capacity: U16


@dataclass(frozen=True, slots=True)
class HardLimits(Sealed):
    """The limits the firmware enforces (20 octets); readable, never writable.

    s16 target_min, target_max, contact_stop, contact_latch, pack_min (0.01 degC);
    u16 max_fall (0.01 degC/s), u16 max_session_s, u16 min_rest_s; u8 max_mmHg,
    u8 max_lease_s; crc. The decoder asks only for ordered bounds: whether a wrap's limits are
    tight enough is for the app's own safety rules to judge.
    """

    target_min_cc: Temperature
    target_max_cc: Temperature
    contact_stop_cc: Temperature
    contact_latch_cc: Temperature
    pack_min_cc: Temperature
    max_fall_cc_per_s: U16
    max_session_s: U16
    min_rest_s: U16
    max_pressure_mmhg: Pressure
    max_lease_s: U8

    def __post_init__(self) -> None:
        """Raise Malformed when bounds are out of order: the latch backs up the stop."""
        Layout.__post_init__(self)
        in_order("target_min_cc", self.target_min_cc, "target_max_cc", self.target_max_cc)
        in_order("contact_latch_cc", self.contact_latch_cc, "contact_stop_cc", self.contact_stop_cc)


@dataclass(frozen=True, slots=True)
class Measurement(Sealed):
    """One live sample (20 octets), sent once a second.

    0 flags; 1 state; 2 u16 sequence (+1 each, wraps); 4 u32 uptime ms; 8 s16 contact (coldest
    valid probe); 10 s16 pack; 12 s16 target; 14 u8 mmHg; 15 u8 battery %; 16 u8 step; 17 u8
    alarm; 18 crc. Temperatures in 0.01 degC, 0x8000 none; pressure 0xFF none.
    """

    flags: Annotated[MeasurementFlags, flag_bits("B", MeasurementFlags)]
    state: Annotated[State | int, open_code(State)]
    sequence: U16
    uptime_ms: U32
    contact_cc: MaybeTemperature
    pack_cc: MaybeTemperature
    target_cc: MaybeTemperature
    pressure_mmhg: MaybePressure
    battery_percent: Percent
    step: U8
    alarm: Annotated[AlarmCode | int, open_code(AlarmCode)]


@dataclass(frozen=True, slots=True)
class SessionStatus(Sealed):
    """Where the session stands (20 octets), readable after a reconnect.

    u16 session, u8 state, u8 end_reason, u16 program_crc, u16 elapsed_s, u16 remaining_s,
    u8 step, u8 steps, u32 start_epoch (0 unknown: None), u8 lease_s, u8 boot_count, crc.
    """

    session: U16
    state: Annotated[State | int, open_code(State)]
    end_reason: Annotated[EndReason | int, open_code(EndReason)]
    program_crc: U16
    elapsed_s: U16
    remaining_s: U16
    step: U8
    steps: U8
    start_epoch_s: MaybeU32
    lease_s: U8
    boot_count: U8


@dataclass(frozen=True, slots=True)
class Alarm(Sealed):
    """The latest alarm (18 octets); number 0 and code NONE before the first.

    u16 number, u8 code, u8 severity, u16 session, s16 value, u32 uptime ms, u32 active mask
    (bit n = code n), crc. The unit of `value` hangs on the code (0.01 degC for temperatures),
    so any s16 is accepted, 0x8000 as None. Nothing but the CRC can make an alarm be dropped.
    """

    number: U16
    code: Annotated[AlarmCode | int, open_code(AlarmCode)]
    severity: Annotated[Severity | int, open_code(Severity)]
    session: U16
    value: MaybeS16
    uptime_ms: U32
    active_mask: U32

    @property
    def active(self) -> frozenset[int]:
        """The codes that are active now, unknown ones too."""
        return frozenset(code for code in range(32) if self.active_mask >> code & 1)


@dataclass(frozen=True, slots=True)
class Record(Sealed):
    """One stored second of a session (20 octets).

    u32 record_no (never reset), u16 session, u16 t_s, s16 contact, s16 pack, s16 target,
    u8 mmHg, u8 state, u8 step, u8 alarm, crc. Units and sentinels as in Measurement.
    """

    record_no: U32
    session: U16
    elapsed_s: U16
    contact_cc: MaybeTemperature
    pack_cc: MaybeTemperature
    target_cc: MaybeTemperature
    pressure_mmhg: MaybePressure
    state: Annotated[State | int, open_code(State)]
    step: U8
    alarm: Annotated[AlarmCode | int, open_code(AlarmCode)]


decode_feature = Feature.decode
decode_hard_limits = HardLimits.decode
decode_measurement = Measurement.decode
decode_session_status = SessionStatus.decode
decode_alarm = Alarm.decode
decode_record = Record.decode
