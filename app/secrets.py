"""Keys and tokens of devices in the system's own key store, by the `keyring` package.

That is the Secret Service or KWallet on Linux, the Credential Manager on Windows, the Keychain
on macOS. Each may ask the person to unlock it, so every call runs beside the event loop, with a
limit: the guard never waits for it.
"""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

SERVICE = "Coldwrap"
"""Under which name the system's key store lists them."""
LIMIT_S = 30.0
"""For one call: long enough for a person to unlock the store."""


class KeyStore:
    """The system's key store (port Secrets). What it does not take is kept for this run."""

    def __init__(self) -> None:
        self._here: dict[str, str] = {}

    async def get(self, name: str) -> str | None:
        """The secret of that name, None when there is none."""
        if name in self._here:
            return self._here[name]
        return await _asked(lambda: _found(name), None)

    async def keep(self, name: str, secret: str) -> bool:
        """Keep it; whether the system's store has it now."""
        self._here[name] = secret
        return await _asked(lambda: _kept(name, secret), otherwise=False)

    async def forget(self, name: str) -> None:
        """Drop it here and in the system's store."""
        self._here.pop(name, None)
        await _asked(lambda: _dropped(name), None)


async def _asked(question: Callable[[], T], otherwise: T) -> T:
    """What the store says; `otherwise` where there is none, or nobody unlocks it in time. The
    stores of the many systems fail with errors of every kind, and none of them is our matter."""
    asking = asyncio.create_task(asyncio.to_thread(question))
    await asyncio.wait({asking}, timeout=LIMIT_S)
    asking.cancel()
    failed = not asking.done() or asking.cancelled() or asking.exception() is not None
    return otherwise if failed else asking.result()


# Looking for the system's store takes a tenth of a second, so only who has a secret waits for it.


def _found(name: str) -> str | None:
    import keyring  # noqa: PLC0415

    return keyring.get_password(SERVICE, name)


def _kept(name: str, secret: str) -> bool:
    import keyring  # noqa: PLC0415

    keyring.set_password(SERVICE, name, secret)
    return keyring.get_password(SERVICE, name) == secret


def _dropped(name: str) -> None:
    import keyring  # noqa: PLC0415

    keyring.delete_password(SERVICE, name)
