"""The air: one scanner for the whole process.

BlueZ refuses a second scan in one process, so everybody who looks for a device shares one `Air`; it
scans while anybody listens.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bleak import BleakAdapter, BleakScanner
from bleak.backends.adapter import BaseBleakAdapter
from bleak.backends.device import BLEDevice
from bleak.backends.scanner import AdvertisementData, BaseBleakScanner

from app.domain.faults import Fault, FaultCode
from app.ports import Clock
from ble.radio_faults import RADIO_ERRORS, fault_of
from ble.wake import slept

_log = logging.getLogger(__name__)

CHECK_LIMIT_S = 0.9
"""For the question at the start of the app whether Bluetooth is there."""
START_LIMIT_S = 5.0
STOP_LIMIT_S = 3.0
SILENCE_S = 15.0
"""A scan without a single advert for so long is dead: the adapter went off and on again, or the
Bluetooth service was restarted, and neither is told to a running scan. It is built anew."""
RECENT_S = 30.0
"""What was last heard longer ago may have gone, and is not told to who joins a running scan."""
BUSY_TRIES = 3
BUSY_PAUSE_S = 0.5


@dataclass(frozen=True, slots=True)
class Advert:
    """One advertisement, scan response merged in where the system merges them.

    `address` is a UUID of this computer's own on macOS. UUIDs are full and lower-case; the keys
    of `maker_data` are company identifiers.
    """

    address: str
    name: str
    rssi_dbm: int
    services: tuple[str, ...]
    maker_data: Mapping[int, bytes]
    service_data: Mapping[str, bytes]


_Ear = Callable[[BLEDevice, Advert], None]


class Air:
    """Everything heard around us. Make one for the process and hand it to whoever needs it."""

    def __init__(
        self,
        *,
        scanner: type[BaseBleakScanner] | None = None,
        adapter: type[BaseBleakAdapter] | None = None,
        silence_s: float = SILENCE_S,
        clock: Clock | None = None,
        tap: Callable[[Advert], None] | None = None,
    ):
        """`scanner` and `adapter` stand in for the system's own backends of bleak. With a `clock`
        a scan through which the computer slept is built anew at once. `tap` hears every advert."""
        self._scanner = scanner
        self._adapter = adapter
        self._silence_s = silence_s
        self._clock = clock
        self._tap = tap
        self._ears: list[_Ear] = []
        self._heard: dict[str, tuple[BLEDevice, Advert, float]] = {}
        self._noise = asyncio.Event()
        self._alone = asyncio.Lock()
        self._scanning: asyncio.Task[None] | None = None

    async def check(self) -> None:
        """Return if there is a radio to use. Fault if not; either way within a second."""
        try:
            async with asyncio.timeout(CHECK_LIMIT_S):
                await BleakAdapter.get(backend=self._adapter)
        except NotImplementedError:
            return  # a system that cannot be asked; the first scan will tell
        except TimeoutError:
            raise Fault(FaultCode.NO_BLUETOOTH, "no answer from the Bluetooth service") from None
        except RADIO_ERRORS as error:
            raise fault_of(error, FaultCode.NO_BLUETOOTH) from error

    async def scan(
        self,
        heard: Callable[[Advert], None],
        seconds: float,
        wanted: Callable[[Advert], bool] = lambda _: True,
    ) -> None:
        """Tell every wanted advert for `seconds`, first those already known to a running scan.

        The filter is ours: filters of the systems differ and hide devices. Fault: no radio.
        """

        def ear(_: BLEDevice, advert: Advert) -> None:
            if wanted(advert):
                heard(advert)

        await self._listen(ear, seconds, asyncio.Event())

    async def find(self, address: str, seconds: float) -> BLEDevice:
        """The device of that address, as the radio wants it. Fault NOT_FOUND after `seconds`."""
        found: list[BLEDevice] = []
        enough = asyncio.Event()

        def ear(device: BLEDevice, _: Advert) -> None:
            if device.address.casefold() == address.casefold():
                found.append(device)
                enough.set()

        await self._listen(ear, seconds, enough)
        if not found:
            raise Fault(FaultCode.NOT_FOUND, f"{address} was not heard for {seconds:g} s")
        return found[-1]

    async def strength(self, address: str, seconds: float) -> int | None:
        """How strong a device is heard within so long, in dBm; None when it is not."""
        strongest: list[int] = []
        enough = asyncio.Event()

        def ear(device: BLEDevice, advert: Advert) -> None:
            if device.address.casefold() == address.casefold():
                strongest.append(advert.rssi_dbm)
                enough.set()

        self._heard.pop(address, None)  # what was heard before says nothing of now
        with contextlib.suppress(Fault):
            await self._listen(ear, seconds, enough)
        return strongest[-1] if strongest else None

    async def _listen(self, ear: _Ear, seconds: float, enough: asyncio.Event) -> None:
        self._ears.append(ear)
        if self._scanning is None or self._scanning.done():
            self._heard.clear()
            self._scanning = asyncio.create_task(self._scan_on())
        for device, advert in self._lately():
            ear(device, advert)
        satisfied = asyncio.create_task(enough.wait())
        try:
            await asyncio.wait(
                {self._scanning, satisfied}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED
            )
            if self._scanning.done():
                self._scanning.result()
        finally:
            satisfied.cancel()
            self._ears.remove(ear)
            if not self._ears:
                await self._fall_silent()

    def _lately(self) -> list[tuple[BLEDevice, Advert]]:
        """What was heard not long ago; the rest is forgotten."""
        since_s = asyncio.get_running_loop().time() - RECENT_S
        self._heard = {key: heard for key, heard in self._heard.items() if heard[2] >= since_s}
        return [(device, advert) for device, advert, _ in self._heard.values()]

    async def _fall_silent(self) -> None:
        scanning, self._scanning = self._scanning, None
        if scanning and not scanning.done():
            scanning.cancel()
            await asyncio.wait({scanning}, timeout=STOP_LIMIT_S)

    async def _scan_on(self) -> None:
        """Scan until cancelled, with a new scanner after every silence. Fault: no radio."""
        async with self._alone:  # the scan before this one may still be stopping
            while True:
                scanner = BleakScanner(self._note, backend=self._scanner)
                try:
                    await self._start(scanner)
                    await self._until_silent()
                    _log.info("nothing was heard, or the computer slept: the scan is built anew")
                finally:
                    # Stopping a scan that died says so in many ways, none of them of use.
                    with contextlib.suppress(*RADIO_ERRORS):
                        async with asyncio.timeout(STOP_LIMIT_S):
                            await scanner.stop()

    async def _until_silent(self) -> None:
        """Return when nothing was heard for too long, or the computer slept."""
        ends = [asyncio.create_task(self._silent())]
        if self._clock:
            ends.append(asyncio.create_task(slept(self._clock)))
        try:
            await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for end in ends:
                end.cancel()

    async def _silent(self) -> None:
        with contextlib.suppress(TimeoutError):
            while True:
                self._noise.clear()
                async with asyncio.timeout(self._silence_s):
                    await self._noise.wait()

    async def _start(self, scanner: BleakScanner) -> None:
        for left in reversed(range(BUSY_TRIES)):
            try:
                async with asyncio.timeout(START_LIMIT_S):
                    return await scanner.start()
            except RADIO_ERRORS as error:
                fault = fault_of(error, FaultCode.NO_BLUETOOTH)
                if fault.code is not FaultCode.RADIO_BUSY or not left:
                    raise fault from error
            await asyncio.sleep(BUSY_PAUSE_S)
        return None

    def _note(self, device: BLEDevice, data: AdvertisementData) -> None:
        advert = Advert(
            address=device.address,
            name=data.local_name or device.name or "",
            rssi_dbm=data.rssi,
            services=tuple(data.service_uuids),
            maker_data=data.manufacturer_data,
            service_data=data.service_data,
        )
        if self._tap:
            self._tap(advert)
        self._noise.set()
        self._heard[device.address] = (device, advert, asyncio.get_running_loop().time())
        for ear in tuple(self._ears):
            ear(device, advert)
