"""The dated copies in the window: told on Share, listed, and opened after a question (O3)."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from app.domain.copies import Counts, DatedCopy, Origin
from app.domain.faults import Fault, FaultCode
from app.domain.period import DAY_MIN, local_minute
from app.file_news import CopiesNews, KeepCopy, OpenCopy, TellCopies
from app.news import FaultNews, Saved
from app.requests import OpenDiary
from ui.pages.copies import CopiesPage, CopySheet
from ui.pages.share import SharePage
from ui.parts.button import TextButton
from ui.parts.notice import NoticeStrip

Scenes = Callable[..., Any]
HELD = Counts(12, 9000, 30)


def copy(made: Any, days_ago: int = 0, *, good: bool = True) -> DatedCopy:
    now = made.window.shell.now()
    minute = local_minute(now.wall_ms, now.utc_offset_min) - days_ago * DAY_MIN
    return DatedCopy(f"{days_ago}.db", minute, Origin.DAILY, 1000, HELD if good else None)


def words(page: Any) -> str:
    shown = (each.text() for each in page.findChildren(QLabel) if each.isVisibleTo(page))
    return "\n".join(shown)


def opened(made: Any, *copies: DatedCopy, diary: Counts | None = HELD) -> CopiesPage:
    made.frame.go("share")
    made.frame.page.kept.click()
    page = made.frame.page
    assert isinstance(page, CopiesPage)
    made.tell(CopiesNews(copies, diary))
    return page


def test_share_tells_of_the_last_copy(scene: Scenes) -> None:
    made = scene()
    made.frame.go("share")
    page = made.frame.page
    assert isinstance(page, SharePage)
    assert made.asked[-1] == TellCopies()
    made.tell(CopiesNews((copy(made, 1, good=False), copy(made, 2), copy(made, -5)), HELD))
    assert "opened and counted" in page.kept.accessibleName()
    assert "Today" not in page.kept.accessibleName()
    made.tell(CopiesNews((copy(made),), HELD))
    assert "Last: Today" in page.kept.accessibleName()
    made.tell(CopiesNews((), HELD))
    assert "None yet" in page.kept.accessibleName()


def test_one_more_is_asked_for(scene: Scenes) -> None:
    made = scene()
    page = opened(made)
    page.make.click()
    assert made.asked[-1] == KeepCopy()


def test_what_went_wrong_is_told_calmly(scene: Scenes) -> None:
    made = scene()
    page = opened(made, copy(made, 1))
    made.tell(CopiesNews((copy(made, 1),), HELD, FaultCode.DISK_FULL))
    assert "tries again by itself" in words(page)
    assert "disk is full" in words(page)
    made.tell(CopiesNews((copy(made),), HELD))
    assert "tries again" not in words(page)


def test_opening_one_is_asked_first(scene: Scenes) -> None:
    made = scene()
    page = opened(made, copy(made, 1), diary=Counts(14, 9900, 35))
    page.rows["1.db"].click()
    sheet = made.frame.sheet
    assert isinstance(sheet, CopySheet)
    for said in ("Sessions: 12 · Entries: 30", "Sessions: 14 · Entries: 35", "stay as they are"):
        assert said in words(sheet)
    sheet.keep.click()
    assert not any(isinstance(each, OpenCopy) for each in made.asked)
    page.rows["1.db"].click()
    made.frame.sheet.open.click()
    assert made.asked[-1] == OpenCopy("1.db")
    made.tell(Saved("OpenCopy"))


def test_one_that_does_not_open_cannot_be_chosen(scene: Scenes) -> None:
    made = scene()
    page = opened(made, copy(made, 1, good=False))
    assert not page.rows["1.db"].isEnabled()


@pytest.mark.parametrize("code", [FaultCode.FILE_DAMAGED, FaultCode.NOT_A_DIARY])
def test_the_strip_of_a_damaged_diary_leads_to_its_copies(scene: Scenes, code: FaultCode) -> None:
    made = scene(diary=False)
    made.tell(FaultNews(Fault(code), "OpenDiary"))
    strip = made.frame.findChild(NoticeStrip)
    out = next(each for each in strip.findChildren(TextButton) if each.text() == "Open a copy")
    out.click()
    page = made.frame.page
    assert isinstance(page, CopiesPage)
    assert page.make.isHidden()
    made.tell(CopiesNews((copy(made, 1),), None))
    page.rows["1.db"].click()
    assert "no cold starts for a day" in words(made.frame.sheet)
    page.again.click()
    assert made.asked[-1] == OpenDiary()


def test_of_an_empty_diary_it_is_said_what_nobody_knows(scene: Scenes) -> None:
    made = scene()
    page = opened(made, copy(made, 1), diary=Counts())
    page.rows["1.db"].click()
    assert "No session is in your diary now" in words(made.frame.sheet)
