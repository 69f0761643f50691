"""What comes after a session: skin looked at again, pain asked again, harm written down."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.aftermath import Aftermath, Due
from app.domain.diary import LogEntry
from app.domain.harm import AdverseEvent, Harm, Lock, Outcome
from app.domain.known import Known
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site, SkinLook
from app.domain.units import Moment
from app.news import Saved
from app.requests import FollowHarm, RatePain, TellAfter, TellHealth
from tests.ui.pages.reading import said
from ui import words_figures as figures
from ui.pages.after import AfterPage, slept
from ui.pages.due import DueCard
from ui.pages.follow import FollowPage
from ui.pages.harm import HarmPage
from ui.pages.harms import HarmsPage, HarmView
from ui.pages.session import SessionView
from ui.pages.skin_due import SkinDue
from ui.parts.text import Text

Scene = Callable[..., Any]
FIRST, LAST = 30, 60


class Knows:
    """A diary that says of its past what a test says, and all else as the one behind it."""

    def __init__(self, behind: Any, **told: Any) -> None:
        self._behind = behind
        self._told = told

    def __getattr__(self, name: str) -> Any:
        def tell(*_given: object) -> Any:
            return self._told[name]

        return tell if name in self._told else getattr(self._behind, name)


@pytest.fixture
def made(scene: Scene, gallery: Any, aftermath: Any) -> Any:
    shown = scene(gallery.WRAPS)
    shown.window.shell.reader = aftermath.reader()
    return shown


def after(made: Any, session_id: int) -> AfterPage:
    made.window.open_after(made.window.shell.reader.session(session_id).row)
    page = made.frame.page
    assert isinstance(page, AfterPage)
    return page


# After


def test_a_light_touch_is_asked_and_told(made: Any) -> None:
    row = made.window.shell.reader.session(12).row
    made.clock.at = row.closing.ended
    page = after(made, 12)
    assert "Please answer within 5 minutes." in said(page)
    page.skin.row(SkinLook.NORMAL).click()
    page.touch.chip(False).click()
    assert made.asked[-1] == TellAfter(12, AfterAnswers(SkinLook.NORMAL, touch_felt=False))
    assert "until you feel everything again" in page.advice.text()
    assert "Please answer" not in said(page)


def test_long_afterwards_no_minutes_are_given(made: Any) -> None:
    words = said(after(made, 12))
    assert "Please answer now." in words
    assert "5 minutes" not in words


def test_steps_come_one_after_another_and_say_what_to_watch(made: Any) -> None:
    page = after(made, 12)
    sit, stand, walk = page.steps.values()
    assert [row.isEnabled() for row in (sit, stand, walk)] == [True, False, False]
    assert "Dizzy? Lie down again." in sit.accessibleDescription()
    QTest.keyClick(sit, Qt.Key.Key_Return)
    assert [row.isEnabled() for row in (sit, stand, walk)] == [True, True, False]
    stand.click()
    assert made.asked[-1].answers.warm_steps == ("sit", "stand")
    sit.click()
    assert made.asked[-1].answers.warm_steps == ()


def test_dizzy_while_warming_says_what_to_do_and_leads_to_the_record(made: Any) -> None:
    page = after(made, 12)
    page.warming.dizzy.click()
    assert "Sit or lie down now" in said(page)
    page.warming.tell.click()
    record = made.frame.page
    assert isinstance(record, HarmPage)
    assert record.harm.value is Harm.FAINT_OR_DIZZY


def test_no_sport_and_driving_until_a_time_of_day(made: Any) -> None:
    row = made.window.shell.reader.session(13).row
    assert row.closing is not None
    made.clock.at = replace(row.closing.ended, wall_ms=row.closing.ended.wall_ms + 60_000)
    over = replace(row.closing.ended, wall_ms=row.closing.ended.wall_ms + 1_800_000)
    until = f"Until {figures.clock_time(over)}: no sport, no driving"
    assert until in said(after(made, 13))
    made.clock.at = replace(row.closing.ended, wall_ms=row.closing.ended.wall_ms + 1_800_000)
    later = said(after(made, 13))
    assert "no sport" not in later
    assert "no heat pad, no hot bath" in later


def test_a_paused_place_says_so_and_how_to_go_on(made: Any) -> None:
    page = after(made, 12)
    assert "This area is paused" in said(page)
    page.paused.harm_wanted.emit()
    record = made.frame.page
    assert isinstance(record, HarmPage)
    assert record.site is Site.KNEE_LEFT


def test_blisters_bring_the_first_aid_words(made: Any) -> None:
    page = after(made, 13)
    assert not page.paused.isVisible()
    page.skin.row(SkinLook.BLISTER).click()
    assert "Do not rub." in said(page.paused)
    locked = Known(locks=(Lock(Site.LOWER_BACK, "D04", made.clock.at, 13),))
    made.window.shell.reader = Knows(made.window.shell.reader, known=locked)
    made.tell(Saved("TellAfter"))
    assert "This area is paused" in said(page.paused)


@pytest.mark.parametrize(
    ("value", "words"),
    [(725_000, "slept for about 12 min"), (8_000, "about 1 min"), (-60_000, "clock was set back")],
)
def test_a_sleep_says_how_long_it_was(value: int, words: str) -> None:
    log = (LogEntry(300_000, "rule", "slept", "T11", value),)
    assert words in slept(log)[0]
    assert slept(()) == ()


# Due


def test_skin_that_is_due_leads_on(made: Any, qtbot: QtBot) -> None:
    card = SkinDue(made.window.shell)
    qtbot.addWidget(card)
    card.refresh()
    # Session 13 ended some 34 minutes ago, 12 long before.
    assert "30 minutes after the cold" in said(card)
    asked: list[Due] = []
    card.due_wanted.connect(asked.append)
    card.look.click()
    assert [(due.session_id, due.minute) for due in asked] == [(13, FIRST)]


def test_one_card_asks_for_the_end_of_a_session_and_then_for_later(made: Any, qtbot: QtBot) -> None:
    reader = made.window.shell.reader
    row = replace(reader.sessions(1)[0], skin_check_due=True)
    card = SkinDue(made.window.shell)
    qtbot.addWidget(card)
    wanted: list[object] = []
    card.check_wanted.connect(wanted.append)
    card.due_wanted.connect(wanted.append)
    card.end_of((row,))
    assert "right after the cold" in said(card)
    assert "After that: Lower back · 30 minutes after the cold" in said(card)
    card.look.click()
    card.end_of((replace(row, skin_check_due=False),))
    assert "right after the cold" not in said(card)
    card.look.click()
    assert wanted[0] == row
    assert isinstance(wanted[1], Due)


def test_today_shows_what_is_due_and_opens_it(made: Any) -> None:
    made.frame.go("today")
    today = made.frame.page
    assert today.skin.isVisible()
    assert not today.paused.isVisible()
    today.skin.look.click()
    page = made.frame.page
    assert isinstance(page, FollowPage)
    assert (page.due.session_id, page.due.minute) == (13, FIRST)


def aftermath_of(hours: float, now: Moment, *looks: SkinLook | None) -> Aftermath:
    ended = replace(now, wall_ms=now.wall_ms - round(hours * 3_600_000))
    first, second, third = (*looks, None, None, None)[:3]
    told = (first, second, third)
    return Aftermath(4, Site.NECK, ended, rehearsal=False, looks=told, rated=frozenset())


def test_pain_can_wait_and_skin_cannot(made: Any, qtbot: QtBot) -> None:
    now, reader = made.clock.at, made.window.shell.reader
    card, skin = DueCard(made.window.shell), SkinDue(made.window.shell)
    for each in (card, skin):
        qtbot.addWidget(each)
    made.window.shell.reader = Knows(reader, aftermaths=(aftermath_of(26, now),))
    card.refresh()
    assert "1 day after" in card.rows[0].accessibleName()
    card.later.click()
    assert card.isHidden()
    made.window.shell.reader = Knows(reader, aftermaths=(aftermath_of(0.6, now),))
    card.refresh()
    skin.refresh()
    assert card.isHidden()
    assert not skin.isHidden()


def test_nothing_due_shows_nothing(made: Any, qtbot: QtBot) -> None:
    made.window.shell.reader = Knows(made.window.shell.reader, aftermaths=())
    for kind in (DueCard, SkinDue):
        card = kind(made.window.shell)
        qtbot.addWidget(card)
        card.refresh()
        assert card.isHidden()


def follow(made: Any, due: Due) -> FollowPage:
    made.window.ways.open_follow(due)
    page = made.frame.page
    assert isinstance(page, FollowPage)
    return page


def due(made: Any, minute: int | None = None, when: PainWhen | None = None) -> Due:
    return Due(13, Site.LOWER_BACK, made.clock.at.wall_ms + 1_500_000, minute, when)


@pytest.mark.parametrize("look", [SkinLook.RED, SkinLook.NUMB])
def test_red_or_numb_is_warned_of_at_30_and_pauses_at_60(made: Any, look: SkinLook) -> None:
    page = follow(made, due(made, FIRST))
    page.skin.row(look).click()
    assert made.asked[-1] == TellAfter(13, AfterAnswers(skin_30=look))
    assert "It is still there. Use no cold here." in said(page)
    then = replace(made.clock.at, wall_ms=page.due.until_ms)
    assert f"Look again at {figures.clock_time(then)}." in said(page)
    assert not page.paused.isVisible()
    page.finish.click()
    page = follow(made, due(made, LAST))
    page.skin.row(look).click()
    assert made.asked[-1] == TellAfter(13, AfterAnswers(skin_60=look))
    assert "This area is paused" in said(page)
    page.paused.tell.click()
    record = made.frame.page
    assert isinstance(record, HarmPage)
    assert (record.site, record.harm.value is not None) == (Site.LOWER_BACK, True)


def test_harmed_skin_pauses_at_30_minutes_too(made: Any) -> None:
    page = follow(made, due(made, FIRST))
    page.skin.row(SkinLook.PALE_OR_BLUE).click()
    assert "Do not rub." in said(page)
    assert "This area is paused" in said(page)


def test_normal_skin_is_good(made: Any) -> None:
    page = follow(made, due(made, LAST))
    page.skin.row(SkinLook.NORMAL).click()
    assert "That is how it should be." in said(page)
    assert not page.paused.isVisible()
    assert page.finish.isVisible()


def test_pain_later_on_is_one_key(made: Any) -> None:
    page = follow(made, due(made, when=PainWhen.HOURS_48))
    QTest.keyClick(page.pain, Qt.Key.Key_3)
    rating = PainRating(3, made.clock.at, PainWhen.HOURS_48, Site.LOWER_BACK, 13)
    assert made.asked == [RatePain(rating)]
    assert made.frame.page is not page


def test_pain_can_be_left_out(made: Any) -> None:
    page = follow(made, due(made, when=PainWhen.HOURS_2))
    page.later.click()
    assert made.asked == []
    assert made.frame.page is not page


# Harm


def record(made: Any) -> HarmPage:
    made.frame.go("more")
    made.window.ways.open_harm()
    page = made.frame.page
    assert isinstance(page, HarmPage)
    return page


def test_nothing_is_kept_before_what_and_where_are_said(made: Any) -> None:
    page = record(made)
    page.save.click()
    assert "Choose what happened." in said(page)
    page.harm.row(Harm.BLISTER).click()
    assert "Do not rub." in said(page)
    page.save.click()
    assert "Show on the body where it is." in said(page)
    assert made.asked == []


def test_harm_is_told_whole_and_the_place_is_paused(made: Any) -> None:
    page = record(made)
    page.harm.row(Harm.BLISTER).click()
    page.map.chosen.emit(Site.NECK)
    page.map.show_site(Site.NECK)
    page.when.ago.chip(60).click()
    page.note.setPlainText(" As big as a coin. ")
    page.outcome.row(Outcome.BETTER).click()
    page.save.click()
    page.save.click()
    now = made.clock.at
    hour_ago = replace(now, mono_ms=now.mono_ms - 3_600_000, wall_ms=now.wall_ms - 3_600_000)
    event = AdverseEvent(
        Harm.BLISTER, Site.NECK, hour_ago, now, None, Outcome.BETTER, "As big as a coin."
    )
    assert made.asked == [TellHealth(event)]
    made.tell(Saved("TellHealth"))
    assert "This area is paused" in said(page)
    assert "Do not rub." in said(page)


def test_a_photo_is_awaited_and_a_file_without_one_is_told(
    made: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    knee, letter = tmp_path / "knee.png", tmp_path / "letter.png"
    image = QImage(2000, 1000, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkRed)
    image.save(str(knee))
    letter.write_text("Dear doctor")
    page = record(made)
    page.harm.row(Harm.BLISTER).click()
    page.whole.setChecked(True)
    page.take_photo(str(knee))
    page.keep()
    assert page.missing.text() == "A photo is on its way. Save when it is there."
    assert "on its way" in page.photo_said.text()
    qtbot.waitUntil(page.picture.isVisible, timeout=60_000)
    page.take_photo(str(letter))
    qtbot.waitUntil(lambda: "no photo that" in page.photo_said.text(), timeout=60_000)
    page.keep()
    assert QImage.fromData(made.asked[0].said.photo).width() == 1600


def test_harm_of_no_place_pauses_them_all(made: Any) -> None:
    page = record(made)
    page.harm.row(Harm.FAINT_OR_DIZZY).click()
    page.whole.click()
    assert not page.map.isVisible()
    page.save.click()
    assert made.asked[-1].said.site is None


def test_harm_in_a_rehearsal_stays_one(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    made.window.ways.open_harm_of(made.window.shell.reader.session(1).row, Harm.REDNESS)
    page = made.frame.page
    assert "Only simulated sessions are paused here." in said(page)
    page.save.click()
    assert made.asked[-1].said.rehearsal
    assert made.asked[-1].said.session_id == 1


def test_a_moment_ahead_is_not_taken(made: Any) -> None:
    page = record(made)
    page.harm.row(Harm.REDNESS).click()
    page.map.show_site(Site.NECK)
    page.when.ago.chip(-1).click()
    page.when.time.setTime(page.when.time.time().addSecs(3600))
    page.save.click()
    assert "Look at the day and time." in said(page)
    assert made.asked == []


def test_harms_are_listed_and_followed(made: Any) -> None:
    made.frame.go("more")
    made.window.ways.open_harms()
    page = made.frame.page
    assert isinstance(page, HarmsPage)
    told = made.window.shell.reader.harms()
    event = next(event for event in told if event.harm is Harm.TINGLING)
    name = page.rows[event.id].accessibleName()
    assert name == "Tingling or pins and needles, Left knee · Today · Not better yet"
    page.rows[event.id].click()
    view = made.frame.page
    assert isinstance(view, HarmView)
    assert "Two toes, for an hour." in said(view)
    view.outcome.row(Outcome.LASTING).click()
    assert made.asked == [FollowHarm(event.id, Outcome.LASTING)]
    assert "show it to a health professional" in said(view)


def test_a_session_says_what_acted_and_leads_to_its_harm(made: Any) -> None:
    made.frame.go("diary")
    made.window.open_session(12)
    page = made.frame.page
    assert isinstance(page, SessionView)
    shown = said(page)
    assert "You noticed: Tingling or pins and needles" in shown
    assert "How the cold felt" in shown
    assert "Cold dose" in page.facts
    assert "Skin at the start" in page.facts
    page.harm.click()
    assert isinstance(made.frame.page, HarmPage)


def test_a_session_says_the_value_a_rule_saw(made: Any) -> None:
    made.frame.go("diary")
    made.window.open_session(8)
    lines = made.frame.page.findChildren(Text)
    assert "Stopped: skin too cold (H01) · 9.9\u00a0°C" in [line.text() for line in lines]
