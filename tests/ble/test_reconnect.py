"""The ladder of pauses between two tries to reconnect."""

from itertools import accumulate, islice

from ble.reconnect import JITTER, STEPS_S, back_off


def test_pauses_follow_the_ladder_within_their_jitter_and_stay_at_its_top() -> None:
    for _ in range(50):
        pauses = list(islice(back_off(), len(STEPS_S) + 5))
        for pause, step in zip(pauses, (*STEPS_S, *[STEPS_S[-1]] * 5), strict=True):
            assert step * (1 - JITTER) <= pause <= step * (1 + JITTER)


def test_a_lease_of_30_s_sees_many_tries_and_two_wraps_do_not_march_in_step() -> None:
    tries = sum(1 for at in accumulate(islice(back_off(), 40)) if at <= 30)
    assert tries >= 8
    assert len({next(back_off()) for _ in range(20)}) > 10


def test_the_longest_pause_is_30_s() -> None:
    assert max(STEPS_S) == 30
