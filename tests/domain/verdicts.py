"""What the guard said of one rule, and a programme to ask it about."""

from app.domain.guard import Finding, Verdict
from app.domain.program import Program, Step, StepKind


def of(verdict: Verdict, rule: str) -> Finding | None:
    return next((f for f in verdict.findings if f.rule == rule), None)


def held_for(seconds: int) -> Program:
    return Program("x", 1, (Step(StepKind.HOLD, seconds, 600),))
