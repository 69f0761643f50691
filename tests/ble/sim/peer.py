"""A peer of the simulated firmware that speaks its bytes, and a wearer whose skin is dictated."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final, TypeVar

import pytest

from ble.codecs.ocwp import (
    Alarm,
    Answer,
    EndReason,
    LeasePolicy,
    Measurement,
    ProgramBegin,
    ProgramCommit,
    ProgramStep,
    Record,
    RenewLease,
    Request,
    RequestControl,
    Result,
    SessionStatus,
    Start,
    StepBody,
    StepKind,
    decode_alarm,
    decode_answer,
    decode_measurement,
    decode_record,
    decode_session_status,
    program_crc,
    uuids,
)
from ble.link import AttRefusal
from ble.sim import gatt
from ble.sim.firmware import Firmware
from ble.sim.presets import PRESETS
from ble.sim.wearer import Sensed, Wearer

T = TypeVar("T")

PRECOOL: Final = StepBody(StepKind.PRECOOL, 60, 1500, 0, 0)
HOLD: Final = StepBody(StepKind.HOLD, 300, 600, 20, 0)
REWARM: Final = StepBody(StepKind.REWARM, 60, 1800, 0, 20)
STEPS: Final = (PRECOOL, HOLD, REWARM)
SESSION: Final = 7
TALKATIVE: Final = tuple(
    row.uuid
    for row in gatt.CHARACTERISTICS
    if row.properties & {gatt.Property.NOTIFY, gatt.Property.INDICATE}
)


class DictatedWearer(Wearer):
    """A wearer whose sensors say what a test wants; the skin jitters as a live one does."""

    def __init__(self, contact_cc: int | None = 2500) -> None:
        super().__init__(PRESETS["wrap-dry-cloth"])
        self.says = Sensed(contact_cc, pack_cc=1000, worn=True)
        self.jitter = True
        self._odd = False

    def dictate(self, contact_cc: int | None, *, broken: bool = False) -> None:
        """From now on the probe reads exactly this."""
        self.says, self.jitter = replace(self.says, contact_cc=contact_cc, broken=broken), False

    def live_a_second(
        self, cool_to_c: float | None = None, warm_to_c: float | None = None
    ) -> Sensed:
        del cool_to_c, warm_to_c
        self._odd = not self._odd
        if self.jitter and self.says.contact_cc is not None:
            return replace(self.says, contact_cc=self.says.contact_cc + self._odd)
        return self.says


class Peer:
    """The far end of the link: subscribes to everything and confirms every indication."""

    def __init__(self, firmware: Firmware) -> None:
        self.firmware = firmware
        self.heard: list[tuple[str, bytes]] = []
        self.confirming = True
        self._tag = 0
        firmware.heard = self._hear
        self.connect()
        firmware.advance(1.0)

    def connect(self, silent: str = "") -> None:
        """Bring the link up and subscribe to all but `silent`."""
        self.firmware.link_up()
        for uuid in TALKATIVE:
            if uuid != silent:
                self.firmware.subscribed(uuid, True)

    def reconnect(self, away_s: float = 0.0) -> None:
        """Lose the link for a while and come back."""
        self.firmware.link_down()
        self.firmware.advance(away_s)
        self.connect()

    def write(self, request: Request) -> None:
        """Write a request to the Control Point."""
        self.firmware.write(uuids.CONTROL_POINT, request.encode())

    def ask(self, make: Callable[[int], Request]) -> Answer:
        """Write the request made with the next tag; the answer to it."""
        self._tag = (self._tag + 1) % 256
        self.write(make(self._tag))
        answer = self.answers[-1]
        assert answer.tag == self._tag
        return answer

    def wake(self) -> None:
        """Confirm what still waits for it, and everything from here on."""
        self.confirming = True
        for uuid in TALKATIVE:
            self.firmware.confirmed(uuid)

    def take_control(self, lease_s: int = 30, policy: LeasePolicy = LeasePolicy.STOP) -> Answer:
        """Ask for control."""
        return self.ask(lambda tag: RequestControl(tag, lease_s, policy))

    def renew(self, lease_s: int = 30) -> Answer:
        """Renew the lease."""
        return self.ask(lambda tag: RenewLease(tag, lease_s))

    def upload(self, steps: tuple[StepBody, ...] = STEPS) -> Result | int:
        """Upload and commit a programme; the result of the commit."""
        crc = program_crc(steps)
        total_s = sum(step.seconds for step in steps)
        begun = self.ask(lambda tag: ProgramBegin(tag, 1, len(steps), total_s, crc))
        assert begun.succeeded, begun
        for index, step in enumerate(steps):
            self.ask(lambda tag, i=index, body=step: ProgramStep(tag, i, body))
        return self.ask(lambda tag: ProgramCommit(tag, crc)).result

    def start(self, steps: tuple[StepBody, ...] = STEPS, session: int = SESSION) -> Answer:
        """Ask for this programme to be started."""
        return self.ask(lambda tag: Start(tag, session, program_crc(steps)))

    def run(self, steps: tuple[StepBody, ...] = STEPS) -> None:
        """Take control, upload and start."""
        assert self.take_control().succeeded
        assert self.upload(steps) == Result.SUCCESS
        assert self.start(steps).succeeded

    def live(self, seconds: int) -> None:
        """Let seconds pass, renewing the lease every 5 while there is control to renew."""
        for second in range(seconds):
            if second % 5 == 0:
                self.renew()
            self.firmware.advance(1.0)

    @property
    def status(self) -> SessionStatus:
        """The Session Status as read."""
        return decode_session_status(self.firmware.read(uuids.SESSION_STATUS))

    @property
    def alarm(self) -> Alarm:
        """The Alarm as read."""
        return decode_alarm(self.firmware.read(uuids.ALARM))

    @property
    def ended(self) -> EndReason | int:
        """Why the session ended."""
        return self.status.end_reason

    @property
    def answers(self) -> list[Answer]:
        """Every Control Point answer so far."""
        return self.of(uuids.CONTROL_POINT, decode_answer)

    @property
    def measurements(self) -> list[Measurement]:
        """Every Measurement so far."""
        return self.of(uuids.MEASUREMENT, decode_measurement)

    @property
    def statuses(self) -> list[SessionStatus]:
        """Every notified Session Status so far."""
        return self.of(uuids.SESSION_STATUS, decode_session_status)

    @property
    def records(self) -> list[Record]:
        """Every streamed Record so far."""
        return self.of(uuids.RECORD_DATA, decode_record)

    def of(self, uuid: str, decode: Callable[[bytes], T]) -> list[T]:
        """Everything this characteristic said so far."""
        return [decode(data) for spoken, data in self.heard if spoken == uuid]

    def _hear(self, uuid: str, data: bytes) -> None:
        self.heard.append((uuid, data))
        if self.confirming and gatt.indicates(uuid):
            self.firmware.confirmed(uuid)


def dictated(contact_cc: int | None = 2500) -> tuple[Peer, DictatedWearer]:
    """A peer, and a wearer to dictate to."""
    wearer = DictatedWearer(contact_cc)
    return Peer(Firmware(wearer)), wearer


def worn(battery_percent: float = 87.0) -> Peer:
    """A wrap that somebody wears over a dry cloth."""
    wearer = Wearer(PRESETS["wrap-dry-cloth"])
    return Peer(Firmware(wearer, battery_percent=battery_percent))


def refusal(peer: Peer, uuid: str, data: bytes) -> int:
    """The code with which that write is refused. AssertionError where it is taken."""
    with pytest.raises(AttRefusal) as refused:
        peer.firmware.write(uuid, data)
    assert refused.value.characteristic == uuid
    return refused.value.code
