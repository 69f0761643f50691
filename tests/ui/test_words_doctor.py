"""Every finding of the doctor has its words and its way out on every system."""

import pytest

from app.domain.checkup import Check, Level, Part, Trouble
from ui import words_doctor

SYSTEMS = ("linux", "win32", "darwin", "freebsd14")


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_has_a_way_out_on_every_system(trouble: Trouble):
    ways = {words_doctor.fix(Check(Part.SCAN, Level.FAIL, trouble), each) for each in SYSTEMS}
    assert all(len(way) > 15 for way in ways)


def test_the_ways_of_the_systems_differ_where_the_systems_do():
    for trouble in (Trouble.DENIED, Trouble.NO_ADAPTER, Trouble.ADAPTER_OFF):
        check = Check(Part.ADAPTER, Level.FAIL, trouble)
        assert len({words_doctor.fix(check, each) for each in SYSTEMS[:3]}) == 3


def test_every_part_and_level_has_a_name_and_what_is_fine_needs_nothing():
    assert len({words_doctor.part(part) for part in Part}) == len(Part)
    assert len({words_doctor.level(level) for level in Level}) == len(Level)
    assert words_doctor.fix(Check(Part.SCAN, Level.OK)) == ""
