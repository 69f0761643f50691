"""Signals at the terminal: Ctrl-C, a closed terminal and being told to end."""

import signal
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from types import FrameType

from app.headless import NotBegun


class Interrupts:
    """Where a signal goes: to `stop` once there is a session, before that out of the program."""

    stop: Callable[[str], object] | None = None

    def __call__(self, number: int, frame: FrameType | None) -> None:
        """The signal came."""
        del frame
        if self.stop is None:
            raise NotBegun
        with suppress(RuntimeError):  # the loop has just ended: so has the session
            self.stop(signal.Signals(number).name.lower())


@contextmanager
def interrupted() -> Generator[Interrupts]:
    """Ctrl-C, a closed terminal or being told to end is STOP: first the wrap, then the diary,
    then goodbye."""
    interrupts = Interrupts()
    names = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGBREAK")
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    before = {number: signal.signal(number, interrupts) for number in numbers}
    try:
        yield interrupts
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
