"""A copy with its report: printed by a process of its own, and left when the person leaves it."""

import json
import threading
import zipfile
from pathlib import Path

import pytest

from app.domain.units import Moment
from app.exporting.manifest import Manifest
from app.file_news import CopyNews, CopySaved, CopyStopped, Kind, SaveCopy, StopCopy
from app.filing import Filing
from app.news import News
from storage.container import open_container
from tests.full_diary import fill

NOW = Moment(0, 1_764_000_000_000, 60)
LONG_S = 120.0
"""A process begins, draws and ends: seconds, on a busy machine many."""


class Told:
    """What a filing told; `over` once it is done."""

    def __init__(self) -> None:
        self.news: list[News] = []
        self.over = threading.Event()

    def hear(self, news: News) -> None:
        self.news.append(news)
        if not isinstance(news, CopyNews):
            self.over.set()


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    fill(tmp_path / "d.db")
    return tmp_path / "d.db"


def members(path: Path) -> set[str]:
    with zipfile.ZipFile(path) as held:
        told = json.loads(held.read("manifest.json"))
        assert set(told["members"]) == set(held.namelist()) - {"manifest.json"}
        return set(held.namelist()) - {"manifest.json"}


@pytest.mark.timeout(240)
def test_the_report_goes_along_in_the_language_asked_for(diary: Path, tmp_path: Path) -> None:
    told, out = Told(), tmp_path / "d.coldwrap"
    filing = Filing(told.hear)
    filing.take(SaveCopy(out, Kind.COLDWRAP, report_in="de"), diary, NOW)
    assert told.over.wait(LONG_S)
    assert isinstance(told.news[-1], CopySaved), told.news
    assert members(out) == {"diary.db", "report.pdf", "report.html"}
    with zipfile.ZipFile(out) as held:
        assert held.read("report.pdf").startswith(b"%PDF")
        page = held.read("report.html").decode()
    assert '<html lang="de">' in page
    assert "#knee" not in page, "no notes go along"
    with open_container(out) as opened:
        assert isinstance(opened.manifest, Manifest)
        assert opened.reader.sessions(9)


def test_without_it_only_the_diary_goes(diary: Path, tmp_path: Path) -> None:
    told, out = Told(), tmp_path / "d.coldwrap"
    Filing(told.hear).take(SaveCopy(out, Kind.COLDWRAP), diary, NOW)
    assert told.over.wait(LONG_S)
    assert members(out) == {"diary.db"}


@pytest.mark.timeout(240)
def test_who_leaves_waits_for_no_report(diary: Path, tmp_path: Path) -> None:
    told, out = Told(), tmp_path / "d.coldwrap"
    filing = Filing(told.hear)
    filing.take(SaveCopy(out, Kind.COLDWRAP, report_in="en"), diary, NOW)
    filing.take(StopCopy(), diary, NOW)
    assert told.over.wait(LONG_S)
    assert isinstance(told.news[-1], CopyStopped), told.news
    assert not out.exists()
    assert [path.name for path in tmp_path.iterdir() if "coldwrap" in path.name] == []
