"""What the models of wraps and sensors are called: product names stay as they are."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.diary import PACK, PROBE
from ui import words

_WRAPS = {
    "ocwp": "Open Cold Wrap",
    "ocwp-sim": QT_TRANSLATE_NOOP("words", "Simulated wrap"),
    "timer": QT_TRANSLATE_NOOP("words", "Any pack, plain timer"),
    "ooler": QT_TRANSLATE_NOOP("words", "Ooler water pad"),
    "reon": "Sony Reon Pocket",
}
_SENSORS = {
    "bthome": "BTHome v2",
    "combustion": "Combustion Predictive Thermometer",
    "core": "greenTEG CORE",
    "ruuvi": "Ruuvi",
    "inkbird_ibs_p02b": "Inkbird IBS-P02B",
    "inkbird_ith": "Inkbird ITH",
    "inkbird_bbq": "Inkbird xBBQ",
    "govee_h5108": "Govee H5108",
    "govee_h5112": "Govee H5112",
    "health_thermometer_on_air": "Health Thermometer",
    "health_thermometer": "Health Thermometer",
    "environmental_sensing": "Environmental Sensing",
}
_ON_SKIN = QT_TRANSLATE_NOOP("words", "Any pack, {sensor} on the skin")
_IN_PACK = QT_TRANSLATE_NOOP("words", "Any pack, {sensor} in it")


def model(key: str) -> str:
    """The name of a model by its key in the diary; a key that no version knows stands for
    itself."""
    if key.startswith(PACK):
        return words.say(_ON_SKIN).format(sensor=_sensor(key.removeprefix(PACK)))
    if key.startswith(PROBE):
        return words.say(_IN_PACK).format(sensor=_sensor(key.removeprefix(PROBE)))
    return words.say(_WRAPS[key]) if key in _WRAPS else key


def _sensor(key: str) -> str:
    return _SENSORS.get(key, key)
