"""How long a radio may take for what it does."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """How long to wait, in seconds. Bluetooth itself gives up on a request after 30 s."""

    find_s: float = 8.0
    connect_s: float = 10.0
    """For connecting and reading the services: 0.5-0.9 s measured on BlueZ, more on a busy air."""
    open_s: float = 24.0
    """For all of `open`, also when another link is being connected."""
    near_s: float = 2.0
    """For hearing whether a device that did not let us in is still on the air."""
    pair_s: float = 20.0
    """Long enough for a person to agree where the system asks."""
    exchange_s: float = 8.0
    close_s: float = 4.0
    rest_s: float = 0.3
    """Between a disconnect and the next connect to the same device; sooner fails on BlueZ."""
    settle_s: float = 0.2
    """BlueZ answers a request with ATT error 0x0E just before it says that the link is lost."""
