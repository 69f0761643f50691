"""One line for each person whose diary file a physiotherapist looks at (X10). Pure.

The figures are those of the report, so that line and report never disagree.
"""

from dataclasses import dataclass

from app.domain.insight import Change
from app.domain.material import Material
from app.domain.period import Period, local_day
from app.domain.plan import Planned, progress
from app.domain.report import Report, Wanted
from app.domain.report_build import build
from app.domain.report_safety import STANDING
from app.domain.units import Moment


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A person's diary in figures; rehearsals count for nothing here.

    `name` may be empty, `identity` too. `last_day` is the person's own day of the last thing in it
    (since 1970; None for an empty one). `days_told` of the last `of_days` days have any entry, up
    to the day on which the file was made (up to `last_day` where it does not say). `dose_s` is
    seconds of cold in all. `done` of `planned` sessions of the newest plan, None without a plan.
    `change` is after minus before. `harms_open` still stand, and `paused` places are. Sessions
    with a score before and none after are `missing_after`; `late` of `entries` were told late.
    """

    name: str
    identity: str
    last_day: int | None
    days_told: int
    of_days: int
    sessions: int
    dose_s: int
    done: int | None
    planned: int | None
    change: Change | None
    harms_open: int
    harms: int
    paused: int
    missing_after: int
    late: int
    entries: int
    simulated: int
    sample: bool
    anonymous: bool


@dataclass(frozen=True, slots=True)
class Looked:
    """What a row is made of. `at` is when the file was made, or the last thing in it was; `last` is
    the time of that thing."""

    material: Material
    at: Moment
    last: Moment | None = None
    planned: Planned | None = None
    name: str = ""
    identity: str = ""
    sample: bool = False
    anonymous: bool = False


def report_of(looked: Looked, period: Period | None, version: str) -> Report:
    """The report of that diary as it stood when the file was made, of that period or all of it."""
    return build(looked.material, period, looked.at, version, Wanted(looked.name))


def review_row(looked: Looked, period: Period | None = None) -> ReviewRow:
    """The line of one person, of that period or the whole diary."""
    report = report_of(looked, period, "")
    starts_h = looked.material.starts_h
    course = progress(looked.planned, looked.at, starts_h) if looked.planned else None
    harms = [each for each in looked.material.harms if not each.rehearsal]
    told, asked = report.notes.after_scores
    return ReviewRow(
        name=looked.name,
        identity=looked.identity,
        last_day=local_day(looked.last, starts_h) if looked.last else None,
        days_told=report.dose.days_told,
        of_days=report.dose.of_days,
        sessions=report.dose.sessions,
        dose_s=sum(place.cold_s for place in report.places),
        done=course.done if course else None,
        planned=course.of if course else None,
        change=report.response.change,
        harms_open=sum(each.outcome in STANDING for each in harms),
        harms=len(harms),
        paused=sum(lock.advice is None and not lock.rehearsal for lock in looked.material.locks),
        missing_after=asked - told,
        late=report.notes.late,
        entries=report.notes.entries,
        simulated=report.notes.simulated,
        sample=looked.sample,
        anonymous=looked.anonymous,
    )
