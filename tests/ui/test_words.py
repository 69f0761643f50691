"""Every code has words, the words are plain, and none of them is a word of medicine."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.domain.diary import EndReason, LogEntry
from app.domain.ends import END_OF_ALARM
from app.domain.faults import FaultCode
from app.domain.guard import found
from app.domain.pain import Sensation, SkinLook
from app.domain.programs import PROGRAMS
from app.domain.rules import RULES, Action, Acts
from app.domain.session import Phase
from app.domain.units import Moment
from app.domain.wrap import LinkState, WrapState
from ui import translation, words, words_sessions
from ui import words_figures as figures

ALARMS = (
    *END_OF_ALARM, "contact_cold_warn", "pack_cold", "probes_disagree", "over_pressure", "leak",
    "no_flow", "battery_low", "hot_side", "rewarm_hot", "not_worn", "rest_lockout",
)  # fmt: skip
FORBIDDEN = {
    "en": r"\b(treatments?|therap(y|ies)|cured?|heals?|patients?|sessions outcome|clinically|"
    r"well done|great job|keep it up|streaks?|significant|prescri\w+)\b",
    "de": r"(behandlung|therapie\b|heil(t|ung|en)\b|patient|prima|super|weiter so|serie\b)",
}
LONGEST_SENTENCE = 17
"""Words. Plain-language guides ask for 15 to 20 at most."""


def moment(year: int, month: int, day: int, hour: int = 12, offset_min: int = 60) -> Moment:
    local = datetime(year, month, day, hour, tzinfo=UTC).timestamp() * 1000
    return Moment(0, round(local) - offset_min * 60_000, offset_min)


def all_words() -> Iterator[str]:
    for advice in advices():
        yield from (advice.title, advice.meaning, advice.todo)
    for name, values in (
        (words.phase, Phase), (words.link, LinkState), (words.wrap_state, WrapState),
        (words.sensation, Sensation), (words.skin, SkinLook), (words.skin_advice, SkinLook),
        (words.program, PROGRAMS), (words.felt, words.FELT), (words.warm_step, words.WARM_STEPS),
        (words.mark, (*words.MARKS, *words.POSITIONS)),
    ):  # fmt: skip
        for value in values:
            yield name(value)  # type: ignore[operator]
    yield from (words.simulated(), words.start_safely(), words.disclaimer())


def advices() -> Iterator[words.Advice]:
    yield from map(words.fault, FaultCode)
    yield from map(words.end, EndReason)
    yield from map(words.alarm, (*ALARMS, "code_42"))
    yield from (words.warning(r.reason) for r in RULES.values() if r.acts is Acts.YES)


@pytest.fixture(params=["en", "de"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    spoken = translation.install(qapp, request.param)
    yield request.param
    translation.uninstall(qapp, spoken)
    QLocale.setDefault(QLocale("en"))


def test_every_code_has_words(language: str) -> None:
    assert all(text.strip() for text in all_words())


def test_every_text_is_translated(qapp: QApplication) -> None:
    english = list(all_words())
    spoken = translation.install(qapp, "de")
    german = list(all_words())
    translation.uninstall(qapp, spoken)
    QLocale.setDefault(QLocale("en"))
    same = {one for one, other in zip(english, german, strict=True) if one == other}
    assert same == set()


def test_no_word_of_medicine_or_praise(language: str) -> None:
    bad = [text for text in all_words() if re.search(FORBIDDEN[language], text, re.IGNORECASE)]
    assert bad == []


def test_sentences_are_short(language: str) -> None:
    sentences = [part for text in all_words() for part in re.split(r"[.?!:]\s*", text)]
    long = [part for part in sentences if len(part.split()) > LONGEST_SENTENCE]
    assert long == []


def test_a_stop_says_to_take_the_wrap_off_or_look_at_the_skin() -> None:
    silent = [
        end for end in EndReason
        if end is not EndReason.START_REFUSED
        and not re.search(r"wrap off|skin", words.end(end).todo)
    ]  # fmt: skip
    assert silent == []


def test_words_agreed_for_the_product_are_kept() -> None:
    assert words.end(EndReason.NUMB).meaning == "Numb skin can be harmed without pain."
    assert words.end(EndReason.NUMB).todo.startswith("Stop now. Take the wrap off.")
    assert words.warning("sensor_silent").text == (
        "We cannot see your skin temperature. Check your skin now."
    )
    colour = "Do not rub. If it stays white, blue, hard or blistered, get medical help today."
    assert colour in words.end(EndReason.FROSTBITE_RISK).todo
    assert colour in words.skin_advice(SkinLook.PALE_OR_BLUE)


def test_a_warning_speaks_of_now_and_an_end_of_what_was() -> None:
    warning = found(RULES["H11"], 12_000, Action.WARN)
    assert not words.warning(warning.reason).title.startswith("Stopped")
    assert words.end(EndReason.SENSOR_SILENT).title.startswith("Stopped")


def test_alarms_that_end_a_session_speak_as_its_end_and_unknown_ones_are_worded() -> None:
    assert words.alarm("contact_latch") == words.end(EndReason.FAR_TOO_COLD)
    assert "alarm" in words.alarm("code_42").title


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (LogEntry(0, "phase", "warming"), "Warming up"),
        (LogEntry(0, "rule", "too_cold", "H01", 990), "Stopped: skin too cold (H01)"),
        (LogEntry(0, "rule", "off_not_confirmed", "D08"), "Take the wrap off now (D08)"),
        (LogEntry(0, "rule", "brand_new", "Z99"), "brand_new (Z99)"),
        (LogEntry(0, "sensation", "aching"), "You felt: Aching"),
        (LogEntry(0, "mark", "on_front"), "You marked: On my front"),
        (LogEntry(0, "alarm", "leak"), "Alarm of the wrap: The wrap is losing water"),
        (LogEntry(0, "link", "lost"), "Connection lost, trying again …"),
        (LogEntry(0, "link", "no_answer"), "The wrap did not answer"),
        (LogEntry(0, "stop", "took_off"), "You said that the wrap is off"),
        (LogEntry(0, "stop", "escape"), "You pressed Stop"),
        (LogEntry(0, "from_the_future", "something"), "something"),
    ],
)
def test_a_log_entry_in_words(entry: LogEntry, said: str) -> None:
    assert words_sessions.entry(entry) == said


def test_figures_follow_the_locale(language: str) -> None:
    point = "," if language == "de" else "."
    assert figures.temperature(1324) == f"13{point}2\u00a0°C"
    assert figures.temperature(1000, in_fahrenheit=True) == f"50{point}0\u00a0°F"
    assert figures.temperature(None) == "\u2013"
    assert figures.span(905) == "15:05"
    assert figures.span(-3) == "0:00"
    assert figures.minutes(900) == "15\u00a0min"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(-1, "0 s ago"), (59.9, "59 s ago"), (60, "1 min ago"), (3599, "59 min ago"),
     (7200, "2 h ago")],
)  # fmt: skip
def test_ages(seconds: float, said: str) -> None:
    assert figures.age(seconds) == said


def test_days_by_the_clock_on_the_wall_where_the_person_was() -> None:
    late, early = moment(2026, 3, 3, 23), moment(2026, 3, 4, 1)
    assert figures.day(late, early) == "Yesterday"
    assert figures.day(early, early) == "Today"
    assert figures.day(moment(2026, 2, 27), early) == "Fri 27 Feb"
    assert figures.month(late) == "March 2026"
    assert figures.clock_time(late).startswith(("23", "11"))


def test_days_in_german(qapp: QApplication) -> None:
    spoken: tuple[object, ...] = translation.install(qapp, "de")
    said = figures.day(moment(2026, 2, 27), moment(2026, 3, 4))
    greeting = figures.greeting(moment(2026, 3, 4, 8))
    translation.uninstall(qapp, spoken)  # type: ignore[arg-type]
    QLocale.setDefault(QLocale("en"))
    assert said.startswith("Fr")
    assert "27. Feb" in said
    assert greeting == "Guten Morgen"


@pytest.mark.parametrize(
    ("hour", "said"),
    [(4, "Good evening"), (5, "Good morning"), (12, "Good afternoon"), (18, "Good evening")],
)
def test_the_greeting_follows_the_hour(hour: int, said: str) -> None:
    assert figures.greeting(moment(2026, 3, 4, hour)) == said
