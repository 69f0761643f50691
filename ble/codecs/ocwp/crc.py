"""CRC-16/MCRF4XX, the checksum at the end of every fixed PDU (profile 5.2)."""


def crc16(data: bytes) -> int:
    """The CRC-16/MCRF4XX of `data`: poly 0x1021 reflected, init 0xFFFF, no final xor.

    The variant is pinned by its check value: b"123456789" gives 0x6F91 (profile 5.2).
    """
    crc = 0xFFFF
    for octet in data:
        crc ^= octet
        for _ in range(8):
            crc = (crc >> 1) ^ 0x8408 if crc & 1 else crc >> 1
    return crc
