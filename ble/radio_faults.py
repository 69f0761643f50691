"""What the radio lets us down with, as faults: by the type and code of an error, never its text."""

from bleak.exc import (
    BleakBluetoothNotAvailableError,
    BleakBluetoothNotAvailableReason,
    BleakCharacteristicNotFoundError,
    BleakDBusError,
    BleakDeviceNotFoundError,
    BleakError,
)

from app.domain.faults import Fault, FaultCode

RADIO_ERRORS = (BleakError, OSError, EOFError, AssertionError)
"""What bleak 3.1 raises when the radio, the device or the system's service lets it down: raw
OSError without a D-Bus socket, EOFError when the bus closes under a call, AssertionError where
its own connection to the bus went away between two steps. TimeoutError is an OSError."""

_DBUS = "org.freedesktop.DBus.Error."
_BLUEZ = "org.bluez.Error."

_BY_DBUS_NAME = {
    _DBUS + "ServiceUnknown": FaultCode.NO_BLUETOOTH,
    _DBUS + "NameHasNoOwner": FaultCode.NO_BLUETOOTH,
    _DBUS + "NoReply": FaultCode.NO_BLUETOOTH,
    _DBUS + "Disconnected": FaultCode.NO_BLUETOOTH,
    _DBUS + "Spawn.ServiceNotFound": FaultCode.NO_BLUETOOTH,
    "org.freedesktop.systemd1.NoSuchUnit": FaultCode.NO_BLUETOOTH,
    _DBUS + "AccessDenied": FaultCode.BLUETOOTH_DENIED,
    _DBUS + "AuthFailed": FaultCode.BLUETOOTH_DENIED,
    _DBUS + "LimitsExceeded": FaultCode.RADIO_BUSY,
    _DBUS + "UnknownObject": FaultCode.NOT_FOUND,
    _BLUEZ + "DoesNotExist": FaultCode.NOT_FOUND,
    _BLUEZ + "NotReady": FaultCode.BLUETOOTH_OFF,
    _BLUEZ + "InProgress": FaultCode.RADIO_BUSY,
    _BLUEZ + "NotConnected": FaultCode.LINK_LOST,
    _BLUEZ + "NotPermitted": FaultCode.PAIRING_NEEDED,
    _BLUEZ + "AuthenticationFailed": FaultCode.PAIRING_REFUSED,
    _BLUEZ + "AuthenticationRejected": FaultCode.PAIRING_REFUSED,
    _BLUEZ + "AuthenticationCanceled": FaultCode.PAIRING_REFUSED,
    _BLUEZ + "AuthenticationTimeout": FaultCode.NO_ANSWER,
    _BLUEZ + "ConnectionAttemptFailed": FaultCode.NO_ANSWER,
}

_BY_REASON = {
    BleakBluetoothNotAvailableReason.NO_BLUETOOTH: FaultCode.NO_BLUETOOTH,
    BleakBluetoothNotAvailableReason.NO_BLE_CENTRAL_ROLE: FaultCode.NO_BLUETOOTH,
    BleakBluetoothNotAvailableReason.POWERED_OFF: FaultCode.BLUETOOTH_OFF,
    BleakBluetoothNotAvailableReason.DENIED_BY_USER: FaultCode.BLUETOOTH_DENIED,
    BleakBluetoothNotAvailableReason.DENIED_BY_SYSTEM: FaultCode.BLUETOOTH_DENIED,
    BleakBluetoothNotAvailableReason.DENIED_BY_UNKNOWN: FaultCode.BLUETOOTH_DENIED,
    BleakBluetoothNotAvailableReason.UNKNOWN: FaultCode.NO_BLUETOOTH,
}

_BY_TYPE: tuple[tuple[type[BaseException], FaultCode], ...] = (
    (BleakDeviceNotFoundError, FaultCode.NOT_FOUND),
    (BleakCharacteristicNotFoundError, FaultCode.NOT_A_WRAP),
    (TimeoutError, FaultCode.NO_ANSWER),
    (PermissionError, FaultCode.BLUETOOTH_DENIED),
    (OSError, FaultCode.NO_BLUETOOTH),
    (EOFError, FaultCode.NO_BLUETOOTH),
)


def fault_of(error: BaseException, otherwise: FaultCode) -> Fault:
    """The fault behind one of RADIO_ERRORS, by its type and code; `otherwise` where neither tells.

    The text of an error is kept for the log and never looked at.
    """
    if isinstance(error, BleakBluetoothNotAvailableError):
        code = _BY_REASON[error.reason]
    elif isinstance(error, BleakDBusError):
        code = _BY_DBUS_NAME.get(error.dbus_error, otherwise)
    else:
        code = next((code for kind, code in _BY_TYPE if isinstance(error, kind)), otherwise)
    return Fault(code, f"{type(error).__name__}: {error}")
