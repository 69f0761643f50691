"""The back pages of a report in words, each only where it is wanted."""

from PySide6.QtCore import QCoreApplication

from app.domain.report import Line, Part, Remark, Report
from ui import report_figures as f
from ui import words
from ui.parts.body_map import site_name
from ui.report_blocks import Block, CurvesChart, Item, Table, Words
from ui.report_body import body_block
from ui.report_function import on_main_page, results_table
from ui.report_medicines import medicines_page
from ui.report_safety import HARMS, harms_table
from ui.words_figures import DASH

translate = QCoreApplication.translate


def back_pages(report: Report) -> tuple[Block, ...]:
    """Those that are wanted, and all adverse events where the main page has no room for them."""
    makers = {
        Part.SESSIONS: _sessions,
        Part.CURVES: _curves,
        Part.BODY: body_block,
        Part.MEDICINES: _medicines,
        Part.COST: _cost,
        Part.NOTES: _notes,
    }
    blocks = [makers[part](report) for part in Part if part in report.parts]
    if Part.SESSIONS in report.parts and report.results != on_main_page(report.results):
        scores = translate("report", "All function scores")
        blocks.insert(
            1,
            Block("scores", scores, (results_table(report.results, report.head.period.starts_h),)),
        )
    if len(report.safety.harms) > HARMS:
        title = translate("report", "All adverse events")
        table = harms_table(report.safety, len(report.safety.harms))
        blocks.insert(0, Block("harms", title, (table,)))
    return tuple(blocks)


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


def _medicines(report: Report) -> Block:
    return Block("care", translate("report", "Medicines and other cold"), medicines_page(report))


def _cost(report: Report) -> Block:
    title = translate("report", "What sessions cost")
    told = report.cost
    if told is None or not told.priced:
        return Block("cost", title, (Words(translate("report", "None recorded.")),))
    headings = ("", translate("report", "This time"), translate("report", "Before"))
    before = DASH if told.before is None else f.money(told.before, told.currency)
    rows = (
        (translate("report", "In all"), f.money(told.total, told.currency), before),
        (translate("report", "Sessions with a price"), f.of((told.priced, told.sessions)), DASH),
    )
    return Block("cost", title, (Table(title, headings, rows, (46, 27, 27)),))


def _notes(report: Report) -> Block:
    title = translate("report", "Own notes")
    told = [
        *((line.began, line.note) for line in report.lines),
        *((harm.told, harm.note) for harm in report.safety.harms),
        *((entry.began, entry.note) for entry in report.care),
        *((each.at, _remark(each)) for each in report.remarks),
    ]
    kept = sorted(((at, note) for at, note in told if note), key=lambda each: each[0].wall_ms)
    rows = tuple((f.stamp(at), note) for at, note in kept)
    headings = (translate("report", "When"), translate("report", "Note"))
    return Block("notes_own", title, (_filled(title, headings, rows, (24, 76)),))


def _remark(remark: Remark) -> str:
    return f"{remark.who}: {remark.text}" if remark.who else remark.text
