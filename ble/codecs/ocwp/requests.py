"""Control Point requests: `op, tag, params` (profile 5.3). One dataclass an operation.

The tag is a u8 that the answer repeats. Writing the same octets again within 8 requests is a
safe retry (clarification 4). A request carries no CRC of its own: the ATT write is
acknowledged, and a programme is checked by its commit.
"""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from ble.codecs.ocwp.codes import AlarmCode, LeasePolicy, Op
from ble.codecs.ocwp.program import StepBody
from ble.codecs.ocwp.wire import (
    U8,
    U16,
    Layout,
    Malformed,
    Milliseconds,
    Nested,
    NonZeroU8,
    NonZeroU16,
    NonZeroU32,
    Pressure,
    Reason,
    Temperature,
    closed_code,
    open_code,
    require_length,
)


@dataclass(frozen=True, slots=True)
class Request(Layout):
    """What every request has: its operation and a tag."""

    op: ClassVar[Op]
    tag: U8

    def encode(self) -> bytes:
        """The request as written to the Control Point."""
        return bytes((self.op,)) + self.pack()


@dataclass(frozen=True, slots=True)
class RequestControl(Request):
    """Ask for control under a lease; needed again after every reconnect."""

    op: ClassVar[Op] = Op.REQUEST_CONTROL
    lease_s: NonZeroU8
    policy: Annotated[LeasePolicy, closed_code(LeasePolicy)] = LeasePolicy.STOP


@dataclass(frozen=True, slots=True)
class Reset(Request):
    """Drop control and unload the programme; never clears a latch."""

    op: ClassVar[Op] = Op.RESET


@dataclass(frozen=True, slots=True)
class SetTarget(Request):
    """Aim the pack at a temperature (0.01 degC)."""

    op: ClassVar[Op] = Op.SET_TARGET
    target_cc: Temperature


@dataclass(frozen=True, slots=True)
class SetPressure(Request):
    """Aim at a compression (mmHg)."""

    op: ClassVar[Op] = Op.SET_PRESSURE
    pressure_mmhg: Pressure


@dataclass(frozen=True, slots=True)
class RenewLease(Request):
    """Keep control; due every 5 s, only while the app's safety loop is healthy."""

    op: ClassVar[Op] = Op.RENEW_LEASE
    lease_s: NonZeroU8


@dataclass(frozen=True, slots=True)
class ReleaseControl(Request):
    """Give control back; a session stops."""

    op: ClassVar[Op] = Op.RELEASE_CONTROL


@dataclass(frozen=True, slots=True)
class Start(Request):
    """Start the committed programme named by its CRC, as a session number of the app's choice."""

    op: ClassVar[Op] = Op.START
    session: NonZeroU16
    program_crc: U16


@dataclass(frozen=True, slots=True)
class Stop(Request):
    """Stop. Always acts, with or without control; only the answer may be missing."""

    op: ClassVar[Op] = Op.STOP


@dataclass(frozen=True, slots=True)
class Pause(Request):
    """Pause; paused time counts as elapsed (clarification 7)."""

    op: ClassVar[Op] = Op.PAUSE


@dataclass(frozen=True, slots=True)
class Resume(Request):
    """End a pause."""

    op: ClassVar[Op] = Op.RESUME


@dataclass(frozen=True, slots=True)
class ProgramBegin(Request):
    """Announce a programme of so many steps and seconds, with its CRC."""

    op: ClassVar[Op] = Op.PROGRAM_BEGIN
    program_id: U8
    steps: U8
    total_s: U16
    program_crc: U16


@dataclass(frozen=True, slots=True)
class ProgramStep(Request):
    """Upload the step at `index`, counted from 0."""

    op: ClassVar[Op] = Op.PROGRAM_STEP
    index: U8
    body: Annotated[StepBody, Nested(StepBody)]


@dataclass(frozen=True, slots=True)
class ProgramCommit(Request):
    """Have the uploaded programme checked against the Hard Limits and taken, all or nothing."""

    op: ClassVar[Op] = Op.PROGRAM_COMMIT
    program_crc: U16


@dataclass(frozen=True, slots=True)
class ProgramClear(Request):
    """Unload the programme."""

    op: ClassVar[Op] = Op.PROGRAM_CLEAR


@dataclass(frozen=True, slots=True)
class SetTime(Request):
    """Tell the wrap the wall time (Unix seconds plus milliseconds 0-999)."""

    op: ClassVar[Op] = Op.SET_TIME
    epoch_s: NonZeroU32
    epoch_ms: Milliseconds


@dataclass(frozen=True, slots=True)
class AckAlarm(Request):
    """Acknowledge an alarm by code and number; a latch also needs the physical button."""

    op: ClassVar[Op] = Op.ACK_ALARM
    code: Annotated[AlarmCode | int, open_code(AlarmCode)]
    number: U16


@dataclass(frozen=True, slots=True)
class Identify(Request):
    """Buzz or blink for so many seconds: tells twins apart."""

    op: ClassVar[Op] = Op.IDENTIFY
    seconds: U8


_REQUESTS: dict[int, type[Request]] = {
    kind.op: kind
    for kind in (
        RequestControl,
        Reset,
        SetTarget,
        SetPressure,
        RenewLease,
        ReleaseControl,
        Start,
        Stop,
        Pause,
        Resume,
        ProgramBegin,
        ProgramStep,
        ProgramCommit,
        ProgramClear,
        SetTime,
        AckAlarm,
        Identify,
    )
}


def decode_request(data: bytes) -> Request:
    """The request written to the Control Point; match on its class.

    Malformed when the operation is unknown (unknown_op), params are missing or implausible.
    """
    require_length(data, 2)
    if data[0] not in _REQUESTS:
        raise Malformed(Reason.UNKNOWN_OP, f"operation {data[0]:#04x} is not in the profile")
    return _REQUESTS[data[0]].unpack(data[1:])
