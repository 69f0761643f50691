"""No session begins past the rules: through the desk, the headless run and the gate itself, with a
real diary; and nothing in the code knows another way in."""

import ast
import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from pathlib import Path

import pytest

from app import news as n
from app import requests as ask
from app.desk import Desk
from app.domain.care import CareEntry, Modality
from app.domain.diary import (
    Closing,
    EndReason,
    KnownDevice,
    LogEntry,
    OffProof,
    Opening,
    Refusal,
    SessionRow,
)
from app.domain.events import StopAsked, TookOff
from app.domain.faults import Fault, FaultCode
from app.domain.harm import AdverseEvent, Advice, Harm
from app.domain.health import Applies, Clearance
from app.domain.pain import AfterAnswers, Site, SkinLook
from app.domain.preferences import Preferences
from app.domain.programs import PROGRAMS
from app.domain.rules import RULES
from app.domain.session import Order
from app.domain.trail import Target
from app.domain.units import Moment
from app.domain.wrap import LinkState, Reading, Trust, WrapModel, WrapState
from app.gate import let_in
from app.headless import Job, Solo
from app.pace import LoopClock
from ble.catalogue import SIMULATED, TIMER
from ble.finder import WrapFinder
from ble.sim import simulated_wrap
from ble.timer import TimerWrap
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.ble.rig import play, until
from tests.healthy import READY, healthy

ROOT = Path(__file__).parents[2]
NOW = Moment(1_000_000, 1_763_714_400_000, 60)
HOUR_S = 3600
GUARDED = WrapModel("guarded", "Guarded wrap", Trust.GUARD, driven=True, accuracy=50)


@pytest.fixture
def diary(tmp_path: Path) -> Iterator[DiaryFile]:
    with DiaryFile(tmp_path / "d.db") as made:
        made.screen(healthy(NOW))
        yield made


def order(program: str = "gel-10", site: Site = Site.NECK, model: WrapModel = GUARDED) -> Order:
    return Order(PROGRAMS[program], site, model, 7, "k", "My wrap", ready=READY)


def lived(
    diary: DiaryFile,
    ago_s: float,
    site: Site = Site.NECK,
    cold_s: int = 600,
    *,
    now: Moment = NOW,
    off: OffProof = OffProof.WRAP,
    simulated: bool = False,
) -> int:
    """A session whose wrap came off so long before `now`; its id."""

    def at(seconds: float) -> Moment:
        ms = round(seconds * 1000)
        return Moment(now.mono_ms + ms, now.wall_ms + ms, 60)

    session = diary.begin(
        Opening(
            at(-ago_s - cold_s), "gel-10", cold_s, cold_s, site, "k", "My wrap", "guarded",
            simulated, 7,
        )
    )  # fmt: skip
    diary.finish(session, Closing(at(-ago_s), EndReason.COMPLETED, cold_s, cold_s, off))
    return session


def refusals(path: Path) -> list[tuple[str, int | None, str, int]]:
    with closing(sqlite3.connect(path)) as conn:
        return conn.execute("SELECT rule, value, site, asked_s FROM refusals").fetchall()


def starts(log: tuple[LogEntry, ...]) -> list[tuple[str | None, str, int | None]]:
    return [(e.rule, e.code, e.value) for e in log if e.kind == "start"]


# --- the gate itself


def test_a_start_that_a_rule_blocks_is_a_fault_and_kept(diary: DiaryFile, tmp_path: Path) -> None:
    lived(diary, 7199)
    with pytest.raises(Fault) as refused:
        let_in(order(), diary, NOW)
    assert refused.value.code is FaultCode.SKIN_RESTS
    assert refused.value.seconds_left == 1
    assert refused.value.detail == "T05: 1 min left, neck"
    assert refusals(tmp_path / "d.db") == [("T05", 7199, "neck", 600)]
    let_in(order(), diary, replace(NOW, wall_ms=NOW.wall_ms + 1000))
    let_in(order(site=Site.HIP_LEFT), diary, NOW)


def refused(diary: DiaryFile, site: Site = Site.NECK, program: str = "gel-10") -> tuple[str, ...]:
    """The rules that hold back a start on that place."""
    try:
        let_in(order(program, site), diary, NOW)
    except Fault as fault:
        return fault.rules
    return ()


def test_t05_a_place_rests_from_a_session_in_the_bin(diary: DiaryFile) -> None:
    session = lived(diary, 3600)
    diary.bin(Target.SESSION, session, NOW)
    assert refused(diary) == ("T05",)
    diary.bin(Target.SESSION, lived(diary, 5 * HOUR_S, off=OffProof.NONE, site=Site.HIP_LEFT), NOW)
    assert "T05" in refused(diary, Site.HIP_LEFT)


def test_t05_both_places_rest_from_a_session_that_was_moved(diary: DiaryFile) -> None:
    session = lived(diary, 3600, Site.NECK)
    diary.move_session(session, Site.HIP_LEFT, NOW)
    assert refused(diary, Site.NECK) == ("T05",)
    assert refused(diary, Site.HIP_LEFT) == ("T05",)
    diary.move_session(session, Site.KNEE_LEFT, NOW)
    diary.bin(Target.SESSION, session, NOW)
    assert refused(diary, Site.NECK) == ("T05",)
    assert refused(diary, Site.KNEE_LEFT) == ("T05",)


def test_t05_a_place_rests_from_other_cold_in_the_bin(diary: DiaryFile) -> None:
    began = Moment(0, NOW.wall_ms - 3_600_000, 60)
    care = diary.take_down(CareEntry(Modality.BATH, began, 600, NOW, Site.NECK))
    diary.bin(Target.CARE, care, NOW)
    assert refused(diary) == ("T05",)


def test_t06_the_day_counts_what_is_in_the_bin_and_what_was_moved_once(diary: DiaryFile) -> None:
    kept = [lived(diary, each * HOUR_S, cold_s=60, site=Site.CALF_LEFT) for each in (8, 7, 6)]
    diary.move_session(kept[0], Site.CALF_RIGHT, NOW)
    assert refused(diary) == ()
    fourth = lived(diary, 5 * HOUR_S, cold_s=60, site=Site.CALF_LEFT)
    diary.bin(Target.SESSION, fourth, NOW)
    assert refused(diary) == ("T06",)


def test_t07_the_day_s_cold_holds_what_is_in_the_bin(diary: DiaryFile) -> None:
    began = Moment(0, NOW.wall_ms - 12 * 3_600_000, 60)
    cap_s: int = RULES["T07"]["cap_s"]
    care = diary.take_down(CareEntry(Modality.BATH, began, cap_s // 2, NOW))
    session = lived(diary, 6 * HOUR_S, Site.CALF_LEFT, cap_s - cap_s // 2)
    diary.bin(Target.CARE, care, NOW)
    diary.bin(Target.SESSION, session, NOW)
    assert refused(diary) == ("T07",)


def test_beside_a_sample_diary_nothing_but_a_rehearsal_runs(diary: DiaryFile) -> None:
    diary.prefer(Preferences(sample=True))
    diary.prefer(Preferences(name="Marisol"))
    with pytest.raises(Fault, match="sample_diary"):
        let_in(order(), diary, NOW)
    let_in(order(model=SIMULATED), diary, NOW)


def test_every_rule_that_blocks_is_kept_and_the_longest_wait_told(
    diary: DiaryFile, tmp_path: Path
) -> None:
    for ago_h in (20, 15, 10, 1):
        lived(diary, ago_h * HOUR_S, cold_s=1200)
    with pytest.raises(Fault) as refused:
        let_in(order(), diary, NOW)
    assert (refused.value.code, refused.value.seconds_left) == (FaultCode.ENOUGH_COLD, 4 * HOUR_S)
    assert refused.value.detail.startswith("T07, T06, T05: 240 min left")
    assert [row[:2] for row in refusals(tmp_path / "d.db")] == [
        ("T07", 4800), ("T06", 4), ("T05", 3600),
    ]  # fmt: skip


def test_a_wrap_not_known_to_be_off_is_asked_for(diary: DiaryFile) -> None:
    session = lived(diary, 30 * HOUR_S, off=OffProof.NONE)
    with pytest.raises(Fault, match=f"session {session}") as refused:
        let_in(order(), diary, NOW)
    assert (refused.value.code, refused.value.seconds_left) == (FaultCode.NOT_KNOWN_OFF, None)
    diary.know_off(session, NOW)
    with pytest.raises(Fault) as resting:
        let_in(order(), diary, NOW)
    assert (resting.value.code, resting.value.seconds_left) == (FaultCode.SKIN_RESTS, 7200)


def test_a_refusal_that_cannot_be_kept_is_told_all_the_same(
    diary: DiaryFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(refusal: Refusal) -> None:
        raise Fault(FaultCode.DISK_FULL, str(refusal))

    lived(diary, 60)
    monkeypatch.setattr(diary, "refuse", full)
    with pytest.raises(Fault, match="skin_rests"):
        let_in(order(), diary, NOW)


def test_a_session_gets_shorter_and_its_log_says_why(diary: DiaryFile) -> None:
    lived(diary, 5 * HOUR_S, Site.HIP_LEFT, 4100)
    session = let_in(order("gel-15"), diary, NOW)
    assert session.program.cold_s == 700
    assert starts(session.log) == [("T07", "cold_enough", 4100), ("T02", "new_site", 0)]


def test_a_programme_longer_than_its_own_is_not_begun(diary: DiaryFile) -> None:
    longer = replace(PROGRAMS["gel-20"], key="gel-10")
    with pytest.raises(Fault) as refused:
        let_in(replace(order(), program=longer), diary, NOW)
    assert (refused.value.code, refused.value.detail) == (FaultCode.START_BLOCKED, "T09: neck")


def test_what_the_person_shortened_is_told(diary: DiaryFile) -> None:
    shorter = replace(order(), program=PROGRAMS["gel-10"].shortened(300))
    assert starts(let_in(shorter, diary, NOW).log) == [("T10", "shorter_by_choice", 300)]


def test_without_a_skin_sensor_it_is_cut(diary: DiaryFile) -> None:
    session = let_in(order("gel-20", model=TIMER), diary, NOW)
    assert session.program.cold_s == 900
    assert ("H10", "no_skin_sensor", 1200) in starts(session.log)


@pytest.mark.parametrize(
    "rehearsed", [order(model=SIMULATED), replace(order(), speed=2.0)], ids=["simulated", "paced"]
)
def test_a_rehearsal_is_let_in_and_counts_for_nothing(diary: DiaryFile, rehearsed: Order) -> None:
    lived(diary, 60)
    assert starts(let_in(rehearsed, diary, NOW).log) == []
    for _ in range(9):
        lived(diary, 60, Site.HIP_LEFT, simulated=True)
    assert let_in(order(site=Site.HIP_LEFT), diary, NOW).program.cold_s == 600


def test_S04_S05_in_earnest_nothing_begins_before_the_questions_and_the_list(
    tmp_path: Path,
) -> None:
    with DiaryFile(tmp_path / "new.db") as new:
        for unready, rules in ((order(), ("S04",)), (replace(order(), ready=None), ("S04", "S05"))):
            with pytest.raises(Fault) as refused:
                let_in(unready, new, NOW)
            assert (refused.value.code, refused.value.rules) == (FaultCode.HEALTH_DUE, rules)
        new.screen(healthy(NOW))
        with pytest.raises(Fault) as unasked:
            let_in(replace(order(), ready=None), new, NOW)
        assert (unasked.value.code, unasked.value.rules) == (FaultCode.LIST_OPEN, ("S05",))
        assert [row[0] for row in refusals(tmp_path / "new.db")] == ["S04", "S04", "S05", "S05"]
        assert let_in(order(), new, NOW).program.cold_s == 600


def test_what_was_said_of_health_holds_back_a_rehearsal_too_and_leaves_no_refusal(
    diary: DiaryFile, tmp_path: Path
) -> None:
    diary.screen(replace(healthy(NOW), applies=(Applies("C01"),)))
    with pytest.raises(Fault) as refused:
        let_in(order(model=SIMULATED), diary, NOW)
    assert (refused.value.code, refused.value.rules) == (FaultCode.START_BLOCKED, ("C01",))
    assert refusals(tmp_path / "d.db") == []


def test_a_clearance_opens_what_it_is_for(diary: DiaryFile) -> None:
    diary.screen(replace(healthy(NOW), applies=(Applies("C12"),)))
    with pytest.raises(Fault) as refused:
        let_in(order(), diary, NOW)
    assert refused.value.code is FaultCode.CLEARANCE_NEEDED
    diary.clear(Clearance("C11", "Dr Li", "2026-11-20", NOW))
    with pytest.raises(Fault):
        let_in(order(), diary, NOW)
    diary.clear(Clearance("C12", "Dr Li", "2026-11-20", NOW))
    session = let_in(order(), diary, NOW)
    assert ("C12", "diabetes") in [(e.rule, e.code) for e in session.log if e.kind == "met"]


def test_D14_harm_pauses_its_place_until_advice_and_asks_again(diary: DiaryFile) -> None:
    diary.report(AdverseEvent(Harm.BLISTER, Site.NECK, NOW, NOW))
    with pytest.raises(Fault) as refused:
        let_in(order(), diary, NOW)
    assert "D14" in refused.value.rules
    later = replace(NOW, mono_ms=NOW.mono_ms + 60_000, wall_ms=NOW.wall_ms + 60_000)
    diary.screen(healthy(later))
    with pytest.raises(Fault) as locked:
        let_in(order(), diary, later)
    assert (locked.value.code, locked.value.rules) == (FaultCode.PLACE_LOCKED, ("D14",))
    let_in(order(site=Site.HIP_LEFT), diary, later)
    (lock,) = diary.known(later).locks
    diary.advise(lock.id, Advice("Dr Li", "2026-11-21", later, "healed"))
    assert let_in(order(), diary, later).program.cold_s == 600


def test_B01_a_wrap_with_an_empty_battery_is_not_started(diary: DiaryFile) -> None:
    seen = Reading(WrapState.IDLE, False, 3000, 2000, None, battery_percent=9)
    with pytest.raises(Fault) as refused:
        let_in(replace(order(), seen=seen), diary, NOW)
    assert refused.value.code is FaultCode.BATTERY_LOW
    session = let_in(replace(order(), seen=replace(seen, battery_percent=19)), diary, NOW)
    assert "B01" in [rule for rule, _, _ in starts(session.log)]


# --- the desk


class Office:
    """A desk in earnest whose chosen wrap is a plain timer."""

    def __init__(self, diary: DiaryFile):
        clock = LoopClock(asyncio.get_running_loop(), float("inf"))
        sim = simulated_wrap(1, "none")
        diary.screen(healthy(clock.now()))
        diary.remember(KnownDevice("timer", "timer", TIMER.key, TIMER.name), clock.now())
        self.clock = clock
        self.diary = diary
        self.told: list[n.News] = []
        self.desk = Desk(clock, WrapFinder(clock, sim, None), diary, self.told.append)

    def faults(self) -> list[tuple[str, FaultCode]]:
        """Of starts; that this computer may fall asleep is told as well."""
        told = [x for x in self.told if isinstance(x, n.FaultNews)]
        return [(x.asked, x.fault.code) for x in told if x.asked != "awake"]

    def ended(self) -> list[SessionRow]:
        return [x.row for x in self.told if isinstance(x, n.SessionEnded)]

    def asks(self, site: Site) -> None:
        self.desk.take(ask.StartSession("gel-10", site, ready=READY))

    async def ran(self, site: Site) -> None:
        """Start, and after a while stop and take it off."""
        before = len(self.ended())
        self.asks(site)
        await asyncio.sleep(30)
        self.desk.take(ask.Say(StopAsked("button")))
        self.desk.take(ask.Say(TookOff()))
        await until(lambda: len(self.ended()) > before)


@asynccontextmanager
async def office(diary: DiaryFile) -> AsyncGenerator[Office]:
    made = Office(diary)
    try:
        await made.desk.open()
        await until(lambda: any(
            isinstance(x, n.WrapsNews) and x.link is LinkState.LIVE for x in made.told
        ))  # fmt: skip
        await asyncio.sleep(1)
        yield made
    finally:
        await made.desk.close()


def test_the_desk_refuses_a_second_start_within_two_hours_on_one_site(diary: DiaryFile) -> None:
    async def work() -> None:
        async with office(diary) as o:
            await o.ran(Site.NECK)
            o.asks(Site.NECK)
            await asyncio.sleep(1)
            assert o.faults() == [("StartSession", FaultCode.SKIN_RESTS)]
            for site in (Site.HIP_LEFT, Site.HIP_RIGHT, Site.LOWER_BACK):
                await o.ran(site)
            o.asks(Site.SHOULDER_LEFT)
            await asyncio.sleep(1)
            assert o.faults()[1:] == [("StartSession", FaultCode.ENOUGH_COLD)]
            assert len(o.ended()) == 4
            await asyncio.sleep(24 * HOUR_S)
            await o.ran(Site.NECK)
            assert len(o.faults()) == 2

    play(work)


def test_who_tells_the_desk_how_the_skin_looks_has_taken_the_wrap_off(diary: DiaryFile) -> None:
    async def work() -> None:
        async with office(diary) as o:
            session = lived(diary, 9 * HOUR_S, now=o.clock.now(), off=OffProof.NONE)
            o.asks(Site.NECK)
            await asyncio.sleep(1)
            assert o.faults() == [("StartSession", FaultCode.NOT_KNOWN_OFF)]
            o.desk.take(ask.TellAfter(session, AfterAnswers(note="still on?")))
            await asyncio.sleep(1)
            assert diary.known(o.clock.now()).past[0].on_skin
            o.desk.take(ask.TellAfter(session, AfterAnswers(skin=SkinLook.NORMAL)))
            await asyncio.sleep(3 * HOUR_S)
            await o.ran(Site.NECK)
            assert len(o.ended()) == 1

    play(work)


# --- without a window


def solo(diary: DiaryFile, clock: LoopClock, program: str = "gel-10") -> Solo:
    diary.screen(healthy(clock.now()))
    job = Job(PROGRAMS[program], Site.NECK, "timer", "Plain timer", steady=True, ready=READY)
    return Solo(TimerWrap(), clock, diary, job, lambda session, elapsed_s: None)


def test_the_headless_run_is_refused_and_shortened(diary: DiaryFile, tmp_path: Path) -> None:
    async def work() -> None:
        clock = LoopClock(asyncio.get_running_loop(), float("inf"))
        lived(diary, 5 * HOUR_S, Site.HIP_LEFT, 4500, now=clock.now())
        row = await solo(diary, clock).run()
        assert (row.opening.cold_planned_s, row.opening.simulated) == (300, False)
        with pytest.raises(Fault) as refused:
            await solo(diary, clock).run()
        assert refused.value.code is FaultCode.ENOUGH_COLD
        with DiaryReading(tmp_path / "d.db") as reader:
            page = reader.session(row.id)
        assert page
        assert starts(page.log) == [("T07", "cold_enough", 4500)]
        assert len(diary.known(clock.now()).past) == 2

    play(work)


# --- no other way in


def calls(path: Path) -> set[str]:
    """The names of everything that is called in a file."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Name(id=name) | ast.Attribute(attr=name):
                    found.add(name)
                case _:
                    pass
    return found


def callers(name: str) -> set[str]:
    """Files above the drivers, which only ever obey."""
    files = [path for room in ("app", "storage", "ui") for path in (ROOT / room).rglob("*.py")]
    return {str(path.relative_to(ROOT)) for path in files if name in calls(path)}


@pytest.mark.parametrize(
    ("name", "only"),
    [
        ("Session", {"app/domain/session.py"}),
        ("let_in", {"app/runner.py"}),
        ("Runner", {"app/desk.py", "app/headless.py", "app/replaying.py"}),
        ("obey", {"app/hands.py", "app/adrift.py"}),
        ("Start", {"app/hands.py"}),
        ("Hands", {"app/runner.py"}),
        ("Resume", {"app/hands.py"}),
    ],
)
def test_nothing_starts_a_wrap_but_a_session_from_the_gate(name: str, only: set[str]) -> None:
    """Only the hands of a runner tell a wrap to start, for its own session, and that is one the
    gate let in."""
    assert callers(name) == only


def test_only_the_gate_makes_a_session_out_of_an_order() -> None:
    makers: set[str] = set()
    for path in (ROOT / "app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "app.domain.session":
                makers |= {path.name for alias in node.names if alias.name in {"begin", "*"}}
            if isinstance(node, ast.Import):
                assert not any(alias.name == "app.domain.session" for alias in node.names), path
    assert makers == {"gate.py"}
