"""Watching one skin sensor: which samples are valid, and what H01-H05, H11, H12, H14 say.

No data is danger: the watch starts stale and only valid samples make it fresh.
"""

from dataclasses import dataclass, replace

from app.domain.guard import Finding, Verdict, found, verdict
from app.domain.rules import RULES, Action
from app.domain.units import CentiC

_H01, _H02, _H03, _H04, _H05 = (RULES[id_] for id_ in ("H01", "H02", "H03", "H04", "H05"))
_H11, _H12, _H14 = (RULES[id_] for id_ in ("H11", "H12", "H14"))


@dataclass(frozen=True, slots=True)
class SkinWatch:
    """What is known of the skin sensor. Times are monotonic milliseconds.

    `accuracy` is the sensor's, in hundredths of a degree, None when unknown (H14).
    `warned_ms` is since when H02 warns, None while it does not; `until_cc` keeps a skin that
    lingers at the line from being warned of, and asked about, at each flicker of its sensor.
    `trail` holds the valid samples of the last ten seconds (H05), and before a gap the last one.
    """

    since_ms: int
    accuracy: CentiC | None = None
    latest: CentiC | None = None
    latest_ms: int | None = None
    coldest: CentiC | None = None
    cold_run: int = 0
    invalid_run: int = 0
    flat_since_ms: int | None = None
    warned_ms: int | None = None
    trail: tuple[tuple[int, CentiC], ...] = ()

    @property
    def stop_line(self) -> CentiC:
        """H01's line, raised by H14 when the accuracy is unknown or worse than 1 degC."""
        unsure = self.accuracy is None or self.accuracy > _H14["accuracy_cc"]
        return _H14["line_cc"] if unsure else _H01["line_cc"]

    def silent_ms(self, now_ms: int) -> int:
        """Milliseconds without a valid sample; counts from the start while there was none."""
        return now_ms - (self.since_ms if self.latest_ms is None else self.latest_ms)

    def fresh(self, now_ms: int) -> bool:
        """Whether a valid sample came within H11's warning time."""
        return self.latest_ms is not None and self.silent_ms(now_ms) <= _H11["warn_ms"]

    def feed(self, skin: CentiC | None, now_ms: int) -> "SkinWatch":
        """The watch after one sample. An invalid one (H12, or None) is counted, never used."""
        if skin is None or not self._plausible(skin, now_ms):
            return replace(self, invalid_run=self.invalid_run + 1)
        flat = skin == self.latest
        recent = tuple(p for p in self.trail if now_ms - p[0] <= _H05["window_ms"])
        recent = recent or self.trail[-1:]
        return replace(
            self,
            latest=skin,
            latest_ms=now_ms,
            coldest=skin if self.coldest is None else min(skin, self.coldest),
            cold_run=self.cold_run + 1 if skin <= self.stop_line else 0,
            invalid_run=0,
            flat_since_ms=self.flat_since_ms if flat else now_ms,
            warned_ms=self._warned_ms(skin, now_ms),
            trail=(*recent, (now_ms, skin)),
        )

    def judge(self, now_ms: int) -> Verdict:
        """What the skin rules say at `now_ms`."""
        return verdict(
            (self._too_cold(), self._warning(), *self._far_too_cold(), self._too_fast(),
             silence(self.silent_ms(now_ms)), self._implausible())
        )  # fmt: skip

    def _plausible(self, skin: CentiC, now_ms: int) -> bool:
        if not _H12["lowest_cc"] <= skin <= _H12["highest_cc"]:
            return False
        if self.latest is None or self.latest_ms is None:
            return True
        allowed = _H12["jump_cc_per_s"] * max(1000, now_ms - self.latest_ms) / 1000
        return abs(skin - self.latest) <= allowed

    def _too_cold(self) -> Finding | None:
        if self.cold_run < _H01["samples_count"]:
            return None
        rule = _H01 if self.stop_line == _H01["line_cc"] else _H14
        return found(rule, self.latest)

    def _warned_ms(self, skin: CentiC, now_ms: int) -> int | None:
        if self.warned_ms is not None and skin < _H02["until_cc"]:
            return self.warned_ms
        return now_ms if skin <= _H02["line_cc"] else None

    def _warning(self) -> Finding | None:
        return None if self.warned_ms is None else found(_H02, self.latest)

    def _far_too_cold(self) -> tuple[Finding | None, ...]:
        latest = self.latest
        return tuple(
            found(rule, latest) if latest is not None and latest <= rule["line_cc"] else None
            for rule in (_H03, _H04)
        )

    def _too_fast(self) -> Finding | None:
        """H05. A fall across a gap longer than the window counts by its mean rate."""
        if self.latest is None or self.latest_ms is None:
            return None
        early = self.latest_ms - self.since_ms <= _H05["early_ms"]
        if early and self.latest < _H05["early_line_cc"]:
            return found(_H05, self.latest)
        window_ms = _H05["window_ms"]
        for ms, skin in self.trail:
            fall, spent_ms = skin - self.latest, max(window_ms, self.latest_ms - ms)
            if fall * window_ms > _H05["fall_cc"] * spent_ms:
                return found(_H05, fall)
        return None

    def _implausible(self) -> Finding | None:
        if self.invalid_run >= _H12["invalid_count"]:
            return found(_H12, self.invalid_run)
        if self.latest_ms is None or self.flat_since_ms is None:
            return None
        flat_ms = self.latest_ms - self.flat_since_ms
        return found(_H12, flat_ms) if flat_ms >= _H12["flat_ms"] else None


def silence(silent_ms: int) -> Finding | None:
    """H11: no news for more than 10 s warns, for more than 30 s stops."""
    if silent_ms > _H11["stop_ms"]:
        return found(_H11, silent_ms)
    return found(_H11, silent_ms, Action.WARN) if silent_ms > _H11["warn_ms"] else None
