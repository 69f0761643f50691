"""A session at the terminal: a progress bar, answers by key, Ctrl-C as STOP."""

import asyncio
import io
import json
import logging
import os
import sys
import threading
from collections.abc import Callable, Generator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import click

from app.asking import ask_ready
from app.device_name import device_named, heard, is_address
from app.domain.care import Modality
from app.domain.diary import EndKind, KnownDevice, LogEntry, SessionRow
from app.domain.faults import Fault
from app.domain.harm import Sign
from app.domain.health import Ready
from app.domain.pain import Sensation, Site
from app.domain.program import Program
from app.domain.session import Phase, Session
from app.domain.units import celsius
from app.headless import EXIT_OF_KIND, Job, NotBegun, Solo, exit_code
from app.interrupts import Interrupts, interrupted
from app.logs import Log, place
from app.main import Rooms, build
from app.printing import listed, row_as_json
from app.setting import Setting
from app.versions import about
from ble.catalogue import MODELS, SIMULATED, TIMER
from storage.diary import DiaryFile

_log = logging.getLogger(__name__)
_KEYS = {
    "c": Sensation.COLD,
    "s": Sensation.STINGING,
    "a": Sensation.ACHING,
    "n": Sensation.NUMB,
}
_SIGNS = {
    "t": Sign.TINGLING,
    "w": Sign.WEAKNESS,
    "p": Sign.BAD_PAIN,
    "k": Sign.SKIN_COLOUR,
    "b": Sign.BLISTERS,
    "d": Sign.DIZZY,
    "r": Sign.SHORT_OF_BREATH,
    "h": Sign.CHEST_PAIN,
    "v": Sign.SHIVERING,
}
"""What ends the session at once (D03, D04, D05), by key."""
_PACED = {SIMULATED.key, TIMER.key}
"""What may run faster than life."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command line asked for. `answers` is None when none were scripted, `ready` when
    nobody said yet that all is ready."""

    wrap: str
    program: Program
    site: Site
    answers: tuple[Sensation | None, ...] | None
    as_json: bool
    ready: Ready | None = None


def run_session(setting: Setting, wish: Wish) -> int:
    """Run one session; the exit code. Fault for what cannot be opened or reached."""
    log = Log(place(setting.diary), verbose=setting.verbose)
    log.begin()
    try:
        return _run_session(setting, wish)
    except Fault as fault:
        _log.warning("run: %s", fault)
        raise
    finally:
        log.end()


def _run_session(setting: Setting, wish: Wish) -> int:
    with interrupted() as interrupts:
        try:
            row = _run(setting, wish, interrupts)
        except NotBegun:
            click.echo("Stopped before it began: nothing was cooled.", err=True)
            return EXIT_OF_KIND[EndKind.PERSON]
        try:
            click.echo(json.dumps(row_as_json(row)) if wish.as_json else listed((row,)))
        except OSError as error:
            told = f"Session {row.id} is in the diary, but cannot be printed: {error.strerror}."
            click.echo(told, err=True)
            _give_up_output()
        return exit_code(row)


def _give_up_output() -> None:
    """Leave nothing for the interpreter to write at its end, which would change the exit code."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(setting: Setting, wish: Wish, interrupts: Interrupts) -> SessionRow:
    with _opened(setting.path) as diary, closing(build(setting)) as rooms:
        diary.recover(rooms.clock.now())
        diary.watch(rooms.clock.now())
        by_hand = wish.program.modality is not Modality.PACK
        device = device_named("timer" if by_hand else wish.wrap, diary, rooms.simulated)
        if setting.speed != 1.0 and device.model not in _PACED:
            raise click.UsageError("a real wrap runs in real time: leave --speed out")
        stranger = device not in diary.devices()
        if stranger and is_address(wish.wrap) and setting.speed == 1.0:
            device = rooms.loop.run_until_complete(heard(rooms.finder, device))
        rehearsal = device.simulated or setting.speed != 1.0
        # At sixty times the pace of life nobody answers a check-in in time.
        steady = wish.answers is None and rehearsal and (setting.speed != 1.0 or not _at_terminal())
        _explain(rehearsal=rehearsal, steady=steady)
        _say_left_on(diary, device)
        job = Job(
            program=wish.program,
            site=wish.site,
            device_key=device.key,
            device_name=device.name,
            speed=setting.speed,
            answers=wish.answers or (),
            steady=steady,
            ready=_ready(wish, device, rehearsal=rehearsal),
        )
        probe = device.probe_among(diary.devices())
        wrap = rooms.finder.wrap(device.address, device.model, probe)

        if setting.capture:
            _begin_capture(rooms, setting.capture)

        def make(watch: Callable[[Session, float], None]) -> Solo:
            return Solo(wrap, rooms.clock, diary, job, watch, _say_trouble)

        return _carried_out(rooms, job, make, interrupts)


def _say_left_on(diary: DiaryFile, device: KnownDevice) -> None:
    """Name what an earlier session left on and this one does not switch off."""
    keys = diary.left_on() - {device.key}
    for other in diary.devices():
        if other.key in keys and other.model in MODELS and not MODELS[other.model].ends_by_itself:
            click.echo(f"{other.name} may still be on: switch it off, and take it off.", err=True)


def _begin_capture(rooms: Rooms, path: Path) -> None:
    async def begin() -> None:
        rooms.capture.begin(path, about())

    try:
        rooms.loop.run_until_complete(begin())
    except OSError as error:
        raise click.UsageError(f"the capture {path} cannot be written: {error.strerror}") from error


def _ready(wish: Wish, device: KnownDevice, *, rehearsal: bool) -> Ready | None:
    """What was said right before: on the command line, or now, question by question."""
    if wish.ready or rehearsal or not _at_terminal():
        return wish.ready
    by_hand = not MODELS[device.model].driven
    return ask_ready(by_hand=by_hand)


def _at_terminal() -> bool:
    # Python has no stdin at all when it was started with that closed.
    return sys.stdin is not None and sys.stdin.isatty()  # pyright: ignore[reportUnnecessaryComparison]


def _explain(*, rehearsal: bool, steady: bool) -> None:
    if not rehearsal:
        click.echo("Somebody must be there to take the wrap off.", err=True)
    if steady:
        click.echo("A simulated person answers every check-in with: cold.", err=True)
    if _at_terminal() or not rehearsal:
        click.echo(_HELP, err=True)


_HELP = """\
Keys, each with Enter: c cold, s stinging, a aching, n numb, o it is off. Ctrl-C stops.
These end it at once: t tingling, w weak, p bad pain, k white or blue skin, b blisters or hives,
d dizzy, r short of breath, h pain in the chest, v shivering."""


class DiaryRefused(Exception):  # noqa: N818 - carries a fault
    """The diary cannot be used."""

    def __init__(self, fault: Fault):
        super().__init__(str(fault))
        self.fault = fault


@contextmanager
def _opened(path: Path) -> Generator[DiaryFile]:
    try:
        diary = DiaryFile(path)
    except Fault as fault:
        raise DiaryRefused(fault) from fault
    with diary:
        yield diary


def _carried_out(
    rooms: Rooms,
    job: Job,
    make: Callable[[Callable[[Session, float], None]], Solo],
    interrupts: Interrupts,
) -> SessionRow:
    """Run the session under a progress bar, with Ctrl-C as STOP."""
    bar = click.progressbar(
        length=job.program.total_s,
        label="Session",
        file=sys.stderr or io.StringIO(),
        show_pos=True,
        item_show_func=_shown,
    )
    told: list[LogEntry] = []

    def advance(session: Session, elapsed_s: float) -> None:
        if not told:
            told.extend(entry for entry in session.log if entry.kind == "start")
            _advise(told)
        bar.length = session.program.total_s
        with suppress(OSError):  # the terminal may be closed while the session goes on
            bar.update(min(int(elapsed_s), bar.length) - bar.pos, _told(session))

    solo = make(advance)
    interrupts.stop = lambda source: rooms.loop.call_soon_threadsafe(solo.stop, source)
    if _at_terminal():
        threading.Thread(target=_listen, args=(rooms.loop, solo), daemon=True).start()
    with suppress(OSError):
        bar.render_progress()
    row = rooms.run(solo.run())
    with suppress(OSError):
        bar.render_finish()
    return row


def _advise(entries: Sequence[LogEntry]) -> None:
    for entry in entries:
        click.echo(f"Rule {entry.rule}: {entry.code.replace('_', ' ')} ({entry.value})", err=True)


def _say_trouble(fault: Fault) -> None:
    with suppress(OSError):
        click.echo(f"coldwrap: {fault.code.value.replace('_', ' ')} ({fault.detail})", err=True)


def _shown(text: str | None) -> str | None:
    return text


def _told(session: Session) -> str:
    if session.phase is Phase.UNCONFIRMED:
        what = "wrap" if session.order.model.driven else "pack"
        return f"NOT CONFIRMED: take the {what} off now, then o + Enter"
    skin = session.skin.latest
    text = session.phase.value if skin is None else f"{session.phase}, {celsius(skin):.1f} degC"
    return f"{text}, how does it feel?" if session.check_in else text


def _listen(loop: asyncio.AbstractEventLoop, solo: Solo) -> None:
    with suppress(RuntimeError):  # said after the end
        for line in sys.stdin:
            loop.call_soon_threadsafe(_heard, solo, line.strip().lower()[:1])


def _heard(solo: Solo, key: str) -> None:
    if key in _KEYS:
        solo.feel(_KEYS[key])
    elif key in _SIGNS:
        solo.notice(_SIGNS[key])
    elif key == "o":
        solo.took_off()
