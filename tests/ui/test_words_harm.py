"""Words of harm, other cold and what is due: there for every value, short, and plain."""

import re
from collections.abc import Iterator

from pytestqt.qtbot import QtBot

from app.domain.aftermath import PAIN_HOURS
from app.domain.care import Modality
from app.domain.cues import Cue
from app.domain.harm import HARMED_LOOKS, LINGERING_LOOKS, Harm, Outcome, Sign
from app.domain.health import Cloth, PackFrom, Ready
from app.domain.rules import RULES
from tests.ui.test_reading_age import grade
from tests.ui.test_words import FORBIDDEN, LONGEST_SENTENCE
from ui import words, words_harm, words_ready
from ui.pages.check_list import CheckList

HARDEST = 9.0
"""School grade of the hardest text, as of the words about safety."""


def every() -> Iterator[str]:
    yield from map(words_harm.sign, Sign)
    yield from map(words_harm.harm, Harm)
    yield from map(words_harm.outcome, Outcome)
    yield from map(words_harm.modality, Modality)
    yield from map(words_harm.cue, Cue)
    yield from map(words_harm.warm_watch, words.WARM_STEPS)
    yield from (words_harm.follow_up(when) for when, _ in PAIN_HOURS)
    yield from (words_harm.paused(), words_harm.first_aid(), words_harm.slept(90))
    yield from (words_harm.clock_was_set(), words_harm.care_counts(), words_harm.no_place())
    yield from (words_harm.skin_question(), words_harm.pain_question())
    yield from (words_harm.minutes_after(30), words_harm.touch(felt=True))
    yield words_harm.touch(felt=False)


def test_every_value_has_words_of_its_own() -> None:
    told = list(every())
    assert all(text.strip() for text in told)
    for name, values in (
        (words_harm.sign, Sign), (words_harm.harm, Harm), (words_harm.outcome, Outcome),
        (words_harm.modality, Modality), (words_harm.cue, Cue),
    ):  # fmt: skip
        assert len({name(value) for value in values}) == len(values)  # type: ignore[operator]


def test_sentences_are_short_and_plain() -> None:
    sentences = [part for text in every() for part in re.split(r"[.?!:]\s*", text)]
    assert [part for part in sentences if len(part.split()) > LONGEST_SENTENCE] == []
    assert [text for text in every() if re.search(FORBIDDEN["en"], text, re.IGNORECASE)] == []
    hard = [text for text in every() if len(text.split()) > 5 and grade(text) > HARDEST]
    # "health professional" and "medical help" are the words agreed for the product.
    assert [text for text in hard if text != words_harm.paused()] == []


def test_words_agreed_for_the_product_are_kept() -> None:
    assert words_harm.emergency() == (
        "This may be an emergency. Go to an emergency department or call your emergency number now."
    )
    assert words_harm.paused() == (
        "This area is paused. Ask a health professional before you use cold here again."
    )
    assert words_harm.first_aid() == (
        "Take the wrap off. Warm the skin slowly with your hand. Do not rub. "
        "If it stays white, blue, hard or blistered, get medical help today."
    )


def test_a_sleep_is_told_in_minutes_and_never_as_none() -> None:
    assert words_harm.slept(11) == "The computer slept for about 1 min."
    assert words_harm.slept(725) == "The computer slept for about 12 min."


def test_what_a_look_is_called_as_harm() -> None:
    assert set(words_harm.HARM_OF_LOOK) == HARMED_LOOKS | LINGERING_LOOKS


def test_a_tick_says_what_was_agreed_to_and_not_what_the_rule_guards_against() -> None:
    (looked,) = words_ready.lines(Ready(ticked=frozenset({"C09"})))
    assert looked == "I looked: the skin is whole and I feel it"
    (read,) = words_ready.lines(Ready(ticked=frozenset({"C18"})))
    assert read.startswith("You read: ")


def test_ticks_are_told_in_the_words_of_the_list_before_a_start(qtbot: QtBot) -> None:
    check_list = CheckList(known=False, by_hand=True, massage=False)
    qtbot.addWidget(check_list)
    check_list.ask_for(frozenset({"L03"}))
    for rule in ("C09", "L03", "L05", "L06"):
        assert words_ready.lines(Ready(ticked=frozenset({rule}))) == [check_list.rows[rule].text()]


def test_what_was_said_before_comes_line_by_line() -> None:
    ready = Ready(
        Cloth.DRY, PackFrom.FREEZER, frozenset({"H06", "gone"}), frozenset({"C16"}),
        asked_new=True, position="on_front",
    )  # fmt: skip
    said = words_ready.lines(ready)
    assert said[:2] == ["One dry cloth", "Pack from the freezer"]
    assert said[-1] == "On my front"
    assert any(line.startswith("New today: ") for line in said)
    assert len(said) == 4, "the cloth says H06 already"
    assert "Nothing new today" in words_ready.lines(Ready(asked_new=True))
    assert words_ready.lines(Ready()) == []
    assert all(rule in RULES for rule in ready.new)
