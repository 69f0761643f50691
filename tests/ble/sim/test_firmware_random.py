"""Whatever an app writes, in whatever order: the wrap's own rules hold (profile 5.4)."""

from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from ble.codecs.ocwp import (
    AckAlarm,
    Identify,
    LeasePolicy,
    Op,
    Pause,
    ProgramClear,
    ReleaseControl,
    RenewLease,
    Request,
    RequestControl,
    Reset,
    Resume,
    SetPressure,
    SetTarget,
    Start,
    Stop,
    decode_answer,
    decode_measurement,
    program_crc,
    uuids,
)
from ble.link import AttRefusal
from ble.sim.firmware import Firmware
from ble.sim.nameplate import EXAMPLE_LIMITS as LIMITS
from tests.ble.sim.peer import HOLD, REWARM, STEPS, DictatedWearer, Peer

U8: Final = st.integers(0, 255)
PROGRAMS: Final = (STEPS, (HOLD,), (HOLD,) * 5, (HOLD, REWARM, HOLD, HOLD, HOLD, HOLD))


def start(tag: int, program: int) -> Request:
    return Start(tag, 1, program_crc(PROGRAMS[program]))


sensible: Final = st.one_of(
    st.builds(RequestControl, U8, st.integers(1, 255), st.sampled_from(LeasePolicy)),
    st.builds(RenewLease, U8, st.integers(1, 255)),
    st.builds(start, U8, st.integers(0, len(PROGRAMS) - 1)),
    st.builds(SetTarget, U8, st.integers(-6000, 8500)),
    st.builds(SetPressure, U8, st.integers(0, 254)),
    st.builds(AckAlarm, U8, U8, st.integers(0, 20)),
    st.builds(Identify, U8, U8),
    *(st.builds(kind, U8) for kind in (Pause, Resume, Stop, Reset, ReleaseControl, ProgramClear)),
)


def garbled(op: Op, rest: bytes) -> bytes:
    return bytes((op,)) + rest


def encoded(request: Request) -> bytes:
    return request.encode()


control_bytes: Final = st.one_of(
    sensible.map(encoded),
    st.builds(garbled, st.sampled_from(list(Op)), st.binary(max_size=14)),
    st.binary(max_size=24),
)
deeds: Final = st.one_of(
    st.tuples(st.just("control"), control_bytes),
    st.tuples(st.just("records"), st.binary(max_size=12)),
    st.tuples(st.just("upload"), st.sampled_from(PROGRAMS)),
    st.tuples(st.just("begin"), st.sampled_from(PROGRAMS)),
    st.tuples(st.just("live"), st.sampled_from((1, 7, 130, 400))),
    st.tuples(st.just("advance"), st.floats(0.0, 45.0)),
    st.tuples(st.just("skin"), st.integers(600, 3000) | st.none()),
    st.tuples(st.just("life"), st.sampled_from(["link", "button", "power", "rest", "sleepy"])),
)


class Witness:
    """Watches from outside, second by second, that no rule of 5.4 is ever broken."""

    def __init__(self) -> None:
        self.wearer = DictatedWearer()
        self.peer = Peer(Firmware(self.wearer))
        self.leased_until_s = 0.0
        self.now_s = 0.0

    def do(self, deed: str, what: object) -> None:
        """Do one thing, whatever comes of it."""
        match deed, what:
            case "control", bytes():
                self.write(uuids.CONTROL_POINT, what)
            case "records", bytes():
                self.write(uuids.RECORD_ACCESS_CONTROL_POINT, what)
            case (("upload" | "begin"), tuple()):
                self.prepare(deed, PROGRAMS.index(what))
            case (("live" | "advance"), int() | float()):
                self.pass_time(deed, what)
            case "skin", int() | None:
                self.wearer.dictate(what)
                self.wearer.jitter = True
            case _:
                self.meddle(str(what))

    def write(self, uuid: str, data: bytes) -> None:
        """Write bytes; the only thing that may come back is an ATT refusal."""
        had = len(self.peer.heard)
        try:
            self.peer.firmware.write(uuid, data)
        except AttRefusal:
            return
        # Leases run from a grant or a renewal that really was answered with success. With
        # confirmations off the answer waits, so a write that was taken counts as one too.
        said = [bytes_ for spoken, bytes_ in self.peer.heard[had:] if spoken == uuid]
        granted = not self.peer.confirming or any(
            decode_answer(each).succeeded and each[1] in {Op.REQUEST_CONTROL, Op.RENEW_LEASE}
            for each in said
            if uuid == uuids.CONTROL_POINT
        )
        if granted:
            self.leased_until_s = self.now_s + LIMITS.max_lease_s

    def prepare(self, deed: str, program: int) -> None:
        """Upload a programme as an app would, and perhaps start it."""
        steps = PROGRAMS[program]
        self.peer.wake()
        self.write(uuids.CONTROL_POINT, RequestControl(250, 30).encode())
        if self.peer.status.state == 0:
            self.peer.take_control()
            self.leased_until_s = self.now_s + LIMITS.max_lease_s
            self.peer.upload(steps)
        if deed == "begin":
            self.write(uuids.CONTROL_POINT, start(251, program).encode())

    def pass_time(self, how: str, seconds: float) -> None:
        """Pass time in steps of at most a second, renewing the lease or not."""
        while seconds > 0.0:
            step = min(1.0, seconds)
            if how == "live" and int(seconds) % 5 == 0:
                self.write(uuids.CONTROL_POINT, RenewLease(int(seconds / 5) % 256, 30).encode())
            self.peer.firmware.advance(step)
            self.now_s += step
            seconds -= step
            self.check()

    def meddle(self, what: str) -> None:
        """What life does."""
        firmware = self.peer.firmware
        match what:
            case "link":
                self.peer.reconnect()
            case "button":
                firmware.press_button()
            case "power":
                firmware.power_cycle()
                self.peer.connect()
                assert not firmware.cooling
            case "rest":
                firmware.skip_rest()
            case _ if self.peer.confirming:
                self.peer.confirming = False
            case _:
                self.peer.wake()

    def check(self) -> None:
        """The rules, as someone with a hand on the pipe would see them."""
        cooling = self.peer.firmware.cooling
        status = self.peer.status
        assert not cooling or status.elapsed_s <= LIMITS.max_session_s + REWARM.seconds
        assert not cooling or self.now_s < self.leased_until_s + 1e-6, "cooling without a lease"
        contact = self.last_contact()
        assert contact is None or contact > LIMITS.contact_latch_cc or not cooling
        assert status.session == 0 or status.lease_s <= LIMITS.max_lease_s

    def last_contact(self) -> int | None:
        """What the last Measurement said of the skin."""
        told = (data for uuid, data in reversed(self.peer.heard) if uuid == uuids.MEASUREMENT)
        return decode_measurement(next(told)).contact_cc


@settings(max_examples=60, deadline=None)
@given(st.lists(deeds, max_size=30))
def test_nothing_written_breaks_the_rules(done: list[tuple[str, object]]) -> None:
    witness = Witness()
    for deed, what in done:
        witness.do(deed, what)
    witness.do("advance", 31.0)
    assert not witness.peer.firmware.cooling, "31 s of silence end every session"


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.integers(700, 1400), min_size=1, max_size=40),
    st.lists(control_bytes, max_size=40),
)
def test_no_words_make_it_cool_skin_that_is_too_cold(skin: list[int], words: list[bytes]) -> None:
    witness = Witness()
    peer = witness.peer
    peer.run((HOLD,))
    streak = 0
    for second, contact in enumerate(skin):
        witness.wearer.dictate(contact)
        witness.write(uuids.CONTROL_POINT, words[second % len(words)] if words else b"")
        peer.firmware.advance(1.0)
        streak = streak + 1 if contact <= LIMITS.contact_stop_cc else 0
        if streak >= 2 or contact <= LIMITS.contact_latch_cc:
            assert not peer.firmware.cooling
