"""The list right before a start: cloth, pack, ticks, what is new today, skin, battery.

What was said (`Ready`) and what was measured (`Reading`) are judged together, and where the two
differ the stricter counts. In a rehearsal only what was said holds back: nothing is measured on
skin, and nothing has to be ticked.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from app.domain.care import Modality
from app.domain.guard import Finding, found
from app.domain.health import Cloth, PackFrom, Ready
from app.domain.known import Known
from app.domain.pain import Site
from app.domain.rules import RULES, Action
from app.domain.screening import DAY_MS, cleared
from app.domain.start import AskedStart
from app.domain.units import CentiC, Moment
from app.domain.wrap import Reading

TODAY: tuple[str, ...] = (
    "W01", "C16", "C17", "C23", "C06", "C09", "T08", "C05", "C15", "C18",
)  # fmt: skip
"""Rules that are asked of each day anew: "anything new today?" (features S5)."""
BONY = frozenset(
    {Site.NECK, Site.UPPER_BACK, Site.LOWER_BACK, Site.HIP_LEFT, Site.HIP_RIGHT}
)  # fmt: skip
"""L03: sites with bony points of the spine or hip."""
PACK_CC: Mapping[PackFrom, CentiC] = MappingProxyType(
    {
        PackFrom.FRIDGE: 400,
        PackFrom.FREEZER: -1800,
        PackFrom.FREEZER_WARMED: RULES["H07"]["line_cc"],
        PackFrom.COLDER: RULES["H08"]["line_cc"] - 1,
    }
)
"""How cold a pack without a thermometer is taken to be, by where it comes from [GK]."""
BASELINE_MS = DAY_MS
"""T08 looks back so far for the skin's own baseline: a day, as T06 does [J]."""
_DRY = frozenset({Cloth.DRY, Cloth.DRY_TWICE})


def ticks(start: AskedStart) -> tuple[str, ...]:
    """The rules that this start asks to tick, in the order of the list (features P12); those that
    depend on the person (C18, C21) come with the health screen, cloth and pack are choices."""
    pack = ("L06", "L05") if start.modality is Modality.PACK else ()
    return (*pack, *(("L03",) if start.site in BONY else ()), "C09")


def setup_findings(start: AskedStart, known: Known, now: Moment) -> Iterator[Finding]:
    """What the rules say of the list right before. An ACK is told as not yet ticked."""
    yield from _asked(start)
    yield from _new(start, known, now)
    yield from _pack(start)
    if not start.rehearsal:
        yield from (found(RULES[rule], action=Action.ACK) for rule in ticks(start))


def measured_findings(start: AskedStart, baseline: CentiC | None) -> Iterator[Finding]:
    """What the rules say of what was measured last: T08 and H13 of the skin, B01 of the battery."""
    if start.seen is None or start.rehearsal:
        return
    if start.seen.skin is not None and start.seen.contact:
        yield from _skin(start.seen.skin, baseline)
    if start.driven:
        yield from _battery(start.seen)


def ticked(finding: Finding, start: AskedStart) -> Finding:
    """The finding, met where it asks for a tick and has one. In a rehearsal a tick that is missing
    holds nothing back: it was not said."""
    if finding.action is not Action.ACK or finding.rule == "H06":
        return finding
    if start.ready is not None and finding.rule in start.ready.ticked:
        return replace(finding, met=True)
    return replace(finding, action=Action.ADVISE) if start.rehearsal else finding


def _asked(start: AskedStart) -> Iterator[Finding]:
    """S05: somebody asked what is new, and every answer is about a rule that there is."""
    ready = start.ready or Ready()
    unasked = not ready.asked_new and not start.rehearsal
    if unasked or not ready.new <= RULES.keys():
        yield found(RULES["S05"])


def _new(start: AskedStart, known: Known, now: Moment) -> Iterator[Finding]:
    """What applies today, on this site. Who cleared it must have done so since yesterday: an
    earlier word was about something else."""
    yesterday = replace(now, wall_ms=now.wall_ms - DAY_MS)
    for rule in sorted((start.ready or Ready()).new & RULES.keys()):
        met = RULES[rule].action is Action.CLEAR and cleared(rule, known, now, yesterday)
        yield found(RULES[rule], met=met)


def _pack(start: AskedStart) -> Iterator[Finding]:
    """H06-H09: a dry cloth always, two for a very cold pack, and none helps below H08's line. Ice
    that is moved over the skin is no pack."""
    if start.modality is not Modality.PACK:
        return
    ready = start.ready or Ready()
    measured, pack = _measured_pack(start), _pack_cc(start)
    freezing = pack < RULES["H06"]["line_cc"]
    if _barrier_due(ready.cloth, start, freezing=freezing):
        yield found(RULES["H06"], measured, met=ready.cloth in _DRY)
    very_cold = pack < RULES["H07"]["line_cc"]
    if very_cold or ready.pack is PackFrom.FREEZER_WARMED:
        yield found(RULES["H07"], measured, met=not very_cold or ready.cloth is Cloth.DRY_TWICE)
    if pack < RULES["H08"]["line_cc"]:
        yield found(RULES["H08"], measured)
    if ready.cloth is Cloth.DAMP and pack < RULES["H09"]["line_cc"]:
        yield found(RULES["H09"], measured)


def _barrier_due(cloth: Cloth | None, start: AskedStart, *, freezing: bool) -> bool:
    """Whether H06 has anything to ask: for a pack below 0 degC, and wherever no cloth was named."""
    if cloth is None:
        return not start.rehearsal
    return freezing or cloth is Cloth.NONE


def _pack_cc(start: AskedStart) -> CentiC:
    """How cold the pack is taken to be: the colder of what was measured and what was said."""
    said = PACK_CC[start.ready.pack] if start.ready and start.ready.pack else None
    told = [cc for cc in (_measured_pack(start), said) if cc is not None]
    return min(told) if told else _unknown_pack_cc(start)


def _unknown_pack_cc(start: AskedStart) -> CentiC:
    """What a pack of which nothing is known counts as: as one of the freezer, or just below
    freezing where the app commands it and asks no less than 0 degC of it (features S2)."""
    if start.rehearsal:
        return PACK_CC[PackFrom.FRIDGE]
    return RULES["H06"]["line_cc"] - 1 if start.driven else PACK_CC[PackFrom.FREEZER]


def _measured_pack(start: AskedStart) -> CentiC | None:
    return None if start.seen is None or start.rehearsal else start.seen.pack


def _skin(skin: CentiC, baseline: CentiC | None) -> Iterator[Finding]:
    """T08 against the skin's own baseline, H13 against everybody's."""
    if baseline is not None and baseline - skin > RULES["T08"]["below_baseline_cc"]:
        yield found(RULES["T08"], skin)
    if not RULES["H13"]["lowest_cc"] <= skin <= RULES["H13"]["highest_cc"]:
        yield found(RULES["H13"], skin)


def _battery(seen: Reading) -> Iterator[Finding]:
    rule, percent = RULES["B01"], seen.battery_percent
    if percent is None or percent >= rule["warn_under_percent"]:
        return
    yield found(rule, percent, Action.WARN if percent >= rule["block_under_percent"] else None)
