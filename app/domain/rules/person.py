"""W01-W07: the whole person, and the course of sessions."""

from app.domain.rules.row import Action, Acts, Rule, row

PERSON: tuple[Rule, ...] = (
    row("W01", "numb saddle area, new bladder, bowel or sexual change, weakness in both legs",
        Action.BLOCK, "emergency_signs", "[CES]", acts=Acts.YES),
    row("W02", "fever, weight loss, cancer before, major fall, steroids, night pain, or new pain "
        "in a young or older person",
        Action.CLEAR, "red_flags", "[RF]", acts=Acts.YES, under_years=20, over_years=55),
    row("W03", "pain after a session worse than before it, in most of the last sessions",
        Action.LOCK, "pain_gets_worse", "[J][FARR]", acts=Acts.YES,
        worse_points=2, sessions_count=2, of_last_count=3),
    row("W04", "no change after so many sessions, fewer for new pain",
        Action.ADVISE, "no_change_yet", "[S0:102]",
        acts=Acts.YES, sessions_count=4, new_pain_count=3),
    row("W05", "a review after so many sessions",
        Action.ADVISE, "review_sessions", "[S0:102]",
        acts=Acts.YES, first_count=10, second_count=20),
    row("W06", "use on so many days in a row",
        Action.ADVISE, "review_days", "[J]", acts=Acts.YES, days=28),
    row("W07", "high mean pain for days, or function falling",
        Action.ADVISE, "high_pain", "[J]", acts=Acts.YES, mean_points=7, days=7),
)  # fmt: skip
