"""Every page of an entry, new and changed: nothing clipped, sideways, nameless or too small."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.domain.entry_kind import EntryKind
from tests.ui.pages.fitting import misfits, worn_in
from ui.theme import DARK, LIGHT

KINDS = [kind for kind in EntryKind if kind not in {EntryKind.PAIN, EntryKind.COMMENT}]
PAGES = (
    *(f"entry-{kind}-new" for kind in KINDS),
    *(f"entry-{kind}-edit" for kind in KINDS),
    *("entry-movement-session", "entry-note-photos", "entry-place", "entry-places", "entry-wrong"),
    "entry-unsaved",
)
SETTINGS = ((DARK, 1.0, "de", 412), (LIGHT, 2.0, "en", 360))


def test_the_list_is_whole(entries: Any) -> None:
    assert [name for name, _ in entries.shots()] == list(PAGES)


@worn_in(*SETTINGS)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_clipped_nameless_or_too_small(
    entries: Any, qtbot: QtBot, name: str, width: int
) -> None:
    assert misfits(qtbot, dict(entries.shots())[name](), width) == []
