"""What a process with a window does without, from its first line until all is loaded."""

import builtins
import gc

from PySide6 import QtCore

_PLAIN_IMPORT = "__orig_import__"


def begin() -> None:
    """Call it once, before anything else is imported.

    PySide puts a function of its own in the place of Python's import: after each import it reads
    the source of that module and looks for its own name in it, for the sake of
    `from __feature__ import ...`, which nobody here says. Python keeps those sources in memory:
    with PySide 6.11.3, 24 MB and 0.1 s of this app. Python's own import is put back. And what is
    made while all loads stays: nothing is gained by looking through it for garbage (0.02 s before
    the first paint).
    """
    assert QtCore.QObject, "PySide has put its import there"
    builtins.__import__ = getattr(builtins, _PLAIN_IMPORT, builtins.__import__)
    gc.disable()


def end() -> None:
    """All is loaded, and is never looked through again: garbage is looked for among what comes from
    now on. From any thread; nothing happens where `begin` was not called."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
