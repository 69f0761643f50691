"""The wraps: which are known, which one is chosen, and how it stands with it."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from app.domain.diary import KnownDevice, Sighting
from app.domain.faults import Fault, FaultCode
from app.domain.rules import RULES
from app.domain.wish import Identify
from app.domain.wrap import Bar, LinkChange, LinkState, Reading, WrapFacts, WrapNews
from app.lookout import AWAY, RADIO_AGAIN_S, look_out
from app.news import FaultNews, News, WrapsNews
from app.ports import Clock, Ears, Finder, Wrap
from app.writer_ports import DeviceBook


class Pairing:
    """Finds, remembers, opens and forgets wraps; at most one is chosen and open.

    A chosen one that is away is looked out for until it is there or another is wanted. The probe
    used last lies in every bare pack that has a sensor on the skin. Every change ends in
    WrapsNews. `ears` hears everything the open wrap says, before this does.
    """

    def __init__(
        self,
        clock: Clock,
        finder: Finder,
        book: DeviceBook,
        tell: Callable[[News], None],
        ears: Ears,
    ):
        self._clock = clock
        self._finder = finder
        self._book = book
        self._tell = tell
        self._ears = ears
        self._wrap: Wrap | None = None
        self._turn = asyncio.Lock()
        self._looking: asyncio.Task[None] | None = None
        self._radio_watch: asyncio.Task[None] | None = None
        self._devices: tuple[KnownDevice, ...] = ()
        self._state = WrapsNews((), None, LinkState.CLOSED)

    @property
    def devices(self) -> tuple[KnownDevice, ...]:
        """All known ones, the last used first."""
        return self._devices

    @property
    def device(self) -> KnownDevice | None:
        """The chosen wrap, None when there is none."""
        return next((d for d in self._devices if d.key == self._state.chosen), None)

    @property
    def facts(self) -> WrapFacts | None:
        """What the chosen wrap says of itself, None until it was reached."""
        return self._state.facts

    @property
    def seen(self) -> Reading | None:
        """What the chosen wrap measured last, None when that is older than a sample may be."""
        state = self._state
        if state.reading is None or state.reading_at is None or not state.reading.fresh:
            return None
        age_ms = self._clock.now().since_ms(state.reading_at)
        return state.reading if age_ms <= RULES["H11"]["warn_ms"] else None

    @property
    def opened(self) -> Wrap | None:
        """The open wrap, None when none is."""
        return self._wrap

    @property
    def wrap(self) -> Wrap:
        """The open wrap. Fault NOT_FOUND when none is."""
        if self._wrap is None:
            raise Fault(FaultCode.NOT_FOUND, "no wrap is connected")
        return self._wrap

    async def look(self) -> None:
        """Read the book, ask for Bluetooth, and say how things stand. Where there is none it is
        asked for again, so that nobody has to start the app anew."""
        self._reread()
        await self.ask_radio()
        if self._state.radio and not self._radio_watch:
            self._radio_watch = asyncio.create_task(self._watch_radio())

    async def ask_radio(self) -> None:
        """Ask again whether there is Bluetooth, and tell."""
        self._show(radio=await self._finder.radio_fault())

    async def reach_last(self) -> None:
        """Open the wrap used last. Where there is none and no Bluetooth either, the simulated
        one, so that the app can be tried on any computer."""
        if self._devices:
            await self._use(self._devices[0])
        elif self._state.radio:
            await self.pair(self._finder.simulated)

    async def choose(self, key: str) -> None:
        """Let the chosen wrap go and open this known one. Fault when it cannot be reached; where
        that may change, it is looked out for. A probe joins a bare pack that is chosen."""
        device = self._known(key)
        if not await self._joins(device):
            await self._use(device)

    async def pair(self, sighting: Sighting, key: str | None = None) -> None:
        """Open a device that was heard, pairing with it, and remember it. Fault UNSUPPORTED for
        what may not be used, KEY_NEEDED or KEY_WRONG for one that encrypts.

        A probe joins a bare pack that is chosen; else it is opened alone, as any other.
        """
        _check_bar(sighting, key)
        if key is None:
            await self._pair(sighting)
            return
        kept = await self._finder.entrust(sighting.address, key)
        try:
            await self._pair(sighting)
        except Fault:
            if all(sighting.address != device.address for device in self._devices):
                with suppress(Fault):
                    await self._finder.unpair(sighting.address, sighting.model)
            raise
        if not kept:
            self._tell(FaultNews(Fault(FaultCode.KEY_NOT_KEPT, sighting.name), "PairWrap"))

    async def _pair(self, sighting: Sighting) -> None:
        chosen = self.device
        self._stop_looking()
        async with self._turn:
            await self.let_go()
            wrap = self._finder.wrap(sighting.address, sighting.model)
            facts = await self._open(wrap)
        with suppress(Fault):  # it blinks, where it can: so the person sees which one it is
            await wrap.run_errand(Identify())
        device = KnownDevice(
            key=f"{sighting.model}:{facts.serial or sighting.address}",
            address=sighting.address,
            model=sighting.model,
            name=sighting.name,
            serial=facts.serial,
            simulated=facts.model.simulated,
        )
        known = next((d for d in self._devices if d.key == device.key), None)
        self._remember(replace(device, name=known.name) if known else device)
        if device.is_probe and chosen and chosen.is_bare_pack:
            await self._use(chosen)

    async def _joins(self, device: KnownDevice) -> bool:
        """Lay a probe in the bare pack that is chosen; whether there is one."""
        chosen = self.device
        if not device.is_probe or chosen is None or not chosen.is_bare_pack:
            return False
        self._book.remember(device, self._clock.now())
        self._reread()
        await self._use(chosen)
        return True

    async def forget(self, key: str) -> None:
        """Drop a wrap, and the system's pairing with it."""
        device = self._known(key)
        lay_in = self.device if key == self._state.probe else None
        if key == self._state.chosen:
            await self.disconnect()
        self._book.forget(key)
        self._reread()
        self._show()
        if lay_in:
            await self._use(lay_in)
        await self._finder.unpair(device.address, device.model)

    async def disconnect(self) -> None:
        """Let the chosen wrap go, so that another phone can have it. It stays known, and is left
        alone until it is chosen again or the app starts anew."""
        self._stop_looking()
        async with self._turn:
            await self.let_go()
        self._show()

    def rename(self, key: str, name: str) -> None:
        """Give a wrap the person's own name for it."""
        self._book.rename(key, name)
        self._reread()
        self._show()

    async def let_go(self) -> None:
        """Close the chosen wrap; it is chosen no more, nor looked out for."""
        self._stop_looking()
        wrap, self._wrap = self._wrap, None
        if wrap:
            await wrap.close()
        self._state = replace(
            self._state, chosen=None, probe=None, link=LinkState.CLOSED, facts=None, reading=None
        )

    async def close(self) -> None:
        """Let all go, for good."""
        if self._radio_watch:
            self._radio_watch.cancel()
        await self.let_go()

    async def _use(self, device: KnownDevice) -> None:
        self._stop_looking()
        async with self._turn:
            await self.let_go()
            self._show(chosen=device.key)
            try:
                await self._open_with_probe(device)
            except Fault as fault:
                if fault.code in AWAY:
                    self._looking = asyncio.create_task(self._look_out(device))
                raise
        self._remember(device)

    async def _look_out(self, device: KnownDevice) -> None:
        async def open_it() -> None:
            async with self._turn:
                try:
                    await self._open_with_probe(device)
                except Fault:
                    self._show(link=LinkState.LOOKING)
                    raise

        self._show(link=LinkState.LOOKING)
        try:
            await look_out(self._finder, device, open_it)
        except Fault as fault:
            self._show(link=LinkState.CLOSED)
            self._tell(FaultNews(fault, "ChooseWrap"))
        else:
            self._remember(device)

    def _stop_looking(self) -> None:
        looking, self._looking = self._looking, None
        if looking:
            looking.cancel()

    async def _watch_radio(self) -> None:
        while True:
            await asyncio.sleep(RADIO_AGAIN_S)
            fault, known = await self._finder.radio_fault(), self._state.radio
            if (fault and fault.code) is not (known and known.code):
                self._show(radio=fault)

    async def _open_with_probe(self, device: KnownDevice) -> None:
        """Open a known device, and the probe used last with it where it is a bare pack."""
        probe = device.probe_among(self._devices)
        self._show(probe=probe.key if probe else None)
        await self._open(self._finder.wrap(device.address, device.model, probe))

    async def _open(self, wrap: Wrap) -> WrapFacts:
        try:
            facts = await wrap.open(self._hear)
        except BaseException:  # also when another wrap is wanted meanwhile
            await wrap.close()
            self._show(link=LinkState.CLOSED)
            raise
        self._wrap = wrap
        self._show(facts=facts)
        return facts

    def _hear(self, news: WrapNews) -> None:
        self._ears(news)
        match news:
            case Reading():
                self._show(reading=news, reading_at=self._clock.now())
            case LinkChange():
                self._show(link=news.state)
            case _:
                pass

    def _remember(self, device: KnownDevice) -> None:
        self._book.remember(device, self._clock.now())
        self._reread()
        self._show(chosen=device.key)

    def _known(self, key: str) -> KnownDevice:
        for device in self._devices:
            if device.key == key:
                return device
        raise Fault(FaultCode.NOT_FOUND, f"no wrap {key}")

    def _reread(self) -> None:
        self._devices = self._book.devices()

    def _show(self, **changes: object) -> None:
        """Tell how things stand, with these fields of WrapsNews changed."""
        self._state = replace(
            self._state, devices=self._devices, at=self._clock.now(), **changes  # pyright: ignore[reportArgumentType] - fields by name
        )  # fmt: skip
        self._tell(self._state)


def _check_bar(sighting: Sighting, key: str | None) -> None:
    """Fault for a device that may not be used, or not without its key."""
    if sighting.bar is Bar.NEEDS_KEY:
        if key is None:
            raise Fault(FaultCode.KEY_NEEDED, sighting.name)
    elif sighting.bar:
        raise Fault(FaultCode.UNSUPPORTED, f"{sighting.name}: {sighting.bar}")
