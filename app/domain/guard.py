"""Verdicts: what the rules say of a situation. They only tighten and always say why."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.rules import RULES, Action, Rule


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that applies, how strongly, and the value it saw (in the rule's own unit).

    `action` may be milder than the rule's own (H11 warns before it stops), never stronger.
    """

    rule: str
    action: Action
    value: int | None = None

    @property
    def reason(self) -> str:
        """The reason code of the rule."""
        return RULES[self.rule].reason


@dataclass(frozen=True, slots=True)
class Verdict:
    """All findings of one look, strongest first, each rule at most once."""

    findings: tuple[Finding, ...] = ()

    @property
    def strongest(self) -> Finding | None:
        """The finding that decides, None when nothing was found."""
        return self.findings[0] if self.findings else None

    @property
    def stops(self) -> bool:
        """Whether a running session must end now."""
        return self.strongest is not None and self.strongest.action >= Action.STOP

    @property
    def blocks(self) -> bool:
        """Whether a session must not begin."""
        return self.strongest is not None and self.strongest.action is Action.BLOCK

    @property
    def locks(self) -> bool:
        """Whether the site must be locked."""
        return any(RULES[f.rule].locks and f.action >= Action.LOCK for f in self.findings)

    def tighten(self, other: "Verdict") -> "Verdict":
        """Both verdicts together: of each rule the stronger finding, never milder than either."""
        return verdict((*self.findings, *other.findings))


OK = Verdict()


def verdict(findings: Iterable[Finding | None]) -> Verdict:
    """A verdict from findings in any order; None entries mean "this rule has nothing to say".

    Among equal actions a locking rule speaks first, then the higher ID (H04 before H03). Of two
    equally strong findings of one rule the larger value stands, so that order never matters.
    """
    best: dict[str, Finding] = {}
    for finding in findings:
        if finding and (finding.rule not in best or _weight(finding) > _weight(best[finding.rule])):
            best[finding.rule] = finding
    by_rule = sorted(best.values(), key=lambda f: f.rule, reverse=True)
    return Verdict(tuple(sorted(by_rule, key=lambda f: (-f.action, not RULES[f.rule].locks))))


def _weight(finding: Finding) -> tuple[Action, bool, int]:
    return finding.action, finding.value is not None, finding.value or 0


def found(rule: Rule, value: int | None = None, action: Action | None = None) -> Finding:
    """A finding of `rule`, at its own action unless a milder one is given."""
    return Finding(rule.id, rule.action if action is None else min(action, rule.action), value)
