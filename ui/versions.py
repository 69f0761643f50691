"""Which Coldwrap this is, for what is printed."""

from importlib.metadata import PackageNotFoundError, version


def own_version() -> str:
    """As `0.4.0`; empty where it runs without being installed."""
    try:
        return version("coldwrap")
    except PackageNotFoundError:
        return ""
