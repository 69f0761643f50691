"""The built-in programmes, and which length to suggest.

Each programme of a wrap is cold for 10, 15 or 20 minutes (T01: default 15, cap 20; T02: 10 suits a
first session), two minutes of that a precool at a mild pack temperature, and ends with 3 minutes
of rewarming.
A pack at 6 degC under a dry cloth brings an average person's skin to about 13-15 degC, inside
the 10-15 degC band (features S2), and stays inside the example limits of the profile (5.2).
An ice massage is a timer for ice in a moving hand: 5 or 10 minutes (T03: default 5, cap 10).
"""

from app.domain.care import Modality
from app.domain.program import Program, Step, StepKind
from app.domain.rules import RULES
from app.domain.wrap import Trust, WrapModel

PRECOOL = Step(StepKind.PRECOOL, seconds=120, target=1500)
REWARM = Step(StepKind.REWARM, seconds=180, target=1800, ramp=20)
DEFAULT, DEFAULT_MASSAGE = "gel-15", "massage-5"


def _gel(key: str, number: int, cold_minutes: int) -> Program:
    hold = Step(StepKind.HOLD, seconds=cold_minutes * 60 - PRECOOL.seconds, target=600)
    return Program(key, number, (PRECOOL, hold, REWARM))


PROGRAMS: dict[str, Program] = {
    program.key: program
    for program in (_gel("gel-10", 1, 10), _gel("gel-15", 2, 15), _gel("gel-20", 3, 20))
}
"""Those of wraps, packs and bags, by key."""


def _massage(key: str, number: int, minutes: int) -> Program:
    step = Step(StepKind.HOLD, seconds=minutes * 60, target=0)
    return Program(key, number, (step,), Modality.ICE_MASSAGE)


MASSAGES: dict[str, Program] = {
    program.key: program for program in (_massage("massage-5", 4, 5), _massage("massage-10", 5, 10))
}
"""Those of ice massage, by key."""
ALL_PROGRAMS: dict[str, Program] = PROGRAMS | MASSAGES
"""Every programme there is, by key."""


def suggested_cold_s(model: WrapModel, on_site: int, modality: Modality = Modality.PACK) -> int:
    """How many seconds of cold to suggest: T03's default for an ice massage, less for the first
    sessions on a site (T02, `on_site` being those before) or without a skin sensor that guards
    (H10), else T01's default. The person may choose otherwise, up to the caps."""
    if modality is Modality.ICE_MASSAGE:
        return RULES["T03"]["default_s"]
    suggested_s = [RULES["T01"]["default_s"]]
    if on_site < RULES["T02"]["sessions_count"]:
        suggested_s.append(RULES["T02"]["suggested_s"])
    if model.skin is not Trust.GUARD:
        suggested_s.append(RULES["H10"]["default_s"])
    return min(suggested_s)
