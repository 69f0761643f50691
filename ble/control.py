"""Asking a wrap's Control Point: one request, its answer, its tag (profile 5.3)."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from app.domain.faults import Fault, FaultCode
from ble.codecs import ocwp
from ble.codecs.ocwp import Result, uuids
from ble.link import AttRefusal
from ble.turn import TurnLink

ANSWER_LIMIT_S = 4.0
"""How long an answer may take; our own judgement, far under Bluetooth's 30 s."""
TRIES = 2

_FAULT_OF_RESULT: dict[int, FaultCode] = {
    Result.NOT_SUPPORTED: FaultCode.UNSUPPORTED,
    Result.INVALID_PARAMETER: FaultCode.BAD_ANSWER,
    Result.FAILED: FaultCode.WRONG_STATE,
    Result.CONTROL_NOT_PERMITTED: FaultCode.NOT_PERMITTED,
    Result.OUTSIDE_HARD_LIMIT: FaultCode.OUTSIDE_LIMIT,
    Result.WRONG_STATE: FaultCode.WRONG_STATE,
    Result.PROGRAM_MISMATCH: FaultCode.BAD_ANSWER,
    Result.NO_CONTACT: FaultCode.NO_CONTACT,
    Result.ALARM_LATCHED: FaultCode.LATCHED,
    Result.REST_LOCKOUT: FaultCode.RESTING,
    Result.BATTERY_LOW: FaultCode.BATTERY_LOW,
    Result.BUSY: FaultCode.NO_ANSWER,
}
"""What a refused request means to a person; an unknown result is a wrong state."""


_Write: TypeAlias = Callable[[str, bytes], Awaitable[None]]
MakeRequest: TypeAlias = Callable[[int], ocwp.Request]
"""Builds a request around the tag it is given."""


class ControlPoint:
    """The Control Point of one open link. Requests wait for one another; STOP waits for none.

    A request that got no answer is written once more with the same octets: the wrap then gives
    the same answer without acting twice (clarification 4).
    """

    def __init__(self, link: TurnLink):
        self._link = link
        self._tag = 0
        self._turn = asyncio.Lock()
        self._waiting: dict[tuple[int, int], asyncio.Future[ocwp.Answer]] = {}

    async def open(self) -> None:
        """Subscribe to the answers."""
        await self._link.subscribe(uuids.CONTROL_POINT, self._heard)

    async def ask(self, make: MakeRequest) -> ocwp.Answer:
        """The answer to a request that the wrap granted; Fault when it refused or kept silent."""
        async with self._turn:
            return _granted(await self._asked(self._tagged(make), self._link.write))

    async def stop(self) -> None:
        """Write STOP past whatever is under way; returns when the wrap has answered it.

        The answer may be missing although the wrap stopped (clarification 5): then Fault
        NO_ANSWER, and the wrap's state must tell.
        """
        _granted(await self._asked(self._tagged(ocwp.Stop), self._link.write_now))

    def _tagged(self, make: MakeRequest) -> ocwp.Request:
        self._tag = (self._tag + 1) % 256
        return make(self._tag)

    async def _asked(self, request: ocwp.Request, write: _Write) -> ocwp.Answer:
        key = (int(request.op), request.tag)
        future: asyncio.Future[ocwp.Answer] = asyncio.get_running_loop().create_future()
        self._waiting[key] = future
        try:
            return await self._written(request, future, write)
        finally:
            del self._waiting[key]

    async def _written(
        self, request: ocwp.Request, future: asyncio.Future[ocwp.Answer], write: _Write
    ) -> ocwp.Answer:
        for _ in range(TRIES):
            await _tell(write, request.encode())
            try:
                return await asyncio.wait_for(asyncio.shield(future), ANSWER_LIMIT_S / TRIES)
            except TimeoutError:
                continue
        raise Fault(FaultCode.NO_ANSWER, f"no answer to {request}")

    def _heard(self, data: bytes) -> None:
        try:
            answer = ocwp.decode_answer(data)
        except ocwp.Malformed:
            return  # the request is asked again, or ends in NO_ANSWER
        future = self._waiting.get((int(answer.op), answer.tag))
        if future and not future.done():
            future.set_result(answer)


async def _tell(write: _Write, data: bytes) -> None:
    """Write; a wrap that is busy still owes the answer to the same request, or to an earlier
    one: wait like after a write (clarification 4)."""
    try:
        await write(uuids.CONTROL_POINT, data)
    except AttRefusal as refusal:
        if refusal.code != ocwp.AttError.BUSY:
            raise Fault(FaultCode.BAD_ANSWER, str(refusal)) from refusal


def _granted(answer: ocwp.Answer) -> ocwp.Answer:
    if answer.succeeded:
        return answer
    code = _FAULT_OF_RESULT.get(int(answer.result), FaultCode.WRONG_STATE)
    rest_s = answer.detail.rest_left_s if isinstance(answer.detail, ocwp.RestLeft) else None
    raise Fault(code, f"op {answer.op}: result {answer.result}", seconds_left=rest_s)
