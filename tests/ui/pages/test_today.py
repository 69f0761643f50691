"""Today: the wrap in words, one start, pain in one tap, the skin check that is due."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.entry_kind import EntryKind
from app.domain.faults import Fault, FaultCode
from app.domain.journal import DiaryEntry, Flare, FlareTurn, Pain
from app.domain.trail import Target
from app.domain.wrap import LinkState
from app.entry_requests import Bin, WriteEntry
from app.news import FaultNews, Recovered, Saved, WrapsNews
from app.requests import TellAfter
from tests.ui.pages.reading import badges, said
from ui.pages.add_entry import AddSheet
from ui.pages.after import AfterPage
from ui.pages.before import BeforeSheet
from ui.pages.pain_entry import PainEntryPage
from ui.pages.session import SessionView
from ui.pages.today import TodayPage
from ui.pages.wraps import WrapsPage
from ui.parts.tab_order import stops

Scene = Callable[..., Any]


def today(scene: Any) -> TodayPage:
    page = scene.frame.page
    assert isinstance(page, TodayPage)
    return page


def test_the_wrap_card_says_name_state_battery_and_reading(scene: Scene, gallery: Any) -> None:
    words = said(today(scene(gallery.WRAPS)).wrap)
    assert "Blue wrap" in words
    assert "Ready" in words
    assert "Battery 76 %" in words
    assert "31.1" in words
    assert "Simulated" not in words
    assert "ago" not in words


def test_an_old_reading_shows_its_age(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    made.clock.at = gallery.sample.before(minutes=-3)
    made.window.watch.tick()
    assert "3 min ago" in said(today(made).wrap)


def test_a_simulated_wrap_says_so(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.REHEARSING)
    assert badges(today(made).wrap) == ["Simulated"]


def test_a_link_that_is_lost_is_never_called_ready(scene: Scene, gallery: Any) -> None:
    lost = replace(gallery.WRAPS, link=LinkState.LOST)
    words = said(today(scene(lost)).wrap)
    assert "Connection lost" in words
    assert "Ready" not in words


def test_a_radio_fault_is_told_as_advice(scene: Scene, gallery: Any) -> None:
    off = replace(gallery.WRAPS, radio=Fault(FaultCode.BLUETOOTH_OFF))
    assert "Turn on Bluetooth" in said(today(scene(off)).wrap)


def test_without_a_wrap_start_leads_to_finding_one(scene: Scene) -> None:
    made = scene(WrapsNews((), None, LinkState.CLOSED), diary=False)
    assert today(made).start.text() == "Set up a wrap"
    assert not today(made).programs.isVisible()
    today(made).start.click()
    assert isinstance(made.frame.page, WrapsPage)
    assert made.frame.sheet is None


def test_the_chip_names_the_start_and_the_start_opens_the_questions(
    scene: Scene, gallery: Any
) -> None:
    made = scene(gallery.WRAPS)
    page = today(made)
    assert page.start.text() == "Start 15\u00a0min"
    page.programs.chip("gel-20").click()
    assert page.start.text() == "Start 20\u00a0min"
    page.start.click()
    assert isinstance(made.frame.sheet, BeforeSheet)
    assert made.asked == []


def test_a_day_without_pain_is_one_tap(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    QTest.mouseClick(today(made).pain.none, Qt.MouseButton.LeftButton)
    (asked,) = made.asked
    assert isinstance(asked, WriteEntry)
    assert asked.entry == DiaryEntry(Pain(0), made.clock.at, made.clock.at)
    assert not asked.entry.late


def test_any_other_pain_is_two_taps_and_nothing_is_filled_in(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    pain = today(made).pain
    assert not pain.pad.isVisible()
    QTest.mouseClick(pain.some, Qt.MouseButton.LeftButton)
    assert pain.pad.isVisible()
    assert pain.pad.score is None
    QTest.keyClick(pain.pad, Qt.Key.Key_7)
    assert [request.entry.body for request in made.asked] == [Pain(7)]
    assert pain.none.isVisible()
    assert not pain.pad.isVisible()


def test_a_flare_up_begins_with_two_taps_and_ends_with_one(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    page = today(made)
    assert not page.pain.flare.isVisible()
    assert not page.flare.isVisible()
    page.pain.some.click()
    page.pain.flare.click()
    began = DiaryEntry(Flare(FlareTurn.BEGAN), made.clock.at, made.clock.at)
    assert [request.entry for request in made.asked] == [began]
    made.window.shell.reader = Standing(made.window.shell.reader, (began,))
    made.tell(Saved("WriteEntry", 41))
    assert page.flare.isVisible()
    assert "Flare-up since: Today" in said(page.flare)
    page.pain.some.click()
    assert not page.pain.flare.isVisible(), "it stands already"
    page.flare.over.click()
    assert made.asked[-1].entry.body == Flare(FlareTurn.OVER)


class Standing:
    """A diary with these flare-ups."""

    def __init__(self, diary: Any, flares: tuple[DiaryEntry, ...]) -> None:
        self._diary, self._flares = diary, flares

    def entries(self, since_ms: int, until_ms: int, kinds: Any = None) -> tuple[DiaryEntry, ...]:
        found = self._diary.entries(since_ms, until_ms, kinds)
        return self._flares if kinds == {EntryKind.FLARE} else found

    def __getattr__(self, name: str) -> Any:
        return getattr(self._diary, name)


def test_the_keyboard_stays_with_the_pain_that_was_told(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    pain = today(made).pain
    pain.some.setFocus()
    QTest.keyClick(pain.some, Qt.Key.Key_Space)
    QTest.keyClick(pain.pad, Qt.Key.Key_7)
    assert made.frame.focusWidget() is pain.some
    made.tell(Saved("WriteEntry", 41))
    assert made.frame.focusWidget() is pain.more


def test_it_is_called_saved_once_it_is_and_can_be_taken_back(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    toast = made.frame._ground.toast
    today(made).pain.none.click()
    assert not toast.isVisible()
    made.tell(Saved("WriteEntry", 41))
    assert toast.isVisible()
    assert "Saved: No pain" in said(toast)
    toast.button.click()
    assert made.asked[-1] == Bin(Target.ENTRY, 41)
    made.tell(Saved("Bin"))
    assert "Taken back" in said(toast)
    assert not today(made).pain.more.isVisible()


def test_what_could_not_be_kept_is_not_called_saved(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    today(made).pain.none.click()
    made.tell(FaultNews(Fault(FaultCode.DISK_FULL), "WriteEntry"))
    made.tell(Saved("WriteEntry", 1))
    assert not made.frame._ground.toast.isVisible()
    assert not today(made).pain.more.isVisible()


def test_more_can_be_said_of_a_pain_that_is_kept_and_of_a_new_one(
    scene: Scene, gallery: Any
) -> None:
    made = scene(gallery.WRAPS)
    pain = today(made).pain
    pain.some.click()
    assert pain.more.isVisible()
    pain.pad.key(6).click()
    assert not pain.more.isVisible(), "it is not kept yet"
    made.tell(Saved("WriteEntry", 41))
    pain.more.click()
    page = made.frame.page
    assert isinstance(page, PainEntryPage)
    assert page.entry is not None
    assert (page.entry.id, page.pad.score) == (41, 6)
    made.frame.pop()
    assert not pain.more.isVisible()
    pain.some.click()
    pain.more.click()
    page = made.frame.page
    assert isinstance(page, PainEntryPage)
    assert page.entry is None
    assert page.pad.score is None


def test_all_that_can_be_added_is_one_tap_away(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    today(made).add_entry.click()
    assert isinstance(made.frame.sheet, AddSheet)


def test_the_last_session_opens_its_page(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    page = today(made)
    assert "Lower back" in page.last.open.accessibleName()
    page.last.open.click()
    assert isinstance(made.frame.page, SessionView)
    assert made.frame.page.session_id == made.window.shell.reader.sessions(1)[0].id


def test_a_session_that_was_cut_short_asks_for_the_skin_until_it_is_told(
    scene: Scene, gallery: Any
) -> None:
    made = scene(gallery.WRAPS)
    rows = made.window.shell.reader.sessions(1)
    made.tell(Recovered(rows))
    strip = made.frame._ground.strip
    assert "cut short" in strip.text.text()
    strip.button.click()
    page = made.frame.page
    assert isinstance(page, AfterPage)
    page.skin.row(page.skin.value).click()
    assert [type(request) for request in made.asked] == [TellAfter]
    made.tell(Saved("TellAfter"))
    assert not strip.isVisible()


def test_an_empty_diary_shows_no_last_session(scene: Scene, gallery: Any) -> None:
    assert not today(scene(gallery.WRAPS, diary=False)).last.isVisible()


def rested(gallery: Any, made: Any, minutes: float) -> None:
    """So long after the newest session, with the wrap still saying that it rests."""
    ended = made.window.shell.reader.sessions(1)[0].closing.ended
    later = round(minutes * 60_000)
    made.clock.at = replace(ended, mono_ms=ended.mono_ms + later, wall_ms=ended.wall_ms + later)
    made.tell(replace(gallery.RESTING, reading_at=made.clock.at))


def test_a_resting_wrap_says_when_it_is_ready_instead_of_a_start_it_would_refuse(
    scene: Scene, gallery: Any
) -> None:
    made = scene(gallery.WRAPS)
    page = today(made)
    rested(gallery, made, 10)
    ready = page.start.text().replace("\u202f", " ")
    assert ready in ("Ready again at 17:43", "Ready again at 5:43 PM")
    assert not page.start.isEnabled()
    assert not page.programs.isVisible()
    assert "Your skin needs time" in said(page.wrap)
    page.start.click()
    assert made.frame.sheet is None
    made.tell(gallery.WRAPS)
    assert page.start.text() == "Start 15\u00a0min"
    assert page.start.isEnabled()
    assert "Your skin needs time" not in said(page.wrap)


def test_a_rest_whose_end_is_not_known_promises_no_time(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    rested(gallery, made, 41)
    assert today(made).start.text() == "The wrap is resting"
    made.tell(replace(gallery.RESTING, facts=None))
    assert today(made).start.text() == "The wrap is resting"
    made.tell(replace(gallery.RESTING, link=LinkState.LOST))
    assert today(made).start.isEnabled(), "what a lost wrap said last may be over"


def test_another_wraps_session_says_nothing_of_this_ones_rest(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    rested(gallery, made, 10)
    made.tell(replace(gallery.RESTING, chosen="sim", reading_at=made.clock.at))
    assert today(made).start.text() == "The wrap is resting"


@pytest.mark.parametrize("width", [412, 1280])
def test_tab_goes_down_the_page_also_to_rows_that_came_later(
    scene: Scene, gallery: Any, width: int
) -> None:
    made = scene(gallery.WRAPS)
    made.frame.resize(width, 800)
    page = today(made)
    page.pain_due.show()
    QApplication.processEvents()
    way = stops([page])
    spots = [each.mapTo(page.ground, QPoint(0, 0)) for each in way]
    assert page.pain_due.rows[0] in way
    half = page.ground.width() // 2 if width > 840 else page.ground.width()
    places = [(spot.x() >= half, spot.y(), spot.x()) for spot in spots]
    assert places == sorted(places)
