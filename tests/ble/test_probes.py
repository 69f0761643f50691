"""A second sensor, in the pack: what it adds, and that it never decides anything."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from app.domain.diary import EndReason, KnownDevice, Use
from app.domain.faults import Fault, FaultCode
from app.domain.wrap import Bar, LinkState, Trust
from app.news import WrapsNews
from app.pairing import Pairing
from ble.catalogue import MODELS
from ble.sensor_pack import STALE_S
from storage.diary import DiaryFile
from tests.ble.probe import Frame, Probe, combustion, pad, ruuvi
from tests.ble.rig import until
from tests.ble.room import LONG, Room, falling, in_room, kept, rules_of


def warming(frame: int) -> float:
    """A pack out of the freezer."""
    return -4.0 + 0.01 * frame


class Desk:
    """Pairing as the desk has it, and the last it told."""

    def __init__(self, r: Room, diary: DiaryFile):
        self.pairing = Pairing(r.clock, r.finder, diary, r.told.append, r.hear)
        self._room = r

    @property
    def now(self) -> WrapsNews:
        return [each for each in self._room.told if isinstance(each, WrapsNews)][-1]


def at_desk(tmp_path: Path, work: Callable[[Room, Desk, DiaryFile], Awaitable[None]]) -> None:
    async def whole(r: Room) -> None:
        with DiaryFile(tmp_path / "d.db") as diary:
            desk = Desk(r, diary)
            await desk.pairing.look()
            try:
                await work(r, desk, diary)
            finally:
                await desk.pairing.close()
        assert not r.field.scanners

    in_room(whole)


async def skin(r: Room) -> Probe:
    return await r.put(lambda n: pad(n, falling(n)))


async def ice(r: Room) -> Probe:
    return await r.put(lambda n: ruuvi(n, warming(n)), name="Ruuvi 1")


def test_a_probe_joins_the_pack_that_is_chosen_and_both_are_told(tmp_path: Path) -> None:
    async def work(r: Room, desk: Desk, _: DiaryFile) -> None:
        gel, cold = await skin(r), await ice(r)
        await desk.pairing.pair(await r.seen(gel))
        await desk.pairing.pair(await r.seen(cold))
        await asyncio.sleep(5)
        reading = desk.now.reading
        assert reading
        assert reading.skin is not None
        assert reading.pack is not None
        assert (2900 < reading.skin < 3000, -400 < reading.pack < -350) == (True, True)
        assert desk.now.chosen == f"pack-bthome:{gel.address}"
        assert desk.now.probe == f"probe-ruuvi:{cold.address}"
        assert desk.now.facts
        assert desk.now.facts.model.skin is Trust.GUARD
        assert [device.is_probe for device in desk.now.devices] == [False, True]

    at_desk(tmp_path, work)


def test_the_probe_used_last_is_there_again_at_the_next_start(tmp_path: Path) -> None:
    async def work(r: Room, desk: Desk, diary: DiaryFile) -> None:
        gel, cold = await skin(r), await ice(r)
        await desk.pairing.pair(await r.seen(gel))
        await desk.pairing.pair(await r.seen(cold))
        await desk.pairing.close()
        again = Desk(r, diary)
        await again.pairing.look()
        await again.pairing.reach_last()
        await asyncio.sleep(5)
        assert again.now.probe == f"probe-ruuvi:{cold.address}"
        assert again.now.reading
        assert again.now.reading.pack is not None
        await again.pairing.forget(f"probe-ruuvi:{cold.address}")
        await asyncio.sleep(5)
        assert again.now.probe is None
        assert again.now.link is LinkState.LIVE
        assert again.now.reading
        assert again.now.reading.pack is None
        await again.pairing.close()

    at_desk(tmp_path, work)


def test_alone_a_probe_is_a_timer_and_draws_no_skin_curve(tmp_path: Path) -> None:
    async def work(r: Room) -> None:
        cold = await ice(r)
        wrap = r.finder.wrap(cold.address, "probe-ruuvi")
        with DiaryFile(tmp_path / "d.db") as diary:
            runner, running = await r.session(wrap, diary, LONG)
            assert not runner.session.guarded
            assert runner.session.program.cold_s <= 600
            await asyncio.sleep(20)
            r.field.away.add(cold.address)
            await until(lambda: r.links()[-1] is LinkState.LOST, STALE_S + 5)
            assert runner.session.active, "what is only shown ends nothing"
            row = await running
            await wrap.close()
        assert row.closing
        assert row.closing.end is EndReason.COMPLETED
        samples = kept(tmp_path / "d.db", row).samples
        assert len(samples) >= 15
        assert {sample.skin for sample in samples} == {None}
        assert all(sample.pack is not None for sample in samples)
        assert row.coldest_skin is None

    in_room(work)


def test_a_lost_probe_ends_nothing_and_its_last_word_is_forgotten(tmp_path: Path) -> None:
    async def work(r: Room, desk: Desk, diary: DiaryFile) -> None:
        gel, cold = await skin(r), await ice(r)
        await desk.pairing.pair(await r.seen(cold))
        probe = desk.pairing.device
        await desk.pairing.let_go()
        wrap = r.finder.wrap(gel.address, "pack-bthome", probe)
        runner, running = await r.session(wrap, diary, LONG)
        await asyncio.sleep(10)
        assert r.readings()[-1].pack is not None
        r.field.away.add(cold.address)
        await asyncio.sleep(STALE_S - 10)
        assert r.readings()[-1].pack is not None
        await asyncio.sleep(20)
        assert r.readings()[-1].pack is None
        assert runner.session.active
        assert r.links()[-1] is LinkState.LIVE
        r.field.away = {gel.address}
        took_s = await until(lambda: not runner.session.active, 60)
        row = await running
        await wrap.close()
        assert 28.5 <= took_s <= 32, "without the skin's it is over (H11)"
        assert row.closing
        assert row.closing.end is EndReason.SENSOR_SILENT
        assert rules_of(kept(tmp_path / "d.db", row))[-1] != "H10"

    at_desk(tmp_path, work)


@pytest.mark.parametrize("value_stops_at", [20, 10_000])
def test_a_pack_is_as_old_as_its_last_new_frame(value_stops_at: int) -> None:
    """Whether the same frame comes again and again, or other values under an old number."""

    def again(n: int) -> Frame:
        return ruuvi(min(n, 20), warming(min(n, value_stops_at)))

    async def work(r: Room) -> None:
        gel = await skin(r)
        cold = known(await r.put(again, name="Ruuvi 1"), "probe-ruuvi")
        wrap = r.finder.wrap(gel.address, "pack-bthome", cold)
        await wrap.open(r.hear)
        await asyncio.sleep(10)
        assert r.readings()[-1].pack is not None
        await asyncio.sleep(STALE_S + 10)
        assert r.readings()[-1].pack is None, "told over and over, and long gone"
        assert r.readings()[-1].skin is not None
        await wrap.close()

    in_room(work)


def test_a_sensor_good_enough_for_skin_may_lie_in_the_pack_instead(tmp_path: Path) -> None:
    async def work(r: Room, desk: Desk, _: DiaryFile) -> None:
        gel = await skin(r)
        spike = await r.put(lambda n: combustion(*[warming(n)] * 8), name="", every_s=1.0)
        await desk.pairing.pair(await r.seen(gel))
        seen = (await r.seen(spike)).as_probe()
        assert (seen.model, seen.use) == ("probe-combustion", Use.PACK)
        await desk.pairing.pair(seen)
        await asyncio.sleep(5)
        reading = desk.now.reading
        assert reading
        assert (reading.skin or 0) > 2900
        assert (reading.pack or 0) < -300
        assert desk.now.chosen == f"pack-bthome:{gel.address}"

    at_desk(tmp_path, work)


def test_a_probe_stands_alone_beside_a_wrap_that_measures_its_own_pack(tmp_path: Path) -> None:
    async def work(r: Room, desk: Desk, _: DiaryFile) -> None:
        cold = await ice(r)
        await desk.pairing.pair(await r.seen(cold))
        assert desk.now.chosen == f"probe-ruuvi:{cold.address}"
        assert desk.now.probe is None
        assert desk.now.facts
        assert desk.now.facts.model == MODELS["probe-ruuvi"]
        assert desk.now.facts.model.skin is Trust.NONE

    at_desk(tmp_path, work)


def test_a_probe_that_is_chosen_joins_and_one_that_is_away_holds_nobody_up(tmp_path: Path) -> None:
    async def work(r: Room, desk: Desk, _: DiaryFile) -> None:
        gel, cold = await skin(r), await ice(r)
        await desk.pairing.pair(await r.seen(cold))
        await desk.pairing.pair(await r.seen(gel))
        r.field.away.add(cold.address)
        await desk.pairing.choose(f"probe-ruuvi:{cold.address}")
        await asyncio.sleep(40)
        assert desk.now.link is LinkState.LIVE
        assert desk.now.reading
        assert desk.now.reading.pack is None
        r.field.away.clear()
        await asyncio.sleep(20)
        assert desk.now.reading.pack is not None

    at_desk(tmp_path, work)


ROOM_ONLY = Frame(services={0xFCD2: bytes.fromhex("40002e01640229090316 13".replace(" ", ""))})


def test_a_probe_alone_is_there_before_it_says_anything_new() -> None:
    """Its first word may be old, but it was heard; a cold pack may stay as it is for minutes."""

    async def work(r: Room) -> None:
        cold = await r.put(lambda _: ruuvi(7, -4.0), name="Ruuvi 1")
        wrap = r.finder.wrap(cold.address, "probe-ruuvi")
        await wrap.open(r.hear)
        assert (r.links()[-1], r.readings()) == (LinkState.LIVE, [])
        await asyncio.sleep(STALE_S + 1)
        assert r.links()[-1] is LinkState.LOST
        await wrap.close()

    in_room(work)


def test_what_hangs_on_walls_joins_nothing(tmp_path: Path) -> None:
    async def work(r: Room, desk: Desk, _: DiaryFile) -> None:
        wall = await r.put(lambda _: ROOM_ONLY, name="ATC_1234")
        seen = await r.seen(wall)
        assert (seen.use, seen.bar) == (Use.NOTHING, Bar.FOR_ROOMS)
        for each in (seen, seen.as_probe()):
            with pytest.raises(Fault) as refused:
                await desk.pairing.pair(each)
            assert refused.value.code is FaultCode.UNSUPPORTED

    at_desk(tmp_path, work)


def known(probe: Probe, model: str) -> KnownDevice:
    return KnownDevice(f"{model}:{probe.address}", probe.address, model, "Ice")


def numbered(frame: int) -> Frame:
    return ruuvi(frame, -4.0)


def test_the_first_word_of_a_probe_may_be_an_old_one() -> None:
    """The system may have kept it from before: only a second one, another, tells the pack's."""

    async def work(r: Room) -> None:
        gel = await skin(r)
        cold = known(await r.put(lambda _: ruuvi(7, -4.0), name="Ruuvi 1"), "probe-ruuvi")
        wrap = r.finder.wrap(gel.address, "pack-bthome", cold)
        await wrap.open(r.hear)
        await asyncio.sleep(20)
        assert {each.pack for each in r.readings()} == {None}
        r.probes[1].frame = numbered
        await asyncio.sleep(5)
        assert r.readings()[-1].pack == -400
        await wrap.close()

    in_room(work)
