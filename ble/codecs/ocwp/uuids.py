"""The UUIDs of the Open Cold Wrap Profile (profile 5.1), full and in lower case."""

SERVICE = "ce4a0001-e1ad-4dcd-acea-f041a085c3b0"
FEATURE = "ce4a0010-e1ad-4dcd-acea-f041a085c3b0"
HARD_LIMITS = "ce4a0011-e1ad-4dcd-acea-f041a085c3b0"
MEASUREMENT = "ce4a0012-e1ad-4dcd-acea-f041a085c3b0"
SESSION_STATUS = "ce4a0013-e1ad-4dcd-acea-f041a085c3b0"
CONTROL_POINT = "ce4a0014-e1ad-4dcd-acea-f041a085c3b0"
ALARM = "ce4a0015-e1ad-4dcd-acea-f041a085c3b0"
RECORD_DATA = "ce4a0016-e1ad-4dcd-acea-f041a085c3b0"
RECORD_ACCESS_CONTROL_POINT = "00002a52-0000-1000-8000-00805f9b34fb"

# Mandatory companions with UUIDs assigned by the Bluetooth SIG (profile 5.1).
DEVICE_INFORMATION = "0000180a-0000-1000-8000-00805f9b34fb"
SERIAL_NUMBER = "00002a25-0000-1000-8000-00805f9b34fb"
BATTERY = "0000180f-0000-1000-8000-00805f9b34fb"
BATTERY_LEVEL = "00002a19-0000-1000-8000-00805f9b34fb"

# Optional mirror of the contact temperature for generic apps (feature bit 9).
TEMPERATURE = "00002a6e-0000-1000-8000-00805f9b34fb"
