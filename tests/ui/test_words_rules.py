"""Every safety rule has a name and a sentence that cites it; the health questions are plain."""

import re

import pytest

from app.domain.rules import RULES
from ui import words, words_harm, words_rules
from ui.words_health import QUESTIONS
from ui.words_limits import AFTER, BEFORE

LONGEST_SENTENCE = 17


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_says_why_and_what_to_do_and_its_id(rule: str) -> None:
    said = words_rules.sentence(rule)
    assert said.endswith(f"(rule {rule}).")
    assert len(words_rules.name(rule)) > 3
    assert not words_rules.name(rule).endswith(".")
    assert ".." not in said
    for sentence in re.split(r"[.?!]\s", said):
        assert len(sentence.split()) <= LONGEST_SENTENCE + 2, sentence  # "(rule C01)" is two


def test_reasons_that_are_told_in_a_session_too_have_words() -> None:
    assert all(words.known_reason(rule.reason) for rule in RULES.values())


def test_rules_with_other_limits_do_not_borrow_each_others_numbers() -> None:
    assert "10 minutes" in words_rules.name("T03")
    assert "20 minutes" in words_rules.name("T01")
    assert "12 °C" in words_rules.sentence("H14")


def test_numbers_in_words_are_those_of_the_rows() -> None:
    for rule, number, unit in (("C18", "cap_s", 60), ("C21", "cap_s", 60), ("L04", "cap_s", 60),
                               ("T03", "cap_s", 60), ("T01", "cap_s", 60), ("H10", "cap_s", 60),
                               ("H10", "default_s", 60), ("D11", "wait_s", 60),
                               ("W06", "days", 1), ("W07", "mean_points", 1)):  # fmt: skip
        told = f"{words_rules.name(rule)} {words_rules.sentence(rule)}"
        assert str(RULES[rule][number] // unit) in told, rule


def test_no_words_for_reasons_that_no_rule_has() -> None:
    reasons = {rule.reason for rule in RULES.values()}
    assert set(BEFORE) | set(AFTER) <= reasons
    assert set(QUESTIONS) <= set(RULES)


def test_texts_agreed_for_the_product() -> None:
    assert words_harm.emergency().startswith("This may be an emergency. Go to an emergency")
    assert words_rules.intended_use().endswith("does not diagnose, treat, or check your condition.")
