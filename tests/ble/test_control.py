"""Asking the Control Point: retries, answers that are late, spoiled or no, and what each means."""

import asyncio
from collections.abc import Callable

import pytest

from app.domain.faults import Fault, FaultCode
from app.domain.wish import Identify, Off, Start
from ble.codecs import ocwp
from ble.codecs.ocwp import Op, Result, uuids
from ble.link import AttRefusal
from tests.ble.rig import NUMBER, SHORT, Rig, play, rig, until

MEANS = {
    Result.NOT_SUPPORTED: FaultCode.UNSUPPORTED,
    Result.INVALID_PARAMETER: FaultCode.BAD_ANSWER,
    Result.FAILED: FaultCode.WRONG_STATE,
    Result.CONTROL_NOT_PERMITTED: FaultCode.NOT_PERMITTED,
    Result.OUTSIDE_HARD_LIMIT: FaultCode.OUTSIDE_LIMIT,
    Result.WRONG_STATE: FaultCode.WRONG_STATE,
    Result.PROGRAM_MISMATCH: FaultCode.BAD_ANSWER,
    Result.NO_CONTACT: FaultCode.NO_CONTACT,
    Result.ALARM_LATCHED: FaultCode.LATCHED,
    Result.REST_LOCKOUT: FaultCode.RESTING,
    Result.BATTERY_LOW: FaultCode.BATTERY_LOW,
    Result.BUSY: FaultCode.NO_ANSWER,
}


def instead(op: Op, result: int) -> Callable[[str, bytes], list[bytes]]:
    """The wrap answers this op with that result."""

    def spoil(uuid: str, data: bytes) -> list[bytes]:
        asked = uuid == uuids.CONTROL_POINT and data[1] == op
        return [data[:3] + bytes((result,))] if asked else [data]

    return spoil


def answers_lost(r: Rig, op: Op, times: int) -> None:
    left = [times]

    def spoil(uuid: str, data: bytes) -> list[bytes]:
        if uuid == uuids.CONTROL_POINT and data[1] == op and left[0]:
            left[0] -= 1
            return []
        return [data]

    r.spoil = spoil


@pytest.mark.parametrize(
    ("result", "meaning"), [*MEANS.items(), (0x77, FaultCode.WRONG_STATE)], ids=str
)
def test_every_result_is_a_fault_of_its_own(result: int, meaning: FaultCode) -> None:
    assert set(MEANS) == set(Result) - {Result.SUCCESS}

    async def work() -> None:
        async with rig() as r:
            r.spoil = instead(Op.IDENTIFY, result)
            with pytest.raises(Fault) as refused:
                await r.wrap.run_errand(Identify())
            assert refused.value.code is meaning

    play(work)


def test_the_rest_that_is_left_is_told() -> None:
    async def work() -> None:
        async with rig() as r:
            await r.start()
            await r.wrap.obey(Off())
            await asyncio.sleep(10)
            with pytest.raises(Fault) as resting:
                await r.start()
            assert resting.value.code is FaultCode.RESTING
            assert resting.value.seconds_left is not None
            assert 7100 < resting.value.seconds_left <= 7200

    play(work)


def test_a_lost_answer_is_asked_for_again_with_the_same_octets() -> None:
    async def work() -> None:
        async with rig() as r:
            answers_lost(r, Op.START, 1)
            await r.start()
            asked = r.requests(Op.START)
            assert len(asked) == 2
            assert asked[0] == asked[1]
            await until(lambda: r.cools, 2)
            assert r.sim.firmware.read(uuids.SESSION_STATUS)[0:2] == NUMBER.to_bytes(2, "little")

    play(work)


def test_silence_ends_in_no_answer_within_its_limit() -> None:
    async def work() -> None:
        async with rig() as r:
            answers_lost(r, Op.IDENTIFY, 99)
            loop = asyncio.get_running_loop()
            began_s = loop.time()
            with pytest.raises(Fault) as silent:
                await r.wrap.run_errand(Identify())
            assert silent.value.code is FaultCode.NO_ANSWER
            assert loop.time() - began_s < 5
            r.spoil = lambda _, data: [data]
            await r.wrap.run_errand(Identify())  # and the next one is not disturbed

    play(work)


def test_tags_are_never_reused_within_eight() -> None:
    async def work() -> None:
        async with rig() as r:
            for _ in range(300):
                await r.wrap.run_errand(Identify(1))
            tags = [data[1] for data in r.requests()]
            for at, tag in enumerate(tags):
                assert tag not in tags[max(0, at - 8) : at]

    play(work)


def test_a_busy_wrap_is_waited_for() -> None:
    """An alarm of the Control Point still unconfirmed: 0xFE at first, then granted."""

    async def work() -> None:
        async with rig() as r:
            busy = [True]
            write = r.sim.firmware.write

            def refuse_once(uuid: str, data: bytes) -> None:
                if uuid == uuids.CONTROL_POINT and busy.pop() if busy else False:
                    raise AttRefusal(ocwp.AttError.BUSY, uuid)
                write(uuid, data)

            r.sim.firmware.write = refuse_once  # type: ignore[method-assign]
            await r.wrap.run_errand(Identify())
            assert r.sim.firmware.identifying
            asked = r.requests(Op.IDENTIFY)
            assert len(asked) == 2
            assert asked[0] == asked[1]

    play(work)


def test_any_other_refusal_is_a_bad_answer() -> None:
    async def work() -> None:
        async with rig() as r:

            def refuse(uuid: str, data: bytes) -> None:
                del data
                raise AttRefusal(0x0E, uuid)

            r.sim.firmware.write = refuse  # type: ignore[method-assign]
            with pytest.raises(Fault) as refused:
                await r.wrap.run_errand(Identify())
            assert refused.value.code is FaultCode.BAD_ANSWER

    play(work)


def test_garbage_and_strange_answers_are_no_answers() -> None:
    async def work() -> None:
        async with rig() as r:

            def spoil(uuid: str, data: bytes) -> list[bytes]:
                if uuid != uuids.CONTROL_POINT:
                    return [data]
                other_tag = data[:2] + bytes((data[2] ^ 1,)) + data[3:]
                return [b"", b"\x80", other_tag, b"\xff" * 20, data, data]

            r.spoil = spoil
            await r.start()
            await until(lambda: r.cools, 2)

    play(work)


def test_stop_does_not_wait_for_what_is_under_way() -> None:
    async def work() -> None:
        async with rig() as r:
            await r.start()
            await r.renewing(3)
            answers_lost(r, Op.IDENTIFY, 99)
            stuck = asyncio.create_task(r.wrap.run_errand(Identify()))
            await asyncio.sleep(0.1)
            loop = asyncio.get_running_loop()
            began_s = loop.time()
            await r.wrap.obey(Off())
            assert loop.time() - began_s < 0.5
            assert not r.cools
            await asyncio.gather(stuck, return_exceptions=True)

    play(work)


def test_stop_overtakes_a_start_that_is_given_up() -> None:
    async def work() -> None:
        for after_ms in range(0, 400, 7):
            async with rig() as r:
                starting = asyncio.create_task(r.wrap.obey(Start(SHORT, NUMBER)))
                await asyncio.sleep(after_ms / 1000)
                starting.cancel()
                await r.wrap.obey(Off())
                await asyncio.sleep(3)
                assert not r.cools

    play(work)
