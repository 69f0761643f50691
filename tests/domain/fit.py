"""Somebody fit, who has answered everything and ticked everything: whom no rule holds back."""

from dataclasses import replace
from typing import Any

from app.domain.guard import Finding
from app.domain.harm import Lock
from app.domain.health import Applies, Cloth, HealthScreen, PackFrom, Ready
from app.domain.known import Known
from app.domain.pain import Site
from app.domain.readiness import AskedStart, Readiness, judge_start
from app.domain.screening import QUESTIONS
from app.domain.units import Moment
from app.domain.wrap import Reading, WrapState

NOW_MS = 1_763_714_400_000
"""21 November 2025, 8:40 UTC."""
MINUTE_MS, HOUR_MS, DAY_MS = 60_000, 3_600_000, 86_400_000
NOW = Moment(5_000, NOW_MS)
KNEE, NECK, HIP, CALF, BACK = (
    Site.KNEE_LEFT, Site.NECK, Site.HIP_LEFT, Site.CALF_LEFT, Site.LOWER_BACK,
)  # fmt: skip
ASKED = frozenset(question.rule for question in QUESTIONS)
SCREEN = HealthScreen(Moment(0, NOW_MS - DAY_MS), 1985, ASKED)
READY = Ready(
    Cloth.DRY, PackFrom.FRIDGE, frozenset({"L03", "L05", "L06", "C09"}), asked_new=True,
)  # fmt: skip
START = AskedStart(KNEE, 600, 600, guarded=True, ready=READY)
FIT = Known(screen=SCREEN)
EVERY_TICK = replace(READY, ticked=READY.ticked | {"C18", "C21", "H06", "H07"})


def ago(ms: int) -> Moment:
    return Moment(0, NOW_MS - ms)


def told_of(*applies: Applies | str, born: int = 1985, **known: Any) -> Known:
    """Somebody of whom the health screen says that."""
    said = tuple(each if isinstance(each, Applies) else Applies(each) for each in applies)
    return Known(screen=replace(SCREEN, applies=said, born_year=born), **known)


def asked(known: Known = FIT, **start: Any) -> Readiness:
    return judge_start(replace(START, **start), known, NOW)


def today(*new: str, known: Known = FIT, ready: Ready = READY, **start: Any) -> Readiness:
    return asked(known, ready=replace(ready, new=frozenset(new)), **start)


def seen(skin: int | None = 3000, pack: int | None = None, **reading: Any) -> Reading:
    return Reading(WrapState.READY, cooling=False, skin=skin, pack=pack, target=None, **reading)


def found_in(readiness: Readiness) -> dict[str, Finding]:
    """What does not go without saying: findings but the ticks that are met."""
    return {f.rule: f for f in readiness.verdict.findings if not (f.met and f.action == 2)}


def lock(rule: str = "D14", site: Site | None = KNEE, **more: Any) -> Lock:
    return Lock(site, rule, ago(HOUR_MS), **more)
