"""Battery Level, 0x2A19: one octet, 0 to 100 percent."""

from ble.codecs.reading import Reading, need_exactly, percent


def decode_battery_level(data: bytes) -> Reading:
    """The charge; above 100 is refused."""
    need_exactly(data, 1)
    return Reading(battery=percent(data[0]))
