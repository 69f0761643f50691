"""H01-H14: skin, pack, and how far a sensor may be believed."""

from app.domain.rules.row import Action, Acts, Rule, row

BLOCK, STOP, LOCK, WARN, ACK = (
    Action.BLOCK, Action.STOP, Action.LOCK, Action.WARN, Action.ACK,
)  # fmt: skip

TEMPERATURE: tuple[Rule, ...] = (
    row("H01", "skin at or below the line in so many valid samples in a row",
        STOP, "too_cold", "[BELS][SEL][CT][S0:56]", acts=Acts.YES,
        line_cc=1000, samples_count=2),
    row("H02", "skin at or below the line, until it is a little above it: warned, and asked how it "
        "feels",
        WARN, "getting_cold", "[J]", acts=Acts.YES, line_cc=1200, until_cc=1220),
    row("H03", "one valid sample of the skin at or below the line",
        STOP, "far_too_cold", "[GENG][COLD]", also=LOCK, acts=Acts.YES, line_cc=800),
    row("H04", "skin at or below the line: frostbite first aid",
        STOP, "frostbite_risk", "[GENG][COLD]; margin [J]", also=LOCK,
        acts=Acts.YES, line_cc=200),
    row("H05", "skin below a line early on, or a steep fall within a window: the cloth is missing",
        STOP, "cooling_too_fast", "[M]", acts=Acts.YES,
        early_ms=60_000, early_line_cc=1500, window_ms=10_000, fall_cc=800),
    row("H06", "pack below the line: a dry cloth is ticked",
        ACK, "dry_cloth", "[S0:56][BREG][OSS]", acts=Acts.YES, line_cc=0),
    row("H07", "pack below the line: more dry layers, or let it warm a while",
        WARN, "very_cold_pack", "[J][KAN]", also=ACK, acts=Acts.YES,
        line_cc=-1000, layers_count=2, warming_s=300),
    row("H08", "pack below the line",
        BLOCK, "far_too_cold_pack", "outside every study found [J]", acts=Acts.YES, line_cc=-2000),
    row("H09", "a damp cloth with a pack below the line",
        WARN, "damp_cloth", "[TSA][KAN][SNAP]", acts=Acts.YES, line_cc=0),
    row("H10", "only a pack sensor, or none: a timer, never a skin curve",
        STOP, "no_skin_sensor", "[CT]; times [J]", acts=Acts.YES,
        default_s=600, cap_s=900),
    row("H11", "no valid sample: first a warning, then the end",
        STOP, "sensor_silent", "[J]", acts=Acts.YES, warn_ms=10_000, stop_ms=30_000),
    row("H12", "readings out of range, jumping, or flat; so many invalid ones in a row",
        STOP, "sensor_implausible", "[J]", acts=Acts.YES,
        lowest_cc=-2500, highest_cc=4500, jump_cc_per_s=500, flat_ms=120_000, invalid_count=3),
    row("H13", "skin before the start outside the usual range",
        WARN, "unusual_baseline", "[BRES][LIQ][SEL][GK]", acts=Acts.YES,
        lowest_cc=2600, highest_cc=3600),
    row("H14", "sensor accuracy unknown or worse than this: the line of H01 is raised",
        STOP, "too_cold", "[J]", acts=Acts.YES, line_cc=1200, accuracy_cc=100),
)  # fmt: skip
