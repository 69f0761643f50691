"""What the diary knows when a start is asked for: one value, read at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from app.domain.care import Modality
from app.domain.diary import OffProof
from app.domain.harm import Lock
from app.domain.health import Cap, Clearance, HealthScreen
from app.domain.pain import Site
from app.domain.units import CentiC, Moment


@dataclass(frozen=True, slots=True)
class PastSession:
    """A session of the diary, or cold taken down afterwards, as far as rest and caps ask. Wall
    times in ms since 1970 UTC.

    `ended_ms` is when the wrap came off, or when the session ended; None while it runs.
    `ran_s` is 0 when the wrap never ran. `site` is None for cold that was not on one place.
    `id` is 0 for what the app did not run. `baseline` is the skin when it began, where measured.
    `first_site` is where it was first said to be, when the person moved it: it counts for both.
    `in_order` is False for what came into this diary later, from a wrap's memory or from another
    diary: its number does not say when it began. `closed_ms` is when the session ended, where the
    person said only later that the wrap came off, and `undated` that the clock was before that end
    when they said so. Of one with a wrong date the computer has been running for `run_since_ms`
    since it was found to be off.
    """

    id: int
    site: Site | None
    ended_ms: int | None
    ran_s: int
    cold_s: int
    planned_cold_s: int
    off: OffProof
    simulated: bool = False
    modality: Modality = Modality.PACK
    baseline: CentiC | None = None
    first_site: Site | None = None
    in_order: bool = True
    closed_ms: int | None = None
    undated: bool = False
    run_since_ms: int = 0

    def was_on(self, site: Site) -> bool:
        """Whether it counts for that place."""
        return site in (self.site, self.first_site)

    @property
    def on_skin(self) -> bool:
        """Whether the wrap may still lie on the skin, for all that is known."""
        return self.ended_ms is None or self.off is OffProof.NONE

    @property
    def cooled(self) -> bool:
        """Whether it cooled skin, or may have. A start that was refused did not."""
        return not self.simulated and (self.on_skin or self.ran_s > 0)

    @property
    def counted_s(self) -> int:
        """Seconds of cold to count; while nobody knows that it ended, no less than was planned."""
        return max(self.cold_s, self.planned_cold_s) if self.on_skin else self.cold_s


@dataclass(frozen=True, slots=True)
class PainPair:
    """The pain before and after one session in earnest; `ended_ms` wall."""

    session_id: int
    site: Site
    before: int
    after: int
    ended_ms: int


@dataclass(frozen=True, slots=True)
class Known:
    """What the diary knows. `past` stands in the order in which the sessions began and holds at
    least those of the last 24 hours, those not known to be off, the last sixteen, and the last on
    each site, cold taken down by its time among them; a rehearsal only where it began after one
    that a wrong clock dated (`app.domain.rest`). `on_site` counts the sessions in earnest that
    ran, by site, over the whole diary. `locks` are all there ever were, those of a moved session
    for both places.

    `pairs` are the newest sessions with both pains, newest first, at least four a site where
    there are so many; `used_days` the local days (days since 1970) of the last 60 with a session
    in earnest, newest first; `daily_pain` the mean pain, in tenths, of each of the last seven
    local days that has any rating, newest first. `harmed` is when an adverse event in earnest
    was last told. `sessions_count` counts the sessions in earnest that ran. `sample`: the diary is
    a made-up one, beside which no skin is cooled.

    Of what was thrown away `past` and `used_days` tell all the same; `on_site`, `pairs` and
    `daily_pain` do not, and `on_site` leaves out what was moved there.
    """

    past: tuple[PastSession, ...] = ()
    on_site: Mapping[Site, int] = field(default_factory=lambda: MappingProxyType({}))
    screen: HealthScreen | None = None
    clearances: tuple[Clearance, ...] = ()
    locks: tuple[Lock, ...] = ()
    caps: tuple[Cap, ...] = ()
    harmed: Moment | None = None
    pairs: tuple[PainPair, ...] = ()
    used_days: tuple[int, ...] = ()
    daily_pain: tuple[tuple[int, int], ...] = ()
    """(local day, mean pain in tenths)."""
    sessions_count: int = 0
    sample: bool = False
