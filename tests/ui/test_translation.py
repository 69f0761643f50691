"""German is finished and built; plurals come by number in both languages."""

import re
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import cast
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from ui import translation

ROOT = Path(__file__).resolve().parents[2]
stale = cast(
    Callable[[str], list[str]],
    runpy.run_path(str(ROOT / "packaging" / "translations.py"))["stale"],
)


def messages(language: str) -> list[ElementTree.Element]:
    return list(ElementTree.parse(translation.FOLDER / f"coldwrap_{language}.ts").iter("message"))


@pytest.mark.slow
@pytest.mark.parametrize("language", ["de", "en"])
def test_what_is_committed_is_what_the_sources_say(language: str) -> None:
    assert stale(language) == [], "run: .venv/bin/python packaging/translations.py"


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_text_is_finished(language: str) -> None:
    unfinished: list[str] = []
    for message in messages(language):
        done = message.find("translation")
        assert done is not None
        texts = [form.text for form in done] if message.get("numerus") else [done.text]
        if done.get("type") == "unfinished" or not all(texts):
            unfinished.append(message.findtext("source", ""))
    assert unfinished == []


def test_what_is_filled_in_later_is_in_the_german_text_too() -> None:
    wrong: list[str] = []
    for message in messages("de"):
        source, done = message.findtext("source", ""), message.find("translation")
        assert done is not None
        for text in [form.text or "" for form in done] or [done.text or ""]:
            named = set(re.findall(r"{(\w+)}", source))
            wrong += [f"{source}: {name}" for name in named if f"{{{name}}}" not in text]
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [("de", "0:20 in 1 Lücke", "0:20 in 2 Lücken"), ("en", "0:20 in 1 gap", "0:20 in 2 gaps")],
)
def test_plurals(qapp: QApplication, language: str, one: str, two: str) -> None:
    spoken = translation.install(qapp, language)
    said = [
        QCoreApplication.translate("FiguresCard", "{time} in %n gap(s)", "", count).format(
            time="0:20"
        )
        for count in (1, 2)
    ]
    translation.uninstall(qapp, spoken)
    QLocale.setDefault(QLocale("en"))
    assert said == [one, two]


@pytest.mark.parametrize(
    ("locale", "language"), [("de_AT", "de"), ("en_GB", "en"), ("fr_FR", "en"), ("C", "en")]
)
def test_the_language_of_a_locale(locale: str, language: str) -> None:
    assert translation.language_of(QLocale(locale)) == language
