"""What is said after a session is kept as it is said; the diary shows what is kept."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.faults import Fault, FaultCode
from app.domain.pain import AfterAnswers, PainWhen, SkinLook
from app.domain.trail import Target
from app.late import LateReader
from app.news import FaultNews, Saved
from app.requests import RatePain, TellAfter
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.ui.pages.reading import badges, said
from ui.pages.after import AfterPage
from ui.pages.diary import AT_ONCE, DiaryPage
from ui.pages.session import SessionView
from ui.pages.session_figures import FiguresCard
from ui.pages.table import TablePage

Scene = Callable[..., Any]


def after(made: Any, session_id: int = 11) -> AfterPage:
    row = made.window.shell.reader.session(session_id).row
    made.window.open_after(row)
    page = made.frame.page
    assert isinstance(page, AfterPage)
    return page


def told(made: Any) -> AfterAnswers:
    request = made.asked[-1]
    assert isinstance(request, TellAfter)
    return request.answers


def test_every_answer_is_told_at_once_and_keeps_the_others(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    page = after(made)
    page.skin.row(SkinLook.NORMAL).click()
    assert told(made).skin is SkinLook.NORMAL
    assert told(made).felt == "better"
    page.felt.chip("worse").click()
    page.steps["walk"].click()
    assert told(made) == AfterAnswers(SkinLook.NORMAL, "worse", None, ("sit", "stand", "walk"))


def test_bad_skin_says_what_to_do(scene: Scene, gallery: Any) -> None:
    page = after(scene(gallery.WRAPS))
    page.skin.row(SkinLook.PALE_OR_BLUE).click()
    assert "get medical help today" in said(page)


def test_pain_after_belongs_to_the_session(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    page = after(made)
    assert page.pain.score is None
    QTest.keyClick(page.pain, Qt.Key.Key_2)
    request = made.asked[-1]
    assert isinstance(request, RatePain)
    assert (request.rating.when, request.rating.session_id) == (PainWhen.AFTER, 11)


def test_a_note_is_kept_when_typing_rests_and_when_the_page_goes(
    scene: Scene, gallery: Any, qtbot: QtBot
) -> None:
    made = scene(gallery.WRAPS)
    page = after(made)
    page.note.setPlainText("Slept well")
    qtbot.waitUntil(lambda: bool(made.asked), timeout=20_000)
    assert told(made).note == "Slept well"
    page.note.setPlainText("Slept badly")
    made.frame.pop()
    assert told(made).note == "Slept badly"
    assert len(made.asked) == 2


def diary(made: Any) -> DiaryPage:
    made.frame.go("diary")
    page = made.frame.page
    assert isinstance(page, DiaryPage)
    return page


def name_of(page: DiaryPage, session_id: int) -> str:
    row = page.row(Target.SESSION, session_id)
    assert row is not None
    return row.accessibleName()


def test_the_newest_session_stands_first_under_its_month(scene: Scene, gallery: Any) -> None:
    page = diary(scene(gallery.WRAPS))
    wanted = [(Target.SESSION, number) for number in range(11, 0, -1)]
    assert [key for key in page.roll.keys if key in wanted] == wanted
    assert "March 2026 | Today | Yesterday | " in said(page)
    name = name_of(page, 11)
    assert "12.3" in name
    assert "Yesterday" in name
    simulated = [number for number in range(1, 12) if "Simulated" in name_of(page, number)]
    assert simulated == [1]
    assert "Stopped: skin too cold" in name_of(page, 8)


def test_an_empty_diary_says_so(scene: Scene, gallery: Any) -> None:
    assert "Nothing here yet" in said(diary(scene(diary=False)))


def test_a_diary_that_did_not_open_is_not_called_empty(scene: Scene) -> None:
    made = scene(diary=False)
    made.tell(FaultNews(Fault(FaultCode.FILE_DAMAGED), "OpenDiary"))
    words = said(diary(made))
    assert "Your diary is not open" in words
    assert "Nothing here yet" not in words


def test_a_long_diary_comes_a_page_at_a_time(
    scene: Scene, gallery: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    sample = gallery.sample
    with DiaryFile(tmp_path / "long.db") as file:
        for days in range(AT_ONCE + 4, 0, -1):
            short = sample.Rehearsal(sample.order(), sample.before(days), sample.cooling(1300))
            short.run(4)
            short.tell(sample.StopAsked("button"))
            short.off()
            sample.keep(file, short)
    made = scene(gallery.WRAPS)
    reader = made.window.shell.reader = DiaryReading(tmp_path / "long.db")
    page = diary(made)
    assert len(page.roll.keys) == AT_ONCE
    assert len(page.roll.rows) < AT_ONCE / 2
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0, timeout=20_000)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: len(page.roll.keys) == AT_ONCE + 4, timeout=20_000)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: 1 in page.rows, timeout=20_000)
    made.frame.hide()
    reader.close()
    made.window.shell.reader.close()


def test_what_is_saved_meanwhile_shows(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    page = diary(made)
    made.window.shell.reader = LateReader()
    made.tell(Saved("diary"))
    assert "Nothing here yet" in said(page)


def view(made: Any, session_id: int) -> SessionView:
    page = diary(made)
    row = page.row(Target.SESSION, session_id)
    assert row is not None
    row.click()
    shown = made.frame.page
    assert isinstance(shown, SessionView)
    return shown


def test_what_no_sensor_saw_has_no_figures(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    page = made.window.shell.reader.session(5)
    row = replace(page.row, coldest_skin=None, mean_skin=None, in_band_s=0, dose=None)
    blind = replace(page, row=row)
    assert set(FiguresCard(made.window.shell, blind).facts) == {"Cold time", "Wrap", "Programme"}


def test_a_session_shows_its_figures(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    page = view(made, 5)
    facts = {name: fact.value for name, fact in page.facts.items()}
    kept = made.window.shell.reader.session(5)
    coldest = min(sample.skin for sample in kept.samples if sample.skin is not None)
    assert facts["Coldest skin"] == f"{coldest / 100:.1f}\u00a0°C"
    assert facts["Missing from the curve"] == "0:22 in 1 gap(s)"
    pains = [row.accessibleName().split(", ")[:2] for row in page.pains.rows.values()]
    assert pains[:2] == [["Pain before", "6 of 10"], ["Pain after", "4 of 10"]]
    assert facts["Wrap"] == "Blue wrap"
    assert facts["Cold time"] == "15:00"
    assert "Finished" in said(page)
    assert "You felt: Aching" in said(page)
    assert badges(page) == []


def test_a_simulated_session_says_so(scene: Scene, gallery: Any) -> None:
    page = view(scene(gallery.WRAPS), 1)
    assert badges(page) == ["Simulated"]


def test_the_curve_has_a_table_twin_with_its_gap(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    headings, rows = view(made, 5).chart.table()
    made.window.open_table((headings, rows))
    page = made.frame.page
    assert isinstance(page, TablePage)
    assert page.table.rowCount() == len(rows) > 80
    assert "" in rows[25]
    cell = page.table.item(25, 0)
    assert cell is not None
    assert "4:10" in cell.text()
    assert "Skin" not in cell.text()


def test_a_session_that_is_gone_says_so(scene: Scene, gallery: Any) -> None:
    made = scene(gallery.WRAPS)
    made.window.open_session(12345)
    assert "not in the diary" in said(made.frame.page)
