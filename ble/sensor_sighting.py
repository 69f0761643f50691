"""How a scan tells a sensor: what it is for, its class, and why it cannot be used if it cannot."""

from dataclasses import replace

from app.domain.diary import Sighting, Use
from app.domain.wrap import Bar
from ble.catalogue import PACKS, PROBES
from ble.codecs.reading import NeedsKey, Reading, Refused
from ble.connected_sensor import CHANNELS
from ble.scan import Advert
from ble.sensor_frame import captured, fits
from ble.sensor_model import Model, Place
from ble.sensor_models import ROOM
from ble.sensors import connectable, read_advert, recognise


def sighting(advert: Advert) -> Sighting | None:
    """What a scan tells of a sensor, with its bar unless it may be paired; None for what is none,
    or says nothing that is of use here."""
    row = recognise(captured(advert))
    spoken = connectable(captured(advert))
    if spoken and spoken.key in CHANNELS:
        return _paired_as(_seen(advert, spoken), spoken)
    if row is None or (row.read is None and row.model.bar is None):
        return None  # unknown, or no sensor
    seen = _seen(advert, row.model)
    try:
        model, reading = read_advert(captured(advert))
    except NeedsKey:
        placed = _paired_as(seen, row.model)
        return placed if placed.bar else replace(placed, bar=Bar.NEEDS_KEY)
    except Refused:
        return replace(seen, bar=row.model.bar or Bar.UNREADABLE)
    return _read_as(seen, model, reading)


def _seen(advert: Advert, model: Model) -> Sighting:
    name = advert.name or f"{model.name} {advert.address[-5:]}"
    return Sighting(
        advert.address, name, advert.rssi_dbm, model.key, use=Use.NOTHING, grade=model.grade.value
    )


def _read_as(seen: Sighting, model: Model, reading: Reading) -> Sighting | None:
    """One that was read, by what it may do."""
    seen = replace(seen, grade=model.grade.value)
    if reading.temperature_c is None and reading.special is None:
        return None  # a door, a button; or the temperature comes in another frame
    if fits(model, reading, Place.SKIN) and model.key in PACKS:
        return _paired_as(seen, model)
    if fits(model, reading, Place.PACK) and model.key in PROBES:
        return _in_pack(seen, model)
    return _barred(seen, model)


def _paired_as(seen: Sighting, model: Model) -> Sighting:
    """On skin where it may lie there, else in or on the pack; barred where neither."""
    if model.key in PACKS:
        return replace(seen, model=PACKS[model.key].key, use=Use.SKIN)
    return _in_pack(seen, model) if model.key in PROBES else _barred(seen, model)


def _in_pack(seen: Sighting, model: Model) -> Sighting:
    return replace(seen, model=PROBES[model.key].key, use=Use.PACK)


def _barred(seen: Sighting, model: Model) -> Sighting:
    room = model.places == ROOM
    return replace(seen, bar=Bar.FOR_ROOMS if room else Bar.SHOWS_ONLY)
