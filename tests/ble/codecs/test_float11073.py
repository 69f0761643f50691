"""IEEE 11073 FLOAT and SFLOAT (devices.md 3): real captures, all special values, any number."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ble.codecs.float11073 import decode_float, decode_sfloat, finite_float
from ble.codecs.reading import Refused


@pytest.mark.parametrize(
    ("octets", "number"),
    [("680100ff", "36.0"), ("d70a00fe", "27.75"), ("24000000", "36"), ("0cfeffff", "-50.0")],
)
def test_captures_decode_exactly(octets: str, number: str) -> None:
    assert decode_float(bytes.fromhex(octets)) == Decimal(number)


@pytest.mark.parametrize(
    ("raw", "special"),
    [
        (0x007FFFFF, "NaN"),
        (0x00800000, "NRes"),
        (0x007FFFFE, "+INF"),
        (0x00800002, "-INF"),
        (0x00800001, "reserved"),
    ],
)
def test_special_values_are_words(raw: int, special: str) -> None:
    assert decode_float(raw.to_bytes(4, "little")) == special


@pytest.mark.parametrize(
    ("raw", "special"),
    [
        (0x07FF, "NaN"),
        (0x0800, "NRes"),
        (0x07FE, "+INF"),
        (0x0802, "-INF"),
        (0x0801, "reserved"),
        (0xF16C, Decimal("36.4")),
        (0xE801, Decimal("-20.47")),
        (0x0FFF, Decimal(-1)),
    ],
)
def test_short_floats(raw: int, special: str | Decimal) -> None:
    assert decode_sfloat(raw.to_bytes(2, "little")) == special


@given(st.integers(-0x7FFFFD, 0x7FFFFD), st.integers(-128, 127))
def test_any_number_is_its_mantissa_times_a_power_of_ten(mantissa: int, exponent: int) -> None:
    octets = (mantissa & 0xFFFFFF).to_bytes(3, "little") + (exponent & 0xFF).to_bytes(1, "little")

    assert decode_float(octets) == Decimal(mantissa) * Decimal(10) ** exponent


def test_what_is_cut_short_or_absurd_is_refused() -> None:
    with pytest.raises(Refused):
        decode_float(b"\0\0\0")
    with pytest.raises(Refused):
        decode_sfloat(b"\0")
    with pytest.raises(Refused):
        finite_float(Decimal("1e99"))
