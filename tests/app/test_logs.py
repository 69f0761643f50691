"""One log, two tiers, written by a thread of its own; and no print anywhere else."""

import ast
import logging
import logging.handlers
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.faults import Fault, FaultCode
from app.domain.wrap import LinkState
from app.logs import RING_LINES, ROOMS, Log, NewsLog, place
from app.news import FaultNews, News, WrapsNews

HOUSE = Path(__file__).parents[2]


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    made = Log(tmp_path / "x.log")
    made.begin()
    yield made
    made.end()


def test_what_happened_is_in_the_file_and_the_bytes_in_the_ring(log: Log):
    logging.getLogger("ble.radio").info("connected")
    logging.getLogger("ble.capture").debug("read 00ff")
    logging.getLogger("somebody.else").error("not ours")
    log.end()
    written = log.path.read_text("utf-8")
    assert "INFO ble.radio: connected" in written
    assert "00ff" not in written
    assert "not ours" not in written
    assert "DEBUG ble.capture: read 00ff" in log.tail()


def test_verbose_puts_the_bytes_into_the_file_and_before_the_persons_eyes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    log = Log(tmp_path / "x.log", verbose=True)
    log.begin()
    logging.getLogger("ble.capture").debug("read 00ff")
    log.end()
    assert "read 00ff" in log.path.read_text("utf-8")
    assert "read 00ff" in capsys.readouterr().err


def test_after_its_end_nothing_is_taken_in(log: Log):
    log.end()
    logging.getLogger("ble").info("late")
    assert "late" not in log.path.read_text("utf-8")
    assert all(logging.getLogger(room).level == logging.NOTSET for room in ROOMS)


def test_the_ring_and_the_file_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("app.logs.FILE_BYTES", 5000)
    log = Log(tmp_path / "x.log")
    log.begin()
    for number in range(RING_LINES + 100):
        logging.getLogger("app").info("line %d", number)
    log.end()
    assert len(log.tail().splitlines()) == RING_LINES
    sizes = [path.stat().st_size for path in tmp_path.iterdir()]
    assert len(sizes) == 4
    assert max(sizes) <= 5000


def test_a_place_that_cannot_be_written_is_no_fault(tmp_path: Path):
    (tmp_path / "file").write_text("")
    log = Log(tmp_path / "file" / "x.log")
    log.begin()
    logging.getLogger("app").info("still kept")
    log.end()
    assert "still kept" in log.tail()


def test_a_line_does_not_wait_for_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    written = threading.Event()
    write = logging.handlers.RotatingFileHandler.emit

    def slow_disk(handler: logging.handlers.RotatingFileHandler, record: logging.LogRecord):
        assert written.wait(50)
        write(handler, record)

    monkeypatch.setattr(logging.handlers.RotatingFileHandler, "emit", slow_disk)
    log = Log(tmp_path / "x.log")
    log.begin()
    for number in range(10):
        logging.getLogger("app").info("line %d", number)  # would hang here, and fail
    assert log.path.read_text() == ""
    written.set()
    log.end()
    assert len(log.path.read_text().splitlines()) == 10


def test_the_log_lies_beside_a_named_diary(tmp_path: Path):
    assert place(tmp_path / "mine.db") == tmp_path / "mine.log"
    assert place(None).name == "coldwrap.log"


def test_each_change_of_the_link_and_each_fault_is_logged_once(log: Log):
    heard: list[News] = []
    tell = NewsLog(heard.append)
    live = WrapsNews((), "ocwp:1", LinkState.LIVE)
    news = (live, live, FaultNews(Fault(FaultCode.LINK_LOST, "why"), "ChooseWrap"))
    for each in news:
        tell(each)
    log.end()
    written = log.path.read_text("utf-8")
    assert heard == list(news)
    assert written.count("link of ocwp:1: live") == 1
    assert "ChooseWrap: link_lost: why" in written


def test_nothing_prints_but_the_command_line():
    for room in ROOMS:
        for path in (HOUSE / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                called = node.func if isinstance(node, ast.Call) else None
                assert not (isinstance(called, ast.Name) and called.id == "print"), path


def test_what_a_library_complains_about_goes_into_the_log_alone(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    log = Log(tmp_path / "d.log")
    log.begin()
    logging.getLogger("desktop_notifier.backends").warning("no desktop here")
    log.end()
    assert "no desktop here" in (tmp_path / "d.log").read_text(encoding="utf-8")
    assert capfd.readouterr().err == ""
