"""The safety rules as one table: ID, condition, actions, numbers, reason and source of each.

A row is the only place a number stands. The guards read their limits here, and so do colours,
refusals, reports and the printed list (docs/safety.md). IDs and sources are those of the project's
safety rules; [J] marks our own judgement, [M] our own model, [GK] general knowledge. No clinician
has reviewed these numbers. What `acts` says is true of today: a row that does not act is listed so
that nobody takes its absence for safety.
"""

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.rules.dose import DOSE
from app.domain.rules.during import DURING
from app.domain.rules.health import HEALTH
from app.domain.rules.person import PERSON
from app.domain.rules.row import Action, Acts, Rule
from app.domain.rules.site import SITE
from app.domain.rules.start import START
from app.domain.rules.temperature import TEMPERATURE

__all__ = ["CHECK_IN_S", "GROUPS", "RULES", "Action", "Acts", "Rule"]

GROUPS: Mapping[str, tuple[Rule, ...]] = MappingProxyType(
    {
        "Before every start": START,
        "Health screen": HEALTH,
        "Where the wrap may lie": SITE,
        "Dose: time, rest, count": DOSE,
        "Temperature": TEMPERATURE,
        "During and after": DURING,
        "The person and the course": PERSON,
    }
)
"""The rows by what they are about, in the order of the printed list."""
RULES: Mapping[str, Rule] = MappingProxyType(
    {rule.id: rule for rules in GROUPS.values() for rule in rules}
)
"""Every row by its ID."""
CHECK_IN_S = tuple(RULES["D01"].numbers.values())
"""D01: the seconds after the start at which the app asks how it feels."""
