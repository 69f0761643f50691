"""IEEE 11073 FLOAT (devices.md 3): real captures, all special values, any number."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ble.codecs.float11073 import decode_float, finite_float
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


@given(st.integers(-0x7FFFFD, 0x7FFFFD), st.integers(-128, 127))
def test_any_number_is_its_mantissa_times_a_power_of_ten(mantissa: int, exponent: int) -> None:
    octets = (mantissa & 0xFFFFFF).to_bytes(3, "little") + (exponent & 0xFF).to_bytes(1, "little")

    assert decode_float(octets) == Decimal(mantissa) * Decimal(10) ** exponent


def test_what_is_cut_short_or_absurd_is_refused() -> None:
    with pytest.raises(Refused):
        decode_float(b"\0\0\0")
    with pytest.raises(Refused):
        finite_float(Decimal("1e99"))
