"""The driver against the real firmware's bytes: opening, starting, stopping, errands."""

import asyncio
from dataclasses import replace

import pytest

from app.domain.faults import Fault, FaultCode
from app.domain.programs import PROGRAMS
from app.domain.wish import Acknowledge, Identify, Off, Pause, Resume, Start
from app.domain.wrap import Alarm, LinkState, WrapEnd, WrapState
from ble import meaning
from ble.catalogue import SIMULATED
from ble.codecs import ocwp
from ble.codecs.ocwp import AlarmCode, Op, State, uuids
from ble.sim.firmware import Firmware
from ble.sim.nameplate import EXAMPLE_FEATURE
from ble.sim.presets import PRESETS
from ble.sim.wearer import Wearer
from ble.wrap import OcwpWrap
from tests.ble.rig import NUMBER, SHORT, play, raises_alarm, rig, until


def test_feature_and_limits_are_read_before_anything_else() -> None:
    async def work() -> list[tuple[str, str, bytes]]:
        async with rig() as r:
            return r.wire

    wire = play(work)
    assert [(kind, u) for kind, u, _ in wire[:2]] == [
        ("read", uuids.FEATURE),
        ("read", uuids.HARD_LIMITS),
    ]
    order = [(kind, u) for kind, u, _ in wire]
    status_read = order.index(("read", uuids.SESSION_STATUS))
    measured = order.index(("subscribe", uuids.MEASUREMENT))
    assert status_read < measured, "a reset wrap must be known before its measurements come"
    written = [data for kind, _, data in wire if kind == "write"]
    assert [data[0] for data in written] == [Op.SET_TIME]


def test_facts_are_the_wraps_own() -> None:
    async def work() -> None:
        async with rig(opened=False) as r:
            facts = await r.wrap.open(r.news.append)
            assert facts.serial == "SIM-5151"
            assert facts.limits is not None
            assert facts.limits.contact_stop == 1000
            assert {"pause", "records", "rewarm_heat"} <= facts.capabilities
            assert not facts.monitor_only

    play(work)


def test_live_is_told_by_fresh_data_alone() -> None:
    async def work() -> None:
        async with rig(opened=False) as r:
            r.sim.muted = True
            await r.wrap.open(r.news.append)
            await asyncio.sleep(8)
            assert r.links_told() == [LinkState.CONNECTING, LinkState.UNSURE]
            r.sim.muted = False
            await until(lambda: r.links_told()[-1] is LinkState.LIVE, 1.1)

    play(work)


def test_another_major_version_is_only_watched() -> None:
    async def work() -> None:
        async with rig(opened=False) as r:
            feature = replace(EXAMPLE_FEATURE, major=2)
            other = Firmware(Wearer(PRESETS["wrap-dry-cloth"]), feature=feature)
            other.heard = r.sim.firmware.heard
            r.sim.firmware = other
            facts = await r.wrap.open(r.news.append)
            assert facts.monitor_only
            assert r.requests() == []
            with pytest.raises(Fault) as refused:
                await r.wrap.obey(Start(SHORT, NUMBER))
            assert refused.value.code is FaultCode.TOO_NEW
            assert r.requests() == []
            await asyncio.sleep(60)
            assert r.links == 1, "its silence is no reason to connect again"

    play(work)


def test_the_programme_goes_up_as_the_profile_has_it() -> None:
    async def work() -> None:
        async with rig() as r:
            await r.start(PROGRAMS["gel-15"])
            steps = meaning.steps_of(PROGRAMS["gel-15"])
            crc = ocwp.program_crc(steps)
            requests = [ocwp.decode_request(data) for data in r.requests()]
            kinds = [type(request).__name__ for request in requests]
            assert kinds == [
                "SetTime", "RequestControl", "ProgramBegin", "ProgramStep", "ProgramStep",
                "ProgramStep", "ProgramCommit", "Start", "RenewLease",
            ]  # fmt: skip
            control, begin, *bodies, commit, start, _ = requests[1:]
            assert isinstance(control, ocwp.RequestControl)
            assert (control.lease_s, control.policy) == (30, ocwp.LeasePolicy.STOP)
            assert isinstance(begin, ocwp.ProgramBegin)
            assert (begin.total_s, begin.program_crc) == (1080, crc)
            assert [b.body for b in bodies if isinstance(b, ocwp.ProgramStep)] == steps
            assert isinstance(commit, ocwp.ProgramCommit)
            assert commit.program_crc == crc
            assert isinstance(start, ocwp.Start)
            assert (start.session, start.program_crc) == (NUMBER, crc)
            await until(lambda: r.cools, 2)

    play(work)


@pytest.mark.parametrize("phase_ms", range(0, 1000, 125))
@pytest.mark.parametrize("scenario", ["none", "corrupt-bytes"])
def test_live_seconds_are_the_wraps_own_seconds(phase_ms: int, scenario: str) -> None:
    """Clarification 6, wherever between two ticks the start falls."""

    async def work() -> None:
        async with rig(scenario) as r:
            await asyncio.sleep(phase_ms / 1000)
            await r.start()
            await r.renewing(20)
            live = {x.t_s: (x.skin, x.pack) for x in r.readings() if x.t_s and x.t_s > 0}
            kept = {s.t_s: (s.skin, s.pack) for s in await r.wrap.records(NUMBER, 1)}
            both = live.keys() & kept.keys()
            assert len(both) >= 10
            assert {t: live[t] for t in both} == {t: kept[t] for t in both}

    play(work)


def test_the_lease_is_renewed_only_when_asked() -> None:
    async def work() -> None:
        async with rig() as r:
            await r.start()
            renewals = len(r.requests(Op.RENEW_LEASE))
            await asyncio.sleep(29)
            assert r.cools
            assert len(r.requests(Op.RENEW_LEASE)) == renewals
            await asyncio.sleep(3)
            assert not r.cools
            assert any(s.end is WrapEnd.LEASE for s in r.statuses())
            with pytest.raises(Fault):
                await r.wrap.obey(Resume())
            await asyncio.sleep(10)
            assert not r.cools

    play(work)


def test_pause_and_resume() -> None:
    async def work() -> None:
        async with rig() as r:
            await r.start()
            await r.wrap.obey(Pause())
            assert r.sim.firmware.state is State.PAUSED
            await r.wrap.obey(Resume())
            assert r.sim.firmware.state is State.PRECOOL or r.cools

    play(work)


def test_off_is_told_by_the_state_read_back() -> None:
    async def work() -> None:
        async with rig() as r:
            await r.start()
            await r.renewing(5)
            r.news.clear()
            await r.wrap.obey(Off())
            assert not r.cools
            assert r.statuses()[-1].end is WrapEnd.APP_STOP
            await r.wrap.obey(Off())  # in any state

    play(work)


def test_off_whose_answer_is_lost_is_still_told_by_the_state() -> None:
    async def work() -> None:
        async with rig() as r:
            await r.start()
            r.news.clear()
            r.spoil = lambda u, data: [] if u == uuids.CONTROL_POINT else [data]
            with pytest.raises(Fault) as silent:
                await r.wrap.obey(Off())
            assert silent.value.code is FaultCode.NO_ANSWER
            assert not r.cools
            assert r.statuses()[-1].state is WrapState.STOPPING
            assert len(r.requests(Op.STOP)) == 2
            assert len(set(r.requests(Op.STOP))) == 1, "the same octets"

    play(work)


def test_alarms_are_told_once_and_acknowledged() -> None:
    async def work() -> None:
        async with rig() as r:
            await r.start()
            raises_alarm(r)
            await until(lambda: any(isinstance(x, Alarm) for x in r.news), 2)
            r.sim.cut_link()
            await until(lambda: r.links == 2, 10)
            await asyncio.sleep(5)
            alarms = [x for x in r.news if isinstance(x, Alarm)]
            assert [a.code for a in alarms] == ["leak"]
            await r.wrap.run_errand(Acknowledge(alarms[0]))
            request = ocwp.decode_request(r.requests(Op.ACK_ALARM)[-1])
            assert isinstance(request, ocwp.AckAlarm)
            assert (request.code, request.number) == (
                AlarmCode.LEAK_OR_LOW_WATER, alarms[0].number,
            )  # fmt: skip

    play(work)


def test_an_alarm_missed_while_the_link_was_down_is_told_on_return() -> None:
    async def work() -> None:
        async with rig() as r:
            await r.start()
            r.sim.in_range = False
            r.sim.cut_link()
            raises_alarm(r)
            r.sim.in_range = True
            await until(lambda: any(isinstance(x, Alarm) for x in r.news), 10)

    play(work)


def test_an_alarm_long_acknowledged_is_history() -> None:
    async def work() -> None:
        async with rig() as r:
            await r.start()
            raises_alarm(r)
            await until(lambda: any(isinstance(x, Alarm) for x in r.news), 2)
            (alarm,) = (x for x in r.news if isinstance(x, Alarm))
            await r.wrap.run_errand(Acknowledge(alarm))
            await r.wrap.close()
            r.news.clear()
            later = OcwpWrap(r.sim.link, SIMULATED, "x", r.clock)
            await later.open(r.news.append)
            await asyncio.sleep(3)
            assert not any(isinstance(x, Alarm) for x in r.news)
            await later.close()

    play(work)


def test_identify_blinks() -> None:
    async def work() -> None:
        async with rig() as r:
            await r.wrap.run_errand(Identify(7))
            assert r.sim.firmware.identifying
            await asyncio.sleep(8.1)
            assert not r.sim.firmware.identifying

    play(work)


def test_the_time_is_set() -> None:
    async def work() -> None:
        async with rig() as r:
            request = ocwp.decode_request(r.requests(Op.SET_TIME)[0])
            assert isinstance(request, ocwp.SetTime)
            told_ms = request.epoch_s * 1000 + request.epoch_ms
            assert abs(told_ms - r.clock.now().wall_ms) < 3000

    play(work)


def test_a_wrap_without_a_memory_runs_all_the_same() -> None:
    async def work() -> None:
        async with rig(opened=False) as r:
            bits = EXAMPLE_FEATURE.bits & ~ocwp.FeatureBits.STORED_RECORDS
            other = Firmware(
                Wearer(PRESETS["wrap-dry-cloth"]), feature=replace(EXAMPLE_FEATURE, bits=bits)
            )
            other.heard = r.sim.firmware.heard
            r.sim.firmware = other
            await r.wrap.open(r.news.append)
            await asyncio.sleep(2)
            await r.start()
            assert r.sim.firmware.cooling
            assert await r.wrap.records(NUMBER, 1) == []
            assert not any(u == uuids.RECORD_ACCESS_CONTROL_POINT for _, u, _ in r.wire)

    play(work)


def test_two_wraps_at_once_do_not_mix() -> None:
    async def work() -> None:
        async with rig() as first, rig(seed=9) as second:
            second.sim.name = "OCW-7777"
            await asyncio.gather(first.start(number=1), second.start(number=2))
            await asyncio.gather(first.renewing(10), second.renewing(10))
            await first.wrap.obey(Off())
            assert not first.cools
            assert second.cools
            assert {s.session for s in first.statuses()} <= {0, 1}
            assert {s.session for s in second.statuses()} <= {0, 2}
            skins = [[x.skin for x in r.readings()] for r in (first, second)]
            assert skins[0] != skins[1]

    play(work)


@pytest.mark.parametrize("state", ["fresh", "opening", "live", "running", "lost", "reconnecting"])
def test_close_ends_quickly_and_lets_go(state: str) -> None:
    async def work() -> None:
        async with rig(opened=state not in {"fresh", "opening"}) as r:
            loop = asyncio.get_running_loop()
            if state == "opening":
                opening = asyncio.create_task(r.wrap.open(r.news.append))
                await asyncio.sleep(0.7)
                opening.cancel()
                await asyncio.gather(opening, return_exceptions=True)
            if state == "running":
                await r.start()
            if state in {"lost", "reconnecting"}:
                r.sim.in_range = state == "reconnecting"
                r.sim.cut_link()
                await until(lambda: LinkState.LOST in r.links_told(), 1)
                await asyncio.sleep(1.2 if state == "reconnecting" else 8)
            began_s = loop.time()
            await r.wrap.close()
            assert loop.time() - began_s < 5
            r.sim.in_range = True
            assert not r.sim.linked
            links = r.links
            await asyncio.sleep(60)
            assert r.links == links, "a closed driver connects no more"
            told = len(r.news)
            await asyncio.sleep(5)
            assert len(r.news) == told

    play(work)


def test_what_has_no_link_says_so() -> None:
    async def work() -> None:
        async with rig(opened=False) as r:
            for call in (r.wrap.obey(Off()), r.wrap.renew(), r.wrap.run_errand(Identify())):
                with pytest.raises(Fault) as lost:
                    await call
                assert lost.value.code is FaultCode.LINK_LOST

    play(work)


def test_a_bug_in_the_ears_is_told_to_the_loop() -> None:
    told: list[object] = []

    async def work() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, c: told.append(c["exception"]))
        async with rig(opened=False) as r:

            def ears(news: object) -> None:
                if getattr(news, "state", None) is LinkState.LOST:
                    raise ZeroDivisionError

            await r.wrap.open(ears)
            r.sim.cut_link()
            await until(lambda: bool(told), 5)

    play(work)
    assert isinstance(told[0], ZeroDivisionError)
