"""The wrap's alarms: numbered, indicated until confirmed, acknowledged by code and number."""

from dataclasses import replace
from typing import Final

from ble.codecs.ocwp import Alarm, AlarmCode, Result, Severity, encode, uuids
from ble.sim.outbox import Outbox

_NO_ALARM: Final = Alarm(0, AlarmCode.NONE, Severity.INFO, 0, None, 0, 0)
"""Before the first one: number 0, code 0 (clarification 12)."""
_REMEMBERED: Final = 32


class Alarms:
    """The latest alarm, the ones still active, and the latch.

    Kept in flash: numbering, latch and an unconfirmed alarm survive power loss (clarification 8).
    """

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._latest = _NO_ALARM
        self._unconfirmed = False
        self._raised: dict[int, AlarmCode] = {}
        self._active: set[AlarmCode] = set()
        self._warned: set[AlarmCode] = set()
        self._inspected = False
        self.latched = False

    @property
    def showing(self) -> AlarmCode:
        """The code for Measurement and Record: the latest alarm while it is active, else none."""
        code = AlarmCode(self._latest.code)
        return code if code in self._active else AlarmCode.NONE

    def encode(self) -> bytes:
        """The Alarm characteristic's value."""
        mask = sum(1 << code for code in self._active)
        return encode(replace(self._latest, active_mask=mask))

    def warn(self, code: AlarmCode, session: int, value: int | None, now_ms: int) -> None:
        """Raise a warning once a session: acknowledging it must not call it up again."""
        if code not in self._warned:
            self._warned.add(code)
            self.sound(code, Severity.WARN, session, value, now_ms)

    def sound(
        self, code: AlarmCode, severity: Severity, session: int, value: int | None, now_ms: int
    ) -> None:
        """Raise an alarm; the unit of `value` hangs on the code."""
        self._active.add(code)
        number = self._latest.number % 0xFFFF + 1
        self._latest = Alarm(number, code, severity, session, value, now_ms, 0)
        self._raised[number] = code
        if len(self._raised) > _REMEMBERED:
            del self._raised[next(iter(self._raised))]
        if severity is Severity.LATCHED:
            self.latched, self._inspected = True, False
        self._unconfirmed = True
        self._indicate()

    def repeat(self) -> None:
        """Indicate again what no peer has confirmed yet."""
        if self._unconfirmed:
            self._indicate()

    def press(self) -> None:
        """Note that someone pressed the button and had a look, which a latch asks for."""
        self._inspected = True

    def acknowledge(self, code: int, number: int) -> Result:
        """Take an acknowledgement; a latch answers 0A until the button was pressed after it."""
        if self._raised.get(number) != code:
            return Result.INVALID_PARAMETER
        if code == AlarmCode.CONTACT_LATCH and self.latched:
            if not self._inspected:
                return Result.ALARM_LATCHED
            self.latched = False
        self._active.discard(AlarmCode(code))
        return Result.SUCCESS

    def settle(self) -> None:
        """Clear for a new session: what was active before it is over. A latch forbids one."""
        self._active.clear()
        self._warned.clear()

    def _indicate(self) -> None:
        number = self._latest.number
        self._outbox.indicate(uuids.ALARM, self.encode(), lambda: self._confirmed(number))

    def _confirmed(self, number: int) -> None:
        if number == self._latest.number:
            self._unconfirmed = False
