"""`coldwrap decode`: captured advertisements and values in, readings out; JSON, one a line.

A capture is an object with `local_name`, `manufacturer_data` (company ID to hex),
`service_data` (UUID to hex), `service_uuids`, `address` and `bindkey_hex`, or with `char_uuid`
and `value_hex`. What cannot be read comes back as `refused` with the reason.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any, cast

from ble.codecs.reading import Advert, GattValue, Reading, Refused, full_uuid
from ble.sensor_model import Model
from ble.sensor_values import model_of_value, read_value
from ble.sensors import read_advert, recognise

_COMPANIES = range(0x1_0000)


def decoded_lines(lines: Iterable[bytes]) -> Iterator[str]:
    """One line of JSON for every line, in order, as they come."""
    return (json.dumps(decoded_line(line), allow_nan=False) for line in lines)


def decoded_line(line: bytes) -> dict[str, object]:
    """The reading of one line; `refused` when it is not a capture."""
    try:
        capture: Any = json.loads(line)
    except (ValueError, RecursionError):
        return {"refused": "not a line of JSON"}
    return decoded(capture)


def decoded(capture: object) -> dict[str, object]:
    """The reading of one capture. Names in the order: temperature, humidity, battery, model,
    class, then whatever else was decoded."""
    model: Model | None = None
    try:
        record = _object("the line", capture)
        if record.get("char_uuid") is None:
            advert = _advert(record)
            row = recognise(advert)
            model = row.model if row else None
            return _told(*read_advert(advert))
        value = _value(record)
        model = model_of_value(value)
        return _told(*read_value(value))
    except Refused as refused:
        return {**(_named(model) if model else {}), "refused": str(refused)}


def _told(model: Model, reading: Reading) -> dict[str, object]:
    special = {"special": reading.special} if reading.special else {}
    return {
        "temperature_c": reading.temperature_c,
        "humidity": reading.humidity,
        "battery": reading.battery,
        **_named(model),
        **{name: value for name, value in reading.fields.items() if name not in _OURS},
        **special,
    }


def _named(model: Model) -> dict[str, object]:
    return {"model": model.name, "class": model.grade.value}


_OURS = ("humidity", "battery")


def _advert(record: dict[str, object]) -> Advert:
    return Advert(
        name=_text(record, "local_name"),
        makers={
            _company(number): _octets(f"manufacturer_data {number}", data)
            for number, data in _object(
                "manufacturer_data", record.get("manufacturer_data")
            ).items()
        },
        services={
            full_uuid(uuid): _octets(f"service_data {uuid}", data)
            for uuid, data in _object("service_data", record.get("service_data")).items()
        },
        service_uuids=frozenset(full_uuid(uuid) for uuid in _texts(record, "service_uuids")),
        address=_text(record, "address"),
        key=None
        if record.get("bindkey_hex") is None
        else _octets("bindkey_hex", record["bindkey_hex"]),
    )


def _value(record: dict[str, object]) -> GattValue:
    return GattValue(
        uuid=full_uuid(_text(record, "char_uuid")),
        value=_octets("value_hex", record.get("value_hex")),
        name=_text(record, "local_name"),
        display_unit=_text(record, "display_unit"),
    )


def _object(what: str, value: object) -> dict[str, object]:
    if value is None and what != "the line":
        return {}
    if not isinstance(value, dict):
        raise Refused(f"{what} is not a JSON object")
    return cast("dict[str, object]", value)


def _text(record: dict[str, object], name: str) -> str:
    value = record.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Refused(f"{name} is not a text")
    return value


def _texts(record: dict[str, object], name: str) -> list[str]:
    values = cast("list[object]", record.get(name) or [])
    if not isinstance(record.get(name) or [], list):
        raise Refused(f"{name} is not a list of texts")
    return [_text({name: value}, name) for value in values]


def _company(number: str) -> int:
    """Decimal as captures have it, or hexadecimal with 0x."""
    try:
        value = int(number, 16 if number.lower().startswith("0x") else 10)
    except ValueError:
        value = -1
    if value not in _COMPANIES:
        raise Refused(f"no company ID: {number[:20]}")
    return value


def _octets(what: str, value: object) -> bytes:
    try:
        return bytes.fromhex(cast("str", value))
    except (ValueError, TypeError) as wrong:
        raise Refused(f"{what[:60]} is not hexadecimal") from wrong
