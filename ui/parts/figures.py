"""Figures as the person reads them: minutes, temperatures in their unit, ages."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.units import CentiC, celsius, fahrenheit

BAND_LOW_CC: Final = 1000
BAND_HIGH_CC: Final = 1500
"""The 10-15 degC band skin should lie in, as the strip and every chart shade it."""

UNKNOWN: Final = "\u2013"
"""What stands where no value is known."""


def degrees(value: CentiC, *, in_fahrenheit: bool = False) -> float:
    """The temperature in the person's unit."""
    return fahrenheit(value) if in_fahrenheit else celsius(value)


def unit(*, in_fahrenheit: bool = False) -> str:
    """The unit's sign."""
    return "\u00b0F" if in_fahrenheit else "\u00b0C"


def temperature(value: CentiC | None, *, in_fahrenheit: bool = False) -> str:
    """One decimal with its unit, in the locale's digits; a dash when unknown."""
    sign = unit(in_fahrenheit=in_fahrenheit)
    if value is None:
        return f"{UNKNOWN} {sign}"
    shown = degrees(value, in_fahrenheit=in_fahrenheit)
    return f"{QLocale().toString(shown, 'f', 1)}\u00a0{sign}"


def clock(seconds: int) -> str:
    """Minutes and seconds left or gone, as 12:05; never below 0:00."""
    whole = max(0, seconds)
    return f"{whole // 60}:{whole % 60:02d}"


def age(seconds: int) -> str:
    """How old a reading is, in words."""
    if seconds < 120:
        return QCoreApplication.translate("figures", "{0} s old").format(seconds)
    return QCoreApplication.translate("figures", "{0} min old").format(seconds // 60)
