"""What is due after sessions, and the ledger of cold by place."""

from app.domain.aftermath import Aftermath, due
from app.domain.diary import EndReason, OffProof
from app.domain.ledger import Dose, SiteDose
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site, SkinLook
from app.domain.trail import Target
from app.domain.wrap import Sample
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.storage.conftest import BEGAN, DAY_S, Kept, at


def test_what_was_said_since_stands_beside_each_session(
    diary: DiaryFile, reader: DiaryReading, kept: Kept
) -> None:
    first, rehearsed = kept(0, 600, Site.NECK), kept(900, 600, simulated=True)
    diary.answer(first, AfterAnswers(skin=SkinLook.RED, skin_60=SkinLook.NORMAL))
    for when in (PainWhen.BEFORE, PainWhen.HOURS_24):
        diary.rate(PainRating(4, at(0), when, None, first))
    looks = (SkinLook.RED, None, SkinLook.NORMAL)
    assert reader.aftermaths(at(2000)) == (
        Aftermath(rehearsed, Site.KNEE_LEFT, at(1500), True, (None, None, None), frozenset()),
        Aftermath(
            first, Site.NECK, at(600), False, looks, frozenset({PainWhen.BEFORE, PainWhen.HOURS_24})
        ),
    )


def test_only_sessions_with_cold_of_the_last_five_days_are_due(
    reader: DiaryReading, kept: Kept
) -> None:
    old, recent = kept(0, 600), kept(1, 600)
    kept(2000, 0, end=EndReason.START_REFUSED)
    died = kept(3000, 0, end=EndReason.APP_DIED, off=OffProof.NONE)
    told = reader.aftermaths(at(600 + 5 * DAY_S))
    assert [each.session_id for each in told] == [died, recent]
    assert old not in {each.session_id for each in told}


def test_D10_skin_is_asked_of_what_was_thrown_away_and_where_it_was_moved(
    diary: DiaryFile, reader: DiaryReading, kept: Kept
) -> None:
    session = kept(0, 600, Site.NECK)
    diary.move_session(session, Site.HIP_LEFT, at(700))
    diary.bin(Target.SESSION, session, at(800))
    for now_s, minute in ((600 + 1800, 30), (600 + 3600, 60)):
        (asked,) = due(reader.aftermaths(at(now_s)), at(now_s))
        assert (asked.site, asked.minute, asked.when) == (Site.HIP_LEFT, minute, None)
    assert due(reader.aftermaths(at(600 + 2 * DAY_S)), at(600 + 2 * DAY_S)) == ()
    diary.answer(session, AfterAnswers(skin_60=SkinLook.NUMB), at(5000))
    assert [lock.site for lock in diary.known(at(5000)).locks] == [Site.HIP_LEFT]


def test_doses_add_up_by_place(diary: DiaryFile, reader: DiaryReading, kept: Kept) -> None:
    cold = [Sample(1, 1600, 900, 800), Sample(2, 1400, 900, 800), Sample(3, 1200, 900, 800)]
    kept(0, 60, samples=cold)
    first = kept(1000, 60, samples=cold)
    kept(2000, 90)
    kept(2500, 60, Site.NECK)
    kept(3000, 60, simulated=True, samples=cold)
    kept(4000, 0, end=EndReason.START_REFUSED)
    one = Dose(400, 2, 1)
    assert reader.sessions(9)[-2].dose == one
    assert reader.sessions(9)[-2].id == first
    assert reader.doses(at(1060).wall_ms) == (
        SiteDose(Site.NECK, 1, 60, 0, Dose(0, 0, 0)),
        SiteDose(Site.KNEE_LEFT, 2, 150, 1, one),
    )
    assert reader.doses(BEGAN.wall_ms)[1] == SiteDose(Site.KNEE_LEFT, 3, 210, 2, Dose(800, 4, 2))


def test_a_session_without_a_skin_sensor_has_no_dose(reader: DiaryReading, kept: Kept) -> None:
    kept(0, 60, samples=[Sample(1, None, 900, 800)])
    (row,) = reader.sessions(1)
    assert (row.dose, row.baseline) == (None, None)
