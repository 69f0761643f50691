"""Open Cold Wrap Profile 1.0: bytes to values and back, for the app and for the firmware.

Every PDU is a frozen dataclass with fields in wire order, `encode(value)` gives its octets and
one `decode_...` its value. Any bytes at all decode to plausible values or raise `Malformed`;
a value outside its plausible span cannot be built either. Temperatures are integers in
0.01 degC (`..._cc`), None where none was measured.
"""

from typing import Protocol

from ble.codecs.ocwp import uuids
from ble.codecs.ocwp.answers import (
    Answer,
    ControlGranted,
    Detail,
    LeaseRenewed,
    RestLeft,
    TargetRange,
    TimeSet,
    decode_answer,
    refusal_of,
)
from ble.codecs.ocwp.codes import (
    PROFILE_MAJOR,
    AlarmCode,
    AttError,
    EndReason,
    FeatureBits,
    LeasePolicy,
    MeasurementFlags,
    Op,
    RacpCode,
    RacpOp,
    RacpOperator,
    Result,
    Severity,
    State,
    StepKind,
)
from ble.codecs.ocwp.crc import crc16
from ble.codecs.ocwp.pdus import (
    Alarm,
    Feature,
    HardLimits,
    Measurement,
    Record,
    SessionStatus,
    decode_alarm,
    decode_feature,
    decode_hard_limits,
    decode_measurement,
    decode_record,
    decode_session_status,
)
from ble.codecs.ocwp.program import StepBody, program_crc
from ble.codecs.ocwp.racp import (
    AbortRecords,
    CountRecords,
    DeleteRecords,
    RacpAnswer,
    RacpRequest,
    RacpResponse,
    RecordCount,
    ReportRecords,
    Selection,
    decode_racp_answer,
    decode_racp_request,
    racp_refusal_of,
)
from ble.codecs.ocwp.requests import (
    AckAlarm,
    Identify,
    Pause,
    ProgramBegin,
    ProgramClear,
    ProgramCommit,
    ProgramStep,
    ReleaseControl,
    RenewLease,
    Request,
    RequestControl,
    Reset,
    Resume,
    SetPressure,
    SetTarget,
    SetTime,
    Start,
    Stop,
    decode_request,
)
from ble.codecs.ocwp.wire import PLAUSIBLE_CC, Malformed, Reason

__all__ = [
    "PLAUSIBLE_CC",
    "PROFILE_MAJOR",
    "AbortRecords",
    "AckAlarm",
    "Alarm",
    "AlarmCode",
    "Answer",
    "AttError",
    "ControlGranted",
    "CountRecords",
    "DeleteRecords",
    "Detail",
    "EndReason",
    "Feature",
    "FeatureBits",
    "HardLimits",
    "Identify",
    "LeasePolicy",
    "LeaseRenewed",
    "Malformed",
    "Measurement",
    "MeasurementFlags",
    "Op",
    "Pause",
    "Pdu",
    "ProgramBegin",
    "ProgramClear",
    "ProgramCommit",
    "ProgramStep",
    "RacpAnswer",
    "RacpCode",
    "RacpOp",
    "RacpOperator",
    "RacpRequest",
    "RacpResponse",
    "Reason",
    "Record",
    "RecordCount",
    "ReleaseControl",
    "RenewLease",
    "ReportRecords",
    "Request",
    "RequestControl",
    "Reset",
    "RestLeft",
    "Result",
    "Resume",
    "Selection",
    "SessionStatus",
    "SetPressure",
    "SetTarget",
    "SetTime",
    "Severity",
    "Start",
    "State",
    "StepBody",
    "StepKind",
    "Stop",
    "TargetRange",
    "TimeSet",
    "crc16",
    "decode_alarm",
    "decode_answer",
    "decode_feature",
    "decode_hard_limits",
    "decode_measurement",
    "decode_racp_answer",
    "decode_racp_request",
    "decode_record",
    "decode_request",
    "decode_session_status",
    "encode",
    "program_crc",
    "racp_refusal_of",
    "refusal_of",
    "uuids",
]


class Pdu(Protocol):
    """Anything that goes over the air whole."""

    def encode(self) -> bytes:
        """The octets as sent."""
        ...


def encode(pdu: Pdu) -> bytes:
    """The octets of any PDU of the profile, CRC included where it has one."""
    return pdu.encode()
