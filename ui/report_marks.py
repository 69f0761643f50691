"""What paper and HTML charts share: the words of marks beside a trend, and measured stretches.

That a mark stands beside a trend does not say that it is why."""

from PySide6.QtCore import QCoreApplication

from app.domain.report import Course, Curve
from app.domain.report_said import Mark, MarkKind
from app.domain.units import celsius
from ui import report_figures as f

translate = QCoreApplication.translate
STEP_S = 10
TOLD = 6
"""Marks that the main page names, the newest; the others are counted."""


def mark_name(kind: MarkKind) -> str:
    """The kind of a mark, as a legend names it."""
    return {
        MarkKind.MEDICINE: translate("report", "new medicine or dose"),
        MarkKind.ACTIVITY: translate("report", "new activity"),
        MarkKind.COURSE: translate("report", "course began"),
    }[kind]


def marks_said(course: Course) -> str:
    """All of them in a line; empty for none."""
    if not course.marks:
        return ""
    told = ", ".join(map(_mark, course.marks[-TOLD:]))
    more = len(course.marks) - TOLD
    if more > 0:
        text = translate("report", "New in this time: {what}, and {count} before.")
        return text.format(what=told, count=more)
    return translate("report", "New in this time: {what}.").format(what=told)


def _mark(mark: Mark) -> str:
    name = mark.what or mark_name(mark.kind)
    return f"{name} ({f.short_date(mark.day)})"


def measured_runs(curve: Curve) -> list[list[tuple[int, float]]]:
    """Stretches that were measured, as seconds and degrees; what is missing stays missing."""
    runs: list[list[tuple[int, float]]] = [[]]
    last = None
    for point in curve.points:
        broken = point.skin is None or (last is not None and point.second - last > STEP_S)
        if broken and runs[-1]:
            runs.append([])
        if point.skin is not None:
            runs[-1].append((point.second, celsius(point.skin)))
        last = point.second
    return [run for run in runs if run]
