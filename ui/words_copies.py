"""The dated copies of a diary in words."""

from PySide6.QtCore import QCoreApplication

from app.domain.copies import Counts, DatedCopy, Origin, newest
from app.domain.period import MINUTE_MS
from app.domain.units import Moment
from app.file_news import CopiesNews
from ui import words
from ui import words_figures as figures

translate = QCoreApplication.translate


def made(copy: DatedCopy, now: Moment) -> str:
    """When it was made, as `Today 08:12`; the day by the calendar, as its name has it."""
    wall_ms = (copy.minute - now.utc_offset_min) * MINUTE_MS
    at = Moment(0, wall_ms, now.utc_offset_min)
    day = figures.day(at, now)
    return translate("copies", "{day} {time}").format(day=day, time=figures.clock_time(at))


def counted(held: Counts) -> str:
    """What it holds."""
    return translate("copies", "Sessions: {sessions} · Entries: {entries}").format(
        sessions=held.sessions, entries=held.entries
    )


def detail(copy: DatedCopy) -> str:
    """What it holds, and what it is where it is no daily one."""
    if copy.origin is Origin.DAMAGED:
        return translate("copies", "The damaged diary, as it was found")
    if copy.counts is None:
        return translate("copies", "It cannot be opened")
    why = {
        Origin.BEFORE: translate("copies", "As it was before you opened a copy"),
        Origin.SCHEMA: translate("copies", "Before an update of Coldwrap"),
    }.get(copy.origin)
    return f"{counted(copy.counts)} · {why}" if why else counted(copy.counts)


def last(news: CopiesNews, now: Moment) -> str:
    """The newest one that opens; else why there is none."""
    found = newest(news.copies, now)
    told = (
        translate("copies", "Last: {when}, opened and counted").format(when=made(found, now))
        if found
        else translate("copies", "None yet")
    )
    if news.fault is None:
        return told
    return f"{told}. {words.fault(news.fault).title}"


def trouble(news: CopiesNews) -> str:
    """Why the last copy could not be made, and that it is tried again; empty where it could."""
    if news.fault is None:
        return ""
    again = translate("copies", "No new copy could be made. Coldwrap tries again by itself.")
    return f"{again} {words.fault(news.fault).text}"
