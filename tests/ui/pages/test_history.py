"""The diary: what is found, filtered and picked; what is asked when something is changed, thrown
away or taken back."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.body import Region
from app.domain.entry_kind import EntryKind
from app.domain.journal import DiaryEntry, Note
from app.domain.pain import PainWhen, Site
from app.domain.period import Period
from app.domain.preferences import Preferences
from app.domain.timeline import Filter
from app.domain.trail import Edit, Target
from app.domain.units import Moment
from app.entry_requests import (
    Bin,
    DropRating,
    KeepPreferences,
    MoveSession,
    PriceSession,
    Redo,
    Restore,
    Undo,
)
from app.news import Saved
from app.requests import RatePain
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.ui.pages.reading import said
from ui import words_figures as figures
from ui.pages.bin import AT_ONCE, BinPage
from ui.pages.diary import DiaryPage
from ui.pages.diary_filters import FilterSheet
from ui.pages.diary_menu import DiaryMenu
from ui.pages.diary_settings import DiarySettingsPage
from ui.pages.entry_view import EntryView
from ui.pages.pain_entry import PainEntryPage
from ui.pages.photo_button import PhotoButton, PhotoPage
from ui.pages.plan import PlanPage
from ui.pages.session import SessionView
from ui.pages.session_cost import CostSheet
from ui.pages.session_pain import PainSheet
from ui.pages.session_place import PlaceSheet
from ui.parts.chip import Chip

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def made(history: Any, qtbot: QtBot) -> Any:
    """The window with a lived-in diary, on the screen."""
    scene = history.scene()
    qtbot.addWidget(scene.frame)
    scene.frame.show()
    scene.frame.activateWindow()
    qtbot.waitUntil(scene.frame.isActiveWindow, timeout=20_000)
    scene.frame.go("diary")
    return scene


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def diary(made: Any) -> DiaryPage:
    page = made.frame.page
    assert isinstance(page, DiaryPage)
    settle()
    return page


def titles(page: DiaryPage) -> list[str]:
    settle()
    return [row.text().replace("\u00a0", " ") for row in page.roll.rows.values()]


def front(made: Any, kind: type[QWidget]) -> Any:
    page = made.frame.page
    assert isinstance(page, kind)
    return page


def sheet(made: Any, kind: type[QWidget]) -> Any:
    shown = made.frame.sheet
    assert isinstance(shown, kind)
    return shown


def asked(made: Any, kind: type) -> list[Any]:
    return [request for request in made.asked if isinstance(request, kind)]


def toast(made: Any) -> Any:
    return made.frame.centralWidget().toast


# Finding


def test_the_timeline_holds_all_kinds_under_their_days(made: Any) -> None:
    page = diary(made)
    assert titles(page)[:4] == ["Pain 3 of 10", "Blood pressure 131/84", "My day", "Movement"]
    assert said(page).startswith("March 2026 | Today | Yesterday | ")
    changed = page.row(Target.ENTRY, made.frame.property("pain") or 8)
    assert changed is not None
    assert "Changed" in changed.accessibleName()


def test_words_find_as_they_are_typed_and_show_what_they_matched(made: Any) -> None:
    page = diary(made)
    QTest.keyClicks(page.search.line, "gard")
    assert titles(page) == ["Pain 4 of 10"]
    (row,) = page.roll.rows.values()
    assert "#garden work the day" in row.accessibleName()
    page.search.clear.click()
    assert len(titles(page)) > 5


def test_a_course_and_a_look_back_are_found_and_opened(made: Any) -> None:
    page = diary(made)
    page.search.line.setText("lift")
    assert titles(page) == ["After 3 sessions", "Where it hurts · 10 min"]
    assert said(page).startswith("In your courses")
    look, course = list(page.roll.rows.values())[:2]
    assert "lift nothing heavy" in look.accessibleName()
    assert "Lift my grandson" in course.accessibleName()
    look.click()
    shown = front(made, PlanPage)
    assert "Frau Weber: lift nothing heavy for a week" in said(shown)
    assert "Lift my grandson" in said(shown)
    assert "Make a course" not in said(shown), "an earlier course is only looked at"


def test_the_course_that_runs_opens_with_all_that_can_be_done_with_it(made: Any) -> None:
    page = diary(made)
    page.search.line.setText("lake walk")
    (row,) = page.roll.rows.values()
    row.click()
    shown = front(made, PlanPage)
    assert shown.planned.open
    assert hasattr(shown, "review")


def test_a_goal_is_found_by_its_name_and_a_filter_keeps_courses_out(made: Any) -> None:
    page = diary(made)
    page.search.line.setText("moving")
    assert len(titles(page)) == 2
    page.search.show_filter(Filter(regions=frozenset({Region.LOWER_BACK})))
    assert titles(page) == []


def test_a_search_begins_at_the_top(made: Any) -> None:
    page = diary(made)
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum())
    settle()
    page.search.line.setText("pain")
    settle()
    assert bar.value() == 0
    assert titles(page)[0] == "Pain 3 of 10"


def test_a_place_is_found_by_its_name_in_the_person_s_language(made: Any) -> None:
    page = diary(made)
    page.search.line.setText("shoulder")
    assert titles(page) == ["Right shoulder · 10 min"]
    page.search.line.setText("medicine")
    assert titles(page) == ["Ibuprofen 400 mg"]


def test_nothing_found_says_what_was_looked_for(made: Any) -> None:
    page = diary(made)
    page.search.show_filter(Filter(regions=frozenset({Region.NECK})))
    page.search.line.setText("marathon")
    assert "Looked for: “marathon”, Neck" in said(page)
    button = next(
        b for b in page.findChildren(QWidget) if getattr(b, "text", str)() == "Show everything"
    )
    button.click()  # type: ignore[attr-defined]
    assert len(titles(page)) > 5
    assert not page.search.narrowed


def test_a_day_of_the_calendar_shows_that_day_and_once_more_all(made: Any) -> None:
    page = diary(made)
    page.search.calendar.click()
    assert page.month.isVisible()
    today = made.window.shell.day_number(made.window.shell.now())
    cell = page.month.cell(today - 1)
    assert cell.mark is not None
    assert (cell.mark.sessions, cell.mark.worst_pain) == (1, 5)
    cell.click()
    assert titles(page) == ["Movement", "Lower back · 15 min", "Pain 4 of 10"]
    assert len(page.search.chips.children()) > 0
    cell.click()
    assert titles(page)[0] == "Pain 3 of 10"


def test_a_filter_is_chosen_shown_as_chips_and_taken_out(made: Any) -> None:
    page = diary(made)
    page.search.filters.click()
    asking = sheet(made, FilterSheet)
    asking.what.chips[(EntryKind, "pain")].click()
    asking.unfold.click()
    asking.where.chips[Region.LOWER_BACK].click()
    asking.told.emit(asking.chosen)
    assert made.frame.sheet is None
    assert titles(page) == ["Pain 4 of 10"]
    names = [chip.accessibleName() for chip in page.search.chips.findChildren(QWidget)]
    assert "Take out the filter: Pain" in names
    chip = page.search.chips.findChildren(QWidget)[names.index("Take out the filter: Pain")]
    chip.click()  # type: ignore[attr-defined]
    assert page.search.filter == Filter(regions=frozenset({Region.LOWER_BACK}))


def test_a_kept_filter_of_the_last_days_goes_on_with_the_days(made: Any) -> None:
    page = diary(made)
    page.search.filters.click()
    asking = sheet(made, FilterSheet)
    asking.days.chip(7).click()
    asking.name.setText("Lately")
    asking.keep.click()
    (kept,) = asked(made, KeepPreferences)
    saved = kept.preferences.filters[-1]
    assert (saved.filter, saved.last_days) == (Filter(), 7)
    assert saved.on(100).period == Period(94, 100)
    today = made.window.shell.day_number(made.clock.at)
    assert page.search.filter.period == Period(today - 6, today)


def test_a_filter_is_kept_under_a_name_chosen_and_forgotten(made: Any) -> None:
    page = diary(made)
    page.search.filters.click()
    asking = sheet(made, FilterSheet)
    assert not asking.keep.isEnabled()
    asking.tag.setText("garden skin")
    QTest.keyClicks(asking.name, "Marked")
    asking.keep.click()
    (kept,) = asked(made, KeepPreferences)
    assert [each.name for each in kept.preferences.filters] == ["Pain only", "Marked"]
    assert kept.preferences.filters[1].filter == Filter(tags=frozenset({"garden", "skin"}))
    assert kept.preferences.name == "Kim"
    page.search.show_all()
    settle()
    (chip,) = [chip for chip in page.search.chips.findChildren(QWidget) if chip.isVisible()]
    chip.click()  # type: ignore[attr-defined]
    assert {title.split()[0] for title in titles(page)} == {"Pain", "Numbness"}
    page.search.filters.click()
    sheet(made, FilterSheet).rows["Pain only"].click()
    assert asked(made, KeepPreferences)[-1].preferences.filters == ()


def test_days_can_be_the_last_ones_or_from_one_to_another(made: Any) -> None:
    page = diary(made)
    page.search.filters.click()
    asking = sheet(made, FilterSheet)
    today = made.window.shell.day_number(made.window.shell.now())
    asking.days.chip(7).click()
    assert (asking.chosen.period.first, asking.chosen.period.last) == (today - 6, today)
    asking.days.chip(-1).click()
    asking.first.setText("2026-03-02")
    asking.last.setText("2026-02-27")
    assert (asking.chosen.period.days, asking.chosen.period.last) == (4, today - 2)
    page.search.show_day(today)
    page.search.show_filter(asking.chosen)
    assert page.search.day is None, "days of a filter take the place of a day that was picked"
    asking.days.chip(0).click()
    assert asking.chosen.period is None


# Throwing away and taking back


def test_delete_throws_a_row_away_and_undo_brings_it_back(made: Any) -> None:
    page = diary(made)
    row = page.row(Target.SESSION, 10)
    assert row is not None
    row.setFocus()
    QTest.keyClick(row, KEY.Key_Delete)
    assert made.asked[-1] == Bin(Target.SESSION, 10)
    made.tell(Saved("Bin"))
    assert toast(made).text.text().replace("\u00a0", " ") == "Thrown away: Right shoulder · 10 min"
    toast(made).button.click()
    assert made.asked[-1] == Restore(Target.SESSION, 10), "another change came since"


def test_undo_of_the_very_last_change_is_a_plain_undo(
    made: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    made.window.diary.undoing.throw_away(Target.SESSION, 10, "It")
    last = Edit(9, Moment(0, 0), Target.SESSION, 10, {}, {})
    made.tell(Saved("Bin"))

    def next_undo(_self: DiaryReading) -> Edit:
        return last

    monkeypatch.setattr(DiaryReading, "next_undo", next_undo)
    toast(made).button.click()
    assert made.asked[-1] == Undo()


def test_harm_is_not_thrown_away(made: Any) -> None:
    page = diary(made)
    row = page.row(Target.HARM, 1)
    assert row is not None
    QTest.keyClick(row, KEY.Key_Delete)
    assert asked(made, Bin) == []


def test_ctrl_z_takes_back_and_says_what_and_offers_to_do_it_again(made: Any) -> None:
    QTest.keyClick(made.frame, KEY.Key_Z, CTRL)
    assert made.asked[-1] == Undo()
    edit = Edit(1, Moment(0, 0), Target.ENTRY, 8, {"body": {"score": 5}}, {"body": {"score": 4}})
    made.tell(Saved("Undo", edit=edit))
    assert toast(made).text.text() == "Taken back: Pain 5 → 4"
    toast(made).button.click()
    assert made.asked[-1] == Redo()
    made.tell(Saved("Redo", edit=edit))
    assert toast(made).text.text() == "Done again: Pain 5 → 4"
    QTest.keyClick(made.frame, KEY.Key_Z, CTRL | SHIFT)
    assert asked(made, Redo) == [Redo(), Redo()]
    made.tell(Saved("Redo"))
    assert toast(made).text.text() == "Nothing to redo"


def test_ctrl_z_in_a_field_is_the_field_s_own(made: Any) -> None:
    line = diary(made).search.line
    line.setFocus()
    QTest.keyClicks(line, "abc")
    QTest.keyClick(line, KEY.Key_Z, CTRL)
    assert line.text() == ""
    assert asked(made, Undo) == []


def test_ctrl_z_rests_while_a_session_runs(made: Any, gallery: Any) -> None:
    made.tell(gallery.running(100).news())
    settle()
    QTest.keyClick(made.frame, KEY.Key_Z, CTRL)
    assert asked(made, Undo) == []
    made.frame.release()
    QTest.keyClick(made.frame, KEY.Key_Z, CTRL)
    assert asked(made, Undo) == [Undo()]


def test_the_menu_names_what_would_be_taken_back(made: Any) -> None:
    diary(made).search.menu.click()
    menu = sheet(made, DiaryMenu)
    assert menu.undo.text() == "Undo: Cost: now 12.50"
    assert not menu.redo.isEnabled()
    menu.undo.click()
    assert made.asked[-1] == Undo()
    assert made.frame.sheet is None


def test_the_bin_says_what_lies_in_it_and_gives_it_back(made: Any) -> None:
    diary(made).search.menu.click()
    sheet(made, DiaryMenu).bin.click()
    page = front(made, BinPage)
    settle()
    names = [row.accessibleName() for row in page.roll.rows.values()]
    assert any("Twice the same" in name and "26 day" in name for name in names)
    assert any("Lower back" in name and "28 day" in name for name in names)
    page.row(Target.SESSION, 6).click()
    assert made.asked[-1] == Restore(Target.SESSION, 6)
    made.tell(Saved("Restore"))
    assert toast(made).text.text().startswith("Brought back: Lower back")


def test_the_bin_shows_all_that_lies_in_it(made: Any, history: Any, tmp_path: Path) -> None:
    count = 2 * AT_ONCE + 5
    with DiaryFile(tmp_path / "full.db") as diary_file:
        for number in range(count):
            at = history.sample.before(2, -number)
            entry = diary_file.write(DiaryEntry(Note(), at, at, f"Note {number}"))
            diary_file.bin(Target.ENTRY, entry, history.sample.before(1))
    with DiaryReading(tmp_path / "full.db") as reader:
        made.window.shell.reader = reader
        made.window.diary.open_bin()
        page = front(made, BinPage)
        bar = page.verticalScrollBar()
        for _ in range(20):
            settle()
            bar.setValue(bar.maximum())
        assert len(page.keys) == len(set(page.keys)) == count
        assert "Note 0" in page.row(*page.keys[-1]).accessibleName()
        made.tell(Saved("Restore"))
        assert len(page.keys) == count, "as much of it as there was"
        made.window.shell.reader = history.opened()[0]


def test_simulated_sessions_are_shown_alone_or_left_out(made: Any) -> None:
    page = diary(made)
    for wanted, chip in ((True, "only"), (False, "without")):
        page.search.filters.click()
        asking = sheet(made, FilterSheet)
        asking.simulated.chip(chip).click()
        asking.show_these.click()
        assert page.search.filter == Filter(simulated=wanted)
        settle()
        names = [row.accessibleName() for row in page.roll.rows.values()]
        assert names
        assert all(("Simulated" in name) is wanted for name in names)
    assert [chip.text() for chip in page.search.chips.findChildren(Chip)][-1] == "Without simulated"
    page.search.filters.click()
    asking = sheet(made, FilterSheet)
    QTest.keyClicks(asking.name, "Real")
    asking.keep.click()
    kept = asked(made, KeepPreferences)[-1].preferences.filters[-1]
    assert (kept.name, kept.filter.simulated) == ("Real", False)


# An entry


def opened(made: Any, title: str) -> EntryView:
    page = diary(made)
    (row,) = [row for row in page.roll.rows.values() if row.text().startswith(title)]
    row.click()
    settle()
    return front(made, EntryView)


def test_an_entry_tells_all_and_its_changes(made: Any, history: Any) -> None:
    words = said(opened(made, "Pain 4"))
    was, changed = (figures.stamp(history.sample.before(days)) for days in (1.2, 1))
    for part in (was, "Left hip: 3 of 10", "and a long drive", "Pain 5 → 4", f"changed {changed}"):
        assert part in words, part
    assert "Written later" not in words


def test_what_was_written_later_says_both_times(made: Any, history: Any) -> None:
    page = diary(made)
    page.search.line.setText("ibu")
    words = said(opened(made, "Ibuprofen"))
    was, told = (figures.stamp(history.sample.before(days)) for days in (2.4, 2))
    assert f"When it was | {was} | Written later | {told}" in words


def test_an_entry_is_changed_on_the_page_of_its_kind_and_thrown_away(made: Any) -> None:
    page = opened(made, "Pain 4")
    page.change.click()
    front(made, PainEntryPage)
    made.frame.pop()
    page.delete.click()
    assert isinstance(made.asked[-1], Bin)
    assert made.asked[-1].target is Target.ENTRY
    assert isinstance(made.frame.page, DiaryPage)


def test_a_photo_opens_large_and_the_session_is_a_press_away(made: Any, qtbot: QtBot) -> None:
    diary(made).search.line.setText("strap")
    page = opened(made, "A red mark")
    (photo,) = page.findChildren(PhotoButton)
    photo.click()
    assert isinstance(made.frame.page, PhotoPage)
    made.frame.pop()
    link = next(b for b in page.findChildren(QWidget) if "Right shoulder" in b.accessibleName())
    link.click()  # type: ignore[attr-defined]
    assert front(made, SessionView).session_id == 10


def test_an_entry_in_the_bin_says_so_and_can_be_brought_back(made: Any) -> None:
    gone = made.window.shell.reader.timeline(Filter(binned=True, sessions=False), 9)
    made.window.diary.open_entry(gone[0].place.id)
    page = front(made, EntryView)
    settle()
    assert "This entry is in the bin." in said(page)
    page.back.click()
    assert made.asked[-1] == Restore(Target.ENTRY, gone[0].place.id)


def test_an_entry_that_is_gone_says_so(made: Any) -> None:
    made.window.diary.open_entry(12345)
    assert "not in the diary" in said(made.frame.page)


# A session


def session(made: Any, session_id: int) -> SessionView:
    made.window.open_session(session_id)
    settle()
    return front(made, SessionView)


def test_a_session_tells_its_cost_its_entries_and_that_it_was_moved(made: Any) -> None:
    page = session(made, 11)
    assert page.facts["Cost"].value.replace(",", ".") == "12.50 €"
    assert "Cost: now 12.50" in said(page)
    about = [b for b in page.findChildren(QWidget) if b.accessibleName().startswith("Movement")]
    about[0].click()  # type: ignore[attr-defined]
    front(made, EntryView)
    words = said(session(made, 8))
    assert "You moved it: it began as Lower back. Both places count it." in words
    assert "Place Lower back → Upper back" in words
    binned = session(made, 6)
    assert "in the bin" in said(binned)


def test_a_session_is_moved(made: Any) -> None:
    page = session(made, 11)
    page.edits.place.click()
    asking = sheet(made, PlaceSheet)
    assert "both places count this session" in said(asking)
    asking.body_map.chosen.emit(Site.LOWER_BACK)
    assert not asking.save.isEnabled(), "it is there already"
    asking.body_map.show_site(Site.NECK)
    asking.body_map.chosen.emit(Site.NECK)
    asking.save.click()
    assert made.asked[-1] == MoveSession(11, Site.NECK)


@pytest.mark.parametrize(("locale", "typed"), [("en", "8.75"), ("de", "8,75")])
def test_a_session_is_priced_as_people_write_numbers(made: Any, locale: str, typed: str) -> None:
    QLocale.setDefault(QLocale(locale))
    try:
        session(made, 10).edits.cost.click()
        asking = sheet(made, CostSheet)
        assert asking.field.line.text() == ""
        QTest.keyClicks(asking.field.line, typed)
        QTest.keyClick(asking.field.line, KEY.Key_Return)
        assert made.asked[-1] == PriceSession(10, 875)
    finally:
        QLocale.setDefault(QLocale("en"))


def test_a_cost_is_taken_out_and_no_number_is_none(made: Any) -> None:
    session(made, 11).edits.cost.click()
    asking = sheet(made, CostSheet)
    assert asking.field.line.text() == "12.5"
    asking.field.line.setText("dear")
    assert not asking.save.isEnabled()
    asking.field.line.setText("")
    asking.save.click()
    assert made.asked[-1] == PriceSession(11, None)


def test_pain_is_changed_where_it_was_and_given_where_it_was_not(made: Any) -> None:
    page = session(made, 11)
    kept = made.window.shell.reader.session(11)
    page.pains.rows[PainWhen.BEFORE].click()
    asking = sheet(made, PainSheet)
    QTest.keyClicks(asking.pad, "10")
    asking.keep.click()
    changed = made.asked[-1]
    assert isinstance(changed, RatePain)
    assert (changed.rating.score, changed.rating.when) == (10, PainWhen.BEFORE)
    assert changed.rating.at == kept.row.opening.began
    assert page.pains.rows[PainWhen.HOURS_24].isHidden()
    page.pains.more.click()
    page.pains.rows[PainWhen.HOURS_24].click()
    asking = sheet(made, PainSheet)
    assert asking.drop.isHidden()
    asking.pad.rated.emit(3)
    QTest.keyClicks(asking.pad, "3")
    asking.keep.click()
    later_ms = made.asked[-1].rating.at.wall_ms - kept.row.closing.ended.wall_ms
    assert later_ms == 24 * 3_600_000
    assert PainWhen.HOURS_48 not in page.pains.rows, "that has not come yet"


def test_a_rating_is_taken_back(made: Any) -> None:
    session(made, 11).pains.rows[PainWhen.AFTER].click()
    sheet(made, PainSheet).drop.click()
    assert made.asked[-1] == DropRating(11, PainWhen.AFTER)


def test_a_session_is_thrown_away_from_its_page_and_brought_back_there(made: Any) -> None:
    session(made, 11).edits.delete.click()
    assert made.asked[-1] == Bin(Target.SESSION, 11)
    assert isinstance(made.frame.page, DiaryPage)
    page = session(made, 6)
    page.restore_wanted.emit(Target.SESSION, 6, "It")
    assert made.asked[-1] == Restore(Target.SESSION, 6)


def test_a_page_that_is_built_anew_stays_where_it_was_read(made: Any) -> None:
    page = session(made, 11)
    page.edits.cost.setFocus()
    page.ensureWidgetVisible(page.edits.cost)
    settle()
    place = page.verticalScrollBar().value()
    assert place > 0
    made.tell(Saved("PriceSession"))
    settle()
    assert page.verticalScrollBar().value() == place
    assert page.edits.cost.hasFocus()


# Settings


def test_what_is_chosen_of_a_diary_is_kept(made: Any, qtbot: QtBot) -> None:
    made.window.diary.open_settings()
    page = front(made, DiarySettingsPage)
    assert (page.name.text(), page.start.value, page.currency.text()) == ("Kim", 4, "€")
    page.start.chip(2).click()
    assert asked(made, KeepPreferences)[-1].preferences.day_starts_h == 2
    page.name.clear()
    QTest.keyClicks(page.name, "Robin")
    qtbot.waitUntil(
        lambda: asked(made, KeepPreferences)[-1].preferences.name == "Robin", timeout=20_000
    )
    page.visited.click()
    kept = asked(made, KeepPreferences)[-1].preferences
    assert (kept.visit, kept.day_starts_h, len(kept.filters)) == ("", 2, 1)
    page.currency.clear()
    QTest.keyClicks(page.currency, "Fr.")
    made.frame.pop()
    assert asked(made, KeepPreferences)[-1].preferences.currency == "Fr."


def test_days_of_the_timeline_begin_when_the_person_s_day_begins(
    made: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = made.window.shell
    night = Moment(0, made.window.shell.now().wall_ms - 14 * 3_600_000, 60)
    assert shell.day(night) == "Yesterday", "ten past three, and days begin at four"
    made.tell(Saved("KeepPreferences"))

    def preferences(_self: DiaryReading) -> Preferences:
        return Preferences()

    monkeypatch.setattr(DiaryReading, "preferences", preferences)
    made.tell(Saved("KeepPreferences"))
    assert shell.day(night) == "Today"


def test_an_entry_that_is_shown_anew_keeps_the_way_of_the_tab_key(made: Any) -> None:
    diary(made)
    made.window.diary.open_entry(made.window.shell.reader.entries(0, 2**62)[0].id)
    view = made.frame.page
    (change,) = [each for each in view.findChildren(QPushButton) if each.text() == "Change"]
    change.setFocus()
    made.tell(Saved("ChangeEntry"))
    settle()
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget() or made.frame, KEY.Key_Tab)
        QTest.qWait(0)
