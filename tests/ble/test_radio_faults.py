"""The table from what bleak raises to what the app knows."""

import pytest
from bleak.exc import (
    BleakBluetoothNotAvailableError,
    BleakBluetoothNotAvailableReason,
    BleakCharacteristicNotFoundError,
    BleakDBusError,
    BleakDeviceNotFoundError,
    BleakError,
)

from app.domain.faults import FaultCode
from ble.radio_faults import RADIO_ERRORS, fault_of


def dbus(name: str) -> BleakDBusError:
    return BleakDBusError(name, ["text that nobody reads"])


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (FileNotFoundError("no socket"), FaultCode.NO_BLUETOOTH),
        (ConnectionRefusedError("no daemon"), FaultCode.NO_BLUETOOTH),
        (PermissionError("not yours"), FaultCode.BLUETOOTH_DENIED),
        (TimeoutError(), FaultCode.NO_ANSWER),
        (EOFError(), FaultCode.NO_BLUETOOTH),
        (dbus("org.freedesktop.DBus.Error.ServiceUnknown"), FaultCode.NO_BLUETOOTH),
        (dbus("org.freedesktop.DBus.Error.AccessDenied"), FaultCode.BLUETOOTH_DENIED),
        (dbus("org.bluez.Error.NotReady"), FaultCode.BLUETOOTH_OFF),
        (dbus("org.bluez.Error.InProgress"), FaultCode.RADIO_BUSY),
        (dbus("org.bluez.Error.AuthenticationFailed"), FaultCode.PAIRING_REFUSED),
        (dbus("org.bluez.Error.AuthenticationCanceled"), FaultCode.PAIRING_REFUSED),
        (dbus("org.bluez.Error.NotPermitted"), FaultCode.PAIRING_NEEDED),
        (dbus("org.freedesktop.DBus.Error.UnknownObject"), FaultCode.NOT_FOUND),
        (BleakDeviceNotFoundError("F1:F2:F3:F4:F5:F6"), FaultCode.NOT_FOUND),
        (BleakCharacteristicNotFoundError("2a6e"), FaultCode.NOT_A_WRAP),
    ],
)
def test_a_type_or_a_name_says_the_fault(error: BaseException, code: FaultCode):
    fault = fault_of(error, FaultCode.LINK_LOST)
    assert fault.code is code
    assert type(error).__name__ in fault.detail


@pytest.mark.parametrize(
    "error", [BleakError("in progress"), dbus("org.bluez.Error.Failed"), AssertionError()]
)
def test_what_names_no_cause_is_told_by_where_it_happened(error: BaseException):
    assert fault_of(error, FaultCode.LINK_LOST).code is FaultCode.LINK_LOST
    assert fault_of(error, FaultCode.NO_ANSWER).code is FaultCode.NO_ANSWER


@pytest.mark.parametrize("reason", BleakBluetoothNotAvailableReason)
def test_every_reason_for_no_bluetooth_has_its_fault(reason: BleakBluetoothNotAvailableReason):
    named = {
        BleakBluetoothNotAvailableReason.POWERED_OFF: FaultCode.BLUETOOTH_OFF,
        BleakBluetoothNotAvailableReason.DENIED_BY_USER: FaultCode.BLUETOOTH_DENIED,
        BleakBluetoothNotAvailableReason.DENIED_BY_SYSTEM: FaultCode.BLUETOOTH_DENIED,
        BleakBluetoothNotAvailableReason.DENIED_BY_UNKNOWN: FaultCode.BLUETOOTH_DENIED,
    }
    error = BleakBluetoothNotAvailableError("text", reason)
    fault = fault_of(error, FaultCode.LINK_LOST)
    assert fault.code is named.get(reason, FaultCode.NO_BLUETOOTH)


def test_time_limits_are_among_what_is_caught():
    assert issubclass(TimeoutError, RADIO_ERRORS)
