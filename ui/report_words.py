"""The main page of a report in words: the ten blocks in their order (report, section 4).

Numbers and plain statements; nothing says why a score changed (insight, sections 6 and 7).
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.health import Cloth
from app.domain.insight import MIN_SCORES, Response
from app.domain.report import Course, Dose, Report, fingerprint
from ui import report_figures as f
from ui import translation, words
from ui import words_figures as figures
from ui.parts.body_map import site_name
from ui.report_back import back_pages, care_rows
from ui.report_blocks import (
    Blanks,
    Block,
    CourseChart,
    Document,
    Item,
    PairsChart,
    Table,
    Tiles,
    Words,
)
from ui.report_notes import notes_block
from ui.report_safety import safety_block

if TYPE_CHECKING:
    from collections.abc import Callable

translate = QCoreApplication.translate
HERE = 3
"""Entries of other cold that the main page names; the back page names all."""


def document(report: Report) -> Document:
    """The whole report in the language of the app."""
    head = report.head
    beside = translate("report", "Beside it: the {days} days before, {period}")
    made = translate("report", "Made {when} ({zone}) by Coldwrap {version}")
    check = fingerprint(report)
    return Document(
        language=translation.language_of(QLocale()),
        title=translate("report", "Cold wrap diary"),
        name=head.name,
        period=f.period(head.period),
        beside=beside.format(days=head.previous.days, period=f.period(head.previous))
        if head.previous
        else translate("report", "The whole diary"),
        made=made.format(
            when=f.stamp(head.generated),
            zone=f.zone(head.generated.utc_offset_min),
            version=head.version,
        ),
        banner=_banner(report),
        main=(
            safety_block(report),
            _purpose(report),
            _dose(report),
            _response(report),
            _course(report),
            _function(),
            _medicines(report),
            notes_block(report.notes),
            _questions(report),
        ),
        back=back_pages(report),
        foot=translate("report", "Content check {code}").format(code=check[:16].upper()),
        check=check,
        generated_s=head.generated.wall_ms // 1000,
    )


def _banner(report: Report) -> str:
    text = translate("report", "Self-recorded. Not checked by a clinician. Not a diagnosis.")
    if not report.notes.simulated:
        return text
    left_out = translate("report", "Simulated sessions in this time, counted nowhere: {count}.")
    return f"{text} {left_out.format(count=report.notes.simulated)}"


def _purpose(report: Report) -> Block:
    """Own goal and activities have no place in the diary yet; that is said and not left out."""
    rows = tuple(
        (
            site_name(place.site),
            str(place.sessions),
            f.minutes(place.cold_s),
            f.points(place.change),
        )
        for place in report.places
    )
    table = Table(
        translate("report", "Where"),
        (
            translate("report", "Place"),
            translate("report", "Sessions"),
            translate("report", "Cold in all"),
            translate("report", "Middle change of pain"),
        ),
        rows,
        (26, 15, 18, 41),
    )
    none = Words(translate("report", "No session in this time."))
    goal = Words(
        translate("report", "Own goal and activities: not asked by this version."), quiet=True
    )
    return Block(
        "purpose", translate("report", "Where and what for"), (table if rows else none, goal)
    )


def _dose(report: Report) -> Block:
    now, before = report.dose, report.dose_before
    whole = translate("report", "Ran to the end")
    days = translate("report", "Days with entries, of the last {days}").format(days=now.of_days)
    rows: tuple[tuple[str, Callable[[Dose], str]], ...] = (
        (translate("report", "Sessions"), lambda dose: str(dose.sessions)),
        (whole, lambda dose: f.of((dose.whole, dose.sessions))),
        (days, lambda dose: f.of((dose.days_told, dose.of_days))),
        (translate("report", "Cold in a session, middle"), _cold),
        (translate("report", "With a skin sensor"), lambda d: f.of((d.measured, d.sessions))),
        (translate("report", "Lowest skin, middle"), _coldest),
        (translate("report", "Lowest skin, range"), _coldest_range),
        (translate("report", "At or below 15 °C, middle"), lambda d: _minutes(d.below_15_s)),
        (translate("report", "At or below 12 °C, middle"), lambda d: _minutes(d.below_12_s)),
    )
    table = Table(
        translate("report", "Cold"),
        (
            "",
            translate("report", "This time"),
            translate("report", "Before"),
        ),
        tuple((name, told(now), told(before) if before else figures.DASH) for name, told in rows),
        (52, 26, 22),
    )
    early = Words(_early(now))
    cloth = Words(_cloth(now))
    return Block("dose", translate("report", "Cold"), (table, early, cloth))


def _cold(dose: Dose) -> str:
    return f.minutes(dose.cold_s.median) if dose.cold_s else figures.DASH


def _coldest(dose: Dose) -> str:
    return f.degrees(dose.coldest.median) if dose.coldest else figures.DASH


def _coldest_range(dose: Dose) -> str:
    return f.degrees_range(dose.coldest) if dose.coldest else figures.DASH


def _minutes(seconds: float | None) -> str:
    return figures.DASH if seconds is None else f.minutes(seconds)


def _early(dose: Dose) -> str:
    if not dose.early:
        return translate("report", "Ended early: none.")
    told = "; ".join(f"{words.end(end).title} ({count})" for end, count in dose.early)
    return translate("report", "Ended early: {reasons}.").format(reasons=told)


def _cloth(dose: Dose) -> str:
    names = {
        Cloth.NONE: translate("report", "none"),
        Cloth.DRY: translate("report", "dry cloth"),
        Cloth.DRY_TWICE: translate("report", "two dry cloths"),
        Cloth.DAMP: translate("report", "damp cloth"),
        None: translate("report", "not said"),
    }
    told = "; ".join(f"{names[cloth]} ({count})" for cloth, count in dose.cloths)
    return translate("report", "Between pack and skin: {what}.").format(what=told or figures.DASH)


def _response(report: Report) -> Block:
    now = report.response
    items: list[Item] = [_tiles(report)]
    if report.pairs:
        items.append(_pairs_chart(report))
    items += [Words(text, quiet=quiet) for text, quiet in _said(now, report.response_before)]
    title = translate("report", "Pain before and after a session (0 to 10)")
    return Block("response", title, tuple(items))


def _tiles(report: Report) -> Tiles:
    told = report.response.change
    early = translate("report", "too early to say")
    middle = f.signed(told.median) if told and told.interval else early
    return Tiles(
        (
            (middle, translate("report", "middle change")),
            (f.hits(report.response.responders), translate("report", "fell by 2 points and 30 %")),
        )
    )


def _said(now: Response, before: Response | None) -> list[tuple[str, bool]]:
    middle = translate("report", "Middle change: {change}. Below 0 is less pain.")
    said = [(middle.format(change=f.points(now.change)), False)]
    if now.responders:
        share = translate("report", "Fell by at least 2 points and 30 %: {hits} (likely {range}).")
        told = share.format(hits=f.hits(now.responders), range=f.percent(now.responders.interval))
        said.append((told, False))
    if now.missing:
        missing = translate(
            "report",
            "After-scores missing: {count}. With each of them as no change: {change}; {hits}.",
        )
        told = missing.format(
            count=now.missing,
            change=f.points(now.change_if_same),
            hits=f.hits(now.responders_if_same),
        )
        said.append((told, False))
    if now.left_out:
        floor = translate("report", "Left out, as a score below 2 cannot fall by 2: {count}.")
        said.append((floor.format(count=now.left_out), False))
    if before and before.change:
        earlier = translate("report", "In the time before: {change}.")
        said.append((earlier.format(change=f.points(before.change)), False))
    said.append((_caution(), True))
    return said


def _caution() -> str:
    return translate(
        "report",
        "Scores often fall by themselves after a bad day. This cannot tell why they fell.",
    )


def _pairs_chart(report: Report) -> PairsChart:
    name = translate("report", "The last {count} sessions with a score before").format(
        count=len(report.pairs)
    )
    rows = tuple(
        (
            f.stamp(pair.at),
            site_name(pair.site),
            str(pair.before),
            figures.DASH if pair.after is None else str(pair.after),
        )
        for pair in report.pairs
    )
    headings = (
        translate("report", "Session"),
        translate("report", "Place"),
        translate("report", "Before"),
        translate("report", "After"),
    )
    return PairsChart(report.pairs, name, Table(name, headings, rows, (34, 30, 18, 18)))


def _course(report: Report) -> Block:
    told = report.course
    items: list[Item] = []
    if told.weeks or told.scores:
        items.append(_course_chart(report))
    items.append(Words(_trend(told)))
    return Block("course", translate("report", "Pain by day (0 to 10)"), tuple(items))


def _course_chart(report: Report) -> CourseChart:
    name = translate("report", "Scores by day, with the middle of each week")
    rows = tuple(
        (f.date(week.first), f.number(week.median), str(week.n)) for week in report.course.weeks
    )
    headings = (
        translate("report", "Week from"),
        translate("report", "Middle score before a session"),
        translate("report", "Scores"),
    )
    twin = Table(name, headings, rows, (40, 40, 20))
    return CourseChart(report.course, report.head.period, name, twin)


def _trend(course: Course) -> str:
    trend = course.trend
    if trend is None:
        missing = MIN_SCORES - course.count
        if missing > 0:
            text = translate(
                "report", "Too early to say how it goes on: {count} more scores before a session."
            )
            return text.format(count=missing)
        return translate("report", "Too early to say how it goes on: these days are too few.")
    figures_of = translate(
        "report", "{week} points a week ({between}; {n} scores, {days} days). "
        "Middle score of the first 7 days {first}, of the last 7 {last}.",
    ).format(
        week=f.signed(trend.per_week),
        between=f.between(trend.interval),
        n=trend.n,
        days=trend.days,
        first=f.number(trend.first_week),
        last=f.number(trend.last_week),
    )  # fmt: skip
    said = {
        -1: translate("report", "Scores before a session went down."),
        0: translate("report", "No clear trend."),
        1: translate("report", "Scores before a session went up."),
    }
    return f"{said[trend.direction]} {figures_of}"


def _function() -> Block:
    none = Words(translate("report", "No scores recorded."), quiet=True)
    return Block("function", translate("report", "Function scores"), (none,))


def _medicines(report: Report) -> Block:
    pills = translate("report", "Sessions in which a pill was marked: {count}.")
    items: list[Item] = [Words(pills.format(count=report.pills))]
    for when, what, place, long in care_rows(report.care[-HERE:]):
        items.append(Words(f"{when}: {what}, {place}, {long}"))
    if len(report.care) > HERE:
        more = translate("report", "Other cold in all: {count}.").format(count=len(report.care))
        items.append(Words(more))
    if not report.care:
        items.append(Words(translate("report", "No other cold recorded."), quiet=True))
    return Block("medicines", translate("report", "Pills and other cold"), tuple(items))


def _questions(report: Report) -> Block:
    title = translate("report", "What I want to ask")
    return Block("questions", title, (Blanks(report.questions, 3),))
