"""Write docs/safety.md from the table of rules: `python packaging/safety_doc.py` after a change."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.domain.rules import GROUPS, RULES, Action, Acts, Rule  # noqa: E402 - found from here

PAGE = ROOT / "docs" / "safety.md"
DOES = {
    Action.BLOCK: "does not let it start",
    Action.STOP: "ends the session",
    Action.LOCK: "locks the place until a clinician's advice is recorded",
    Action.CLEAR: "waits until somebody who may has cleared it",
    Action.WARN: "warns",
    Action.ACK: "asks for a tick",
    Action.ADVISE: "advises",
}
ACTS = {
    Acts.YES: "yes",
    Acts.ASKED: "asked in the window only",
    Acts.TOLD: "said afterwards",
    Acts.NO: "no",
}
_TOP = """\
# The safety rules

**Coldwrap is not a medical device and does not give medical advice. No clinician has reviewed these
numbers.** They come from papers and labelling, most of them read as abstracts; [J] is our own
judgement, [M] our own model, [GK] general knowledge without a source at hand. If you are worried,
ask a health professional.

This page is written from `app/domain/rules` by `packaging/safety_doc.py`; the app reads its limits
from the same rows. "Acts today" says what is true now: *yes*, the app holds itself to it below the
window, so that no window, command or file goes round it; *asked in the window only*, the window
asks before or after a session and nothing else checks; *said afterwards*, advice that the window
gives and nothing can hold to; *no*, the row is only listed, and you must see to it yourself. Of
{count} rows {yes} act, {asked} are asked, {told} are said, {no} are only listed.

Where a cap only shortens a session, the app shortens it and says so instead of refusing (T03, T07,
T10, H10, C18, C21, L04). A rehearsal cools no skin: rest and counts do not hold it back, only what
you said of your health and of today does, and it locks no place for sessions in earnest. Rest,
counts and locks know only what stands in the diary that is open, and health only what was said.

Clocks. A session that the diary dates ahead of today, or before the session that ran before it,
counts as if it had ended just now, so that a clock set back unlocks nothing. Its rest goes on while
the computer is on, whatever its clock is set to meanwhile; that is the way out when it was the
clock that was wrong. Or another session (a rehearsal too) runs after it, and the rest is counted
from there. What came into the diary later, out of a wrap's memory or another diary, is no such
session. That a wrap is off, said with the clock set back, shortens no rest.

Putting the diary right. What was thrown away counts as before (T05-T07, W03) and its skin is asked
about (D10); what was moved counts, and is locked, on both places; what was given to another person
counts for both. A lock goes only by advice, never by an undo. The bin is emptied when two starts of
the app, a day apart, found a thing more than 30 days old, and never of a session whose wrap is not
known to be off. Of cold on skin the bare facts stay that the rules count (where, when, how long,
the two pains), so that no clock, however wrong, makes a start sooner by emptying the bin.

Opening a copy. What was written goes back to that day; sessions, other cold, harm, health answers,
limits and paused places stay as they are now. Where the diary cannot be read, or holds nothing, the
newest copy says what is known, the time since counts as all the cold of a day (T07), and the health
questions are asked again (S04). A place that was paused since that copy is then not known any more.

The sources in square brackets are short names of papers, labelling and standards.
"""
_UNITS = {
    "ms": (1000, "s"),
    "cc": (100, "degC"),
    "months": (1, "months"),
    "weeks": (1, "weeks"),
    "years": (1, "years"),
    "days": (1, "days"),
    "mm": (1, "mm"),
    "points": (1, "points"),
    "percent": (1, "%"),
    "count": (1, ""),
}
_BY_UNIT_OF_TIME = ((3600, "h"), (60, "min"))


def page() -> str:
    """The page as it should be."""
    acts = [rule.acts for rule in RULES.values()]
    top = _TOP.format(
        count=len(acts),
        yes=acts.count(Acts.YES),
        asked=acts.count(Acts.ASKED),
        told=acts.count(Acts.TOLD),
        no=acts.count(Acts.NO),
    )
    return "\n".join([top, *(_group(title, rules) for title, rules in GROUPS.items())])


def _group(title: str, rules: tuple[Rule, ...]) -> str:
    head = [
        "| ID | when | limit | what the app does | source | acts today |",
        "|---|---|---|---|---|---|",
    ]
    return "\n".join([f"## {title}", "", *head, *map(_line, rules), ""])


def _line(rule: Rule) -> str:
    limits = ", ".join(_limit(name, number) for name, number in rule.numbers.items())
    does = " and ".join(DOES[action] for action in (rule.action, rule.also) if action)
    cells = (rule.id, rule.when, limits or "any", does, rule.source, ACTS[rule.acts])
    return f"| {' | '.join(cells)} |"


def _limit(name: str, number: int) -> str:
    """`cap_s`, 1200 becomes "cap 20 min"."""
    if name.endswith("_cc_per_s"):
        return f"{_words(name.removesuffix('_cc_per_s'))} {number / 100:g} degC a second"
    label, _, unit = name.rpartition("_")
    if unit == "s":
        return f"{_words(label)} {_time(number)}"
    divisor, said = _UNITS[unit or name]
    if said == "s":
        return f"{_words(label)} {_time(number / divisor)}"
    return f"{_words(label)} {number / divisor:g} {said}".strip()


def _time(seconds: float) -> str:
    for length, unit in _BY_UNIT_OF_TIME:
        if seconds >= length and seconds % length == 0:
            return f"{seconds / length:g} {unit}"
    return f"{seconds:g} s"


def _words(label: str) -> str:
    return label.replace("_", " ")


def main() -> None:
    """Bring the page up to date."""
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
