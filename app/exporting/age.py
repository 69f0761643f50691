"""age in a process of its own: `python age.py seal|open FILE`, the passphrase on standard input,
what comes of it on standard output.

scrypt takes 0.5 to 2 GB, and pyrage has no setting for it. Where the system has not that much, Rust
ends the whole process; and as long as it takes, pyrage lets no other thread of Python run: a
session would stand still for seconds. This file imports nothing of ours, so that it starts at once.
"""

import sys
from pathlib import Path

SEAL, OPEN = "seal", "open"
REFUSED, SYSTEM, MEMORY = 3, 4, 5
"""How it ends where it cannot be done: age says why on standard error; the system does, by the
number of its error; there is too little memory."""


def main(work: str, path: str) -> int:
    """Seal or open the file. The exit status: 0, or why not."""
    import pyrage  # noqa: PLC0415 - whoever only starts this process does without

    change = pyrage.passphrase.encrypt if work == SEAL else pyrage.passphrase.decrypt
    try:
        done = change(Path(path).read_bytes(), sys.stdin.buffer.read().decode())
        sys.stdout.buffer.write(done)
        sys.stdout.buffer.flush()
    except pyrage.DecryptError as error:
        sys.stderr.write(str(error))
        return REFUSED
    except OSError as error:
        sys.stderr.write(str(error.errno))
        return SYSTEM
    except MemoryError:
        return MEMORY
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
