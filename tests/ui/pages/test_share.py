"""Share: what is shown is what is saved, and nothing more than is asked for."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.report import Part
from ui.pages.share import SINCE, WHOLE, SharePage
from ui.paper import PaperSize

Scenes = Callable[..., Any]


def share(made: Any) -> SharePage:
    made.frame.go("share")
    page = made.frame.page
    assert isinstance(page, SharePage)
    return page


def built(page: SharePage) -> Any:
    return page._report  # pyright: ignore[reportPrivateUsage]


def test_the_fourth_place_shows_the_last_thirty_days(scene: Scenes) -> None:
    page = share(scene())
    assert built(page).head.period.days == 30
    assert built(page).dose.sessions == 9
    assert page.view.count == 1
    assert not page.turns.isVisible()


def test_it_says_that_nothing_is_uploaded(scene: Scenes) -> None:
    page = share(scene())
    assert any("Nothing is uploaded" in label.text() for label in page.findChildren(QLabel))


def test_a_range_is_one_press(scene: Scenes) -> None:
    page = share(scene())
    page.span.chip(7).click()
    assert built(page).head.period.days == 7
    page.span.chip(WHOLE).click()
    assert built(page).head.previous is None
    assert built(page).dose.sessions == 10


def test_since_a_day_asks_for_the_day(scene: Scenes) -> None:
    page = share(scene())
    assert not page.since.isVisible()
    page.span.chip(SINCE).click()
    assert page.since.isVisible()
    assert built(page).head.period.days == 30
    page.since.setDate(QDate(2026, 2, 20))
    assert built(page).head.period.days == 13


def test_back_pages_come_when_they_are_asked_for(scene: Scenes) -> None:
    page = share(scene())
    for part in (Part.SESSIONS, Part.CURVES, Part.BODY):
        page.toggles[part].click()
    assert page.view.count > 1
    assert page.turns.isVisible()
    page.later.click()
    assert page.where.text() == f"Page 2 of {page.view.count}"
    assert "page 2" in page.view.accessibleName()
    page.earlier.click()
    assert not page.earlier.isEnabled()


def test_own_notes_are_left_out_until_they_are_asked_for(scene: Scenes) -> None:
    page = share(scene())
    assert not page.toggles[Part.NOTES].isChecked()
    assert "palm" not in repr(built(page))
    page.toggles[Part.NOTES].click()
    assert "palm" in repr(built(page))


def test_the_name_stands_on_the_page(scene: Scenes, tmp_path: Path) -> None:
    page = share(scene())
    page.name.setText("A. B.")
    page.ask_path = lambda suggested: str(tmp_path / suggested)
    page.save_html.click()
    assert "Name: A. B." in (tmp_path / "coldwrap-report.html").read_text("utf-8")


def test_both_files_are_saved_and_it_says_so(scene: Scenes, tmp_path: Path) -> None:
    made = scene()
    page = share(made)
    page.ask_path = lambda _suggested: str(tmp_path / "mine")
    page.save_pdf.click()
    page.save_html.click()
    assert (tmp_path / "mine.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "mine.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_without_a_place_nothing_is_saved(scene: Scenes, tmp_path: Path) -> None:
    page = share(scene())
    page.ask_path = lambda _suggested: ""
    page.save_pdf.click()
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_told(
    scene: Scenes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = scene()
    page = share(made)
    told: list[object] = []
    monkeypatch.setattr(made.window.shell, "tell_fault", told.append)
    page.ask_path = lambda _suggested: str(tmp_path / "missing" / "mine.pdf")
    page.save_pdf.click()
    assert [str(getattr(fault, "code", "")) for fault in told] == ["not_written"]


def test_the_preview_is_the_sheet_that_is_chosen(scene: Scenes) -> None:
    page = share(scene())
    page.paper.chip(PaperSize.LETTER).click()
    letter = page.view.heightForWidth(600)
    page.paper.chip(PaperSize.A4).click()
    assert letter < page.view.heightForWidth(600)


def test_an_empty_diary_has_a_page_too(scene: Scenes, qtbot: QtBot) -> None:
    page = share(scene(diary=False))
    assert built(page).dose.sessions == 0
    assert page.view.count == 1
    picture = page.view.grab()
    assert not picture.isNull()
