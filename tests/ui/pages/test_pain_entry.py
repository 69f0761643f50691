"""The pain entry: nothing filled in, places in a sheet, when, a note, saving and changing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest

from app.domain.body import Quality, Region, Spot
from app.domain.entry_kind import EntryKind
from app.domain.faults import Fault, FaultCode
from app.domain.journal import LATE_MS, DiaryEntry, Pain
from app.domain.trail import Edit, Target
from app.domain.units import Moment
from app.entry_requests import Bin, ChangeEntry, Undo, WriteEntry
from app.news import FaultNews, Saved
from storage.reader import DiaryReading
from tests.ui.pages.reading import said
from ui import words_figures as figures
from ui.entry_ways import PAGES
from ui.pages.add_entry import AddSheet
from ui.pages.pain_entry import PainEntryPage
from ui.pages.spot import RegionsSheet, SpotSheet

Scene = Callable[..., Any]
HOUR_MS = 3_600_000


@pytest.fixture
def made(scene: Scene, gallery: Any) -> Any:
    return scene(gallery.WRAPS)


def new(made: Any, **about: Any) -> PainEntryPage:
    made.window.entries.open_new(EntryKind.PAIN, **about)
    page = made.frame.page
    assert isinstance(page, PainEntryPage)
    return page


def change(made: Any, entry: DiaryEntry) -> PainEntryPage:
    made.window.entries.edit(entry)
    page = made.frame.page
    assert isinstance(page, PainEntryPage)
    return page


def spot_sheet(made: Any) -> SpotSheet:
    sheet = made.frame.sheet
    assert isinstance(sheet, SpotSheet)
    return sheet


def tell(made: Any, page: PainEntryPage, region: Region, score: int) -> None:
    page.map.key(region).click()
    sheet = spot_sheet(made)
    sheet.pad.key(score).click()
    sheet.done.click()


def test_nothing_is_filled_in_and_the_score_is_needed(made: Any) -> None:
    page = new(made)
    assert page.pad.score is None
    page.save.click()
    assert "Choose how bad your pain is as a whole" in said(page)
    assert made.asked == []
    page.pad.key(4).click()
    assert "Choose how bad your pain is as a whole" not in said(page)
    page.save.click()
    now = made.clock.at
    assert made.asked == [WriteEntry(DiaryEntry(Pain(4), now, now))]


def test_a_place_is_told_in_a_sheet_and_all_of_it_may_be_left_out(made: Any) -> None:
    page = new(made)
    page.pad.key(6).click()
    page.map.key(Region.KNEE_LEFT).click()
    sheet = spot_sheet(made)
    assert sheet.accessibleName() == "Left knee"
    assert sheet.pad.score is None
    sheet.pad.key(7).click()
    for quality in (Quality.NUMB, Quality.DULL, Quality.SHARP):
        sheet.qualities.chip(quality).click()
    sheet.qualities.chip(Quality.SHARP).click()
    sheet.deep.chip(True).click()
    sheet.deep.chip(False).click()
    sheet.constant.chip(True).click()
    sheet.constant.chip(True).click()
    sheet.done.click()
    assert made.frame.sheet is None
    page.map.key(Region.BELLY).click()
    spot_sheet(made).done.click()
    assert page.places.rows[Region.KNEE_LEFT].accessibleName() == (
        "Left knee, 7 of 10, dull, numb, near the surface"
    )
    page.save.click()
    felt = frozenset({Quality.NUMB, Quality.DULL})
    spots = (Spot(Region.BELLY), Spot(Region.KNEE_LEFT, 7, felt, deep=False))
    assert made.asked[-1].entry.body == Pain(6, spots)


def test_a_sheet_that_is_closed_changes_nothing(made: Any) -> None:
    page = new(made)
    page.map.key(Region.CHEST).click()
    spot_sheet(made).pad.key(9).click()
    made.frame.close_sheet()
    assert page.map.spots == {}
    assert not page.places.isVisible()


def test_a_place_can_be_taken_out_in_its_sheet_or_with_delete(made: Any) -> None:
    page = new(made)
    tell(made, page, Region.CHEST, 3)
    tell(made, page, Region.HEAD, 2)
    assert [*page.places.rows] == [Region.CHEST, Region.HEAD]
    assert list(page.map.spots) == [Region.CHEST, Region.HEAD]
    page.places.rows[Region.CHEST].click()
    spot_sheet(made).remove.click()
    assert list(page.map.spots) == [Region.HEAD]
    QTest.keyClick(page.places.rows[Region.HEAD], Qt.Key.Key_Delete)
    assert page.map.spots == {}
    assert not page.places.isVisible()


def test_every_region_can_be_chosen_by_its_name(made: Any) -> None:
    page = new(made)
    page.by_name.click()
    sheet = made.frame.sheet
    assert isinstance(sheet, RegionsSheet)
    assert set(sheet.rows) == set(Region)
    sheet.rows[Region.GROIN].click()
    assert spot_sheet(made).accessibleName() == "Groin"
    spot_sheet(made).pad.key(5).click()
    spot_sheet(made).done.click()
    page.by_name.click()
    sheet = made.frame.sheet
    assert isinstance(sheet, RegionsSheet)
    assert sheet.rows[Region.GROIN].accessibleName() == "Groin, 5 of 10"


@pytest.mark.parametrize(("ago", "late"), [(0, False), (30, True), (120, True)])
def test_what_is_told_late_says_so_before_it_is_saved(made: Any, ago: int, late: bool) -> None:
    page = new(made)
    page.pad.key(1).click()
    page.when.ago.chip(ago).click()
    assert page.late.isVisible() is late
    page.save.click()
    entry = made.asked[-1].entry
    assert entry.told == made.clock.at
    assert entry.told.wall_ms - entry.at.wall_ms == ago * 60_000
    assert entry.late is late


def test_now_means_the_moment_of_saving(made: Any) -> None:
    page = new(made)
    page.pad.key(1).click()
    later = replace(made.clock.at, wall_ms=made.clock.at.wall_ms + 2 * LATE_MS)
    made.clock.at = later
    page.save.click()
    assert made.asked[-1].entry.at == later
    assert not made.asked[-1].entry.late


def test_an_earlier_day_is_typed_and_a_wrong_one_is_told(made: Any) -> None:
    page = new(made)
    page.pad.key(2).click()
    page.when.ago.chip(-1).click()
    page.when.day.setText("yesterday")
    page.save.click()
    assert "Write it like" in said(page)
    assert made.asked == []
    page.when.day.setDate(QDate(2026, 3, 3))
    page.save.click()
    now = made.clock.at
    assert figures.local(now).date() == date(2026, 3, 4)
    assert now.wall_ms - made.asked[-1].entry.at.wall_ms == 24 * HOUR_MS


def test_a_note_of_any_length_is_kept_whole(made: Any) -> None:
    page = new(made)
    page.pad.key(2).click()
    words = "After #gardening. " * 5000
    page.note.setPlainText(words)
    page.save.click()
    assert made.asked[-1].entry.text == words.strip()


def test_a_day_of_the_calendar_and_a_session_are_taken_along(made: Any, gallery: Any) -> None:
    at = gallery.sample.before(3)
    page = new(made, session_id=5, at=at)
    assert page.late.isVisible()
    page.pad.key(2).click()
    page.save.click()
    entry = made.asked[-1].entry
    assert (entry.session_id, entry.at, entry.rehearsal) == (5, at, False)


def test_an_entry_about_a_rehearsal_says_so(made: Any) -> None:
    rows = made.window.shell.reader.sessions(99)
    simulated = next(row for row in rows if row.opening.simulated)
    page = new(made, session_id=simulated.id)
    page.pad.key(2).click()
    page.save.click()
    assert made.asked[-1].entry.rehearsal


def test_it_is_called_saved_once_it_is_and_can_be_taken_back(made: Any) -> None:
    page = new(made)
    page.pad.key(2).click()
    page.save.click()
    toast = made.frame._ground.toast
    assert not toast.isVisible()
    assert not page.save.isEnabled()
    made.tell(Saved("WriteEntry", 12))
    assert made.frame.page is not page
    assert "Saved: Pain 2 of 10" in said(toast)
    toast.button.click()
    assert isinstance(made.asked[-1], Bin)
    assert made.asked[-1].id == 12


def test_what_was_typed_stays_where_it_could_not_be_kept(made: Any) -> None:
    page = new(made)
    page.pad.key(2).click()
    page.note.setPlainText("Bad night")
    page.save.click()
    made.tell(FaultNews(Fault(FaultCode.DISK_FULL), "WriteEntry"))
    assert made.frame.page is page
    assert page.save.isEnabled()
    assert page.note.toPlainText() == "Bad night"
    page.save.click()
    assert made.asked[-1] == made.asked[-2]


def test_undo_comes_though_the_person_has_left_the_page(made: Any) -> None:
    page = new(made)
    page.pad.key(2).click()
    page.save.click()
    made.frame.pop()
    today = made.frame.page
    made.tell(Saved("WriteEntry", 12))
    assert made.frame._ground.toast.isVisible()
    assert made.frame.page is today


def test_an_entry_is_changed_and_keeps_when_it_was_told(made: Any, pains: Any) -> None:
    entry: DiaryEntry = pains.ENTRY
    page = change(made, entry)
    shown = said(page)
    assert "Written down: Today" in shown
    assert "Changes since then: 2." in shown
    assert page.late.isVisible()
    assert page.pad.score == 6
    assert set(page.map.spots.values()) == set(pains.SPOTS)
    page.pad.key(3).click()
    page.note.setPlainText("Less now")
    page.save.click()
    (request,) = made.asked
    assert isinstance(request, ChangeEntry)
    body = request.entry.body
    assert isinstance(body, Pain)
    assert (body.score, set(body.spots)) == (3, set(pains.SPOTS))
    assert request.entry == replace(entry, body=body, text="Less now")
    made.tell(Saved("ChangeEntry"))
    toast = made.frame._ground.toast
    assert "Changed: Pain 3 of 10" in said(toast)
    toast.button.click()
    assert made.asked[-1] == Undo()


def test_undo_takes_back_that_change_also_after_another_one(
    made: Any, pains: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry: DiaryEntry = pains.ENTRY

    def stood(_self: DiaryReading, _id: int) -> DiaryEntry:
        return entry

    def next_undo(_self: DiaryReading) -> Edit:
        return Edit(9, Moment(0, 0), Target.SESSION, 10, {}, {})

    monkeypatch.setattr(DiaryReading, "entry", stood)
    page = change(made, entry)
    page.note.setPlainText("Less now")
    page.save.click()
    made.tell(Saved("ChangeEntry"))
    monkeypatch.setattr(DiaryReading, "next_undo", next_undo)
    made.frame._ground.toast.button.click()
    assert made.asked[-1] == ChangeEntry(entry)
    made.tell(Saved("ChangeEntry"))
    assert "Taken back" in said(made.frame._ground.toast)


def test_an_entry_that_stays_as_it_is_asks_for_nothing(made: Any, pains: Any) -> None:
    page = change(made, replace(pains.ENTRY, body=Pain(6, ())))
    page.save.click()
    assert made.asked == []
    assert made.frame.page is not page


def test_all_kinds_are_offered_but_comments(made: Any) -> None:
    made.window.entries.open_add()
    sheet = made.frame.sheet
    assert isinstance(sheet, AddSheet)
    assert {str(kind) for kind in sheet.rows} == set(PAGES)
    assert set(EntryKind) - set(sheet.rows) == {EntryKind.COMMENT}
    sheet.rows[EntryKind.PAIN].click()
    assert made.frame.sheet is None
    assert isinstance(made.frame.page, PainEntryPage)


@pytest.mark.parametrize("kind", sorted(set(EntryKind) - {EntryKind.COMMENT}))
def test_each_kind_has_its_page(made: Any, kind: EntryKind) -> None:
    made.window.entries.open_new(kind)
    page = made.frame.page
    assert type(page).__name__ == PAGES[kind].split(":")[1]


def test_cold_from_elsewhere_is_kept_apart(made: Any) -> None:
    made.window.entries.open_add()
    made.frame.sheet.cold.click()
    assert type(made.frame.page).__name__ == "CarePage"
