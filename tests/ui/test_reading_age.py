"""The words about safety can be read by a child of nine to eleven (Flesch-Kincaid grade)."""

import re
from collections.abc import Iterator
from statistics import median

import pytest

from app.domain.diary import EndReason
from app.domain.pain import SkinLook
from app.domain.rules import RULES
from ui import words, words_harm, words_rules
from ui.words_alarms import WARNINGS
from ui.words_health import QUESTIONS

MEDIAN, HARDEST = 6.0, 9.0
"""School grades: the 6th is for readers of eleven to twelve, the bound for half of all texts."""
VOWELS = re.compile(r"[aeiouy]+")


def syllables(word: str) -> int:
    """Groups of vowels; an e at the end and in -ed is silent, but not in -le or after t or d."""
    word = re.sub(r"[^a-z]", "", word.lower())
    groups = len(VOWELS.findall(word))
    silent = re.search(r"([^aeiouyl]e|[^aeiouytd]ed|[^aeiouysxz]es)$", word)
    return max(1, groups - bool(silent))


def grade(text: str) -> float:
    """Flesch-Kincaid: 0.39 words a sentence + 11.8 syllables a word - 15.59."""
    said = re.sub(r" \(rule \w+\)", "", text)
    tokens = re.findall(r"[A-Za-z']+", said)
    sentences = [part for part in re.split(r"[.?!:]\s*", said) if re.search(r"[A-Za-z]", part)]
    per_word = sum(map(syllables, tokens)) / len(tokens)
    return 0.39 * len(tokens) / len(sentences) + 11.8 * per_word - 15.59


def spoken() -> Iterator[str]:
    """Each text as it stands on the screen: title apart, what it means with what to do."""
    for rule in RULES:
        yield words_rules.sentence(rule)
    for reason in (*WARNINGS, *EndReason):
        if words.known_reason(str(reason)):
            advice = words.warning(str(reason))
            yield f"{advice.meaning} {advice.todo}"
    for rule in QUESTIONS:
        # The second text names illnesses as a doctor writes them, to be recognised.
        yield words_rules.question(rule)[0]
    yield from map(words.skin_advice, SkinLook)
    yield from (words.start_safely(), words_harm.emergency(), words_harm.paused())
    yield from (words_harm.first_aid(), words.disclaimer())


AGREED = {words_harm.emergency(), words.disclaimer()}
"""Agreed word by word: "emergency department" and "medical device" have no shorter names."""


@pytest.mark.parametrize(
    ("word", "count"),
    [("skin", 1), ("numb", 1), ("emergency", 4), ("department", 3), ("session", 2), ("cooled", 1),
     ("needed", 2), ("little", 2), ("take", 1), ("doctor", 2), ("minutes", 2), ("area", 2)],
)  # fmt: skip
def test_the_counter_counts_as_a_person_does(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_hard_text_is_called_hard() -> None:
    assert grade("Prolonged cryotherapeutic application necessitates medical supervision.") > 15
    assert grade("The cat sat on the mat.") < 2


def test_half_of_the_words_about_safety_are_for_eleven_and_none_for_grown_ups_only() -> None:
    grades = {text: grade(text) for text in spoken()}
    hard = {text: round(g, 1) for text, g in grades.items() if g > HARDEST and text not in AGREED}
    assert hard == {}
    assert median(grades.values()) <= MEDIAN
