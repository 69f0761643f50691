"""The gate: no session begins but through here, and none that a rule blocks.

The runner begins every session with `let_in`; the window, the command line and whatever comes
later all stand behind the runner.
"""

from contextlib import suppress
from dataclasses import replace

from app.domain.diary import Refusal
from app.domain.faults import Fault, FaultCode
from app.domain.pain import Site
from app.domain.programs import PROGRAMS
from app.domain.readiness import AskedStart, Readiness, judge_start
from app.domain.rules import Action
from app.domain.session import Order, Session, begin
from app.domain.units import Moment
from app.domain.wrap import Trust
from app.ports import Diary

_FAULT_OF_RULE = {
    "T05": FaultCode.SKIN_RESTS,
    "T06": FaultCode.ENOUGH_COLD,
    "T07": FaultCode.ENOUGH_COLD,
}


def let_in(order: Order, diary: Diary, now: Moment) -> Session:
    """The session that this order begins, shortened to what the rules still allow; its log tells
    which rules spoke, with the values they saw. A rehearsal cools no skin and is not judged.

    Fault SKIN_RESTS, NOT_KNOWN_OFF, ENOUGH_COLD or START_BLOCKED when a rule blocks it; the
    refusal is in the diary then. Fault as the diary has it.
    """
    if order.rehearsal:
        return begin(order, now)
    start = _start(order)
    ready = judge_start(start, diary.known(now).past, now.wall_ms)
    if ready.verdict.blocks:
        blocking = [f for f in ready.verdict.findings if f.action is Action.BLOCK]
        with suppress(Fault):  # a full disk must not hide why
            for f in blocking:
                key = order.program.key
                diary.refuse(Refusal(now, order.site, key, start.asked_s, f.rule, f.value))
        raise _fault(order.site, ready, [f.rule for f in blocking])
    session = begin(replace(order, program=order.program.shortened(ready.cold_s)), now)
    for finding in ready.verdict.findings:
        session = session.logged("start", finding.reason, rule=finding.rule, value=finding.value)
    return session


def _start(order: Order) -> AskedStart:
    program = order.program
    return AskedStart(
        site=order.site,
        asked_s=program.cold_s,
        programme_s=PROGRAMS.get(program.key, program).cold_s,
        guarded=order.model.skin is Trust.GUARD,
    )


def _fault(site: Site, ready: Readiness, rules: list[str]) -> Fault:
    """The strongest rule names the fault; all of them, and the longest wait, stand in it."""
    if ready.waits_for is not None:
        off = f"nobody said that the wrap of session {ready.waits_for} came off {site}"
        return Fault(FaultCode.NOT_KNOWN_OFF, f"{', '.join(rules)}: {off}")
    code = _FAULT_OF_RULE.get(rules[0], FaultCode.START_BLOCKED)
    left = f"{-(-ready.wait_s // 60)} min left, {site}" if ready.wait_s else str(site)
    return Fault(code, f"{', '.join(rules)}: {left}", seconds_left=ready.wait_s or None)
