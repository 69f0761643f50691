"""SIG Date Time and Current Time: seven octets of calendar, then weekday, fractions, reason."""

from datetime import datetime

from ble.codecs.reading import Reading, Refused, Value, need

LENGTH = 7
_WEEKDAYS = ("unknown", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_REASONS = ("manual", "reference", "time_zone", "daylight_saving")


def decode_date_time(data: bytes) -> str | None:
    """The local time as ISO 8601; None when year, month or day is 0, which means unknown."""
    need(data, LENGTH)
    year = int.from_bytes(data[:2], "little")
    month, day, hour, minute, second = data[2:LENGTH]
    if 0 in (year, month, day):
        return None
    try:
        moment = datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - has no zone
    except ValueError as impossible:
        raise Refused(f"no such time: {impossible}") from impossible
    return moment.isoformat()


def decode_current_time(data: bytes) -> Reading:
    """Current Time, 0x2A2B (ten octets)."""
    need(data, 10)
    if data[7] >= len(_WEEKDAYS):
        raise Refused(f"no weekday {data[7]}")
    fields: dict[str, Value] = {
        "weekday": _WEEKDAYS[data[7]],
        "fraction_s": round(data[8] / 256, 3),
        "adjusted": ", ".join(why for bit, why in enumerate(_REASONS) if data[9] >> bit & 1),
    }
    timestamp = decode_date_time(data)
    return Reading(fields=fields if timestamp is None else {"timestamp": timestamp, **fields})
