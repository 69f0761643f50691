"""Every safety rule in words: a short name, and a sentence with its ID.

One place for refusals, cards and reports: whatever a rule does, it says the same words there.
"""

from PySide6.QtCore import QCoreApplication

from app.domain.pain import Site
from ui import words
from ui.parts.body_map import site_name
from ui.words_health import QUESTIONS


def name(rule_id: str) -> str:
    """What the rule is about, in a few words. KeyError for no such rule."""
    return words.rule(rule_id).title


def sentence(rule_id: str) -> str:
    """Why and what to do, with the rule's ID. KeyError for no such rule."""
    advice = words.rule(rule_id)
    return cited(f"{advice.meaning} {advice.todo}", rule_id)


def cited(text: str, rule_id: str) -> str:
    """A sentence that says which rule it comes from; its full stop moves behind the ID."""
    pattern = QCoreApplication.translate("words", "{text} (rule {rule}).")
    return pattern.format(text=text.rstrip("."), rule=rule_id)


def question(rule_id: str) -> tuple[str, str]:
    """The health question of that rule, and what it means. KeyError: the rule asks none."""
    asked, means = QUESTIONS[rule_id]
    return words.say(asked), words.say(means)


def where(site: Site | None) -> str:
    """A place, or all of them."""
    if site is None:
        return QCoreApplication.translate("words", "Every place")
    return site_name(site)


def paused_place(site: Site | None) -> str:
    """That a place is paused, as a heading."""
    if site is None:
        return QCoreApplication.translate("words", "All cold is paused")
    text = QCoreApplication.translate("words", "{place} is paused")
    return text.format(place=site_name(site))


def massage_safely() -> str:
    """What to know before an ice massage."""
    return QCoreApplication.translate(
        "words",
        "Keep the ice moving all the time. Stay awake. Stop when your skin feels numb.",
    )


def intended_use() -> str:
    """What this app is for, in the words that every place of it uses."""
    return QCoreApplication.translate(
        "words",
        "A personal diary and timer for people who use a cold wrap. It helps you keep to time "
        "and comfort limits and share your notes with your physiotherapist. It does not "
        "diagnose, treat, or check your condition.",
    )
