"""Files through the window: every kind goes out, plans come in, a copy becomes a diary again."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from app.domain.entry_kind import EntryKind
from app.domain.journal import Comment, Pain
from app.domain.prescription import PHYSIO, Course, Prescription
from app.domain.units import Moment
from app.exporting.planfile import write_plan
from app.exporting.sealing import is_sealed
from storage.reader import DiaryReading
from tests.journeys.conftest import Life, Live

PASSPHRASE = "four quiet words here"
ALWAYS = (0, 2**62)
Chooses = Callable[[Path], None]


def answers(path: Path) -> Callable[..., tuple[str, str]]:
    """A dialog in which that file is chosen."""
    return lambda *_asked: (str(path), "")


@pytest.fixture
def chooses(monkeypatch: pytest.MonkeyPatch) -> Chooses:
    """`chooses(path)`: what the next dialogs of the system answer."""

    def choose(path: Path) -> None:
        for ask in ("getSaveFileName", "getOpenFileName"):
            monkeypatch.setattr(QFileDialog, ask, answers(path))

    return choose


def with_an_entry(live: Live, **asked: object) -> Life:
    me = live(**asked)
    me.press("No pain today")
    me.waits_for("Saved")
    return me


def test_every_kind_of_file_is_saved(live: Live, chooses: Chooses, tmp_path: Path) -> None:
    me = with_an_entry(live)
    me.press("Share")
    for row, name in (
        ("Spreadsheet", "mine.xlsx"),
        ("Plain tables", "mine.zip"),
        ("For a clinic's system", "mine.json"),
    ):
        chooses(tmp_path / name)
        me.press(row)
        me.press("Save the file")
        me.waits_for(f"Saved: {name}")
        me.press("Back")
    assert zipfile.is_zipfile(tmp_path / "mine.xlsx")
    assert "entries.csv" in zipfile.ZipFile(tmp_path / "mine.zip").namelist()
    assert json.loads((tmp_path / "mine.json").read_text("utf-8"))["resourceType"] == "Bundle"
    chooses(tmp_path / "mine.pdf")
    me.press("Report")
    me.press("Save as PDF")
    me.waits_for("Saved: mine.pdf")
    assert (tmp_path / "mine.pdf").read_bytes().startswith(b"%PDF-")


def test_a_locked_copy_becomes_the_diary_of_another_computer(
    live: Live, chooses: Chooses, tmp_path: Path
) -> None:
    me = with_an_entry(live)
    copy = tmp_path / "mine.coldwrap"
    chooses(copy)
    me.press("Share")
    me.press("Full copy")
    me.press("Lock it with a passphrase")
    me.tab_to("Passphrase")
    me.types(PASSPHRASE)
    me.key(Qt.Key.Key_Tab)
    me.types(PASSPHRASE)
    me.press("Save the file")
    me.waits_for("Saved: mine.coldwrap")
    me.quit()
    assert is_sealed(copy.read_bytes()[:64])

    other = live(name="other.db", agreed=False)
    other.press("I have a copy of my diary")
    other.tab_to("Passphrase")
    other.types("four loud words")
    other.press("Open")
    other.waits_for("does not fit")
    other.tab_to("Passphrase")
    other.types_over(PASSPHRASE)
    other.press("Open")
    other.waits_for("Your diary is here.")
    with DiaryReading(other.path) as diary:
        assert [entry.body for entry in diary.entries(*ALWAYS)] == [Pain(0)]
    other.press("Diary")
    other.waits_for("No pain, ")


def test_a_plan_is_read_then_taken(live: Live, chooses: Chooses, tmp_path: Path) -> None:
    me = with_an_entry(live)
    plan = tmp_path / "mine.coldwrap-plan"
    made = Moment(0, me.now.wall_ms // 1000 * 1000, 0)
    told = Prescription(
        "J. Keller", made, "", Course("gel-10", 6, 3, 2), 480, ("Short ones for now.",)
    )
    write_plan(plan, told, "0")
    chooses(plan)
    me.press("Share")
    me.press("Open a plan")
    me.waits_for("Short ones for now.")
    me.press("Not now")
    with DiaryReading(me.path) as diary:
        assert diary.plan_now() is None
    me.press("Open a plan")
    me.press("Take this plan")
    me.waits_for("Taken.")
    with DiaryReading(me.path) as diary:
        (comment,) = diary.entries(*ALWAYS, frozenset({EntryKind.COMMENT}))
        assert (comment.body, comment.text) == (Comment("J. Keller"), "Short ones for now.")
        assert [(cap.who, cap.cold_s) for cap in diary.known(me.now).caps] == [(PHYSIO, 480)]
        planned = diary.plan_now()
        assert planned is not None
        assert planned.plan.sessions == 6
    me.press("Diary")
    me.waits_for("Short ones for now.")


def test_a_copy_that_is_left_leaves_nothing(live: Live, chooses: Chooses, tmp_path: Path) -> None:
    me = with_an_entry(live)
    target = tmp_path / "out" / "mine.xlsx"
    chooses(target)
    me.press("Share")
    me.press("Spreadsheet")
    me.press("Save the file")  # there is no such folder
    me.waits_for("cannot be saved there")
    assert me.finds("Save the file")
    assert not target.parent.exists()
