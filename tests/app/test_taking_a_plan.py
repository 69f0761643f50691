"""What a physiotherapist sent, taken through the engine: into the diary whole, or not at all."""

import itertools
from pathlib import Path

import pytest

from app import plan_requests as plan_ask
from app.domain.entry_kind import EntryKind
from app.domain.faults import Fault, FaultCode
from app.domain.pain import Site
from app.domain.plan import Plan, PlannedBy, Template
from app.domain.prescription import Course, Prescription
from app.domain.units import Moment
from app.reminding import Reminding
from storage.diary import DiaryFile
from tests.healthy import healthy

NOW = Moment(5_000, 1_763_714_400_000, 60)


class Stopped:
    def now(self) -> Moment:
        return NOW


def sent(days_ago: int, **other: object) -> Prescription:
    made = Moment(0, NOW.wall_ms - days_ago * 86_400_000, 60)
    said = {"longest_s": 600, "comments": ("Less is fine.",)} | other
    return Prescription("Dr. Weber", made, **said)  # type: ignore[arg-type]


@pytest.fixture
def diary(tmp_path: Path) -> DiaryFile:
    diary = DiaryFile(tmp_path / "d.db")
    diary.screen(healthy(NOW))
    return diary


def take(diary: DiaryFile, prescription: Prescription) -> None:
    engine = Reminding(Stopped(), diary, lambda news: None, lambda: False)
    engine.take(plan_ask.TakePrescription(prescription))


def caps(diary: DiaryFile) -> list[tuple[str, int]]:
    return [(cap.who, cap.cold_s) for cap in diary.known(NOW).caps]


def test_all_of_it_is_in_the_diary(diary: DiaryFile) -> None:
    diary.keep_plan(Plan(Template.OWN, "gel-10", None, 3, 3, NOW))
    take(diary, sent(1, course=Course("gel-15", 6, 3, 2, Site.NECK), identity=diary.identity()))
    assert caps(diary) == [("physio", 600)]
    mine, theirs = sorted(diary.plans(), key=lambda plan: plan.id)
    assert mine.ended
    assert (theirs.who, theirs.sessions, theirs.site, theirs.ended) == (
        PlannedBy.PHYSIO, 6, Site.NECK, None,
    )  # fmt: skip
    (comment,) = diary.entries(0, 2**62, frozenset({EntryKind.COMMENT}))
    assert comment.text == "Less is fine."
    diary.close()


def test_only_a_newer_one_loosens(diary: DiaryFile) -> None:
    for days_ago, longest_s in itertools.product((3, 2), (900,)):
        take(diary, sent(days_ago, longest_s=longest_s))
    with pytest.raises(Fault) as caught:
        take(diary, sent(5, longest_s=1100))
    assert caught.value.code is FaultCode.PLAN_OLDER
    assert caps(diary) == [("physio", 900)]
    take(diary, sent(1, longest_s=None))
    assert caps(diary) == [("physio", 1200)]
    diary.close()


def test_what_is_refused_leaves_nothing(diary: DiaryFile) -> None:
    with pytest.raises(Fault) as caught:
        take(diary, sent(1, identity="0" * 32))
    assert caught.value.code is FaultCode.PLAN_OF_ANOTHER
    assert caps(diary) == []
    assert diary.entries(0, 2**62) == ()
    diary.close()
