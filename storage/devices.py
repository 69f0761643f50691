"""The wraps the person has paired: the table `devices`, and nobody else its columns."""

from sqlite_utils import Database

from app.domain.diary import KnownDevice
from app.domain.units import Moment
from storage.columns import Row, values


def known_devices(db: Database) -> tuple[KnownDevice, ...]:
    """All of them, the last used first."""
    return values(db, _device, "SELECT * FROM devices ORDER BY last_used_wall_ms DESC, rowid DESC")


def _device(row: Row) -> KnownDevice:
    return KnownDevice(
        key=row["key"],
        address=row["address"],
        model=row["model"],
        name=row["name"],
        serial=row["serial"],
        simulated=bool(row["simulated"]),
    )


def keep_device(db: Database, device: KnownDevice, now: Moment) -> None:
    """Keep a device as it is now, used at `now`."""
    db.conn.execute(
        """
        INSERT INTO devices (key, address, model, name, serial, simulated, last_used_wall_ms)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (key) DO UPDATE SET
            address = excluded.address,
            model = excluded.model,
            name = excluded.name,
            serial = excluded.serial,
            simulated = excluded.simulated,
            last_used_wall_ms = excluded.last_used_wall_ms
        """,
        (
            device.key,
            device.address,
            device.model,
            device.name,
            device.serial,
            device.simulated,
            now.wall_ms,
        ),
    )


def rename_device(db: Database, key: str, name: str) -> None:
    """Give a device another name; one that was forgotten meanwhile stays forgotten."""
    db.conn.execute("UPDATE devices SET name = ? WHERE key = ?", (name, key))


def drop_device(db: Database, key: str) -> None:
    """Forget a device, if it is known at all."""
    db.conn.execute("DELETE FROM devices WHERE key = ?", (key,))
