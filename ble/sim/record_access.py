"""The Record Access Control Point: stored records, counted, deleted or streamed (profile 5.3)."""

from collections import deque
from typing import Final

from ble.codecs.ocwp import (
    AbortRecords,
    AttError,
    CountRecords,
    DeleteRecords,
    Malformed,
    RacpAnswer,
    RacpCode,
    RacpOp,
    RacpRequest,
    RacpResponse,
    Record,
    RecordCount,
    ReportRecords,
    decode_racp_request,
    encode,
    racp_refusal_of,
    uuids,
)
from ble.link import AttRefusal
from ble.sim.gatt import AttCode
from ble.sim.outbox import Outbox
from ble.sim.recorder import Recorder

_POINT: Final = uuids.RECORD_ACCESS_CONTROL_POINT
_INTERVAL_MS: Final = 30
"""One record a connection interval: 1200 records in 36 s (profile 5.4)."""


class RecordAccess:
    """One request at a time; a report is streamed, then answered."""

    def __init__(self, recorder: Recorder, outbox: Outbox) -> None:
        self._recorder = recorder
        self._outbox = outbox
        self._stream: deque[Record] = deque()
        self.due_ms: int | None = None

    def write(self, data: bytes, now_ms: int) -> None:
        """Act on a request; AttRefusal when it may not even be asked."""
        refusal = self._refusal(data)
        if refusal is not None:
            raise AttRefusal(refusal, _POINT)
        try:
            request = decode_racp_request(data)
        except Malformed as malformed:
            self._answer(racp_refusal_of(data, malformed))
            return
        self._act(request, now_ms)

    def _act(self, request: RacpRequest, now_ms: int) -> None:
        match request:
            case ReportRecords():
                self._report(request, now_ms)
            case AbortRecords():
                self.stop()
                self._answer(RacpResponse(RacpOp.ABORT, RacpCode.SUCCESS))
            case CountRecords():
                self._answer(RecordCount(len(self._recorder.select(request.selection))))
            case DeleteRecords():
                found = self._recorder.delete(request.selection)
                self._answer(RacpResponse(RacpOp.DELETE, _found(found)))

    def stream(self) -> None:
        """Send the record that is due, and the answer after the last one."""
        self._outbox.notify(uuids.RECORD_DATA, encode(self._stream.popleft()))
        if self._stream and self.due_ms is not None:
            self.due_ms += _INTERVAL_MS
            return
        self.stop()
        self._answer(RacpResponse(RacpOp.REPORT, RacpCode.SUCCESS))

    def stop(self) -> None:
        """Break off a report; what was not sent yet is not sent."""
        self._stream.clear()
        self.due_ms = None

    def _report(self, request: ReportRecords, now_ms: int) -> None:
        if not self._outbox.listening(uuids.RECORD_DATA):
            raise AttRefusal(AttError.INDICATIONS_OFF, _POINT)
        self._stream.extend(self._recorder.select(request.selection))
        if self._stream:
            self.due_ms = now_ms + _INTERVAL_MS
        else:
            self._answer(RacpResponse(RacpOp.REPORT, RacpCode.NONE_FOUND))

    def _refusal(self, data: bytes) -> int | None:
        """The ATT error that forbids asking; an abort may break into a report."""
        if len(data) < 2:
            return AttCode.INVALID_VALUE_LENGTH
        if not self._outbox.listening(_POINT):
            return AttError.INDICATIONS_OFF
        streaming = self.due_ms is not None and data[0] != RacpOp.ABORT
        return AttError.BUSY if streaming or self._outbox.awaiting(_POINT) else None

    def _answer(self, answer: RacpAnswer) -> None:
        self._outbox.indicate(_POINT, encode(answer))


def _found(count: int) -> RacpCode:
    return RacpCode.SUCCESS if count else RacpCode.NONE_FOUND
