"""A believable diary for pictures and for tests of pages: real sessions, driven by `step`.

The skin curves are made up; all that follows from them (phases, rules, ends) is the domain's own.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from math import exp, sin
from pathlib import Path

from app.domain.care import CareEntry, Modality
from app.domain.diary import Closing, EndReason, KnownDevice, OffProof, Opening
from app.domain.events import Event, Felt, OffAcknowledged, StopAsked, Tick
from app.domain.harm import AdverseEvent, Advice, Harm, Outcome
from app.domain.health import CONSENT_TEXT, Applies, Consent, HealthScreen
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Sensation, Site, SkinLook
from app.domain.programs import PROGRAMS
from app.domain.screening import QUESTIONS
from app.domain.session import Order, Phase, Session, begin
from app.domain.step import step
from app.domain.units import Moment
from app.domain.wrap import Reading, Sample, Trust, WrapEnd, WrapModel, WrapState, WrapStatus
from app.news import SessionNews
from storage.diary import DiaryFile

MODEL = WrapModel("ocwp", "Cold wrap", Trust.GUARD, driven=True, accuracy=50)
SIMULATED = WrapModel(
    "sim", "Simulated wrap", Trust.GUARD, driven=True, simulated=True, accuracy=50
)
BLUE = KnownDevice("blue", "A4:C1:38:00:12:7F", "ocwp", "Blue wrap", "BW-0127")
SIM = KnownDevice("sim", "sim", "sim", "Simulated wrap", simulated=True)
NOW = Moment(mono_ms=9_000_000_000, wall_ms=1_772_640_600_000, utc_offset_min=60)
"""Wednesday 4 March 2026, 17:10 by a clock on the wall."""
DAY_MS, MINUTE_MS = 86_400_000, 60_000
NUMBED, LAST = 9, 11
"""The session that numb skin ended, and the last one, of which not all was asked yet."""

Skin = Callable[[int], int]


def before(days: float = 0.0, minutes: float = 0.0) -> Moment:
    """A moment so long before NOW."""
    ago = round(days * DAY_MS + minutes * MINUTE_MS)
    return Moment(NOW.mono_ms - ago, NOW.wall_ms - ago, NOW.utc_offset_min)


def cooling(to_cc: int, tau_s: float = 190.0) -> Skin:
    """A skin that falls from 31 degC towards `to_cc`, with the wiggle of a real sensor."""

    def at(t_s: int) -> int:
        return round(to_cc + (3100 - to_cc) * exp(-t_s / tau_s) + 9 * sin(t_s / 7) + 5 * sin(t_s))

    return at


@dataclass
class Rehearsal:
    """Drives one session second by second, as the runner does, and keeps what it writes."""

    order: Order
    began: Moment
    skin: Skin
    events: Mapping[int, tuple[Event, ...]] = field(default_factory=dict[int, tuple[Event, ...]])
    gaps: tuple[range, ...] = ()
    samples: list[Sample] = field(default_factory=list[Sample])

    def __post_init__(self) -> None:
        self.session: Session = begin(self.order, self.began)
        self.at = self.began

    def later(self, seconds: float) -> Moment:
        """The moment so long after the start."""
        ahead = round(seconds * 1000)
        began = self.began
        return Moment(began.mono_ms + ahead, began.wall_ms + ahead, began.utc_offset_min)

    def tell(self, event: Event, at: Moment | None = None) -> Session:
        """One step."""
        self.at = at or self.at
        self.session = step(self.session, event, self.at)
        return self.session

    def run(self, seconds: int) -> Session:
        """Let it run for so many seconds from the start, or until it is asked to stop."""
        for t_s in range(seconds):
            self.tell(Tick(), self.later(t_s))
            for event in self.events.get(t_s, ()):
                self.tell(event)
            if not any(t_s in gap for gap in self.gaps):
                self.tell(self._reading(t_s))
            if t_s >= (total_s := self.session.program.total_s):
                number = self.order.number
                self.tell(WrapStatus(number, WrapState.COMPLETED, WrapEnd.COMPLETED, total_s, 0))
            if self.session.check_in and t_s % 5 == 3:
                self.tell(Felt(_ladder(t_s)))
            if not self.session.active:
                break
        return self.session

    def off(self) -> Session:
        """The wrap stops and says so."""
        self.tell(OffAcknowledged())
        proof = Reading(WrapState.IDLE, cooling=False, skin=None, pack=None, target=None)
        return self.tell(proof)

    def _reading(self, t_s: int) -> Reading:
        skin, phase = self.skin(t_s), self.session.phase
        warming = t_s >= self.session.program.cold_s
        pack = 1500 if t_s < 120 else round(600 + 900 * exp(-(t_s - 120) / 45))
        target = 1500 if t_s < 120 else 600
        if warming:
            pack = target = 1800
        state = WrapState.STOPPING if warming else WrapState.RUNNING
        if phase is Phase.STARTING or t_s < 120:
            state = WrapState.PRECOOL
        if t_s >= self.session.program.total_s:
            state = WrapState.COMPLETED
        if 1 <= t_s <= self.session.program.total_s:
            self.samples.append(Sample(t_s, skin, pack, target))
        return Reading(state, not warming, skin, pack, target, t_s=t_s, battery_percent=76)

    def news(self) -> SessionNews:
        """What the engine would tell now, with the whole curve."""
        return SessionNews(self.session, 99, self.at, tuple(self.samples))


def _ladder(t_s: int) -> Sensation:
    return Sensation.COLD if t_s < 200 else Sensation.STINGING if t_s < 500 else Sensation.ACHING


def order(
    program: str = "gel-15", site: Site = Site.LOWER_BACK, *, simulated: bool = False
) -> Order:
    """An order for one of the two wraps."""
    device, model = (SIM, SIMULATED) if simulated else (BLUE, MODEL)
    return Order(PROGRAMS[program], site, model, 1, device.key, device.name, can_pause=True)


def opening(rehearsal: Rehearsal) -> Opening:
    """The session as it began."""
    asked, program = rehearsal.order, rehearsal.session.program
    return Opening(
        began=rehearsal.began,
        program=program.key,
        planned_s=program.total_s,
        cold_planned_s=program.cold_s,
        site=asked.site,
        device_key=asked.device_key,
        device_name=asked.device_name,
        model=asked.model.key,
        simulated=asked.rehearsal,
        number=asked.number,
    )


def keep(diary: DiaryFile, rehearsal: Rehearsal) -> int:
    """Write a session that is over; its id."""
    session_id = diary.begin(opening(rehearsal))
    diary.add(session_id, rehearsal.samples)
    for entry in rehearsal.session.log:
        diary.note(session_id, entry)
    actual_s = round(rehearsal.session.elapsed_s(rehearsal.at))
    end = rehearsal.session.end or EndReason.WRAP_FAULT
    cold_s = rehearsal.session.cold_ms // 1000
    diary.finish(session_id, Closing(rehearsal.at, end, actual_s, cold_s, OffProof.WRAP))
    return session_id


def _past() -> Iterator[tuple[Rehearsal, int | None, int | None]]:
    """Eleven sessions of five weeks, with pain before and after."""
    quiet = cooling(1240)
    yield Rehearsal(order("gel-10", simulated=True), before(36), cooling(1380)), None, None
    yield Rehearsal(order("gel-10"), before(33, 20), cooling(1350)), 6, 5
    yield Rehearsal(order("gel-10"), before(29, -35), cooling(1320)), 6, 4
    yield Rehearsal(order("gel-10", Site.KNEE_LEFT), before(24), cooling(1290)), 5, None
    yield Rehearsal(order(), before(21, 12), quiet, gaps=(range(240, 262),)), 6, 4
    stopped: Mapping[int, tuple[Event, ...]] = {412: (StopAsked("button"),)}
    yield Rehearsal(order(), before(17, -8), quiet, stopped), 7, 6
    yield Rehearsal(order(), before(12, 31), cooling(1260)), 5, 3
    yield Rehearsal(order("gel-20"), before(9), cooling(940, 300)), 4, 4
    numb: Mapping[int, tuple[Event, ...]] = {655: (Felt(Sensation.NUMB),)}
    yield Rehearsal(order(), before(5, 44), quiet, numb), 6, None
    yield Rehearsal(order("gel-10", Site.SHOULDER_RIGHT), before(3), cooling(1330)), 3, 2
    yield Rehearsal(order(), before(1, 25), quiet), 5, 3


def healthy(at: Moment, *applies: Applies, born: int = 1971) -> HealthScreen:
    """The health questions, all answered: with yes for what `applies`, else with no."""
    return HealthScreen(at, born, frozenset(question.rule for question in QUESTIONS), applies)


def fill(path: Path) -> None:
    """Write the sample diary into the file `path`."""
    with DiaryFile(path) as diary:
        diary.consent(Consent(CONSENT_TEXT, before(36)))
        diary.screen(healthy(before(4)))
        diary.remember(SIM, before(36))
        diary.remember(BLUE, before(33))
        for rehearsal, pain_before, pain_after in _past():
            rehearsal.run(1600)
            rehearsal.off()
            session_id = keep(diary, rehearsal)
            _rate(diary, session_id, rehearsal, pain_before, pain_after)
            _look(diary, session_id)
        for days, score in ((26, 5), (19, 4), (14, 6), (8, 3), (6, 5), (2, 2), (0.2, 3)):
            diary.rate(PainRating(score, before(days)))
        _go_on(diary)
        _go_wrong(diary)


def _look(diary: DiaryFile, session_id: int) -> None:
    """The skin after a session: often red, and normal again half an hour later."""
    look = SkinLook.RED if session_id % 3 else SkinLook.NORMAL
    diary.answer(session_id, AfterAnswers(look, "better", None, ("sit", "stand")))
    if session_id != LAST:
        touch_felt = session_id != NUMBED
        later = AfterAnswers(touch_felt=touch_felt, skin_30=SkinLook.NORMAL)
        diary.answer(session_id, later)


def _go_on(diary: DiaryFile) -> None:
    """Pain in the days after the last two sessions, and cold beside them."""
    for session_id, when, score, at in (
        (10, PainWhen.HOURS_2, 2, before(3, -150)),
        (10, PainWhen.HOURS_24, 2, before(2, -40)),
        (10, PainWhen.HOURS_48, 3, before(1, -55)),
        (LAST, PainWhen.HOURS_2, 3, before(1, -140)),
    ):
        diary.rate(PainRating(score, at, when, None, session_id))
    diary.take_down(
        CareEntry(Modality.BATH, before(10, 200), 480, before(10, 150), note="Lake, knee deep")
    )


def _go_wrong(diary: DiaryFile) -> None:
    """Numb skin that lasted: told, gone after a day, and the place opened again by advice."""
    told = before(5, -60)
    event = AdverseEvent(
        Harm.NUMBNESS, Site.LOWER_BACK, before(5, 33), told, NUMBED, note="A palm wide, left."
    )
    event_id = diary.report(event)
    diary.follow_harm(event_id, Outcome.BETTER, "Feels touch again.", before(4.8))
    diary.follow_harm(event_id, Outcome.GONE, "", before(4.4))
    (lock,) = diary.known(NOW).locks
    diary.advise(
        lock.id, Advice("Dr. Weber", "2026-02-28", before(4.2), "15 minutes, cloth twice.")
    )


def _rate(
    diary: DiaryFile,
    session_id: int,
    rehearsal: Rehearsal,
    pain_before: int | None,
    pain_after: int | None,
) -> None:
    site = rehearsal.order.site
    if pain_before is not None:
        at = rehearsal.began
        diary.rate(PainRating(pain_before, at, PainWhen.BEFORE, site, session_id))
    if pain_after is not None:
        at = rehearsal.later(1300)
        diary.rate(PainRating(pain_after, at, PainWhen.AFTER, site, session_id))
