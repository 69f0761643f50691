"""Every entry has a title and a line of words; every choice has a word."""

import re
from collections.abc import Callable, Iterable, Iterator

import pytest
from PySide6.QtCore import QLocale

from app.domain.body import Quality, Region, Spot
from app.domain.entry_kind import EntryKind  # fmt: skip
from app.domain.function import Activities, Change, Move, Moved, Movement, Score  # fmt: skip
from app.domain.instruments import Instrument
from app.domain.journal import (  # fmt: skip
    Body,
    Care,
    CareKind,
    Cause,
    Comment,
    Context,
    Course,
    DiaryEntry,
    Flare,
    FlareTurn,
    Medicine,
    Note,
    Pain,
    Problem,
    Vitals,
)
from app.domain.units import Moment
from tests.ui.test_words import FORBIDDEN
from ui import icons, words_body, words_entries, words_journal

AT = Moment(0, 1_770_000_000_000, 60)
BODIES: list[tuple[Body, str, str]] = [
    (Pain(0), "No pain", ""),
    (Pain(0, (Spot(Region.NECK, 2),)), "Pain 0 of 10", "Neck: 2 of 10"),
    (
        Pain(6, (Spot(Region.NECK, 4, frozenset({Quality.DULL}), deep=True), Spot(Region.HEAD))),
        "Pain 6 of 10", "Neck: 4 of 10, dull, deep inside · Head",
    ),
    (Flare(FlareTurn.BEGAN), "Flare-up began", ""),
    (Flare(FlareTurn.OVER), "Flare-up over", ""),
    (Medicine("Ibuprofen", 400, "mg", painkiller=True), "Ibuprofen 400 mg", "Against pain"),
    (Medicine("Vitamin D", 0.5), "Vitamin D 0.5", ""),
    (Medicine("Something"), "Something", ""),
    (Care(CareKind.MASSAGE, 20, Region.NECK), "Massage · 20\xa0min", "Neck"),
    (Care(CareKind.WALK), "A walk", ""),
    (
        Context(7.5, 6, 3, 5, 24), "My day",
        "Slept 7.5 h · Sleep 6 of 10 · Stress 3 of 10 · Active 5 of 10 · "
        "24 h after hurt or hard sport",
    ),
    (Context(stress=0), "My day", "Stress 0 of 10"),
    (Vitals(128, 82, 70), "Blood pressure 128/82", "Pulse 70"),
    (Vitals(pulse=66), "Pulse 66", ""),
    (
        Movement((Moved(Move.BEND_FORWARD, 3, 20), Moved(Move.TURN_LEFT, reach=45),
                  Moved(Move.SIT))),
        "Movement", "Bending forward: pain 3 of 10, 20 cm · Turning left: 45° · Sitting",
    ),
    (
        Activities((("Stairs", 4), ("Gardening", 7), ("Sleep", 5))), "Activities 5.3 of 10",
        "Stairs 4 · Gardening 7 · Sleep 5",
    ),
    (Change(3, "2026-02-01"), "Better: +3", "Since 2/1/26"),
    (Change(-2, "2025-12-24"), "Worse: −2", "Since 12/24/25"),  # noqa: RUF001
    (Change(0, "2026-02-01"), "No change", "Since 2/1/26"),
    (Score(Instrument.RMDQ_24, 12, "Dr. Amsel"), "RMDQ-24: 12", "Given by Dr. Amsel"),
    (Score(Instrument.PEG, 4.3), "PEG: 4.3", ""),
    (
        Problem((Region.LOWER_BACK, Region.HIP_LEFT), Course.CHRONIC, Cause.STRAIN, "2024-05-01"),
        "My problem",
        "Lower back, Left hip · For months or longer · Hard work or a wrong move · Since 5/1/24",
    ),
    (Note(), "Note", ""),
    (Comment("Ms. Birk"), "Comment: Ms. Birk", ""),
]  # fmt: skip
WORDS: tuple[tuple[Callable[..., str], Iterable[object]], ...] = (
    (words_body.region, Region), (words_body.quality, Quality), (words_journal.kind, EntryKind),
    (words_journal.care, CareKind), (words_journal.move, Move), (words_journal.cause, Cause),
    (words_journal.course, Course), (words_journal.instrument, Instrument),
)  # fmt: skip


@pytest.fixture(autouse=True)
def american() -> Iterator[None]:
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(QLocale("en"))


def entry(body: Body, text: str = "") -> DiaryEntry:
    return DiaryEntry(body, AT, AT, text)


@pytest.mark.parametrize(("body", "title", "detail"), BODIES)
def test_an_entry_has_a_title_and_a_line(qapp: object, body: Body, title: str, detail: str) -> None:
    assert words_entries.title(entry(body)) == title
    assert words_entries.detail(entry(body)) == detail


def test_every_kind_is_tried() -> None:
    assert {body.kind for body, *_ in BODIES} == set(EntryKind)


def test_a_persons_own_words_end_the_line_and_name_a_note() -> None:
    told = entry(Vitals(128, 82, 70), "\n  After lunch \nand more")
    assert words_entries.detail(told) == "Pulse 70 · After lunch"
    note = entry(Note(), "Rain all day\nsecond line")
    assert (words_entries.title(note), words_entries.detail(note)) == ("Rain all day", "")
    assert words_entries.detail(entry(Comment("Ms. Birk"), "Try less.")) == "Try less."


def test_long_words_are_cut() -> None:
    cut = words_entries.excerpt("word " * 100)
    assert len(cut) <= words_entries.EXCERPT
    assert cut.endswith("word…")


@pytest.mark.parametrize(("words_of", "values"), WORDS)
def test_each_choice_has_a_word_of_its_own(
    words_of: Callable[..., str], values: Iterable[object]
) -> None:
    found = [words_of(value) for value in values]
    assert all(found)
    assert len(set(found)) == len(found)
    assert not [word for word in found if re.search(FORBIDDEN["en"], word, re.IGNORECASE)]


def test_each_kind_has_an_icon() -> None:
    assert {words_journal.ICONS[kind] for kind in EntryKind} <= set(icons.GLYPHS)


def test_a_name_that_says_little_is_explained() -> None:
    said = {kind: words_journal.about(kind) for kind in EntryKind}
    assert said[EntryKind.CHANGE]
    assert said[EntryKind.SCORE]
    assert not said[EntryKind.PAIN]
    assert all(len(about) <= 40 for about in said.values()), "one line at 412 px"
