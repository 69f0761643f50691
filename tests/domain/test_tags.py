"""Tags: what somebody marked, and what only looks like it."""

import pytest

from app.domain.tags import tags_of


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("", ()),
        ("no mark at all", ()),
        ("#walk", ("walk",)),
        ("Far today. #Walk, #walk and #WALK!", ("walk",)),
        ("#bed-rest (#Rücken) #2026", ("bed-rest", "rücken", "2026")),
        ("issue#7 and ##twice and # alone", ()),
        ("#_under #-dash", ()),
        ("#Straße", ("straße",)),
    ],
)
def test_a_tag_is_a_word_right_behind_its_mark(text: str, tags: tuple[str, ...]) -> None:
    assert tags_of(text) == tags
