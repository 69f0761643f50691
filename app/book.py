"""The book: writes what the person says into the diary, and answers what was kept."""

from collections.abc import Callable
from typing import Protocol, TypeAlias

from app import news as n
from app.domain.care import CareEntry
from app.domain.faults import Fault, FaultCode
from app.domain.harm import AdverseEvent
from app.domain.health import Cap, Clearance, Consent, HealthScreen
from app.memory import Archive
from app.ports import Clock, EntryBook, HealthBook, Journal

Said: TypeAlias = n.RatePain | n.TellAfter | n.TellHealth | n.FollowHarm | n.Unlock
Writing: TypeAlias = Said | n.KeepRemembered | n.OfEntries


class Pages(Archive, Journal, HealthBook, EntryBook, Protocol):
    """The diary, as far as people write in it."""


class Book:
    """One request, one page of the diary. Everything is on the disk when it is answered."""

    def __init__(self, clock: Clock, pages: Pages, tell: Callable[[n.News], None]):
        self._clock = clock
        self._pages = pages
        self._tell = tell

    def take(self, request: Writing) -> None:
        """Keep it and say so. Fault when the diary refuses, and for what is not there any more."""
        what = type(request).__name__
        try:
            self._tell(self._kept(request) or n.Saved(what))
        except LookupError as gone:
            raise Fault(FaultCode.WRONG_STATE, f"{what}: {gone}") from gone

    def _kept(self, request: Writing) -> n.Saved | None:
        match request:
            case n.WriteEntry():
                return n.Saved("WriteEntry", self._pages.write(request.entry, request.photos))
            case n.Undo():
                return n.Saved("Undo", edit=self._pages.undo(self._clock.now()))
            case n.Redo():
                return n.Saved("Redo", edit=self._pages.redo(self._clock.now()))
            case n.KeepRemembered():
                row = self._pages.take_over(request.found, request.site)
                return n.Saved("KeepRemembered", row.id if row else 0)
            case n.RatePain():
                return n.Saved("RatePain", self._pages.rate(request.rating))
            case n.TellAfter() | n.TellHealth() | n.FollowHarm() | n.Unlock():
                self._say(request)
            case _:
                self._correct(request)
        return None

    def _say(self, request: n.TellAfter | n.TellHealth | n.FollowHarm | n.Unlock) -> None:
        pages, now = self._pages, self._clock.now()
        match request:
            case n.TellAfter():
                self._answer(request)
            case n.TellHealth():
                self._keep(request.said)
            case n.FollowHarm():
                pages.follow_harm(request.event_id, request.outcome, request.note, now)
            case n.Unlock():
                pages.advise(request.lock_id, request.advice)

    def _answer(self, request: n.TellAfter) -> None:
        """Keep the answers. Who has looked at the skin has taken the wrap off."""
        now = self._clock.now()
        self._pages.answer(request.session_id, request.answers, now)
        if request.answers.skin:
            self._pages.know_off(request.session_id, now)

    def _keep(self, said: n.OfHealth) -> None:
        match said:
            case HealthScreen():
                self._pages.screen(said)
            case Clearance():
                self._pages.clear(said)
            case Cap():
                self._pages.cap(said)
            case Consent():
                self._pages.consent(said)
            case AdverseEvent():
                self._pages.report(said)
            case CareEntry():
                self._pages.take_down(said)

    def _correct(self, request: n.OfEntries) -> None:
        pages, now = self._pages, self._clock.now()
        match request:
            case n.ChangeEntry():
                pages.change(request.entry, now, request.photos)
            case n.MoveSession():
                pages.move_session(request.session_id, request.site, now)
            case n.PriceSession():
                pages.price_session(request.session_id, request.cost, now)
            case n.DropRating():
                pages.drop_rating(request.session_id, request.when, now)
            case n.Bin():
                pages.bin(request.target, request.id, now)
            case n.Restore():
                pages.restore(request.target, request.id, now)
            case n.KeepPreferences():
                pages.prefer(request.preferences)
            case _:
                raise TypeError(request)
