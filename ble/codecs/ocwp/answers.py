"""Control Point answers: `0x80, op, tag, result, params`, indicated (profile 5.3)."""

from dataclasses import dataclass
from typing import Annotated

from ble.codecs.ocwp.codes import LeasePolicy, Op, Result
from ble.codecs.ocwp.wire import (
    U8,
    U16,
    U32,
    Layout,
    Malformed,
    NonZeroU8,
    Reason,
    Temperature,
    closed_code,
    in_order,
    open_code,
    require_length,
)

_ANSWER = 0x80


@dataclass(frozen=True, slots=True)
class ControlGranted(Layout):
    """Control is granted: the lease and policy that really hold (clarification 10)."""

    lease_s: NonZeroU8
    policy: Annotated[LeasePolicy, closed_code(LeasePolicy)]
    uptime_ms: U32


@dataclass(frozen=True, slots=True)
class LeaseRenewed(Layout):
    """The lease runs again from `uptime_ms`."""

    lease_s: NonZeroU8
    uptime_ms: U32


@dataclass(frozen=True, slots=True)
class TimeSet(Layout):
    """The wrap's uptime at the wall time it was told."""

    uptime_ms: U32


@dataclass(frozen=True, slots=True)
class TargetRange(Layout):
    """The range (0.01 degC) that a refused target lies outside of."""

    target_min_cc: Temperature
    target_max_cc: Temperature

    def __post_init__(self) -> None:
        """Raise Malformed when the range is out of order."""
        Layout.__post_init__(self)
        in_order("target_min_cc", self.target_min_cc, "target_max_cc", self.target_max_cc)


@dataclass(frozen=True, slots=True)
class RestLeft(Layout):
    """How long the rest between sessions still lasts."""

    rest_left_s: U16


Detail = ControlGranted | LeaseRenewed | TimeSet | TargetRange | RestLeft


@dataclass(frozen=True, slots=True)
class _Head(Layout):
    op: Annotated[Op | int, open_code(Op)]
    tag: U8
    result: Annotated[Result | int, open_code(Result)]


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of the request with this operation and tag, and the detail that goes with it.

    A success carries the detail its operation promises. A refusal may come bare: a wrap that
    says no without saying why still said no.
    """

    op: Op | int
    tag: int
    result: Result | int
    detail: Detail | None = None

    def __post_init__(self) -> None:
        """Raise Malformed when a number is no u8 or the detail is not the one promised."""
        _Head(self.op, self.tag, self.result)
        promised = _detail_of(self.op, self.result)
        bare = self.detail is None and not self.succeeded
        if not bare and type(self.detail) is not (promised or type(None)):
            message = f"op {self.op} result {self.result} does not go with {self.detail}"
            raise Malformed(Reason.IMPLAUSIBLE, message)

    @property
    def succeeded(self) -> bool:
        """Whether the wrap did what was asked; an unknown result counts as no."""
        return self.result == Result.SUCCESS

    def encode(self) -> bytes:
        """The answer as indicated."""
        head = bytes((_ANSWER,)) + _Head(self.op, self.tag, self.result).pack()
        return head if self.detail is None else head + self.detail.pack()


def decode_answer(data: bytes) -> Answer:
    """The indicated answer; Malformed when it is none, or its detail is cut or implausible."""
    require_length(data, 1 + _Head.size())
    if data[0] != _ANSWER:
        raise Malformed(Reason.UNKNOWN_OP, f"an answer starts with 80, not {data[0]:02x}")
    head = _Head.unpack(data[1:])
    params = data[1 + _Head.size() :]
    promised = _detail_of(head.op, head.result)
    bare = not params and head.result != Result.SUCCESS
    detail = None if promised is None or bare else promised.unpack(params)
    return Answer(head.op, head.tag, head.result, detail)


def refusal_of(data: bytes, malformed: Malformed) -> Answer | None:
    """How a wrap answers a request it could not decode; None when there is no tag to answer."""
    if len(data) < 2:
        return None
    unsupported = malformed.reason is Reason.UNKNOWN_OP
    return Answer(
        data[0], data[1], Result.NOT_SUPPORTED if unsupported else Result.INVALID_PARAMETER
    )


_ON_SUCCESS: dict[int, type[Detail]] = {
    Op.REQUEST_CONTROL: ControlGranted,
    Op.RENEW_LEASE: LeaseRenewed,
    Op.SET_TIME: TimeSet,
}


def _detail_of(op: int, result: int) -> type[Detail] | None:
    if result == Result.SUCCESS:
        return _ON_SUCCESS.get(op)
    if result == Result.REST_LOCKOUT:
        return RestLeft
    if (op, result) == (Op.SET_TARGET, Result.OUTSIDE_HARD_LIMIT):
        return TargetRange
    return None
