"""Record Access Control Point: asking for stored records by number (profile 5.3).

Requests are `op, operator, operand`, the operand a filter type (01 = u32 record number) and
one number, or two for a range. Answers are `05 00 u16` for a count and `06 00 op code`.
The width of the count is that of Feature's record capacity, and of RACP elsewhere (u16).
"""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Self

from ble.codecs.ocwp.codes import RacpCode, RacpOp, RacpOperator
from ble.codecs.ocwp.wire import (
    U16,
    U32,
    Layout,
    Malformed,
    Reason,
    in_order,
    open_code,
    require_length,
)

_NO_OPERATOR = 0
_BY_RECORD_NO = 1


@dataclass(frozen=True, slots=True)
class _Bound(Layout):
    record_no: U32


@dataclass(frozen=True, slots=True)
class Selection:
    """Which records are meant; the bounds are inclusive and there when the operator needs them."""

    operator: RacpOperator
    lowest: int | None = None
    highest: int | None = None

    def __post_init__(self) -> None:
        """Raise Malformed when a bound is missing, superfluous, no u32 or out of order."""
        needs = (
            self.operator in {RacpOperator.FROM, RacpOperator.BETWEEN},
            self.operator in {RacpOperator.UP_TO, RacpOperator.BETWEEN},
        )
        if needs != (self.lowest is not None, self.highest is not None):
            raise Malformed(Reason.IMPLAUSIBLE, f"bounds of {self} do not fit its operator")
        for number in self._numbers():
            _Bound(number)
        if self.lowest is not None and self.highest is not None:
            in_order("lowest", self.lowest, "highest", self.highest)

    @classmethod
    def all(cls) -> Self:
        """Every record."""
        return cls(RacpOperator.ALL)

    @classmethod
    def up_to(cls, record_no: int) -> Self:
        """Records with this number or a lower one."""
        return cls(RacpOperator.UP_TO, highest=record_no)

    @classmethod
    def starting_at(cls, record_no: int) -> Self:
        """Records with this number or a higher one."""
        return cls(RacpOperator.FROM, lowest=record_no)

    @classmethod
    def between(cls, lowest: int, highest: int) -> Self:
        """Records from one number to another, both included."""
        return cls(RacpOperator.BETWEEN, lowest, highest)

    @classmethod
    def first(cls) -> Self:
        """The oldest record."""
        return cls(RacpOperator.FIRST)

    @classmethod
    def last(cls) -> Self:
        """The newest record."""
        return cls(RacpOperator.LAST)

    def includes(self, record_no: int) -> bool:
        """Whether the number lies within the bounds; FIRST and LAST set none."""
        above = self.lowest is None or record_no >= self.lowest
        below = self.highest is None or record_no <= self.highest
        return above and below

    def pack(self) -> bytes:
        """Operator and operand."""
        bounds = b"".join(_Bound(number).pack() for number in self._numbers())
        return bytes((self.operator, _BY_RECORD_NO)) + bounds if bounds else bytes((self.operator,))

    def _numbers(self) -> list[int]:
        return [number for number in (self.lowest, self.highest) if number is not None]

    @classmethod
    def unpack(cls, data: bytes) -> Self:
        """The selection at the start of `data`, operator first."""
        require_length(data, 1)
        operator = _operator(data[0])
        if operator in {RacpOperator.ALL, RacpOperator.FIRST, RacpOperator.LAST}:
            return cls(operator)
        require_length(data, 2)
        if data[1] != _BY_RECORD_NO:
            raise Malformed(Reason.IMPLAUSIBLE, f"filter type {data[1]} is not the record number")
        bound = _Bound.unpack(data[2:]).record_no
        if operator is RacpOperator.UP_TO:
            return cls.up_to(bound)
        if operator is RacpOperator.FROM:
            return cls.starting_at(bound)
        return cls.between(bound, _Bound.unpack(data[2 + _Bound.size() :]).record_no)


@dataclass(frozen=True, slots=True)
class RecordsRequest:
    """A request about the selected records."""

    op: ClassVar[RacpOp]
    selection: Selection

    def encode(self) -> bytes:
        """The request as written."""
        return bytes((self.op,)) + self.selection.pack()


@dataclass(frozen=True, slots=True)
class ReportRecords(RecordsRequest):
    """Send these records as Record Data, then a response."""

    op: ClassVar[RacpOp] = RacpOp.REPORT


@dataclass(frozen=True, slots=True)
class DeleteRecords(RecordsRequest):
    """Delete these records; the numbering goes on."""

    op: ClassVar[RacpOp] = RacpOp.DELETE


@dataclass(frozen=True, slots=True)
class CountRecords(RecordsRequest):
    """Say how many records these are."""

    op: ClassVar[RacpOp] = RacpOp.COUNT


@dataclass(frozen=True, slots=True)
class AbortRecords:
    """Break off the request under way."""

    op: ClassVar[RacpOp] = RacpOp.ABORT

    def encode(self) -> bytes:
        """The request as written."""
        return bytes((self.op, _NO_OPERATOR))


RacpRequest = ReportRecords | DeleteRecords | CountRecords | AbortRecords


@dataclass(frozen=True, slots=True)
class RecordCount(Layout):
    """How many records the count request meant."""

    count: U16

    def encode(self) -> bytes:
        """The answer as indicated."""
        return bytes((RacpOp.COUNT_ANSWER, _NO_OPERATOR)) + self.pack()


@dataclass(frozen=True, slots=True)
class RacpResponse(Layout):
    """How the request with this operation ended; an unknown code counts as no success."""

    op: Annotated[RacpOp | int, open_code(RacpOp)]
    code: Annotated[RacpCode | int, open_code(RacpCode)]

    def encode(self) -> bytes:
        """The answer as indicated."""
        return bytes((RacpOp.RESPONSE, _NO_OPERATOR)) + self.pack()


RacpAnswer = RecordCount | RacpResponse


_SELECTIVE: dict[int, type[ReportRecords | DeleteRecords | CountRecords]] = {
    kind.op: kind for kind in (ReportRecords, DeleteRecords, CountRecords)
}


def decode_racp_request(data: bytes) -> RacpRequest:
    """The request written to the RACP; Malformed says by its reason what is wrong."""
    require_length(data, 2)
    if data[0] == RacpOp.ABORT:
        _require_no_operator(data[1])
        return AbortRecords()
    if data[0] not in _SELECTIVE:
        raise Malformed(Reason.UNKNOWN_OP, f"RACP operation {data[0]} is no request")
    return _SELECTIVE[data[0]](Selection.unpack(data[1:]))


def decode_racp_answer(data: bytes) -> RacpAnswer:
    """The answer indicated by the RACP; Malformed when it is none."""
    require_length(data, 2)
    if data[0] not in {RacpOp.COUNT_ANSWER, RacpOp.RESPONSE}:
        raise Malformed(Reason.UNKNOWN_OP, f"RACP operation {data[0]} is no answer")
    _require_no_operator(data[1])
    kind = RecordCount if data[0] == RacpOp.COUNT_ANSWER else RacpResponse
    return kind.unpack(data[2:])


_REFUSALS = {
    Reason.UNKNOWN_OP: RacpCode.OP_UNSUPPORTED,
    Reason.BAD_OPERATOR: RacpCode.BAD_OPERATOR,
}


def racp_refusal_of(data: bytes, malformed: Malformed) -> RacpResponse:
    """How a wrap answers a RACP request it could not decode; op 0 when there was none at all."""
    return RacpResponse(
        data[0] if data else 0, _REFUSALS.get(malformed.reason, RacpCode.BAD_OPERAND)
    )


def _operator(raw: int) -> RacpOperator:
    try:
        return RacpOperator(raw)
    except ValueError as unknown:
        raise Malformed(Reason.BAD_OPERATOR, f"RACP has no operator {raw}") from unknown


def _require_no_operator(raw: int) -> None:
    if raw != _NO_OPERATOR:
        raise Malformed(Reason.BAD_OPERATOR, f"no operator belongs here, got {raw}")
