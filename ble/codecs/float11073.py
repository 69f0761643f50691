"""IEEE 11073-20601 FLOAT: a mantissa, a power of ten, and five words in disguise.

The exponent is two's complement, as real thermometers send it (devices.md 3); it is no biased
one. The special values are those of the mantissa with exponent 0.
"""

from decimal import Decimal

from ble.codecs.reading import Refused, need

_FLOAT_SPECIAL = {
    0x007FFFFF: "NaN",
    0x00800000: "NRes",
    0x007FFFFE: "+INF",
    0x00800002: "-INF",
    0x00800001: "reserved",
}


def decode_float(data: bytes) -> Decimal | str:
    """The number in the first four octets, exactly, or the name of its special value."""
    need(data, 4)
    special = _FLOAT_SPECIAL.get(int.from_bytes(data[:4], "little"))
    mantissa = int.from_bytes(data[:3], "little", signed=True)
    exponent = int.from_bytes(data[3:4], "little", signed=True)
    return special or Decimal(mantissa).scaleb(exponent)


def finite_float(number: Decimal) -> float:
    """The number as a float; Refused when it is beyond anything measured."""
    if abs(number) > Decimal(10**9):
        raise Refused(f"{number:.3e} is beyond any measurement")
    return float(number)
