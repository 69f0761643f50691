"""Finding wraps and sensors: the simulated wrap is always there, real devices where
Bluetooth is (port Finder)."""

from collections.abc import Callable

from app.domain.diary import KnownDevice, Sighting
from app.domain.faults import Fault, FaultCode
from app.ports import Clock, Fridge, Secrets, Wrap
from ble import appliances
from ble.appliances import Appliances
from ble.capture import Capture
from ble.catalogue import MODELS, OCWP, SIMULATED, TIMER
from ble.codecs.ocwp import uuids
from ble.link import Link
from ble.radio import Radio
from ble.scan import Advert
from ble.sensor_drivers import SensorDrivers, belongs, only_advertises
from ble.sensor_keys import ForThisRun, SensorKeys
from ble.sensor_sighting import sighting
from ble.sim import SimWrap
from ble.timer import TimerWrap
from ble.wrap import OcwpWrap

SECURED = frozenset(
    {
        uuids.MEASUREMENT,
        uuids.SESSION_STATUS,
        uuids.CONTROL_POINT,
        uuids.ALARM,
        uuids.RECORD_DATA,
        uuids.RECORD_ACCESS_CONTROL_POINT,
        uuids.SERIAL_NUMBER,
    }
)
"""The characteristics that want an encrypted link (profile 5.1)."""
_SIMULATED_RSSI_DBM = -40


class WrapFinder:
    """Finds wraps and makes their drivers. `radio` is None in a rehearsal: paced time and real
    devices do not go together, so there the air holds the simulated wrap alone."""

    def __init__(
        self,
        clock: Clock,
        simulated: SimWrap,
        radio: Radio | None,
        secrets: Secrets | None = None,
        capture: Capture | None = None,
    ):
        """Without `secrets`, keys of sensors are known for this run only. `capture` is told what
        passes between the app and the simulated wrap."""
        self._clock = clock
        self._capture = capture
        self._simulated = simulated
        self._radio = radio
        secrets = secrets or ForThisRun()
        self._keys = SensorKeys(secrets)
        self._appliances = Appliances(radio, secrets, clock) if radio else None
        self._sensors = SensorDrivers(radio, clock, self._keys) if radio else None

    @property
    def simulated(self) -> Sighting:
        """The simulated wrap, as a scan would tell it."""
        wrap = self._simulated
        return Sighting(wrap.address, wrap.name, _SIMULATED_RSSI_DBM, SIMULATED.key, simulated=True)

    async def radio_fault(self) -> Fault | None:
        """Why there is no Bluetooth, None where it works."""
        if self._radio is None:
            return Fault(FaultCode.NO_BLUETOOTH, "not in a rehearsal")
        try:
            await self._radio.air.check()
        except Fault as fault:
            return fault
        return None

    async def scan(self, found: Callable[[Sighting], None], seconds: float) -> None:
        """Tell the simulated wrap at once, then every wrap and every sensor that is heard."""
        found(self.simulated)
        if self._radio is None:
            raise Fault(FaultCode.NO_BLUETOOTH, "not in a rehearsal")

        def heard(advert: Advert) -> None:
            seen = _wrap_seen(advert) or appliances.seen(advert) or sighting(advert)
            if seen:
                found(seen)

        await self._radio.air.scan(heard, seconds)

    def wrap(self, address: str, model: str, probe: KnownDevice | None = None) -> Wrap:
        """A driver for that address, with a probe in the pack where the model is a bare pack."""
        wrap = self._driver(address, model, probe)
        return self._capture.watched(wrap, address, model) if self._capture else wrap

    def _driver(self, address: str, model: str, probe: KnownDevice | None) -> Wrap:
        if model not in MODELS:
            raise Fault(FaultCode.UNSUPPORTED, f"no model {model!r}")
        if model == TIMER.key:
            return TimerWrap()
        if model == SIMULATED.key:
            return OcwpWrap(self.simulated_link, SIMULATED, address, self._clock)
        if self._radio is None or self._sensors is None or self._appliances is None:
            raise Fault(FaultCode.NO_BLUETOOTH, "no real wrap in a rehearsal")
        radio = self._radio
        if belongs(model):
            return self._sensors.pack(address, model, probe)
        if model in appliances.KEYS:
            return self._appliances.wrap(address, model)
        return OcwpWrap(lambda: radio.link(address, SECURED), OCWP, address, self._clock)

    def simulated_link(self) -> Link:
        """A link to the simulated wrap."""
        link = self._simulated.link()
        return self._capture.tapped(link, self._simulated.address) if self._capture else link

    def fridge(self, address: str) -> Fridge:
        """A driver for the fridge of that address."""
        if self._appliances is None:
            raise Fault(FaultCode.NO_BLUETOOTH, "no fridge in a rehearsal")
        return self._appliances.fridge(address)

    async def entrust(self, address: str, key: str) -> bool:
        """Keep a sensor's bind key; whether it outlives this run."""
        return await self._keys.entrust(address, key)

    async def unpair(self, address: str, model: str = "") -> None:
        """Remove the system's pairing, where there is one, and the key."""
        await self._keys.forget(address)
        if self._appliances:
            await self._appliances.forget(address)
        pairs = address != self._simulated.address and not only_advertises(model)
        if self._radio and pairs:
            await self._radio.unpair(address)


def _wrap_seen(advert: Advert) -> Sighting | None:
    if uuids.SERVICE not in advert.services:
        return None
    return Sighting(advert.address, advert.name, advert.rssi_dbm, OCWP.key)
