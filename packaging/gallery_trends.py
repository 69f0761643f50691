"""Trends with much to tell, with little, and with nothing; and sessions side by side."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from math import sin
from typing import cast

import sample_diary as sample
from PySide6.QtWidgets import QWidget
from sample_scene import WRAPS, Scene

from app.domain.body import Region, Spot
from app.domain.diary import Closing, EndReason, OffProof, Opening, SessionRow
from app.domain.entry_kind import EntryKind
from app.domain.function import Activities, Change, Score
from app.domain.instruments import Instrument
from app.domain.journal import Body, DiaryEntry, Flare, FlareTurn, Medicine, Pain
from app.domain.ledger import Dose
from app.domain.material import Material, Told
from app.domain.pain import PainRating, PainWhen, Site
from app.domain.past import Past, past
from app.domain.plan import Plan, Planned, PlanSession, Template
from app.domain.units import Moment
from ui.pages.compare import ComparePage
from ui.pages.trends import TrendsPage

SITES = (Site.LOWER_BACK, Site.LOWER_BACK, Site.KNEE_LEFT, Site.LOWER_BACK, Site.SHOULDER_RIGHT)
PROGRAMS = (("gel-15", 900), ("gel-10", 600), ("gel-15", 900), ("gel-20", 1200))
DAYS = 80
FOLLOW = ((PainWhen.HOURS_2, 2, 1), (PainWhen.HOURS_24, 24, 2), (PainWhen.HOURS_48, 48, 3))


def _row(number: int) -> SessionRow:
    """A made-up session, the last one yesterday."""
    began = sample.before((DAYS - number) * 1.01, 40 * sin(number))
    program, cold_s = PROGRAMS[number % len(PROGRAMS)]
    whole = number % 7 != 3
    done_s = cold_s if whole else cold_s // 2
    end = EndReason.COMPLETED if whole else EndReason.STOPPED_BY_PERSON
    score = round(6 - number / 30 + 1.5 * sin(number * 1.7))
    return SessionRow(
        id=number + 1,
        opening=Opening(
            began, program, cold_s + 180, cold_s, SITES[number % len(SITES)], "blue", "Blue wrap",
            "ocwp", simulated=False, number=number,
        ),
        closing=Closing(replace(began, wall_ms=began.wall_ms + 1000 * done_s), end, done_s, done_s,
                        OffProof.WRAP),
        samples=done_s,
        coldest_skin=round(1240 + 180 * sin(number * 0.7)) if number % 9 else None,
        mean_skin=1700,
        in_band_s=round(done_s * 0.6 + 60 * sin(number)),
        gaps=0,
        missing_s=0,
        alarms=(),
        pain_before=max(0, score) if number % 11 else None,
        pain_after=max(0, score - 1 - number % 3) if number % 8 else None,
        skin_check_due=False,
        dose=Dose(done_s * 150, done_s // 2, done_s // 5) if number % 9 else None,
    )  # fmt: skip


def _told_at(body: Body, days: float) -> DiaryEntry:
    at = sample.before(days)
    return DiaryEntry(body, at, at)


def _spots(number: int) -> tuple[Spot, ...]:
    back = Spot(Region.LOWER_BACK, 4 + number % 4)
    more = (Spot(Region.BUTTOCK_LEFT, 3), Spot(Region.KNEE_LEFT, 2), Spot(Region.NECK, None))
    return (back, *more[: number % 4])


class Rich:
    """A diary of eighty days."""

    def __init__(self, days: int, reader: object) -> None:
        self._days, self._reader = days, reader

    def __getattr__(self, name: str) -> object:
        return getattr(self._reader, name)

    def beside(self) -> AbstractContextManager["Rich"]:
        """It may be read on any thread."""
        return nullcontext(self)

    def past(self) -> Past:
        """Its sessions and scores."""
        rows = [_row(number) for number in range(DAYS - self._days, DAYS)]
        ratings = [
            PainRating(6 - day % 3, sample.before(day + 0.3)) for day in range(0, DAYS + 5, 2)
        ]
        ratings = [] if self._days < 9 else ratings
        ratings += [_follow(row, *each) for row in rows for each in FOLLOW if row.id % 3]
        return past(Material(tuple(Told(row) for row in rows), tuple(sorted(ratings, key=_wall))))

    def plans(self) -> tuple[Plan, ...]:
        """That course."""
        return (self.plan_now().plan,)

    def plan_now(self) -> Planned:
        """A course of ten, six of them done."""
        plan = Plan(Template.FULL, "gel-15", Site.LOWER_BACK, 10, 7, sample.before(20))
        done = tuple(PlanSession(number, sample.before(20 - number)) for number in range(6))
        return Planned(plan, done)

    def entries(self, since_ms: int, until_ms: int, kinds: object = None) -> tuple[DiaryEntry, ...]:
        """Where it hurt, and what the person can do."""
        if self._days < 9:
            return ()
        held = [_told_at(Pain(5, _spots(day)), day) for day in range(1, 25)]
        held += [_told_at(Activities((("Tie my shoes", 3 + week), ("Sit", 5))), 28 - 7 * week)
                 for week in range(4)]  # fmt: skip
        held += [_told_at(Score(Instrument.RMDQ_24, 14 - 2 * turn), 28 - 12 * turn)
                 for turn in range(3)]  # fmt: skip
        held.append(_told_at(Change(2, "2026-01-10"), 1))
        held += [_told_at(Flare(FlareTurn.BEGAN), 24), _told_at(Flare(FlareTurn.OVER), 19.5)]
        held += [_told_at(Medicine("Ibuprofen", amount, "mg"), day)
                 for amount, day in ((200, 27), (200, 15), (400, 12))]  # fmt: skip
        held.append(_told_at(Activities((("Swim", 4), ("Sit", 5))), 3))
        wanted = set(EntryKind) if kinds is None else set(cast("frozenset[EntryKind]", kinds))
        held = [entry for entry in held if entry.kind in wanted]
        between = [entry for entry in held if since_ms <= entry.at.wall_ms < until_ms]
        return tuple(sorted(between, key=lambda entry: entry.at.wall_ms))


def _wall(rating: PainRating) -> int:
    return rating.at.wall_ms


def _follow(row: SessionRow, when: PainWhen, hours: int, up: int) -> PainRating:
    began = row.opening.began
    at = Moment(began.mono_ms, began.wall_ms + hours * 3_600_000, began.utc_offset_min)
    score = max(0, min(10, (row.pain_after or 3) + up - row.id % 2))
    return PainRating(score, at, when, None, row.id)


def rich(days: int = DAYS) -> Scene:
    """A window with so many of those days, Trends in front."""
    scene = Scene(WRAPS)
    scene.window.shell.reader = cast("object", Rich(days, scene.reader))  # type: ignore[assignment]
    scene.frame.go("trends")
    page = scene.frame.page
    assert isinstance(page, TrendsPage)
    page.finish()
    return scene


def _rich() -> QWidget:
    return rich().frame


def _pairs() -> QWidget:
    return _scrolled("pairs")


def _cold() -> QWidget:
    return _scrolled("coldest")


def _relief() -> QWidget:
    return _scrolled("relief")


def _hurt() -> QWidget:
    return _scrolled("hurt")


def _kinds() -> QWidget:
    return _scrolled("programs")


def _scrolled(card: str) -> QWidget:
    """That card at the top of the window, once it is laid out."""
    frame = rich().frame
    page = frame.page
    assert isinstance(page, TrendsPage)
    page.scroll_to(getattr(page, card))
    return frame


def _early() -> QWidget:
    return rich(4).frame


def _learning() -> QWidget:
    return rich(2).frame


def _none() -> QWidget:
    scene = Scene(WRAPS, diary=False)
    scene.frame.go("trends")
    page = scene.frame.page
    assert isinstance(page, TrendsPage)
    page.finish()
    return scene.frame


def _compare() -> QWidget:
    scene = Scene(WRAPS)
    scene.frame.go("trends")
    scene.window.open_compare(5)
    page = scene.frame.page
    assert isinstance(page, ComparePage)
    for number in (8, 11):
        page.rows[number].setChecked(True)
    return scene.frame


def _keep() -> QWidget:
    scene = rich()
    page = scene.frame.page
    assert isinstance(page, TrendsPage)
    page.pain.keep.click()
    return scene.frame


def shots() -> list[tuple[str, Callable[[], QWidget]]]:
    """Name and builder of each picture."""
    return [
        ("trends-rich", _rich),
        ("trends-pairs", _pairs),
        ("trends-cold", _cold),
        ("trends-relief", _relief),
        ("trends-hurt", _hurt),
        ("trends-kinds", _kinds),
        ("trends-early", _early),
        ("trends-learning", _learning),
        ("trends-none", _none),
        ("trends-compare", _compare),
        ("trends-keep", _keep),
    ]
