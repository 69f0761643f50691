"""The hands on a real session: how often each order goes out, and what follows a refusal."""

import asyncio
from pathlib import Path

from app.domain.events import PauseAsked, ResumeAsked, StopAsked
from app.domain.faults import Fault, FaultCode
from app.domain.session import Phase
from app.domain.wish import Off, Pause, Resume, Start, Wish
from tests.app.stage import Stage, stage
from tests.ble.rig import play, until


class Orders:
    """Writes down every order to the stage's wrap; `refused` kinds do not get there."""

    def __init__(self, s: Stage, *refused: type[Wish]):
        self.given: list[type[Wish]] = []
        self.refused = set(refused)
        self._obey = s.rig.wrap.obey
        s.rig.wrap.obey = self.obey

    async def obey(self, wish: Wish) -> None:
        self.given.append(type(wish))
        if type(wish) in self.refused:
            raise Fault(FaultCode.NO_ANSWER, "as told")
        await self._obey(wish)


def test_D08_what_was_obeyed_is_not_ordered_again(tmp_path: Path) -> None:
    async def work() -> None:
        async with stage(tmp_path) as s:
            orders = Orders(s)
            s.go()
            await s.reach(Phase.RUNNING)
            s.runner.say(PauseAsked())
            await s.reach(Phase.PAUSED)
            await asyncio.sleep(5)
            s.runner.say(ResumeAsked())
            await asyncio.sleep(5)
            assert orders.given == [Start, Pause, Resume]

    play(work)


def test_D08_a_pause_that_did_not_get_there_is_ordered_once_a_second(tmp_path: Path) -> None:
    async def work() -> None:
        async with stage(tmp_path) as s:
            orders = Orders(s, Pause)
            s.go()
            await s.reach(Phase.RUNNING)
            s.runner.say(PauseAsked())
            await asyncio.sleep(4.5)
            assert orders.given == [Start, *[Pause] * 5]
            orders.refused.clear()
            await until(lambda: s.phase is Phase.PAUSED, 5)
            await asyncio.sleep(3)
            assert orders.given == [Start, *[Pause] * 6]

    play(work)


def test_D08_what_is_wanted_no_more_is_withdrawn_at_once(tmp_path: Path) -> None:
    async def work() -> None:
        async with stage(tmp_path) as s:
            orders = Orders(s, Pause)
            s.go()
            await s.reach(Phase.RUNNING)
            s.runner.say(PauseAsked())
            await asyncio.sleep(2.5)
            before = len(orders.given)
            s.runner.say(StopAsked("button"))
            await asyncio.sleep(0.1)
            assert orders.given[before:] == [Off]

    play(work)


def test_D08_off_is_ordered_once_a_second_until_it_gets_there_and_then_until_proven(
    tmp_path: Path,
) -> None:
    async def work() -> None:
        async with stage(tmp_path) as s:
            orders = Orders(s, Off)
            s.go()
            await s.reach(Phase.RUNNING)
            s.runner.say(StopAsked("button"))
            await asyncio.sleep(9.5)
            assert orders.given == [Start, *[Off] * 10]
            s.runner.say(ResumeAsked())
            await asyncio.sleep(3)
            assert orders.given == [Start, *[Off] * 13], "final"
            orders.refused.clear()
            await until(lambda: not s.rig.cools, 5)
            assert set(orders.given[1:]) == {Off}

    play(work)


def test_D08_an_end_that_nobody_waits_for_leaves_what_is_missing_of_the_curve(
    tmp_path: Path,
) -> None:
    """Given up, the runner waits neither for proof nor for the wrap's memory."""

    async def work() -> None:
        async with stage(tmp_path) as s:
            orders = Orders(s, Off)
            task = s.go()
            await s.reach(Phase.RUNNING)
            s.rig.spoil = lambda uuid, data: []
            s.runner.say(StopAsked("button"))
            await asyncio.sleep(5)
            s.runner.give_up()
            loop = asyncio.get_running_loop()
            began_s = loop.time()
            await task
            assert loop.time() - began_s < 1
            assert set(orders.given[1:]) == {Off}

    play(work)
