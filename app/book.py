"""The book: writes what the person says into the diary, and answers what was kept."""

from collections.abc import Callable
from typing import Protocol, TypeAlias

from app import entry_requests as entry_ask
from app import news as n
from app import requests as ask
from app.domain.care import CareEntry
from app.domain.faults import Fault, FaultCode
from app.domain.harm import AdverseEvent
from app.domain.health import Cap, Clearance, Consent, HealthScreen
from app.memory import Archive
from app.ports import Clock
from app.writer_ports import EntryBook, HealthBook, Journal

Said: TypeAlias = ask.RatePain | ask.TellAfter | ask.TellHealth | ask.FollowHarm | ask.Unlock
Writing: TypeAlias = Said | entry_ask.KeepRemembered | entry_ask.OfEntries


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
            case entry_ask.WriteEntry():
                return n.Saved("WriteEntry", self._pages.write(request.entry, request.photos))
            case entry_ask.Undo():
                return n.Saved("Undo", edit=self._pages.undo(self._clock.now()))
            case entry_ask.Redo():
                return n.Saved("Redo", edit=self._pages.redo(self._clock.now()))
            case entry_ask.KeepRemembered():
                row = self._pages.take_over(request.found, request.site)
                return n.Saved("KeepRemembered", row.id if row else 0)
            case ask.RatePain():
                return n.Saved("RatePain", self._pages.rate(request.rating))
            case ask.TellAfter() | ask.TellHealth() | ask.FollowHarm() | ask.Unlock():
                self._say(request)
            case _:
                self._correct(request)
        return None

    def _say(self, request: ask.TellAfter | ask.TellHealth | ask.FollowHarm | ask.Unlock) -> None:
        pages, now = self._pages, self._clock.now()
        match request:
            case ask.TellAfter():
                self._answer(request)
            case ask.TellHealth():
                self._keep(request.said)
            case ask.FollowHarm():
                pages.follow_harm(request.event_id, request.outcome, request.note, now)
            case ask.Unlock():
                pages.advise(request.lock_id, request.advice)

    def _answer(self, request: ask.TellAfter) -> None:
        """Keep the answers. Who has looked at the skin has taken the wrap off."""
        now = self._clock.now()
        self._pages.answer(request.session_id, request.answers, now)
        if request.answers.skin:
            self._pages.know_off(request.session_id, now)

    def _keep(self, said: ask.OfHealth) -> None:
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

    def _correct(self, request: entry_ask.OfEntries) -> None:
        pages, now = self._pages, self._clock.now()
        match request:
            case entry_ask.ChangeEntry():
                pages.change(request.entry, now, request.photos)
            case entry_ask.MoveSession():
                pages.move_session(request.session_id, request.site, now)
            case entry_ask.PriceSession():
                pages.price_session(request.session_id, request.cost, now)
            case entry_ask.DropRating():
                pages.drop_rating(request.session_id, request.when, now)
            case entry_ask.Bin():
                pages.bin(request.target, request.id, now)
            case entry_ask.Restore():
                pages.restore(request.target, request.id, now)
            case entry_ask.KeepPreferences():
                pages.prefer(request.preferences)
            case _:
                self._put_right(request)

    def _put_right(self, request: entry_ask.OfEntries) -> None:
        pages, now = self._pages, self._clock.now()
        match request:
            case entry_ask.AssignSession():
                pages.assign_session(request.session_id, request.device_key, now)
            case entry_ask.JoinSessions():
                pages.join_sessions(request.first_id, request.second_id, now)
            case entry_ask.TakeApart():
                pages.take_apart(request.session_id, now)
            case _:
                raise TypeError(request)
