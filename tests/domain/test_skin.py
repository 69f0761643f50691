"""The skin watch beside its rules: what a sample changes, and what an invalid one never does."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.domain.skin import SkinWatch

SKIN = st.none() | st.integers(-6000, 9000) | st.integers(1500, 2500)
FEEDS = st.lists(st.tuples(st.integers(1, 5000), SKIN), max_size=40)


def _plausible(skin: int | None, watch: SkinWatch, now_ms: int) -> bool:
    """H12 once more, in the words of the rule."""
    if skin is None or skin < -2500 or skin > 4500:
        return False
    if watch.latest is None or watch.latest_ms is None:
        return True
    seconds = max(1.0, (now_ms - watch.latest_ms) / 1000)
    return abs(skin - watch.latest) / 100 <= 5 * seconds


@given(FEEDS)
def test_no_invalid_sample_ever_changes_what_is_known(feeds: list[tuple[int, int | None]]) -> None:
    watch, now_ms = SkinWatch(0, accuracy=50), 0
    for spent_ms, skin in feeds:
        now_ms += spent_ms
        after = watch.feed(skin, now_ms)
        if _plausible(skin, watch, now_ms):
            assert (after.latest, after.latest_ms, after.invalid_run) == (skin, now_ms, 0)
            assert after.fresh(now_ms)
        else:
            assert after == replace(watch, invalid_run=watch.invalid_run + 1)
        watch = after


@given(FEEDS)
def test_what_it_remembers(feeds: list[tuple[int, int | None]]) -> None:
    watch, now_ms, valid = SkinWatch(0), 0, list[tuple[int, int]]()
    for spent_ms, skin in feeds:
        now_ms += spent_ms
        watch = watch.feed(skin, now_ms)
        if watch.latest_ms == now_ms and watch.latest is not None:
            valid.append((now_ms, watch.latest))
    assert watch.coldest == min((skin for _, skin in valid), default=None)
    assert watch.silent_ms(now_ms) == now_ms - (valid[-1][0] if valid else 0)
    if valid:
        last_ms = valid[-1][0]
        recent = [p for p in valid if last_ms - p[0] <= 10_000]
        assert watch.trail[-len(recent) :] == tuple(recent)
        assert len(watch.trail) <= len(recent) + 1
        assert watch.trail[0] in valid[-len(recent) - 1 :]


def test_it_starts_stale() -> None:
    watch = SkinWatch(5000)
    assert (watch.latest, watch.coldest, watch.fresh(5000)) == (None, None, False)
    assert watch.silent_ms(7000) == 2000
    assert watch.stop_line == 1200, "an accuracy that nobody told is unknown (H14)"


def test_the_stop_line_follows_the_accuracy() -> None:
    lines = [SkinWatch(0, accuracy=a).stop_line for a in (None, 0, 100, 101)]
    assert lines == [1200, 1000, 1000, 1200]


def test_a_warm_sample_begins_the_row_anew_but_an_invalid_one_does_not() -> None:
    watch = SkinWatch(0, accuracy=50).feed(1000, 0)
    assert watch.feed(1001, 1000).cold_run == 0
    assert watch.feed(None, 1000).cold_run == 1
    assert watch.feed(999, 1000).cold_run == 2
