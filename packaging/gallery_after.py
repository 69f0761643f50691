"""What is shown of a session's harm and aftermath, filled: for pictures and for tests."""

import atexit
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import sample_diary as sample
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget
from sample_scene import WRAPS, Scene, live, running

from app.domain.aftermath import Due
from app.domain.care import CareEntry, Modality
from app.domain.events import Event, Noticed
from app.domain.harm import AdverseEvent, Advice, Harm, Outcome, Sign
from app.domain.pain import AfterAnswers, PainWhen, Site, SkinLook
from app.domain.program import Program
from app.domain.programs import MASSAGES
from app.domain.session import Order
from app.domain.units import Moment
from app.domain.wrap import Reading, Trust, WrapModel, WrapState
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from ui import photo

HAND = WrapModel("timer", "Timer", Trust.NONE, driven=False)


def harmed(path: Path) -> None:
    """The sample diary, and four days in which things went wrong."""
    sample.fill(path)
    with DiaryFile(path) as diary:
        noticed: dict[int, tuple[Event, ...]] = {300: (Noticed(Sign.TINGLING),)}
        tingled = sample.Rehearsal(
            sample.order(site=Site.KNEE_LEFT), sample.before(0, 100), sample.cooling(1240), noticed
        )
        quiet = sample.Rehearsal(sample.order(), sample.before(0, 52), sample.cooling(1190))
        ids: list[int] = []
        for rehearsal in (tingled, quiet):
            rehearsal.run(1600)
            rehearsal.off()
            ids.append(sample.keep(diary, rehearsal))
        diary.answer(ids[1], AfterAnswers(SkinLook.RED, "better", touch_felt=True))
        told = sample.before(0, 60)
        diary.report(
            AdverseEvent(
                Harm.TINGLING, Site.KNEE_LEFT, told, told, ids[0], note="Two toes, for an hour.",
                photo=picture(),
            )
        )  # fmt: skip
        old = sample.before(20)
        faint = diary.report(AdverseEvent(Harm.FAINT_OR_DIZZY, None, old, old))
        diary.follow_harm(faint, Outcome.GONE, "", sample.before(19))
        everywhere = next(lock for lock in diary.known(sample.NOW).locks if lock.site is None)
        diary.advise(everywhere.id, Advice("Dr. Amsel", "2026-02-20", sample.before(12)))
        for entry in (
            CareEntry(Modality.BATH, sample.before(0, 200), 600, sample.NOW, note="After the run"),
            CareEntry(Modality.PACK, sample.before(2), 900, sample.NOW, Site.LOWER_BACK),
            CareEntry(Modality.CHAMBER, sample.before(9), 150, sample.NOW),
        ):
            diary.take_down(entry)


@cache
def picture() -> bytes:
    """A photo of nobody: two colours."""
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(QColor("#E8C4B0"))
    painter = QPainter(image)
    painter.fillRect(QRect(220, 160, 200, 140), QColor("#D98C7A"))
    painter.end()
    path = Path(mkdtemp(prefix="coldwrap-")) / "knee.png"
    image.save(str(path))
    return photo.taken(str(path)) or b""


@cache
def reader() -> DiaryReading:
    """That diary, open for all pictures and closed at the end."""
    path = Path(mkdtemp(prefix="coldwrap-")) / "diary.db"
    harmed(path)
    opened = DiaryReading(path)
    atexit.register(opened.close)
    return opened


def scene(at: Moment = sample.NOW) -> Scene:
    """A window with that diary."""
    made = Scene(WRAPS, at=at)
    made.window.shell.reader = reader()
    return made


def massage(seconds: int, program: Program = MASSAGES["massage-5"]) -> sample.Rehearsal:
    """An ice massage that has run so long by NOW."""
    order = Order(program, Site.LOWER_BACK, HAND, 1, "hand", "Ice in the hand")
    rehearsal = sample.Rehearsal(order, sample.before(minutes=seconds / 60), sample.cooling(1235))
    for t_s in range(seconds):
        said = Reading(WrapState.RUNNING, cooling=True, skin=None, pack=None, target=None, t_s=t_s)
        rehearsal.tell(said, rehearsal.later(t_s))
    return rehearsal


def _glance() -> QWidget:
    made = live(running(572))
    made.window.ways.open_glance()
    return made.frame


def _signs() -> QWidget:
    made = live(running(572))
    made.window.ways.open_signs()
    return made.frame


def _emergency() -> QWidget:
    made = live(running(572))
    made.window.ways.open_emergency()
    return made.frame


def _stopped_by_sign() -> QWidget:
    rehearsal = running(430)
    rehearsal.tell(Noticed(Sign.CHEST_PAIN))
    return live(rehearsal).frame


def _massage() -> QWidget:
    return live(massage(95)).frame


def _after(session_id: int, look: SkinLook | None = None) -> QWidget:
    made = scene(at=sample.before(0, 30) if session_id == 13 else sample.NOW)
    row = made.window.shell.reader.session(session_id)
    if row is not None:
        made.window.open_after(row.row)
    if look is not None:
        made.frame.page.skin.row(look).click()  # type: ignore[union-attr]
    return made.frame


def _skin_due() -> QWidget:
    """Three looks at the skin are due: of a session's end, and of times after two."""
    made = scene()
    page = made.frame.page
    row = reader().sessions(1)[0]
    page.shown()  # type: ignore[union-attr]
    page.skin.end_of([replace(row, skin_check_due=True)])  # type: ignore[union-attr]
    return made.frame


def _follow(due: Due, look: SkinLook | None = None) -> QWidget:
    made = scene()
    made.window.ways.open_follow(due)
    if look is not None:
        made.frame.page.skin.row(look).click()  # type: ignore[union-attr]
    return made.frame


def _due(minute: int | None = None, when: PainWhen | None = None) -> Due:
    return Due(13, Site.LOWER_BACK, sample.NOW.wall_ms + 1_500_000, minute, when)


def _opened(way: str, *given: object) -> Callable[[], QWidget]:
    def make() -> QWidget:
        made = scene()
        made.frame.go("more")
        getattr(made.window.ways, way)(*given)
        return made.frame

    return make


def _event() -> QWidget:
    made = scene()
    made.frame.go("more")
    made.window.ways.open_event(reader().harms()[0])
    return made.frame


def _session() -> QWidget:
    made = scene()
    made.frame.go("diary")
    made.window.open_session(12)
    return made.frame


def shots() -> list[tuple[str, Callable[[], QWidget]]]:
    """Name and builder of each picture."""
    return [
        ("glance", _glance),
        ("signs", _signs),
        ("emergency", _emergency),
        ("run-sign", _stopped_by_sign),
        ("run-massage", _massage),
        ("after-sign", lambda: _after(12)),
        ("after-blister", lambda: _after(13, SkinLook.BLISTER)),
        ("today-skin", _skin_due),
        ("follow-30", lambda: _follow(_due(minute=30), SkinLook.RED)),
        ("follow-60", lambda: _follow(_due(minute=60), SkinLook.NUMB)),
        ("follow-pain", lambda: _follow(_due(when=PainWhen.HOURS_24))),
        ("harm", _opened("open_harm")),
        ("harms", _opened("open_harms")),
        ("harm-view", _event),
        ("cares", _opened("open_cares")),
        ("care", _opened("open_care")),
        ("ledger", _opened("open_ledger")),
        ("session-sign", _session),
    ]
