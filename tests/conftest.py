"""What all tests share."""

import asyncio

import miniaudio
import pytest

from ui import siren


def pytest_configure() -> None:
    """Leave no event loop lying about: looptime asks for one before the first coroutine test and
    nobody would close it."""
    asyncio.set_event_loop(None)


@pytest.fixture(autouse=True)
def _silence(monkeypatch: pytest.MonkeyPatch) -> None:
    """Alarms of tests go to a sound card that is none."""
    monkeypatch.setattr(siren, "BACKENDS", [miniaudio.Backend.NULL])
