"""The data notes of a report in words: how far its figures can be trusted."""

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from app.domain.period import MIDNIGHT
from app.domain.report import Notes, Report
from ui import report_figures as f
from ui import words_models
from ui.report_blocks import Block, Words
from ui.words_figures import DASH, span

translate = QCoreApplication.translate


def notes_block(report: Report) -> Block:
    """Short lines, none of which is left out when all is well."""
    notes = report.notes
    texts = (
        _entries(notes),
        _follow_ups(notes),
        _sensors(notes),
        f"{_clocks(notes)}{_day_start(report.head.period.starts_h)} {_left_out(notes)}",
    )
    return Block(
        "notes", translate("report", "How good the data is"), tuple(Words(text) for text in texts)
    )


def _entries(notes: Notes) -> str:
    text = translate(
        "report",
        "Entries of all kinds: {live} on time, {late} over 15 min late; {edited} changed, "
        "{binned} thrown away.",
    )
    live = notes.entries - notes.late
    return text.format(live=live, late=notes.late, edited=notes.edited, binned=notes.binned)


def _follow_ups(notes: Notes) -> str:
    text = translate(
        "report",
        "Answered: score after {after}, skin after {look}, skin at 30 min {half}, "
        "pain next day {day}.",
    )
    return text.format(
        after=f.of(notes.after_scores),
        look=f.of(notes.looks),
        half=f.of(notes.looks_30),
        day=f.of(notes.scores_24),
    )


def _sensors(notes: Notes) -> str:
    text = translate(
        "report",
        "Sessions with a skin sensor {measured}; gaps {gaps} ({missing} in all); told of by the "
        "wrap later {fetched}. Models: {models}.",
    )
    return text.format(
        measured=notes.measured,
        gaps=notes.gaps,
        missing=span(notes.missing_s),
        fetched=notes.fetched,
        models="; ".join(map(words_models.model, notes.models)) or DASH,
    )


def _clocks(notes: Notes) -> str:
    zones = ", ".join(map(f.zone, notes.offsets)) or DASH
    text = translate(
        "report",
        "Time zone: {zones}. Sessions out of order by the clock {backward}; with a sleep or a "
        "changed clock {astray}.",
    )
    return text.format(zones=zones, backward=notes.backward, astray=notes.astray)


def _day_start(starts_h: int) -> str:
    """When days begin, where that is not at midnight."""
    if starts_h == MIDNIGHT:
        return ""
    at = QLocale().toString(QTime(starts_h, 0), QLocale.FormatType.ShortFormat)
    return " " + translate("report", "A day begins at {time}.").format(time=at)


def _left_out(notes: Notes) -> str:
    text = translate("report", "Counted nowhere: simulated {simulated}, still running {running}.")
    return text.format(simulated=notes.simulated, running=notes.running)
