"""Charts of the past: a dot lies on the person's day, and is read with the time on the wall."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from app.domain.pain import PainWhen
from app.domain.past import Score
from app.domain.period import Period, local_day, local_time
from app.domain.trends import PainByDay
from app.domain.units import Moment
from ui.figures_pain import pain_by_day, stamp

LATE = 4
NIGHT = Moment(0, 1_772_670_600_000, 60)
"""Half past one on Thursday 5 March 2026."""
MIDNIGHT = Moment(0, NIGHT.wall_ms - 90 * 60_000, 60)


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    was = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(was)


def test_a_time_is_told_by_the_clock_whenever_a_day_begins() -> None:
    for starts_h in range(7):
        assert stamp(local_time(NIGHT, starts_h), starts_h) == "Thu 5 Mar 2026, 01:30"
        assert stamp(local_time(MIDNIGHT, starts_h), starts_h) == "Thu 5 Mar 2026, 00:00"


def test_every_minute_comes_back_as_it_was() -> None:
    for minute in range(1440):
        at = Moment(0, MIDNIGHT.wall_ms + minute * 60_000, 60)
        clock = f"{minute // 60:02}:{minute % 60:02}"
        assert stamp(local_time(at, LATE), LATE) == f"Thu 5 Mar 2026, {clock}"


def test_a_dot_lies_on_its_day_and_tells_its_time() -> None:
    day = local_day(NIGHT, LATE)
    score = Score(local_time(NIGHT, LATE), 5, PainWhen.ANY)
    figure = pain_by_day(PainByDay((), (score,), (), None), "", Period(day, day, LATE))
    assert figure.across.low <= figure.stops[0] < figure.across.low + 1
    assert figure.read(0).startswith("Thu 5 Mar 2026, 01:30")
    _, ((date, clock, *_),) = figure.table()
    assert (date, clock) == ("Thu 5 Mar 2026", "01:30")
