"""What a physiotherapist sends back as a file (R7, X12): a course, a limit, and words.

It is advice that a person takes or leaves; nothing of it is in force before they said yes. A limit
may only be tighter than the rules': one that is not is left out, and that is told. It starts
nothing, and `judge_start` decides at every start as if there were no plan.
"""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.faults import Fault, FaultCode
from app.domain.health import Cap
from app.domain.journal import Comment, DiaryEntry
from app.domain.known import Known
from app.domain.pain import Site
from app.domain.plan import MAX_SESSIONS, Plan, PlannedBy, Template, check
from app.domain.program import COLD_CAP_S
from app.domain.programs import ALL_PROGRAMS
from app.domain.rules import RULES
from app.domain.units import Moment

PHYSIO = "physio"
"""`Cap.who` of a limit that came in such a file (T10)."""
SHORTEST_S = RULES["T07"]["shortest_s"]
"""A limit below a minute of cold is no limit but a pause; that is said in words (T07)."""
NAME_LONGEST, WORDS_LONGEST, COMMENTS_MOST = 80, 2000, 20
"""Letters of a name and of a comment, and how many comments: catches a slip of the finger [J]."""
PER_WEEK_MOST, WEEKS_MOST = 7 * RULES["T06"]["sessions_count"], 26
"""T06 every day; half a year [J]."""


class Ignored(StrEnum):
    """What of a file is left out, because it would loosen something."""

    LONGEST = "longest"
    """Its limit is no tighter than the rules' own."""
    COURSE = "course"
    """Its course is more than the rules let be, or speaks of a place that is paused."""


@dataclass(frozen=True, slots=True)
class Course:
    """A course as prescribed: `sessions` in all, at most `per_week`, over `weeks`, of a programme,
    on a place (None: wherever it hurts). ValueError for what no plan can have."""

    program: str
    sessions: int
    per_week: int
    weeks: int
    site: Site | None = None

    def __post_init__(self) -> None:
        if self.program not in ALL_PROGRAMS:
            raise ValueError(f"no programme is called {self.program[:40]!r}")
        _within("sessions", self.sessions, 1, MAX_SESSIONS)
        _within("sessions a week", self.per_week, 1, PER_WEEK_MOST)
        _within("weeks", self.weeks, 1, WEEKS_MOST)


@dataclass(frozen=True, slots=True)
class Prescription:
    """What one file says. `who` wrote it, and when (`made`); `identity` is the diary that it is
    for, empty for any. `longest_s`: no session's cold for longer, None for no such limit.
    `comments` are words for the diary, oldest first. ValueError for what nobody would write."""

    who: str
    made: Moment
    identity: str = ""
    course: Course | None = None
    longest_s: int | None = None
    comments: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.who.strip() or len(self.who) > NAME_LONGEST:
            raise ValueError(f"who wrote it has a name of up to {NAME_LONGEST} letters")
        if self.longest_s is not None:
            _within("seconds of cold", self.longest_s, SHORTEST_S, 24 * 3600)
        if len(self.comments) > COMMENTS_MOST:
            raise ValueError(f"more than {COMMENTS_MOST} comments")
        if any(not words.strip() or len(words) > WORDS_LONGEST for words in self.comments):
            raise ValueError(f"a comment has up to {WORDS_LONGEST} letters")
        if self.course is None and self.longest_s is None and not self.comments:
            raise ValueError("nothing is said")


@dataclass(frozen=True, slots=True)
class Accepted:
    """What is written into the diary when a person takes a prescription: all of it or nothing.
    `ignored` is told beside it."""

    cap: Cap | None
    plan: Plan | None
    comments: tuple[DiaryEntry, ...]
    ignored: tuple[Ignored, ...] = ()


def refuse(prescription: Prescription, identity: str, known: Known) -> None:
    """Whether it may be taken into the diary with that `identity` (empty: not known yet).

    Fault PLAN_OF_ANOTHER, or PLAN_OLDER when a physiotherapist's limit in force was made later or
    at the same moment: only a newer file takes it back.
    """
    if prescription.identity and identity and prescription.identity != identity:
        raise Fault(FaultCode.PLAN_OF_ANOTHER, "it was made for another diary")
    held = _cap_in_force(known)
    if held and held.at.wall_ms >= prescription.made.wall_ms:
        raise Fault(FaultCode.PLAN_OLDER, "a limit that was made later is in force")


def accept(prescription: Prescription, known: Known, now: Moment) -> Accepted:
    """What taking it will write. A file without a limit lifts an earlier physiotherapist's one:
    that becomes the rules' own. One whose limit is left out leaves the earlier one in force: what
    is ignored changes nothing. The cap's time is when the file was made, so that an older file is
    known as such later."""
    longest_s = _tighter(prescription)
    held = _cap_in_force(known)
    plan = plan_of(prescription.course, now) if prescription.course else None
    allowed = plan if plan and not any(check(plan, known, now)) else None
    left_out = {
        Ignored.LONGEST: longest_s != prescription.longest_s,
        Ignored.COURSE: allowed is not plan,
    }
    lifts = held is not None and prescription.longest_s is None
    cap_s = COLD_CAP_S if lifts else longest_s
    return Accepted(
        cap=Cap(cap_s, PHYSIO, prescription.made) if cap_s is not None else None,
        plan=allowed,
        comments=tuple(
            DiaryEntry(Comment(prescription.who), at=prescription.made, told=now, text=words)
            for words in prescription.comments
        ),
        ignored=tuple(each for each, is_so in left_out.items() if is_so),
    )


def plan_of(course: Course, now: Moment) -> Plan:
    """The course as a plan of the diary: as many sessions a day as it takes to have all of a week,
    never more than T06. ValueError as `Plan`."""
    per_day = -(-course.per_week // 7)
    return Plan(
        template=Template.OWN,
        program=course.program,
        site=course.site,
        sessions=course.sessions,
        per_week=course.per_week,
        per_day=per_day,
        began=now,
        who=PlannedBy.PHYSIO,
    )


def _tighter(prescription: Prescription) -> int | None:
    longest_s = prescription.longest_s
    return longest_s if longest_s is not None and longest_s < COLD_CAP_S else None


def _cap_in_force(known: Known) -> Cap | None:
    return next((cap for cap in known.caps if cap.who == PHYSIO), None)


def _within(what: str, value: int, lowest: int, highest: int) -> None:
    if not lowest <= value <= highest:
        raise ValueError(f"{what}: {lowest} to {highest}, not {value}")
