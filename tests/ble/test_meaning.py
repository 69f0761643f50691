"""Numbers of the profile in the app's terms: complete, and on the safe side where unknown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ends import END_OF_ALARM
from app.domain.program import Program
from app.domain.programs import PROGRAMS
from app.domain.wrap import AT_WORK, Severity, WrapEnd, WrapState
from ble import meaning
from ble.codecs import ocwp

MEASUREMENT = ocwp.decode_measurement(bytes.fromhex("2b039c01604906002d052403e8032d570100496e"))
STATUS = ocwp.decode_session_status(bytes.fromhex("070003009faa9c01140301039834016b1b0404cb"))
ALARM = ocwp.decode_alarm(bytes.fromhex("050002020700e303929406000400000025d2"))


@pytest.mark.parametrize("state", list(ocwp.State))
def test_every_state_has_a_meaning(state: ocwp.State) -> None:
    assert meaning.state_of(state) is not WrapState.UNKNOWN


@given(st.integers(0, 255))
def test_a_state_we_do_not_know_never_proves_off(number: int) -> None:
    known = number in set(ocwp.State)
    assert known or meaning.state_of(number) in AT_WORK


def test_the_golden_measurement() -> None:
    reading = meaning.reading_of(MEASUREMENT, 12)
    assert (reading.skin, reading.pack, reading.target) == (1325, 804, 1000)
    assert (reading.state, reading.t_s, reading.battery_percent) == (WrapState.RUNNING, 12, 87)
    assert reading.cooling
    assert reading.contact
    assert not reading.off


def test_the_golden_status_and_alarm() -> None:
    status = meaning.status_of(STATUS)
    assert (status.session, status.state, status.end) == (7, WrapState.RUNNING, WrapEnd.OPEN)
    assert (status.elapsed_s, status.remaining_s) == (412, 788)
    alarm = meaning.alarm_of(ALARM)
    assert (alarm.number, alarm.code, alarm.severity) == (5, "contact_cold_stop", Severity.STOP)
    assert (alarm.value, alarm.raw_code) == (995, 2)


@pytest.mark.parametrize("code", [c for c in ocwp.AlarmCode if c])
def test_every_alarm_has_a_word(code: ocwp.AlarmCode) -> None:
    data = ocwp.Alarm(1, code, ocwp.Severity.STOP, 1, None, 0, 0)
    assert not meaning.alarm_of(data).code.startswith("code_")


def test_alarms_the_session_ends_by_are_words_that_exist() -> None:
    words = {
        meaning.alarm_of(ocwp.Alarm(1, code, ocwp.Severity.STOP, 1, None, 0, 0)).code
        for code in ocwp.AlarmCode
    }
    assert set(END_OF_ALARM) <= words


def test_what_is_unknown_counts_as_the_worst() -> None:
    strange = ocwp.Alarm(3, 77, 99, 1, None, 0, 0)
    assert meaning.alarm_of(strange).severity is Severity.LATCHED
    assert meaning.alarm_of(strange).code == "code_77"


@pytest.mark.parametrize("end", list(ocwp.EndReason))
def test_every_end_reason_has_a_meaning(end: ocwp.EndReason) -> None:
    status = ocwp.SessionStatus(1, ocwp.State.IDLE, end, 0, 0, 0, 0, 0, None, 0, 0)
    assert (meaning.status_of(status).end is WrapEnd.FAULT) == (end is ocwp.EndReason.FAULT)


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=list(PROGRAMS))
def test_programmes_become_steps_inside_the_example_limits(program: Program) -> None:
    steps = meaning.steps_of(program)
    assert sum(step.seconds for step in steps) == program.total_s
    assert all(500 <= step.target_cc <= 1800 for step in steps)
    assert steps[-1].kind is ocwp.StepKind.REWARM
