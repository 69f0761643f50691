"""The gate: no session begins but through here, and none that a rule blocks.

The runner begins every session with `let_in`; the window, the command line and whatever comes
later all stand behind the runner.
"""

from contextlib import suppress
from dataclasses import replace

from app.domain.diary import Refusal
from app.domain.faults import Fault, FaultCode
from app.domain.guard import Finding
from app.domain.pain import Site
from app.domain.programs import ALL_PROGRAMS
from app.domain.readiness import AskedStart, Readiness, judge_start
from app.domain.rules import Action
from app.domain.session import Order, Session, begin
from app.domain.units import Moment
from app.domain.wrap import Trust
from app.writer_ports import Diary

_FAULT_OF_RULE = {
    "T05": FaultCode.SKIN_RESTS,
    "T06": FaultCode.ENOUGH_COLD,
    "T07": FaultCode.ENOUGH_COLD,
    "B01": FaultCode.BATTERY_LOW,
    "S04": FaultCode.HEALTH_DUE,
    "S05": FaultCode.LIST_OPEN,
}
_FAULT_OF_ACTION = {
    Action.LOCK: FaultCode.PLACE_LOCKED,
    Action.CLEAR: FaultCode.CLEARANCE_NEEDED,
    Action.ACK: FaultCode.LIST_OPEN,
    Action.WARN: FaultCode.LIST_OPEN,  # H07: a warning that also wants something done
}


def let_in(order: Order, diary: Diary, now: Moment) -> Session:
    """The session that this order begins, shortened to what the rules still allow; its log tells
    which rules spoke, with the values they saw. A rehearsal cools no skin: only what was said of
    health and today can hold it back.

    Fault, with the rules that hold it back, when one does; the refusal is in the diary then. Fault
    SAMPLE_DIARY beside a made-up diary, which takes nothing but rehearsals; Fault as the diary has
    it.
    """
    start, known = _start(order), diary.known(now)
    if known.sample and not order.rehearsal:
        raise Fault(FaultCode.SAMPLE_DIARY, "what it tells of skin and rest is made up")
    ready = judge_start(start, known, now)
    if ready.verdict.holds_back:
        holding = _holding(ready)
        with suppress(Fault):  # a full disk must not hide why
            _keep_refusal(order, diary, holding, now)
        raise _fault(order.site, ready, holding)
    session = begin(replace(order, program=order.program.shortened(ready.cold_s)), now)
    for finding in ready.verdict.findings:
        kind = "met" if finding.met else "start"
        session = session.logged(kind, finding.reason, rule=finding.rule, value=finding.value)
    return session


def _start(order: Order) -> AskedStart:
    program = order.program
    return AskedStart(
        site=order.site,
        asked_s=program.cold_s,
        programme_s=ALL_PROGRAMS.get(program.key, program).cold_s,
        guarded=order.model.skin is Trust.GUARD,
        driven=order.model.driven,
        modality=program.modality,
        ready=order.ready,
        seen=order.seen,
        rehearsal=order.rehearsal,
    )


def _holding(ready: Readiness) -> tuple[Finding, ...]:
    """What holds it back, first what nobody can tick away. Where the list was not gone through at
    all (S05), its single points say nothing more."""
    to_do = tuple(f for f in ready.to_do if f.rule == "S05") or ready.to_do
    return (*ready.refused, *to_do)


def _keep_refusal(order: Order, diary: Diary, holding: tuple[Finding, ...], now: Moment) -> None:
    if order.rehearsal:
        return
    key, asked_s = order.program.key, order.program.cold_s
    for finding in holding:
        diary.refuse(Refusal(now, order.site, key, asked_s, finding.rule, finding.value))


def _fault(site: Site, ready: Readiness, holding: tuple[Finding, ...]) -> Fault:
    """The strongest rule names the fault; all of them, and the longest wait, stand in it."""
    rules = tuple(finding.rule for finding in holding)
    if ready.waits_for is not None:
        off = f"nobody said that the wrap of session {ready.waits_for} came off {site}"
        return Fault(FaultCode.NOT_KNOWN_OFF, f"{', '.join(rules)}: {off}", rules=rules)
    by_action = _FAULT_OF_ACTION.get(holding[0].action, FaultCode.START_BLOCKED)
    code = _FAULT_OF_RULE.get(rules[0], by_action)
    left = f"{-(-ready.wait_s // 60)} min left, {site}" if ready.wait_s else str(site)
    told = f"{', '.join(rules)}: {left}"
    return Fault(code, told, seconds_left=ready.wait_s or None, rules=rules)
