"""A diary with something in every table, much of it personal, some of it nasty."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from app.domain.body import Quality, Region, Spot
from app.domain.care import CareEntry, Modality
from app.domain.diary import Closing, EndReason, KnownDevice, LogEntry, OffProof, Opening, Refusal
from app.domain.entry_kind import EntryKind
from app.domain.function import Activities, Change, Move, Moved, Movement, Score
from app.domain.harm import AdverseEvent, Advice, Harm, Outcome
from app.domain.health import (
    Applies,
    Cap,
    Clearance,
    Cloth,
    Consent,
    HealthScreen,
    PackFrom,
    Ready,
)
from app.domain.instruments import Instrument
from app.domain.journal import (
    Body,
    Care,
    CareKind,
    Cause,
    Comment,
    Context,
    Course,
    DiaryEntry,
    Flare,
    FlareTurn,
    Medicine,
    Note,
    Pain,
    Problem,
    Vitals,
)
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site, SkinLook
from app.domain.plan import Answer, Goal, Plan, Point, Review, Template
from app.domain.preferences import Preferences
from app.domain.reminders import Reminder, ReminderKind
from app.domain.timeline import Filter, SavedFilter
from app.domain.trail import Target
from app.domain.units import Moment
from app.domain.wrap import Sample
from storage.diary import DiaryFile

BEGAN = Moment(mono_ms=90_000, wall_ms=1_763_714_400_000, utc_offset_min=60)
"""2025-11-21 09:40:00 local time, 08:40:00 UTC."""
DAY_S = 86_400
EVIL = '=HYPERLINK("http://x";"Marisol")\r\nand more; with, all "signs" \u2603'
PHOTO = b"\xff\xd8\xff\xe0 Marisol's knee"
WRAP = KnownDevice("marisol-key", "A4:C1:38:00:12:7F", "ocwp", "Marisol's wrap", "BW-0127")
SIM = KnownDevice("sim", "sim", "sim", "Simulated wrap", simulated=True)
PERSONAL = (
    "Marisol", "marisol", "A4:C1:38", "BW-0127", "Weber", "weber", "HYPERLINK", "signs",
    "1971", "2025-", "Simulated wrap", "sofa", "Lake", "/9j/",
)  # fmt: skip
"""What an anonymous export must not hold; the last one is how a JPEG in base64 begins."""


def at(seconds: float) -> Moment:
    """So many seconds after BEGAN."""
    ms = round(seconds * 1000)
    return Moment(BEGAN.mono_ms + ms, BEGAN.wall_ms + ms, BEGAN.utc_offset_min)


def opening(began: Moment, device: KnownDevice, site: Site = Site.LOWER_BACK) -> Opening:
    """A session of ten minutes on that device."""
    ready = Ready(Cloth.DRY, PackFrom.FRIDGE, frozenset({"L03"}), asked_new=True, position="sofa")
    return Opening(
        began, "gel-10", 780, 600, site, device.key, device.name, device.model, device.simulated,
        17, ready=ready,
    )  # fmt: skip


def curve(seconds: int) -> list[Sample]:
    """A curve with a gap, a second from the wrap's memory, values below zero and none at all."""
    live = [
        Sample(t, 3100 - 3 * t, -150 - t % 7, None) for t in range(seconds) if t not in (50, 51)
    ]
    return [*live[:20], Sample(20, None, -5, 800, backfilled=True), *live[21:]]


def fill(path: Path) -> None:
    """Write it."""
    with DiaryFile(path) as diary:
        diary.consent(Consent(1, at(0)))
        applies = (Applies("C09", frozenset({Site.NECK, Site.KNEE_LEFT})), Applies("C12"))
        diary.screen(HealthScreen(at(1), 1971, frozenset({"C09", "C12", "C13"}), applies))
        diary.clear(Clearance("C12", "Dr. Weber", "2025-11-03", at(2)))
        diary.cap(Cap(600, "person", at(3)))
        diary.remember(WRAP, at(4))
        diary.remember(SIM, at(4))
        diary.refuse(Refusal(at(5), Site.NECK, "gel-15", 900, "C09", None))
        _in_earnest(diary)
        _rehearsal(diary)
        running = diary.begin(opening(at(5 * DAY_S), WRAP, Site.KNEE_LEFT))
        diary.add(running, curve(60))
        diary.rate(PainRating(3, at(2 * DAY_S)))
        note = "@Lake, with Marisol"
        diary.take_down(CareEntry(Modality.BATH, at(3 * DAY_S), 480, at(4 * DAY_S), note=note))
        _written_down(diary)
        _planned(diary)
        found = SavedFilter("Marisol's knee", Filter("weber", kinds=frozenset({EntryKind.PAIN})))
        diary.prefer(Preferences("Marisol", 4, "2025-10-01", "Marisol-Taler", (found,)))


BODIES: tuple[Body, ...] = (
    Pain(5, (Spot(Region.JAW_LEFT, 6, frozenset({Quality.DULL, Quality.TIGHT}), deep=True),)),
    Flare(FlareTurn.BEGAN),
    Medicine("Marisol's drops", 2.5, "Weber spoons", painkiller=True),
    Care(CareKind.WALK, 30, Region.FOOT_LEFT),
    Context(6.5, 3, 8, 2, 40),
    Vitals(128, 82, 61),
    Movement((Moved(Move.SIT, 3), Moved(Move.BEND_FORWARD, 4, 25)), PainWhen.BEFORE),
    Activities((("lift Marisol", 4), ("@Lake", 7))),
    Change(-2, "2025-11-03"),
    Score(Instrument.PEG, 4.7, "Dr. Weber"),
    Problem((Region.NECK, Region.JAW_LEFT), Course.CHRONIC, Cause.STRAIN, "2025-02-03"),
    Note(),
    Comment("Weber"),
)
"""One of each kind."""


def _written_down(diary: DiaryFile) -> None:
    """Each kind of entry, one of them changed, one and other cold in the bin."""
    for number, body in enumerate(BODIES):
        when = at(2 * DAY_S + 60 * number)
        session = 1 if isinstance(body, Note) else None
        diary.write(DiaryEntry(body, when, when, EVIL, session), [PHOTO] if session else [])
    (note,) = diary.entries(0, 2**60, frozenset({EntryKind.NOTE}))
    diary.change(replace(note, text="Marisol #knee", photos=()), at(4 * DAY_S), [PHOTO + b"2"])
    diary.price_session(1, 450, at(4 * DAY_S))
    wrong = DiaryEntry(Medicine("Marisol's tea"), at(2 * DAY_S), at(2 * DAY_S))
    diary.bin(Target.ENTRY, diary.write(wrong), at(4 * DAY_S))
    lake = CareEntry(Modality.BATH, at(3 * DAY_S), 60, at(3 * DAY_S), note="Lake again")
    diary.bin(Target.CARE, diary.take_down(lake), at(4 * DAY_S))
    diary.drop_rating(2, PainWhen.BEFORE, at(4 * DAY_S))
    diary.undo(at(4 * DAY_S))


def _planned(diary: DiaryFile) -> None:
    goals = frozenset({Goal.RELIEF})
    plan = Plan(Template.ACUTE, "gel-10", None, 3, 3, at(0), goals=goals, own_goal="lift Marisol")
    number = diary.keep_plan(plan)
    diary.review_plan(Review(number, Point.SESSION_3, Answer.KEEP, at(DAY_S), 4, "says Weber"))
    diary.keep_reminder(Reminder(ReminderKind.MEDICINE, 540, words="Marisol's drops"))


def _in_earnest(diary: DiaryFile) -> None:
    began = at(100)
    session = diary.begin(opening(began, WRAP))
    diary.add(session, curve(780))
    diary.note(session, LogEntry(0, "phase", "running"))
    diary.note(session, LogEntry(300_000, "rule", "too_cold", "H01", 760))
    off = Closing(at(880), EndReason.STOPPED_BY_PERSON, 780, 600, OffProof.WRAP)
    diary.finish(session, off)
    diary.rate(PainRating(6, began, PainWhen.BEFORE, Site.LOWER_BACK, session))
    diary.rate(PainRating(4, at(900), PainWhen.AFTER, Site.LOWER_BACK, session))
    said = AfterAnswers(SkinLook.RED, "better", EVIL, ("sit", "walk"), True, SkinLook.NORMAL)
    diary.answer(session, said)
    event = AdverseEvent(
        Harm.NUMBNESS, Site.LOWER_BACK, at(900), at(1000), session, note="+Marisol", photo=PHOTO
    )
    number = diary.report(event)
    diary.follow_harm(number, Outcome.GONE, "-Marisol says", at(DAY_S))
    (lock,) = (lock for lock in diary.known(at(DAY_S)).locks if lock.rule == "D14")
    diary.advise(lock.id, Advice("Dr. Weber", "2025-11-20", at(DAY_S), "Less, says Weber."))


def _rehearsal(diary: DiaryFile) -> None:
    session = diary.begin(opening(at(DAY_S), SIM, Site.KNEE_LEFT))
    diary.add(session, curve(600))
    done = Closing(at(DAY_S + 600), EndReason.COMPLETED, 600, 600, OffProof.WRAP)
    diary.finish(session, done)
    diary.rate(PainRating(2, at(DAY_S), PainWhen.BEFORE, Site.KNEE_LEFT, session))


_ANY_ORDER = {"sqlite_sequence": " ORDER BY name"}


def contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, but for when migrations were applied and for the index of words,
    whose pages lie as they were written."""
    with closing(sqlite3.connect(path)) as db:
        names = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: db.execute(f'SELECT * FROM "{name}"{_ANY_ORDER.get(name, "")}').fetchall()
            for (name,) in names
            if name != "_sqlite_migrations" and not name.startswith("search")
        }
