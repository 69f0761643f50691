"""The course of sessions by rule: pain that gets worse, and review points."""

from dataclasses import replace

import pytest

from app.domain.course import Prompt, lock_of_pain, prompts, worse_pain
from app.domain.guard import Finding
from app.domain.harm import Advice, Lock
from app.domain.known import Known, PainPair
from app.domain.pain import Site
from app.domain.rules import Action
from app.domain.units import Moment
from tests.domain.fit import DAY_MS, FIT, HIP, KNEE, NOW, NOW_MS, asked, found_in, told_of

TODAY = NOW_MS // DAY_MS


def pairs(*changes: int, site: Site = KNEE, newest: int = 50) -> tuple[PainPair, ...]:
    """Sessions with these changes of pain, the newest first; before it was 4."""
    return tuple(
        PainPair(newest - n, site, 4, 4 + change, NOW_MS - n * DAY_MS)
        for n, change in enumerate(changes)
    )


# --- W03


def test_W03_pain_worse_by_two_in_two_of_the_last_three() -> None:
    assert worse_pain(pairs(2, 0, 2), KNEE) == Finding("W03", Action.LOCK, 2)
    assert worse_pain(pairs(2, 0, 1), KNEE) is None
    assert worse_pain(pairs(0, 1, 2, 2), KNEE) is None, "only the last three"
    assert worse_pain(pairs(3, 2), KNEE) == Finding("W03", Action.LOCK, 2)
    assert worse_pain(pairs(5), KNEE) is None


def test_W03_counts_each_site_by_itself() -> None:
    assert worse_pain(pairs(2, 2, site=HIP), KNEE) is None
    mixed = (*pairs(2, site=HIP, newest=60), *pairs(2, 0, 2))
    assert worse_pain(mixed, KNEE) == Finding("W03", Action.LOCK, 2)


def test_W03_locks_the_site() -> None:
    assert lock_of_pain(pairs(2, 2), KNEE, (), NOW, 50) == Lock(KNEE, "W03", NOW, 50)
    assert lock_of_pain(pairs(2, 1), KNEE, (), NOW, 50) is None


def test_W03_what_brought_a_lock_brings_no_second_one() -> None:
    held = Lock(KNEE, "W03", NOW, 50)
    opened = replace(held, advice=Advice("Dr Ama Osei", "2025-11-21", NOW))
    for lock in (held, opened, replace(held, site=None)):
        assert worse_pain(pairs(2, 2, 2), KNEE, (lock,)) is None
        assert worse_pain(pairs(2, 2, 2, newest=51), KNEE, (lock,)) is None
        assert worse_pain(pairs(2, 2, 2, newest=52), KNEE, (lock,)) is not None
    both = (held, replace(held, session_id=20))
    assert worse_pain(pairs(2, 2, 2, newest=51), KNEE, both) is None
    for other in (replace(held, site=HIP), replace(held, rule="D10")):
        assert worse_pain(pairs(2, 2, 2), KNEE, (other,)) is not None


def test_W03_is_prompted_and_lets_the_lock_hold_back() -> None:
    known = replace(FIT, pairs=pairs(2, 2, 0))
    assert prompts(known, NOW) == (Prompt(Finding("W03", Action.LOCK, 2), KNEE),)
    assert asked(known).cold_s == 600
    assert asked(replace(known, locks=(Lock(KNEE, "W03", NOW, 50),))).cold_s == 0


# --- W04


def rated(*changes: int, sessions: int = 4, known: Known = FIT) -> Known:
    return replace(known, pairs=pairs(*changes), on_site={KNEE: sessions})


def test_W04_no_change_after_the_fourth_session() -> None:
    told = asked(rated(0, -1, 0, 1))
    assert found_in(told) == {"W04": Finding("W04", Action.ADVISE, 4)}
    assert told.cold_s == 600, "advice only"
    assert prompts(rated(0, -1, 0, 1), NOW) == (Prompt(Finding("W04", Action.ADVISE, 4), KNEE),)
    assert found_in(asked(rated(-1, -1, 0, 1))) == {}, "half a point less in the middle"
    assert found_in(asked(rated(0, 0, 0))) == {}
    assert found_in(asked(rated(0, 0, 0, 0, sessions=3))) == {}


def test_W04_only_the_last_ones_count() -> None:
    assert found_in(asked(rated(-1, -1, -1, -1, 1, 1, 1, 1, sessions=8))) == {}
    assert "W04" in found_in(asked(rated(0, 1, 1, 1, -9, -9, sessions=8)))


def test_W04_new_pain_is_asked_after_the_third() -> None:
    new = told_of("W02")
    assert "W04" in found_in(asked(rated(0, 0, 0, sessions=3, known=new)))
    assert "W04" not in found_in(asked(rated(0, 0, sessions=3, known=new)))


# --- W05-W07


@pytest.mark.parametrize("count", range(25))
def test_W05_reviews_at_ten_and_twenty_sessions(count: int) -> None:
    told = found_in(asked(replace(FIT, sessions_count=count)))
    if count in {10, 20}:
        assert told == {"W05": Finding("W05", Action.ADVISE, count)}
    else:
        assert told == {}


def test_W06_twenty_eight_days_in_a_row() -> None:
    def days(*used: int) -> dict[str, Finding]:
        return found_in(asked(replace(FIT, used_days=used)))

    row = tuple(TODAY - n for n in range(28))
    assert days(*row) == {"W06": Finding("W06", Action.ADVISE, 28)}
    assert days(*row[:27]) == {}
    assert days(*(day - 1 for day in row)).keys() == {"W06"}, "until yesterday"
    assert days(*(day - 2 for day in row)) == {}
    assert days(*row[:20], *(day - 1 for day in row[20:])) == {}, "a day off"
    assert days(TODAY + 400, *row).keys() == {"W06"}, "a wrong clock's day"


def test_W06_days_are_local() -> None:
    row = tuple(TODAY - 1 - n for n in range(28))
    late = Moment(0, (TODAY + 1) * DAY_MS - 1)
    assert [each.finding.rule for each in prompts(Known(used_days=row), late)] == ["W06"]
    assert prompts(Known(used_days=row), replace(late, utc_offset_min=60)) == ()


def test_W07_high_pain_for_a_week() -> None:
    def pain(*tenths: int, last: int = TODAY) -> dict[str, Finding]:
        daily = tuple((last - n, mean) for n, mean in enumerate(tenths))
        return found_in(asked(replace(FIT, daily_pain=daily)))

    assert pain(*[70] * 7) == {"W07": Finding("W07", Action.ADVISE, 70)}
    assert pain(*[70] * 6, 66) == {}
    assert pain(90, 50, 90, 50, 90, 50, 70) == {"W07": Finding("W07", Action.ADVISE, 70)}
    assert pain(*[90] * 4).keys() == {"W07"}
    assert pain(*[90] * 3) == {}, "told on too few of the days"
    assert pain(*[90] * 7, last=TODAY - 4) == {}, "too long ago"
    assert pain(*[90] * 7, last=TODAY - 3).keys() == {"W07"}


def test_prompts_name_the_person_first() -> None:
    known = replace(rated(0, 0, 0, 0, sessions=10), sessions_count=10)
    assert [(each.finding.rule, each.site) for each in prompts(known, NOW)] == [
        ("W05", None), ("W04", KNEE),
    ]  # fmt: skip
