"""The main job through the real window: start, watch, answer, stop, say how it was, find it."""

import pytest
from PySide6.QtCore import Qt

from app.domain.diary import EndReason, OffProof
from tests.journeys.conftest import Life, Live

KEY = Qt.Key
QUESTION = "What do you feel?"
ASKING = (QUESTION, "Are you awake?", "Your skin is getting cold")


def test_without_bluetooth_the_simulated_wrap_is_there_and_says_what_it_is(live: Live) -> None:
    person = live()
    person.waits_for("OCW-5151")
    assert person.sees("Simulated")
    person.waits_for("Ready")
    assert person.sees("Start 15 min")


def test_a_rehearsal_wants_a_place_and_the_next_one_a_single_tap(live: Live) -> None:
    person = live()
    person.waits_for("Ready")
    person.press("Start 15 min")
    person.press("Start 10 min")
    assert person.sees("Show on the body where")
    person.press("Lower back")
    person.press("Something is new")
    person.press("Fever")
    person.press("Start 10 min")
    assert person.sees("rule C16")
    person.press("Nothing new")
    person.press("Start 10 min")
    person.waits_for("Time left")
    person.press("Stop")
    person.waits_for("You stopped it")
    person.press("Done")
    person.waits_for("The wrap is resting")
    person.quit()
    again = live()
    again.waits_for("Ready")
    again.press("Start 15 min")
    again.press("Yes to all, start 10 min")
    again.waits_for("Time left")


def test_a_session_to_its_end_is_watched_answered_told_and_found_again(live: Live) -> None:
    person = live(speed=200)
    person.press("10 min")
    person.starts(10)
    watch(person)
    answer_until(person, "Finished")
    tell_afterwards(person)
    find_again(person)


def watch(person: Life) -> None:
    """The run page shows phase, ring, skin and curve."""
    person.waits_for("Getting cold")
    person.waits_for("min left")
    assert person.figure(r"(\d+) min left") == "10"
    person.waits_for("above the cold band")
    assert person.sees("Temperature over time")
    person.tab_to("I feel: Cold")
    person.waits_for(QUESTION)
    person.types("3")
    person.waits_until_gone(QUESTION)
    person.press("Mark this moment")
    person.press("I moved")
    person.waits_for("Cold")


def answer_until(person: Life, words: str) -> None:
    def answered() -> bool:
        if any(map(person.sees, ASKING)) and (cold := person.finds("I feel: Cold")):
            person.click(cold)
        return person.sees(words)

    person.until(answered, words)


def tell_afterwards(person: Life) -> None:
    person.press("Still numb")
    assert person.sees("Do not use cold here until you feel everything again")
    person.press("Pink or red")
    person.press("Pain 4 of 10")
    person.waits_for("Saved: pain 4 of 10")
    person.press("Better")
    person.press("Sit up slowly")
    person.press("Stand for a minute")
    person.tab_to("Note")
    person.types("less stiff")
    person.press("Done")


def find_again(person: Life) -> None:
    person.press("Diary")
    person.press("Lower back · 10 min")
    person.waits_for("Finished")
    for said in ("Pink or red", "Better", "Stand for a minute", "less stiff"):
        assert person.sees(said), said
    for logged in ("You felt: Aching", "You marked: I moved", "Pain after, 4 of 10"):
        assert person.sees(logged), logged
    assert person.sees("Simulated")
    assert person.sees("200 times as fast")
    person.press("Show as table")
    table = [line for line in person.lines() if line.startswith("Time: ") and "Skin °C" in line]
    assert len(table) == 79, "13 minutes, a row each ten seconds"
    person.key(KEY.Key_Escape)
    assert person.sees("Coldest skin")


@pytest.mark.parametrize("way", ["button", "space", "escape", "stop bar of the diary", "close"])
def test_every_way_to_stop_ends_proven_off_and_in_the_diary(live: Live, way: str) -> None:
    person = live(speed=20)
    person.starts()
    person.waits_for("above the cold band")
    if way == "close":
        person.close_window()
        person.until(lambda: not person.window_open, "the end of the window")
        person.quit()
    else:
        stop(person, way)
        person.waits_for("You stopped it")
        assert person.sees("Take the wrap off and look at your skin")
        assert person.finds("Stop the wrap now") is None
    (row,) = person.sessions()
    assert row.closing
    assert (row.closing.end, row.closing.off) == (EndReason.STOPPED_BY_PERSON, OffProof.WRAP)


def stop(person: Life, way: str) -> None:
    match way:
        case "space":
            person.key(KEY.Key_Space)
        case "escape":
            person.key(KEY.Key_Escape)
        case "button":
            person.press("Stop the wrap now")
        case _:
            person.press("Diary")
            assert person.sees("Each session comes here") or person.sees("Running")
            person.press("Stop the wrap now")


def test_a_wrap_that_never_says_off_is_taken_off_by_hand(live: Live) -> None:
    person = live("never-confirms-off", speed=20)
    person.starts()
    person.waits_for("above the cold band")
    person.key(KEY.Key_Space)
    person.waits_for("Take the wrap off now")
    assert person.sees("The wrap did not say that it is off")
    person.press("It is off")
    person.waits_for("You stopped it")
    (row,) = person.sessions()
    assert row.closing
    assert row.closing.off in {OffProof.PERSON, OffProof.WRAP}


@pytest.mark.parametrize(
    ("scenario", "title", "why", "log"),
    [
        (
            "missing-cloth",
            "Stopped: cooling too fast",
            "the cloth may be missing",
            "Alarm of the wrap: Stopped: cooling too fast",
        ),
        (
            "stuck-sensor",
            "Stopped: the sensor is not right",
            "The skin temperature it told cannot be true",
            "Stopped: the sensor is not right (H12)",
        ),
    ],
)
def test_a_guard_that_stops_says_why_and_which_rule(
    live: Live, scenario: str, title: str, why: str, log: str
) -> None:
    person = live(scenario, speed=100)
    person.starts()
    answer_until(person, why)
    assert person.sees(title)
    person.press("Done")
    person.press("Diary")
    person.press("Lower back")
    person.waits_for(log)


def test_closing_while_a_broken_wrap_cools_says_what_to_do_and_never_hangs(live: Live) -> None:
    person = live("never-confirms-off", speed=20)
    person.starts()
    person.waits_for("above the cold band")
    person.close_window()
    assert person.window_open, "it waits for the proof"
    assert person.sees("The window closes when the wrap says it is off")
    person.waits_for("Take the wrap off now")
    person.press("It is off")
    person.until(lambda: not person.window_open, "the end of the window")
    person.quit()
    (row,) = person.sessions()
    assert row.closing is not None
