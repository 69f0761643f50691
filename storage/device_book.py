"""The wraps and sensors that the person has paired: port DeviceBook."""

from sqlite_utils import Database

from app.domain.diary import KnownDevice
from app.domain.units import Moment
from storage import devices
from storage.transaction import reading, writing


class DevicesWritten:
    """Each call is on the disk when it returns, or raises Fault."""

    _db: Database

    def devices(self) -> tuple[KnownDevice, ...]:
        """All wraps the person has paired, the last used first."""
        with reading(self._db):
            return devices.known_devices(self._db)

    def remember(self, device: KnownDevice, now: Moment) -> None:
        """Keep a device, or its new address, name or last use."""
        with writing(self._db):
            devices.keep_device(self._db, device, now)

    def rename(self, key: str, name: str) -> None:
        """Give a device the person's own name for it; nothing happens to an unknown one."""
        with writing(self._db):
            devices.rename_device(self._db, key, name)

    def forget(self, key: str) -> None:
        """Drop a device; its sessions keep its name. Nothing happens to an unknown one."""
        with writing(self._db):
            devices.drop_device(self._db, key)
