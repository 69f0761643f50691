"""Before a session: one tap when nothing changed; what blocks says why; all of it by keyboard."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.domain.events import Marked
from app.domain.pain import Site
from app.news import Say, StartSession
from tests.ui.pages.reading import badges
from ui.pages.before import BeforeSheet

Scene = Callable[..., Any]


def opened(made: Any) -> BeforeSheet:
    sheet = made.frame.sheet
    assert isinstance(sheet, BeforeSheet)
    return sheet


def test_nothing_changed_is_one_tap(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    made.window.open_before("gel-15")
    sheet = opened(made)
    assert "Yes to all" in sheet.start.text()
    sheet.start.click()
    assert made.asked == [StartSession("gel-15", Site.LOWER_BACK)]
    assert made.frame.sheet is None


def test_the_first_time_nothing_is_filled_in(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS, diary=False)
    made.window.open_before("gel-10")
    sheet = opened(made)
    assert sheet.site is None
    assert not any(row.isChecked() for row in (sheet.cloth, sheet.metal, sheet.looked, sheet.new))
    sheet.start.click()
    assert made.asked == []
    assert sheet.blocked.isVisible()
    for rule in ("H06", "L06", "C09"):
        assert rule in sheet.why.text()


@pytest.mark.parametrize(("row", "rule"), [("cloth", "H06"), ("metal", "L06"), ("looked", "C09")])
def test_each_missing_answer_blocks_with_its_reason(
    scene: Scene, gallery: Any, row: str, rule: str
) -> None:
    made = scene(gallery.WRAPS)
    made.window.open_before("gel-15")
    sheet = opened(made)
    getattr(sheet, row).click()
    assert "Yes to all" not in sheet.start.text()
    sheet.start.click()
    assert made.asked == []
    assert rule in sheet.why.text()
    getattr(sheet, row).click()
    assert not sheet.blocked.isVisible()
    sheet.start.click()
    assert len(made.asked) == 1


def test_something_new_blocks_whatever_else_is_said(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    made.window.open_before("gel-15")
    sheet = opened(made)
    sheet.new.click()
    sheet.start.click()
    assert made.asked == []
    assert "No cold today" in sheet.why.text()


def test_pain_is_never_filled_in_and_is_told_when_given(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    made.window.open_before("gel-15")
    sheet = opened(made)
    assert sheet.pain.score is None
    QTest.keyClick(sheet.pain, Qt.Key.Key_4)
    sheet.start.click()
    assert made.asked == [StartSession("gel-15", Site.LOWER_BACK, pain_before=4)]


def test_a_simulated_wrap_says_so(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.REHEARSING)
    made.window.open_before("gel-15")
    assert badges(opened(made)) == ["Simulated"]


def test_the_position_is_marked_once_the_session_runs(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    made.window.open_before("gel-15")
    sheet = opened(made)
    sheet.position.chip("on_front").click()
    sheet.start.click()
    marks = [Say(Marked("on_front"))]
    starting = gallery.sample.Rehearsal(
        gallery.sample.order(), gallery.sample.NOW, gallery.sample.cooling(1240)
    )
    made.tell(starting.news())
    assert made.asked[1:] == []
    starting.run(3)
    made.tell(starting.news(), starting.news())
    assert made.asked[1:] == marks


def press_tab_until(wanted: QWidget) -> None:
    for _ in range(80):
        if QApplication.focusWidget() is wanted:
            return
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    pytest.fail(f"Tab never reached {wanted}")


def test_by_keyboard_alone(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS, diary=False)
    made.window.open_before("gel-15")
    sheet = opened(made)
    spot = next(
        s for s in sheet.body_map.findChildren(QPushButton) if "neck" in s.toolTip().lower()
    )
    press_tab_until(spot)
    QTest.keyClick(spot, Qt.Key.Key_Space)
    assert sheet.site is Site.NECK
    for row in (sheet.cloth, sheet.metal, sheet.looked):
        press_tab_until(row)
        QTest.keyClick(row, Qt.Key.Key_Space)
        assert row.isChecked()
    press_tab_until(sheet.start)
    QTest.keyClick(sheet.start, Qt.Key.Key_Return)
    (asked,) = made.asked
    assert isinstance(asked, StartSession)
    assert asked.pain_before is None
    assert asked.site is sheet.site


def test_escape_closes_it_and_nothing_starts(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    made.window.open_before("gel-15")
    QTest.keyClick(made.frame, Qt.Key.Key_Escape)
    assert made.frame.sheet is None
    assert made.asked == []
