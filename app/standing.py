"""How a person stands with cold, as `coldwrap health` tells it: text, or one JSON object.

The JSON names are a promise: they may grow, never change.
"""

from app.domain.health import HealthScreen
from app.domain.known import Known
from app.domain.rules import RULES
from app.domain.screening import screen_due
from app.domain.units import Moment
from app.printing import iso


def standing_as_json(known: Known, now: Moment) -> dict[str, object]:
    """When the questions were answered and with what, clearances, paused places, own caps."""
    screen = known.screen
    return {
        "answered": iso(screen.at) if screen else None,
        "due": screen_due(screen, known.harmed, now),
        "applies": _applies(screen),
        "clearances": [{"rule": c.rule, "who": c.who, "on": c.on} for c in known.clearances],
        "paused": [
            {
                "id": lock.id,
                "site": lock.site.value if lock.site else None,
                "rule": lock.rule,
                "since": iso(lock.since),
                "rehearsal": lock.rehearsal,
            }
            for lock in known.locks
            if lock.advice is None
        ],
        "cap_s": min((cap.cold_s for cap in known.caps), default=None),
    }


def standing_as_text(known: Known, now: Moment) -> str:
    """The same in lines."""
    screen = known.screen
    lines = ["Health questions: " + (f"answered {iso(screen.at)}" if screen else "never answered")]
    if screen_due(screen, known.harmed, now):
        lines.append("They are due: coldwrap health answer")
    for each in screen.applies if screen else ():
        where = f" ({', '.join(sorted(each.sites))})" if each.sites else ""
        lines.append(f"{each.rule}: {RULES[each.rule].when}{where}")
    lines += [f"{c.rule}: cleared by {c.who} on {c.on}" for c in known.clearances]
    for lock in known.locks:
        if lock.advice is None:
            where = lock.site.value if lock.site else "everywhere"
            lines.append(
                f"Paused since {iso(lock.since)}: {where} (rule {lock.rule}, ID {lock.id})"
            )
    lines += [f"No longer than {cap.cold_s // 60} min a session" for cap in known.caps]
    return "\n".join(lines)


def _applies(screen: HealthScreen | None) -> list[dict[str, object]]:
    told = screen.applies if screen else ()
    return [{"rule": a.rule, "sites": sorted(site.value for site in a.sites)} for a in told]
