"""How one advertisement is told from another: small tests, put together by the sensor table."""

import re
from collections.abc import Callable
from typing import TypeAlias

from ble.codecs.reading import Advert, uuid16

Test: TypeAlias = Callable[[Advert], bool]

XIAOMI_DATA = uuid16(0xFE95)
_APPLE = 76
_TILT = re.compile("0215a495bb[1-8]0c5b14b44b512")


def named(pattern: str) -> Test:
    """The name begins like this regular expression, in upper or lower case."""
    expression = re.compile(pattern, re.IGNORECASE)
    return lambda advert: expression.match(advert.name) is not None


def company(*companies: int) -> Test:
    """There is manufacturer data of one of these company IDs."""
    wanted = frozenset(companies)
    return lambda advert: not wanted.isdisjoint(advert.makers)


def offers(*uuids: str) -> Test:
    """One of these services is advertised."""
    wanted = frozenset(uuids)
    return lambda advert: not wanted.isdisjoint(advert.service_uuids)


def data_of(uuid: str) -> Test:
    """There is service data of this service."""
    return lambda advert: uuid in advert.services


def both(first: Test, second: Test) -> Test:
    """The one and the other."""
    return lambda advert: first(advert) and second(advert)


def either(first: Test, second: Test) -> Test:
    """The one or the other."""
    return lambda advert: first(advert) or second(advert)


def xiaomi(kind: int) -> Test:
    """MiBeacon service data of this product number."""
    mark = kind.to_bytes(2, "little")
    return lambda advert: advert.services.get(XIAOMI_DATA, b"")[2:4] == mark


def inkbird_box(advert: Advert) -> bool:
    """A nameless box of Inkbird's 9289 kind: sixteen octets that end in three zeros."""
    data = advert.makers.get(9289, b"")
    return len(data) == 16 and data.endswith(b"\0\0\0") and uuid16(0xFFF0) in advert.service_uuids


def tilt(advert: Advert) -> bool:
    """A brewing hydrometer: an iBeacon with its colour in the UUID."""
    return _TILT.match(advert.makers.get(_APPLE, b"").hex()) is not None
