"""Verdicts: what the rules say of a situation. They only tighten and always say why."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.rules import RULES, Action, Rule


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that applies, how strongly, and the value it saw (in the rule's own unit).

    `action` may be milder than the rule's own (H11 warns before it stops), never stronger. `met`:
    the rule applies, and what it asks for was done: ticked, cleared, chosen.
    """

    rule: str
    action: Action
    value: int | None = None
    met: bool = False

    @property
    def reason(self) -> str:
        """The reason code of the rule."""
        return RULES[self.rule].reason

    @property
    def holds_back(self) -> bool:
        """Whether it alone keeps a session from beginning."""
        return not self.met and not _HOLDING.isdisjoint({self.action, self._also})

    @property
    def _also(self) -> Action | None:
        """The rule's second action, unless this finding is milder than the rule."""
        rule = RULES[self.rule]
        return rule.also if self.action == rule.action else None


_HOLDING = frozenset({Action.ACK, Action.CLEAR, Action.LOCK, Action.STOP, Action.BLOCK})
"""Actions that let no session begin until what they ask for is done."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """All findings of one look, those that are met last, the strongest first; each rule at most
    once."""

    findings: tuple[Finding, ...] = ()

    @property
    def strongest(self) -> Finding | None:
        """The finding that decides, None when nothing was found."""
        return self.findings[0] if self.findings else None

    @property
    def stops(self) -> bool:
        """Whether a running session must end now."""
        return any(f.action >= Action.STOP for f in self.findings if not f.met)

    @property
    def held(self) -> tuple[Finding, ...]:
        """The findings that keep a session from beginning."""
        return tuple(finding for finding in self.findings if finding.holds_back)

    @property
    def holds_back(self) -> bool:
        """Whether a session must not begin."""
        return any(finding.holds_back for finding in self.findings)

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
    findings of one rule that stands which is not met, then the stronger, then the larger value, so
    that order never matters.
    """
    best: dict[str, Finding] = {}
    for finding in findings:
        if finding and (finding.rule not in best or _weight(finding) > _weight(best[finding.rule])):
            best[finding.rule] = finding
    by_rule = sorted(best.values(), key=lambda f: f.rule, reverse=True)
    return Verdict(
        tuple(sorted(by_rule, key=lambda f: (f.met, -f.action, not RULES[f.rule].locks)))
    )


def _weight(finding: Finding) -> tuple[bool, Action, bool, int]:
    return not finding.met, finding.action, finding.value is not None, finding.value or 0


def found(
    rule: Rule, value: int | None = None, action: Action | None = None, *, met: bool = False
) -> Finding:
    """A finding of `rule`, at its own action unless a milder one is given."""
    action = rule.action if action is None else min(action, rule.action)
    return Finding(rule.id, action, value, met)
