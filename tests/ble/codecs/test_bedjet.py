"""BedJet status: its own sum guards it."""

import pytest

from ble.codecs.bedjet import decode_status
from ble.codecs.reading import Refused

COOL = bytes.fromhex("01561b01093b192d3004090c0026340000290012019a0110ff001534000031")


def with_sum(changes: dict[int, int]) -> bytes:
    data = bytearray(COOL)
    for place, value in changes.items():
        data[place] = value
    data[-1] = -sum(data[:-1]) & 0xFF
    return bytes(data)


def test_status_numbers_are_not_command_numbers() -> None:
    assert decode_status(COOL).fields["mode"] == "cool"
    assert decode_status(with_sum({9: 2})).fields["mode"] == "turbo"
    assert decode_status(with_sum({9: 0})).fields["mode"] == "standby"


@pytest.mark.parametrize(
    "data",
    [b"", COOL[:20], COOL[:-1] + b"\0", with_sum({9: 9}), with_sum({10: 20}), with_sum({5: 60})],
)
def test_damaged_statuses_are_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        decode_status(data)
