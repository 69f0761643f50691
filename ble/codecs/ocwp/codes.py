"""The code numbers of the profile: states, reasons, alarms, operations, results, bits.

Where a field is typed `Code | int`, a number that a newer minor version added stays a plain
int. Dropping the packet instead would hide a temperature or an alarm behind one new code.
"""

from enum import IntEnum, IntFlag

PROFILE_MAJOR = 1
"""The major version spoken here; with any other only monitor and offer STOP (clarification 13)."""


class FeatureBits(IntFlag):
    """What the wrap can do (profile 5.2, Feature)."""

    TARGET_TEMPERATURE = 1 << 0
    COMPRESSION = 1 << 1
    REWARM_HEAT = 1 << 2
    PAUSE = 1 << 3
    CONTINUE_WITHOUT_LINK = 1 << 4
    STORED_RECORDS = 1 << 5
    SKIN_CONTACT_DETECTION = 1 << 6
    FLOW_OR_LEAK_SENSOR = 1 << 7
    BATTERY_BACKED_CLOCK = 1 << 8
    ESS_MIRROR = 1 << 9
    SEVERAL_CONTACT_PROBES = 1 << 10


class MeasurementFlags(IntFlag):
    """The wrap's condition at one sample (profile 5.2, Measurement)."""

    CONTACT_DETECTED = 1 << 0
    COOLING = 1 << 1
    AT_SETPOINT = 1 << 2
    STORED = 1 << 3
    ALARM = 1 << 4
    CLOCK_SET = 1 << 5
    CHARGING = 1 << 6


class State(IntEnum):
    """What the wrap is doing (profile 5.2). An unknown state never proves that cold is off."""

    IDLE = 0
    READY = 1
    PRECOOL = 2
    RUNNING = 3
    PAUSED = 4
    STOPPING = 5
    COMPLETED = 6
    FAULT_LATCHED = 7
    RUNNING_WITHOUT_LINK = 8
    REST_LOCKOUT = 9


class EndReason(IntEnum):
    """Why a session ended (profile 5.2, Session Status)."""

    OPEN = 0
    COMPLETED = 1
    APP_STOP = 2
    BUTTON = 3
    LEASE = 4
    CONTACT_COLD = 5
    OVER_TIME = 6
    FAULT = 7
    BATTERY = 8
    POWER_LOSS = 9
    SENSOR = 10
    FALL_RATE = 11


class Severity(IntEnum):
    """How bad an alarm is (profile 5.2). Compare with >=: an unknown number ranks worst."""

    INFO = 0
    WARN = 1
    STOP = 2
    LATCHED = 3


class AlarmCode(IntEnum):
    """What an alarm is about (profile 5.2); NONE before the first one (clarification 12)."""

    NONE = 0
    CONTACT_COLD_WARN = 1
    CONTACT_COLD_STOP = 2
    CONTACT_LATCH = 3
    FALL_RATE = 4
    PACK_COLD = 5
    CONTACT_PROBE_FAILED = 6
    PROBES_DISAGREE = 7
    OVER_TIME = 8
    LEASE_EXPIRED = 9
    OVER_PRESSURE = 10
    LEAK_OR_LOW_WATER = 11
    NO_FLOW = 12
    BATTERY_LOW = 13
    BATTERY_CRITICAL = 14
    HOT_SIDE = 15
    REWARM_HOT = 16
    WATCHDOG_RESET = 17
    NOT_WORN = 18
    BUTTON_STOP = 19
    REST_LOCKOUT = 20


class StepKind(IntEnum):
    """What a programme step does (profile 5.3, op 11)."""

    PRECOOL = 0
    HOLD = 1
    REWARM = 2


class LeasePolicy(IntEnum):
    """What the wrap does when the lease ends (profile 5.3, op 00)."""

    STOP = 0
    FINISH_PROGRAM = 1


class Op(IntEnum):
    """Operations of the Control Point (profile 5.3)."""

    REQUEST_CONTROL = 0x00
    RESET = 0x01
    SET_TARGET = 0x02
    SET_PRESSURE = 0x03
    RENEW_LEASE = 0x04
    RELEASE_CONTROL = 0x05
    START = 0x07
    STOP = 0x08
    PAUSE = 0x09
    RESUME = 0x0A
    PROGRAM_BEGIN = 0x10
    PROGRAM_STEP = 0x11
    PROGRAM_COMMIT = 0x12
    PROGRAM_CLEAR = 0x13
    SET_TIME = 0x20
    ACK_ALARM = 0x21
    IDENTIFY = 0x22

    @property
    def needs_control(self) -> bool:
        """Whether the wrap refuses this operation to a peer without control (profile 5.3)."""
        return self not in _OPEN_OPS


_OPEN_OPS = frozenset({Op.REQUEST_CONTROL, Op.STOP, Op.SET_TIME, Op.ACK_ALARM, Op.IDENTIFY})


class Result(IntEnum):
    """Results of a Control Point request (profile 5.3); anything but SUCCESS is a refusal."""

    SUCCESS = 0x01
    NOT_SUPPORTED = 0x02
    INVALID_PARAMETER = 0x03
    FAILED = 0x04
    CONTROL_NOT_PERMITTED = 0x05
    OUTSIDE_HARD_LIMIT = 0x06
    WRONG_STATE = 0x07
    PROGRAM_MISMATCH = 0x08
    NO_CONTACT = 0x09
    ALARM_LATCHED = 0x0A
    REST_LOCKOUT = 0x0B
    BATTERY_LOW = 0x0C
    BUSY = 0x0D


class AttError(IntEnum):
    """ATT errors with which the Control Point refuses a write outright (profile 5.3)."""

    INDICATIONS_OFF = 0xFD
    BUSY = 0xFE


class RacpOp(IntEnum):
    """Operations of the Record Access Control Point (profile 5.3)."""

    REPORT = 1
    DELETE = 2
    ABORT = 3
    COUNT = 4
    COUNT_ANSWER = 5
    RESPONSE = 6


class RacpOperator(IntEnum):
    """Which records a RACP request means (profile 5.3)."""

    ALL = 1
    UP_TO = 2
    FROM = 3
    BETWEEN = 4
    FIRST = 5
    LAST = 6


class RacpCode(IntEnum):
    """How a RACP request ended (profile 5.3)."""

    SUCCESS = 1
    OP_UNSUPPORTED = 2
    BAD_OPERATOR = 3
    OPERATOR_UNSUPPORTED = 4
    BAD_OPERAND = 5
    NONE_FOUND = 6
    ABORT_FAILED = 7
    INCOMPLETE = 8
