"""The built-in programmes: data only.

Each is cold for 10, 15 or 20 minutes (T01: default 15, cap 20; T02: 10 suits a first session),
two minutes of that a precool at a mild pack temperature, and ends with 3 minutes of rewarming.
A pack at 6 degC under a dry cloth brings an average person's skin to about 13-15 degC, inside
the 10-15 degC band (features S2), and stays inside the example limits of the profile (5.2).
"""

from app.domain.program import Program, Step, StepKind

PRECOOL = Step(StepKind.PRECOOL, seconds=120, target=1500)
REWARM = Step(StepKind.REWARM, seconds=180, target=1800, ramp=20)
DEFAULT = "gel-15"


def _gel(key: str, number: int, cold_minutes: int) -> Program:
    hold = Step(StepKind.HOLD, seconds=cold_minutes * 60 - PRECOOL.seconds, target=600)
    return Program(key, number, (PRECOOL, hold, REWARM))


PROGRAMS: dict[str, Program] = {
    program.key: program
    for program in (_gel("gel-10", 1, 10), _gel("gel-15", 2, 15), _gel("gel-20", 3, 20))
}
