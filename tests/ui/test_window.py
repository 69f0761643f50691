import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ui import style, theme
from ui.parts.button import BigButton, Button
from ui.parts.chip import Chip, ChipRow
from ui.parts.notice import NoticeKind, NoticeStrip
from ui.parts.overlay import Toast
from ui.parts.page import Page
from ui.parts.sheet import Sheet
from ui.parts.text import Text
from ui.window import Window

PLACES = ("today", "diary", "trends", "share", "more")
KEY = Qt.Key


class Pages:
    """Makes pages and remembers which were made."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def make(self, name: str) -> Page:
        self.made.append(name)
        page = Page()
        page.add(Text(name))
        page.add(Button(f"on {name}"))
        return page


@pytest.fixture
def pages() -> Pages:
    return Pages()


@pytest.fixture
def window(qtbot: QtBot, pages: Pages) -> Window:
    made = Window()
    for key in PLACES:
        made.add_place(key, key.title(), key, lambda key=key: pages.make(key))
    made.go("today")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow, timeout=20_000)
    return made


def run_session(window: Window) -> list[str]:
    """Start the stop bar; gives the list that collects where stops were asked."""
    asked: list[str] = []
    window.stop_asked.connect(asked.append)
    window.stop_bar.show_session(734, 1324, 1, "Cold")
    QApplication.processEvents()
    return asked


def press(
    window: Window,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    target = QApplication.focusWidget() or window
    QTest.keyClick(target, key, modifier)


def test_starts_phone_shaped_and_refuses_to_be_smaller(window: Window) -> None:
    assert (window.width(), window.height()) == (412, 892)
    assert (window.minimumWidth(), window.minimumHeight()) == (360, 640)


def test_pages_are_made_on_the_first_visit_only(window: Window, pages: Pages) -> None:
    assert pages.made == ["today"]
    window.go("diary")
    window.go("today")
    window.go("diary")
    assert pages.made == ["today", "diary"]


@pytest.mark.parametrize("way", ["arrow", "alt-left", "escape"])
def test_back_from_a_deeper_page(window: Window, pages: Pages, way: str) -> None:
    root = window.page
    window.push(pages.make("deeper"), "Deeper")
    assert window.page is not root
    if way == "arrow":
        arrow = next(b for b in window.findChildren(Button) if b.accessibleName() == "Back")
        assert arrow.isVisible()
        QTest.mouseClick(arrow, Qt.MouseButton.LeftButton)
    elif way == "alt-left":
        press(window, KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
    else:
        press(window, KEY.Key_Escape)
    assert window.page is root
    press(window, KEY.Key_Escape)
    assert window.page is root, "a place's root has nothing to go back to"


def test_going_to_a_place_closes_what_was_open_in_it(window: Window, pages: Pages) -> None:
    root = window.page
    window.push(pages.make("deeper"), "Deeper")
    window.go("today")
    assert window.page is root


def test_a_page_in_front_is_told(window: Window) -> None:
    class Told(Page):
        times = 0

        def shown(self) -> None:
            self.times += 1

    told = Told()
    window.push(told, "Told")
    window.push(Page(), "Above")
    window.pop()
    assert told.times == 2


def test_pages_slide_unless_motion_is_reduced(
    window: Window, pages: Pages, qapp: QApplication, qtbot: QtBot
) -> None:
    still = pages.make("still")
    window.push(still, "Still")
    assert still.pos() == QPoint(0, 0)
    style.apply(qapp, theme.LIGHT, reduced_motion=False)
    moving = pages.make("moving")
    window.push(moving, "Moving")
    assert moving.x() > 0
    qtbot.waitUntil(lambda: not still.isVisible(), timeout=20_000)
    assert moving.pos() == QPoint(0, 0)


def test_the_bar_is_a_rail_from_840_px(window: Window, qtbot: QtBot) -> None:
    changes: list[bool] = []
    window.wide_changed.connect(changes.append)
    page = window.page
    assert page is not None
    window.resize(839, 892)
    QApplication.processEvents()
    assert page.mapTo(window, QPoint(0, 0)).x() == 0
    window.resize(840, 892)
    qtbot.waitUntil(lambda: page.mapTo(window, QPoint(0, 0)).x() > 0, timeout=20_000)
    assert window.wide
    window.resize(600, 892)
    qtbot.waitUntil(lambda: page.mapTo(window, QPoint(0, 0)).x() == 0, timeout=20_000)
    assert changes == [True, False]


def test_the_stop_bar_is_on_every_page_while_a_session_runs(window: Window, pages: Pages) -> None:
    assert not window.stop_bar.isVisible()
    run_session(window)
    for key in PLACES:
        window.go(key)
        window.push(pages.make(f"deeper {key}"), "Deeper")
        QApplication.processEvents()
        assert window.stop_bar.isVisible()
        assert window.stop_bar.button.height() >= 64
        assert window.stop_bar.button.visibleRegion().boundingRect().height() >= 64
    window.stop_bar.end_session()
    assert not window.stop_bar.isVisible()


def test_the_stop_bar_stays_in_sight_beside_a_sheet(window: Window) -> None:
    run_session(window)
    sheet = Sheet("Question")
    for _ in range(40):
        sheet.add(Text("A long sheet"))
    window.show_sheet(sheet)
    QApplication.processEvents()
    bottom = sheet.mapTo(window, QPoint(0, sheet.height())).y()
    assert bottom <= window.stop_bar.mapTo(window, QPoint(0, 0)).y()


@pytest.mark.parametrize(("to", "stays"), [(20, True), (90, False)])
def test_a_sheet_is_pulled_down_by_its_head(window: Window, to: int, stays: bool) -> None:
    sheet = Sheet("Question")
    sheet.add(Text("A short sheet"))
    window.show_sheet(sheet)
    QTest.mousePress(sheet, Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    QTest.mouseRelease(sheet, Qt.MouseButton.LeftButton, pos=QPoint(60, to))
    assert (window.sheet is sheet) is stays


@pytest.mark.parametrize("key", [KEY.Key_Space, KEY.Key_Escape])
@pytest.mark.parametrize("where", ["page", "button", "deeper", "sheet"])
def test_space_and_escape_stop_anywhere(
    window: Window, pages: Pages, key: Qt.Key, where: str
) -> None:
    asked = run_session(window)
    pressed: list[str] = []
    if where == "deeper":
        window.push(pages.make("deeper"), "Deeper")
    elif where == "button":
        button = next(b for b in window.findChildren(Button) if b.text() == "on today")
        button.clicked.connect(lambda: pressed.append("button"))
        button.setFocus(Qt.FocusReason.TabFocusReason)
    elif where == "sheet":
        sheet = Sheet("Question")
        sheet.add_foot(BigButton("Go on"))
        window.show_sheet(sheet)
    press(window, key)
    assert asked == ["space" if key is KEY.Key_Space else "escape"]
    assert pressed == []


def test_space_in_a_field_types_and_escape_stops(window: Window) -> None:
    asked = run_session(window)
    page = Page()
    field = QLineEdit()
    page.add(field)
    window.push(page, "Note")
    field.setFocus()
    QTest.keyClicks(field, "feels ok")
    assert field.text() == "feels ok"
    assert asked == []
    QTest.keyClick(field, KEY.Key_Escape)
    assert asked == ["escape"]


def test_space_presses_buttons_when_nothing_runs(window: Window) -> None:
    pressed: list[bool] = []
    button = next(b for b in window.findChildren(Button) if b.text() == "on today")
    button.clicked.connect(lambda: pressed.append(True))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, KEY.Key_Space)
    QTest.keyClick(button, KEY.Key_Return)
    assert len(pressed) == 2


def test_the_red_button_stops(window: Window) -> None:
    asked = run_session(window)
    QTest.mouseClick(window.stop_bar.button, Qt.MouseButton.LeftButton)
    assert asked == ["button"]


def test_a_sheet_holds_the_focus_and_gives_it_back(window: Window) -> None:
    before = next(b for b in window.findChildren(Button) if b.text() == "on today")
    before.setFocus(Qt.FocusReason.TabFocusReason)
    sheet = Sheet("Question")
    first, last = Button("first"), BigButton("last")
    sheet.add(first)
    sheet.add_foot(last)
    window.show_sheet(sheet)
    seen: set[QWidget] = set()
    for key in [KEY.Key_Tab] * 7 + [KEY.Key_Backtab] * 7:
        press(window, key)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert sheet.isAncestorOf(focus)
        seen.add(focus)
    assert len(seen) == 3, "the cross and both buttons"
    press(window, KEY.Key_Escape)
    assert window.sheet is None
    assert QApplication.focusWidget() is before


def test_a_touch_beside_the_sheet_closes_it(window: Window) -> None:
    closed: list[bool] = []
    window.sheet_closed.connect(lambda: closed.append(True))
    window.show_sheet(Sheet("Question"))
    veil = window.sheet.parentWidget() if window.sheet else None
    assert veil is not None
    QTest.mouseClick(veil, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert closed == [True]
    assert window.sheet is None


def strip_text(window: Window) -> str:
    strip = window.findChild(NoticeStrip)
    assert isinstance(strip, NoticeStrip)
    return strip.text.text() if strip.isVisible() else ""


def test_the_gravest_notice_shows_until_withdrawn(window: Window) -> None:
    mild = window.notice(NoticeKind.INFO, "Backup done")
    window.notice(NoticeKind.STOP, "Take the wrap off", key="off")
    window.notice(NoticeKind.WARN, "Battery low")
    assert strip_text(window) == "Take the wrap off"
    window.withdraw("off")
    assert strip_text(window) == "Battery low"
    window.withdraw("Battery low")
    window.withdraw(mild)
    window.withdraw("never told")
    assert strip_text(window) == ""


def test_a_notice_of_the_same_key_replaces(window: Window) -> None:
    window.notice(NoticeKind.WARN, "10 s without the wrap", key="link")
    window.notice(NoticeKind.WARN, "20 s without the wrap", key="link")
    assert strip_text(window) == "20 s without the wrap"
    window.withdraw("link")
    assert strip_text(window) == ""


def test_undo_in_a_passing_word(window: Window) -> None:
    done: list[bool] = []
    window.toast("Removed", ("Undo", lambda: done.append(True)))
    undo = next(b for b in window.findChildren(Button) if b.text() == "Undo")
    assert undo.isVisible()
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert done == [True]
    assert not undo.isVisible()


def test_closes_at_once_when_nothing_runs(window: Window) -> None:
    assert window.close()


def test_closing_while_running_stops_first_and_waits(window: Window) -> None:
    asked = run_session(window)
    assert not window.close()
    assert asked == ["window"]
    assert "closes when" in strip_text(window)
    assert window.isVisible()
    window.release()
    assert not window.isVisible()


def test_release_without_a_waiting_close_keeps_the_window(window: Window) -> None:
    run_session(window)
    window.release()
    assert window.isVisible()
    assert not window.stop_bar.running


def test_a_close_that_waits_too_long_offers_a_way_out(qtbot: QtBot) -> None:
    window = Window(close_wait_ms=1)
    qtbot.addWidget(window)
    window.show()
    run_session(window)
    window.close()
    qtbot.waitUntil(lambda: "Take it off" in strip_text(window), timeout=20_000)
    way_out = next(b for b in window.findChildren(Button) if "close" in b.text())
    QTest.mouseClick(way_out, Qt.MouseButton.LeftButton)
    assert not window.isVisible()


def test_pyqtgraph_and_the_icon_font_are_not_needed_to_open_the_window() -> None:
    code = (
        "import sys; import ui.window, ui.parts.live_chart, ui.icons;"
        "late = {'pyqtgraph', 'numpy', 'qtawesome', 'qtpy', 'sqlite_utils', 'bleak'};"
        "print(*sorted(late & set(sys.modules)))"
    )
    root = Path(theme.__file__).parent.parent
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False
    )
    assert (ended.stdout, ended.stderr) == ("\n", "")


def test_a_window_without_a_layout_is_not_a_sheet_but_may_be_shown_as_one(window: Window) -> None:
    plain = QWidget()
    box = QVBoxLayout(plain)
    box.addWidget(Text("Plain"))
    window.show_sheet(plain)
    QApplication.processEvents()
    assert plain.isVisible()
    assert plain.height() > 0


def test_a_passing_word_covers_nothing_of_the_page_and_gives_its_room_back(window: Window) -> None:
    def bottom() -> int:
        page = window.page
        assert page is not None
        return page.mapTo(window, page.rect().bottomLeft()).y()

    before = bottom()
    window.toast("Saved", ("Undo", lambda: None))
    toast = window.findChild(Toast)
    assert toast
    assert bottom() < toast.geometry().top()
    assert toast.geometry().bottom() <= before
    window.hush()
    assert bottom() == before


def test_back_brings_the_keyboard_to_where_it_was(window: Window, pages: Pages) -> None:
    root = window.page
    assert root is not None
    button = root.findChild(Button)
    assert button is not None
    button.setFocus()
    window.push(pages.make("deeper"), "Deeper")
    assert window.focusWidget() is not button
    window.pop()
    QTest.qWait(0)
    assert window.focusWidget() is button


def test_back_copes_with_what_is_gone(window: Window, pages: Pages) -> None:
    root = window.page
    assert root is not None
    button = root.findChild(Button)
    assert button is not None
    button.setFocus()
    window.push(pages.make("deeper"), "Deeper")
    delete(button)
    window.pop()
    assert window.page is root


def test_a_sheet_says_where_the_keyboard_begins(window: Window) -> None:
    sheet = Sheet("Name")
    line = QLineEdit()
    sheet.add(line)
    sheet.setFocusProxy(line)
    window.show_sheet(sheet)
    assert window.focusWidget() is line


def test_a_sheet_that_grows_on_its_way_up_ends_on_the_edge(
    window: Window, qapp: QApplication, qtbot: QtBot
) -> None:
    style.apply(qapp, theme.LIGHT, reduced_motion=False)
    sheet = Sheet("Question")
    sheet.add_foot(BigButton("Done"))
    window.show_sheet(sheet)
    low = sheet.height()
    for _ in range(5):
        sheet.add(Text("One more line"))
    qtbot.waitUntil(lambda: sheet.height() > low, timeout=20_000)
    veil = sheet.parentWidget()
    assert veil is not None
    qtbot.waitUntil(lambda: sheet.geometry().bottom() == veil.rect().bottom(), timeout=20_000)
    QTest.qWait(2 * theme.Millis.SLIDE)
    assert sheet.geometry().bottom() == veil.rect().bottom()


def test_a_sheet_that_scrolled_for_a_moment_still_asks_for_all_its_height(qtbot: QtBot) -> None:
    sheet = Sheet("Question")
    row = ChipRow()
    for _ in range(3):
        row.add(Chip("Wide"))
    sheet.add(row)
    qtbot.addWidget(sheet)
    sheet.show()
    chips = sum(chip.sizeHint().width() + theme.Space.S for chip in row.findChildren(Chip))
    # So wide that all chips stand in one line only where a scroll bar would eat up the margin.
    width = chips - theme.Space.S + 2 * theme.Space.L - 4
    free = sheet.height_at(width)
    sheet.setGeometry(0, 0, width, free - theme.Extent.TOUCH)
    QApplication.processEvents()
    assert sheet.height_at(width) == free
