"""What the engine needs of devices and of the system, as protocols small enough to hold in mind."""

from collections.abc import Callable
from typing import Protocol, TypeAlias

from app.domain.chill import FridgeNews
from app.domain.diary import KnownDevice, Sighting
from app.domain.faults import Fault
from app.domain.units import CentiC, Moment
from app.domain.wish import Errand, Wish
from app.domain.wrap import Sample, WrapFacts, WrapNews


class Clock(Protocol):
    """Both clocks, read together."""

    def now(self) -> Moment:
        """This instant."""
        ...


Ears: TypeAlias = Callable[[WrapNews], None]
"""Hears everything a driver tells, one call at a time, on the engine's loop."""


class Wrap(Protocol):
    """One wrap, driven. Every call ends within its own time limit or raises Fault.

    A driver keeps its link by itself: after a loss it tells LinkChange(LOST), reconnects with
    back-off, takes control again, reads the wrap's state back and tells it; it never starts or
    resumes cooling by itself.
    """

    async def open(self, ears: Ears) -> WrapFacts:
        """Connect, read what the wrap is, subscribe, set its time. News flow from here on."""
        ...

    async def obey(self, wish: Wish) -> None:
        """Make the wrap do as wished. Safe to repeat; OFF acts in every state."""
        ...

    async def renew(self) -> None:
        """Let the wrap cool on for one more lease. Called only while the safety loop is healthy."""
        ...

    async def records(self, session: int, from_s: int) -> list[Sample]:
        """The seconds of that session from `from_s` on, from the wrap's own memory."""
        ...

    async def run_errand(self, errand: Errand) -> None:
        """Blink, confirm an alarm: things beside the session."""
        ...

    async def close(self) -> None:
        """Give the wrap up. Never raises, ends within 5 s; does not stop a session by itself."""
        ...


FridgeEars: TypeAlias = Callable[[FridgeNews], None]
"""Hears everything a fridge's driver tells."""


class Fridge(Protocol):
    """A fridge that gets packs ready. Like a wrap it keeps its link by itself; it never touches
    skin, and goes on alone as it was told."""

    async def open(self, ears: FridgeEars) -> None:
        """Connect, and tell how it stands from then on."""
        ...

    async def chill(self, target: CentiC) -> None:
        """Set its target, never below 4 degC; returns when the fridge itself says so."""
        ...

    async def close(self) -> None:
        """Give it up. Never raises, ends within 5 s."""
        ...


class Finder(Protocol):
    """Finds wraps on the air and makes drivers for them."""

    @property
    def simulated(self) -> Sighting:
        """The simulated wrap, which is always there."""
        ...

    async def radio_fault(self) -> Fault | None:
        """Why there is no Bluetooth, None where it works. Answers within a second."""
        ...

    async def scan(self, found: Callable[[Sighting], None], seconds: float) -> None:
        """Tell every device heard for `seconds`, again when its signal changes. Fault: no radio."""
        ...

    def wrap(self, address: str, model: str, probe: KnownDevice | None = None) -> Wrap:
        """A driver, not yet opened. Fault UNSUPPORTED for a model that is not in the catalogue.

        A `probe` tells the pack's temperature in its readings; wraps that measure their own, or
        none at all, do without.
        """
        ...

    def fridge(self, address: str) -> Fridge:
        """A driver for a fridge, not yet opened. Fault NO_BLUETOOTH in a rehearsal."""
        ...

    async def entrust(self, address: str, key: str) -> bool:
        """Keep a device's bind key where the system keeps keys. False where there is no such
        place and it is known for this run only. Fault KEY_WRONG when it is no key at all."""
        ...

    async def unpair(self, address: str, model: str = "") -> None:
        """Remove the system's pairing with that device, and its keys. Unknown devices are no
        fault; of a `model` that only advertises the system is not asked."""
        ...


class Secrets(Protocol):
    """Keys and tokens of devices, in the system's own key store: never in the diary or a file.

    Where the system has no store that works, they are kept for this run. Nothing here raises.
    """

    async def get(self, name: str) -> str | None:
        """The secret of that name, None when there is none."""
        ...

    async def keep(self, name: str, secret: str) -> bool:
        """Keep it under that name; whether it outlives this run."""
        ...

    async def forget(self, name: str) -> None:
        """Drop it; one that is not there is no matter."""
        ...
