"""Ten thousand random advertisements, as a scan and as a pack hear them: none raises, and what
comes of them is a temperature that the bytes hold."""

import random

from app.domain.wrap import Bar
from ble.catalogue import PACKS, PROBES
from ble.codecs.reading import Refused, uuid16
from ble.scan import Advert
from ble.sensor_drivers import belongs
from ble.sensor_frame import captured, fits, frame_of
from ble.sensor_model import Grade, Place
from ble.sensor_sighting import sighting
from ble.sensors import ON_AIR, read_advert
from tests.ble.test_sensor_rows import SAMPLES

KEYS = sorted({row.model.key for row in ON_AIR})
OF_USE = sorted({*PACKS, *PROBES} & {row.model.key for row in ON_AIR if row.read})


def mutated(chance: random.Random, data: bytes) -> bytes:
    """Some octets changed, cut or added."""
    octets = bytearray(data)
    for _ in range(chance.randrange(4)):
        if octets:
            octets[chance.randrange(len(octets))] = chance.randrange(256)
    if chance.random() < 0.2:
        octets = octets[: chance.randrange(len(octets) + 1)]
    return bytes(octets) + chance.randbytes(chance.choice([0, 0, 0, 1, 6]))


def random_advert(chance: random.Random) -> Advert:
    """One of chance alone, or one of a known sensor with something wrong in it."""
    known = SAMPLES[chance.choice(OF_USE if chance.random() < 0.7 else KEYS)]
    if chance.random() < 0.3:
        makers = {chance.randrange(65536): chance.randbytes(chance.randrange(26))}
        services = {uuid16(chance.randrange(65536)): chance.randbytes(chance.randrange(20))}
        return Advert(known.address, known.name, -50, known.services, makers, services)
    return Advert(
        known.address,
        known.name,
        -50,
        known.services,
        {number: mutated(chance, data) for number, data in known.maker_data.items()},
        {uuid: mutated(chance, data) for uuid, data in known.service_data.items()},
    )


def test_no_random_advertisement_is_taken_for_what_it_is_not() -> None:
    chance = random.Random(11)
    read = 0
    for _ in range(10_000):
        advert = random_advert(chance)
        told = sighting(advert)
        if told is not None and told.bar in (None, Bar.NEEDS_KEY):
            assert belongs(told.model), (advert, told)
        for place in (Place.SKIN, Place.PACK):
            read += frame_is_true(advert, place)
    assert read > 2000, "chance gets past the first octets"


def frame_is_true(advert: Advert, place: Place) -> bool:
    """Whether it is a frame; if so, one that its row may send from there."""
    try:
        model, reading = read_advert(captured(advert))
        frame = frame_of(advert, model.key, place)
    except Refused:
        return False
    assert fits(model, reading, place)
    assert place is not Place.SKIN or model.grade is Grade.A
    if frame is None or frame.coldest is None:
        return False
    assert reading.temperature_c is not None
    assert -27_315 <= frame.coldest <= round(reading.temperature_c * 100)
    assert not frame.live
    return True
