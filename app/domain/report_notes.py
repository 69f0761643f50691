"""The data notes of a report: how far what stands in it can be trusted (report 4.9)."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from app.domain.diary import EndReason
from app.domain.entry_kind import EntryKind
from app.domain.journal import LATE_MS
from app.domain.material import Material, Told
from app.domain.pain import PainRating, PainWhen
from app.domain.period import Period
from app.domain.report import Notes

AFTER_MS = 5 * 60_000
"""The after-score is asked for five minutes after the session (measures, NRS-11)."""


def notes(sessions: Sequence[Told], material: Material, period: Period) -> Notes:
    """What is to be known of these sessions and of all entries of the period."""
    ran = [told for told in sessions if told.ran]
    delays = list(_delays(ran, material, period))
    gappy = [told for told in ran if told.row.gaps]
    entries = [entry for entry in material.entries if period.holds(entry.at)]
    cooled = [told for told in ran if told.row.closing and told.row.closing.cold_s > 0]
    before = [told for told in ran if told.row.pain_before is not None]
    return Notes(
        entries=len(delays),
        late=sum(delay > LATE_MS for delay in delays),
        after_scores=(sum(told.row.pain_after is not None for told in before), len(before)),
        looks=(sum(told.after.skin is not None for told in cooled), len(cooled)),
        looks_30=(sum(told.after.skin_30 is not None for told in cooled), len(cooled)),
        scores_24=(_scores_24(cooled, material), len(cooled)),
        measured=sum(told.row.dose is not None for told in ran),
        gap_sessions=len(gappy),
        gaps=sum(told.row.gaps for told in gappy),
        missing_s=sum(told.row.missing_s for told in gappy),
        models=tuple(sorted({told.row.opening.model for told in ran})),
        simulated=sum(told.row.opening.simulated for told in sessions),
        running=sum(told.row.closing is None for told in sessions),
        offsets=tuple(sorted({told.row.opening.began.utc_offset_min for told in ran})),
        backward=_backward(ran),
        astray=sum(_strayed(told) for told in ran),
        edited=sum(entry.edits > 0 for entry in entries) + sum(t.row.edits > 0 for t in ran),
        binned=sum(period.holds(at) for at in material.binned),
        fetched=sum(told.row.fetched for told in ran),
    )


def _delays(ran: Sequence[Told], material: Material, period: Period) -> Iterator[int]:
    """How long after what it tells of each entry was told, in ms; below 0 when it came early."""
    yield from _delays_of_ratings(ran, material, period)
    for jotted in material.entries:
        # What a physiotherapist wrote is no entry of the person.
        if jotted.kind is not EntryKind.COMMENT and period.holds(jotted.at):
            yield jotted.told.wall_ms - jotted.at.wall_ms
    for event in material.harms:
        if period.holds(event.told) and not event.rehearsal:
            yield event.told.wall_ms - event.happened.wall_ms
    for entry in material.care:
        if period.holds(entry.began):
            yield entry.told.wall_ms - entry.began.wall_ms - 1000 * entry.seconds


def _delays_of_ratings(ran: Sequence[Told], material: Material, period: Period) -> Iterator[int]:
    """Those of sessions; pain at any other time is told by its entry."""
    by_id = {told.row.id: told for told in ran}
    for rating in material.ratings:
        if rating.when is not PainWhen.ANY and period.holds(rating.at):
            yield rating.at.wall_ms - _due_ms(rating, by_id.get(rating.session_id or 0))


def _due_ms(rating: PainRating, of: Told | None) -> int:
    """When a rating was to be given: one before or right after a session has its time, any other
    tells of its own moment."""
    if of and rating.when is PainWhen.BEFORE:
        return of.row.opening.began.wall_ms
    if of and rating.when is PainWhen.AFTER and of.row.closing:
        return of.row.closing.ended.wall_ms + AFTER_MS
    return rating.at.wall_ms


def _scores_24(cooled: Iterable[Told], material: Material) -> int:
    rated = {rating.session_id for rating in material.ratings if rating.when is PainWhen.HOURS_24}
    return sum(told.row.id in rated for told in cooled)


def _backward(ran: Sequence[Told]) -> int:
    """Sessions dated before the one that came before them: somebody set a clock."""
    walls = (told.row.opening.began.wall_ms for told in ran)
    return sum(later < earlier for earlier, later in pairwise(walls))


def _strayed(told: Told) -> bool:
    slept = told.row.closing is not None and told.row.closing.end is EndReason.SLEPT
    return slept or told.clock_ms is not None
