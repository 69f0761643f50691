"""Random lives of a session: any news, any taps, any clocks. What must hold, holds after each.

The machine keeps no second copy of the logic; it keeps what was heard, and judges by that.
"""

from dataclasses import replace

import hypothesis.strategies as st
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.domain.alarms import AlertCode, standing
from app.domain.diary import EndKind, EndReason, OffProof, kind_of
from app.domain.events import (
    Event,
    Felt,
    Marked,
    Noticed,
    OffAcknowledged,
    PauseAsked,
    ResumeAsked,
    StartRefused,
    StopAsked,
    Tick,
    TookOff,
)
from app.domain.faults import Fault, FaultCode
from app.domain.harm import Sign, lock_of_entry
from app.domain.pain import Sensation
from app.domain.programs import ALL_PROGRAMS, MASSAGES, PROGRAMS
from app.domain.session import COLD_PHASES, Phase, Session, Wanted, begin
from app.domain.signs import RULE_OF_SIGN
from app.domain.step import step
from app.domain.units import Moment
from app.domain.wrap import (
    Alarm,
    LinkChange,
    LinkState,
    Reading,
    Severity,
    Trust,
    WrapEnd,
    WrapModel,
    WrapState,
)
from tests.domain.play import (
    GUARDED,
    MONO_ZERO,
    SHOWN,
    TIMER,
    WALL_ZERO,
    illegal_moves,
    order,
    status,
)

STATES = st.sampled_from(WrapState) | st.sampled_from([WrapState.RUNNING, WrapState.PRECOOL])
SKINS = st.integers(1400, 3000) | st.none() | st.integers(-32_768, 32_767)
PAUSES_MS = st.integers(1, 2000) | st.integers(1, 45_000)
COLD = {Phase.PRECOOL, Phase.RUNNING, Phase.PAUSED}
SENSOR = WrapModel("sensor", "A sensor on skin", Trust.GUARD, driven=False, accuracy=50)
MODELS = [
    GUARDED,
    GUARDED,
    replace(GUARDED, accuracy=None),
    replace(GUARDED, ends_by_itself=False),
    SENSOR,
    SHOWN,
    TIMER,
]
STARTS = st.sampled_from(
    [(key, model) for key in PROGRAMS for model in MODELS] + [(key, TIMER) for key in MASSAGES]
)
SECONDS = st.integers(0, 65_535)
TOLD = st.integers(0, 65_535) | st.integers(0, 30) | st.none()


class SessionLife(RuleBasedStateMachine):
    """One session and all that may come to it."""

    session: Session

    def __init__(self) -> None:
        super().__init__()
        self.at = Moment(MONO_ZERO, WALL_ZERO)
        self.valid_ms = MONO_ZERO
        self.longest_ms = 0

    @initialize(start=STARTS, can_pause=st.booleans())
    def start(self, start: tuple[str, WrapModel], can_pause: bool) -> None:
        key, model = start
        self.session = begin(order(ALL_PROGRAMS[key], model, can_pause=can_pause), self.at)
        self.first = self.session
        self.cold_cap_s = 600 if key in MASSAGES else 1200 if self.session.guarded else 900

    # --- what may come

    def _hear(self, event: Event) -> None:
        before = self.session
        self.session = after = step(before, event, self.at)
        if after.skin.latest_ms == self.at.mono_ms and after.skin != before.skin:
            self.valid_ms = self.at.mono_ms
        self._moved_rightly(before, after)

    def _moved_rightly(self, before: Session, after: Session) -> None:
        assert before.wanted is not Wanted.OFF or after.wanted is Wanted.OFF
        assert before.end is None or after.end is before.end
        assert after.log[: len(before.log)] == before.log
        assert not before.over or after is before
        assert (after.order, after.program, after.began) == (
            self.first.order,
            self.first.program,
            self.first.began,
        )
        if after.over and not before.over:
            assert after.off is not OffProof.NONE
            assert after.end is not None

    def _wait(self, mono_ms: int, strayed_ms: int = 0) -> None:
        self.longest_ms = max(self.longest_ms, mono_ms)
        self.at = Moment(self.at.mono_ms + mono_ms, self.at.wall_ms + mono_ms + strayed_ms)

    @rule(wait_ms=PAUSES_MS)
    def time_goes_by(self, wait_ms: int) -> None:
        self._wait(wait_ms)
        self._hear(Tick())

    @rule(wait_ms=st.integers(1, 1000), strayed_ms=st.integers(-(10**9), 10**9))
    def the_clock_is_set(self, wait_ms: int, strayed_ms: int) -> None:
        active = self.session.active
        self._wait(wait_ms, strayed_ms)
        self._hear(Tick())
        assert not (active and abs(strayed_ms) > 5000 and self.session.active)

    @rule(seconds=st.integers(1, 300), skin=st.integers(1600, 2600))
    def the_wrap_runs_well(self, seconds: int, skin: int) -> None:
        """A stretch of good seconds, so that a life gets beyond its first minute."""
        for second in range(seconds):
            self._wait(1000)
            reached = self.session.skin.latest or 2600
            near = max(min(skin, reached + 40), reached - 40) + second % 2
            self._hear(Reading(WrapState.RUNNING, True, near, 800, 600))
            if self.session.check_in and second % 3:
                self._hear(Felt(Sensation.COLD))

    @rule(state=STATES, cooling=st.booleans(), skin=SKINS, t_s=TOLD, fresh=st.booleans())
    def a_reading(
        self, state: WrapState, cooling: bool, skin: int | None, t_s: int | None, fresh: bool
    ) -> None:
        self._hear(Reading(state, cooling, skin, 800, 600, t_s=t_s, fresh=fresh))

    @rule(
        state=STATES, end=st.sampled_from(WrapEnd), ours=st.booleans(), t_s=st.integers(0, 65_535)
    )
    def a_status(self, state: WrapState, end: WrapEnd, ours: bool, t_s: int) -> None:
        number = self.session.order.number + (not ours)
        self._hear(status(state, end, session=number, elapsed_s=t_s))

    @rule(severity=st.sampled_from(Severity), code=st.sampled_from(["over_time", "code_42"]))
    def an_alarm(self, severity: Severity, code: str) -> None:
        self._hear(Alarm(1, code, severity))

    @rule(state=st.sampled_from(LinkState), lost=st.booleans())
    def the_link(self, state: LinkState, lost: bool) -> None:
        self._hear(LinkChange(state, Fault(FaultCode.LINK_LOST) if lost else None))

    @rule(
        event=st.sampled_from(
            [
                PauseAsked(),
                ResumeAsked(),
                OffAcknowledged(),
                Marked("note"),
                Felt(Sensation.COLD),
                Felt(Sensation.ACHING),
            ]
        )
    )
    def something_mild(self, event: Event) -> None:
        self._hear(event)

    @rule(
        event=st.sampled_from(
            [StopAsked("button"), StartRefused(FaultCode.RESTING), Felt(Sensation.NUMB), TookOff()]
        )
    )
    def something_that_ends_it(self, event: Event) -> None:
        self._hear(event)
        assert not self.session.active
        assert self.session.wanted is Wanted.OFF

    @rule(sign=st.sampled_from(Sign))
    def a_sign_of_harm(self, sign: Sign) -> None:
        """Taken down, with its rule, as long as the session is not over."""
        before = self.session
        self._hear(Noticed(sign))
        assert not self.session.active
        new = [entry.rule for entry in self.session.log[len(before.log) :] if entry.kind == "rule"]
        assert before.over or RULE_OF_SIGN[sign] in new

    @rule(source=st.sampled_from(["button", "space", "escape", "tray", "window", "ctrl-c"]))
    def a_stop_from_anywhere(self, source: str) -> None:
        """Within three seconds and a tick it is proven, or said to be unproven."""
        self._hear(StopAsked(source))
        for _ in range(13):
            self._wait(250)
            self._hear(Tick())
        assert self.session.phase in {Phase.STOPPED, Phase.UNCONFIRMED}

    @precondition(lambda self: self.session.phase is Phase.STOPPING)
    @rule()
    def a_stop_is_proven_or_said_to_be_unproven_in_time(self) -> None:
        since_ms = self.session.stop_ms
        assert since_ms is not None
        while self.at.mono_ms - since_ms <= 3000:
            self._wait(500)
            self._hear(Tick())
        assert self.session.phase in {Phase.STOPPED, Phase.UNCONFIRMED}

    # --- what must hold

    @invariant()
    def phases_move_along_the_table(self) -> None:
        assert illegal_moves(self.session) == []

    @invariant()
    def off_is_wanted_from_the_end_of_the_active_phases_on(self) -> None:
        assert self.session.active is (self.session.wanted is not Wanted.OFF)

    @invariant()
    def no_cold_without_a_fresh_valid_sample(self) -> None:
        session = self.session
        if session.guarded and session.phase in COLD and session.running_ms is not None:
            seen_ms = max(self.valid_ms, session.running_ms)
            assert self.at.mono_ms - seen_ms <= 30_000

    @invariant()
    def no_stop_is_left_unproven_and_unsaid(self) -> None:
        session = self.session
        if session.phase is Phase.STOPPING:
            assert session.stop_ms is not None
            assert self.at.mono_ms - session.stop_ms <= 3000

    @invariant()
    def the_alerts_that_must_stand_do(self) -> None:
        session, alerts = self.session, standing(self.session, self.at)
        codes = {alert.code for alert in alerts}
        urgencies = [alert.urgency for alert in alerts]
        assert urgencies == sorted(urgencies, reverse=True)
        assert all(alert.since_ms <= self.at.mono_ms for alert in alerts)
        assert AlertCode.TAKE_OFF in codes or session.phase is not Phase.UNCONFIRMED
        by_guard = session.end is not None and kind_of(session.end) is EndKind.GUARD
        assert not by_guard or codes & {AlertCode.ENDED, AlertCode.SLEPT}

    @invariant()
    def what_locks_is_in_the_log(self) -> None:
        session = self.session
        if session.end in {EndReason.NERVE_SIGNS, EndReason.SKIN_COLOUR, EndReason.FAR_TOO_COLD}:
            site = session.order.site
            assert any(lock_of_entry(e, site, self.at, 1, rehearsal=False) for e in session.log)

    @invariant()
    def nothing_colder_than_the_lines_goes_on(self) -> None:
        session = self.session
        if session.guarded and session.active and session.skin.latest is not None:
            assert session.skin.latest > 800
            assert session.skin.cold_run < 2

    @invariant()
    def the_lease_is_renewed_only_while_all_is_well(self) -> None:
        session = self.session
        stale = session.guarded and not session.skin.fresh(self.at.mono_ms)
        if session.wanted is Wanted.OFF or not session.active or stale:
            assert not session.may_renew(self.at)
        later = replace(self.at, mono_ms=self.at.mono_ms + 10_001)
        assert not (session.guarded and session.may_renew(later))

    @invariant()
    def the_cold_ends(self) -> None:
        """While it is active: after that, a wrap that does not obey may cool on, and it counts."""
        slack_ms = 2000 + self.longest_ms
        assert self.session.cold_ms >= 0
        if self.session.active:
            assert self.session.cold_ms <= self.cold_cap_s * 1000 + slack_ms

    @invariant()
    def cold_is_counted_while_it_may_cool(self) -> None:
        session = self.session
        if session.phase in COLD_PHASES and session.running_ms is not None:
            assert session.cold_ms == self.at.mono_ms - session.running_ms

    @invariant()
    def a_check_in_waits_two_minutes_and_only_in_an_active_session(self) -> None:
        session = self.session
        if session.check_in is not None:
            assert session.active
            assert self.at.mono_ms - session.check_in.asked_ms < 120_000

    @invariant()
    def what_is_over_is_proven(self) -> None:
        session = self.session
        assert session.over is (session.phase is Phase.STOPPED)
        if session.end is EndReason.COMPLETED:
            assert session.phase not in COLD_PHASES


SessionLife.TestCase.settings = settings(
    max_examples=100, stateful_step_count=40, deadline=None, print_blob=True
)
test_session_life = SessionLife.TestCase
