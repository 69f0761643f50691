"""What a wrap sends of its own accord: notifications at once, indications one at a time."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field


def _nothing() -> None:
    """Do nothing on confirmation."""


@dataclass(frozen=True, slots=True)
class _Indication:
    uuid: str
    data: bytes
    confirmed: Callable[[], None] = field(default=_nothing)


class Outbox:
    """Subscriptions of the one link, and the queue of indications that wait for the peer.

    ATT allows one unconfirmed indication a link, so the next leaves only after `confirm`.
    """

    def __init__(self) -> None:
        self.heard: Callable[[str, bytes], None] | None = None
        self._subscribed: set[str] = set()
        self._waiting: deque[_Indication] = deque()
        self._outstanding: _Indication | None = None

    def listening(self, uuid: str) -> bool:
        """Whether the peer has subscribed to this characteristic."""
        return uuid in self._subscribed

    def subscribe(self, uuid: str, *, on: bool) -> None:
        """Switch a subscription; indications nobody wants any more are dropped."""
        if on:
            self._subscribed.add(uuid)
            return
        self._subscribed.discard(uuid)
        self._waiting = deque(each for each in self._waiting if each.uuid != uuid)

    def notify(self, uuid: str, data: bytes) -> bool:
        """Send a notification if anyone listens; whether it left."""
        if not self.listening(uuid):
            return False
        self._send(uuid, data)
        return True

    def indicate(self, uuid: str, data: bytes, confirmed: Callable[[], None] = _nothing) -> None:
        """Queue an indication if anyone listens; `confirmed` is called when the peer has it."""
        if self.listening(uuid):
            self._waiting.append(_Indication(uuid, data, confirmed))
            self._next()

    def awaiting(self, uuid: str) -> bool:
        """Whether an indication of this characteristic is still on its way."""
        under_way = [*self._waiting, self._outstanding]
        return any(each is not None and each.uuid == uuid for each in under_way)

    def confirm(self, uuid: str) -> None:
        """Take the peer's confirmation; one that nobody waits for is ignored."""
        outstanding = self._outstanding
        if outstanding is None or outstanding.uuid != uuid:
            return
        self._outstanding = None
        outstanding.confirmed()
        self._next()

    def clear(self) -> None:
        """Forget everything about a link that is gone."""
        self._subscribed.clear()
        self._waiting.clear()
        self._outstanding = None

    def _next(self) -> None:
        if self._outstanding is None and self._waiting:
            self._outstanding = self._waiting.popleft()
            self._send(self._outstanding.uuid, self._outstanding.data)

    def _send(self, uuid: str, data: bytes) -> None:
        if self.heard is not None:
            self.heard(uuid, data)
