"""The page of a session: what it can be joined with, that it was, and which wrap it was."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.pain import PainWhen
from app.domain.trail import Edit, Target
from app.entry_requests import AssignSession, DropRating, JoinSessions, TakeApart, Undo
from app.news import Saved
from app.requests import RatePain, TellAfter
from tests.ui.pages.reading import said
from ui import words_sessions, words_trail
from ui.pages.after import AfterPage
from ui.pages.diary import DiaryPage
from ui.pages.phases import bands
from ui.pages.session import SessionView
from ui.pages.session_edits import ran_from
from ui.pages.session_pain import PainSheet
from ui.pages.session_wrap import WrapSheet


@pytest.fixture
def made(joins: Any, qtbot: QtBot) -> Any:
    """The window with split and joined sessions, on the screen."""
    scene = joins.scene()
    qtbot.addWidget(scene.frame)
    scene.frame.show()
    scene.frame.activateWindow()
    qtbot.waitUntil(scene.frame.isActiveWindow, timeout=20_000)
    return scene


def session(made: Any, session_id: int) -> SessionView:
    made.window.open_session(session_id)
    QApplication.processEvents()
    page = made.frame.page
    assert isinstance(page, SessionView)
    return page


def sheet(made: Any, kind: type[QWidget]) -> Any:
    shown = made.frame.sheet
    assert isinstance(shown, kind)
    return shown


def toast(made: Any) -> Any:
    return made.frame.centralWidget().toast


def test_the_timeline_shows_what_was_joined_once(made: Any, joins: Any) -> None:
    page = made.frame.page
    assert isinstance(page, DiaryPage)
    assert list(page.rows) == [joins.SPLIT, joins.BEFORE, joins.JOINED]
    assert "Joined" in page.rows[joins.JOINED].accessibleName()


def test_a_joined_session_tells_of_its_parts_and_its_wrap(made: Any, joins: Any) -> None:
    page = session(made, joins.JOINED)
    words = said(page)
    whole = made.window.shell.reader.session(joins.JOINED)
    assert words_sessions.title(whole.row) in words
    spans = ", ".join(map(ran_from, whole.parts))
    assert f"You joined 2 parts: {spans}. Rest times count each of them." in words
    assert "You said which wrap it was. It was recorded with Blue wrap." in words
    assert page.facts["Wrap"].value == "Red wrap"
    assert "7 of 10" in page.pains.rows[PainWhen.BEFORE].accessibleName()
    assert "3 of 10" in page.pains.rows[PainWhen.AFTER].accessibleName()
    assert not hasattr(page.edits, "join")
    part = session(made, joins.PART)
    assert said(part) == words
    diary = made.window.shell.reader
    assert [page.whole_id, part.whole_id] == [joins.JOINED] * 2
    assert len(diary.session(joins.PART).parts) == 2


def test_what_is_said_after_it_is_said_after_its_last_part(made: Any, joins: Any) -> None:
    page = session(made, joins.JOINED)
    for when, of in ((PainWhen.BEFORE, joins.JOINED), (PainWhen.AFTER, joins.PART)):
        page.pains.rows[when].click()
        sheet(made, PainSheet).drop.click()
        assert made.asked[-1] == DropRating(of, when)
    page.pains.more.click()
    page.pains.rows[PainWhen.HOURS_24].click()
    asking = sheet(made, PainSheet)
    asking.rated.emit(2)
    rated = made.asked[-1]
    assert isinstance(rated, RatePain)
    assert rated.rating.session_id == joins.PART
    row = made.window.shell.reader.session(joins.JOINED).row
    after = AfterPage(made.window.shell, row)
    after.touch.chip(True).click()
    assert isinstance(made.asked[-1], TellAfter)
    assert made.asked[-1].session_id == joins.PART


def test_it_is_joined_with_the_one_before_and_that_can_be_undone(made: Any, joins: Any) -> None:
    page = session(made, joins.SPLIT)
    before = made.window.shell.reader.session(joins.BEFORE).row
    assert ran_from(before) in page.edits.join.accessibleName()
    page.edits.join.click()
    assert made.asked[-1] == JoinSessions(joins.BEFORE, joins.SPLIT)
    made.tell(Saved("JoinSessions"))
    assert toast(made).text.text() == "Joined: one session now"
    toast(made).button.click()
    assert made.asked[-1] == Undo()
    assert not hasattr(session(made, joins.BEFORE).edits, "join"), "nothing fits before it"


def test_it_is_taken_apart(made: Any, joins: Any) -> None:
    page = session(made, joins.JOINED)
    page.edits.apart.click()
    assert made.asked[-1] == TakeApart(joins.JOINED)
    made.tell(Saved("TakeApart"))
    assert toast(made).text.text() == "Taken apart"


def test_another_wrap_is_chosen_of_those_that_are_as_real(made: Any, joins: Any) -> None:
    page = session(made, joins.SPLIT)
    page.edits.wrap.click()
    asking = sheet(made, WrapSheet)
    assert "Only the name changes" in said(asking)
    assert list(asking.rows) == ["red"]
    asking.rows["red"].click()
    assert made.asked[-1] == AssignSession(joins.SPLIT, "red")


def test_changes_of_parts_and_wraps_are_told_in_words(made: Any, joins: Any) -> None:
    trail = made.window.shell.reader.trail(Target.SESSION, joins.JOINED)
    assert [words_trail.change(edit) for edit in trail] == ["Joined", "Wrap Blue wrap → Red wrap"]
    first = trail[0]
    apart = Edit(9, first.at, first.target, 1, first.after, first.before)
    assert words_trail.change(apart) == "Taken apart"


def test_a_curve_without_a_log_has_no_phases() -> None:
    """As a wrap tells of a session that it ran alone."""
    assert bands((), 900) == []
