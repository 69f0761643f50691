"""One log with two tiers: what happened (INFO), and the bytes and steps behind it (DEBUG).

What happened goes to a file that rotates; the bytes go there only when asked for, and otherwise
to a ring in memory from which a support bundle is made. A thread of its own writes, so that
neither the window nor the safety loop ever waits for a disk.
"""

import logging
import logging.handlers
import queue
import sys
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

import platformdirs

from app.domain.faults import Fault
from app.domain.wrap import LinkState
from app.news import AlarmNews, FaultNews, News, Recovered, ScanNews, SessionEnded, WrapsNews

ROOMS = ("app", "ble", "storage", "ui")
LIBRARIES = ("desktop_notifier", "wakepy")
"""Libraries that complain at length where a desktop lacks something: that is for the log alone."""
FILE_BYTES, FILES = 1_000_000, 3
"""How large one file grows, and how many older ones are kept."""
RING_LINES = 3000
"""What is kept in memory: some ten minutes of a session's bytes."""
FORMAT = "%(asctime)s.%(msecs)03dZ %(levelname)s %(name)s: %(message)s"
_log = logging.getLogger(__name__)


class _Ring(logging.Handler):
    """The last lines of both tiers, not yet formatted."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.records: deque[logging.LogRecord] = deque(maxlen=RING_LINES)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep it."""
        self.records.append(record)


def place(diary: Path | None) -> Path:
    """Where the log lies: beside a diary that was named, else in the system's state folder."""
    if diary:
        return diary.with_suffix(".log")
    return platformdirs.user_state_path("Coldwrap", appauthor=False) / "coldwrap.log"


class Log:
    """The log of this process, from `begin` to `end`. A disk that refuses it is no fault: the
    ring goes on."""

    def __init__(self, path: Path, *, verbose: bool = False):
        """`verbose` puts the bytes into the file as well, and both tiers on the error stream."""
        self.path = path
        self._verbose = verbose
        self._ring = _Ring()
        self._queue: queue.SimpleQueue[logging.LogRecord] = queue.SimpleQueue()
        self._entry = logging.handlers.QueueHandler(self._queue)
        self._writer: logging.handlers.QueueListener | None = None

    def begin(self) -> None:
        """Take in what the rooms log from now on."""
        handlers: list[logging.Handler] = [self._ring]
        tier = logging.DEBUG if self._verbose else logging.INFO
        try:
            if self.path == place(None):  # beside a named diary there is a folder, or it is wrong
                self.path.parent.mkdir(parents=True, exist_ok=True)
            handlers.append(_file(self.path, tier))
        except OSError as error:
            _log.warning("no log file at %s: %s", self.path, error)
        if self._verbose:
            handlers.append(_formatted(logging.StreamHandler(sys.stderr), logging.DEBUG))
        self._writer = logging.handlers.QueueListener(
            self._queue, *handlers, respect_handler_level=True
        )
        self._writer.start()
        for room in ROOMS:
            logger = logging.getLogger(room)
            logger.setLevel(logging.DEBUG)
            logger.addHandler(self._entry)
        for library in LIBRARIES:
            logging.getLogger(library).addHandler(self._entry)

    def end(self) -> None:
        """Write what waits, and let go."""
        for name in (*ROOMS, *LIBRARIES):
            logger = logging.getLogger(name)
            logger.removeHandler(self._entry)
            logger.setLevel(logging.NOTSET)
        writer, self._writer = self._writer, None
        if writer:
            writer.stop()
            for handler in writer.handlers:
                handler.close()

    def tail(self, lines: int = RING_LINES) -> str:
        """The last lines of both tiers, this run's."""
        formatter = _formatter()
        records = list(self._ring.records)[-lines:]
        return "\n".join(formatter.format(record) for record in records)


class NewsLog:
    """Logs what the engine tells, in the user's tier: each change once."""

    def __init__(self, tell: Callable[[News], None]):
        """`tell` hears everything after it was logged."""
        self._tell = tell
        self._link: tuple[str | None, LinkState] = (None, LinkState.CLOSED)

    def __call__(self, news: News) -> None:
        """Log it if it says something new, and pass it on."""
        self._note(news)
        self._tell(news)

    def _note(self, news: News) -> None:
        match news:
            case WrapsNews() if (news.chosen, news.link) != self._link:
                self._link = (news.chosen, news.link)
                _log.info("link of %s: %s%s", news.chosen, news.link, _because(news.radio))
            case FaultNews():
                _log.warning("%s: %s", news.asked, news.fault)
            case AlarmNews():
                _log.warning("alarm of the wrap: %s (%s)", news.alarm.code, news.alarm.severity)
            case ScanNews(done=True):
                _log.info("scan: %d heard%s", len(news.sightings), _because(news.fault))
            case SessionEnded(row=row) if row.closing:
                closing = row.closing
                _log.info("session %d: %s, off by %s", row.id, closing.end, closing.off)
            case Recovered():
                _log.info("closed what an earlier run left open: %d", len(news.rows))
            case _:
                pass


def _because(fault: Fault | None) -> str:
    return f" ({fault})" if fault else ""


def _file(path: Path, tier: int) -> logging.Handler:
    handler = logging.handlers.RotatingFileHandler(
        path, maxBytes=FILE_BYTES, backupCount=FILES, encoding="utf-8"
    )
    return _formatted(handler, tier)


def _formatted(handler: logging.Handler, tier: int) -> logging.Handler:
    handler.setLevel(tier)
    handler.setFormatter(_formatter())
    return handler


def _formatter() -> logging.Formatter:
    formatter = logging.Formatter(FORMAT, "%Y-%m-%dT%H:%M:%S")
    formatter.converter = time.gmtime
    return formatter
