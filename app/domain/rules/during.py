"""D01-D14: while the wrap lies on the skin, and afterwards."""

from app.domain.rules.row import Action, Acts, Rule, row

STOP, LOCK, WARN, ACK, ADVISE = (
    Action.STOP, Action.LOCK, Action.WARN, Action.ACK, Action.ADVISE,
)  # fmt: skip

DURING: tuple[Rule, ...] = (
    row("D01", "what do you feel? asked at these times",
        ADVISE, "check_in", "[S0:62][CBAN][PHA]", acts=Acts.YES,
        first_s=120, second_s=300, third_s=600, fourth_s=900),
    row("D02", "the answer is numb",
        STOP, "numb", "[CBAN][SPA]", acts=Acts.YES),
    row("D03", "tingling, spreading pins and needles, weakness, severe or rising pain",
        STOP, "nerve_signs", "[S0:142][S1:59][MOE]", also=LOCK, acts=Acts.YES),
    row("D04", "skin white, grey, blue, waxy, blotchy, with hives or blisters, or hard",
        STOP, "skin_colour", "[S0:142][S1:57][OTO][GRA]", also=LOCK, acts=Acts.YES),
    row("D05", "dizzy, faint, short of breath, chest pain, shivering",
        STOP, "unwell", "[S1:60][S1:63]", acts=Acts.YES),
    row("D06", "no answer to a check-in: first an alarm, then the end",
        STOP, "no_answer", "[OSS][CBW][J]", acts=Acts.YES, warn_ms=60_000, stop_ms=120_000),
    row("D07", "Stop by button, Space or Esc: always there, never asks back, commands the wrap off",
        STOP, "stopped_by_person", "[J]", acts=Acts.YES),
    row("D08", "the wrap does not confirm that it is off: take it off now",
        STOP, "off_not_confirmed", "[J]", acts=Acts.YES, confirm_ms=3000),
    row("D09", "after a session: look at the skin, feel a touch",
        ACK, "look_at_skin", "[BREG][OSS]", acts=Acts.ASKED, within_s=300),
    row("D10", "redness or numbness still there: first a warning, then the site is locked",
        LOCK, "lingering", "[S0:88][MAL]", acts=Acts.YES, warn_s=1800, lock_s=3600),
    row("D11", "sport, driving or heavy lifting afterwards",
        ADVISE, "wait_before_sport", "[HAU]; time [J]", acts=Acts.TOLD, wait_s=1800),
    row("D12", "deep massage on numb skin",
        ADVISE, "no_massage_on_numb_skin", "[S0:84]; against it [J]", acts=Acts.TOLD),
    row("D13", "a heat pad or hot bath on the site: wait until feeling is normal",
        ADVISE, "no_heat_yet", "[GK]", acts=Acts.TOLD),
    row("D14", "any adverse event: recorded with kind, time and outcome",
        LOCK, "adverse_event", "[J]", acts=Acts.YES),
)  # fmt: skip
