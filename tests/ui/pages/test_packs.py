"""A gel pack with a skin sensor: the window never promises that it stops by itself."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from app.domain.diary import Sighting
from app.domain.events import StopAsked, Tick, TookOff
from app.domain.pain import Site
from app.domain.programs import PROGRAMS
from app.domain.session import Order, Phase, Session, begin
from app.domain.step import step
from app.domain.units import Moment
from app.domain.wrap import Bar, Reading, Trust, WrapFacts, WrapModel, WrapState
from app.news import ScanNews, SessionNews
from app.requests import PairWrap, Say
from tests.ui.pages.reading import said
from ui import words
from ui.pages.before import BeforeSheet
from ui.pages.run import RunPage
from ui.pages.wraps import WrapsPage

Scene = Callable[..., Any]
PACK = WrapModel("pack-bthome", "Any pack with a sensor", Trust.GUARD, driven=False)
BARRED = Sighting("D0:0F:3A:44:55:66", "tps", -50, "inkbird_ibs_th", bar=Bar.MAY_FREEZE)
READING = Reading(WrapState.UNKNOWN, cooling=False, skin=2500, pack=None, target=None)


def with_pack(gallery: Any) -> Any:
    facts = WrapFacts(PACK, "D1:0F:3A:44:55:66")
    return replace(gallery.WRAPS, facts=facts, reading=READING)


def later(at: Moment, seconds: int) -> Moment:
    return replace(at, mono_ms=at.mono_ms + 1000 * seconds, wall_ms=at.wall_ms + 1000 * seconds)


def session(at: Moment) -> Session:
    order = Order(PROGRAMS["gel-10"], Site.LOWER_BACK, PACK, 7, "pad", "Pad")
    return step(begin(order, at), READING, at)


def page_of(made: Any, kind: type[Any]) -> Any:
    assert isinstance(made.frame.page, kind)
    return made.frame.page


def test_what_cannot_guard_says_why_and_is_not_paired(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    made.window.open_wraps()
    page = page_of(made, WrapsPage)
    made.tell(ScanNews((BARRED, gallery.HEARD[1]), done=True))
    row = page.heard[BARRED.address]
    assert "stick unnoticed" in row.accessibleName()
    row.click()
    assert made.asked == []
    page.heard[gallery.HEARD[1].address].click()
    made.frame.sheet.pair.click()
    assert made.asked == [PairWrap(gallery.HEARD[1])]


def test_every_bar_has_words() -> None:
    assert all(words.bar(bar) for bar in Bar)


def test_a_sensor_is_connected_and_cannot_blink(scene: Scene, gallery: Any) -> None:
    made = scene(with_pack(gallery))
    assert "Not known" not in said(made.frame.page)
    assert "Connected" in said(made.frame.page)
    made.window.open_wraps()
    assert not page_of(made, WrapsPage).known["blue"].blink.isVisible()


def test_before_it_starts_it_says_where_the_sensor_lies_and_which_line_holds(
    scene: Scene, gallery: Any
) -> None:
    made = scene(with_pack(gallery))
    made.window.open_before("gel-10")
    assert isinstance(made.frame.sheet, BeforeSheet)
    assert "H14" in said(made.frame.sheet)
    made = scene(gallery.WRAPS)
    made.window.open_before("gel-10")
    assert "H14" not in said(made.frame.sheet)


def test_silence_and_the_end_are_told_in_words_for_a_pack(scene: Scene, gallery: Any) -> None:
    at = gallery.sample.NOW
    running = session(at)
    made = scene(with_pack(gallery), SessionNews(running, 1, at), at=at)
    for _ in range(12):
        at = later(at, 1)
        running = step(running, Tick(), at)
    made.clock.at = at
    made.tell(SessionNews(running, 1, at))
    page = page_of(made, RunPage)
    assert "Check your skin now" in page.question.text.text()
    running = step(running, StopAsked("button"), at)
    made.tell(SessionNews(running, 1, at))
    assert running.phase is Phase.STOPPING
    assert page.note.text() == "Take the pack off now"
    for _ in range(4):
        at = later(at, 1)
        running = step(running, Tick(), at)
    made.clock.at = at
    made.tell(SessionNews(running, 1, at))
    assert running.phase is Phase.UNCONFIRMED
    assert page.take_off.title.text() == "Take the pack off now"
    assert "wrap" not in said(page.take_off)
    page.take_off.button.click()
    assert made.asked[-1] == Say(TookOff())
    assert step(running, TookOff(), at).phase is Phase.STOPPED
