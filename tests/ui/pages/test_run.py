"""The running session: what is shown is what is known, and what is pressed reaches the session."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.diary import EndReason
from app.domain.events import (
    Felt,
    Marked,
    OffAcknowledged,
    PauseAsked,
    ResumeAsked,
    StopAsked,
    Tick,
    TookOff,
)
from app.domain.pain import Sensation
from app.domain.session import Phase
from app.domain.wrap import Alarm, LinkChange, LinkState, Reading, Severity, WrapState
from app.news import AlarmNews, SessionEnded
from app.requests import AcknowledgeAlarm, Say
from tests.ui.pages.reading import said
from ui.pages.after import AfterPage
from ui.pages.run import RunPage

Scene = Callable[..., Any]
Running = Callable[..., tuple[Any, Any]]


@pytest.fixture
def running(scene: Scene, gallery: Any) -> Running:
    """`running(seconds)`: a window with a session that has run so long, and its rehearsal."""

    def make(seconds: int, *, simulated: bool = False) -> tuple[Any, Any]:
        rehearsal = gallery.running(seconds, simulated=simulated)
        wraps = gallery.REHEARSING if simulated else gallery.WRAPS
        return scene(wraps, rehearsal.news(), at=rehearsal.at), rehearsal

    return make


def tell(made: Any, rehearsal: Any) -> None:
    made.clock.at = rehearsal.at
    made.tell(rehearsal.news())


def run_page(made: Any) -> RunPage:
    page = made.frame.page
    assert isinstance(page, RunPage)
    return page


def ended(gallery: Any, made: Any, rehearsal: Any) -> SessionEnded:
    return SessionEnded(rehearsal.session, made.window.shell.reader.sessions(1)[0])


def test_a_session_opens_its_page_with_time_phase_and_skin(running: Running) -> None:
    made, rehearsal = running(500)
    page = run_page(made)
    assert rehearsal.session.phase is Phase.RUNNING
    assert page.ring.value() == rehearsal.session.cold_left_s(rehearsal.at)
    assert "Cold" in page.ring.accessibleDescription()
    assert page.strip.value() == rehearsal.samples[-1].skin
    assert not page.strip.stale
    assert not page.badge.isVisible()
    assert made.frame.stop_bar.isVisible()


def test_a_simulated_session_says_so(running: Running) -> None:
    made, _ = running(200, simulated=True)
    assert run_page(made).badge.isVisible()


def test_starting_is_not_shown_as_running(scene: Scene, gallery: Any) -> None:
    rehearsal = gallery.sample.Rehearsal(
        gallery.sample.order(), gallery.sample.NOW, gallery.sample.cooling(1240)
    )
    made = scene(gallery.WRAPS, rehearsal.news(), at=rehearsal.at)
    page = run_page(made)
    assert not page.ring.isVisible()
    assert "Starting" in said(page)
    assert "has not said yet that it runs" in said(page)


def test_a_reading_turns_old_by_itself(running: Running) -> None:
    made, rehearsal = running(500)
    made.clock.at = rehearsal.later(499 + 5)
    made.window.watch.tick()
    assert not run_page(made).strip.stale
    made.clock.at = rehearsal.later(499 + 7)
    made.window.watch.tick()
    assert run_page(made).strip.stale


def test_stopping_is_a_hope_until_it_is_proven(running: Running, gallery: Any) -> None:
    made, rehearsal = running(500)
    rehearsal.tell(StopAsked("button"))
    tell(made, rehearsal)
    page = run_page(made)
    assert "Stopping" in said(page)
    assert "has not said yet that it is off" in said(page)
    assert not page.ring.isVisible()
    assert not page.keys.isVisible()
    assert not page.take_off.isVisible()
    rehearsal.off()
    tell(made, rehearsal)
    assert not made.frame.stop_bar.isVisible()
    made.tell(ended(gallery, made, rehearsal))
    assert isinstance(made.frame.page, AfterPage)


def test_not_proven_off_is_red_until_the_person_says_it_is_off(running: Running) -> None:
    made, rehearsal = running(500)
    rehearsal.tell(StopAsked("button"))
    rehearsal.tell(OffAcknowledged())
    tell(made, rehearsal)
    made.frame.go("diary")
    rehearsal.tell(Tick(), rehearsal.later(499 + 4))
    tell(made, rehearsal)
    page = run_page(made)
    assert page.take_off.isVisible()
    assert page.take_off.width() > page.width() * 0.9
    assert "Not confirmed: take the wrap off now" in said(page)
    assert "Stopping" not in said(page)
    page.take_off.button.click()
    assert made.asked[-1] == Say(TookOff())


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Escape])
def test_space_and_escape_stop_on_every_page(running: Running, key: Qt.Key) -> None:
    made, _ = running(500)
    for place in ("today", "diary", "trends", "more"):
        made.frame.go(place)
        made.asked.clear()
        QTest.keyClick(made.frame, key)
        (request,) = made.asked
        assert isinstance(request.command, StopAsked)


def test_the_stop_button_is_one_press(running: Running) -> None:
    made, _ = running(500)
    QTest.mouseClick(made.frame.stop_bar.button, Qt.MouseButton.LeftButton)
    assert made.asked == [Say(StopAsked("button"))]


def test_what_is_felt_reaches_the_session(running: Running) -> None:
    made, _ = running(500)
    QTest.keyClick(run_page(made).keys, Qt.Key.Key_3)
    assert made.asked == [Say(Felt(Sensation.ACHING))]


def test_a_check_in_asks_right_above_its_keys_and_goes_when_answered(running: Running) -> None:
    made, rehearsal = running(302)
    page = run_page(made)
    assert rehearsal.session.check_in is not None
    assert "What do you feel?" in said(page)
    assert page.order.indexOf(page.keys) == page.order.indexOf(page.question) + 1
    rehearsal.tell(Felt(Sensation.COLD))
    tell(made, rehearsal)
    assert not page.question.isVisible()
    assert page.order.indexOf(page.keys) == page.order.indexOf(page.note) + 1


def test_a_check_in_left_alone_asks_whether_one_is_awake(running: Running) -> None:
    made, rehearsal = running(302)
    for second in range(62):
        rehearsal.tell(Tick(), rehearsal.later(302 + second))
        rehearsal.tell(rehearsal._reading(302 + second))
    tell(made, rehearsal)
    assert "Are you awake?" in said(run_page(made))


def test_a_silent_wrap_is_told_at_once_and_in_plain_words(running: Running) -> None:
    made, rehearsal = running(430)
    for late in range(1, 14):
        rehearsal.tell(Tick(), rehearsal.later(429 + late))
    tell(made, rehearsal)
    assert "We cannot see your skin temperature" in said(run_page(made))
    assert run_page(made).strip.stale


def test_a_lost_link_is_told(running: Running) -> None:
    made, rehearsal = running(430)
    rehearsal.tell(LinkChange(LinkState.LOST))
    tell(made, rehearsal)
    assert "Connection lost" in said(run_page(made))


def test_pause_and_go_on(running: Running) -> None:
    made, rehearsal = running(430)
    page = run_page(made)
    page.pause.click()
    assert made.asked == [Say(PauseAsked())]
    rehearsal.tell(PauseAsked())
    rehearsal.tell(
        Reading(WrapState.PAUSED, cooling=True, skin=1500, pack=600, target=600, t_s=430)
    )
    tell(made, rehearsal)
    assert "A pause counts as cold time" in said(page)
    assert page.pause.text() == "Go on"
    page.pause.click()
    assert made.asked[-1] == Say(ResumeAsked())


def test_a_mark_is_two_presses(running: Running) -> None:
    made, _ = running(430)
    page = run_page(made)
    assert not page.marks.isVisible()
    page.mark.click()
    page.marks.row("wet").click()
    assert made.asked == [Say(Marked("wet"))]
    assert not page.marks.isVisible()


def test_an_alarm_is_told_with_what_to_do_until_it_was_seen(running: Running) -> None:
    made, _ = running(430)
    alarm = Alarm(3, "leak", Severity.WARN)
    made.tell(AlarmNews(alarm))
    strip = made.frame._ground.strip
    assert "Take the wrap off and dry your skin" in strip.text.text()
    strip.button.click()
    assert made.asked == [AcknowledgeAlarm(alarm)]
    assert not strip.isVisible()


def test_closing_the_window_stops_and_waits_for_the_proof(running: Running, gallery: Any) -> None:
    made, rehearsal = running(430)
    made.frame.close()
    assert made.frame.isVisible()
    assert made.asked == [Say(StopAsked("window"))]
    rehearsal.tell(StopAsked("window"))
    tell(made, rehearsal)
    assert made.frame.isVisible()
    rehearsal.off()
    tell(made, rehearsal)
    assert not made.frame.isVisible()


def test_the_stop_bar_leads_back_and_the_curve_is_whole(running: Running) -> None:
    made, rehearsal = running(500)
    made.frame.go("diary")
    made.frame.stop_bar.opened.emit()
    _, rows = run_page(made).chart.table()
    assert len(rows) >= len(rehearsal.samples) // 10 - 3


def test_the_end_says_why(running: Running, gallery: Any) -> None:
    made, rehearsal = running(500)
    rehearsal.tell(Felt(Sensation.NUMB))
    rehearsal.off()
    tell(made, rehearsal)
    assert rehearsal.session.end is EndReason.NUMB
    row = next(
        row for row in made.window.shell.reader.sessions(20) if row.closing.end is EndReason.NUMB
    )
    made.tell(SessionEnded(rehearsal.session, row))
    assert "Numb skin can be harmed without pain" in said(made.frame.page)


def test_a_start_that_the_wrap_refused_says_why(running: Running, gallery: Any) -> None:
    made, rehearsal = running(5)
    over = ended(gallery, made, rehearsal)
    assert over.row.closing is not None
    refused = replace(over.row.closing, end=EndReason.START_REFUSED)
    session = over.session.logged("fault", "battery_low")
    made.tell(SessionEnded(session, replace(over.row, closing=refused)))
    assert "The wrap's battery is low. Charge the wrap first." in said(made.frame)
