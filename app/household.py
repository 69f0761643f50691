"""Everybody who keeps a diary here: who they are, one more, one less, and a session in the wrong
diary. On the engine's loop; files of others are opened on threads of their own."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from app.domain.faults import Fault, FaultCode
from app.domain.remembered import Remembered
from app.domain.trail import Target
from app.news import FaultNews, News, PeopleNews, Saved
from app.people_requests import AddPerson, GiveSession, OfPeople, RemovePerson, TellPeople
from app.ports import Clock
from storage.diary import DiaryFile
from storage.people import add_person, hand_over, is_held, people, remove_person
from storage.place import path_of


class Household:
    """`home` is the diary of the first person; `key` says whose diary is open as `pen`."""

    def __init__(
        self, home: Path, key: str, pen: DiaryFile, clock: Clock, tell: Callable[[News], None]
    ):
        self._home = home
        self._key = key
        self._pen = pen
        self._clock = clock
        self._tell = tell
        self._turn = asyncio.Lock()
        self._left = False

    async def take(self, request: OfPeople) -> None:
        """Do it, and tell who there is now; or tell why not. One after another, and nothing any
        more once it was left."""
        async with self._turn:
            try:
                await self._do(request)
            except Fault as fault:
                self._tell(FaultNews(fault, type(request).__name__))
            except LookupError as gone:
                fault = Fault(FaultCode.WRONG_STATE, str(gone))
                self._tell(FaultNews(fault, type(request).__name__))

    async def is_held(self, found: Remembered) -> bool:
        """Whether a session that a wrap tells of is in somebody else's diary."""
        return await asyncio.to_thread(is_held, self._home, self._key, found)

    async def leave(self) -> None:
        """Wait for what is under way: it needs the diary that is open."""
        self._left = True
        async with self._turn:
            pass

    async def _do(self, request: OfPeople) -> None:
        if self._left:
            raise Fault(FaultCode.WRONG_STATE, "another diary is being opened")
        match request:
            case TellPeople():
                pass
            case AddPerson():
                devices, now = self._pen.devices(), self._clock.now()
                await asyncio.to_thread(add_person, self._home, request.name, devices, now)
                self._tell(Saved("AddPerson"))
            case RemovePerson():
                if request.key == self._key:
                    raise Fault(FaultCode.WRONG_STATE, "this person's diary is open")
                await asyncio.to_thread(remove_person, self._home, request.key)
                self._tell(Saved("RemovePerson"))
            case GiveSession():
                await self._give(request)
                self._tell(Saved("GiveSession"))
            case _:
                raise TypeError(request)
        self._tell(PeopleNews(await asyncio.to_thread(people, self._home), self._key))

    async def _give(self, request: GiveSession) -> None:
        """A copy there, then the bin here: what breaks off in between is there twice, and giving
        it again mends that."""
        if request.key == self._key:
            raise Fault(FaultCode.WRONG_STATE, "it is in this person's diary")
        given = self._pen.whole(request.session_id)
        await asyncio.to_thread(hand_over, path_of(self._home, request.key), given)
        self._pen.bin(Target.SESSION, request.session_id, self._clock.now())
