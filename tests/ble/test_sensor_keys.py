"""Sensors that encrypt: their keys are given once, kept by the system, and forgotten with them."""

import asyncio
from pathlib import Path

import pytest

from app.domain.diary import Use
from app.domain.faults import Fault, FaultCode
from app.domain.wrap import Bar, LinkState
from app.news import FaultNews, ScanNews
from app.pairing import Pairing
from app.scanning import scan
from ble.codecs.reading import Refused
from ble.sensor_keys import ForThisRun, SensorKeys
from storage.diary import DiaryFile
from tests.ble.probe import Frame, Probe, combustion, pad, sealed_pad
from tests.ble.room import Room, Shelf, falling, in_room

KEY = "231d39c1d7cc1ab1aee224cd096db932"
OTHER = KEY.replace("2", "3")
MODEL = "pack-bthome"


async def locked(r: Room) -> Probe:
    """A pad that encrypts; its counter goes up with every frame."""
    address = f"D{len(r.probes)}:0F:3A:44:55:66"
    return await r.put(lambda n: sealed_pad(address, bytes.fromhex(KEY), 100 + n, falling(n)))


async def refused(r: Room, probe: Probe) -> FaultCode:
    wrap = r.finder.wrap(probe.address, MODEL)
    with pytest.raises(Fault) as fault:
        await wrap.open(r.hear)
    await wrap.close()
    return fault.value.code


def test_a_scan_says_that_it_needs_its_key() -> None:
    async def work(r: Room) -> None:
        seen = await r.seen(await locked(r))
        assert (seen.bar, seen.use, seen.model) == (Bar.NEEDS_KEY, Use.SKIN, MODEL)

    in_room(work)


def test_with_its_key_it_guards_and_without_it_says_what_is_missing() -> None:
    async def work(r: Room) -> None:
        probe = await locked(r)
        assert await refused(r, probe) is FaultCode.KEY_NEEDED
        await r.finder.entrust(probe.address, OTHER)
        assert await refused(r, probe) is FaultCode.KEY_WRONG
        assert r.readings() == []
        assert await r.finder.entrust(probe.address, KEY.upper())
        wrap = r.finder.wrap(probe.address, MODEL)
        await wrap.open(r.hear)
        await asyncio.sleep(10)
        assert len(r.readings()) >= 10
        assert all(2900 < (each.skin or 0) < 3000 for each in r.readings())
        await wrap.close()

    in_room(work)


@pytest.mark.parametrize("key", ["", "1234", KEY + "00", "zz" * 16, KEY[:-1]])
def test_what_is_no_key_is_refused_at_once(key: str) -> None:
    async def work(r: Room) -> None:
        with pytest.raises(Fault) as fault:
            await r.finder.entrust("D0:0F:3A:44:55:66", key)
        assert fault.value.code is FaultCode.KEY_WRONG
        assert r.secrets.kept == {}

    in_room(work)


def test_without_its_key_nobody_waits_for_a_sensor_that_encrypts(tmp_path: Path) -> None:
    async def work(r: Room) -> None:
        seen = await r.seen(await locked(r))
        with DiaryFile(tmp_path / "d.db") as diary:
            pairing = Pairing(r.clock, r.finder, diary, r.told.append, r.hear)
            began_s = asyncio.get_running_loop().time()
            with pytest.raises(Fault) as fault:
                await pairing.pair(seen)
        assert fault.value.code is FaultCode.KEY_NEEDED
        assert asyncio.get_running_loop().time() == began_s

    in_room(work)


def test_a_key_is_given_when_pairing_and_dropped_with_the_sensor(tmp_path: Path) -> None:
    async def work(r: Room) -> None:
        probe = await locked(r)
        seen = await r.seen(probe)
        with DiaryFile(tmp_path / "d.db") as diary:
            pairing = Pairing(r.clock, r.finder, diary, r.told.append, r.hear)
            await pairing.look()
            for key, code in [(None, FaultCode.KEY_NEEDED), (OTHER, FaultCode.KEY_WRONG)]:
                with pytest.raises(Fault) as fault:
                    await pairing.pair(seen, key)
                assert fault.value.code is code
                assert (r.secrets.kept, diary.devices()) == ({}, ())
            await pairing.pair(seen, KEY)
            assert list(r.secrets.kept.values()) == [KEY]
            (device,) = diary.devices()
            await scan(r.finder, pairing.devices, 1.0, r.told.append)
            heard = [each for each in r.told if isinstance(each, ScanNews)][-1].sightings
            mine = next(each for each in heard if each.address == probe.address)
            assert (mine.known_key, mine.bar) == (device.key, None)
            await pairing.forget(device.key)
            assert (r.secrets.kept, diary.devices()) == ({}, ())
            await pairing.close()
        assert KEY not in (tmp_path / "d.db").read_bytes().decode("latin-1")
        assert not [each for each in r.told if isinstance(each, FaultNews)]

    in_room(work)


def test_where_no_key_store_works_the_person_is_told(tmp_path: Path) -> None:
    async def work(r: Room) -> None:
        probe = await locked(r)
        r.use_secrets(ForThisRun())
        with DiaryFile(tmp_path / "d.db") as diary:
            pairing = Pairing(r.clock, r.finder, diary, r.told.append, r.hear)
            await pairing.look()
            await pairing.pair(await r.seen(probe), KEY)
            faults = [each.fault.code for each in r.told if isinstance(each, FaultNews)]
            assert faults == [FaultCode.KEY_NOT_KEPT]
            assert pairing.facts
            await pairing.close()

    in_room(work)


class Locked(Shelf):
    """A key store that somebody has to unlock first."""

    def __init__(self, after_s: float):
        super().__init__()
        self.after_s = after_s
        self.asked = 0

    async def get(self, name: str) -> str | None:
        self.asked += 1
        await asyncio.sleep(self.after_s)
        return await super().get(name)


@pytest.mark.parametrize("after_s", [2.0, 9.0])
def test_a_key_that_must_be_unlocked_first_comes_in_time(after_s: float) -> None:
    async def work(r: Room) -> None:
        probe = await locked(r)
        r.use_secrets(Locked(after_s))
        await r.finder.entrust(probe.address, KEY)
        wrap = r.finder.wrap(probe.address, MODEL)
        await wrap.open(r.hear)
        assert r.readings()
        await wrap.close()

    in_room(work)


def test_a_key_store_that_nobody_unlocks_holds_up_no_sensor_in_the_clear() -> None:
    async def work(r: Room) -> None:
        store = Locked(60.0)
        r.use_secrets(store)
        gel = await r.put(lambda n: pad(n, falling(n)))
        spike = await r.put(lambda n: combustion(*[30 - 0.05 * n] * 8), name="")
        for probe, sensor, asked in [(spike, "combustion", 0), (gel, "bthome", 1)]:
            wrap = r.pack(probe, sensor)
            await wrap.open(r.hear)
            assert store.asked == asked
            await wrap.close()

    in_room(work)


def test_frames_sent_once_more_by_somebody_else_are_not_the_sensor() -> None:
    async def work(r: Room) -> None:
        probe = await locked(r)
        await r.finder.entrust(probe.address, KEY)
        wrap = r.finder.wrap(probe.address, MODEL)
        await wrap.open(r.hear)
        await asyncio.sleep(20)
        told = len(r.readings())
        now = probe.frame

        def earlier(n: int) -> Frame:
            return now(n - 15)

        probe.frame = earlier
        await asyncio.sleep(12)
        assert len(r.readings()) <= told + 1
        assert r.links()[-1] is LinkState.LOST
        await asyncio.sleep(10)
        assert r.links()[-1] is LinkState.LIVE, "it has counted further than ever before"
        await wrap.close()

    in_room(work)


def test_somebody_who_sends_in_the_clear_is_not_the_sensor() -> None:
    async def work(r: Room) -> None:
        probe = await r.put(lambda n: pad(n, falling(n)))
        await r.finder.entrust(probe.address, KEY)
        assert await refused(r, probe) is FaultCode.UNSUPPORTED
        assert r.readings() == []

    in_room(work)


def test_while_the_key_is_looked_for_nobody_slips_in_with_frames_in_the_clear() -> None:
    async def work(r: Room) -> None:
        r.use_secrets(Locked(4.0))
        probe = await r.put(lambda n: pad(n, falling(n)), every_s=0.5)
        await r.finder.entrust(probe.address, KEY)
        assert await refused(r, probe) is FaultCode.UNSUPPORTED
        assert r.readings() == []

    in_room(work)


async def test_counters_are_kept_by_sensor_and_begin_anew_with_a_new_key() -> None:
    keys = SensorKeys(ForThisRun())
    keys.count("D1", 7)
    keys.count("d1", 7)
    keys.count("D2", 1)
    with pytest.raises(Refused):
        keys.count("D1", 6)
    assert not await keys.entrust("D1", KEY)
    keys.count("D1", 1)
    assert await keys.of("d1") == bytes.fromhex(KEY)
    await keys.forget("D1")
    assert await keys.of("D1") is None
