"""What a device that cools until it is told otherwise must be able to do, whatever its bytes."""

from dataclasses import dataclass
from typing import Protocol

from app.domain.program import Step
from app.domain.units import CentiC
from app.domain.wrap import WrapState


@dataclass(frozen=True, slots=True)
class Look:
    """How the device stands, by its own word.

    `cools` is None when it did not tell: that never proves that it is off. `astray`: it is on,
    but not as it was told last. `deaf`: what it notifies no longer reaches us. `trouble` is the
    code of an alarm that stands.
    """

    cools: bool | None
    pack: CentiC | None = None
    target: CentiC | None = None
    astray: bool = False
    deaf: bool = False
    trouble: str | None = None

    def state(self, *, precools: bool) -> WrapState:
        """The same as the state of a wrap, while its programme `precools` or not."""
        if self.cools is None:
            return WrapState.UNKNOWN
        if not self.cools:
            return WrapState.IDLE
        return WrapState.PRECOOL if precools else WrapState.RUNNING

    def cooling(self, *, ordered: bool) -> bool:
        """Whether it counts as cooling. One that does not tell does, where it was `ordered` to and
        is not proven off since."""
        return ordered if self.cools is None else self.cools


class Cooler(Protocol):
    """One connection to such a device: made anew with every link, after the link is open.

    Every call ends within seconds, or raises Fault. Orders return when the device itself has
    confirmed them. One that is under way is cancelled before `off` is asked for.
    """

    async def open(self) -> None:
        """Make sure that it is the device we take it for, and have it talk to us."""
        ...

    async def look(self) -> Look:
        """How it stands now."""
        ...

    async def start(self, step: Step) -> Look:
        """Have it cool as this step says; it may have been off."""
        ...

    async def adjust(self, step: Step) -> Look:
        """Have it go on as this step says. Never switches it on."""
        ...

    async def off(self) -> Look:
        """Have it stop cooling; Fault unless it says itself that it has."""
        ...
