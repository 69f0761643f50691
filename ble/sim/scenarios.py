"""Named troubles for the simulated wrap, with times relative to the link or to the session.

A scenario acts on the wrap only from outside, as life does: it cuts the link, lays the wrap on
otherwise, breaks the probe, empties the battery, presses the button.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final, TypeAlias

from ble.codecs.ocwp import State
from ble.sim.firmware import Firmware
from ble.sim.link import SimWrap
from ble.sim.person import Person
from ble.sim.presets import PRESETS
from ble.sim.wearer import ProbeFault, Wearer

DEFAULT_PRESET: Final = "wrap-dry-cloth"
DEFAULT_NAME: Final = "OCW-5151"

_AT_WORK: Final = {State.PRECOOL, State.RUNNING, State.PAUSED, State.RUNNING_WITHOUT_LINK}

Strike: TypeAlias = Callable[[SimWrap], None]


class Since(StrEnum):
    """What a trouble's time counts from."""

    LINK = "link"
    """The first time a link came up."""
    SESSION = "session"
    """The first time a session ran."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What happens, and how many seconds after what."""

    at_s: float
    strike: Strike
    since: Since = Since.SESSION


@dataclass(frozen=True, slots=True)
class Scenario:
    """A named trouble. `person` stands in for the one drawn from the seed, where it must."""

    name: str
    about: str
    troubles: tuple[Trouble, ...] = ()
    person: Person | None = None


def _go_out_of_range(wrap: SimWrap) -> None:
    wrap.in_range = False
    wrap.cut_link()


def _come_back(wrap: SimWrap) -> None:
    wrap.in_range = True


def _lose_notifications(wrap: SimWrap) -> None:
    wrap.muted = True


def _answer_slowly(wrap: SimWrap) -> None:
    wrap.answer_delay_s = 1.5


def _corrupt(wrap: SimWrap) -> None:
    wrap.corrupting = True


def _stick_probe(wrap: SimWrap) -> None:
    wrap.firmware.wearer.probe_fault = ProbeFault.STUCK


def _open_probe(wrap: SimWrap) -> None:
    wrap.firmware.wearer.probe_fault = ProbeFault.OPEN


def _forget_cloth(wrap: SimWrap) -> None:
    wrap.firmware.wearer.change(PRESETS["wrap-bare"])


def _drain_battery(wrap: SimWrap) -> None:
    wrap.firmware.battery.percent = 6.0


def _empty_battery(wrap: SimWrap) -> None:
    wrap.firmware.battery.percent = 5.0


def _reset(wrap: SimWrap) -> None:
    _go_out_of_range(wrap)
    wrap.firmware.power_cycle(watchdog=True)


def _press_button(wrap: SimWrap) -> None:
    wrap.firmware.press_button()


def _ignore_stops(wrap: SimWrap) -> None:
    wrap.firmware.ignore_stops()


def _range_lost(at_s: float, for_s: float) -> tuple[Trouble, ...]:
    return Trouble(at_s, _go_out_of_range), Trouble(at_s + for_s, _come_back)


_ALL: Final = (
    Scenario("none", "Nothing goes wrong."),
    Scenario("link-loss", "The link is lost at 200 s for 20 s.", _range_lost(200, 20)),
    Scenario(
        "link-loss-long",
        "The link is lost at 200 s for 60 s, longer than any lease.",
        _range_lost(200, 60),
    ),
    Scenario(
        "zombie-link",
        "At 120 s the link goes silent: no notifications, though it stays up and takes commands.",
        (Trouble(120, _lose_notifications),),
    ),
    Scenario(
        "stuck-sensor",
        "At 60 s the skin sensor sticks at its last value.",
        (Trouble(60, _stick_probe),),
    ),
    Scenario("sensor-open", "At 60 s the skin sensor's wire breaks.", (Trouble(60, _open_probe),)),
    Scenario(
        "missing-cloth",
        "At the start a cold wrap lies on bare skin.",
        (Trouble(0, _forget_cloth),),
    ),
    Scenario(
        "too-cold",
        "A person whose skin cools far more than most.",
        person=Person(fat_mm=4.0, contact=3.0),
    ),
    Scenario(
        "flat-battery",
        "The battery is nearly empty at 60 s, and empty at 180 s.",
        (Trouble(60, _drain_battery), Trouble(180, _empty_battery)),
    ),
    Scenario(
        "firmware-reset",
        "The wrap's watchdog resets it at 120 s; it is back on the air 3 s later.",
        (Trouble(120, _reset), Trouble(123, _come_back)),
    ),
    Scenario(
        "slow-answers",
        "From the first second of the link on, all it says comes 1.5 s late.",
        (Trouble(0, _answer_slowly, Since.LINK),),
    ),
    Scenario(
        "corrupt-bytes",
        "From the first second of the link on, one notification in twenty has a wrong bit.",
        (Trouble(0, _corrupt, Since.LINK),),
    ),
    Scenario("button", "Someone presses the wrap's button at 90 s.", (Trouble(90, _press_button),)),
    Scenario(
        "never-confirms-off",
        "A broken wrap: it says yes to STOP and goes on cooling until its lease ends.",
        (Trouble(0, _ignore_stops, Since.LINK),),
    ),
)

SCENARIOS: Final[Mapping[str, Scenario]] = MappingProxyType({each.name: each for each in _ALL})
"""Every scenario by name; `none` is calm."""


class _Play:
    """Plays a scenario once, on the clocks that start with the first link and first session."""

    def __init__(self, scenario: Scenario) -> None:
        self._waiting = sorted(scenario.troubles, key=lambda trouble: trouble.at_s)
        self._began_s: dict[Since, float] = {}

    def __call__(self, wrap: SimWrap) -> None:
        """Look at the wrap and let happen what is due."""
        if wrap.linked:
            self._began_s.setdefault(Since.LINK, wrap.lived_s)
        if wrap.firmware.state in _AT_WORK:
            self._began_s.setdefault(Since.SESSION, wrap.lived_s)
        for trouble in [each for each in self._waiting if self._due(each, wrap.lived_s)]:
            self._waiting.remove(trouble)
            trouble.strike(wrap)

    def _due(self, trouble: Trouble, now_s: float) -> bool:
        began_s = self._began_s.get(trouble.since)
        return began_s is not None and now_s - began_s >= trouble.at_s


def simulated_wrap(
    seed: int = 1,
    scenario: str = "none",
    preset: str = DEFAULT_PRESET,
    *,
    name: str = DEFAULT_NAME,
    bonded: bool = True,
) -> SimWrap:
    """A wrap as it ships: the person is drawn from `seed`, the trouble is named by `scenario`.

    The same arguments give the same course to the last bit. KeyError when scenario or preset has
    no such name; see SCENARIOS and PRESETS.
    """
    play = SCENARIOS[scenario]
    person = play.person or Person.draw(seed)
    firmware = Firmware(Wearer(PRESETS[preset], person, seed), serial=name.replace("OCW", "SIM"))
    return SimWrap(firmware, name=name, seed=seed, bonded=bonded, passing=_Play(play))
