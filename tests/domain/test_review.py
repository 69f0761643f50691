"""One line a person: the figures of the report, and what stands beside them."""

from dataclasses import replace

from app.domain.harm import Lock, Outcome
from app.domain.insight import Change, Interval
from app.domain.material import Material
from app.domain.pain import Site
from app.domain.period import last_days
from app.domain.plan import Plan, Planned, PlanSession, Template
from app.domain.review import Looked, review_row
from tests.domain.reported import HARM, NOW, TODAY, moment, told


def test_an_empty_diary_has_a_line_too() -> None:
    row = review_row(Looked(Material(), NOW))
    assert (row.sessions, row.dose_s, row.change, row.last_day) == (0, 0, None, None)
    assert (row.done, row.planned, row.harms, row.paused) == (None, None, 0, 0)


def test_it_holds_what_was_done_and_what_came_of_it() -> None:
    sessions = [told(number, 40 - number, 7, 5) for number in range(1, 9)]
    sessions += [told(9, 3, 6, None), told(10, 2, None, None), told(11, 1, simulated=True)]
    plan = Plan(Template.OWN, "gel-15", Site.LOWER_BACK, 12, 3, moment(50))
    planned = Planned(plan, tuple(PlanSession(n, moment(40 - n)) for n in range(1, 6)))
    material = Material(
        sessions=tuple(sessions),
        harms=(
            HARM,
            replace(HARM, outcome=Outcome.GONE),
            replace(HARM, outcome=Outcome.LASTING),
            replace(HARM, rehearsal=True),
        ),
        locks=(
            Lock(Site.NECK, "D14", moment(40)),
            Lock(Site.NECK, "D14", moment(40), rehearsal=True),
        ),
        first_day=TODAY - 39,
    )
    row = review_row(Looked(material, NOW, moment(1), planned, "Marisol", "ab", sample=True))
    assert (row.sessions, row.dose_s, row.simulated) == (10, 9000, 1)
    assert row.change == Change(8, -2.0, Interval(-2.0, -2.0))
    assert (row.harms_open, row.harms, row.paused) == (2, 3, 1)
    assert (row.done, row.planned, row.missing_after) == (5, 12, 1)
    assert (row.last_day, row.of_days) == (TODAY - 1, 30)
    assert (row.name, row.identity, row.sample, row.anonymous) == ("Marisol", "ab", True, False)


def test_of_some_days_only_those_count() -> None:
    material = Material(sessions=(told(1, 50), told(2, 3)), first_day=TODAY - 50)
    looked = Looked(material, NOW, moment(3))
    assert review_row(looked).sessions == 2
    assert review_row(looked, last_days(30, NOW)).sessions == 1
