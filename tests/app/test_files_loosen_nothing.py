"""T05-T07, T10: no file that is taken in lets anybody begin sooner, or for longer."""

import tempfile
from collections.abc import Generator
from contextlib import closing as closed
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.diary import Closing, EndReason, OffProof, Opening
from app.domain.faults import Fault
from app.domain.health import Cap
from app.domain.known import Known
from app.domain.pain import Site
from app.domain.prescription import PHYSIO, Course, Prescription, accept, refuse
from app.domain.program import COLD_CAP_S
from app.domain.readiness import AskedStart, Readiness, judge_start
from app.domain.units import Moment
from app.exchange import Wanted, export_diary, import_file
from app.file_news import Kind
from storage.diary import DiaryFile
from tests.healthy import READY, healthy

NOW = Moment(400_000_000, 1_763_714_400_000, 60)
HOUR_S = 3600
SITES = (Site.NECK, Site.KNEE_LEFT)


def ago(seconds: float) -> Moment:
    ms = round(seconds * 1000)
    return Moment(NOW.mono_ms - ms, NOW.wall_ms - ms, 60)


def judged(known: Known, now: Moment) -> tuple[Readiness, ...]:
    starts = (
        AskedStart(site, cold_s, 900, guarded=True, ready=READY)
        for site in SITES
        for cold_s in (900, 300)
    )
    return tuple(judge_start(start, known, now) for start in starts)


def assert_no_milder(after: tuple[Readiness, ...], before: tuple[Readiness, ...]) -> None:
    for late, early in zip(after, before, strict=True):
        assert late.cold_s <= early.cold_s
        assert late.offered_s <= early.offered_s
        assert late.wait_s >= early.wait_s
        held = {each.rule for each in early.verdict.held}
        assert held <= {each.rule for each in late.verdict.held}


# --- what a physiotherapist sends


COURSES = st.builds(
    Course,
    program=st.sampled_from(["gel-10", "gel-15", "gel-20"]),
    sessions=st.integers(1, 60),
    per_week=st.integers(1, 28),
    weeks=st.integers(1, 26),
    site=st.none() | st.sampled_from(SITES),
)


def sent_by(hours: int, longest_s: int | None, course: Course | None) -> Prescription:
    made = ago(hours * HOUR_S)
    return Prescription("Dr. Weber", made, "", course, longest_s, ("Less is fine.",))


SENT = st.builds(
    sent_by,
    hours=st.integers(1, 10**4),
    longest_s=st.none() | st.integers(60, 86_400),
    course=st.none() | COURSES,
)


def after(sent: list[Prescription], known: Known) -> Known:
    """What is known once all that may be taken was taken, in that order."""
    for each in sent:
        with suppress(Fault):
            refuse(each, "", known)
            accepted = accept(each, known, NOW)
            if accepted.cap:
                others = tuple(cap for cap in known.caps if cap.who != PHYSIO)
                known = replace(known, caps=(*others, accepted.cap))
    return known


@given(st.lists(SENT, max_size=5), st.none() | st.integers(60, 1200))
def test_T10_no_plan_files_in_any_order_let_more_in_than_none(
    sent: list[Prescription], own_s: int | None
) -> None:
    own = () if own_s is None else (Cap(own_s, "person", ago(1)),)
    without = Known(screen=healthy(NOW), caps=own)
    assert_no_milder(judged(after(sent, without), NOW), judged(without, NOW))


@given(st.permutations(range(5)), st.lists(SENT, min_size=1, max_size=5))
def test_T10_the_newest_limit_holds_whatever_came_after_it(
    order: list[int], sent: list[Prescription]
) -> None:
    mixed = [sent[n] for n in order if n < len(sent)]
    newest = max(sent, key=lambda each: each.made.wall_ms)
    alone = [each for each in sent if each.made.wall_ms == newest.made.wall_ms]
    if newest.longest_s is None or newest.longest_s >= COLD_CAP_S or len(alone) > 1:
        return
    (cap,) = after(mixed, Known(screen=healthy(NOW))).caps
    assert cap.cold_s == newest.longest_s


# --- the diary as a file, and back


PAST = st.lists(
    st.tuples(
        st.sampled_from([-30, -1, 0.5, 1, 3, 5, 8, 23, 25, 400]),  # hours ago that it ended
        st.sampled_from(SITES),
        st.sampled_from([OffProof.WRAP, OffProof.WRAP, OffProof.NONE]),
        st.sampled_from([EndReason.COMPLETED, EndReason.COMPLETED, EndReason.FAR_TOO_COLD]),
        st.sampled_from([300, 900, 1200]),
    ),
    max_size=6,
)


@contextmanager
def lived(past: list[tuple[float, Site, OffProof, EndReason, int]]) -> Generator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "d.db"
        with closed(DiaryFile(path)) as diary:
            diary.screen(healthy(ago(500 * HOUR_S)))
            diary.cap(Cap(800, "person", ago(500 * HOUR_S)))
            for number, (hours, site, off, end, cold_s) in enumerate(past):
                ended, began = ago(hours * HOUR_S), ago(hours * HOUR_S + cold_s)
                opening = Opening(
                    began, "gel-15", 1200, 900, site, "k", "Wrap", "ocwp-1", False, number
                )
                diary.finish(diary.begin(opening), Closing(ended, end, cold_s, cold_s, off))
        yield path


def told_of(path: Path, now: Moment) -> tuple[Readiness, ...]:
    with closed(DiaryFile(path)) as diary:
        return judged(diary.known(now), now)


@pytest.mark.parametrize("kind", [Kind.JSON, Kind.COLDWRAP])
@settings(deadline=None, max_examples=8)
@given(past=PAST)
def test_T05_a_diary_that_was_carried_over_lets_nobody_begin_sooner(
    kind: Kind, past: list[tuple[float, Site, OffProof, EndReason, int]]
) -> None:
    with lived(past) as path:
        carried, new = path.with_name(f"c.{kind}"), path.with_name("new.db")
        export_diary(path, Wanted(carried, kind), NOW, lambda done, of: None)
        import_file(carried, new, lambda done, of: None)
        for hours in (0, 1, 20):
            now = ago(-hours * HOUR_S)
            assert_no_milder(told_of(new, now), told_of(path, now))
