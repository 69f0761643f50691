"""Simulated devices that ship: they speak the same bytes as the real ones."""
