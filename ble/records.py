"""Fetching stored seconds from a wrap's memory through the RACP (profile 5.3, 5.4)."""

import asyncio
from contextlib import suppress

from app.domain.faults import Fault, FaultCode
from ble.codecs import ocwp
from ble.codecs.ocwp import RacpCode, RacpOp, uuids
from ble.link import AttRefusal, Link

SILENCE_LIMIT_S = 3.0
"""A stream of one record every 30 ms that falls silent for this long has stalled."""
TRIES = 3
"""How often the newest record is asked for while it arrives spoiled."""


class RecordStore:
    """The records of one open link. One request at a time; one that was given up, because it
    stalled or nobody waits any more, is broken off before the next."""

    def __init__(self, link: Link):
        self._link = link
        self._turn = asyncio.Lock()
        self._records: list[ocwp.Record] = []
        self._asked = RacpOp.REPORT
        self._answer: asyncio.Future[ocwp.RacpAnswer] | None = None
        self._limit: asyncio.Timeout | None = None
        self._streaming = False

    async def open(self) -> None:
        """Subscribe to records and answers."""
        await self._link.subscribe(uuids.RECORD_DATA, self._heard_record)
        await self._link.subscribe(uuids.RECORD_ACCESS_CONTROL_POINT, self._heard_answer)

    async def last_number(self) -> int:
        """The number of the newest record, 0 when there is none. Fault as `report`, and
        BAD_ANSWER when it never arrives whole."""
        for _ in range(TRIES):
            code, records = await self._reported(ocwp.Selection.last())
            if records:
                return records[-1].record_no
            if code is RacpCode.NONE_FOUND:
                return 0
        raise Fault(FaultCode.BAD_ANSWER, "the newest record arrives spoiled")

    async def report(self, selection: ocwp.Selection) -> list[ocwp.Record]:
        """The selected records that arrived whole, oldest first.

        A record that was spoiled on the way is left out; the caller sees which second is missing
        and asks again. Fault when the wrap refused or fell silent, and when it says that it sent
        what never came: then the link delivers no notifications.
        """
        code, records = await self._reported(selection)
        if code is RacpCode.SUCCESS and not records:
            raise Fault(FaultCode.NO_ANSWER, "records were sent and none arrived")
        return records

    async def _reported(
        self, selection: ocwp.Selection
    ) -> tuple[RacpCode | int, list[ocwp.Record]]:
        async with self._turn:
            if self._streaming:
                with suppress(Fault):  # the report below says whether it helped
                    await self._answered(RacpOp.ABORT, ocwp.AbortRecords())
            self._records = []
            answer = await self._answered(RacpOp.REPORT, ocwp.ReportRecords(selection))
            return _code_of(answer), sorted(self._records, key=lambda record: record.record_no)

    async def _answered(self, op: RacpOp, request: ocwp.RacpRequest) -> ocwp.RacpAnswer:
        self._asked = op
        self._answer = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(SILENCE_LIMIT_S) as self._limit:
                self._streaming = True
                await self._link.write(uuids.RECORD_ACCESS_CONTROL_POINT, request.encode())
                return await self._answer
        except AttRefusal as refusal:
            raise Fault(FaultCode.BAD_ANSWER, str(refusal)) from refusal
        except TimeoutError as silence:
            raise Fault(FaultCode.NO_ANSWER, "the stream of records fell silent") from silence
        finally:
            self._answer = self._limit = None

    def _heard_record(self, data: bytes) -> None:
        if self._limit and not self._limit.expired():
            self._limit.reschedule(asyncio.get_running_loop().time() + SILENCE_LIMIT_S)
        try:
            self._records.append(ocwp.decode_record(data))
        except ocwp.Malformed:
            return  # a gap the caller will see

    def _heard_answer(self, data: bytes) -> None:
        try:
            answer = ocwp.decode_racp_answer(data)
        except ocwp.Malformed:
            return
        belated = isinstance(answer, ocwp.RacpResponse) and answer.op not in {self._asked, 0}
        if self._answer and not self._answer.done() and not belated:
            self._streaming = False
            self._answer.set_result(answer)


def _code_of(answer: ocwp.RacpAnswer) -> RacpCode | int:
    code = answer.code if isinstance(answer, ocwp.RacpResponse) else None
    if code not in {RacpCode.SUCCESS, RacpCode.INCOMPLETE, RacpCode.NONE_FOUND}:
        raise Fault(FaultCode.BAD_ANSWER, f"records ended with {answer}")
    assert code is not None
    return code
