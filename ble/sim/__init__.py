"""Simulated devices that ship: they speak the same bytes as the real ones."""

from ble.sim.firmware import Firmware
from ble.sim.link import SimLink, SimWrap
from ble.sim.scenarios import SCENARIOS, Scenario, simulated_wrap

__all__ = ["SCENARIOS", "Firmware", "Scenario", "SimLink", "SimWrap", "simulated_wrap"]
