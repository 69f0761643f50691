"""Wraps that an earlier run of the app left cooling: they are told to stop when they are back.

One with a lease has long stopped by itself. One without goes on until somebody says otherwise,
and the app that led it died, or lost it and was closed.
"""

from collections.abc import Coroutine, Iterable

from app.domain.wish import Off
from app.domain.wrap import Reading, WrapNews
from app.pairing import Pairing
from app.ports import Wrap


async def switch_off(wrap: Wrap) -> None:
    """Tell a wrap to stop that an earlier session left on (T11, D08). Fault when it does not."""
    await wrap.obey(Off())


class Adrift:
    """Remembers the wraps of sessions that were left open, by their keys: in a set that outlives
    it, as one whose person let another one in cools on all the same."""

    def __init__(self, wraps: Pairing, keys: set[str]):
        self._wraps = wraps
        self._keys = keys

    def left_on(self, keys: Iterable[str]) -> None:
        """These were not known to be off at the start."""
        self._keys.update(keys)

    def due(self, news: WrapNews) -> Coroutine[None, None, None] | None:
        """What to do when the open wrap says this: switch it off, once, if it is one of them and
        not proven off. A driver that was told off keeps at it by itself."""
        device, wrap = self._wraps.device, self._wraps.opened
        if not isinstance(news, Reading) or device is None or wrap is None:
            return None
        if device.key not in self._keys:
            return None
        self._keys.discard(device.key)
        return None if news.off else switch_off(wrap)
