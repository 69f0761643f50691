"""Fetching stored seconds from a wrap's memory through the RACP (profile 5.3, 5.4)."""

import asyncio

from app.domain.faults import Fault, FaultCode
from ble.codecs import ocwp
from ble.codecs.ocwp import RacpCode, uuids
from ble.link import AttRefusal, Link

SILENCE_LIMIT_S = 3.0
"""A stream of one record every 30 ms that falls silent for this long has stalled."""


class RecordStore:
    """The records of one open link. One request at a time."""

    def __init__(self, link: Link):
        self._link = link
        self._turn = asyncio.Lock()
        self._records: list[ocwp.Record] = []
        self._answer: asyncio.Future[ocwp.RacpAnswer] | None = None
        self._limit: asyncio.Timeout | None = None

    async def open(self) -> None:
        """Subscribe to records and answers."""
        await self._link.subscribe(uuids.RECORD_DATA, self._heard_record)
        await self._link.subscribe(uuids.RECORD_ACCESS_CONTROL_POINT, self._heard_answer)

    async def last_number(self) -> int:
        """The number of the newest record, 0 when there is none."""
        records = await self.report(ocwp.Selection.last())
        return records[-1].record_no if records else 0

    async def report(self, selection: ocwp.Selection) -> list[ocwp.Record]:
        """The selected records that arrived whole, oldest first.

        A record that was spoiled on the way is left out; the caller sees which second is missing
        and asks again. Fault when the wrap refused or fell silent.
        """
        async with self._turn:
            self._records = []
            self._answer = asyncio.get_running_loop().create_future()
            try:
                async with asyncio.timeout(SILENCE_LIMIT_S) as self._limit:
                    await self._link.write(
                        uuids.RECORD_ACCESS_CONTROL_POINT, ocwp.ReportRecords(selection).encode()
                    )
                    return self._closed(await self._answer)
            except AttRefusal as refusal:
                raise Fault(FaultCode.BAD_ANSWER, str(refusal)) from refusal
            except TimeoutError as silence:
                raise Fault(FaultCode.NO_ANSWER, "the stream of records fell silent") from silence
            finally:
                self._answer = self._limit = None

    def _closed(self, answer: ocwp.RacpAnswer) -> list[ocwp.Record]:
        code = answer.code if isinstance(answer, ocwp.RacpResponse) else None
        if code not in {RacpCode.SUCCESS, RacpCode.INCOMPLETE, RacpCode.NONE_FOUND}:
            raise Fault(FaultCode.BAD_ANSWER, f"records ended with {answer}")
        return sorted(self._records, key=lambda record: record.record_no)

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
        if self._answer and not self._answer.done():
            self._answer.set_result(answer)
