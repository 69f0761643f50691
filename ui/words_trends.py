"""What is said above each chart of the trends: true sentences, and no more (insight, section 6).

No word here says that anything is proven, why it changed, or what comes next.
"""

from collections.abc import Iterable, Iterator
from statistics import median

from PySide6.QtCore import QCoreApplication

from app.domain.aches import Aches, Function
from app.domain.insight import MIN_PAIRS, MIN_SCORES, Change, Trend
from app.domain.plan import Planned, progress
from app.domain.trends import (
    BASELINE_DAYS,
    BETTER_BASELINE,
    LEARNING,
    Adherence,
    Baseline,
    BeforeAfter,
    PainByDay,
)
from app.domain.units import Moment
from ui import report_figures as f
from ui import words, words_body

translate = QCoreApplication.translate


def too_early(needs: int) -> str:
    """Not enough entries, and how many more it takes."""
    return translate("trends", "Too early to say. Entries still needed: {n}.").format(n=needs)


def caution() -> str:
    """Scores come back to their middle by themselves (insight 6)."""
    return translate(
        "trends",
        "Scores often fall by themselves after a bad day. This cannot tell you why yours fell.",
    )


def _joined(sentences: Iterable[str]) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def pain(told: PainByDay, shown: Iterable[int]) -> str:
    """Pain by day: the middle of `shown`, and how it goes on."""
    scores = list(shown)
    if not scores:
        return translate("trends", "No pain was told in this time.")
    if len(scores) < MIN_PAIRS:
        return too_early(MIN_PAIRS - len(scores))
    text = translate(
        "trends",
        "{n} scores. The middle score was {middle}, the lowest {low}, the highest {high}.",
    )
    said = text.format(
        n=len(scores), middle=f.number(float(median(scores))), low=min(scores), high=max(scores)
    )
    return _joined((said, trend(told)))


def trend(told: PainByDay) -> str:
    """How scores before sessions went on; nothing where there are none."""
    if told.trend is None:
        missing = MIN_SCORES - len(told.before)
        if not told.before:
            return ""
        if missing > 0:
            text = translate(
                "trends",
                "Too early to say how it goes on: {n} more scores before a session needed.",
            )
            return text.format(n=missing)
        return translate("trends", "Too early to say how it goes on: these days are too few.")
    ways = {
        -1: translate("trends", "Scores before a session went down."),
        0: translate("trends", "No clear trend."),
        1: translate("trends", "Scores before a session went up."),
    }
    return _joined((ways[told.trend.direction], _weeks(told.trend)))


def _weeks(told: Trend) -> str:
    if not told.direction:
        return ""
    text = translate(
        "trends",
        "By {points} points a week (likely between {low} and {high}); the middle of the first "
        "7 days was {first}, of the last 7 days {last}.",
    )
    low, high = sorted((abs(told.interval.low), abs(told.interval.high)))
    return text.format(
        points=f.number(abs(told.per_week)),
        low=f.number(low),
        high=f.number(high),
        first=f.number(told.first_week),
        last=f.number(told.last_week),
    )


def baseline(told: Baseline) -> str:
    """How well the time before the first session is known."""
    days = translate("trends", "Days with a score before your first session: {n}.")
    if not told.begun:
        days = translate("trends", "Days with a score before any session: {n}.")
    said = days.format(n=told.days)
    if not told.enough:
        wants = translate(
            "trends", "To compare with later takes {least} such days, {better} are better."
        )
        return _joined((said, wants.format(least=BASELINE_DAYS, better=BETTER_BASELINE)))
    middle = translate("trends", "Their middle score was {middle}.")
    return _joined((said, middle.format(middle=f.number(told.median or 0))))


def before_after(told: BeforeAfter) -> str:
    """The change of pain, with how sure that is."""
    if told.learning and told.pairs:
        text = translate("trends", "The first {n} sessions are for learning. They judge nothing.")
        return text.format(n=LEARNING)
    change = told.response.change
    if change is None:
        return translate("trends", "No session in this time has both scores.")
    if change.interval is None:
        return too_early(MIN_PAIRS - change.n)
    counted = translate("trends", "After {lower} of {n} sessions your score was lower.")
    return _joined((counted.format(lower=told.lower, n=change.n), middle_change(change)))


def middle_change(change: Change) -> str:
    """The middle change in words; what reaches 0 is no clear change."""
    held = change.interval
    assert held is not None, "there are enough pairs"
    low, high = sorted((abs(held.low), abs(held.high)))
    if held.high < 0:
        text = translate(
            "trends",
            "The middle change was {points} points less (likely between {low} and {high}).",
        )
    elif held.low > 0:
        text = translate(
            "trends",
            "The middle change was {points} points more (likely between {low} and {high}).",
        )
    else:
        text = translate(
            "trends",
            "No clear change after {n} sessions (likely between {below} and {above} points). "
            "Talk to your physiotherapist about other options.",
        )
    return text.format(
        points=f.number(abs(change.median)),
        low=f.number(low),
        high=f.number(high),
        n=change.n,
        below=f.signed(held.low),
        above=f.signed(held.high),
    )


def answers(told: BeforeAfter) -> Iterator[tuple[str, str]]:
    """The figures beside it, each with its name."""
    now = told.response
    if told.learning or now.change is None or now.change.interval is None:
        return
    yield (
        translate("trends", "Lower, the same, higher"),
        f"{told.lower}, {told.same}, {told.higher}",
    )
    if now.responders:
        yield translate("trends", "Fell by 2 points and 30 %"), f.hits(now.responders)
        yield translate("trends", "That is likely"), f.percent(now.responders.interval)
    if now.missing:
        yield translate("trends", "No score after"), str(now.missing)
        yield translate("trends", "If those had no change"), f.points(now.change_if_same)
        yield translate("trends", "And fell by 2 points and 30 %"), f.hits(now.responders_if_same)
    if now.left_out:
        yield translate("trends", "Left out: began below 2, cannot fall by 2"), str(now.left_out)


def adherence(told: Adherence) -> str:
    """What was planned and what was done."""
    if not told.sessions:
        return translate("trends", "No session in this time.")
    whole = translate("trends", "{whole} of {n} sessions ran to the end.")
    said = [whole.format(whole=told.whole, n=told.sessions)]
    if told.planned_s is not None and told.cold_s is not None:
        middle = translate(
            "trends", "The middle one was to be cold for {planned} and was for {done}."
        )
        said.append(middle.format(planned=f.minutes(told.planned_s), done=f.minutes(told.cold_s)))
    return _joined(said)


def course(planned: Planned | None, now: Moment, starts_h: int) -> Iterator[tuple[str, str]]:
    """How far the newest course is; what was left out is told nowhere (R8)."""
    if planned is not None:
        told = progress(planned, now, starts_h)
        yield translate("trends", "Sessions of your course"), f.of((told.done, told.of))


def early(told: Adherence) -> Iterator[tuple[str, str]]:
    """Why sessions ended early, and how many."""
    for end, count in told.early:
        text = translate("trends", "Ended early: {why}").format(why=words.end(end).title)
        yield text, str(count)


def aches(told: Aches) -> str:
    """Where it hurt."""
    if not told.regions:
        return translate("trends", "No entry in this time says where it hurt.")
    most = told.regions[0]
    if told.of < MIN_PAIRS:
        return too_early(MIN_PAIRS - told.of)
    text = translate("trends", "Named most often: {region}, in {times} of {n} entries.")
    return text.format(region=words_body.region(most.region), times=most.times, n=told.of)


def function(told: Function) -> str:
    """How a score of function went, beside the change that matters on its scale."""
    values = [value for _, value in told.values]
    if told.felt:
        text = translate(
            "trends", "Since {since}, you said {last}: from -5 much worse to 5 much better."
        )
        return text.format(since=told.names[-1], last=f.signed(values[-1]))
    change = told.change
    if change is None:
        return translate("trends", "One score so far: {value}.").format(value=f.number(values[0]))
    said = translate("trends", "From {first} to {last}.").format(
        first=f.number(values[0]), last=f.number(values[-1])
    )
    way = translate("trends", "Less is better on this scale.")
    if not told.less_is_better:
        way = translate("trends", "More is better on this scale.")
    return _joined((said, _matters(told), way))


def _matters(told: Function) -> str:
    if told.matters is None:
        return translate("trends", "We know of no change that matters on this scale.")
    text = translate("trends", "A change of {n} or more matters. This one is smaller.")
    if told.matters_now:
        text = translate("trends", "A change of {n} or more matters. This one is as large.")
    return text.format(n=f.number(told.matters))
