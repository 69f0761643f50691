"""The body map in words: regions, how pain feels there, and one line for each place that hurts."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.body import Quality, Region, Spot, site_of
from ui.parts.body_map import site_name

_REGIONS = {
    Region.HEAD: QT_TRANSLATE_NOOP("words", "Head"),
    Region.JAW_LEFT: QT_TRANSLATE_NOOP("words", "Left jaw"),
    Region.JAW_RIGHT: QT_TRANSLATE_NOOP("words", "Right jaw"),
    Region.THROAT: QT_TRANSLATE_NOOP("words", "Throat"),
    Region.UPPER_ARM_LEFT: QT_TRANSLATE_NOOP("words", "Left upper arm"),
    Region.UPPER_ARM_RIGHT: QT_TRANSLATE_NOOP("words", "Right upper arm"),
    Region.ELBOW_LEFT: QT_TRANSLATE_NOOP("words", "Left elbow"),
    Region.ELBOW_RIGHT: QT_TRANSLATE_NOOP("words", "Right elbow"),
    Region.FOREARM_LEFT: QT_TRANSLATE_NOOP("words", "Left forearm"),
    Region.FOREARM_RIGHT: QT_TRANSLATE_NOOP("words", "Right forearm"),
    Region.WRIST_LEFT: QT_TRANSLATE_NOOP("words", "Left wrist"),
    Region.WRIST_RIGHT: QT_TRANSLATE_NOOP("words", "Right wrist"),
    Region.HAND_LEFT: QT_TRANSLATE_NOOP("words", "Left hand"),
    Region.HAND_RIGHT: QT_TRANSLATE_NOOP("words", "Right hand"),
    Region.CHEST: QT_TRANSLATE_NOOP("words", "Chest"),
    Region.BELLY: QT_TRANSLATE_NOOP("words", "Belly"),
    Region.MIDDLE_BACK: QT_TRANSLATE_NOOP("words", "Middle back"),
    Region.BUTTOCK_LEFT: QT_TRANSLATE_NOOP("words", "Left buttock"),
    Region.BUTTOCK_RIGHT: QT_TRANSLATE_NOOP("words", "Right buttock"),
    Region.GROIN: QT_TRANSLATE_NOOP("words", "Groin"),
    Region.SHIN_LEFT: QT_TRANSLATE_NOOP("words", "Left shin"),
    Region.SHIN_RIGHT: QT_TRANSLATE_NOOP("words", "Right shin"),
    Region.ANKLE_LEFT: QT_TRANSLATE_NOOP("words", "Left ankle"),
    Region.ANKLE_RIGHT: QT_TRANSLATE_NOOP("words", "Right ankle"),
    Region.FOOT_LEFT: QT_TRANSLATE_NOOP("words", "Left foot"),
    Region.FOOT_RIGHT: QT_TRANSLATE_NOOP("words", "Right foot"),
}
"""Those that no wrap lies on; the others share their words with the places of a wrap."""
_QUALITIES = {
    Quality.DULL: QT_TRANSLATE_NOOP("words", "Dull"),
    Quality.SHARP: QT_TRANSLATE_NOOP("words", "Sharp"),
    Quality.BURNING: QT_TRANSLATE_NOOP("words", "Burning"),
    Quality.THROBBING: QT_TRANSLATE_NOOP("words", "Throbbing"),
    Quality.STABBING: QT_TRANSLATE_NOOP("words", "Stabbing"),
    Quality.CRAMPING: QT_TRANSLATE_NOOP("words", "Cramping"),
    Quality.SHOOTING: QT_TRANSLATE_NOOP("words", "Shooting"),
    Quality.TIGHT: QT_TRANSLATE_NOOP("words", "Tight"),
    Quality.TINGLING: QT_TRANSLATE_NOOP("words", "Tingling"),
    Quality.NUMB: QT_TRANSLATE_NOOP("words", "Numb"),
}


def region(value: Region) -> str:
    """A region of the body, its owner's left and right."""
    site = site_of(value)
    return site_name(site) if site else _say(_REGIONS[value])


def quality(value: Quality) -> str:
    """How pain feels, in a word."""
    return _say(_QUALITIES[value])


def depth(*, deep: bool) -> str:
    """Whether it hurts deep inside or near the surface."""
    if deep:
        return QCoreApplication.translate("words", "Deep inside")
    return QCoreApplication.translate("words", "Near the surface")


def course(*, constant: bool) -> str:
    """Whether it hurts all the time or on and off."""
    if constant:
        return QCoreApplication.translate("words", "All the time")
    return QCoreApplication.translate("words", "On and off")


def of_ten(score: int) -> str:
    """A score from 0 to 10 (`4 of 10`)."""
    return QCoreApplication.translate("words", "{score} of 10").format(score=score)


def said(spot: Spot) -> str:
    """What is said of the pain there: `4 of 10, dull, deep inside`; empty where nothing is."""
    parts = [] if spot.score is None else [of_ten(spot.score)]
    parts += [quality(each) for each in Quality if each in spot.qualities]
    parts += [] if spot.deep is None else [depth(deep=spot.deep)]
    parts += [] if spot.constant is None else [course(constant=spot.constant)]
    return ", ".join(parts[:1] + [part[:1].lower() + part[1:] for part in parts[1:]])


def spot(value: Spot) -> str:
    """The place and what is said of it: `Neck: 4 of 10, dull, deep inside`."""
    told = said(value)
    return f"{region(value.region)}: {told}" if told else region(value.region)


def _say(text: object) -> str:
    return QCoreApplication.translate("words", str(text))
