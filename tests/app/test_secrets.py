"""Keys of devices: in the system's own store where there is one that works, else for this run."""

import asyncio
from collections.abc import Generator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import PasswordDeleteError
from typing_extensions import override

from app.secrets import SERVICE, KeyStore

KEY = "231d39c1d7cc1ab1aee224cd096db932"


class Shelf(KeyringBackend):
    """A store that works, in memory."""

    priority = 1  # pyright: ignore[reportAssignmentType, reportUnannotatedClassAttribute]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    @override
    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    @override
    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError(username)


class Broken(Shelf):
    """A store whose service has gone, with an error of its own kind."""

    @override
    def get_password(self, service: str, username: str) -> str | None:
        raise ZeroDivisionError

    set_password = delete_password = get_password  # pyright: ignore[reportAssignmentType]


@pytest.fixture(autouse=True)
def systems_own() -> Generator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


async def test_a_store_that_works_outlives_this_run() -> None:
    shelf = Shelf()
    keyring.set_keyring(shelf)
    assert await KeyStore().keep("sensor:D1", KEY)
    assert shelf.kept == {(SERVICE, "sensor:D1"): KEY}
    assert await KeyStore().get("sensor:D1") == KEY
    assert await KeyStore().get("sensor:D2") is None


async def test_what_is_forgotten_is_gone_everywhere() -> None:
    shelf = Shelf()
    keyring.set_keyring(shelf)
    store = KeyStore()
    await store.keep("sensor:D1", KEY)
    await store.forget("sensor:D1")
    await store.forget("sensor:D1")
    assert await store.get("sensor:D1") is None
    assert shelf.kept == {}


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring, Broken])
async def test_without_a_store_it_is_known_for_this_run_and_that_is_said(
    backend: type[KeyringBackend],
) -> None:
    keyring.set_keyring(backend())
    store = KeyStore()
    assert not await store.keep("sensor:D1", KEY)
    assert await store.get("sensor:D1") == KEY
    assert await KeyStore().get("sensor:D1") is None
    await store.forget("sensor:D1")
    assert await store.get("sensor:D1") is None


async def test_a_store_that_nobody_unlocks_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    class Locked(Shelf):
        @override
        def get_password(self, service: str, username: str) -> str | None:
            asyncio.run(asyncio.sleep(0.3))
            return KEY

    monkeypatch.setattr("app.secrets.LIMIT_S", 0.05)
    keyring.set_keyring(Locked())
    assert await KeyStore().get("sensor:D1") is None
