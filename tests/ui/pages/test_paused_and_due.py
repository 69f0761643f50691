"""Paused places, own caps, and what Today shows of them: calm, and never as a target."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.domain.course import Prompt, prompts
from app.domain.guard import found
from app.domain.harm import Advice
from app.domain.health import Cap
from app.domain.pain import Site
from app.domain.rules import RULES
from app.news import Saved
from app.requests import TellHealth, Unlock
from tests.ui.pages.reading import said
from ui import words_figures as figures
from ui.pages.caps import CapsPage
from ui.pages.health import HealthPage
from ui.pages.locks import LockPage, LocksPage
from ui.pages.session import SessionView
from ui.pages.to_see import PromptSheet
from ui.pages.today import TodayPage
from ui.pages.who_when import WhoWhenSheet
from ui.parts.card import Card
from ui.settings import Settings, SettingsFile

Scene = Callable[..., Any]


def today(made: Any) -> TodayPage:
    page = made.frame.page
    assert isinstance(page, TodayPage)
    return page


def test_a_paused_place_stands_on_today_and_leads_to_its_page(
    scene: Scene, gallery: Any, persons: Any
) -> None:
    made = scene(gallery.WRAPS, known=persons.paused())
    assert "Left knee is paused" in said(today(made).paused)
    today(made).paused.open.click()
    page = made.frame.page
    assert isinstance(page, LockPage)
    words = said(page)
    assert "This area is paused. Ask a health professional before you use cold here again." in words
    assert "(rule D04)" in words
    page.session.click()
    assert isinstance(made.frame.page, SessionView)


def test_advice_opens_it_again(scene: Scene, gallery: Any, persons: Any) -> None:
    made = scene(gallery.WRAPS, known=persons.paused())
    today(made).paused.open.click()
    made.frame.page.ask.click()
    sheet = made.frame.sheet
    assert isinstance(sheet, WhoWhenSheet)
    sheet.who.setText("Ana, physiotherapist")
    sheet.on.setText("2026-03-03")
    sheet.note.setText("Only 10 min")
    sheet.save.click()
    advice = Advice("Ana, physiotherapist", "2026-03-03", gallery.sample.NOW, "Only 10 min")
    assert made.asked == [Unlock(1, advice)]
    known = persons.paused()
    made.reader.told = replace(known, locks=(replace(known.locks[0], advice=advice),))
    made.tell(Saved("Unlock"))
    assert not today(made).paused.isVisible()
    made.frame.go("more")
    made.window.health.open_locks()
    page = made.frame.page
    assert isinstance(page, LocksPage)
    assert "Open again" in said(page)
    page.rows[0].click()
    assert "Only 10 min" in said(made.frame.page)


def test_two_cards_at_most_stand_above_the_start(scene: Scene, gallery: Any, persons: Any) -> None:
    known = persons.paused()
    many = tuple(replace(known.locks[0], site=site, id=n) for n, site in enumerate(Site))
    screen = gallery.sample.healthy(gallery.sample.before(40))
    made = scene(gallery.WRAPS, known=replace(known, locks=many, screen=screen))
    page = today(made)
    start = page.start.mapTo(page, page.start.rect().topLeft()).y()
    cards = [
        c for c in page.findChildren(Card) if c.isVisible() and not isinstance(c.parent(), Card)
    ]
    above = [c for c in cards if c.mapTo(page, c.rect().topLeft()).y() < start]
    assert len(above) == 2
    assert len(page.to_see.rows) == len(many) - 1 + 1 + len(prompts(known, gallery.sample.NOW))


def test_a_resting_place_says_when_it_is_ready(scene: Scene, gallery: Any, persons: Any) -> None:
    made = scene(gallery.WRAPS, known=persons.paused())
    ready = figures.clock_time(gallery.sample.before(minutes=-70))
    assert f"Lower back ready at {ready}" in said(today(made).to_see)


def test_questions_that_are_due_lead_to_health(scene: Scene, gallery: Any, persons: Any) -> None:
    made = scene(gallery.WRAPS, known=persons.old())
    row = today(made).to_see.rows[0]
    assert row.text() == "Your health questions are due"
    row.click()
    assert isinstance(made.frame.page, HealthPage)


def test_in_a_rehearsal_nothing_is_due(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.REHEARSING, diary=False)
    assert not today(made).to_see.isVisible()


def test_the_keyboard_stays_on_a_row_while_time_goes_by(
    scene: Scene, gallery: Any, persons: Any
) -> None:
    made = scene(gallery.WRAPS, known=persons.paused())
    row = today(made).to_see.rows[0]
    row.setFocus()
    made.window.watch.tick()
    assert made.frame.focusWidget() is row


def test_a_point_to_look_back_is_read_and_put_away_for_a_week(
    scene: Scene, gallery: Any, persons: Any
) -> None:
    made = scene(gallery.WRAPS, known=persons.paused())
    page = today(made)
    row = next(row for row in page.to_see.rows if row.text() == "Time to look back")
    row.click()
    sheet = made.frame.sheet
    assert isinstance(sheet, PromptSheet)
    assert "(rule W05)" in said(sheet)
    sheet.away.click()
    assert "Time to look back" not in [row.text() for row in page.to_see.rows]
    for days, there in ((6, False), (7, True)):
        made.clock.at = gallery.sample.before(-days)
        page.shown()
        assert ("Time to look back" in [row.text() for row in page.to_see.rows]) is there


def test_no_prompt_asks_for_more_cold(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    for rule in ("W04", "W05", "W06", "W07"):
        made.window.health.open_prompt(Prompt(found(RULES[rule], 4)))
        words = said(made.frame.sheet).lower()
        for pushing in ("more sessions", "keep going", "only", "goal", "well done"):
            assert pushing not in words


def test_a_cap_is_kept_and_shown_and_never_longer_than_the_rules(
    scene: Scene, gallery: Any, persons: Any
) -> None:
    made = scene(gallery.WRAPS, known=persons.paused())
    made.frame.go("more")
    made.window.health.open_caps()
    page = made.frame.page
    assert isinstance(page, CapsPage)
    assert "Your physiotherapist set 10\u00a0min" in said(page)
    page.longest.row(300).click()
    cap = Cap(300, "person", gallery.sample.NOW)
    assert made.asked == [TellHealth(cap)]
    made.reader.told = replace(persons.paused(), caps=(cap,))
    made.tell(Saved("TellHealth"))
    assert page.longest.value == 300
    assert not page.physio.isVisible()
    assert max(seconds for seconds in (1200, 900, 600, 300)) == RULES["T01"]["cap_s"]


def test_a_place_that_a_wrong_clock_dates_ahead_names_the_way_out(
    scene: Scene, gallery: Any, persons: Any
) -> None:
    ahead = replace(persons.RESTING, ended_ms=gallery.sample.before(-3).wall_ms)
    made = scene(gallery.WRAPS, known=replace(persons.healthy(), past=(ahead,)))
    assert today(made).to_see.lines == []
    made.window.open_before("gel-15")
    assert "if this computer stays on until then" in said(made.frame.sheet)


def test_what_was_put_away_is_known_after_a_restart(tmp_path: Path) -> None:
    path = str(tmp_path / "looks.ini")
    away = (("W05.person", 20_516), ("W04.lower_back", 20_510))
    SettingsFile(path).save(Settings(put_away=away))
    assert SettingsFile(path).load().put_away == away
    (tmp_path / "looks.ini").write_text("[General]\nput_away=W05.person=soon W04 =\n")
    assert SettingsFile(path).load().put_away == ()
