"""What a person does to the diary itself: each request is on the disk when it is answered."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import entry_requests as entry_ask
from app import news as n
from app import requests as ask
from app.book import Book, Writing
from app.desk import Desk
from app.domain.diary import Closing, EndReason, OffProof, Opening
from app.domain.faults import Fault, FaultCode
from app.domain.journal import DiaryEntry, Note, Pain
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site, SkinLook
from app.domain.preferences import Preferences
from app.domain.trail import Target
from app.domain.units import Moment
from app.pace import LoopClock
from ble.finder import WrapFinder
from ble.sim import simulated_wrap
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.ble.rig import until

BEGAN = Moment(0, 1_763_714_400_000, 60)


class Hands:
    """A clock that goes on by a second whenever it is read."""

    def __init__(self) -> None:
        self.seconds = 0

    def now(self) -> Moment:
        self.seconds += 1
        return at(self.seconds)


def at(seconds: int) -> Moment:
    return Moment(1000 * seconds, BEGAN.wall_ms + 1000 * seconds, 60)


class Shelf:
    """A book on a real diary."""

    def __init__(self, path: Path):
        self.diary, self.told = DiaryFile(path), list[n.News]()
        self.reader = DiaryReading(path)
        self.book = Book(Hands(), self.diary, self.told.append)

    def ask(self, request: Writing) -> n.Saved:
        self.book.take(request)
        (saved,) = self.told
        assert isinstance(saved, n.Saved)
        assert saved.what == type(request).__name__
        self.told.clear()
        return saved

    def session(self, off: OffProof = OffProof.WRAP) -> int:
        opening = Opening(at(0), "gel-10", 60, 60, Site.NECK, "k", "Wrap", "m", False, 1)
        number = self.diary.begin(opening)
        self.diary.finish(number, Closing(at(60), EndReason.COMPLETED, 60, 60, off))
        return number


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    made = Shelf(tmp_path / "d.db")
    yield made
    made.reader.close()
    made.diary.close()


def test_an_entry_is_written_changed_and_brought_back(shelf: Shelf) -> None:
    number = shelf.ask(entry_ask.WriteEntry(DiaryEntry(Note(), at(0), at(0), "one"), (b"jpeg",))).id
    said = DiaryEntry(Pain(3), at(0), at(0), "two", id=number)
    shelf.ask(entry_ask.ChangeEntry(said, (b"other",)))
    changed = shelf.reader.entry(number)
    assert changed
    assert (changed.text, changed.photos) == ("two", (2,))
    undone = shelf.ask(entry_ask.Undo()).edit
    assert undone
    assert (undone.target, undone.target_id, undone.undone) == (Target.ENTRY, number, True)
    back = shelf.reader.entry(number)
    assert back
    assert (back.text, back.photos) == ("one", (1,))
    redone = shelf.ask(entry_ask.Redo()).edit
    assert redone
    assert not redone.undone
    assert shelf.reader.entry(number) == changed
    assert shelf.ask(entry_ask.Redo()).edit is None
    shelf.ask(entry_ask.Bin(Target.ENTRY, number))
    assert shelf.reader.entries(0, 2**60) == ()
    shelf.ask(entry_ask.Restore(Target.ENTRY, number))
    assert [each.id for each in shelf.reader.entries(0, 2**60)] == [number]


def test_a_session_is_moved_priced_and_its_ratings_put_right(shelf: Shelf) -> None:
    session = shelf.session()
    shelf.ask(ask.RatePain(PainRating(7, at(1), PainWhen.BEFORE, Site.NECK, session)))
    shelf.ask(ask.RatePain(PainRating(5, at(2), PainWhen.AFTER, Site.NECK, session)))
    shelf.ask(entry_ask.MoveSession(session, Site.HIP_LEFT))
    shelf.ask(entry_ask.PriceSession(session, 1250))
    shelf.ask(entry_ask.DropRating(session, PainWhen.AFTER))
    page = shelf.reader.session(session)
    assert page
    assert (page.row.opening.site, page.row.first_site) == (Site.HIP_LEFT, Site.NECK)
    assert (page.row.cost, page.row.edits) == (1250, 3)
    assert page.ratings == (PainRating(7, at(1), PainWhen.BEFORE, Site.HIP_LEFT, session),)


def test_an_answer_that_is_put_right_has_the_time_at_which_it_was(shelf: Shelf) -> None:
    session = shelf.session(OffProof.NONE)
    shelf.ask(ask.TellAfter(session, AfterAnswers(SkinLook.RED)))
    shelf.ask(ask.TellAfter(session, AfterAnswers(SkinLook.NORMAL)))
    (edit,) = shelf.reader.trail(Target.SESSION, session)
    assert edit.before == {"after_answers.skin": "red"}
    assert edit.at.wall_ms < at(60).wall_ms, "told by the clock, not by the session's end"


def test_what_the_person_chose_is_kept(shelf: Shelf) -> None:
    chosen = Preferences("Marisol", 4)
    shelf.ask(entry_ask.KeepPreferences(chosen))
    assert shelf.reader.preferences() == chosen


@pytest.mark.parametrize(
    "request_",
    [
        entry_ask.Bin(Target.SESSION, 9),
        entry_ask.Restore(Target.CARE, 9),
        entry_ask.Bin(Target.HARM, 1),
        entry_ask.ChangeEntry(DiaryEntry(Note(), at(0), at(0), id=9)),
        entry_ask.MoveSession(9, Site.NECK),
    ],
)
def test_what_is_gone_is_a_fault(shelf: Shelf, request_: Writing) -> None:
    with pytest.raises(Fault, match="wrong_state"):
        shelf.book.take(request_)
    assert shelf.told == []


async def test_the_bin_is_emptied_when_the_desk_opens_and_edits_wait_for_a_running_session(
    tmp_path: Path,
) -> None:
    clock = LoopClock(asyncio.get_running_loop(), 60)
    day_ms, now_ms = 86_400_000, clock.now().wall_ms
    long_ago = Moment(0, now_ms - 33 * day_ms, 60)
    told: list[n.News] = []
    with DiaryFile(tmp_path / "d.db") as diary:
        old = diary.write(DiaryEntry(Note(), long_ago, long_ago, "old"))
        diary.bin(Target.ENTRY, old, long_ago)
        diary.empty_bin(Moment(0, now_ms - 2 * day_ms, 60))
        desk = Desk(clock, WrapFinder(clock, simulated_wrap(1), None), diary, told.append, 60)
        try:
            await desk.open()
            assert diary.entry(old) is None
            opening = Opening(clock.now(), "gel-10", 60, 60, Site.NECK, "k", "W", "m", False, 1)
            running = diary.begin(opening)
            desk.take(entry_ask.PriceSession(running, 5))
            await until(lambda: any(isinstance(news, n.FaultNews) for news in told))
        finally:
            await desk.close()
    (news,) = (news for news in told if isinstance(news, n.FaultNews))
    assert (news.asked, news.fault.code) == ("PriceSession", FaultCode.WRONG_STATE)
