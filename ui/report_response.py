"""What a report says of pain: before and after a session, and by day.

Nothing here says why a score changed (insight, sections 6 and 7).
"""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.domain.insight import MIN_PAIRS, MIN_SCORES, Response
from app.domain.report import Course, Report
from ui import report_figures as f
from ui import words_figures as figures
from ui.parts.body_map import site_name
from ui.report_blocks import Block, CourseChart, Item, PairsChart, Table, Tiles, Words
from ui.report_marks import marks_said

translate = QCoreApplication.translate


def response_block(report: Report) -> Block:
    """Before and after: large figures, a picture, and what may be said of them."""
    now = report.response
    items: list[Item] = [_tiles(report)]
    if report.pairs:
        items.append(_pairs_chart(report))
    said = " ".join(_said(now, report.response_before))
    items += [Words(said)] if said else []
    items.append(Words(_caution(), quiet=True))
    title = translate("report", "Pain before and after a session (0 to 10)")
    return Block("response", title, tuple(items))


def _tiles(report: Report) -> Tiles | Words:
    """Of few pairs no figure is told (insight 6)."""
    told = report.response
    if _enough(told):
        return Tiles((_middle(told), _fell(told)))
    text = translate(
        "report", "Middle change: too early to say (n = {n}; at least {least} needed)."
    )
    return Words(text.format(n=told.change.n if told.change else 0, least=MIN_PAIRS))


def _enough(told: Response) -> bool:
    return told.change is not None and told.change.interval is not None


def _middle(told: Response) -> tuple[str, str]:
    assert told.change, "it was seen"
    assert told.change.interval, "it was seen"
    text = translate("report", "points, middle change (95 %: {range}; n = {n})")
    about = text.format(range=f.range_of(told.change.interval), n=told.change.n)
    return f.signed(told.change.median), _unbroken(about)


def _fell(told: Response) -> tuple[str, str]:
    if told.responders is None:
        return figures.DASH, translate("report", "fell by 2 points and 30 %")
    text = translate("report", "fell by at least 2 points and 30 % (95 %: {range})")
    about = text.format(range=f.percent(told.responders.interval))
    return f.hits(told.responders), _unbroken(about)


def _unbroken(words: str) -> str:
    """No line begins with a percent sign."""
    return words.replace(" %", f"{f.NBSP}%")


def _said(now: Response, before: Response | None) -> Iterator[str]:
    """What stands beside the figures."""
    if now.missing:
        yield _missing(now, both_ways=_enough(now))
    if now.left_out:
        floor = translate("report", "Left out, as a score below 2 cannot fall by 2: {count}.")
        yield floor.format(count=now.left_out)
    if before and before.change:
        earlier = translate("report", "In the time before: {change}.")
        yield earlier.format(change=f.points(before.change))


def _missing(now: Response, *, both_ways: bool) -> str:
    count = translate("report", "After-scores missing: {count}.").format(count=now.missing)
    if not both_ways:
        return count
    text = translate("report", "Each of them as no change: {change}; {hits}.")
    same = text.format(change=f.points(now.change_if_same), hits=f.hits(now.responders_if_same))
    return f"{count} {same}"


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


def course_block(report: Report) -> Block:
    """Pain by day; words about its way only where both ways of looking agree."""
    told = report.course
    items: list[Item] = []
    if told.weeks or told.scores:
        items.append(_course_chart(report))
    items.append(Words(_trend(told)))
    said = marks_said(told)
    if said:
        items.append(Words(said, quiet=True))
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
        "report", "{week} points a week (95 %: {range}; {n} scores, {days} days). "
        "Middle score of the first 7 days {first}, of the last 7 {last}.",
    ).format(
        week=f.signed(trend.per_week),
        range=f.range_of(trend.interval),
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
