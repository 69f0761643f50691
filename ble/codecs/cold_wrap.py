"""The Open Cold Wrap Profile as readings: every characteristic by its name, for `coldwrap decode`.

Hundredths of a degree (`contact_cc`) are told in degC (`contact_c`), codes and flags by their
names in lower case, a code that nobody knows by its number. A field without a value is left out.
"""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from enum import IntEnum, IntFlag

from ble.codecs import ocwp
from ble.codecs.ocwp import uuids
from ble.codecs.reading import Reading, Refused, Value

RESOLUTION_C = 0.01

_ANSWERED = 0x80
_RACP_ANSWERS = (ocwp.RacpOp.COUNT_ANSWER, ocwp.RacpOp.RESPONSE)


def _control_point(data: bytes) -> object:
    """A request as it is written, or an answer as it is indicated."""
    return (ocwp.decode_answer if data[:1] == bytes([_ANSWERED]) else ocwp.decode_request)(data)


def _record_access(data: bytes) -> object:
    answers = data[:1] and data[0] in _RACP_ANSWERS
    return (ocwp.decode_racp_answer if answers else ocwp.decode_racp_request)(data)


_DECODERS: dict[str, Callable[[bytes], object]] = {
    uuids.FEATURE: ocwp.decode_feature,
    uuids.HARD_LIMITS: ocwp.decode_hard_limits,
    uuids.MEASUREMENT: ocwp.decode_measurement,
    uuids.SESSION_STATUS: ocwp.decode_session_status,
    uuids.CONTROL_POINT: _control_point,
    uuids.ALARM: ocwp.decode_alarm,
    uuids.RECORD_DATA: ocwp.decode_record,
    uuids.RECORD_ACCESS_CONTROL_POINT: _record_access,
}
_CONTROL_POINTS = (uuids.CONTROL_POINT, uuids.RECORD_ACCESS_CONTROL_POINT)
CHARACTERISTICS = tuple(_DECODERS)
"""Every characteristic of the profile that is read here."""


def decode_characteristic(uuid: str, data: bytes) -> Reading:
    """What it says; the temperature is that of the skin, as far as it tells one."""
    try:
        pdu = _DECODERS[uuid](data)
    except ocwp.Malformed as malformed:
        raise Refused(f"{malformed.reason}: {malformed}") from malformed
    told = dict(_told(pdu))
    if uuid in _CONTROL_POINTS:
        told = {"op": _name_of(pdu), **told}
    match pdu:
        case ocwp.Measurement(contact_cc=contact_cc, battery_percent=battery):
            return _on_skin(contact_cc, told, battery)
        case ocwp.Record(contact_cc=contact_cc):
            return _on_skin(contact_cc, told)
        case ocwp.Alarm():
            return Reading(fields={**told, "active": sorted(pdu.active)})
        case _:
            return Reading(fields=told)


def _on_skin(contact_cc: int | None, told: dict[str, Value], battery: int | None = None) -> Reading:
    return Reading(
        temperature_c=None if contact_cc is None else contact_cc / 100,
        battery=battery,
        special="no skin temperature" if contact_cc is None else None,
        resolution_c=RESOLUTION_C,
        fields=told,
    )


def _name_of(pdu: object) -> str:
    """What a request asks for, by its name."""
    name = type(pdu).__name__
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")


def _told(pdu: object) -> Iterator[tuple[str, Value]]:
    if not is_dataclass(pdu):
        return
    for each in fields(pdu):
        value: object = getattr(pdu, each.name)
        if is_dataclass(value):
            yield from _told(value)
        elif value is not None:
            yield _named(each.name, value)


def _named(name: str, value: object) -> tuple[str, Value]:
    match value:
        case IntFlag():
            return name, [str(bit.name).lower() for bit in type(value) if bit in value]
        case IntEnum():
            return name, value.name.lower()
        case int() if name.endswith(("_cc", "_cc_per_s")):
            return name.replace("_cc", "_c"), value / 100
        case bool() | int() | str():
            return name, value
        case _:
            return name, str(value)
