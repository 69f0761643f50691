"""How one field lies on the wire, and how a dataclass of such fields packs and unpacks.

A PDU is a frozen dataclass that lists its fields in wire order, little-endian and without
padding (profile 5.1). Each annotation names the field's form: its width, its plausible values
and the raw number that stands for "none". The same form guards both directions: a value that
the receiver would refuse cannot be built by the sender.
"""

import struct
from collections.abc import Callable
from dataclasses import dataclass, fields
from enum import IntEnum, IntFlag, StrEnum
from functools import cache
from operator import index
from typing import Annotated, Any, Protocol, Self, TypeAlias, get_type_hints


class Reason(StrEnum):
    """Why a packet was refused."""

    TOO_SHORT = "too_short"
    BAD_CRC = "bad_crc"
    IMPLAUSIBLE = "implausible"
    UNKNOWN_CODE = "unknown_code"
    UNKNOWN_OP = "unknown_op"
    BAD_OPERATOR = "bad_operator"


class Malformed(ValueError):  # noqa: N818 - a finding about a packet, named like a Fault
    """Bytes or values that are no PDU of this profile; drop the packet whole, never patch it."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class Form(Protocol):
    """How one field lies on the wire."""

    @property
    def code(self) -> str:
        """The field's `struct` format code."""
        ...

    def read(self, name: str, raw: Any) -> object:
        """The value that the unpacked `raw` stands for; Malformed if it stands for none."""
        ...

    def write(self, value: Any) -> object:
        """What `struct` is to pack for `value`."""
        ...

    def check(self, name: str, value: Any) -> None:
        """Raise Malformed unless `value` is plausible for the field `name`."""
        ...


@dataclass(frozen=True, slots=True)
class Number:
    """An integer of `span`; `absent` is the raw number that stands for None."""

    code: str
    span: range
    absent: int | None = None
    named: Callable[[int], int] = int

    def read(self, name: str, raw: int) -> int | None:
        """The number or its enum member, None for the sentinel."""
        if raw == self.absent:
            return None
        try:
            return self.named(raw)
        except ValueError as unknown:
            raise Malformed(Reason.UNKNOWN_CODE, f"{name} has no code {raw}") from unknown

    def write(self, value: int | None) -> int | None:
        """The raw number, the sentinel for None."""
        return self.absent if value is None else index(value)

    def check(self, name: str, value: Any) -> None:
        """Raise Malformed when the number lies outside the span."""
        if value is None:
            self._check_may_be_absent(name)
        elif index(value) not in self.span:
            span = f"{self.span.start}..{self.span.stop - 1}"
            raise Malformed(Reason.IMPLAUSIBLE, f"{name} {value} is outside {span}")

    def _check_may_be_absent(self, name: str) -> None:
        if self.absent is None:
            raise Malformed(Reason.IMPLAUSIBLE, f"{name} is always known, never None")


def open_code(codes: type[IntEnum]) -> Number:
    """One octet whose unknown numbers stay plain ints: a newer minor version may add some."""

    def named(raw: int) -> int:
        return codes(raw) if raw in known else raw

    known = frozenset(codes)
    return Number("B", range(0x100), named=named)


def closed_code(codes: type[IntEnum]) -> Number:
    """One octet whose unknown numbers are refused: it says what to do, so it must be clear."""
    return Number("B", range(min(codes), max(codes) + 1), named=codes)


def flag_bits(code: str, flags: type[IntFlag]) -> Number:
    """Bits of which the unknown ones are ignored on receipt and never sent (profile 5.1)."""
    known = sum(flags)
    return Number(code, range(known + 1), named=lambda raw: flags(raw & known))


# Celsius hundredths. Below -60 no freezer pack or Peltier plate gets (dry ice, at -78.5, is no
# home wrap); +85 is the top of the industrial range that electronics are rated for. What lies
# outside is a broken probe at the rail of its int16, not a temperature.
PLAUSIBLE_CC = range(-6000, 8501)
NO_TEMPERATURE = -0x8000  # 0x8000 as s16, the sentinel of ESS and of profile 5.2
NO_PRESSURE = 0xFF

U8: TypeAlias = Annotated[int, Number("B", range(0x100))]
U16: TypeAlias = Annotated[int, Number("H", range(0x1_0000))]
U32: TypeAlias = Annotated[int, Number("I", range(0x1_0000_0000))]
NonZeroU8: TypeAlias = Annotated[int, Number("B", range(1, 0x100))]
NonZeroU16: TypeAlias = Annotated[int, Number("H", range(1, 0x1_0000))]
NonZeroU32: TypeAlias = Annotated[int, Number("I", range(1, 0x1_0000_0000))]
MaybeU32: TypeAlias = Annotated[int | None, Number("I", range(1, 0x1_0000_0000), 0)]
MaybeS16: TypeAlias = Annotated[int | None, Number("h", range(-0x7FFF, 0x8000), NO_TEMPERATURE)]
Temperature: TypeAlias = Annotated[int, Number("h", PLAUSIBLE_CC)]
MaybeTemperature: TypeAlias = Annotated[int | None, Number("h", PLAUSIBLE_CC, NO_TEMPERATURE)]
Pressure: TypeAlias = Annotated[int, Number("B", range(NO_PRESSURE))]
MaybePressure: TypeAlias = Annotated[int | None, Number("B", range(NO_PRESSURE), NO_PRESSURE)]
Percent: TypeAlias = Annotated[int, Number("B", range(101))]
Milliseconds: TypeAlias = Annotated[int, Number("H", range(1000))]


@dataclass(frozen=True, slots=True)
class Layout:
    """A run of fields in wire order; every value of a subclass is plausible, or was refused."""

    def __post_init__(self) -> None:
        """Raise Malformed (implausible) when any field lies outside its form."""
        for name, form in _plan(type(self)).forms:
            form.check(name, getattr(self, name))

    def pack(self) -> bytes:
        """The fields as octets."""
        plan = _plan(type(self))
        return plan.layout.pack(*(form.write(getattr(self, name)) for name, form in plan.forms))

    @classmethod
    def unpack(cls, data: bytes) -> Self:
        """The value at the start of `data`, whatever trails it; Malformed if there is none."""
        plan = _plan(cls)
        require_length(data, plan.layout.size)
        raws = plan.layout.unpack_from(data)
        build: Callable[..., Self] = cls
        return build(
            *(form.read(name, raw) for (name, form), raw in zip(plan.forms, raws, strict=True))
        )

    @classmethod
    def size(cls) -> int:
        """How many octets the fields take."""
        return _plan(cls).layout.size


@dataclass(frozen=True, slots=True)
class Nested:
    """A layout inside a layout."""

    layout: type[Layout]

    @property
    def code(self) -> str:
        """As many octets as the inner layout takes."""
        return f"{self.layout.size()}s"

    def read(self, name: str, raw: bytes) -> Layout:
        """The inner value."""
        return self.layout.unpack(raw)

    def write(self, value: Layout) -> bytes:
        """The inner octets."""
        return value.pack()

    def check(self, name: str, value: Layout) -> None:
        """Nothing left to check: the inner value was checked when it was built."""


@dataclass(frozen=True, slots=True)
class _Plan:
    forms: tuple[tuple[str, Form], ...]
    layout: struct.Struct


@cache
def _plan(kind: type[Layout]) -> _Plan:
    hints = get_type_hints(kind, include_extras=True)
    forms: list[tuple[str, Form]] = [
        (field.name, hints[field.name].__metadata__[0]) for field in fields(kind)
    ]
    return _Plan(tuple(forms), struct.Struct("<" + "".join(form.code for _, form in forms)))


def require_length(data: bytes, size: int) -> None:
    """Raise Malformed (too short) unless `data` holds at least `size` octets."""
    if len(data) < size:
        raise Malformed(Reason.TOO_SHORT, f"{len(data)} octets, {size} needed: {data.hex()}")


def in_order(low_name: str, low: int, high_name: str, high: int) -> None:
    """Raise Malformed (implausible) when a lower bound lies above its upper bound."""
    if low > high:
        raise Malformed(Reason.IMPLAUSIBLE, f"{low_name} {low} is above {high_name} {high}")
