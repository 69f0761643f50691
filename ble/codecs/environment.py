"""Environmental Sensing: Temperature 0x2A6E and Humidity 0x2A6F, both in hundredths."""

from ble.codecs.reading import Reading, humid, need_exactly

UNKNOWN = "value not known"


def decode_temperature(data: bytes) -> Reading:
    """int16, 0.01 degC; 0x8000 says unknown. Below absolute zero is refused."""
    need_exactly(data, 2)
    raw = int.from_bytes(data, "little", signed=True)
    if raw == -0x8000:
        return Reading(special=UNKNOWN)
    return Reading(temperature_c=raw / 100, resolution_c=0.01)


def decode_humidity(data: bytes) -> Reading:
    """uint16, 0.01 %RH; 0xFFFF says unknown. Above 100 % is refused."""
    need_exactly(data, 2)
    raw = int.from_bytes(data, "little")
    if raw == 0xFFFF:
        return Reading(special=UNKNOWN)
    return Reading(humidity=humid(raw / 100))
