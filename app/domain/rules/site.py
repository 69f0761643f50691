"""L01-L06: where a wrap may lie, and how."""

from app.domain.rules.row import Action, Acts, Rule, row

SITE: tuple[Rule, ...] = (
    row("L01", "outer knee or top of the fibula, lower hamstring, inner elbow, wrist, ankle front",
        Action.BLOCK, "site_over_nerve", "[MOE][COL][MAL]", acts=Acts.YES),
    row("L02", "fingers, toes, ears, nose, face, front of neck, chest over the heart, genitals",
        Action.BLOCK, "site_not_offered", "[J][DAAN]", acts=Acts.YES),
    row("L03", "bony points of the spine or hip: the pad lies beside the bone, not on it",
        Action.ACK, "bony_site", "[S0:72][S4:19]", acts=Acts.YES),
    row("L04", "a visibly lean site, by a pinch of skin",
        Action.WARN, "lean_site", "[OTT][MAL][COV]", acts=Acts.YES,
        pinch_under_mm=10, cap_s=600),
    row("L05", "wrap and tight compression: fingers must fit under the strap",
        Action.ACK, "tight_strap", "[MAL]; two fingers [J]", acts=Acts.YES,
        fingers_count=2),
    row("L06", "jewellery or metal under the wrap",
        Action.ACK, "metal_under_wrap", "[S1:47]", acts=Acts.YES),
)  # fmt: skip
