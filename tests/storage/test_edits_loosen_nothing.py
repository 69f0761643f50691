"""T05-T07, T10, W03, locks: no sequence of edits lets anybody begin sooner, or for longer."""

import tempfile
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.domain.care import CareEntry, Modality
from app.domain.diary import Closing, EndReason, KnownDevice, OffProof, Opening
from app.domain.health import Cap
from app.domain.known import Known
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site, SkinLook
from app.domain.preferences import Preferences
from app.domain.readiness import AskedStart, Readiness, judge_start
from app.domain.remembered import Remembered
from app.domain.rules import Action
from app.domain.trail import Target
from app.domain.units import Moment
from storage.diary import DiaryFile
from storage.people import hand_over
from storage.reader import DiaryReading
from tests.healthy import READY, healthy
from tests.storage.conftest import DAY_S, HOUR_S, at

SITES = (Site.NECK, Site.HIP_LEFT, Site.KNEE_LEFT)
NOW_S = 10 * DAY_S
NOWS = (at(NOW_S), at(NOW_S + HOUR_S))
"""When a start is asked for, whatever the clock said at each edit."""
BEGAN_S = (
    *(0, 1200, NOW_S - 23 * HOUR_S, NOW_S - 3 * HOUR_S, NOW_S - 3 * HOUR_S + 1200),
    *(NOW_S - HOUR_S, NOW_S + 3 * DAY_S),
)
"""Long ago, within a day, within the rest, and dated ahead by a wrong clock; some soon enough after
another one to go on with it."""
CUT_S = NOW_S - 8 * HOUR_S
"""When a session began that was cut into parts."""
PAINS = st.none() | st.tuples(st.integers(0, 9), st.integers(0, 9))
DEVICES = (KnownDevice("k", "BB", "m", "Wrap"), KnownDevice("other", "AA", "m", "Other"))
WEIGHTY = Action.WARN
"""Findings below are advice on how to go on, of what stands in the diary now (W04-W07, T02)."""


def asked(site: Site, *, rehearsal: bool = False) -> AskedStart:
    return AskedStart(site, 900, 900, guarded=True, ready=READY, rehearsal=rehearsal)


def weighty(told: Readiness) -> dict[str, Action]:
    """By rule, the strongest action of each that is more than advice."""
    found: dict[str, Action] = {}
    for each in told.verdict.findings:
        if each.action >= WEIGHTY and not each.met:
            found[each.rule] = max(each.action, found.get(each.rule, each.action))
    return found


def is_milder(after: Readiness, before: Readiness) -> bool:
    now, then = weighty(after), weighty(before)
    return (
        after.cold_s > before.cold_s
        or after.offered_s > before.offered_s
        or after.wait_s < before.wait_s
        or (after.waits_for is None and before.waits_for is not None)
        or any(now.get(rule_id, Action.ADVISE) < action for rule_id, action in then.items())
    )


class Edits(RuleBasedStateMachine):
    """A diary with some past, edited at random, and the diary of somebody else beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.mine = Path(self.folder.name) / "mine.db"
        self.diary = DiaryFile(self.mine)
        self.other = Path(self.folder.name) / "theirs.db"
        with closing(DiaryFile(self.other)) as theirs:
            theirs.prefer(Preferences(name="Ben"))
        self.sessions: list[int] = []
        self.cares: list[int] = []
        self.given: dict[int, int] = {}
        self.clock_s = NOW_S
        self.locked: set[int] = set()
        self.first: dict[tuple[Moment, Site], Readiness] = {}

    def teardown(self) -> None:
        self.diary.close()
        self.folder.cleanup()

    def now(self) -> Moment:
        self.clock_s += 1
        return at(self.clock_s)

    @initialize(
        past=st.lists(
            st.tuples(
                st.sampled_from(BEGAN_S),
                st.sampled_from(SITES),
                st.sampled_from([OffProof.WRAP, OffProof.WRAP, OffProof.NONE]),
                st.sampled_from([EndReason.COMPLETED, EndReason.COMPLETED, EndReason.FAR_TOO_COLD]),
                PAINS,
            ),
            max_size=6,
        ),
        split=st.lists(PAINS, max_size=3),
        cares=st.lists(st.tuples(st.sampled_from(BEGAN_S), st.sampled_from(SITES)), max_size=2),
        cap_s=st.none() | st.integers(300, 900),
    )
    def begin(
        self,
        past: list[tuple[int, Site, OffProof, EndReason, tuple[int, int] | None]],
        split: list[tuple[int, int] | None],
        cares: list[tuple[int, Site]],
        cap_s: int | None,
    ) -> None:
        self.diary.screen(healthy(at(NOW_S - DAY_S)))
        for device in DEVICES:
            self.diary.remember(device, at(0))
        if cap_s:
            self.diary.cap(Cap(cap_s, "person", at(0)))
        for number, pain in enumerate(split):
            part = (CUT_S + 1200 * number, SITES[0], OffProof.WRAP, EndReason.LINK_LOST, pain)
            past.append(part)
        for number, (began_s, site, off, end, pain) in enumerate(past):
            began = at(began_s)
            opening = Opening(began, "gel-15", 1200, 900, site, "k", "Wrap", "m", False, number)
            session = self.diary.begin(opening)
            self.diary.finish(session, Closing(at(began_s + 900), end, 900, 900, off))
            if pain:
                for when, score in zip((PainWhen.BEFORE, PainWhen.AFTER), pain, strict=True):
                    self.diary.rate(PainRating(score, began, when, site, session))
            self.sessions.append(session)
        for began_s, site in cares:
            care = CareEntry(Modality.BATH, at(began_s), 600, at(began_s), site)
            self.cares.append(self.diary.take_down(care))
        self.first = self.judged()
        self.no_lock_goes()

    def judged(self) -> dict[tuple[Moment, Site], Readiness]:
        told: dict[tuple[Moment, Site], Readiness] = {}
        for now in NOWS:
            known = self.diary.known(now)
            for site in SITES:
                told[now, site] = judge_start(asked(site), known, now)
        return told

    def some(self, data: st.DataObject) -> int:
        return data.draw(st.sampled_from(self.sessions))

    @precondition(lambda self: self.sessions)
    @rule(data=st.data(), site=st.sampled_from(SITES))
    def move(self, data: st.DataObject, site: Site) -> None:
        self.diary.move_session(self.some(data), site, self.now())

    @rule()
    def join_what_fits(self) -> None:
        known = self.diary.known(NOWS[0])
        for session in self.sessions:
            with closing(DiaryReading(self.mine)) as reader:
                before = reader.neighbour(session)
            if before:
                self.diary.join_sessions(before.id, session, self.now())
        self.assert_counted_as_in(known)

    @precondition(lambda self: self.sessions)
    @rule(data=st.data())
    def take_apart(self, data: st.DataObject) -> None:
        known = self.diary.known(NOWS[0])
        with suppress(LookupError):
            self.diary.take_apart(self.some(data), self.now())
        self.assert_counted_as_in(known)

    def assert_counted_as_in(self, known: Known) -> None:
        """All but pauses: pain of the whole may bring one more (W03)."""
        now = self.diary.known(NOWS[0])
        assert set(now.locks) >= set(known.locks)
        assert replace(now, locks=()) == replace(known, locks=())

    @precondition(lambda self: self.sessions)
    @rule(data=st.data(), key=st.sampled_from([device.key for device in DEVICES]))
    def assign(self, data: st.DataObject, key: str) -> None:
        session = self.some(data)
        with suppress(LookupError):
            self.diary.assign_session(session, key, self.now())

    @precondition(lambda self: self.sessions)
    @rule(data=st.data(), binned=st.booleans())
    def bin_or_restore(self, data: st.DataObject, binned: bool) -> None:
        turn = self.diary.bin if binned else self.diary.restore
        session = self.some(data)
        with suppress(LookupError):  # emptied out of the bin for good
            turn(Target.SESSION, session, self.now())

    @precondition(lambda self: self.cares)
    @rule(data=st.data(), binned=st.booleans())
    def bin_or_restore_care(self, data: st.DataObject, binned: bool) -> None:
        turn = self.diary.bin if binned else self.diary.restore
        care = data.draw(st.sampled_from(self.cares))
        with suppress(LookupError):  # emptied out of the bin for good
            turn(Target.CARE, care, self.now())

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self.diary.undo(self.now())

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            self.diary.redo(self.now())

    @precondition(lambda self: self.sessions)
    @rule(
        data=st.data(),
        when=st.sampled_from([PainWhen.BEFORE, PainWhen.AFTER, PainWhen.HOURS_96]),
        score=st.integers(0, 9),
    )
    def rate(self, data: st.DataObject, when: PainWhen, score: int) -> None:
        self.diary.rate(PainRating(score, self.now(), when, None, self.some(data)))

    @precondition(lambda self: self.sessions)
    @rule(data=st.data(), when=st.sampled_from([PainWhen.BEFORE, PainWhen.AFTER]))
    def drop(self, data: st.DataObject, when: PainWhen) -> None:
        try:
            self.diary.drop_rating(self.some(data), when, self.now())
        except LookupError:
            return

    @precondition(lambda self: self.sessions)
    @rule(data=st.data(), look=st.sampled_from(SkinLook))
    def answer(self, data: st.DataObject, look: SkinLook) -> None:
        self.diary.answer(self.some(data), AfterAnswers(skin_60=look), self.now())

    @precondition(lambda self: self.sessions)
    @rule(data=st.data())
    def give(self, data: st.DataObject) -> None:
        session = self.some(data)
        self.given[session] = hand_over(self.other, self.diary.whole(session))
        self.diary.bin(Target.SESSION, session, self.now())

    @precondition(lambda self: self.given)
    @rule(data=st.data(), site=st.sampled_from(SITES), look=st.sampled_from(SkinLook))
    def edit_there_and_give_back(self, data: st.DataObject, site: Site, look: SkinLook) -> None:
        theirs = self.given[data.draw(st.sampled_from(list(self.given)))]
        with closing(DiaryFile(self.other)) as diary:
            diary.move_session(theirs, site, self.now())
            diary.answer(theirs, AfterAnswers(skin_60=look), self.now())
            self.diary.close()
            hand_over(self.mine, diary.whole(theirs))
            diary.bin(Target.SESSION, theirs, self.now())
        self.diary = DiaryFile(self.mine)

    @rule(clocks_days=st.lists(st.sampled_from([-400, 0, 31, 33, 400]), max_size=3))
    def open_again(self, clocks_days: list[int]) -> None:
        """The app begins, by whatever clocks, and again when it is right."""
        for days in (*clocks_days, 0):
            self.diary.empty_bin(at(self.clock_s + days * DAY_S))
        with closing(DiaryReading(self.mine)) as reader:
            self.sessions = [each for each in self.sessions if reader.session(each)]

    @rule(site=st.sampled_from(SITES), began_s=st.sampled_from(BEGAN_S[:-1]))
    def take_over(self, site: Site, began_s: int) -> None:
        """A session that the wrap tells of, of whatever day."""
        found = Remembered(DEVICES[1], began_s % 997 + 1, at(began_s), 60, EndReason.COMPLETED)
        self.diary.take_over(found, site)

    @invariant()
    def nothing_is_milder(self) -> None:
        for key, told in self.judged().items():
            assert key not in self.first or not is_milder(told, self.first[key]), key

    @invariant()
    def no_lock_goes(self) -> None:
        locks = {lock.id for lock in self.diary.known(NOWS[0]).locks}
        assert locks >= self.locked
        self.locked = locks


TestEdits = Edits.TestCase
TestEdits.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
