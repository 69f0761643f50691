"""Pictures of what comes before a session: consent, health, paused places, the sheet."""

from collections.abc import Callable
from dataclasses import replace

import sample_diary as sample
from PySide6.QtWidgets import QWidget
from sample_scene import REHEARSING, WRAPS, Scene, sample_reader

from app.domain.course import Prompt
from app.domain.diary import OffProof
from app.domain.guard import found
from app.domain.harm import Lock
from app.domain.health import Applies, Cap, Clearance, Cloth, PackFrom
from app.domain.known import Known, PastSession
from app.domain.pain import Site
from app.domain.rules import RULES
from app.domain.wrap import Trust, WrapFacts, WrapModel
from ui.pages.before import BeforeSheet
from ui.pages.questions import QuestionsPage
from ui.window import Window

PACKED = WrapModel("gel", "Gel pack with a sensor", Trust.GUARD, driven=False)
BY_HAND = replace(WRAPS, facts=WrapFacts(PACKED, sample.BLUE.address))
LOCK = Lock(Site.KNEE_LEFT, "D04", sample.before(1, 25), session_id=11, id=1)
RESTING = PastSession(
    11, Site.LOWER_BACK, sample.before(minutes=50).wall_ms, 900, 900, 900, OffProof.PERSON
)


def healthy() -> Known:
    """What the sample diary knows."""
    return sample_reader().known(sample.NOW)


def ill() -> Known:
    """A person with many a yes."""
    yes = (
        Applies("C12"),
        Applies("C09", frozenset({Site.KNEE_LEFT})),
        Applies("C14", frozenset({Site.SHOULDER_RIGHT})),
        Applies("C18"),
        Applies("C24"),
    )
    screen = sample.healthy(sample.before(4), *yes)
    cleared = Clearance("C12", "Dr. Weber", "2026-02-28", sample.before(3))
    return replace(healthy(), screen=screen, clearances=(cleared,))


def forbidden() -> Known:
    """A person with an illness that forbids cold."""
    return replace(healthy(), screen=sample.healthy(sample.before(4), Applies("C01")))


def old() -> Known:
    """A person who was asked more than a month ago."""
    return replace(healthy(), screen=sample.healthy(sample.before(40)))


def paused() -> Known:
    """A place that is paused, another that rests, and a point to look back."""
    known = healthy()
    return replace(
        known, locks=(LOCK,), past=(*known.past, RESTING), sessions_count=10,
        caps=(Cap(600, "physio", sample.before(9)),),
    )  # fmt: skip


def _welcome() -> QWidget:
    return Scene(WRAPS, diary=False, consent=None).frame


def _health(known: Known) -> Callable[[], QWidget]:
    def build() -> QWidget:
        scene = Scene(WRAPS, known=known)
        scene.window.health.open_health()
        return scene.frame

    return build


def _health_first() -> QWidget:
    scene = Scene(WRAPS, diary=False)
    scene.window.health.open_health()
    return scene.frame


def _questions() -> QWidget:
    scene = Scene(WRAPS, diary=False)
    scene.window.open_before("gel-15")
    return scene.frame


def _questions_site() -> Window:
    scene = Scene(WRAPS, known=ill())
    scene.window.health.open_health()
    scene.frame.page.ask.emit(ill().screen)  # type: ignore[union-attr]
    for _ in range(2):
        scene.frame.page.next.click()  # type: ignore[union-attr]
    return scene.frame


def _where() -> QWidget:
    frame = _questions_site()
    page = frame.page
    assert isinstance(page, QuestionsPage)
    next(question for question in page.questions if question.value).where.click()
    return frame


def _clearance() -> QWidget:
    scene = Scene(WRAPS, known=ill())
    scene.window.health.open_health()
    scene.window.health.open_clearance("C14")
    return scene.frame


def _locks() -> QWidget:
    scene = Scene(WRAPS, known=paused())
    scene.frame.go("more")
    scene.window.health.open_locks()
    return scene.frame


def _lock() -> QWidget:
    scene = Scene(WRAPS, known=paused())
    scene.window.health.open_lock(LOCK)
    return scene.frame


def _advice() -> QWidget:
    scene = Scene(WRAPS, known=paused())
    scene.window.health.open_lock(LOCK)
    scene.window.health.open_advice(LOCK)
    return scene.frame


def _caps() -> QWidget:
    scene = Scene(WRAPS, known=paused())
    scene.frame.go("more")
    scene.window.health.open_caps()
    return scene.frame


def _today_paused() -> QWidget:
    return Scene(WRAPS, known=paused()).frame


def _prompt() -> QWidget:
    scene = Scene(WRAPS, known=paused())
    scene.window.health.open_prompt(Prompt(found(RULES["W04"], 4), Site.LOWER_BACK))
    return scene.frame


def _sheet(scene: Scene) -> BeforeSheet:
    sheet = scene.frame.sheet
    assert isinstance(sheet, BeforeSheet)
    return sheet


def _before_refused() -> QWidget:
    scene = Scene(WRAPS, known=paused())
    scene.window.open_before("gel-15")
    sheet = _sheet(scene)
    sheet.body_map.refused.emit(Site.KNEE_LEFT)
    return scene.frame


def _before_new() -> QWidget:
    scene = Scene(WRAPS, known=healthy())
    scene.window.open_before("gel-15")
    new = _sheet(scene).new
    new.choice.row(True).click()
    for rule in ("C16", "C18"):
        new.items[rule].click()
    return scene.frame


def _before_hand() -> QWidget:
    scene = Scene(BY_HAND, known=healthy())
    scene.window.open_before("gel-15")
    sheet = _sheet(scene)
    sheet.list.pack.row(PackFrom.FREEZER).click()
    sheet.list.cloth.chip(Cloth.DAMP).click()
    return scene.frame


def _before_massage() -> QWidget:
    scene = Scene(REHEARSING, known=healthy())
    scene.window.open_before("massage-5")
    return scene.frame


def shots() -> list[tuple[str, Callable[[], QWidget]]]:
    """Name and builder of each picture."""
    return [
        ("welcome", _welcome),
        ("health", _health(ill())),
        ("health-stop", _health(forbidden())),
        ("health-due", _health(old())),
        ("health-first", _health_first),
        ("questions", _questions),
        ("questions-site", _questions_site),
        ("where", _where),
        ("clearance", _clearance),
        ("locks", _locks),
        ("lock", _lock),
        ("advice", _advice),
        ("caps", _caps),
        ("today-paused", _today_paused),
        ("prompt", _prompt),
        ("before-refused", _before_refused),
        ("before-new", _before_new),
        ("before-hand", _before_hand),
        ("before-massage", _before_massage),
    ]
