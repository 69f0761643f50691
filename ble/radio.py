"""The process's Bluetooth radio, as the other rooms of the house know it."""

import asyncio

from bleak import BleakClient
from bleak.backends.client import BaseBleakClient
from bleak.exc import BleakDeviceNotFoundError

from app.domain.faults import Fault, FaultCode
from ble.bleak_link import BleakLink
from ble.capture import Capture
from ble.central import Central
from ble.link import Link
from ble.radio_faults import RADIO_ERRORS, fault_of
from ble.scan import Air
from ble.timing import Timing

TIMING = Timing()


class Radio:
    """Gives out links, and removes bonds. Make one for the process."""

    def __init__(
        self,
        air: Air,
        *,
        client: type[BaseBleakClient] | None = None,
        timing: Timing = TIMING,
        capture: Capture | None = None,
    ):
        """`client` stands in for the system's own backend of bleak; `capture` is told what passes
        on every link."""
        self.air = air
        self.timing = timing
        self._client = client
        self._capture = capture
        self._central = Central(air, client, timing)

    def link(self, address: str, secured: frozenset[str] = frozenset()) -> Link:
        """A link, not yet open. `secured` names the characteristics that want an encrypted link:
        the device is paired with before the first of them is used."""
        link = BleakLink(self._central, address, secured)
        return self._capture.tapped(link, address) if self._capture else link

    async def unpair(self, address: str) -> None:
        """Remove the system's bond with a device. Fault UNSUPPORTED where only the system's own
        settings can (macOS)."""
        try:
            async with asyncio.timeout(self.timing.exchange_s):
                await BleakClient(address, backend=self._client).unpair()
        except BleakDeviceNotFoundError:
            return
        except NotImplementedError as error:
            raise Fault(FaultCode.UNSUPPORTED, "unpair in the system's settings") from error
        except RADIO_ERRORS as error:
            raise fault_of(error, FaultCode.NO_BLUETOOTH) from error

    async def close(self) -> None:
        """Take the pairing agent off the bus. Links are closed by whoever opened them."""
        await self._central.close()
