"""Combustion Predictive Thermometer: advertisement (company 0x09C7) and Probe Status.

The maker's probe specification: eight thermistors of 13 bits, little-endian and packed without
gaps into 13 octets, degC = raw * 0.05 - 20. T1 is the tip, T8 the handle.
"""

from ble.codecs.reading import Reading, Refused, Value, need

COMPANY = 0x09C7
PROBE_STATUS = "00000101-caab-3792-3d44-97ae51c1407a"
STEP_C = 0.05

_PROBE, _NODE = 1, 2
_MODES = ("normal", "instant_read", "reserved", "error")
_TEMPERATURES = 13
_STATUS_LENGTH = 30


def decode_advert(data: bytes) -> Reading:
    """Manufacturer data without the company ID, of a probe or of a node that repeats one.

    Product type, serial (u32), temperatures, then as far as sent: mode and ID, battery and
    virtual sensors, network, overheating (a bit a thermistor).
    """
    need(data, 18)
    if data[0] not in (_PROBE, _NODE):
        raise Refused(f"Combustion product {data[0]} is no thermometer probe")
    fields: dict[str, Value] = {"serial": int.from_bytes(data[1:5], "little")}
    tail = data[18:22]
    if data[0] == _NODE:
        fields["repeated"] = True
        fields.update({"hop_count": (tail[2] >> 6) + 1} if len(tail) > 2 else {})
    if len(tail) > 3:
        fields["overheating"] = [n + 1 for n in range(8) if tail[3] >> n & 1]
    return _reading(data[5:18], tail[:2], fields)


def decode_probe_status(data: bytes) -> Reading:
    """Probe Status (0x0101): the span of the log in the probe, then as in the advertisement."""
    need(data, _STATUS_LENGTH)
    fields: dict[str, Value] = {
        "log_min": int.from_bytes(data[:4], "little"),
        "log_max": int.from_bytes(data[4:8], "little"),
    }
    return _reading(data[8:21], data[21:23], fields)


def _reading(packed: bytes, state: bytes, fields: dict[str, Value]) -> Reading:
    mode = _MODES[state[0] & 3] if state else "normal"
    if state:
        fields |= {"mode": mode, "color": state[0] >> 2 & 7, "probe_id": (state[0] >> 5) + 1}
    if len(state) > 1:
        fields |= _virtual(state[1])
    if mode in ("error", "reserved"):
        return Reading(special=mode, fields=fields)
    raws = _thermistors(packed)
    # In instant read mode only the tip is measured; the other seven are sent as zeros.
    raws = raws[:1] if mode == "instant_read" else raws
    if any(raw in (0, 0x1FFF) for raw in raws):
        fields["at_end_of_scale"] = True
    celsius = [round(raw * STEP_C - 20, 2) for raw in raws]
    return Reading(
        temperature_c=celsius[0], resolution_c=STEP_C, fields={"thermistors_c": celsius, **fields}
    )


def _virtual(octet: int) -> dict[str, Value]:
    """Which thermistor the probe takes for the core, the surface and the ambient: its own
    numbers, so core 1 is T2, surface 0 is T4 and ambient 0 is T5."""
    return {
        "battery_ok": not octet & 1,
        "virtual_core": octet >> 1 & 7,
        "virtual_surface": octet >> 4 & 3,
        "virtual_ambient": octet >> 6 & 3,
    }


def _thermistors(packed: bytes) -> list[int]:
    bits = int.from_bytes(packed[:_TEMPERATURES], "little")
    return [bits >> 13 * n & 0x1FFF for n in range(8)]
