"""Who is on the air, told as it is heard."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from app.domain.diary import KnownDevice, Sighting
from app.domain.faults import Fault
from app.domain.wrap import Bar
from app.news import ScanNews
from app.ports import Finder


async def scan(
    finder: Finder, known: Iterable[KnownDevice], seconds: float, tell: Callable[[ScanNews], None]
) -> None:
    """Tell what is on the air, strongest first, until the time is up, and why there may be no
    more. A device that is known is told as such, and asks for no key."""
    heard: dict[str, Sighting] = {}
    keys = {device.address: device.key for device in reversed(tuple(known))}

    def strongest_first() -> tuple[Sighting, ...]:
        return tuple(sorted(heard.values(), key=lambda sighting: -sighting.rssi_dbm))

    def found(sighting: Sighting) -> None:
        key = keys.get(sighting.address)
        bar = None if key and sighting.bar is Bar.NEEDS_KEY else sighting.bar
        heard[sighting.address] = replace(sighting, known_key=key, bar=bar)
        tell(ScanNews(strongest_first(), done=False))

    fault: Fault | None = None
    try:
        await finder.scan(found, seconds)
    except Fault as no_radio:
        fault = no_radio
    tell(ScanNews(strongest_first(), done=True, fault=fault))
