"""What the cold is for, in words: places, the problem, own goal, activities."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QDate, Qt

from app.domain.journal import Problem
from app.domain.report import Place, Report
from app.domain.report_said import Aim
from ui import report_figures as f
from ui import words_body, words_journal, words_plan
from ui.parts.body_map import site_name
from ui.report_blocks import Block, Item, Table, Words

translate = QCoreApplication.translate
HERE = 3
"""Places that the table has room for."""
SHARES = (24, 18, 19, 39)


def aim_block(report: Report) -> Block:
    """Places of the wrap with their sides, then what the person said of why."""
    items = list(_places(report))
    items += [Words(text) for text in _said(report.aim, report.head.period.starts_h)]
    if report.aim.unsaid:
        none = translate("report", "Problem, own goal and activities: none recorded.")
        items.append(Words(none, quiet=True))
    return Block("purpose", translate("report", "Where and what for"), tuple(items))


def _places(report: Report) -> Iterator[Item]:
    """The places with most sessions; of the others how many sessions there were."""
    shown, rest = report.places[:HERE], report.places[HERE:]
    if not shown:
        yield Words(translate("report", "No session in this time."))
        return
    headings = (
        translate("report", "Place"),
        translate("report", "Sessions"),
        translate("report", "Cold in all"),
        translate("report", "Change of pain (95 %)"),
    )
    yield Table(translate("report", "Where"), headings, tuple(map(_place, shown)), SHARES)
    if rest:
        names = (f"{site_name(place.site)} ({place.sessions})" for place in rest)
        text = translate("report", "Sessions elsewhere: {places}.")
        yield Words(text.format(places=", ".join(names)))


def _place(place: Place) -> tuple[str, ...]:
    return (
        site_name(place.site),
        str(place.sessions),
        f.minutes(place.cold_s),
        f.short_points(place.change),
    )


def _said(aim: Aim, starts_h: int) -> Iterator[str]:
    if aim.problem:
        yield translate("report", "Problem: {what}.").format(what=_problem(aim.problem))
    goals = " ".join(_goals(aim, starts_h))
    if goals:
        yield goals
    if aim.activities:
        text = translate("report", "Activities: {what}.")
        yield text.format(what="; ".join(aim.activities))


def _goals(aim: Aim, starts_h: int) -> Iterator[str]:
    if aim.own_goal:
        yield _ended(translate("report", "Own goal: {what}").format(what=aim.own_goal))
    watched = [words_plan.goal(goal) for goal in aim.goals]
    if watched:
        yield translate("report", "Watches: {what}.").format(what=", ".join(watched))
    if aim.met:
        score, at = aim.met
        text = translate("report", "Goals met: {score} of 10 ({when}).")
        yield text.format(score=score, when=f.date_of(at, starts_h))


def _ended(words: str) -> str:
    """With a stop where the person set none."""
    return words if words.endswith((".", "!", "?")) else f"{words}."


def _problem(problem: Problem) -> str:
    parts = [", ".join(map(words_body.region, problem.regions))]
    parts += [words_journal.course(problem.course)] if problem.course else []
    parts += [words_journal.cause(problem.cause)] if problem.cause else []
    if problem.since:
        day = QDate.fromString(problem.since, Qt.DateFormat.ISODate)
        since = translate("report", "since {date}")
        parts.append(since.format(date=f.long_date(day)))
    return "; ".join(part for part in parts if part)
