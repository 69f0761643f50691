"""What is known when the sheet before a session opens, and what the rules say of each answer."""

from dataclasses import dataclass

from app.domain.care import Modality
from app.domain.health import Cloth, PackFrom, Ready
from app.domain.known import Known
from app.domain.pain import Site
from app.domain.programs import ALL_PROGRAMS, suggested_cold_s
from app.domain.readiness import AskedStart, Readiness, judge_start
from app.domain.rules import RULES, Action
from app.domain.units import Moment
from app.domain.wrap import Reading, Trust, WrapModel

WHOLE = Ready(
    Cloth.DRY_TWICE,
    PackFrom.FRIDGE,
    ticked=frozenset(r.id for r in RULES.values() if Action.ACK in (r.action, r.also)) | {"C09"},
    asked_new=True,
)
"""Everything ticked and nothing new: what still holds back then is about the place."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """What is known when the sheet opens: the programme asked for, the place of the last session,
    the wrap in use, the diary, and what the wrap read last (None: nothing fresh)."""

    program: str
    last_site: Site | None
    model: WrapModel
    known: Known
    now: Moment
    seen: Reading | None = None

    @property
    def by_hand(self) -> bool:
        """Whether a skin sensor lies under a pack that only the person can take off."""
        return self.model.skin is Trust.GUARD and not self.model.driven

    @property
    def modality(self) -> Modality:
        """What kind of cold is asked for."""
        return ALL_PROGRAMS[self.program].modality

    def judge(self, site: Site, program: str, ready: Ready) -> Readiness:
        """What the rules say of starting that programme there now."""
        cold_s = ALL_PROGRAMS[program].cold_s
        start = AskedStart(
            site,
            cold_s,
            cold_s,
            guarded=self.model.skin is Trust.GUARD,
            driven=self.model.driven,
            modality=self.modality,
            ready=ready,
            seen=self.seen,
            rehearsal=self.model.simulated,
        )
        return judge_start(start, self.known, self.now)

    def suggested(self, site: Site | None) -> str:
        """The programme to offer there: the one asked for, or a shorter one (T02, H10)."""
        on_site = 0 if site is None else self.known.on_site.get(site, 0)
        best_s = suggested_cold_s(self.model, on_site, self.modality)
        asked_s = ALL_PROGRAMS[self.program].cold_s
        usual_s = RULES["T01"]["default_s"]
        if self.modality is Modality.ICE_MASSAGE or best_s >= min(usual_s, asked_s):
            return self.program
        return next(key for key in self.programs() if ALL_PROGRAMS[key].cold_s == best_s)

    def new_to(self, site: Site | None) -> bool:
        """Whether the first sessions on that place are not over (T02)."""
        before = 0 if site is None else self.known.on_site.get(site, 0)
        return before < RULES["T02"]["sessions_count"]

    def programs(self) -> list[str]:
        """The programmes of that kind, shortest first."""
        return [k for k, program in ALL_PROGRAMS.items() if program.modality is self.modality]
