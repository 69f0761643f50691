"""The Control Point: one request at a time, each answered, a retry never done twice (5.3)."""

from typing import Final

from ble.codecs.ocwp import (
    Answer,
    AttError,
    Malformed,
    Op,
    Result,
    decode_request,
    encode,
    refusal_of,
    uuids,
)
from ble.link import AttRefusal
from ble.sim.commands import Commands
from ble.sim.gatt import AttCode
from ble.sim.lease import Lease
from ble.sim.outbox import Outbox

_POINT: Final = uuids.CONTROL_POINT
_REMEMBERED: Final = 8
"""How many exact requests of this link are remembered (clarification 4)."""


class ControlPoint:
    """Takes requests as bytes and indicates the answers."""

    def __init__(self, commands: Commands, lease: Lease, outbox: Outbox) -> None:
        self._commands = commands
        self._lease = lease
        self._outbox = outbox
        self._answered: dict[bytes, bytes] = {}

    def write(self, data: bytes, now_ms: int) -> None:
        """Act on a request at uptime `now_ms`; AttRefusal when it may not even be asked.

        STOP acts before anything can be said against it, and each time; only its answer may be
        missing (clarification 5).
        """
        stops = data[:1] == bytes((Op.STOP,))
        if stops:
            self._commands.stop()
        if len(data) < 2:
            raise AttRefusal(AttCode.INVALID_VALUE_LENGTH, _POINT)
        refusal = self._refusal()
        if refusal and not stops:
            raise AttRefusal(refusal, _POINT)
        if data not in self._answered:
            self._remember(data, self._answer(data, now_ms))
        elif refusal:
            return
        self._outbox.indicate(_POINT, self._answered[data])

    def forget(self) -> None:
        """Forget the requests of a link that is gone."""
        self._answered.clear()

    def _refusal(self) -> AttError | None:
        if not self._outbox.listening(_POINT):
            return AttError.INDICATIONS_OFF
        return AttError.BUSY if self._outbox.awaiting(_POINT) else None

    def _remember(self, data: bytes, answer: Answer) -> None:
        self._answered[data] = encode(answer)
        if len(self._answered) > _REMEMBERED:
            del self._answered[next(iter(self._answered))]

    def _answer(self, data: bytes, now_ms: int) -> Answer:
        try:
            request = decode_request(data)
        except Malformed as malformed:
            return refusal_of(data, malformed) or Answer(data[0], data[1], Result.FAILED)
        if request.op.needs_control and not self._lease.controlled:
            return Answer(request.op, request.tag, Result.CONTROL_NOT_PERMITTED)
        result, detail = self._commands.obey(request, now_ms)
        return Answer(request.op, request.tag, result, detail)
