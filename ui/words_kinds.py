"""What is said of relief, of kinds of sessions, and of cold against change.

No kind is called better, and nothing here says why.
"""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from app.domain.insight import MIN_PAIRS
from app.domain.pain import PainWhen
from app.domain.relief import HOURS, Group, Relief, Scatter
from ui import report_figures as f
from ui.words_trends import too_early

translate = QCoreApplication.translate


def moment_after(when: PainWhen) -> str:
    """When a score was told after a session."""
    hours = HOURS[when]
    if not hours:
        return translate("trends", "Right after")
    return translate("trends", "After {n} h").format(n=hours)


def relief(told: Iterable[Relief]) -> str:
    """How long pain stayed lower."""
    held = list(told)
    known = [each for each in held if not each.early and each.share]
    if not held:
        return translate("trends", "No session in this time has a score after it.")
    if not known:
        most = max((each.share.of for each in held if each.share), default=0)
        return too_early(MIN_PAIRS - most)
    last = known[-1]
    text = translate(
        "trends", "{when}, the score was still 2 points or more below the one before in {hits}."
    )
    return text.format(when=moment_after(last.when), hits=f.hits(last.share))


def relief_rows(told: Iterable[Relief]) -> Iterator[tuple[str, str]]:
    """Each time after a session, and in how many of those that told a score it was lower."""
    for each in told:
        hits = f.hits(each.share)
        early_word = translate("trends", "{hits} (too early to say)").format(hits=hits)
        yield moment_after(each.when), early_word if each.early and each.share else hits


def relief_caution() -> str:
    """What these counts leave out."""
    return translate(
        "trends",
        "Only sessions with a score at that time count. The next day, scores often fall by "
        "themselves.",
    )


def groups(told: Iterable[Group]) -> str:
    """Whether kinds of sessions can be seen side by side."""
    held = list(told)
    ready = [each for each in held if not each.needs]
    if not held:
        return translate("trends", "No session in this time has a score.")
    if len(ready) < 2:
        text = translate(
            "trends", "Too early to say. Two kinds need {n} sessions with both scores each."
        )
        return text.format(n=MIN_PAIRS)
    return translate("trends", "The middle change of each kind, with where it likely lies.")


def groups_caution() -> str:
    """No kind is called better."""
    return translate(
        "trends",
        "You chose which kind to use and when. This cannot tell you which one is better.",
    )


def scatter(told: Scatter) -> str:
    """Cold against change."""
    if told.needs:
        return too_early(told.needs)
    text = translate("trends", "{n} sessions, each as one dot. Below 0 is less pain.")
    return text.format(n=len(told.points))


def scatter_caution() -> str:
    """Why there is no line through the dots."""
    return translate(
        "trends",
        "Longer sessions are often chosen on other days. So no line is drawn through the dots.",
    )
