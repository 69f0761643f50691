"""Simulated persons through the real rules: who is stopped, when, by which rule, and how cold.

    python packaging/persons.py --count 10000 --seed 1 [--write]

Each person lies under one of the simulator's contacts with one sample of the skin a second; the
session is `app.domain.step`, with no radio between. The wraps are driven; under every other contact
a sensor watches, and the person takes the pack off when told to. Nobody feels anything: each
check-in is answered "cold", so that only the sensor's rules stand between a person and the cold.
`--write` puts the table into docs/persons.md. A model is no evidence: see `ble.sim.body`.
"""

import argparse
import random
import statistics
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.domain.diary import EndReason
from app.domain.events import Felt, OffAcknowledged, TookOff
from app.domain.pain import Sensation, Site
from app.domain.program import StepKind
from app.domain.programs import PROGRAMS
from app.domain.rules import RULES
from app.domain.session import Order, Session, Wanted, begin
from app.domain.step import step
from app.domain.units import Moment, celsius
from app.domain.wrap import Reading, Trust, WrapModel, WrapState
from ble.sim.person import Person
from ble.sim.presets import PRESETS
from ble.sim.wearer import Sensed, Wearer

PAGE = Path(__file__).resolve().parents[1] / "docs" / "persons.md"
KEYS, LENGTHS, ACCURACIES = tuple(PRESETS), tuple(PROGRAMS), (50, None)
"""What persons differ in, in turn: the contact, the programme, the sensor's accuracy (H14)."""
WATCHED_S = 120
"""How long after the pack came off the skin is looked at, at most."""
NOISE_C, LAG_S = 0.1, 4
"""By how much, and for how long, the true skin may be below the line before the probe can tell:
five deviations of its noise, twice its lag (`ble.sim.probe`)."""
_STATES = {
    StepKind.PRECOOL: WrapState.PRECOOL,
    StepKind.HOLD: WrapState.RUNNING,
    StepKind.REWARM: WrapState.STOPPING,
}


@dataclass(frozen=True, slots=True)
class Life:
    """One person's session. `ended_s` is when off was wanted; temperatures are of the true skin.

    `samples_below` is the longest run of samples at or below the stop line before that,
    `clearly_below_s` how long the skin was below it by more than the sensor's noise, `below_s` how
    long it was below it at all in one stretch, the time until the pack came off included.
    """

    preset: str
    accuracy: int | None
    end: EndReason
    rule: str | None
    ended_s: int
    coldest_c: float
    samples_below: int
    clearly_below_s: int
    below_s: int

    @property
    def harmed(self) -> bool:
        """Whether it was below the stop line for longer than H01, or H14, allows."""
        allowed = RULES["H01"]["samples_count"]
        return self.samples_below > allowed or self.clearly_below_s > allowed + 1 + LAG_S


class Stretch:
    """The longest run of seconds in which something held."""

    def __init__(self) -> None:
        """Nothing held yet."""
        self.longest = self._now = 0

    def see(self, holds: bool) -> None:
        """One more second."""
        self._now = self._now + 1 if holds else 0
        self.longest = max(self.longest, self._now)


class Trial:
    """One person from the first second to the last."""

    def __init__(self, number: int, seed: int) -> None:
        """Person `number` of those of `seed`."""
        chance = random.Random(f"{seed}/{number}")  # repeatable, not secret
        self.preset = KEYS[number % len(KEYS)]
        program = PROGRAMS[LENGTHS[number // len(KEYS) % len(LENGTHS)]]
        accuracy = ACCURACIES[number // (len(KEYS) * len(LENGTHS)) % len(ACCURACIES)]
        self.driven = self.preset.startswith("wrap")
        model = WrapModel("wrap", "Wrap", Trust.GUARD, driven=self.driven, accuracy=accuracy)
        order = Order(program, Site.THIGH_LEFT, model, 1, "", "")
        person = Person.draw(chance.getrandbits(32))
        self.wearer = Wearer(PRESETS[self.preset], person, chance.getrandbits(32))
        self.session = begin(order, Moment(0, 0))
        self._answers_after_ms = chance.randint(2000, 50_000)
        self._takes_off_after_s = chance.randint(3, 10)
        self.second = 0
        self.ended_s: int | None = None
        self.off_s: int | None = None

    def live_a_second(self) -> None:
        """Skin, sensor, rules, person, in this order."""
        self.second += 1
        at = Moment(self.second * 1000, self.second * 1000)
        kind = self.session.program.at(self.second).kind
        self._hear(self._told(self._sensed(kind), kind), at)
        asked = self.session.check_in
        if asked and at.mono_ms - asked.asked_ms >= self._answers_after_ms:
            self._hear(Felt(Sensation.COLD), at)
        if self.session.wanted is Wanted.OFF:
            self._end(at)

    def _end(self, at: Moment) -> None:
        if self.ended_s is None:
            self.ended_s = self.second
            self._hear(OffAcknowledged(), at)
        if self.off_s is None and self.second - self.ended_s >= self._takes_off_after_s:
            self.off_s = self.second
            self.wearer.take_off()
            self._hear(TookOff(), at)

    def _hear(self, event: Reading | Felt | OffAcknowledged | TookOff, at: Moment) -> None:
        self.session = step(self.session, event, at)

    def _sensed(self, kind: StepKind) -> Sensed:
        if not self.driven or self.session.wanted is Wanted.OFF:
            return self.wearer.live_a_second()
        target_c = celsius(self.session.program.at(self.second).target)
        if kind is StepKind.REWARM:
            return self.wearer.live_a_second(warm_to_c=target_c)
        return self.wearer.live_a_second(cool_to_c=target_c)

    def _told(self, sensed: Sensed, kind: StepKind) -> Reading:
        skin, pack = sensed.contact_cc, sensed.pack_cc
        if not self.driven:
            return Reading(WrapState.UNKNOWN, False, skin, None, None, t_s=self.second)
        off = self.session.wanted is Wanted.OFF
        over = self.second >= self.session.program.total_s
        state = WrapState.IDLE if off else WrapState.COMPLETED if over else _STATES[kind]
        cooling = state in {WrapState.PRECOOL, WrapState.RUNNING}
        return Reading(state, cooling, skin, pack, None, t_s=self.second)


def live(number: int, seed: int) -> Life:
    """The life of person `number`, until the skin has left the line behind after the end."""
    trial = Trial(number, seed)
    line = trial.session.skin.stop_line
    samples, clearly, below = Stretch(), Stretch(), Stretch()
    coldest_c = trial.wearer.skin_c
    while trial.off_s is None or (
        _is_below(trial, line) and trial.second < trial.off_s + WATCHED_S
    ):
        trial.live_a_second()
        skin_c = trial.wearer.skin_c
        coldest_c = min(coldest_c, skin_c)
        below.see(_is_below(trial, line))
        if trial.ended_s is None or trial.ended_s == trial.second:
            samples.see(_sampled_below(trial.session, line))
            clearly.see(skin_c <= celsius(line) - NOISE_C)
    session = trial.session
    return Life(
        trial.preset,
        session.order.model.accuracy,
        session.end or EndReason.WRAP_FAULT,
        _rule(session),
        trial.ended_s or 0,
        coldest_c,
        samples.longest,
        clearly.longest,
        below.longest,
    )


def _is_below(trial: Trial, line: int) -> bool:
    return trial.wearer.skin_c <= celsius(line)


def _sampled_below(session: Session, line: int) -> bool:
    return session.skin.latest is not None and session.skin.latest <= line


def _rule(session: Session) -> str | None:
    """The rule that ended it."""
    told = [e.rule for e in session.log if e.kind == "rule" and e.code == session.end]
    return told[0] if told else None


def table(lives: Iterable[Life]) -> str:
    """A row a contact: how many came to the end, what stopped the others, how cold it got."""
    by_preset: dict[str, list[Life]] = defaultdict(list)
    for one in lives:
        by_preset[one.preset].append(one)
    head = (
        "| contact | persons | completed | stopped: rule, how many, median minute "
        "| coldest skin | below the line before the stop | until it was warmer |\n"
        "|---|---|---|---|---|---|---|"
    )
    rows = (_row(PRESETS[key].name, by_preset[key]) for key in PRESETS if by_preset[key])
    return "\n".join([head, *rows])


def _row(name: str, lives: list[Life]) -> str:
    completed = sum(one.end is EndReason.COMPLETED for one in lives)
    cells = (
        name,
        str(len(lives)),
        str(completed),
        ", ".join(_stops(lives)) or "none",
        f"{min(one.coldest_c for one in lives):.1f} degC",
        f"{max(one.clearly_below_s for one in lives)} s",
        f"{max(one.below_s for one in lives)} s",
    )
    return f"| {' | '.join(cells)} |"


def _stops(lives: list[Life]) -> Iterator[str]:
    minutes: dict[str, list[float]] = defaultdict(list)
    for one in lives:
        if one.end is not EndReason.COMPLETED:
            minutes[one.rule or one.end].append(one.ended_s / 60)
    for rule in sorted(minutes):
        yield f"{rule} {len(minutes[rule])} ({statistics.median(minutes[rule]):.1f})"


def figures(lives: list[Life]) -> str:
    """What all of them come to, in a few lines."""
    stopped = [one for one in lives if one.end is not EndReason.COMPLETED]
    return (
        f"{len(lives)} persons, {len(stopped)} stopped by a rule, "
        f"{sum(one.harmed for one in lives)} below the stop line for longer than the rule allows. "
        f"Coldest skin {min(one.coldest_c for one in lives):.1f} degC."
    )


_TOP = """# Simulated persons

Generated by `python packaging/persons.py --count {count} --seed {seed} --write`; do not edit.

{figures}

Each person is drawn at random (resting skin, fat, how well the pack lies on), lies under one of
the simulator's contacts for 10, 15 or 20 minutes of cold, and has a sensor that is good to 0.5 degC
or one of unknown accuracy, in equal parts. The rules are the real ones, `app.domain.step`. Nobody
feels anything: every check-in is answered "cold". After a stop the pack comes off within 3 to 10
seconds.

The stop line is 10 degC (H01), or 12 degC where the accuracy is unknown (H14). "Below the line
before the stop" is the longest time that the true skin was more than {noise} degC below it while
cold was still wanted; the rule needs {samples} samples in a row, one a second, and the probe lags
by some seconds. "Until it was warmer" is the longest stretch at or below the line, the time until
the pack was off and the skin warm again included. **A model is no evidence, and no clinician has
reviewed it.**

"""


def page(lives: list[Life], seed: int) -> str:
    """docs/persons.md."""
    top = _TOP.format(
        count=len(lives),
        seed=seed,
        figures=figures(lives),
        noise=NOISE_C,
        samples=RULES["H01"]["samples_count"],
    )
    return f"{top}{table(lives)}\n"


def main() -> None:
    """Let them all live, and print the table. Exit code 1 when one was harmed."""
    asked = argparse.ArgumentParser(description="Simulated persons through the real rules.")
    asked.add_argument("--count", type=int, default=10_000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--write", action="store_true", help="Put the table into docs/persons.md.")
    args = asked.parse_args()
    with ProcessPoolExecutor() as pool:
        lives = list(pool.map(partial(live, seed=args.seed), range(args.count), chunksize=50))
    sys.stdout.write(f"{table(lives)}\n{figures(lives)}\n")
    if args.write:
        PAGE.write_text(page(lives, args.seed), encoding="utf-8")
    sys.exit(any(one.harmed for one in lives))


if __name__ == "__main__":
    main()
