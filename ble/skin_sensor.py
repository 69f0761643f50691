"""What an advertisement says as a skin sensor under a pack: its coldest point, and whether it
measured anew. And who may be paired as one."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.diary import Sighting
from app.domain.units import CentiC, centi
from app.domain.wrap import Bar
from ble.catalogue import PACKS
from ble.codecs import reading as codec
from ble.codecs.reading import Reading, Refused, Value
from ble.scan import Advert
from ble.sensor_model import Grade, Model, Place
from ble.sensors import read_advert, recognise


@dataclass(frozen=True, slots=True)
class SkinFrame:
    """One frame of a sensor that may guard.

    `mark` differs from that of the frame before when the sensor measured anew: its packet id
    where it sends one, else all that it says. The system may repeat an old frame for ever, so
    the time of hearing proves nothing (devices.md 2.1, company-ID hazard).
    `skin` is the coldest of its points, None when it says that it cannot tell.
    """

    mark: object
    skin: CentiC | None
    battery: int | None


def skin_frame(advert: Advert, sensor: str) -> SkinFrame | None:
    """The frame of a sensor of that row; None for a frame without a temperature in it.

    Refused when it is no such sensor, damaged, or one that may not guard.
    """
    model, reading = read_advert(_captured(advert))
    if model.key != sensor or not _guards(model, reading):
        raise Refused(f"{model.name} cannot guard a session as {sensor}")
    if reading.temperature_c is None and reading.special is None:
        return None
    return SkinFrame(_mark(reading), _coldest(reading), reading.battery)


def sighting(advert: Advert) -> Sighting | None:
    """How a scan tells a sensor, with its bar unless it may guard; None for what is none."""
    captured = _captured(advert)
    row = recognise(captured)
    if row is None or (row.read is None and row.model.bar is None):
        return None  # unknown, or it says nothing without a connection
    name = advert.name or f"{row.model.name} {advert.address[-5:]}"
    try:
        model, reading = read_advert(captured)
    except Refused:
        bar = row.model.bar or Bar.UNREADABLE
        return Sighting(advert.address, name, advert.rssi_dbm, row.model.key, bar=bar)
    if _guards(model, reading):
        if reading.temperature_c is None:
            return None  # a door, a button; or the temperature comes in another frame
        return Sighting(advert.address, name, advert.rssi_dbm, PACKS[model.key].key)
    return Sighting(advert.address, name, advert.rssi_dbm, model.key, bar=Bar.SHOWS_ONLY)


def _captured(advert: Advert) -> codec.Advert:
    return codec.Advert(
        name=advert.name,
        makers=advert.maker_data,
        services=advert.service_data,
        service_uuids=frozenset(advert.services),
        address=advert.address,
    )


def _guards(model: Model, reading: Reading) -> bool:
    """Class A on skin. A node that repeats several probes would mix them up."""
    fit = model.grade is Grade.A and Place.SKIN in model.places and model.key in PACKS
    return fit and "repeated" not in reading.fields


def _mark(reading: Reading) -> object:
    return reading.fields.get("packet_id", reading)


def _coldest(reading: Reading) -> CentiC | None:
    """The coldest point: which of them lies on the skin, nobody can tell. A point at the end of
    its scale is a broken one."""
    if reading.temperature_c is None or "at_end_of_scale" in reading.fields:
        return None
    return centi(min(reading.temperature_c, *_points(reading.fields)))


def _points(fields: Mapping[str, Value]) -> list[float]:
    """All temperatures of a frame: BTHome numbers several, Combustion lists them."""
    found = [
        float(value)
        for name, value in fields.items()
        if name.startswith("temperature") and isinstance(value, int | float)
    ]
    listed = fields.get("thermistors_c")
    if isinstance(listed, list):
        found += [float(point) for point in listed]
    return found
