"""Copies are made once a day while nothing goes on, and what goes wrong with them is told (O3)."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.copying import Copying
from app.domain.copies import Counts
from app.domain.faults import FaultCode
from app.domain.journal import DiaryEntry, Note
from app.domain.preferences import Preferences
from app.domain.units import Moment
from app.file_news import CopiesNews, KeepCopy, TellCopies
from app.news import FaultNews, News
from storage.copies import copies
from storage.diary import DiaryFile
from storage.place import folder_of_copies

DAY_MS = 86_400_000
NOW = Moment(0, 1_763_714_400_000, 60)


@dataclass
class Scene:
    """A diary that is open, and a person who does something or nothing."""

    path: Path
    now_ms: int = NOW.wall_ms
    is_idle: bool = True
    told: list[News] = field(default_factory=list[News])

    def now(self) -> Moment:
        return Moment(0, self.now_ms, 60)

    def copying(self) -> Copying:
        return Copying(self.path, self, lambda: self.is_idle, self.told.append)

    def news(self) -> CopiesNews:
        last = self.told[-1]
        assert isinstance(last, CopiesNews)
        return last


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    path = tmp_path / "diary.db"
    with DiaryFile(path) as diary:
        diary.write(DiaryEntry(Note(), NOW, NOW, "a walk"))
        yield Scene(path)


def test_one_copy_a_day(scene: Scene) -> None:
    copying = scene.copying()
    for hours in (0, 1, 2, 24, 25):
        scene.now_ms = NOW.wall_ms + hours * 3_600_000
        copying.look()
    assert len(copies(scene.path)) == 2
    assert scene.news().diary == Counts(0, 0, 1)
    assert len(scene.told) == 2, "only what is news is told"


def test_none_while_a_session_runs(scene: Scene) -> None:
    scene.is_idle = False
    scene.copying().look()
    assert not folder_of_copies(scene.path).exists()


def test_none_of_nothing_and_none_of_a_sample(tmp_path: Path, scene: Scene) -> None:
    empty = Scene(tmp_path / "empty.db")
    DiaryFile(empty.path).close()
    empty.copying().look()
    sample = Scene(tmp_path / "sample.db")
    with DiaryFile(sample.path) as diary:
        diary.prefer(Preferences(sample=True))
        diary.write(DiaryEntry(Note(), NOW, NOW, "made up"))
    sample.copying().look()
    assert not empty.told
    assert not sample.told


@pytest.mark.skipif(os.name != "posix", reason="a file in the place of a folder")
def test_what_goes_wrong_is_told_and_tried_again(scene: Scene) -> None:
    folder = folder_of_copies(scene.path)
    folder.write_text("in the way")
    copying = scene.copying()
    copying.look()
    assert scene.news().fault is FaultCode.FILE_UNREACHABLE
    folder.unlink()
    copying.look()
    assert scene.news().fault is None
    assert len(scene.news().copies) == 1


def test_who_asks_is_answered_on_another_thread(scene: Scene) -> None:
    copying = scene.copying()
    copying.begin()
    scene.is_idle = False
    copying.take(TellCopies())
    copying.take(KeepCopy())
    copying.take(TellCopies())
    while len(scene.told) < 3:
        pass
    copying.close()
    first, *later = scene.told
    assert first == CopiesNews((), Counts(0, 0, 1))
    assert all(isinstance(each, CopiesNews) and len(each.copies) == 1 for each in later)


def test_of_a_diary_that_cannot_be_read_the_copies_are_told(scene: Scene) -> None:
    scene.copying().look()
    torn = scene.path.parent / "torn.db"
    torn.write_bytes(b"torn")
    folder_of_copies(scene.path).rename(folder_of_copies(torn))
    told = Scene(torn)
    copying = told.copying()
    copying.begin()
    copying.take(KeepCopy())
    while len(told.told) < 2:
        pass
    copying.close()
    fault, news = told.told
    assert isinstance(fault, FaultNews)
    assert fault.fault.code is FaultCode.NOT_A_DIARY
    assert isinstance(news, CopiesNews)
    assert news.diary is None
    assert len(news.copies) == 1
