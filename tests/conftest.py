"""What all tests share."""

import asyncio


def pytest_configure() -> None:
    """Leave no event loop lying about: looptime asks for one before the first coroutine test and
    nobody would close it."""
    asyncio.set_event_loop(None)
