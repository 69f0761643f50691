"""One line for each diary entry: its title, what else it says, and its figures."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from app.domain.entry_kind import EntryKind
from app.domain.function import REACH, Activities, Change, Moved, Movement, Score
from app.domain.journal import (
    Care,
    Comment,
    Context,
    DiaryEntry,
    Flare,
    FlareTurn,
    Medicine,
    Pain,
    Problem,
    Vitals,
)
from ui import words_body, words_journal
from ui import words_figures as figures

JOIN: Final = " · "
MINUS = "\N{MINUS SIGN}"
EXCERPT = 120
"""Characters of a person's own words that a line shows; our own choice."""


def title(entry: DiaryEntry) -> str:
    """What it is, with its main figure: `Pain 4 of 10`, `Ibuprofen 400 mg`; of a note its own
    first line."""
    if entry.kind is EntryKind.NOTE and entry.text.strip():
        return excerpt(entry.text)
    words_of = _TITLES.get(type(entry.body))
    return words_of(entry.body) if words_of else words_journal.kind(entry.kind)


def lines(entry: DiaryEntry) -> list[str]:
    """What else it says, each on a line of its own, without the person's own words."""
    words_of = _DETAILS.get(type(entry.body))
    return [part for part in words_of(entry.body) if part] if words_of else []


def detail(entry: DiaryEntry) -> str:
    """What else it says, on one line, the first line of the person's own words last."""
    parts = lines(entry)
    if entry.kind is not EntryKind.NOTE:
        parts.append(excerpt(entry.text))
    return JOIN.join(part for part in parts if part)


def number(value: float) -> str:
    """A figure with as many decimals as it has, at most two (`7.5`)."""
    return QLocale().toString(float(round(value, 2)), "g", 8)


def signed(value: int) -> str:
    """A figure with its sign, which is a true minus (`+3`)."""
    return f"+{value}" if value > 0 else f"{MINUS}{-value}" if value < 0 else "0"


def date(iso: str) -> str:
    """An ISO date in the way of the locale."""
    found = QDate.fromString(iso, Qt.DateFormat.ISODate)
    return QLocale().toString(found, QLocale.FormatType.ShortFormat)


def excerpt(text: str) -> str:
    """The first line of a person's own words, cut where it is long."""
    line = next(iter(text.strip().splitlines()), "").strip()
    return line if len(line) <= EXCERPT else f"{line[: EXCERPT - 1].rstrip()}…"


def moved(value: Moved) -> str:
    """One movement with what it brought: `Bending forward: pain 3 of 10, 20 cm`."""
    parts: list[str] = []
    if value.pain is not None:
        text = QCoreApplication.translate("words", "pain {score}")
        parts.append(text.format(score=words_body.of_ten(value.pain)))
    if value.reach is not None:
        unit = REACH[value.move][0]
        parts.append(f"{value.reach}°" if unit == "deg" else f"{value.reach} {unit}")
    name = words_journal.move(value.move)
    return f"{name}: {', '.join(parts)}" if parts else name


# Titles: what it is, with its main figure


def _pain(body: Pain) -> str:
    if body.score == 0 and not body.spots:
        return QCoreApplication.translate("words", "No pain")
    text = QCoreApplication.translate("words", "Pain {score}")
    return text.format(score=words_body.of_ten(body.score))


def _flare(body: Flare) -> str:
    if body.turn is FlareTurn.BEGAN:
        return QCoreApplication.translate("words", "Flare-up began")
    return QCoreApplication.translate("words", "Flare-up over")


def _medicine(body: Medicine) -> str:
    if body.amount is None:
        return body.name
    return f"{body.name} {number(body.amount)} {body.unit}".rstrip()


def _care(body: Care) -> str:
    parts = [words_journal.care(body.what)]
    if body.minutes is not None:
        parts.append(figures.minutes(body.minutes * 60))
    return JOIN.join(parts)


def _vitals(body: Vitals) -> str:
    if body.systolic is None:
        text = QCoreApplication.translate("words", "Pulse {count}")
        return text.format(count=body.pulse)
    text = QCoreApplication.translate("words", "Blood pressure {upper}/{lower}")
    return text.format(upper=body.systolic, lower=body.diastolic)


def _activities(body: Activities) -> str:
    text = QCoreApplication.translate("words", "Activities {score} of 10")
    return text.format(score=number(round(body.mean, 1)))


def _change(body: Change) -> str:
    if body.score == 0:
        return QCoreApplication.translate("words", "No change")
    if body.score > 0:
        text = QCoreApplication.translate("words", "Better: {score}")
    else:
        text = QCoreApplication.translate("words", "Worse: {score}")
    return text.format(score=signed(body.score))


def _score(body: Score) -> str:
    return f"{words_journal.instrument(body.instrument)}: {number(body.value)}"


def _comment(body: Comment) -> str:
    return QCoreApplication.translate("words", "Comment: {who}").format(who=body.who)


_TITLES: dict[type, Callable[..., str]] = {
    Pain: _pain,
    Flare: _flare,
    Medicine: _medicine,
    Care: _care,
    Vitals: _vitals,
    Activities: _activities,
    Change: _change,
    Score: _score,
    Comment: _comment,
}


# Details: all else that was said


def _places(body: Pain) -> list[str]:
    return [words_body.spot(each) for each in body.spots]


def _against(body: Medicine) -> list[str]:
    return [QCoreApplication.translate("words", "Against pain")] if body.painkiller else []


def _where(body: Care) -> list[str]:
    return [words_body.region(body.region)] if body.region else []


def _day(body: Context) -> list[str]:
    translate = QCoreApplication.translate
    told = (
        (translate("words", "Slept {figure} h"), body.sleep_h),
        (translate("words", "Sleep {figure} of 10"), body.slept_well),
        (translate("words", "Stress {figure} of 10"), body.stress),
        (translate("words", "Active {figure} of 10"), body.active),
        (translate("words", "{figure} h after hurt or hard sport"), body.hours_since),
    )
    return [text.format(figure=number(value)) for text, value in told if value is not None]


def _pulse(body: Vitals) -> list[str]:
    if body.pulse is None or body.systolic is None:
        return []
    return [QCoreApplication.translate("words", "Pulse {count}").format(count=body.pulse)]


def _moves(body: Movement) -> list[str]:
    return [moved(each) for each in body.moves]


def _scores(body: Activities) -> list[str]:
    return [f"{name} {score}" for name, score in body.scores]


def _from_day(iso: str) -> str:
    return QCoreApplication.translate("words", "Since {day}").format(day=date(iso))


def _since(body: Change) -> list[str]:
    return [_from_day(body.since)]


def _by(body: Score) -> list[str]:
    if not body.by:
        return []
    return [QCoreApplication.translate("words", "Given by {who}").format(who=body.by)]


def _problem(body: Problem) -> list[str]:
    parts = [", ".join(words_body.region(each) for each in body.regions)]
    parts += [words_journal.course(body.course)] if body.course else []
    parts += [words_journal.cause(body.cause)] if body.cause else []
    if body.since:
        parts.append(
            QCoreApplication.translate("words", "Since {day}").format(day=date(body.since))
        )
    return parts


_DETAILS: dict[type, Callable[..., list[str]]] = {
    Pain: _places,
    Medicine: _against,
    Care: _where,
    Context: _day,
    Vitals: _pulse,
    Movement: _moves,
    Activities: _scores,
    Change: _since,
    Score: _by,
    Problem: _problem,
}
