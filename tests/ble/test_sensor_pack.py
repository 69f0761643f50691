"""A pack with a skin sensor under it: frames through the one scanner, on a loop whose time is
free. The same through real controllers stands in tests/radio."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from app.device_name import heard as as_heard
from app.domain.diary import (
    EndReason,
    KnownDevice,
    OffProof,
    Sighting,
    Use,
)
from app.domain.events import TookOff
from app.domain.faults import Fault, FaultCode
from app.domain.program import Program, Step, StepKind
from app.domain.session import Phase
from app.domain.wish import Identify, Off
from app.domain.wrap import Bar, LinkState, WrapState
from app.pairing import Pairing
from ble.catalogue import PACKS
from ble.sensor_pack import SensorPack
from storage.diary import DiaryFile
from tests.ble.probe import Frame, FrameOf, Probe, bthome, combustion, pad
from tests.ble.rig import until
from tests.ble.room import SHORT, Room, falling, in_room, kept, near, rules_of, slope


def unknown(address: str) -> KnownDevice:
    return KnownDevice(f"ocwp:{address}", address, "ocwp", address)


async def refused_by(pack: SensorPack, r: Room) -> FaultCode:
    try:
        with pytest.raises(Fault) as fault:
            await pack.open(r.hear)
    finally:
        await pack.close()
    return fault.value.code


# --- found


def test_a_scan_tells_what_may_guard_and_why_others_may_not() -> None:
    async def work(r: Room) -> None:
        await r.put(lambda n: pad(n, falling(n)))
        await r.put(lambda n: combustion(*[falling(n)] * 8), name="")
        await r.put(sealed, name="Sealed")
        await r.put(lambda _: bthome("57ea"), name="Coarse")
        await r.put(lambda _: Frame({2044: bytes(7)}), name="tps")
        await r.put(
            lambda _: Frame(services={0xFE95: bytes.fromhex("7022db00")}), name="", every_s=1
        )
        await r.put(lambda _: combustion(*[20.0] * 8, product=2), name="")
        await r.put(lambda _: Frame({0x42: bytes(4)}), name="Kettle")
        seen: dict[str, Sighting] = {}
        await r.finder.scan(lambda s: seen.update({s.address: s}), 3.0)
        told = [seen.get(probe.address) for probe in r.probes]
        models = [s and s.model for s in told]
        assert models == [
            "pack-bthome", "pack-combustion", "pack-bthome", "probe-bthome", "inkbird_ibs_th",
            "xiaomi_mmc_t201_1", "combustion", None,
        ]  # fmt: skip
        assert [s and s.bar for s in told] == [
            None, None, Bar.NEEDS_KEY, None, Bar.MAY_FREEZE,
            Bar.FITTED, Bar.SHOWS_ONLY, None,
        ]  # fmt: skip
        assert [s and (s.use, s.grade) for s in told] == [
            (Use.SKIN, "A"), (Use.SKIN, "A"), (Use.SKIN, "A"), (Use.PACK, "B"),
            (Use.NOTHING, "C"), (Use.NOTHING, "X"), (Use.NOTHING, "A"), None,
        ]  # fmt: skip
        assert told[1] is not None
        assert told[1].name.startswith("Combustion")

    in_room(work)


def test_what_may_not_guard_is_not_paired(tmp_path: Path) -> None:
    async def work(r: Room) -> None:
        probe = await r.put(lambda _: Frame({2044: bytes(7)}), name="tps")
        seen: dict[str, Sighting] = {}
        await r.finder.scan(lambda s: seen.update({s.address: s}), 1.0)
        with DiaryFile(tmp_path / "d.db") as diary:
            pairing = Pairing(r.clock, r.finder, diary, r.told.append, r.hear)
            with pytest.raises(Fault) as refused:
                await pairing.pair(seen[probe.address])
            assert refused.value.code is FaultCode.UNSUPPORTED
            assert diary.devices() == ()

    in_room(work)


def test_a_paired_sensor_is_remembered_and_reached_again(tmp_path: Path) -> None:
    async def work(r: Room) -> None:
        probe = await r.put(lambda n: pad(n, falling(n)))
        seen: dict[str, Sighting] = {}
        await r.finder.scan(lambda s: seen.update({s.address: s}), 1.0)
        with DiaryFile(tmp_path / "d.db") as diary:
            first = Pairing(r.clock, r.finder, diary, r.told.append, r.hear)
            await first.pair(seen[probe.address])
            (device,) = diary.devices()
            first.rename(device.key, "My gel pack")
            await first.let_go()
            assert device.key == f"pack-bthome:{probe.address}"
            second = Pairing(r.clock, r.finder, diary, r.told.append, r.hear)
            await second.look()
            await second.reach_last()
            assert second.device
            assert second.device.name == "My gel pack"
            assert second.facts
            assert second.facts.model is PACKS["bthome"]
            await second.let_go()
        assert not r.field.scanners

    in_room(work)


def test_an_address_on_the_command_line_is_taken_for_what_is_on_the_air() -> None:
    async def work(r: Room) -> None:
        probe = await r.put(lambda n: pad(n, falling(n)))
        bad = await r.put(lambda _: Frame({2044: bytes(7)}), name="tps")
        device = await as_heard(r.finder, unknown(probe.address.lower()))
        assert (device.model, device.name) == ("pack-bthome", "Gel pad")
        away = unknown("AA:BB:CC:DD:EE:FF")
        assert await as_heard(r.finder, away) is away
        with pytest.raises(Fault) as refused:
            await as_heard(r.finder, unknown(bad.address))
        assert refused.value.code is FaultCode.UNSUPPORTED
        assert "freeze" in refused.value.detail
        assert not r.field.scanners

    in_room(work)


# --- opened


def test_a_sensor_that_measures_each_second_tells_each_second() -> None:
    async def work(r: Room) -> None:
        probe = await r.put(lambda n: pad(n, falling(n), 25.0, 34.5))
        pack = r.pack(probe)
        facts = await pack.open(r.hear)
        assert (facts.model.driven, facts.model.accuracy) == (False, None)
        assert r.links() == [LinkState.CONNECTING, LinkState.LIVE]
        began = len(r.readings())
        await asyncio.sleep(20)
        readings = r.readings()
        assert 19 <= len(readings) - began <= 21
        assert {each.skin for each in readings} == {2500}, "the coldest point"
        assert all(each.state is WrapState.UNKNOWN and not each.off for each in readings)
        await pack.obey(Off())
        await pack.renew()
        assert await pack.records(7, 1) == []
        with pytest.raises(Fault) as cannot:
            await pack.run_errand(Identify())
        assert cannot.value.code is FaultCode.UNSUPPORTED
        await pack.close()
        told = len(r.news)
        await asyncio.sleep(15)
        assert len(r.news) == told
        assert not r.field.scanners

    in_room(work)


def test_a_quick_probe_is_thinned_to_one_a_second_and_its_coldest_point_counts() -> None:
    async def work(r: Room) -> None:
        points = [28.0, 27.5, 27.0, 26.0, 29.0, 30.0, 24.0, 24.0]

        def frame(n: int) -> Frame:
            return combustion(*points[:-1], 20 + n % 7 * 0.05)

        probe = await r.put(frame, name="", every_s=0.3)
        pack = r.pack(probe, "combustion")
        facts = await pack.open(r.hear)
        assert facts.serial == str(0x04030201), "its own number, whatever its address"
        await asyncio.sleep(20)
        assert 18 <= len(r.readings()) <= 24
        assert {each.skin for each in r.readings()} <= {2000 + 5 * n for n in range(7)}
        await pack.close()

    in_room(work)


def test_a_point_at_the_end_of_its_scale_is_no_temperature() -> None:
    async def work(r: Room) -> None:
        probe = await r.put(lambda n: combustion(30 + n % 5 * 0.05, *[-20.0] * 7), name="")
        pack = r.pack(probe, "combustion")
        await pack.open(r.hear)
        assert {each.skin for each in r.readings()} == {None}
        await pack.close()

    in_room(work)


def sealed(n: int) -> Frame:
    """An encrypted frame."""
    return Frame(services={0xFCD2: bytes([0x41]) + bytes(8) + n.to_bytes(4, "little") + bytes(4)})


UNFIT: dict[str, tuple[FrameOf, float, FaultCode]] = {
    "the same frame for ever": (lambda _: pad(1, 30.0), 1.0, FaultCode.NO_ANSWER),
    "the first may be old": (lambda n: pad(min(n, 5), 30.0), 1.0, FaultCode.NO_ANSWER),
    "its packet id stands still": (lambda n: pad(1, falling(n)), 1.0, FaultCode.NO_ANSWER),
    "too seldom for H01": (lambda n: pad(n, falling(n)), 2.0, FaultCode.NO_ANSWER),
    "no packet id and no change": (lambda _: bthome("023075"), 1.0, FaultCode.NO_ANSWER),
    "whole degrees": (lambda n: bthome(f"57{n % 20:02x}"), 1.0, FaultCode.UNSUPPORTED),
    "another sensor": (lambda n: combustion(*[falling(n)] * 8), 1.0, FaultCode.UNSUPPORTED),
    "encrypted": (sealed, 1.0, FaultCode.KEY_NEEDED),
    "a button": (lambda _: bthome("3a01"), 1.0, FaultCode.NOT_FOUND),
}


@pytest.mark.parametrize("why", UNFIT)
def test_what_cannot_guard_is_not_opened(why: str) -> None:
    frame, every_s, code = UNFIT[why]

    async def work(r: Room) -> None:
        probe = await r.put(frame, every_s=every_s)
        assert await refused_by(r.pack(probe), r) is code
        assert r.readings() == []
        assert not r.field.scanners

    in_room(work)


def test_a_sensor_that_is_away_is_not_found_and_without_radio_it_says_so() -> None:
    async def work(r: Room) -> None:
        probe = await r.put(lambda n: pad(n, falling(n)))
        r.field.away.add(probe.address)
        assert await refused_by(r.pack(probe), r) is FaultCode.NOT_FOUND
        r.field.powered = False
        assert await refused_by(r.pack(probe), r) is FaultCode.BLUETOOTH_OFF

    in_room(work)


def test_without_a_packet_id_any_change_is_a_new_frame() -> None:
    async def work(r: Room) -> None:
        probe = await r.put(lambda n: bthome("02" + (3000 - n).to_bytes(2, "little").hex()))
        pack = r.pack(probe)
        await pack.open(r.hear)
        await asyncio.sleep(5)
        assert len(r.readings()) >= 5
        await pack.close()

    in_room(work)


# --- a session


def test_a_guarded_session_runs_to_its_end_and_the_person_takes_the_pack_off(
    tmp_path: Path,
) -> None:
    async def work(r: Room) -> None:
        probe = await r.put(lambda n: pad(n, falling(n)))
        pack = r.pack(probe)
        with DiaryFile(tmp_path / "d.db") as diary:
            runner, running = await r.session(pack, diary, SHORT)
            assert runner.session.guarded
            row = await running
            await pack.close()
        page = kept(tmp_path / "d.db", row)
        assert row.closing
        assert (row.closing.end, row.closing.off) == (EndReason.COMPLETED, OffProof.PERSON)
        assert len(page.samples) >= 19
        assert all(s.skin is not None and 2900 < s.skin < 3000 for s in page.samples)
        assert not any(s.backfilled for s in page.samples)
        assert "D08" in rules_of(page), "nobody but the person can say that it is off"

    in_room(work)


def test_a_sensor_that_falls_silent_ends_the_session_after_thirty_seconds(tmp_path: Path) -> None:
    async def work(r: Room) -> None:
        probe = await r.put(lambda n: pad(n, falling(n)))
        await silent(r, probe, tmp_path, lambda: r.field.away.add(probe.address))

    in_room(work)


def test_a_radio_that_repeats_an_old_frame_is_silence_not_life(tmp_path: Path) -> None:
    async def work(r: Room) -> None:
        probe = await r.put(lambda n: pad(n, falling(n)))

        def freeze() -> None:
            frozen = probe.frame(probe.frames)

            def again(_: int) -> Frame:
                return frozen

            probe.frame = again

        await silent(r, probe, tmp_path, freeze)

    in_room(work)


async def silent(r: Room, probe: Probe, tmp_path: Path, happen: Callable[[], None]) -> None:
    pack = r.pack(probe)
    with DiaryFile(tmp_path / "d.db") as diary:
        runner, running = await r.session(pack, diary)
        await asyncio.sleep(15)
        assert runner.session.phase is Phase.RUNNING
        happen()
        took_s = await until(lambda: not runner.session.active, 60)
        row = await running
        await pack.close()
    assert 28.5 <= took_s <= 32
    assert row.closing
    assert row.closing.end is EndReason.SENSOR_SILENT
    assert r.links()[-1] is LinkState.LOST
    assert rules_of(kept(tmp_path / "d.db", row))[:2] == ["H11", "H11"]


def test_a_sensor_that_comes_back_in_time_leaves_a_gap(tmp_path: Path) -> None:
    async def work(r: Room) -> None:
        probe = await r.put(lambda n: pad(n, falling(n)))
        pack = r.pack(probe)
        program = Program("gel-10", 1, (Step(StepKind.HOLD, 60, 1000),))
        with DiaryFile(tmp_path / "d.db") as diary:
            _, running = await r.session(pack, diary, program)
            await asyncio.sleep(10)
            r.field.away.add(probe.address)
            await asyncio.sleep(20)
            r.field.away.clear()
            row = await running
            await pack.close()
        assert row.closing
        assert row.closing.end is EndReason.COMPLETED
        assert r.links()[1:] == [
            LinkState.LIVE, LinkState.UNSURE, LinkState.LOST, LinkState.LIVE,
        ]  # fmt: skip
        seconds = {s.t_s for s in kept(tmp_path / "d.db", row).samples}
        assert not seconds & set(range(13, 29))
        assert {5, 35, 55} <= seconds

    in_room(work)


def test_a_radio_switched_off_and_on_is_silence_between(tmp_path: Path) -> None:
    async def work(r: Room) -> None:
        probe = await r.put(lambda n: pad(n, falling(n)))
        pack = r.pack(probe)
        await pack.open(r.hear)
        r.field.powered = False
        await until(lambda: r.links()[-1] is LinkState.LOST, 20)
        await asyncio.sleep(20)
        r.field.powered = True
        assert await until(lambda: r.links()[-1] is LinkState.LIVE, 20) <= 8
        await pack.close()

    in_room(work)


@pytest.mark.parametrize(
    ("cold", "ends", "rule"),
    [
        ([11.9, 11.8], EndReason.TOO_COLD, "H14"),
        ([11.9, 12.6, 11.9], None, "H02"),
        ([11.0, 7.9], EndReason.FAR_TOO_COLD, "H03"),
    ],
)
def test_too_cold_twice_ends_it_at_the_raised_line(
    tmp_path: Path, cold: list[float], ends: EndReason | None, rule: str
) -> None:
    async def work(r: Room) -> None:
        skin = [30.0]

        def frame(n: int) -> Frame:
            return pad(n, skin.pop(0) if len(skin) > 1 else near(skin[0], n))

        pack = r.pack(await r.put(frame))
        with DiaryFile(tmp_path / "d.db") as diary:
            runner, running = await r.session(pack, diary)
            skin[:] = slope(30.0, 13.0)
            await asyncio.sleep(90)
            assert runner.session.active
            skin[:] = [*cold, 13.0]
            await asyncio.sleep(10)
            assert runner.session.end is ends
            assert rule in {entry.rule for entry in runner.session.log}
            runner.say(TookOff())
            await running
            await pack.close()

    in_room(work)


def test_a_value_that_never_moves_ends_it_after_two_minutes(tmp_path: Path) -> None:
    async def work(r: Room) -> None:
        probe = await r.put(lambda n: pad(n, 25.0))
        pack = r.pack(probe)
        with DiaryFile(tmp_path / "d.db") as diary:
            runner, running = await r.session(pack, diary)
            took_s = await until(lambda: not runner.session.active, 200)
            row = await running
            await pack.close()
        assert 118 <= took_s <= 125
        assert row.closing
        assert row.closing.end is EndReason.SENSOR_IMPLAUSIBLE
        assert "H12" in rules_of(kept(tmp_path / "d.db", row))

    in_room(work)


def test_a_jump_is_dropped(tmp_path: Path) -> None:
    async def work(r: Room) -> None:
        probe = await r.put(lambda n: pad(n, 3.0 if n % 10 == 0 else falling(n)))
        pack = r.pack(probe)
        with DiaryFile(tmp_path / "d.db") as diary:
            runner, running = await r.session(pack, diary)
            await asyncio.sleep(40)
            assert runner.session.active
            assert runner.session.skin.coldest
            assert runner.session.skin.coldest > 2800
            runner.say(TookOff())
            await running
            await pack.close()
        assert 300 in {each.skin for each in r.readings()}

    in_room(work)
