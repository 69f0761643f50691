"""The bind keys of sensors that encrypt, and how far their frames have been counted."""

from app.domain.faults import Fault, FaultCode
from app.ports import Secrets
from ble.codecs.reading import Refused

KEY_OCTETS = 16


class ForThisRun:
    """Secrets that nobody stores (port Secrets)."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    async def get(self, name: str) -> str | None:
        """The secret of that name."""
        return self._kept.get(name)

    async def keep(self, name: str, secret: str) -> bool:
        """Keep it; it never outlives this run."""
        self._kept[name] = secret
        return False

    async def forget(self, name: str) -> None:
        """Drop it."""
        self._kept.pop(name, None)


class SensorKeys:
    """Bind keys by the address of their sensor, kept by `secrets`."""

    def __init__(self, secrets: Secrets):
        self._secrets = secrets
        self._counted: dict[str, int] = {}

    async def entrust(self, address: str, key: str) -> bool:
        """Keep a key of 32 hexadecimal digits, spaces and colons between them allowed; whether it
        outlives this run. Fault KEY_WRONG for anything else."""
        try:
            octets = bytes.fromhex(key.replace(":", " "))
        except ValueError:
            octets = b""
        if len(octets) != KEY_OCTETS:
            raise Fault(FaultCode.KEY_WRONG, f"a bind key has {2 * KEY_OCTETS} hexadecimal digits")
        self._counted.pop(address.casefold(), None)
        return await self._secrets.keep(_name(address), octets.hex())

    async def of(self, address: str) -> bytes | None:
        """The key of that sensor, None when it has none."""
        kept = await self._secrets.get(_name(address))
        return bytes.fromhex(kept) if kept else None

    async def forget(self, address: str) -> None:
        """Drop the key of that sensor."""
        self._counted.pop(address.casefold(), None)
        await self._secrets.forget(_name(address))

    def count(self, address: str, counter: int) -> None:
        """Take in the number of a frame that the key opened. Refused when a later one was heard
        before: somebody repeats what the sensor once sent (bthome.io, replay)."""
        newest = self._counted.get(address.casefold(), -1)
        if counter < newest:
            raise Refused(f"frame {counter} after frame {newest}: an old one, sent again")
        self._counted[address.casefold()] = counter


def _name(address: str) -> str:
    return f"bind key {address.casefold()}"
