"""What the finder offers without a radio, and the drivers it makes. The radio has its own tests."""

import asyncio

import pytest

from app.domain.diary import Sighting
from app.domain.faults import Fault, FaultCode
from app.domain.wish import Identify, Off, Start
from app.domain.wrap import LinkChange, LinkState, Trust
from app.pace import LoopClock
from ble.catalogue import MODELS, OCWP, SIMULATED, TIMER
from ble.finder import WrapFinder
from ble.sim import simulated_wrap
from ble.timer import TimerWrap
from ble.wrap import OcwpWrap
from tests.ble.rig import NUMBER, SHORT, play


def finder() -> WrapFinder:
    clock = LoopClock(asyncio.get_running_loop(), 60)
    return WrapFinder(clock, simulated_wrap(), None)


def test_the_simulated_wrap_is_always_heard_and_labelled() -> None:
    async def work() -> None:
        heard: list[Sighting] = []
        with pytest.raises(Fault) as no_radio:
            await finder().scan(heard.append, 1)
        assert no_radio.value.code is FaultCode.NO_BLUETOOTH
        assert [(s.model, s.simulated) for s in heard] == [("ocwp-sim", True)]

    play(work)


def test_a_rehearsal_has_no_radio_and_reaches_no_real_wrap() -> None:
    async def work() -> None:
        fault = await finder().radio_fault()
        assert fault
        assert fault.code is FaultCode.NO_BLUETOOTH
        with pytest.raises(Fault) as refused:
            finder().wrap("AA:BB:CC:DD:EE:FF", OCWP.key)
        assert refused.value.code is FaultCode.NO_BLUETOOTH
        await finder().unpair("AA:BB:CC:DD:EE:FF")

    play(work)


def test_each_model_has_its_driver_and_others_have_none() -> None:
    async def work() -> None:
        assert isinstance(finder().wrap("timer", TIMER.key), TimerWrap)
        assert isinstance(finder().wrap("sim", SIMULATED.key), OcwpWrap)
        with pytest.raises(Fault) as unknown:
            finder().wrap("x", "toaster")
        assert unknown.value.code is FaultCode.UNSUPPORTED

    play(work)


def test_the_catalogue_promises_no_more_than_it_knows() -> None:
    assert {key: model.key for key, model in MODELS.items()} == {key: key for key in MODELS}
    packs = {"pack-bthome", "pack-combustion"}
    driven = {"ocwp", "ocwp-sim", "ooler", "reon"}
    keys = {"timer"} | packs | driven
    assert keys <= set(MODELS), "keys are stored in diaries"
    assert {key for key, model in MODELS.items() if model.driven} == driven
    for pack in (MODELS[key] for key in packs):
        assert (pack.skin, pack.driven, pack.accuracy) == (Trust.GUARD, False, None)
    assert OCWP.accuracy is None
    assert [m.key for m in MODELS.values() if m.simulated] == ["ocwp-sim"]
    assert TIMER.skin is Trust.NONE
    assert not TIMER.driven


def test_a_timer_obeys_by_doing_nothing_and_never_gives_a_curve() -> None:
    async def work() -> None:
        news: list[object] = []
        timer = TimerWrap()
        facts = await timer.open(news.append)
        assert facts.model is TIMER
        assert news == [LinkChange(LinkState.LIVE)]
        for wish in (Start(SHORT, NUMBER), Off()):
            await timer.obey(wish)
        await timer.renew()
        assert await timer.records(NUMBER, 1) == []
        with pytest.raises(Fault) as cannot:
            await timer.run_errand(Identify())
        assert cannot.value.code is FaultCode.UNSUPPORTED
        await timer.close()
        assert len(news) == 1

    play(work)
