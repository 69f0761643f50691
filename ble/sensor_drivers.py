"""Putting a pack's driver together from the sensors that its model names."""

from app.domain.diary import KnownDevice
from app.domain.faults import Fault, FaultCode
from app.domain.wrap import Trust
from app.ports import Clock
from ble.catalogue import MODELS, PACKS, PROBES
from ble.connected_sensor import CHANNELS, ConnectedSensor
from ble.radio import Radio
from ble.sensor_keys import SensorKeys
from ble.sensor_model import Place
from ble.sensor_pack import GUARDS, HEARD, MEASURED, SensorPack
from ble.sensor_source import AdvertisedSensor, Source

_PLACED: dict[str, tuple[str, Place]] = {
    **{pack.key: (sensor, Place.SKIN) for sensor, pack in PACKS.items()},
    **{pack.key: (sensor, Place.PACK) for sensor, pack in PROBES.items()},
}
"""Which sensor lies where, by the key of the pack's model."""


class SensorDrivers:
    """Makes the drivers of packs whose sensors are heard by this radio."""

    def __init__(self, radio: Radio, clock: Clock, keys: SensorKeys):
        self._radio = radio
        self._clock = clock
        self._keys = keys

    def pack(self, address: str, model: str, probe: KnownDevice | None) -> SensorPack:
        """A driver for a pack of that model, with the probe in it beside the sensor on the skin.

        Fault UNSUPPORTED where no sensor of ours belongs to the model.
        """
        sensor, place = _placed(model)
        if place is Place.PACK:
            proof, probe = HEARD, None
        else:
            proof = GUARDS if PACKS[sensor].skin is Trust.GUARD else MEASURED
        return SensorPack(
            MODELS[model],
            address,
            self._clock,
            self._source(address, sensor, place),
            proof,
            self._source(probe.address, *_placed(probe.model)) if probe else None,
        )

    def _source(self, address: str, sensor: str, place: Place) -> Source:
        if sensor in CHANNELS:
            return ConnectedSensor(lambda: self._radio.link(address), sensor, place, address)
        return AdvertisedSensor(self._radio.air, sensor, place, address, self._keys)


def belongs(model: str) -> bool:
    """Whether a pack of this model is made of sensors."""
    return model in _PLACED


def only_advertises(model: str) -> bool:
    """Whether a pack of this model has a sensor that nobody ever connects to."""
    return model in _PLACED and _PLACED[model][0] not in CHANNELS


def _placed(model: str) -> tuple[str, Place]:
    if model not in _PLACED:
        raise Fault(FaultCode.UNSUPPORTED, f"no sensor of ours: {model!r}")
    return _PLACED[model]
