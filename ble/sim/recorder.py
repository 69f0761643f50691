"""Stored records: one per session second, numbered for ever (profile 5.2, Record)."""

from collections import deque

from ble.codecs.ocwp import RacpOperator, Record, Selection


class Recorder:
    """A ring of records in flash: survives power loss, overwrites the oldest when full."""

    def __init__(self, capacity: int) -> None:
        self._records: deque[Record] = deque(maxlen=capacity)
        self._next_no = 1

    @property
    def next_no(self) -> int:
        """The number the next record will have; it never goes back."""
        return self._next_no

    def keep(self, record: Record) -> None:
        """Store a record that was numbered `next_no`."""
        self._records.append(record)
        self._next_no += 1

    def select(self, selection: Selection) -> list[Record]:
        """The stored records that are meant, oldest first."""
        if selection.operator is RacpOperator.FIRST:
            return list(self._records)[:1]
        if selection.operator is RacpOperator.LAST:
            return list(self._records)[-1:]
        return [record for record in self._records if selection.includes(record.record_no)]

    def delete(self, selection: Selection) -> int:
        """Forget the records that are meant and say how many; the numbering goes on."""
        doomed = {record.record_no for record in self.select(selection)}
        kept = [record for record in self._records if record.record_no not in doomed]
        self._records.clear()
        self._records.extend(kept)
        return len(doomed)
