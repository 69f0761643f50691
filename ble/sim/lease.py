"""Who commands the wrap and for how long: silence ends a treatment by itself (profile 5.3, 5.5)."""

from ble.codecs.ocwp import FeatureBits, LeasePolicy


class Lease:
    """Control belongs to the link; the lease may outlive the link by what is left of it.

    `controlled`: the peer on this link may command. `ends_ms`: uptime at which the lease ends,
    None when none runs.
    """

    def __init__(self, max_lease_s: int, features: FeatureBits) -> None:
        self._max_s = max_lease_s
        self._may_finish = bool(features & FeatureBits.CONTINUE_WITHOUT_LINK)
        self.controlled = False
        self.policy = LeasePolicy.STOP
        self.ends_ms: int | None = None

    def grant(self, wanted_s: int, policy: LeasePolicy, now_ms: int) -> int:
        """Give control; the granted seconds. Policy 1 without feature 4 becomes 0 (cl. 10)."""
        self.controlled = True
        self.policy = policy if self._may_finish else LeasePolicy.STOP
        return self.renew(wanted_s, now_ms)

    def renew(self, wanted_s: int, now_ms: int) -> int:
        """Run from now for at most the wrap's longest lease; the granted seconds."""
        granted_s = min(wanted_s, self._max_s)
        self.ends_ms = now_ms + granted_s * 1000
        return granted_s

    def end(self) -> None:
        """No control and no lease."""
        self.controlled = False
        self.ends_ms = None

    def left_s(self, now_ms: int) -> int:
        """Whole seconds left, rounded up; 0 without a lease."""
        return 0 if self.ends_ms is None else max(0, -((now_ms - self.ends_ms) // 1000))
