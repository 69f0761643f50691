"""The small curve of a session: the means that stand beside its packed curve."""

from pathlib import Path

import pytest
from sqlite_utils import Database

from app.domain.diary import Closing, EndReason, OffProof, Opening
from app.domain.faults import Fault, FaultCode
from app.domain.pain import Site
from app.domain.units import Moment
from app.domain.wrap import Sample
from storage.diary import DiaryFile
from storage.reader import DiaryReading

AT = Moment(0, 1_772_640_600_000, 60)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """One session of half a minute, the middle of which nobody measured."""
    found = tmp_path / "diary.db"
    with DiaryFile(found) as diary:
        opening = Opening(AT, "gel-10", 600, 600, Site.NECK, "k", "Wrap", "ocwp", True, 1)
        session_id = diary.begin(opening)
        skins = {2: 3000, 4: 3002, 12: None, 21: 2500}
        diary.add(session_id, [Sample(t_s, skin, None, None) for t_s, skin in skins.items()])
        diary.finish(session_id, Closing(AT, EndReason.COMPLETED, 30, 30, OffProof.WRAP))
    return found


def test_each_ten_seconds_are_their_mean_and_a_gap_is_none(path: Path) -> None:
    with DiaryReading(path) as diary:
        assert diary.small_curve(1) == (3001, None, 2500)
        assert diary.small_curve(2) == ()


def test_a_damaged_one_is_told_as_such(path: Path) -> None:
    db = Database(path)
    db.conn.execute("UPDATE curves SET skin_10s = '7'")
    db.conn.commit()
    db.close()
    with DiaryReading(path) as diary, pytest.raises(Fault) as told:
        diary.small_curve(1)
    assert told.value.code is FaultCode.FILE_DAMAGED
