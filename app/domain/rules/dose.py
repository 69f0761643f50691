"""T01-T11 and P06: how long, how often, how far apart."""

from app.domain.rules.row import Action, Acts, Rule, row

BLOCK, STOP, ADVISE = Action.BLOCK, Action.STOP, Action.ADVISE

DOSE: tuple[Rule, ...] = (
    row("T01", "gel pack, wrap, ice bag: length of the cold",
        STOP, "over_time", "[S1:77][S0:76][CG]", acts=Acts.YES,
        cap_s=1200, default_s=900, slack_ms=2000),
    row("T02", "the first sessions on a site: a shorter time is suggested, the person chooses",
        ADVISE, "new_site", "[J][JAN]", acts=Acts.YES,
        sessions_count=3, suggested_s=600),
    row("T03", "ice massage (diary timer only): length, and an end at numbness",
        STOP, "over_time", "[S4:19][EPG]", acts=Acts.YES, cap_s=600, default_s=300),
    row("T04", "cold-water bath, cold air, nitrogen, whole-body chamber: not offered",
        BLOCK, "not_offered", "[S1:14][S0:142]", acts=Acts.YES),
    row("T05", "time since the wrap of the last session on the same site came off",
        BLOCK, "skin_rests", "[CBW][PHA][EPG][KHO][BRES]", acts=Acts.YES, rest_s=7200),
    row("T06", "sessions in the last hours, all sites",
        BLOCK, "often_enough", "[CBW][S1:77]", acts=Acts.YES,
        sessions_count=4, window_s=86_400),
    row("T07", "cold in the last hours, all sites, the session asked for included: shortened to "
        "what is left, refused when too little is",
        BLOCK, "cold_enough", "[J], T01 x T06; shortest [J]", acts=Acts.YES,
        cap_s=4800, window_s=86_400, shortest_s=60),
    row("T08", "skin not back near its own baseline, or still numb",
        BLOCK, "skin_not_warm", "[J][KHO][LIQ]", acts=Acts.YES, below_baseline_cc=300),
    row("T09", "longer than the programme, or than any cap",
        BLOCK, "longer_than_cap", "[CG][JUC]", acts=Acts.YES),
    row("T10", "a person or a physiotherapist sets less: accepted, caps only go down",
        ADVISE, "shorter_by_choice", "[J]", acts=Acts.YES),
    row("T11", "sleep, a restart, a crash or a set clock during a session: it counts as cold",
        STOP, "slept", "[J]", acts=Acts.YES, strayed_ms=5000, gap_ms=10_000),
    row("P06", "a pause that lasts",
        STOP, "paused_too_long", "[J], features P6", acts=Acts.YES, cap_ms=300_000),
)  # fmt: skip
