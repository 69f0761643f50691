"""A wide window: the list keeps its place, what is opened shows beside it."""

from collections.abc import Callable, Hashable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.trail import Target
from tests.ui.pages.reading import said
from ui.pages.about import AboutPage
from ui.pages.diary import DiaryPage
from ui.pages.entry_view import EntryView
from ui.pages.more import MorePage
from ui.pages.session import SessionView
from ui.pages.table import TablePage
from ui.pages.wraps import WrapsPage
from ui.parts.nav import Nav

Scene = Callable[..., Any]
KEY = Qt.Key
NARROW, WIDE = 412, 1280


def at(made: Any, width: int, place: str = "") -> None:
    made.frame.resize(width, 800)
    if place:
        made.frame.go(place)
    for _ in range(3):
        QApplication.processEvents()


def on_screen(made: Any, kind: type[QWidget]) -> list[Any]:
    QApplication.processEvents()
    return [page for page in made.frame.findChildren(kind) if page.isVisible()]


def left_of(made: Any, page: QWidget) -> int:
    return page.mapTo(made.frame, QPoint(0, 0)).x()


def press(diary: DiaryPage, session_id: int) -> None:
    row = diary.row(Target.SESSION, session_id)
    assert row is not None
    row.click()


def opened(diary: DiaryPage) -> list[Hashable]:
    """Keys of the rows that are marked as open."""
    rows = diary.roll.rows.items()
    return [key for key, row in rows if "Open beside" in row.accessibleDescription()]


def test_the_last_session_stands_below_the_start_where_there_is_room(
    scene: Scene, gallery: Any
) -> None:
    made = scene(gallery.WRAPS)
    today = made.frame.page
    for width in (NARROW, WIDE, NARROW):
        at(made, width, "today")
        beside = left_of(made, today.add_entry) > left_of(made, today.last)
        assert beside is (width == WIDE)
        above = today.start if beside else today.add_entry
        bottom = above.mapTo(made.frame, QPoint(0, above.height())).y()
        assert today.last.mapTo(made.frame, QPoint(0, 0)).y() > bottom


def test_the_diary_shows_the_newest_beside_it(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    at(made, WIDE, "diary")
    (diary,) = on_screen(made, DiaryPage)
    (shown,) = on_screen(made, EntryView)
    assert left_of(made, diary) + diary.width() <= left_of(made, shown)
    assert opened(diary) == [(Target.ENTRY, shown.entry_id)] == diary.roll.keys[:1]
    assert made.frame.page is diary


def test_a_row_opens_its_session_beside_the_list_in_place_of_the_one_before(
    scene: Scene, gallery: Any
) -> None:
    made = scene(gallery.WRAPS)
    at(made, WIDE, "diary")
    (diary,) = on_screen(made, DiaryPage)
    for session_id in (5, 8):
        press(diary, session_id)
        (shown,) = on_screen(made, SessionView)
        assert shown.session_id == session_id
        assert made.frame.page is shown
        assert opened(diary) == [(Target.SESSION, session_id)]
    assert diary.isVisible()


def test_resizing_keeps_what_is_open(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    at(made, NARROW, "diary")
    (diary,) = on_screen(made, DiaryPage)
    press(diary, 5)
    at(made, WIDE)
    (shown,) = on_screen(made, SessionView)
    assert (shown.session_id, diary.isVisible()) == (5, True)
    at(made, NARROW)
    assert on_screen(made, SessionView) == [shown]
    assert not diary.isVisible()
    made.frame.pop()
    assert on_screen(made, DiaryPage) == [diary]
    at(made, WIDE)
    assert len(on_screen(made, EntryView)) == 1
    at(made, NARROW)
    assert on_screen(made, EntryView) == [], "nobody opened it"
    assert on_screen(made, DiaryPage) == [diary]


def test_the_keyboard_stays_where_it_is_when_the_window_grows(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    at(made, NARROW, "diary")
    row = made.frame.page.row(Target.SESSION, 9)
    row.setFocus()
    at(made, WIDE)
    assert "your skin is numb" in made.frame.focusWidget().accessibleName()


def test_what_is_opened_from_the_session_beside_keeps_it_below(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    at(made, WIDE, "diary")
    press(made.frame.page, 11)
    (shown,) = on_screen(made, SessionView)
    shown.table_wanted.emit(shown.chart.table())
    assert isinstance(made.frame.page, TablePage)
    made.frame.pop()
    assert on_screen(made, SessionView) == [shown]


def test_an_empty_diary_stands_alone(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS, diary=False)
    at(made, WIDE, "diary")
    (diary,) = on_screen(made, DiaryPage)
    assert "Nothing here yet" in said(diary)
    assert diary.width() > WIDE / 2


def test_more_shows_the_chosen_page_beside_it(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    at(made, WIDE, "more")
    (more,) = on_screen(made, MorePage)
    assert len(on_screen(made, WrapsPage)) == 1
    assert more.wraps.accessibleDescription()
    more.about.click()
    assert len(on_screen(made, AboutPage)) == 1
    assert on_screen(made, WrapsPage) == []
    assert not more.wraps.accessibleDescription()


def test_wraps_that_only_stand_beside_do_not_look_for_any(scene: Scene, gallery: Any) -> None:
    nothing = gallery.WrapsNews((), None, gallery.LinkState.CLOSED)
    made = scene(nothing, diary=False)
    at(made, WIDE, "more")
    assert made.asked == []


def place_of(made: Any, focus: QWidget) -> str:
    for kind in (Nav, DiaryPage, SessionView):
        if any(page.isAncestorOf(focus) or page is focus for page in on_screen(made, kind)):
            return kind.__name__
    return "?"


def test_tab_goes_through_rail_list_and_detail_in_this_order(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    at(made, WIDE, "diary")
    press(made.frame.page, 11)
    on_screen(made, DiaryPage)[0].setFocus()
    seen: list[str] = []
    for _ in range(40):
        focus = made.frame.focusWidget()
        where = place_of(made, focus)
        seen += [where] if seen[-1:] != [where] else []
        QTest.keyClick(focus, KEY.Key_Tab)
    assert seen[:4] == ["DiaryPage", "SessionView", "Nav", "DiaryPage"]


def test_escape_in_the_detail_goes_back_to_the_list_and_leaves_it_open(
    scene: Scene, gallery: Any
) -> None:
    made = scene(gallery.WRAPS)
    at(made, WIDE, "diary")
    (diary,) = on_screen(made, DiaryPage)
    press(diary, 5)
    QTest.keyClick(made.frame.focusWidget(), KEY.Key_Escape)
    assert made.frame.focusWidget() is diary
    assert [page.session_id for page in on_screen(made, SessionView)] == [5]


@pytest.mark.parametrize("width", [WIDE, 840])
def test_today_uses_the_width(scene: Scene, gallery: Any, width: int) -> None:
    made = scene(gallery.WRAPS)
    at(made, width)
    page = made.frame.page
    beside = left_of(made, page.pain) > left_of(made, page.start) + page.start.width()
    assert beside
    at(made, NARROW)
    assert left_of(made, page.pain) == left_of(made, page.start)


def test_rows_in_sight_get_their_curve_and_no_others(
    scene: Scene, gallery: Any, qtbot: Any
) -> None:
    made = scene(gallery.WRAPS)
    at(made, NARROW, "diary")
    diary = made.frame.page
    QApplication.processEvents()
    in_sight = {key for key, row in diary.rows.items() if not row.visibleRegion().isEmpty()}
    assert 1 < len(in_sight) < 11
    qtbot.waitUntil(
        lambda: {key for key, row in diary.rows.items() if row.curve} == in_sight, timeout=20_000
    )
    QTest.qWait(20)
    assert {key for key, row in diary.rows.items() if row.curve} == in_sight
    coldest = min(value for value in diary.rows[11].curve if value is not None)
    assert abs(coldest - made.window.shell.reader.session(11).row.coldest_skin) < 20
    diary.verticalScrollBar().setValue(diary.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: bool(diary.rows[1].curve), timeout=20_000)


def test_a_gap_of_a_session_is_a_gap_of_its_small_curve(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    curve = made.window.shell.reader.small_curve(5)
    assert [step for step, value in enumerate(curve) if value is None] == [24, 25]
    assert made.window.shell.reader.small_curve(12345) == ()
