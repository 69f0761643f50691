"""Every sensor and device that is read or refused: one row a model (devices.md 1 and 2.1).

The first row that recognises an advertisement reads it. How a characteristic is read stands in
`ble.sensor_values`.
"""

from collections.abc import Callable
from dataclasses import replace

from app.domain.wrap import Bar
from ble.codecs import (
    alpicool,
    battery,
    bthome,
    combustion,
    core,
    govee,
    inkbird,
    ooler,
    reon,
    ruuvi,
    thermometer,
)
from ble.codecs.reading import Advert, Reading, Refused, uuid16
from ble.recognition import (
    XIAOMI_DATA,
    Test,
    both,
    company,
    data_of,
    either,
    inkbird_box,
    named,
    offers,
    tilt,
    xiaomi,
)
from ble.sensor_model import Grade, Model, OnAir, Place, graded
from ble.sensor_models import (
    AIR_MONITOR,
    ALPICOOL,
    BARBECUE,
    BEDJET,
    BOX,
    BTHOME,
    BTHOME_ROOM,
    COMBUSTION,
    CORE,
    CORE_BEACON,
    ENVIRONMENT,
    FLOAT_PROBE,
    OOLER,
    PACK,
    REON,
    ROOM,
    RUUVI,
    THERMOMETER,
    THERMOMETER_ON_AIR,
)

# Why some are not read, behind their name: for the log and the command line. The pages have
# words of their own.
_WHY = {
    Bar.MAY_FREEZE: "sends its temperature in place of the company ID: on Linux such a value can "
    "freeze, so it is not read",
    Bar.TOO_COARSE: "measures in steps of 1 degC: too coarse to guard or to show skin by",
    Bar.FITTED: "sends a fitted body temperature, not what it measures: chilled skin would read "
    "36 degC",
    Bar.FOR_FEVER: "is made for fever: whether it sends what it measures is not known",
    Bar.FOR_ROOMS: "is a room hygrometer: it fits neither skin nor pack",
    Bar.FOR_BREWING: "is a brewing hydrometer: it fits neither skin nor pack",
}
_SILENT = "says nothing without a connection"


def connectable(advert: Advert) -> Model | None:
    """The model that tells its temperature over a connection; None for one that advertises it.

    A CORE tells the skin's over a connection, while its beacon tells the body's.
    """
    row = recognise(advert)
    if row is None:
        return None
    if row.model is CORE_BEACON and core.SERVICE in advert.service_uuids:
        return CORE
    return None if row.read or row.model.bar else row.model


def recognise(advert: Advert) -> OnAir | None:
    """The first row that fits; None for a device that nobody here knows."""
    return next((row for row in ON_AIR if row.seen(advert)), None)


def read_advert(advert: Advert) -> tuple[Model, Reading]:
    """The model and what it says; Refused for unknown or refused models and damaged bytes."""
    row = recognise(advert)
    if row is None:
        raise Refused("no sensor that Coldwrap knows")
    if row.read is None:
        raise Refused(row.model.refusal)
    return graded(row.model, row.read(advert))


def _refused(
    key: str, name: str, grade: Grade, bar: Bar, seen: Test, step_c: float | None = None
) -> OnAir:
    why = _WHY[bar]
    model = Model(key, name, grade, resolution_c=step_c, refusal=f"{name} {why}", bar=bar, why=why)
    return OnAir(model, seen)


def _only_connected(model: Model, seen: Test) -> OnAir:
    return OnAir(replace(model, refusal=f"{model.name} {_SILENT}"), seen)


def _maker(number: int, read: Callable[[bytes], Reading]) -> Callable[[Advert], Reading]:
    def of_company(advert: Advert) -> Reading:
        if number not in advert.makers:
            raise Refused("its manufacturer data is missing")
        return read(advert.makers[number])

    return of_company


def _govee(models: frozenset[str]) -> Test:
    return lambda advert: govee.model_of(advert) in models


def _govee_row(number: str) -> OnAir:
    """A cable may reach a pack; the others hang on walls."""
    cable = number in ("H5108", "H5112")
    why = "a probe on a cable, of which nobody says how often it measures"
    model = Model(
        f"govee_{number.lower()}",
        f"Govee {number}",
        Grade.B,
        PACK if cable else ROOM,
        0.01 if number in govee.HUNDREDTHS else 0.1,
        why=why if cable else "it hangs on a wall, and measures the air of a room",
    )
    return OnAir(model, _govee(frozenset({number})), govee.decode_advert)


def _thermometer_in_advert(advert: Advert) -> Reading:
    reading = thermometer.decode_measurement_in_advert(advert.services[_HEALTH])
    charge = advert.services.get(_BATTERY)
    return replace(
        reading, battery=battery.decode_battery_level(charge).battery if charge else None
    )


_HEALTH, _BATTERY, _QINGPING = uuid16(0x1809), uuid16(0x180F), uuid16(0xFDCD)
_SENSORPUSH = offers("ef090000-11d6-42ba-93b8-9dd7ec090aa9", "ef090000-11d6-42ba-93b8-9dd7ec090ab0")
_THERMOBEACON = both(company(0x10, 0x11, 0x14, 0x15, 0x18, 0x1B, 0x30), offers(uuid16(0xFFF0)))
_MEAT = either(_govee(govee.ONE_DEGREE), offers(*govee.ONE_DEGREE_SERVICES))
_XIAOMI_ROOMS = {"LYWSD03MMC": 0x055B, "LYWSDCGQ": 0x01AA, "LYWSD02MMC": 0x2542}

ON_AIR: tuple[OnAir, ...] = (
    # Refused ones first, so that no later row reads them by accident.
    _refused("xiaomi_mmc_t201_1", "Xiaomi MMC-T201-1", Grade.X, Bar.FITTED, xiaomi(0x00DB)),
    _refused("xiaomi_mmc_w505", "Xiaomi MMC-W505", Grade.X, Bar.FOR_FEVER, xiaomi(0x0391)),
    *(
        _refused(f"xiaomi_{name.lower()}", f"Xiaomi {name}", Grade.X, Bar.FOR_ROOMS, xiaomi(kind))
        for name, kind in _XIAOMI_ROOMS.items()
    ),
    _refused("xiaomi", "Xiaomi MiBeacon", Grade.X, Bar.FOR_ROOMS, data_of(XIAOMI_DATA)),
    _refused("qingping", "Qingping", Grade.X, Bar.FOR_ROOMS, data_of(_QINGPING)),
    _refused(
        "thermobeacon",
        "ThermoBeacon",
        Grade.X,
        Bar.FOR_ROOMS,
        either(named("thermobeacon"), _THERMOBEACON),
    ),
    _refused("tilt", "Tilt", Grade.X, Bar.FOR_BREWING, tilt),
    _refused(
        "sensorpush",
        "SensorPush",
        Grade.C,
        Bar.MAY_FREEZE,
        either(named("sensorpush"), _SENSORPUSH),
        0.01,
    ),
    _refused(
        "inkbird_ibs_th", "Inkbird IBS-TH", Grade.C, Bar.MAY_FREEZE, named(r"(sps|tps)$"), 0.01
    ),
    _refused(
        "thermopro_coarse",
        "ThermoPro TP96x/TP970R",
        Grade.C,
        Bar.TOO_COARSE,
        named(r"TP(96\d|970)"),
        1.0,
    ),
    _refused("thermopro", "ThermoPro", Grade.C, Bar.MAY_FREEZE, named(r"TP\d{3}"), 0.1),
    _refused("govee_meat", "Govee meat thermometer", Grade.C, Bar.TOO_COARSE, _MEAT, 1.0),
    OnAir(
        COMBUSTION,
        company(combustion.COMPANY),
        _maker(combustion.COMPANY, combustion.decode_advert),
    ),
    OnAir(
        BTHOME_ROOM,
        both(data_of(bthome.SERVICE_DATA), named("ATC|LYWSD|SBHT|prst")),
        bthome.decode_advert,
    ),
    OnAir(BTHOME, data_of(bthome.SERVICE_DATA), bthome.decode_advert),
    OnAir(RUUVI, company(ruuvi.COMPANY), _maker(ruuvi.COMPANY, ruuvi.decode_advert)),
    OnAir(CORE_BEACON, company(core.COMPANY), _maker(core.COMPANY, core.decode_beacon)),
    OnAir(FLOAT_PROBE, named("IBS-P02B"), _maker(inkbird.COMPANY, inkbird.decode_box)),
    OnAir(BOX, either(named("ITH-"), inkbird_box), _maker(inkbird.COMPANY, inkbird.decode_box)),
    OnAir(
        AIR_MONITOR,
        either(named("Ink@IAM-T2"), company(inkbird.AIR_COMPANY)),
        _maker(inkbird.AIR_COMPANY, inkbird.decode_air_monitor),
    ),
    OnAir(BARBECUE, named("[xi]BBQ"), inkbird.decode_barbecue),
    *map(_govee_row, govee.MODELS),
    OnAir(THERMOMETER_ON_AIR, data_of(_HEALTH), _thermometer_in_advert),
    _only_connected(CORE, offers(core.SERVICE)),
    _only_connected(OOLER, either(offers(ooler.SERVICE), named("OOLER"))),
    _only_connected(REON, either(offers(reon.SERVICE), named("RNP-"))),
    _only_connected(ALPICOOL, either(offers(alpicool.SERVICE), named("WT-0001|A1-|AK"))),
    _only_connected(BEDJET, named("BEDJET")),
    _only_connected(THERMOMETER, offers(_HEALTH)),
    _only_connected(ENVIRONMENT, offers(uuid16(0x181A))),
)
"""What advertises, in the order in which it is recognised."""

PROBES_IN_PACKS: tuple[Model, ...] = (
    *(row.model for row in ON_AIR if row.read and Place.PACK in row.model.places),
    THERMOMETER,
    ENVIRONMENT,
)
"""What may tell how cold a pack is."""
