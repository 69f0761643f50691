"""Trends: what is said, when it is too early, and what is never said."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain.insight import Change, Interval
from app.domain.past import Past
from app.news import PersonOpened, Saved
from tests.ui.pages.fitting import Worn, misfits, worn_in
from ui import theme, words_trends
from ui.pages.chart_card import ChartCard, KeepSheet
from ui.pages.compare import ComparePage
from ui.pages.session import SessionView
from ui.pages.table import TablePage
from ui.pages.today import TodayPage
from ui.pages.trends import EVER, WEEK, TrendsPage
from ui.parts.figure import Line, Spans

ROOT = Path(__file__).resolve().parents[3]
NEVER = re.compile(
    r"\bp\s?[<=-]\s?(value|0)|significan|\bproven\b|because of|caused? by|\bthanks to\b|\bworks\b"
    r"|will (fall|rise|improve|recover|get)|predict|recover|well done|great|good job|keep it up"
    r"|congrat|treatment|therapy|cure|streak|other users|better than others",
    re.IGNORECASE,
)


Open = Callable[..., tuple[Any, TrendsPage]]


@pytest.fixture
def opened(qtbot: QtBot, trends: Any) -> Open:
    def made(days: int = trends.DAYS) -> tuple[Any, TrendsPage]:
        scene = trends.rich(days)
        qtbot.addWidget(scene.frame)
        scene.frame.show()
        page = scene.frame.page
        assert isinstance(page, TrendsPage)
        page.finish()
        return scene, page

    return made


def cards(page: TrendsPage) -> list[ChartCard]:
    return page.findChildren(ChartCard)


def said(page: TrendsPage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_each_chart_has_a_sentence_a_table_and_a_name(opened: Open) -> None:
    _, page = opened()
    charted = [card for card in cards(page) if card.chart.isVisibleTo(page)]
    assert len(charted) >= 11
    for card in charted:
        canvas = card.chart.canvas
        assert card.summary.text().endswith((".", ")"))
        assert canvas.figure is not None
        assert canvas.accessibleName().startswith(canvas.figure.name)
        headings, rows = canvas.figure.table()
        assert rows
        assert {len(row) for row in rows} == {len(headings)}
        assert all(canvas.figure.read(stop) for stop in (0, len(canvas.figure.stops) - 1))


def test_what_may_lie_beside_pain_is_marked_read_and_in_the_table(opened: Open) -> None:
    _, page = opened()
    figure = page.pain.chart.canvas.figure
    assert figure
    spans = [layer for layer in figure.layers if isinstance(layer, Spans)]
    (((start, end),),) = (layer.spans for layer in spans)
    assert end - start in {5, 6}, "from the day it began to the day it was over, both within"
    names = [flag.name for flag in figure.flags]
    assert sorted(names) == ["Ibuprofen", "Ibuprofen", "Swim", "course began"]
    read = [figure.read(stop) for stop in range(len(figure.stops))]
    assert list(figure.stops) == sorted(figure.stops)
    assert sum("in a flare-up" in each for each in read) >= 3
    assert [
        each.split(", ")[-1] for each in read if "flare-up began" in each or "over" in each
    ] == [
        "flare-up began",
        "flare-up over",
    ]
    _, rows = figure.table()
    told = [row[3] for row in rows]
    assert "New medicine or dose: Ibuprofen" in told
    assert "New activity: Swim" in told


def test_the_change_is_told_with_its_counts_and_interval(opened: Open) -> None:
    _, page = opened()
    assert page.pairs.summary.text() == (
        "After 23 of 23 sessions your score was lower. "
        "The middle change was 2 points less (likely between 1.5 and 2.5)."
    )
    assert "Fell by 2 points and 30 %" in said(page)
    assert "13 of 20" in said(page)
    assert "43 to 82 %" in said(page)


def test_the_course_says_what_is_done_and_not_what_was_left_out(opened: Open) -> None:
    _, page = opened()
    assert "Sessions of your course" in said(page)
    assert "6 of 10" in said(page)
    assert not re.search(r"missed|left to do|behind", said(page))


def test_an_interval_that_ends_at_nothing_is_no_clear_change() -> None:
    told = words_trends.middle_change(Change(9, -1, Interval(-2, 0)))
    assert told.startswith("No clear change after 9 sessions")
    assert "physiotherapist" in told
    rise = words_trends.middle_change(Change(9, 2, Interval(1, 3)))
    assert rise == "The middle change was 2 points more (likely between 1 and 3)."


def test_three_sessions_are_for_learning(opened: Open) -> None:
    _, page = opened(3)
    assert page.pairs.summary.text() == "The first 3 sessions are for learning. They judge nothing."
    assert not page.pairs.chart.isVisibleTo(page)


def test_under_six_pairs_are_dots_and_too_early(opened: Open) -> None:
    _, page = opened(5)
    assert page.pairs.summary.text().startswith("Too early to say.")
    assert page.pairs.chart.isVisibleTo(page)
    assert "Fell by" not in said(page)
    assert not page.scatter.chart.isVisibleTo(page)
    assert "Too early" in page.scatter.summary.text()


def test_an_empty_diary_says_on_one_card_what_to_do(qtbot: QtBot, trends: Any) -> None:
    scene = trends.Scene(trends.WRAPS, diary=False)
    qtbot.addWidget(scene.frame)
    scene.frame.go("trends")
    page = scene.frame.page
    assert isinstance(page, TrendsPage)
    page.finish()
    assert page.nothing.isVisibleTo(page)
    assert not page.span.isVisibleTo(page)
    assert not page.columns.isVisibleTo(page)
    page.nothing.today.click()
    assert isinstance(scene.frame.page, TodayPage)


def test_days_without_anything_say_so_in_whole_sentences(opened: Open) -> None:
    scene, page = opened()
    scene.clock.at = replace(scene.clock.at, wall_ms=scene.clock.at.wall_ms + 400 * 86_400_000)
    page.shown()
    page.finish()
    assert not page.nothing.isVisibleTo(page)
    for card in cards(page):
        if card.isVisibleTo(page):
            assert card.summary.text().endswith(".")


def test_the_range_moves_the_view_and_the_figures(opened: Open) -> None:
    _, page = opened()
    page.span.chip(WEEK).click()
    page.finish()
    low, high = page.pain.chart.canvas.view
    assert high - low == pytest.approx(7)
    few = page.weeks.summary.text()
    page.span.chip(EVER).click()
    page.finish()
    low, high = page.pain.chart.canvas.view
    assert high - low > 80
    assert page.weeks.summary.text() != few
    assert page.weeks.summary.text().startswith("69 of 80")


def test_what_is_saved_is_counted_again(opened: Open, trends: Any) -> None:
    scene, page = opened()
    before = page.pain.summary.text()
    scene.window.shell.reader = trends.Rich(10, scene.reader)
    scene.tell(Saved("WriteEntry"))
    page.finish()
    assert page.pain.summary.text() != before


class Counted:
    """A diary that counts how often its past is read, and has the version it is told."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        self.read, self.told = 0, 1

    def __getattr__(self, name: str) -> Any:
        return getattr(self._reader, name)

    def version(self) -> int:
        return self.told

    def beside(self) -> AbstractContextManager["Counted"]:
        return nullcontext(self)

    def past(self) -> Past:
        self.read += 1
        return self._reader.past()


def test_what_is_shown_already_is_not_read_again(opened: Open) -> None:
    """But what came from a device, on another day, or in another unit is."""
    scene, page = opened()
    counted = Counted(scene.window.shell.reader)
    scene.window.shell.reader = counted

    def reads() -> int:
        before = counted.read
        page.shown()
        page.finish()
        return counted.read - before

    counted.told = 2
    assert [reads(), reads()] == [1, 0]
    counted.told = 3
    assert [reads(), reads()] == [1, 0]
    scene.clock.at = replace(scene.clock.at, wall_ms=scene.clock.at.wall_ms + 86_400_000)
    assert [reads(), reads()] == [1, 0]
    scene.window.shell.change(replace(scene.window.shell.settings, fahrenheit=True))
    assert [reads(), reads()] == [1, 0]
    assert "°F" in page.coldest.summary.text()


def test_days_chosen_while_the_diary_is_read_are_the_ones_counted(opened: Open) -> None:
    scene, page = opened()
    scene.tell(Saved("WriteEntry"))
    page.span.chip(WEEK).click()
    page.finish()
    low, high = page.pain.chart.canvas.view
    assert high - low == pytest.approx(7)
    assert page.weeks.summary.text().startswith("6 of 6")


def test_charts_are_read_by_tab_and_arrows_alone(opened: Open) -> None:
    _, page = opened()
    canvas = page.pain.chart.canvas
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(canvas, Qt.Key.Key_End)
    told = page.pain.chart.read_out.text()
    assert "pain" in told
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert page.pain.chart.read_out.text() != told


def test_the_table_opens_and_the_picture_is_kept(opened: Open, tmp_path: Path) -> None:
    scene, page = opened()
    page.coldest.ask_path = lambda suggested: str(tmp_path / suggested)
    for suffix in ("png", "svg"):
        page.coldest.keep.click()
        (sheet,) = [s for s in scene.frame.findChildren(KeepSheet) if s.isVisible()]
        getattr(sheet, suffix).click()
        QApplication.processEvents()
    assert not QImage(str(tmp_path / "coldwrap-chart.png")).isNull()
    assert b"<svg" in (tmp_path / "coldwrap-chart.svg").read_bytes()[:400]
    page.coldest.keep.click()
    (sheet,) = [s for s in scene.frame.findChildren(KeepSheet) if s.isVisible()]
    sheet.copy.click()
    held = QGuiApplication.clipboard().mimeData()
    assert held is not None
    assert held.hasImage()
    page.coldest.table.click()
    assert isinstance(scene.frame.page, TablePage)


def test_a_place_that_cannot_be_is_told_and_nowhere_keeps_nothing(
    opened: Open, tmp_path: Path
) -> None:
    scene, page = opened()
    asked: list[str] = []

    def nowhere(suggested: str) -> str:
        asked.append(suggested)
        return ""

    page.pain.ask_path = nowhere
    page.pain.keep.click()
    (sheet,) = [s for s in scene.frame.findChildren(KeepSheet) if s.isVisible()]
    sheet.png.click()
    assert asked == ["coldwrap-chart.png"]
    assert list(tmp_path.iterdir()) == []


def sources() -> Iterator[tuple[str, str]]:
    """Each string of the modules that write what Trends says."""
    paths = [
        ROOT / "ui/words_trends.py", ROOT / "ui/words_kinds.py", *ROOT.glob("ui/figures_*.py"),
        *ROOT.glob("ui/pages/trend*.py"), *ROOT.glob("ui/pages/compare.py"),
        *ROOT.glob("ui/pages/session_chart.py"),
    ]  # fmt: skip
    assert len(paths) == 11
    for path in paths:
        for text in re.findall(r'translate\(\s*"trends",\s*((?:"[^"]*"\s*)+)|tr\(\s*("[^"]*")',
                               path.read_text()):  # fmt: skip
            yield path.name, "".join(text)


def test_no_word_that_is_never_said() -> None:
    told = list(sources())
    assert len(told) > 100
    assert [each for each in told if NEVER.search(each[1])] == []


@pytest.mark.parametrize(
    "wrong",
    ["p < 0.05", "This is significant.", "Your pain will fall.", "Well done!", "The wrap works.",
     "It fell because of the cold."],
)  # fmt: skip
def test_the_net_for_such_words_holds(wrong: str) -> None:
    assert NEVER.search(wrong)


def test_sessions_are_compared_from_trends_and_from_a_session(opened: Open) -> None:
    scene, page = opened()
    page.compare.click()
    compare = scene.frame.page
    assert isinstance(compare, ComparePage)
    assert compare.card.summary.text() == "Choose 2 to 4 sessions."
    scene.frame.go("diary")
    scene.window.open_session(5)
    view = scene.frame.page
    assert isinstance(view, SessionView)
    view.compare_wanted.emit(5)
    compare = scene.frame.page
    assert isinstance(compare, ComparePage)
    assert compare.rows[5].isChecked()
    for number in (8, 11, 7):
        assert compare.rows[number].isEnabled()
        compare.rows[number].setChecked(True)
    assert not compare.rows[2].isEnabled()
    figure = compare.card.chart.canvas.figure
    assert figure is not None
    headings, rows = figure.table()
    assert len(headings) == 5
    assert len(rows) > 60
    lines = [layer for layer in figure.layers if isinstance(layer, Line)]
    strokes = {(line.stroke.pattern, line.shape) for line in lines}
    assert len(strokes) == 4
    assert figure.read(300).startswith("5:00; ")
    compare.rows[8].setChecked(False)
    assert compare.rows[2].isEnabled()


def test_a_session_has_its_ladder_phases_gap_and_the_last_one_behind_it(
    qtbot: QtBot, trends: Any
) -> None:
    scene = trends.Scene(trends.WRAPS)
    qtbot.addWidget(scene.frame)
    scene.frame.go("diary")
    scene.window.open_session(5)
    view = scene.frame.page
    assert isinstance(view, SessionView)
    figure = view.chart.canvas.figure
    assert figure is not None
    assert [flag.name for flag in figure.flags] == ["Cold", "Stinging", "Aching"]
    assert "Last time" in [getattr(layer, "name", "") for layer in figure.layers]
    assert len(figure.phases) == 3
    assert "Skin \N{EN DASH} °C" in figure.read(250)
    near = figure.read(int(figure.flags[1].at))
    assert "You felt: Stinging" in near
    headings, rows = figure.table()
    assert headings[-2:] == ("Phase", "What happened")
    assert any(row[-1] == "You felt: Stinging" for row in rows)


NAMES = (
    "trends-rich", "trends-hurt", "trends-early", "trends-learning", "trends-none",
    "trends-compare", "trends-keep",
)  # fmt: skip
LOOKS: tuple[Worn, ...] = (
    (theme.LIGHT, 1.0, "en", 412),
    (theme.DARK, 2.0, "en", 360),
    (theme.LIGHT, 2.0, "de", 360),
    (theme.LIGHT, 1.0, "en", 1280),
)


@worn_in(*LOOKS)
@pytest.mark.parametrize("name", NAMES)
def test_trends_fit(qtbot: QtBot, trends: Any, width: int, name: str) -> None:
    assert misfits(qtbot, dict(trends.shots())[name](), width) == []


def test_figures_of_other_days_are_out_of_sight_while_these_are_counted(
    opened: Open, qtbot: QtBot
) -> None:
    scene, page = opened()
    heard: list[str] = []

    def hear(text: str, *, urgent: bool = False) -> None:
        assert not urgent
        heard.append(text)

    scene.frame.announce = hear
    before, height = said(page), page.pairs.height()
    page.span.chip(WEEK).click()
    for timer in page.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly):
        timer.stop()  # as if there were very much to count
    assert said(page) == before, "what takes no longer than a glance does not flicker"
    qtbot.waitUntil(lambda: page.pairs.waits, timeout=30_000)
    waiting = [card for card in cards(page) if card.isVisibleTo(page)]
    assert all(card.waits for card in (*waiting, page.hurt))
    assert not any(card.summary.isVisibleTo(page) for card in waiting)
    assert not any(card.chart.isVisibleTo(page) for card in waiting)
    assert "of 23" not in said(page)
    assert page.pairs.height() == height, "nothing jumps"
    assert heard == ["Counting ..."]
    page.finish()
    assert not any(card.waits for card in (*cards(page), page.hurt) if card.isVisibleTo(page))
    assert "Counting ..." not in said(page)
    assert page.pain.chart.isVisibleTo(page)
    assert heard[1:] == [page.pain.summary.text()]


def test_figures_of_another_person_are_out_of_sight_at_once(opened: Open) -> None:
    scene, page = opened()
    scene.tell(PersonOpened("ada"))
    assert all(card.waits for card in cards(page) if card.isVisibleTo(page))
    page.shown()
    page.finish()
    assert page.pairs.summary.isVisibleTo(page)
