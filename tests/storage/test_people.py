"""Several people, one diary each: nothing done to one touches another."""

from contextlib import closing
from pathlib import Path

import pytest

from app.domain.care import CareEntry, Modality
from app.domain.diary import (
    Closing,
    EndReason,
    KnownDevice,
    LogEntry,
    OffProof,
    Opening,
    SessionPage,
)
from app.domain.faults import Fault, FaultCode
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site, SkinLook
from app.domain.people import HOME, Person
from app.domain.preferences import Preferences
from app.domain.rest import aged, judge_rest
from app.domain.trail import Target
from app.domain.units import Moment
from app.domain.wrap import Sample
from storage.diary import DiaryFile
from storage.people import add_person, hand_over, people, remove_person
from storage.place import last_key, path_of
from storage.reader import DiaryReading

NOW = Moment(1_000, 1_700_000_000_000, 60)
WRAP = KnownDevice("blue", "AA:BB", "ocwp", "Blue wrap")
PACK = KnownDevice("pack", "CC:DD", "pack-bthome", "Pack")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    path = tmp_path / "diary.db"
    with closing(DiaryFile(path)) as diary:
        diary.prefer(Preferences(name="Anna"))
        diary.remember(WRAP, NOW)
        diary.remember(PACK, Moment(2_000, NOW.wall_ms + 1_000, 60))
    return path


def later(seconds: int) -> Moment:
    return Moment(NOW.mono_ms + 1000 * seconds, NOW.wall_ms + 1000 * seconds, 60)


def session(diary: DiaryFile, site: Site = Site.LOWER_BACK, skin: SkinLook | None = None) -> int:
    """A finished session with curve, log, ratings and answers; its id."""
    opening = Opening(
        NOW, "gentle", 900, 900, site, "blue", "Blue wrap", "ocwp", simulated=False, number=77
    )
    key = diary.begin(opening)
    diary.add(key, [Sample(second, 1300 + second, 500, 900) for second in range(60)])
    diary.note(key, LogEntry(5_000, "sensation", "cold"))
    diary.finish(key, Closing(later(60), EndReason.STOPPED_BY_PERSON, 60, 60, OffProof.WRAP))
    diary.rate(PainRating(6, NOW, PainWhen.BEFORE, site, key))
    diary.rate(PainRating(4, later(70), PainWhen.AFTER, site, key))
    diary.answer(key, AfterAnswers(skin=skin or SkinLook.NORMAL, note="as told #sofa"))
    return key


def page(path: Path, key: int) -> SessionPage:
    with DiaryReading(path) as diary:
        found = diary.session(key)
    assert found is not None
    return found


def test_the_first_person_is_there_before_any_diary(tmp_path: Path) -> None:
    assert people(tmp_path / "diary.db") == (Person(HOME, sessions=0, entries=0),)


def test_one_more_person_has_an_empty_diary_and_the_same_wraps(home: Path) -> None:
    with closing(DiaryFile(home)) as diary:
        session(diary)
        key = add_person(home, "Ben", diary.devices(), NOW)
    with closing(DiaryFile(path_of(home, key))) as theirs:
        assert [device.key for device in theirs.devices()] == ["pack", "blue"]
        assert theirs.known(NOW).past == ()
    anna, ben = people(home)
    assert (anna.name, anna.sessions, anna.last_ms) == ("Anna", 1, NOW.wall_ms)
    assert (ben.key, ben.name, ben.sessions, ben.last_ms) == (key, "Ben", 0, None)


def test_each_next_person_has_a_key_of_their_own_in_order(home: Path) -> None:
    keys = [add_person(home, f"{n}", (), NOW) for n in range(11)]
    assert [person.key for person in people(home)] == [HOME, *keys]
    remove_person(home, keys[3])
    assert add_person(home, "new", (), NOW) not in keys


def test_what_one_person_says_of_health_or_does_is_not_the_others(home: Path) -> None:
    key = add_person(home, "Ben", (), NOW)
    with closing(DiaryFile(path_of(home, key))) as theirs:
        session(theirs)
        theirs.take_down(CareEntry(Modality.BATH, NOW, 600, NOW))
    with closing(DiaryFile(home)) as diary:
        assert diary.known(NOW).past == ()


def test_deleting_one_person_leaves_every_byte_of_the_others(home: Path) -> None:
    key = add_person(home, "Ben", (), NOW)
    other = add_person(home, "Cem", (), NOW)
    before = {path: path.read_bytes() for path in (home, path_of(home, other))}
    remove_person(home, key)
    assert [person.key for person in people(home)] == [HOME, other]
    assert not list(path_of(home, key).parent.glob(f"{key}*"))
    with closing(DiaryFile(home)):
        pass
    assert {path: path.read_bytes() for path in before} == before


def test_copies_of_a_person_go_with_the_diary(home: Path) -> None:
    key = add_person(home, "Ben", (), NOW)
    path = path_of(home, key)
    copy = path.with_name(f"{key} 2026-11-21 schema 3.db")
    copy.write_bytes(b"copy")
    kept = path.with_name(f"{key}0.db")
    kept.write_bytes(b"another person")
    remove_person(home, key)
    assert not copy.exists()
    assert kept.exists()


def test_a_diary_that_is_open_elsewhere_is_not_deleted(home: Path) -> None:
    key = add_person(home, "Ben", (), NOW)
    with closing(DiaryFile(path_of(home, key))), pytest.raises(Fault) as told:
        remove_person(home, key)
    assert told.value.code is FaultCode.FILE_LOCKED
    assert path_of(home, key).exists()


def test_a_diary_that_cannot_be_read_keeps_nobody_else_back(home: Path) -> None:
    key = add_person(home, "Ben", (), NOW)
    path_of(home, key).write_bytes(b"SQLite no more" * 100)
    anna, ben = people(home)
    assert anna.name == "Anna"
    assert ben.fault is FaultCode.NOT_A_DIARY or ben.fault is FaultCode.FILE_DAMAGED
    assert ben.sessions is None


@pytest.mark.parametrize("key", ["../diary", "person-", "person-0", "person-x", "PERSON-2", "a/b"])
def test_what_is_no_key_leads_nowhere(home: Path, key: str) -> None:
    with pytest.raises(ValueError, match="no key"):
        path_of(home, key)
    assert last_key(home, key) == HOME


def test_who_was_last_is_asked_for_only_while_the_diary_is_there(home: Path) -> None:
    key = add_person(home, "Ben", (), NOW)
    assert last_key(home, key) == key
    remove_person(home, key)
    assert last_key(home, key) == HOME


def test_a_session_goes_into_the_right_diary_whole(home: Path) -> None:
    key = add_person(home, "Ben", (), NOW)
    with closing(DiaryFile(home)) as diary:
        given = session(diary)
        before = page(home, given)
        theirs = hand_over(path_of(home, key), diary.whole(given))
    after = page(path_of(home, key), theirs)
    assert after.samples == before.samples
    assert after.log == before.log
    assert after.after == before.after
    assert [(r.score, r.when) for r in after.ratings] == [(r.score, r.when) for r in before.ratings]
    assert after.row.opening == before.row.opening
    assert after.row.closing == before.row.closing


def test_cold_given_to_the_right_person_counts_for_both(home: Path) -> None:
    """T05, T06: whoever had it, both rest."""
    key = add_person(home, "Ben", (), NOW)
    with closing(DiaryFile(home)) as diary:
        given = session(diary)
        hand_over(path_of(home, key), diary.whole(given))
        diary.bin(Target.SESSION, given, later(100))
        assert [past.site for past in diary.known(later(120)).past] == [Site.LOWER_BACK]
    with closing(DiaryFile(path_of(home, key))) as theirs:
        assert [past.site for past in theirs.known(later(120)).past] == [Site.LOWER_BACK]


def test_a_lock_goes_along_and_stays(home: Path) -> None:
    """D04: the place is paused in both diaries."""
    key = add_person(home, "Ben", (), NOW)
    with closing(DiaryFile(home)) as diary:
        given = session(diary, skin=SkinLook.BLISTER)
        hand_over(path_of(home, key), diary.whole(given))
        assert [lock.site for lock in diary.known(later(120)).locks] == [Site.LOWER_BACK]
    with closing(DiaryFile(path_of(home, key))) as theirs:
        assert [lock.site for lock in theirs.known(later(120)).locks] == [Site.LOWER_BACK]


def test_given_twice_it_is_there_once(home: Path) -> None:
    key = add_person(home, "Ben", (), NOW)
    path = path_of(home, key)
    with closing(DiaryFile(home)) as diary:
        given = session(diary)
        first = hand_over(path, diary.whole(given))
        with closing(DiaryFile(path)) as theirs:
            theirs.bin(Target.SESSION, first, later(90))
        assert hand_over(path, diary.whole(given)) == first
    with DiaryReading(path) as reader:
        assert [row.id for row in reader.sessions(9)] == [first]


def test_a_running_session_and_a_stranger_are_refused(home: Path) -> None:
    key = add_person(home, "Ben", (), NOW)
    with closing(DiaryFile(home)) as diary:
        opening = Opening(
            NOW, "gentle", 900, 900, Site.NECK, "blue", "Blue", "ocwp", simulated=False, number=1
        )
        running = diary.begin(opening)
        with pytest.raises(Fault) as told:
            hand_over(path_of(home, key), diary.whole(running))
        assert told.value.code is FaultCode.WRONG_STATE
        with pytest.raises(Fault) as told:
            hand_over(path_of(home, "person-99"), diary.whole(session(diary)))
        assert told.value.code is FaultCode.FILE_UNREACHABLE
        with pytest.raises(LookupError):
            hand_over(path_of(home, key), diary.whole(4711))
    assert not path_of(home, "person-99").exists()


def test_nothing_goes_into_a_made_up_diary_or_out_of_it(home: Path) -> None:
    """T05: cold that somebody had would count for nobody; what nobody had counts for no one."""
    key = add_person(home, "Sample", (), NOW)
    path = path_of(home, key)
    with closing(DiaryFile(path)) as made_up, closing(DiaryFile(home)) as diary:
        made_up.prefer(Preferences(name="Sample", sample=True))
        real = diary.whole(session(diary))
        with pytest.raises(Fault) as told:
            made_up.take_in(real)
        assert told.value.code is FaultCode.SAMPLE_DIARY
        with pytest.raises(Fault) as told:
            made_up.whole(session(made_up))
        assert told.value.code is FaultCode.SAMPLE_DIARY
        assert len(diary.known(later(120)).past) == 1


def test_what_came_to_a_session_elsewhere_comes_back_with_it(home: Path) -> None:
    """D10: a place that was paused in the other diary is paused in this one too."""
    path = path_of(home, add_person(home, "Ben", (), NOW))
    with closing(DiaryFile(home)) as diary:
        given = session(diary)
        theirs = hand_over(path, diary.whole(given))
        diary.bin(Target.SESSION, given, later(80))
        with closing(DiaryFile(path)) as other:
            other.answer(theirs, AfterAnswers(skin_60=SkinLook.NUMB), later(3_700))
            other.rate(PainRating(9, later(7_300), PainWhen.HOURS_2, None, theirs))
            back = other.whole(theirs)
        assert diary.take_in(back) == given
        assert diary.take_in(back) == given
        assert [lock.rule for lock in diary.known(later(8_000)).locks] == ["D10"]
    told = page(home, given)
    assert told.after.skin_60 is SkinLook.NUMB
    assert [rating.score for rating in told.ratings] == [6, 4, 9]


def test_a_session_given_later_proves_nothing_of_one_dated_ahead(home: Path) -> None:
    """T05: the clock was ahead, and is right again; what came into the diary since began before."""
    path = path_of(home, add_person(home, "Ben", (), NOW))
    now = later(86_400)
    with closing(DiaryFile(path)) as theirs, closing(DiaryFile(home)) as diary:
        began = later(900_000)
        ahead = Opening(
            began, "gentle", 900, 900, Site.NECK, "b", "B", "ocwp", simulated=False, number=1
        )
        key = theirs.begin(ahead)
        closing_ = Closing(later(900_900), EndReason.COMPLETED, 900, 900, OffProof.WRAP)
        theirs.finish(key, closing_)
        rests = judge_rest(Site.NECK, 60, aged(theirs.known(now).past, now.wall_ms))
        assert rests.waits
        theirs.take_in(diary.whole(session(diary)))
        after = judge_rest(Site.NECK, 60, aged(theirs.known(now).past, now.wall_ms))
    assert after.waits == rests.waits
