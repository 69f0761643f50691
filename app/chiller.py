"""The fridge that gets packs ready: which one, how it stands, when they are."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

from app.domain.chill import COLDEST, Chill, FridgeNews, FridgeReading
from app.domain.faults import Fault
from app.domain.units import CentiC
from app.domain.wrap import LinkChange, LinkState
from app.news import ChillerNews, News
from app.ports import Clock, Finder, Fridge


class Chiller:
    """Watches over at most one fridge. Every change ends in ChillerNews."""

    def __init__(self, clock: Clock, finder: Finder, tell: Callable[[News], None]):
        self._clock = clock
        self._finder = finder
        self._tell = tell
        self._turn = asyncio.Lock()
        self._fridge: Fridge | None = None
        self._state: ChillerNews | None = None

    async def chill(self, address: str, target: CentiC = COLDEST) -> None:
        """Have that fridge cool packs to `target`. Fault when it cannot be reached or told; it is
        let go then."""
        async with self._turn:
            known = self._state
            if self._fridge is None or known is None or known.address != address:
                await self._let_go()
                await self._open(address, target)
            await self._set(max(target, COLDEST))

    async def leave(self) -> None:
        """Let the fridge go; it stays as cold as it is."""
        async with self._turn:
            await self._let_go()

    async def _open(self, address: str, target: CentiC) -> None:
        fridge = self._finder.fridge(address)
        self._state = ChillerNews(address, LinkState.CLOSED, Chill(max(target, COLDEST)))
        self._fridge = fridge
        try:
            await fridge.open(self._hear)
        except BaseException:
            await self._let_go()
            raise

    async def _set(self, target: CentiC) -> None:
        if self._fridge is None or self._state is None:
            return
        if self._state.chill.target != target:
            self._show(replace(self._state, chill=Chill(target)))
        try:
            await self._fridge.chill(target)
        except Fault:
            await self._let_go()
            raise

    async def _let_go(self) -> None:
        fridge, self._fridge = self._fridge, None
        if fridge:
            await fridge.close()
        if self._state:
            self._show(replace(self._state, link=LinkState.CLOSED))
            self._state = None

    def _hear(self, news: FridgeNews) -> None:
        state = self._state
        if state is None:
            return
        match news:
            case FridgeReading():
                chill = state.chill.fed(news, self._clock.now())
                self._show(replace(state, reading=news, chill=chill))
            case LinkChange():
                self._show(replace(state, link=news.state, fault=news.fault))

    def _show(self, state: ChillerNews) -> None:
        self._state = state
        self._tell(state)
