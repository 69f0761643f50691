"""The wrap that is no device: any cold pack, timed by the app, put on and taken off by hand."""

from app.domain.faults import Fault, FaultCode
from app.domain.wish import Errand, Wish
from app.domain.wrap import LinkChange, LinkState, Sample, WrapFacts
from app.ports import Ears
from ble.catalogue import TIMER


class TimerWrap:
    """A plain timer (port Wrap). It obeys by doing nothing: the person is the hand (H10)."""

    async def open(self, ears: Ears) -> WrapFacts:
        """Nothing to connect to."""
        ears(LinkChange(LinkState.LIVE))
        return WrapFacts(TIMER, "timer")

    async def obey(self, wish: Wish) -> None:
        """The person does it."""

    async def renew(self) -> None:
        """Nothing holds a lease."""

    async def records(self, session: int, from_s: int) -> list[Sample]:
        """No sensor, no curve (H10: never draw one)."""
        del session, from_s
        return []

    async def run_errand(self, errand: Errand) -> None:
        """Fault UNSUPPORTED: there is nothing that could blink."""
        raise Fault(FaultCode.UNSUPPORTED, f"a timer cannot {type(errand).__name__}")

    async def close(self) -> None:
        """Nothing to let go."""
