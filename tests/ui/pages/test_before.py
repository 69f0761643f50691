"""Before a session: one tap when nothing changed; what holds back says why before anybody presses;
all of it by keyboard."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.domain.events import Marked
from app.domain.health import Applies, Cap, Cloth, PackFrom
from app.domain.known import Known
from app.domain.pain import Site
from app.domain.rules import RULES
from app.requests import Say, StartSession
from tests.ui.pages.reading import badges, said
from ui import words_figures as figures
from ui.pages.before import BeforeSheet
from ui.pages.emergency import EmergencyPage
from ui.pages.health import HealthPage
from ui.pages.locks import LockPage
from ui.pages.who_when import WhoWhenSheet

Scene = Callable[..., Any]


def opened(made: Any, program: str = "gel-15") -> BeforeSheet:
    made.window.open_before(program)
    sheet = made.frame.sheet
    assert isinstance(sheet, BeforeSheet)
    return sheet


def asked(made: Any) -> StartSession:
    (request,) = made.asked
    assert isinstance(request, StartSession)
    return request


def new_to_it(persons: Any) -> Known:
    """Somebody who answered the health questions and has had no session yet."""
    return replace(persons.healthy(), past=(), on_site={}, pairs=(), used_days=())


def test_nothing_changed_is_one_tap(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    sheet = opened(made)
    assert "Yes to all" in sheet.start.text()
    sheet.start.click()
    request = asked(made)
    assert (request.program, request.site, request.pain_before) == (
        "gel-15", Site.LOWER_BACK, None,
    )  # fmt: skip
    ready = request.ready
    assert ready is not None
    assert ready.cloth is Cloth.DRY
    assert ready.ticked == {"H06", "C09", "L03", "L05", "L06"}
    assert (ready.asked_new, ready.new, ready.pack) == (True, frozenset(), None)
    assert made.frame.sheet is None


def test_the_first_time_nothing_is_filled_in(scene: Scene, gallery: Any, persons: Any) -> None:
    made = scene(gallery.WRAPS, diary=False, known=new_to_it(persons))
    sheet = opened(made, "gel-10")
    assert sheet.site is None
    assert not any(row.isChecked() for row in sheet.list.rows.values())
    assert (sheet.list.cloth.value, sheet.new.asked) == (None, False)
    sheet.start.click()
    assert "Show on the body" in sheet.why.text()
    sheet.body_map.chosen.emit(sheet.body_map.show_site(Site.KNEE_LEFT))
    assert "Still to do" in sheet.to_do.text()
    sheet.start.click()
    assert made.asked == []
    assert "rule H06" in sheet.why.text()
    assert sheet.why.text().count("rule") == 1, "one thing at a time"
    sheet.list.cloth.chip(Cloth.DRY).click()
    for rule in ("L06", "L05", "C09"):
        sheet.start.click()
        assert f"rule {rule}" in sheet.why.text()
        sheet.list.rows[rule].click()
    sheet.start.click()
    assert "rule S05" in sheet.why.text()
    assert made.asked == []


def test_a_shorter_first_time_is_explained_before_a_place_is_chosen(
    scene: Scene, gallery: Any, persons: Any, qtbot: QtBot
) -> None:
    made = scene(gallery.WRAPS, diary=False, known=new_to_it(persons))
    sheet = opened(made, "gel-15")
    assert "10" in sheet.start.text()
    assert "rule T02" in sheet.length.text()
    (column,) = sheet.findChildren(QScrollArea)
    bar = column.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0, timeout=20_000)
    bar.setValue(bar.maximum())
    sheet.start.click()
    qtbot.waitUntil(lambda: bar.value() == 0, timeout=20_000)


def test_pressing_start_brings_what_is_open_into_sight(
    scene: Scene, gallery: Any, persons: Any, qtbot: QtBot
) -> None:
    sheet = opened(scene(gallery.WRAPS, diary=False, known=new_to_it(persons)), "gel-10")
    sheet.body_map.chosen.emit(sheet.body_map.show_site(Site.KNEE_LEFT))
    sheet.start.click()
    qtbot.waitUntil(
        lambda: sheet.list.cloth.visibleRegion().boundingRect().height() > 0, timeout=20_000
    )
    assert sheet.list.cloth.mapTo(sheet, QPoint(0, 0)).y() < sheet.blocked.y()


@pytest.mark.parametrize("rule", ["L06", "L05", "C09", "L03"])
def test_each_missing_tick_blocks_with_its_reason(scene: Scene, gallery: Any, rule: str) -> None:
    made = scene(gallery.WRAPS)
    sheet = opened(made)
    sheet.list.rows[rule].click()
    assert "Yes to all" not in sheet.start.text()
    sheet.start.click()
    assert made.asked == []
    assert rule in sheet.why.text()
    sheet.list.rows[rule].click()
    assert not sheet.blocked.isVisible()
    sheet.start.click()
    assert len(made.asked) == 1


def test_no_cloth_is_told_where_the_cloth_is_asked(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    sheet = opened(made)
    sheet.list.cloth.chip(Cloth.NONE).click()
    assert "H06" in sheet.list.why.text()
    assert "H06" not in sheet.ready.ticked
    sheet.start.click()
    assert made.asked == []


def test_a_pack_of_the_freezer_wants_two_cloths_and_a_damp_one_never_does(
    scene: Scene, persons: Any
) -> None:
    made = scene(persons.BY_HAND)
    sheet = opened(made)
    sheet.list.pack.row(PackFrom.FREEZER).click()
    assert "H07" in sheet.list.why.text()
    sheet.list.cloth.chip(Cloth.DAMP).click()
    assert "H09" in sheet.list.why.text()
    sheet.list.cloth.chip(Cloth.DRY_TWICE).click()
    assert not sheet.list.why.isVisible()
    sheet.list.pack.row(PackFrom.COLDER).click()
    assert "H08" in sheet.why.text()
    sheet.start.click()
    assert made.asked == []
    sheet.list.pack.row(PackFrom.FRIDGE).click()
    sheet.start.click()
    ready = asked(made).ready
    assert ready is not None
    assert (ready.pack, ready.cloth) == (PackFrom.FRIDGE, Cloth.DRY_TWICE)


@pytest.mark.parametrize("rule", ["C16", "T08", "C09", "C06", "C23", "C17", "C05", "C15"])
def test_what_is_new_today_holds_back_at_once_and_says_why(
    scene: Scene, gallery: Any, rule: str
) -> None:
    made = scene(gallery.WRAPS)
    sheet = opened(made)
    sheet.new.choice.row(True).click()
    assert "Yes to all" not in sheet.start.text()
    sheet.new.items[rule].click()
    assert f"(rule {rule})" in sheet.why.text()
    assert f"(rule {rule})" in sheet.new.why.text()
    sheet.start.click()
    assert made.asked == []
    sheet.new.choice.row(False).click()
    sheet.start.click()
    assert len(made.asked) == 1


def test_an_operation_since_the_last_answers_wants_somebodys_word(
    scene: Scene, gallery: Any
) -> None:
    made = scene(gallery.WRAPS)
    sheet = opened(made)
    sheet.new.choice.row(True).click()
    sheet.new.items["C16"].click()
    assert not sheet.clear.isVisible()
    sheet.new.items["C16"].click()
    sheet.new.items["C15"].click()
    assert not sheet.answers.isVisible()
    sheet.clear.click()
    assert isinstance(made.frame.sheet, WhoWhenSheet)


def test_strong_painkillers_shorten_and_say_so(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    sheet = opened(made)
    sheet.new.choice.row(True).click()
    sheet.new.items["C18"].click()
    assert "Start 10\u00a0min" in sheet.start.text()
    assert "C18" in sheet.length.text()
    sheet.start.click()
    assert made.asked == []
    sheet.list.rows["C18"].click()
    sheet.start.click()
    ready = asked(made).ready
    assert ready is not None
    assert "C18" in ready.ticked & ready.new


def test_what_may_be_an_emergency_opens_its_page(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    sheet = opened(made)
    sheet.new.choice.row(True).click()
    sheet.new.items["W01"].click()
    assert isinstance(made.frame.page, EmergencyPage)
    assert made.frame.sheet is None
    assert made.asked == []


def test_a_refused_place_says_why_and_until_when(scene: Scene, gallery: Any, persons: Any) -> None:
    made = scene(gallery.WRAPS, known=persons.paused())
    sheet = opened(made)
    spots = {spot.site: spot for spot in sheet.body_map.findChildren(QPushButton)}  # type: ignore[attr-defined]
    ready = figures.clock_time(gallery.sample.before(minutes=-70))
    assert f"Lower back rests until {ready} (rule T05)" in sheet.why.text()
    assert ready in spots[Site.LOWER_BACK].accessibleDescription()
    spots[Site.KNEE_LEFT].click()
    assert "Left knee is paused: ask a health professional first (rule D04)" in said(sheet.place)
    assert sheet.site is Site.LOWER_BACK
    sheet.place.story.click()
    assert isinstance(made.frame.page, LockPage)


def test_a_place_that_is_free_is_chosen_instead(scene: Scene, gallery: Any, persons: Any) -> None:
    made = scene(gallery.WRAPS, known=persons.paused())
    sheet = opened(made)
    spots = {spot.site: spot for spot in sheet.body_map.findChildren(QPushButton)}  # type: ignore[attr-defined]
    spots[Site.UPPER_BACK].click()
    assert not sheet.blocked.isVisible()
    sheet.start.click()
    assert asked(made).site is Site.UPPER_BACK


def test_places_that_are_not_offered_are_named(scene: Scene, gallery: Any) -> None:
    sheet = opened(scene(gallery.WRAPS))
    sheet.place.unfold()
    sheet.place.others.click()
    words = said(sheet.place)
    for place in ("outer knee", "inner elbow", "wrist", "rule L01", "fingers", "face", "rule L02"):
        assert place in words


def test_the_first_sessions_on_a_place_are_offered_ten_minutes(
    scene: Scene, gallery: Any, persons: Any
) -> None:
    known = replace(persons.healthy(), on_site={Site.LOWER_BACK: 2})
    made = scene(gallery.WRAPS, known=known)
    sheet = opened(made)
    assert "start 10\u00a0min" in sheet.start.text()
    assert "T02" in sheet.length.text()
    sheet.minutes.chip("gel-15").click()
    assert "start 15\u00a0min" in sheet.start.text()
    sheet.start.click()
    assert asked(made).program == "gel-15"


def test_after_three_sessions_nothing_is_shortened(
    scene: Scene, gallery: Any, persons: Any
) -> None:
    count = RULES["T02"]["sessions_count"]
    known = replace(persons.healthy(), on_site={Site.LOWER_BACK: count})
    sheet = opened(scene(gallery.WRAPS, known=known))
    assert "start 15\u00a0min" in sheet.start.text()
    assert not sheet.length.isVisible()


def test_an_own_cap_shortens_and_says_so(scene: Scene, gallery: Any, persons: Any) -> None:
    cap = Cap(300, "person", gallery.sample.before(2))
    sheet = opened(scene(gallery.WRAPS, known=replace(persons.healthy(), caps=(cap,))))
    assert "start 5\u00a0min" in sheet.start.text()
    assert "T10" in sheet.length.text()


def test_an_illness_that_forbids_cold_leads_to_the_answers(
    scene: Scene, gallery: Any, persons: Any
) -> None:
    made = scene(gallery.WRAPS, known=persons.forbidden())
    sheet = opened(made)
    assert "C01" in sheet.why.text()
    sheet.answers.click()
    assert isinstance(made.frame.page, HealthPage)


def test_an_older_person_ticks_and_gets_ten_minutes(
    scene: Scene, gallery: Any, persons: Any
) -> None:
    screen = gallery.sample.healthy(gallery.sample.before(4), born=1950)
    made = scene(gallery.WRAPS, known=replace(persons.healthy(), screen=screen))
    sheet = opened(made)
    assert "start 10\u00a0min" in sheet.start.text()
    sheet.list.rows["C21"].click()
    sheet.start.click()
    assert made.asked == []
    assert "C21" in sheet.why.text()


def test_pain_is_never_filled_in_and_is_told_when_given(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    sheet = opened(made)
    assert sheet.pain.score is None
    QTest.keyClick(sheet.pain, Qt.Key.Key_4)
    sheet.start.click()
    assert asked(made).pain_before == 4


def test_a_rehearsal_says_so_and_what_was_not_said_holds_nothing(
    scene: Scene, gallery: Any
) -> None:
    made = scene(gallery.REHEARSING, diary=False)
    sheet = opened(made)
    assert badges(sheet) == ["Simulated"]
    sheet.body_map.chosen.emit(sheet.body_map.show_site(Site.KNEE_LEFT))
    sheet.start.click()
    assert asked(made).site is Site.KNEE_LEFT


def test_ice_in_the_hand_is_cold_whatever_wrap_is_chosen(scene: Scene, persons: Any) -> None:
    gallery_news = persons.REHEARSING
    made = scene(gallery_news)
    sheet = opened(made, "massage-5")
    assert badges(sheet) == []
    assert not sheet.list.cloth.isVisible()
    assert "L05" not in sheet.list.rows
    sheet.list.rows["C09"].click()
    sheet.start.click()
    assert made.asked == []
    sheet.list.rows["C09"].click()
    sheet.start.click()
    assert asked(made).program == "massage-5"


def test_the_position_is_marked_once_the_session_runs(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
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


def test_by_keyboard_alone(scene: Scene, gallery: Any, persons: Any) -> None:
    made = scene(gallery.WRAPS, diary=False, known=new_to_it(persons))
    sheet = opened(made)
    spot = next(
        s for s in sheet.body_map.findChildren(QPushButton) if "neck" in s.toolTip().lower()
    )
    presses = [spot, sheet.list.cloth.chip(Cloth.DRY)]
    for widget in presses:
        press_tab_until(widget)
        QTest.keyClick(widget, Qt.Key.Key_Space)
    assert sheet.site is Site.NECK
    for rule in ("C09", "L06", "L05", "L03"):
        press_tab_until(sheet.list.rows[rule])
        QTest.keyClick(sheet.list.rows[rule], Qt.Key.Key_Space)
        assert sheet.list.rows[rule].isChecked()
    press_tab_until(sheet.new.choice.row(False))
    QTest.keyClick(sheet.new.choice.row(False), Qt.Key.Key_Return)
    press_tab_until(sheet.start)
    QTest.keyClick(sheet.start, Qt.Key.Key_Return)
    assert asked(made).site is Site.NECK
    assert asked(made).pain_before is None


def test_escape_closes_it_and_nothing_starts(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    opened(made)
    QTest.keyClick(made.frame, Qt.Key.Key_Escape)
    assert made.frame.sheet is None
    assert made.asked == []


def test_a_lean_place_gets_ten_minutes_there_only(scene: Scene, gallery: Any, persons: Any) -> None:
    lean = Applies("L04", frozenset({Site.LOWER_BACK}))
    screen = gallery.sample.healthy(gallery.sample.before(4), lean)
    known = replace(persons.healthy(), screen=screen, on_site=dict.fromkeys(Site, 9))
    sheet = opened(scene(gallery.WRAPS, known=known))
    assert "start 10\u00a0min" in sheet.start.text()
    sheet.body_map.chosen.emit(sheet.body_map.show_site(Site.UPPER_BACK))
    assert "15\u00a0min" in sheet.start.text()
