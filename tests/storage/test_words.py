"""What is stored as JSON is read back as it was, and anything else is the file's fault."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.health import Applies, Cloth, PackFrom, Ready
from app.domain.pain import Site
from storage.words import applying, each_applying, each_word, heard, said, words

rules = st.frozensets(st.sampled_from(["C01", "H06", "L05"]))
readies = st.builds(
    Ready,
    st.none() | st.sampled_from(Cloth),
    st.none() | st.sampled_from(PackFrom),
    rules,
    rules,
    st.booleans(),
    st.text(),
)


@given(st.none() | readies)
def test_what_was_said_before_a_start_comes_back(ready: Ready | None) -> None:
    assert heard(said(ready)) == ready


@given(st.lists(st.builds(Applies, st.text(), st.frozensets(st.sampled_from(Site)))))
def test_what_applies_comes_back(applies: list[Applies]) -> None:
    assert each_applying(applying(applies)) == tuple(applies)


def test_the_words_on_the_disk_stay() -> None:
    ready = Ready(
        Cloth.DRY_TWICE, None, frozenset({"L05", "H06"}), frozenset({"C16"}), True, "front"
    )
    assert said(ready) == (
        '{"cloth": "dry_twice", "pack": null, "ticked": ["H06", "L05"], "new": ["C16"],'
        ' "asked_new": true, "position": "front"}'
    )
    assert applying([Applies("C09", frozenset({Site.NECK}))]) == (
        '[{"rule": "C09", "sites": ["neck"]}]'
    )
    assert words({"b", "a"}) == '["a", "b"]'


@pytest.mark.parametrize("text", ["{", "3", "null", '{"a": 1}', "[1]", "[" * 100_000])
def test_what_is_no_list_of_words_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - which words it says does not matter
        each_word(text)
    with pytest.raises(ValueError):  # noqa: PT011 - as above
        each_applying(text)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("cloth", "silk"),
        ("cloth", ["dry"]),
        ("pack", "moon"),
        ("ticked", "H06"),
        ("new", [1]),
        ("position", None),
    ],
)
def test_a_start_told_otherwise_is_refused(name: str, value: object) -> None:
    told = json.loads(said(Ready()) or "") | {name: value}
    with pytest.raises(ValueError):  # noqa: PT011 - as above
        heard(json.dumps(told))


@pytest.mark.parametrize("text", ["[]", "{}", '{"cloth": null}'])
def test_a_start_told_in_part_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - as above
        heard(text)


@pytest.mark.parametrize(
    "text", ['[{"rule": "C09"}]', '[{"rule": "C09", "sites": ["moon"]}]', "[[]]"]
)
def test_what_applies_nowhere_known_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - as above
        each_applying(text)
