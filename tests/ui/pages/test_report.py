"""The report: what is shown is what is saved, and nothing more than is asked for."""

import gc
import threading
import time
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QEvent, QEventLoop
from PySide6.QtWidgets import QLabel

from app.domain.faults import Fault, FaultCode
from app.domain.plan import Plan, Planned, Template
from app.domain.report import Part
from app.domain.units import Moment
from ui.pages.report import ReportPage
from ui.pages.span import Span
from ui.paper import PaperSize
from ui.report_blocks import Document
from ui.report_html import html

Scenes = Callable[..., Any]


def spin(until: Callable[[], object], why: Callable[[], str] = lambda: "") -> None:
    limit = time.monotonic() + 20
    while not until():
        assert time.monotonic() < limit, why()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)


def ready(page: ReportPage) -> Document:
    """What the pages tell once they are prepared."""
    spin(lambda: page.document is not None, page.where.text)
    assert page.document is not None
    return page.document


def report(made: Any) -> ReportPage:
    made.frame.go("share")
    made.frame.page.report.click()
    page = made.frame.page
    assert isinstance(page, ReportPage)
    ready(page)
    return page


def days_before(page: ReportPage) -> str:
    return ready(page).beside.split("(")[-1].rstrip(")")


def test_it_begins_with_the_last_thirty_days(scene: Scenes) -> None:
    page = report(scene())
    assert days_before(page) == "30 days"
    assert page.view.count == 1
    assert not page.turns.isVisible()


def test_it_says_that_nothing_is_uploaded(scene: Scenes) -> None:
    page = report(scene())
    assert any("Nothing is uploaded" in label.text() for label in page.findChildren(QLabel))


def test_a_range_is_one_press(scene: Scenes) -> None:
    page = report(scene())
    page.span.choice.chip(Span.WEEK).click()
    assert days_before(page) == "7 days"
    page.span.choice.chip(Span.WHOLE).click()
    assert ready(page).beside == "The whole diary"


def test_the_days_are_the_persons_own(scene: Scenes) -> None:
    made = scene()
    shell = made.window.shell
    shell._preferences = replace(shell.preferences, day_starts_h=6)
    page = report(made)
    for span in (Span.MONTH, Span.SINCE):
        page.span.choice.chip(span).click()
        assert page.span.period is not None
        assert page.span.period.starts_h == 6
        assert page.span.period.last == shell.day_number(shell.now())


def test_since_a_day_asks_for_the_day(scene: Scenes) -> None:
    page = report(scene())
    assert not page.span.since.isVisible()
    page.span.choice.chip(Span.SINCE).click()
    assert page.span.since.isVisible()
    assert days_before(page) == "30 days"
    page.span.since.setDate(QDate(2026, 2, 20))
    assert days_before(page) == "13 days"


def test_a_day_that_cannot_be_read_is_told_and_changes_nothing(scene: Scenes) -> None:
    page = report(scene())
    page.span.choice.chip(Span.SINCE).click()
    ready(page)
    page.span.since.setText("soon")
    assert page.span.wrong.isVisible()
    assert page.document is not None


def test_the_last_visit_and_the_course_are_offered_where_there_are_any(scene: Scenes) -> None:
    made = scene()
    assert Span.VISIT not in offered(report(made))
    made = scene()
    shell, now = made.window.shell, made.window.shell.now()
    began = Moment(0, now.wall_ms - 9 * 86_400_000, now.utc_offset_min)
    plan = Plan(Template.OWN, "gel-10", None, 6, 3, began)
    made.reader.__dict__["plan_now"] = lambda: Planned(plan)
    shell._preferences = replace(shell.preferences, visit="2026-02-26")
    page = report(made)
    page.span.choice.chip(Span.VISIT).click()
    assert days_before(page) == "7 days"
    page.span.choice.chip(Span.COURSE).click()
    assert days_before(page) == "10 days"


def offered(page: ReportPage) -> set[object]:
    return {span for span in Span if span in page.span.choice._by_value}  # pyright: ignore[reportPrivateUsage]


def test_back_pages_come_when_they_are_asked_for(scene: Scenes) -> None:
    page = report(scene())
    for part in (Part.SESSIONS, Part.CURVES, Part.BODY):
        page.toggles[part].click()
    ready(page)
    assert page.view.count > 1
    assert page.turns.isVisible()
    page.later.click()
    assert page.where.text() == f"Page 2 of {page.view.count}"
    assert "page 2" in page.view.accessibleName()
    page.earlier.click()
    assert not page.earlier.isEnabled()


def test_own_notes_are_left_out_until_they_are_asked_for(scene: Scenes) -> None:
    page = report(scene())
    assert not page.toggles[Part.NOTES].isChecked()
    assert "palm" not in html(ready(page))
    page.toggles[Part.NOTES].click()
    assert "palm" in html(ready(page))


def test_what_is_typed_stands_on_the_file_even_right_before_saving(
    scene: Scenes, tmp_path: Path
) -> None:
    page = report(scene())
    page.ask_path = lambda suggested: str(tmp_path / suggested)
    page.name.setText("A. B.")
    page.name.textEdited.emit("A. B.")
    page.questions[1].setText("May I run?")
    page.questions[1].textEdited.emit("May I run?")
    page.save_html.click()
    path = tmp_path / "coldwrap-report.html"
    spin(path.exists)
    assert "Name: A. B." in path.read_text("utf-8")
    assert "May I run?" in path.read_text("utf-8")


def test_questions_are_kept_when_the_page_is_left(scene: Scenes) -> None:
    made = scene()
    page = report(made)
    page.questions[0].setText("May I run?")
    page.shown()
    ready(page)
    made.frame.pop()
    assert report(made).questions[0].text() == "May I run?"


def test_both_files_are_saved_and_it_says_so(scene: Scenes, tmp_path: Path) -> None:
    page = report(scene())
    page.ask_path = lambda _suggested: str(tmp_path / "mine")
    page.save_pdf.click()
    spin((tmp_path / "mine.pdf").exists)
    page.save_html.click()
    spin((tmp_path / "mine.html").exists)
    assert (tmp_path / "mine.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "mine.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_without_a_place_nothing_is_saved(scene: Scenes, tmp_path: Path) -> None:
    page = report(scene())
    page.ask_path = lambda _suggested: ""
    page.save_pdf.click()
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_told(
    scene: Scenes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = scene()
    page = report(made)
    told: list[object] = []
    monkeypatch.setattr(made.window.shell, "tell_fault", told.append)
    page.ask_path = lambda _suggested: str(tmp_path / "missing" / "mine.pdf")
    page.save_pdf.click()
    spin(lambda: told)
    assert [str(getattr(fault, "code", "")) for fault in told] == ["not_written"]


def test_the_preview_is_the_sheet_that_is_chosen(scene: Scenes) -> None:
    page = report(scene())
    page.paper.chip(PaperSize.LETTER).click()
    ready(page)
    letter = page.view.heightForWidth(600)
    page.paper.chip(PaperSize.A4).click()
    ready(page)
    assert letter < page.view.heightForWidth(600)


def test_an_empty_diary_has_a_page_too(scene: Scenes) -> None:
    page = report(scene(diary=False))
    assert page.view.count == 1
    assert not page.view.grab().isNull()


def test_the_window_goes_on_while_the_diary_is_read(scene: Scenes) -> None:
    made = scene()
    page = report(made)
    go_on, own = threading.Event(), made.reader.beside()
    readers: list[str] = []

    class Slow:
        def material(self, *asked: int) -> object:
            readers.append(threading.current_thread().name)
            assert go_on.wait(20)
            return own.material(*asked)

    made.reader.__dict__["beside"] = lambda: nullcontext(Slow())
    page.span.choice.chip(Span.WEEK).click()
    spin(lambda: readers)
    page.span.choice.chip(Span.WHOLE).click()
    assert page.document is None
    assert page.where.text() == "Preparing the pages…"
    go_on.set()
    assert ready(page).beside == "The whole diary"  # and never the week, which was asked before
    assert readers == ["background", "background"]
    own.close()


def test_a_diary_that_cannot_be_read_is_told(scene: Scenes) -> None:
    made = scene()
    page = report(made)

    def refuse() -> object:
        raise Fault(FaultCode.FILE_DAMAGED)

    made.reader.__dict__["beside"] = refuse
    page.shown()
    spin(lambda: "could not" in page.where.text())
    assert page.document is None


def test_who_leaves_early_leaves_nothing_resting(scene: Scenes) -> None:
    made = scene()
    page = report(made)
    assert gc.isenabled()
    page.shown()
    assert not gc.isenabled()
    made.frame.pop()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_what_was_kept_apart_from_the_search_is_so_again_once_the_pages_are_gone(
    scene: Scenes,
) -> None:
    made = scene()
    gc.freeze()
    try:
        page = report(made)
        ready(page)
        made.frame.pop()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert gc.get_freeze_count() == 0, "the pages are not kept"
        spin(lambda: gc.get_freeze_count() > 0)
        assert gc.isenabled()
    finally:
        gc.unfreeze()
