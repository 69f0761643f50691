"""Keeps the computer from falling asleep while a session runs (features P9, T11).

Nothing relies on it: a sleep ends the session all the same. It only makes that rare.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, asynccontextmanager

from wakepy import keep

from app.domain.faults import Fault, FaultCode
from app.news import FaultNews, News

LONGEST_S = 5.0
"""How long asking the system may take before the session goes on without its word."""


@asynccontextmanager
async def kept_awake(tell: Callable[[News], None], *, rehearsal: bool) -> AsyncGenerator[None]:
    """While this lasts, the system is asked neither to sleep nor to turn the screen off, which is
    read from afar. Where it does not grant that, `tell` hears Fault MAY_SLEEP; in a rehearsal it
    does not, since no skin is cooled.

    Asking and taking back may each wait for another program, and must happen on one thread: so
    they have a thread of their own, and the session waits for neither.
    """
    thread = ThreadPoolExecutor(1, thread_name_prefix="awake")
    wakefulness = ExitStack()
    asking = asyncio.create_task(_ask(thread, wakefulness, tell if not rehearsal else _no_word))
    try:
        yield
    finally:
        if not asking.cancel():
            asking.result()  # a bug of ours, or of the library, ends nothing in silence
        thread.submit(wakefulness.close)
        thread.shutdown(wait=False)


async def _ask(
    thread: ThreadPoolExecutor, wakefulness: ExitStack, tell: Callable[[News], None]
) -> None:
    try:
        async with asyncio.timeout(LONGEST_S):
            loop = asyncio.get_running_loop()
            granted = await loop.run_in_executor(thread, _granted, wakefulness)
    except TimeoutError:
        granted = False
    if not granted:
        tell(FaultNews(Fault(FaultCode.MAY_SLEEP, "no way to keep it awake"), "awake"))


def _granted(wakefulness: ExitStack) -> bool:
    return wakefulness.enter_context(keep.presenting(on_fail="pass")).active


def _no_word(news: News) -> None:
    del news
