"""The back pages of a report in words, each only where it is wanted."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from app.domain.care import CareEntry
from app.domain.report import Line, Part, Report
from ui import report_figures as f
from ui import words, words_harm, words_rules
from ui.parts.body_map import site_name
from ui.report_blocks import Block, BodyChart, CurvesChart, Item, Table, Words
from ui.report_safety import HARMS, harms_table
from ui.words_figures import DASH

translate = QCoreApplication.translate


def back_pages(report: Report) -> tuple[Block, ...]:
    """Those that are wanted, and all adverse events where the main page has no room for them."""
    makers = {
        Part.SESSIONS: _sessions,
        Part.CURVES: _curves,
        Part.BODY: _body,
        Part.MEDICINES: _care,
        Part.NOTES: _notes,
    }
    blocks = [makers[part](report) for part in Part if part in report.parts]
    if len(report.safety.harms) > HARMS:
        title = translate("report", "All adverse events")
        table = harms_table(report.safety, len(report.safety.harms))
        blocks.insert(0, Block("harms", title, (table,)))
    return tuple(blocks)


def care_rows(care: Iterable[CareEntry]) -> Iterator[tuple[str, str, str, str]]:
    """When, what, where, how long."""
    for entry in care:
        yield (
            f.stamp(entry.began),
            words_harm.modality(entry.modality),
            words_rules.where(entry.site) if entry.site else translate("report", "no one place"),
            f.minutes(entry.seconds),
        )


def _sessions(report: Report) -> Block:
    title = translate("report", "All sessions")
    headings = (
        translate("report", "No."),
        translate("report", "When"),
        translate("report", "Place"),
        translate("report", "Cold"),
        translate("report", "Lowest skin"),
        translate("report", "Pain"),
        translate("report", "Skin after"),
        translate("report", "How it ended"),
    )
    rows = tuple(map(_session, report.lines))
    return Block(
        "sessions", title, (_filled(title, headings, rows, (6, 19, 15, 9, 10, 9, 13, 19)),)
    )


def _session(line: Line) -> tuple[str, ...]:
    scores = (DASH if score is None else str(score) for score in (line.before, line.after))
    return (
        str(line.id),
        f.stamp(line.began),
        site_name(line.site),
        f.minutes(line.cold_s),
        DASH if line.coldest is None else f.degrees(line.coldest),
        " → ".join(scores),
        DASH if line.look is None else words.skin(line.look),
        words.end(line.end).title,
    )


def _filled(
    name: str, headings: tuple[str, ...], rows: tuple[tuple[str, ...], ...], shares: tuple[int, ...]
) -> Item:
    if not rows:
        return Words(translate("report", "None recorded."))
    return Table(name, headings, rows, shares)


def _curves(report: Report) -> Block:
    title = translate("report", "Skin in the last sessions")
    if not report.curves:
        return Block("curves", title, (Words(translate("report", "None recorded.")),))
    headings = (
        translate("report", "Session"),
        translate("report", "Place"),
        translate("report", "Lowest skin"),
    )
    rows = tuple(
        (
            f.stamp(curve.line.began),
            site_name(curve.line.site),
            DASH if curve.line.coldest is None else f.degrees(curve.line.coldest),
        )
        for curve in report.curves
    )
    twin = Table(title, headings, rows, (40, 30, 30))
    about = translate(
        "report", "Skin in °C over minutes. Dashed line: 15 °C. Solid line: 10 °C. A gap is a gap."
    )
    return Block(
        "curves", title, (Words(about, quiet=True), CurvesChart(report.curves, title, twin))
    )


def _body(report: Report) -> Block:
    title = translate("report", "Where on the body")
    places = tuple((place.site, place.sessions) for place in report.places)
    headings = (
        translate("report", "No."),
        translate("report", "Place"),
        translate("report", "Sessions"),
    )
    rows = tuple(
        (f"P{number}", site_name(site), str(count))
        for number, (site, count) in enumerate(places, start=1)
    )
    twin = Table(title, headings, rows, (20, 50, 30))
    chart = BodyChart(places, title, twin)
    return Block("body", title, (chart, _filled(title, headings, rows, (20, 50, 30))))


def _care(report: Report) -> Block:
    title = translate("report", "Other cold and pills")
    headings = (
        translate("report", "When"),
        translate("report", "What"),
        translate("report", "Place"),
        translate("report", "How long"),
    )
    pills = translate("report", "Sessions in which a pill was marked: {count}.")
    rows = tuple(care_rows(report.care))
    items = (
        Words(pills.format(count=report.pills)),
        _filled(title, headings, rows, (28, 32, 22, 18)),
    )
    return Block("care", title, items)


def _notes(report: Report) -> Block:
    title = translate("report", "Own notes")
    told = [
        *((line.began, line.note) for line in report.lines),
        *((harm.told, harm.note) for harm in report.safety.harms),
        *((entry.began, entry.note) for entry in report.care),
    ]
    kept = sorted(((at, note) for at, note in told if note), key=lambda each: each[0].wall_ms)
    rows = tuple((f.stamp(at), note) for at, note in kept)
    headings = (translate("report", "When"), translate("report", "Note"))
    return Block("notes_own", title, (_filled(title, headings, rows, (24, 76)),))
