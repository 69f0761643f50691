"""BTHome v2 (service data 0xFCD2), plain or encrypted with a bind key (bthome.io, format v2).

Objects follow each other, lowest number first. One of an unknown number has an unknown length,
so reading ends there: what stood before it counts, what follows is not guessed at.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from ble.codecs.bthome_objects import OBJECTS, BTHomeObject
from ble.codecs.reading import (
    Advert,
    NeedsKey,
    Reading,
    Refused,
    Value,
    WrongKey,
    humid,
    need,
    percent,
    uuid16,
)

SERVICE_DATA = uuid16(0xFCD2)

_ENCRYPTED, _WITH_ADDRESS, _ON_TRIGGER = 1, 2, 4
_VERSION = 2
_ADDRESS = 6
_KEY_LENGTH, _MIC, _COUNTER = 16, 4, 4


@dataclass(frozen=True, slots=True)
class _Found:
    kind: BTHomeObject
    octets: bytes


def decode_advert(advert: Advert) -> Reading:
    """The service data of one advertisement.

    Refused when it is encrypted and the key is missing or does not fit, and when it comes in
    the clear from a device whose key is known: then somebody else is sending.
    """
    data = advert.services[SERVICE_DATA]
    need(data, 2)
    info = data[0]
    if info >> 5 != _VERSION:
        raise Refused(f"BTHome version {info >> 5}: only version 2 is read")
    fields: dict[str, Value] = {}
    mac, payload = None, data[1:]
    if info & _WITH_ADDRESS:
        need(payload, _ADDRESS)
        mac, payload = _own(advert.address, payload[:_ADDRESS][::-1]), payload[_ADDRESS:]
    if info & _ENCRYPTED:
        mac = mac or _mac(advert.address)
        payload, fields["encryption_counter"] = _decrypted(advert.key, info, mac, payload)
    elif advert.key is not None:
        raise Refused("sent in the clear although this device has a bind key")
    if info & _ON_TRIGGER:
        fields["on_trigger"] = True
    return _reading(payload, fields)


def _reading(payload: bytes, fields: dict[str, Value]) -> Reading:
    found = list(_objects(payload))
    if not found:
        raise Refused("no object that is known and whole")
    total = Counter(each.kind.name for each in found)
    seen: Counter[str] = Counter()
    step: float | None = None
    for each in found:
        kind = each.kind
        seen[kind.name] += 1
        if kind.name == "temperature" and step is None:
            step = kind.factor
        name = kind.name if total[kind.name] == 1 else f"{kind.name}_{seen[kind.name]}"
        fields[name] = _value(each)
        if kind.unit:
            fields[f"{name}_unit"] = kind.unit
    return Reading(
        temperature_c=_number(fields, "temperature"),
        humidity=_number(fields, "humidity"),
        battery=_whole(fields, "battery"),
        resolution_c=step,
        fields=fields,
    )


def _objects(payload: bytes) -> Iterator[_Found]:
    at = 0
    while at < len(payload):
        kind = OBJECTS.get(payload[at])
        if kind is None:
            return
        at += 1
        length = kind.length
        if length is None:
            if at == len(payload):
                return
            length = 1 + (payload[at] & 0x1F) if kind.form == "command" else payload[at]
            at += 1
        if at + length > len(payload):
            return
        if length:
            yield _Found(kind, payload[at : at + length])
        at += length


def _value(found: _Found) -> Value:
    kind, octets = found.kind, found.octets
    match kind.form:
        case "flag":
            return bool(octets[0])
        case "text":
            return octets.decode(errors="replace")
        case "raw" | "command":
            return octets.hex()
        case "version":
            return ".".join(str(part) for part in reversed(octets))
        case "time":
            return datetime.fromtimestamp(int.from_bytes(octets, "little"), UTC).isoformat()
        case _:
            return _measured(kind, int.from_bytes(octets, "little", signed=kind.signed))


def _measured(kind: BTHomeObject, raw: int) -> float | int:
    value = raw if kind.factor == 1 else round(raw * kind.factor, 6)
    if kind.name == "humidity":
        return humid(value)
    if kind.name == "battery":
        return percent(raw)
    return value


def _number(fields: dict[str, Value], name: str) -> float | None:
    """The first of that name, whether there is one or several."""
    value = fields.get(name, fields.get(f"{name}_1"))
    return float(value) if isinstance(value, int | float) else None


def _whole(fields: dict[str, Value], name: str) -> int | None:
    value = _number(fields, name)
    return None if value is None else int(value)


def _decrypted(key: bytes | None, info: int, mac: bytes, payload: bytes) -> tuple[bytes, int]:
    """The payload and its counter. AES-CCM, 4 octets of check; the nonce is the address as
    printed, the UUID as sent, the device information octet, and the counter."""
    if key is None:
        raise NeedsKey("encrypted: needs the bind key of this device")
    if len(key) != _KEY_LENGTH:
        raise WrongKey(f"a bind key has {_KEY_LENGTH} octets, not {len(key)}")
    need(payload, 1 + _COUNTER + _MIC)
    sealed, counter, mic = payload[:-8], payload[-8:-4], payload[-4:]
    nonce = mac + b"\xd2\xfc" + bytes([info]) + counter
    # Loading OpenSSL costs tens of milliseconds: only those who have a key wait for it.
    from ble.codecs.aes_ccm import opened  # noqa: PLC0415

    opened_payload = opened(key, nonce, sealed + mic, _MIC)
    if opened_payload is None:
        raise WrongKey("the bind key does not fit this advertisement")
    return opened_payload, int.from_bytes(counter, "little")


def _own(address: str, sent: bytes) -> bytes:
    """The address that the device itself sent along. Refused where the system shows another."""
    shown = _octets_of(address)
    if shown is not None and shown != sent:
        raise Refused(f"it says that its address is {sent.hex(':').upper()}")
    return sent


def _mac(address: str) -> bytes:
    octets = _octets_of(address)
    if octets is None:
        raise Refused("encrypted: needs the device's own address, which this system does not show")
    return octets


def _octets_of(address: str) -> bytes | None:
    """A Bluetooth address as octets; None for the UUID that macOS shows in its place."""
    try:
        octets = bytes.fromhex(address.replace(":", "").replace("-", ""))
    except ValueError:
        return None
    return octets if len(octets) == _ADDRESS else None
