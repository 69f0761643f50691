"""The workbench's table and notes: order, filter, words, and what a plan lacks."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.domain.faults import Fault, FaultCode
from app.exporting.planfile import read_plan
from app.review_ports import Reviewed
from ui.report_figures import MINUS
from ui.review.detail import Tab
from ui.review.notes import NotesPage
from ui.review.table import NAME, NOTE, ReviewTable
from ui.words_review import NONE

DOWN, UP = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
FOLDER = Path("people")


@pytest.fixture
def table(workbench: Any) -> ReviewTable:
    """Six people and three files that cannot be read."""
    shelf, model = workbench.SampleShelf(), ReviewTable()
    model.take(shelf.lines(shelf.files(FOLDER), ()))
    return model


def column(model: ReviewTable, heading: str) -> int:
    headings = [
        model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())
    ]
    return headings.index(heading)


def names(model: ReviewTable) -> list[str]:
    return [str(model.index(row, NAME).data()) for row in range(model.rowCount())]


def cells(model: ReviewTable, heading: str) -> list[str]:
    place = column(model, heading)
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


def test_files_come_in_their_order_and_a_nameless_one_goes_by_its_file(table: ReviewTable) -> None:
    assert names(table)[:2] == ["Amira Haddad", "Benedikt Unterberger"]
    assert names(table)[4] == "person-5"
    assert table.bad == 3


def test_the_words_of_a_line(table: ReviewTable) -> None:
    assert cells(table, "Change of pain")[2] == f"{MINUS}1 ({MINUS}3 to +0.5, n 14)"
    assert cells(table, "Went wrong")[:3] == [NONE, "1 of 1 open", "0 of 2 open"]
    assert cells(table, "Days told")[1] == "26/30"
    assert cells(table, "Course")[3] == "6/12"
    assert cells(table, "Note")[1] == "Sample, Rehearsals: 1"
    assert cells(table, "Note")[4].startswith("Without a name")


def test_a_screen_reader_hears_the_heading(table: ReviewTable) -> None:
    cell = table.index(0, column(table, "Sessions"))
    assert str(cell.data(Qt.ItemDataRole.AccessibleTextRole)).startswith("Sessions: ")


@pytest.mark.parametrize(
    ("heading", "order", "first"),
    [
        ("Person", DOWN, "person-5"),
        ("Change of pain", UP, "Eva"),
        ("Went wrong", DOWN, "Eva"),
        ("Days told", UP, "Eva"),
        ("Course", UP, "Amira Haddad"),
        ("Cold, min", DOWN, "Eva"),
    ],
)
def test_sorting_is_by_the_value_and_bad_files_come_last(
    table: ReviewTable, heading: str, order: Qt.SortOrder, first: str
) -> None:
    table.sort(column(table, heading), order)
    assert names(table)[0] == first
    assert {table.at(row).fault is not None for row in range(6, 9)} == {True}  # pyright: ignore[reportOptionalMemberAccess]


def test_the_filter_looks_at_names_notes_and_files(table: ReviewTable) -> None:
    table.filter("passphrase")
    assert names(table) == ["locked"]
    table.filter("UNTER  bene")
    assert names(table) == ["Benedikt Unterberger"]
    table.filter("person-6")
    assert names(table) == ["Eva"]
    table.filter("")
    assert table.rowCount() == 9


def test_what_comes_later_takes_its_place_in_a_sorted_table(table: ReviewTable) -> None:
    late = Reviewed(FOLDER / "z.coldwrap", table.at(0).row)  # pyright: ignore[reportOptionalMemberAccess]
    table.sort(NAME, UP)
    table.take([late])
    assert names(table)[:2] == ["Amira Haddad", "Amira Haddad"]
    assert table.rowCount() == 10


def test_a_file_that_is_read_again_keeps_its_row(table: ReviewTable) -> None:
    path = FOLDER / "locked.coldwrap"
    before = table.row_of(path)
    table.take([Reviewed(path, table.at(0).row)])  # pyright: ignore[reportOptionalMemberAccess]
    assert (table.row_of(path), table.rowCount(), table.bad) == (before, 9, 2)
    table.take([Reviewed(path, fault=Fault(FaultCode.FILE_CUT))])
    assert str(table.index(before, NOTE).data()) == "Part of the file is missing"


# --- notes


@pytest.fixture
def notes(workbench: Any, qtbot: Any) -> Callable[[], NotesPage]:
    def make() -> NotesPage:
        window = workbench.window(0, Tab.NOTES)
        qtbot.addWidget(window.frame)
        window.frame.show()
        page = window.page.detail.notes
        assert isinstance(page, NotesPage)
        return page

    return make


def test_what_lacks_is_said(notes: Callable[[], NotesPage]) -> None:
    page = notes()
    page.save.click()
    assert "your name" in page.missing.text()
    page.who.setText("J. Keller")
    page.save.click()
    assert "Nothing is said" in page.missing.text()
    page.limit.click()
    page.save.click()
    assert page.missing.text()
    page.longest.show_value(25)
    assert page.lacks()
    page.longest.show_value(8)
    assert not page.lacks()


def test_all_of_it_stands_in_the_file(notes: Callable[[], NotesPage], tmp_path: Path) -> None:
    page = notes()
    page.who.setText("J. Keller")
    page.words.setPlainText("Keep them short.")
    page.course.click()
    page.limit.click()
    page.longest.show_value(8)
    suggested: list[str] = []

    def ask(name: str) -> str:
        suggested.append(name)
        return str(tmp_path / "p")

    page.ask_path = ask
    page.save.click()
    told = read_plan(tmp_path / "p.coldwrap-plan")
    assert suggested == ["Amira-Haddad.coldwrap-plan"]
    assert (told.who, told.longest_s, told.comments) == ("J. Keller", 480, ("Keep them short.",))
    assert told.course is not None
    assert (told.course.sessions, told.course.per_week, told.course.weeks) == (6, 3, 2)
    assert told.identity == "0" * 32


def test_notes_are_kept_when_somebody_else_is_looked_at(workbench: Any, qtbot: Any) -> None:
    window = workbench.window(0, Tab.NOTES)
    qtbot.addWidget(window.frame)
    window.frame.show()
    page, detail = window.page, window.page.detail
    detail.notes.words.setPlainText("For Amira")
    page.view.selectRow(1)
    qtbot.waitUntil(
        lambda: detail.notes is not None and detail.looking.look is not None, timeout=20_000
    )
    assert detail.notes.words.toPlainText() == ""
    page.view.selectRow(0)
    qtbot.waitUntil(
        lambda: detail.notes is not None and detail.looking.look is not None, timeout=20_000
    )
    assert detail.notes.words.toPlainText() == "For Amira"


def test_nothing_is_asked_of_an_engine(workbench: Any, qtbot: Any) -> None:
    window = workbench.window()
    qtbot.addWidget(window.frame)
    with pytest.raises(RuntimeError, match="nothing is asked"):
        window.shell.ask(object())
