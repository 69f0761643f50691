"""Sessions that were split and are joined again: shown and counted as one, kept as they were (H9).

A lost link, a crash or an early stop cuts a session in two. Joined, the parts are one session in
the timeline, on its page, in figures and exports. The rules about rest and caps never ask for this
(`app.domain.known`): they go on counting each part.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from app.domain.diary import Closing, LogEntry, OffProof, SessionPage, SessionRow
from app.domain.ledger import Dose
from app.domain.pain import AfterAnswers, PainRating, PainWhen
from app.domain.units import CentiC

if TYPE_CHECKING:
    from app.domain.past import Run  # which a start does without
    from app.domain.wrap import Sample

T = TypeVar("T")

WITHIN_S = 1800
"""A part begins no later after the end of the one before. Skin still rewarms half an hour after
twenty minutes of cold [KEN]: to the body it was one cold. Later than that it is another; our own
choice of where to draw the line."""
MOST_PARTS = 4
"""Parts of one session: three cuts. Whoever was cut off more often had several; our own choice."""


def fits(before: SessionRow, row: SessionRow) -> bool:
    """Whether `row` may be what goes on with `before`: both ran and are over, on the same place, in
    the same way, the later one began within WITHIN_S of the end of the earlier one. A rehearsal
    never goes on with a session in earnest, nor the other way round."""
    if before.closing is None or row.closing is None or before.id == row.id:
        return False
    pause_ms = row.opening.began.wall_ms - before.closing.ended.wall_ms
    return (
        0 <= pause_ms <= 1000 * WITHIN_S
        and min(before.closing.actual_s, row.closing.actual_s) > 0
        and len(before.ids) + len(row.ids) <= MOST_PARTS
        and not (before.binned_ms or row.binned_ms)
        and _kind(before) == _kind(row)
    )


def _kind(row: SessionRow) -> tuple[object, ...]:
    opening = row.opening
    return opening.site, opening.modality, opening.simulated, opening.speed


def joined(parts: Sequence[SessionRow]) -> SessionRow:
    """Those sessions, in the order in which they began, as one: it begins as the first and ends as
    the last. Minutes, dose and cost are sums; the pause between them is none of it."""
    first, last = parts[0], parts[-1]
    if len(parts) == 1:
        return first
    return replace(
        first,
        closing=_closing(parts),
        samples=sum(part.samples for part in parts),
        coldest_skin=min(_told(part.coldest_skin for part in parts), default=None),
        mean_skin=_mean(parts),
        in_band_s=sum(part.in_band_s for part in parts),
        gaps=sum(part.gaps for part in parts),
        missing_s=sum(part.missing_s for part in parts),
        alarms=tuple(dict.fromkeys(alarm for part in parts for alarm in part.alarms)),
        pain_after=last.pain_after,
        skin_check_due=last.skin_check_due,
        baseline=next(_told(part.baseline for part in parts), None),
        dose=_dose(parts),
        cost=_sum(part.cost for part in parts),
        first_device=next(_told(part.first_device for part in parts), None),
        fetched=any(part.fetched for part in parts),
        edits=sum(part.edits for part in parts),
        other_devices=_other_devices(parts),
        parts=tuple(part.id for part in parts[1:]),
    )


def joined_page(pages: Sequence[SessionPage]) -> SessionPage:
    """All of those sessions, in the order in which they began, as of one: the seconds of each go
    on from when it began, so that the pause between two is a gap in the curve."""
    if len(pages) == 1:
        return pages[0]
    samples: list[Sample] = []
    log: list[LogEntry] = []
    for page in pages:
        since_s = offset_s(pages[0].row, page.row, samples[-1].t_s if samples else 0)
        samples += [sample._replace(t_s=sample.t_s + since_s) for sample in page.samples]
        log += [replace(entry, t_ms=entry.t_ms + 1000 * since_s) for entry in _log(page)]
    rows = tuple(page.row for page in pages)
    return SessionPage(
        row=joined(rows),
        samples=tuple(samples),
        log=tuple(log),
        ratings=_ratings(pages),
        after=joined_answers([page.after for page in pages]),
        parts=rows,
    )


def _log(page: SessionPage) -> Iterator[LogEntry]:
    """What happened in a part; that it was over, too, where the app died before it could say so."""
    yield from page.log
    phases = [entry.code for entry in page.log if entry.kind == "phase"]
    if page.row.closing and phases and phases[-1] != "stopped":
        yield LogEntry(1000 * page.row.closing.actual_s, "phase", "stopped")


def offset_s(first: SessionRow, part: SessionRow, last_s: int) -> int:
    """The second of the whole session at which this part begins, after `last_s`, the last one that
    the parts before it hold. A rehearsal that ran faster than life has as many more."""
    if part.id == first.id:
        return 0
    apart_ms = part.opening.began.wall_ms - first.opening.began.wall_ms
    return max(round(apart_ms / 1000 * first.opening.speed), last_s + 1)


def joined_runs(runs: "Sequence[Run]") -> "Run":
    """The same for what trends are told of."""
    first, last = runs[0], runs[-1]
    return first._replace(
        cold_s=sum(run.cold_s for run in runs),
        end=last.end,
        coldest=min(_told(run.coldest for run in runs), default=None),
        in_band_s=sum(run.in_band_s for run in runs),
        degree_s=_sum(run.degree_s for run in runs),
        below_15_s=_sum(run.below_15_s for run in runs),
        after=last.after,
    )


def outward(rating: PainRating, first: int, last: int) -> bool:
    """Whether a rating of a part tells of the whole session, whose first and last parts these are:
    the pain before a later part, and after an earlier one, does not."""
    if rating.when is PainWhen.BEFORE:
        return rating.session_id == first
    return rating.when is not PainWhen.AFTER or rating.session_id == last


def _closing(parts: Sequence[SessionRow]) -> Closing | None:
    closings = [part.closing for part in parts if part.closing]
    if len(closings) < len(parts):
        return parts[-1].closing
    proofs = [closing.off for closing in closings]
    return replace(
        closings[-1],
        actual_s=sum(closing.actual_s for closing in closings),
        cold_s=sum(closing.cold_s for closing in closings),
        off=OffProof.NONE if OffProof.NONE in proofs else proofs[-1],
    )


def _other_devices(parts: Sequence[SessionRow]) -> frozenset[str]:
    own = {part.opening.device_key for part in parts[1:]}
    return frozenset(own.union(*(part.other_devices for part in parts)))


def _mean(parts: Sequence[SessionRow]) -> CentiC | None:
    """Each part's mean by how many seconds it holds."""
    held = [(part.mean_skin, part.samples) for part in parts if part.mean_skin is not None]
    weight = sum(samples for _, samples in held)
    return round(sum(mean * samples for mean, samples in held) / weight) if weight else None


def _dose(parts: Sequence[SessionRow]) -> Dose | None:
    doses = [part.dose for part in parts if part.dose]
    if not doses:
        return None
    return Dose(
        sum(dose.degree_s for dose in doses),
        sum(dose.below_15_s for dose in doses),
        sum(dose.below_12_s for dose in doses),
    )


def _ratings(pages: Sequence[SessionPage]) -> tuple[PainRating, ...]:
    """One of each kind: those that tell of the whole, of a follow-up the later one."""
    first, last = pages[0].row.id, pages[-1].row.id
    told = {
        rating.when: rating
        for page in pages
        for rating in page.ratings
        if outward(rating, first, last)
    }
    return tuple(sorted(told.values(), key=lambda rating: rating.at.wall_ms))


def joined_answers(said: Sequence[AfterAnswers]) -> AfterAnswers:
    """What was answered last, and before it where nothing was; every note."""
    latest = tuple(reversed(said))
    notes = [each.note for each in said if each.note]
    return AfterAnswers(
        skin=next(_told(each.skin for each in latest), None),
        felt=next(_told(each.felt for each in latest), None),
        note="\n".join(notes) or None,
        warm_steps=next((each.warm_steps for each in latest if each.warm_steps), ()),
        touch_felt=next(_told(each.touch_felt for each in latest), None),
        skin_30=next(_told(each.skin_30 for each in latest), None),
        skin_60=next(_told(each.skin_60 for each in latest), None),
    )


def _told(values: Iterable[T | None]) -> Iterator[T]:
    """Those that are known."""
    return (value for value in values if value is not None)


def _sum(values: Iterable[int | None]) -> int | None:
    """Of those that are known; None of none."""
    known = list(_told(values))
    return sum(known) if known else None
