"""Other people's diaries in a table, in words."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.review import ReviewRow
from app.review_ports import Reviewed
from ui import report_figures as figures
from ui import words

translate = QCoreApplication.translate
NONE = "\N{EN DASH}"
WIDEST_CHANGE = "\N{MINUS SIGN}2.5 (\N{MINUS SIGN}3.5 to \N{MINUS SIGN}1, n 99)"
Key: TypeAlias = tuple[float | str, ...]
"""What a column is sorted by."""


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, what stands below it, what it is sorted by, and the most that most cells hold, to
    measure the column by."""

    heading: str
    text: Callable[[ReviewRow], str]
    key: Callable[[ReviewRow], Key]
    widest: str = ""


def columns() -> tuple[Column, ...]:
    """All columns but the first, which names the person."""
    return (
        Column(translate("review", "Change of pain"), _change, _change_key, WIDEST_CHANGE),
        Column(translate("review", "Went wrong"), _harm, _harm_key, "1 of 2 open"),
        Column(translate("review", "Last entry"), _last, _last_key, "20 Nov 2026"),
        Column(translate("review", "Days told"), _days, lambda row: (row.days_told,)),
        Column(translate("review", "Course"), _course, _course_key),
        Column(translate("review", "Sessions"), _sessions, lambda row: (row.sessions,)),
        Column(translate("review", "Cold, min"), _minutes, lambda row: (row.dose_s,)),
        Column(translate("review", "Missing"), _missing, _missing_key, "12 after, 99 late"),
    )


def name(reviewed: Reviewed) -> str:
    """Who it is: the name, else the file's."""
    row = reviewed.row
    return row.name if row and row.name else reviewed.path.stem


def note(reviewed: Reviewed) -> str:
    """What is special: why it cannot be read, or that it is made up or without a person."""
    if reviewed.fault:
        return words.fault(reviewed.fault.code).title
    row = reviewed.row
    if row is None:
        return ""
    marks = {
        translate("review", "Sample"): row.sample,
        translate("review", "Without a name"): row.anonymous,
        translate("review", "Rehearsals: {count}").format(count=row.simulated): row.simulated > 0,
    }
    return ", ".join(mark for mark, is_so in marks.items() if is_so)


def counted(shown: int, read: int, of: int, bad: int) -> str:
    """How many files there are, are read, are shown, and cannot be read."""
    if read < of:
        parts = [translate("review", "{read} of {of} files read").format(read=read, of=of)]
    else:
        parts = [translate("review", "Files: {count}").format(count=of)]
    if shown < read:
        parts.append(translate("review", "shown: {count}").format(count=shown))
    if bad:
        parts.append(translate("review", "cannot be read: {count}").format(count=bad))
    return " · ".join(parts)


def plan_name(reviewed: Reviewed) -> str:
    """A file's name for what is sent back; nothing in it that a file system does not like."""
    plain = "".join(sign if sign.isalnum() else "-" for sign in name(reviewed)).strip("-")
    return f"{plain or Path(reviewed.path).stem}.coldwrap-plan"


def _count(value: int) -> str:
    return QLocale().toString(value)


def _sessions(row: ReviewRow) -> str:
    return _count(row.sessions)


def _minutes(row: ReviewRow) -> str:
    return _count(round(row.dose_s / 60))


def _days(row: ReviewRow) -> str:
    return f"{row.days_told}/{row.of_days}"


def _last_key(row: ReviewRow) -> Key:
    return (row.last_day or 0,)


def _harm_key(row: ReviewRow) -> Key:
    return (row.harms_open + row.paused, row.harms)


def _missing_key(row: ReviewRow) -> Key:
    return (row.missing_after, row.late)


def _last(row: ReviewRow) -> str:
    return figures.date(row.last_day) if row.last_day is not None else NONE


def _course(row: ReviewRow) -> str:
    return NONE if row.planned is None else f"{row.done}/{row.planned}"


def _course_key(row: ReviewRow) -> Key:
    return (-1.0,) if not row.planned else ((row.done or 0) / row.planned,)


def _change(row: ReviewRow) -> str:
    change = row.change
    if change is None:
        return NONE
    median = figures.signed(change.median)
    if change.interval is None:
        return translate("review", "{median} (n {n})").format(median=median, n=change.n)
    return translate("review", "{median} ({low} to {high}, n {n})").format(
        median=median,
        low=figures.signed(change.interval.low),
        high=figures.signed(change.interval.high),
        n=change.n,
    )


def _change_key(row: ReviewRow) -> Key:
    return (99.0, 0) if row.change is None else (row.change.median, -row.change.n)


def _harm(row: ReviewRow) -> str:
    if not row.harms and not row.paused:
        return NONE
    text = translate("review", "{open} of {all} open").format(open=row.harms_open, all=row.harms)
    if not row.paused:
        return text
    return f"{text}, " + translate("review", "paused: {count}").format(count=row.paused)


def _missing(row: ReviewRow) -> str:
    if not row.missing_after and not row.late:
        return NONE
    parts: list[str] = []
    if row.missing_after:
        parts.append(translate("review", "{count} after").format(count=row.missing_after))
    if row.late:
        parts.append(translate("review", "{count} late").format(count=row.late))
    return ", ".join(parts)
