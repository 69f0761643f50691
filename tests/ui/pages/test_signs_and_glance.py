"""Signs of harm end a session with one press; large figures give way to every question."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.diary import EndReason
from app.domain.events import Felt, Noticed, StopAsked, Tick
from app.domain.harm import Sign
from app.domain.pain import Sensation
from app.news import SessionEnded
from app.requests import Say
from tests.ui.pages.reading import said
from ui import theme
from ui.pages.after import AfterPage
from ui.pages.emergency import EmergencyPage
from ui.pages.glance import GlancePage
from ui.pages.run import RunPage
from ui.pages.signs import SignsSheet

Scene = Callable[..., Any]
Running = Callable[..., tuple[Any, Any]]


@pytest.fixture
def running(scene: Scene, gallery: Any) -> Running:
    def make(seconds: int) -> tuple[Any, Any]:
        rehearsal = gallery.running(seconds)
        return scene(gallery.WRAPS, rehearsal.news(), at=rehearsal.at), rehearsal

    return make


def tell(made: Any, rehearsal: Any) -> None:
    made.clock.at = rehearsal.at
    made.tell(rehearsal.news())


def signs(made: Any) -> SignsSheet:
    page = made.frame.page
    assert isinstance(page, RunPage)
    page.keys.other.click()
    sheet = made.frame.sheet
    assert isinstance(sheet, SignsSheet)
    return sheet


@pytest.mark.parametrize("sign", Sign)
def test_every_sign_is_two_presses_and_asks_nothing_back(running: Running, sign: Sign) -> None:
    made, _ = running(430)
    signs(made).row(sign).click()
    assert made.asked == [Say(Noticed(sign))]
    assert made.frame.sheet is None
    grave = sign in {Sign.CHEST_PAIN, Sign.SHORT_OF_BREATH}
    assert isinstance(made.frame.page, EmergencyPage) is grave


def test_five_on_the_keyboard_asks_what_else(running: Running) -> None:
    made, _ = running(430)
    QTest.keyClick(made.frame.page.keys, Qt.Key.Key_5)
    assert isinstance(made.frame.sheet, SignsSheet)


def test_space_stops_while_the_signs_are_open(running: Running) -> None:
    made, _ = running(430)
    signs(made)
    QTest.keyClick(made.frame, Qt.Key.Key_Space)
    assert made.asked == [Say(StopAsked("space"))]


def test_what_to_do_in_an_emergency_stays_until_it_was_read(running: Running) -> None:
    made, rehearsal = running(430)
    signs(made).row(Sign.CHEST_PAIN).click()
    page = made.frame.page
    assert "call your emergency number now" in said(page)
    rehearsal.tell(Noticed(Sign.CHEST_PAIN))
    rehearsal.off()
    tell(made, rehearsal)
    assert rehearsal.session.end is EndReason.UNWELL
    row = made.window.shell.reader.sessions(1)[0]
    made.tell(SessionEnded(rehearsal.session, row))
    assert made.frame.page is page
    page.read.click()
    settle()
    assert isinstance(made.frame.page, AfterPage)


def settle() -> None:
    """What was told to go goes with the next events."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_an_open_question_counts_down_to_the_end(running: Running) -> None:
    made, rehearsal = running(302)
    assert "In 1:59 it stops the wrap" in said(made.frame.page)
    for second in range(31):
        rehearsal.tell(Tick(), rehearsal.later(302 + second))
        rehearsal.tell(rehearsal._reading(302 + second))
    tell(made, rehearsal)
    assert "In 1:28 it stops the wrap" in said(made.frame.page)
    assert made.frame.page.question.left.value() == 88


def test_the_curve_is_in_sight_with_ring_strip_and_keys(running: Running) -> None:
    made, _ = running(572)
    made.frame.resize(412, 892)
    QApplication.processEvents()
    page = made.frame.page
    for part in (page.ring, page.strip, page.keys, page.chart, page.pause, page.mark):
        assert part.visibleRegion().boundingRect().height() == part.height(), part


def test_a_wide_window_shows_the_curve_beside_the_keys(running: Running) -> None:
    made, _ = running(572)
    made.frame.resize(1280, 892)
    QApplication.processEvents()
    page = made.frame.page
    keys, chart = (part.mapTo(page, part.rect().topLeft()) for part in (page.keys, page.chart))
    assert chart.x() > keys.x() + page.keys.width()


def test_an_ice_massage_has_cues_and_neither_curve_nor_temperature(
    scene: Scene, gallery: Any, aftermath: Any
) -> None:
    rehearsal = aftermath.massage(65)
    made = scene(gallery.WRAPS, rehearsal.news(), at=rehearsal.at)
    page = made.frame.page
    assert "Stay off the bone." in said(page)
    assert "No sensor watches your skin" in said(page)
    assert not page.chart.isVisible()
    assert not page.strip.isVisible()
    assert "°C" not in made.frame.stop_bar._reading.accessibleName()
    assert page.ring.isVisible()


def glance(made: Any) -> GlancePage:
    made.frame.page.ring.pressed.emit()
    page = made.frame.page
    assert isinstance(page, GlancePage)
    return page


def test_large_figures_are_dark_and_told_to_screen_readers(running: Running) -> None:
    made, _ = running(572)
    page = glance(made)
    assert theme.look().theme is theme.DARK
    assert page.figures.height() > made.frame.height() * 0.6
    face = QAccessible.queryAccessibleInterface(page.figures)
    assert face is not None
    assert face.text(QAccessible.Text.Description) == "6 min left, 13.2\u00a0°C, Cold"
    assert made.frame.stop_bar.button.isVisible()


def test_a_press_leads_back_to_the_page_and_its_colours(running: Running) -> None:
    made, _ = running(572)
    page = glance(made)
    QTest.mouseClick(page.figures, Qt.MouseButton.LeftButton)
    assert isinstance(made.frame.page, RunPage)
    settle()
    assert theme.look().theme is theme.LIGHT


def test_escape_stops_over_large_figures_too(running: Running) -> None:
    made, _ = running(572)
    glance(made)
    QTest.keyClick(made.frame, Qt.Key.Key_Escape)
    assert made.asked == [Say(StopAsked("escape"))]
    assert isinstance(made.frame.page, GlancePage)


def test_a_question_takes_large_figures_away(running: Running) -> None:
    made, rehearsal = running(299)
    rehearsal.tell(Felt(Sensation.COLD))
    tell(made, rehearsal)
    glance(made)
    for second in (299, 300, 301):
        rehearsal.tell(Tick(), rehearsal.later(second))
        rehearsal.tell(rehearsal._reading(second))
    tell(made, rehearsal)
    assert isinstance(made.frame.page, RunPage)
    assert made.frame.page.question.isVisible()


def test_an_unproven_end_takes_large_figures_away(running: Running) -> None:
    made, rehearsal = running(430)
    glance(made)
    rehearsal.tell(StopAsked("escape"))
    tell(made, rehearsal)
    rehearsal.tell(Tick(), rehearsal.later(436))
    tell(made, rehearsal)
    page = made.frame.page
    assert isinstance(page, RunPage)
    assert page.take_off.isVisible()
