"""Device Information, 0x180A: UTF-8 strings, padded with NUL by some makers."""

from ble.codecs.reading import Reading, Refused

STRINGS = {
    0x2A24: "model_number",
    0x2A25: "serial_number",
    0x2A26: "firmware_revision",
    0x2A27: "hardware_revision",
    0x2A28: "software_revision",
    0x2A29: "manufacturer",
}
"""The string characteristics by their 16-bit UUID, and how the reading names them."""


def decode_string(field: str, data: bytes) -> Reading:
    """One string under `field`, without padding; Refused when it is not UTF-8 or is empty."""
    try:
        text = data.decode().strip("\0 \t\r\n")
    except UnicodeDecodeError as broken:
        raise Refused(f"{field} is not UTF-8") from broken
    if not text:
        raise Refused(f"{field} is empty")
    return Reading(fields={field: text})
