"""The engine: one thread with one event loop for the whole life of the app.

Bluetooth, the guard and the diary live here, away from a window that may be busy drawing.
It knows nothing about wraps. Start it once, stop it once.
"""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from contextlib import suppress
from typing import Any, TypeVar

T = TypeVar("T")


class Engine:
    """Runs coroutines on its own thread. `crashed` is told of errors nobody caught."""

    def __init__(self, loop: asyncio.AbstractEventLoop, crashed: Callable[[BaseException], None]):
        self.loop = loop
        self._crashed = crashed
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)
        loop.set_exception_handler(self._uncaught)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def call(self, function: Callable[..., object], *args: object) -> None:
        """Have `function` called on the engine's thread, soon; from any thread."""
        self.loop.call_soon_threadsafe(function, *args)

    def run(self, coroutine: Coroutine[Any, Any, T]) -> Future[T]:
        """Run a coroutine on the engine's thread; from any thread. An error in it shows in the
        future, and is told as a crash."""
        future = asyncio.run_coroutine_threadsafe(coroutine, self.loop)
        future.add_done_callback(self._look)
        return future

    def stop(self, timeout_s: float = 5.0) -> None:
        """Cancel what runs, give it `timeout_s` seconds to clean up, end the thread."""
        if not self._thread.is_alive():
            return
        if not self._stopping:  # a second stop would break off the cleaning up after the first
            self._stopping = True
            with suppress(RuntimeError):  # the thread may just have ended and closed its loop
                self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join(timeout_s)

    def _run(self) -> None:
        asyncio.set_event_loop(self.loop)
        try:
            self.loop.run_forever()
        finally:
            self._cancel_all()
            self.loop.close()

    def _cancel_all(self) -> None:
        tasks = asyncio.all_tasks(self.loop)
        for task in tasks:
            task.cancel()
        if tasks:
            self.loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        self.loop.run_until_complete(self.loop.shutdown_asyncgens())

    def _look(self, future: Future[Any]) -> None:
        error = None if future.cancelled() else future.exception()
        if error:
            self._crashed(error)

    def _uncaught(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        loop.default_exception_handler(context)
        error = context.get("exception")
        if isinstance(error, BaseException):
            self._crashed(error)
