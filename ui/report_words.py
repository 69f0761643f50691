"""The main page of a report in words: the ten blocks in their order (report, section 4).

Numbers and plain statements; nothing says why a score changed (insight, sections 6 and 7).
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.health import Cloth
from app.domain.report import Dose, Report, fingerprint
from ui import report_figures as f
from ui import translation, words
from ui import words_figures as figures
from ui.report_aim import aim_block
from ui.report_back import back_pages
from ui.report_blocks import Blanks, Block, Document, Table, Words
from ui.report_function import function_block
from ui.report_medicines import medicines_block
from ui.report_notes import notes_block
from ui.report_response import course_block, response_block
from ui.report_safety import safety_block

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

translate = QCoreApplication.translate
REASONS = 3
"""Reasons that are named, the most frequent; the list of sessions has all."""


def document(report: Report) -> Document:
    """The whole report in the language of the app."""
    head = report.head
    beside = translate("report", "Before: {period}")
    made = translate("report", "Made {when} ({zone}) by Coldwrap {version}")
    check = fingerprint(report)
    return Document(
        language=translation.language_of(QLocale()),
        title=translate("report", "Cold wrap diary"),
        name=head.name,
        period=f.period(head.period),
        beside=beside.format(period=f.period(head.previous))
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
            aim_block(report),
            _dose(report),
            response_block(report),
            course_block(report),
            function_block(report),
            medicines_block(report),
            notes_block(report),
            _questions(report),
        ),
        back=back_pages(report),
        foot=_foot(report, check),
        check=check,
        generated_s=head.generated.wall_ms // 1000,
    )


def _banner(report: Report) -> str:
    text = translate("report", "Self-recorded. Not checked by a clinician. Not a diagnosis.")
    if report.head.sample:
        text = f"{_made_up()} {text}"
    if not report.notes.simulated:
        return text
    left_out = translate("report", "Simulated sessions in this time, counted nowhere: {count}.")
    return f"{text} {left_out.format(count=report.notes.simulated)}"


def _made_up() -> str:
    return translate("report", "Sample data: made up, no person.")


def _foot(report: Report, check: str) -> str:
    """What stands on every page."""
    code = translate("report", "Content check {code}").format(code=check[:16].upper())
    sample = translate("report", "Sample data.")
    return f"{sample} {code}" if report.head.sample else code


def _dose(report: Report) -> Block:
    now, before = report.dose, report.dose_before
    rows: tuple[tuple[str, Callable[[Dose], str]], ...] = (
        (
            translate("report", "Sessions run to the end"),
            lambda d: f.of((d.whole, d.sessions)),
        ),
        (
            translate("report", "Days with entries (last {days})").format(days=now.of_days),
            lambda dose: f.of((dose.days_told, dose.of_days)),
        ),
        (translate("report", "Cold in a session, middle"), _cold),
        (translate("report", "With a skin sensor"), lambda d: f.of((d.measured, d.sessions))),
        (translate("report", "Lowest skin, middle (range)"), _coldest),
        (translate("report", "At or below 15 / 12 °C"), _deep),
    )
    table = Table(
        translate("report", "Cold"),
        (
            "",
            translate("report", "This time"),
            translate("report", "Before"),
        ),
        (
            *_course(report),
            *((name, told(now), told(before) if before else figures.DASH) for name, told in rows),
        ),
        (42, 30, 28),
    )
    ends = Words(f"{_early(now)} {_cloth(now)}")
    return Block("dose", translate("report", "Cold"), (table, ends))


def _course(report: Report) -> "Iterator[tuple[str, str, str]]":
    """Sessions of the course, where there is one: done and planned."""
    told = report.course_done
    if told:
        name = translate("report", "Of the course: done of planned")
        yield name, f.of((told.done, told.of)), figures.DASH


def _cold(dose: Dose) -> str:
    return f.minutes(dose.cold_s.median) if dose.cold_s else figures.DASH


def _coldest(dose: Dose) -> str:
    return f.degrees_within(dose.coldest) if dose.coldest else figures.DASH


def _deep(dose: Dose) -> str:
    """The middle of minutes at or below 15 and 12 degC."""
    if dose.below_15_s is None or dose.below_12_s is None:
        return figures.DASH
    return f"{f.minutes(dose.below_15_s)} / {f.minutes(dose.below_12_s)}"


def _early(dose: Dose) -> str:
    if not dose.early:
        return translate("report", "Ended early: none.")
    told = [f"{words.end(end).title} ({count})" for end, count in dose.early]
    reasons = f.listed(told, REASONS, "; ")
    return translate("report", "Ended early: {reasons}.").format(reasons=reasons)


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


def _questions(report: Report) -> Block:
    title = translate("report", "What I want to ask")
    return Block("questions", title, (Blanks(report.questions, 3),))
