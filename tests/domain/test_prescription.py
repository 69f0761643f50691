"""What a physiotherapist sends back: its ranges, what is taken of it, and what never loosens."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.faults import Fault, FaultCode
from app.domain.harm import Lock
from app.domain.health import Cap
from app.domain.known import Known
from app.domain.pain import Site
from app.domain.plan import PlannedBy
from app.domain.prescription import Course, Ignored, Prescription, accept, refuse
from app.domain.program import COLD_CAP_S
from app.domain.units import Moment
from tests.healthy import healthy

NOW = Moment(5_000, 1_763_714_400_000, 60)
MADE = Moment(0, NOW.wall_ms - 86_400_000, 60)
COURSE = Course("gel-15", 10, 3, 4, Site.LOWER_BACK)


def prescribed(made: Moment = MADE, **other: object) -> Prescription:
    return Prescription("Dr. Weber", made, **({"longest_s": 600} | other))  # type: ignore[arg-type]


def known(*caps: Cap, locks: tuple[Lock, ...] = ()) -> Known:
    return Known(screen=healthy(NOW), caps=caps, locks=locks)


def test_all_of_it_is_taken() -> None:
    told = prescribed(course=COURSE, comments=("Less is fine.", "See you."))
    taken = accept(told, known(), NOW)
    assert taken.cap == Cap(600, "physio", MADE)
    assert taken.plan
    assert (taken.plan.who, taken.plan.sessions, taken.plan.per_week, taken.plan.site) == (
        PlannedBy.PHYSIO, 10, 3, Site.LOWER_BACK,
    )  # fmt: skip
    assert [(each.text, each.at, each.told) for each in taken.comments] == [
        ("Less is fine.", MADE, NOW), ("See you.", MADE, NOW),
    ]  # fmt: skip
    assert taken.ignored == ()


@given(longest_s=st.none() | st.integers(60, 86_400), held_s=st.none() | st.integers(60, 1200))
def test_nothing_ever_loosens(longest_s: int | None, held_s: int | None) -> None:
    """Whatever a file says, the cap that comes of it is none or no longer than the rules' own."""
    told = prescribed(longest_s=longest_s, comments=("Hello.",))
    held = (Cap(held_s, "physio", Moment(0, 0)),) if held_s is not None else ()
    taken = accept(told, known(*held), NOW)
    assert taken.cap is None or taken.cap.cold_s <= COLD_CAP_S
    if longest_s is not None and longest_s < COLD_CAP_S:
        assert taken.cap == Cap(longest_s, "physio", MADE)
    assert (Ignored.LONGEST in taken.ignored) is (longest_s is not None and longest_s >= COLD_CAP_S)


def test_a_newer_file_alone_lifts_a_limit() -> None:
    held = known(Cap(600, "physio", MADE))
    newer = Moment(0, MADE.wall_ms + 1, 60)
    lifting = prescribed(newer, longest_s=None, comments=("You may again.",))
    refuse(lifting, "", held)
    assert accept(lifting, held, NOW).cap == Cap(COLD_CAP_S, "physio", newer)
    for made in (MADE, Moment(0, MADE.wall_ms - 1, 60)):
        with pytest.raises(Fault) as caught:
            refuse(prescribed(made, longest_s=900), "", held)
        assert caught.value.code is FaultCode.PLAN_OLDER


@pytest.mark.parametrize("longest_s", [COLD_CAP_S, 86_400])
def test_T10_a_limit_that_is_left_out_lifts_none(longest_s: int) -> None:
    held = known(Cap(600, "physio", MADE))
    taken = accept(prescribed(Moment(0, MADE.wall_ms + 1, 60), longest_s=longest_s), held, NOW)
    assert (taken.cap, taken.ignored) == (None, (Ignored.LONGEST,))


def test_without_any_limit_there_is_no_cap() -> None:
    told = prescribed(longest_s=None, course=COURSE)
    assert accept(told, known(Cap(300, "person", MADE)), NOW).cap is None


def test_it_is_for_one_diary_or_for_any() -> None:
    mine, other = "a" * 32, "b" * 32
    refuse(prescribed(identity=mine), mine, known())
    refuse(prescribed(identity=""), mine, known())
    refuse(prescribed(identity=other), "", known())
    with pytest.raises(Fault) as caught:
        refuse(prescribed(identity=other), mine, known())
    assert caught.value.code is FaultCode.PLAN_OF_ANOTHER


def test_a_course_on_a_paused_place_is_left_out_and_the_limit_is_not() -> None:
    paused = known(locks=(Lock(Site.LOWER_BACK, "W03", MADE, 1),))
    taken = accept(prescribed(course=COURSE), paused, NOW)
    assert (taken.plan, taken.ignored) == (None, (Ignored.COURSE,))
    assert taken.cap == Cap(600, "physio", MADE)


BAD: dict[str, Callable[[], object]] = {
    "nobody": lambda: Prescription(" ", MADE, longest_s=600),
    "a long name": lambda: Prescription("x" * 81, MADE, longest_s=600),
    "nothing": lambda: Prescription("W", MADE),
    "half a minute": lambda: prescribed(longest_s=59),
    "two days": lambda: prescribed(longest_s=200_000),
    "an empty comment": lambda: prescribed(comments=("",)),
    "a book": lambda: prescribed(comments=("x" * 2001,)),
    "many": lambda: prescribed(comments=("x",) * 21),
    "no programme": lambda: Course("gel-99", 3, 3, 1),
    "no session": lambda: Course("gel-15", 0, 3, 1),
    "too many": lambda: Course("gel-15", 61, 3, 1),
    "more than T06": lambda: Course("gel-15", 60, 29, 1),
    "a year": lambda: Course("gel-15", 3, 3, 52),
}


@pytest.mark.parametrize("bad", BAD)
def test_what_nobody_would_write(bad: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        BAD[bad]()
