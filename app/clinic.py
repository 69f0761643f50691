"""The doctor behind the window: checks, captures and support bundles, on the engine's thread."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.doctoring import bundled, examined
from app.domain.checkup import Check
from app.domain.faults import Fault, FaultCode
from app.help_requests import CaptureTraffic, MakeBundle, OfDoctor, RunCheckup, SaveBundle
from app.logs import Log
from app.main import Rooms
from app.news import BundleNews, CaptureNews, CheckupNews, FaultNews, News
from app.setting import Setting
from app.versions import about
from ble.scan import Air

if TYPE_CHECKING:
    from app.bundle import Bundle


class Clinic:
    """Requests in, news out; one at a time. Call `take` on the engine's thread."""

    def __init__(self, setting: Setting, rooms: Rooms, log: Log, tell: Callable[[News], None]):
        self._setting = setting
        self._rooms = rooms
        self._log = log
        self._tell = tell
        self._turn = asyncio.Lock()
        self._checks: tuple[Check, ...] = ()
        self._bundle: Bundle | None = None
        self._under_way: set[asyncio.Task[None]] = set()

    def take(self, request: OfDoctor) -> None:
        """Do what the page asks."""
        task = asyncio.create_task(self._in_turn(self._do(request), type(request).__name__))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _in_turn(self, work: Coroutine[Any, Any, None], asked: str) -> None:
        async with self._turn:
            try:
                await work
            except OSError as error:
                fault = Fault(FaultCode.FILE_UNREACHABLE, str(error))
                self._tell(FaultNews(fault, asked))

    async def _do(self, request: OfDoctor) -> None:
        match request:
            case RunCheckup():
                await self._examine()
            case MakeBundle():
                await self._make_bundle()
            case SaveBundle():
                await self._save_bundle(request.path)
            case CaptureTraffic():
                self._capture(on=request.on)

    async def _examine(self) -> None:
        found: list[Check] = []

        def told(check: Check) -> None:
            found.append(check)
            self._tell(CheckupNews(tuple(found), done=False))

        radio = self._rooms.radio
        self._checks = await examined(radio.air if radio else Air(), tell=told)
        self._tell(CheckupNews(self._checks, done=True))

    async def _make_bundle(self) -> None:
        ring = self._log.tail()
        self._bundle = await asyncio.to_thread(bundled, self._setting, self._checks, ring)
        self._tell(BundleNews(self._bundle.preview))

    async def _save_bundle(self, path: str) -> None:
        if self._bundle is None:
            await self._make_bundle()
        assert self._bundle is not None
        await asyncio.to_thread(self._bundle.save, Path(path))
        self._tell(BundleNews(self._bundle.preview, saved=path))

    def _capture(self, *, on: bool) -> None:
        capture = self._rooms.capture
        if not on:
            capture.end()
            self._tell(CaptureNews(None))
            return
        now_s = self._rooms.clock.now().wall_ms // 1000
        path = self._log.path.with_name(f"{self._log.path.stem}-{now_s}.jsonl")
        capture.begin(path, about())
        self._tell(CaptureNews(str(path)))
