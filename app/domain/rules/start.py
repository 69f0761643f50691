"""S04, S05, B01: what must be known before every start (features S4, S5, D8)."""

from app.domain.rules.row import Action, Acts, Rule, row

START: tuple[Rule, ...] = (
    row("S04", "the health questions are not answered, or too long ago, or before an adverse event",
        Action.BLOCK, "health_due", "[S0:46][S0:52], features S4; days [J]", acts=Acts.YES,
        due_days=30),
    row("S05", "nobody asked whether anything is new today",
        Action.BLOCK, "not_asked_today", "[S0:46], features S5", acts=Acts.YES),
    row("B01", "the wrap's battery is low: first a warning, then no start",
        Action.BLOCK, "wrap_battery_low", "[J], features D8", acts=Acts.YES,
        block_under_percent=10, warn_under_percent=20),
)  # fmt: skip
