"""Whatever a link does, a session ends, its curve is whole, and after STOP nothing cools."""

import asyncio
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import Phase as Phases
from hypothesis import strategies as st

from app.domain.diary import EndReason, OffProof
from app.domain.events import StopAsked
from app.domain.session import Phase, Session
from app.news import News, SessionNews
from tests.app.stage import Stage, stage
from tests.ble.rig import play

CUTS = st.lists(
    st.tuples(st.floats(0.0, 30.0), st.floats(0.0, 45.0), st.sampled_from(["cut", "mute"])),
    max_size=4,
)
"""(seconds of peace before it, its length in seconds, what it does)"""
LONGEST_LEASE_S = 30.0
REACHED_S = 12.0
"""A stop reaches a wrap in range within a rung of the ladder, a connect and the answers."""
bounded = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    # An example is four cuts at most and readable as it is: to make one smaller took minutes.
    phases=(Phases.explicit, Phases.reuse, Phases.generate),
)


async def trouble(s: Stage, cuts: list[tuple[float, float, str]], well_s: list[float]) -> None:
    """Do harm; `well_s` tells since when there was none."""
    loop = asyncio.get_running_loop()
    for peace_s, length_s, kind in cuts:
        await asyncio.sleep(peace_s)
        well_s[0] = float("inf")
        if kind == "cut":
            s.rig.sim.in_range = False
            s.rig.sim.cut_link()
        else:
            s.rig.sim.muted = True
        await asyncio.sleep(length_s)
        s.rig.sim.in_range, s.rig.sim.muted = True, False
        well_s[0] = loop.time()


async def never_cools_when_over(s: Stage) -> None:
    while True:
        await asyncio.sleep(0.5)
        assert not (s.phase is Phase.STOPPED and s.rig.cools)


def only_forward(session: Session, before: Session) -> bool:
    return not (before.wanted == "off" and session.wanted != "off")


@bounded
@given(cuts=CUTS, seed=st.integers(1, 9))
@example(cuts=[(0.0, 6.0, "mute"), (0.0, 23.0, "cut")], seed=1)
@example(cuts=[(16.0, 8.0, "cut"), (30.0, 27.0, "cut")], seed=1)
@example(cuts=[(8.0, 34.9, "cut"), (0.0, 6.6, "mute"), (30.0, 3.2, "mute")], seed=3)
@example(cuts=[(28.77, 26.4, "cut"), (3.95, 0.0, "cut")], seed=3)
def test_every_session_ends_whole(cuts: list[tuple[float, float, str]], seed: int) -> None:
    async def work(folder: Path) -> None:
        async with stage(folder, seed=seed) as s:
            last = [s.session]

            def watch(news: News) -> None:
                if isinstance(news, SessionNews):
                    assert only_forward(news.session, last[0])
                    last[0] = news.session

            s.watch = watch
            well_s = [0.0]
            harm = asyncio.create_task(trouble(s, cuts, well_s))
            guard = asyncio.create_task(never_cools_when_over(s))
            row = await asyncio.wait_for(s.go(), 400)
            assert row.closing
            assert row.closing.off is OffProof.WRAP
            assert not s.rig.cools
            assert row.missing_s == 0 or asyncio.get_running_loop().time() < well_s[0] + REACHED_S
            if row.closing.end is EndReason.COMPLETED:
                assert row.closing.actual_s == 80
            await asyncio.sleep(35)
            assert not s.rig.cools
            assert not guard.done()
            harm.cancel()

    with tempfile.TemporaryDirectory() as folder:
        play(lambda: work(Path(folder)))


@bounded
@given(cuts=CUTS, stop_s=st.floats(0.0, 60.0))
def test_after_stop_the_wrap_is_soon_off(
    cuts: list[tuple[float, float, str]], stop_s: float
) -> None:
    async def work(folder: Path) -> None:
        async with stage(folder) as s:
            loop = asyncio.get_running_loop()
            harm = asyncio.create_task(trouble(s, cuts, [0.0]))
            run = s.go()
            await asyncio.sleep(stop_s)
            if run.done():
                return
            s.runner.say(StopAsked("button"))
            asked_s = loop.time()
            harm.cancel()
            s.rig.sim.in_range, s.rig.sim.muted = True, False
            await asyncio.wait_for(run, LONGEST_LEASE_S + 10)
            assert loop.time() - asked_s < REACHED_S + LONGEST_LEASE_S
            assert not s.rig.cools
            while loop.time() - asked_s < REACHED_S:
                await asyncio.sleep(0.5)
                assert not s.rig.cools

    with tempfile.TemporaryDirectory() as folder:
        play(lambda: work(Path(folder)))
