"""One frame of a sensor under, in or on a pack: how cold it is, and whether it measured anew."""

from dataclasses import dataclass

from app.domain.units import CentiC, centi
from ble.codecs import reading as codec
from ble.codecs.reading import Reading, Refused
from ble.scan import Advert
from ble.sensor_model import Grade, Model, Place
from ble.sensors import read_advert


@dataclass(frozen=True, slots=True)
class Frame:
    """What a sensor says at one moment.

    `mark` differs from that of the frame before when the sensor measured anew. `coldest` is the
    coldest of its points, None when it says that it cannot tell. `live` is a frame of which it is
    known that the sensor sent it just now; any other may be one that the system kept from before.
    `counter` counts the frames of a sensor that encrypts. `serial` names the sensor itself, where
    it tells: its address may change, or differ from computer to computer.
    """

    mark: object
    coldest: CentiC | None
    battery: int | None = None
    live: bool = False
    counter: int | None = None
    serial: str = ""


def captured(advert: Advert, key: bytes | None = None) -> codec.Advert:
    """An advertisement as the codecs take it, with the key of who sent it."""
    return codec.Advert(
        name=advert.name,
        makers=advert.maker_data,
        services=advert.service_data,
        service_uuids=frozenset(advert.services),
        address=advert.address,
        key=key,
    )


def frame_of(advert: Advert, sensor: str, place: Place, key: bytes | None = None) -> Frame | None:
    """The frame of a sensor of that row; None for a frame without a temperature in it.

    Refused when it is no such sensor, damaged, or one that may not sit there.
    """
    model, reading = read_advert(captured(advert, key))
    if model.key != sensor or not fits(model, reading, place):
        raise Refused(f"{model.name} cannot serve as {sensor} on the {place}")
    if reading.temperature_c is None and reading.special is None:
        return None
    counter = reading.fields.get("encryption_counter")
    return Frame(
        mark=_mark(reading),
        coldest=coldest(reading),
        battery=reading.battery,
        counter=counter if isinstance(counter, int) else None,
        serial=str(reading.fields.get("serial", "")),
    )


def fits(model: Model, reading: Reading, place: Place) -> bool:
    """Whether a sensor may sit there; on skin, whether it may guard (class A).

    A node that repeats several probes would mix them up.
    """
    good_enough = place is not Place.SKIN or model.grade is Grade.A
    return good_enough and place in model.places and "repeated" not in reading.fields


def coldest(reading: Reading) -> CentiC | None:
    """The coldest point: which of them lies on the skin, nobody can tell. A point at the end of
    its scale is a broken one."""
    if reading.temperature_c is None or "at_end_of_scale" in reading.fields:
        return None
    return centi(min(reading.points))


def _mark(reading: Reading) -> object:
    """What tells a new frame from one repeated: its number where it has one, else all that it
    says. The system may repeat an old frame for ever, so the time of hearing proves nothing
    (devices.md 2.1, company-ID hazard)."""
    numbers = (reading.fields.get(name) for name in ("packet_id", "sequence_number"))
    return next((number for number in numbers if number is not None), reading)
