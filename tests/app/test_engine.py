"""The engine's thread: started, stopped, and never broken in silence."""

import asyncio
import threading
from collections.abc import Generator
from queue import Queue

import pytest

from app.engine import Engine
from app.pace import new_loop


@pytest.fixture
def crashes() -> Queue[BaseException]:
    return Queue()


@pytest.fixture
def engine(crashes: Queue[BaseException]) -> Generator[Engine]:
    made = Engine(new_loop(), crashes.put)
    made.start()
    yield made
    made.stop()


def test_calls_and_coroutines_run_on_its_own_thread(engine: Engine) -> None:
    ran: Queue[str] = Queue()
    engine.call(lambda: ran.put(threading.current_thread().name))

    async def where() -> str:
        await asyncio.sleep(0)
        return threading.current_thread().name

    assert ran.get(timeout=30) == engine.run(where()).result(30) == "engine"


def test_stop_cancels_what_runs_and_lets_it_clean_up(
    engine: Engine, crashes: Queue[BaseException]
) -> None:
    begun, cleaned = threading.Event(), threading.Event()

    async def work() -> None:
        begun.set()
        try:
            await asyncio.sleep(3600)
        finally:
            await asyncio.sleep(0.01)
            cleaned.set()

    engine.run(work())
    assert begun.wait(30)
    engine.stop()
    assert cleaned.is_set()
    assert engine.loop.is_closed()
    engine.stop()  # once more is no harm
    assert crashes.empty()


def test_what_will_not_end_does_not_hold_it_up(crashes: Queue[BaseException]) -> None:
    engine = Engine(new_loop(), crashes.put)
    engine.start()
    release = threading.Event()

    async def stubborn() -> None:
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            while not release.is_set():  # noqa: ASYNC110 - another thread's event
                await asyncio.sleep(0.01)

    engine.run(stubborn())
    engine.stop(timeout_s=0.2)
    release.set()
    engine.stop(timeout_s=30)


def test_a_coroutine_that_breaks_is_a_crash_at_once(
    engine: Engine, crashes: Queue[BaseException]
) -> None:
    async def bug() -> None:
        await asyncio.sleep(0)
        raise ZeroDivisionError

    future = engine.run(bug())
    assert isinstance(crashes.get(timeout=30), ZeroDivisionError)
    assert isinstance(future.exception(30), ZeroDivisionError)


def test_a_call_that_breaks_is_a_crash_and_the_engine_goes_on(
    engine: Engine, crashes: Queue[BaseException], caplog: pytest.LogCaptureFixture
) -> None:
    engine.call(lambda: 1 // 0)
    assert isinstance(crashes.get(timeout=30), ZeroDivisionError)
    assert "ZeroDivisionError" in caplog.text

    async def fine() -> int:
        return 7

    assert engine.run(fine()).result(30) == 7
