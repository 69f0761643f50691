"""The workbench, by mouse and by keyboard alone: a folder of made-up people, a bad file, a locked
one, and somebody's own diary that stays as it was."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from app.cli import main
from app.exporting.planfile import read_plan
from app.review_window import compose
from tests.journeys.person import Person
from tests.sealed import seal_lightly
from ui.pages.compare import ComparePage
from ui.review.detail import Tab
from ui.review.window import ReviewWindow
from ui.settings import Settings, SettingsFile

KEY = Qt.Key
CTRL, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
PASSPHRASE = "four quiet words"


class Physio(Person):
    """Somebody in front of the workbench."""

    def __init__(self, window: ReviewWindow) -> None:
        super().__init__(window.frame)
        self.window = window
        self.page = window.page

    def row(self, name: str) -> int:
        """Where somebody stands in the table."""
        lines = list(self.rows())
        return next(place for place, line in enumerate(lines) if line.startswith(name))

    def rows(self) -> Iterator[str]:
        model = self.page.model
        for row in range(model.rowCount()):
            texts = (model.index(row, column).data() for column in range(model.columnCount()))
            yield " | ".join(str(text) for text in texts)

    def press_row(self, name: str, column: int = 0) -> None:
        view = self.page.view
        spot = view.visualRect(self.page.model.index(self.row(name), column)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, PLAIN, spot)

    def press_heading(self, name: str) -> None:
        header = self.page.view.horizontalHeader()
        titles = [
            self.page.model.headerData(column, Qt.Orientation.Horizontal)
            for column in range(self.page.model.columnCount())
        ]
        x = header.sectionViewportPosition(titles.index(name)) + 8
        QTest.mouseClick(
            header.viewport(), Qt.MouseButton.LeftButton, PLAIN, QPoint(x, header.height() // 2)
        )

    def waits_for_report(self, name: str) -> None:
        detail = self.page.detail

        def shown() -> bool:
            open_now = detail.looking.look is not None and detail.pages.currentWidget()
            return open_now is detail.report and detail.person.text() == name

        self.until(shown, f"the report of {name}")


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three people, one of them behind a passphrase, and half a file."""
    folder = tmp_path_factory.mktemp("people")
    run = CliRunner().invoke
    asked = ["sample", "--people", "3", "--years", "0.03", "--to", str(folder)]
    assert run(main, asked).exit_code == 0
    for diary in sorted(folder.glob("*.db")):
        out = diary.with_suffix(".coldwrap")
        told = run(main, ["--diary", str(diary), "export", "--as", "coldwrap", "--out", str(out)])
        assert told.exit_code == 0, told.output
        diary.unlink()
    for left in folder.glob("*.db*"):
        left.unlink()
    data = (folder / "sample-3.coldwrap").read_bytes()
    (folder / "sample-3.coldwrap").write_bytes(seal_lightly(data, PASSPHRASE))
    (folder / "half.coldwrap").write_bytes(data[: len(data) // 2])
    return folder


@pytest.fixture
def physio(qapp: QApplication, tmp_path: Path, made: Path) -> Iterator[Callable[[], Physio]]:
    windows: list[ReviewWindow] = []

    def begin() -> Physio:
        settings = SettingsFile(str(tmp_path / "looks.ini"))
        settings.save(Settings(language="en", reduced_motion=True))
        windows.append(compose(qapp, settings))
        windows[-1].show(made)
        me = Physio(windows[-1])
        me.frame.activateWindow()
        me.until(me.frame.isActiveWindow)
        me.waits_for("Files: 4")
        return me

    yield begin
    for window in windows:
        window.close()
        window.frame.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for spoken in qapp.findChildren(QTranslator):
        qapp.removeTranslator(spoken)
        spoken.deleteLater()


def answers(path: Path) -> Callable[..., tuple[str, str]]:
    """A dialog in which that file is chosen."""
    return lambda *_asked: (str(path), "")


def bytes_of(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_by_mouse(
    physio: Callable[[], Physio], made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = bytes_of(made)
    me = physio()
    assert me.sees("Read-only. Nothing here changes a diary.")
    assert me.sees("cannot be read: 2")
    me.press_row("half")
    me.waits_for("Copy or send the file once more.")
    me.press_row("Sample person 2")
    me.waits_for_report("Sample person 2")
    me.press_heading("Change of pain")
    assert [line.split(" |")[0] for line in me.rows()][-2:] == ["half", "sample-3"]
    me.press_row("sample-3")
    me.press("Type the passphrase")
    me.tab_to("Passphrase")
    me.types("four loud words")
    me.press("Open")
    me.waits_for("The passphrase does not fit")
    me.press("Type the passphrase")
    me.tab_to("Passphrase")
    me.types(PASSPHRASE)
    me.press("Open")
    me.waits_for_report("Sample person 3")
    assert me.sees("cannot be read: 1")
    me.press("Sessions")
    compare = me.page.detail.pages.currentWidget()
    assert isinstance(compare, ComparePage)
    for row in list(compare.rows.values())[:2]:
        row.click()
    me.waits_for("2 sessions")
    me.press("Notes and plan")
    notes = me.page.detail.notes
    assert notes is not None
    me.click(notes.who)
    me.types("J. Keller")
    me.press("Shorter sessions")
    me.tab_to("Minutes of cold at most")
    me.types("8")
    out = tmp_path / "for 3.coldwrap-plan"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answers(out))
    me.press("Save as a plan file")
    me.waits_for("Saved: for 3.coldwrap-plan")
    told = read_plan(out)
    assert (told.who, told.longest_s, told.course) == ("J. Keller", 480, None)
    assert told.identity
    assert bytes_of(made) == before


def test_by_keyboard_alone(
    physio: Callable[[], Physio], made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = bytes_of(made)
    me = physio()
    assert me.page.view.hasFocus()
    me.key(KEY.Key_Down)
    me.waits_for_report("Sample person 1")
    me.key(KEY.Key_F, CTRL)
    assert me.page.filter.hasFocus()
    me.types("person 2")
    me.until(lambda: len(list(me.rows())) == 1, "the filter")
    me.key(KEY.Key_F6)
    assert me.page.view.hasFocus()
    me.key(KEY.Key_Down)
    me.waits_for_report("Sample person 2")
    me.key(KEY.Key_Return)
    assert me.page.detail.tabs.chip(Tab.REPORT).hasFocus()
    me.key(KEY.Key_3, CTRL)
    notes = me.page.detail.notes
    assert notes is not None
    me.tab_to("Your name")
    me.types("J. Keller")
    me.tab_to("What you want to say")
    me.types("Keep them short.")
    out = tmp_path / "plan"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answers(out))
    me.key(KEY.Key_S, CTRL)
    me.waits_for("Saved: plan.coldwrap-plan")
    assert read_plan(tmp_path / "plan.coldwrap-plan").comments == ("Keep them short.",)
    me.key(KEY.Key_F, CTRL)
    me.key(KEY.Key_Delete)
    me.until(lambda: len(list(me.rows())) == 4, "no filter")
    me.key(KEY.Key_F6)
    me.key(KEY.Key_Home, CTRL)
    for _ in range(3):
        me.key(KEY.Key_Down)
    me.key(KEY.Key_S)
    assert next(me.rows()).startswith("Sample person 1")
    me.key(KEY.Key_S)
    assert next(me.rows()).startswith("Sample person 2")
    me.key(KEY.Key_End, CTRL)
    me.waits_for("The file has a passphrase")
    me.key(KEY.Key_Return)
    me.waits_for("Without it nobody can open the file.")
    me.tab_to("Passphrase")
    me.types(PASSPHRASE)
    me.key(KEY.Key_Return)
    me.waits_for("For Sample person 3")  # notes were in front
    me.key(KEY.Key_1, CTRL)
    me.waits_for_report("Sample person 3")
    assert bytes_of(made) == before


def test_no_copy_of_anybody_is_left_behind(
    physio: Callable[[], Physio], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    me = physio()
    me.press_row("Sample person 2")
    me.waits_for_report("Sample person 2")
    me.press_row("Sample person 1")
    me.waits_for_report("Sample person 1")
    assert len(list(folder.iterdir())) == 1
    me.window.close()
    assert not list(folder.iterdir())
