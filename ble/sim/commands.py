"""What each Control Point request does to the wrap (profile 5.3)."""

from collections.abc import Callable
from functools import singledispatchmethod
from typing import TypeAlias

from ble.codecs.ocwp import (
    AckAlarm,
    ControlGranted,
    Detail,
    EndReason,
    FeatureBits,
    HardLimits,
    Identify,
    LeaseRenewed,
    Pause,
    ProgramBegin,
    ProgramClear,
    ProgramCommit,
    ProgramStep,
    ReleaseControl,
    RenewLease,
    Request,
    RequestControl,
    Reset,
    RestLeft,
    Result,
    Resume,
    SetPressure,
    SetTarget,
    SetTime,
    Start,
    Stop,
    TargetRange,
    TimeSet,
)
from ble.sim.alarms import Alarms
from ble.sim.program_store import ProgramStore
from ble.sim.treatment import Run, Treatment

Reply: TypeAlias = tuple[Result, Detail | None]

_DONE: Reply = (Result.SUCCESS, None)
_WRONG_STATE: Reply = (Result.WRONG_STATE, None)


class Commands:
    """Acts on decoded requests; who may ask is the Control Point's business.

    `deaf_to_stop` is a fault for rehearsals: STOP, RELEASE_CONTROL and RESET are answered with
    success and do not end the session. Lease, button and the skin's rules still do.
    """

    def __init__(
        self,
        limits: HardLimits,
        features: FeatureBits,
        treatment: Treatment,
        store: ProgramStore,
        alarms: Alarms,
        unfit: Callable[[], Result | None],
    ) -> None:
        """`unfit` says why sensors or battery forbid a start, None when they do not."""
        self._treatment = treatment
        self._lease = treatment.lease
        self._store = store
        self._alarms = alarms
        self._limits = limits
        self._features = features
        self._unfit = unfit
        self.deaf_to_stop = False
        self._boot_epoch_ms: int | None = None
        self.identify_until_ms = 0

    @property
    def clock_set(self) -> bool:
        """Whether it was told the wall time since boot."""
        return self._boot_epoch_ms is not None

    def boot(self) -> None:
        """Forget what does not survive power loss."""
        self._boot_epoch_ms = None
        self.identify_until_ms = 0

    def stop(self, reason: EndReason = EndReason.APP_STOP) -> None:
        """End the session on the app's word."""
        if self._treatment.open is not None and not self.deaf_to_stop:
            self._treatment.end(reason)
            self._store.clear()

    @singledispatchmethod
    def obey(self, request: Request, now_ms: int) -> Reply:
        """Do what is asked at uptime `now_ms`, or say why not."""
        del request, now_ms
        return Result.NOT_SUPPORTED, None

    @obey.register
    def _request_control(self, request: RequestControl, now_ms: int) -> Reply:
        granted_s = self._lease.grant(request.lease_s, request.policy, now_ms)
        self._treatment.adrift = False
        return Result.SUCCESS, ControlGranted(granted_s, self._lease.policy, now_ms)

    @obey.register
    def _renew(self, request: RenewLease, now_ms: int) -> Reply:
        return Result.SUCCESS, LeaseRenewed(self._lease.renew(request.lease_s, now_ms), now_ms)

    @obey.register
    def _release(self, request: ReleaseControl, now_ms: int) -> Reply:
        del request, now_ms
        self.stop(EndReason.LEASE)
        self._lease.end()
        return _DONE

    @obey.register
    def _reset(self, request: Reset, now_ms: int) -> Reply:
        del request, now_ms
        self.stop(EndReason.LEASE)
        self._lease.end()
        self._store.clear()
        return _DONE

    @obey.register
    def _set_target(self, request: SetTarget, now_ms: int) -> Reply:
        del now_ms
        low, high = self._limits.target_min_cc, self._limits.target_max_cc
        if not low <= request.target_cc <= high:
            return Result.OUTSIDE_HARD_LIMIT, TargetRange(low, high)
        run = self._treatment.open
        if run is None or run.warming:
            return _WRONG_STATE
        run.manual_cc = request.target_cc
        return _DONE

    @obey.register
    def _set_pressure(self, request: SetPressure, now_ms: int) -> Reply:
        del now_ms
        if not self._features & FeatureBits.COMPRESSION:
            return Result.NOT_SUPPORTED, None
        if request.pressure_mmhg > self._limits.max_pressure_mmhg:
            return Result.OUTSIDE_HARD_LIMIT, None
        if self._treatment.open is None:
            return _WRONG_STATE
        self._treatment.open.pressure_mmhg = request.pressure_mmhg
        return _DONE

    @obey.register
    def _start(self, request: Start, now_ms: int) -> Reply:
        program = self._store.committed
        refusal = self._not_now()
        if refusal:
            return refusal
        if program is None or program.crc != request.program_crc:
            return Result.PROGRAM_MISMATCH, None
        unfit = self._unfit()
        if unfit:
            return unfit, None
        self._alarms.settle()
        # Session seconds fall on whole seconds of uptime, so second 0 is the last of these.
        started_ms = now_ms - now_ms % 1000
        self._treatment.begin(Run(request.session, program, started_ms, self._epoch_s(started_ms)))
        return _DONE

    @obey.register
    def _stop(self, request: Stop, now_ms: int) -> Reply:
        del request, now_ms
        self.stop()
        return _DONE

    @obey.register
    def _pause(self, request: Pause, now_ms: int) -> Reply:
        del request, now_ms
        if not self._features & FeatureBits.PAUSE:
            return Result.NOT_SUPPORTED, None
        return _DONE if self._treatment.pause() else _WRONG_STATE

    @obey.register
    def _resume(self, request: Resume, now_ms: int) -> Reply:
        del request, now_ms
        return _DONE if self._treatment.resume() else _WRONG_STATE

    @obey.register
    def _program_begin(self, request: ProgramBegin, now_ms: int) -> Reply:
        del now_ms
        return self._not_now() or (self._store.begin(request), None)

    @obey.register
    def _program_step(self, request: ProgramStep, now_ms: int) -> Reply:
        del now_ms
        return self._not_now() or (self._store.put(request), None)

    @obey.register
    def _program_commit(self, request: ProgramCommit, now_ms: int) -> Reply:
        del now_ms
        return self._not_now() or (self._store.commit(request), None)

    @obey.register
    def _program_clear(self, request: ProgramClear, now_ms: int) -> Reply:
        del request, now_ms
        if self._treatment.open is not None:
            return _WRONG_STATE
        self._store.clear()
        return _DONE

    @obey.register
    def _set_time(self, request: SetTime, now_ms: int) -> Reply:
        self._boot_epoch_ms = request.epoch_s * 1000 + request.epoch_ms - now_ms
        run = self._treatment.open
        if run is not None:
            run.start_epoch_s = self._epoch_s(run.started_ms)
        return Result.SUCCESS, TimeSet(now_ms)

    @obey.register
    def _acknowledge(self, request: AckAlarm, now_ms: int) -> Reply:
        del now_ms
        return self._alarms.acknowledge(request.code, request.number), None

    @obey.register
    def _identify(self, request: Identify, now_ms: int) -> Reply:
        self.identify_until_ms = now_ms + request.seconds * 1000
        return _DONE

    def _not_now(self) -> Reply | None:
        """Why neither a programme nor a session may begin, None when one may."""
        if self._treatment.open is not None:
            return _WRONG_STATE
        if self._alarms.latched:
            return Result.ALARM_LATCHED, None
        if self._treatment.rest_left_s:
            return Result.REST_LOCKOUT, RestLeft(self._treatment.rest_left_s)
        return None

    def _epoch_s(self, uptime_ms: int) -> int | None:
        """Wall time at an uptime of this boot, None without a clock or beyond a u32."""
        if self._boot_epoch_ms is None:
            return None
        epoch_s = (self._boot_epoch_ms + uptime_ms) // 1000
        return epoch_s if 0 < epoch_s <= 0xFFFF_FFFF else None
