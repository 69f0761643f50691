"""age in a process of its own: `python age.py seal|open FILE`, the passphrase on standard input,
what comes of it on standard output.

scrypt takes 0.5 to 2 GB, and pyrage has no setting for it. Where the system has not that much, Rust
ends the whole process; and as long as it takes, pyrage lets no other thread of Python run: a
session would stand still for seconds. This file imports nothing of ours, so that it starts at once.
"""

import sys
from collections.abc import Callable
from pathlib import Path

SEAL, OPEN = "seal", "open"
REFUSED, SYSTEM, MEMORY, BUSY = 3, 4, 5, 6
"""How it ends where it cannot be done: age says why on standard error; the system does, by the
number of its error; there is too little memory; the computer is too busy."""
_TRIES = 5
"""pyrage guesses how fast this computer is before it opens a file, and refuses one that it thinks
would take 16 s. On a busy computer one guess in some goes wrong by as much."""
_TOO_SLOW = "Excessive work"


def main(work: str, path: str) -> int:
    """Seal or open the file. The exit status: 0, or why not."""
    import pyrage  # noqa: PLC0415 - whoever only starts this process does without

    change = pyrage.passphrase.encrypt if work == SEAL else pyrage.passphrase.decrypt
    try:
        data, words = Path(path).read_bytes(), sys.stdin.buffer.read().decode()
        sys.stdout.buffer.write(_patiently(lambda: change(data, words)))
        sys.stdout.buffer.flush()
    except pyrage.DecryptError as error:
        sys.stderr.write(str(error))
        return BUSY if _TOO_SLOW in str(error) else REFUSED
    except OSError as error:
        sys.stderr.write(str(error.errno))
        return SYSTEM
    except MemoryError:
        return MEMORY
    return 0


def _patiently(change: Callable[[], bytes]) -> bytes:
    import pyrage  # noqa: PLC0415 - as above

    for _ in range(_TRIES - 1):
        try:
            return change()
        except pyrage.DecryptError as error:
            if _TOO_SLOW not in str(error):
                raise
    return change()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
